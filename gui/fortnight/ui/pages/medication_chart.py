"""The chart of other drugs: what is taken as a solid line, the plan dashed, blood levels as diamonds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fortnight.domain.numbers import plain
from fortnight.operations.medication_view import MedicationView
from fortnight.ui.charts.day_panel import LEFT, DayPanel, number_words
from fortnight.ui.charts.days import SMALL, Days, diamond, paint_months, scale
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


class _Painting(DayPanel):
    """One panel: its scales, and the parts that use them."""

    def __init__(self, painter: QPainter, theme: Theme, area: QRectF, days: Days, panel: DrugPanel) -> None:
        self._panel, self._alternates = panel, _alternates(panel, days)
        shown = [mg for values in (panel.taken, panel.planned) for mg in _seen(values, days)]
        shown += [each.mg for each in self._alternates]
        ticks = scale(max([*shown, *panel.limits[-1:]], default=0.0))
        super().__init__(painter, theme, area, days, ticks)
        self._level_ticks = scale(max((value for _, value, _ in panel.levels), default=0.0))

    def paint(self) -> None:
        """Paint all parts, from back to front."""
        self._future()
        self._bands()
        self._axis()
        self._limits()
        self._every_other_day()
        self._curve(
            self._panel.planned, QPen(QColor(self.theme.ink), 1.4, Qt.PenStyle.DashLine), self.days.last
        )
        self._curve(
            self._panel.taken, QPen(QColor(getattr(self.theme, self._panel.colour)), 2.2), self.days.today
        )
        self._levels()
        self._title()

    def _title(self) -> None:
        legend = tr("{title} · solid: taken, dashed: plan") if self._panel.planned else "{title}"
        self.write_title(legend.format(title=self._panel.title))
        if self._panel.levels:
            self.write_title(f"◇ {self._panel.level_unit}", Qt.AlignmentFlag.AlignRight, "muted")

    def _future(self) -> None:
        x = self.x(self.days.today)
        area = QRectF(QPointF(x, self.area.top()), self.area.bottomRight())
        self.painter.fillRect(area, QColor(self.theme.grey_soft))

    def _bands(self) -> None:
        for band in self._panel.bands:
            left, right = (self.x(day) for day in (band.first, band.last))
            if right > left:
                area = QRectF(left, self.area.top(), right - left, self.area.height())
                self.painter.fillRect(area, QColor(self.theme.amber_soft))
                words = QRectF(left + 3, self.area.top(), self.area.right() - left - 3, line_height(SMALL))
                self.write(words, band.words, LEFT, "amber_ink")

    def _axis(self) -> None:
        self.paint_scale()
        if self._panel.levels:
            for value in self._level_ticks:
                self.write_beside(self.y(value, self._level_ticks) - 8, plain(value))

    def _limits(self) -> None:
        below = self.area.top()
        for limit in sorted((each for each in self._panel.limits if each <= self.ticks[-1]), reverse=True):
            self.paint_limit(limit)
            place = self.write_beside(max(self.y(limit) - 8, below), number_words(limit), "amber_ink")
            below = place.top() + line_height(SMALL) - 2  # the names of two near limits do not overlap

    def _every_other_day(self) -> None:
        """Hatch between the two doses of alternate days, around the mean that the curve shows."""
        written: list[QRectF] = []
        for each in self._alternates:
            colour = QColor(self.theme.ink if each.is_planned else getattr(self.theme, self._panel.colour))
            left, right = (self.x(day) for day in (each.first, each.last))
            top = self.y(each.mg)
            area = QRectF(left, top, right - left, self.y(each.low) - top)
            self.painter.fillRect(area, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            width = text_width(each.words, SMALL) + 8
            above = max(top - line_height(SMALL) - 2, self.area.top())
            room = QRectF(min(left + 3, self.area.right() - width), above, width, line_height(SMALL))
            while any(room.intersects(other) for other in written) and room.top() > self.area.top():
                room.translate(0, -line_height(SMALL))
            written.append(room)
            self.painter.fillRect(room, QColor(self.theme.card))
            self.write(room.adjusted(4, 0, 0, 0), each.words, LEFT, "ink")

    def _curve(self, values: Values, pen: QPen, until: date) -> None:
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        ends = [*(day for day, _ in values[1:]), until]
        points: list[QPointF] = []
        for (day, mg), end in zip(values, ends, strict=False):
            if mg is None:
                self.painter.drawPolyline(QPolygonF(points))
                points = []
            elif end > self.days.first and day <= until:
                left, right = self.x(day), self.x(min(end, until))
                points += [QPointF(left, self.y(mg)), QPointF(right, self.y(mg))]
        self.painter.drawPolyline(QPolygonF(points))

    def _levels(self) -> None:
        self.painter.setBrush(QColor(self.theme.card))
        for day, value, words in self._panel.levels:
            if self.days.first <= day <= self.days.last:
                x, y = self.x(day), self.y(value, self._level_ticks)
                self.painter.setPen(QPen(QColor(getattr(self.theme, self._panel.colour)), 1.6))
                self.painter.drawPolygon(QPolygonF(diamond(QPointF(x, y), 5)))
                self.write(QRectF(x + 8, y - 9, 50, 16), words, LEFT, "ink")


def _seen(values: Values, days: Days) -> list[float]:
    """Return the values that hold on a day of the chart."""
    ends = [*(day for day, _ in values[1:]), date.max]
    pairs = zip(values, ends, strict=False)
    return [mg for (day, mg), end in pairs if mg is not None and end > days.first and day <= days.last]


def _alternates(panel: DrugPanel, days: Days) -> list[Alternate]:
    """Return the doses of every other day that are taken or planned within the chart."""
    ends = {True: days.last, False: days.today}
    found = (replace(each, last=min(each.last, ends[each.is_planned])) for each in panel.alternates)
    return [each for each in found if each.last > max(each.first, days.first)]
