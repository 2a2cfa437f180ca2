"""A hint below a passphrase box that Caps Lock is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr


class CapsLockHint(QLabel):
    """Shown while Caps Lock seems to be on.

    Qt cannot query the keyboard, so this is inferred from the case of the last letter and the Shift key.
    """

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(tr("Caps Lock is on."))
        set_kind(self, "asked")
        self.hide()
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each key that is pressed in the box, without consuming it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._check(event)
        return False

    def _check(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.hide()
        elif letter.isupper() or letter.islower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.setVisible(letter.isupper() != shifted)
