"""A choice among a few options, and how its options are offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter


class Choice(QComboBox):
    """A choice that the arrow keys step through. `entered` is emitted when Enter is pressed."""

    entered = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep letters for the choice of an item by its first letters: they are no shortcuts of the page."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.text().isalpha() and not event.modifiers():
            event.accept()
        return event.isAccepted() or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report Enter, and leave the other keys to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # in a dialog it presses the default button
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as Qt does, with dots at the end of a text for which there is no room."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shortened(option)  # pyright: ignore[reportAttributeAccessIssue]
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def shortened(self, option: QStyleOptionComboBox) -> str:
        """Return as much of the text as there is room for."""
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        words, metrics = self.currentText(), self.fontMetrics()
        if metrics.boundingRect(words).width() <= room.width():  # as Qt measures the width of a box
            return words
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())


def choice(options: Mapping[str, str], chosen: str = "") -> Choice:
    """Return a choice among options given as key and text."""
    made = Choice()
    set_options(made, options, chosen)
    return made


def set_options(box: QComboBox, options: Mapping[Any, str], chosen: object = "") -> None:
    """Offer other options, given as key and text. No signal says that another one is chosen."""
    box.blockSignals(True)
    box.clear()
    for key, words in options.items():
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


def narrow(box: QComboBox, characters: int = 12) -> None:
    """Let a choice be narrower than its longest item; the open list is as wide as its items."""
    box.setMinimumContentsLength(characters)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
