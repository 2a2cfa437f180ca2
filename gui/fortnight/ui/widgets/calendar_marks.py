"""The marks of infusions in the calendar: each has a shape of its own, so that none depends on colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fortnight.operations.ward_calendar import Mark
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme

MARK_SIZE = 12  # pixels

INKS: Mapping[Mark, str] = {
    Mark.PLANNED: "muted",
    Mark.MOVED: "amber",
    Mark.RUNNING: "accent",
    Mark.GIVEN: "accent",
    Mark.OVERDUE: "alert",
    Mark.NOT_GIVEN: "muted",
}
"""The colour of each mark: a name in the theme."""
TEXT_INKS: Mapping[Mark, str] = {Mark.MOVED: "amber_ink", Mark.OVERDUE: "alert_ink", Mark.NOT_GIVEN: "muted"}
"""The colour of the name beside a mark where it is not that of text."""


def paint_mark(painter: QPainter, mark: Mark, area: QRectF, theme: Theme) -> None:
    """Paint a mark into a square."""
    painter.save()
    colour = QColor(getattr(theme, INKS[mark]))
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTERS[mark](painter, area.adjusted(1, 1, -1, -1), theme)
    painter.restore()


def _circle(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.drawEllipse(area)


def _play(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.setBrush(QBrush(painter.pen().color()))
    painter.drawEllipse(area)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.card))
    painter.drawPolygon(_shape(area, (0.38, 0.25), (0.76, 0.5), (0.38, 0.75)))


def _tick(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.drawEllipse(area)
    painter.drawPolyline(_shape(area, (0.27, 0.52), (0.45, 0.70), (0.74, 0.34)))


def _arrow(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(painter.pen().color(), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(_shape(area, (0.0, 0.5), (1.0, 0.5)))
    painter.drawPolyline(_shape(area, (0.58, 0.12), (1.0, 0.5), (0.58, 0.88)))


def _triangle(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.setBrush(QBrush(painter.pen().color()))
    painter.drawPolygon(_shape(area, (0.5, 0.05), (1.0, 0.95), (0.0, 0.95)))


def _crossed(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.drawEllipse(area)
    painter.drawPolyline(_shape(area, (0.15, 0.85), (0.85, 0.15)))


_PAINTERS: Mapping[Mark, Callable[[QPainter, QRectF, Theme], None]] = {
    Mark.PLANNED: _circle,
    Mark.MOVED: _arrow,
    Mark.RUNNING: _play,
    Mark.GIVEN: _tick,
    Mark.OVERDUE: _triangle,
    Mark.NOT_GIVEN: _crossed,
}


def _shape(area: QRectF, *points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in points])


class MarkPicture(QWidget):
    """Shows one mark, in the legend."""

    def __init__(self, appearance: Appearance, mark: Mark) -> None:
        super().__init__()
        self._appearance, self._mark = appearance, mark
        self.setFixedSize(MARK_SIZE + 2, MARK_SIZE + 2)
        appearance.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._mark, QRectF(1, 1, MARK_SIZE, MARK_SIZE), self._appearance.theme)
        painter.end()
