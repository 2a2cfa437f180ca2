"""The boxes of a row of the checklist: its value, a detail of it, and its day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from fortnight.domain.readiness.boxes import Box, BoxKind
from fortnight.domain.readiness.typed_facts import SCANNED
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import label, row
from fortnight.ui.widgets.choice import choice as choice_of
from fortnight.ui.widgets.enter_action import EnterAction
from fortnight.ui.widgets.scan_line import ScanLine
from fortnight.ui.widgets.sizes import digits_width, text_width


class ValueBoxes(QWidget):
    """The boxes in which one value is typed. `entered` is emitted when Enter is pressed in one of them."""

    entered = Signal()

    def __init__(self, box: Box, name: str, appearance: Appearance) -> None:
        super().__init__()
        self.value = self._value_box(box, name)
        self.detail: QComboBox | None = None
        self.on: QLineEdit | None = None
        parts: list[QWidget] = [self.value]
        if box.details:
            self.detail = choice_of({key: say(words) for key, words in box.details.items()})
            parts.append(self.detail)
        elif box.unit:
            parts.append(label(box.unit, "muted"))
        if box.has_day:
            self.on = self._line(tr("{name}: day").format(name=name), tr("today"))
            self.on.setFixedWidth(max(digits_width(11), self.on.minimumWidth()))
            parts.append(self.on)
        layout = row(*parts, spacing=6)
        layout.addStretch(0 if box.kind in (BoxKind.CHOICE, BoxKind.SCAN) else 1)
        self.setLayout(layout)
        for field, words in ((self.value, name), (self.detail, tr("{name}: kind").format(name=name))):
            if isinstance(field, QComboBox):
                name_field(field, words)
        self._add_enter(appearance, name)

    def _add_enter(self, appearance: Appearance, name: str) -> None:
        """Add a button that does what Enter does to the first box in which words can be typed."""
        lines = (box.lineEdit() if isinstance(box, QComboBox) else box for box in self.boxes().values())
        first = next((line for line in lines if line is not None), None)
        if first is not None:
            EnterAction(first, appearance, name)
            if isinstance(self.value, QComboBox) and first is self.value.lineEdit():
                first.returnPressed.connect(self.entered)

    def _value_box(self, box: Box, name: str) -> QLineEdit | QComboBox:
        if box.kind is BoxKind.CHOICE:
            made = choice_of({key: say(words) for key, words in box.choices.items()})
            made.setEditable(box.other)
            made.setCurrentIndex(-1)
            made.entered.connect(self.entered)
            return made
        if box.kind is BoxKind.SCAN:
            return self._line(name, tr("wristband, or number; birth date"), ScanLine())
        typed = self._line(name)
        typed.setFixedWidth(digits_width(12))
        return typed

    def _line(self, name: str, placeholder: str = "", made: QLineEdit | None = None) -> QLineEdit:
        made = made or QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(placeholder)
        made.setMinimumWidth(text_width(placeholder) + 24)
        made.returnPressed.connect(self.entered)
        return made

    def boxes(self) -> dict[str, QLineEdit | QComboBox]:
        """Return the boxes that are there, by the field that is typed in them."""
        found = {"value": self.value, "detail": self.detail, "on": self.on}
        return {name: box for name, box in found.items() if box is not None}

    def typed_value(self) -> str:
        """Return what was typed or chosen as the value."""
        if isinstance(self.value, QComboBox):
            words = self.value.currentText().strip()
            place = self.value.findText(words)
            return str(self.value.itemData(place)) if place >= 0 else words
        return self.value.text().strip()

    def typed_detail(self) -> str:
        """Return what was chosen beside the value, or that a scanner typed it."""
        if isinstance(self.value, ScanLine) and self.value.was_scanned:
            return SCANNED
        return str(self.detail.currentData() or "") if self.detail is not None else ""

    def typed_day(self) -> str:
        """Return the day as it was typed."""
        return self.on.text().strip() if self.on is not None else ""
