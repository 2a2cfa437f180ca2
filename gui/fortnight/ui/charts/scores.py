"""The chart of activity over time: scores, C-HAQ and active joints, each in a panel on one time axis.

A value that is known is a disc. One of which something is missing is the line from the least to the most
that it can be, with an open ring at its least; it is not joined to others. Left, Right, Home and End go from
assessment to assessment, Enter opens the one that is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fortnight.domain.scores.score_course import Point, ScoreCourse
from fortnight.ui.charts.day_panel import DayPanel, number_words
from fortnight.ui.charts.days import SMALL, Days, inner, paint_months, scale
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import tr
from fortnight.ui.widgets.sizes import line_height

PANEL_HEIGHT, GAP, TOP = 92, 8, 4
DOT = 3.5  # pixels, the radius of a value
APART = 12  # pixels between two numbers of cut-offs
MARGIN_DAYS = 14  # beside the first and the last assessment
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}


@dataclass(frozen=True, slots=True)
class ScorePanel:
    """One panel: its title, and the course of a score."""

    title: str
    course: ScoreCourse


class ScoresChart(QWidget):
    """Paints panels. `moved` carries the id of the assessment that is chosen, `opened` of one to open."""

    moved = Signal(str)
    opened = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.panels: tuple[ScorePanel, ...] = ()
        self._stops: list[tuple[datetime, str]] = []
        self._first_dose: date | None = None
        self.chosen = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Activity over time"))
        appearance.theme_changed.connect(self.update)

    def show_panels(self, panels: Sequence[ScorePanel], first_dose: date | None) -> None:
        """Show panels; the chosen assessment stays chosen, or else the newest is."""
        self.panels, self._first_dose = tuple(panels), first_dose
        self._stops = sorted({(p.at, p.id) for panel in panels for p in panel.course.points})
        ids = [id for _, id in self._stops]
        self.chosen = self.chosen if self.chosen in ids else ids[-1] if ids else ""
        self.setMinimumHeight(len(panels) * PANEL_HEIGHT + line_height(SMALL) + 8)
        self.update()

    def go(self, steps: int) -> None:
        """Choose another assessment, some steps later (or earlier) than the chosen one."""
        ids = [id for _, id in self._stops]
        if ids:
            place = ids.index(self.chosen) + steps
            self._choose(ids[min(max(place, 0), len(ids) - 1)])

    def _choose(self, id: str) -> None:
        self.chosen = id
        self.moved.emit(id)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from assessment to assessment, or open the chosen one."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.go(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the assessment that is nearest to the mouse."""
        if not self._stops:
            return
        area, x = inner(QRectF(self.rect())), event.position().x()
        self._choose(min(self._stops, key=lambda s: abs(self._days.x(s[0].date(), area) - x))[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the assessment that is nearest to the mouse."""
        self.mousePressEvent(event)
        if self.chosen:
            self.opened.emit(self.chosen)

    @property
    def _days(self) -> Days:
        first, last = (self._stops[n][0].date() for n in (0, -1))
        margin = timedelta(days=max(MARGIN_DAYS, (last - first).days // 40))
        return Days(first - margin, last + margin, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all panels and the months below them."""
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(SMALL))
        height = (self.height() - TOP - line_height(SMALL) - 6) / len(self.panels)
        chosen = next(at.date() for at, id in self._stops if id == self.chosen)
        for n, panel in enumerate(self.panels):
            area = QRectF(0, TOP + n * height, self.width(), height - GAP)
            painting = _Painting(painter, self._appearance.theme, area, self._days, panel)
            painting.paint(chosen, self.chosen, self._first_dose)
        paint_months(painter, self._appearance.theme, QRectF(self.rect()), self._days)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._appearance.theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class _Painting(DayPanel):
    """One panel, from back to front."""

    def __init__(self, painter: QPainter, theme: Theme, area: QRectF, days: Days, panel: ScorePanel) -> None:
        course = panel.course
        least = [limit for _, limit in course.cut_offs.limits[:2]] if course.cut_offs else []
        seen = [point.value.exact or point.value.low for point in course.points]
        ticks = scale(min(course.highest, max([*seen, *least], default=1.0) * 1.1))
        super().__init__(painter, theme, area, days, ticks)
        self._panel = panel

    def paint(self, day: date, chosen: str, first_dose: date | None) -> None:
        """Paint the panel with a line at the chosen day, and a ring round the chosen value."""
        self._frame(first_dose)
        self._cut_offs()
        self.upright(day, QPen(QColor(self.theme.ink), 1))
        self._joined()
        for point in self._panel.course.points:
            self._value(point)
            if point.id == chosen:
                self._ring(point)

    def _frame(self, first_dose: date | None) -> None:
        self.write_title(self._panel.title)
        if first_dose is not None and self.days.first <= first_dose <= self.days.last:
            self.upright(first_dose, QPen(QColor(self.theme.accent), 1.3, Qt.PenStyle.DashLine))
        self.paint_scale()

    def _cut_offs(self) -> None:
        cut_offs = self._panel.course.cut_offs
        places = list[float]()
        for _, limit in cut_offs.limits if cut_offs else ():
            if limit > self.ticks[-1]:
                continue
            self.paint_limit(limit)
            y = self.y(limit)
            if all(abs(y - other) >= APART for other in places):
                places.append(y)
                self.write_beside(y - 8, number_words(limit), "amber_ink")

    def _spot(self, point: Point) -> QPointF:
        return QPointF(self.x(point.at.date()), self.y(point.value.low))

    def _joined(self) -> None:
        """Join the values that are known; a range is joined to nothing."""
        self.painter.setPen(QPen(QColor(self.theme.ink), 1.4))
        for one, other in pairwise(self._panel.course.points):
            if one.value.exact is not None and other.value.exact is not None:
                self.painter.drawLine(self._spot(one), self._spot(other))

    def _value(self, point: Point) -> None:
        spot, known = self._spot(point), point.value.exact is not None
        colour = QColor(self.theme.ink if known else self.theme.amber_ink)
        self.painter.setPen(QPen(colour, 1.4))
        if not known:
            top = QPointF(spot.x(), self.y(point.value.high))
            self.painter.drawLine(spot, top)
            if point.value.high > self.ticks[-1]:
                self._arrow(top)
        self.painter.setBrush(colour if known else QColor(self.theme.card))
        self.painter.drawEllipse(spot, DOT, DOT)

    def _arrow(self, top: QPointF) -> None:
        """Show that a range goes on above the panel."""
        corners = [top + QPointF(-3, 5), top, top + QPointF(3, 5)]
        self.painter.drawPolyline(QPolygonF(corners))

    def _ring(self, point: Point) -> None:
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(self.theme.accent), 1.6))
        self.painter.drawEllipse(self._spot(point), DOT + 3, DOT + 3)
