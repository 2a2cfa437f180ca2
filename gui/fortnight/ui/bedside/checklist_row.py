"""One row of the checklist: its mark, value, rule and source, and where a value or an answer is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from fortnight.domain.infusion.act_words import CHOICE_WORDS
from fortnight.domain.infusion.acts import Choice
from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.boxes import Box, BoxKind
from fortnight.domain.readiness.checklist import ChecklistRow
from fortnight.ui import formats
from fortnight.ui.forms.fields import choice as choice_of
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_state
from fortnight.ui.translation import say, tr, written
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.findings import MarkSign
from fortnight.ui.widgets.sizes import digits_width

BUTTONS = (
    (Choice.GO_AHEAD, "primary"),
    (Choice.WAIT, ""),
    (Choice.ASK_PHYSICIAN, ""),
)
NAME_DIGITS, VALUE_DIGITS, WHEN_DIGITS = 17, 22, 15


class ChecklistLine(QWidget):
    """A row with its boxes. `answered` carries the line and the choice, or `None` for a value alone."""

    answered = Signal(object, object)

    def __init__(self, context: Context, shown: ChecklistRow, nurse: bool) -> None:
        super().__init__()
        self._context, self.shown, self._nurse = context, shown, nurse
        self.value: QLineEdit | QComboBox | None = None
        self.detail: QComboBox | None = None
        self.on: QLineEdit | None = None
        self.reason, self.physician, self.how = QLineEdit(), QLineEdit(), QLineEdit()
        parts = [self._head()]
        if not shown.is_settled:
            parts += [each for each in (self._box(shown.box), self._answers()) if each is not None]
        elif shown.state is Mark.ANSWERED:
            parts.append(self._answer_given())
        self.setLayout(column(*parts, margins=(0, 3, 0, 3), spacing=4))
        self.setAccessibleName(f"{say(shown.name)}: {shown.state.value}")

    # Building -----------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        shown, holder, grid = self.shown, QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        style = {Mark.STOP: "wrong", Mark.ASK: "asked"}.get(shown.state, "")
        value = label("" if shown.value is None else written(shown.value), style, wrap=True)
        rule = label(f"{say(shown.limits)} · {say(shown.source)}", "muted", wrap=True)
        widgets = (
            (MarkSign(self._context.appearance, shown.state), 0),
            (label(say(shown.name), "h3", wrap=True), NAME_DIGITS),
            (value, VALUE_DIGITS),
            (label(self._when(), "muted", wrap=True), WHEN_DIGITS),
            (rule, 0),
        )
        for place, (widget, digits) in enumerate(widgets):
            if digits:
                widget.setFixedWidth(digits_width(digits))
            grid.addWidget(widget, 0, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(len(widgets) - 1, 1)
        if shown.says.template and shown.state in (Mark.STOP, Mark.ASK):
            said = label(say(shown.says), wrap=True)
            grid.addWidget(said, 1, 1, 1, len(widgets) - 1)
        holder.setLayout(grid)
        return holder

    def _when(self) -> str:
        if self.shown.at is None:
            return tr("not measured") if self.shown.state is Mark.MISSING else ""
        today = self._context.session.clock().date()
        at = self.shown.at
        clock = formats.clock(at)
        return tr("today {time}").format(time=clock) if at.date() == today else formats.day(at.date())

    def _box(self, box: Box | None) -> QWidget | None:
        """Return the boxes in which a value is typed, with a button that saves it."""
        if box is None:
            return None
        name = say(self.shown.name)
        parts: list[QWidget] = []
        if box.kind is BoxKind.CHOICE:
            made = choice_of({key: say(words) for key, words in box.choices.items()})
            made.setEditable(box.other)
            made.setCurrentIndex(-1)
            made.entered.connect(lambda: self.answered.emit(self, None))
            self.value = made
        else:
            typed = QLineEdit()
            typed.setAccessibleName(name)
            typed.returnPressed.connect(lambda: self.answered.emit(self, None))
            if box.kind is BoxKind.SCAN:
                typed.setPlaceholderText(tr("Scan the wristband, or type number; date of birth"))
            else:
                typed.setFixedWidth(digits_width(12))
            self.value = typed
        parts.append(self.value)
        if box.details:
            self.detail = choice_of({key: say(words) for key, words in box.details.items()})
            parts.append(self.detail)
        elif box.unit:
            parts.append(label(box.unit, "muted"))
        if box.has_day:
            self.on = QLineEdit()
            self.on.setPlaceholderText(tr("day, empty: today"))
            self.on.setAccessibleName(tr("{name}: day").format(name=name))
            self.on.setFixedWidth(digits_width(20))
            self.on.returnPressed.connect(lambda: self.answered.emit(self, None))
            parts.append(self.on)
        save = button(tr("Save"), lambda: self.answered.emit(self, None))
        save.setAccessibleName(tr("Save: {name}").format(name=name))
        holder = self._indented(*parts, save)
        for field, words in ((self.value, name), (self.detail, tr("{name}: kind").format(name=name))):
            if isinstance(field, QComboBox):
                name_field(field, words)
        return holder

    def _answers(self) -> QWidget | None:
        """Return the answers to a question and their reason; for a stop a nurse names the physician too."""
        if not self.shown.waivable:
            return None
        name = say(self.shown.name)
        self.reason.setPlaceholderText(tr("reason"))
        self.reason.setAccessibleName(tr("{name}: reason").format(name=name))
        self.reason.returnPressed.connect(lambda: self.answered.emit(self, Choice.GO_AHEAD))
        parts: list[QWidget] = [self.reason]
        if self.shown.asks is Mark.STOP and self._nurse:
            named = ((self.physician, tr("physician")), (self.how, tr("told how, such as by phone")))
            for box, words in named:
                box.setPlaceholderText(words)
                box.setAccessibleName(f"{name}: {words}")
                parts.append(box)
        for each, kind in BUTTONS:
            words = say(CHOICE_WORDS[each])
            made = button(words.capitalize(), lambda each=each: self.answered.emit(self, each), kind)
            made.setAccessibleName(f"{name}: {words}")
            parts.append(made)
        return self._indented(*parts)

    def _answer_given(self) -> QWidget:
        answer = self.shown.answer
        words = ""
        if answer is not None:
            words = tr("{choice}: {reason} ({who}, {time})").format(
                choice=say(CHOICE_WORDS[Choice(answer.choice)]).capitalize(),
                reason=answer.reason,
                who=answer.by,
                time=formats.clock(answer.at),
            )
        return self._indented(label(words, wrap=True))

    def _indented(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        layout = row(*parts, margins=(22, 0, 0, 0), spacing=6)
        if all(isinstance(each, QLineEdit) is False for each in parts):
            layout.addStretch(1)
        holder.setLayout(layout)
        return holder

    # Reading ------------------------------------------------------------------------------------

    def typed_value(self) -> str:
        """Return what was typed or chosen as the value."""
        if isinstance(self.value, QComboBox):
            words = self.value.currentText().strip()
            place = self.value.findText(words)
            return str(self.value.itemData(place)) if place >= 0 else words
        return self.value.text().strip() if self.value is not None else ""

    def typed_detail(self) -> str:
        """Return what was chosen beside the value."""
        return str(self.detail.currentData() or "") if self.detail is not None else ""

    def typed_day(self) -> str:
        """Return the day as it was typed."""
        return self.on.text().strip() if self.on is not None else ""

    def reach(self) -> None:
        """Put the cursor into the first box of the row."""
        target = self.value or (self.reason if self.shown.waivable else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_wrong(self, field: str) -> None:
        """Colour the box of a field, and put the cursor there."""
        boxes = {
            "value": self.value, "reason": self.reason, "physician": self.physician, "how": self.how,
        }  # fmt: skip
        box = boxes.get(field)
        if isinstance(box, QLineEdit):
            set_state(box, "state", "error")
            box.setFocus(Qt.FocusReason.OtherFocusReason)


def is_same(one: ChecklistRow, other: ChecklistRow) -> bool:
    """Return whether two states of a row look the same, so that its boxes can stay."""
    return (one.state, one.about, one.value, one.at, one.answer) == (
        other.state,
        other.about,
        other.value,
        other.at,
        other.answer,
    )
