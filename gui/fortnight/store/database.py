"""The store: one encrypted file, opened in one way, written in transactions, watched for changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnight.domain import people
from fortnight.domain.wording import Text, text
from fortnight.store import clock, journal, reserve
from fortnight.store.anchor import Anchor
from fortnight.store.connecting import (
    check_engine,
    check_header,
    connect,
    make_private,
    migrate,
    why_not_opened,
)
from fortnight.store.engine import Database, sqlite3
from fortnight.store.files import StoreFiles, read_or_make_device, sync_folder, write_whole
from fortnight.store.fingerprint import differences
from fortnight.store.journal import Act, Entry, Head
from fortnight.store.places import Place, place_of
from fortnight.store.problems import CannotOpen, Denied, NotSaved, ReadOnly
from fortnight.store.projections import KINDS, TABLES
from fortnight.store.reading_copy import copied, is_unwritable, private_copy
from fortnight.store.writing import DENIED, Writing

CHECKED_AT_OPEN = 10_000
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
        self.anchor = Anchor(files.anchor)
        self.listeners: list[Listener] = []
        self.read_only: Text | None = None
        self.notice: Text | None = None
        self._aside: TemporaryDirectory[str] | None = None
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
            place = place_of(folder)
            if not files.ward.exists() and place.trouble:
                raise CannotOpen(place.trouble)
            if is_unwritable(files):
                return cls._copied(files, key)
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
            return cls._opened(files, key, place)
        except OSError as error:
            raise CannotOpen(
                text("The folder {folder} cannot be used: {why}.", folder=folder, why=error.strerror or error)
            ) from error

    @classmethod
    def _opened(cls, files: StoreFiles, key: bytes, place: Place) -> Store:
        check_header(files)
        new = make_private(files.ward)
        db = connect(files.ward, key)
        try:
            return cls._prepared(files, db, key, new, place)
        except (sqlite3.Error, OSError) as error:
            db.close()
            raise CannotOpen(why_not_opened(files, error)) from error
        except BaseException:
            db.close()
            raise

    @classmethod
    def _prepared(cls, files: StoreFiles, db: Database, key: bytes, new: bool, place: Place) -> Store:
        migrate(files, db, key)
        store = cls(files, db, key, read_or_make_device(files))
        try:
            store.notice = place.synchronised
            store.read_only = place.network or store._distrust()
            store._settle()
        except BaseException:
            store.anchor.close()
            raise
        if new:
            sync_folder(files.folder)
        return store

    @classmethod
    def of_backup(cls, backup: Path, key: bytes) -> Store:
        """A backup to look at, in a private copy: nothing in it can be written, the record is not touched.

        :raises CannotOpen: if the key does not open it or there is no room.
        """
        aside = TemporaryDirectory(prefix="fortnight-", ignore_cleanup_errors=True)
        try:
            files = StoreFiles(Path(aside.name))
            copied(backup, files.ward)
            store = cls._opened(files, key, Place())
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
            store = cls._opened(StoreFiles(Path(aside.name)), key, Place())
        except BaseException:
            aside.cleanup()
            raise
        store._aside, store.files = aside, files
        store.read_only = store.read_only or text(
            "{folder} cannot be written: the record is shown as it lies there, and nothing can be saved.",
            folder=files.folder,
        )
        return store

    def _settle(self) -> None:
        """A sound record takes its log in; of one that is distrusted the log is kept: it may be evidence."""
        if self.read_only is None:
            self.checkpoint()
            reserve.keep(self.files.reserve)
            return
        log = self.files.ward.with_name(f"{self.files.ward.name}-wal")
        kept = log.with_name(f"{log.name}.kept")
        with suppress(OSError):
            if log.stat().st_size and not kept.exists():
                write_whole(kept, log.read_bytes())

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
        strange = next(differences(self.db), None)
        if strange is not None:
            return text(
                "{what} Somebody changed the record outside the program. Nothing can be written; run verify "
                "and restore a backup.",
                what=strange,
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
            raise NotSaved(self._why_not_saved(error)) from error
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
        except sqlite3.Error as error:
            raise NotSaved(self._why_not_saved(error)) from error
        return Writing(
            self.db, act, self.device, journal.head(self.db, self.device), journal.last_lamport(self.db)
        )

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
            if not (reserve.is_full(error) and reserve.free(self.files.reserve)):
                raise
            self.anchor.append(head.seq, head.hash)

    def _why_not_saved(self, error: sqlite3.Error) -> Text:
        """A full disk is given the reserve back, so that the same act can be saved at once."""
        if reserve.is_full(error) and reserve.free(self.files.reserve):
            return text(
                "The disk is full: nothing was saved. The reserve was given back: save again now, then free "
                "some space."
            )
        return _why_not_saved(error)

    def clock_trouble(self, now: datetime) -> Text | None:
        """What to say of a clock that does not fit the newest entry."""
        return clock.trouble(clock.latest_moment(self.db), now)

    def log_trouble(self) -> Text | None:
        """What to say where another program holds the record so long that the log cannot be taken in."""
        log = self.files.ward.with_name(f"{self.files.ward.name}-wal")
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
        if self._closed:
            return
        self._closed = True
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


def _why_not_saved(error: sqlite3.Error) -> Text:
    reasons = {
        "full": text("The disk is full: nothing was saved. Free some space, then save again."),
        "locked": text("Another program holds the record: nothing was saved. Try again."),
        "readonly": text(
            "The folder may not be written: nothing was saved. Ask who looks after this machine."
        ),
        "disk I/O": text(
            "The disk refused: whether this was saved is not certain. Save again (an entry is never kept "
            "twice), then make a backup and have the disk looked at."
        ),
        "FOREIGN KEY": text("Other entries depend on this one: nothing was saved."),
    }
    known = (sentence for word, sentence in reasons.items() if word in str(error))
    return next(known, text("Nothing was saved: {why}.", why=error))
