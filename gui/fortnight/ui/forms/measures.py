"""The dialogs of the Growth page: a height and a weight, and the heights of the parents."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from fortnight.domain.entry.drafts import Problem, Typed
from fortnight.domain.entry.typed_dates import NotReadable, read_one_day
from fortnight.domain.labs.display import unit_text
from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course
from fortnight.operations.growth import change_parents, record_measures
from fortnight.operations.session import Invalid
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.forms.labs_line import typing_units
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import label

FORM = "measures"
BOXES = {"HEIGHT": "height", "WEIGHT": "weight", "collected_at": "on"}


class MeasuresDialog(FormDialog):
    """Records a height, a weight or both. A closed dialog keeps what was typed as a draft."""

    def __init__(self, parent: QWidget, context: Context, course: Course) -> None:
        child, today = course.child, context.session.clock().date()
        super().__init__(parent, tr("Add measures"), tr("Save"), formats.identity(child, today))
        self._context, self._child, self._today = context, child.id, formats.day(today)
        self.entry = context.session.new_id()
        self._units = {code: typing_units(code, context.units)[0] for code in ("HEIGHT", "WEIGHT")}
        self.form = Form(
            (
                Field("on", tr("Measured on"), line),
                Field(
                    "height",
                    self._title(tr("Height"), "HEIGHT"),
                    lambda: line(_last(course, "HEIGHT"), "value"),
                ),
                Field(
                    "weight",
                    self._title(tr("Weight"), "WEIGHT"),
                    lambda: line(_last(course, "WEIGHT"), "value"),
                ),
            )
        )
        self.form.set_value("on", self._today)
        hint = label(tr("An empty box was not measured."), "muted")
        self.lay_out(self.form, hint)
        self.keeper = DraftKeeper(self, context.session, self._child, FORM, lambda: self.entry, self._typed)
        draft = self.keeper.load()
        if draft is not None:
            self.entry = draft.id
            self.form.fill(draft.typed)
        self.form.on_change(self.keeper.schedule)
        self.rejected.connect(self.keeper.now)
        self.form.editors["height"].setFocus()

    def _title(self, name: str, code: str) -> str:
        return tr("{name}, {unit}").format(name=name, unit=unit_text(self._units[code]))

    def _typed(self) -> Mapping[str, str] | None:
        typed = self.form.values
        return None if typed == {"on": self._today, "height": "", "weight": ""} else typed

    def save(self) -> None:
        """Record the measures."""
        self.form.show_problems(())
        self.attempt(self._record)

    def _record(self) -> None:
        on = self._day()
        height = Typed(self.form.value("height"), self._units["HEIGHT"])
        weight = Typed(self.form.value("weight"), self._units["WEIGHT"])
        try:
            record_measures(
                self._context.session, self.entry, self._child, on, height, weight, self.confirm.isChecked()
            )
        except Invalid as refused:
            self.form.show_problems(
                [Problem(BOXES.get(p.field, p.field), p.message, p.severity) for p in refused.problems]
            )
            raise
        self.keeper.discard()

    def _day(self) -> date:
        """Return the day that was typed. :raises Invalid: if it is not a day."""
        try:
            on, sentence = read_one_day(self.form.value("on")), text("Type the day, such as 12 Mar 2019.")
        except NotReadable as refused:
            on, sentence = None, refused.sentence
        if on is None:
            self.form.show_problems([Problem("on", sentence)])
            raise Invalid(sentence)
        return on


def _last(course: Course, code: str) -> str:
    """Return the last value with its day, as the hint of an empty box."""
    result = course.latest(code)
    if result is None:
        return tr("none before")
    day = formats.day(result.collected_at.date())
    return tr("last {value} on {day}").format(value=formats.decimal_point(plain(result.value)), day=day)


class ParentsDialog(FormDialog):
    """Records the heights of the parents, from which the target height follows."""

    def __init__(self, parent: QWidget, context: Context, course: Course) -> None:
        child = course.child
        about = formats.identity(child, context.session.clock().date())
        super().__init__(parent, tr("Heights of the parents"), tr("Save"), about)
        self._context, self._child = context, child.id
        self.entry = context.session.new_id()
        self.form = Form(
            (
                Field("mother_cm", tr("Mother, cm"), lambda: line("", "value")),
                Field("father_cm", tr("Father, cm"), lambda: line("", "value")),
                Field("reason", tr("Reason"), line),
            )
        )
        heights = {"mother_cm": child.mother_cm, "father_cm": child.father_cm}
        known = {name: plain(cm) for name, cm in heights.items() if cm is not None}
        self.form.fill({**known, "reason": tr("asked")})
        self.measured = QCheckBox(tr("Measured here, not only reported"))
        self.measured.setChecked(child.parents_measured)
        self.lay_out(self.form, self.measured)
        self.form.editors["mother_cm"].setFocus()

    def save(self) -> None:
        """Record the heights."""
        self.form.show_problems(())
        self.attempt(self._change)

    def _change(self) -> None:
        value, measured = self.form.value, self.measured.isChecked()
        heights = value("mother_cm"), value("father_cm")
        try:
            change_parents(
                self._context.session, self.entry, self._child, *heights, measured, value("reason")
            )
        except Invalid as refused:
            self.form.show_problems(refused.problems)
            raise
