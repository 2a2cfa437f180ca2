"""The grid of the lab form: one line for each analyte of a panel, with keyboard navigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from fortnight.domain.entry.drafts import Typed
from fortnight.domain.labs.display import analyte_name, reported_number
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.record.course import Course
from fortnight.ui import formats
from fortnight.ui.forms.fields import line
from fortnight.ui.forms.labs_line import AnalyteLine, interval_words, own_range, typing_units
from fortnight.ui.help.whats_this import explain_value
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import Badge, label
from fortnight.ui.widgets.sizes import digits_width


class LabsGrid(QScrollArea):
    """The boxes for the values. `edited` follows a change, `finished` follows Enter in the last box."""

    edited = Signal()
    finished = Signal()

    def __init__(self, context: Context, course: Course, method: Callable[[], str]) -> None:
        super().__init__()
        self._context, self._course, self._method = context, course, method
        self._codes: Sequence[str] = ()
        self._kept: dict[str, Typed] = {}
        self.lines: dict[str, AnalyteLine] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Results"))
        context.appearance.units_changed.connect(lambda: self.show_panel(self._codes))

    # What is typed ------------------------------------------------------------------------------

    @property
    def typed(self) -> dict[str, Typed]:
        """The values of all panels, each in the unit it was typed in."""
        shown = {code: each.typed for code, each in self.lines.items()}
        return {code: typed for code, typed in (self._kept | shown).items() if typed.value.strip()}

    def restore_values(self, typed: Mapping[str, Typed]) -> None:
        """Fill in the values of a draft."""
        self._kept = dict(typed)
        self.lines.clear()

    def type(self, code: str, words: str) -> None:
        """Type into the box of an analyte."""
        self.lines[code].box.setText(words)

    # Building -----------------------------------------------------------------------------------

    def show_panel(self, codes: Sequence[str]) -> None:
        """Show lines for these analytes. Other values are kept, and every value keeps its unit."""
        focused = self.focused
        self._kept, self._codes = self.typed, codes
        self.lines.clear()
        holder, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(14)
        titles = (tr("Analyte"), tr("Result"), tr("Unit"), tr("Last"), tr("Interpretation"), tr("Reference"))
        for place, title in enumerate(titles):
            grid.addWidget(label(title, "small"), 0, place)
        for place, code in enumerate(codes, start=1):
            self._add_line(grid, place, code)
        grid.setColumnStretch(4, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        holder.setLayout(grid)
        self.setWidget(holder)
        if focused in self.lines:
            self.focus(focused)
        self.edited.emit()

    def _add_line(self, grid: QGridLayout, place: int, code: str) -> None:
        kept = self._kept.get(code)
        box = line(kind="value")
        box.setFixedWidth(digits_width(12.4))
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setAccessibleName(tr_word(analyte_name(code)))
        explain_value(box, code, box.accessibleName())
        box.setText(kept.value if kept else "")
        box.textChanged.connect(self.edited)
        box.installEventFilter(self)
        made = AnalyteLine(
            code, box, label(), typing_units(code, self._context.units), Badge(self._context.appearance)
        )
        made.choose_unit(kept.unit if kept else made.units[0])
        made.unit.setToolTip(tr("F2 changes the unit"))
        made.unit.setMinimumWidth(digits_width(7.6))
        self.lines[code] = made
        name = label(tr_word(analyte_name(code)), "h3")
        name.setBuddy(box)
        widgets = (
            name,
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
        value = formats.decimal_point(reported_number(last, self._context.units))
        return f"{value} · {formats.short_day(last.collected_at.date())}"

    def _interval_words(self, code: str) -> str:
        if code == "IL6":
            return own_range(self._context.session.judgement_cache.of_hypothetical(self._course))
        found = interval_on(self._course.child, code, self._context.session.clock().date(), self._method())
        return interval_words(found, code, self._context.units)

    # Keys ---------------------------------------------------------------------------------------

    @property
    def focused(self) -> str:
        """The analyte whose box has the focus, or an empty string."""
        return next((code for code, each in self.lines.items() if each.box.hasFocus()), "")

    def focus(self, code: str = "") -> None:
        """Put the cursor at the end of a box, by default the first. Nothing is selected or overwritten."""
        if not self.lines:
            return
        box = self.lines[code if code in self.lines else next(iter(self.lines))].box
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.deselect()
        box.setCursorPosition(len(box.text()))
        self.ensureWidgetVisible(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Enter and the arrow keys, which move between boxes, and F2, which changes the unit."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            code = next((code for code, each in self.lines.items() if each.box is watched), None)
            do = self._keys(code).get(Qt.Key(event.key())) if code is not None else None
            if do is not None:
                do()
                return True
        return super().eventFilter(watched, event)

    def _keys(self, code: str) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Return: lambda: self._focus_next(code),
            Qt.Key.Key_Enter: lambda: self._focus_next(code),
            Qt.Key.Key_Down: lambda: self._step(code, 1),
            Qt.Key.Key_Up: lambda: self._step(code, -1),
            Qt.Key.Key_F2: lambda: self._next_unit(code),
        }

    def _focus_next(self, code: str) -> None:
        """Move to the next box, or report that the last one is finished."""
        if code == next(reversed(self.lines)):
            self.finished.emit()
        else:
            self._step(code, 1)

    def _step(self, code: str, by: int) -> None:
        codes = list(self.lines)
        place = codes.index(code) + by
        if 0 <= place < len(codes):
            self.focus(codes[place])

    def _next_unit(self, code: str) -> None:
        self.lines[code].next_unit()
        self.edited.emit()
