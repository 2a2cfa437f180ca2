# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""Things that pyqtgraph does not draw by itself: shaded spans and bands behind the points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPolygonF

from fortnight.domain.series import Band, Span


class Shades(pg.GraphicsObject):
    """Spans of time, each filled from top to bottom of the panel in the colour of its kind."""

    def __init__(self, colours: dict[str, QColor]) -> None:
        super().__init__()
        self._colours = colours
        self._spans: Sequence[Span] = ()
        self.setZValue(-30)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show other spans."""
        self.prepareGeometryChange()
        self._spans = spans
        self.update()

    def boundingRect(self) -> QRectF:
        box = self.getViewBox()
        return box.viewRect() if box is not None else QRectF()

    def viewRangeChanged(self, view: object = None, ranges: object = None) -> None:
        self.prepareGeometryChange()
        self.update()

    def viewTransformChanged(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        area = self.boundingRect()
        for span in self._spans:
            colour = self._colours.get(span.kind)
            if colour is not None and span.end >= area.left() and span.start <= area.right():
                painter.fillRect(QRectF(span.start, area.top(), span.end - span.start, area.height()), colour)


class BandItem(pg.GraphicsObject):
    """A range over time as a filled shape; `steps` holds each value until the next."""

    def __init__(self, colour: QColor, steps: bool = False) -> None:
        super().__init__()
        self._brush = QBrush(colour)
        self._steps = steps
        self._path = QPainterPath()
        self.setZValue(-20)

    def set_band(self, band: Band) -> None:
        """Show another range, already in the coordinates of the panel."""
        self.prepareGeometryChange()
        self._path = _outline(*(_stepped(band) if self._steps else (band.x, band.low, band.high)))
        self.update()

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect()

    def dataBounds(self, axis: int, frac: float = 1.0, orthoRange: object = None) -> None:
        """A range behind the points does not stretch the axis."""

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush)
        painter.drawPath(self._path)


def _stepped(band: Band) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Keep only the points at which the range changes, as a staircase: few corners to draw."""
    if len(band.x) < 2:
        return band.x, band.low, band.high
    changed = np.flatnonzero((np.diff(band.low) != 0) | (np.diff(band.high) != 0)) + 1
    edges = np.concatenate(([0], changed, [len(band.x) - 1]))
    rows = np.repeat(edges[:-1], 2)
    x = np.stack((band.x[edges[:-1]], band.x[edges[1:]]), axis=1).ravel()
    return x, band.low[rows], band.high[rows]


def _outline(x: np.ndarray, low: np.ndarray, high: np.ndarray) -> QPainterPath:
    path = QPainterPath()
    if len(x) >= 2:
        there = [QPointF(a, b) for a, b in zip(x, high, strict=True)]
        back = [QPointF(a, b) for a, b in zip(x[::-1], low[::-1], strict=True)]
        path.addPolygon(QPolygonF([*there, *back]))
        path.closeSubpath()
    return path
