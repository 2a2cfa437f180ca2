"""The growth of a child on an A4 page: curves, velocity, steroid dose, and the measures with their SDS."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import Word
from fortnight.domain.record.course import Course
from fortnight.domain.scores.growth_course import Scored, signed
from fortnight.operations.growth import GrowthView, growth_view
from fortnight.ui import formats
from fortnight.ui.charts.growth import GrowthChart
from fortnight.ui.charts.growth_figure import BMI, HEIGHT, WEIGHT, figure_of, plain_figure
from fortnight.ui.models.growth import (
    ROWS,
    columns,
    doubt_words,
    fact_lines,
    legend_words,
    meaning_words,
    measured_days,
)
from fortnight.ui.reports.paper_page import (
    Part,
    Section,
    as_table,
    figures,
    held,
    line,
    on_paper,
    page,
    section,
    sentences,
    side_by_side,
)
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import column, row

HIGH, LOW = 360, 150  # pixels, the heights of the charts
MOST_DAYS = 9
MOST_DOUBTS = 6


def growth_pages(course: Course, context: Context) -> list[QWidget]:
    """Return the page with the growth of a child."""
    view, today = growth_view(context.session, course), context.session.clock().date()
    parts: list[Part] = [_figures(view)]
    if view.growth.heights or view.growth.weights:
        parts += _charts(course, view, context)
    facts = [*filter(None, meaning_words(view)), *fact_lines(course, view, today)]
    in_words = [sentences(tr("In words"), facts)]
    if view.growth.doubtful:
        in_words.append(_doubts(view))
    parts += [
        side_by_side([[each] for each in in_words]),
        section(_measures(view)),
        None,
    ]
    return [page(context, course, tr("Growth"), parts)]


def _figures(view: GrowthView) -> QWidget:
    growth = view.growth
    velocity = growth.velocities[-1] if growth.velocities else None
    pairs = [
        _figure(tr("Height"), growth.heights, "cm"),
        _figure(tr("Weight"), growth.weights, "kg"),
        _figure(tr("BMI"), growth.bmis, "kg/m²"),
        (
            tr("Height velocity"),
            "–"
            if velocity is None
            else tr("{n} cm a year").format(n=formats.decimal_point(f"{velocity.cm_per_year:.1f}")),
        ),
        (
            tr("Target height"),
            "–" if view.target is None else formats.decimal_point(f"{view.target.cm:.1f} cm"),
        ),
    ]
    return figures(pairs)


def _figure(name: str, series: Sequence[Scored], unit: str) -> tuple[str, str]:
    """Return the newest value with its SDS, under its name and day."""
    if not series:
        return name, "–"
    last = series[-1]
    value = formats.decimal_point(f"{last.value:.1f} {unit}")
    if last.sds is not None:
        value += f" · {signed(last.sds)} SDS"
    return tr("{name}, {day}").format(name=name, day=formats.day(last.day)), value


def _charts(course: Course, view: GrowthView, context: Context) -> list[Part]:
    """Return the curves of height with velocity and steroid dose, then those of weight and BMI."""
    today, printed = context.session.clock().date(), on_paper(context)
    height = GrowthChart(printed.appearance, HIGH)
    height.show_figure(figure_of(course, view, HEIGHT, today), tr_word(HEIGHT))
    below = [_small(course, view, printed, name) for name in (WEIGHT, BMI)]
    return [
        line(tr("Height, cm"), 12, bold=True),
        line(legend_words(course, view, HEIGHT), 9, muted=True),
        height,
        held(row(*below, spacing=16)),
    ]


def _small(course: Course, view: GrowthView, context: Context, name: Word) -> QWidget:
    titles = {WEIGHT: ROWS["weight"], BMI: ROWS["bmi"]}
    chart = GrowthChart(context.appearance, LOW)
    figure = plain_figure(course, view, name, context.session.clock().date())
    chart.show_figure(figure, tr_word(name))
    return held(column(line(tr_word(titles[name]), 11, bold=True), chart, spacing=2))


def _measures(view: GrowthView) -> Section:
    nothing = tr("No height and no weight is recorded yet.")
    return as_table(tr("Measures"), measured_days(view.growth), columns(), MOST_DAYS, nothing)


def _doubts(view: GrowthView) -> Section:
    """Return the questions about the newest doubtful measures."""
    doubtful = view.growth.doubtful
    words = [doubt_words(each) for each in doubtful[-MOST_DOUBTS:][::-1]]
    return sentences(tr("Asked about"), words, len(doubtful) - len(words))
