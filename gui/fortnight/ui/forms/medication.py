"""The form in which another drug is started, changed or stopped, and the dialog that corrects it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from fortnight.domain.entry.check_medication import MedicationDraft
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.record.course import Course
from fortnight.domain.record.medication import (
    ACT_WORDS,
    DOSE_UNIT_WORDS,
    PER_WORDS,
    ROUTE_WORDS,
    Act,
    MedicationStep,
    Per,
    Route,
    typed_in_turn,
)
from fortnight.domain.treatment.drugs import DRUG_NAMES, INHALED_GLUCOCORTICOIDS, TOCILIZUMAB, resolve
from fortnight.domain.treatment.medication_lines import MedicationLine, lines_of
from fortnight.domain.treatment.medication_words import step_words
from fortnight.operations.medication import correct_medication, medication_problems, record_medication
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.dates import date_box
from fortnight.ui.forms.draft_form import DraftForm
from fortnight.ui.forms.fields import Field, Form, line, name_line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.choice import choice

AMOUNT = ("dose", "unit", "times", "per")  # what a stop does not have


def drug_fields(today: date) -> tuple[Field, ...]:
    """Return the fields of a dose of another drug."""
    names = sorted(tr_word(name) for name in DRUG_NAMES if name.casefold() != TOCILIZUMAB)
    units = {unit: tr_word(words) for unit, words in DOSE_UNIT_WORDS.items()}
    routes = {route.value: tr_word(words) for route, words in ROUTE_WORDS.items()}
    return (
        Field("drug", tr("Drug"), lambda: name_line(names)),
        Field("act", tr("What"), lambda: choice({act.value: say(words) for act, words in ACT_WORDS.items()})),
        Field("start", tr("From"), lambda: date_box(today)),
        Field("dose", tr("Dose"), lambda: line(tr("at a time, or 5/2.5"), "value")),
        Field("unit", tr("Unit"), lambda: choice(units)),
        Field("times", tr("Times"), lambda: line("1")),
        Field(
            "per", tr("Taken"), lambda: choice({per.value: say(words) for per, words in PER_WORDS.items()})
        ),
        Field("route", tr("Route"), lambda: choice(routes)),
        Field("reason", tr("Reason"), lambda: line(tr("such as flare, plan, nausea"))),
    )


def draft_in(form: Form) -> MedicationDraft:
    """Return what is typed in a form of `drug_fields`."""
    typed = {name: form.value(name) for name in ("drug", "act", "dose", "unit", "per", "route", "reason")}
    return MedicationDraft(start=form.day("start"), times=form.value("times") or "1", **typed)


def enable_amount(form: Form) -> None:
    """Let a stop have no dose."""
    for name in AMOUNT:
        form.editors[name].setEnabled(form.value("act") != Act.STOP)


def choose_turn(form: Form) -> None:
    """Choose “every other day” for two doses in turn, which are typed as 5/2.5."""
    if typed_in_turn(form.value("dose")) is not None and form.value("per") != Per.OTHER_DAY:
        form.set_value("per", Per.OTHER_DAY)


class MedicationForm(DraftForm):
    """Records that a drug is started, changed or stopped."""

    FORM = "medication"
    TYPED = ("drug", "dose", "reason")

    def __init__(self, context: Context) -> None:
        super().__init__(context, drug_fields(context.session.clock().date()), tr("Save (Ctrl+S)"))
        self.setFocusProxy(self.form.editors["drug"])
        box = self.form.editors["drug"]
        assert isinstance(box, QComboBox)
        box.editTextChanged.connect(self._suggest)
        name = box.lineEdit()
        assert name is not None
        name.editingFinished.connect(self._suggest_route)  # not with each letter: the list completes the name

    def begin(self, step: MedicationStep, act: Act) -> None:
        """Fill in a drug that is taken, to change or stop it."""
        self.form.set_value("drug", step.name or step.drug)
        self.form.set_value("act", act.value)
        self.form.editors["reason" if act is Act.STOP else "dose"].setFocus()

    def _line(self) -> MedicationLine | None:
        """Return the line of the typed drug if the child takes it today."""
        if self._course is None:
            return None
        drug = self.form.value("drug").strip()
        substance = resolve(drug) or drug.casefold()
        lines = (each for each in lines_of(self._course.medication) if each.substance == substance)
        return next((each for each in lines if each.taken_on(self.today)), None)

    def _suggest(self) -> None:
        """Suggest a change for a drug that is taken, with its unit, route and times."""
        found = self._line()
        if found is None:
            self.form.set_value("act", Act.START.value)
            return
        step = found.newest
        if self.form.value("act") == Act.START:
            self.form.set_value("act", Act.CHANGE.value)
        self.form.fill({"unit": step.unit, "per": step.per, "times": str(step.times)})
        if step.route is not None:
            self.form.set_value("route", step.route.value)

    def _suggest_route(self) -> None:
        """Suggest that a drug is inhaled which usually is, when it is started."""
        if self._line() is None and resolve(self.form.value("drug")) in INHALED_GLUCOCORTICOIDS:
            self.form.set_value("route", Route.INHALED.value)

    def show_preview(self) -> None:
        """Show what is taken of the drug now, and what is worth asking about the typed dose."""
        enable_amount(self.form)
        choose_turn(self.form)
        found = self._line()
        self.preview.setVisible(found is not None)
        self.preview.setText("" if found is None else say(step_words(found.newest)))
        if self._course is not None:
            problems = medication_problems(self._context.session, self._course, draft_in(self.form))
            self.form.show_problems([p for p in problems if p.severity is Severity.QUESTION])

    def write(self, course: Course, confirmed: bool) -> str:
        """Save the dose."""
        typed = draft_in(self.form)
        record_medication(self._context.session, self.id, course.child.id, typed, confirmed)
        return tr("{drug} recorded").format(drug=typed.drug.strip())

    def reset(self) -> None:
        """Empty the fields except the usual ones."""
        empty = dict.fromkeys(("drug", "dose", "reason"), "")
        usual = {"act": Act.START, "unit": "mg", "times": "1", "per": Per.DAY, "route": Route.ORAL}
        self.form.fill({**empty, **usual})
        self.form.set_day("start", self.today)


class CorrectMedication(FormDialog):
    """Corrects a recorded dose, with a reason; the former one stays in the history."""

    def __init__(self, parent: QWidget, context: Context, step: MedicationStep, course: Course) -> None:
        today = context.session.clock().date()
        about = formats.identity(course.child, today)
        super().__init__(parent, tr("Correct a dose"), tr("Correct"), about)
        self._context, self._step = context, step
        self.entry = context.session.new_id()
        why = Field("why", tr("Reason for the correction"), lambda: line(tr("for example: typing error")))
        self.form = Form((*drug_fields(step.start), why))
        act = step.act or (Act.STOP if step.is_stop else Act.CHANGE)
        dose = step.dose or ("" if step.is_stop or step.mg_per_day is None else f"{step.mg_per_day:g}")
        filled = {
            "drug": step.name or step.drug,
            "act": act.value,
            "dose": dose,
            "unit": step.unit,
            "times": str(step.times),
            "per": step.per.value,
            "route": (step.route or Route.ORAL).value,
            "reason": step.reason,
        }
        self.form.fill(filled)
        self.form.on_change(lambda: (enable_amount(self.form), choose_turn(self.form)))
        enable_amount(self.form)
        was = f"{formats.record_words(course, step.id)}. {tr('The previous entry will stay in the history.')}"
        self.lay_out(label(was, "muted", wrap=True), self.form)
        self.form.editors["dose"].setFocus()

    def save(self) -> None:
        """Save the corrected dose."""
        typed, why = draft_in(self.form), self.form.value("why")
        session, confirmed = self._context.session, self.confirm.isChecked()
        self.attempt(lambda: correct_medication(session, self.entry, self._step.id, typed, why, confirmed))
