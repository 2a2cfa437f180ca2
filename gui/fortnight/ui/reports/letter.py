"""The course letter on paper: the text of a physician, then the course in charts and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from fortnight.domain.messages import word
from fortnight.domain.record.course import Course
from fortnight.domain.record.letter import PARAGRAPHS, Letter
from fortnight.operations.course_review import CourseReview, course_review
from fortnight.operations.growth import growth_view
from fortnight.operations.letters import letters_of
from fortnight.operations.session import Session
from fortnight.ui import formats
from fortnight.ui.charts.chart import is_empty
from fortnight.ui.reports.letter_words import proposed
from fortnight.ui.reports.paper import A4
from fortnight.ui.reports.paper_page import (
    MARGINS,
    SPACING,
    Part,
    line,
    page,
    section,
    side_by_side,
    signature_lines,
)
from fortnight.ui.reports.summary import course_chart, treatment_figures
from fortnight.ui.reports.summary_sections import alerts, doses, milestones
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word

WIDTH = A4.width() - MARGINS[0] - MARGINS[2]
TITLE, TEXT = 13, 12  # sizes of the fonts in pixels
NOT_EDITED = word("Proposed by the program from the record; no physician edited it.")


def newest_letter_pages(course: Course, context: Context) -> list[QWidget]:
    """Return the newest letter in the record; without one, what the program proposes, which says so."""
    review = course_review(context.session, course.child.id)
    recorded = letters_of(context.session, course.child.id)
    if recorded:
        return letter_pages(recorded[0], review, context)
    return letter_pages(proposed_letter(context.session, review), review, context, tr_word(NOT_EDITED))


def proposed_letter(session: Session, review: CourseReview) -> Letter:
    """Return a letter with the paragraphs that the program proposes."""
    now = session.clock()
    paragraphs = proposed(review, growth_view(session, review.course), now.date())
    return Letter("", now, session.actor, paragraphs=paragraphs)


def letter_pages(letter: Letter, review: CourseReview, context: Context, remark: str = "") -> list[QWidget]:
    """Return the sheets of a letter: its text, on as many as it needs, and the course in figures.

    A letter that is printed again has no figures, which would not be those of its day.
    """
    now = context.session.clock()
    is_of_today = letter.at.date() == now.date()
    remarks = [remark] if remark else []
    if not is_of_today:
        remarks.append(tr("Printed again on {day}.").format(day=formats.day(now.date())))
    return text_pages(letter, review, context, remarks, is_of_today)


def text_pages(
    letter: Letter,
    review: CourseReview,
    context: Context,
    remarks: Sequence[str] = (),
    with_figures: bool = False,
) -> list[QWidget]:
    """Return the sheets with the text of a letter, and the course in figures if that is asked for."""
    sheets = list(_sheets(_texts(letter, remarks), review, context))
    total = len(sheets) + with_figures
    title = tr("Letter of {day}").format(day=formats.day(letter.at.date()))
    made = [page(context, review.course, title, parts, n, total) for n, parts in enumerate(sheets, 1)]
    if with_figures:
        figures_title = tr("The course in figures")
        made.append(page(context, review.course, figures_title, _figures(review, context), total, total))
    return made


def _texts(letter: Letter, remarks: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a letter, each with whether it is a title."""
    if letter.recipient:
        yield letter.recipient, False
    yield tr("Written by {who}, {when}").format(who=letter.by, when=formats.moment(letter.at)), False
    for words in remarks:
        yield words, False
    for name, title in PARAGRAPHS.items():
        if letter.paragraphs.get(name):
            yield tr_word(title), True
            yield from ((each, False) for each in letter.paragraphs[name].splitlines() if each.strip())


def _figures(review: CourseReview, context: Context) -> list[Part]:
    parts: list[Part] = [treatment_figures(review, context)]
    if not is_empty(review.course):
        parts.append(course_chart(review, context))
    return [*parts, side_by_side([[milestones(review)], [doses(review)]]), section(alerts(review)), None]


# From lines to sheets -------------------------------------------------------------------------------


def _sheets(
    texts: Iterable[tuple[str, bool]], review: CourseReview, context: Context
) -> Iterator[list[Part]]:
    """Yield the parts of each sheet; a title stays with its text, and a signature ends the last sheet."""
    room = _room(review, context)
    sheet, used = list[Part](), 0
    waiting = list(_with_short_lines(texts, room))
    for place, (words, is_title) in enumerate(waiting):
        needed = _height(words, is_title)
        follows = _height(*waiting[place + 1]) if is_title and place + 1 < len(waiting) else 0
        if sheet and used + needed + follows > room:
            yield [*sheet, None]
            sheet, used = [], 0
        sheet.append(_line(words, is_title))
        used += needed
    signature = signature_lines()
    if used + signature.sizeHint().height() + SPACING > room:
        yield [*sheet, None]
        sheet = []
    yield [*sheet, None, signature]


def _with_short_lines(texts: Iterable[tuple[str, bool]], room: int) -> Iterator[tuple[str, bool]]:
    """Yield the lines; one that is higher than half a sheet is divided between its words."""
    for words, is_title in texts:
        for part in _divided(words, room // 2):
            yield part, is_title


def _divided(words: str, height: int) -> Iterator[str]:
    rest = words.split(" ")
    while rest:
        count = _fitting(rest, height)
        yield " ".join(rest[:count])
        rest = rest[count:]


def _fitting(words: Sequence[str], height: int) -> int:
    """Return how many of these words fit into a height; at least one."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        fits = _height(" ".join(words[:middle]), is_title=False) <= height
        low, high = (middle, high) if fits else (low, middle - 1)
    return low


def _line(words: str, is_title: bool) -> QLabel:
    return line(words, TITLE if is_title else TEXT, bold=is_title)


def _height(words: str, is_title: bool) -> int:
    """Return the height of a line with the space below it."""
    return _line(words, is_title).heightForWidth(WIDTH) + SPACING


def _room(review: CourseReview, context: Context) -> int:
    """Return the height between head and foot of a sheet."""
    empty = page(context, review.course, tr("Letter"), [])
    layout = empty.layout()
    assert layout is not None
    return A4.height() - layout.totalMinimumHeightForWidth(A4.width()) - SPACING
