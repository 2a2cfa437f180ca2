# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The panels of one child on one time axis: what is drawn, and which part of the time is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.alert.judge import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.display import chart_series
from fortnight.domain.messages import SI
from fortnight.domain.record.course import Course
from fortnight.ui.charts.kinds import FIRST_PANELS, kinds_of
from fortnight.ui.charts.layout import Head, SheetLayout, head_of
from fortnight.ui.charts.panel import Drawing, Panel
from fortnight.ui.charts.ranges import RANGES, Extent
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr


@dataclass(frozen=True, slots=True)
class SheetView:
    """What is seen of a sheet: the panels, the range in seconds since 1970, IL-6 in pg/mL or as multiples."""

    chosen: Sequence[str]
    start: float
    end: float
    relative: bool


class SheetCanvas(pg.GraphicsLayoutWidget):
    """All panels of one child, from the infusions down to the drugs.

    `view_changed` says that another range, another size or another course is shown.
    """

    view_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setBackground(theme.card)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAntialiasing(True)
        if theme.on_paper:
            self.setCacheMode(self.CacheModeFlag.CacheNone)  # else the background is a picture of its own
        self.setAccessibleName(tr("Timeline"))
        self.chosen: Sequence[str] = FIRST_PANELS
        self.relative = False
        self.extent = Extent(0.0, 1.0)
        self._drawing: Drawing | None = None
        self._raised: Sequence[RaisedAlert] = ()
        self._heads: list[Head] = []  # the plots are made for the first course that is shown
        self._parts: SheetLayout | None = None
        self._days: int | None = None
        self._moving = False

    # Parts --------------------------------------------------------------------------------------

    @property
    def parts(self) -> SheetLayout:
        """The plots; there are none before a course was shown."""
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
        return self._drawing.course if self._drawing is not None else None

    # Showing ------------------------------------------------------------------------------------

    def show_course(
        self,
        course: Course,
        judged: tuple[Judgement, ...],
        until: datetime,
        units: str = SI,
        raised: Sequence[RaisedAlert] = (),
    ) -> None:
        """Draw a course up to `until`, keeping the visible range if it is the same child."""
        same = self.course is not None and self.course.child.id == course.child.id
        seen, name = (self.seen, self.range_name) if same else (None, None)
        self._drawing = Drawing(course, judged, until, units, self.relative)
        self._raised = raised
        self.extent = Extent.of(chart_series.first_moment(course), until)
        self._lay_out(self._drawing)
        self.parts.fill(self._drawing)
        if seen is None or name is not None:
            self.show_range(RANGES[name] if name is not None else self._days)
        else:
            self._go(*seen)

    def _lay_out(self, drawing: Drawing) -> None:
        """Make the plots again where the panels or their units changed."""
        heads = [head_of(kind, drawing) for kind in kinds_of(self.chosen, drawing.course)]
        if self._parts is not None and heads == self._heads:
            return
        self._heads, self._parts = heads, SheetLayout(self._theme, heads)
        self.setMinimumHeight(self._parts.least_height)
        self.ci = self._parts.ci
        self.setCentralItem(self.ci)
        self._parts.strip.vb.sigXRangeChanged.connect(self._range_changed)
        self._parts.strip.vb.sigResized.connect(self._resized)

    def show_theme(self, theme: Theme) -> None:
        """The same in the colours of another theme."""
        self._theme, self._heads = theme, []
        self.setBackground(theme.card)
        self._again()

    def show_units(self, units: str) -> None:
        """The same in other units."""
        if self._drawing is not None:
            self._drawing = replace(self._drawing, units=units)
        self._again()

    def show_relative(self, relative: bool) -> None:
        """IL-6 in pg/mL or as multiples of the child's own level."""
        self.relative = relative
        self._again()

    def show_panels(self, names: Sequence[str]) -> None:
        """Show these panels, in the order of `PANELS`."""
        self.chosen = tuple(names)
        self._again()

    def _again(self) -> None:
        shown = self._drawing
        if shown is not None:
            self.show_course(shown.course, shown.judged, shown.until, shown.units, self._raised)

    # The range ----------------------------------------------------------------------------------

    @property
    def seen(self) -> tuple[float, float]:
        """The times at the left and the right edge, in seconds since 1970."""
        start, end = self.parts.strip.vb.viewRange()[0]
        return start, end

    @property
    def range_name(self) -> str | None:
        """Which of `RANGES` is shown; `None` where it is none of them."""
        return self.extent.name_of(*self.seen) if self._parts is not None else None

    def show_range(self, days: int | None) -> None:
        """The last `days` days, or everything."""
        self._days = days
        if self._parts is not None:
            self._go(*self.extent.preset(days))

    def view(self) -> SheetView:
        """What is seen now, for another sheet to show the same."""
        return SheetView(self.chosen, *self.seen, self.relative)

    def show_view(self, view: SheetView) -> None:
        """Show what another sheet shows."""
        self.chosen, self.relative = view.chosen, view.relative
        self._again()
        self._go(view.start, view.end)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show `factor` times as much time; the time `around` stays where it is."""
        start, end = self.seen
        middle = (start + end) / 2 if around is None else around
        self._go(middle - (middle - start) * factor, middle + (end - middle) * factor)

    def _go(self, start: float, end: float) -> None:
        start, end = self.extent.clamped(start, end)
        low, high = self.extent.limits
        self._moving = True  # every panel is fitted once, when all of them have the range
        for plot in self.plots:
            plot.setLimits(xMin=low, xMax=high)
        self.parts.strip.setXRange(start, end, padding=0)
        self._moving = False
        self._fit()

    def _range_changed(self, *_: object) -> None:
        """The range was dragged, or set from outside: it is kept within what there is."""
        if self._moving:
            return
        wanted = self.extent.clamped(*self.seen)
        if max(abs(a - b) for a, b in zip(wanted, self.seen, strict=True)) > 1.0:
            self._go(*wanted)
        else:
            self._fit()

    def _fit(self) -> None:
        for panel in self.panels.values():
            panel.fit(*self.seen)
        self.view_changed.emit()

    def _resized(self, *_: object) -> None:
        self.view_changed.emit()

    def plot_edges(self) -> tuple[float, float]:
        """The left and the right edge of the plots, in pixels of the sheet."""
        area = self.parts.strip.vb.sceneBoundingRect()
        return area.left(), area.right()
