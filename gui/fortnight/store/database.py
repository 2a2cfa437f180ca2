"""The store: one encrypted file, opened in one way, written in transactions, watched for changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fortnight.domain import people
from fortnight.domain.wording import Text, text
from fortnight.store import journal, migrations
from fortnight.store.anchor import Anchor, anchored
from fortnight.store.backup import Source, back_up, backups
from fortnight.store.engine import OLDEST_ENGINE, Database, keyed, sqlite3
from fortnight.store.files import StoreFiles, read_or_make_device, sync_folder
from fortnight.store.journal import Act, Entry, Head
from fortnight.store.problems import CannotOpen, Denied, NotBackedUp, NotSaved, ReadOnly, Refused
from fortnight.store.projections import KINDS, TABLES, kind_of, rows_of

UNDO = "undo"
PLAIN_HEADER = b"SQLite format 3\x00"
CHECKED_AT_OPEN = 10_000
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
    "wal_autocheckpoint=50",
)
# macOS reports a write as durable before the drive has it, unless asked twice.
PRAGMAS_MACOS = ("fullfsync=ON", "checkpoint_fullfsync=ON")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a commit changed: tables, and the ids of the children concerned."""

    tables: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()

    def touch(self, table: str, child: str | None = None) -> bool:
        """Whether a view of this table (and child) has to be read again."""
        return table in self.tables and (child is None or child in self.children)


Listener = Callable[[Changes], None]


@dataclass
class Writing:
    """An open transaction: entries go into the journal, and their records into the read tables."""

    db: Database
    act: Act
    device: str
    head: Head
    lamport: int
    written: list[Entry] = field(default_factory=list)

    def append(
        self,
        id: str,
        verb: str,
        target: str,
        child: str | None,
        body: Mapping[str, Any],
        base: str | None = None,
        reason: str | None = None,
    ) -> Entry:
        """Append one entry and bring its record's rows up to date. The same id twice is one entry.

        :raises Refused: if the id already stands for another act.
        :raises Denied: if the role of who acts may not write this.
        """
        right = _right_for(self.db, verb, body)
        if not people.may_write(self.act.role, right):
            raise denied(self.act, right)
        known = journal.by_id(self.db, id)
        if known is not None:
            return _same_act(known, verb, target, body)
        self.lamport += 1
        entry = journal.chained(
            self.head,
            self.act,
            self.lamport,
            self.device,
            id=id,
            verb=verb,
            child=child,
            target=target,
            base=base,
            reason=reason,
            body=body,
        )
        journal.insert(self.db, entry)
        self.head = Head(entry.seq, entry.hash)
        self.written.append(entry)
        project(self.db, journal.of_target(self.db, target))
        return entry


def _right_for(db: Database, verb: str, body: Mapping[str, Any]) -> str:
    """Taking an act back needs the right to that act, however often it was taken back."""
    while verb == UNDO:
        undone = journal.by_id(db, str(body.get("entry")))
        if undone is None:
            break
        verb, body = undone.verb, undone.data
    return verb


def denied(act: Act, verb: str) -> Denied:
    return Denied(
        text(
            "{actor} may not do this: it is for another role than “{role}”.",
            actor=act.actor,
            role=people.ROLE_WORDS.get(act.role, act.role),
        ),
        verb,
    )


def _same_act(known: Entry, verb: str, target: str, body: Mapping[str, Any]) -> Entry:
    if (known.verb, known.target, known.body) != (verb, target, journal.canonical(body)):
        raise Refused(text("The entry {id} was already saved with another content.", id=known.id))
    return known


def project(db: Database, entries: list[Entry]) -> None:
    """Replace the rows of one record by what its entries say."""
    kind = kind_of(entries)
    if kind is None:
        return
    if len(entries) > 1:
        for table, key in kind.keys.items():
            db.execute(f"DELETE FROM {table} WHERE {key} = ?", [entries[0].target])
    for table, rows in rows_of(entries).items():
        marks = ", ".join("?" * len(TABLES[table]))
        db.conn.executemany(f"INSERT INTO {table} ({', '.join(TABLES[table])}) VALUES ({marks})", rows)


class Store:
    """One open store. Use `Store.open`; close it, or use it as a context manager."""

    def __init__(self, files: StoreFiles, db: Database, key: bytes, device: str) -> None:
        self.files = files
        self.db = db
        self.key = key
        self.device = device
        self.anchor = Anchor(files.anchor)
        self.listeners: list[Listener] = []
        self.read_only: Text | None = None
        self._closed = False
        self._seen_version = self._data_version()
        self._seen_row = self._last_row()

    @classmethod
    def open(cls, folder: Path, key: bytes) -> Store:
        """Open the store in a folder with its raw key of 32 bytes, or make a new one there.

        :raises CannotOpen: with a sentence that names the file and the way out.
        """
        check_engine(sqlite3.sqlite_version_info)
        files = StoreFiles(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            files.folder.chmod(0o700)
            check_header(files)
            new = _make_private(files.ward)
            db = connect(files.ward, key)
        except OSError as error:
            raise CannotOpen(
                text("The folder {folder} cannot be used: {why}.", folder=folder, why=error.strerror or error)
            ) from error
        try:
            return cls._prepared(files, db, key, new)
        except (sqlite3.Error, OSError) as error:
            db.close()
            raise CannotOpen(_why_not_opened(files, error)) from error
        except BaseException:
            db.close()
            raise

    @classmethod
    def _prepared(cls, files: StoreFiles, db: Database, key: bytes, new: bool) -> Store:
        migrate(files, db, key)
        store = cls(files, db, key, read_or_make_device(files))
        try:
            store.checkpoint()
            store.read_only = store._distrust()
        except BaseException:
            store.anchor.close()
            raise
        if new:
            sync_folder(files.folder)
        return store

    def _distrust(self) -> Text | None:
        """Why this store may be read but not written; `None` where chain and anchor agree."""
        self._catch_up_anchor()
        anchored, stands = self.anchor.head(), journal.head(self.db, self.device)
        if anchored and anchored[0] > stands.seq:
            return text(
                "{count} saved entries are missing: the record ends at entry {seq}, but {anchor} were "
                "saved here. An old copy was put back or the file is damaged. Nothing can be written; "
                "restore a backup.",
                count=anchored[0] - stands.seq,
                seq=stands.seq,
                anchor=anchored[0],
            )
        broken = self._first_recent_break()
        if broken:
            return text(
                "Entry {seq} of the record does not fit: {what}. Nothing can be written; run verify "
                "and restore a backup.",
                seq=broken[0].seq,
                what=broken[1],
            )
        return None

    def _catch_up_anchor(self) -> None:
        """A crash between commit and anchor leaves the chain ahead by what was not yet acknowledged."""
        anchored, stands = self.anchor.head(), journal.head(self.db, self.device)
        if stands.seq > (anchored[0] if anchored else 0):
            self.anchor.append(stands.seq, stands.hash)

    def _first_recent_break(self) -> tuple[Entry, str] | None:
        stands = journal.head(self.db, self.device)
        since = max(0, stands.seq - CHECKED_AT_OPEN)
        recent = list(journal.entries(self.db, "device = ? AND seq > ?", [self.device, since], "seq"))
        anchored = dict(self.anchor.records())
        wrong = next((e for e in recent if anchored.get(e.seq, e.hash) != e.hash), None)
        if wrong:
            return wrong, "it is not the entry that was saved"
        start = Head(since, recent[0].prev) if recent else Head()
        return journal.first_break(recent, start)

    @contextmanager
    def transaction(self, act: Act) -> Iterator[Writing]:
        """Write entries: all of them durably, with their rows and the anchor, or none.

        :raises ReadOnly: if the store must not be written.
        :raises NotSaved: if the disk or the engine refused; nothing was kept.
        """
        if self.read_only is not None:
            raise ReadOnly(self.read_only)
        writing = self._begin(act)
        try:
            yield writing
            self.db.execute("COMMIT")
        except sqlite3.Error as error:
            self.db.rollback()
            raise NotSaved(_why_not_saved(error)) from error
        except BaseException:
            self.db.rollback()
            raise
        self._acknowledge(writing)

    def _begin(self, act: Act) -> Writing:
        try:
            self.db.execute("BEGIN IMMEDIATE")
            self.db.execute("PRAGMA defer_foreign_keys=ON")
        except sqlite3.Error as error:
            raise NotSaved(_why_not_saved(error)) from error
        return Writing(
            self.db, act, self.device, journal.head(self.db, self.device), journal.last_lamport(self.db)
        )

    def _acknowledge(self, writing: Writing) -> None:
        """Anchor first, then tell: 'Saved' is never said before both."""
        if writing.written:
            try:
                self.anchor.append(writing.head.seq, writing.head.hash)
            except OSError as error:
                raise NotSaved(
                    text(
                        "The entry is in the record, but {file} could not be written: {why}. Check the disk.",
                        file=self.files.anchor,
                        why=error.strerror,
                    )
                ) from error
        self._announce()

    def poll(self) -> None:
        """Announce what other processes committed since the last look. Costs microseconds."""
        version = self._data_version()
        if version != self._seen_version:
            self._seen_version = version
            self._announce()

    def _announce(self) -> None:
        """Tell every listener which entries came since the last time, our own and others'."""
        rows = self.db.execute(
            "SELECT rowid, verb, child, target FROM entry WHERE rowid > ?", [self._seen_row]
        ).fetchall()
        if not rows:
            return
        self._seen_row = rows[-1][0]
        kinds = {verb.partition(".")[0] for _, verb, _, _ in rows}
        tables = {t for k in kinds for t in (KINDS[k].keys if k in KINDS else TABLES)} | {"entry"}
        changes = Changes(frozenset(tables), frozenset(child for _, _, child, _ in rows if child))
        for listener in tuple(self.listeners):
            listener(changes)

    def _data_version(self) -> int:
        return self.db.execute("PRAGMA data_version").fetchone()[0]

    def _last_row(self) -> int:
        return self.db.execute("SELECT max(rowid) FROM entry").fetchone()[0] or 0

    def checkpoint(self) -> None:
        """Move the log into the database, so that a damaged log can lose as little as possible.

        Where that cannot be done now (a full disk, a long reader) the log keeps what was saved.
        """
        with suppress(sqlite3.OperationalError):
            self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Checkpoint and close. A store that is closed stays so."""
        if self._closed:
            return
        self._closed = True
        try:
            self.checkpoint()
        finally:
            self.anchor.close()
            self.db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def check_engine(version: tuple[int, ...]) -> None:
    """:raises CannotOpen: for an engine that can damage a database in WAL mode."""
    if version < OLDEST_ENGINE:
        raise CannotOpen(
            text(
                "The database engine {found} is too old; {needed} or newer is needed. Install the program "
                "anew.",
                found=".".join(map(str, version)),
                needed=".".join(map(str, OLDEST_ENGINE)),
            )
        )


def check_header(files: StoreFiles) -> None:
    """Refuse a database that vanished or is not encrypted, before anything is written.

    :raises CannotOpen: never make a new store in the place of a lost one.
    """
    there = files.ward.exists()
    if _was_used(files) and (not there or not files.ward.stat().st_size):
        raise CannotOpen(
            text(
                "{path} is missing or empty, but entries were saved here. Restore a backup.", path=files.ward
            )
        )
    if there and _first_bytes(files.ward) == PLAIN_HEADER:
        raise CannotOpen(
            text("{path} is not encrypted: it is not Fortnight's. Put the right file back.", path=files.ward)
        )


def _make_private(path: Path) -> bool:
    """An empty file of mode 0600, where there is none: SQLite gives its logs the same mode."""
    if path.exists():
        return False
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    return True


def _was_used(files: StoreFiles) -> bool:
    """Whether entries were saved here: the anchor or a backup says so."""
    return (files.anchor.exists() and files.anchor.stat().st_size > 0) or bool(backups(files.backups))


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(PLAIN_HEADER))


def connect(path: Path, key: bytes) -> Database:
    """A keyed connection with every safety switch on.

    :raises CannotOpen: if the key is wrong or the file is not a store.
    """
    connection = None
    try:
        connection = keyed(path, key)
        for pragma in PRAGMAS + (PRAGMAS_MACOS if sys.platform == "darwin" else ()):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        # SQLite's own lower() knows the letters of English alone.
        connection.create_function("casefolded", 1, str.casefold, deterministic=True)
    except sqlite3.DatabaseError as error:
        if connection is not None:
            connection.close()
        raise CannotOpen(
            text(
                "{path} cannot be opened: it is damaged, or its key is another one ({why}). "
                "Restore a backup.",
                path=path,
                why=error,
            )
        ) from error
    return Database(connection)


def migrate(files: StoreFiles, db: Database, key: bytes) -> None:
    """Bring the schema up to date: a backup first, then one transaction a change.

    :raises CannotOpen: for a file written by a newer program, or a change that failed.
    """
    unknown = migrations.from_the_future(db)
    if unknown:
        raise CannotOpen(
            text(
                "{path} was written by a newer Fortnight (it has “{change}”). Install the newer "
                "program; nothing was changed.",
                path=files.ward,
                change=unknown[-1],
            )
        )
    pending = migrations.migrations.pending(db)
    if pending and migrations.migrations.applied(db):
        _back_up_before(pending[0].name, files, db, key)
    try:
        migrations.migrations.apply(db)
        migrations.put_back_triggers(db)
    except sqlite3.Error as error:
        raise CannotOpen(
            text(
                "{path} could not be brought up to date: {why}. It is as it was.", path=files.ward, why=error
            )
        ) from error


def _back_up_before(change: str, files: StoreFiles, db: Database, key: bytes) -> None:
    source = Source(db, files, key, read_or_make_device(files), anchored(files.anchor))
    try:
        back_up(source, f"before-{change}")
    except NotBackedUp as refused:
        raise CannotOpen(
            text("{path} was not brought up to date: {why}", path=files.ward, why=refused.sentence)
        ) from refused


def _why_not_opened(files: StoreFiles, error: Exception) -> Text:
    if "malformed" in str(error) or "not a database" in str(error):
        return text("{path} is damaged ({why}). Restore a backup.", path=files.ward, why=error)
    return text("{path} cannot be opened: {why}.", path=files.ward, why=error)


def _why_not_saved(error: sqlite3.Error) -> Text:
    reasons = {
        "full": text("The disk is full: nothing was saved. Free some space, then save again."),
        "locked": text("Another program holds the record: nothing was saved. Try again."),
        "readonly": text(
            "The folder may not be written: nothing was saved. Ask who looks after this machine."
        ),
        "FOREIGN KEY": text("Other entries depend on this one: nothing was saved."),
    }
    known = (sentence for word, sentence in reasons.items() if word in str(error))
    return next(known, text("Nothing was saved: {why}.", why=error))
