"""The form in which another drug is started, changed or stopped, and the dialog that corrects it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

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
)
from fortnight.domain.treatment.drugs import DRUG_NAMES, TOCILIZUMAB, resolve
from fortnight.domain.treatment.medication_lines import MedicationLine, lines_of
from fortnight.domain.treatment.medication_words import step_words
from fortnight.operations.medication import correct_medication, medication_problems, record_medication
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import Field, Form, choice, date_box, line, name_line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, column, label, row

FORM = "medication"
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
        Field("dose", tr("Dose"), lambda: line(tr("at a time"), "value")),
        Field("unit", tr("Unit"), lambda: choice(units)),
        Field("times", tr("Times"), lambda: line("1")),
        Field(
            "per", tr("Taken"), lambda: choice({per.value: say(words) for per, words in PER_WORDS.items()})
        ),
        Field("route", tr("Route"), lambda: choice(routes)),
        Field("reason", tr("Reason"), lambda: line(tr("for example: flare, by plan, nausea"))),
    )


def draft_in(form: Form) -> MedicationDraft:
    """Return what is typed in a form of `drug_fields`."""
    box = form.editors["start"]
    assert isinstance(box, QDateEdit)
    typed = {name: form.value(name) for name in ("drug", "act", "dose", "unit", "per", "route", "reason")}
    return MedicationDraft(start=date(*box.date().getDate()), times=form.value("times") or "1", **typed)


def enable_amount(form: Form) -> None:
    """Let a stop have no dose."""
    for name in AMOUNT:
        form.editors[name].setEnabled(form.value("act") != Act.STOP)


class MedicationForm(QWidget):
    """Records that a drug is started, changed or stopped. What is typed is kept as a draft.

    `saved` carries the id of the journal entry and what was saved.
    """

    saved = Signal(str, str)
    FORM = FORM

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self._id = context.session.new_id()
        self._keeper: DraftKeeper | None = None
        self.form = Form(drug_fields(context.session.clock().date()))
        self.form.set_value("route", Route.ORAL.value)
        self.now = label(style="muted", wrap=True)
        self.now.hide()
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.confirm = QCheckBox(tr("This is correct"))
        self.confirm.hide()
        self.save_button = button(tr("Save (Ctrl+S)"), self.save, "primary")
        self.clear_button = button(tr("Clear"), self.clear)
        buttons = row(self.clear_button, None, self.save_button)
        self.setLayout(column(self.now, self.form, self.confirm, self.trouble, buttons, spacing=8))
        self.setFocusProxy(self.form.editors["drug"])
        self.form.on_change(self._changed)
        self.form.editors["drug"].editTextChanged.connect(self._suggest)  # pyright: ignore[reportAttributeAccessIssue]

    def show_course(self, course: Course) -> None:
        """Record drugs of this child; a draft of an earlier form is filled in."""
        if self._course is not None and self._course.child.id == course.child.id:
            self._course = course
            return
        self.keep()
        self._course, child = course, course.child.id
        self._keeper = DraftKeeper(
            self, self._context.session, child, FORM, lambda: self._id, lambda: self._typed
        )
        self._reset()
        draft = self._keeper.load()
        if draft is not None:
            self._id = draft.id
            for name, words in draft.typed.items():
                self.form.set_value(name, words)

    @property
    def _typed(self) -> dict[str, str] | None:
        typed = self.form.values
        return typed if any(typed[name].strip() for name in ("drug", "dose", "reason")) else None

    def keep(self) -> None:
        """Keep what is typed as a draft at once."""
        if self._keeper is not None:
            self._keeper.now()

    def begin(self, step: MedicationStep | None, act: Act) -> None:
        """Fill in a drug that is taken, to change or stop it."""
        if step is not None:
            self.form.set_value("drug", step.name or step.drug)
        self.form.set_value("act", act.value)
        self.form.editors["reason" if act is Act.STOP else "dose"].setFocus()

    def _line(self) -> MedicationLine | None:
        """Return the line of the typed drug if the child takes it today."""
        if self._course is None:
            return None
        drug = self.form.value("drug").strip()
        substance, today = resolve(drug) or drug.casefold(), self._context.session.clock().date()
        lines = (each for each in lines_of(self._course.medication) if each.substance == substance)
        return next((each for each in lines if each.taken_on(today)), None)

    def _suggest(self) -> None:
        """Suggest a change for a drug that is taken, with its unit, route and times."""
        found = self._line()
        self.now.setVisible(found is not None)
        self.now.setText("" if found is None else say(step_words(found.newest)))
        if found is None:
            self.form.set_value("act", Act.START.value)
            return
        step = found.newest
        if self.form.value("act") == Act.START:
            self.form.set_value("act", Act.CHANGE.value)
        for name, value in (("unit", step.unit), ("per", step.per), ("times", str(step.times))):
            self.form.set_value(name, str(value))
        if step.route is not None:
            self.form.set_value("route", step.route.value)

    def _changed(self) -> None:
        """Show what the typed dose means, and withdraw a confirmation of what was typed before."""
        enable_amount(self.form)
        self.trouble.hide()
        self.confirm.hide()
        self.confirm.setChecked(False)
        if self._course is None:
            return
        if self._keeper is not None:
            self._keeper.schedule()
        typed = draft_in(self.form)
        found = medication_problems(self._context.session, self._course, typed)
        asked = [p for p in found if p.severity is Severity.QUESTION]
        self.form.show_problems(asked)

    def save(self) -> None:
        """Save the dose, or say what is wrong and keep everything that was typed."""
        if self._course is None:
            return
        typed, id = draft_in(self.form), self._id
        try:
            record_medication(
                self._context.session, id, self._course.child.id, typed, self.confirm.isChecked()
            )
        except (Invalid, StoreProblem) as refused:
            self._refuse(refused)
            return
        self.clear()
        self.saved.emit(id, tr("{drug} recorded").format(drug=typed.drug.strip()))

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
        self._id = self._context.session.new_id()
        self._reset()

    def _reset(self) -> None:
        today = self._context.session.clock().date()
        box = self.form.editors["start"]
        assert isinstance(box, QDateEdit)
        for name in ("drug", "dose", "reason"):
            self.form.set_value(name, "")
        for name, words in (("act", Act.START), ("unit", "mg"), ("times", "1"), ("per", Per.DAY)):
            self.form.set_value(name, str(words))
        self.form.set_value("route", Route.ORAL.value)
        box.setDate(date_box(today).date())
        self.form.show_problems(())


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
        for name, words in filled.items():
            self.form.set_value(name, words)
        self.form.on_change(lambda: enable_amount(self.form))
        enable_amount(self.form)
        was = f"{formats.record_words(course, step.id)}. {tr('The previous entry will stay in the history.')}"
        self.lay_out(label(was, "muted", wrap=True), self.form)
        self.form.editors["dose"].setFocus()

    def save(self) -> None:
        """Save the corrected dose."""
        typed, why = draft_in(self.form), self.form.value("why")
        session, confirmed = self._context.session, self.confirm.isChecked()
        self.attempt(lambda: correct_medication(session, self.entry, self._step.id, typed, why, confirmed))
