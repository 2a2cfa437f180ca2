"""What the pages show: the ward today, one child, its history. Reads only what is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fortnight.domain.children import Child
from fortnight.domain.course import Course, Result
from fortnight.domain.readiness import LABS_LAST, Readiness, readiness
from fortnight.domain.schedule import Due, Slot, Status, next_due, plan
from fortnight.operations import alerting, audit, settings
from fortnight.operations.desk import Desk
from fortnight.store import reading
from fortnight.store import today as glancing
from fortnight.store.journal import Entry
from fortnight.store.projections import live
from fortnight.store.reading import RaisedAlert
from fortnight.store.today import Glance

TREND_DAYS = 182
AT_ONCE = 60  # rows of the Today page read at a time


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One child on the Today page. `number` counts the infusion to come; `trend` is IL-6 in pg/mL."""

    child: Child
    number: int
    due: date | None
    status: Status | None
    days: int
    readiness: Readiness | None
    il6: tuple[datetime, float, str] | None
    trend: tuple[tuple[datetime, float, str], ...]
    alert: RaisedAlert | None


@dataclass(frozen=True, slots=True)
class Today:
    """Rows of the page, and what the head line counts of the whole ward."""

    rows: tuple[TodayRow, ...]
    due: int
    late: int
    alerts: int
    children: int


def today(desk: Desk, most: int = AT_ONCE, skip: int = 0) -> Today:
    """`most` children after the first `skip`, the most pressing first: overdue, due, then by date."""
    alerts = {card.child: card for card in reversed(alerting.interrupting(desk))}
    day, window = desk.clock().date(), settings.window_days(desk.store)
    found = glancing.pressing(desk.store, day, window, most, skip)
    rows = map(_rows(desk, found.glances, alerts), found.glances)
    return Today(tuple(rows), found.due, found.late, len(alerts), found.children)


def _rows(
    desk: Desk, glances: Sequence[Glance], alerts: Mapping[str, RaisedAlert]
) -> Callable[[Glance], TodayRow]:
    """What makes a row of a glance: everything else is read once for all that are shown."""
    now, window = desk.clock(), settings.window_days(desk.store)
    shown = [glance.child.id for glance in glances]
    trends = glancing.series_of_each(desk.store, shown, "IL6", now - timedelta(days=TREND_DAYS))
    fresh = glancing.results_of_each(desk.store, shown, now - LABS_LAST)

    def row(glance: Glance) -> TodayRow:
        child, given = glance.child, glance.last_infusion
        trend, alert = tuple(trends.get(child.id, ())), alerts.get(child.id)
        last = trend[-1] if trend else None
        if given is None:
            return TodayRow(child, 1, None, None, 0, None, last, trend, alert)
        due = next_due(given.date(), child.interval_days, now.date()).due
        slots = plan([given.date()], child.interval_days, window, now.date())
        status = slots[-1].status if slots else Status.PLANNED  # a clock that was ahead, or another zone
        ready = readiness(fresh.get(child.id, ()), given, now)
        days = (due - now.date()).days
        return TodayRow(child, glance.infusions + 1, due, status, days, ready, last, trend, alert)

    return row


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


def banner(desk: Desk, course: Course) -> Banner:
    """The banner of a course."""
    now = desk.clock()
    last = course.last_infusion
    dose = last.dose_mg if last else None
    per_kg = last.dose_mg / last.weight_kg if last and last.weight_kg else None
    given = [i.started_at.date() for i in course.infusions]
    due = next_due(given[-1], course.child.interval_days, now.date()) if given else None
    slots = fortnights(desk, course) if given else []
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


def fortnights(desk: Desk, course: Course) -> list[Slot]:
    """Every due date of a course and what became of it, by the clinic's window."""
    days = [i.started_at.date() for i in course.infusions]
    return plan(days, course.child.interval_days, settings.window_days(desk.store), desk.clock().date())


def course(desk: Desk, child: str) -> Course | None:
    """All that is known of one child."""
    return reading.course(desk.store, child)


def children(desk: Desk) -> list[Child]:
    """Every registered child, by number."""
    return reading.children(desk.store)


def find(desk: Desk, words: str) -> list[Child]:
    """Children whose name or number contains every word."""
    return reading.find_children(desk.store, words)


def child_by_number(desk: Desk, number: str) -> Child | None:
    """One child by the hospital's number."""
    return reading.child_by_number(desk.store, number)


def alerts(desk: Desk, child: str | None = None) -> list[RaisedAlert]:
    """Raised alerts, newest first: of one child or of all."""
    if child is None:
        return reading.alerts(desk.store)
    return reading.alerts(desk.store, "child = ?", [child])


def methods(desk: Desk) -> list[str]:
    """The laboratories and assays named so far, most used first."""
    rows = desk.store.db.execute(
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


def history(desk: Desk, child: str) -> list[Act]:
    """Everything that was done about one child, newest first, with old and new values."""
    entries = reading.history(desk.store, child)
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


def newest_results(course: Course) -> dict[str, Result]:
    """The newest result of each analyte."""
    return {r.analyte: r for r in course.results}
