"""The confirmation with which an infusion that another computer steers is taken over."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fortnight.operations import steering
from fortnight.operations.bedside import Shown
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import label


class TakeOverInfusion(FormDialog):
    """Steers an infusion from this computer from now on. The reason may stay empty."""

    def __init__(self, parent: QWidget, context: Context, shown: Shown) -> None:
        who = formats.identity(shown.child, context.session.clock().date())
        super().__init__(parent, tr("Take over the infusion"), tr("Take over"), who)
        self._context, self._shown = context, shown
        self.entry = context.session.new_id()
        computer = shown.elsewhere.computer if shown.elsewhere else ""
        what = tr(
            "The infusion is steered on this computer from now on. On {computer} it can only be read then, "
            "as soon as it hears of it."
        ).format(computer=computer)
        self.reason = line(tr("why, if it is worth knowing"))
        self.reason.setAccessibleName(tr("Reason"))
        self.lay_out(label(what, wrap=True), self.reason)
        self.reason.setFocus()

    def save(self) -> None:
        """Take the infusion over."""
        session, record = self._context.session, self._shown.record
        self.attempt(
            lambda: steering.take_over(session, self.entry, record.id, record.child, self.reason.text())
        )
