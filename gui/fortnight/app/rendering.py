"""Pages of one child drawn into files without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from fortnight.app.user_window import application
from fortnight.domain.record.course import Course
from fortnight.operations import bedside, exports
from fortnight.operations import settings as clinic
from fortnight.operations.session import Invalid, Progress, Session
from fortnight.ui import theme as themes
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.context import Context
from fortnight.ui.services.live import Live
from fortnight.ui.translation import say


@dataclass(frozen=True, slots=True)
class Part:
    """What of a page is drawn: the day of a visit; the last days and the sections of the summary.

    `None` is the newest visit, the whole course, all sections.
    """

    day: date | None = None
    days: int | None = None
    sections: tuple[str, ...] | None = None


ALL = Part()
Painter = Callable[[Session, Course, Path, Part], str]
"""Draws a part of a page into a file; returns what went wrong, or an empty string."""


@contextmanager
def _on_paper(session: Session) -> Iterator[Context]:
    """Give the context of a page in print colours and in the units of the clinic."""
    application()
    live = Live(session)
    try:
        yield Context(session, Appearance(themes.PRINT, clinic.value(session.store, "units")), live)
    finally:
        live.stop()


def _page(name: str, session: Session, course: Course, out: Path, part: Part) -> str:
    # imported here because charts would slow down the start
    from fortnight.ui.reports.course_pages import Asked, save_course_page
    from fortnight.ui.services.summary_choice import SECTIONS, SummaryChoice

    sections = tuple(SECTIONS) if part.sections is None else part.sections
    asked = Asked(part.day, SummaryChoice(part.days, sections=sections)) if part != ALL else None
    with _on_paper(session) as context:
        return save_course_page(name, course, context, out, asked)


def _infusion(session: Session, course: Course, out: Path, _part: Part) -> str:
    """Draw the sheet of the newest infusion."""
    from fortnight.ui.reports import infusion_sheet

    try:
        shown = bedside.newest_sheet(session, course)
    except Invalid as refused:
        return say(refused.sentence)
    with _on_paper(session):
        return infusion_sheet.draw(session, shown, out)


def write_record(session: Session, out: Path, progress: Progress) -> None:
    """Write the whole record into a PDF. :raises OSError: if it cannot be written."""
    from fortnight.ui.reports.whole_record import write_record as write

    with _on_paper(session):
        write(session, out, progress)


def _noted(page: str, paint: Painter, session: Session, course: Course, out: Path, part: Part = ALL) -> str:
    """Draw a page and record in the journal that it was printed."""
    trouble = paint(session, course, out, part)
    if not trouble:
        exports.note_printed(session, course.child.id, page, out.name)
    return trouble


COURSE_PAGES = ("summary", "timeline", "visit", "growth", "activity", "medication", "letter")
PAGES: Mapping[str, Painter] = {
    **{name: partial(_noted, name, partial(_page, name)) for name in COURSE_PAGES},
    "infusion": partial(_noted, "infusion", _infusion),
}
"""The pages that can be drawn, by name."""
