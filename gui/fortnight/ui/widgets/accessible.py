"""What a screen reader is given beyond what Qt gives it: names of fields, roles, announcements."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QWidget

# Classes of widgets that paint themselves, of which Qt knows no role.
ROLES: Mapping[str, QAccessible.Role] = {
    "Badge": QAccessible.Role.StaticText,
    "CourseSheet": QAccessible.Role.Chart,
    "JointFigure": QAccessible.Role.Graphic,
    "Legend": QAccessible.Role.StaticText,
    "MarkedBadge": QAccessible.Role.StaticText,
    "MarkSample": QAccessible.Role.Graphic,
    "MarkSign": QAccessible.Role.Graphic,
    "ScoresChart": QAccessible.Role.Chart,
    "SmallPlot": QAccessible.Role.Chart,
}


@cache
def install_roles() -> None:
    """Report the roles of `ROLES` to screen readers; the role of any other widget is Qt's own."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    role = ROLES.get(class_name)
    return None if role is None or not isinstance(widget, QWidget) else QAccessibleWidget(widget, role, "")


def name_field(field: QWidget, words: str) -> None:
    """Name a field that has no label of its own; it must be in its layout already.

    On Linux Qt reports the current choice of a combo box as its name, and takes the name from a label
    beside it. That label may be hidden.
    """
    field.setAccessibleName(words)
    if isinstance(field, QComboBox):
        name_typed_part(field, words)
        hidden = QLabel(words, field.parentWidget())
        hidden.setBuddy(field)
        hidden.hide()


def name_typed_part(field: QWidget, words: str) -> None:
    """Name the box inside a choice in which other words can be typed: it takes the focus and has no label."""
    typed = field.lineEdit() if isinstance(field, QComboBox) else None
    if typed is not None:
        typed.setAccessibleName(words)


def announce(widget: QWidget, words: str, urgent: bool = False) -> None:
    """Let a screen reader speak a sentence about a widget; an urgent one interrupts what it is saying."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
