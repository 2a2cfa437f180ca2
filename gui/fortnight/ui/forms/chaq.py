"""The dialog for the items of the C-HAQ: by domain, with aids, and the index that follows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QGridLayout, QLineEdit, QWidget

from fortnight.domain.numbers import display
from fortnight.domain.record.visit import CHAQ_DOMAINS, ChaqItems
from fortnight.domain.scores.activity import CHAQ_LEAST_ANSWERED, chaq
from fortnight.ui import formats
from fortnight.ui.forms.fields import line
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, column, label, scrolling
from fortnight.ui.widgets.sizes import digits_width, line_height

ITEMS_IN_A_ROW = 5


class ChaqDialog(QDialog):
    """Asks for the 30 items. When it closes, `answered` carries the answers and the domains with aids.

    `texts` is the licensed text of the items; without it their numbers are shown. A digit from 0 to 3 goes on
    to the next item; an empty box is not answered.
    """

    answered = Signal(object, object)

    def __init__(
        self, parent: QWidget, items: ChaqItems, aids: tuple[str, ...], texts: tuple[str, ...], about: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("C-HAQ"))
        self.setModal(True)
        self.boxes: dict[str, list[QLineEdit]] = {}
        self.aids: dict[str, QCheckBox] = {}
        self.index = label(style="strong")
        inner = QWidget()
        inner.setLayout(self._domains(texts))
        where = tr(
            "Past week. 0 without difficulty, 1 with some, 2 with much, 3 unable. Empty: not answered."
        )
        if not texts:
            where += " " + tr(
                "The text of the items is licensed; the numbers are those of the questionnaire."
            )
        area = scrolling(inner, tr("Items of the C-HAQ"))
        buttons = QDialogButtonBox()
        self.done_button = button(tr("Done"), style="primary")
        self.done_button.setDefault(True)
        buttons.addButton(self.done_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        self.setLayout(
            column(
                label(tr("C-HAQ"), "h2"), label(about, "strong"), label(where, "muted", wrap=True), area,
                self.index, buttons, margins=(22, 18, 22, 18), spacing=10,
            )
        )  # fmt: skip
        self.resize(digits_width(84), 36 * line_height())
        self._fill(items, aids)
        self._count()

    def _domains(self, texts: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(2 * ITEMS_IN_A_ROW, 1)
        number, place = 0, 0
        for key, domain in CHAQ_DOMAINS.items():
            title = label(tr_word(domain.name), "h3")
            aid = QCheckBox(tr("aids or help"))
            aid.setAccessibleName(tr("{domain}: aids or help").format(domain=tr_word(domain.name)))
            aid.toggled.connect(self._count)
            self.aids[key], self.boxes[key] = aid, []
            grid.addWidget(title, place, 0, 1, 4)
            grid.addWidget(aid, place, 4, 1, 2 * ITEMS_IN_A_ROW - 4)
            place += 1
            for n in range(domain.items):
                words = texts[number] if texts else tr("item {n}").format(n=n + 1)
                number += 1
                at = (place, 0) if texts else (place, 2 * n)
                self._add(grid, key, words, *at)
                place += bool(texts)
            place += not texts
        return grid

    def _add(self, grid: QGridLayout, key: str, words: str, place: int, across: int) -> None:
        box = line("", "value")
        box.setValidator(QRegularExpressionValidator(QRegularExpression("[0-3]?"), box))
        box.setFixedWidth(digits_width(5))
        name = tr_word(CHAQ_DOMAINS[key].name)
        box.setAccessibleName(tr("{domain}: {item}").format(domain=name, item=words))
        box.textEdited.connect(lambda typed: typed and self._go_on(box))
        box.textChanged.connect(self._count)
        grid.addWidget(box, place, across)
        grid.addWidget(
            label(words, "muted", wrap=len(words) > 20), place, across + 1, 1, -1 if len(words) > 20 else 1
        )
        self.boxes[key].append(box)

    def _go_on(self, box: QLineEdit) -> None:
        """Move from an answered item to the next one, or from the last one to the button."""
        boxes = [each for domain in self.boxes.values() for each in domain]
        following = boxes[boxes.index(box) + 1 :]
        (following[0] if following else self.done_button).setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, items: ChaqItems, aids: tuple[str, ...]) -> None:
        for key, answers in items.items():
            for box, answer in zip(self.boxes[key], answers, strict=False):
                box.setText("" if answer is None else str(answer))
        for key in aids:
            self.aids[key].setChecked(True)

    @property
    def items(self) -> Mapping[str, tuple[int | None, ...]]:
        """The answers of the domains in which anything was answered."""
        typed = {
            key: tuple(int(b.text()) if b.text() else None for b in boxes)
            for key, boxes in self.boxes.items()
        }
        return {key: answers for key, answers in typed.items() if any(a is not None for a in answers)}

    @property
    def chosen_aids(self) -> tuple[str, ...]:
        """The domains in which aids or help are used."""
        return tuple(key for key, box in self.aids.items() if box.isChecked())

    def _count(self) -> None:
        """Show the index, or how many domains are missing."""
        found = chaq(self.items, self.chosen_aids)
        if found.index is None or found.index_of_eight is None:
            words = tr("{n} of 8 domains answered; the index needs {least}").format(
                n=found.answered, least=CHAQ_LEAST_ANSWERED
            )
        else:
            one, other = (
                formats.decimal_point(display(i, decimals=3)) for i in (found.index, found.index_of_eight)
            )
            words = tr("Index {index} (mean of {n} domains; divided by eight {other})").format(
                index=one, n=found.answered, other=other
            )
        self.index.setText(words)
        set_kind(self.index, "strong" if found.index is not None else "asked")

    def done(self, result: int) -> None:
        """Hand the answers over and close, also on Escape: nothing that was typed is lost."""
        self.answered.emit(self.items, self.chosen_aids)
        super().done(result)
