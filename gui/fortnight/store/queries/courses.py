"""Queries: rows of the read tables as values of the domain, returned as lists and never as open cursors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from itertools import groupby
from operator import itemgetter
from typing import Any

from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.record.child import Child, Sex
from fortnight.domain.record.course import Course, Event, Infusion, Result, Specimen
from fortnight.domain.record.same_illness import OUTCOME
from fortnight.domain.treatment.dose import with_table
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.projections import plan_from
from fortnight.store.journal.tables import TABLES
from fortnight.store.queries.medication import medication as medication
from fortnight.store.queries.medication import tapers
from fortnight.store.queries.settings import local_dose

# The columns of the table, and whether IL-6 was measured again after the card was answered.
_ALERT = (
    f"SELECT {', '.join(TABLES['alert'])}, EXISTS (SELECT 1 FROM result r WHERE r.child = alert.child "
    "AND r.analyte = 'IL6' AND r.collected_at > alert.answered_at) FROM alert"
)
_CHILD = f"SELECT {', '.join(TABLES['child'])} FROM child"


@dataclass(frozen=True, slots=True)
class Snooze:
    """A rule that raises no interrupting card for one child until a date."""

    id: str
    child: str
    rule: str
    until: date
    why: str
    by: str


def moment(utc: str, offset: int = 0) -> datetime:
    """Return the local time at the bedside from UTC text and an offset in minutes."""
    zone = timezone(timedelta(minutes=offset))
    return datetime.fromisoformat(utc.replace("Z", "+00:00")).astimezone(zone)


def _moment(utc: str | None, offset: int = 0) -> datetime | None:
    return None if utc is None else moment(utc, offset)


def child_of(row: Sequence[Any], table: str) -> Child:
    """Return a child from a row of the table `child`, in the order of its columns.

    A child that is dosed by the clinic's own dose table has it in its label; `table` is what `local_dose`
    returns.
    """
    id, number, name, sex, birth, allergies, label, interval, note, _, plan, _, _, *parents = row
    born, (mother, father, measured) = date.fromisoformat(birth), parents
    return Child(
        id,
        number,
        name,
        Sex(sex),
        born,
        allergies,
        with_table(label, table),
        interval,
        note,
        plan_from(plan),
        mother,
        father,
        bool(measured),
    )


def children(store: Store) -> list[Child]:
    """Return every registered child, by number."""
    table = local_dose(store)
    return [child_of(row, table) for row in store.db.execute(f"{_CHILD} ORDER BY number")]


def child(store: Store, id: str) -> Child | None:
    """Return a child by its id, or `None`."""
    row = store.db.execute(f"{_CHILD} WHERE id = ?", [id]).fetchone()
    return child_of(row, local_dose(store)) if row else None


def child_by_number(store: Store, number: str) -> Child | None:
    """Return a child by its patient number, or `None`."""
    row = store.db.execute(f"{_CHILD} WHERE number = ?", [number]).fetchone()
    return child_of(row, local_dose(store)) if row else None


def find_children(store: Store, words: str, most: int = 20) -> list[Child]:
    """Return at most `most` children whose name or number contains every word, ignoring case.

    A child whose number is exactly the text comes first. Words are plain text without wildcards.
    """
    clauses: list[str] = []
    parameters: list[str | int] = []
    for word in words.split():
        clauses.append("instr(casefolded(name || ' ' || number), ?) > 0")
        parameters.append(word.casefold())
    where = " AND ".join(clauses) or "1"
    order = "casefolded(number) = ? DESC, number"
    parameters += [words.strip().casefold(), most]
    rows = store.db.execute(f"{_CHILD} WHERE {where} ORDER BY {order} LIMIT ?", parameters)
    table = local_dose(store)
    return [child_of(row, table) for row in rows]


def course(store: Store, id: str) -> Course | None:
    """Return everything recorded about one child, or `None` if there is no such child."""
    who = child(store, id)
    if who is None:
        return None
    return Course(
        who,
        infusions(store, id),
        specimens(store, id),
        medication(store, id),
        events(store, id),
        tapers(store, id),
    )


def infusions(store: Store, child: str) -> tuple[Infusion, ...]:
    """Return a child's infusions, oldest first."""
    rows = store.db.execute(
        "SELECT id, started_at, tz_offset, dose_mg, weight_kg, ended_at, ordered_mg, stopped, conflict, "
        "label, lots, reaction, note, checked_by FROM infusion WHERE child = ? ORDER BY started_at, id",
        [child],
    )
    return tuple(_infusion(row) for row in rows)


def _infusion(row: tuple[Any, ...]) -> Infusion:
    id, start, tz, dose, weight, end, ordered, stopped, conflict, *rest = row
    label, lots, reaction, note, checked_by = rest
    return Infusion(
        id,
        moment(start, tz),
        dose,
        weight,
        _moment(end, tz),
        ordered,
        label,
        lots,
        reaction,
        note,
        bool(stopped),
        bool(conflict),
        checked_by,
    )


def specimens(store: Store, child: str) -> tuple[Specimen, ...]:
    """What was drawn or measured of a child, oldest first, each with its results."""
    heads = store.db.execute(
        "SELECT id, collected_at, tz_offset, method, visit, symptoms, note, conflict, timing, confirmed "
        "FROM specimen WHERE child = ? ORDER BY collected_at, id",
        [child],
    ).fetchall()
    rows = store.db.execute(
        "SELECT specimen, analyte, value, comparator, reported, unit, method, corrected, state "
        "FROM result WHERE child = ? ORDER BY specimen",
        [child],
    )
    results = {key: list(group) for key, group in groupby(rows, key=itemgetter(0))}
    return tuple(_specimen(head, results.get(head[0], ())) for head in heads)


def _specimen(head: tuple[Any, ...], rows: Iterable[tuple[Any, ...]]) -> Specimen:
    id, at, tz, method, visit, symptoms, note, conflict, timing, confirmed = head
    when = moment(at, tz)
    results = tuple(
        Result(id, code, value, when, comparator, how, reported, unit, bool(corrected), bool(conflict), state)
        for _, code, value, comparator, reported, unit, how, corrected, state in rows
    )
    return Specimen(id, when, results, method, visit, symptoms, note, timing, json.loads(confirmed))


def events(store: Store, child: str) -> tuple[Event, ...]:
    """Return a child's events and the outcomes of its alert cards, oldest first."""
    rows = store.db.execute(
        "SELECT id, kind, at, tz_offset, text, until, details FROM event WHERE child = ? ORDER BY at, id",
        [child],
    )
    noted = [
        Event(id, kind, moment(at, tz), what, _moment(until, tz), json.loads(details))
        for id, kind, at, tz, what, until, details in rows
    ]
    return tuple(sorted([*noted, *_outcomes(store, child)], key=lambda event: (event.at, event.id)))


def _outcomes(store: Store, child: str) -> list[Event]:
    """Return the outcomes of a child's alert cards as events from onset to end."""
    named = alerts(store, "child = ? AND outcome IS NOT NULL", [child])
    return [
        Event(
            f"{known.id}{OUTCOME}",
            outcome["event"],
            datetime.fromisoformat(outcome["from"]),
            outcome["text"],
            datetime.fromisoformat(outcome["until"]),
        )
        for known in named
        if (outcome := known.outcome)
    ]


def alerts(store: Store, where: str = "1", parameters: Iterable[Any] = ()) -> list[RaisedAlert]:
    """Return the alert cards that match an SQL condition, newest first."""
    rows = store.db.execute(f"{_ALERT} WHERE {where} ORDER BY alert.at DESC, alert.id", list(parameters))
    return [_alert(row) for row in rows]


def newest_alerts(store: Store, where: str, most: int) -> list[RaisedAlert]:
    """Return at most `most` of the alert cards that match an SQL condition, newest first."""
    return alerts(
        store, f"{where} AND id IN (SELECT id FROM alert WHERE {where} ORDER BY at DESC LIMIT ?)", [most]
    )


def alerts_of_each(store: Store, children: Iterable[str]) -> dict[str, list[RaisedAlert]]:
    """Return the alert cards of some children that are not closed, by child, newest first."""
    listed = json.dumps(list(children))
    found = alerts(
        store,
        "child IN (SELECT value FROM json_each(?)) AND state != 'ended' AND outcome IS NULL",
        [listed],
    )
    by_child: dict[str, list[RaisedAlert]] = {}
    for alert in found:
        by_child.setdefault(alert.child, []).append(alert)
    return by_child


def _alert(row: tuple[Any, ...]) -> RaisedAlert:
    id, child, at, tz, level, suggests, detail, raised, state, reason, remark, *answer = row
    repeat, by, answered, seen, outcome, entry, repeated = answer
    return RaisedAlert(
        id,
        child,
        moment(at, tz),
        level,
        suggests,
        json.loads(detail),
        moment(raised, tz),
        StoredState(state),
        reason,
        remark,
        date.fromisoformat(repeat) if repeat else None,
        by,
        _moment(answered, tz),
        tuple((who, moment(when, tz)) for who, when in json.loads(seen)),
        json.loads(outcome) if outcome else None,
        entry,
        bool(repeated),
    )


def snoozes(store: Store, on: date) -> list[Snooze]:
    """Return the rules that are snoozed on a date."""
    rows = store.db.execute(
        "SELECT id, child, rule, until, why, by FROM snooze WHERE until >= ? ORDER BY until", [on.isoformat()]
    )
    return [
        Snooze(id, child, rule, date.fromisoformat(until), why, by)
        for id, child, rule, until, why, by in rows
    ]


def alert(store: Store, id: str) -> RaisedAlert | None:
    """Return an alert card by its id, or `None`."""
    return next(iter(alerts(store, "id = ?", [id])), None)


def history(store: Store, child: str) -> list[Entry]:
    """Return every entry about one child, oldest first."""
    return list(journal.entries(store.db, "child = ?", [child]))


def last_entry(store: Store, target: str) -> Entry | None:
    """Return the newest entry about one record, which is the version that a change is based on."""
    entries = journal.of_target(store.db, target)
    return entries[-1] if entries else None
