"""Every text that a widget shows, including its tooltips."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

READERS: tuple[tuple[type, Callable], ...] = (
    (QLabel, lambda w: [w.text()]),
    (QAbstractButton, lambda w: [w.text()]),
    (QGroupBox, lambda w: [w.title()]),
    (QLineEdit, lambda w: [w.text(), w.placeholderText()]),
    (QPlainTextEdit, lambda w: [w.toPlainText(), w.placeholderText()]),
    (QComboBox, lambda w: [w.currentText()]),
    (QAbstractItemView, lambda w: list(cells(w.model()))),
)
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


def cells(model: QAbstractItemModel | None) -> Iterator[str]:
    """Yield the titles, cells and tooltips of a table or list."""
    if model is None:
        return
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for column in range(columns):
        title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield title
        for row in range(model.rowCount(top)):
            for role in ROLES:
                words = model.index(row, column, top).data(role)
                if isinstance(words, str):
                    yield words


def texts(widget: QWidget) -> list[str]:
    """Return every text on a widget and on the visible widgets in it."""
    found: list[str] = []
    for each in (widget, *(part for part in widget.findChildren(QWidget) if part.isVisibleTo(widget))):
        for kind, read in READERS:
            if isinstance(each, kind):
                found.extend(read(each))
        found.append(each.toolTip())
    return [words for words in found if words]
