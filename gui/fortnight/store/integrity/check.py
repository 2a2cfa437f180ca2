"""The integrity check: compares pages, chains, anchor and read tables of an open database."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fortnight.domain.messages import Text, text
from fortnight.store.engine import Database, sqlite3
from fortnight.store.integrity.row_check import TableCheck, compare_tables
from fortnight.store.integrity.schema_check import differences
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.records import by_record, records
from fortnight.store.journal.tables import TABLES, Row
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
        findings = (*_chains(db, AnchorCheck(device, anchored), entries, progress), *schema)
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


def _chains(db: Database, anchor: AnchorCheck, entries: int, progress: Progress) -> Iterator[Text]:
    counted: Counted = progress.counting(text("Checking that no entry was changed"), entries)
    for (device,) in db.execute("SELECT DISTINCT device FROM entry").fetchall():
        chain = counted(journal.entries(db, "device = ?", [device], "seq"))
        chain = anchor.passing(chain) if device == anchor.device else chain
        broken = journal.first_break(chain)
        deque(chain, maxlen=0)  # the anchor is compared with the entries after a break too
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
    yield from anchor.findings()


class AnchorCheck:
    """Compares the entries of one device, as they pass in the order of their numbers, with its anchor."""

    def __init__(self, device: str, anchored: Mapping[int, bytes]) -> None:
        self.device = device
        self._anchored = anchored
        self._newest = 0
        self._first_wrong: int | None = None

    def passing(self, chain: Iterable[Entry]) -> Iterator[Entry]:
        """Pass the entries on, and note the newest and the first that is not the anchored one."""
        anchored = self._anchored
        for entry in chain:
            self._newest = seq = entry.seq
            if seq in anchored and anchored[seq] != entry.hash and self._first_wrong is None:
                self._first_wrong = seq
            yield entry

    def findings(self) -> Iterator[Text]:
        """Yield a sentence if entries are missing at the end, and one for the first that is not as saved."""
        newest, anchored = self._newest, max(self._anchored, default=0)
        if anchored > newest:
            yield text(
                "{count} saved entries are missing after entry {seq} of {device}.",
                count=anchored - newest,
                seq=newest,
                device=self.device,
            )
        if self._first_wrong is not None:
            yield text(
                "Entry {seq} of {device} is not the one that was saved here.",
                seq=self._first_wrong,
                device=self.device,
            )


def _tables(db: Database, entries: int, progress: Progress) -> Iterator[Text]:
    counted: Counted = progress.counting(text("Comparing the tables with the journal"), entries)
    checks, unreadable = compare_tables(db, records(counted(by_record(db))))
    for target in unreadable:
        yield text("The entries of {target} cannot be read.", target=target)
    for check in checks:
        yield from _differences(db, check)


def _differences(db: Database, check: TableCheck) -> Iterator[Text]:
    changed = {check.key(row) for row in check.missing}
    for row in sorted(check.missing, key=str):
        yield text(
            "A row of the table “{table}” is missing or was changed: {row} (last entry: {entry}).",
            table=check.table,
            row=_named(check.table, row),
            entry=last_entry(db, row[0]),
        )
    for row in sorted(check.extra, key=str):
        if check.key(row) not in changed:
            yield text(
                "A row of the table “{table}” does not come from any entry: {row}.",
                table=check.table,
                row=_named(check.table, row),
            )


def _named(table: str, row: Row) -> str:
    return ", ".join(
        f"{name}={value!r}" for name, value in zip(TABLES[table], row, strict=True) if value not in ("", None)
    )


def last_entry(db: Database, target: Any) -> str:
    """Return the newest entry of a record in words, or “none” if it has no entry."""
    entries = journal.of_target(db, str(target))
    return f"{entries[-1].device} {entries[-1].seq}, {entries[-1].verb}" if entries else "none"
