# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""One panel of the chart: its curves, the ranges behind them, and the marks on them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.display import chart_series
from fortnight.domain.display.chart_series import AlertPoint, Band, Floats, Points
from fortnight.domain.messages import Text
from fortnight.domain.record.course import Course
from fortnight.ui.charts.items import BandItem, EmptyPanelNote, GridLines, SpanItem, as_vector
from fortnight.ui.charts.kinds import HEIGHT, IL6, PER_KG, PanelKind, colour
from fortnight.ui.charts.plots import log_values
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr

RING_SIZE, RING_WIDTH = 13, 1.6  # pixels of the ring round a new value
EARLY_OPACITY = 0.45  # of the hatching of the first weeks
# Panels whose axis does not start at zero, with the least length of their axis in their unit.
NOT_FROM_ZERO = {"TEMP": 1.0, HEIGHT: 2.0, "WEIGHT": 2.0}
LEAST_TOP = {PER_KG: 0.1}  # of an axis that starts at zero, in its unit; 1 for the others


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the panels draw: a course with its judgements up to a time, in these units.

    `relative` shows IL-6 divided by the child's own level at that time.
    """

    course: Course
    judged: tuple[Judgement, ...]
    until: datetime
    units: str
    relative: bool


class Panel:
    """One panel of the chart. Its graphics items are made once and get new data for each course."""

    def __init__(self, kind: PanelKind, plot: pg.PlotItem, theme: Theme) -> None:
        self.kind, self.plot, self._theme = kind, plot, theme
        self.spans = SpanItem(theme)
        self.band = BandItem(self._band_colour(), steps=kind.name != IL6)
        self.early = BandItem(colour(theme, IL6, EARLY_OPACITY), hatched=True)
        self.curves = {
            name: self._curve(name, symbol)
            for name, symbol in zip(kind.analytes, kind.symbols if kind.analytes else (), strict=True)
        }
        self.censored = {name: self._open_marks(name) for name in kind.analytes}
        self.doses = pg.PlotCurveItem(pen=pg.mkPen(colour(theme, kind.drug), width=1.6), connect="finite")
        self.marks = as_vector(pg.ScatterPlotItem(symbol="t1", size=13), theme)
        ring = pg.mkPen(theme.ink, width=RING_WIDTH)
        self.rings = as_vector(pg.ScatterPlotItem(size=RING_SIZE, brush=None, pen=ring), theme)
        self.alerts: tuple[AlertPoint, ...] = ()
        self.points: dict[str, Points] = {}  # in the coordinates of the plot: logarithms on a log axis
        self.no_sds: Text | None = None  # why height is not drawn as SDS
        # Of IL-6: the child's own range and that of the first weeks, as logarithms.
        self.ranges: tuple[Band, ...] = ()
        self._note: EmptyPanelNote | None = None
        self._grid = GridLines(plot.getAxis("left"), QColor(theme.line))
        plot.addItem(self._grid, ignoreBounds=True)
        for item in self._items():
            plot.addItem(item)

    def _items(self) -> Iterator[pg.GraphicsObject]:
        yield from (self.spans, self.band, *self.curves.values(), *self.censored.values(), self.rings)
        if self.kind.drug:
            yield self.doses
        if self.kind.name == IL6:
            yield from (self.early, self.marks)

    def _band_colour(self) -> QColor:
        return colour(self._theme, IL6, 0.16) if self.kind.name == IL6 else QColor(self._theme.accent_soft)

    def _open_marks(self, name: str) -> pg.ScatterPlotItem:
        pen = pg.mkPen(colour(self._theme, name), width=1.4)
        made = pg.ScatterPlotItem(size=7, brush=pg.mkBrush(self._theme.card), pen=pen)
        return as_vector(made, self._theme)

    def _curve(self, name: str, symbol: str) -> pg.PlotDataItem:
        ink = colour(self._theme, name)
        made = pg.PlotDataItem(
            pen=pg.mkPen(ink, width=1.5),
            symbol=symbol,
            symbolSize=6,
            symbolBrush=ink,
            symbolPen=pg.mkPen(None),
            connect="finite",
            antialias=True,
            useCache=not self._theme.on_paper,
        )
        made.curve.setSegmentedLineMode("on")  # a smoothed path is four times as slow; dots hide the joints
        return made

    # Showing ------------------------------------------------------------------------------------

    def show(self, drawing: Drawing) -> None:
        """Draw a course in this panel."""
        for name in self.kind.analytes:
            self._show_points(name, self._read(name, drawing))
        if self.kind.name == IL6:
            self._show_own_range(drawing)
            self._show_alerts(drawing)
        elif self.kind.analytes and self.unit_is_measured:
            first = self.kind.analytes[0]
            self.band.set_band(chart_series.interval_band(drawing.course, first, drawing.units))
        if self.kind.drug:
            self._edges, self._doses = chart_series.steps(drawing.course, self.kind.drug, drawing.until)
            self.doses.setData(np.repeat(self._edges, 2)[1:-1], np.repeat(self._doses, 2))

    def draw_lightly(self, lightly: bool) -> None:
        """Draw the lines alone and without smoothing, or everything."""
        for name, curve in self.curves.items():
            curve.scatter.setVisible(not lightly)
            curve.curve.opts["antialias"] = not lightly
            self.censored[name].setVisible(not lightly and bool(self.points[name].censored.any()))
        self.rings.setVisible(not lightly and len(self.rings.getData()[0]) > 0)

    def mark_new(self, course: Course, records: Collection[str]) -> None:
        """Put a ring round the values of new specimens, given by their ids."""
        at = list[tuple[float, float]]()
        for code, points in self.points.items():
            new = [each.collected_at.timestamp() for each in course.of(code) if each.specimen in records]
            found = np.isin(points.x, new)
            at += zip(points.x[found], points.y[found], strict=True)
        self.rings.setData([x for x, _ in at], [y for _, y in at])
        self.rings.setVisible(bool(at))  # an empty item costs time in each frame

    def _read(self, name: str, drawing: Drawing) -> Points:
        points = chart_series.points(drawing.course, name, drawing.units)
        if name == HEIGHT:
            scores = chart_series.height_sds_points(drawing.course)
            self.no_sds = scores if isinstance(scores, Text) else None
            return points if isinstance(scores, Text) else scores
        return _multiples(points, drawing.judged) if drawing.relative and name == IL6 else points

    @property
    def unit_is_measured(self) -> bool:
        """Whether values are drawn in a unit of measurement and not as SDS."""
        return self.kind.name != HEIGHT or self.no_sds is not None

    def _show_points(self, name: str, points: Points) -> None:
        y = log_values(points.y) if self.kind.log else points.y
        self.points[name] = replace(points, y=y)
        self.curves[name].setData(*with_gaps(points.x, y, points.joined))
        self.censored[name].setData(points.x[points.censored], y[points.censored])
        self.censored[name].setVisible(bool(points.censored.any()))  # an empty item costs time in each frame

    def _show_own_range(self, drawing: Drawing) -> None:
        centres = {j.at.timestamp(): j.centre or 1.0 for j in drawing.judged} if drawing.relative else {}
        found = (
            chart_series.own_band(drawing.judged),
            chart_series.early_band(drawing.course, drawing.judged),
        )
        self.ranges = tuple(_logarithms(band, centres) for band in found)
        for item, band in zip((self.band, self.early), self.ranges, strict=True):
            item.set_band(band)

    def _show_alerts(self, drawing: Drawing) -> None:
        self.alerts = chart_series.alert_points(drawing.judged)
        centres = {j.at.timestamp(): j.centre or 1.0 for j in drawing.judged} if drawing.relative else {}
        alert, card = pg.mkBrush(self._theme.alert), pg.mkBrush(self._theme.card)
        edges = pg.mkPen(self._theme.card, width=1.5), pg.mkPen(self._theme.alert, width=1.5)
        is_alert = [point.level >= Level.ALERT for point in self.alerts]
        self.marks.setData(
            x=[point.at for point in self.alerts],
            y=[np.log10(point.value / centres.get(point.at, 1.0)) for point in self.alerts],
            brush=[alert if each else card for each in is_alert],
            pen=[edges[0] if each else edges[1] for each in is_alert],
        )

    # What is visible ----------------------------------------------------------------------------

    def fit(self, start: float, end: float) -> None:
        """Fit the value axis to what is visible between two times; without values, show a note instead."""
        values = list(self._visible(start, end))
        self._show_note("" if values else self._empty_words())
        if values:
            self.plot.setYRange(*_axis_range(min(values), max(values), self.kind), padding=0)

    def _visible(self, start: float, end: float) -> Iterator[float]:
        """Yield the lowest and the highest visible value of every curve, and of the child's own range."""
        found = [visible(points.x, points.y, points.joined, start, end) for points in self.points.values()]
        if self.kind.drug:
            doses = doses_between(self._edges, self._doses, start, end)
            found.append(doses[doses > 0])
        if any(len(each) for each in found):
            found += [
                visible(band.x, edge, np.ones(len(band.x), dtype=bool), start, end)
                for band in self.ranges
                for edge in (band.low, band.high)
            ]
        for each in found:
            if len(each):
                yield from (float(each.min()), float(each.max()))

    def _empty_words(self) -> str:
        if self.kind.drug:
            return tr("not taken in this range")
        measured = any(not points.empty for points in self.points.values())
        return tr("no values in this range") if measured else tr("not measured yet")

    def _show_note(self, words: str) -> None:
        """Show a text in the middle of an empty panel and hide the scale, which would be meaningless."""
        if self._note is None and words:
            self._note = EmptyPanelNote(self._theme)
            self.plot.addItem(self._note, ignoreBounds=True)
        if self._note is not None and self._note.words != words:
            self._note.show_words(words)
            self._grid.setVisible(not words)
            self.plot.getAxis("left").setStyle(showValues=not words)

    @property
    def note(self) -> str:
        """The text in an empty panel."""
        return self._note.words if self._note is not None else ""

    def legend_keys(self, start: float, end: float) -> Iterator[str]:
        """Yield the legend entries that this panel needs between two times."""
        if self.band.reaches(start, end):
            yield "own" if self.kind.name == IL6 else "interval"
        if self.early.reaches(start, end):
            yield "early"
        for points in self.points.values():
            if np.any(points.censored & (points.x >= start) & (points.x <= end)):
                yield "censored"
        if any(start <= x <= end for x in self.rings.getData()[0]):
            yield "new"
        for point in self.alerts:
            if start <= point.at <= end:
                yield "alert" if point.level >= Level.ALERT else "watch"


def _logarithms(band: Band, centres: Mapping[float, float]) -> Band:
    """Return the logarithms of a range, divided by the child's own level at each time if it is given."""
    by = np.array([centres.get(x, 1.0) for x in band.x])
    return Band(band.x, np.log10(band.low / by), np.log10(band.high / by))


def _multiples(points: Points, judged: tuple[Judgement, ...]) -> Points:
    """Return IL-6 as multiples of the child's own level; values from before it was known are left out."""
    centres = {j.at.timestamp(): j.centre for j in judged if j.centre}
    kept = np.array([x in centres for x in points.x], dtype=bool)
    y = np.array([value / centres[x] for x, value in zip(points.x, points.y, strict=True) if x in centres])
    return Points(points.analyte, "×", points.x[kept], y, points.censored[kept], points.joined[kept])


def visible(x: Floats, y: Floats, joined: np.ndarray, start: float, end: float) -> Floats:
    """Return the values between two times, and the values of the connecting line at the two times."""
    first, after = int(np.searchsorted(x, start)), int(np.searchsorted(x, end, side="right"))
    crossed = [
        np.interp(at, x[n - 1 : n + 1], y[n - 1 : n + 1])
        for at, n in ((start, first), (end, after))
        if 0 < n < len(x) and joined[n - 1]
    ]
    return np.append(y[first:after], crossed)


def doses_between(edges: Floats, doses: Floats, start: float, end: float) -> Floats:
    """Return the daily doses in force at any time between two times; 0 while the drug is stopped."""
    first = max(0, int(np.searchsorted(edges, start, side="right")) - 1)
    return doses[first : int(np.searchsorted(edges, end, side="right"))] if len(edges) else doses


def _axis_range(low: float, high: float, kind: PanelKind) -> tuple[float, float]:
    """Return the ends of the value axis, with some space at the top."""
    if kind.log:
        return low - 0.15, max(high + 0.25, low + 1.0)
    if kind.name in NOT_FROM_ZERO:
        reach = max(high - low, NOT_FROM_ZERO[kind.name])
        middle = (low + high) / 2
        return middle - 0.65 * reach, middle + 0.7 * reach
    top = max(high, LEAST_TOP.get(kind.name, 1.0))
    return -0.12 * top, top * 1.15


def with_gaps(x: Floats, y: Floats, joined: np.ndarray) -> tuple[Floats, Floats]:
    """Insert NaN after every point that is not joined to the next, so that no line is drawn."""
    breaks = np.flatnonzero(~joined[:-1]) + 1 if len(joined) else np.zeros(0, dtype=int)
    return np.insert(x, breaks, np.nan), np.insert(y, breaks, np.nan)
