"""The printed pages of a course by name, and how they are saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fortnight.domain.record.course import Course
from fortnight.operations.course_review import course_review
from fortnight.ui.reports.activity_page import activity_pages
from fortnight.ui.reports.growth_page import growth_pages
from fortnight.ui.reports.letter import newest_letter_pages
from fortnight.ui.reports.medication_page import medication_pages
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.summary import summary_page
from fortnight.ui.reports.timeline import timeline_page
from fortnight.ui.reports.visit_page import visit_pages
from fortnight.ui.services.context import Context

MakePages = Callable[[Course, Context], list[QWidget]]


def _summary(course: Course, context: Context) -> list[QWidget]:
    review = course_review(context.session, course.child.id)
    return [summary_page(review, context)]


def _visit(course: Course, context: Context) -> list[QWidget]:
    return visit_pages(course_review(context.session, course.child.id), context)


PAGES: Mapping[str, MakePages] = {
    "timeline": lambda course, context: [timeline_page(course, context)],
    "summary": _summary,
    "visit": _visit,
    "growth": growth_pages,
    "activity": activity_pages,
    "medication": medication_pages,
    "letter": newest_letter_pages,
}


def save_course_page(name: str, course: Course, context: Context, path: Path) -> str:
    """Write the page with this name to a .pdf, .svg or .png file. Return an error message, or nothing."""
    return save_pages(PAGES[name](course, context), path)
