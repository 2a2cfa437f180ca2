"""An infusion recorded after the fact: when, weight, dose by the label, lots, what happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QLineEdit, QVBoxLayout, QWidget

from fortnight.domain.course import Course
from fortnight.domain.dosing import LABELS, DoseRefused, dose
from fortnight.domain.drafts import InfusionDraft
from fortnight.domain.infusion_checks import check_infusion
from fortnight.domain.people import same_name
from fortnight.domain.values import NotANumber, parse, plain
from fortnight.operations import ward
from fortnight.operations.desk import Invalid, StoreProblem
from fortnight.operations.drafts import Draft
from fortnight.operations.recording import record_infusion
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.forms.fields import Field, Form, from_qt, line, moment_box, name_line, secret_line
from fortnight.ui.forms.keeping import Keeper
from fortnight.ui.language import say, tr
from fortnight.ui.widgets.basics import button, card, clear, column, label, row
from fortnight.ui.widgets.findings import FindingsList

USUAL_LENGTH = timedelta(minutes=60)
FORM = "infusion"


class InfusionForm(QWidget):
    """The form. `saved` tells the entry and words for it; `closed` leaves without saving."""

    FORM = FORM
    saved = Signal(str, str)
    closed = Signal()

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__()
        self._context, self._course = context, course
        self._id = context.desk.new_id()
        self._dose_typed = False
        self.form = Form(self._fields())
        self.stopped = QCheckBox(tr("Stopped before the end"))
        frame = card()
        title = label(
            tr("Infusion {n} of {name}").format(n=len(course.infusions) + 1, name=course.child.name), "h2"
        )
        frame.setLayout(
            column(title, self.form, self.stopped, None, self._foot(), margins=(20, 16, 20, 14), spacing=12)
        )
        self._computed, self._known = QVBoxLayout(), QVBoxLayout()
        self.findings = FindingsList(context.appearance)
        side = QWidget()
        side.setFixedWidth(380)
        side.setLayout(
            column(
                self._panel(tr("By the label"), self._computed),
                self._panel(tr("Before this infusion"), self._known),
                None,
                spacing=12,
            )
        )
        whole = row(frame, side, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.keeper = Keeper(self, context.desk, course.child.id, FORM, lambda: self._id, self._typed)
        self._wire()
        left = self.keeper.found()
        if left is not None:
            self._put_back(left)
        self._untouched = None if left is not None else self._values()
        self._say_known()
        self.look()

    def _fields(self) -> tuple[Field, ...]:
        ended = self._context.desk.clock()
        weight = self._course.weight()
        hint = (
            tr("last {kg} kg, {day}").format(kg=plain(weight[0]), day=language.short_day(weight[1].date()))
            if weight
            else ""
        )
        return (
            Field("started_at", tr("Started"), lambda: moment_box(ended - USUAL_LENGTH)),
            Field("ended_at", tr("Ended"), lambda: moment_box(ended)),
            Field("weight_kg", tr("Weight today, kg"), lambda: line(hint, "value")),
            Field("dose_mg", tr("Dose given, mg"), lambda: line("", "value")),
            Field("lots", tr("Lots"), lambda: line(tr("scan or type; several with a comma"))),
            Field("reaction", tr("Reaction"), lambda: line(tr("none"))),
            Field("note", tr("Note"), line),
            *self._second(),
        )

    def _second(self) -> tuple[Field, ...]:
        """The second check, where people log in."""
        reception = self._context.reception
        if reception is None:
            return ()
        others = [name for name in reception.names() if not same_name(name, self._context.desk.actor)]
        return (
            Field("second", tr("Second check by"), lambda: name_line(others)),
            Field("vouch", tr("Their PIN or passphrase"), secret_line),
        )

    def _panel(self, title: str, rows: QVBoxLayout) -> QWidget:
        frame = card()
        rows.setSpacing(9)
        frame.setLayout(column(label(title, "h3"), rows, margins=(16, 12, 16, 14), spacing=10))
        return frame

    def _foot(self) -> QWidget:
        strip = QWidget()
        self.confirm = QCheckBox(tr("The marked entries are right"))
        self.confirm.toggled.connect(self.look)
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.save_button = button(tr("Save infusion  Ctrl S"), self.save, "primary")
        strip.setLayout(
            column(
                self.trouble,
                row(
                    None,
                    self.confirm,
                    button(tr("Throw away"), self.throw_away),
                    button(tr("Close, keep as draft"), self.closed.emit),
                    self.save_button,
                ),
                spacing=6,
            )
        )
        return strip

    def _wire(self) -> None:
        for editor in self.form.editors.values():
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self.look)
                editor.returnPressed.connect(self.focusNextChild)
            elif isinstance(editor, QDateTimeEdit):
                editor.dateTimeChanged.connect(self.look)
        dose_box = self.form.editors["dose_mg"]
        assert isinstance(dose_box, QLineEdit)
        dose_box.textEdited.connect(self._dose_was_typed)
        self.form.on_typing(self.keeper.touch)
        self.stopped.toggled.connect(self.keeper.touch)
        for keys, do in (("Ctrl+S", self.save), ("Escape", self.closed.emit)):
            QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(do)

    # Keeping ------------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Any] | None:
        """All that stands in the form; nothing until someone typed."""
        values = self._values()
        if values == self._untouched and not self.stopped.isChecked():
            return None
        return {"fields": values, "stopped": self.stopped.isChecked(), "dose_typed": self._dose_typed}

    def _values(self) -> dict[str, str]:
        """What stands in the fields; a secret is kept nowhere."""
        return {name: words for name, words in self.form.values.items() if name != "vouch"}

    def throw_away(self) -> None:
        """Leave without keeping what was typed."""
        self.keeper.done()
        self._untouched = self._values()
        self.stopped.setChecked(False)
        self.closed.emit()

    def _put_back(self, draft: Draft) -> None:
        """Everything as it was left, under the same id: what was saved after all is not saved twice."""
        self._id = draft.id
        self._dose_typed = draft.typed["dose_typed"]
        self.stopped.setChecked(draft.typed["stopped"])
        for name, words in draft.typed["fields"].items():
            if name in self.form.editors:
                self.form.set_value(name, words)

    def _dose_was_typed(self, words: str) -> None:
        self._dose_typed = bool(words.strip())

    def begin(self) -> None:
        """Put the cursor where typing begins: the weight."""
        self.form.editors["weight_kg"].setFocus(Qt.FocusReason.TabFocusReason)

    def type(self, name: str, words: str) -> None:
        """Type into a field."""
        editor = self.form.editors[name]
        assert isinstance(editor, QLineEdit)
        editor.setText(words)
        editor.textEdited.emit(words)

    def draft(self) -> InfusionDraft:
        """What stands in the form."""
        now = self._context.desk.clock()
        started, ended = self.form.editors["started_at"], self.form.editors["ended_at"]
        assert isinstance(started, QDateTimeEdit)
        assert isinstance(ended, QDateTimeEdit)
        value = self.form.value
        return InfusionDraft(
            from_qt(started, now),
            from_qt(ended, now),
            value("weight_kg"),
            value("dose_mg"),
            value("lots"),
            value("reaction"),
            value("note"),
            self.stopped.isChecked(),
        )

    def look(self) -> None:
        """Compute the label's dose, and say what is wrong or worth asking."""
        self._offer_dose()
        read = check_infusion(self._course, self.draft(), self._context.desk.clock())
        started = bool(self.form.value("weight_kg").strip())
        self.form.show_problems(read.problems if started else ())
        self.confirm.setVisible(started and bool(read.questions))
        self.save_button.setEnabled(
            started and not read.errors and (self.confirm.isChecked() or not read.questions)
        )

    def _offer_dose(self) -> None:
        """The label's dose for the typed weight goes into the box until someone types another."""
        clear(self._computed)
        label_name = LABELS[self._course.child.label].name
        weight = _number(self.form.value("weight_kg"))
        try:
            offered = dose(weight, self._course.child.label) if weight else None
        except DoseRefused:
            offered = None
        box = self.form.editors["dose_mg"]
        assert isinstance(box, QLineEdit)
        if not self._dose_typed:
            box.setText(plain(offered.prepared_mg) if offered else "")
        if offered is None:
            self._computed.addWidget(
                label(
                    tr("Type the weight: the dose follows from it ({label}).").format(label=label_name),
                    "muted",
                    wrap=True,
                )
            )
            return
        vials = ", ".join(f"{n} × {size} mg" for size, n in offered.vials.items() if n)
        lines = (
            (label_name, tr("{n} mg/kg").format(n=plain(offered.mg_per_kg))),
            (tr("Ordered"), f"{plain(offered.ordered_mg)} mg"),
            (tr("Prepared"), f"{plain(offered.prepared_mg)} mg"),
            (tr("Volume of drug"), f"{plain(offered.volume_ml)} mL"),
            (tr("Vials"), f"{vials} ({tr('{n} mg left').format(n=plain(offered.waste_mg))})"),
            (tr("Bag of 0.9 % NaCl"), f"{offered.bag_ml} mL" if offered.bag_ml else tr("by local rule")),
            (
                tr("Rate over 60 min"),
                f"{offered.rate_ml_per_h} mL/h" if offered.rate_ml_per_h else tr("by local rule"),
            ),
        )
        for name, words in lines:
            self._computed.addLayout(row(label(name, "muted"), None, label(words, "h3")))

    def _say_known(self) -> None:
        """What speaks against the infusion: the findings of readiness, as on every page."""
        alerts = ward.alerts(self._context.desk, self._course.child.id)
        self.findings.show_readiness(ward.readiness_of(self._context.desk, self._course, alerts))
        self._known.addWidget(self.findings)
        if self._course.child.allergies:
            self._known.addWidget(
                label(tr("Allergies: {what}").format(what=self._course.child.allergies), "wrong", wrap=True)
            )
        self._known.addWidget(label(tr("The program asks; it changes no order."), "muted", wrap=True))

    def save(self) -> None:
        """Record the infusion, or say why not and keep what was typed."""
        self.look()
        if not self.save_button.isEnabled():
            return
        try:
            draft = replace(self.draft(), checked_by=self._vouched())
            record_infusion(
                self._context.desk, self._id, self._course.child.id, draft, self.confirm.isChecked()
            )
        except (Invalid, StoreProblem) as refused:
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            return
        self.keeper.done()
        self.saved.emit(self._id, tr("Infusion of {name}").format(name=self._course.child.name))

    def _vouched(self) -> str:
        """Who vouched, if anybody is named. :raises Invalid: and StoreProblem."""
        reception = self._context.reception
        name = self.form.value("second").strip() if reception else ""
        if not name or reception is None:
            return ""
        return reception.vouch(self._context.desk, name, self.form.value("vouch"))


def _number(words: str) -> float | None:
    try:
        measured = parse(words)
    except NotANumber:
        return None
    return measured.value if measured and not measured.comparator else None
