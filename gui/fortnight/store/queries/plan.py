"""Queries for the calendar of the ward: the last infusion of each child, and what happened on some days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.queries.bedside import why_not_given
from fortnight.store.queries.courses import moment

_UTC_MARGIN = timedelta(days=2)  # a local day and its UTC day differ by less than this


@dataclass(frozen=True, slots=True)
class WardDay:
    """An infusion of a child on a local day: `stage` as in the table `drip`, or `given`.

    `reason` says why a planned infusion was not given.
    """

    child: str
    day: date
    stage: str
    reason: str = ""


def last_infusions(store: Store) -> dict[str, date]:
    """Return the local day of the newest infusion of each child in treatment."""
    rows = store.db.execute(
        "SELECT id, (SELECT started_at || ' ' || tz_offset FROM infusion WHERE child = child.id "
        "ORDER BY started_at DESC LIMIT 1) AS last FROM child WHERE ended_on IS NULL AND last IS NOT NULL"
    )
    return {child: moment(*_split(last)).date() for child, last in rows}


def _split(last: str) -> tuple[str, int]:
    at, _, offset = last.rpartition(" ")
    return at, int(offset)


def infusions_between(store: Store, first: date, last: date) -> list[WardDay]:
    """Return the infusions that were given, are running or were not given from one day to another.

    An infusion that runs is `running` until it is finished; `not-given` is on the day it was planned for.
    """
    bounds = (first - _UTC_MARGIN, last + _UTC_MARGIN)
    earliest, latest = (entries.utc_text(datetime.combine(day, time(), UTC)) for day in bounds)
    # by child, because the index of infusions begins with the child
    given = store.db.execute(
        "SELECT i.child, i.started_at, i.tz_offset FROM child CROSS JOIN infusion i "
        "ON i.child = child.id AND i.started_at BETWEEN ? AND ?",
        [earliest, latest],
    ).fetchall()
    live = store.db.execute(
        "SELECT child, at, tz_offset FROM drip WHERE stage IN ('running', 'paused') AND at BETWEEN ? AND ?",
        [earliest, latest],
    ).fetchall()
    refused = store.db.execute(
        "SELECT id, child, due FROM drip WHERE stage = 'not-given' AND due BETWEEN ? AND ?",
        [first.isoformat(), last.isoformat()],
    ).fetchall()
    found = [WardDay(child, moment(at, tz).date(), "given") for child, at, tz in given]
    found += [WardDay(child, moment(at, tz).date(), "running") for child, at, tz in live]
    found += [
        WardDay(child, date.fromisoformat(due), "not-given", why_not_given(store, id))
        for id, child, due in refused
    ]
    return [each for each in found if first <= each.day <= last]
