"""The summary of a course on an A4 page: head, charts, milestones, doses, alerts, room for a signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLayout, QWidget

from fortnight import __version__
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.display.chart_series import drugs
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import allergy_text
from fortnight.operations import exports, views
from fortnight.operations.course_review import CourseReview
from fortnight.ui import formats
from fortnight.ui.charts.chart import TimelineChart, is_empty
from fortnight.ui.charts.kinds import DRUGS, IL6, small_font
from fortnight.ui.reports.page_file import save_page
from fortnight.ui.reports.summary_sections import Section, alerts, columns
from fortnight.ui.reports.timeline import SEXES
from fortnight.ui.services.context import Context
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import column, label, row

A4 = QSize(794, 1123)  # pixels at 96 dots per inch
CHART_HEIGHT = 430
PANELS = (IL6, "CRP", "WBC", "PLT")
MARGINS = (40, 28, 40, 20)


def save_summary(review: CourseReview, context: Context, path: Path) -> str:
    """Write the page to a .pdf, .svg or .png file. Return an error message, or an empty string."""
    return save_page(summary_page(review, context), path)


def summary_page(review: CourseReview, context: Context) -> QWidget:
    """Return the page in the print theme."""
    now = context.session.clock()
    page = QWidget()
    page.setStyleSheet(f"background: {PRINT.card}; color: {PRINT.ink};")
    parts: list[QWidget | int | None] = [_head(review, now), _rule(2), _figures(review, context)]
    if not is_empty(review.course):
        parts.append(_chart(review, context))
    parts += [_side_by_side(columns(review)), _section(alerts(review))]
    lines = column(
        *parts, None, _notes(), _signature_lines(), _rule(), _foot(review, context, now), margins=MARGINS
    )
    page.setLayout(lines)
    # the height that the wrapped words need at this width; the minimum of the page does not know it
    page.setFixedSize(QSize(A4.width(), max(A4.height(), lines.totalMinimumHeightForWidth(A4.width()))))
    return page


def _line(words: str, size: int = 11, bold: bool = False, muted: bool = False) -> QLabel:
    """Return words with their own style, because the style sheet of the program may not apply to a page."""
    made = label(words, wrap=True)
    made.setFont(small_font(PRINT, size, bold))
    made.setStyleSheet(f"color: {PRINT.muted if muted else PRINT.ink};")
    return made


def _rule(thickness: int = 1) -> QFrame:
    made = QFrame()
    made.setFixedHeight(thickness)
    made.setStyleSheet(f"background: {PRINT.ink if thickness > 1 else PRINT.line};")
    return made


# Head and foot --------------------------------------------------------------------------------------


def _head(review: CourseReview, now: datetime) -> QWidget:
    child = review.course.child
    born = tr("born {day}").format(day=formats.day(child.birth_date))
    who = column(
        _line(f"{child.name} · {tr_word(SEXES[child.sex])}", 18, bold=True),
        _line(" · ".join((born, tr("number {n}").format(n=child.number)))),
        _line(say(allergy_text(child.allergies)), muted=True),
        spacing=2,
    )
    what = column(
        _line(tr("Course on tocilizumab"), 13, bold=True),
        _line(_treated(review, now)),
        _line(tr("data to {when} · page 1 of 1").format(when=formats.moment(now)), muted=True),
        None,
        spacing=2,
    )
    return _widget(row(_widget(who), _widget(what), spacing=24))


def _widget(lines: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(lines)
    return made


def _treated(review: CourseReview, now: datetime) -> str:
    first = review.course.first_infusion
    if first is None:
        return tr("no infusion recorded")
    words = tr("{first} to {last} · day 0 to day {day}")
    return words.format(
        first=formats.day(first.started_at.date()),
        last=formats.day(now.date()),
        day=review.course.treatment_day(now),
    )


def _foot(review: CourseReview, context: Context, now: datetime) -> QWidget:
    child = review.course.child
    identity = " · ".join((child.name, formats.day(child.birth_date), child.number))
    versions = tr("Fortnight {version} · rule {rule} · WHO · not a diagnosis; no alert is no all-clear")
    printed = tr("printed {when} by {who}").format(when=formats.moment(now), who=context.session.actor)
    head = exports.signed_head(context.session)
    lines = column(
        _line(f"{identity} · {printed}", 9, muted=True),
        _line(versions.format(version=__version__, rule=RULE_VERSION), 9, muted=True),
        *([_line(tr("journal head {code}").format(code=head), 7, muted=True)] if head else []),
        spacing=1,
    )
    return _widget(lines)


def _notes() -> QWidget:
    return _line(
        tr("* contains ESR, CRP or fever, which tocilizumab suppresses. “≥”: parts are missing."),
        9,
        muted=True,
    )


def _signature_lines() -> QWidget:
    fields = (tr("signature"), tr("name in capitals"), tr("date, time"))
    return _widget(
        row(
            *(_widget(column(26, _rule(2), _line(each, 9, muted=True), spacing=2)) for each in fields),
            spacing=24,
        )
    )


# Figures and chart ----------------------------------------------------------------------------------


def _figures(review: CourseReview, context: Context) -> QWidget:
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
    cells = [
        _widget(
            column(_line(name, 9, muted=True), _line(formats.decimal_point(value), 12, bold=True), spacing=1)
        )
        for name, value in pairs
    ]
    return _widget(row(*cells, spacing=12))


def _chart(review: CourseReview, context: Context) -> QWidget:
    session = context.session
    chart = TimelineChart(PRINT, scrolls=False)
    # more panels would not leave room for the tables; the table of drugs has every drug
    chart.sheet.chosen = (*PANELS, DRUGS) if len(drugs(review.course)) == 1 else PANELS
    judged = session.judgement_cache.of(review.course)
    chart.show_course(review.course, judged, session.clock(), context.units, review.cards)
    chart.setFixedHeight(max(CHART_HEIGHT, chart.minimumSizeHint().height()))
    return chart


# Sections -------------------------------------------------------------------------------------------


def _side_by_side(found: Sequence[Sequence[Section]]) -> QWidget:
    whole = row(*(_widget(column(*map(_section, each), None, spacing=6)) for each in found), spacing=16)
    for place in range(len(found)):
        whole.setStretch(place, 1)
    return _widget(whole)


def _section(section: Section) -> QWidget:
    parts: list[QWidget | None] = [_line(section.title, 12, bold=True), _rule(2)]
    parts.append(_table(section) if section.rows else _line(section.if_empty, 10, muted=True))
    if section.left_out:
        parts.append(
            _line(tr("%n more in the program", "", section.left_out), 9, muted=True),
        )
    return _widget(column(*parts, None, spacing=3))


def _table(section: Section) -> QWidget:
    made, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    for place, head in enumerate(section.heads):
        grid.addWidget(_line(head, 9, muted=True), 0, place)
    wide = len(section.rows[0]) - 1 if section.heads else 0  # the only column that wraps its words
    for number, cells in enumerate(section.rows, 1):
        for place, words in enumerate(cells):
            made_line = _line(words, 10, bold=place == 0 and not section.heads)
            made_line.setWordWrap(place == wide)
            grid.addWidget(made_line, number, place)
    grid.setColumnStretch(wide, 1)
    made.setLayout(grid)
    return made
