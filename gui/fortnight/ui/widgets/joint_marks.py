"""The marks of joints: each sign has a shape of its own, so that it never depends on colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fortnight.domain.record.joints import Sign
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme

RADIUS = 6.5  # of the ring of a joint, in units of the drawing
FRAME = 10.0  # half the width of the frame of a limited joint


def paint_joint(
    painter: QPainter, place: QPointF, signs: frozenset[Sign] | None, in_27: bool, theme: Theme
) -> None:
    """Paint one joint: a ring, dashed if it was not examined, with a mark of its own shape for each sign."""
    ring = QPen(QColor(theme.ink if in_27 else theme.muted), 1.8 if in_27 else 1)
    if signs is None:
        ring.setWidthF(1.8 if in_27 else 1.4)
        ring.setDashPattern([1.6, 1.4])
    painter.setPen(ring)
    painter.setBrush(QColor(theme.card))
    painter.drawEllipse(place, RADIUS, RADIUS)
    for sign in signs or ():
        _MARKS[sign](painter, place, theme)


def _active(painter: QPainter, place: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.card), 1))
    painter.setBrush(QColor(theme.alert))
    painter.drawEllipse(place, RADIUS, RADIUS)


def _limited(painter: QPainter, place: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.crp), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(place.x() - FRAME, place.y() - FRAME, 2 * FRAME, 2 * FRAME))


def _tender(painter: QPainter, place: QPointF, theme: Theme) -> None:
    top = place - QPointF(0, FRAME + 9)
    painter.setPen(QPen(QColor(theme.card), 0.8))
    painter.setBrush(QColor(theme.amber))
    painter.drawPolygon(QPolygonF([top, top + QPointF(-5.5, 9), top + QPointF(5.5, 9)]))


_MARKS: Mapping[Sign, Callable[[QPainter, QPointF, Theme], None]] = {
    Sign.LIMITED: _limited,
    Sign.ACTIVE: _active,
    Sign.TENDER: _tender,
}


class MarkSample(QWidget):
    """A small picture of one mark, for the legend."""

    def __init__(self, appearance: Appearance, signs: frozenset[Sign] | None, in_27: bool = False) -> None:
        super().__init__()
        self._appearance, self._what = appearance, (signs, in_27)
        self.setFixedSize(26, 30)
        appearance.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_joint(painter, QPointF(13, 17), *self._what, self._appearance.theme)
        painter.end()
