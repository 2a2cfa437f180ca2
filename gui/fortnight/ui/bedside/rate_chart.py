"""The rates of a drip over time: the plan dashed, the given rates solid, pauses shaded, dots for vitals."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fortnight.domain.infusion.instants import minutes_between, shifted
from fortnight.operations.bedside import Now, Shown
from fortnight.ui import formats
from fortnight.ui.bedside.figures import amount
from fortnight.ui.services.context import Context
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import tr
from fortnight.ui.widgets.sizes import line_height, text_width

LEAST_HEIGHT = 150
HOUR = 60


class RateChart(QWidget):
    """The drip of one infusion as a step curve, from its start to the end of the observation."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._appearance = context.appearance
        self._shown: Shown | None = None
        self._now: Now | None = None
        self.setMinimumHeight(LEAST_HEIGHT)

    def show_now(self, shown: Shown, now: Now) -> None:
        """Show the drip of an infusion."""
        self._shown, self._now = shown, now
        self.setAccessibleName(tr("Rates over time"))
        rates = formats.listed(amount(each.rate_ml_h) for each in now.drip.segments)
        self.setAccessibleDescription(tr("Rates in mL/h: {rates}").format(rates=rates))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart."""
        shown, now = self._shown, self._now
        if shown is None or now is None or now.drip.started_at is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(11))
        _Painting(painter, self._appearance.theme, QRectF(self.rect()), shown, now).paint()
        painter.end()


class _Painting:
    """One painting: the scales, and the parts that use them."""

    def __init__(self, painter: QPainter, theme: Theme, area: QRectF, shown: Shown, now: Now) -> None:
        self._painter, self._theme, self._shown, self._now = painter, theme, shown, now
        started = now.drip.started_at
        assert started is not None
        self._start = started
        end = now.observed_until or now.drip.ended_at or shifted(started, HOUR)
        planned = now.steps[-1].to_minute if now.steps else HOUR
        self._minutes = max(minutes_between(started, end), planned, 1)
        rates = [each.rate_ml_h for each in (*now.drip.segments, *now.steps)]
        self._highest = max(rates, default=1) * 1.15 or 1
        self._unit = tr("mL/h")
        self._unit_width = text_width(self._unit, 11) + 4
        left, low = self._unit_width + text_width("0000", 11) + 8, 2 * line_height(11) + 14
        right = text_width("00:00", 11) // 2 + 2  # half of the last time stands beside the axis
        self._area = area.adjusted(left, 6, -right, -low)

    def _x(self, minute: float) -> float:
        return self._area.left() + self._area.width() * minute / self._minutes

    def _y(self, rate: float) -> float:
        return self._area.bottom() - self._area.height() * rate / self._highest

    def _minute(self, at: datetime) -> float:
        return minutes_between(self._start, at)

    def paint(self) -> None:
        """Paint all parts, from back to front."""
        self._observation()
        self._axes()
        self._plan()
        self._pauses()
        self._given()
        self._vitals()

    def _observation(self) -> None:
        ended, until = self._now.drip.ended_at, self._now.observed_until
        if ended is not None and until is not None:
            area = QRectF(self._x(self._minute(ended)), self._area.top(), 0, self._area.height())
            area.setRight(self._x(self._minute(until)))
            self._painter.fillRect(area, QColor(self._theme.grey_soft))
            self._painter.setPen(QColor(self._theme.muted))
            self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("observed"))

    def _axes(self) -> None:
        painter = self._painter
        painter.setPen(QColor(self._theme.muted))
        beside = QRectF(0, self._area.top(), self._unit_width, self._area.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._unit)
        for rate in sorted({each.rate_ml_h for each in self._now.steps} | {0.0}):
            painter.setPen(QColor(self._theme.line))
            painter.drawLine(
                QPointF(self._area.left(), self._y(rate)), QPointF(self._area.right(), self._y(rate))
            )
            painter.setPen(QColor(self._theme.muted))
            spot = QRectF(0, self._y(rate) - 8, self._area.left() - 6, 16)
            painter.drawText(spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, amount(rate))
        step = 15 if self._minutes <= 90 else 30 if self._minutes <= 240 else 60
        for minute in range(0, int(self._minutes) + 1, step):
            words = formats.clock(shifted(self._start, minute))
            spot = QRectF(
                self._x(minute) - 30, self._area.bottom() + line_height(11) + 8, 60, line_height(11)
            )
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)

    def _plan(self) -> None:
        points = list[QPointF]()
        for step in self._now.steps:
            points += [QPointF(self._x(step.from_minute), self._y(step.rate_ml_h))]
            points += [QPointF(self._x(step.to_minute), self._y(step.rate_ml_h))]
        if points:
            points.append(QPointF(points[-1].x(), self._y(0)))
            self._painter.setPen(QPen(QColor(self._theme.muted), 1.4, Qt.PenStyle.DashLine))
            self._painter.drawPolyline(QPolygonF(points))

    def _pauses(self) -> None:
        for each in self._now.drip.segments:
            if each.paused:
                area = QRectF(self._x(self._minute(each.start)), self._area.top(), 0, self._area.height())
                area.setRight(self._x(self._minute(each.end)))
                self._painter.fillRect(area, QColor(self._theme.amber_soft))

    def _given(self) -> None:
        points = [QPointF(self._x(0), self._y(0))]
        for each in self._now.drip.segments:
            points += [QPointF(self._x(self._minute(each.start)), self._y(each.rate_ml_h))]
            points += [QPointF(self._x(self._minute(each.end)), self._y(each.rate_ml_h))]
        points.append(QPointF(points[-1].x(), self._y(0)))
        self._painter.setPen(QPen(QColor(self._theme.accent), 2.2))
        self._painter.drawPolyline(QPolygonF(points))

    def _vitals(self) -> None:
        y = self._area.bottom() + line_height(11) / 2 + 4
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.ink))
        for vitals in self._shown.record.vitals:
            minute = self._minute(vitals.at)
            if 0 <= minute <= self._minutes:
                self._painter.drawEllipse(QPointF(self._x(minute), y), 3, 3)
        self._painter.setBrush(QColor(self._theme.alert))
        for report in self._shown.record.reactions:
            x = self._x(self._minute(report.reaction.onset_at))
            corners = [QPointF(x, y - 6), QPointF(x - 5, y + 4), QPointF(x + 5, y + 4)]
            self._painter.drawPolygon(QPolygonF(corners))
