"""The dialog that asks about what a bundle holds, as the forms would ask about each of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fortnight.operations.lab_messages import Detail
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.sizes import line_height

LINES_SHOWN = 10


class ConfirmImport(FormDialog):
    """Lists what is unusual; `store` is called when a person has checked it and says that it is right."""

    def __init__(self, parent: QWidget, asked: Sequence[Detail], store: Callable[[], object]) -> None:
        super().__init__(parent, tr("Check before it is stored"), tr("Store"))
        self._store = store
        lines = (f"{each.what}: {say(each.reason) if each.reason else ''}" for each in asked)
        self.list = QPlainTextEdit("\n".join(lines))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(tr("What is asked"))
        self.list.setTabChangesFocus(True)
        self.list.setFixedHeight(LINES_SHOWN * line_height())
        self.lay_out(label(tr("Not stored yet, because it is unusual:"), "muted", wrap=True), self.list)
        self.confirm.setText(tr("I have checked this against the source: it is correct"))
        self.confirm.show()

    def save(self) -> None:
        """Store what was asked about; without the tick the dialog stays."""
        if not self.confirm.isChecked():
            self.trouble.setText(tr("Check each entry, then tick the box; or cancel to leave them out."))
            self.trouble.show()
            return
        self.accept()
        self._store()
