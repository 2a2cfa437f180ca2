"""What is typed of a visit beside the joints: numbers with their last value, C-HAQ items, features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QWidget

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import display, plain
from fortnight.domain.record.visit import FEATURE_WORDS, SCALES, ChaqItems, Feature
from fortnight.domain.scores.activity import chaq
from fortnight.domain.scores.assessment import Assessment
from fortnight.ui import formats
from fortnight.ui.forms.fields import line, show_problems
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, chip, column, label, row
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.sizes import digits_width

PHYSICIAN = "physician_global"
# The boxes in the order in which they are typed, each with the words beside it.
BOXES: Mapping[str, Text] = {
    "physician_global": text("of 10"),
    "patient_global": text("of 10"),
    "chaq_index": text("of 3"),
    "stiffness_min": text("min"),
    "pain": text("of 10"),
}


class VisitValues(QFrame):
    """The boxes and features of one visit. `chaq_asked` asks for the items of the C-HAQ."""

    edited = Signal()
    chaq_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "card")
        self.boxes: dict[str, QLineEdit] = {}
        self._said = {name: label(style="wrong", wrap=True) for name in BOXES}
        self._was = {name: label(style="small") for name in BOXES}
        self._hint = label(style="small")
        self._is_editable = False
        self.items: ChaqItems = {}
        self.aids: tuple[str, ...] = ()
        self.chaq_button = button(tr("Items…"), self.chaq_asked.emit, "chip")
        self.features: dict[Feature, tuple[QPushButton, QPushButton]] = {}
        self.all_absent = button(tr("All the rest absent"), self._all_absent, "chip")
        numbers, features = QWidget(), QGridLayout()
        flow = FlowLayout(numbers, 10)
        for name, unit in BOXES.items():
            flow.addWidget(self._number(name, say(unit)))
        self._fill_features(features)
        head = row(label(tr("Systemic features"), "h3"), None, self.all_absent)
        self.setLayout(column(numbers, head, features, margins=(14, 12, 14, 12), spacing=8))

    def _number(self, name: str, unit: str) -> QWidget:
        box, whole = line("", "value"), QWidget()
        box.setFixedWidth(digits_width(7.5))
        title = say(SCALES[name].name)
        box.setAccessibleName(title)
        box.textChanged.connect(self.edited)
        self.boxes[name] = box
        self._said[name].hide()
        beside = column(label(unit, "small"), self._was[name], spacing=0)
        parts = [box, beside, *([self.chaq_button] if name == "chaq_index" else [])]
        below = (self._hint, self._said[name]) if name == PHYSICIAN else (self._said[name],)
        whole.setLayout(column(label(title, "small"), row(*parts, spacing=6), *below, spacing=2))
        return whole

    def _fill_features(self, grid: QGridLayout) -> None:
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        for n, feature in enumerate(Feature):
            place, across = n // 2, 3 * (n % 2)
            title = say(FEATURE_WORDS[feature])
            pair = (self._answer(feature, tr("no"), 0), self._answer(feature, tr("yes"), 1))
            for side, each in enumerate(pair):
                each.setAccessibleName(tr("{feature}: {answer}").format(feature=title, answer=each.text()))
                grid.addWidget(each, place, across + 1 + side)
            self.features[feature] = pair
            grid.addWidget(label(title, wrap=True), place, across)
            grid.setColumnStretch(across, 1)

    def _answer(self, feature: Feature, words: str, place: int) -> QPushButton:
        made = chip(words)
        made.clicked.connect(lambda chosen: self._answered(feature, place, chosen))
        return made

    def _answered(self, feature: Feature, place: int, chosen: bool) -> None:
        self.features[feature][1 - place].setChecked(False)
        self.features[feature][place].setChecked(chosen)
        self.edited.emit()

    def _all_absent(self) -> None:
        for no, yes in self.features.values():
            no.setChecked(not yes.isChecked())
        self.edited.emit()

    # What is shown ------------------------------------------------------------------------------

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what was typed, as `values` returned it."""
        for name, box in self.boxes.items():
            box.setText(values.get("typed", {}).get(name, ""))
        features = values.get("features", {})
        for feature, (no, yes) in self.features.items():
            no.setChecked(features.get(feature.value) is False)
            yes.setChecked(features.get(feature.value) is True)
        self.set_chaq(
            {name: tuple(answers) for name, answers in values.get("chaq_items", {}).items()},
            tuple(values.get("aids", ())),
        )

    def set_chaq(self, items: ChaqItems, aids: tuple[str, ...]) -> None:
        """Take the items of the C-HAQ; its index then follows from them and cannot be typed."""
        self.items, self.aids = items, aids if items else ()
        box = self.boxes["chaq_index"]
        if items:
            index = chaq(items, aids).index
            box.setText("" if index is None else plain(round(index, 3)))
        box.setReadOnly(bool(items) or not self._is_editable)
        self.edited.emit()

    def show_before(self, before: Assessment | None) -> None:
        """Show the last value beside each box."""
        was = {} if before is None else numbers_of(before)
        for name, words in self._was.items():
            value = was.get(name)
            words.setText("" if value is None else tr("was {value}").format(value=_written(value)))

    def set_editable(self, editable: bool, as_physician: bool) -> None:
        """Let the values be typed or not; the physician global by a physician alone."""
        self._is_editable = editable
        for name, box in self.boxes.items():
            box.setReadOnly(not editable or (name == PHYSICIAN and not as_physician))
        self.boxes["chaq_index"].setReadOnly(not editable or bool(self.items))
        hint = tr("Only a physician records this.") if editable and not as_physician else ""
        self.boxes[PHYSICIAN].setToolTip(hint)
        self._hint.setText(tr("by a physician") if hint else "")
        self._hint.setVisible(bool(hint))
        self.chaq_button.setEnabled(editable)
        self.all_absent.setVisible(editable)
        for pair in self.features.values():
            for each in pair:
                each.setEnabled(editable)

    @property
    def values(self) -> dict[str, Any]:
        """What is typed, for a draft and for `show_values`."""
        typed = {name: box.text() for name, box in self.boxes.items()}
        if self.items:
            typed["chaq_index"] = ""
        return {
            "typed": typed,
            "features": {feature.value: yes.isChecked() for feature, (no, yes) in self.features.items()
                         if yes.isChecked() or no.isChecked()},
            "chaq_items": {name: list(answers) for name, answers in self.items.items()},
            "aids": list(self.aids),
        }  # fmt: skip

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show each problem under its box."""
        found = list(problems)
        for name, box in self.boxes.items():
            show_problems(self._said[name], box, [p for p in found if p.field == name])


def numbers_of(found: Assessment) -> dict[str, float | None]:
    """Return the numbers of an assessment by the name of their box."""
    return {
        "physician_global": found.physician_global,
        "patient_global": found.patient_global,
        "chaq_index": found.chaq,
        "stiffness_min": found.stiffness_min,
        "pain": found.visit.pain if found.visit else None,
    }


def number_rows(found: Assessment) -> tuple[tuple[str, str, str], ...]:
    """Return each number of an assessment with its name, and the scale or the unit."""
    return tuple(
        (say(SCALES[name].name), "–" if value is None else _written(value), say(BOXES[name]))
        for name, value in numbers_of(found).items()
    )


def _written(value: float) -> str:
    return formats.decimal_point(display(value, decimals=3))
