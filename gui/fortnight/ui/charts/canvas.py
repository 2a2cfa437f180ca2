# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The panels of one child on a common time axis: what is drawn, and the visible range of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pyqtgraph as pg
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.display import chart_series
from fortnight.domain.messages import SI, Word
from fortnight.domain.record.course import Course
from fortnight.ui.charts.kinds import FIRST_PANELS, kinds_of
from fortnight.ui.charts.layout import PanelHeading, SheetLayout, heading_of
from fortnight.ui.charts.panel import Drawing, Panel
from fortnight.ui.charts.ranges import RANGES, Extent
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr

SETTLED_MS = 150  # after the last movement of a hand everything is drawn again


@dataclass(frozen=True, slots=True)
class SheetView:
    """The visible part of a sheet: its panels, the range in seconds since 1970, and how IL-6 is shown.

    `relative` means IL-6 as multiples of the child's own level instead of pg/mL.
    """

    chosen: Sequence[str]
    start: float
    end: float
    relative: bool


class SheetCanvas(pg.GraphicsLayoutWidget):
    """All panels of one child, from the infusions at the top to the drugs at the bottom.

    `view_changed` is emitted when the range, the size or the course changes.
    """

    view_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setBackground(theme.card)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAntialiasing(True)
        if theme.on_paper:
            self.setCacheMode(self.CacheModeFlag.CacheNone)  # else the background becomes a bitmap
        self.setAccessibleName(tr("Timeline"))
        self.viewport().setAccessibleName(tr("Timeline"))
        self.chosen: Sequence[str] = FIRST_PANELS
        self.shares: Mapping[str, int] = {}  # heights of panels that the reader changed
        self.relative = False
        self.extent = Extent(0.0, 1.0)
        self.new: Mapping[str, float] = {}  # when each record that is new to the reader happened
        self.drawing: Drawing | None = None
        self._raised: Sequence[RaisedAlert] = ()
        self.headings: list[PanelHeading] = []  # the plots are made for the first course that is shown
        self._parts: SheetLayout | None = None
        self._days: int | None = None
        self._setting = False  # the range is being set by the program, not by a hand
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self.settle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the charts, and a frame while the keys go to them."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint the charts with the frame."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint the charts without the frame."""
        super().focusOutEvent(event)
        self.viewport().update()

    def close(self) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - as pyqtgraph has it
        """Close for good: pyqtgraph deletes the charts, so nothing may be drawn a moment after."""
        self._settled.stop()
        super().close()

    @property
    def is_moving(self) -> bool:
        """Whether a hand moves the sheet: it then draws less, and its value axes stay as they are."""
        return self._settled.isActive()

    # Parts --------------------------------------------------------------------------------------

    @property
    def parts(self) -> SheetLayout:
        """The plots; only available after a course was shown."""
        assert self._parts is not None
        return self._parts

    @property
    def panels(self) -> Mapping[str, Panel]:
        """The panels that are shown, by name."""
        return self._parts.panels if self._parts is not None else {}

    @property
    def plots(self) -> list[pg.PlotItem]:
        """The strip of infusions and every panel, top to bottom."""
        return self.parts.plots

    @property
    def shown(self) -> list[str]:
        """The names of the panels that are shown."""
        return list(self.panels)

    @property
    def course(self) -> Course | None:
        """The course that is shown."""
        return self.drawing.course if self.drawing is not None else None

    # Showing ------------------------------------------------------------------------------------

    def show_course(
        self,
        course: Course,
        judged: tuple[Judgement, ...],
        until: datetime,
        units: str = SI,
        raised: Sequence[RaisedAlert] = (),
    ) -> None:
        """Draw a course up to `until`; the visible range is kept if the child is the same."""
        same = self.course is not None and self.course.child.id == course.child.id
        seen, name = (self.seen, self.range_name) if same else (None, None)
        self.drawing = Drawing(course, judged, until, units, self.relative)
        self._raised = raised
        self.extent = Extent.of(chart_series.first_moment(course), until)
        self._lay_out(self.drawing)
        self.parts.fill(self.drawing)
        self.parts.mark_new(self.drawing, self.new)
        if seen is None or name is not None:
            self.show_range(RANGES[name] if name is not None else self._days)
        else:
            self._set_range(*seen)

    def _lay_out(self, drawing: Drawing) -> None:
        """Build the plots again if the panels or their units changed."""
        headings = [heading_of(kind, drawing) for kind in kinds_of(self.chosen, drawing.course, self.shares)]
        if self._parts is not None and headings == self.headings:
            return
        self.headings, self._parts = headings, SheetLayout(self._theme, headings)
        self.setMinimumHeight(self._parts.least_height)
        self.ci = self._parts.ci
        self.setCentralItem(self.ci)
        self._parts.strip.vb.sigXRangeChanged.connect(self._range_changed)
        self._parts.strip.vb.sigResized.connect(self._resized)

    def show_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme, self.headings = theme, []
        self.setBackground(theme.card)
        self._redraw()

    def show_units(self, units: str) -> None:
        """Draw in other units: `si` or `japan`."""
        if self.drawing is not None:
            self.drawing = replace(self.drawing, units=units)
        self._redraw()

    def show_relative(self, relative: bool) -> None:
        """Draw IL-6 as multiples of the child's own level, or in pg/mL."""
        self.relative = relative
        self._redraw()

    def show_panels(self, names: Sequence[str], shares: Mapping[str, int] | None = None) -> None:
        """Show these panels from top to bottom; `shares` are heights that differ from the usual ones."""
        self.chosen, self.shares = tuple(names), shares or {}
        self._redraw()

    def mark_new(self, records: Mapping[str, float]) -> None:
        """Put rings round records that are new to the reader: their ids, each with its seconds since 1970."""
        self.new = records
        if self.drawing is not None:
            self.parts.mark_new(self.drawing, records)
            self.view_changed.emit()

    def _redraw(self) -> None:
        self._settled.stop()
        shown = self.drawing
        if shown is not None:
            self.show_course(shown.course, shown.judged, shown.until, shown.units, self._raised)

    # The range ----------------------------------------------------------------------------------

    @property
    def seen(self) -> tuple[float, float]:
        """The times at the left and the right edge, in seconds since 1970."""
        start, end = self.parts.strip.vb.viewRange()[0]
        return start, end

    @property
    def range_name(self) -> Word | None:
        """The name of the visible range in `RANGES`; `None` if it is none of them."""
        return self.extent.name_of(*self.seen) if self._parts is not None else None

    def show_range(self, days: int | None) -> None:
        """Show the last `days` days, or the whole record for `None`."""
        self._days = days
        if self._parts is not None:
            self._set_range(*self.extent.preset(days))

    def view(self) -> SheetView:
        """Return what is visible now, so that another sheet can show the same."""
        return SheetView(self.chosen, *self.seen, self.relative)

    def show_view(self, view: SheetView) -> None:
        """Show the same as another sheet."""
        self.chosen, self.relative = view.chosen, view.relative
        self._redraw()
        self._set_range(view.start, view.end)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show `factor` times as much time; the time `around` keeps its position."""
        start, end = self.seen
        middle = (start + end) / 2 if around is None else around
        self._set_range(middle - (middle - start) * factor, middle + (end - middle) * factor)

    def _set_range(self, start: float, end: float) -> None:
        start, end = self.extent.clamped(start, end)
        low, high = self.extent.limits
        self._setting = True  # so that panels are fitted once, after all of them have the new range
        for plot in self.plots:
            plot.setLimits(xMin=low, xMax=high)
        self.parts.strip.setXRange(start, end, padding=0)
        self._setting = False
        self._fit()

    def _range_changed(self, *_: object) -> None:
        """Keep a range that was dragged or set by pyqtgraph within the limits of the record."""
        if self._setting:
            return
        wanted = self.extent.clamped(*self.seen)
        if max(abs(a - b) for a, b in zip(wanted, self.seen, strict=True)) > 1.0:
            self._set_range(*wanted)
        else:
            self._move()

    def _move(self) -> None:
        """Draw what the eye needs while a hand moves the sheet; everything follows a moment after."""
        if not self.is_moving:
            self.setAntialiasing(False)
            self.parts.draw_lightly(True)
        self._settled.start()
        self.view_changed.emit()

    def settle(self) -> None:
        """Draw everything again after the sheet was moved."""
        self._settled.stop()
        self.setAntialiasing(True)
        if self._parts is not None:
            self.parts.draw_lightly(False)
            self._fit()

    def _fit(self) -> None:
        for panel in self.panels.values():
            panel.fit(*self.seen)
        self.view_changed.emit()

    def _resized(self, *_: object) -> None:
        self.view_changed.emit()

    def plot_edges(self) -> tuple[float, float]:
        """Return the left and the right edge of the plots, in pixels of the sheet."""
        area = self.parts.strip.vb.sceneBoundingRect()
        return area.left(), area.right()
