"""The journal: one entry for every act, in a hash chain for each device, append-only.

`hash = SHA-256(prev, length-prefixed fields, SHA-256 of the body)`, computed over the bytes as stored.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, NamedTuple

from fortnight.store.engine import Database

START = bytes(32)
NULL_MARK = b"\xff\xff\xff\xff"
COLUMNS = (
    "device",
    "seq",
    "id",
    "lamport",
    "at",
    "tz_offset",
    "actor",
    "role",
    "verb",
    "child",
    "target",
    "base",
    "reason",
    "body",
    "body_sha256",
    "prev",
    "hash",
)
HASHED = COLUMNS.index("body")  # the columns before the body are hashed one by one
_LENGTHS = tuple(length.to_bytes(4, "big") for length in range(256))
_DECODER = json.JSONDecoder()
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM entry"
_HEAD = "SELECT seq, hash FROM entry WHERE device = ? ORDER BY seq DESC LIMIT 1"
# Jumps from device to device in the index instead of reading every entry.
_DEVICES = (
    "WITH RECURSIVE known (device) AS (SELECT min(device) FROM entry UNION ALL SELECT "
    "(SELECT min(device) FROM entry WHERE device > known.device) FROM known WHERE known.device IS NOT NULL) "
    "SELECT device FROM known WHERE device IS NOT NULL"
)
_LAST_LAMPORT = "SELECT max(lamport) FROM entry"
# Entries that a newer program wrote are in the journal, but no record is made from them (`arrivals`).
READABLE = "id NOT IN (SELECT entry FROM newer)"
_OF_TARGET, _BY_ID = f"target = ? AND {READABLE}", "id = ?"
AS_THEY_TAKE_EFFECT = "lamport, device, seq"
INSERT = f"INSERT INTO entry ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, in which role, and when."""

    actor: str
    role: str
    at: datetime

    @property
    def tz_offset(self) -> int:
        """Minutes east of UTC.

        :raises ValueError: if the time has no UTC offset.
        """
        return offset_minutes(self.at)


class Entry(NamedTuple):
    """One row of the journal. `at` is UTC text; `body` is the canonical JSON text that was hashed."""

    device: str
    seq: int
    id: str
    lamport: int
    at: str
    tz_offset: int
    actor: str
    role: str
    verb: str
    child: str | None
    target: str
    base: str | None
    reason: str | None
    body: str
    body_sha256: bytes
    prev: bytes
    hash: bytes

    @property
    def data(self) -> dict[str, Any]:
        """The body as a dictionary."""
        return _parsed(self.body)


def _parsed(body: str) -> Any:
    """Return what `json.loads` returns; canonical text is read without looking for spaces around it."""
    try:
        value, end = _DECODER.raw_decode(body)
    except ValueError:
        return json.loads(body)
    return value if end == len(body) else json.loads(body)


def offset_minutes(moment: datetime) -> int:
    """Return the UTC offset in minutes east, rounded down.

    :raises ValueError: if the time has no UTC offset.
    """
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("an act needs a time with its UTC offset")
    return offset // timedelta(minutes=1)


def utc_text(moment: datetime) -> str:
    """Return the time in UTC with a fixed width that sorts as text: `2026-11-22T09:30:00.000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local_time(entry: Entry) -> datetime:
    """Return when an entry was written, in the local time of the computer that wrote it."""
    zone = timezone(timedelta(minutes=entry.tz_offset))
    return datetime.fromisoformat(entry.at).astimezone(zone)


def canonical(body: Mapping[str, Any]) -> str:
    """Return JSON with sorted keys and no spaces.

    :raises ValueError: for NaN and infinities.
    """
    return _ENCODER.encode(body)


def digest(prev: bytes, fields: Iterable[object], body_sha256: bytes) -> bytes:
    """Return the hash of an entry. `fields` are the values of `COLUMNS` up to `reason`."""
    parts = [prev]
    add = parts.append
    for field in fields:
        if field is None:
            add(NULL_MARK)
        else:
            data = str(field).encode()
            length = len(data)
            add(_LENGTHS[length] if length < len(_LENGTHS) else length.to_bytes(4, "big"))
            add(data)
    add(body_sha256)
    return hashlib.sha256(b"".join(parts)).digest()


@dataclass(frozen=True, slots=True)
class Head:
    """The sequence number and hash of the newest entry of a device's chain."""

    seq: int = 0
    hash: bytes = START


def head(db: Database, device: str) -> Head:
    """Return the head of a device's chain."""
    row = db.execute(_HEAD, [device]).fetchone()
    return Head(*row) if row else Head()


def heads(db: Database) -> dict[str, Head]:
    """Return the head of every chain, without reading the chains."""
    return {device: head(db, device) for (device,) in db.execute(_DEVICES).fetchall()}


def hash_of(db: Database, device: str, seq: int) -> bytes | None:
    """Return the hash of one entry, or `None` if there is none."""
    row = db.execute("SELECT hash FROM entry WHERE device = ? AND seq = ?", [device, seq]).fetchone()
    return row[0] if row else None


def of_device(db: Database, device: str, after: int, until: int | None = None) -> Iterator[Entry]:
    """Return the entries of a chain after a number (up to another one), in their order."""
    last = "" if until is None else f" AND seq <= {until:d}"
    return entries(db, f"device = ? AND seq > ?{last}", [device, after], order="seq")


def last_lamport(db: Database) -> int:
    """Return the highest Lamport time in the store."""
    return db.execute(_LAST_LAMPORT).fetchone()[0] or 0


def next_entry(  # noqa: PLR0913
    after: Head,
    act: Act,
    lamport: int,
    device: str,
    *,
    id: str,
    verb: str,
    child: str | None,
    target: str,
    base: str | None,
    reason: str | None,
    body: Mapping[str, Any],
) -> Entry:
    """Return a new entry that follows `after` in its device's chain."""
    text = canonical(body)
    body_sha256 = hashlib.sha256(text.encode()).digest()
    fields = (
        device,
        after.seq + 1,
        id,
        lamport,
        utc_text(act.at),
        act.tz_offset,
        act.actor,
        act.role,
        verb,
        child,
        target,
        base,
        reason,
    )
    return Entry(*fields, text, body_sha256, after.hash, digest(after.hash, fields, body_sha256))


def insert(db: Database, entry: Entry) -> None:
    """Append one entry."""
    db.execute(INSERT, entry)


def insert_all(db: Database, many: Iterable[Entry]) -> None:
    """Append entries of another store as they are."""
    db.conn.executemany(INSERT, many)


def entries(
    db: Database,
    where: str = "1",
    parameters: Iterable[Any] = (),
    order: str = AS_THEY_TAKE_EFFECT,
) -> Iterator[Entry]:
    """Return entries that match an SQL condition, by default in the order in which they take effect."""
    cursor = db.execute(f"{_SELECT} WHERE {where} ORDER BY {order}", list(parameters))
    return map(Entry._make, cursor)


def of_target(db: Database, target: str) -> list[Entry]:
    """Return all entries about one record that this version can read."""
    return list(entries(db, _OF_TARGET, [target]))


def by_id(db: Database, id: str) -> Entry | None:
    """Return the entry with this id, or `None`."""
    return next(iter(list(entries(db, _BY_ID, [id]))), None)


def beside(id: str, name: str) -> str:
    """Return the id of an entry that is written in the same act as the entry `id`; without a name its own."""
    return f"{id}/{name}" if name else id


def written_together(db: Database, id: str) -> list[Entry]:
    """Return an entry and those that were written beside it in the same act; empty if there is none.

    Alert cards are left out: they follow the course, and nobody undoes them. The signature under a card is a
    person's act and is undone with the others.
    """
    where = "id > ? AND id < ? AND (verb NOT LIKE 'alert.%' OR verb = 'alert.sign')"
    first = by_id(db, id)
    others = entries(db, where, [f"{id}/", f"{id}0"])  # "0" follows "/"
    found = [each for each in (first, *others) if each is not None]
    return [each for each in found if each.at == found[0].at]


def first_break(chain: Iterable[Entry], after: Head | None = None) -> tuple[Entry, str] | None:
    """Return the first entry of one device's chain that breaks it, and what is wrong with it.

    `chain` is in order of sequence number; `after` is the head before its first entry.
    """
    seq, hash = (after.seq, after.hash) if after else (0, START)
    for entry in chain:
        wrong = _misfit(entry, seq, hash)
        if wrong:
            return entry, wrong
        seq, hash = entry.seq, entry.hash
    return None


def _misfit(entry: Entry, seq: int, hash: bytes) -> str:
    """Return what is wrong with an entry that should follow this number and hash; empty if nothing is."""
    fields = entry[:HASHED]
    if entry.seq != seq + 1:
        return "the entry before it is missing"
    if entry.prev != hash:
        return "it does not follow the entry before it"
    if hashlib.sha256(entry.body.encode()).digest() != entry.body_sha256:
        return "its content was changed"
    return "" if digest(entry.prev, fields, entry.body_sha256) == entry.hash else "it was changed"
