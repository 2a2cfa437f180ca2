"""Reading what the Today page shows: some children by due date, and only what is shown of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter

from fortnight.domain.children import Child
from fortnight.domain.course import Result
from fortnight.store import journal
from fortnight.store.database import Store
from fortnight.store.projections import TABLES
from fortnight.store.reading import child_of, moment


@dataclass(frozen=True, slots=True)
class Glance:
    """What the Today page shows of one child without reading its course."""

    child: Child
    last_infusion: datetime | None
    infusions: int


@dataclass(frozen=True, slots=True)
class Pressing:
    """Some children by due date, and how many of all children are due and late."""

    glances: tuple[Glance, ...] = ()
    due: int = 0
    late: int = 0
    children: int = 0


# The newest infusion of each child comes from the index alone; everything else is read of those shown.
_PRESSING = f"""
    WITH given AS MATERIALIZED (
        SELECT id, number, interval_days, (
            SELECT started_at || ' ' || tz_offset FROM infusion WHERE child = child.id
            ORDER BY started_at DESC LIMIT 1
        ) AS last FROM child
    ), ward AS MATERIALIZED (
        SELECT id, number, last, coalesce(
            date(substr(last, 1, 24), substr(last, 26) || ' minutes', interval_days || ' days'), 'never'
        ) AS due FROM given
    ), shown AS (
        SELECT id, last, due FROM ward ORDER BY due, number LIMIT :most OFFSET :skip
    )
    SELECT {", ".join(f"child.{name}" for name in TABLES["child"])}, shown.last,
        (SELECT count(*) FROM infusion WHERE child = child.id),
        (SELECT count(*) FROM ward WHERE due BETWEEN :opens AND :closes),
        (SELECT count(*) FROM ward WHERE due < :opens), (SELECT count(*) FROM child)
    FROM shown JOIN child ON child.id = shown.id ORDER BY shown.due, child.number
"""


def pressing(store: Store, today: date, window_days: int, most: int, skip: int = 0) -> Pressing:
    """`most` children after the first `skip`, by due date and number; who never began comes last.

    An infusion is due while `today` lies within `window_days` of its date, and late after that.
    """
    asked = {
        "opens": (today - timedelta(days=window_days)).isoformat(),
        "closes": (today + timedelta(days=window_days)).isoformat(),
        "most": most,
        "skip": skip,
    }
    rows = store.db.execute(_PRESSING, asked).fetchall()
    if not rows:
        return Pressing()
    glances = (
        Glance(child_of(child), None if last is None else _at_bedside(last), count)
        for *child, last, count, _, _, _ in rows
    )
    return Pressing(tuple(glances), *rows[0][-3:])


def _at_bedside(utc_and_offset: str) -> datetime:
    utc, offset = utc_and_offset.split(" ")
    return moment(utc, int(offset))


def treated_years(store: Store, now: datetime) -> float:
    """Years of all children since each one's first infusion, together."""
    (days,) = store.db.execute(
        "SELECT total(julianday(?) - julianday(first)) FROM (SELECT min(started_at) AS first FROM infusion "
        "GROUP BY child)",
        [journal.utc_text(now)],
    ).fetchone()
    return days / 365.25


def series_of_each(
    store: Store, children: Iterable[str], analyte: str, since: datetime
) -> dict[str, list[tuple[datetime, float, str]]]:
    """One analyte of some children since a moment, oldest first: time, value, comparator."""
    rows = store.db.execute(
        "SELECT c.value, r.collected_at, r.value, r.comparator FROM json_each(?) c CROSS JOIN result r "
        "ON r.child = c.value AND r.analyte = ? AND r.collected_at >= ? ORDER BY c.value, r.collected_at",
        [json.dumps(list(children)), analyte, journal.utc_text(since)],
    )
    return {
        id: [(moment(at), value, comparator) for _, at, value, comparator in group]
        for id, group in groupby(rows, key=itemgetter(0))
    }


def results_of_each(store: Store, children: Iterable[str], since: datetime) -> dict[str, list[Result]]:
    """Every result of some children since a moment, oldest first."""
    rows = store.db.execute(
        "SELECT c.value, r.specimen, r.analyte, r.value, s.collected_at, s.tz_offset, r.comparator "
        "FROM json_each(?) c CROSS JOIN specimen s ON s.child = c.value AND s.collected_at >= ? "
        "CROSS JOIN result r ON r.specimen = s.id ORDER BY c.value, s.collected_at",
        [json.dumps(list(children)), journal.utc_text(since)],
    )
    return {
        id: [
            Result(specimen, code, value, moment(at, tz), comparator)
            for _, specimen, code, value, at, tz, comparator in group
        ]
        for id, group in groupby(rows, key=itemgetter(0))
    }
