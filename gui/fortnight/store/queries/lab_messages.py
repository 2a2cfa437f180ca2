"""Laboratory messages: their observations, what waits, and what people mapped for each laboratory."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.labs.serialization import unpack
from fortnight.domain.messages import Text
from fortnight.store.database import Store
from fortnight.store.journal.entries import utc_text
from fortnight.store.queries.courses import moment

_COLUMNS = (
    "o.message, o.number, o.outcome, o.waits, o.why, o.shown, o.child, o.analyte, o.at, o.status, o.reported"
)


@dataclass(frozen=True, slots=True)
class StoredObservation:
    """What became of one observation. `at` (the draw) and `reported` are UTC text, empty if not known."""

    message: str
    number: int
    outcome: Outcome
    waits: str
    why: Text | None
    shown: str
    child: str | None
    analyte: str
    at: str
    status: str
    reported: str


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """A message as it was received. `broken` says why it cannot be read, if it cannot."""

    id: str
    source: str
    control: str
    file: str
    received_at: datetime
    broken: Text | None


def observations(store: Store, message: str) -> list[StoredObservation]:
    """Return the observations of one message in order; none if it is not in the record."""
    return _observations(store, "o.message = ? ORDER BY o.number", [message])


def about_result(store: Store, child: str, analyte: str, at: datetime) -> list[tuple[str, StoredObservation]]:
    """Return the observations that changed one result, oldest first, each with its laboratory."""
    rows = store.db.execute(
        f"SELECT m.source, {_COLUMNS} FROM observation o JOIN message m ON m.id = o.message "
        "JOIN entry e ON e.id = m.entry WHERE o.child = ? AND o.analyte = ? AND o.at = ? "
        "ORDER BY e.lamport, o.number",
        [child, analyte, utc_text(at)],
    )
    return [(source, _observation(row)) for source, *row in rows]


def open_observations(store: Store) -> list[tuple[StoredMessage, StoredObservation]]:
    """Return what waits and what was refused, newest message first."""
    rows = store.db.execute(
        "SELECT m.id, m.source, m.control, m.file, m.received_at, m.tz_offset, m.broken, "
        f"{_COLUMNS} FROM observation o JOIN message m ON m.id = o.message "
        "WHERE o.outcome IN ('waiting', 'refused') ORDER BY m.received_at DESC, m.id, o.number"
    )
    return [(_message(row[:7]), _observation(row[7:])) for row in rows]


def message(store: Store, id: str) -> StoredMessage | None:
    """Return a message by its id, or `None`."""
    rows = store.db.execute(
        "SELECT id, source, control, file, received_at, tz_offset, broken FROM message WHERE id = ?", [id]
    ).fetchall()
    return _message(rows[0]) if rows else None


def with_waiting(store: Store, source: str) -> list[str]:
    """Return the ids of the messages of a laboratory in which something waits, oldest first."""
    rows = store.db.execute(
        "SELECT DISTINCT m.id, m.received_at FROM message m JOIN observation o ON o.message = m.id "
        "WHERE m.source = ? AND o.outcome = 'waiting' ORDER BY m.received_at, m.id",
        [source],
    )
    return [row[0] for row in rows]


def counts_since(store: Store, since: datetime) -> tuple[int, dict[Outcome, int]]:
    """Return how many messages were received since then, and their observations by outcome."""
    (messages,) = store.db.execute(
        "SELECT count(*) FROM message WHERE received_at >= ?", [utc_text(since)]
    ).fetchone()
    rows = store.db.execute(
        "SELECT o.outcome, count(*) FROM observation o JOIN message m ON m.id = o.message "
        "WHERE m.received_at >= ? GROUP BY o.outcome",
        [utc_text(since)],
    )
    return messages, {Outcome(outcome): count for outcome, count in rows}


def waiting_count(store: Store, joint: Iterable[str]) -> int:
    """Return how many things wait for a person or were refused.

    :param joint: what observations of one message wait for together, and count as one.
    """
    marks = ", ".join(f"'{each}'" for each in joint)
    query = (
        f"SELECT count(DISTINCT CASE WHEN o.waits IN ({marks}) OR m.broken <> '' THEN o.message || o.waits "
        "ELSE o.message || o.number END) FROM observation o JOIN message m ON m.id = o.message "
        "WHERE o.outcome IN ('waiting', 'refused')"
    )
    return store.db.execute(query).fetchone()[0]


def maps(store: Store, source: str, subject: str) -> dict[str, tuple[str, str]]:
    """Return what was mapped for a laboratory (`code` or `unit`): id of the map and meaning, by code."""
    rows = store.db.execute(
        "SELECT code, id, meaning FROM labmap WHERE source = ? AND subject = ? ORDER BY id", [source, subject]
    )
    return {code: (id, meaning) for code, id, meaning in rows}


def table_maps(store: Store) -> dict[str, tuple[str, str]]:
    """Return the mappings of tables: id and meaning, by what their header is recognised by."""
    rows = store.db.execute("SELECT code, id, meaning FROM labmap WHERE subject = 'table' ORDER BY id")
    return {code: (id, meaning) for code, id, meaning in rows}


def _observations(store: Store, where: str, parameters: Iterable[Any]) -> list[StoredObservation]:
    rows = store.db.execute(f"SELECT {_COLUMNS} FROM observation o WHERE {where}", list(parameters))
    return [_observation(row) for row in rows]


def _observation(row: Iterable[Any]) -> StoredObservation:
    message, number, outcome, waits, why, *rest = row
    return StoredObservation(message, number, Outcome(outcome), waits, _sentence(why), *rest)


def _message(row: Iterable[Any]) -> StoredMessage:
    id, source, control, file, received, offset, broken = row
    return StoredMessage(id, source, control, file, moment(received, offset), _sentence(broken))


def _sentence(stored: str) -> Text | None:
    return unpack(json.loads(stored)) if stored else None
