"""The form that records an infusion after it was given: times, weight, dose, lot numbers, reaction."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from fortnight.domain.entry.check_infusion import check_infusion
from fortnight.domain.entry.drafts import InfusionDraft, Problem, ReadInfusion
from fortnight.domain.messages import Text
from fortnight.domain.record.child import allergy_text, is_allergic
from fortnight.domain.record.course import Course
from fortnight.operations import views
from fortnight.operations.drafts import Draft
from fortnight.operations.orders import as_ordered
from fortnight.operations.recording import record_infusion
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.infusion_fields import TIMES, InfusionFields
from fortnight.ui.forms.label_dose import LabelDose
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, card, column, label, row, scrolling, shortcut
from fortnight.ui.widgets.choice import Choice
from fortnight.ui.widgets.findings import FindingsList
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.sizes import digits_width

FORM = "infusion"


class InfusionForm(QWidget):
    """The form. `saved` is emitted with the id of the entry and a description, `closed` without saving."""

    FORM = FORM
    saved = Signal(str, str)
    closed = Signal()

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__()
        self._context, self._course = context, as_ordered(context.session, course)
        self._id = context.session.new_id()
        self._questions: tuple[Problem, ...] = ()
        self._focus_name = ""
        self.form = InfusionFields(context, course)
        self.stopped = QCheckBox(tr("Stopped before the end"))
        self.signed = QCheckBox(tr("I gave this infusion and sign it; the second person signs too"))
        self.label_dose = LabelDose(self._course.child.label)
        self.findings = FindingsList(context.appearance)
        self._lay_out()
        self.keeper = DraftKeeper(self, context.session, course.child.id, FORM, lambda: self._id, self._typed)
        self._initial_values: dict[str, str] | None = self.form.values
        draft = self.keeper.load()
        if draft is not None:
            self._restore_draft(draft)
        self._wire()
        self._show_findings()
        self.look()

    # Building -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        frame = card()
        number, name = len(self._course.infusions) + 1, self._course.child.name
        title = tr("Infusion {n} for {name}").format(n=number, name=name)
        fields = QWidget()
        fields.setLayout(column(self.form, self.stopped, self.signed, None, margins=(0, 0, 8, 0), spacing=10))
        frame.setLayout(
            column(
                label(title, "h2"),
                scrolling(fields, title),
                self._foot(),
                margins=(20, 16, 20, 14),
                spacing=10,
            )
        )
        side = QWidget()
        before = QVBoxLayout()
        before.addWidget(self.findings)
        if is_allergic(self._course.child.allergies):
            before.addWidget(label(say(allergy_text(self._course.child.allergies)), "wrong", wrap=True))
        before.addWidget(
            label(tr("The program only asks questions. It does not change any order."), "muted", wrap=True)
        )
        side.setLayout(
            column(
                _panel(tr("Dose according to the label"), self.label_dose),
                _panel(tr("Before this infusion"), before),
                None,
                spacing=12,
            )
        )
        beside = scrolling(side, tr("Dose and findings"))
        beside.setFixedWidth(digits_width(45.2))
        whole = row(frame, beside, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _foot(self) -> QWidget:
        strip = QWidget()
        self.confirm = QCheckBox(tr("The marked entries are correct"))
        self.confirm.toggled.connect(self.look)
        self.confirm.hide()
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.save_button = button(tr("Save infusion  Ctrl S"), self.save, "primary")
        discard, keep = tr("Discard"), tr("Close and keep as draft")
        buttons = FoldingRow(
            (self.confirm,),
            (button(discard, self.discard), button(keep, self.closed.emit), self.save_button),
        )
        strip.setLayout(column(self.trouble, buttons, spacing=6))
        return strip

    def _wire(self) -> None:
        self.form.on_change(self.look)
        self.form.on_change(self.keeper.schedule)
        for name, editor in self.form.editors.items():
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(lambda name=name: self._focus_next(name))
        second = self.form.editors.get("second")
        if isinstance(second, Choice):
            second.entered.connect(lambda: self._focus_next("second"))
        for box in (self.stopped, self.signed):
            box.toggled.connect(self.keeper.schedule)
        for keys, do in (("Ctrl+S", self.save), ("Escape", self.closed.emit)):
            shortcut(self, keys, do)

    def _show_findings(self) -> None:
        """Show the readiness findings that speak against the infusion, as on every page."""
        alerts = views.alerts(self._context.session, self._course.child.id)
        self.findings.show_readiness(views.readiness_of(self._context.session, self._course, alerts))

    # Typing -------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Put the cursor into the field where the user left off, or into the start time."""
        editor = self.form.editors.get(self._focus_name, self.form.editors["started_at"])
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.deselect()

    def _focus_next(self, name: str) -> None:
        """Move to the next field, and from the last field to the save button."""
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
        """Return all entries except secrets, or None if nothing was typed."""
        values = self.form.values
        if values == self._initial_values and not (self.stopped.isChecked() or self.signed.isChecked()):
            return None
        focus = next((name for name, editor in self.form.editors.items() if editor.hasFocus()), "")
        return {
            "fields": values,
            "stopped": self.stopped.isChecked(),
            "signed": self.signed.isChecked(),
            "dose_typed": self.form.dose_box.is_typed,
            "focus": focus,
        }

    def discard(self) -> None:
        """Discard the entries and close the form."""
        self.keeper.discard()
        self._initial_values = self.form.values
        for box in (self.stopped, self.signed):
            box.setChecked(False)
        self.closed.emit()

    def _restore_draft(self, draft: Draft) -> None:
        """Fill in a draft and reuse its id, so that a form that was in fact saved is not saved twice."""
        self._id = draft.id
        self._initial_values = None
        self.form.dose_box.is_typed = draft.typed["dose_typed"]
        self.stopped.setChecked(draft.typed["stopped"])
        self.signed.setChecked(draft.typed.get("signed", False))
        self._focus_name = draft.typed.get("focus", "")
        for name, words in draft.typed["fields"].items():
            if name in self.form.editors:
                self.form.set_value(name, words)

    # Reading ------------------------------------------------------------------------------------

    def draft(self) -> InfusionDraft:
        """Return the entries of the form.

        :raises NotReadable: if a time is not readable or the start is missing.
        """
        return self.form.draft(self.stopped.isChecked())

    def read(self) -> ReadInfusion:
        """Return the typed weight and dose with all problems of the infusion."""
        now, wrong = self._context.session.clock(), tuple(self.form.time_problems())
        if not wrong:
            return check_infusion(self._course, self.draft(), now)
        draft = self.form.draft_at(now, None, self.stopped.isChecked())  # checked as if it started now
        rest = check_infusion(self._course, draft, now)
        others = (p for p in rest.problems if p.field not in TIMES)
        return ReadInfusion(rest.weight_kg, rest.dose_mg, (*wrong, *others))

    def look(self) -> None:
        """Suggest the label dose, and show errors and questions."""
        self.form.dose_box.suggest(self.label_dose.show_weight(self.form.value("weight_kg")))
        read = self.read()
        has_weight = bool(self.form.value("weight_kg").strip())
        self.form.show_problems(read.problems if has_weight else ())
        self._set_questions(read.questions)
        self.confirm.setVisible(has_weight and bool(self._questions))
        self.save_button.setEnabled(
            has_weight and not read.errors and (self.confirm.isChecked() or not self._questions)
        )

    def _set_questions(self, questions: tuple[Problem, ...]) -> None:
        """Set the open questions. A confirmation is cleared when they change."""
        if questions != self._questions:
            self.confirm.blockSignals(True)
            self.confirm.setChecked(False)
            self.confirm.blockSignals(False)
        self._questions = questions

    # Saving -------------------------------------------------------------------------------------

    def save(self) -> None:
        """Record the infusion, or show why it was refused and keep the entries."""
        self.look()
        if not self.save_button.isEnabled():
            self.confirm.setFocus()  # has no effect while hidden, which is when no question is open
            return
        try:
            draft = self._with_people(self.draft())
            record_infusion(
                self._context.session, self._id, self._course.child.id, draft, self.confirm.isChecked()
            )
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self._refuse(refused.sentence)
            return
        self.keeper.discard()
        self.saved.emit(self._id, tr("Infusion for {name}").format(name=self._course.child.name))

    def _with_people(self, draft: InfusionDraft) -> InfusionDraft:
        """Return the entries with the second person and the signature.

        :raises Invalid: and StoreProblem, if the PIN or passphrase is refused.
        """
        person, is_signed = self.form.second_checker(), self.signed.isChecked()
        if person is None:
            return replace(draft, is_signed=is_signed)
        return replace(draft, checked_by=person.name, checked_role=person.role, is_signed=is_signed)

    def _refuse(self, sentence: Text) -> None:
        self.trouble.setText(say(sentence))
        self.trouble.show()


def _panel(title: str, inner: QVBoxLayout | QWidget) -> QWidget:
    return card(label(title, "h3"), inner, margins=(16, 12, 16, 14), spacing=10)
