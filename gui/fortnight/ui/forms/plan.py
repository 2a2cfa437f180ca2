"""The dialog that changes the plan of a child: its dates, its interval, the end of its course."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget

from fortnight.domain.messages import word
from fortnight.domain.record.course import Course
from fortnight.domain.record.plan import END_WORDS, Ending, EndReason, Interval, Move
from fortnight.domain.treatment.dose import label_set
from fortnight.domain.treatment.schedule import Slot
from fortnight.operations import planning
from fortnight.operations.ward_calendar import ward_calendar
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.dates import date_box
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.language import language
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.choice import Choice, choice

MOVE, INTERVAL, END, RESUME = "move", "interval", "end", "resume"
CHANGES = {
    MOVE: word("Move an infusion to another day"),
    INTERVAL: word("Change the interval"),
    END: word("End the course, or let it rest"),
    RESUME: word("Resume the course"),
}


class ChangePlan(FormDialog):
    """Changes the plan of a child. `due` is the due date that is chosen at first, if it can be moved."""

    def __init__(self, parent: QWidget, context: Context, course: Course, due: date | None = None) -> None:
        child, self._today = course.child, context.session.clock().date()
        super().__init__(parent, tr("Change the plan"), tr("Save"), formats.identity(child, self._today))
        self._context, self._course = context, course
        self.entry = context.session.new_id()
        self._coming = planning.coming_infusions(context.session, child.id)
        makers = self._makers()
        self.what = choice({key: tr_word(CHANGES[key]) for key in makers})
        self.what.setAccessibleName(tr("What to change"))
        self.hint = label(style="muted", wrap=True)
        self.stack = QStackedWidget()
        self.forms: dict[str, Form] = {}
        for key, make in makers.items():
            self.forms[key] = Form(make())
            self.stack.addWidget(self.forms[key])
            self.forms[key].on_change(self._changed)
        self.what.currentIndexChanged.connect(self._choose)
        self.lay_out(self.what, self.stack, self.hint)
        self._choose_due(due)
        self._choose(0)
        self.form.editors[{MOVE: "to"}.get(self.chosen, next(iter(self.form.editors)))].setFocus()

    @property
    def chosen(self) -> str:
        """The key of the chosen change in `CHANGES`."""
        return str(self.what.currentData())

    @property
    def form(self) -> Form:
        """The form of the chosen change."""
        return self.forms[self.chosen]

    def _makers(self) -> Mapping[str, Callable[[], tuple[Field, ...]]]:
        """Return the changes that are possible now, each with the fields of its form."""
        if self._course.child.plan.ended is not None:
            return {RESUME: self._resume_fields}
        always = {INTERVAL: self._interval_fields, END: self._end_fields}
        return {MOVE: self._move_fields, **always} if self._coming else always

    def _move_fields(self) -> tuple[Field, ...]:
        dates = {slot.due.isoformat(): _slot_words(slot) for slot in self._coming}
        return (
            Field("due", tr("Infusion due"), lambda: choice(dates)),
            Field("to", tr("Move to"), lambda: date_box(max(self._today, self._coming[0].planned))),
            Field("reason", tr("Reason"), lambda: line(tr("for example: holiday, school, family"))),
        )

    def _interval_fields(self) -> tuple[Field, ...]:
        return (
            Field("days", tr("Days between infusions"), lambda: line(str(self._course.child.interval_days))),
            Field("since", tr("From"), lambda: date_box(self._today)),
            Field("reason", tr("Reason"), line),
        )

    def _end_fields(self) -> tuple[Field, ...]:
        why = {reason.value: say(words) for reason, words in END_WORDS.items()}
        return (
            Field("on", tr("Last day"), lambda: date_box(self._today)),
            Field("why", tr("Why"), lambda: choice(why)),
            Field("note", tr("Note"), lambda: line(tr("optional, in your own words"))),
        )

    def _resume_fields(self) -> tuple[Field, ...]:
        return (
            Field("on", tr("From"), lambda: date_box(self._today)),
            Field("reason", tr("Reason"), line),
        )

    # What is shown ----------------------------------------------------------------------------------

    def _choose(self, _place: int) -> None:
        self.stack.setCurrentWidget(self.form)
        self._changed()

    def _choose_due(self, due: date | None) -> None:
        """Choose an infusion that can be moved, and suggest the day for which it is planned."""
        if MOVE not in self.forms:
            return
        box = self.forms[MOVE].editors["due"]
        assert isinstance(box, Choice)
        box.currentIndexChanged.connect(self._suggest_day)
        box.setCurrentIndex(max(0, box.findData(due.isoformat() if due else "")))
        self._suggest_day()

    def _suggest_day(self) -> None:
        slot = next(s for s in self._coming if s.due.isoformat() == self.forms[MOVE].value("due"))
        self.forms[MOVE].set_day("to", max(slot.planned, self._today))

    def _changed(self) -> None:
        """Show the hint, and withdraw a confirmation also when another change is chosen."""
        self.withdraw_confirmation()
        hints = {MOVE: self._day_words, INTERVAL: self._label_words, END: self._end_words}
        self.hint.setText(hints[self.chosen]() if self.chosen in hints else self._ended_words())

    def _day_words(self) -> str:
        """Return the weekday of the new day, its public holiday and how full it is."""
        found = ward_calendar(self._context.session, self.form.day("to"), 1, language())
        (day,) = found.days
        load = tr("{n} of {all} infusions").format(n=day.load, all=found.capacity)
        return " · ".join(part for part in (formats.weekday(day.day), day.holiday, load) if part)

    def _label_words(self) -> str:
        made = label_set(self._course.child.label)
        name = say(made.title)
        if made.shortest_days == made.interval_days:
            return tr("{label}: every {usual} days.").format(label=name, usual=made.interval_days)
        return tr("{label}: every {usual} days, or as few as {shortest}.").format(
            label=name, usual=made.interval_days, shortest=made.shortest_days
        )

    def _end_words(self) -> str:
        return tr(
            "The child leaves Today and the calendar. Its record, its alerts and new results stay, and the "
            "course can be resumed."
        )

    def _ended_words(self) -> str:
        return ended_words(self._course.child.plan.ended)

    # What is saved ----------------------------------------------------------------------------------

    def save(self) -> None:
        """Save the chosen change."""
        acts = {MOVE: self._move, INTERVAL: self._interval, END: self._end, RESUME: self._resume}
        self.attempt(acts[self.chosen])

    def _move(self) -> None:
        move = Move(
            date.fromisoformat(self.form.value("due")), self.form.day("to"), self.form.value("reason")
        )
        planning.move_infusion(*self._who(), move, self.confirm.isChecked())

    def _interval(self) -> None:
        typed = self.form.value("days").strip()
        days = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
        interval = Interval(self.form.day("since"), days, self.form.value("reason"))
        planning.change_interval(*self._who(), interval, self.confirm.isChecked())

    def _end(self) -> None:
        ending = Ending(self.form.day("on"), EndReason(self.form.value("why")), self.form.value("note"))
        planning.end_course(*self._who(), ending, self.confirm.isChecked())

    def _resume(self) -> None:
        reason = self.form.value("reason")
        planning.resume_course(*self._who(), self.form.day("on"), reason, self.confirm.isChecked())

    def _who(self):  # noqa: ANN202 - the first arguments of every change
        return self._context.session, self.entry, self._course.child.id


def ended_words(ended: Ending | None) -> str:
    """Return when and why a course ended, or an empty text."""
    if ended is None:
        return ""
    words = tr("course ended {day} · {why}").format(day=formats.day(ended.on), why=say(END_WORDS[ended.why]))
    return f"{words} · {ended.note}" if ended.note else words


def _slot_words(slot: Slot) -> str:
    if slot.moved_to is None:
        return formats.day(slot.due)
    return tr("{due}, moved to {planned}").format(
        due=formats.day(slot.due), planned=formats.day(slot.moved_to)
    )
