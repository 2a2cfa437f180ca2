"""Texts that do not fit into their widget."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget


def cut_texts(shown: QWidget) -> Iterator[str]:
    """Yield every text of labels, buttons and empty fields on a widget that needs more room than it has."""
    for part in shown.findChildren(QWidget):
        if part.isVisibleTo(shown) and part.width() > 0 and _is_cut(part):
            yield part.placeholderText() if isinstance(part, QLineEdit) else part.text()


def _is_cut(part: QWidget) -> bool:
    if isinstance(part, QLabel) and part.text() and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height() + 1
    if isinstance(part, QLabel) and part.text():
        return part.sizeHint().width() > part.width() + 1
    if isinstance(part, QLineEdit):
        return part.fontMetrics().horizontalAdvance(part.placeholderText()) > part.width() - 8
    if isinstance(part, QAbstractButton) and part.text():
        needed = part.sizeHint() if isinstance(part, QPushButton) else part.minimumSizeHint()
        return needed.width() > part.width() + 1
    return False
