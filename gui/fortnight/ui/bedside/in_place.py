"""A question in place of some buttons: one or two boxes, a button that does it, and Esc to leave it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedWidget, QWidget

from fortnight.ui.widgets.basics import button, column, label, row


class InPlace(QStackedWidget):
    """Shows some buttons, or a box in their place. What was typed stays there until it is used."""

    def __init__(self, buttons: QWidget) -> None:
        super().__init__()
        self._buttons = buttons
        self.addWidget(buttons)
        self._boxes: dict[str, tuple[QWidget, QLineEdit]] = {}
        self.currentChanged.connect(self._fit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_box(self, key: str, title: str, do_words: str, do: Callable[[str], bool], kind: str) -> QLineEdit:
        """Add a box under a key. `do` gets what was typed and returns whether it was done."""
        box = QLineEdit()
        box.setAccessibleName(title)

        def act() -> None:
            if do(box.text().strip()):
                box.clear()
                self.leave()

        box.returnPressed.connect(act)
        holder = QWidget()
        holder.setLayout(
            column(None, label(title, "muted"), row(box, button(do_words, act, kind), spacing=8), spacing=4)
        )
        self.addWidget(holder)
        self._boxes[key] = (holder, box)
        self._fit(self.currentIndex())
        return box

    def ask(self, key: str, suggestion: str = "") -> None:
        """Show the box of a key in place of the buttons."""
        holder, box = self._boxes[key]
        if suggestion and not box.text():
            box.setText(suggestion)
        self.setCurrentWidget(holder)
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.selectAll()

    def leave(self) -> None:
        """Show the buttons again; what was typed stays in its box."""
        self.setCurrentWidget(self._buttons)
        if self.isVisible():  # else the page shows something else now, which has the focus
            self._buttons.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_one_of(self, keys: Collection[str]) -> None:
        """Show the buttons again if the box of one of these keys is shown, because its question is over."""
        if any(self.currentWidget() is self._boxes[key][0] for key in keys):
            self.leave()

    def _fit(self, _place: int) -> None:
        """Take the height of what is shown, not that of the highest part."""
        for place in range(self.count()):
            is_shown = place == self.currentIndex()
            fitting = QSizePolicy.Policy.Preferred if is_shown else QSizePolicy.Policy.Ignored
            part = self.widget(place)
            assert part is not None
            part.setSizePolicy(QSizePolicy.Policy.Preferred, fitting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the box with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.currentWidget() is not self._buttons:
            self.leave()
        else:
            super().keyPressEvent(event)
