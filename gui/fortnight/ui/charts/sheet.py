# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The course sheet: linked panels on one time axis, from the infusions down to the steroid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from fortnight.domain import series
from fortnight.domain.alerts import Judgement, Level
from fortnight.domain.analytes import ANALYTES, to_display, unit_label
from fortnight.domain.course import Course, Specimen
from fortnight.domain.series import Band, Points
from fortnight.ui.charts.axis import DAY, TimeAxis, ValueAxis
from fortnight.ui.charts.items import BandItem, Shades
from fortnight.ui.language import tr
from fortnight.ui.theme import FAMILY, Theme

LABEL_WIDTH = 84
STRIP_HEIGHT = 22
AXIS_HEIGHT = 26


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
FIRST_PANELS = ("IL6", "CRP", "SAA", "WBC", "PLT", "DRUGS")
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
RANGES = {"3 m": 91, "6 m": 182, "1 y": 365, "All": None}


def colour(theme: Theme, name: str, alpha: float = 1.0) -> QColor:
    """A series' colour, if wanted see-through."""
    made = QColor(getattr(theme, COLOURS.get(name, "ink")))
    made.setAlphaF(alpha)
    return made


def small_font(size: int = 11, bold: bool = False) -> QFont:
    """The letters of axes and labels."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


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
        return pg.PlotDataItem(
            pen=pg.mkPen(ink, width=1.5),
            symbol=symbol,
            symbolSize=6,
            symbolBrush=ink,
            symbolPen=pg.mkPen(None),
            connect="finite",
            antialias=True,
        )

    def show(
        self, course: Course, judged: tuple[Judgement, ...], profile: str, relative: bool, until: datetime
    ) -> None:
        """Draw a course. `relative` divides IL-6 by the child's own level at that time."""
        for name in self.kind.analytes:
            self._show_points(name, self._scaled(series.points(course, name, profile), judged, relative))
        if self.kind.name == "IL6":
            self._show_own_range(judged, relative)
        elif self.kind.analytes:
            self._band.set_band(series.interval_band(course, self.kind.analytes[0], profile))
        for drug in self.kind.drugs:
            edges, doses = series.steps(course, drug, until)
            self.steps[drug].setData(np.repeat(edges, 2)[1:-1], np.repeat(doses, 2))
        spans = series.phase_spans(course, judged) + series.episode_spans(judged)
        self.shades.set_spans(spans)

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
        return min(low - 0.15, 0.3), max(high + 0.25, 2.2)
    if kind.name in ("TEMP", "HEIGHT", "WEIGHT"):
        reach = max(high - low, 1.0)
        return low - 0.15 * reach, high + 0.2 * reach
    return -0.08 * max(high, 1.0), max(high, 1.0) * 1.15


def with_gaps(x: np.ndarray, y: np.ndarray, joined: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Put a not-a-number behind every point that is not joined to the next, so that no line is drawn."""
    breaks = np.flatnonzero(~joined[:-1]) + 1 if len(joined) else np.zeros(0, dtype=int)
    return np.insert(x, breaks, np.nan), np.insert(y, breaks, np.nan)


class CourseSheet(pg.GraphicsLayoutWidget):
    """All panels of one child. `pointed` tells the specimen under the cursor, or `None`."""

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setBackground(theme.card)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAntialiasing(True)
        self.setAccessibleName(tr("Timeline"))
        self.course: Course | None = None
        self.judged: tuple[Judgement, ...] = ()
        self.chosen: Sequence[str] = FIRST_PANELS
        self.shown = list(FIRST_PANELS)
        self.profile, self.relative, self.by_day, self.range_days = "si", False, True, None
        self.panels: dict[str, Panel] = {}
        self._until: datetime | None = None
        self._build()
        self._moves = pg.SignalProxy(self.scene().sigMouseMoved, rateLimit=30, slot=self._moved)

    # Building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.clear()
        self.ci.layout.setSpacing(0)
        self.ci.layout.setContentsMargins(8, 2, 10, 2)
        self.panels.clear()
        self._strip = self._infusion_strip()
        for place, name in enumerate(self.shown, start=1):
            self.panels[name] = self._panel(PANELS[name], place)
        self.axis = TimeAxis(None)
        last = self.panels[self.shown[-1]].plot
        last.setAxisItems({"bottom": self.axis})
        self._dress_axis(self.axis)
        self.axis.setHeight(AXIS_HEIGHT)
        last.showAxis("bottom")
        self._share_heights()
        self._cross = [self._cross_line(plot) for plot in self.plots]
        self.plots[0].vb.sigXRangeChanged.connect(self._range_changed)

    @property
    def plots(self) -> list[pg.PlotItem]:
        """The infusion strip and every panel, top to bottom."""
        return [self._strip, *(panel.plot for panel in self.panels.values())]

    def _infusion_strip(self) -> pg.PlotItem:
        self._put_label(0, tr("Infusions"), "", self._theme.ink)
        plot = self.ci.addPlot(row=0, col=1)
        self._plain(plot)
        plot.setYRange(0, 1, padding=0)
        plot.setFixedHeight(STRIP_HEIGHT)
        self.given = pg.ScatterPlotItem(
            symbol="t", size=9, brush=pg.mkBrush(self._theme.accent), pen=pg.mkPen(None)
        )
        self.missed = pg.ScatterPlotItem(
            symbol="t", size=9, brush=pg.mkBrush(None), pen=pg.mkPen(self._theme.amber, width=1.4)
        )
        for item in (self.given, self.missed):
            plot.addItem(item)
        return plot

    def _panel(self, kind: PanelKind, place: int) -> Panel:
        plot = self.ci.addPlot(row=place, col=1, axisItems={"left": ValueAxis(kind.log)})
        self._plain(plot)
        plot.showAxis("left")
        self._dress_axis(plot.getAxis("left"))
        plot.showGrid(y=True, alpha=0.12)
        plot.vb.setBorder(pg.mkPen(self._theme.line))
        plot.setXLink(self._strip)
        self._put_label(place, *self._title(kind))
        return Panel(kind, plot, self._theme)

    def _title(self, kind: PanelKind) -> tuple[str, str, str]:
        if kind.drugs:
            return tr("Steroid"), tr("mg/day") + "<br>" + tr("╌ ciclosporin"), self._theme.drug
        first = ANALYTES[kind.analytes[0]]
        unit = (
            unit_label(to_display(first.code, 0.0, self.profile)[1])
            if not (self.relative and kind.log)
            else "×"
        )
        names = {"WBC": tr("WBC, neutr."), "AST": "AST, ALT"}
        name = names.get(first.code, first.short if first.code != "FERR" else tr("Ferritin"))
        return name, unit + (tr(" · log") if kind.log else ""), colour(self._theme, first.code).name()

    def _put_label(self, place: int, name: str, unit: str, ink: str) -> None:
        title = f"<span style='color:{ink};font-weight:700;font-size:12px'>{name}</span>"
        words = f"<div style='line-height:120%'>{title}"
        words += (
            f"<br><span style='color:{self._theme.muted};font-size:11px'>{unit}</span></div>"
            if unit
            else "</div>"
        )
        made = pg.LabelItem(words, justify="left")
        made.item.setFont(small_font(12))
        made.setFixedWidth(LABEL_WIDTH)
        self.ci.addItem(made, row=place, col=0)
        made.layout_alignment = Qt.AlignmentFlag.AlignTop
        self.ci.layout.setAlignment(made, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _plain(self, plot: pg.PlotItem) -> None:
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=True, y=False)
        plot.setContentsMargins(0, 0, 0, 0)
        plot.hideAxis("bottom")
        plot.getAxis("left").setWidth(44)
        if plot.getAxis("left").isVisible():
            plot.getAxis("left").setStyle(showValues=False)
            plot.getAxis("left").setPen(pg.mkPen(None))
        plot.vb.setDefaultPadding(0)
        plot.vb.disableAutoRange()

    def _dress_axis(self, axis: pg.AxisItem) -> None:
        axis.setStyle(
            showValues=True, tickFont=small_font(), tickLength=0, tickTextOffset=6, hideOverlappingLabels=True
        )
        axis.setTextPen(self._theme.muted)
        axis.setPen(pg.mkPen(self._theme.line))

    def _share_heights(self) -> None:
        for place, name in enumerate(self.shown, start=1):
            self.ci.layout.setRowStretchFactor(place, PANELS[name].share)
        self.setMinimumHeight(
            STRIP_HEIGHT + AXIS_HEIGHT + sum(31 * PANELS[name].share for name in self.shown)
        )

    def _cross_line(self, plot: pg.PlotItem) -> pg.InfiniteLine:
        line = pg.InfiniteLine(angle=90, pen=pg.mkPen(self._theme.ink, width=1, style=Qt.PenStyle.DashLine))
        line.hide()
        line.setZValue(50)
        plot.addItem(line, ignoreBounds=True)
        return line

    # Showing ------------------------------------------------------------------------------------

    def show_course(
        self, course: Course, judged: tuple[Judgement, ...], until: datetime, profile: str = "si"
    ) -> None:
        """Draw a course up to `until`, keeping the visible range if it is the same child."""
        same = self.course is not None and self.course.child.id == course.child.id
        self.course, self.judged, self._until = course, judged, until
        rebuilt = self._suit(course, profile)
        given, missed = series.infusion_marks(course)
        self.given.setData(given, np.full(len(given), 0.5))
        self.missed.setData(missed, np.full(len(missed), 0.5))
        for panel in self.panels.values():
            panel.show(course, judged, profile, self.relative, until)
        self.axis.show_days(self.by_day, self._day_zero())
        if same and not rebuilt:
            self._range_changed()
        else:
            self.show_range(self.range_days)

    def _suit(self, course: Course, profile: str) -> bool:
        """Build the panels anew where units changed, or a panel of drugs came or went."""
        wanted = [name for name in PANELS if name in self.chosen and (name != "DRUGS" or course.medication)]
        if wanted == self.shown and profile == self.profile:
            return False
        self.shown, self.profile = wanted or ["IL6"], profile
        self._build()
        return True

    def _day_zero(self) -> float | None:
        first = self.course.first_infusion if self.course else None
        return first.started_at.timestamp() if first else None

    def show_range(self, days: int | None) -> None:
        """The last so many days, or everything."""
        self.range_days = days
        if self.course is None or self._until is None:
            return
        end = self._until.timestamp()
        times = [s.collected_at.timestamp() for s in self.course.specimens] + [
            i.started_at.timestamp() for i in self.course.infusions
        ]
        whole = max(end - min(times, default=end), 28 * DAY)
        length = min(days * DAY, whole) if days else whole
        self._strip.setXRange(end - length - 0.02 * length, end + 0.02 * length, padding=0)
        self._range_changed()

    def show_days(self, by_day: bool) -> None:
        """Days of treatment or dates on the time axis."""
        self.by_day = by_day
        self.axis.show_days(by_day, self._day_zero())

    def show_relative(self, relative: bool) -> None:
        """IL-6 in pg/mL or as multiples of the child's own level."""
        self.relative = relative
        self._again()

    def show_panels(self, names: Sequence[str]) -> None:
        """Show these panels, in the order of `PANELS`."""
        self.chosen = tuple(names)
        self._again()

    def _again(self) -> None:
        x_range = self._strip.vb.viewRange()[0]
        self.shown = []
        if self.course is not None and self._until is not None:
            self.show_course(self.course, self.judged, self._until, self.profile)
            self._strip.setXRange(*x_range, padding=0)

    def _range_changed(self, *_: object) -> None:
        start, end = self._strip.vb.viewRange()[0]
        for panel in self.panels.values():
            panel.fit(start, end)

    # Pointing -----------------------------------------------------------------------------------

    def _moved(self, event: tuple[QPointF]) -> None:
        position = event[0]
        inside = any(plot.vb.sceneBoundingRect().contains(position) for plot in self.plots)
        if not inside or self.course is None or not self.course.specimens:
            self.point_at(None)
            return
        self.point_at(self._nearest(self._strip.vb.mapSceneToView(position).x()))

    def _nearest(self, x: float) -> Specimen:
        assert self.course is not None
        return min(self.course.specimens, key=lambda s: abs(s.collected_at.timestamp() - x))

    def point_at(self, specimen: Specimen | None) -> None:
        """Put the crosshair on a specimen and tell of it; `None` takes it away."""
        for line in self._cross:
            line.setVisible(specimen is not None)
            if specimen is not None:
                line.setPos(specimen.collected_at.timestamp())
        self.pointed.emit(specimen)
