"""One visit of a child on an A4 page: results with the ones before, the infusion, activity, and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from PySide6.QtWidgets import QWidget

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.display.flags import flag_of
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.course import Event, Infusion, Result
from fortnight.domain.record.event_kinds import kind_word
from fortnight.domain.scores.assessment import Assessment
from fortnight.operations.course_review import CourseReview
from fortnight.ui import formats
from fortnight.ui.pages.events import what_words
from fortnight.ui.reports.paper import reaction_words
from fortnight.ui.reports.paper_page import (
    Part,
    Section,
    hidden_note,
    line,
    page,
    section,
    sentences,
    side_by_side,
    signature_lines,
)
from fortnight.ui.reports.summary import treatment_figures
from fortnight.ui.reports.summary_sections import alert_rows, due, medication, score_rows
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word, written

MOST_EVENTS = 8


@dataclass(frozen=True, slots=True)
class VisitDay:
    """What was recorded for one day, and the day of the visit before (`None`: there was none)."""

    day: date
    results: tuple[Result, ...]
    notes: tuple[str, ...]
    infusions: tuple[tuple[int, Infusion], ...]
    assessed: Assessment | None
    events: tuple[Event, ...]
    cards: tuple[RaisedAlert, ...]
    before: date | None


def visit_days(review: CourseReview) -> list[date]:
    """Return the days with a specimen, an infusion or an assessment, the oldest first."""
    course = review.course
    moments = chain(
        (each.collected_at for each in course.specimens),
        (each.started_at for each in course.infusions),
        (each.at for each in review.activity.assessments),
    )
    return sorted({moment.date() for moment in moments})


def visit_on(review: CourseReview, day: date) -> VisitDay:
    """Return what was recorded for a day; the events are those since the visit before."""
    course, days = review.course, visit_days(review)
    before = max((each for each in days if each < day), default=None)
    specimens = [each for each in course.specimens if each.collected_at.date() == day]
    notes = ((each.symptoms, each.note) for each in specimens)
    assessed = [each for each in review.activity.assessments if each.at.date() == day]
    return VisitDay(
        day,
        tuple(result for each in specimens for result in each.results),
        tuple(filter(None, chain.from_iterable(notes))),
        tuple((n, each) for n, each in enumerate(course.infusions, 1) if each.started_at.date() == day),
        assessed[-1] if assessed else None,
        tuple(each for each in course.events if _is_since(each.at, before, day)),
        tuple(each for each in review.cards if not each.is_silent and each.at.date() == day),
        before,
    )


def _is_since(moment: datetime, before: date | None, day: date) -> bool:
    return moment.date() <= day and (before is None or moment.date() > before)


def visit_pages(review: CourseReview, context: Context, day: date | None = None) -> list[QWidget]:
    """Return the page of the visit of a day; of the newest one without a day."""
    days = visit_days(review)
    if not days:
        parts: list[Part] = [line(tr("No visit is recorded yet."), muted=True), None]
        return [page(context, review.course, tr("Visit"), parts)]
    shown = visit_on(review, day if day is not None and day in days else days[-1])
    title = tr("Visit of {day}").format(day=formats.day(shown.day))
    return [page(context, review.course, title, list(_parts(review, context, shown)))]


def _parts(review: CourseReview, context: Context, shown: VisitDay) -> Iterator[Part]:
    yield treatment_figures(review, context)
    yield section(_results(review, context, shown))
    notes = [sentences(tr("Symptoms and notes"), shown.notes)] if shown.notes else []
    yield side_by_side(
        [
            [_infusion(shown), *notes, _events(shown)],
            [_activity(shown), medication(review), due(review)],
        ]
    )
    yield section(
        Section(
            tr("Alerts of this visit"),
            tuple(alert_rows(shown.cards)),
            (tr("Drawn"), tr("What"), tr("Answer and outcome")),
            if_empty=tr("No alert was raised."),
        )
    )
    yield from (None, hidden_note(), signature_lines())


# Results --------------------------------------------------------------------------------------------


def _results(review: CourseReview, context: Context, shown: VisitDay) -> Section:
    """Return each result with its mark, and the result of the same analyte before."""
    order = {code: place for place, code in enumerate(ANALYTES)}
    ordered = sorted(shown.results, key=lambda each: (order[each.analyte], each.collected_at))
    found = context.session.judgement_cache.of(review.course)
    judged = {each.specimen: each for each in found if each.analyte == "IL6"}
    first = review.course.first_infusion

    def row(result: Result) -> tuple[str, ...]:
        started = first is not None and first.started_at <= result.collected_at
        flag = flag_of(result, review.course.child, started, judged.get(result.specimen))
        before = review.course.latest(result.analyte, result.collected_at)
        return (
            tr_word(analyte_name(result.analyte)),
            formats.clock(result.collected_at),
            written(Quantity.of(result)),
            flag.arrows if flag else "",
            written(Quantity.of(before)) if before else "–",
            formats.day(before.collected_at.date()) if before else "",
            say(flag.says) if flag else "",
        )

    heads = (tr("Analyte"), tr("Drawn"), tr("Result"), "", tr("Before"), "", tr("Mark"))
    nothing = tr("No result is recorded for this day.")
    return Section(tr("Results"), tuple(map(row, ordered)), heads, if_empty=nothing, right=frozenset((2, 4)))


# Infusion, activity, events -------------------------------------------------------------------------


def _infusion(shown: VisitDay) -> Section:
    rows = tuple(chain.from_iterable(_infusion_rows(n, each) for n, each in shown.infusions))
    return Section(tr("Infusion"), rows, if_empty=tr("No infusion was given on this day."))


def _infusion_rows(n: int, given: Infusion) -> Iterator[tuple[str, str]]:
    yield tr("No."), str(n)
    end = f" – {formats.clock(given.ended_at)}" if given.ended_at else ""
    yield tr("Given"), formats.moment(given.started_at) + end
    yield tr("Dose"), formats.decimal_point(_dose(given))
    for name, words in (
        (tr("Lots"), given.lots),
        (tr("Second check"), given.checked_by),
        (tr("Note"), given.note),
    ):
        if words:
            yield name, words
    yield tr("Reaction"), reaction_words(given) or tr("none recorded")


def _dose(given: Infusion) -> str:
    dose = f"{dose_figure(given.dose_mg)} mg"
    if not given.weight_kg:
        return dose
    per_kg = plain(round(given.dose_mg / given.weight_kg, 1))
    return f"{dose} ({per_kg} mg/kg, {plain(given.weight_kg)} kg)"


def _activity(shown: VisitDay) -> Section:
    rows = score_rows(shown.assessed) if shown.assessed else ()
    return Section(tr("Activity and scores"), rows, if_empty=tr("Activity was not assessed on this day."))


def _events(shown: VisitDay) -> Section:
    title = tr("Events")
    if shown.before is not None:
        title = tr("Events since {day}").format(day=formats.day(shown.before))
    rows = tuple(map(_event, _newest(shown.events)))
    left_out = max(0, len(shown.events) - MOST_EVENTS)
    heads = (tr("Date"), tr("Kind"), tr("What"))
    return Section(title, rows, heads if rows else (), left_out, tr("No event is recorded."))


def _newest(events: Iterable[Event]) -> list[Event]:
    return list(events)[::-1][:MOST_EVENTS]


def _event(event: Event) -> tuple[str, ...]:
    return formats.day(event.at.date()), say(kind_word(event.kind)), what_words(event)
