"""The dialog before the calendar is saved as a file: with or without the names of the children."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import label


class ExportCalendar(FormDialog):
    """Asks how to save the planned infusions. `chosen` carries the first day, the days, and whether named."""

    chosen = Signal(object, int, bool)

    def __init__(self, parent: QWidget, first: date, days: int) -> None:
        super().__init__(parent, tr("Export the calendar"), tr("Choose a file…"))
        self._first, self._days = first, days
        last = first + timedelta(days=days - 1)
        about = tr(
            "The planned infusions from {first} to {last} are saved as a calendar file (.ics) that other "
            "calendars can open. Each is an entry of a whole day without the child's name."
        ).format(first=formats.day(first), last=formats.day(last))
        self.names = QCheckBox(tr("Write name and hospital number of each child into the file"))
        self.names.setMinimumHeight(32)
        warning = tr("A file with names can be read by every program and person that receives it.")
        self.lay_out(label(about, "muted", wrap=True), self.names, label(warning, "muted", wrap=True))

    def save(self) -> None:
        """Report the choice and close."""
        self.accept()
        self.chosen.emit(self._first, self._days, self.names.isChecked())
