# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""Two small charts beside the labs sheet: the last months with the value that is being typed."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fortnight.domain import series
from fortnight.domain.alerts import Judgement
from fortnight.domain.course import Course
from fortnight.domain.series import Band
from fortnight.ui.charts.axis import ValueAxis
from fortnight.ui.charts.items import BandItem
from fortnight.ui.charts.panel import colour, small_font
from fortnight.ui.theme import Theme
from fortnight.ui.widgets.basics import column, label

SHOWN = 12


class Preview(QWidget):
    """IL-6 with the child's own range, and the white cells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._charts = {code: _Small(code, theme) for code in ("IL6", "WBC")}
        self.setLayout(column(*self._charts.values(), spacing=8))

    def show_course(self, course: Course, judged: tuple[Judgement, ...], new: str) -> None:
        """Draw the last dozen values; the one of specimen `new` is ringed."""
        for chart in self._charts.values():
            chart.show_course(course, judged, new)


class _Small(QWidget):
    def __init__(self, code: str, theme: Theme) -> None:
        super().__init__()
        self._code, self._log = code, code == "IL6"
        self._plot = pg.PlotWidget(axisItems={"left": ValueAxis(self._log)})
        self._plot.setBackground(theme.card)
        self._plot.setFixedHeight(150)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.hideAxis("bottom")
        self._plot.plotItem.vb.setBorder(pg.mkPen(theme.line))
        axis = self._plot.getAxis("left")
        axis.setStyle(tickFont=small_font(), tickLength=0)
        axis.setTextPen(theme.muted)
        axis.setPen(pg.mkPen(None))
        ink = colour(theme, code)
        self._band = BandItem(colour(theme, code, 0.16))
        self._curve = pg.PlotDataItem(
            pen=pg.mkPen(ink, width=1.5),
            symbol="o",
            symbolSize=6,
            symbolBrush=ink,
            symbolPen=None,
            antialias=True,
        )
        self._new = pg.ScatterPlotItem(
            symbol="o", size=15, brush=pg.mkBrush(None), pen=pg.mkPen(QColor(theme.ink), width=1.5)
        )
        for item in (self._band, self._curve, self._new):
            self._plot.addItem(item)
        title = label({"IL6": "IL-6 pg/mL", "WBC": "WBC 10⁹/L"}[code], "h3")
        title.setStyleSheet(f"color: {ink.name()}; font-size: 12px;")
        self.setLayout(column(title, self._plot, spacing=2))

    def show_course(self, course: Course, judged: tuple[Judgement, ...], new: str) -> None:
        results = course.of(self._code)[-SHOWN:]
        x = np.array([r.collected_at.timestamp() for r in results])
        y = np.array([max(r.value, 0.01) for r in results])
        y = np.log10(y) if self._log else y
        self._curve.setData(x, y)
        fresh = [n for n, r in enumerate(results) if r.specimen == new]
        self._new.setData(x[fresh], y[fresh])
        band = series.own_band(judged) if self._log else Band(np.zeros(0), np.zeros(0), np.zeros(0))
        kept = band.x >= (x[0] if len(x) else 0)
        self._band.set_band(
            Band(band.x[kept], np.log10(band.low[kept]), np.log10(band.high[kept])) if self._log else band
        )
        if len(x):
            reach = max(x[-1] - x[0], 86400.0)
            self._plot.setXRange(x[0] - 0.05 * reach, x[-1] + 0.08 * reach, padding=0)
            self._plot.setYRange(
                min(y.min(), 0.5) if self._log else -0.6,
                max(y.max() * 1.15, 2.0 if self._log else 12),
                padding=0,
            )
