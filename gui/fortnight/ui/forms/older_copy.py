"""The dialog that accepts a record which may be an older copy: what was found, what it means, and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fortnight.operations import restoring
from fortnight.operations.session import Invalid
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label


class Settle(Ask):
    """Asks a ward lead why this record may be gone on with; then `settle` is called with the reason."""

    def __init__(
        self, parent: QWidget, context: Context, settle: Callable[[str], None], reason: str, trouble: str
    ) -> None:
        super().__init__(parent, tr("Go on with this record as it is?"), tr("Settle"))
        self._settle = settle
        self.form = Form((Field("reason", tr("Reason"), lambda: line(tr("in your own words"))),))
        self.form.set_value("reason", reason)
        found = restoring.doubt(context.session)
        means = tr(
            "If you settle this, the record can be written again, and what was saved later and is not in it "
            "stays missing. If a newer backup has it, cancel and restore that backup instead: Settings, then "
            "“Restore a backup”. The record keeps who settled it, when and why."
        )
        self.lay_out(label(say(found) if found else "", wrap=True), label(means, wrap=True), self.form)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def save(self) -> None:
        self.attempt(self._check)
        if self.result() == self.DialogCode.Accepted:
            self._settle(self.form.value("reason"))

    def _check(self) -> None:
        if not self.form.value("reason").strip():
            raise Invalid(restoring.NO_REASON)
