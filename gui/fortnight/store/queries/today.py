"""Queries for the Today page: children by due date, with only the data that the page shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter

from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Infusion, Result, Specimen
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.journal.tables import TABLES
from fortnight.store.queries.courses import alert, child_of, moment
from fortnight.store.queries.settings import local_dose


@dataclass(frozen=True, slots=True)
class TodayList:
    """The children that are shown; how many are due, late, in treatment, and registered at all.

    Children whose course has ended are only counted as registered.
    """

    shown: tuple[Child, ...] = ()
    due: int = 0
    late: int = 0
    children: int = 0
    registered: int = 0


# The newest infusion of each child is read from the index alone, the rest only for the children shown. An
# infusion is due an interval after the last one, but not before the interval was changed or the course was
# resumed, as in `domain/treatment/schedule.py`; then its move counts, as in `domain/record/plan.py`.
_TODAY_LIST = f"""
    WITH given AS MATERIALIZED (
        SELECT id, number, interval_days, plan, (
            SELECT started_at || ' ' || tz_offset FROM infusion WHERE child = child.id
            ORDER BY started_at DESC LIMIT 1
        ) AS last FROM child WHERE ended_on IS NULL
    ), asking AS MATERIALIZED (
        SELECT child, min(level != 'urgent') AS place FROM alert
        WHERE state = 'open' AND level != 'watch' AND outcome IS NULL GROUP BY child
    ), running AS MATERIALIZED (
        SELECT child FROM drip WHERE stage NOT IN ('signed', 'not-given') AND stage IN ('running', 'paused')
    ), dated AS MATERIALIZED (
        SELECT id, number, plan, interval_days,
            date(substr(last, 1, 24), substr(last, 26) || ' minutes') AS last, date(
            substr(last, 1, 24), substr(last, 26) || ' minutes', interval_days || ' days'
        ) AS due FROM given
    ), ward AS MATERIALIZED (
        SELECT id, number, CASE WHEN id IN running THEN -1 ELSE coalesce(place, 2) END AS place, coalesce(
            CASE WHEN plan = '' THEN due ELSE (
                SELECT coalesce(
                    (SELECT CASE WHEN moved_to > last THEN moved_to ELSE dated_from END FROM plan_move
                     WHERE child = dated.id AND due = dated_from),
                    (SELECT moved_to FROM plan_move WHERE child = dated.id
                     AND 2 * abs(julianday(plan_move.due) - julianday(dated_from)) < interval_days
                     AND 2 * (julianday(moved_to) - julianday(last)) > interval_days
                     ORDER BY abs(julianday(plan_move.due) - julianday(dated_from)), plan_move.due LIMIT 1),
                    dated_from
                ) FROM (SELECT max(
                    due,
                    coalesce(json_extract(plan, '$.intervals[#-1].since'), ''),
                    coalesce(json_extract(plan, '$.rests[#-1].resumed'), '')
                ) AS dated_from)
            ) END, 'never'
        ) AS due FROM dated LEFT JOIN asking ON asking.child = dated.id
    ), shown AS (
        SELECT id, due, place FROM ward ORDER BY place, due, number LIMIT :most OFFSET :skip
    )
    SELECT {", ".join(f"child.{name}" for name in TABLES["child"])},
        (SELECT count(*) FROM ward WHERE due BETWEEN :opens AND :closes),
        (SELECT count(*) FROM ward WHERE due < :opens), (SELECT count(*) FROM ward),
        (SELECT count(*) FROM child)
    FROM shown JOIN child ON child.id = shown.id ORDER BY shown.place, shown.due, child.number
"""


def today_list(store: Store, today: date, window_days: int, most: int, skip: int = 0) -> TodayList:
    """Return `most` children after the first `skip`: those with a drip first, then those with an open card.

    Within these they are sorted by due date and number.

    Children without any infusion come last, those whose course has ended are left out. An infusion is due
    while `today` is within `window_days` of the day planned for it, and late after that.
    """
    asked = {
        "opens": (today - timedelta(days=window_days)).isoformat(),
        "closes": (today + timedelta(days=window_days)).isoformat(),
        "most": most,
        "skip": skip,
    }
    rows = store.db.execute(_TODAY_LIST, asked).fetchall()
    if not rows:
        return TodayList(registered=store.db.execute("SELECT count(*) FROM child").fetchone()[0])
    table = local_dose(store)
    return TodayList(tuple(child_of(row[:-4], table) for row in rows), *rows[0][-4:])


def card_counts(store: Store) -> tuple[int, int]:
    """Return how many cards are open, and how many are answered without an outcome.

    Cards of the level "watch", which do not interrupt, are not counted.
    """
    rows = store.db.execute(
        "SELECT state, count(*) FROM alert WHERE state IN ('open', 'acknowledged') AND level != 'watch' "
        "AND outcome IS NULL GROUP BY state"
    )
    counts = dict(rows)
    return counts.get(StoredState.OPEN, 0), counts.get(StoredState.ACKNOWLEDGED, 0)


def planned_repeats(store: Store, most: int) -> list[RaisedAlert]:
    """Return the answered cards whose planned repeat of IL-6 is not yet recorded, earliest first."""
    ids = store.db.execute(
        "SELECT id FROM alert WHERE state = 'acknowledged' AND outcome IS NULL AND repeat_on IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM result r WHERE r.child = alert.child AND r.analyte = 'IL6' "
        "AND r.collected_at > alert.answered_at) ORDER BY repeat_on, id LIMIT ?",
        [most],
    )
    found = (alert(store, id) for (id,) in ids.fetchall())
    return [each for each in found if each is not None]


def treated_years(store: Store, now: datetime) -> float:
    """Return the patient-years of treatment: the sum over all children since each one's first infusion."""
    (days,) = store.db.execute(
        "SELECT total(julianday(?) - julianday(first)) FROM (SELECT min(started_at) AS first FROM infusion "
        "GROUP BY child)",
        [entries.utc_text(now)],
    ).fetchone()
    return days / 365.25


def series_of_each(
    store: Store, children: Iterable[str], analyte: str, since: datetime
) -> dict[str, list[tuple[datetime, float, str]]]:
    """Return one analyte's results of some children since a time, by child, oldest first.

    Each result is its time, value and comparator.
    """
    rows = store.db.execute(
        "SELECT c.value, r.collected_at, r.value, r.comparator FROM json_each(?) c CROSS JOIN result r "
        "ON r.child = c.value AND r.analyte = ? AND r.collected_at >= ? ORDER BY c.value, r.collected_at",
        [json.dumps(list(children)), analyte, entries.utc_text(since)],
    )
    return {
        id: [(moment(at), value, comparator) for _, at, value, comparator in group]
        for id, group in groupby(rows, key=itemgetter(0))
    }


LAST_INFUSIONS = 6  # with these and the first infusion, the rules for later doses can be applied


def readiness_courses(store: Store, children: Sequence[Child], analytes: Iterable[str]) -> dict[str, Course]:
    """Return the courses of some children, reduced to what the readiness checks need.

    These are the first infusion, the last ones, and the newest result of each of some analytes.
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
    """Return the newest result of each analyte, each as a separate specimen, by child."""
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
