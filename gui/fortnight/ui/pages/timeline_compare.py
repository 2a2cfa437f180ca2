"""Two periods of a child, or two children by the number of the infusion, in the same panels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QComboBox, QDateEdit, QStackedWidget, QWidget

from fortnight.domain.display.lines import Line, infusion_line, period_line
from fortnight.domain.record.course import Course
from fortnight.operations import views
from fortnight.ui import formats
from fortnight.ui.charts.kinds import IL6
from fortnight.ui.charts.overlay import Curve, Overlay, OverlayChart, OverlayPanel, Role
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.forms.dates import date_box, day_in, to_qt_day
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, card, chip, label, row, scrolling

PERIOD_DAYS = 182
CODES = (IL6, "CRP", "NEUT", "PLT")  # the analytes that are drawn, if one of the two has values


class CompareView(QWidget):
    """Two curves in each panel: the solid one with discs, the dashed one with squares.

    `back` is called by the button that returns to the timeline.
    """

    def __init__(self, context: Context, back: Callable[[], object]) -> None:
        super().__init__()
        self._context = context
        self._drawing: Drawing | None = None
        self.chart = OverlayChart(context.appearance, tr("Two courses compared"))
        self.by_period = chip(tr("Two periods"), self.compare_periods)
        self.by_child = chip(tr("Another child"), self.compare_children)
        self.first, self.second = (
            self._date_box(name) for name in (tr("First period from"), tr("Second period from"))
        )
        self.other = QComboBox()
        self.other.setAccessibleName(tr("The other child"))
        self.other.currentIndexChanged.connect(self._draw)
        self.legend = label(style="muted", wrap=True)
        self._how = QStackedWidget()
        for parts in (
            (label(tr("from")), self.first, label(tr("against from")), self.second),
            (label(tr("against")), self.other),
        ):
            holder = QWidget()
            holder.setLayout(row(*parts, None, spacing=8))
            self._how.addWidget(holder)
        self._how.setFixedHeight(self._how.sizeHint().height())
        head = row(
            button(tr("← Timeline"), back, "chip"),
            12,
            self.by_period,
            self.by_child,
            12,
            self._how,
            spacing=6,
        )
        curves = scrolling(self.chart, tr("Two courses compared"))
        frame = card(head, self.legend, curves, margins=(8, 8, 4, 6))
        self.setLayout(row(frame))

    def _date_box(self, name: str) -> QDateEdit:
        made = date_box(self._context.session.clock().date())
        made.setAccessibleName(name)
        made.dateChanged.connect(self._draw)
        return made

    def show_course(self, drawing: Drawing) -> None:
        """Compare the first half-year of treatment with the last one, until something else is chosen."""
        same = self._drawing is not None and self._drawing.course.child.id == drawing.course.child.id
        self._drawing = drawing
        if same:
            self._draw()
            return
        first, today = drawing.course.first_infusion, drawing.until.date()
        begin = first.started_at.date() if first is not None else today - timedelta(days=2 * PERIOD_DAYS)
        for box, day in ((self.first, today - timedelta(days=PERIOD_DAYS)), (self.second, begin)):
            box.blockSignals(True)
            box.setMaximumDate(to_qt_day(today))
            box.setDate(to_qt_day(day))
            box.blockSignals(False)
        self._list_children(drawing.course)
        self.compare_periods()

    def _list_children(self, course: Course) -> None:
        self.other.blockSignals(True)
        self.other.clear()
        for child in views.children(self._context.session):
            if child.id != course.child.id:
                self.other.addItem(f"{child.name} · {child.number}", child.id)
        self.other.blockSignals(False)
        self.by_child.setEnabled(self.other.count() > 0)

    def compare_periods(self) -> None:
        """Compare two periods of this child."""
        self._how.setCurrentIndex(0)
        self._draw()

    def compare_children(self) -> None:
        """Compare this child with another one by the number of the infusion."""
        self._how.setCurrentIndex(1)
        self._draw()

    def _draw(self) -> None:
        is_by_child = self._how.currentIndex() == 1
        self.by_period.setChecked(not is_by_child)
        self.by_child.setChecked(is_by_child)
        if self._drawing is not None:
            (self._draw_children if is_by_child else self._draw_periods)(self._drawing)

    def _draw_periods(self, drawing: Drawing) -> None:
        starts = [
            datetime.combine(day_in(box), time(), drawing.until.tzinfo) for box in (self.first, self.second)
        ]
        names = [_period_name(start) for start in starts]

        def lines(code: str) -> list[Line]:
            ends = [start + timedelta(days=PERIOD_DAYS) for start in starts]
            return [
                period_line(drawing.course, code, start, end, drawing.units)
                for start, end in zip(starts, ends, strict=True)
            ]

        self._show(drawing, names, lines, tr("days since the start of the period"), PERIOD_DAYS)

    def _draw_children(self, drawing: Drawing) -> None:
        other = views.course(self._context.session, str(self.other.currentData() or ""))
        if other is None:
            return
        courses = (drawing.course, other)
        names = [each.child.name for each in courses]
        last = max(1, *(len(each.infusions) for each in courses))

        def lines(code: str) -> list[Line]:
            return [infusion_line(each, code, drawing.units) for each in courses]

        self._show(drawing, names, lines, tr("number of the infusion; the value before it"), last)

    def _show(
        self, drawing: Drawing, names: list[str], lines: Callable[[str], list[Line]], title: str, end: int
    ) -> None:
        panels = list[OverlayPanel]()
        for code in CODES:
            found = lines(code)
            if not all(each.is_empty for each in found):
                roles = zip(found, (Role.CHOSEN, Role.SECOND), names, strict=True)
                panels.append(OverlayPanel(code, [Curve(*each) for each in roles]))
        self.chart.show_overlay(Overlay(panels, title, 0, end), drawing.units)
        words = (
            tr("Solid with discs: {first} · dashed with squares: {second}")
            if panels
            else tr("No values in these periods.")
        )
        self.legend.setText(words.format(first=names[0], second=names[1]))


def _period_name(start: datetime) -> str:
    end = start + timedelta(days=PERIOD_DAYS)
    return tr("{first} to {last}").format(first=formats.day(start.date()), last=formats.day(end.date()))
