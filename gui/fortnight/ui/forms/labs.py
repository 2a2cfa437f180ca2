"""The form for the lab results of one specimen, which can be filled in with the keyboard alone.

Enter moves to the next box and from the last box to the save button, F2 changes the unit, Ctrl S saves. An
empty box means not measured; zero is a value. Closing the form keeps the entries as a draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.display.value_meaning import meaning_of
from fortnight.domain.entry.check_labs import check_labs, with_specimen
from fortnight.domain.entry.drafts import LabsDraft, Problem, Read, Typed
from fortnight.domain.explanation.sentences import short
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.messages import word
from fortnight.domain.record.course import Course
from fortnight.operations.checking import named
from fortnight.operations.drafts import Draft
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.charts.preview import Preview
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import mark
from fortnight.ui.forms.labs_grid import LabsGrid
from fortnight.ui.forms.labs_head import LabsHead
from fortnight.ui.forms.labs_line import AnalyteLine, typing_units
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, card, column, label, row, shortcut
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.sizes import digits_width, line_height

FORTNIGHT_PANEL = ("IL6", "CRP", "SAA", "ESR", "WBC", "NEUT", "PLT", "FERR", "AST", "ALT", "PCT", "WEIGHT",
                   "TEMP")  # fmt: skip
MAS_PANEL = ("IL6", "PLT", "FERR", "AST", "LDH", "FIB", "TG", "IL18", "WBC", "NEUT", "CRP", "TEMP")
YEARLY_PANEL = ("CHOL", "LDL", "HDL", "TG", "GLU", "IGG", "UPCR", "CREAT", "ALB")
PANELS = {
    word("Fortnight"): FORTNIGHT_PANEL,
    word("MAS"): MAS_PANEL,
    word("Long term"): YEARLY_PANEL,
    word("All"): tuple(code for code in ANALYTES if code not in ("TCZ", "SIL6R")),
}
PREVIEW_MS = 150
SIDE_DIGITS = 34.5  # width of the charts beside the form, in digits
FORM = "labs"


class LabsForm(QWidget):
    """The form. `saved` is emitted with the id of the entry and a description, `closed` keeps a draft."""

    FORM = FORM
    saved = Signal(str, str)
    closed = Signal()

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__()
        self._context, self._course = context, course
        self.entry = context.session.new_id()
        self._questions: tuple[Problem, ...] = ()
        self._focus_name = ""
        self.head = LabsHead(context, course, [tr_word(name) for name in PANELS])
        self.grid = LabsGrid(context, course, self.head.method.currentText)
        frame = card(self.head, self.grid, self._foot(), margins=(20, 14, 20, 14), spacing=10)
        whole = row(frame, self._side(), margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        session, child = context.session, course.child.id
        self.keeper = DraftKeeper(self, session, child, FORM, lambda: self.entry, self._typed)
        self._check_timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._check_timer.timeout.connect(self.look)
        draft = self.keeper.load()
        if draft is not None:
            self._restore_draft(draft)
        self._show_panel()
        self._wire()
        self.look()

    def _wire(self) -> None:
        self.head.changed.connect(self._schedule_check)
        self.head.panel_chosen.connect(self._show_panel)
        self.grid.edited.connect(self._schedule_check)
        self.grid.finished.connect(self._leave_boxes)
        for keys, do in (("Ctrl+S", self.save), ("Escape", self.closed.emit)):
            shortcut(self, keys, do)

    # Building -----------------------------------------------------------------------------------

    def _foot(self) -> QWidget:
        strip = QWidget()
        self.trouble = label(style="wrong", wrap=True)
        self.confirm = QCheckBox(tr("The marked values are correct"))
        self.confirm.toggled.connect(self.look)
        self.confirm.hide()
        self.save_button = button("", self.save, "primary")
        keep = button(tr("Close and keep as draft"), self.closed.emit)
        self._hint = label(tr("Enter: next · F2: unit · empty: not measured"), "muted")
        strip.setLayout(
            column(self.trouble, FoldingRow((self._hint, self.confirm), (keep, self.save_button)), spacing=6)
        )
        return strip

    def _side(self) -> QWidget:
        frame = card()
        frame.setFixedWidth(digits_width(SIDE_DIGITS))
        self.preview = Preview(self._context.appearance)
        self.alert_preview = QFrame()
        set_kind(self.alert_preview, "alertBanner")
        self.alert_preview_text = label(wrap=True)
        self.alert_preview_text.setFixedWidth(digits_width(SIDE_DIGITS) - 62)
        self.alert_preview_text.setMinimumHeight(3 * line_height() + 4)
        self.alert_preview.setLayout(row(self.alert_preview_text, margins=(12, 10, 12, 10)))
        self.alert_preview.hide()
        title = label(tr("Timeline after saving"), "small")
        frame.setLayout(
            column(title, self.preview, self.alert_preview, None, margins=(14, 12, 14, 14), spacing=10)
        )
        return frame

    def _show_panel(self) -> None:
        self.grid.show_panel(list(PANELS.values())[self.head.panel.currentIndex()])

    # Typing -------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Put the cursor into the box where the user left off, or into the first box."""
        self.grid.focus(self._focus_name)

    def ask_for(self, codes: Sequence[str]) -> None:
        """Show the first panel that has all these analytes, with the cursor in the box of the first."""
        place = next(n for n, panel in enumerate(PANELS.values()) if set(codes) <= set(panel))
        self.head.panel.setCurrentIndex(place)
        self._show_panel()
        self.grid.focus(codes[0])

    def type(self, code: str, words: str) -> None:
        """Type into the box of an analyte."""
        self.grid.type(code, words)

    def _leave_boxes(self) -> None:
        """Move from the last box to the open question, or to the save button."""
        self.look()
        waits = bool(self._questions) and not self.confirm.isChecked()
        target = self.confirm if waits else self.save_button
        target.setFocus(Qt.FocusReason.TabFocusReason)

    # Keeping ------------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Any] | None:
        """Return all entries and the place of the cursor, or None if there is no value."""
        typed = self.grid.typed
        if not typed:
            return None
        boxes = {code: [each.value, each.unit] for code, each in typed.items()}
        return {**self.head.values, "boxes": boxes, "focus": self.grid.focused}

    def _restore_draft(self, draft: Draft) -> None:
        """Fill in a draft and reuse its id, so that a form that was in fact saved is not saved twice."""
        self.entry = draft.id
        self.head.restore_values(draft.typed)
        self.grid.restore_values(
            {code: self._kept(code, each) for code, each in draft.typed["boxes"].items()}
        )
        self._focus_name = draft.typed.get("focus", "")

    def _kept(self, code: str, kept: Any) -> Typed:
        """Return the value of a box in a draft. Drafts of version 0.1 hold no unit."""
        return (
            Typed(kept, typing_units(code, self._context.units)[0]) if isinstance(kept, str) else Typed(*kept)
        )

    # Reading ------------------------------------------------------------------------------------

    def draft(self) -> LabsDraft:
        """Return the entries of the form."""
        return LabsDraft(
            self.head.moment,
            self.grid.typed,
            self.head.method.currentText().strip(),
            symptoms=self.head.symptoms.text().strip(),
            timing=self.head.timing.currentData() or "",
        )

    def _schedule_check(self) -> None:
        self._check_timer.start()
        self.keeper.schedule()

    def look(self) -> None:
        """Show what the typed values mean, what is wrong, and which alert saving would raise."""
        self._check_timer.stop()
        draft = self.draft()
        read = check_labs(self._course, draft, self._context.session.clock())
        self._set_questions(read.questions)
        judged = self._show_preview(draft, read)
        for each in self.grid.lines.values():
            self._show_meaning(each, read, judged)
        self.head.show_problems([p for p in read.problems if p.field == "collected_at"])
        self._show_trouble(read)
        count = len(read.results)
        self.save_button.setText(tr("Save %n result(s)  Ctrl S", "", count))
        self.save_button.setEnabled(
            count > 0 and not read.errors and (self.confirm.isChecked() or not self._questions)
        )

    def _set_questions(self, questions: tuple[Problem, ...]) -> None:
        """Set the open questions. A confirmation is cleared when they change."""
        if questions != self._questions:
            self.confirm.blockSignals(True)
            self.confirm.setChecked(False)
            self.confirm.blockSignals(False)
        self._questions = questions
        self.confirm.setVisible(bool(questions))
        self._hint.setVisible(not questions)

    def _show_preview(self, draft: LabsDraft, read: Read) -> Judgement | None:
        course = with_specimen(self._course, self.entry, draft, read) if read.results else self._course
        judgements = self._context.session.judgement_cache.of_hypothetical(course)
        self.preview.show_course(course, judgements, self.entry)
        judged = next((j for j in judgements if j.specimen == self.entry), None)
        raised = judged is not None and judged.level >= Level.ALERT
        self.alert_preview.setVisible(raised)
        if raised and judged is not None:
            self.alert_preview_text.setText(
                tr("Saving will raise an alert: {what}.").format(what=say(short(judged)))
            )
        return judged

    def _show_meaning(self, each: AnalyteLine, read: Read, judged: Judgement | None) -> None:
        problem = next((p for p in read.problems if p.field == each.code), None)
        mark(each.box, problem)
        each.box.setToolTip(say(problem.message) if problem else "")
        drawn = self.head.moment
        interval = interval_on(self._course.child, each.code, drawn.date(), self.head.method.currentText())
        each.show_meaning(meaning_of(each.code, read, self._course, drawn, judged, interval))

    def _show_trouble(self, read: Read) -> None:
        problems = [p for p in (*read.errors, *read.questions) if p.field != "collected_at"]
        self.trouble.setText("\n".join(say(named(problem)) for problem in problems))
        self.trouble.setVisible(bool(problems))
        set_kind(self.trouble, "wrong" if read.errors else "asked")

    def save(self) -> None:
        """Record the results, or show why they were refused and keep the entries."""
        self.look()
        if not self.save_button.isEnabled():
            self.confirm.setFocus()  # has no effect while hidden, which is when no question is open
            return
        try:
            draft = self.draft()
            record_labs(
                self._context.session, self.entry, self._course.child.id, draft, self.confirm.isChecked()
            )
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            return
        self.keeper.discard()
        results = tr("%n result(s)", "", len(draft.typed))
        name = self._course.child.name
        self.saved.emit(self.entry, tr("{results} for {name}").format(results=results, name=name))
