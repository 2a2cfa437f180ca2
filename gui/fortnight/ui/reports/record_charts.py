"""The charts of a child in the PDF of the whole record, painted without widgets, so in any thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from math import floor, log10

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from fortnight.domain.display import chart_series
from fortnight.domain.display.chart_series import Points
from fortnight.domain.labs.display import analyte_name, unit_text
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.drugs import drug_name
from fortnight.ui.charts.day_panel import DayPanel
from fortnight.ui.charts.days import SMALL, Days, paint_months, scale
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.sizes import line_height

ANALYTES = ("IL6", "CRP", "SAA", "WBC", "PLT", "FERR", "HEIGHT", "WEIGHT")
MAX_PANELS = 9  # on one page
PANEL_HEIGHT, GAP = 88.0, 6.0  # pixels
DOT, MARK = 1.8, 2.4  # pixels: radius of a value, and of an open mark outside the measuring range
LOWEST = 0.01  # of a logarithmic scale


class _Panel(DayPanel):
    """One panel of a page, with the time of each value."""

    def to_point(self, at: float, value: float) -> QPointF:
        """Return where a value at a time (seconds since 1970) is painted."""
        return QPointF(self.x(datetime.fromtimestamp(at, UTC).date()), self.y(value))

    def paint_infusions(self, course: Course) -> None:
        """Paint a short line at the top of the panel for every infusion."""
        self.painter.setPen(QPen(QColor(self.theme.accent), 0.7))
        for infusion in course.infusions:
            x = self.x(infusion.started_at.date())
            self.painter.drawLine(QPointF(x, self.area.top()), QPointF(x, self.area.top() + 4))

    def paint_values(self, points: Points) -> None:
        """Paint the line and the values; those outside the measuring range are open."""
        places = [self.to_point(at, value) for at, value in zip(points.x, points.y, strict=True)]
        ink = QColor(self.theme.ink)
        self.painter.setPen(QPen(ink, 0.8))
        for n in range(len(places) - 1):
            if points.joined[n]:
                self.painter.drawLine(places[n], places[n + 1])
        for place, is_open in zip(places, points.censored, strict=True):
            self.painter.setBrush(QColor(self.theme.card) if is_open else ink)
            radius = MARK if is_open else DOT
            self.painter.drawEllipse(place, radius, radius)

    def paint_steps(self, edges: Sequence[float], doses: Sequence[float]) -> None:
        """Paint a dose as steps."""
        self.painter.setPen(QPen(QColor(self.theme.ink), 1.2))
        for begun, ended, dose in zip(edges, edges[1:], doses, strict=False):
            self.painter.drawLine(self.to_point(begun, dose), self.to_point(ended, dose))


class LogPanel(_Panel):
    """A panel whose scale is logarithmic, from the first of its ticks to the last."""

    def y(self, value: float, ticks: Sequence[float] | None = None) -> float:
        """Return the place of a value; one below the scale is at its lower end."""
        low, high = (log10(each) for each in (self.ticks[0], self.ticks[-1]))
        share = (log10(max(value, self.ticks[0])) - low) / (high - low)
        return self.area.bottom() - self.area.height() * min(share, 1.0)


def panels_of(course: Course) -> list[str]:
    """Return the analytes and drugs of a course that are drawn, in the order of the page."""
    measured = [code for code in ANALYTES if course.of(code)]
    return [*measured, *chart_series.drugs(course)][:MAX_PANELS]


def paint_charts(painter: QPainter, width: float, course: Course, today: date, units: str) -> None:
    """Paint the panels of a course below each other into this width, in pixels."""
    first = chart_series.first_moment(course)
    start = today if first is None else min(datetime.fromtimestamp(first, UTC).date(), today)
    days, names = Days(start, today, today), panels_of(course)
    painter.setFont(small_font(PRINT, SMALL))
    for n, name in enumerate(names):
        area = QRectF(0, n * PANEL_HEIGHT, width, PANEL_HEIGHT - GAP)
        _paint(painter, area, course, days, (name, units))
    whole = QRectF(0, 0, width, len(names) * PANEL_HEIGHT + line_height(SMALL) + 4)
    paint_months(painter, PRINT, whole, days)


def _paint(painter: QPainter, area: QRectF, course: Course, days: Days, what: tuple[str, str]) -> None:
    name, units = what
    if name not in ANALYTES:
        edges, doses = chart_series.steps(course, name, datetime.combine(days.last, datetime.min.time(), UTC))
        panel = _Panel(painter, PRINT, area, days, scale(max(doses, default=0.0)))
        panel.paint_scale()
        panel.paint_steps(list(edges), list(doses))
        panel.write_title(tr("{drug}, mg/day").format(drug=tr_word(drug_name(name))))
        return
    points = chart_series.points(course, name, units)
    highest = float(max(points.y))
    made, ticks = (LogPanel, _decades(points)) if name == "IL6" else (_Panel, scale(highest))
    panel = made(painter, PRINT, area, days, ticks)
    panel.paint_scale()
    panel.paint_infusions(course)
    panel.paint_values(points)
    panel.write_title(
        tr("{name}, {unit}").format(name=tr_word(analyte_name(name)), unit=unit_text(points.unit))
    )


def _decades(points: Points) -> list[float]:
    """Return the powers of ten from below the lowest value to above the highest one."""
    low, high = max(float(min(points.y)), LOWEST), float(max(points.y))
    ticks = [10.0 ** floor(log10(low))]
    while ticks[-1] < high or len(ticks) < 2:
        ticks.append(ticks[-1] * 10)
    return ticks
