"""The dialogs that register a child and correct its details."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from fortnight.domain.entry.check_child import check_child
from fortnight.domain.entry.drafts import ChildDraft, Problem
from fortnight.domain.entry.typed_dates import NotReadable, read_one_day
from fortnight.domain.record.child import NONE_KNOWN, Child, Sex, age_on
from fortnight.domain.treatment.dose import (
    code_of,
    label_set,
    label_title,
    labels_to_choose,
    with_table,
)
from fortnight.domain.treatment.label_set import Band
from fortnight.operations import settings, views
from fortnight.operations.correcting import amend_child
from fortnight.operations.lookup import dosed_here
from fortnight.operations.recording import register_child
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.choice import choice, narrow

FORM = "register"
LABEL_CHARACTERS = 24  # of a label and its doses for which there is always room


class ChildForm(Form):
    """The details of a child. No value is filled in by default except the dosing label."""

    def __init__(self, context: Context, label: str, more: tuple[Field, ...] = ()) -> None:
        self._today = context.session.clock().date()
        sexes = {"": tr("choose"), Sex.FEMALE: tr("female"), Sex.MALE: tr("male"), Sex.UNKNOWN: tr("unknown")}
        self._table = settings.value(context.session.store, "local_dose")
        offered = labels_to_choose(self._table, label)
        labels = {code_of(each): _label_line(each) for each in offered}
        super().__init__(
            (
                Field("number", tr("Hospital number"), line),
                Field("name", tr("Name"), lambda: line(formats.name_hint())),
                Field("sex", tr("Sex"), lambda: choice(sexes)),
                Field("birth_date", tr("Born"), lambda: line(tr("for example 12 Mar 2019")), self._age),
                Field("allergies", tr("Allergies"), lambda: line(tr("not asked yet"))),
                Field("label", tr("Dosing label"), lambda: _label_box(labels, code_of(label))),
                Field("note", tr("Note"), line),
                *more,
            )
        )
        self.none_known = QCheckBox(tr("Asked: no known allergies"))
        self.none_known.toggled.connect(self._choose_none)
        self.add_below("allergies", self.none_known)

    def _choose_none(self, none: bool) -> None:
        box = self.editors["allergies"]
        assert isinstance(box, QLineEdit)
        box.setEnabled(not none)
        box.setText(NONE_KNOWN if none else "")

    def _age(self, typed: str) -> str:
        """Return the age that follows from a typed birth date, so that a typing error is noticed."""
        try:
            born = read_one_day(typed)
        except NotReadable:
            return ""
        if born is None or born > self._today:
            return ""
        age = formats.age(age_on(born, self._today))
        return tr("born {day}: {age} old").format(day=formats.day(born), age=age)

    def set_value(self, name: str, words: str) -> None:
        """Fill in a field. The tick for no known allergies follows the text."""
        if name == "allergies":
            self.none_known.setChecked(words == NONE_KNOWN)
        super().set_value(name, words)

    def interval_days(self) -> int:
        """Return the interval of the chosen label."""
        return label_set(with_table(self.value("label"), self._table)).interval_days

    def birth_date(self) -> date | None:
        """Return the typed birth date.

        :raises NotReadable: if it is not a date, or is ambiguous.
        """
        return read_one_day(self.value("birth_date"))

    def problems(self, draft: ChildDraft, known: Mapping[str, str]) -> tuple[Problem, ...]:
        """Return the errors in the form and the questions about it."""
        found = check_child(draft, self._today, known)
        try:
            self.birth_date()
        except NotReadable as refused:
            others = (problem for problem in found if problem.field != "birth_date")
            return (Problem("birth_date", refused.sentence), *others)
        return found


def _label_box(labels: Mapping[str, str], chosen: str) -> QComboBox:
    """Return the choice of a label; its longest item does not decide how wide the form is."""
    made = choice(labels, chosen)
    narrow(made, LABEL_CHARACTERS)
    return made


class RegisterChild(FormDialog):
    """Registers a new child. Cancel discards the entries; a lock or a crash keeps them."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Register a child"), tr("Register"))
        self._context = context
        self.child = context.session.new_id()
        self.form = ChildForm(context, settings.value(context.session.store, "label"))
        self._tried = False  # after the first attempt to save, problems are shown while typing
        self.lay_out(self.form)
        self.form.editors["number"].setFocus()
        self._initial_values = self.form.values
        self.keeper = DraftKeeper(self, context.session, None, FORM, lambda: self.child, self._typed)
        draft = self.keeper.load()
        if draft is not None:
            self.child = draft.id
            for name, words in draft.typed.items():
                self.form.set_value(name, words)
        self.form.on_change(self.keeper.schedule)
        self.form.on_change(self._check_again)
        self.rejected.connect(self.keeper.discard)

    def _typed(self) -> dict[str, str] | None:
        values = self.form.values
        return None if values == self._initial_values else values

    def close_with_draft(self) -> None:
        """Close the dialog and keep the entries as a draft."""
        self.rejected.disconnect(self.keeper.discard)
        self.keeper.now()
        self.close()

    def draft(self) -> ChildDraft:
        """Return the entries of the form."""
        value = self.form.value
        try:
            born = self.form.birth_date()
        except NotReadable:
            born = None
        return ChildDraft(
            value("number"),
            value("name"),
            value("sex"),
            born,
            value("allergies"),
            value("label"),
            self.form.interval_days(),
            value("note"),
        )

    def _problems(self) -> tuple[Problem, ...]:
        known = {child.number: child.name for child in views.children(self._context.session)}
        problems = self.form.problems(dosed_here(self._context.session, self.draft()), known)
        self.form.show_problems(problems)
        self.confirm.setVisible(bool(problems) and all(p.severity == "question" for p in problems))
        return problems

    def _check_again(self) -> None:
        if self._tried:
            self._problems()

    def save(self) -> None:
        """Register the child if there are no problems, or all questions are confirmed."""
        self._tried = True
        problems = self._problems()
        if not problems or (self.confirm.isVisible() and self.confirm.isChecked()):
            self.entry = self.child
            self.attempt(lambda: self._register(self.draft()))

    def _register(self, draft: ChildDraft) -> None:
        register_child(self._context.session, self.child, draft, self.confirm.isChecked())
        self.keeper.discard()


class ChildDetails(FormDialog):
    """Corrects the details of a child, with a reason. The previous details stay in the history."""

    FIELDS = ("number", "name", "sex", "allergies", "label", "note")

    def __init__(self, parent: QWidget, context: Context, child: Child) -> None:
        super().__init__(parent, tr("Details of {name}").format(name=child.name), tr("Save"))
        self._context, self._child = context, child
        self.entry = context.session.new_id()
        self.form = ChildForm(context, child.label, (Field("reason", tr("Reason"), line),))
        self._recorded = {name: str(getattr(child, name)) for name in self.FIELDS}
        self._recorded["label"] = code_of(child.label)
        for name, words in self._recorded.items():
            self.form.set_value(name, words)
        self.form.set_value("birth_date", formats.day(child.birth_date))
        self.lay_out(self.form)

    def save(self) -> None:
        """Save the details that were changed."""
        try:
            born = self.form.birth_date()
        except NotReadable as refused:
            self.form.show_problems([Problem("birth_date", refused.sentence)])
            return
        self.form.show_problems(())
        new = {**{name: self.form.value(name).strip() for name in self.FIELDS}, "birth_date": born}
        recorded = {**self._recorded, "birth_date": self._child.birth_date}
        change = {name: value for name, value in new.items() if value != recorded[name]}
        self.attempt(lambda: self._amend(change))

    def _amend(self, change: Mapping[str, object]) -> None:
        reason, confirmed = self.form.value("reason"), self.confirm.isChecked()
        amend_child(self._context.session, self.entry, self._child.id, change, reason, confirmed)


def _label_line(label: str) -> str:
    """Return a label with its doses, such as `Japanese label: 8 mg/kg`."""
    title, bands = say(label_title(label)), label_set(label).bands
    return f"{title}: {_doses(bands)}" if bands else title


def _doses(bands: tuple[Band, ...]) -> str:
    if len(bands) == 1:
        return formats.decimal_point(tr("{n} mg/kg").format(n=f"{bands[0].mg_per_kg:g}"))
    words = tr("{low} mg/kg; {high} mg/kg from {kg} kg").format(
        low=f"{bands[0].mg_per_kg:g}", kg=f"{bands[1].from_kg:g}", high=f"{bands[1].mg_per_kg:g}"
    )
    return formats.decimal_point(words)
