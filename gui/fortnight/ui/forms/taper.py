"""The form that plans a taper, with its steps as they will be, and the form that changes a plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from itertools import pairwise

from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from fortnight.domain.entry.read_taper import TaperDraft, read_taper
from fortnight.domain.messages import text, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.by_day import weight_on
from fortnight.domain.record.course import Course
from fortnight.domain.record.medication import MedicationStep, Per
from fortnight.domain.record.taper import HOW_WORDS, Do, How, PlanStep, Steps, Taper, TaperChange, changed
from fortnight.domain.treatment.drugs import GLUCOCORTICOIDS, drug_name
from fortnight.domain.treatment.medication_lines import lines_of
from fortnight.domain.treatment.medication_words import plan_step_words
from fortnight.domain.treatment.taper_plan import PlanRefused
from fortnight.operations.medication import change_taper, plan_taper, taken_step
from fortnight.operations.session import Invalid
from fortnight.ui import formats
from fortnight.ui.forms.dates import date_box
from fortnight.ui.forms.draft_form import DraftForm
from fortnight.ui.forms.fields import Field, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.choice import choice, set_options
from fortnight.ui.widgets.sizes import line_height

DOES = {Do.HOLD: word("Hold the dose"), Do.STEP_BACK: word("One step back"), Do.END: word("End the plan")}
MOST_LINES = 12  # of the box of steps; more are scrolled
USUAL: Mapping[str, str] = {"every_days": "14", "percent": "20", "smallest_mg": "0.5"}
# The fields that each way of planning has, beside those of all.
ONLY: Mapping[str, tuple[How, ...]] = {
    "first": (How.PERCENT, How.ZERO),
    "every_days": (How.PERCENT, How.ZERO),
    "smallest_mg": (How.PERCENT, How.ZERO),
    "percent": (How.PERCENT,),
    "last": (How.ZERO,),
    "steps": (How.DATES,),
}


class TaperForm(DraftForm):
    """Plans a taper: its steps by date, by percentage, or to zero by a date."""

    FORM = "taper"
    TYPED = ("reason", "steps")

    def __init__(self, context: Context) -> None:
        today = context.session.clock().date()
        fields = (
            Field("drug", tr("Drug"), lambda: choice({})),
            Field("now_mg", tr("Now, mg/day"), lambda: line("", "value")),
            Field(
                "how", tr("How"), lambda: choice({how.value: say(words) for how, words in HOW_WORDS.items()})
            ),
            Field("first", tr("First step"), lambda: date_box(today + timedelta(days=1))),
            Field("every_days", tr("Every, days"), line),
            Field("percent", tr("Less by, %"), line),
            Field("smallest_mg", tr("Smallest dose, mg"), line),
            Field("last", tr("0 mg from"), lambda: date_box(today + timedelta(weeks=8))),
            Field("steps", tr("Steps"), steps_box),
            Field("reason", tr("Reason"), lambda: line(tr("for example: afebrile for 8 weeks"))),
        )
        super().__init__(context, fields, tr("Save plan (Ctrl+S)"))
        self.form.editors["drug"].currentIndexChanged.connect(self._suggest_dose)  # pyright: ignore[reportAttributeAccessIssue]
        self.setFocusProxy(self.form.editors["drug"])

    def offer(self, course: Course, is_new: bool) -> None:
        """Offer the drugs that are taken, then the other glucocorticoids."""
        taken = [line.substance for line in lines_of(course.medication) if line.taken_on(self.today)]
        box, chosen = self.form.editors["drug"], self._kept_choice("drug", is_new)
        assert isinstance(box, QComboBox)
        drugs = dict.fromkeys([*taken, *sorted(GLUCOCORTICOIDS)])
        set_options(box, {drug: tr_word(drug_name(drug)) for drug in drugs}, chosen)
        if not chosen or not self.form.value("now_mg"):
            self._suggest_dose()

    def reset(self) -> None:
        """Empty the fields except the usual rhythm."""
        self.form.fill({"steps": "", "reason": "", **USUAL})
        self._suggest_dose()

    def _suggest_dose(self) -> None:
        if self._course is not None:
            taken = taken_step(self._course, self.form.value("drug"), self._context.session)
            known = taken is not None and taken.mg_per_day is not None
            self.form.set_value("now_mg", _typed_now(taken) if taken is not None and known else "")

    def show_preview(self) -> None:
        """Show the fields of the chosen way, and the steps of the plan or what is missing."""
        how = How(self.form.value("how"))
        for name, ways in ONLY.items():
            self.form.set_visible(name, how in ways)
        try:
            taper = self._taper()
        except PlanRefused as refused:
            self.preview.setText(say(refused.sentence))
            return
        assert self._course is not None
        weight = weight_on(self._course, self.today)
        self.preview.setText(plan_words(taper.written, weight))

    def _taper(self) -> Taper:
        value = self.form.value
        draft = TaperDraft(
            value("drug"),
            How(value("how")),
            value("now_mg"),
            self.form.day("first"),
            value("every_days"),
            value("smallest_mg"),
            value("percent"),
            self.form.day("last"),
            value("steps"),
            value("reason"),
        )
        return read_taper(draft, self.id, self.today)

    def write(self, course: Course, confirmed: bool) -> str:
        """Save the plan."""
        taper = self._taper()
        plan_taper(self._context.session, course.child.id, taper, confirmed)
        return tr("Plan of {drug} saved").format(drug=tr_word(drug_name(taper.drug)))


class ChangePlanForm(DraftForm):
    """Holds a plan, goes one step back in it, or ends it."""

    FORM = "taper-change"

    def __init__(self, context: Context) -> None:
        today = context.session.clock().date()
        fields = (
            Field("plan", tr("Plan"), lambda: choice({})),
            Field("do", tr("What"), lambda: choice({do.value: tr_word(DOES[do]) for do in Do})),
            Field("on", tr("From"), lambda: date_box(today)),
            Field("days", tr("For, days"), lambda: line("14")),
            Field("reason", tr("Reason"), lambda: line(tr("for example: flare, infection"))),
        )
        super().__init__(context, fields, tr("Save change (Ctrl+S)"))
        self.setFocusProxy(self.form.editors["do"])

    def offer(self, course: Course, is_new: bool) -> None:
        """Offer the plans that were not ended, the newest first."""
        box, chosen = self.form.editors["plan"], self._kept_choice("plan", is_new)
        assert isinstance(box, QComboBox)
        open_plans = (taper for taper in reversed(course.tapers) if taper.ended_on is None)
        set_options(box, {taper.id: _plan_name(taper) for taper in open_plans}, chosen)
        self.show_preview()

    def reset(self) -> None:
        """Empty the fields except the usual number of days."""
        self.form.fill({"days": "14", "reason": ""})

    def _plan(self) -> Taper | None:
        tapers = self._course.tapers if self._course is not None else ()
        return next((each for each in tapers if each.id == self.form.value("plan")), None)

    def _change(self) -> TaperChange:
        days = self.form.value("days").strip()
        count = int(days) if days.isascii() and days.isdigit() and len(days) < 5 else 0
        do = Do(self.form.value("do"))
        return TaperChange(do, self.form.day("on"), count, self.form.value("reason"))

    def show_preview(self) -> None:
        """Show the steps as they will be after the change."""
        plan, change = self._plan(), self._change()
        self.form.set_visible("days", change.do is not Do.END)
        if plan is None:
            self.preview.setText(tr("There is no plan to change."))
        elif change.do is Do.END:
            self.preview.setText(tr("The steps before this day stay; no dose is planned afterwards."))
        elif change.days:
            self.preview.setText(plan_words(changed(plan.steps, change), None))

    def write(self, course: Course, confirmed: bool) -> str:
        """Save the change."""
        plan = self._plan()
        if plan is None:
            raise Invalid(text("There is no plan to change."))
        change = self._change()
        change_taper(self._context.session, self.id, plan.id, change, confirmed)
        return tr_word(DOES[change.do])


def _typed_now(step: MedicationStep) -> str:
    """Return a dose in mg/day as it is typed into a plan."""
    per = step.per if step.per is Per.OTHER_DAY else Per.DAY
    return PlanStep(step.start, step.mg_per_day or 0.0, per, step.second_mg).typed


def _plan_name(taper: Taper) -> str:
    words, name = tr("{drug} from {day}"), tr_word(drug_name(taper.drug))
    return words.format(drug=name, day=formats.day(taper.since))


def plan_words(steps: Steps, weight_kg: float | None) -> str:
    """Return the steps, one a line: `1 Dec 2026 · 2.5 mg/day · 0.13 mg/kg/day · −17 %`."""
    lines = [_step_words(steps[0])]
    for before, step in pairwise(steps):
        dose = _step_words(step)
        if weight_kg:
            dose = tr("{dose} · {mg} mg/kg/day").format(
                dose=dose, mg=_number(round(step.mg_per_day / weight_kg, 2))
            )
        if before.mg_per_day:
            share = round((step.mg_per_day / before.mg_per_day - 1) * 100)
            dose = tr("{dose} · {change} %").format(dose=dose, change=f"{share:+d}".replace("-", "−"))
        lines.append(dose)
    return "\n".join(lines)


def _step_words(step: PlanStep) -> str:
    return tr("{day} · {dose}").format(day=formats.day(step.start), dose=say(plan_step_words(step)))


def _number(value: float) -> str:
    return formats.decimal_point(plain(value))


def steps_box(lines: int = 5) -> QPlainTextEdit:
    """Return a box for steps, one a line, that shows this many lines."""
    made = QPlainTextEdit()
    made.setPlaceholderText(
        tr("one step a line: date, then mg/day\n1 Dec 2026 7.5\ntwo doses in turn:\n15 Dec 2026 5/2.5")
    )
    made.setTabChangesFocus(True)
    made.setFixedHeight(min(lines, MOST_LINES) * line_height() + 14)
    return made
