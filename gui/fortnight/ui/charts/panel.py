# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
"""One panel of the course sheet: which analytes it draws, its curves, the ranges behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from fortnight.domain import series
from fortnight.domain.alerts import Judgement, Level
from fortnight.domain.course import Course
from fortnight.domain.series import Band, Points
from fortnight.ui.charts.items import BandItem, Shades
from fortnight.ui.theme import Theme, letters


@dataclass(frozen=True, slots=True)
class PanelKind:
    """A panel: the analytes it draws, its share of the height, and the shape of its points."""

    name: str
    analytes: tuple[str, ...]
    share: int = 2
    log: bool = False
    symbols: tuple[str, ...] = ("o",)
    drugs: tuple[str, ...] = ()


PANELS: Mapping[str, PanelKind] = {
    p.name: p
    for p in (
        PanelKind("IL6", ("IL6",), share=4, log=True),
        PanelKind("CRP", ("CRP",)),
        PanelKind("SAA", ("SAA",)),
        PanelKind("ESR", ("ESR",)),
        PanelKind("WBC", ("WBC", "NEUT"), symbols=("o", "s")),
        PanelKind("PLT", ("PLT",)),
        PanelKind("FERR", ("FERR",)),
        PanelKind("TEMP", ("TEMP",)),
        PanelKind("HB", ("HB",)),
        PanelKind("AST", ("AST", "ALT"), symbols=("o", "s")),
        PanelKind("FIB", ("FIB",)),
        PanelKind("HEIGHT", ("HEIGHT",)),
        PanelKind("WEIGHT", ("WEIGHT",)),
        PanelKind("DRUGS", (), share=2, drugs=("prednisolone", "ciclosporin")),
    )
}
COLOURS = {
    "IL6": "il6",
    "CRP": "crp",
    "SAA": "saa",
    "ESR": "esr",
    "WBC": "wbc",
    "NEUT": "neut",
    "PLT": "plt",
    "FERR": "ferr",
    "TEMP": "amber",
    "AST": "ferr",
    "ALT": "esr",
    "FIB": "saa",
    "HB": "plt",
    "HEIGHT": "accent",
    "WEIGHT": "crp",
    "prednisolone": "drug",
    "ciclosporin": "wbc",
}


def colour(theme: Theme, name: str, alpha: float = 1.0) -> QColor:
    """A series' colour, if wanted see-through."""
    made = QColor(getattr(theme, COLOURS.get(name, "ink")))
    made.setAlphaF(alpha)
    return made


def small_font(size: int = 11, bold: bool = False) -> QFont:
    """The letters of axes and labels."""
    return letters(size, QFont.Weight.Bold if bold else QFont.Weight.Normal)


class Panel:
    """One panel: its plot, its curves, its range behind them. Items are made once and get new data."""

    def __init__(self, kind: PanelKind, plot: pg.PlotItem, theme: Theme) -> None:
        self.kind, self.plot, self._theme = kind, plot, theme
        self.shades = Shades(
            {
                "run-in": QColor(theme.run_in),
                "cover-doubtful": QColor(theme.amber_soft),
                "episode": QColor(theme.alert_soft),
            }
        )
        self._band = BandItem(self._band_colour(), steps=kind.name != "IL6")
        self.curves = {
            name: self._curve(name, symbol)
            for name, symbol in zip(kind.analytes, kind.symbols * 2, strict=False)
        }
        self.below = {
            name: pg.ScatterPlotItem(
                size=7, brush=pg.mkBrush(theme.card), pen=pg.mkPen(colour(theme, name), width=1.4)
            )
            for name in kind.analytes
        }
        self.steps = {
            drug: pg.PlotCurveItem(pen=pg.mkPen(colour(theme, drug), width=1.6, style=style))
            for drug, style in zip(kind.drugs, (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine), strict=False)
        }
        self.marks = pg.ScatterPlotItem(
            symbol="t1", size=13, pen=pg.mkPen(theme.card, width=1.5), brush=pg.mkBrush(theme.alert)
        )
        for item in (
            self.shades,
            self._band,
            *self.curves.values(),
            *self.below.values(),
            *self.steps.values(),
            self.marks,
        ):
            plot.addItem(item)

    def _band_colour(self) -> QColor:
        return (
            colour(self._theme, "IL6", 0.16) if self.kind.name == "IL6" else QColor(self._theme.accent_soft)
        )

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
        )
        made.curve.setSegmentedLineMode("on")  # a smoothed path is four times as slow; dots hide the joints
        return made

    def show(
        self, course: Course, judged: tuple[Judgement, ...], units: str, relative: bool, until: datetime
    ) -> None:
        """Draw a course. `relative` divides IL-6 by the child's own level at that time."""
        for name in self.kind.analytes:
            self._show_points(name, self._scaled(series.points(course, name, units), judged, relative))
        if self.kind.name == "IL6":
            self._show_own_range(judged, relative)
        elif self.kind.analytes:
            self._band.set_band(series.interval_band(course, self.kind.analytes[0], units))
        for drug in self.kind.drugs:
            edges, doses = series.steps(course, drug, until)
            self.steps[drug].setData(np.repeat(edges, 2)[1:-1], np.repeat(doses, 2))

    def _scaled(self, points: Points, judged: tuple[Judgement, ...], relative: bool) -> Points:
        if not (relative and self.kind.name == "IL6"):
            return points
        centres = {j.at.timestamp(): j.centre for j in judged if j.centre}
        kept = np.array([x in centres for x in points.x], dtype=bool)
        y = np.array(
            [value / centres[x] for x, value, keep in zip(points.x, points.y, kept, strict=True) if keep]
        )
        return Points(points.analyte, "×", points.x[kept], y, points.below[kept], points.joined[kept])

    def _show_points(self, name: str, points: Points) -> None:
        y = np.log10(np.maximum(points.y, 0.01)) if self.kind.log else points.y
        x, line = with_gaps(points.x, y, points.joined)
        self.curves[name].setData(x, line)
        self.below[name].setData(points.x[points.below], y[points.below])

    def _show_own_range(self, judged: tuple[Judgement, ...], relative: bool) -> None:
        band = series.own_band(judged)
        centres = (
            np.array([j.centre for j in judged if j.low is not None and j.high is not None])
            if relative
            else 1.0
        )
        self._band.set_band(Band(band.x, np.log10(band.low / centres), np.log10(band.high / centres)))
        raised = [(x, y, level) for x, y, level in series.alert_points(judged)]
        by_time = {j.at.timestamp(): j.centre or 1.0 for j in judged}
        self.marks.setData(
            x=[x for x, _, _ in raised],
            y=[np.log10(y / (by_time[x] if relative else 1.0)) for x, y, _ in raised],
            brush=[
                pg.mkBrush(self._theme.alert if level >= Level.ALERT else self._theme.card)
                for _, _, level in raised
            ],
            pen=[
                pg.mkPen(self._theme.card if level >= Level.ALERT else self._theme.alert, width=1.5)
                for _, _, level in raised
            ],
        )

    def fit(self, start: float, end: float) -> None:
        """Fit the value axis to what is visible between two times, with room at the top."""
        values = [
            values for curve in self.curves.values() if (values := visible(curve, start, end)) is not None
        ]
        if self.kind.drugs:
            values = [
                np.array([0.0, *(y for s in self.steps.values() if s.yData is not None for y in s.yData)])
            ]
        if not values:
            return
        joined = np.concatenate(values)
        low, high = (float(joined.min()), float(joined.max())) if len(joined) else (0.0, 1.0)
        self.plot.setYRange(*_room(low, high, self.kind), padding=0)


def visible(curve: pg.PlotDataItem, start: float, end: float) -> np.ndarray | None:
    """The finite values of a curve between two times."""
    x, y = curve.getOriginalDataset()
    if x is None or y is None:
        return None
    return y[(x >= start) & (x <= end) & np.isfinite(y)]


def _room(low: float, high: float, kind: PanelKind) -> tuple[float, float]:
    if kind.log:
        return low - 0.15, max(high + 0.25, low + 1.0)
    if kind.name in ("TEMP", "HEIGHT", "WEIGHT"):
        reach = max(high - low, 1.0)
        return low - 0.15 * reach, high + 0.2 * reach
    return -0.08 * max(high, 1.0), max(high, 1.0) * 1.15


def with_gaps(x: np.ndarray, y: np.ndarray, joined: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Put a not-a-number behind every point that is not joined to the next, so that no line is drawn."""
    breaks = np.flatnonzero(~joined[:-1]) + 1 if len(joined) else np.zeros(0, dtype=int)
    return np.insert(x, breaks, np.nan), np.insert(y, breaks, np.nan)
