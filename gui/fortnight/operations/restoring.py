"""Restoring a backup, opening a backup for reading, and accepting a record that may be an older copy."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.domain.people import READER, may_write
from fortnight.operations.maintenance import note_denied
from fortnight.operations.session import Invalid, Session, StoreProblem
from fortnight.store.access.unlock import Unlocked, fits, unlock, unlock_with_copies
from fortnight.store.backups.folder import Reach, read_head_file
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, ForeignBackup, Locked
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.integrity import acceptance
from fortnight.store.integrity.acceptance import SETTLE
from fortnight.store.journal.entries import Act
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slots
from fortnight.store.keys.slot_files import Copy, any_readable, read_slots
from fortnight.store.progress import SILENT, Progress
from fortnight.store.recovery.restore import RESTORE, Restored, restore
from fortnight.store.transaction import denied

NO_REASON = text("Enter why this record is accepted.")
__all__ = ["ForeignBackup", "Restored", "can_accept", "reopen", "restore_as", "settle", "view_backup"]


def restore_as(  # noqa: PLR0913
    folder: Path,
    backup: Path,
    user: str,
    passphrase: str,
    now: datetime,
    entry: str,
    move: bool = False,
    progress: Progress = SILENT,
) -> Restored:
    """Restore a backup as a ward lead, with today's key slots, or those of the backup if today's are missing.

    Nothing is written before the passphrase, the role and the backup itself are verified.

    :param move: accept a backup of another record or installation. Who may log in does not change.
    :param progress: receives each step; it may stop the restore until the backup is verified.
    :raises StoreProblem: with a sentence.
    """
    files = StoreFiles(folder)
    reach = read_head_file(backup)
    foreign = _foreign(files, backup, reach)
    if foreign is not None and not move:
        raise ForeignBackup(foreign)
    unlocked, slots = _unlock_to_restore(files, backup, reach, user, passphrase, now)
    act = Act(unlocked.person.name, unlocked.person.role, now)
    if not may_write(unlocked.person.role, RESTORE):
        _note_denied(files, unlocked, act)
        raise denied(act, RESTORE)
    opener = _opener(backup, reach, unlocked, passphrase)
    return restore(folder, backup, unlocked.keys[0], act, entry, opener, slots, foreign is not None, progress)


def _note_denied(files: StoreFiles, unlocked: Unlocked, act: Act) -> None:
    """Record the denied attempt in the journal, if the record can be opened."""
    if files.ward.exists():
        with suppress(StoreProblem), Store.open(files.folder, unlocked.keys[0]) as store:
            note_denied(store, act, RESTORE)


def _unlock_to_restore(
    files: StoreFiles, backup: Path, reach: Reach | None, user: str, passphrase: str, now: datetime
) -> tuple[Unlocked, Slots | None]:
    """Return the keys of the person who restores, and the key slots to write if the folder has none."""
    slots = reach.ways if reach else None
    if slots is None or any_readable(files):
        return unlock(files, user, passphrase, now), None
    unlocked = unlock_with_copies(files, [Copy(slots, backup, intact=True)], user, passphrase)
    if unlocked is None or not unlocked.sealed:
        raise Locked(text("The name or the passphrase is not right. Try again."))
    return unlocked, slots


def _foreign(files: StoreFiles, backup: Path, reach: Reach | None) -> Text | None:
    """Return why a backup belongs to another record or installation, as far as known unopened."""
    theirs = str((reach.slots or {}).get("store", "")) if reach else ""
    ours, devices = _known_ids(files)
    if theirs and ours and theirs != ours:
        return text(
            "{path} is a backup of another record. To move it here, in place of the record in {folder}, "
            "confirm the move (restore --move).",
            path=backup,
            folder=files.folder,
        )
    if reach and devices and reach.device not in devices and backup.parent != files.backups:
        return text(
            "{path} was made by another installation. To move it here, in place of the record in {folder}, "
            "confirm the move (restore --move).",
            path=backup,
            folder=files.folder,
        )
    return None


def _known_ids(files: StoreFiles) -> tuple[str, tuple[str, ...]]:
    """Return the id of the record in a folder and those of its installation; empty if unknown."""
    record, devices = "", ()
    with suppress(CannotOpen):
        known = read_device(files)
        record, devices = known.record, (known.device, *known.before)
    with suppress(CannotOpen):
        record = record or read_slots(files)[0].store
    return record, devices


# Accepting an older copy --------------------------------------------------------------------------


def settle(session: Session, reason: str) -> Session:
    """Accept a record that may be an older copy; the returned session can write again.

    :raises Invalid: without a reason. :raises Denied: for anybody but a ward lead.
    :raises StoreProblem: if there is nothing to accept; the record is unchanged.
    """
    act = session.act()
    if not may_write(act.role, SETTLE):
        raise denied(act, SETTLE)
    if not reason.strip():
        raise Invalid(NO_REASON)
    return replace(session, store=acceptance.settle(session.store, act, session.new_id(), reason.strip()))


def reopen(session: Session) -> Session:
    """Open the record again if a failed acceptance closed it. :raises StoreProblem: with a sentence."""
    if not session.store.closed:
        return session
    return replace(session, store=Store.open(session.store.files.folder, session.store.key))


def can_accept(session: Session) -> bool:
    """Return whether this person may accept the record as it is."""
    return doubt(session) is not None and may_write(session.role, SETTLE)


def doubt(session: Session) -> Text | None:
    """Return why the record is read-only, if that is because it may be an older copy; else `None`."""
    found = session.store.trust_problem
    return found.sentence if found is not None and found.can_be_settled else None


# Viewing a backup ---------------------------------------------------------------------------------


def view_backup(folder: Path, backup: Path, user: str, passphrase: str, now: datetime) -> Session:
    """Open a backup for reading only, to see the last good state if the record is damaged.

    :raises StoreProblem: with a sentence.
    """
    return show(unlock_backup(folder, backup, user, passphrase, now), lambda: now)


@dataclass(frozen=True, slots=True)
class UnlockedBackup:
    """A backup that a person may view, and the key that opens it."""

    backup: Path
    name: str
    key: bytes = field(repr=False)


def unlock_backup(folder: Path, backup: Path, user: str, passphrase: str, now: datetime) -> UnlockedBackup:
    """Check the passphrase and find the key: the slow part of `view_backup`.

    :raises StoreProblem: with a sentence.
    """
    unlocked = unlock(StoreFiles(folder), user, passphrase, now)
    key = _opener(backup, read_head_file(backup), unlocked, passphrase) or unlocked.keys[0]
    return UnlockedBackup(backup, unlocked.person.name, key)


def show(look: UnlockedBackup, clock: Callable[[], datetime]) -> Session:
    """Open the backup: the quick part of `view_backup`. :raises StoreProblem: with a sentence."""
    return Session(Store.open_backup(look.backup, look.key), look.name, READER, clock, lambda: "")


def _opener(backup: Path, reach: Reach | None, unlocked: Unlocked, passphrase: str) -> bytes | None:
    """Return the key that opens a backup: one of today's or of the backup's slots; `None` without any."""
    then = reach.ways if reach else None
    slot = then.of(unlocked.person.name) if then else None
    former = keyslots.opened(then, slot, passphrase) if then and slot else None
    return next((key for key in (*unlocked.keys, *(former or ())) if fits(backup, key)), None)
