"""A bar that says why something was refused, or asks a question, without a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.accessible import announce
from fortnight.ui.widgets.basics import button, label, row


class QuestionBar(QFrame):
    """Says a sentence; if it is a question, a button confirms it. Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "notice")
        self._confirm: Callable[[], None] | None = None
        self.words = label(wrap=True)
        self.yes = button(tr("This is correct"), self._confirmed)
        self.no = button(tr("Close"), self.drop)
        layout = row(self.words, self.yes, self.no, margins=(20, 6, 20, 6), spacing=10)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.hide()

    def ask(self, sentence: str, confirm: Callable[[], None] | None) -> None:
        """Say a sentence; `confirm` is called if the person confirms it, `None` if there is nothing to do."""
        self._confirm = confirm
        self.words.setText(sentence)
        self.yes.setVisible(confirm is not None)
        self.show()
        announce(self, sentence, urgent=True)
        if confirm is not None:
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop(self) -> None:
        """Take the sentence away; nothing is done."""
        self._confirm = None
        self.hide()

    def _confirmed(self) -> None:
        confirm, self._confirm = self._confirm, None
        self.hide()
        if confirm is not None:
            confirm()
