"""A figure of the window as a picture with its caption, and its values: what is seen, in print colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import Word
from fortnight.domain.record.course import Course
from fortnight.domain.scores.assessment import Assessment
from fortnight.operations.figure_values import (
    FigureValues,
    growth_values,
    joint_values,
    medication_values,
    timeline_values,
)
from fortnight.operations.growth import GrowthView
from fortnight.operations.medication_view import MedicationView
from fortnight.ui import formats
from fortnight.ui.charts.chart import ChartView
from fortnight.ui.charts.growth import GrowthChart
from fortnight.ui.charts.growth_figure import BMI, HEIGHT, SDS, WEIGHT, figure_of
from fortnight.ui.charts.kinds import PANELS
from fortnight.ui.models.growth import legend_words
from fortnight.ui.pages.activity_joints import count_words
from fortnight.ui.pages.medication_chart import MedicationChart
from fortnight.ui.reports.paper import born_words, printed_words, sex_words, version_lines
from fortnight.ui.reports.paper_page import line, on_paper
from fortnight.ui.reports.timeline import timeline_page, units_words
from fortnight.ui.services.context import Context
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import column
from fortnight.ui.widgets.joint_figure import JointFigure

WIDTH, HEIGHT_OF_CHART, HEIGHT_OF_JOINTS = 1000, 520, 640  # pixels
MARGINS = (24, 16, 24, 12)
FIGURES = (HEIGHT, WEIGHT, BMI, SDS)


@dataclass(frozen=True, slots=True)
class ExportedFigure:
    """A figure to be exported: its page with the caption, and its values."""

    name: str
    page: QWidget
    values: FigureValues


def timeline_figure(course: Course, context: Context, view: ChartView) -> ExportedFigure:
    """Return the timeline as it is seen, with the values of its panels in the visible range."""
    analytes = {code for name in view.sheet.chosen for code in PANELS[name].analytes}
    zone = context.session.clock().tzinfo
    first, last = (datetime.fromtimestamp(each, zone) for each in (view.sheet.start, view.sheet.end))
    values = timeline_values(course, analytes, first, last, context.units)
    return ExportedFigure("timeline", timeline_page(course, context, view), values)


def growth_figure(course: Course, context: Context, view: GrowthView, chosen: Word) -> ExportedFigure:
    """Return the growth chart of the chosen measure; the height while the table is shown."""
    today = context.session.clock().date()
    shown = chosen if chosen in FIGURES else HEIGHT
    chart = GrowthChart(on_paper(context).appearance)
    chart.show_figure(figure_of(course, view, shown, today), tr_word(shown))
    chart.setMinimumHeight(HEIGHT_OF_CHART)
    days = [each.day for each in (*view.growth.heights, *view.growth.weights)]
    caption = [tr_word(shown), _period(min(days, default=today), max(days, default=today))]
    more = legend_words(course, view, shown)
    return ExportedFigure(
        "growth", _page(course, context, chart, (*caption, more)), growth_values(course, view.growth)
    )


def activity_figure(course: Course, context: Context, found: Assessment | None) -> ExportedFigure:
    """Return the joints of the visit that is shown."""
    figure = JointFigure(on_paper(context).appearance)
    figure.show_joints(found.visit.joints if found is not None and found.visit is not None else {})
    figure.setMinimumHeight(HEIGHT_OF_JOINTS)
    when = formats.moment(found.at) if found is not None else tr("no visit")
    marks = tr("disc: active, square: limited, triangle: tender, dashed ring: not examined")
    caption = (tr("Joints"), when, count_words(found), marks)
    return ExportedFigure("activity", _page(course, context, figure, caption), joint_values(course, found))


def medication_figure(
    course: Course, context: Context, view: MedicationView, first: date, last: date
) -> ExportedFigure:
    """Return the doses over time from a day on."""
    chart = MedicationChart(on_paper(context))
    chart.show_view(view, first)
    nothing = "" if chart.panels else tr("No dose in mg/day in this period.")
    caption = (tr("Doses over time"), _period(first, last), nothing)
    values = medication_values(course, view.lines, first, last)
    return ExportedFigure("medication", _page(course, context, chart, caption), values)


def _period(first: date, last: date) -> str:
    return tr("{start} to {end}").format(start=formats.day(first), end=formats.day(last))


def _page(course: Course, context: Context, chart: QWidget, caption: Sequence[str]) -> QWidget:
    """Return the chart under who it is, with period, units and versions below."""
    child, session = course.child, context.session
    today = session.clock().date()
    who = " · ".join((child.name, child.number, sex_words(child), born_words(child, today)))
    below = (*caption, units_words(context.units), tr("print colours"))
    foot = (printed_words(session), *version_lines(session)[:1])
    made = QWidget()
    made.setStyleSheet(f"background: {PRINT.card}; color: {PRINT.ink};")
    lines = column(
        line(who, 15, bold=True),
        chart,
        line(" · ".join(filter(None, below)), 11),
        line(" · ".join(foot), 9, muted=True),
        margins=MARGINS,
        spacing=6,
    )
    lines.setStretch(1, 1)
    made.setLayout(lines)
    made.setFixedSize(
        QSize(WIDTH, max(lines.totalMinimumHeightForWidth(WIDTH), lines.minimumSize().height()))
    )
    return made
