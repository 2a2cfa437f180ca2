"""Parts of a printed A4 page: the head and the foot that identify the child, figures, and titled tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLayout, QWidget

from fortnight.domain.record.child import allergy_text
from fortnight.domain.record.course import Course
from fortnight.ui import formats
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.reports.paper import A4, born_words, foot_lines, sex_words
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.context import Context
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, label, row
from fortnight.ui.widgets.tables import Column

MARGINS = (40, 28, 40, 20)
SPACING = 8
FOOT_SIZES = (9, 9, 7)
Part = QWidget | QLayout | int | None
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Section:
    """A titled table: its rows, and how many are left out. A plain list has no heads of columns.

    `right` are the columns of numbers. `wide` is the only column that wraps its words; the first one of a
    list and the last one of a table if it is `None`.
    """

    title: str
    rows: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...] = ()
    left_out: int = 0
    if_empty: str = ""
    right: frozenset[int] = frozenset()
    wide: int | None = None


def newest(section: Section, most: int) -> Section:
    """Return a section with its first rows, and the number of those that are left out."""
    return replace(section, rows=section.rows[:most], left_out=max(0, len(section.rows) - most))


def as_table(
    title: str, rows: Sequence[Row], columns: Sequence[Column[Row]], most: int, if_empty: str = ""
) -> Section:
    """Return the first rows of a table of the window as a section; `most` is how many."""
    cells = tuple(tuple(column.made(each).words for column in columns) for each in rows[:most])
    right = frozenset(place for place, column in enumerate(columns) if column.right)
    # without a column of words, the space at the right stays empty
    wide = next((place for place, column in enumerate(columns) if column.stretch), len(columns))
    heads = tuple(column.title.replace("\n", " ") for column in columns)
    return Section(title, cells, heads, max(0, len(rows) - most), if_empty, right, wide)


def sentences(title: str, words: Sequence[str], left_out: int = 0) -> Section:
    """Return a section of sentences, each on lines of its own, and say how many are left out."""
    return Section(title, tuple((each,) for each in words), heads=("",), left_out=left_out)


def on_paper(context: Context) -> Context:
    """Return a context whose charts are painted in print colours."""
    return replace(context, appearance=Appearance(PRINT, context.units))


def page(
    context: Context, course: Course, title: str, parts: Sequence[Part], number: int = 1, total: int = 1
) -> QWidget:
    """Return an A4 page with the parts between its head and its foot; more words make it higher."""
    now = context.session.clock()
    made = QWidget()
    made.setStyleSheet(f"background: {PRINT.card}; color: {PRINT.ink};")
    words = foot_lines(context.session, course.child, (number, total))
    foot = [line(each, size, muted=True) for each, size in zip(words, FOOT_SIZES, strict=False)]
    lines = column(
        _head(course, title, now), rule(2), *parts, rule(), *foot, margins=MARGINS, spacing=SPACING
    )
    made.setLayout(lines)
    # the height that the wrapped words need at this width; the minimum of the page does not know it
    made.setFixedSize(QSize(A4.width(), max(A4.height(), lines.totalMinimumHeightForWidth(A4.width()))))
    return made


def line(words: str, size: int = 11, bold: bool = False, muted: bool = False) -> QLabel:
    """Return words with their own style, because the style sheet of the program may not apply to a page."""
    made = label(words, wrap=True)
    made.setFont(small_font(PRINT, size, bold))
    made.setStyleSheet(f"color: {PRINT.muted if muted else PRINT.ink};")
    return made


def rule(thickness: int = 1) -> QFrame:
    """Return a horizontal line; a thick one is dark."""
    made = QFrame()
    made.setFixedHeight(thickness)
    made.setStyleSheet(f"background: {PRINT.ink if thickness > 1 else PRINT.line};")
    return made


def held(lines: QLayout) -> QWidget:
    """Return a widget with a layout."""
    made = QWidget()
    made.setLayout(lines)
    return made


# Head and foot --------------------------------------------------------------------------------------


def _head(course: Course, title: str, now: datetime) -> QWidget:
    child = course.child
    who = column(
        line(f"{child.name} · {sex_words(child)}", 18, bold=True),
        line(" · ".join((born_words(child, now.date()), tr("number {n}").format(n=child.number)))),
        line(say(allergy_text(child.allergies)), muted=True),
        spacing=2,
    )
    what = column(
        line(title, 13, bold=True),
        line(_treated(course, now)),
        line(tr("data to {when}").format(when=formats.moment(now)), muted=True),
        None,
        spacing=2,
    )
    return held(row(held(who), held(what), spacing=24))


def _treated(course: Course, now: datetime) -> str:
    first = course.first_infusion
    if first is None:
        return tr("no infusion recorded")
    words = tr("{first} to {last} · day 0 to day {day}")
    return words.format(
        first=formats.day(first.started_at.date()),
        last=formats.day(now.date()),
        day=course.treatment_day(now),
    )


def signature_lines() -> QWidget:
    """Return the lines for signature, name and date."""
    fields = (tr("signature"), tr("name in capitals"), tr("date, time"))
    return held(
        row(*(held(column(26, rule(2), line(each, 9, muted=True), spacing=2)) for each in fields), spacing=24)
    )


def hidden_note() -> QWidget:
    """Return what the marks beside scores mean."""
    words = tr("* contains ESR, CRP or fever, which tocilizumab suppresses. “≥”: parts are missing.")
    return line(words, 9, muted=True)


# Figures and sections -------------------------------------------------------------------------------


def figures(pairs: Sequence[tuple[str, str]]) -> QWidget:
    """Return figures side by side, each with its name above."""
    cells = [
        held(column(line(name, 9, muted=True), line(formats.decimal_point(value), 12, bold=True), spacing=1))
        for name, value in pairs
    ]
    return held(row(*cells, spacing=12))


def side_by_side(found: Sequence[Sequence[Section]]) -> QWidget:
    """Return columns of sections of the same width."""
    whole = row(*(held(column(*map(section, each), None, spacing=6)) for each in found), spacing=16)
    for place in range(len(found)):
        whole.setStretch(place, 1)
    return held(whole)


def section(shown: Section) -> QWidget:
    """Return a section with its title."""
    parts: list[QWidget | None] = [line(shown.title, 12, bold=True), rule(2)]
    parts.append(_table(shown) if shown.rows else line(shown.if_empty, 10, muted=True))
    if shown.left_out:
        parts.append(line(tr("%n more in the program", "", shown.left_out), 9, muted=True))
    return held(column(*parts, None, spacing=3))


def _table(shown: Section) -> QWidget:
    made, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    wide = shown.wide if shown.wide is not None else len(shown.rows[0]) - 1 if shown.heads else 0
    for place, head in enumerate(shown.heads):
        if head:
            grid.addWidget(line(head, 9, muted=True), 0, place, _side(shown, place))
    for number, cells in enumerate(shown.rows, 1):
        for place, words in enumerate(cells):
            made_line = line(words, 10, bold=place == 0 and not shown.heads)
            made_line.setWordWrap(place == wide)
            made_line.setAlignment(_side(shown, place) | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(made_line, number, place)
    grid.setColumnStretch(wide, 1)
    made.setLayout(grid)
    return made


def _side(shown: Section, place: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if place in shown.right else Qt.AlignmentFlag.AlignLeft
