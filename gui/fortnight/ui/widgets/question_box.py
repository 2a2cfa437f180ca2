"""A question with one answer that does something, in a dialog that does not block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from fortnight.ui.translation import tr


def ask(parent: QWidget, title: str, words: str, do: str, then: Callable[[], object]) -> QMessageBox:
    """Open a question over `parent`, and call `then` if the button `do` is pressed. Enter alone cancels."""
    asked = QMessageBox(QMessageBox.Icon.Question, title, words, parent=parent)
    asked.addButton(do, QMessageBox.ButtonRole.AcceptRole)
    cancel = asked.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    asked.setDefaultButton(cancel)
    asked.accepted.connect(then)
    asked.finished.connect(asked.deleteLater)
    asked.open()
    return asked
