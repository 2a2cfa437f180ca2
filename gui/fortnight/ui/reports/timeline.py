"""The timeline on paper: whose it is and what is shown on top, the chart, how to check it at the foot."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from fortnight import __version__
from fortnight.domain.labs.display import number
from fortnight.domain.messages import SI
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child, Sex, age_on
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.drugs import TOCILIZUMAB
from fortnight.operations import exports
from fortnight.ui import formats
from fortnight.ui.charts.chart import ChartView, TimelineChart
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.charts.tips import dose_words
from fortnight.ui.services.context import Context
from fortnight.ui.theme import PRINT
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import column, label

WIDTH, LEAST_HEIGHT = 1280, 860
SEXES = {Sex.MALE: "male", Sex.FEMALE: "female", Sex.UNKNOWN: "sex not recorded"}
UNITS = {SI: "SI units", "japan": "Japanese units"}


def timeline_page(course: Course, context: Context, view: ChartView | None = None) -> QWidget:
    """The page for paper, in the print theme: what `view` shows, or else the whole course."""
    now = context.session.clock()
    chart = TimelineChart(PRINT, scrolls=False)
    chart.show_course(course, context.session.judging.of(course), now, context.units)
    if view is not None:
        chart.show_view(view)
    head = [_line(title(course.child), 19, bold=True), *(_line(each, 12) for each in head_lines(course, now))]
    shown = _line(shown_words(chart.sheet, context.units, now.tzinfo), 12)
    foot = [_line(made_words(context, now), 11)]
    code = exports.signed_head(context.session)
    foot += [_line(tr("Signed head: {code}").format(code=code), 9)] if code else []
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
    """A line on paper, dressed by itself: there the program's style sheet may not reach."""
    made = label(words, wrap=True)
    made.setFont(small_font(PRINT, size, bold))
    made.setStyleSheet(f"color: {PRINT.ink};")
    return made


def title(child: Child) -> str:
    """Number, name and sex."""
    return " · ".join((child.number, child.name, tr(SEXES[child.sex])))


def head_lines(course: Course, now: datetime) -> list[str]:
    """Birth and weight; the last dose with its drug, and the label that it follows."""
    return [" · ".join((_born(course.child, now.date()), _weight(course))), _treatment(course)]


def _born(child: Child, today: date) -> str:
    born = tr("born {day}").format(day=formats.day(child.birth_date))
    if today < child.birth_date:
        return born
    return f"{born} ({formats.age(age_on(child.birth_date, today))})"


def _weight(course: Course) -> str:
    weight = course.weight()
    if weight is None:
        return tr("weight not recorded")
    return tr("weight {kg} kg on {day}").format(kg=plain(weight[0]), day=formats.day(weight[1].date()))


def _treatment(course: Course) -> str:
    known = LABELS.get(course.child.label)
    rule = tr("dosed by the {label}, every {n} days").format(
        label=known.name if known else course.child.label, n=course.child.interval_days
    )
    last = course.last_infusion
    if last is None:
        return tr("{drug}: no infusion recorded · {rule}").format(drug=TOCILIZUMAB.capitalize(), rule=rule)
    return tr("{drug}: last dose {dose} on {day}, infusion No. {n} · {rule}").format(
        drug=TOCILIZUMAB.capitalize(),
        dose=dose_words(last),
        day=formats.day(last.started_at.date()),
        n=len(course.infusions),
        rule=rule,
    )


def shown_words(sheet: CourseSheet, units: str, zone: tzinfo | None) -> str:
    """Which days are shown, in which units, and that the colours are those for paper."""
    start, end = (datetime.fromtimestamp(each, zone) for each in _within(sheet))
    days = tr("Shown: {start} to {end}").format(start=formats.day(start), end=formats.day(end))
    first, last = (sheet.course.treatment_day(each) if sheet.course else None for each in (start, end))
    if first is not None and last is not None:
        days += tr(" (day {first} to day {last} of treatment)").format(first=number(first), last=number(last))
    own = [tr("IL-6 as multiples of the child's own level")] if sheet.relative else []
    return " · ".join((days, tr(UNITS.get(units, units)), *own, tr("colours for paper")))


def _within(sheet: CourseSheet) -> tuple[float, float]:
    """The first and the last moment that are shown, without the margins beside the record."""
    start, end = sheet.seen
    return max(start, sheet.extent.first), min(end, sheet.extent.last - 1)


def made_words(context: Context, now: datetime) -> str:
    """When and by whom it was printed, and by which program."""
    return tr("Printed {when} by {who} · Fortnight {version}").format(
        when=formats.moment(now), who=context.session.actor, version=__version__
    )
