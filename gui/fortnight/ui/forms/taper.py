"""The form that plans a taper, with its steps as they will be, and the form that changes a plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QPlainTextEdit, QWidget

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.entry.read_taper import TaperDraft, read_taper
from fortnight.domain.messages import text, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course
from fortnight.domain.record.taper import HOW_WORDS, Do, How, Steps, Taper, TaperChange, changed
from fortnight.domain.treatment.drugs import GLUCOCORTICOIDS, drug_name
from fortnight.domain.treatment.medication_lines import lines_of
from fortnight.domain.treatment.steroid_exposure import newest_on, weights_by_day
from fortnight.domain.treatment.taper_plan import PlanRefused
from fortnight.operations.medication import change_taper, plan_taper, taken_mg
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui import formats
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import Field, Form, choice, date_box, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.sizes import line_height

DOES = {Do.HOLD: word("Hold the dose"), Do.STEP_BACK: word("One step back"), Do.END: word("End the plan")}
# The fields that each way of planning has, beside those of all.
ONLY: Mapping[str, tuple[How, ...]] = {
    "first": (How.PERCENT, How.ZERO),
    "every_days": (How.PERCENT, How.ZERO),
    "smallest_mg": (How.PERCENT, How.ZERO),
    "percent": (How.PERCENT,),
    "last": (How.ZERO,),
    "steps": (How.DATES,),
}


def day_in(form: Form, name: str) -> date:
    """Return the date in a field."""
    box = form.editors[name]
    assert isinstance(box, QDateEdit)
    return date(*box.date().getDate())


class PlanForm(QWidget):
    """What both forms share: fields, a preview, a confirmation, the refusal, and saving.

    `saved` carries the id of the journal entry and what was saved.
    """

    saved = Signal(str, str)
    FORM = ""

    def __init__(self, context: Context, fields: tuple[Field, ...], save: str) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self._keeper: DraftKeeper | None = None
        self.id = context.session.new_id()
        self.form = Form(fields)
        self.preview = label(style="muted", wrap=True)
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.confirm = QCheckBox(tr("This is correct"))
        self.confirm.hide()
        self.save_button = button(save, self.save, "primary")
        self.clear_button = button(tr("Clear"), self.clear)
        buttons = row(self.clear_button, None, self.save_button)
        self.setLayout(column(self.form, self.preview, self.confirm, self.trouble, buttons, spacing=8))
        self.form.on_change(self._changed)

    @property
    def today(self) -> date:
        """Today at the ward."""
        return self._context.session.clock().date()

    def show_course(self, course: Course) -> None:
        """Plan for this child; a draft of an earlier form is filled in."""
        is_same = self._course is not None and self._course.child.id == course.child.id
        if is_same:
            self._course = course
            self.offer(course, is_new=False)
            return
        self.keep()
        self._course = course
        self._keeper = DraftKeeper(
            self, self._context.session, course.child.id, self.FORM, lambda: self.id, lambda: self._typed
        )
        self.offer(course, is_new=True)
        self.reset()
        draft = self._keeper.load()
        if draft is not None:
            self.id = draft.id
            for name, words in draft.typed.items():
                self.form.set_value(name, words)

    def offer(self, course: Course, is_new: bool) -> None:
        """Offer what the child has; each form implements this."""

    def _kept_choice(self, name: str, is_new: bool) -> str:
        """Return what is chosen in a field if something was typed for this child, else an empty text."""
        return "" if is_new or self._typed is None else self.form.value(name)

    def reset(self) -> None:
        """Empty the fields; each form implements this."""

    def show_preview(self) -> None:
        """Show what the typed values make; each form implements this."""

    def write(self, course: Course, confirmed: bool) -> str:
        """Save, and return what was saved; each form implements this."""
        raise NotImplementedError

    @property
    def _typed(self) -> dict[str, str] | None:
        typed = self.form.values
        return typed if typed["reason"].strip() or typed.get("steps", "").strip() else None

    def keep(self) -> None:
        """Keep what is typed as a draft at once."""
        if self._keeper is not None:
            self._keeper.now()

    def _changed(self) -> None:
        """Withdraw a confirmation of what was typed before, and show the plan."""
        self.trouble.hide()
        self.confirm.hide()
        self.confirm.setChecked(False)
        if self._course is not None:
            if self._keeper is not None:
                self._keeper.schedule()
            self.show_preview()

    def save(self) -> None:
        """Save, or say what is wrong and keep everything that was typed."""
        if self._course is None:
            return
        id = self.id
        try:
            words = self.write(self._course, self.confirm.isChecked())
        except PlanRefused as refused:
            self._refuse(Invalid(refused.sentence, problems=(Problem(refused.field, refused.sentence),)))
            return
        except (Invalid, StoreProblem) as refused:
            self._refuse(refused)
            return
        self.clear()
        self.saved.emit(id, words)

    def _refuse(self, refused: Invalid | StoreProblem) -> None:
        problems = refused.problems if isinstance(refused, Invalid) else ()
        self.form.show_problems(problems)
        self.trouble.setText(say(refused.sentence))
        self.trouble.show()
        self.confirm.setVisible(isinstance(refused, Invalid) and refused.question)
        wrong = next((p.field for p in problems if p.field in self.form.editors), None)
        if self.confirm.isVisible():
            self.confirm.setFocus()
        elif wrong is not None:
            self.form.editors[wrong].setFocus()

    def clear(self) -> None:
        """Empty the form and forget its draft."""
        if self._keeper is not None:
            self._keeper.discard()
        self.id = self._context.session.new_id()
        self.form.show_problems(())
        self.reset()


class TaperForm(PlanForm):
    """Plans a taper: its steps by date, by percentage, or to zero by a date."""

    FORM = "taper"

    def __init__(self, context: Context) -> None:
        today = context.session.clock().date()
        fields = (
            Field("drug", tr("Drug"), lambda: choice({})),
            Field("now_mg", tr("Now, mg/day"), lambda: line("", "value")),
            Field(
                "how", tr("How"), lambda: choice({how.value: say(words) for how, words in HOW_WORDS.items()})
            ),
            Field("first", tr("First step"), lambda: date_box(today + timedelta(days=1))),
            Field("every_days", tr("Every, days"), lambda: line("14")),
            Field("percent", tr("Less by, %"), lambda: line("20")),
            Field("smallest_mg", tr("Smallest dose, mg"), lambda: line("0.5")),
            Field("last", tr("0 mg from"), lambda: date_box(today + timedelta(weeks=8))),
            Field("steps", tr("Steps"), _steps_box),
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
        box.blockSignals(True)
        box.clear()
        for drug in dict.fromkeys([*taken, *sorted(GLUCOCORTICOIDS)]):
            box.addItem(tr_word(drug_name(drug)), drug)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
        if not chosen or not self.form.value("now_mg"):
            self._suggest_dose()

    def reset(self) -> None:
        """Empty the fields except the usual rhythm."""
        for name, words in (("steps", ""), ("reason", ""), ("every_days", "14"), ("smallest_mg", "0.5")):
            self.form.set_value(name, words)
        self.form.set_value("percent", "20")
        self._suggest_dose()

    def _suggest_dose(self) -> None:
        if self._course is not None:
            mg = taken_mg(self._course, self.form.value("drug"), self._context.session)
            self.form.set_value("now_mg", "" if mg is None else plain(mg))

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
        weight = newest_on(weights_by_day(self._course), self.today)
        self.preview.setText(plan_words(taper.written, weight))

    def _taper(self) -> Taper:
        value = self.form.value
        draft = TaperDraft(
            value("drug"),
            How(value("how")),
            value("now_mg"),
            day_in(self.form, "first"),
            value("every_days"),
            value("smallest_mg"),
            value("percent"),
            day_in(self.form, "last"),
            value("steps"),
            value("reason"),
        )
        return read_taper(draft, self.id, self.today)

    def write(self, course: Course, confirmed: bool) -> str:
        """Save the plan."""
        taper = self._taper()
        plan_taper(self._context.session, course.child.id, taper, confirmed)
        return tr("Plan of {drug} saved").format(drug=tr_word(drug_name(taper.drug)))


class ChangePlanForm(PlanForm):
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
        box.blockSignals(True)
        box.clear()
        for taper in reversed(course.tapers):
            if taper.ended_on is None:
                words = tr("{drug} from {day}")
                name = tr_word(drug_name(taper.drug))
                box.addItem(words.format(drug=name, day=formats.day(taper.since)), taper.id)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
        self.show_preview()

    def reset(self) -> None:
        """Empty the fields except the usual number of days."""
        for name, words in (("days", "14"), ("reason", "")):
            self.form.set_value(name, words)

    def _plan(self) -> Taper | None:
        tapers = self._course.tapers if self._course is not None else ()
        return next((each for each in tapers if each.id == self.form.value("plan")), None)

    def _change(self) -> TaperChange:
        days = self.form.value("days").strip()
        count = int(days) if days.isascii() and days.isdigit() and len(days) < 5 else 0
        do = Do(self.form.value("do"))
        return TaperChange(do, day_in(self.form, "on"), count, self.form.value("reason"))

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


def plan_words(steps: Steps, weight_kg: float | None) -> str:
    """Return the steps, one a line: `1 Dec 2026 · 2.5 mg/day · 0.13 mg/kg/day · −17 %`."""
    lines = [_first_words(steps)]
    for before, step in pairwise(steps):
        dose = tr("{day} · {mg} mg/day").format(day=formats.day(step.start), mg=_number(step.mg_per_day))
        if weight_kg:
            dose = tr("{dose} · {mg} mg/kg/day").format(
                dose=dose, mg=_number(round(step.mg_per_day / weight_kg, 2))
            )
        if before.mg_per_day:
            share = round((step.mg_per_day / before.mg_per_day - 1) * 100)
            dose = tr("{dose} · {change} %").format(dose=dose, change=f"{share:+d}".replace("-", "−"))
        lines.append(dose)
    return "\n".join(lines)


def _first_words(steps: Steps) -> str:
    return tr("{day} · {mg} mg/day").format(day=formats.day(steps[0].start), mg=_number(steps[0].mg_per_day))


def _number(value: float) -> str:
    return formats.decimal_point(plain(value))


def _steps_box() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setPlaceholderText(tr("one step a line: date, then mg/day\n1 Dec 2026 7.5"))
    made.setTabChangesFocus(True)
    made.setFixedHeight(5 * line_height() + 14)
    return made
