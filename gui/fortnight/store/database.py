"""The store: one encrypted file, opened in one way, written in transactions, watched for changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnight.domain import people
from fortnight.domain.messages import Text, text
from fortnight.store import engine_errors
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import CannotOpen, Denied, DiskFull, NotSaved, ReadOnly
from fortnight.store.files import disk_reserve
from fortnight.store.files.layout import StoreFiles, read_or_make_device, sync_folder, write_whole
from fortnight.store.files.location import Place, place_of
from fortnight.store.files.readonly_copy import copied, is_unwritable, private_copy
from fortnight.store.integrity.rollback import GivenUp
from fortnight.store.integrity.trust import Distrust, distrust
from fortnight.store.journal import clock_jumps, entries
from fortnight.store.journal.anchor import Anchor
from fortnight.store.journal.entries import Act, Head
from fortnight.store.journal.projections import KINDS, TABLES
from fortnight.store.opening import (
    check_engine,
    check_header,
    connect,
    make_private,
    migrate,
)
from fortnight.store.queries.snapshot import log_of
from fortnight.store.transaction import DENIED, Writing

FULL_FOR_READING = text(
    "The disk is full: the record is shown, and nothing can be saved. Free some space, then log in again."
)
LONGEST_LOG = 64 << 20  # bytes; a log is otherwise taken in every fifty pages


@dataclass(frozen=True, slots=True)
class Changes:
    """What a commit changed: tables, and the ids of the children concerned."""

    tables: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()

    def touch(self, table: str, child: str | None = None) -> bool:
        """Whether a view of this table (and child) has to be read again."""
        return table in self.tables and (child is None or child in self.children)


Listener = Callable[[Changes], None]


class Store:
    """One open store. Use `Store.open`; close it, or use it as a context manager."""

    def __init__(self, files: StoreFiles, db: Database, key: bytes, device: str) -> None:
        self.files = files
        self.db = db
        self.key = key
        self.device = device
        self._seen_version = self._data_version()
        self._seen_row = self._last_row()
        self.anchor = Anchor(files.anchor)
        self.listeners: list[Listener] = []
        self.read_only: Text | None = None
        self.distrust: Distrust | None = None
        self.notices: list[Text] = []
        self.clock_at_log_in: Text | None = None
        self._aside: TemporaryDirectory[str] | None = None
        self.closed = False

    @classmethod
    def open(cls, folder: Path, key: bytes, given_up: GivenUp | None = None) -> Store:
        """Open the store in a folder with its raw key of 32 bytes, or make a new one there.

        `given_up`: how far each chain is kept, where somebody just gave up what came later.

        :raises CannotOpen: with a sentence that names the file and the way out.
        """
        check_engine(sqlite3.sqlite_version_info)
        files = StoreFiles(folder)
        try:
            place = place_of(folder)
            if not files.ward.exists() and place.trouble:
                raise CannotOpen(place.trouble)
            if is_unwritable(files):
                return cls._copied(files, key)
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
            return cls._with_room(files, key, place, given_up or {})
        except OSError as error:
            raise CannotOpen(
                text("The folder {folder} cannot be used: {why}.", folder=folder, why=error.strerror or error)
            ) from error

    @classmethod
    def _with_room(cls, files: StoreFiles, key: bytes, place: Place, given_up: GivenUp) -> Store:
        """On a full disk the reserve is given up, and where that is too little the record is only read."""
        try:
            return cls._opened(files, key, place, given_up)
        except CannotOpen:
            if not files.ward.exists() or disk_reserve.has_room(files.folder, engine_errors.SHARED_MEMORY):
                raise
        if disk_reserve.free(files.reserve):
            with suppress(CannotOpen):
                return cls._opened(files, key, place, given_up)
        store = cls._opened(files, key, place, given_up, alone=True)
        store.only_read()
        return store

    @classmethod
    def _opened(
        cls, files: StoreFiles, key: bytes, place: Place, given_up: GivenUp | None, alone: bool = False
    ) -> Store:
        check_header(files)
        new = make_private(files.ward)
        db = connect(files.ward, key, alone)
        try:
            migrate(files, db, key)
            store = cls(files, db, key, read_or_make_device(files))
            store._look(place, given_up, alone)
            if new:
                sync_folder(files.folder)
            return store
        except (sqlite3.Error, OSError) as error:
            db.close()
            raise CannotOpen(engine_errors.why(files, error)) from error
        except BaseException:
            db.close()
            raise

    def _look(self, place: Place, given_up: GivenUp | None, alone: bool) -> None:
        """See what can be trusted, and begin, or leave as evidence, what lies beside the database."""
        try:
            self.notices += [place.synchronised] if place.synchronised else []
            self.distrust = distrust(self.db, self.files, self.device, self.anchor, given_up)
            self.read_only = place.network or (self.distrust.sentence if self.distrust else None)
            if self.read_only is not None:
                self._keep_log()
            elif not alone:
                self._catch_up_anchor()
                self.checkpoint()
                disk_reserve.keep(self.files.reserve)
        except BaseException:
            self.anchor.close()
            raise

    def only_read(self, sentence: Text = FULL_FOR_READING) -> None:
        """Write nothing from now on, and say why."""
        self.read_only = self.read_only or sentence

    def only_read_if_full(self, error: Exception) -> None:
        """On a full disk go on for reading alone. :raises NotSaved: for any other error."""
        refused = engine_errors.not_saved(self.files, error)
        if not isinstance(refused, DiskFull):
            raise refused from error
        self.only_read()

    @classmethod
    def of_backup(cls, backup: Path, key: bytes) -> Store:
        """A backup to look at, in a private copy: nothing in it can be written, the record is not touched.

        :raises CannotOpen: if the key does not open it or there is no room.
        """
        aside = TemporaryDirectory(prefix="fortnight-", ignore_cleanup_errors=True)
        try:
            files = StoreFiles(Path(aside.name))
            copied(backup, files.ward)
            store = cls._opened(files, key, Place(), None)
        except OSError as error:
            aside.cleanup()
            raise CannotOpen(
                text("{backup} cannot be read: {why}.", backup=backup, why=error.strerror or error)
            ) from error
        except BaseException:
            aside.cleanup()
            raise
        store._aside = aside
        store.read_only = text(
            "This is the backup {name}, to look at: nothing can be written.", name=backup.name
        )
        return store

    @classmethod
    def _copied(cls, files: StoreFiles, key: bytes) -> Store:
        """A medium that cannot be written is read from a private copy, log and all."""
        check_header(files)
        aside = private_copy(files)
        try:
            store = cls._opened(StoreFiles(Path(aside.name)), key, Place(), None)
        except BaseException:
            aside.cleanup()
            raise
        store._aside, store.files = aside, files
        store.read_only = store.read_only or text(
            "{folder} cannot be written: the record is shown as it lies there, and nothing can be saved.",
            folder=files.folder,
        )
        return store

    def _keep_log(self) -> None:
        """The log of a record that is distrusted is kept: it may be evidence."""
        log = log_of(self.files.ward)
        kept = log.with_name(f"{log.name}.kept")
        with suppress(OSError):
            if log.stat().st_size and not kept.exists():
                write_whole(kept, log.read_bytes())

    def _catch_up_anchor(self) -> None:
        """A crash between commit and anchor leaves the chain ahead by what was not yet acknowledged."""
        anchored, stands = self.anchor.head(), entries.head(self.db, self.device)
        if anchored is None:
            self.anchor.begin()
        if stands.seq > (anchored[0] if anchored else 0):
            self.anchor.append(stands.seq, stands.hash)

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
            raise engine_errors.not_saved(self.files, error) from error
        except Denied as refused:
            self.db.rollback()
            self._tell_denial(act, refused.verb)
            raise
        except BaseException:
            self.db.rollback()
            raise
        self._acknowledge(writing)

    def _tell_denial(self, act: Act, verb: str) -> None:
        """Whoever tries what their role may not is in the journal, however they tried."""
        if not people.may_write(act.role, DENIED):
            return
        with suppress(NotSaved, sqlite3.Error), self.transaction(act) as writing:
            id = f"{DENIED}-{self.device}-{writing.head.seq + 1}"
            writing.append(id, DENIED, f"person:{act.actor.casefold()}", None, {"verb": verb})

    def _begin(self, act: Act) -> Writing:
        try:
            self.db.execute("BEGIN IMMEDIATE")
            self.db.execute("PRAGMA defer_foreign_keys=ON")
            head, lamport = entries.head(self.db, self.device), entries.last_lamport(self.db)
        except sqlite3.Error as error:
            self.db.rollback()
            raise engine_errors.not_saved(self.files, error) from error
        return Writing(self.db, act, self.device, head, lamport)

    def _acknowledge(self, writing: Writing) -> None:
        """Anchor first, then tell: 'Saved' is never said before both."""
        if writing.written:
            try:
                self._append_to_anchor(writing.head)
            except OSError as error:
                raise NotSaved(
                    text(
                        "The entry is in the record, but {file} could not be written: {why}. Check the disk.",
                        file=self.files.anchor,
                        why=error.strerror,
                    )
                ) from error
        self._announce()

    def _append_to_anchor(self, head: Head) -> None:
        try:
            self.anchor.append(head.seq, head.hash)
        except OSError as error:
            if not (disk_reserve.is_full(error) and disk_reserve.free(self.files.reserve)):
                raise
            self.anchor.append(head.seq, head.hash)

    def clock_trouble(self, now: datetime) -> Text | None:
        """What to say of a clock that does not fit the newest entry."""
        return clock_jumps.trouble(clock_jumps.latest_moment(self.db), now)

    def log_trouble(self) -> Text | None:
        """What to say where another program holds the record so long that the log cannot be taken in."""
        log = log_of(self.files.ward)
        with suppress(OSError):
            if log.stat().st_size > LONGEST_LOG:
                return text(
                    "Another window or program has held the record for long: its log has {size} MB. Close "
                    "the other windows.",
                    size=log.stat().st_size >> 20,
                )
        return None

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
        if self.closed:
            return
        self.closed = True
        try:
            if self.read_only is None:
                self.checkpoint()
        finally:
            self.anchor.close()
            self.db.close()
            if self._aside is not None:
                self._aside.cleanup()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
