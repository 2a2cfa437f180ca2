"""One panel of a painted chart over days: the places in it, its title, its scale and its limits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from fortnight.domain.numbers import plain
from fortnight.ui import formats
from fortnight.ui.charts.days import SMALL, Days, inner
from fortnight.ui.theme import Theme
from fortnight.ui.widgets.sizes import line_height

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class DayPanel:
    """A panel in the area `whole`, with a scale from 0 to the last of `ticks`; curves are within `area`."""

    def __init__(
        self, painter: QPainter, theme: Theme, whole: QRectF, days: Days, ticks: Sequence[float]
    ) -> None:
        self.painter, self.theme, self.days, self.ticks = painter, theme, days, ticks
        self.whole, self.area = whole, inner(whole)

    def x(self, day: date) -> float:
        """Return the place of a day."""
        return self.days.x(day, self.area)

    def y(self, value: float, ticks: Sequence[float] | None = None) -> float:
        """Return the place of a value on a scale, the left one by default; higher values are at its top."""
        highest = (ticks or self.ticks)[-1]
        return self.area.bottom() - self.area.height() * min(value / highest, 1.0)

    def write(self, place: QRectF, words: str, side: Qt.AlignmentFlag = LEFT, colour: str = "muted") -> None:
        """Write words in a colour of the theme."""
        self.painter.setPen(QColor(getattr(self.theme, colour)))
        self.painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, words)

    def write_title(self, words: str, side: Qt.AlignmentFlag = LEFT, colour: str = "ink") -> None:
        """Write words in the line above the curves."""
        line = QRectF(self.area.left(), self.whole.top(), self.area.width(), line_height(SMALL) + 2)
        self.write(line, words, side, colour)

    def write_beside(self, top: float, words: str, colour: str = "muted") -> QRectF:
        """Write words at the right of the curves, and return where."""
        place = QRectF(self.area.right() + 6, top, 60, 16)
        self.write(place, words, LEFT, colour)
        return place

    def level(self, value: float, pen: QPen) -> None:
        """Paint a horizontal line at a value."""
        self.painter.setPen(pen)
        y = self.y(value)
        self.painter.drawLine(QPointF(self.area.left(), y), QPointF(self.area.right(), y))

    def upright(self, day: date, pen: QPen) -> None:
        """Paint a vertical line at a day."""
        self.painter.setPen(pen)
        x = self.x(day)
        self.painter.drawLine(QPointF(x, self.area.top()), QPointF(x, self.area.bottom()))

    def paint_scale(self) -> None:
        """Paint a line at each value of the scale, with the value at the left."""
        for value in self.ticks:
            self.level(value, QPen(QColor(self.theme.line)))
            place = QRectF(0, self.y(value) - 8, self.area.left() - 6, 16)
            self.write(place, number_words(value), RIGHT)

    def paint_limit(self, value: float) -> None:
        """Paint the dotted line of a limit."""
        self.level(value, QPen(QColor(self.theme.amber), 1, Qt.PenStyle.DotLine))


def number_words(value: float) -> str:
    """Return a number as it is written beside a scale."""
    return formats.decimal_point(plain(value))
