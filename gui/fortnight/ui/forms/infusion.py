"""An infusion recorded after the fact: when, weight, dose by the label, lots, what happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QVBoxLayout, QWidget

from fortnight.domain.entry.check_infusion import check_infusion
from fortnight.domain.entry.drafts import InfusionDraft, Problem, ReadInfusion
from fortnight.domain.entry.typed_dates import NotReadable, read_time
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.people import same_name
from fortnight.domain.record.child import allergy_words, is_allergic
from fortnight.domain.record.course import Course
from fortnight.operations import views
from fortnight.operations.drafts import Draft
from fortnight.operations.recording import record_infusion
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui import formats
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import Choice, Field, Form, SuggestedLine, choice, date_box, line, secret_line
from fortnight.ui.forms.label_dose import LabelDose
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, written
from fortnight.ui.widgets.basics import button, card, column, label, row
from fortnight.ui.widgets.findings import FindingsList

FORM = "infusion"
TIMES = ("started_at", "ended_at")
NO_START = text("Type when it started, for example 9:30.")
NOBODY = ""  # nobody checked with a PIN of their own


class InfusionForm(QWidget):
    """The form. `saved` tells the entry and words for it; `closed` leaves without saving."""

    FORM = FORM
    saved = Signal(str, str)
    closed = Signal()

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__()
        self._context, self._course = context, course
        self._id = context.session.new_id()
        self._asked: tuple[Problem, ...] = ()
        self._begin_at = ""
        self.form = Form(self._fields())
        self.stopped = QCheckBox(tr("Stopped before the end"))
        self.label_dose = LabelDose(course.child.label)
        self.findings = FindingsList(context.appearance)
        self._lay_out()
        self.keeper = DraftKeeper(self, context.session, course.child.id, FORM, lambda: self._id, self._typed)
        self._untouched: dict[str, str] | None = self.form.values
        left = self.keeper.found()
        if left is not None:
            self._put_back(left)
        self._wire()
        self._show_findings()
        self.look()

    # Building -----------------------------------------------------------------------------------

    def _fields(self) -> tuple[Field, ...]:
        weight = self._course.weight()
        hint = ""
        if weight:
            known, day = Quantity("WEIGHT", weight[0]), formats.short_day(weight[1].date())
            hint = tr("last {weight}, {day}").format(weight=written(known), day=day)
        return (
            Field("day", tr("Day"), lambda: date_box(self._context.session.clock().date())),
            Field("started_at", tr("Started"), lambda: line(tr("time, for example 9:30"))),
            Field("ended_at", tr("Ended"), lambda: line(tr("time, if it is known"))),
            Field("weight_kg", tr("Weight today, kg"), lambda: line(hint, "value")),
            Field("dose_mg", tr("Dose given, mg"), SuggestedLine),
            Field("lots", tr("Lots"), lambda: line(tr("scan or type; several with a comma"))),
            Field("reaction", tr("Reaction"), lambda: line(tr("none"))),
            Field("note", tr("Note"), line),
            *self._second(),
        )

    def _second(self) -> tuple[Field, ...]:
        """The second check, where people log in: a name to choose, so that nothing can be typed there."""
        login_service = self._context.login_service
        if login_service is None:
            return ()
        others = [name for name in login_service.names() if not same_name(name, self._context.session.actor)]
        names = {NOBODY: tr("nobody"), **{name: name for name in others}}
        return (
            Field("second", tr("Second check by"), lambda: choice(names)),
            Field("vouch", tr("Their PIN or passphrase"), secret_line),
        )

    def _lay_out(self) -> None:
        frame = card()
        number, name = len(self._course.infusions) + 1, self._course.child.name
        title = label(tr("Infusion {n} of {name}").format(n=number, name=name), "h2")
        frame.setLayout(
            column(title, self.form, self.stopped, None, self._foot(), margins=(20, 16, 20, 14), spacing=10)
        )
        side = QWidget()
        side.setFixedWidth(380)
        before = QVBoxLayout()
        before.addWidget(self.findings)
        if is_allergic(self._course.child.allergies):
            before.addWidget(label(say(allergy_words(self._course.child.allergies)), "wrong", wrap=True))
        before.addWidget(label(tr("The program asks; it changes no order."), "muted", wrap=True))
        side.setLayout(
            column(
                _panel(tr("By the label"), self.label_dose),
                _panel(tr("Before this infusion"), before),
                None,
                spacing=12,
            )
        )
        whole = row(frame, side, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _foot(self) -> QWidget:
        strip = QWidget()
        self.confirm = QCheckBox(tr("The marked entries are right"))
        self.confirm.toggled.connect(self.look)
        self.confirm.hide()
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.save_button = button(tr("Save infusion  Ctrl S"), self.save, "primary")
        throw, keep = tr("Throw away"), tr("Close, keep as draft")
        buttons = row(
            None,
            self.confirm,
            button(throw, self.throw_away),
            button(keep, self.closed.emit),
            self.save_button,
        )
        strip.setLayout(column(self.trouble, buttons, spacing=6))
        return strip

    def _wire(self) -> None:
        self.form.on_typing(self.look)
        self.form.on_typing(self.keeper.touch)
        for name, editor in self.form.editors.items():
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(lambda name=name: self._go_on(name))
        second = self.form.editors.get("second")
        if isinstance(second, Choice):
            second.entered.connect(lambda: self._go_on("second"))
        self.stopped.toggled.connect(self.keeper.touch)
        for keys, do in (("Ctrl+S", self.save), ("Escape", self.closed.emit)):
            QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(do)

    def _show_findings(self) -> None:
        """What speaks against the infusion: the findings of readiness, as on every page."""
        alerts = views.alerts(self._context.session, self._course.child.id)
        self.findings.show_readiness(views.readiness_of(self._context.session, self._course, alerts))

    # Typing -------------------------------------------------------------------------------------

    @property
    def dose_box(self) -> SuggestedLine:
        """The box of the dose, which holds the label's dose until somebody types another."""
        box = self.form.editors["dose_mg"]
        assert isinstance(box, SuggestedLine)
        return box

    def begin(self) -> None:
        """Put the cursor where typing goes on: where it was left, or at the start."""
        editor = self.form.editors.get(self._begin_at, self.form.editors["started_at"])
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.deselect()

    def _go_on(self, name: str) -> None:
        """Enter: to the next field, and from the last one to saving."""
        names = list(self.form.editors)
        following = names[names.index(name) + 1 :]
        target = self.form.editors[following[0]] if following else self.save_button
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def type(self, name: str, words: str) -> None:
        """Type into a field."""
        editor = self.form.editors[name]
        assert isinstance(editor, QLineEdit)
        editor.setText(words)
        editor.textEdited.emit(words)

    # Keeping ------------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Any] | None:
        """All that stands in the form but secrets; nothing until someone typed."""
        values = self.form.values
        if values == self._untouched and not self.stopped.isChecked():
            return None
        focus = next((name for name, editor in self.form.editors.items() if editor.hasFocus()), "")
        return {
            "fields": values,
            "stopped": self.stopped.isChecked(),
            "dose_typed": self.dose_box.is_typed,
            "focus": focus,
        }

    def throw_away(self) -> None:
        """Leave without keeping what was typed."""
        self.keeper.done()
        self._untouched = self.form.values
        self.stopped.setChecked(False)
        self.closed.emit()

    def _put_back(self, draft: Draft) -> None:
        """Everything as it was left, under the same id: what was saved after all is not saved twice."""
        self._id = draft.id
        self._untouched = None
        self.dose_box.is_typed = draft.typed["dose_typed"]
        self.stopped.setChecked(draft.typed["stopped"])
        self._begin_at = draft.typed.get("focus", "")
        for name, words in draft.typed["fields"].items():
            if name in self.form.editors:
                self.form.set_value(name, words)

    # Reading ------------------------------------------------------------------------------------

    def draft(self) -> InfusionDraft:
        """What stands in the form. :raises NotReadable: for a time that is none, or without a start."""
        started = self._moment("started_at")
        if started is None:
            raise NotReadable(NO_START)
        return self._draft_at(started, self._moment("ended_at"))

    def _draft_at(self, started: datetime, ended: datetime | None) -> InfusionDraft:
        value = self.form.value
        return InfusionDraft(
            started,
            ended,
            value("weight_kg"),
            value("dose_mg"),
            value("lots"),
            value("reaction"),
            value("note"),
            self.stopped.isChecked(),
        )

    def _moment(self, name: str) -> datetime | None:
        at = read_time(self.form.value(name))
        return None if at is None else self._on_day(at)

    def _on_day(self, at: time) -> datetime:
        day = self.form.editors["day"]
        assert isinstance(day, QDateEdit)
        return datetime.combine(date(*day.date().getDate()), at, self._context.session.clock().tzinfo)

    def read(self) -> ReadInfusion:
        """Weight and dose that were typed, and all there is to say about the infusion."""
        now, wrong = self._context.session.clock(), tuple(self._wrong_times())
        if not wrong:
            return check_infusion(self._course, self.draft(), now)
        rest = check_infusion(self._course, self._draft_at(now, None), now)  # as if it started now
        others = (p for p in rest.problems if p.field not in TIMES)
        return ReadInfusion(rest.weight_kg, rest.dose_mg, (*wrong, *others))

    def _wrong_times(self) -> Iterator[Problem]:
        for name in TIMES:
            try:
                missing = self._moment(name) is None and name == "started_at"
            except NotReadable as refused:
                yield Problem(name, refused.sentence)
            else:
                if missing:
                    yield Problem(name, NO_START)

    def look(self) -> None:
        """Suggest the label's dose, and say what is wrong or worth asking."""
        self.dose_box.suggest(self.label_dose.show_weight(self.form.value("weight_kg")))
        read = self.read()
        begun = bool(self.form.value("weight_kg").strip())
        self.form.show_problems(read.problems if begun else ())
        self._ask(read.questions)
        self.confirm.setVisible(begun and bool(self._asked))
        self.save_button.setEnabled(
            begun and not read.errors and (self.confirm.isChecked() or not self._asked)
        )

    def _ask(self, questions: tuple[Problem, ...]) -> None:
        """A tick holds for the questions that were shown with it, and for no others."""
        if questions != self._asked:
            self.confirm.blockSignals(True)
            self.confirm.setChecked(False)
            self.confirm.blockSignals(False)
        self._asked = questions

    # Saving -------------------------------------------------------------------------------------

    def save(self) -> None:
        """Record the infusion, or say why not and keep what was typed."""
        self.look()
        if not self.save_button.isEnabled():
            self.confirm.setFocus()  # it takes the focus only while it is shown, because a question is open
            return
        try:
            draft = replace(self.draft(), checked_by=self._vouched())
            record_infusion(
                self._context.session, self._id, self._course.child.id, draft, self.confirm.isChecked()
            )
        except (Invalid, StoreProblem) as refused:
            self._refuse(refused.sentence)
            return
        self.keeper.done()
        self.saved.emit(self._id, tr("Infusion of {name}").format(name=self._course.child.name))

    def _refuse(self, sentence: Text) -> None:
        self.trouble.setText(say(sentence))
        self.trouble.show()

    def _vouched(self) -> str:
        """Who vouched, if anybody is named. :raises Invalid: and StoreProblem."""
        login_service = self._context.login_service
        name = self.form.value("second") if login_service else NOBODY
        if name == NOBODY or login_service is None:
            return ""
        return login_service.vouch(self._context.session, name, self.form.value("vouch"))


def _panel(title: str, inner: QVBoxLayout | QWidget) -> QWidget:
    frame = card()
    frame.setLayout(column(label(title, "h3"), inner, margins=(16, 12, 16, 14), spacing=10))
    return frame
