"""The store: one encrypted database file that is opened, written in transactions and watched for changes."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnight.domain import people
from fortnight.domain.messages import Text, text
from fortnight.store import engine_errors
from fortnight.store.changes import ChangeFeed
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import CannotOpen, Denied, DiskFull, NotSaved, ReadOnly
from fortnight.store.files import disk_reserve
from fortnight.store.files.layout import StoreFiles, read_or_make_device, sync_folder
from fortnight.store.files.location import LocationProblems, location_problems
from fortnight.store.files.readonly_copy import copy_of_backup, copy_of_record, is_unwritable
from fortnight.store.files.write_ahead_log import keep_as_evidence, log_warning
from fortnight.store.integrity.rollback import KeptLengths
from fortnight.store.integrity.trust import TrustProblem, trust_problem
from fortnight.store.journal import clock_jumps, entries
from fortnight.store.journal.anchor import Anchor
from fortnight.store.journal.entries import Act, Head
from fortnight.store.migrations import schema_version
from fortnight.store.opening import check_engine, check_header, connect, create_private, migrate
from fortnight.store.transaction import DENIED, Transaction, begin

FULL_FOR_READING = text(
    "The disk is full: the record can be read, but nothing can be saved. Free some space, then log in again."
)


class Store:
    """One open store. Open it with `Store.open`, and close it or use it as a context manager."""

    def __init__(self, files: StoreFiles, db: Database, key: bytes, device: str) -> None:
        self.files = files
        self.db = db
        self.key = key
        self.device = device
        self.schema = schema_version(db)
        self.feed = ChangeFeed(db)
        self.listeners = self.feed.listeners
        self.anchor = Anchor(files.anchor)
        self.read_only: Text | None = None
        self.trust_problem: TrustProblem | None = None
        self.notices: list[Text] = []
        self.clock_warning_at_log_in: Text | None = None
        self.private_copy: TemporaryDirectory[str] | None = None
        self.is_review_copy = False  # only answers may be written
        self.at_close = ExitStack()
        self.closed = False

    @classmethod
    def open(cls, folder: Path, key: bytes, kept_lengths: KeptLengths | None = None) -> Store:
        """Open the store in a folder with its raw key of 32 bytes, or create a new one there.

        `kept_lengths`: entries kept in each chain, if a restore or an accepted older copy discarded some.

        :raises CannotOpen: with a sentence that names the file and what to do.
        """
        check_engine(sqlite3.sqlite_version_info)
        files = StoreFiles(folder)
        try:
            location = location_problems(folder)
            if not files.ward.exists() and location.problem:
                raise CannotOpen(location.problem)
            if is_unwritable(files):
                return cls._open_private_copy(files, key)
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
            return cls._open_with_reserve(files, key, location, kept_lengths or {})
        except OSError as error:
            raise CannotOpen(
                text("The folder {folder} cannot be used: {why}.", folder=folder, why=error.strerror or error)
            ) from error

    @classmethod
    def _open_with_reserve(
        cls, files: StoreFiles, key: bytes, location: LocationProblems, kept_lengths: KeptLengths
    ) -> Store:
        """Open the store. On a full disk, delete the reserve; if that is not enough, open read-only."""
        try:
            return cls._open_once(files, key, location, kept_lengths)
        except CannotOpen:
            if not files.ward.exists() or disk_reserve.has_room(files.folder, engine_errors.SHARED_MEMORY):
                raise
        if disk_reserve.free(files.reserve):
            with suppress(CannotOpen):
                return cls._open_once(files, key, location, kept_lengths)
        store = cls._open_once(files, key, location, kept_lengths, exclusive=True)
        store.make_read_only()
        return store

    @classmethod
    def _open_once(
        cls,
        files: StoreFiles,
        key: bytes,
        location: LocationProblems,
        kept_lengths: KeptLengths | None,
        exclusive: bool = False,
    ) -> Store:
        check_header(files)
        new = create_private(files.ward)
        db = connect(files.ward, key, exclusive)
        try:
            migrate(files, db, key)
            store = cls(files, db, key, read_or_make_device(files))
            store._check_and_prepare(location, kept_lengths, exclusive)
            if new:
                sync_folder(files.folder)
        except (sqlite3.Error, OSError) as error:
            db.close()
            raise CannotOpen(engine_errors.why(files, error)) from error
        except BaseException:
            db.close()
            raise
        return store

    def _check_and_prepare(
        self, location: LocationProblems, kept_lengths: KeptLengths | None, exclusive: bool
    ) -> None:
        """Check whether the record can be trusted; prepare the files beside it, or else keep its log."""
        try:
            self.notices += [location.synchronised] if location.synchronised else []
            self.trust_problem = trust_problem(self.db, self.files, self.device, self.anchor, kept_lengths)
            self.read_only = location.network or (self.trust_problem.sentence if self.trust_problem else None)
            if self.read_only is not None:
                keep_as_evidence(self.files.ward)
            elif not exclusive:
                self.anchor.catch_up(entries.head(self.db, self.device))
                self.checkpoint()
                disk_reserve.keep(self.files.reserve)
        except BaseException:
            self.anchor.close()
            raise

    def make_read_only(self, sentence: Text = FULL_FOR_READING) -> None:
        """Make the store read-only from now on, for the reason in the sentence."""
        self.read_only = self.read_only or sentence

    def make_read_only_if_full(self, error: Exception) -> None:
        """Make the store read-only if the error means that the disk is full.

        :raises NotSaved: for any other error.
        """
        refused = engine_errors.not_saved(self.files, error)
        if not isinstance(refused, DiskFull):
            raise refused from error
        self.make_read_only()

    @classmethod
    def open_backup(cls, backup: Path, key: bytes) -> Store:
        """Open a private, read-only copy of a backup. The record itself is not touched.

        :raises CannotOpen: if the key does not open the backup or there is no room for a copy.
        """
        try:
            store = cls.open_copy(copy_of_backup(backup), key)
        except OSError as error:
            why = error.strerror or error
            raise CannotOpen(text("{backup} cannot be read: {why}.", backup=backup, why=why)) from error
        store.read_only = text(
            "This is the backup {name}, opened read-only: nothing can be saved.", name=backup.name
        )
        return store

    @classmethod
    def _open_private_copy(cls, files: StoreFiles, key: bytes) -> Store:
        """Open a private copy, including the log, of a record on a medium that cannot be written."""
        check_header(files)
        store = cls.open_copy(copy_of_record(files), key)
        store.files = files
        store.read_only = store.read_only or text(
            "{folder} cannot be written to: the record can be read, but nothing can be saved.",
            folder=files.folder,
        )
        return store

    @classmethod
    def open_copy(cls, copy: TemporaryDirectory[str], key: bytes) -> Store:
        """Open the copy in a temporary folder, which is deleted when the store is closed."""
        try:
            store = cls._open_once(StoreFiles(Path(copy.name)), key, LocationProblems(), None)
        except BaseException:
            copy.cleanup()
            raise
        store.private_copy = copy
        return store

    @contextmanager
    def transaction(self, act: Act) -> Generator[Transaction]:
        """Write entries with their rows and the anchor: all of them durably, or none.

        :raises ReadOnly: if the store is read-only, or a newer program has updated it meanwhile.
        :raises NotSaved: if the disk or the engine failed. Nothing was saved, unless the sentence says that
            only the anchor could not be written.
        """
        if self.read_only is not None:
            raise ReadOnly(self.read_only)
        transaction = self._begin(act)
        try:
            yield transaction
            self.db.execute("COMMIT")
        except sqlite3.Error as error:
            self.db.rollback()
            raise engine_errors.not_saved(self.files, error) from error
        except Denied as refused:
            self.db.rollback()
            self._record_denial(act, refused.verb)
            raise
        except BaseException:
            self.db.rollback()
            raise
        self._finish(transaction)

    def _record_denial(self, act: Act, verb: str) -> None:
        """Record in the journal that somebody tried what their role does not allow."""
        if not people.may_write(act.role, DENIED):
            return
        with suppress(NotSaved, sqlite3.Error), self.transaction(act) as transaction:
            id = f"{DENIED}-{self.device}-{transaction.head.seq + 1}"
            transaction.append(id, DENIED, f"person:{act.actor.casefold()}", None, {"verb": verb})

    def _begin(self, act: Act) -> Transaction:
        try:
            begin(self.db, self.schema)
            head, lamport = entries.head(self.db, self.device), entries.last_lamport(self.db)
        except sqlite3.Error as error:
            self.db.rollback()
            raise engine_errors.not_saved(self.files, error) from error
        return Transaction(self.db, act, self.device, head, lamport, is_copy=self.is_review_copy)

    def _finish(self, transaction: Transaction) -> None:
        """Append to the anchor, then notify the listeners. Only then may “Saved” be shown."""
        if transaction.written:
            try:
                self._append_to_anchor(transaction.head)
            except OSError as error:
                raise NotSaved(
                    text(
                        "The entry was saved, but {file} could not be written: {why}. Check the disk.",
                        file=self.files.anchor,
                        why=error.strerror,
                    )
                ) from error
        self.feed.announce()

    def _append_to_anchor(self, head: Head) -> None:
        try:
            self.anchor.append(head.seq, head.hash)
        except OSError as error:
            if not (disk_reserve.is_full(error) and disk_reserve.free(self.files.reserve)):
                raise
            self.anchor.append(head.seq, head.hash)

    def clock_warning(self, now: datetime) -> Text | None:
        """Return a warning if the clock does not agree with the newest entries."""
        return clock_jumps.clock_warning(clock_jumps.latest_entry_time(self.db, self.device), now)

    def log_warning(self) -> Text | None:
        """Return a warning if the log is too long because another program blocks its checkpoint."""
        return log_warning(self.files.ward)

    def poll(self) -> None:
        """Notify the listeners of what other processes have committed. Costs microseconds."""
        self.feed.poll()

    def checkpoint(self) -> None:
        """Copy the log into the database file, so that a damaged log loses as little as possible.

        If that is not possible now (a full disk, a long reader), the log keeps what was saved.
        """
        with suppress(sqlite3.OperationalError):
            self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Checkpoint and close the store. Closing it again does nothing."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.read_only is None:
                self.checkpoint()
        finally:
            self.anchor.close()
            self.db.close()
            self.at_close.close()
            if self.private_copy is not None:
                self.private_copy.cleanup()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
