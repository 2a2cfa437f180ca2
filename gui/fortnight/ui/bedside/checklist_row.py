"""One row of the checklist: its mark, value, rule and source, and where a value or an answer is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from fortnight.domain.infusion.act_words import CHOICE_WORDS
from fortnight.domain.infusion.acts import Choice
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.checklist import ChecklistRow
from fortnight.ui import formats
from fortnight.ui.bedside.checklist_boxes import ValueBoxes
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_state
from fortnight.ui.translation import say, tr, tr_word, written
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.findings import MARK_WORDS, MarkSign
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.sizes import digits_width, text_width

BUTTONS = (
    (Choice.GO_AHEAD, "primary"),
    (Choice.WAIT, ""),
    (Choice.ASK_PHYSICIAN, ""),
)
NAME_DIGITS, MIDDLE_DIGITS = 16, 36
NARROW_DIGITS = 84  # width of a row below which the rule stands under the value


class ChecklistLine(QWidget):
    """A row with its boxes. `answered` carries the line and the choice, or `None` for a value alone.

    `labs_asked` carries the analytes of a row whose result is entered elsewhere.
    """

    answered = Signal(object, object)
    labs_asked = Signal(object)
    typed = Signal()

    def __init__(self, context: Context, shown: ChecklistRow, nurse: bool) -> None:
        super().__init__()
        self._context, self.shown, self._nurse = context, shown, nurse
        self._hidden: tuple[QWidget, QWidget] | None = None  # the link, and the answers that it shows
        self.reason, self.physician, self.how = QLineEdit(), QLineEdit(), QLineEdit()
        box = None if shown.is_settled else shown.box
        self._typed = ValueBoxes(box, say(shown.name), context.appearance) if box is not None else None
        if self._typed is not None:
            self._typed.entered.connect(lambda: self.answered.emit(self, None))
        answers = self._answers() if shown.waivable and not shown.is_settled else None
        hides = answers is not None and self._typed is not None and shown.asks is Mark.MISSING
        parts = [self._head(self._typed, self._without(answers) if hides and answers else None)]
        if answers is not None:
            if hides:
                answers.hide()  # never shown here: without a parent it would open a window of its own
            parts.append(answers)
        elif shown.state is Mark.ANSWERED:
            parts.append(self._answer_given())
        self.setLayout(column(*parts, margins=(0, 2, 0, 2), spacing=3))
        self.setAccessibleName(f"{say(shown.name)}: {tr_word(MARK_WORDS[shown.state])}")
        for box in self._boxes().values():
            changed = box.editTextChanged if isinstance(box, QComboBox) else box.textEdited
            changed.connect(lambda _words: self.typed.emit())

    @property
    def value(self) -> QLineEdit | QComboBox | None:
        """The box in which the value is typed or chosen; `None` if there is none."""
        return self._typed.value if self._typed is not None else None

    def _boxes(self) -> dict[str, QLineEdit | QComboBox]:
        """Return the boxes that are there, by the field that is typed in them."""
        value = self._typed.boxes() if self._typed is not None else {}
        return {**value, "reason": self.reason, "physician": self.physician, "how": self.how}

    # Building -----------------------------------------------------------------------------------

    def _head(self, box: QWidget | None, without: QWidget | None) -> QWidget:
        """Return mark and name, value and time (or the boxes instead), and the rule with its source."""
        shown, holder, grid = self.shown, QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        name = label(say(shown.name), "h3", wrap=True)
        name.setFixedWidth(digits_width(NAME_DIGITS))
        middle = box or self._found()
        middle.setFixedWidth(digits_width(MIDDLE_DIGITS))
        rule = label(f"{say(shown.limits)} · {say(shown.source)}", "small", wrap=True)
        parts = (MarkSign(self._context.appearance, shown.state), name, middle)
        for place, widget in enumerate(parts):
            grid.addWidget(widget, 0, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(len(parts), 1)
        if without is not None:
            grid.addWidget(without, 1, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if shown.says.template and shown.state in (Mark.STOP, Mark.ASK):
            style = "wrong" if shown.state is Mark.STOP else "asked"
            grid.addWidget(label(say(shown.says), style, wrap=True), 2, 1, 1, len(parts))
        holder.setLayout(grid)
        self._rule, self._grid = rule, grid
        self._place_rule(is_narrow=False)
        return holder

    def _place_rule(self, is_narrow: bool) -> None:
        """Put the rule beside the value, or below it in a narrow row."""
        self._is_narrow = is_narrow
        self._grid.removeWidget(self._rule)
        place = (1, 2, 1, 2) if is_narrow else (0, 3, 2, 1)
        self._grid.addWidget(self._rule, *place, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rule where it has room."""
        super().resizeEvent(event)
        is_narrow = self.width() < digits_width(NARROW_DIGITS)
        if is_narrow != self._is_narrow:
            self._place_rule(is_narrow)

    def _found(self) -> QWidget:
        shown, holder = self.shown, QWidget()
        value = label("" if shown.value is None else written(shown.value), wrap=True)
        when = label(self._when(), "muted")
        layout = row(value, when, spacing=8)
        layout.setStretch(0, 1)
        if shown.rule in ANALYTES and not shown.is_settled:
            made = button(tr("Enter…"), lambda: self.labs_asked.emit((shown.rule,)), "link")
            made.setAccessibleName(tr("Enter: {name}").format(name=say(shown.name)))
            layout.addWidget(made)
        holder.setLayout(layout)
        return holder

    def _when(self) -> str:
        if self.shown.at is None:
            return tr("not recorded") if self.shown.state is Mark.MISSING else ""
        today = self._context.session.clock().date()
        at = self.shown.at
        clock = formats.clock(at)
        return tr("today {time}").format(time=clock) if at.date() == today else formats.day(at.date())

    def _without(self, answers: QWidget) -> QWidget:
        """Return the link that shows the answers to a value that is only missing."""
        made = button(tr("Go ahead without it…"), style="link")
        made.setAccessibleName(tr("{name}: go ahead without it").format(name=say(self.shown.name)))
        self._hidden = (made, answers)
        made.clicked.connect(lambda _checked=False: self._show_answers())
        return made

    def _reveal(self) -> None:
        if self._hidden is not None:
            without, answers = self._hidden
            without.hide()
            answers.show()

    def _show_answers(self) -> None:
        self._reveal()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answers(self) -> QWidget:
        """Return the answers to a question and their reason; for a stop a nurse names the physician too."""
        name = say(self.shown.name)
        self.reason.setPlaceholderText(tr("reason"))
        self.reason.setAccessibleName(tr("{name}: reason").format(name=name))
        self.reason.returnPressed.connect(lambda: self.answered.emit(self, Choice.GO_AHEAD))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6)
        boxes = [self.reason]
        if self.shown.asks is Mark.STOP and self._nurse:
            named = ((self.physician, tr("physician")), (self.how, tr("how, such as by telephone")))
            for box, words in named:
                box.setPlaceholderText(words)
                box.setAccessibleName(f"{name}: {words}")
                boxes.append(box)
        for box in boxes:
            box.setMinimumWidth(max(digits_width(21), text_width(box.placeholderText()) + 24))
            flow.addWidget(box)
        for each, kind in BUTTONS:
            words = say(CHOICE_WORDS[each])
            made = button(formats.capital(words), lambda each=each: self.answered.emit(self, each), kind)
            made.setAccessibleName(f"{name}: {words}")
            flow.addWidget(made)
        return self._indented(holder)

    def _answer_given(self) -> QWidget:
        answer = self.shown.answer
        words = ""
        if answer is not None:
            words = tr("{choice}: {reason} ({who}, {time})").format(
                choice=formats.capital(say(CHOICE_WORDS[Choice(answer.choice)])),
                reason=answer.reason,
                who=answer.by,
                time=formats.clock(answer.at),
            )
        return self._indented(label(words, wrap=True))

    def _indented(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        holder.setLayout(row(*parts, margins=(22, 0, 0, 0), spacing=6))
        return holder

    # Reading ------------------------------------------------------------------------------------

    def typed_value(self) -> str:
        """Return what was typed or chosen as the value."""
        return self._typed.typed_value() if self._typed is not None else ""

    def typed_detail(self) -> str:
        """Return what was chosen beside the value, or that a scanner typed it."""
        return self._typed.typed_detail() if self._typed is not None else ""

    def typed_day(self) -> str:
        """Return the day as it was typed."""
        return self._typed.typed_day() if self._typed is not None else ""

    def kept(self) -> dict[str, str]:
        """Return what was typed and not saved, as it stands in the boxes."""
        words = {
            name: box.currentText() if isinstance(box, QComboBox) else box.text()
            for name, box in self._boxes().items()
            if name != "detail"
        }
        return {name: each for name, each in words.items() if each.strip()}

    def fill(self, typed: Mapping[str, str]) -> None:
        """Show what was typed and not saved."""
        for name, box in self._boxes().items():
            if name not in typed:
                continue
            if isinstance(box, QComboBox):
                box.setCurrentText(typed[name])
            else:
                box.setText(typed[name])
        if {"reason", "physician", "how"} & typed.keys():
            self._reveal()

    def reach(self) -> None:
        """Put the cursor into the first box of the row."""
        target = self.value or (self.reason if self.shown.waivable else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_wrong(self, field: str) -> None:
        """Colour the box of a field, and put the cursor there."""
        box = self._boxes().get(field)
        if isinstance(box, QLineEdit):
            set_state(box, "state", "error")
            box.setFocus(Qt.FocusReason.OtherFocusReason)
