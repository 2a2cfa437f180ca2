"""Texts that do not fit into their widget, or into the title of their column."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)

from fortnight.ui.theme import ui_font


def cut_texts(shown: QWidget) -> Iterator[str]:
    """Yield every text of labels, buttons and empty fields on a widget that needs more room than it has."""
    for part in shown.findChildren(QWidget):
        if part.isVisibleTo(shown) and part.width() > 0 and _is_cut(part):
            yield part.placeholderText() if isinstance(part, QLineEdit) else part.property("text")


TITLE_PADDING = 28  # pixels at both sides of a title, in the style sheet


def cut_titles(shown: QWidget) -> Iterator[str]:
    """Yield the titles of the visible tables that are wider than their column."""
    metrics = QFontMetrics(ui_font(11, QFont.Weight.Bold))  # as in the style sheet
    for view in shown.findChildren(QTableView):
        head, model = view.horizontalHeader(), view.model()
        if view.isVisibleTo(shown) and model is not None:
            for n in range(head.count()):
                title = str(model.headerData(n, Qt.Orientation.Horizontal) or "")
                widths = [metrics.horizontalAdvance(line) for line in title.split("\n")]
                if title and max(widths) + TITLE_PADDING > head.sectionSize(n):
                    yield title


def _shows_only_its_icon(part: QAbstractButton) -> bool:
    """Return whether the text of a button is for screen readers alone."""
    style = part.toolButtonStyle() if isinstance(part, QToolButton) else None
    return style is Qt.ToolButtonStyle.ToolButtonIconOnly and not part.icon().isNull()


def _is_cut(part: QWidget) -> bool:
    if isinstance(part, QLabel) and part.text() and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height() + 1
    if isinstance(part, QLabel) and part.text():
        return part.sizeHint().width() > part.width() + 1
    if isinstance(part, QLineEdit):
        return part.fontMetrics().horizontalAdvance(part.placeholderText()) > part.width() - 8
    if isinstance(part, QAbstractButton) and part.text() and not _shows_only_its_icon(part):
        needed = part.sizeHint() if isinstance(part, QPushButton) else part.minimumSizeHint()
        return needed.width() > part.width() + 1
    return False
