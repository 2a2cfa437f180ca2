"""The timeline as a whole: the panels, which scroll where they need to, the time axis and the legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedLayout, QWidget

from fortnight.domain.alert.judge import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.messages import SI
from fortnight.domain.record.course import Course
from fortnight.ui.charts.axis import TimeAxis
from fortnight.ui.charts.canvas import SheetView
from fortnight.ui.charts.legend import Legend
from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import column, label, row, scrolling

FIRST_STEP_WIDTH = 460


@dataclass(frozen=True, slots=True)
class ChartView:
    """What is seen of a chart: of its panels, and whether its axis counts days of treatment."""

    sheet: SheetView
    by_day: bool


class TimelineChart(QWidget):
    """The sheet of one child with its time axis and its legend, which stay in sight while it scrolls.

    On paper (`scrolls=False`) every panel is there in full.
    """

    def __init__(self, theme: Theme, scrolls: bool = True) -> None:
        super().__init__()
        self.sheet, self.axis, self.legend = CourseSheet(theme), TimeAxis(theme), Legend(theme)
        self.by_day = True
        self._ever: set[str] = set()  # what the legend may have to explain of this child
        self.first_step = _first_step(scrolls)
        panels = scrolling(self.sheet) if scrolls else self.sheet
        self._chart = QWidget()
        lines = column(panels, self.axis, self.legend, spacing=0)
        lines.setStretch(0, 1)
        self._chart.setLayout(lines)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._chart)
        self._stack.addWidget(self.first_step)
        self.sheet.view_changed.connect(self._follow)

    def show_course(
        self,
        course: Course,
        judged: tuple[Judgement, ...],
        until: datetime,
        units: str = SI,
        raised: Sequence[RaisedAlert] = (),
    ) -> None:
        """Draw a course up to `until`; where nothing is recorded, say what comes first."""
        self.sheet.show_course(course, judged, until, units, raised)
        self._stack.setCurrentWidget(self.first_step if is_empty(course) else self._chart)
        self._ever = self.sheet.parts.drawn(*self.sheet.extent.limits)
        self._count_days()
        self._follow()

    def view(self) -> ChartView:
        """What is seen now, for another chart to show the same."""
        return ChartView(self.sheet.view(), self.by_day)

    def show_view(self, view: ChartView) -> None:
        """Show what another chart shows."""
        self.sheet.show_view(view.sheet)
        self.show_days(view.by_day)

    def show_theme(self, theme: Theme) -> None:
        """The same in the colours of another theme."""
        for part in (self.axis, self.legend, self.sheet):
            part.show_theme(theme)

    def show_days(self, by_day: bool) -> None:
        """Days of treatment or dates on the time axis."""
        self.by_day = by_day
        self._count_days()

    def _count_days(self) -> None:
        first = self.sheet.course.first_infusion if self.sheet.course is not None else None
        self.axis.show_days(self.by_day, first.started_at.timestamp() if first else None)

    def _follow(self) -> None:
        """The axis and the legend are those of what is seen."""
        offset = self.axis.mapFromGlobal(self.sheet.mapToGlobal(QPoint(0, 0))).x()
        left, right = self.sheet.plot_edges()
        self.axis.show_range(*self.sheet.seen, left + offset, right + offset)
        self.legend.show_keys(self.sheet.parts.drawn(*self.sheet.seen), self._ever)


def is_empty(course: Course) -> bool:
    """Whether nothing at all is recorded of a child."""
    return not (course.specimens or course.infusions or course.events or course.medication)


def _first_step(on_screen: bool) -> QWidget:
    title = label(tr("Nothing is recorded for this child yet"), "h2")
    words = label(
        tr(
            "Begin with the labs before treatment (Add labs, Ctrl+L) or with the first infusion "
            "(Record infusion, Ctrl+I). The curves appear here."
        ),
        "muted",
        wrap=True,
    )
    if not on_screen:
        words.hide()  # on paper there is nothing to press
    words.setMaximumWidth(FIRST_STEP_WIDTH)
    words.setMinimumHeight(words.heightForWidth(FIRST_STEP_WIDTH))
    made = QWidget()
    made.setLayout(row(None, column(None, title, words, None), None))
    return made
