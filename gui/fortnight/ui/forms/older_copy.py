"""The dialog that accepts a record which may be an older copy, with a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fortnight.operations import restoring
from fortnight.operations.session import Invalid
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label


class AcceptOlderCopy(FormDialog):
    """Asks a ward lead for the reason to continue with this record, then calls `settle` with it."""

    def __init__(
        self, parent: QWidget, context: Context, settle: Callable[[str], None], reason: str, trouble: str
    ) -> None:
        title, accept = tr("Continue with this record as it is?"), tr("Continue with this record")
        super().__init__(parent, title, accept)
        self._settle = settle
        self.form = Form((Field("reason", tr("Reason"), lambda: line(tr("in your own words"))),))
        self.form.set_value("reason", reason)
        found = restoring.doubt(context.session)
        means = tr(
            "If you continue, new entries can be saved in this record again. Anything that was saved later "
            "and is not in this record stays missing. If a newer backup contains it, cancel and restore "
            "that backup instead: Settings, then “Restore a backup”. Who continued, when and why is recorded."
        )
        self.lay_out(label(say(found) if found else "", wrap=True), label(means, wrap=True), self.form)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def save(self) -> None:
        """Check that there is a reason, then accept the record."""
        self.attempt(self._check)
        if self.result() == self.DialogCode.Accepted:
            self._settle(self.form.value("reason"))

    def _check(self) -> None:
        if not self.form.value("reason").strip():
            raise Invalid(restoring.NO_REASON)
