"""A small button inside a box that does what Enter does: for touch, and for software that presses no keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import icon

ICON = 16  # pixels


class EnterAction(QAction):
    """The button at the end of a box that is not empty. Pressing it is pressing Enter in the box."""

    def __init__(self, box: QLineEdit, appearance: Appearance, name: str) -> None:
        super().__init__(box)
        self._box, self._appearance = box, appearance
        self.setText(tr("Enter: {name}").format(name=name))
        self.setToolTip(tr("Enter"))
        self.triggered.connect(self._enter)
        box.addAction(self, QLineEdit.ActionPosition.TrailingPosition)
        box.installEventFilter(self)
        box.textChanged.connect(self._show_if_typed)
        self._show_if_typed(box.text())
        appearance.theme_changed.connect(self._draw)
        self._draw()

    def _enter(self) -> None:
        self._box.returnPressed.emit()

    def _show_if_typed(self, words: str) -> None:
        self.setVisible(bool(words))  # an empty box shows what is typed in it instead

    def _draw(self) -> None:
        ratio = self._box.devicePixelRatioF()
        self.setIcon(icon("enter", self._appearance.theme.muted, ratio, ICON))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the icon again on a screen with another density."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return False
