"""Entries of other computers: added to the journal as they are, with the rows of the records they are about.

A record may arrive before the child it belongs to, or after another computer undid the registration of that
child. So the tables may hold rows of a child that has none; foreign keys are checked for our own writes only.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter

from fortnight import __version__
from fortnight.domain.messages import text
from fortnight.domain.people import MAY_WRITE
from fortnight.store import engine_errors
from fortnight.store.database import Store
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import NotSaved, ReadOnly, Refused
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import AS_THEY_TAKE_EFFECT, READABLE, Entry
from fortnight.store.journal.entry_schema import PLAN_BODIES, mismatch
from fortnight.store.journal.merging import Merges, merges, remapped
from fortnight.store.journal.projections import KINDS, kind_of, rows_of
from fortnight.store.journal.record_fields import RECORDS
from fortnight.store.journal.tables import Row
from fortnight.store.journal.verbs import MERGE, record_kind
from fortnight.store.transaction import begin, insert_rows, project

AT_ONCE = 500  # parameters of one query


def take(store: Store, arrived: Sequence[Entry]) -> None:
    """Add entries that continue the chain of one device, and update the rows of their records.

    The caller has checked their hashes. All of them are stored durably, or none.

    :raises ReadOnly: if the store is read-only, or a newer program has updated it meanwhile.
    :raises Refused: if they do not continue the chain as it is now, or an id is taken by another entry.
    :raises NotSaved: if the disk or the engine failed.
    """
    if store.read_only is not None:
        raise ReadOnly(store.read_only)
    if not arrived:
        return
    try:
        with without_foreign_keys(store.db):
            begin(store.db, store.schema)
            _check(store.db, arrived)
            store.db.conn.executemany(journal.INSERT, arrived)
            set_newer_aside(store.db, arrived)
            project_targets(store.db, {entry.target for entry in arrived}, {entry.id for entry in arrived})
            store.db.execute("COMMIT")
    except sqlite3.Error as error:
        store.db.rollback()
        raise engine_errors.not_saved(store.files, error) from error
    except BaseException:
        store.db.rollback()
        raise
    _finish(store, arrived[-1])


@contextmanager
def without_foreign_keys(db: Database) -> Generator[None]:
    """Run a transaction that may store rows of a child that has no row."""
    db.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        if db.conn.in_transaction:
            db.rollback()
        db.execute("PRAGMA foreign_keys=ON")


def _check(db: Database, arrived: Sequence[Entry]) -> None:
    head = journal.head(db, arrived[0].device)
    broken = journal.first_break(arrived, head)
    if broken is not None:
        raise Refused(
            text(
                "Entry {seq} of {device} does not continue its chain: {wrong}.",
                seq=broken[0].seq,
                device=broken[0].device,
                wrong=broken[1],
            )
        )
    for known in _known_ids(db, [entry.id for entry in arrived]):
        raise Refused(text("The id {id} is already that of another entry.", id=known))


def _known_ids(db: Database, ids: Sequence[str]) -> Iterable[str]:
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        marks = ", ".join("?" * len(some))
        yield from (id for (id,) in db.execute(f"SELECT id FROM entry WHERE id IN ({marks})", some))


# Entries of a newer version -------------------------------------------------------------------------


def set_newer_aside(db: Database, arrived: Iterable[Entry]) -> None:
    """List the entries that this version cannot read. They stay in the journal, without rows."""
    _list(db, (entry for entry in arrived if not is_readable(entry)))


def _list(db: Database, entries: Iterable[Entry]) -> None:
    listed = [(entry.id, entry.target, __version__) for entry in entries]
    db.conn.executemany("INSERT OR IGNORE INTO newer (entry, target, version) VALUES (?, ?, ?)", listed)


def is_readable(entry: Entry) -> bool:
    """Whether this version knows the verb of an entry and everything in its body."""
    kind = entry.verb.partition(".")[0]
    if entry.verb not in MAY_WRITE and kind not in MAY_WRITE:
        return False
    if kind not in RECORDS and record_kind(entry.verb) in KINDS and entry.verb not in PLAN_BODIES:
        return False  # an act on a record of a kind that this version knows
    try:
        return mismatch(entry.verb, entry.data) is None
    except (KeyError, TypeError, ValueError, AttributeError):
        return False


def newer_count(db: Database) -> int:
    """Return how many entries need a newer version of the program."""
    return db.execute("SELECT count(*) FROM newer").fetchone()[0]


def newer_entries(db: Database) -> frozenset[str]:
    """Return the ids of the entries that need a newer version of the program."""
    return frozenset(id for (id,) in db.execute("SELECT entry FROM newer"))


def read_newer_again(store: Store) -> int:
    """Read the entries again that an older version set aside; return how many can be read now."""
    query = "SELECT entry, target FROM newer WHERE version != ?"
    if store.read_only is not None or store.db.execute(f"{query} LIMIT 1", [__version__]).fetchone() is None:
        return 0
    with without_foreign_keys(store.db):
        begin(store.db, store.schema)
        listed = store.db.execute(query, [__version__]).fetchall()
        found = [journal.by_id(store.db, id) for id, _ in listed]
        readable = [entry for entry in found if entry is not None and is_readable(entry)]
        for entry in readable:
            store.db.execute("DELETE FROM newer WHERE entry = ?", [entry.id])
        store.db.execute("UPDATE newer SET version = ?", [__version__])
        project_targets(store.db, {entry.target for entry in readable})
        store.db.execute("COMMIT")
    return len(readable)


# Rows -----------------------------------------------------------------------------------------------


def project_targets(db: Database, targets: Iterable[str], fresh: Collection[str] = ()) -> None:
    """Make the rows of some records again from their entries, many records at once.

    :param fresh: ids of entries that have just been added: a record of these alone has no rows yet.
    """
    ordered, merged = sorted(targets), merges(db)
    for start in range(0, len(ordered), AT_ONCE):
        some = ordered[start : start + AT_ONCE]
        batch = _Batch(db)
        for target, entries in _records(db, some):
            batch.add(target, entries, merged, fresh)
        batch.write()


def _records(db: Database, targets: Sequence[str]) -> Iterator[tuple[str, list[Entry]]]:
    marks = ", ".join("?" * len(targets))
    found = journal.entries(
        db,
        f"target IN ({marks}) AND {READABLE}",
        targets,
        order=f"target, {AS_THEY_TAKE_EFFECT}",
    )
    for target, entries in groupby(found, key=attrgetter("target")):
        yield target, list(entries)


class _Batch:
    """Rows of many records, written with one statement for each table."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._stale: dict[tuple[str, str], list[tuple[str]]] = {}
        self._rows: dict[str, list[Row]] = {}
        self._merges: list[list[Entry]] = []

    def add(self, target: str, entries: list[Entry], merged: Merges, fresh: Collection[str]) -> None:
        """Add a record. One whose entries this version cannot read together is set aside."""
        kind = kind_of(entries)
        if kind is None:
            return
        if not all(entry.id in fresh for entry in entries):
            for table, key in kind.keys.items():
                self._stale.setdefault((table, key), []).append((target,))
        try:
            found = remapped(rows_of(entries), merged)
        except (KeyError, TypeError, ValueError, AttributeError):
            _list(self._db, entries)
            return
        if kind is KINDS[MERGE]:
            self._merges.append(entries)
            return
        for table, rows in found.items():
            self._rows.setdefault(table, []).extend(rows)

    def write(self) -> None:
        """Replace the rows of all records."""
        for (table, key), targets in self._stale.items():
            self._db.conn.executemany(f"DELETE FROM {table} WHERE {key} = ?", targets)
        insert_rows(self._db, self._rows)
        for entries in self._merges:
            project(self._db, entries, replace=True)


def _finish(store: Store, last: Entry) -> None:
    """Anchor entries of this device's own chain that came back from the hub, then notify the listeners."""
    if last.device == store.device:
        try:
            store.anchor.append(last.seq, last.hash)
        except OSError as error:
            raise NotSaved(
                text(
                    "The entries were saved, but {file} could not be written: {why}. Check the disk.",
                    file=store.files.anchor,
                    why=error.strerror,
                )
            ) from error
    store.feed.announce()


def orphans(db: Database) -> list[tuple[str, str]]:
    """Return table and child of rows whose child has no row: its registration was undone elsewhere."""
    found: list[tuple[str, str]] = []
    for table in ("specimen", "infusion", "drip", "event", "medication", "taper", "visit", "goal", "letter"):
        query = f"SELECT DISTINCT child FROM {table} WHERE child NOT IN (SELECT id FROM child)"
        found += [(table, child) for (child,) in db.execute(query)]
    return found
