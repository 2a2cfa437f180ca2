"""Paints the marks of findings, which differ in shape as well as in colour."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from fortnight.domain.readiness.badges import Mark
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.widgets.basics import badge_font

MARK = 13  # pixels across
PILL_HEIGHT = 22
PADDING, GAP = 8, 5

# Names of the background and text colours of a badge (a small rounded label), and whether its edge is dashed.
BADGES: dict[Mark, tuple[str, str, bool]] = {
    Mark.STOP: ("alert_soft", "alert_ink", False),
    Mark.ASK: ("amber_soft", "amber_ink", False),
    Mark.MISSING: ("card", "ink", True),
    Mark.ANSWERED: ("grey_soft", "ink", False),
    Mark.IN_ORDER: ("accent_soft", "accent", False),
}


def paint_mark(painter: QPainter, mark: Mark, x: float, middle: float, theme: Theme) -> None:
    """Paint a mark with its left edge at `x`, vertically centred on `middle`."""
    painter.save()
    _PAINTERS[mark](painter, QPointF(x + MARK / 2, middle), theme)
    painter.restore()


def badge_width(words: str) -> float:
    """Return the width in pixels of a badge with a mark and this text."""
    return 2 * PADDING + MARK + GAP + QFontMetrics(badge_font()).horizontalAdvance(words)


def fitted_words(words: str, room: float) -> str:
    """Return the text of a badge, shortened with an ellipsis if it is wider than the room in pixels."""
    inner = int(room - badge_width(""))
    return QFontMetrics(badge_font()).elidedText(words, Qt.TextElideMode.ElideRight, inner)


def paint_marked_badge(
    painter: QPainter, mark: Mark, words: str, x: float, middle: float, theme: Theme
) -> float:
    """Paint a badge with a mark and return its right edge."""
    background, ink, dashed = BADGES[mark]
    area = QRectF(x, middle - PILL_HEIGHT / 2, badge_width(words), PILL_HEIGHT)
    edge = QPen(QColor(theme.border), 1, Qt.PenStyle.DashLine) if dashed else QPen(Qt.PenStyle.NoPen)
    painter.setPen(edge)
    painter.setBrush(QColor(getattr(theme, background)))
    painter.drawRoundedRect(area, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    paint_mark(painter, mark, x + PADDING, middle, theme)
    painter.setPen(QColor(getattr(theme, ink)))
    painter.setFont(badge_font())
    inner = area.adjusted(PADDING + MARK + GAP, 0, -PADDING + 2, 0)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    return area.right()


def _polygon(centre: QPointF, corners: int, radius: float, turn: float) -> QPolygonF:
    angles = (turn + 2 * pi * n / corners for n in range(corners))
    return QPolygonF([centre + QPointF(radius * cos(a), radius * sin(a)) for a in angles])


def _stop(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.alert))
    painter.drawPolygon(_polygon(centre, 8, MARK / 2, pi / 8))
    painter.setPen(QPen(QColor(theme.card), 2))
    painter.drawLine(centre - QPointF(3, 0), centre + QPointF(3, 0))


def _ask(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.amber), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(_polygon(centre, 4, MARK / 2 + 0.5, 0))
    painter.setPen(QColor(theme.amber_ink))
    painter.setFont(ui_font(9, QFont.Weight.Bold))
    painter.drawText(QRectF(centre.x() - 6, centre.y() - 6, 12, 12), Qt.AlignmentFlag.AlignCenter, "?")


def _missing(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.muted), 1.3, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, MARK / 2 - 0.5, MARK / 2 - 0.5)


def _tick(painter: QPainter, centre: QPointF, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        [centre + QPointF(-2.6, 0.2), centre + QPointF(-0.6, 2.2), centre + QPointF(2.8, -2)]
    )


def _answered(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.amber), 1.4))
    painter.setBrush(QColor(theme.card))
    painter.drawPolygon(_polygon(centre, 4, MARK / 2 + 0.5, 0))
    _tick(painter, centre, theme.ink)


def _in_order(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.accent), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, MARK / 2 - 0.5, MARK / 2 - 0.5)
    _tick(painter, centre, theme.accent)


_PAINTERS: dict[Mark, Callable[[QPainter, QPointF, Theme], None]] = {
    Mark.STOP: _stop,
    Mark.ASK: _ask,
    Mark.MISSING: _missing,
    Mark.ANSWERED: _answered,
    Mark.IN_ORDER: _in_order,
}
