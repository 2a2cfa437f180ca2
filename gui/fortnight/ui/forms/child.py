"""The dialogs about a child: register, and change its details."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import (
    QDateEdit,
    QLineEdit,
    QWidget,
)

from fortnight.domain.child_checks import check_child
from fortnight.domain.children import Child, Sex
from fortnight.domain.dosing import LABELS
from fortnight.domain.drafts import ChildDraft
from fortnight.operations import settings, ward
from fortnight.operations.recording import amend_child, register_child
from fortnight.ui.context import Context
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, choice, date_box, line
from fortnight.ui.forms.keeping import Keeper
from fortnight.ui.language import tr

FORM = "register"


class RegisterChild(Ask):
    """A new child. Cancel throws away what was typed; a lock or a crash does not."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Register a child"), tr("Register"))
        self._context = context
        self.child = context.desk.new_id()
        born = context.desk.clock().date() - timedelta(days=6 * 365)
        default = settings.value(context.desk.store, "label")
        sexes = {"": tr("choose"), Sex.FEMALE: tr("female"), Sex.MALE: tr("male"), Sex.UNKNOWN: tr("unknown")}
        labels = {code: f"{each.name}: {_doses(code)}" for code, each in LABELS.items()}
        self.form = Form(
            (
                Field("number", tr("Hospital number"), line),
                Field("name", tr("Name"), line),
                Field("sex", tr("Sex"), lambda: choice(sexes)),
                Field("birth_date", tr("Born"), lambda: date_box(born)),
                Field("allergies", tr("Allergies"), lambda: line(tr("no known allergies"))),
                Field("label", tr("Dosed by"), lambda: choice(labels, default)),
                Field("note", tr("Note"), line),
            )
        )
        self.lay_out(self.form)
        self.form.editors["number"].setFocus()
        self._untouched = self.form.values
        self.keeper = Keeper(self, context.desk, None, FORM, lambda: self.child, self._typed)
        left = self.keeper.found()
        if left is not None:
            self.child = left.id
            for name, words in left.typed.items():
                self.form.set_value(name, words)
        self.form.on_typing(self.keeper.touch)
        self.rejected.connect(self.keeper.done)

    def _typed(self) -> dict[str, str] | None:
        values = self.form.values
        return None if values == self._untouched else values

    def put_away(self) -> None:
        """Close without a word; what was typed is there the next time."""
        self.rejected.disconnect(self.keeper.done)
        self.keeper.now()
        self.close()

    def draft(self) -> ChildDraft:
        """What stands in the form."""
        born = self.form.editors["birth_date"]
        assert isinstance(born, QDateEdit)
        value = self.form.value
        interval = LABELS[value("label")].interval_days
        return ChildDraft(
            value("number"),
            value("name"),
            value("sex"),
            date(*born.date().getDate()),
            value("allergies"),
            value("label"),
            interval,
            value("note"),
        )

    def save(self) -> None:
        draft = self.draft()
        known = {child.number: child.name for child in ward.children(self._context.desk)}
        problems = check_child(draft, self._context.desk.clock().date(), known)
        self.form.show_problems(problems)
        self.confirm.setVisible(bool(problems) and all(p.severity == "question" for p in problems))
        if not problems or (self.confirm.isVisible() and self.confirm.isChecked()):
            self.entry = self.child
            self.attempt(lambda: self._register(draft))

    def _register(self, draft: ChildDraft) -> None:
        register_child(self._context.desk, self.child, draft, self.confirm.isChecked())
        self.keeper.done()


class ChildDetails(Ask):
    """What is known of a child beside its course: allergies, label, name, note."""

    def __init__(self, parent: QWidget, context: Context, child: Child) -> None:
        super().__init__(parent, tr("Details of {name}").format(name=child.name), tr("Save"))
        self._context, self._child = context, child
        self.entry = context.desk.new_id()
        labels = {code: f"{each.name}: {_doses(code)}" for code, each in LABELS.items()}
        self.form = Form(
            (
                Field("name", tr("Name"), lambda: _filled(child.name)),
                Field("allergies", tr("Allergies"), lambda: _filled(child.allergies)),
                Field("label", tr("Dosed by"), lambda: choice(labels, child.label)),
                Field("note", tr("Note"), lambda: _filled(child.note)),
                Field("reason", tr("Why"), line),
            )
        )
        self.lay_out(self.form)

    def save(self) -> None:
        new = {name: self.form.value(name).strip() for name in ("name", "allergies", "label", "note")}
        change = {name: words for name, words in new.items() if words != getattr(self._child, name)}
        self.attempt(
            lambda: amend_child(
                self._context.desk, self.entry, self._child.id, change, self.form.value("reason")
            )
        )


def _doses(code: str) -> str:
    bands = LABELS[code].bands
    if len(bands) == 1:
        return tr("{n} mg/kg").format(n=f"{bands[0].mg_per_kg:g}")
    return tr("{low} mg/kg, from {kg} kg {high} mg/kg").format(
        low=f"{bands[0].mg_per_kg:g}", kg=f"{bands[1].from_kg:g}", high=f"{bands[1].mg_per_kg:g}"
    )


def _filled(words: str) -> QLineEdit:
    made = line()
    made.setText(words)
    return made
