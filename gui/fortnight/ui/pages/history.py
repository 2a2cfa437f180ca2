"""The History tab: every change to the record of one child, with the old and the new values."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fortnight.operations.history import Act
from fortnight.ui.models.history import HistoryModel
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, label, row
from fortnight.ui.widgets.page import table_card
from fortnight.ui.widgets.tables import table


class HistoryTab(QWidget):
    """Lists who changed what and when, the old and new values, and the reason.

    Old values are struck through. `export` requests the audit trail as a file.
    """

    export = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.model = HistoryModel(context.appearance)
        self.view = table(self.model, tr("History"), 34)
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        words = label(
            tr("Nothing is deleted: every change stays listed here, with the name of the person."), "muted"
        )
        save = button(tr("Save audit trail…"), self.export.emit)
        self.setLayout(
            table_card(self.view, row(words, None, save), empty=tr("Nothing has been recorded yet."))
        )

    def show_acts(self, acts: list[Act]) -> None:
        """List these changes, in the order given."""
        self.model.show_acts(acts)
