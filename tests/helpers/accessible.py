"""What a screen reader is given of the widgets that are shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget


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


def pressable(shown: QWidget) -> Iterator[QWidget]:
    """Every visible button in a box, and every box in a choice: they take no focus themselves."""
    for part in shown.findChildren(QWidget):
        is_within = isinstance(part, QAbstractButton) and isinstance(part.parent(), QLineEdit)
        is_typed = isinstance(part, QLineEdit) and isinstance(part.parent(), QComboBox)
        if (is_within or is_typed) and part.isVisibleTo(shown):
            yield part


def nameless(shown: QWidget) -> list[str]:
    """The classes of the visible widgets that take the focus or can be pressed and have no name."""
    parts = (*focusable(shown), *pressable(shown))
    return sorted(type(part).__name__ for part in parts if not name_of(part).strip())


def tab_order(shown: QWidget) -> list[QWidget]:
    """The visible widgets that Tab reaches, in its order."""
    found: list[QWidget] = []
    part = shown.nextInFocusChain()
    while part is not None and part is not shown and part not in found:
        by_tab = bool(part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if by_tab and part.focusProxy() is None and part.isEnabled() and part.isVisibleTo(shown):
            found.append(part)
        part = part.nextInFocusChain()
    return found
