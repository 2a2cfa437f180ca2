"""The integrity check: compares pages, chains, anchor and read tables of an open database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from fortnight.domain.messages import Text, text
from fortnight.store.engine import Database, sqlite3
from fortnight.store.integrity.schema_check import differences
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.projections import TABLES, Row, rows_of
from fortnight.store.progress import SILENT, Progress

Counted = Callable[[Iterable[Entry]], Iterator[Entry]]


@dataclass(frozen=True, slots=True)
class Report:
    """The result of an integrity check: how much was read, and a sentence for each error found."""

    entries: int
    rows: int
    findings: tuple[Text, ...]

    @property
    def sound(self) -> bool:
        """Whether the check found no error."""
        return not self.findings


def check_integrity(
    db: Database,
    device: str,
    anchored: Mapping[int, bytes],
    tables: bool = True,
    whole_file: bool = True,
    progress: Progress = SILENT,
) -> Report:
    """Check every page, every chain, that the device's chain reaches its anchor, and every row.

    :param anchored: hashes by sequence number that must be in the device's chain.
    :param tables: false for a file whose read tables have an older schema.
    :param whole_file: false if the file may hold half-written pages because another process is writing. Its
        pages are then checked as the engine reads them.
    """
    damaged: tuple[Text, ...] = ()
    try:
        progress.step(text("Checking every page"))
        damaged = _pages(db) if whole_file else _pages_as_read(db)
        entries = _count(db, "entry")
        rows = sum(_count(db, table) for table in TABLES) if tables else 0
        schema = (*differences(db), *_tables(db, entries, progress)) if tables else ()
        findings = (*_chains(db, entries, progress), *_anchored(db, device, anchored), *schema)
    except sqlite3.DatabaseError as error:
        if not damaged and "locked" in str(error):
            raise
        return Report(0, 0, damaged or (_damage(error),))
    return Report(entries, rows, (*damaged, *findings))


def _count(db: Database, table: str) -> int:
    return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def _pages(db: Database) -> tuple[Text, ...]:
    found = db.execute("PRAGMA cipher_integrity_check").fetchall()
    return tuple(_damage(finding) for (finding,) in found)


def _pages_as_read(db: Database) -> tuple[Text, ...]:
    found = db.execute("PRAGMA integrity_check(20)").fetchall()
    return tuple(_damage(finding) for (finding,) in found if finding != "ok")


def _damage(finding: object) -> Text:
    return text("The file is damaged: {finding}.", finding=finding)


def _chains(db: Database, entries: int, progress: Progress) -> Iterator[Text]:
    counted: Counted = progress.counting(text("Checking that no entry was changed"), entries)
    for (device,) in db.execute("SELECT DISTINCT device FROM entry").fetchall():
        broken = journal.first_break(counted(journal.entries(db, "device = ?", [device], "seq")))
        if broken:
            entry, wrong = broken
            yield text(
                "Entry {seq} of {device} ({verb}, {at}, by {actor}) breaks the chain: {wrong}.",
                seq=entry.seq,
                device=device,
                verb=entry.verb,
                at=entry.at,
                actor=entry.actor,
                wrong=wrong,
            )


def _anchored(db: Database, device: str, records: Mapping[int, bytes]) -> Iterator[Text]:
    found = dict(db.execute("SELECT seq, hash FROM entry WHERE device = ?", [device]).fetchall())
    newest = max(found, default=0)
    if max(records, default=0) > newest:
        yield text(
            "{count} saved entries are missing after entry {seq} of {device}.",
            count=max(records) - newest,
            seq=newest,
            device=device,
        )
    wrong = sorted(seq for seq, hash in records.items() if seq in found and found[seq] != hash)
    if wrong:
        yield text("Entry {seq} of {device} is not the one that was saved here.", seq=wrong[0], device=device)


def expected_rows(db: Database, counted: Counted) -> tuple[dict[str, set[Row]], list[str]]:
    """Return every row that the journal produces, by table, and the ids of unreadable records."""
    expected: dict[str, set[Row]] = {table: set() for table in TABLES}
    unreadable: list[str] = []
    ordered = counted(journal.entries(db, order="target, lamport, device, seq"))
    for target, group in groupby(ordered, key=attrgetter("target")):
        try:
            for table, rows in rows_of(list(group)).items():
                expected[table].update(map(tuple, rows))
        except (KeyError, TypeError, ValueError, AttributeError):
            unreadable.append(target)
    return expected, unreadable


def _tables(db: Database, entries: int, progress: Progress) -> Iterator[Text]:
    counted = progress.counting(text("Comparing the tables with the journal"), entries)
    expected, unreadable = expected_rows(db, counted)
    for target in unreadable:
        yield text("The entries of {target} cannot be read.", target=target)
    for table, wanted in expected.items():
        found = {tuple(row) for row in db.execute(f"SELECT {', '.join(TABLES[table])} FROM {table}")}
        yield from _differences(db, table, wanted - found, found - wanted)


def _differences(db: Database, table: str, missing: set[Row], extra: set[Row]) -> Iterator[Text]:
    changed = {row[:2] if table == "result" else row[:1] for row in missing}
    for row in sorted(missing, key=str):
        yield text(
            "A row of the table “{table}” is missing or was changed: {row} (last entry: {entry}).",
            table=table,
            row=_named(table, row),
            entry=_last_entry(db, row[0]),
        )
    for row in sorted(extra, key=str):
        if (row[:2] if table == "result" else row[:1]) not in changed:
            yield text(
                "A row of the table “{table}” does not come from any entry: {row}.",
                table=table,
                row=_named(table, row),
            )


def _named(table: str, row: Row) -> str:
    return ", ".join(
        f"{name}={value!r}" for name, value in zip(TABLES[table], row, strict=True) if value not in ("", None)
    )


def _last_entry(db: Database, target: Any) -> str:
    entries = journal.of_target(db, str(target))
    return f"{entries[-1].device} {entries[-1].seq}, {entries[-1].verb}" if entries else "none"
