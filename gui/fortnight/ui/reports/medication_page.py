"""The other drugs of a child on an A4 page: what is taken, exposure, doses over time, plans, milestones."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from fortnight.domain.record.course import Course
from fortnight.domain.treatment.adrenal import not_counted_words, reminder_words
from fortnight.domain.treatment.medication_words import dose_words
from fortnight.domain.treatment.steroid_milestones import DrugMilestone
from fortnight.operations.medication_view import MedicationView, medication_view, step_rows
from fortnight.ui import formats
from fortnight.ui.pages.medication_chart import MedicationChart
from fortnight.ui.pages.medication_columns import line_words, plan_columns, step_columns
from fortnight.ui.pages.medication_figures import figure_words
from fortnight.ui.reports.paper_page import (
    Part,
    Section,
    as_table,
    held,
    line,
    on_paper,
    page,
    section,
    sentences,
    side_by_side,
)
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, row

MOST_STEPS, MOST_PLANS, MOST_DRUGS = 8, 4, 3
TALLEST = 400  # pixels of the chart


def medication_pages(course: Course, context: Context) -> list[QWidget]:
    """Return the page with the other drugs of a child."""
    view = medication_view(course, context.session.clock().date())
    parts: list[Part] = [_figures(view)]
    chart = MedicationChart(on_paper(context))
    chart.show_view(view, None)
    if chart.panels:
        chart.setFixedHeight(min(chart.minimumHeight(), TALLEST))
        parts += [line(tr("Doses"), 12, bold=True), chart]
    parts += [
        side_by_side([[_taken(view)], [_milestones(view)]]),
        *map(section, _tables(view)),
        *_left_out(view),
        None,
    ]
    return [page(context, course, tr("Medication"), parts)]


def _figures(view: MedicationView) -> QWidget:
    """Return the dose of today and the exposure since the first dose, each with what explains it."""
    cells = [
        held(
            column(
                line(name, 9, muted=True),
                line(value, 12, bold=True),
                line(more, 9, muted=True),
                None,
                spacing=1,
            )
        )
        for name, value, more in figure_words(view, view.first, view.today)
    ]
    return held(row(*cells, spacing=12))


def _taken(view: MedicationView) -> Section:
    """Return the newest step of each drug; one that was stopped says so."""
    rows = tuple(
        (line_words(each), say(dose_words(step)), formats.day(step.start))
        for each in view.lines
        for step in (each.on(view.today) or each.newest,)
    )
    return Section(tr("Other drugs"), rows, if_empty=tr("No other drug is recorded."))


def _milestones(view: MedicationView) -> Section:
    words = [_milestone_words(each) for each in view.milestones]
    if view.adrenal.is_shown:
        words += [say(each) for each in (reminder_words(view.adrenal), *not_counted_words(view.adrenal))]
    return sentences(tr("Milestones"), words or [tr("None was found.")])


def _milestone_words(found: DrugMilestone) -> str:
    day = formats.day(found.date)
    if found.is_planned:
        day = tr("planned {day}").format(day=day)
    return tr("{day}: {what}").format(day=day, what=say(found.words))


def _left_out(view: MedicationView) -> Iterator[Part]:
    """Yield which drugs have no table of their steps on the page."""
    others = view.lines[MOST_DRUGS:]
    if others:
        words = tr("The steps of %n more drug(s) are in the program: {names}.", "", len(others))
        yield line(words.format(names=formats.listed(map(line_words, others))), 9, muted=True)


def _tables(view: MedicationView) -> Iterator[Section]:
    """Yield the newest steps of each drug, then the plans."""
    for each in view.lines[:MOST_DRUGS]:
        yield as_table(line_words(each), step_rows(view, each), step_columns(), MOST_STEPS)
    if view.course.tapers:
        yield as_table(tr("Plans"), view.course.tapers[::-1], plan_columns(), MOST_PLANS)
