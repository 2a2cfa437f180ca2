# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The course sheet: linked panels on one time axis, from the infusions down to the steroid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fortnight.domain import series
from fortnight.domain.alerts import Judgement
from fortnight.domain.analytes import ANALYTES
from fortnight.domain.course import Course, Specimen
from fortnight.domain.shown import unit_of
from fortnight.domain.wording import SI
from fortnight.ui import language
from fortnight.ui.charts.axis import DAY, TimeAxis, ValueAxis
from fortnight.ui.charts.items import Rulings
from fortnight.ui.charts.panel import PANELS, Panel, PanelKind, colour, small_font
from fortnight.ui.language import tr
from fortnight.ui.theme import Theme

LABEL_WIDTH = 84
STRIP_HEIGHT = 36
AXIS_HEIGHT = 26
GIVEN_AT, EVENT_AT = 0.74, 0.22  # where marks stand in the strip
EVENT_SYMBOLS = {"infection": "d", "mas": "d", "fever": "+"}


FIRST_PANELS = ("IL6", "CRP", "SAA", "WBC", "PLT", "DRUGS")
RANGES = {"3 m": 91, "6 m": 182, "1 y": 365, "All": None}


def _event_tip(x: float, y: float, data: str) -> str:
    return f"{language.day(datetime.fromtimestamp(x, UTC).date())}: {data}"


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
        self.units, self.relative, self.by_day, self.range_days = SI, False, True, None
        self.panels: dict[str, Panel] = {}
        self._until: datetime | None = None
        self._cross: list[pg.InfiniteLine] = []
        self.axis = TimeAxis(None)  # the panels are built for the first course that is shown
        self._moves = pg.SignalProxy(self.scene().sigMouseMoved, rateLimit=30, slot=self._moved)

    # Building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        # A layout that is emptied and filled again forgets the size of its view; a new one, put in when
        # it is whole, takes it.
        self.ci = pg.GraphicsLayout()
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
        self.setCentralItem(self.ci)
        self.plots[0].vb.sigXRangeChanged.connect(self._range_changed)

    @property
    def plots(self) -> list[pg.PlotItem]:
        """The infusion strip and every panel, top to bottom."""
        return [self._strip, *(panel.plot for panel in self.panels.values())]

    def _infusion_strip(self) -> pg.PlotItem:
        self._put_label(0, tr("Infusions"), tr("events"), self._theme.ink)
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
        self.events = pg.ScatterPlotItem(size=9, pen=pg.mkPen(None), hoverable=True, tip=_event_tip)
        for item in (self.given, self.missed, self.events):
            plot.addItem(item)
        return plot

    def _panel(self, kind: PanelKind, place: int) -> Panel:
        plot = self.ci.addPlot(row=place, col=1, axisItems={"left": ValueAxis(kind.log)})
        self._plain(plot)
        plot.showAxis("left")
        self._dress_axis(plot.getAxis("left"))
        plot.addItem(Rulings(plot.getAxis("left"), QColor(self._theme.line)), ignoreBounds=True)
        plot.vb.setBorder(pg.mkPen(self._theme.line))
        plot.setXLink(self._strip)
        self._put_label(place, *self._title(kind))
        return Panel(kind, plot, self._theme)

    def _title(self, kind: PanelKind) -> tuple[str, str, str]:
        if kind.drugs:
            return tr("Steroid"), tr("mg/day") + "<br>" + tr("– – ciclosporin"), self._theme.drug
        first = ANALYTES[kind.analytes[0]]
        unit = unit_of(first.code, self.units) if not (self.relative and kind.log) else "×"
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
        for part in plot.axes.values():
            part["item"].enableAutoSIPrefix(False)  # else each change of a range lays out an empty label anew
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
        self, course: Course, judged: tuple[Judgement, ...], until: datetime, units: str = SI
    ) -> None:
        """Draw a course up to `until`, keeping the visible range if it is the same child."""
        same = self.course is not None and self.course.child.id == course.child.id
        seen = self._strip.vb.viewRange()[0] if same and self.panels else None
        self.course, self.judged, self._until = course, judged, until
        self._suit(course, units)
        given, missed = series.infusion_marks(course)
        self.given.setData(given, np.full(len(given), GIVEN_AT))
        self.missed.setData(missed, np.full(len(missed), GIVEN_AT))
        self._show_events(course)
        spans = series.phase_spans(course, judged) + series.episode_spans(judged)
        for panel in self.panels.values():
            panel.shades.set_spans(spans)
            panel.show(course, judged, units, self.relative, until)
        self.axis.show_days(self.by_day, self._day_zero())
        if seen is None:
            self.show_range(self.range_days)
        else:
            self._strip.setXRange(*seen, padding=0)
            self._range_changed()

    def _show_events(self, course: Course) -> None:
        """Diamonds for events, crosses for fever; what it was is told under the pointer."""
        marks, amber, muted = series.event_marks(course), self._theme.amber, self._theme.muted
        self.events.setData(
            x=[mark.at for mark in marks],
            y=[EVENT_AT] * len(marks),
            symbol=[EVENT_SYMBOLS.get(mark.kind, "d") for mark in marks],
            brush=[pg.mkBrush(amber if mark.kind in EVENT_SYMBOLS else muted) for mark in marks],
            data=[mark.text for mark in marks],
        )

    def _suit(self, course: Course, units: str) -> None:
        """Build the panels again where units changed, or a panel of drugs came or went."""
        wanted = [name for name in PANELS if name in self.chosen and (name != "DRUGS" or course.medication)]
        if self.panels and wanted == self.shown and units == self.units:
            return
        self.shown, self.units = wanted or ["IL6"], units
        self._build()

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

    def show_theme(self, theme: Theme) -> None:
        """The same in the colours of another theme."""
        self._theme = theme
        self.setBackground(theme.card)
        self._again()

    def show_units(self, units: str) -> None:
        """The same in other units."""
        self.units = units
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
        if self.course is None or self._until is None:
            return
        self.shown = []
        self.show_course(self.course, self.judged, self._until, self.units)

    def _range_changed(self, *_: object) -> None:
        start, end = self._strip.vb.viewRange()[0]
        for panel in self.panels.values():
            panel.fit(start, end)

    # Pointing -----------------------------------------------------------------------------------

    def _moved(self, event: tuple[QPointF]) -> None:
        position = event[0]
        if self.course is None or not self.course.specimens:
            return
        if not any(plot.vb.sceneBoundingRect().contains(position) for plot in self.plots):
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
