"""The summary of a course on an A4 page: head, charts, milestones, doses, alerts, room for a signature."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fortnight.domain.display.chart_series import drugs
from fortnight.domain.numbers import dose_figure, plain
from fortnight.operations import views
from fortnight.operations.course_review import CourseReview
from fortnight.ui import formats
from fortnight.ui.charts.chart import TimelineChart, is_empty
from fortnight.ui.charts.kinds import DRUGS
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.paper_page import (
    Part,
    figures,
    hidden_note,
    line,
    page,
    section,
    side_by_side,
    signature_lines,
)
from fortnight.ui.reports.summary_sections import alerts, columns, within
from fortnight.ui.services.context import Context
from fortnight.ui.services.summary_choice import FIRST_PANELS, SECTIONS, WHOLE, SummaryChoice
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import tr, tr_word

CHART_HEIGHT = 430


def save_summary(review: CourseReview, context: Context, path: Path, choice: SummaryChoice = WHOLE) -> str:
    """Write the page to a .pdf, .svg or .png file. Return an error message, or an empty string."""
    return save_pages([summary_page(review, context, choice)], path)


def summary_page(review: CourseReview, context: Context, choice: SummaryChoice = WHOLE) -> QWidget:
    """Return the page in the print theme with what was chosen; what is left out is named."""
    shown = within(review, choice.begins(context.session.clock()))
    parts: list[Part] = [treatment_figures(review, context)]
    if choice != WHOLE:
        parts.append(line(_chosen_words(choice, context), 9, muted=True))
    if choice.panels and not is_empty(review.course):
        parts.append(course_chart(review, context, choice.panels, choice.days))
    parts.append(side_by_side(columns(shown, choice.sections)))
    if "alerts" in choice.sections:
        parts.append(section(alerts(shown)))
    parts += [None, hidden_note(), signature_lines()]
    return page(context, review.course, tr("Course on tocilizumab"), parts)


def _chosen_words(choice: SummaryChoice, context: Context) -> str:
    """Return the period of the page and the sections that it leaves out."""
    now = context.session.clock()
    begins, parts = choice.begins(now), list[str]()
    if begins is not None:
        words = tr("Charts, milestones, doses and alerts of {start} to {end}")
        parts.append(words.format(start=formats.day(begins), end=formats.day(now)))
    if choice.left_out:
        names = formats.listed(tr_word(SECTIONS[name]) for name in choice.left_out)
        parts.append(tr("left out: {sections}").format(sections=names))
    return " · ".join(parts)


def treatment_figures(review: CourseReview, context: Context) -> QWidget:
    """Return the weight, the last dose, the number of infusions and when the next is due."""
    banner = views.banner(context.session, review.course)
    weight, last, due = banner.weight, banner.last_infusion, banner.due
    pairs = (
        (
            tr("Weight, {day}").format(day=formats.day(weight[1].date())) if weight else tr("Weight"),
            f"{plain(weight[0])} kg" if weight else "–",
        ),
        (tr("Last dose"), "–" if banner.dose_mg is None else f"{dose_figure(banner.dose_mg)} mg"),
        (tr("per kg"), "–" if banner.mg_per_kg is None else f"{plain(round(banner.mg_per_kg, 1))} mg/kg"),
        (tr("Infusions"), str(banner.infusions)),
        (tr("Last"), formats.day(last.date()) if last else "–"),
        (tr("Next due"), formats.day(due.due) if due else "–"),
    )
    return figures(pairs)


def course_chart(
    review: CourseReview, context: Context, panels: Sequence[str] = FIRST_PANELS, days: int | None = None
) -> QWidget:
    """Return panels of the last days of a course; of the whole course for `None`."""
    session = context.session
    chart = TimelineChart(PRINT, scrolls=False)
    # more panels would not leave room for the tables; the table of drugs has every drug
    chart.sheet.chosen = (*panels, DRUGS) if len(drugs(review.course)) == 1 else tuple(panels)
    judged = session.judgement_cache.of(review.course)
    chart.show_course(review.course, judged, session.clock(), context.units, review.cards)
    chart.sheet.show_range(days)
    chart.setFixedHeight(max(CHART_HEIGHT, chart.minimumSizeHint().height()))
    return chart
