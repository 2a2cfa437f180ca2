"""Data for the pages: the ward today, one child and its history. Only what is shown is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from fortnight.domain.alert.raised_alert import RaisedAlert, is_shown_today
from fortnight.domain.infusion.checklist_limits import ClinicRules
from fortnight.domain.infusion.drip import Drip
from fortnight.domain.readiness.findings import NEEDED, Readiness, readiness
from fortnight.domain.readiness.next_step import NextStep, Situation, next_step
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Result
from fortnight.domain.treatment.exposure import Phase, exposure_at
from fortnight.domain.treatment.schedule import (
    Due,
    Slot,
    Status,
    coming_slots,
    next_due,
    plan,
    with_not_given,
)
from fortnight.operations import drafts, settings
from fortnight.operations.session import Session
from fortnight.store.queries import bedside, records
from fortnight.store.queries import courses as course_queries
from fortnight.store.queries import today as today_queries
from fortnight.store.queries.cards import cards_of_child
from fortnight.store.queries.viewing import children_with_news

TREND_DAYS = 182
AT_ONCE = 60  # rows of the Today page read at a time
REPEATS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One child on the Today page.

    `due` is the day for which the infusion is planned, `moved_from` its due date if it was moved. `days` is
    the number of days until then (negative: overdue), `il6` the newest result, `trend` IL-6 in pg/mL by time,
    `alerts` the cards that are not closed, `covered` whether the drug is still effective, `unsaved` the forms
    in which this person has unsaved input, `news` whether others recorded labs since this person looked.
    """

    child: Child
    due: date | None
    status: Status | None
    days: int
    readiness: Readiness
    step: NextStep
    il6: Result | None
    trend: tuple[tuple[datetime, float, str], ...]
    alerts: tuple[RaisedAlert, ...]
    covered: bool
    unsaved: tuple[str, ...] = ()
    news: bool = False
    moved_from: date | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """The rows of the page, the counts for the whole ward, and the planned repeats of IL-6.

    `children` are those in treatment; `registered` includes those whose course has ended.
    """

    rows: tuple[TodayRow, ...]
    due: int
    late: int
    open_cards: int
    waiting_cards: int
    repeats: tuple[RaisedAlert, ...]
    children: int
    registered: int


def today(session: Session, most: int = AT_ONCE, skip: int = 0) -> Today:
    """Return the Today page with `most` children after the first `skip`.

    Children with an open card are read first; the rows that are read together are sorted by the next step.
    """
    day, window = session.clock().date(), settings.window_days(session.store)
    found = today_queries.today_list(session.store, day, window, most, skip)
    rows = sorted(_rows(session, found.shown), key=lambda row: (row.step.rank, row.due or date.max))
    open_cards, waiting_cards = today_queries.card_counts(session.store)
    repeats = today_queries.planned_repeats(session.store, REPEATS_SHOWN)
    counts = (found.due, found.late, open_cards, waiting_cards)
    return Today(tuple(rows), *counts, tuple(repeats), found.children, found.registered)


def _rows(session: Session, shown: Sequence[Child]) -> list[TodayRow]:
    """Return the rows of some children; each table is read once for all of them."""
    now, store = session.clock(), session.store
    ids = [child.id for child in shown]
    trends = today_queries.series_of_each(store, ids, "IL6", now - timedelta(days=TREND_DAYS))
    courses = today_queries.readiness_courses(store, shown, NEEDED)
    alerts = course_queries.alerts_of_each(store, ids)
    unsaved, flowing = drafts.left(session), bedside.flowing(store)
    news = children_with_news(store, ids, session.actor)
    drips = {child: record.drip(now) for child, record in flowing.items()}
    window, rules = settings.window_days(store), settings.clinic_rules(store)
    return [
        replace(
            _row(
                courses[id], tuple(alerts.get(id, ())), tuple(trends.get(id, ())), now, window, rules, drips
            ),
            unsaved=unsaved.get(id, ()),
            news=id in news,
        )
        for id in ids
    ]


def _row(  # noqa: PLR0913
    course: Course,
    alerts: tuple[RaisedAlert, ...],
    trend: tuple[tuple[datetime, float, str], ...],
    now: datetime,
    window: int,
    rules: ClinicRules,
    drips: Mapping[str, Drip],
) -> TodayRow:
    due, status = _due(course, now.date(), window)
    day = due.due if due else None
    alerts = tuple(alert for alert in alerts if is_shown_today(alert, now))
    ready = readiness(course, alerts, now, window, rules)
    drip = drips.get(course.child.id)
    step = next_step(Situation(ready, alerts, day, status, now.date(), window, drip))
    days = (day - now.date()).days if day else 0
    covered = exposure_at(course, now).phase is not Phase.COVER_DOUBTFUL
    moved_from = due.moved_from if due else None
    il6 = course.latest("IL6")
    return TodayRow(
        course.child, day, status, days, ready, step, il6, trend, alerts, covered, moved_from=moved_from
    )


def _due(course: Course, today: date, window: int) -> tuple[Due | None, Status | None]:
    """Return when the next infusion is due, and its status; `None` before the first and after the end."""
    last, child = course.last_infusion, course.child
    if last is None or child.plan.ended is not None:
        return None, None
    given, days = last.started_at.date(), child.interval_days
    slots = coming_slots(given, days, window, today, changes=child.plan)
    return next_due(given, days, today, child.plan), slots[0].status


def readiness_of(session: Session, course: Course, alerts: Iterable[RaisedAlert]) -> Readiness:
    """Return whether a child is ready for the next infusion, and what argues against it."""
    store = session.store
    return readiness(
        course, alerts, session.clock(), settings.window_days(store), settings.clinic_rules(store)
    )


@dataclass(frozen=True, slots=True)
class Banner:
    """The data of the banner that stays visible on a child's page."""

    child: Child
    weight: tuple[float, datetime] | None
    dose_mg: float | None
    mg_per_kg: float | None
    infusions: int
    last_infusion: datetime | None
    due: Due | None
    status: Status | None


def banner(session: Session, course: Course) -> Banner:
    """Return the banner of a child."""
    now = session.clock()
    last = course.last_infusion
    dose = last.dose_mg if last else None
    per_kg = last.dose_mg / last.weight_kg if last and last.weight_kg else None
    due, status = _due(course, now.date(), settings.window_days(session.store))
    return Banner(
        course.child,
        course.weight(),
        dose,
        per_kg,
        len(course.infusions),
        last.started_at if last else None,
        due,
        status,
    )


def fortnights(session: Session, course: Course) -> list[Slot]:
    """Return every due date of a course with its status, by the clinic's window.

    Infusions that were planned and not given are among them, each with its reason.
    """
    days, child = [i.started_at.date() for i in course.infusions], course.child
    window, today = settings.window_days(session.store), session.clock().date()
    slots = plan(days, child.interval_days, window, today, changes=child.plan)
    not_given = bedside.not_given(session.store, child.id)
    return with_not_given(slots, {each.due: each.reason for each in not_given})


def course(session: Session, child: str) -> Course | None:
    """Return the course of one child; `None` for an unknown child."""
    return course_queries.course(session.store, child)


def children(session: Session) -> list[Child]:
    """Return every registered child, by number."""
    return course_queries.children(session.store)


def children_of(session: Session, ids: Iterable[str]) -> dict[str, Child]:
    """Return some children by id."""
    found = (course_queries.child(session.store, id) for id in dict.fromkeys(ids))
    return {child.id: child for child in found if child is not None}


def find(session: Session, words: str, most: int = 20) -> list[Child]:
    """Return `most` children at most whose name or number has every word; an exact number comes first."""
    return course_queries.find_children(session.store, words, most)


def child_by_number(session: Session, number: str) -> Child | None:
    """Return a child by the hospital's number."""
    return course_queries.child_by_number(session.store, number)


def alerts(session: Session, child: str | None = None) -> list[RaisedAlert]:
    """Return raised alerts, newest first, of one child or of all."""
    if child is None:
        return course_queries.alerts(session.store)
    return cards_of_child(session.store, child)


def methods(session: Session) -> list[str]:
    """Return the laboratories and assays used so far, the most frequent first."""
    return records.methods(session.store)
