"""The sheet of labs: one child, one moment, keyboard alone.

Enter goes to the next box and from the last one to saving, F2 changes the unit, Ctrl S saves. An empty box
is not measured; zero is a value. What was typed stays when the sheet is closed.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from fortnight.domain.alert.judge import Judgement, Level
from fortnight.domain.display.value_meaning import meaning_of
from fortnight.domain.entry.check_labs import check_labs, with_specimen
from fortnight.domain.entry.drafts import LabsDraft, Problem, Read, Typed
from fortnight.domain.explanation.card import short
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.record.course import Course
from fortnight.operations.checking import named
from fortnight.operations.drafts import Draft
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui.charts.preview import Preview
from fortnight.ui.formats import counted
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import mark, restyle
from fortnight.ui.forms.labs_grid import LabsGrid
from fortnight.ui.forms.labs_head import LabsHead
from fortnight.ui.forms.labs_line import Line, units_of
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, card, column, label, row

FORTNIGHT_PANEL = ("IL6", "CRP", "SAA", "ESR", "WBC", "NEUT", "PLT", "FERR", "AST", "ALT", "PCT", "WEIGHT",
                   "TEMP")  # fmt: skip
MAS_PANEL = ("IL6", "PLT", "FERR", "AST", "LDH", "FIB", "TG", "IL18", "WBC", "NEUT", "CRP", "TEMP")
PANELS = {
    "Fortnight": FORTNIGHT_PANEL,
    "MAS": MAS_PANEL,
    "Everything": tuple(code for code in ANALYTES if code not in ("TCZ", "SIL6R")),
}
PREVIEW_MS = 150
FORM = "labs"


class LabsSheet(QWidget):
    """The sheet itself. `saved` tells the entry and words for it; `closed` leaves what was typed."""

    FORM = FORM
    saved = Signal(str, str)
    closed = Signal()

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__()
        self._context, self._course = context, course
        self._id = context.session.new_id()
        self._asked: tuple[Problem, ...] = ()
        self._begin_at = ""
        self.head = LabsHead(context, course, [tr(name) for name in PANELS])
        self.grid = LabsGrid(context, course, self.head.method.currentText)
        frame = card()
        frame.setLayout(column(self.head, self.grid, self._foot(), margins=(20, 14, 20, 14), spacing=10))
        whole = row(frame, self._side(), margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.keeper = DraftKeeper(self, context.session, course.child.id, FORM, lambda: self._id, self._typed)
        self._later = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._later.timeout.connect(self.look)
        left = self.keeper.found()
        if left is not None:
            self._put_back(left)
        self._show_panel()
        self._wire()
        self.look()

    def _wire(self) -> None:
        self.head.changed.connect(self._soon)
        self.head.panel_chosen.connect(self._show_panel)
        self.grid.touched.connect(self._soon)
        self.grid.left.connect(self._leave_boxes)
        for keys, do in (("Ctrl+S", self.save), ("Escape", self.closed.emit)):
            QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(do)

    # Building -----------------------------------------------------------------------------------

    def _foot(self) -> QWidget:
        strip = QWidget()
        self.trouble = label(style="wrong", wrap=True)
        self.confirm = QCheckBox(tr("The marked values are right"))
        self.confirm.toggled.connect(self.look)
        self.confirm.hide()
        self.save_button = button("", self.save, "primary")
        keep = button(tr("Close, keep as draft"), self.closed.emit)
        hint = label(tr("Enter: next · F2: unit · empty: not measured"), "muted")
        strip.setLayout(
            column(self.trouble, row(hint, None, self.confirm, keep, self.save_button), spacing=6)
        )
        return strip

    def _side(self) -> QWidget:
        frame = card()
        frame.setFixedWidth(290)
        self.preview = Preview(self._context.appearance)
        self.foretold = QFrame()
        self.foretold.setObjectName("alertBanner")
        self._foretold_words = label(wrap=True)
        self._foretold_words.setFixedWidth(228)
        self._foretold_words.setMinimumHeight(52)
        self.foretold.setLayout(row(self._foretold_words, margins=(12, 10, 12, 10)))
        self.foretold.hide()
        title = label(tr("Timeline as it will be"), "small")
        frame.setLayout(
            column(title, self.preview, self.foretold, None, margins=(14, 12, 14, 14), spacing=10)
        )
        return frame

    def _show_panel(self) -> None:
        self.grid.show_panel(list(PANELS.values())[self.head.panel.currentIndex()])

    # Typing -------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Put the cursor where typing goes on: where it was left, or into the first box."""
        self.grid.focus(self._begin_at)

    def type(self, code: str, words: str) -> None:
        """Type into the box of an analyte."""
        self.grid.type(code, words)

    def _leave_boxes(self) -> None:
        """After the last box: what is asked, or saving."""
        self.look()
        waits = bool(self._asked) and not self.confirm.isChecked()
        target = self.confirm if waits else self.save_button
        target.setFocus(Qt.FocusReason.TabFocusReason)

    # Keeping ------------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Any] | None:
        """All that stands on the sheet, and where the cursor is; nothing where nothing was measured."""
        typed = self.grid.typed
        if not typed:
            return None
        boxes = {code: [each.value, each.unit] for code, each in typed.items()}
        return {**self.head.values, "boxes": boxes, "focus": self.grid.focused}

    def _put_back(self, draft: Draft) -> None:
        """Everything as it was left, under the same id: what was saved after all is not saved twice."""
        self._id = draft.id
        self.head.put_back(draft.typed)
        self.grid.put_back({code: self._kept(code, each) for code, each in draft.typed["boxes"].items()})
        self._begin_at = draft.typed.get("focus", "")

    def _kept(self, code: str, kept: Any) -> Typed:
        """What stood in a box; drafts of version 0.1 kept no unit."""
        return Typed(kept, units_of(code, self._context.units)[0]) if isinstance(kept, str) else Typed(*kept)

    # Reading ------------------------------------------------------------------------------------

    def draft(self) -> LabsDraft:
        """What stands on the sheet."""
        return LabsDraft(
            self.head.moment,
            self.grid.typed,
            self.head.method.currentText().strip(),
            symptoms=self.head.symptoms.text().strip(),
            timing=self.head.timing.currentData() or "",
        )

    def _soon(self) -> None:
        self._later.start()
        self.keeper.touch()

    def look(self) -> None:
        """Say what the typed values mean, what is wrong, and what would happen on saving."""
        self._later.stop()
        draft = self.draft()
        read = check_labs(self._course, draft, self._context.session.clock())
        self._ask(read.questions)
        judged = self._as_it_would_be(draft, read)
        for each in self.grid.lines.values():
            self._say_meaning(each, read, judged)
        self.head.show_problems([p for p in read.problems if p.field == "collected_at"])
        self._say_trouble(read)
        count = len(read.results)
        self.save_button.setText(counted(count, tr("Save 1 result  Ctrl S"), tr("Save {n} results  Ctrl S")))
        self.save_button.setEnabled(
            count > 0 and not read.errors and (self.confirm.isChecked() or not self._asked)
        )

    def _ask(self, questions: tuple[Problem, ...]) -> None:
        """A tick holds for the questions that were shown with it, and for no others."""
        if questions != self._asked:
            self.confirm.blockSignals(True)
            self.confirm.setChecked(False)
            self.confirm.blockSignals(False)
        self._asked = questions
        self.confirm.setVisible(bool(questions))

    def _as_it_would_be(self, draft: LabsDraft, read: Read) -> Judgement | None:
        course = with_specimen(self._course, self._id, draft, read) if read.results else self._course
        judgements = self._context.session.judging.supposing(course)
        self.preview.show_course(course, judgements, self._id)
        mine = next((j for j in judgements if j.specimen == self._id), None)
        raised = mine is not None and mine.level >= Level.ALERT
        self.foretold.setVisible(raised)
        if raised and mine is not None:
            self._foretold_words.setText(
                tr("On saving an alert will be raised: {what}.").format(what=say(short(mine)))
            )
        return mine

    def _say_meaning(self, each: Line, read: Read, judged: Judgement | None) -> None:
        problem = next((p for p in read.problems if p.field == each.code), None)
        mark(each.box, problem)
        each.box.setToolTip(say(problem.message) if problem else "")
        drawn = self.head.moment
        interval = interval_on(self._course.child, each.code, drawn.date(), self.head.method.currentText())
        each.show_meaning(meaning_of(each.code, read, self._course, drawn, judged, interval))

    def _say_trouble(self, read: Read) -> None:
        problems = [p for p in (*read.errors, *read.questions) if p.field != "collected_at"]
        self.trouble.setText("\n".join(say(named(problem)) for problem in problems))
        self.trouble.setVisible(bool(problems))
        restyle(self.trouble, "wrong" if read.errors else "asked")

    def save(self) -> None:
        """Record what stands on the sheet, or say why not and keep it."""
        self.look()
        if not self.save_button.isEnabled():
            self.confirm.setFocus()  # it takes the focus only while it is shown, because a question is open
            return
        try:
            draft = self.draft()
            record_labs(
                self._context.session, self._id, self._course.child.id, draft, self.confirm.isChecked()
            )
        except (Invalid, StoreProblem) as refused:
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            return
        self.keeper.done()
        results = counted(len(draft.typed), tr("1 result"), tr("{n} results"))
        name = self._course.child.name
        self.saved.emit(self._id, tr("{results} of {name}").format(results=results, name=name))
