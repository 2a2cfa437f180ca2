"""The dialogs that correct: each asks for a reason, none deletes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QWidget,
)

from fortnight.domain.analytes import ANALYTES
from fortnight.domain.children import Child
from fortnight.domain.course import Infusion, Result
from fortnight.domain.drafts import InfusionDraft, Typed
from fortnight.domain.shown import spoken, unit_text
from fortnight.domain.values import plain
from fortnight.operations.recording import correct_infusion, correct_value, void
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, choice, line
from fortnight.ui.forms.labs_line import units_of
from fortnight.ui.language import tr
from fortnight.ui.widgets.basics import label


class CorrectValue(Ask):
    """A value that was wrong: the new one and why. An empty box takes the value away."""

    def __init__(self, parent: QWidget, context: Context, result: Result, child: Child) -> None:
        analyte = ANALYTES[result.analyte]
        super().__init__(
            parent,
            tr("Correct {what}").format(what=spoken(result.analyte)),
            tr("Correct"),
            language.identity(child, context.desk.clock().date()),
        )
        self._context, self._result = context, result
        self.entry = context.desk.new_id()
        units = units_of(result.analyte, context.units)
        if result.reported_unit in analyte.conversions:
            units = list(dict.fromkeys([result.reported_unit, *units]))
        self.form = Form(
            (
                Field("value", tr("New value"), lambda: line("", "value")),
                Field("unit", tr("Unit"), lambda: choice({unit: unit_text(unit) or "–" for unit in units})),
                Field("reason", tr("Why"), lambda: line(tr("for example: typed from the wrong line"))),
            )
        )
        was = tr("It was {value} {unit}. The old value stays in the history.").format(
            value=result.reported, unit=unit_text(result.reported_unit)
        )
        self.lay_out(label(was, "muted", wrap=True), self.form)
        box = self.form.editors["value"]
        assert isinstance(box, QLineEdit)
        box.setText(result.reported)
        box.selectAll()
        box.setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        typed = Typed(self.form.value("value"), self.form.value("unit"))
        self.attempt(
            lambda: correct_value(
                self._context.desk,
                self.entry,
                self._result.specimen,
                self._result.analyte,
                typed,
                self.form.value("reason"),
                self.confirm.isChecked(),
            )
        )


class CorrectInfusion(Ask):
    """An infusion that was written down wrongly: what is right, and why."""

    def __init__(self, parent: QWidget, context: Context, infusion: Infusion, child: Child) -> None:
        when = language.moment(infusion.started_at)
        about = language.identity(child, context.desk.clock().date())
        title = tr("Correct the infusion of {when}").format(when=when)
        super().__init__(parent, title, tr("Correct"), about)
        self._context, self._infusion = context, infusion
        self.entry = context.desk.new_id()
        weight = plain(infusion.weight_kg) if infusion.weight_kg is not None else ""
        shown = {
            "weight_kg": weight,
            "dose_mg": plain(infusion.dose_mg),
            "lots": infusion.lots,
            "reaction": infusion.reaction,
            "note": infusion.note,
        }
        titles = {
            "weight_kg": tr("Weight, kg"),
            "dose_mg": tr("Dose, mg"),
            "lots": tr("Lots"),
            "reaction": tr("Reaction"),
            "note": tr("Note"),
        }
        fields = [Field(name, title, line) for name, title in titles.items()]
        self.form = Form((*fields, Field("reason", tr("Why"), line)))
        for name, words in shown.items():
            editor = self.form.editors[name]
            assert isinstance(editor, QLineEdit)
            editor.setText(words)
        self.lay_out(label(tr("What stood there stays in the history."), "muted", wrap=True), self.form)

    def save(self) -> None:
        value = self.form.value
        right = InfusionDraft(
            self._infusion.started_at,
            self._infusion.ended_at,
            value("weight_kg"),
            value("dose_mg"),
            value("lots"),
            value("reaction"),
            value("note"),
            self._infusion.stopped,
        )
        self.attempt(
            lambda: correct_infusion(
                self._context.desk,
                self.entry,
                self._infusion.id,
                right,
                value("reason"),
                self.confirm.isChecked(),
            )
        )


class EnteredInError(Ask):
    """A record that should not be there: marked, with a reason, never deleted."""

    def __init__(self, parent: QWidget, context: Context, target: str, what: str, child: Child) -> None:
        about = language.identity(child, context.desk.clock().date())
        super().__init__(parent, tr("Entered in error"), tr("Mark as entered in error"), about)
        self._context, self._target = context, target
        self.entry = context.desk.new_id()
        self.form = Form(
            (Field("reason", tr("Why"), lambda: line(tr("for example: belongs to another child"))),)
        )
        self.lay_out(label(what, "muted", wrap=True), self.form)

    def save(self) -> None:
        self.attempt(lambda: void(self._context.desk, self.entry, self._target, self.form.value("reason")))
