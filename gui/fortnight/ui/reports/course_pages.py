"""The printed pages of a course by name, and how they are saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course
from fortnight.operations.course_review import course_review
from fortnight.operations.session import Invalid
from fortnight.ui.reports.activity_page import activity_pages
from fortnight.ui.reports.growth_page import growth_pages
from fortnight.ui.reports.letter import newest_letter_pages
from fortnight.ui.reports.medication_page import medication_pages
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.summary import summary_page
from fortnight.ui.reports.timeline import timeline_page
from fortnight.ui.reports.visit_page import visit_days, visit_pages
from fortnight.ui.services.context import Context
from fortnight.ui.services.summary_choice import WHOLE, SummaryChoice
from fortnight.ui.translation import say

MakePages = Callable[[Course, Context], list[QWidget]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a page is asked for: the day of a visit (`None`: the newest), the choice of the summary."""

    day: date | None = None
    summary: SummaryChoice = WHOLE


def _summary(course: Course, context: Context, asked: Asked = Asked()) -> list[QWidget]:
    return [summary_page(course_review(context.session, course.child.id), context, asked.summary)]


def _visit(course: Course, context: Context, asked: Asked = Asked()) -> list[QWidget]:
    review = course_review(context.session, course.child.id)
    days = visit_days(review)
    if asked.day is not None and asked.day not in days:
        raise Invalid(_no_visit(asked.day, days))
    return visit_pages(review, context, asked.day)


def _no_visit(day: date, days: Sequence[date]) -> Text:
    if not days:
        return text("No visit is recorded yet.")
    nearest = min(days, key=lambda each: abs((each - day).days))
    return text("No visit is recorded on {day}. The nearest one is on {other}.", day=day, other=nearest)


PAGES: Mapping[str, MakePages] = {
    "timeline": lambda course, context: [timeline_page(course, context)],
    "summary": _summary,
    "visit": _visit,
    "growth": growth_pages,
    "activity": activity_pages,
    "medication": medication_pages,
    "letter": newest_letter_pages,
}


CHOSEN: Mapping[str, Callable[[Course, Context, Asked], list[QWidget]]] = {
    "summary": _summary,
    "visit": _visit,
}
"""The pages of which only a part can be asked for."""


def save_course_page(
    name: str, course: Course, context: Context, path: Path, asked: Asked | None = None
) -> str:
    """Write the page with this name to a .pdf, .svg or .png file. Return an error message, or nothing.

    `asked` is for the pages of `CHOSEN`.
    """
    try:
        pages = PAGES[name](course, context) if asked is None else CHOSEN[name](course, context, asked)
    except Invalid as refused:
        return say(refused.sentence)
    return save_pages(pages, path)
