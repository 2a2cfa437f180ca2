# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""Curves laid over each other, a panel for each analyte: dose cycles, two periods, or two children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from fortnight.domain.display.chart_series import Band, Floats
from fortnight.domain.display.cycles import UsualBand
from fortnight.domain.display.lines import Line
from fortnight.domain.labs.display import analyte_name, number, unit_of
from fortnight.ui.charts.axis import ValueAxis
from fortnight.ui.charts.items import BandItem
from fortnight.ui.charts.kinds import IL6, colour, small_font
from fortnight.ui.charts.plots import log_values, remove_controls, style_axis
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr, tr_word

BOTTOM_HEIGHT = 22  # pixels
PANEL_HEIGHT = 84  # pixels: the least height of a panel
IL6_SHARE = 2  # the height of the panel of IL-6, as a multiple of the others
MOST_TICKS = 10


class Role(StrEnum):
    """What a curve is in an overlay: the one that is looked at, what it is compared with, or all others."""

    CHOSEN = "chosen"
    SECOND = "second"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve: its values, what it is, and its name for the legend and for screen readers."""

    line: Line
    role: Role
    name: str = ""


@dataclass(frozen=True, slots=True)
class OverlayPanel:
    """The curves of one analyte, and the usual range behind them, if there is one."""

    code: str
    curves: Sequence[Curve]
    usual: UsualBand | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """All panels, with the title and the ends of their common axis."""

    panels: Sequence[OverlayPanel]
    title: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a role is drawn: the width of the line, its style, and the shape and size of its points."""

    width: float
    style: Qt.PenStyle
    symbol: str
    size: int


STROKES: Mapping[Role, Stroke] = {
    Role.OTHER: Stroke(1.0, Qt.PenStyle.SolidLine, "o", 4),
    Role.SECOND: Stroke(1.8, Qt.PenStyle.DashLine, "s", 7),
    Role.CHOSEN: Stroke(2.4, Qt.PenStyle.SolidLine, "o", 8),
}


class OverlayChart(pg.GraphicsLayoutWidget):
    """Draws an overlay. It is drawn again for each choice; there are few panels.

    `name` is for screen readers.
    """

    def __init__(self, appearance: Appearance, name: str) -> None:
        super().__init__()
        self._appearance = appearance
        self.shown: tuple[Overlay, str] | None = None  # what is drawn, and its units
        self.plots: dict[str, pg.PlotItem] = {}
        self.setAccessibleName(name)
        self.viewport().setAccessibleName(name)
        self.setBackground(self._theme.card)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        appearance.theme_changed.connect(self._follow_theme)

    @property
    def _theme(self) -> Theme:
        return self._appearance.theme

    def _follow_theme(self) -> None:
        self.setBackground(self._theme.card)
        if self.shown is not None:
            self.show_overlay(*self.shown)

    def show_overlay(self, overlay: Overlay, units: str) -> None:
        """Draw these curves, whose values are in these units."""
        self.shown = (overlay, units)
        self.ci = pg.GraphicsLayout()
        self.ci.layout.setSpacing(4)
        self.ci.layout.setColumnStretchFactor(1, 1)
        self.ci.layout.setContentsMargins(4, 4, 12, 4)
        self.plots = {}
        for row, panel in enumerate(overlay.panels):
            self._label(row, panel.code, units)
            self.plots[panel.code] = self._panel(row, panel, overlay)
        self._axis(overlay)
        self.setCentralItem(self.ci)  # filled first: later items would not get the size of the view
        self.setMinimumHeight(PANEL_HEIGHT * (len(overlay.panels) + 1))
        self.setAccessibleDescription(" ".join(_spoken(overlay, units)))

    def _label(self, row: int, code: str, units: str) -> None:
        ink, muted = colour(self._theme, code).name(), self._theme.muted
        unit = unit_of(code, units) + (tr(" · log") if code == IL6 else "")
        words = (
            f"<b style='color:{ink}'>{tr_word(analyte_name(code))}</b><br><span style='color:{muted}'>"
            f"{unit}</span>"
        )
        made = pg.LabelItem(words, justify="left")
        made.item.setFont(small_font(self._theme, 12))
        made.setFixedWidth(84)
        self.ci.addItem(made, row=row, col=0)
        self.ci.layout.setAlignment(made, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _panel(self, row: int, panel: OverlayPanel, overlay: Overlay) -> pg.PlotItem:
        is_log = panel.code == IL6
        plot = self.ci.addPlot(row=row, col=1, axisItems={"left": ValueAxis(is_log)}, enableMenu=False)
        remove_controls(plot)
        style_axis(plot.getAxis("left"), self._theme, hideOverlappingLabels=True)
        plot.vb.setBorder(pg.mkPen(self._theme.line))
        self.ci.layout.setRowStretchFactor(row, IL6_SHARE if is_log else 1)
        for item in self._items(panel):
            plot.addItem(item)
        plot.setXRange(overlay.start, overlay.end, padding=0.02)
        plot.setYRange(*_value_range(panel), padding=0)
        return plot

    def _items(self, panel: OverlayPanel) -> Iterator[pg.GraphicsObject]:
        if panel.usual is not None:
            yield from self._band(panel)
        for role in STROKES:  # the chosen curve is drawn last, above the others
            for curve in panel.curves:
                if curve.role is role and not curve.line.is_empty:
                    yield from self._curve(panel.code, curve)

    def _band(self, panel: OverlayPanel) -> Iterator[pg.GraphicsObject]:
        assert panel.usual is not None
        band, middle = panel.usual.band, panel.usual.middle
        for run in runs(np.isfinite(band.low)):
            item = BandItem(colour(self._theme, panel.code, 0.16))
            low, high = (_scaled(panel.code, edge[run]) for edge in (band.low, band.high))
            item.set_band(Band(band.x[run], low, high))
            yield item
            pen = pg.mkPen(colour(self._theme, panel.code), width=1.2, style=Qt.PenStyle.DotLine)
            yield pg.PlotCurveItem(band.x[run], _scaled(panel.code, middle[run]), pen=pen)

    def _curve(self, code: str, curve: Curve) -> Iterator[pg.GraphicsObject]:
        stroke, line = STROKES[curve.role], curve.line
        ink = QColor(self._theme.border if curve.role is Role.OTHER else colour(self._theme, code))
        if curve.role is Role.SECOND:
            ink = QColor(self._theme.ink)
        y = _scaled(code, line.y)
        yield pg.PlotCurveItem(line.x, y, pen=pg.mkPen(ink, width=stroke.width, style=stroke.style))
        fills = [pg.mkBrush(self._theme.card if each else ink) for each in line.censored]
        yield pg.ScatterPlotItem(
            line.x, y, symbol=stroke.symbol, size=stroke.size, brush=fills, pen=pg.mkPen(ink, width=1.2)
        )

    def _axis(self, overlay: Overlay) -> None:
        """Label the bottom of the last panel, and write the title of the axis below it."""
        if not self.plots:
            return
        last = list(self.plots.values())[-1]
        last.showAxis("bottom")
        axis = last.getAxis("bottom")
        step = max(1, round((overlay.end - overlay.start) / MOST_TICKS))
        ticks = range(round(overlay.start), round(overlay.end) + 1, step)
        axis.setTicks([[(each, str(each)) for each in ticks]])
        style_axis(axis, self._theme)
        axis.setHeight(BOTTOM_HEIGHT)
        title = pg.LabelItem(f"<span style='color:{self._theme.muted}'>{overlay.title}</span>")
        title.item.setFont(small_font(self._theme))
        self.ci.addItem(title, row=len(self.plots), col=1)


def _scaled(code: str, values: Floats) -> Floats:
    """Return the place of values on the axis of an analyte: that of IL-6 is logarithmic."""
    return log_values(values) if code == IL6 else values


def _value_range(panel: OverlayPanel) -> tuple[float, float]:
    """Return the ends of the axis: every value and the usual range are inside, linear axes begin at zero."""
    found = [curve.line.y for curve in panel.curves]
    if panel.usual is not None:
        found += [panel.usual.band.low, panel.usual.band.high]
    values = np.concatenate([each[np.isfinite(each)] for each in found]) if found else np.zeros(0)
    if not len(values):
        return 0.0, 1.0
    if panel.code == IL6:
        logs = _scaled(panel.code, values)
        return float(logs.min()) - 0.15, max(float(logs.max()) + 0.2, float(logs.min()) + 1.0)
    high = max(float(values.max()), 1.0)
    return -0.1 * high, 1.15 * high


def runs(known: np.ndarray) -> Iterator[slice]:
    """Yield where neighbouring places are all known."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(int)))
    yield from (slice(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _spoken(overlay: Overlay, units: str) -> Iterator[str]:
    """Yield the newest value of each curve that is looked at or compared."""
    for panel in overlay.panels:
        for curve in panel.curves:
            if curve.role is not Role.OTHER and not curve.line.is_empty:
                yield tr("{analyte}, {curve}: {value} {unit}.").format(
                    analyte=tr_word(analyte_name(panel.code)),
                    curve=curve.name,
                    value=number(float(curve.line.y[-1])),
                    unit=unit_of(panel.code, units),
                )
