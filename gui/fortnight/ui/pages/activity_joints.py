"""The card with the figure of the joints: which visit is shown, the marks, the groups, and saving."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QPushButton, QWidget

from fortnight.domain.messages import Text, text
from fortnight.domain.record.joints import GROUPS, SIGN_WORDS, Sign
from fortnight.domain.scores.assessment import Assessment
from fortnight.ui import formats
from fortnight.ui.forms.dates import from_qt, moment_box, to_qt, zone_of
from fortnight.ui.forms.fields import line
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, chip, column, label, row
from fortnight.ui.widgets.choice import choice, set_options
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.joint_figure import JointFigure, Mark
from fortnight.ui.widgets.joint_marks import MarkSample
from fortnight.ui.widgets.only_read import disable_in_copy, why_only_read

MARK_WORDS: dict[Mark, Text] = {
    **{Mark(sign): words for sign, words in SIGN_WORDS.items()},
    Mark.NO_FINDING: text("no finding"),
    Mark.NOT_EXAMINED: text("not examined"),
}


class JointCard(QFrame):
    """The figure with everything around it. The tab connects the buttons."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        appearance, now = context.appearance, context.session.clock()
        self._appearance, self._at = appearance, now
        self.figure = JointFigure(appearance)
        self.when, self.which = moment_box(now), choice({})
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.when.setAccessibleName(tr("Time of the visit"))
        self.new_button = button(tr("New visit"), style="primary")
        self.correct_button, self.void_button = button(tr("Correct…")), button(tr("Entered in error…"))
        self.reason = line(tr("reason of the correction"))
        self.reason.setAccessibleName(tr("Reason of the correction"))
        self.trouble, self.confirm = label(style="wrong", wrap=True), QCheckBox(tr("This is correct"))
        self.last_time = button(tr("As last time"), style="chip")
        self.rest = button(tr("Rest without finding"), self.figure.mark_rest, "chip")
        self.save_button = button(tr("Save  Ctrl S"), style="primary")
        self.close_button = button(tr("Close, keep draft"))
        reading = (self.new_button, self.correct_button, self.void_button)
        self.buttons = (*reading, self.last_time, self.save_button, self.close_button)
        disable_in_copy(context.session, *self.buttons)
        self.current, self.counts = label(style="strong", wrap=True), label(style="muted", wrap=True)
        self.keys = label(style="small", wrap=True)
        self.marks: dict[Mark, QPushButton] = {}
        self._tools = QWidget()
        self._fill_tools()
        title = (label(tr("Joints"), "h2"), self.which, self.when)
        head = FoldingRow(title, (self.close_button, self.save_button, self.new_button))
        acts = row(None, self.correct_button, self.void_button)
        why_not = why_only_read(context.session)
        self.setLayout(
            column(
                head, why_not, self.reason, self.confirm, self.trouble, self._tools, self.counts, self.figure,
                self.current, self.keys, acts, margins=(14, 10, 14, 12), spacing=6,
            )
        )  # fmt: skip
        self.layout().setStretch(7, 1)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
        name_field(self.which, tr("Visit"))
        self.figure.moved.connect(lambda _id: self.show_current())
        self.figure.edited.connect(self.show_current)

    def _fill_tools(self) -> None:
        """Add the marks that a click sets, and the groups that are marked with one click."""
        flow = FlowLayout(self._tools, 6)
        for mark, words in MARK_WORDS.items():
            tip = tr("A click on a joint or a group marks it like this")
            self.marks[mark] = chip(f"{mark.value}  {say(words)}", lambda m=mark: self.choose_mark(m), tip)
            pair = QWidget()
            pair.setLayout(row(MarkSample(self._appearance, _sample(mark)), self.marks[mark], spacing=2))
            flow.addWidget(pair)
        for group in GROUPS.values():
            tip = tr("Marks all these joints like the chosen mark")
            do = partial(self._mark_group, group.joints)
            flow.addWidget(button(tr_word(group.name), do, "chip", tip))
        flow.addWidget(self.last_time)
        flow.addWidget(self.rest)

    def _mark_group(self, joints: frozenset[str]) -> None:
        self.figure.mark(joints, self.figure.tool)

    def choose_mark(self, mark: Mark) -> None:
        """Choose what a click marks a joint as."""
        self.figure.tool = mark
        for each, made in self.marks.items():
            made.setChecked(each is mark)

    def set_editing(self, editing: bool, correcting: bool) -> None:
        """Show the parts for typing a visit, or those for reading one."""
        self.figure.is_editable = editing
        for part in (self.when, self._tools, self.close_button, self.save_button, self.keys):
            part.setVisible(editing)
        for part in (self.which, self.new_button, self.correct_button, self.void_button):
            part.setVisible(not editing)
        self.reason.setVisible(correcting)
        self.reason.clear()
        self.clear_trouble()
        self.choose_mark(Mark.ACTIVE)
        self.keys.setText(
            tr("Arrows move · A, L, T, 0, N mark · M mirrors · R rest without finding · Backspace undoes")
        )

    def show_moment(self, at: datetime) -> None:
        """Show the time of the visit that is typed."""
        self._at = at
        self.when.blockSignals(True)
        self.when.setTimeZone(zone_of(at))
        self.when.setDateTime(to_qt(at))
        self.when.blockSignals(False)

    @property
    def typed_reason(self) -> str:
        """Why the visit is corrected."""
        return self.reason.text().strip()

    @property
    def moment(self) -> datetime:
        """The time of the visit: to the second as it was, if nobody changed it."""
        chosen = from_qt(self.when, self._at)
        return self._at if to_qt(self._at) == to_qt(chosen) else chosen

    def position_of(self, joint: str) -> tuple[int, int]:
        """Return where a joint is in this card, in pixels."""
        at = self.figure.mapTo(self, self.figure.place(joint).toPoint())
        return at.x(), at.y()

    def offer(self, found: Sequence[Assessment], shown: Assessment | None) -> None:
        """Offer the assessments, newest first, with one of them shown."""
        options = {each.id: _visit_words(each) for each in reversed(found)}
        set_options(self.which, options, shown.id if shown else "")
        self.which.setVisible(bool(found))

    def show_counts(self, found: Assessment | None) -> None:
        """Say how many joints have a sign, and how many were examined."""
        self.counts.setText(count_words(found))
        self.show_current()

    def show_current(self) -> None:
        """Say what was found at the current joint."""
        self.current.setText(self.figure.words(self.figure.current))

    def complain(self, words: str, can_confirm: bool = False, corrects: bool = False) -> None:
        """Say why something was refused; it may only need to be confirmed, or a correction its reason."""
        if corrects and not self.typed_reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.trouble.setText(words)
        self.trouble.show()
        self.confirm.setVisible(can_confirm)

    def clear_trouble(self) -> None:
        """Withdraw a confirmation and a refusal, because what they were about has changed."""
        self.confirm.hide()
        self.confirm.setChecked(False)
        self.trouble.hide()


def _visit_words(found: Assessment) -> str:
    day = formats.day(found.at.date())
    return formats.moment(found.at) if found.visit else tr("{day}, imported").format(day=day)


def _sample(mark: Mark) -> frozenset[Sign] | None:
    if mark is Mark.NOT_EXAMINED:
        return None
    return frozenset() if mark.sign is None else frozenset({mark.sign})


def count_words(found: Assessment | None) -> str:
    """Return how many joints have each sign, and how many were examined."""
    if found is None:
        return tr("No visit is recorded yet. “New visit” records the first one.")
    if found.visit is None:
        return tr("Imported as counts: which joints they were is not known.")
    joints = found.visit.joints
    numbers = {sign: sum(sign in signs for signs in joints.values()) for sign in Sign}
    return tr("{active} active · {limited} limited · {tender} tender · {n} of 71 examined").format(
        active=numbers[Sign.ACTIVE], limited=numbers[Sign.LIMITED], tender=numbers[Sign.TENDER], n=len(joints)
    )
