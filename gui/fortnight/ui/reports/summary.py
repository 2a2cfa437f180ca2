"""The summary of a course on an A4 page: head, charts, milestones, doses, alerts, room for a signature."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from fortnight.domain.display.chart_series import drugs
from fortnight.domain.numbers import plain
from fortnight.operations import views
from fortnight.operations.course_review import CourseReview
from fortnight.ui import formats
from fortnight.ui.charts.chart import TimelineChart, is_empty
from fortnight.ui.charts.kinds import DRUGS, IL6
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.paper_page import (
    Part,
    figures,
    hidden_note,
    page,
    section,
    side_by_side,
    signature_lines,
)
from fortnight.ui.reports.summary_sections import alerts, columns
from fortnight.ui.services.context import Context
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import tr

CHART_HEIGHT = 430
PANELS = (IL6, "CRP", "WBC", "PLT")


def save_summary(review: CourseReview, context: Context, path: Path) -> str:
    """Write the page to a .pdf, .svg or .png file. Return an error message, or an empty string."""
    return save_pages([summary_page(review, context)], path)


def summary_page(review: CourseReview, context: Context) -> QWidget:
    """Return the page in the print theme."""
    parts: list[Part] = [treatment_figures(review, context)]
    if not is_empty(review.course):
        parts.append(course_chart(review, context))
    parts += [side_by_side(columns(review)), section(alerts(review)), None, hidden_note(), signature_lines()]
    return page(context, review.course, tr("Course on tocilizumab"), parts)


def treatment_figures(review: CourseReview, context: Context) -> QWidget:
    """Return the weight, the last dose, the number of infusions and when the next is due."""
    banner = views.banner(context.session, review.course)
    weight, last, due = banner.weight, banner.last_infusion, banner.due
    pairs = (
        (
            tr("Weight, {day}").format(day=formats.day(weight[1].date())) if weight else tr("Weight"),
            f"{plain(weight[0])} kg" if weight else "–",
        ),
        (tr("Last dose"), "–" if banner.dose_mg is None else f"{plain(banner.dose_mg)} mg"),
        (tr("per kg"), "–" if banner.mg_per_kg is None else f"{plain(round(banner.mg_per_kg, 1))} mg/kg"),
        (tr("Infusions"), str(banner.infusions)),
        (tr("Last"), formats.day(last.date()) if last else "–"),
        (tr("Next due"), formats.day(due.due) if due else "–"),
    )
    return figures(pairs)


def course_chart(review: CourseReview, context: Context) -> QWidget:
    """Return the panels of the course from its first to its last day."""
    session = context.session
    chart = TimelineChart(PRINT, scrolls=False)
    # more panels would not leave room for the tables; the table of drugs has every drug
    chart.sheet.chosen = (*PANELS, DRUGS) if len(drugs(review.course)) == 1 else PANELS
    judged = session.judgement_cache.of(review.course)
    chart.show_course(review.course, judged, session.clock(), context.units, review.cards)
    chart.setFixedHeight(max(CHART_HEIGHT, chart.minimumSizeHint().height()))
    return chart
