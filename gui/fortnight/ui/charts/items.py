# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""Graphics items that pyqtgraph lacks: shaded spans, bands, grid lines and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from fortnight.domain.display.chart_series import Band, Span
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.theme import Theme

EDGES_APART = 8.0  # pixels: a narrower span of time has no lines at its ends


def as_vector(points: pg.ScatterPlotItem, theme: Theme) -> pg.ScatterPlotItem:
    """Draw points as vector shapes on paper; on the screen cached bitmaps are faster."""
    points.opts["useCache"] = not theme.on_paper
    return points


class ViewSizedItem(pg.GraphicsObject):
    """A graphics item that covers the visible range of its panel."""

    def boundingRect(self) -> QRectF:
        """Return the visible range of the panel."""
        box = self.getViewBox()
        return box.viewRect() if box is not None else QRectF()

    def viewRangeChanged(self, view: object = None, ranges: object = None) -> None:
        """Repaint when the visible range changes."""
        self.prepareGeometryChange()
        self.update()

    def viewTransformChanged(self) -> None:
        """Repaint when the scale of the panel changes."""
        self.prepareGeometryChange()
        self.update()


class GridLines(ViewSizedItem):
    """Horizontal lines at the values of an axis; pyqtgraph's own grid takes longer than all curves."""

    def __init__(self, axis: pg.AxisItem, colour: QColor) -> None:
        super().__init__()
        self._axis, self._pen = axis, QPen(colour, 0)
        self._values: tuple[tuple[float, float, float], list[float]] | None = None
        self.setZValue(-40)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the lines."""
        area = self.boundingRect()
        values = self._axis_values(area.top(), area.bottom(), self._axis.size().height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawLines([QLineF(area.left(), y, area.right(), y) for y in values])

    def _axis_values(self, low: float, high: float, pixels: float) -> list[float]:
        """Return the values of the axis, which are found again only if its range or its size changes."""
        request = (low, high, pixels)
        if self._values is None or self._values[0] != request:
            levels = self._axis.tickValues(*request)
            self._values = (request, [y for _, values in levels for y in values])
        return self._values[1]


@dataclass(frozen=True, slots=True)
class SpanStyle:
    """How a span of time is drawn: the names of its colours in the theme, and the line at its ends.

    The lines distinguish the kinds of span without colour.
    """

    fill: str
    edge: str
    line: Qt.PenStyle

    def paint(self, painter: QPainter, area: QRectF, theme: Theme, lined: bool = True) -> None:
        """Fill an area; `lined` adds a line at its left and right ends."""
        painter.fillRect(area, QColor(getattr(theme, self.fill)))
        if not lined:
            return
        pen = QPen(QColor(getattr(theme, self.edge)), 1.0, self.line)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x in (area.left(), area.right())])


SPANS: Mapping[str, SpanStyle] = {
    "run-in": SpanStyle("run_in", "border", Qt.PenStyle.DotLine),
    "cover-doubtful": SpanStyle("amber_soft", "amber", Qt.PenStyle.DashLine),
    "episode": SpanStyle("alert_soft", "alert", Qt.PenStyle.SolidLine),
}


class SpanItem(ViewSizedItem):
    """Spans of time, each filled from top to bottom of the panel in the style of its kind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._spans: Sequence[Span] = ()
        self.setZValue(-30)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show these spans."""
        self.prepareGeometryChange()
        self._spans = spans
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the spans that are visible."""
        area = self.boundingRect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for span in self._spans:
            if span.end >= area.left() and span.start <= area.right():
                place = QRectF(span.start, area.top(), span.end - span.start, area.height())
                lined = place.width() * painter.transform().m11() >= EDGES_APART
                SPANS[span.kind].paint(painter, place, self._theme, lined)


class EmptyPanelNote(ViewSizedItem):
    """A text in the middle of a panel that has nothing to draw."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words, self._theme = "", theme

    def show_words(self, words: str) -> None:
        """Show this text, or hide the note if it is empty."""
        self.words = words
        self.setVisible(bool(words))
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the text in the middle of the panel, in pixels of the screen."""
        middle = painter.transform().map(self.boundingRect().center())
        painter.resetTransform()
        painter.setFont(small_font(self._theme, 12))
        painter.setPen(QColor(self._theme.muted))
        area = QRectF(middle.x() - 200, middle.y() - 12, 400, 24)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.words)


HATCH = Qt.BrushStyle.BDiagPattern


class BandItem(pg.GraphicsObject):
    """A range of values over time as a filled or hatched shape; `steps` keeps each value until the next.

    Its edges are not antialiased: that would take longer than all the curves in front of it.
    """

    def __init__(self, colour: QColor, steps: bool = False, hatched: bool = False) -> None:
        super().__init__()
        self._colour = colour
        self._steps = steps
        self._pattern = HATCH if hatched else Qt.BrushStyle.SolidPattern
        self._boxes: list[QRectF] = []
        self._shape = QPolygonF()
        self._bounds = QRectF()
        self.setZValue(-20)

    def set_colour(self, colour: QColor) -> None:
        """Change the colour."""
        self._colour = colour
        self.update()

    def set_band(self, band: Band) -> None:
        """Show this range, given in the coordinates of the panel."""
        self.prepareGeometryChange()
        self._boxes = _step_boxes(band) if self._steps else []
        self._shape = QPolygonF() if self._steps else _outline(band.x, band.low, band.high)
        self._bounds = self._shape.boundingRect()
        for box in self._boxes:
            self._bounds = self._bounds.united(box)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the area of the shape, in the coordinates of the panel."""
        return self._bounds

    def reaches(self, start: float, end: float) -> bool:
        """Return whether any part of the range is drawn between two times."""
        return self._bounds.width() > 0 and self._bounds.right() >= start and self._bounds.left() <= end

    def dataBounds(self, axis: int, frac: float = 1.0, orthoRange: object = None) -> None:
        """Return no bounds: a range behind the points must not extend the axis."""

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the shape."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for box in self._boxes:
            painter.fillRect(box, self._colour)
        if not self._shape.isEmpty():
            painter.setPen(Qt.PenStyle.NoPen)
            brush = QBrush(self._colour, self._pattern)
            brush.setTransform(painter.worldTransform().inverted()[0])  # hatching in pixels, not seconds
            painter.setBrush(brush)
            painter.drawPolygon(self._shape)


def _step_boxes(band: Band) -> list[QRectF]:
    """Return one box for each period in which the range stays the same."""
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
    """Return the polygon between the lower and the upper edge of a range."""
    if len(x) < 2:
        return QPolygonF()
    there = [QPointF(a, b) for a, b in zip(x, high, strict=True)]
    back = [QPointF(a, b) for a, b in zip(x[::-1], low[::-1], strict=True)]
    return QPolygonF([*there, *back])
