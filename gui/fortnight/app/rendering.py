"""Pages of one child drawn into files without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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

Painter = Callable[[Session, Course, Path], str]
"""Draws a page into a file; returns what went wrong, or an empty string."""


@contextmanager
def _on_paper(session: Session) -> Iterator[Context]:
    """Give the context of a page in print colours and in the units of the clinic."""
    application()
    live = Live(session)
    try:
        yield Context(session, Appearance(themes.PRINT, clinic.value(session.store, "units")), live)
    finally:
        live.stop()


def _page(name: str, session: Session, course: Course, out: Path) -> str:
    # imported here because charts would slow down the start
    from fortnight.ui.reports.course_pages import save_course_page

    with _on_paper(session) as context:
        return save_course_page(name, course, context, out)


def _infusion(session: Session, course: Course, out: Path) -> str:
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


def _noted(page: str, paint: Painter, session: Session, course: Course, out: Path) -> str:
    """Draw a page and record in the journal that it was printed."""
    trouble = paint(session, course, out)
    if not trouble:
        exports.note_printed(session, course.child.id, page, out.name)
    return trouble


COURSE_PAGES = ("summary", "timeline", "visit", "growth", "activity", "medication", "letter")
PAGES: Mapping[str, Painter] = {
    **{name: partial(_noted, name, partial(_page, name)) for name in COURSE_PAGES},
    "infusion": partial(_noted, "infusion", _infusion),
}
"""The pages that can be drawn, by name."""
