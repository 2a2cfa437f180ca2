"""The chart of other drugs: what is taken as a solid line, the plan dashed, blood levels as diamonds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fortnight.domain.numbers import plain
from fortnight.operations.medication_view import MedicationView
from fortnight.ui import formats
from fortnight.ui.charts.days import SMALL, Days, diamond, inner, paint_months, scale
from fortnight.ui.pages.medication_panels import Alternate, DrugPanel, Values, last_day, panels
from fortnight.ui.services.context import Context
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import tr
from fortnight.ui.widgets.sizes import line_height, text_width

PANEL_HEIGHT, GAP = 104, 10


class MedicationChart(QWidget):
    """Shows the panels of a child from a day on; `None` shows everything that is known."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._appearance = context.appearance
        self._view: MedicationView | None = None
        self.panels: tuple[DrugPanel, ...] = ()
        self.setAccessibleName(tr("Doses over time"))
        context.appearance.theme_changed.connect(self.update)

    def show_view(self, view: MedicationView, first: date | None) -> None:
        """Show the drugs of a child from a day on."""
        self._view = view
        self._days = _days_of(view, first)
        self.panels = tuple(panel for panel in panels(view) if _has_dose(panel, self._days))
        self.setMinimumHeight(len(self.panels) * (PANEL_HEIGHT + GAP) + 2 * line_height(SMALL))
        self.setAccessibleDescription(". ".join(panel.title for panel in self.panels))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all panels and the days below them."""
        if self._view is None or not self.panels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(SMALL, tabular=not self._appearance.theme.on_paper))
        days = self._days
        foot = line_height(SMALL) + 6
        height = (self.height() - foot) / len(self.panels)
        for n, panel in enumerate(self.panels):
            area = QRectF(0, n * height, self.width(), height - GAP)
            _Painting(painter, self._appearance.theme, area, days, panel).paint()
        paint_months(painter, self._appearance.theme, QRectF(self.rect()), days)
        painter.end()


def _days_of(view: MedicationView, first: date | None) -> Days:
    start = max(view.first, first or date.min)
    return Days(start, max(last_day(view), start + timedelta(days=28)), view.today)


def _has_dose(panel: DrugPanel, days: Days) -> bool:
    """Return whether something is taken or planned within the chart, or a level measured."""
    doses = (*_seen(panel.taken, days), *_seen(panel.planned, days))
    return any(doses) or any(days.first <= day <= days.last for day, _, _ in panel.levels)


class _Painting:
    """One panel: its scales, and the parts that use them."""

    def __init__(self, painter: QPainter, theme: Theme, area: QRectF, days: Days, panel: DrugPanel) -> None:
        self._painter, self._theme, self._days, self._panel = painter, theme, days, panel
        self._whole, self._area = area, inner(area)
        shown = [mg for values in (panel.taken, panel.planned) for mg in _seen(values, days)]
        shown += [each.mg for each in self._alternates()]
        self._ticks = scale(max([*shown, *panel.limits[-1:]], default=0.0))
        self._level_ticks = scale(max((value for _, value, _ in panel.levels), default=0.0))

    def _y(self, mg: float, ticks: Sequence[float] | None = None) -> float:
        highest = (ticks or self._ticks)[-1]
        return self._area.bottom() - self._area.height() * mg / highest

    def paint(self) -> None:
        """Paint all parts, from back to front."""
        self._future()
        self._bands()
        self._axis()
        self._limits()
        self._every_other_day()
        self._curve(
            self._panel.planned, QPen(QColor(self._theme.ink), 1.4, Qt.PenStyle.DashLine), self._days.last
        )
        self._curve(
            self._panel.taken, QPen(QColor(getattr(self._theme, self._panel.colour)), 2.2), self._days.today
        )
        self._levels()
        self._title()

    def _text(self, area: QRectF, words: str, side: Qt.AlignmentFlag, colour: str = "muted") -> None:
        self._painter.setPen(QColor(getattr(self._theme, colour)))
        self._painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _title(self) -> None:
        line = QRectF(self._area.left(), self._whole.top(), self._area.width(), line_height(SMALL) + 2)
        legend = tr("{title} · solid: taken, dashed: plan") if self._panel.planned else "{title}"
        self._text(line, legend.format(title=self._panel.title), Qt.AlignmentFlag.AlignLeft, "ink")
        if self._panel.levels:
            self._text(line, f"◇ {self._panel.level_unit}", Qt.AlignmentFlag.AlignRight)

    def _future(self) -> None:
        x = self._days.x(self._days.today, self._area)
        area = QRectF(QPointF(x, self._area.top()), self._area.bottomRight())
        self._painter.fillRect(area, QColor(self._theme.grey_soft))

    def _bands(self) -> None:
        for band in self._panel.bands:
            left, right = (self._days.x(day, self._area) for day in (band.first, band.last))
            if right > left:
                area = QRectF(left, self._area.top(), right - left, self._area.height())
                self._painter.fillRect(area, QColor(self._theme.amber_soft))
                words = QRectF(left + 3, self._area.top(), self._area.right() - left - 3, line_height(SMALL))
                self._text(words, band.words, Qt.AlignmentFlag.AlignLeft, "amber_ink")

    def _axis(self) -> None:
        for value in self._ticks:
            y = self._y(value)
            self._painter.setPen(QColor(self._theme.line))
            self._painter.drawLine(QPointF(self._area.left(), y), QPointF(self._area.right(), y))
            spot = QRectF(0, y - 8, self._area.left() - 6, 16)
            self._text(spot, formats.decimal_point(plain(value)), Qt.AlignmentFlag.AlignRight)
        if self._panel.levels:
            for value in self._level_ticks:
                spot = QRectF(self._area.right() + 6, self._y(value, self._level_ticks) - 8, 60, 16)
                self._text(spot, plain(value), Qt.AlignmentFlag.AlignLeft)

    def _limits(self) -> None:
        below = self._area.top()
        for limit in sorted((each for each in self._panel.limits if each <= self._ticks[-1]), reverse=True):
            self._painter.setPen(QPen(QColor(self._theme.amber), 1, Qt.PenStyle.DotLine))
            y = self._y(limit)
            self._painter.drawLine(QPointF(self._area.left(), y), QPointF(self._area.right(), y))
            spot = QRectF(self._area.right() + 6, max(y - 8, below), 60, 16)
            below = spot.top() + line_height(SMALL) - 2  # the names of two near limits do not overlap
            self._text(spot, formats.decimal_point(plain(limit)), Qt.AlignmentFlag.AlignLeft, "amber_ink")

    def _alternates(self) -> list[Alternate]:
        """Return the doses of every other day that are taken or planned within the chart."""
        days = self._days
        ends = {True: days.last, False: days.today}
        found = (replace(each, last=min(each.last, ends[each.is_planned])) for each in self._panel.alternates)
        return [each for each in found if each.last > max(each.first, days.first)]

    def _every_other_day(self) -> None:
        """Hatch up to the dose that is taken every other day, above the mean that the curve shows."""
        for each in self._alternates():
            colour = QColor(self._theme.ink if each.is_planned else getattr(self._theme, self._panel.colour))
            left, right = (self._days.x(day, self._area) for day in (each.first, each.last))
            top = self._y(each.mg)
            area = QRectF(left, top, right - left, self._area.bottom() - top)
            self._painter.fillRect(area, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            width = text_width(each.words, SMALL) + 8
            room = QRectF(min(left + 3, self._area.right() - width), top + 3, width, line_height(SMALL))
            self._painter.fillRect(room, QColor(self._theme.card))
            self._text(room.adjusted(4, 0, 0, 0), each.words, Qt.AlignmentFlag.AlignLeft, "ink")

    def _curve(self, values: Values, pen: QPen, until: date) -> None:
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        ends = [*(day for day, _ in values[1:]), until]
        points: list[QPointF] = []
        for (day, mg), end in zip(values, ends, strict=False):
            if mg is None:
                self._painter.drawPolyline(QPolygonF(points))
                points = []
            elif end > self._days.first and day <= until:
                left, right = self._days.x(day, self._area), self._days.x(min(end, until), self._area)
                points += [QPointF(left, self._y(mg)), QPointF(right, self._y(mg))]
        self._painter.drawPolyline(QPolygonF(points))

    def _levels(self) -> None:
        self._painter.setBrush(QColor(self._theme.card))
        for day, value, words in self._panel.levels:
            if self._days.first <= day <= self._days.last:
                x, y = self._days.x(day, self._area), self._y(value, self._level_ticks)
                self._painter.setPen(QPen(QColor(getattr(self._theme, self._panel.colour)), 1.6))
                self._painter.drawPolygon(QPolygonF(diamond(QPointF(x, y), 5)))
                self._text(QRectF(x + 8, y - 9, 50, 16), words, Qt.AlignmentFlag.AlignLeft, "ink")


def _seen(values: Values, days: Days) -> list[float]:
    """Return the values that hold on a day of the chart."""
    ends = [*(day for day, _ in values[1:]), date.max]
    pairs = zip(values, ends, strict=False)
    return [mg for (day, mg), end in pairs if mg is not None and end > days.first and day <= days.last]
