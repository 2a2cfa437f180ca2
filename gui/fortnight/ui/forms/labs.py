"""The sheet of labs: one child, one moment, keyboard alone.

Enter goes to the next box, F2 changes the unit, Ctrl S saves. An empty box is not measured; zero is
a value. What was typed stays when the sheet is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from fortnight.domain.alerts import Judgement, Level
from fortnight.domain.analytes import ANALYTES, unit_label
from fortnight.domain.card import short
from fortnight.domain.checks import check_labs, with_specimen
from fortnight.domain.course import Course
from fortnight.domain.drafts import LabsDraft, Problem, Read, Typed
from fortnight.domain.shown import as_read, spoken
from fortnight.operations import ward
from fortnight.operations.desk import Invalid, StoreProblem
from fortnight.operations.drafts import Draft
from fortnight.operations.recording import record_labs
from fortnight.ui import language
from fortnight.ui.charts.preview import Preview
from fortnight.ui.context import Context
from fortnight.ui.forms.fields import from_qt, line, mark, moment_box, restyle, to_qt
from fortnight.ui.forms.keeping import Keeper
from fortnight.ui.forms.labs_line import Line, interval_now, interval_words, meaning, own_range, units_of
from fortnight.ui.language import counted, say, tr
from fortnight.ui.widgets.basics import Pill, button, card, column, label, row

PANELS = {
    "Fortnight": (
        "IL6",
        "CRP",
        "SAA",
        "ESR",
        "WBC",
        "NEUT",
        "PLT",
        "FERR",
        "AST",
        "ALT",
        "PCT",
        "WEIGHT",
        "TEMP",
    ),
    "MAS": ("IL6", "PLT", "FERR", "AST", "LDH", "FIB", "TG", "IL18", "WBC", "NEUT", "CRP", "TEMP"),
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
        self._id = context.desk.new_id()
        self._lines: dict[str, Line] = {}
        self._kept: dict[str, str] = {}
        self._asked: tuple[Problem, ...] = ()
        frame = card()
        self._grid_holder = QScrollArea()
        self._grid_holder.setWidgetResizable(True)
        self._grid_holder.setFrameShape(QFrame.Shape.NoFrame)
        frame.setLayout(
            column(self._head(), self._grid_holder, self._foot(), margins=(20, 14, 20, 14), spacing=10)
        )
        whole = row(frame, self._side(), margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.keeper = Keeper(self, context.desk, course.child.id, FORM, lambda: self._id, self._typed)
        self._later = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._later.timeout.connect(self.look)
        self._lay_out()
        left = self.keeper.found()
        if left is not None:
            self._put_back(left)
        for keys, do in (("Ctrl+S", self.save), ("Escape", self.closed.emit)):
            QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(do)

    # Building -----------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        strip = QWidget()
        now = self._context.desk.clock()
        self.drawn = moment_box(now)
        self.drawn.setAccessibleName(tr("Drawn"))
        self.drawn.dateTimeChanged.connect(self._soon)
        self.method = QComboBox(editable=True)
        self.method.setAccessibleName(tr("Laboratory and assay"))
        self.method.setMinimumWidth(130)
        self.method.addItems(self._methods())
        self.method.currentTextChanged.connect(self._soon)
        self.panel = QComboBox()
        self.panel.setAccessibleName(tr("Panel"))
        self.panel.addItems([tr(name) for name in PANELS])
        self.panel.currentIndexChanged.connect(self._lay_out)
        self.symptoms = line(tr("none"))
        self.symptoms.setAccessibleName(tr("Symptoms"))
        self.symptoms.setMinimumWidth(110)
        self.symptoms.textChanged.connect(self._soon)
        self.drawn.setMinimumWidth(176)
        title = label(tr("Labs of {name}").format(name=self._course.child.name), "h2")
        below = row(
            label(tr("drawn"), "muted"),
            self.drawn,
            8,
            label(tr("laboratory"), "muted"),
            self.method,
            8,
            label(tr("symptoms"), "muted"),
            self.symptoms,
        )
        below.setStretchFactor(self.symptoms, 1)
        strip.setLayout(column(row(title, None, label(tr("panel"), "muted"), self.panel), below, spacing=8))
        return strip

    def _methods(self) -> list[str]:
        il6 = self._course.latest("IL6")
        known = ward.methods(self._context.desk)
        return list(dict.fromkeys([il6.method if il6 else "", *known]))

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
        whole = column(
            label(tr("Timeline as it will be"), "small"),
            self.preview,
            self.foretold,
            None,
            margins=(14, 12, 14, 14),
            spacing=10,
        )
        frame.setLayout(whole)
        return frame

    def _lay_out(self) -> None:
        """Lines for the chosen panel; what was typed in others is kept."""
        self._kept.update({code: each.box.text() for code, each in self._lines.items()})
        chosen = {code: each.chosen for code, each in self._lines.items()}
        self._lines.clear()
        holder, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(14)
        titles = (tr("Analyte"), tr("Result"), tr("Unit"), tr("Last"), tr("What it means"), tr("Interval"))
        for place, title in enumerate(titles):
            grid.addWidget(label(title, "small"), 0, place)
        for place, code in enumerate(list(PANELS.values())[self.panel.currentIndex()], start=1):
            self._add_line(grid, place, code, chosen.get(code, 0))
        grid.setColumnStretch(4, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        holder.setLayout(grid)
        self._grid_holder.setWidget(holder)
        self.look()

    def _add_line(self, grid: QGridLayout, place: int, code: str, chosen: int) -> None:
        box = line(name="value")
        box.setFixedWidth(104)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setAccessibleName(tr(spoken(code)))
        box.setText(self._kept.get(code, ""))
        box.textChanged.connect(self._soon)
        box.installEventFilter(self)
        units = units_of(code, self._context.units)
        made = Line(code, box, label(), units, Pill(self._context.appearance), chosen)
        made.unit.setText(unit_label(units[chosen]))
        made.unit.setToolTip(tr("F2 changes the unit"))
        made.unit.setMinimumWidth(64)
        self._lines[code] = made
        widgets = (
            label(tr(spoken(code)), "h3"),
            box,
            made.unit,
            label(self._last_words(code), "muted"),
            made.meaning,
            label(self._interval_words(code), "muted"),
        )
        for n, widget in enumerate(widgets):
            grid.addWidget(widget, place, n)

    def _last_words(self, code: str) -> str:
        last = self._course.latest(code)
        if last is None:
            return "–"
        return f"{as_read(last, self._context.units)} · {language.short_day(last.collected_at.date())}"

    def _interval_words(self, code: str) -> str:
        if code == "IL6":
            return own_range(self._context.desk.judging.supposing(self._course))
        found = interval_now(self._course, code, self._context.desk.clock().date(), self.method.currentText())
        return interval_words(found, code, self._context.units)

    # Typing -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrows go from box to box; F2 changes the unit of the box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            lines = list(self._lines.values())
            place = next((n for n, each in enumerate(lines) if each.box is watched), None)
            do = self._keys(place, lines).get(Qt.Key(event.key())) if place is not None else None
            if do is not None:
                do()
                return True
        return super().eventFilter(watched, event)

    def _keys(self, place: int, lines: list[Line]) -> dict[Qt.Key, Callable[[], None]]:
        def go(step: int) -> Callable[[], None]:
            return lambda: self._go(lines[(place + step) % len(lines)].box)

        return {
            Qt.Key.Key_Return: go(1),
            Qt.Key.Key_Enter: go(1),
            Qt.Key.Key_Down: go(1),
            Qt.Key.Key_Up: go(-1),
            Qt.Key.Key_F2: lambda: self._next_unit(lines[place]),
        }

    def _go(self, box: QLineEdit) -> None:
        box.setFocus(Qt.FocusReason.TabFocusReason)
        box.selectAll()
        self._grid_holder.ensureWidgetVisible(box)

    def _next_unit(self, each: Line) -> None:
        each.chosen = (each.chosen + 1) % len(each.units)
        each.unit.setText(unit_label(each.units[each.chosen]))
        self.look()

    def begin(self) -> None:
        """Put the cursor into the first box."""
        self._go(next(iter(self._lines.values())).box)

    def type(self, code: str, words: str) -> None:
        """Type into the box of an analyte."""
        self._lines[code].box.setText(words)

    # Keeping ------------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Any] | None:
        """All that stands on the sheet; nothing where nothing was measured."""
        if not self.draft_typed():
            return None
        boxes = self._kept | {code: each.box.text() for code, each in self._lines.items()}
        return {
            "drawn": from_qt(self.drawn, self._context.desk.clock()).isoformat(),
            "method": self.method.currentText(),
            "symptoms": self.symptoms.text(),
            "panel": self.panel.currentIndex(),
            "units": {code: each.chosen for code, each in self._lines.items() if each.chosen},
            "boxes": {code: words for code, words in boxes.items() if words},
        }

    def _put_back(self, draft: Draft) -> None:
        """Everything as it was left, under the same id: what was saved after all is not saved twice."""
        typed = draft.typed
        self._id = draft.id
        self.drawn.setDateTime(to_qt(datetime.fromisoformat(typed["drawn"])))
        self.method.setCurrentText(typed["method"])
        self.symptoms.setText(typed["symptoms"])
        self._kept = dict(typed["boxes"])
        self._lines.clear()
        self.panel.setCurrentIndex(typed["panel"])
        self._lay_out()
        for code, chosen in typed["units"].items():
            if code in self._lines and chosen < len(self._lines[code].units):
                self._lines[code].chosen = chosen
                self._lines[code].unit.setText(unit_label(self._lines[code].units[chosen]))

    # Reading ------------------------------------------------------------------------------------

    def draft(self) -> LabsDraft:
        """What stands on the sheet."""
        typed = {
            code: Typed(words, units_of(code, self._context.units)[0])
            for code, words in self._kept.items()
            if words.strip()
        }
        typed |= {code: each.typed for code, each in self._lines.items()}
        return LabsDraft(
            from_qt(self.drawn, self._context.desk.clock()),
            typed,
            self.method.currentText().strip(),
            symptoms=self.symptoms.text().strip(),
        )

    def draft_typed(self) -> bool:
        """Whether anything stands on the sheet."""
        return any(typed.value.strip() for typed in self.draft().typed.values())

    def _soon(self) -> None:
        self._later.start()
        self.keeper.touch()

    def look(self) -> None:
        """Say what the typed values mean, what is wrong, and what would happen on saving."""
        self._later.stop()
        draft = self.draft()
        read = check_labs(self._course, draft, self._context.desk.clock())
        self._asked = read.questions
        self.confirm.setVisible(bool(self._asked))
        judged = self._as_it_would_be(draft, read)
        for each in self._lines.values():
            self._say_meaning(each, read, judged)
        self._say_trouble(read)
        count = len(read.results)
        self.save_button.setText(counted(count, tr("Save 1 result  Ctrl S"), tr("Save {n} results  Ctrl S")))
        self.save_button.setEnabled(
            count > 0 and not read.errors and (self.confirm.isChecked() or not self._asked)
        )

    def _as_it_would_be(self, draft: LabsDraft, read: Read) -> Judgement | None:
        course = with_specimen(self._course, self._id, draft, read) if read.results else self._course
        judgements = self._context.desk.judging.supposing(course)
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
        today = self._context.desk.clock().date()
        interval = interval_now(self._course, each.code, today, self.method.currentText())
        each.meaning.show_as(*meaning(each.code, problem, read, judged, interval))

    def _say_trouble(self, read: Read) -> None:
        problems = [*read.errors, *read.questions]
        words = [
            (f"{tr(spoken(p.field))}: " if p.field in ANALYTES else "") + say(p.message) for p in problems
        ]
        self.trouble.setText("  ·  ".join(words[:3]))
        self.trouble.setVisible(bool(words))
        restyle(self.trouble, "wrong" if read.errors else "asked")

    def save(self) -> None:
        """Record what stands on the sheet, or say why not and keep it."""
        self.look()
        if not self.save_button.isEnabled():
            return
        try:
            draft = self.draft()
            record_labs(self._context.desk, self._id, self._course.child.id, draft, self.confirm.isChecked())
        except (Invalid, StoreProblem) as refused:
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            return
        self.keeper.done()
        count = sum(bool(each.value.strip()) for each in draft.typed.values())
        results = counted(count, tr("1 result"), tr("{n} results"))
        name = self._course.child.name
        self.saved.emit(self._id, tr("{results} of {name}").format(results=results, name=name))
