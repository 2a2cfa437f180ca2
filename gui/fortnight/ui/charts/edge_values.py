# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportIncompatibleMethodOverride=false
"""The values at the right edge of the panels: those of the sample at the cursor, or the newest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from fortnight.domain.display import chart_series
from fortnight.domain.labs.display import Quantity
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Result, Specimen
from fortnight.ui import formats
from fortnight.ui.charts.kinds import IL6, PanelKind, dose_unit, small_font
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr

VALUE_WIDTH = 66  # pixels; more where the words of a language need them
FIGURE_SIZE, SMALL_SIZE = 13, 11  # pixels of the letters
HIGHEST = 16_777_215  # pixels: the greatest height that Qt knows
NOTHING = "–"
BETWEEN = " · "  # between the figures of two analytes


@dataclass(frozen=True, slots=True)
class EdgeValue:
    """What is shown at the edge of a panel: the figures, their unit, and one more line."""

    figure: str = ""
    unit: str = ""
    more: str = ""


def edge_value(kind: PanelKind, drawing: Drawing, at: Specimen | None) -> EdgeValue:
    """Return the values of a panel in a sample; without one the newest, with their day if they are older."""
    if kind.drug:
        return _dose(kind, drawing, at)
    found = [_result(code, drawing, at) for code in kind.analytes]
    known = [each for each in found if each is not None]
    if not known:
        return EdgeValue(NOTHING) if at is not None else EdgeValue()
    quantities = [Quantity.of(each) for each in known]
    figure = BETWEEN.join(each.figure(drawing.units) for each in quantities)
    return EdgeValue(figure, quantities[0].unit(drawing.units), _more(kind, drawing, known[0]))


def _result(code: str, drawing: Drawing, at: Specimen | None) -> Result | None:
    return drawing.course.latest(code) if at is None else at.value(code)


def _more(kind: PanelKind, drawing: Drawing, result: Result) -> str:
    """Return IL-6 as a multiple of the child's own level; of an older value, its day."""
    centres = {each.specimen: each.centre for each in drawing.judged if each.analyte == IL6}
    centre = centres.get(result.specimen) if kind.name == IL6 else None
    if centre:
        return formats.decimal_point(tr("{fold} × own").format(fold=f"{result.value / centre:.1f}"))
    newest = drawing.course.specimens[-1]
    return "" if result.collected_at >= newest.collected_at else formats.short_day(result.collected_at.date())


def _dose(kind: PanelKind, drawing: Drawing, at: Specimen | None) -> EdgeValue:
    edges, doses = chart_series.steps(drawing.course, kind.drug, drawing.until)
    moment = drawing.until.timestamp() if at is None else at.collected_at.timestamp()
    held = [dose for edge, dose in zip(edges, doses, strict=False) if edge <= moment]
    known = held and not np.isnan(held[-1])
    dose = formats.decimal_point(plain(round(float(held[-1]), 3))) if known else NOTHING
    return EdgeValue(dose, dose_unit(kind))


def value_width(theme: Theme) -> float:
    """Return the width of the values in pixels: IL-6 as a multiple of the child's own level fits."""
    fold = formats.decimal_point(tr("{fold} × own").format(fold="88.8"))
    return max(VALUE_WIDTH, QFontMetricsF(small_font(theme, SMALL_SIZE)).horizontalAdvance(fold) + 2)


class EdgeLabel(pg.GraphicsWidget):
    """Paints the values at the edge of one panel; new values do not lay the chart out again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.value = EdgeValue()
        self._width = value_width(theme)
        self.setFixedWidth(self._width)

    def show_value(self, value: EdgeValue) -> None:
        """Show these values."""
        if value != self.value:
            self.value = value
            self.update()

    def sizeHint(self, which: Qt.SizeHint, constraint: QSizeF | None = None) -> QSizeF:
        """Return the fixed width; the label is as high as its panel."""
        return QSizeF(self._width, HIGHEST if which == Qt.SizeHint.MaximumSize else 0)

    def boundingRect(self) -> QRectF:
        """Return the area of the label."""
        return QRectF(0, 0, self.size().width(), self.size().height())

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the figures, and as many other lines as fit into the height of the panel, in its middle."""
        lines = list(self._lines())
        while lines[-1][1] != FIGURE_SIZE and sum(size + 4 for _, size, _ in lines) > self.size().height():
            lines.pop()
        top = (self.size().height() - sum(size + 4 for _, size, _ in lines)) / 2
        for words, size, ink in lines:
            painter.setFont(small_font(self._theme, size, bold=size == FIGURE_SIZE))
            painter.setPen(QColor(ink))
            area = QRectF(0, top, self.size().width(), size + 4)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            top += size + 4

    def _lines(self) -> Iterator[tuple[str, int, str]]:
        value, theme = self.value, self._theme
        yield from ((words, FIGURE_SIZE, theme.ink) for words in self._figures())
        yield from ((words, SMALL_SIZE, theme.muted) for words in (value.unit, value.more) if words)

    def _figures(self) -> list[str]:
        """Return the figures on one line, or each on its own if they are wider than the label."""
        font = small_font(self._theme, FIGURE_SIZE, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(self.value.figure)
        return [self.value.figure] if width <= self._width else self.value.figure.split(BETWEEN)
