"""The printed timeline: patient and scope at the top, the chart, and the signed head at the foot."""

from __future__ import annotations

from datetime import datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from fortnight.domain.labs.display import number
from fortnight.domain.messages import SI, Word, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child, allergy_text
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.dose import label_title
from fortnight.domain.treatment.drugs import TOCILIZUMAB, drug_name
from fortnight.ui import formats
from fortnight.ui.charts.chart import ChartView, TimelineChart
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.charts.tips import dose_words
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.paper import born_words, foot_lines, sex_words
from fortnight.ui.services.context import Context
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import column, label

WIDTH, LEAST_HEIGHT = 1280, 860
UNITS = {SI: word("SI units"), "japan": word("Japanese units")}


def save_timeline(course: Course, context: Context, path: Path, view: ChartView | None = None) -> str:
    """Write what `view` shows of a course, or the whole course, to a file. Its ending chooses the format.

    Return an error message, or an empty string.
    """
    return save_pages([timeline_page(course, context, view)], path)


def timeline_page(course: Course, context: Context, view: ChartView | None = None) -> QWidget:
    """Return the page in the print theme with what `view` shows, or the whole course without a view."""
    now = context.session.clock()
    chart = TimelineChart(PRINT, scrolls=False)
    chart.show_course(course, context.session.judgement_cache.of(course), now, context.units)
    if view is not None:
        chart.show_view(view)
    head = [_line(title(course.child), 19, bold=True), *(_line(each, 12) for each in head_lines(course, now))]
    shown = _line(view_text(chart.sheet, context.units, now.tzinfo), 12)
    foot = [_line(each, 9) for each in foot_lines(context.session, course.child)]
    page = QWidget()
    page.setStyleSheet(f"background: {PRINT.card}; color: {PRINT.ink};")
    lines = column(*head, shown, 4, chart, 4, *foot, margins=(24, 16, 24, 12), spacing=4)
    lines.setStretch(lines.indexOf(chart), 1)
    page.setLayout(lines)
    page.setFixedSize(
        QSize(WIDTH, max(LEAST_HEIGHT, lines.heightForWidth(WIDTH), page.minimumSizeHint().height()))
    )
    return page


def _line(words: str, size: int, bold: bool = False) -> QLabel:
    """Return a line with its own style, because the style sheet of the program may not apply to a page."""
    made = label(words, wrap=True)
    made.setFont(small_font(PRINT, size, bold))
    made.setStyleSheet(f"color: {PRINT.ink};")
    return made


def title(child: Child) -> str:
    """Return number, name and sex of the child."""
    return " · ".join((child.number, child.name, sex_words(child)))


def head_lines(course: Course, now: datetime) -> list[str]:
    """Return the line with birth date, weight and allergies, and that with the last dose and the label."""
    child = course.child
    known = (born_words(child, now.date()), _weight(course), say(allergy_text(child.allergies)))
    return [" · ".join(known), _treatment(course)]


def _weight(course: Course) -> str:
    weight = course.weight()
    if weight is None:
        return tr("weight not recorded")
    return tr("weight {kg} kg on {day}").format(kg=plain(weight[0]), day=formats.day(weight[1].date()))


def _treatment(course: Course) -> str:
    rule = tr("dosed according to the {label}, every %n day(s)", "", course.child.interval_days).format(
        label=say(label_title(course.child.label))
    )
    last = course.last_infusion
    if last is None:
        return tr("{drug}: no infusion recorded · {rule}").format(
            drug=tr_word(drug_name(TOCILIZUMAB)), rule=rule
        )
    return tr("{drug}: last dose {dose} on {day}, infusion No. {n} · {rule}").format(
        drug=tr_word(drug_name(TOCILIZUMAB)),
        dose=dose_words(last),
        day=formats.day(last.started_at.date()),
        n=len(course.infusions),
        rule=rule,
    )


def view_text(sheet: CourseSheet, units: str, zone: tzinfo | None) -> str:
    """Return which days are shown, in which units, and that print colours are used."""
    start, end = (datetime.fromtimestamp(each, zone) for each in _within(sheet))
    days = tr("Shown: {start} to {end}").format(start=formats.day(start), end=formats.day(end))
    first, last = (sheet.course.treatment_day(each) if sheet.course else None for each in (start, end))
    if first is not None and last is not None:
        days += tr(" (day {first} to day {last} of treatment)").format(first=number(first), last=number(last))
    own = [tr("IL-6 as multiples of the child's own level")] if sheet.relative else []
    return " · ".join((days, units_words(units), *own, tr("print colours")))


def units_words(units: str) -> str:
    """Return the name of the units in which values are shown."""
    return tr_word(UNITS.get(units, Word(units)))


def _within(sheet: CourseSheet) -> tuple[float, float]:
    """Return the first and last shown moment in seconds since 1970, without the margins beside the data."""
    start, end = sheet.seen
    return max(start, sheet.extent.first), min(end, sheet.extent.last - 1)
