# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""Things that pyqtgraph does not draw by itself: shaded spans and bands behind the points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from fortnight.domain.series import Band, Span


class WholeView(pg.GraphicsObject):
    """Something as large as what is seen of its panel."""

    def boundingRect(self) -> QRectF:
        box = self.getViewBox()
        return box.viewRect() if box is not None else QRectF()

    def viewRangeChanged(self, view: object = None, ranges: object = None) -> None:
        self.prepareGeometryChange()
        self.update()

    def viewTransformChanged(self) -> None:
        self.prepareGeometryChange()
        self.update()


class Rulings(WholeView):
    """A line from side to side at each value of an axis. pyqtgraph's own grid costs more than all curves."""

    def __init__(self, axis: pg.AxisItem, colour: QColor) -> None:
        super().__init__()
        self._axis, self._pen = axis, QPen(colour, 0)
        self.setZValue(-40)

    def paint(self, painter: QPainter, *_: object) -> None:
        area = self.boundingRect()
        levels = self._axis.tickValues(area.top(), area.bottom(), self._axis.size().height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawLines([QLineF(area.left(), y, area.right(), y) for _, values in levels for y in values])


class Shades(WholeView):
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

    def paint(self, painter: QPainter, *_: object) -> None:
        area = self.boundingRect()
        for span in self._spans:
            colour = self._colours.get(span.kind)
            if colour is not None and span.end >= area.left() and span.start <= area.right():
                painter.fillRect(QRectF(span.start, area.top(), span.end - span.start, area.height()), colour)


class BandItem(pg.GraphicsObject):
    """A range over time as a filled shape; `steps` holds each value until the next.

    Neither is smoothed at its edges: that costs more than all the curves in front of it.
    """

    def __init__(self, colour: QColor, steps: bool = False) -> None:
        super().__init__()
        self._colour = colour
        self._steps = steps
        self._boxes: list[QRectF] = []
        self._shape = QPolygonF()
        self._bounds = QRectF()
        self.setZValue(-20)

    def set_colour(self, colour: QColor) -> None:
        """Fill it in another colour."""
        self._colour = colour
        self.update()

    def set_band(self, band: Band) -> None:
        """Show another range, already in the coordinates of the panel."""
        self.prepareGeometryChange()
        self._boxes = _stairs(band) if self._steps else []
        self._shape = QPolygonF() if self._steps else _outline(band.x, band.low, band.high)
        self._bounds = self._shape.boundingRect()
        for box in self._boxes:
            self._bounds = self._bounds.united(box)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def dataBounds(self, axis: int, frac: float = 1.0, orthoRange: object = None) -> None:
        """A range behind the points does not stretch the axis."""

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for box in self._boxes:
            painter.fillRect(box, self._colour)
        if not self._shape.isEmpty():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            painter.drawPolygon(self._shape)


def _stairs(band: Band) -> list[QRectF]:
    """One box for each stretch in which the range stays the same."""
    if len(band.x) < 2:
        return []
    changed = np.flatnonzero((np.diff(band.low) != 0) | (np.diff(band.high) != 0)) + 1
    edges = [0, *changed.tolist(), len(band.x) - 1]
    return [
        QRectF(QPointF(band.x[a], band.low[a]), QPointF(band.x[b], band.high[a]))
        for a, b in pairwise(edges)
        if b > a
    ]


def _outline(x: np.ndarray, low: np.ndarray, high: np.ndarray) -> QPolygonF:
    if len(x) < 2:
        return QPolygonF()
    there = [QPointF(a, b) for a, b in zip(x, high, strict=True)]
    back = [QPointF(a, b) for a, b in zip(x[::-1], low[::-1], strict=True)]
    return QPolygonF([*there, *back])
