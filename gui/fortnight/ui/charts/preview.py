# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""Two small charts beside the labs form: the latest values, including the one being typed."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.display import chart_series
from fortnight.domain.display.chart_series import Band
from fortnight.domain.labs.display import analyte_name, unit_of
from fortnight.domain.record.course import Course
from fortnight.ui.charts import spoken
from fortnight.ui.charts.axis import ValueAxis
from fortnight.ui.charts.items import BandItem
from fortnight.ui.charts.kinds import colour
from fortnight.ui.charts.plots import log_values, remove_controls, style_axis
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.translation import tr_word
from fortnight.ui.widgets.basics import column, label

SHOWN = 12  # values in each chart
LEAST_HEIGHT = 80  # of a chart, in pixels, on a low screen
EMPTY = Band(np.zeros(0), np.zeros(0), np.zeros(0))


class Preview(QWidget):
    """Charts of IL-6 with the child's own range, and of the white cell count."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._charts = {code: _Small(code, appearance) for code in ("IL6", "WBC")}
        self.setLayout(column(*self._charts.values(), spacing=8))

    def show_course(self, course: Course, judged: tuple[Judgement, ...], new: str) -> None:
        """Draw the last twelve values; the value of the specimen `new` is ringed."""
        for chart in self._charts.values():
            chart.show_course(course, judged, new)


class SmallPlot(pg.PlotWidget):
    """A plot; its class is known to screen readers as a chart."""


class _Small(QWidget):
    def __init__(self, code: str, appearance: Appearance) -> None:
        super().__init__()
        self._code, self._log, self._appearance = code, code == "IL6", appearance
        self._plot = SmallPlot(axisItems={"left": ValueAxis(self._log)})
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything here
        self._plot.setMinimumHeight(LEAST_HEIGHT)
        self._plot.setMaximumHeight(160)
        self._plot.plotItem.layout.setContentsMargins(0, 8, 0, 8)  # room for half a tick label
        remove_controls(self._plot)
        self._band = BandItem(colour(appearance.theme, code, 0.16))
        self._curve = pg.PlotDataItem(symbol="o", symbolSize=6, symbolPen=None, antialias=True)
        self._new = pg.ScatterPlotItem(symbol="o", size=15, brush=pg.mkBrush(None))
        for item in (self._band, self._curve, self._new):
            self._plot.addItem(item)
        self._title = label(style="h3")
        self.setLayout(column(self._title, self._plot, spacing=2))
        self._shown: tuple[Course, tuple[Judgement, ...], str] | None = None
        appearance.theme_changed.connect(self._follow_theme)
        appearance.units_changed.connect(self._follow_units)
        self._follow_theme()
        self._follow_units()

    def _follow_theme(self) -> None:
        theme = self._appearance.theme
        ink = colour(theme, self._code)
        self._plot.setBackground(theme.card)
        self._plot.plotItem.vb.setBorder(pg.mkPen(theme.line))
        style_axis(self._plot.getAxis("left"), theme)
        self._band.set_colour(colour(theme, self._code, 0.16))
        self._curve.setPen(pg.mkPen(ink, width=1.5))
        self._curve.setSymbolBrush(ink)
        self._new.setPen(pg.mkPen(QColor(theme.ink), width=1.5))
        self._title.setStyleSheet(f"color: {ink.name()}; font-size: 12px;")

    def _follow_units(self) -> None:
        self._title.setText(
            f"{tr_word(analyte_name(self._code))} {unit_of(self._code, self._appearance.units)}"
        )
        self._plot.setAccessibleName(self._title.text())
        if self._shown is not None:
            self.show_course(*self._shown)

    def show_course(self, course: Course, judged: tuple[Judgement, ...], new: str) -> None:
        self._shown = (course, judged, new)
        points = chart_series.points(course, self._code, self._appearance.units)
        x, y = points.x[-SHOWN:], points.y[-SHOWN:]
        y = log_values(y) if self._log else y
        self._curve.setData(x, y)
        fresh = [n for n, r in enumerate(course.of(self._code)[-SHOWN:]) if r.specimen == new]
        self._new.setData(x[fresh], y[fresh])
        self._band.set_band(self._own_band(judged, x) if self._log else EMPTY)
        self._plot.setAccessibleDescription(spoken.newest_words(course, self._code))
        if len(x):
            self._fit(x, y)

    def _own_band(self, judged: tuple[Judgement, ...], x: np.ndarray) -> Band:
        band = chart_series.own_band(judged)
        kept = band.x >= (x[0] if len(x) else 0)
        return Band(band.x[kept], np.log10(band.low[kept]), np.log10(band.high[kept]))

    def _fit(self, x: np.ndarray, y: np.ndarray) -> None:
        reach = max(x[-1] - x[0], 86400.0)
        self._plot.setXRange(x[0] - 0.05 * reach, x[-1] + 0.08 * reach, padding=0)
        low, high = (min(y.min(), 0.5), max(y.max() * 1.15, 2.0)) if self._log else (0.0, y.max() * 1.3)
        self._plot.setYRange(low - 0.05 * high, high or 1.0, padding=0)
