# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The layout of the chart: a strip of infusions and events, then one row per panel with its name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import escape

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from fortnight.domain.display import chart_series
from fortnight.domain.display.chart_series import Span
from fortnight.domain.display.exposure_strip import exposure_spans
from fortnight.domain.labs.display import unit_of
from fortnight.domain.messages import Text
from fortnight.domain.record.course import Specimen
from fortnight.domain.record.event_kinds import EventKind
from fortnight.ui.charts import kinds
from fortnight.ui.charts.axis import AXIS_WIDTH, ValueAxis
from fortnight.ui.charts.edge_values import EdgeLabel, edge_value
from fortnight.ui.charts.kinds import PanelKind, colour
from fortnight.ui.charts.panel import Drawing, Panel
from fortnight.ui.charts.plots import remove_controls, style_axis
from fortnight.ui.charts.strip import STRIP_HEIGHT, EventMarks, ExposureMarks, InfusionMarks
from fortnight.ui.theme import Theme
from fortnight.ui.translation import say, tr

LABEL_WIDTH = 104
SHARE_HEIGHT = 15  # pixels: the least height of one share of a panel
EVENT_ENTRIES: dict[str, str] = {  # keys of the legend
    EventKind.INFECTION: "illness",
    EventKind.MAS: "illness",
    EventKind.FEVER: "fever",
}


@dataclass(frozen=True, slots=True)
class PanelHeading:
    """The text beside a panel: its kind, the unit, and a tooltip."""

    kind: PanelKind
    unit: str
    tip: str


def heading_of(kind: PanelKind, drawing: Drawing) -> PanelHeading:
    """Return the heading of a panel, whose unit depends on what is drawn."""
    tip = kinds.tip(kind)
    if kind.drug:
        return PanelHeading(kind, kinds.dose_unit(kind), tip)
    if kind.name == kinds.HEIGHT:
        return _height_heading(kind, drawing, tip)
    unit = unit_of(kind.analytes[0], drawing.units)
    if kind.log:
        unit = (tr("× own level") if drawing.relative else unit) + tr(" · log")
        tip += "\n" + tr("Logarithmic scale: equal distances are equal ratios.")
    return PanelHeading(kind, unit, tip)


def _height_heading(kind: PanelKind, drawing: Drawing, tip: str) -> PanelHeading:
    scores = chart_series.height_sds_points(drawing.course)
    if isinstance(scores, Text):
        why = tr("Shown in cm, not as SDS: {why}.").format(why=say(scores))
        return PanelHeading(kind, "cm", f"{tip}\n{why}")
    words = tr("SDS: distance from the average height at this age and sex (WHO), in standard deviations.")
    return PanelHeading(kind, tr("SDS (WHO)"), f"{tip}\n{words}")


class SheetLayout:
    """All plots of the sheet. A new one is made when the panels, their units or the theme change.

    A pyqtgraph layout that is emptied and filled again loses the size of its view, so it is not reused.
    """

    def __init__(self, theme: Theme, headings: Sequence[PanelHeading]) -> None:
        self._theme = theme
        self.ci = pg.GraphicsLayout()
        self.ci.layout.setSpacing(0)
        self.ci.layout.setContentsMargins(8, 2, 10, 2)
        self.infusions = InfusionMarks(theme)
        self.exposure, self.events = ExposureMarks(theme), EventMarks(theme)
        self.strip = self._strip()
        self.panels = {
            heading.kind.name: self._panel(heading, row) for row, heading in enumerate(headings, start=1)
        }
        self.values = {name: self._edge_label(row) for row, name in enumerate(self.panels, start=1)}
        self.crosshair = [self._crosshair_line(plot) for plot in self.plots]
        self._spans: tuple[Span, ...] = ()
        shares = sum(heading.kind.share for heading in headings)
        self.least_height = STRIP_HEIGHT + SHARE_HEIGHT * shares

    @property
    def plots(self) -> list[pg.PlotItem]:
        """The plots of the strip and of every panel, top to bottom."""
        return [self.strip, *(panel.plot for panel in self.panels.values())]

    # Filling ------------------------------------------------------------------------------------

    def fill(self, drawing: Drawing) -> None:
        """Draw a course on every plot."""
        self.events.set_marks(chart_series.event_marks(drawing.course))
        self.exposure.set_spans(exposure_spans(drawing.course, drawing.until))
        self.infusions.set_marks(*chart_series.infusion_marks(drawing.course))
        self._spans = chart_series.phase_spans(drawing.course, drawing.judged)
        self._spans += chart_series.episode_spans(drawing.judged)
        for panel in self.panels.values():
            panel.spans.set_spans(self._spans)
            panel.show(drawing)

    def legend_keys(self, start: float, end: float) -> set[str]:
        """Return the keys of the legend entries for what is drawn between two times."""
        spans = (*self._spans, *self.exposure.spans)
        found = {span.kind for span in spans if span.end >= start and span.start <= end}
        marks = self.infusions
        if any(start <= x <= end for x in marks.given):
            found.add("infusion-dense" if marks.is_dense else "infusion")
        if any(start <= x <= end for x in marks.missed):
            found.add("missed")
        for mark in self.events.marks:
            if start <= mark.when.timestamp() <= end:
                found.add(EVENT_ENTRIES.get(mark.kind, "event"))
        for panel in self.panels.values():
            found.update(panel.legend_keys(start, end))
        if any(start <= x <= end for x in self.infusions.new):
            found.add("new")
        return found

    def draw_lightly(self, lightly: bool) -> None:
        """Draw less while the sheet moves, or everything."""
        self.events.keeps_places = lightly
        for panel in self.panels.values():
            panel.draw_lightly(lightly)

    def mark_new(self, drawing: Drawing, records: Collection[str]) -> None:
        """Put rings round what was recorded since the reader last looked, given by the ids of its records."""
        course = drawing.course
        self.infusions.set_new([i.started_at.timestamp() for i in course.infusions if i.id in records])
        for panel in self.panels.values():
            panel.mark_new(course, records)

    def show_values(self, drawing: Drawing, at: Specimen | None) -> None:
        """Show the values of a sample at the edge of every panel; `None` shows the newest."""
        for name, panel in self.panels.items():
            self.values[name].show_value(edge_value(panel.kind, drawing, at))

    def show_crosshair(self, at: float | None) -> None:
        """Draw the crosshair at a time (seconds since 1970); `None` hides it."""
        for line in self.crosshair:
            line.setVisible(at is not None)
            if at is not None:
                line.setPos(at)

    # Building -----------------------------------------------------------------------------------

    def _strip(self) -> pg.PlotItem:
        self._put_label(0, [(tr("Infusions"), self._theme.ink)], tr("exposure, events"), "")
        plot = self.ci.addPlot(row=0, col=1, enableMenu=False)
        self._remove_decorations(plot)
        plot.setYRange(0, 1, padding=0)
        plot.setFixedHeight(STRIP_HEIGHT)
        for item in (self.exposure, self.infusions, self.events):
            plot.addItem(item, ignoreBounds=True)
        return plot

    def _panel(self, heading: PanelHeading, row: int) -> Panel:
        plot = self.ci.addPlot(
            row=row, col=1, axisItems={"left": ValueAxis(heading.kind.log)}, enableMenu=False
        )
        self._remove_decorations(plot)
        plot.showAxis("left")
        self._style_axis(plot.getAxis("left"))
        plot.vb.setBorder(pg.mkPen(self._theme.line))
        plot.setXLink(self.strip)
        names = [(name, colour(self._theme, code).name()) for name, code in kinds.titles(heading.kind)]
        self._put_label(row, names, heading.unit, heading.tip)
        self.ci.layout.setRowStretchFactor(row, heading.kind.share)
        return Panel(heading.kind, plot, self._theme)

    def _edge_label(self, row: int) -> EdgeLabel:
        made = EdgeLabel(self._theme)
        self.ci.addItem(made, row=row, col=2)
        return made

    def _put_label(self, row: int, names: Sequence[tuple[str, str]], unit: str, tip: str) -> None:
        metrics = QFontMetricsF(kinds.small_font(self._theme, 12, bold=True))
        lines = [
            f"<span style='color:{ink};font-weight:700;font-size:12px'>{escape(short)}</span>"
            for name, ink in names
            if (short := metrics.elidedText(name, Qt.TextElideMode.ElideRight, LABEL_WIDTH - 4))
        ]
        lines.append(f"<span style='color:{self._theme.muted};font-size:11px'>{escape(unit)}</span>")
        made = pg.LabelItem(f"<div style='line-height:112%'>{'<br>'.join(lines)}</div>", justify="left")
        made.item.setFont(kinds.small_font(self._theme, 12))
        made.setFixedWidth(LABEL_WIDTH)
        made.setToolTip(tip)
        self.ci.addItem(made, row=row, col=0)
        made.layout_alignment = Qt.AlignmentFlag.AlignTop
        self.ci.layout.setAlignment(made, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _remove_decorations(self, plot: pg.PlotItem) -> None:
        remove_controls(plot, moves=True)
        plot.setContentsMargins(0, 0, 0, 0)
        for part in plot.axes.values():
            part["item"].enableAutoSIPrefix(False)  # else each new range lays out an empty label again
        plot.getAxis("left").setWidth(AXIS_WIDTH)
        if plot.getAxis("left").isVisible():
            plot.getAxis("left").setStyle(showValues=False)
            plot.getAxis("left").setPen(pg.mkPen(None))
        plot.vb.setDefaultPadding(0)
        plot.vb.disableAutoRange()

    def _style_axis(self, axis: pg.AxisItem) -> None:
        style_axis(axis, self._theme, showValues=True, tickTextOffset=6, hideOverlappingLabels=True)
        axis.setPen(pg.mkPen(self._theme.line))

    def _crosshair_line(self, plot: pg.PlotItem) -> pg.InfiniteLine:
        line = pg.InfiniteLine(angle=90, pen=pg.mkPen(self._theme.ink, width=1, style=Qt.PenStyle.DashLine))
        line.hide()
        line.setZValue(50)
        plot.addItem(line, ignoreBounds=True)
        return line
