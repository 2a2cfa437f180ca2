"""What a screen reader is given of the widgets that are shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget


def name_of(widget: QWidget) -> str:
    """The name of a widget; that of a combo box is the text of its label, as on Linux."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):
        labels = [each for each, _ in interface.relations(QAccessible.RelationFlag.Label)]
        return " ".join(each.text(QAccessible.Text.Name) for each in labels)
    return interface.text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def focusable(shown: QWidget) -> Iterator[QWidget]:
    """Every visible widget that can take the focus itself."""
    for part in shown.findChildren(QWidget):
        takes = part.focusPolicy() is not Qt.FocusPolicy.NoFocus and part.focusProxy() is None
        if takes and part.isVisibleTo(shown):
            yield part


def nameless(shown: QWidget) -> list[str]:
    """The classes of the visible widgets that take the focus and have no name."""
    return sorted(type(part).__name__ for part in focusable(shown) if not name_of(part).strip())
