"""The proof: chains, anchor and read tables compared with each other, and the read tables made anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from fortnight.domain.wording import Text, text
from fortnight.store import journal
from fortnight.store.database import Store, project
from fortnight.store.engine import Database, sqlite3
from fortnight.store.projections import TABLES, Row, rows_of


@dataclass(frozen=True, slots=True)
class Report:
    """What `verify` found: how much was read, and a sentence for each thing that does not fit."""

    entries: int
    rows: int
    findings: tuple[Text, ...]

    @property
    def sound(self) -> bool:
        return not self.findings


def verify(store: Store) -> Report:
    """Check every page, every chain, the anchor, and every row of every read table."""
    damaged = _pages(store)
    try:
        entries = store.db.execute("SELECT count(*) FROM entry").fetchone()[0]
        rows = sum(store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES)
        findings = (*_chains(store.db), *_anchored(store), *_tables(store.db))
    except sqlite3.DatabaseError as error:
        return Report(0, 0, damaged or (_damage(error),))
    return Report(entries, rows, (*damaged, *findings))


def _pages(store: Store) -> tuple[Text, ...]:
    store.checkpoint()
    found = store.db.execute("PRAGMA cipher_integrity_check").fetchall()
    return tuple(_damage(finding) for (finding,) in found)


def _damage(finding: object) -> Text:
    return text("The file is damaged: {finding}.", finding=finding)


def _chains(db: Database) -> Iterator[Text]:
    for (device,) in db.execute("SELECT DISTINCT device FROM entry").fetchall():
        broken = journal.first_break(journal.entries(db, "device = ?", [device], "seq"))
        if broken:
            entry, wrong = broken
            yield text(
                "Entry {seq} of {device} ({verb}, {at}, by {actor}) does not fit: {wrong}.",
                seq=entry.seq,
                device=device,
                verb=entry.verb,
                at=entry.at,
                actor=entry.actor,
                wrong=wrong,
            )


def _anchored(store: Store) -> Iterator[Text]:
    stands = dict(store.db.execute("SELECT seq, hash FROM entry WHERE device = ?", [store.device]).fetchall())
    newest = max(stands, default=0)
    records = dict(store.anchor.records())
    if max(records, default=0) > newest:
        yield text(
            "{count} saved entries are missing after entry {seq} of {device}.",
            count=max(records) - newest,
            seq=newest,
            device=store.device,
        )
    wrong = sorted(seq for seq, hash in records.items() if seq in stands and stands[seq] != hash)
    if wrong:
        yield text(
            "Entry {seq} of {device} is not the one that was saved here.", seq=wrong[0], device=store.device
        )


def expected_rows(db: Database) -> tuple[dict[str, set[Row]], list[str]]:
    """Every row that the journal asks for, by table; and the records whose entries make no sense."""
    expected: dict[str, set[Row]] = {table: set() for table in TABLES}
    unreadable: list[str] = []
    ordered = journal.entries(db, order="target, lamport, device, seq")
    for target, group in groupby(ordered, key=attrgetter("target")):
        try:
            for table, rows in rows_of(list(group)).items():
                expected[table].update(map(tuple, rows))
        except (KeyError, TypeError, ValueError, AttributeError):
            unreadable.append(target)
    return expected, unreadable


def _tables(db: Database) -> Iterator[Text]:
    expected, unreadable = expected_rows(db)
    for target in unreadable:
        yield text("The entries of {target} cannot be read.", target=target)
    for table, wanted in expected.items():
        found = {tuple(row) for row in db.execute(f"SELECT {', '.join(TABLES[table])} FROM {table}")}
        yield from _differences(db, table, wanted - found, found - wanted)


def _differences(db: Database, table: str, missing: set[Row], extra: set[Row]) -> Iterator[Text]:
    changed = {row[:2] if table == "result" else row[:1] for row in missing}
    for row in sorted(missing, key=str):
        yield text(
            "A row of {table} is missing or was changed: {row} (last entry: {entry}).",
            table=table,
            row=_named(table, row),
            entry=_last_entry(db, row[0]),
        )
    for row in sorted(extra, key=str):
        if (row[:2] if table == "result" else row[:1]) not in changed:
            yield text(
                "A row of {table} has no entry that says it: {row}.", table=table, row=_named(table, row)
            )


def _named(table: str, row: Row) -> str:
    return ", ".join(
        f"{name}={value!r}" for name, value in zip(TABLES[table], row, strict=True) if value not in ("", None)
    )


def _last_entry(db: Database, target: Any) -> str:
    entries = journal.of_target(db, str(target))
    return f"{entries[-1].device} {entries[-1].seq}, {entries[-1].verb}" if entries else "none"


def rebuild(store: Store) -> int:
    """Make every read table anew from the journal, in one transaction. Returns the number of records.

    :raises sqlite3.Error: if the disk refuses; then everything is as it was.
    """
    records = 0
    store.db.execute("BEGIN IMMEDIATE")
    try:
        store.db.execute("PRAGMA defer_foreign_keys=ON")
        for table in TABLES:
            store.db.execute(f"DELETE FROM {table}")
        ordered = list(journal.entries(store.db, order="target, lamport, device, seq"))
        for _, group in groupby(ordered, key=attrgetter("target")):
            project(store.db, list(group))
            records += 1
        store.db.execute("COMMIT")
    except BaseException:
        store.db.rollback()
        raise
    return records
