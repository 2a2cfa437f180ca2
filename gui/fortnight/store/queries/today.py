"""Reading what the Today page shows: some children by due date, and only what is shown of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Infusion, Result, Specimen
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.journal.projections import TABLES
from fortnight.store.queries.courses import alert, child_of, moment


@dataclass(frozen=True, slots=True)
class Pressing:
    """The children that are shown, and how many of all children are due and late."""

    shown: tuple[Child, ...] = ()
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
    ), asking AS MATERIALIZED (
        SELECT child, min(level != 'urgent') AS place FROM alert
        WHERE state = 'open' AND level != 'watch' AND outcome IS NULL GROUP BY child
    ), ward AS MATERIALIZED (
        SELECT id, number, coalesce(place, 2) AS place, coalesce(
            date(substr(last, 1, 24), substr(last, 26) || ' minutes', interval_days || ' days'), 'never'
        ) AS due FROM given LEFT JOIN asking ON asking.child = given.id
    ), shown AS (
        SELECT id, due, place FROM ward ORDER BY place, due, number LIMIT :most OFFSET :skip
    )
    SELECT {", ".join(f"child.{name}" for name in TABLES["child"])},
        (SELECT count(*) FROM ward WHERE due BETWEEN :opens AND :closes),
        (SELECT count(*) FROM ward WHERE due < :opens), (SELECT count(*) FROM child)
    FROM shown JOIN child ON child.id = shown.id ORDER BY shown.place, shown.due, child.number
"""


def pressing(store: Store, today: date, window_days: int, most: int, skip: int = 0) -> Pressing:
    """`most` children after the first `skip`: those with an open card, then by due date and number.

    Who never began comes last.
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
    return Pressing(tuple(child_of(row[:-3]) for row in rows), *rows[0][-3:])


def card_counts(store: Store) -> tuple[int, int]:
    """How many cards are open, and how many are answered without an outcome; silent marks do not count."""
    rows = store.db.execute(
        "SELECT state, count(*) FROM alert WHERE state IN ('open', 'acknowledged') AND level != 'watch' "
        "AND outcome IS NULL GROUP BY state"
    )
    counts = dict(rows)
    return counts.get("open", 0), counts.get("acknowledged", 0)


def planned_repeats(store: Store, most: int) -> list[RaisedAlert]:
    """The answered cards whose repeat was not drawn yet, the earliest first."""
    ids = store.db.execute(
        "SELECT id FROM alert WHERE state = 'acknowledged' AND outcome IS NULL AND repeat_on IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM result r WHERE r.child = alert.child AND r.analyte = 'IL6' "
        "AND r.collected_at > alert.answered_at) ORDER BY repeat_on, id LIMIT ?",
        [most],
    )
    found = (alert(store, id) for (id,) in ids.fetchall())
    return [each for each in found if each is not None]


def treated_years(store: Store, now: datetime) -> float:
    """Years of all children since each one's first infusion, together."""
    (days,) = store.db.execute(
        "SELECT total(julianday(?) - julianday(first)) FROM (SELECT min(started_at) AS first FROM infusion "
        "GROUP BY child)",
        [entries.utc_text(now)],
    ).fetchone()
    return days / 365.25


def series_of_each(
    store: Store, children: Iterable[str], analyte: str, since: datetime
) -> dict[str, list[tuple[datetime, float, str]]]:
    """One analyte of some children since a moment, oldest first: time, value, comparator."""
    rows = store.db.execute(
        "SELECT c.value, r.collected_at, r.value, r.comparator FROM json_each(?) c CROSS JOIN result r "
        "ON r.child = c.value AND r.analyte = ? AND r.collected_at >= ? ORDER BY c.value, r.collected_at",
        [json.dumps(list(children)), analyte, entries.utc_text(since)],
    )
    return {
        id: [(moment(at), value, comparator) for _, at, value, comparator in group]
        for id, group in groupby(rows, key=itemgetter(0))
    }


LAST_INFUSIONS = 6  # after so many, and with the first one, the rules of the later doses hold


def cut_courses(store: Store, children: Sequence[Child], analytes: Iterable[str]) -> dict[str, Course]:
    """Courses of some children with only what readiness needs.

    These are the first and the last infusions, and the newest result of each of some analytes.
    """
    ids = json.dumps([child.id for child in children])
    given = _infusions_of_each(store, ids)
    drawn = _newest_of_each(store, ids, json.dumps(list(analytes)))
    return {
        child.id: Course(child, tuple(given.get(child.id, ())), tuple(drawn.get(child.id, ())))
        for child in children
    }


def _infusions_of_each(store: Store, ids: str) -> dict[str, list[Infusion]]:
    rows = store.db.execute(
        "SELECT i.child, i.id, i.started_at, i.tz_offset, i.dose_mg, i.weight_kg, i.reaction, i.stopped "
        "FROM json_each(?) c CROSS JOIN infusion i ON i.id IN ("
        "SELECT id FROM (SELECT id FROM infusion WHERE child = c.value ORDER BY started_at DESC, id DESC "
        "LIMIT ?) UNION SELECT id FROM (SELECT id FROM infusion WHERE child = c.value "
        "ORDER BY started_at, id LIMIT 1)) ORDER BY i.child, i.started_at, i.id",
        [ids, LAST_INFUSIONS],
    )
    return {
        child: [
            Infusion(id, moment(at, tz), dose, weight, reaction=reaction, stopped=bool(stopped))
            for _, id, at, tz, dose, weight, reaction, stopped in group
        ]
        for child, group in groupby(rows, key=itemgetter(0))
    }


def _newest_of_each(store: Store, ids: str, analytes: str) -> dict[str, list[Specimen]]:
    """The newest result of each analyte, each as a specimen of its own."""
    rows = store.db.execute(
        "SELECT r.child, r.specimen, r.analyte, r.value, s.collected_at, s.tz_offset, r.comparator, "
        "r.method, r.reported, r.unit FROM json_each(?) c CROSS JOIN json_each(?) a CROSS JOIN result r "
        "ON r.analyte = a.value AND r.specimen = (SELECT specimen FROM result WHERE child = c.value "
        "AND analyte = a.value ORDER BY collected_at DESC, specimen DESC LIMIT 1) "
        "CROSS JOIN specimen s ON s.id = r.specimen ORDER BY r.child, s.collected_at, s.id",
        [ids, analytes],
    )
    return {
        child: [
            Specimen(specimen, at, (Result(specimen, code, value, at, comparator, method, reported, unit),))
            for _, specimen, code, value, utc, tz, comparator, method, reported, unit in group
            for at in (moment(utc, tz),)
        ]
        for child, group in groupby(rows, key=itemgetter(0))
    }
