"""The dialogs that correct: each asks for a reason, none deletes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QWidget

from fortnight.domain.entry.drafts import InfusionDraft, Typed
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import spoken, unit_text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Infusion, Result, Specimen
from fortnight.domain.treatment.draw_timing import timing_choices
from fortnight.operations import views
from fortnight.operations.correcting import correct_infusion, correct_sheet, correct_value, void
from fortnight.ui import formats
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, choice, from_qt, line, moment_box, name_line
from fortnight.ui.forms.labs_line import units_of
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label


class CorrectValue(Ask):
    """A value that was wrong: the new one and why. An empty box takes the value away."""

    def __init__(self, parent: QWidget, context: Context, result: Result, child: Child) -> None:
        analyte = ANALYTES[result.analyte]
        super().__init__(
            parent,
            tr("Correct {what}").format(what=spoken(result.analyte)),
            tr("Correct"),
            formats.identity(child, context.session.clock().date()),
        )
        self._context, self._result = context, result
        self.entry = context.session.new_id()
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
                self._context.session,
                self.entry,
                self._result.specimen,
                self._result.analyte,
                typed,
                self.form.value("reason"),
                self.confirm.isChecked(),
            )
        )


class CorrectSheet(Ask):
    """A sheet of labs whose draw was written down wrongly: when, before or after which infusion, where."""

    def __init__(self, parent: QWidget, context: Context, specimen: Specimen, course: Course) -> None:
        about = formats.identity(course.child, context.session.clock().date())
        super().__init__(parent, tr("Correct the sheet of labs"), tr("Correct"), about)
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
                Field("reason", tr("Why"), line),
            )
        )
        self._offer_timing()
        self.drawn.dateTimeChanged.connect(self._offer_timing)
        was = formats.record_words(course, specimen.id)
        keeps = tr("What was written before stays in the history.")
        self.lay_out(label(f"{was}. {keeps}", "muted", wrap=True), self.form)

    def _offer_timing(self) -> None:
        """The answers for the time of the draw; the one that was given stays chosen where it can."""
        chosen = self.timing.currentData() if self.timing.count() else self._specimen.timing
        self.timing.clear()
        if not self._specimen.timing:
            self.timing.addItem(tr("not said"), "")
        for each in timing_choices(self._course, self._moment):
            self.timing.addItem(say(each.words), str(each.timing))
        self.timing.setCurrentIndex(max(0, self.timing.findData(chosen)))

    @property
    def _moment(self) -> datetime:
        return from_qt(self.drawn, self._specimen.collected_at)

    def save(self) -> None:
        change = {name: self.form.value(name).strip() for name in ("timing", "method", "symptoms")}
        drawn = _as_chosen(self.drawn, self._specimen.collected_at)
        if drawn != self._specimen.collected_at:
            change["collected_at"] = drawn.isoformat()
        session, target, reason = self._context.session, self._specimen.id, self.form.value("reason")
        self.attempt(
            lambda: correct_sheet(session, self.entry, target, change, reason, self.confirm.isChecked())
        )


class CorrectInfusion(Ask):
    """An infusion that was written down wrongly: what is right, and why."""

    def __init__(self, parent: QWidget, context: Context, infusion: Infusion, child: Child) -> None:
        when = formats.moment(infusion.started_at)
        about = formats.identity(child, context.session.clock().date())
        title = tr("Correct the infusion of {when}").format(when=when)
        super().__init__(parent, title, tr("Correct"), about)
        self._context, self._infusion = context, infusion
        self.entry = context.session.new_id()
        self.started, self.ended = moment_box(infusion.started_at), moment_box(infusion.started_at)
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
        times = [Field("started_at", tr("Started"), lambda: self.started)]
        if infusion.ended_at is not None:
            self.ended = moment_box(infusion.ended_at)
            times.append(Field("ended_at", tr("Ended"), lambda: self.ended))
        fields = [Field(name, title, line) for name, title in titles.items()]
        self.form = Form((*times, *fields, Field("reason", tr("Why"), line)))
        for name, words in shown.items():
            editor = self.form.editors[name]
            assert isinstance(editor, QLineEdit)
            editor.setText(words)
        self.lay_out(label(tr("What stood there stays in the history."), "muted", wrap=True), self.form)

    def save(self) -> None:
        value = self.form.value
        was = self._infusion
        right = InfusionDraft(
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
                right,
                value("reason"),
                self.confirm.isChecked(),
            )
        )


class EnteredInError(Ask):
    """A record that should not be there: marked, with a reason, never deleted."""

    def __init__(self, parent: QWidget, context: Context, target: str, what: str, child: Child) -> None:
        about = formats.identity(child, context.session.clock().date())
        super().__init__(parent, tr("Entered in error"), tr("Mark as entered in error"), about)
        self._context, self._target = context, target
        self.entry = context.session.new_id()
        self.form = Form(
            (Field("reason", tr("Why"), lambda: line(tr("for example: belongs to another child"))),)
        )
        self.lay_out(label(what, "muted", wrap=True), self.form)

    def save(self) -> None:
        self.attempt(lambda: void(self._context.session, self.entry, self._target, self.form.value("reason")))


def _to_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _as_chosen(box: QDateTimeEdit, was: datetime) -> datetime:
    """The moment in a box; what was recorded, to the second, where nobody changed it."""
    chosen = from_qt(box, was)
    return was if chosen == _to_the_minute(was) else chosen
