"""Small dialogs that ask and change nothing: a new child, a reason, a corrected value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from fortnight.domain.analytes import ANALYTES, unit_label
from fortnight.domain.checks import ChildDraft, InfusionDraft, Typed, check_child
from fortnight.domain.children import Child, Sex
from fortnight.domain.course import Infusion, Result
from fortnight.domain.dosing import LABELS
from fortnight.domain.shown import spoken
from fortnight.domain.values import plain
from fortnight.operations import settings, ward
from fortnight.operations.alerting import REASONS, acknowledge
from fortnight.operations.desk import Invalid, StoreProblem
from fortnight.operations.recording import amend_child, correct_infusion, correct_value, register_child, void
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.forms.fields import Field, Form, choice, date_box, line
from fortnight.ui.forms.labs import units_of
from fortnight.ui.language import say, tr
from fortnight.ui.widgets.basics import column, label


class Ask(QDialog):
    """A dialog with a form, a place for what is wrong, and two buttons. It stays until it worked."""

    def __init__(self, parent: QWidget, title: str, save: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(580)
        self.title = label(title, "h2")
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.confirm = QCheckBox(tr("This is right"))
        self.confirm.hide()
        self.buttons = QDialogButtonBox()
        self.save_button = QPushButton(save)
        self.save_button.setObjectName("primary")
        self.buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self.entry = ""

    def lay_out(self, *parts: QWidget) -> None:
        """Title, the parts, what is wrong, the buttons."""
        self.setLayout(
            column(
                self.title,
                *parts,
                self.confirm,
                self.trouble,
                self.buttons,
                margins=(22, 18, 22, 18),
                spacing=12,
            )
        )

    def save(self) -> None:
        """Do what the dialog is for; overridden."""
        raise NotImplementedError

    def attempt(self, do: Callable[[], None]) -> None:
        """Do it and close, or say why not and stay as it is."""
        try:
            do()
        except (Invalid, StoreProblem) as refused:
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            self.confirm.show()
            return
        self.accept()


class RegisterChild(Ask):
    """A new child."""

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
            self.attempt(
                lambda: register_child(self._context.desk, self.child, draft, self.confirm.isChecked())
            )


def _doses(code: str) -> str:
    bands = LABELS[code].bands
    if len(bands) == 1:
        return tr("{n} mg/kg").format(n=f"{bands[0].mg_per_kg:g}")
    return tr("{low} mg/kg, from {kg} kg {high} mg/kg").format(
        low=f"{bands[0].mg_per_kg:g}", kg=f"{bands[1].from_kg:g}", high=f"{bands[1].mg_per_kg:g}"
    )


class Acknowledge(Ask):
    """The answer to an alert: one of at most seven reasons, words if wanted."""

    def __init__(self, parent: QWidget, context: Context, alert: str, headline: str) -> None:
        super().__init__(parent, tr("Acknowledge the alert"), tr("Acknowledge"))
        self._context, self._alert = context, alert
        self.entry = context.desk.new_id()
        self.reasons = QButtonGroup(self)
        buttons = []
        for n, (key, words) in enumerate(REASONS.items()):
            made = QRadioButton(f"&{n + 1}  {say(words)}")
            made.setProperty("reason", key)
            made.setMinimumHeight(28)
            self.reasons.addButton(made)
            buttons.append(made)
        self.remark = line(tr("in your own words, if wanted"))
        self.remark.setAccessibleName(tr("Remark"))
        self.lay_out(label(headline, "muted", wrap=True), *buttons, self.remark)
        buttons[0].setFocus()

    def save(self) -> None:
        chosen = self.reasons.checkedButton()
        reason = str(chosen.property("reason")) if chosen else ""
        self.attempt(
            lambda: acknowledge(self._context.desk, self.entry, self._alert, reason, self.remark.text())
        )
        self.confirm.hide()


class CorrectValue(Ask):
    """A value that was wrong: the new one and why. An empty box takes the value away."""

    def __init__(self, parent: QWidget, context: Context, result: Result, name: str) -> None:
        analyte = ANALYTES[result.analyte]
        super().__init__(
            parent,
            tr("Correct {what} of {name}").format(what=spoken(result.analyte), name=name),
            tr("Correct"),
        )
        self._context, self._result = context, result
        self.entry = context.desk.new_id()
        units = units_of(result.analyte, context.profile)
        if result.reported_unit in analyte.conversions:
            units = list(dict.fromkeys([result.reported_unit, *units]))
        self.form = Form(
            (
                Field("value", tr("New value"), lambda: line("", "value")),
                Field("unit", tr("Unit"), lambda: choice({unit: unit_label(unit) or "–" for unit in units})),
                Field("reason", tr("Why"), lambda: line(tr("for example: typed from the wrong line"))),
            )
        )
        was = tr("It was {value} {unit}. The old value stays in the history.").format(
            value=result.reported, unit=unit_label(result.reported_unit)
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

    def __init__(self, parent: QWidget, context: Context, infusion: Infusion) -> None:
        when = language.moment(infusion.started_at)
        super().__init__(parent, tr("Correct the infusion of {when}").format(when=when), tr("Correct"))
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
        self.confirm.hide()


class ClinicSettings(Ask):
    """What the clinic sets. Each change is an entry in the record."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, tr("Settings"), tr("Save"))
        self._context = context
        held = {name: settings.value(context.desk.store, name) for name in settings.SETTINGS}
        self._held = held
        self.form = Form(
            [
                Field(each.name, say(each.title), partial(_choices, each, held[each.name]))
                for each in settings.SETTINGS.values()
            ]
        )
        self.lay_out(self.form)

    def save(self) -> None:
        self.attempt(self._change)
        self.confirm.hide()

    def _change(self) -> None:
        for name, before in self._held.items():
            chosen = self.form.value(name)
            if chosen != before:
                settings.change(self._context.desk, self._context.desk.new_id(), name, chosen)


def _choices(setting: settings.Setting, chosen: str) -> QComboBox:
    return choice({key: say(words) for key, words in setting.choices.items()}, chosen)


def _filled(words: str) -> QLineEdit:
    made = line()
    made.setText(words)
    return made


class EnteredInError(Ask):
    """A record that should not be there: marked, with a reason, never deleted."""

    def __init__(self, parent: QWidget, context: Context, target: str, what: str) -> None:
        super().__init__(parent, tr("Entered in error"), tr("Mark as entered in error"))
        self._context, self._target = context, target
        self.entry = context.desk.new_id()
        self.form = Form(
            (Field("reason", tr("Why"), lambda: line(tr("for example: belongs to another child"))),)
        )
        self.lay_out(label(what, "muted", wrap=True), self.form)

    def save(self) -> None:
        self.attempt(lambda: void(self._context.desk, self.entry, self._target, self.form.value("reason")))
        self.confirm.hide()
