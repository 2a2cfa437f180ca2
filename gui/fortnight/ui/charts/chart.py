"""The whole timeline chart: the panels in a scroll area, the time axis and the legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedLayout, QWidget

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.messages import SI
from fortnight.domain.record.course import Course
from fortnight.ui.charts.axis import TimeAxis
from fortnight.ui.charts.canvas import SheetView
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.charts.legend import Legend
from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.theme import PRINT, Theme
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import column, label, row, scrolling
from fortnight.ui.widgets.sizes import digits_width

FIRST_STEP_DIGITS = 55  # width of the text, in digits


@dataclass(frozen=True, slots=True)
class ChartView:
    """The visible part of a chart: that of its panels, and whether its axis counts days of treatment."""

    sheet: SheetView
    by_day: bool


class TimelineChart(QWidget):
    """The sheet of one child with its time axis and its legend, which stay visible while the sheet scrolls.

    On paper (`scrolls=False`) every panel is drawn in full.
    """

    def __init__(self, theme: Theme, scrolls: bool = True) -> None:
        super().__init__()
        self.sheet, self.axis, self.legend = CourseSheet(theme), TimeAxis(theme), Legend(theme)
        self.by_day = True
        self.first_step = _first_step(scrolls)
        panels = scrolling(self.sheet, tr("Timeline")) if scrolls else self.sheet
        self._chart = QWidget()
        lines = column(panels, self.axis, self.legend, spacing=0)
        lines.setStretch(0, 1)
        self._chart.setLayout(lines)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._chart)
        self._stack.addWidget(self.first_step)
        self.sheet.view_changed.connect(self._update_axis_and_legend)

    def show_course(
        self,
        course: Course,
        judged: tuple[Judgement, ...],
        until: datetime,
        units: str = SI,
        raised: Sequence[RaisedAlert] = (),
    ) -> None:
        """Draw a course up to `until`; if nothing is recorded, show how to begin instead."""
        self.sheet.show_course(course, judged, until, units, raised)
        self._stack.setCurrentWidget(self.first_step if is_empty(course) else self._chart)
        self._update_axis_days()
        self._update_axis_and_legend()

    def view(self) -> ChartView:
        """Return what is visible now, so that another chart can show the same."""
        return ChartView(self.sheet.view(), self.by_day)

    def show_view(self, view: ChartView) -> None:
        """Show the same as another chart."""
        self.sheet.show_view(view.sheet)
        self.show_days(view.by_day)

    def show_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        for part in (self.axis, self.legend, self.sheet):
            part.show_theme(theme)

    def show_days(self, by_day: bool) -> None:
        """Label the time axis with days of treatment, or with dates."""
        self.by_day = by_day
        self._update_axis_days()

    def _update_axis_days(self) -> None:
        first = self.sheet.course.first_infusion if self.sheet.course is not None else None
        self.axis.show_days(self.by_day, first.started_at.timestamp() if first else None)

    def _update_axis_and_legend(self) -> None:
        """Update the axis and the legend to the visible range; while the sheet moves, the axis alone."""
        offset = self.axis.mapFromGlobal(self.sheet.mapToGlobal(QPoint(0, 0))).x()
        left, right = self.sheet.plot_edges()
        self.axis.show_range(*self.sheet.seen, left + offset, right + offset)
        if self.sheet.is_moving:
            return
        possible = self.sheet.parts.legend_keys(*self.sheet.extent.limits)
        self.legend.show_keys(self.sheet.parts.legend_keys(*self.sheet.seen), possible)


def is_empty(course: Course) -> bool:
    """Return whether nothing is recorded for a child yet."""
    return not (course.specimens or course.infusions or course.events or course.medication)


def _first_step(on_screen: bool) -> QWidget:
    title = label(tr("Nothing is recorded for this child yet"), "h2")
    words = label(
        tr(
            "Start with the labs from before treatment (Add labs, Ctrl+L) or with the first infusion "
            "(Record infusion, Ctrl+I). The chart will appear here."
        ),
        "muted",
        wrap=True,
    )
    if not on_screen:
        words.hide()  # on paper there are no buttons to use
        title.setFont(small_font(PRINT, 16, bold=True))  # nor the style sheet of the program
    width = digits_width(FIRST_STEP_DIGITS)
    words.setMaximumWidth(width)
    words.setMinimumHeight(words.heightForWidth(width))
    made = QWidget()
    made.setLayout(row(None, column(None, title, words, None), None))
    return made
