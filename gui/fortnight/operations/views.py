"""What the pages show: the ward today, one child, its history. Reads only what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from fortnight.domain.alert.raised_alert import RaisedAlert, is_shown_today
from fortnight.domain.readiness.findings import NEEDED, Readiness, readiness
from fortnight.domain.readiness.next_step import NextStep, Situation, next_step
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Result
from fortnight.domain.treatment.exposure import Phase, exposure_at
from fortnight.domain.treatment.schedule import Due, Slot, Status, next_due, plan
from fortnight.operations import audit, drafts, settings
from fortnight.operations.session import Session
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import live
from fortnight.store.queries import courses as reading
from fortnight.store.queries import today as glancing

TREND_DAYS = 182
AT_ONCE = 60  # rows of the Today page read at a time
REPEATS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One child on the Today page.

    `days` until the infusion is due (negative: since then), `il6` the newest result, `trend` IL-6 in pg/mL,
    `alerts` the cards that are not closed, `covered` whether the drug is still at work, `unsaved` the forms
    in which this person left something.
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


@dataclass(frozen=True, slots=True)
class Today:
    """Rows of the page, what the head line counts of the whole ward, and the planned repeats of IL-6."""

    rows: tuple[TodayRow, ...]
    due: int
    late: int
    open_cards: int
    waiting_cards: int
    repeats: tuple[RaisedAlert, ...]
    children: int


def today(session: Session, most: int = AT_ONCE, skip: int = 0) -> Today:
    """`most` children after the first `skip`.

    Those with an open card come first; of what is read at once, what is to be done next sorts the rows.
    """
    day, window = session.clock().date(), settings.window_days(session.store)
    found = glancing.pressing(session.store, day, window, most, skip)
    rows = sorted(_rows(session, found.shown), key=lambda row: (row.step.rank, row.due or date.max))
    asking, waiting = glancing.card_counts(session.store)
    repeats = glancing.planned_repeats(session.store, REPEATS_SHOWN)
    return Today(tuple(rows), found.due, found.late, asking, waiting, tuple(repeats), found.children)


def _rows(session: Session, shown: Sequence[Child]) -> list[TodayRow]:
    """Everything but the plan is read once for all children that are shown."""
    now, store = session.clock(), session.store
    ids = [child.id for child in shown]
    trends = glancing.series_of_each(store, ids, "IL6", now - timedelta(days=TREND_DAYS))
    courses = glancing.cut_courses(store, shown, NEEDED)
    alerts = reading.alerts_of_each(store, ids)
    unsaved = drafts.left(session)
    return [
        replace(
            _row(session, courses[id], tuple(alerts.get(id, ())), tuple(trends.get(id, ()))),
            unsaved=unsaved.get(id, ()),
        )
        for id in ids
    ]


def _row(
    session: Session,
    course: Course,
    alerts: tuple[RaisedAlert, ...],
    trend: tuple[tuple[datetime, float, str], ...],
) -> TodayRow:
    now, window = session.clock(), settings.window_days(session.store)
    due, status = _due(course, now.date(), window)
    alerts = tuple(alert for alert in alerts if is_shown_today(alert, now))
    ready = readiness(course, alerts, now, window)
    step = next_step(Situation(ready, alerts, due, status, now.date(), window))
    days = (due - now.date()).days if due else 0
    covered = exposure_at(course, now).phase is not Phase.COVER_DOUBTFUL
    return TodayRow(
        course.child, due, status, days, ready, step, course.latest("IL6"), trend, alerts, covered
    )


def _due(course: Course, day: date, window: int) -> tuple[date | None, Status | None]:
    last = course.last_infusion
    if last is None:
        return None, None
    given = last.started_at.date()
    slots = plan([given], course.child.interval_days, window, day)
    # a clock that was ahead, or another zone, may put the last infusion after today
    status = slots[-1].status if slots else Status.PLANNED
    return next_due(given, course.child.interval_days, day).due, status


def readiness_of(session: Session, course: Course, alerts: Iterable[RaisedAlert]) -> Readiness:
    """What speaks against the next infusion of a child now."""
    return readiness(course, alerts, session.clock(), settings.window_days(session.store))


@dataclass(frozen=True, slots=True)
class Banner:
    """What never scrolls away from a child's page."""

    child: Child
    weight: tuple[float, datetime] | None
    dose_mg: float | None
    mg_per_kg: float | None
    infusions: int
    last_infusion: datetime | None
    due: Due | None
    status: Status | None


def banner(session: Session, course: Course) -> Banner:
    """The banner of a course."""
    now = session.clock()
    last = course.last_infusion
    dose = last.dose_mg if last else None
    per_kg = last.dose_mg / last.weight_kg if last and last.weight_kg else None
    given = [i.started_at.date() for i in course.infusions]
    due = next_due(given[-1], course.child.interval_days, now.date()) if given else None
    slots = fortnights(session, course) if given else []
    status = slots[-1].status if slots else None
    return Banner(
        course.child,
        course.weight(),
        dose,
        per_kg,
        len(given),
        last.started_at if last else None,
        due,
        status,
    )


def fortnights(session: Session, course: Course) -> list[Slot]:
    """Every due date of a course and what became of it, by the clinic's window."""
    days = [i.started_at.date() for i in course.infusions]
    return plan(days, course.child.interval_days, settings.window_days(session.store), session.clock().date())


def course(session: Session, child: str) -> Course | None:
    """All that is known of one child."""
    return reading.course(session.store, child)


def children(session: Session) -> list[Child]:
    """Every registered child, by number."""
    return reading.children(session.store)


def children_of(session: Session, ids: Iterable[str]) -> dict[str, Child]:
    """Some children, by id."""
    found = (reading.child(session.store, id) for id in dict.fromkeys(ids))
    return {child.id: child for child in found if child is not None}


def find(session: Session, words: str, most: int = 20) -> list[Child]:
    """At most `most` children whose name or number contains every word; whose number they are is first."""
    return reading.find_children(session.store, words, most)


def child_by_number(session: Session, number: str) -> Child | None:
    """One child by the hospital's number."""
    return reading.child_by_number(session.store, number)


def alerts(session: Session, child: str | None = None) -> list[RaisedAlert]:
    """Raised alerts, newest first: of one child or of all."""
    if child is None:
        return reading.alerts(session.store)
    return reading.alerts(session.store, "child = ?", [child])


def methods(session: Session) -> list[str]:
    """The laboratories and assays named so far, most used first."""
    rows = session.store.db.execute(
        "SELECT method FROM specimen WHERE method != '' GROUP BY method ORDER BY count(*) DESC LIMIT 20"
    )
    return [method for (method,) in rows]


@dataclass(frozen=True, slots=True)
class Act:
    """One entry for reading: who did what when, why, and what it changed."""

    entry: Entry
    when: datetime
    undone: bool
    before: dict
    after: dict
    changes: tuple[audit.Change, ...] = ()


def history(session: Session, child: str) -> list[Act]:
    """Everything that was done about one child, newest first, with old and new values."""
    entries = reading.history(session.store, child)
    by_target: dict[str, list[Entry]] = {}
    acts = []
    for entry in entries:
        earlier = by_target.setdefault(entry.target, [])
        acts.append((entry, _state(live(earlier)), entry.data, audit.changes_of(entry, earlier)))
        earlier.append(entry)
    counted = {e.id for group in by_target.values() for e in live(group)}
    return [
        Act(
            entry,
            reading.moment(entry.at, entry.tz_offset),
            entry.id not in counted and entry.verb != "undo",
            before,
            after,
            changes,
        )
        for entry, before, after, changes in reversed(acts)
    ]


def _state(entries: list[Entry]) -> dict:
    state: dict = {}
    for entry in entries:
        for name, value in entry.data.items():
            state[name] = {**state.get(name, {}), **value} if name == "results" else value
    return state
