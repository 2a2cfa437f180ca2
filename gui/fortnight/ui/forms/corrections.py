"""The dialogs that correct records. Each asks for a reason, and none deletes anything."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QWidget

from fortnight.domain.entry.drafts import InfusionDraft, Typed
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name, unit_text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Infusion, Result, Specimen
from fortnight.domain.treatment.draw_timing import timing_choices
from fortnight.operations import views
from fortnight.operations.correcting import correct_infusion, correct_sheet, correct_value, void
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.dates import from_qt, moment_box
from fortnight.ui.forms.fields import Field, Form, line, name_line
from fortnight.ui.forms.labs_line import typing_units
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.choice import choice


class CorrectValue(FormDialog):
    """Corrects a result, with a reason. An empty box removes the value."""

    def __init__(self, parent: QWidget, context: Context, result: Result, child: Child) -> None:
        analyte = ANALYTES[result.analyte]
        super().__init__(
            parent,
            tr("Correct {what}").format(what=tr_word(analyte_name(result.analyte))),
            tr("Correct"),
            formats.identity(child, context.session.clock().date()),
        )
        self._context, self._result = context, result
        self.entry = context.session.new_id()
        units = typing_units(result.analyte, context.units)
        if result.reported_unit in analyte.conversions:
            units = list(dict.fromkeys([result.reported_unit, *units]))
        self.form = Form(
            (
                Field("value", tr("New value"), lambda: line("", "value")),
                Field("unit", tr("Unit"), lambda: choice({unit: unit_text(unit) or "–" for unit in units})),
                Field("reason", tr("Reason"), lambda: line(tr("for example: read from the wrong line"))),
            )
        )
        was = tr("The recorded value is {value} {unit}. It will stay in the history.").format(
            value=result.reported, unit=unit_text(result.reported_unit)
        )
        self.lay_out(label(was, "muted", wrap=True), self.form)
        box = self.form.editors["value"]
        assert isinstance(box, QLineEdit)
        box.setText(result.reported)
        box.selectAll()
        box.setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Save the corrected result."""
        typed = Typed(self.form.value("value"), self.form.value("unit"))
        self.attempt(
            lambda: correct_value(
                self._context.session,
                self.entry,
                self._result.specimen,
                self._result.analyte,
                typed,
                self.form.value("reason"),
                self.confirm.isChecked(),
            )
        )


class CorrectSpecimen(FormDialog):
    """Corrects when and where a specimen was drawn and measured, its timing to the infusion, and symptoms."""

    def __init__(self, parent: QWidget, context: Context, specimen: Specimen, course: Course) -> None:
        about = formats.identity(course.child, context.session.clock().date())
        super().__init__(parent, tr("Correct the specimen details"), tr("Correct"), about)
        self._context, self._specimen, self._course = context, specimen, course
        self.entry = context.session.new_id()
        self.drawn = moment_box(specimen.collected_at)
        self.timing = QComboBox()
        methods = name_line(views.methods(context.session), specimen.method)
        symptoms = line(tr("none"))
        symptoms.setText(specimen.symptoms)
        self.form = Form(
            (
                Field("collected_at", tr("Drawn"), lambda: self.drawn),
                Field("timing", tr("Before or after the infusion"), lambda: self.timing),
                Field("method", tr("Laboratory and assay"), lambda: methods),
                Field("symptoms", tr("Symptoms"), lambda: symptoms),
                Field("reason", tr("Reason"), line),
            )
        )
        self._offer_timing()
        self.drawn.dateTimeChanged.connect(self._offer_timing)
        was = formats.record_words(course, specimen.id)
        keeps = tr("The previous entry will stay in the history.")
        self.lay_out(label(f"{was}. {keeps}", "muted", wrap=True), self.form)

    def _offer_timing(self) -> None:
        """Offer the timings that fit the time of the draw. The chosen one is kept if it still fits."""
        chosen = self.timing.currentData() if self.timing.count() else self._specimen.timing
        self.timing.clear()
        if not self._specimen.timing:
            self.timing.addItem(tr("not recorded"), "")
        for each in timing_choices(self._course, self._moment):
            self.timing.addItem(say(each.words), str(each.timing))
        self.timing.setCurrentIndex(max(0, self.timing.findData(chosen)))

    @property
    def _moment(self) -> datetime:
        return from_qt(self.drawn, self._specimen.collected_at)

    def save(self) -> None:
        """Save the corrected details of the specimen."""
        change = {name: self.form.value(name).strip() for name in ("timing", "method", "symptoms")}
        drawn = _as_chosen(self.drawn, self._specimen.collected_at)
        if drawn != self._specimen.collected_at:
            change["collected_at"] = drawn.isoformat()
        session, target, reason = self._context.session, self._specimen.id, self.form.value("reason")
        self.attempt(
            lambda: correct_sheet(session, self.entry, target, change, reason, self.confirm.isChecked())
        )


class CorrectInfusion(FormDialog):
    """Corrects an infusion, with a reason."""

    def __init__(self, parent: QWidget, context: Context, infusion: Infusion, child: Child) -> None:
        when = formats.moment(infusion.started_at)
        about = formats.identity(child, context.session.clock().date())
        title = tr("Correct the infusion of {when}").format(when=when)
        super().__init__(parent, title, tr("Correct"), about)
        self._context, self._infusion = context, infusion
        self.entry = context.session.new_id()
        self.started, self.ended = moment_box(infusion.started_at), moment_box(infusion.started_at)
        weight = plain(infusion.weight_kg) if infusion.weight_kg is not None else ""
        recorded = {
            "weight_kg": weight,
            "dose_mg": plain(infusion.dose_mg),
            "lots": infusion.lots,
            "reaction": infusion.reaction,
            "note": infusion.note,
        }
        titles = {
            "weight_kg": tr("Weight, kg"),
            "dose_mg": tr("Dose, mg"),
            "lots": tr("Lot numbers"),
            "reaction": tr("Reaction"),
            "note": tr("Note"),
        }
        times = [Field("started_at", tr("Started"), lambda: self.started)]
        if infusion.ended_at is not None:
            self.ended = moment_box(infusion.ended_at)
            times.append(Field("ended_at", tr("Ended"), lambda: self.ended))
        fields = [Field(name, title, line) for name, title in titles.items()]
        self.form = Form((*times, *fields, Field("reason", tr("Reason"), line)))
        for name, words in recorded.items():
            editor = self.form.editors[name]
            assert isinstance(editor, QLineEdit)
            editor.setText(words)
        self.lay_out(label(tr("The previous entry will stay in the history."), "muted", wrap=True), self.form)

    def save(self) -> None:
        """Save the corrected infusion."""
        value = self.form.value
        was = self._infusion
        corrected = InfusionDraft(
            _as_chosen(self.started, was.started_at),
            None if was.ended_at is None else _as_chosen(self.ended, was.ended_at),
            value("weight_kg"),
            value("dose_mg"),
            value("lots"),
            value("reaction"),
            value("note"),
            self._infusion.stopped,
        )
        self.attempt(
            lambda: correct_infusion(
                self._context.session,
                self.entry,
                self._infusion.id,
                corrected,
                value("reason"),
                self.confirm.isChecked(),
            )
        )


class EnteredInError(FormDialog):
    """Marks a record as entered in error, with a reason. It is never deleted."""

    def __init__(self, parent: QWidget, context: Context, target: str, what: str, child: Child) -> None:
        about = formats.identity(child, context.session.clock().date())
        super().__init__(parent, tr("Entered in error"), tr("Mark as entered in error"), about)
        self._context, self._target = context, target
        self.entry = context.session.new_id()
        self.form = Form(
            (Field("reason", tr("Reason"), lambda: line(tr("for example: belongs to another child"))),)
        )
        self.lay_out(label(what, "muted", wrap=True), self.form)

    def save(self) -> None:
        """Mark the record as entered in error."""
        self.attempt(lambda: void(self._context.session, self.entry, self._target, self.form.value("reason")))


def _to_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _as_chosen(box: QDateTimeEdit, was: datetime) -> datetime:
    """Return the moment in a box, or the recorded one to the second if nobody changed the box."""
    chosen = from_qt(box, was)
    return was if chosen == _to_the_minute(was) else chosen
