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
from fortnight.operations.course_review import course_review
from fortnight.operations.session import Session
from fortnight.ui import theme as themes
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.context import Context
from fortnight.ui.services.live import Live
from fortnight.ui.translation import tr

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


def _timeline(session: Session, course: Course, out: Path) -> str:
    # imported here because charts would slow down the start
    from fortnight.ui.reports.timeline import save_timeline

    with _on_paper(session) as context:
        return save_timeline(course, context, out)


def _summary(session: Session, course: Course, out: Path) -> str:
    from fortnight.ui.reports.summary import save_summary

    with _on_paper(session) as context:
        return save_summary(course_review(session, course.child.id), context, out)


def _infusion(session: Session, course: Course, out: Path) -> str:
    """Draw the sheet of the newest infusion."""
    from fortnight.ui.reports import infusion_sheet

    last = course.last_infusion
    if out.suffix.lower() != ".pdf":
        return tr("The infusion sheet can only be written as .pdf.")
    if last is None:
        return tr("No infusion is recorded for this child.")
    shown = bedside.show(session, last.id, course.child.id)
    if not shown.record.acts:
        return tr("The newest infusion was imported as one entry and has no sheet.")
    with _on_paper(session):
        return infusion_sheet.draw(shown, out)


def _noted(page: str, paint: Painter, session: Session, course: Course, out: Path) -> str:
    """Draw a page and record the export in the journal."""
    trouble = paint(session, course, out)
    if not trouble:
        exports.note(session, course.child.id, page, out.name)
    return trouble


PAGES: Mapping[str, Painter] = {
    name: partial(_noted, name, paint)
    for name, paint in (("timeline", _timeline), ("summary", _summary), ("infusion", _infusion))
}
"""The pages that can be drawn, by name."""
