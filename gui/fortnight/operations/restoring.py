"""Going back to an earlier state: a backup in the place of the record, or one to look at; and going on with a
record that may itself be an earlier state.
"""

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
from fortnight.store.access.unlock import Unlocked, fits, unlock, way_in
from fortnight.store.backups.folder import Reach, read_reach
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

NO_REASON = text("Say why this record may be gone on with.")
__all__ = ["ForeignBackup", "Restored", "can_settle", "look_at", "open_again", "restore_as", "settle"]


def restore_as(
    folder: Path,
    backup: Path,
    user: str,
    passphrase: str,
    now: datetime,
    entry: str,
    move: bool = False,
    progress: Progress = SILENT,
) -> Restored:
    """Restore as a ward lead, with the keys of today; those kept beside the backup serve where they are gone.

    Nothing is written before the passphrase, the role and the backup itself are proved.

    :param move: take a backup of another record or installation into this folder. Who may log in stays.
    :param progress: is told each step; it may stop the restore until the backup is proved.
    :raises StoreProblem: with a sentence.
    """
    files = StoreFiles(folder)
    reach = read_reach(backup)
    foreign = _foreign(files, backup, reach)
    if foreign is not None and not move:
        raise ForeignBackup(foreign)
    way, slots = _way_to_restore(files, backup, reach, user, passphrase, now)
    act = Act(way.person.name, way.person.role, now)
    if not may_write(way.person.role, RESTORE):
        _note_denied(files, way, act)
        raise denied(act, RESTORE)
    opener = _opener(backup, reach, way, passphrase)
    return restore(folder, backup, way.keys[0], act, entry, opener, slots, foreign is not None, progress)


def _note_denied(files: StoreFiles, way: Unlocked, act: Act) -> None:
    """Journal the try, where there is a record that opens."""
    if files.ward.exists():
        with suppress(StoreProblem), Store.open(files.folder, way.keys[0]) as store:
            note_denied(store, act, RESTORE)


def _way_to_restore(
    files: StoreFiles, backup: Path, reach: Reach | None, user: str, passphrase: str, now: datetime
) -> tuple[Unlocked, Slots | None]:
    """Who restores; and the key slots that are still to be written, where the folder has none."""
    ways = reach.ways if reach else None
    if ways is None or any_readable(files):
        return unlock(files, user, passphrase, now), None
    way = way_in(files, [Copy(ways, backup, intact=True)], user, passphrase)
    if way is None or not way.sealed:
        raise Locked(text("The name or the passphrase is not right. Try again."))
    return way, ways


def _foreign(files: StoreFiles, backup: Path, reach: Reach | None) -> Text | None:
    """Why a backup is not one of the record in this folder, as far as can be known before it is opened."""
    theirs = str((reach.slots or {}).get("store", "")) if reach else ""
    ours, devices = _here(files)
    if theirs and ours and theirs != ours:
        return text(
            "{path} is a backup of another record. If it is to be moved here, in the place of the record in "
            "{folder}, say so (restore --move).",
            path=backup,
            folder=files.folder,
        )
    if reach and devices and reach.device not in devices and backup.parent != files.backups:
        return text(
            "{path} was made by another installation. If it is to be moved here, in the place of the record "
            "in {folder}, say so (restore --move).",
            path=backup,
            folder=files.folder,
        )
    return None


def _here(files: StoreFiles) -> tuple[str, tuple[str, ...]]:
    """The id of the record in a folder and the ids of its installation; empty where they are not known."""
    record, devices = "", ()
    with suppress(CannotOpen):
        known = read_device(files)
        record, devices = known.record, (known.device, *known.before)
    with suppress(CannotOpen):
        record = record or read_slots(files)[0].store
    return record, devices


# Settling -----------------------------------------------------------------------------------------


def settle(session: Session, reason: str) -> Session:
    """Accept a record that may be an older copy as it is; the desk that is given back may write again.

    :raises Invalid: without a reason. :raises Denied: for anybody but a ward lead.
    :raises StoreProblem: if nothing is to be settled; the record is as it was.
    """
    act = session.act()
    if not may_write(act.role, SETTLE):
        raise denied(act, SETTLE)
    if not reason.strip():
        raise Invalid(NO_REASON)
    return replace(session, store=acceptance.settle(session.store, act, session.new_id(), reason.strip()))


def open_again(session: Session) -> Session:
    """The desk at its record, opened again where settling failed and had closed it. :raises StoreProblem:"""
    if not session.store.closed:
        return session
    return replace(session, store=Store.open(session.store.files.folder, session.store.key))


def can_settle(session: Session) -> bool:
    """Whether this person may settle why the record is only read."""
    return doubt(session) is not None and may_write(session.role, SETTLE)


def doubt(session: Session) -> Text | None:
    """Why the record is only read, where a ward lead may settle it: it may be an older copy."""
    found = session.store.distrust
    return found.sentence if found is not None and found.can_be_settled else None


# Looking ------------------------------------------------------------------------------------------


def look_at(folder: Path, backup: Path, user: str, passphrase: str, now: datetime) -> Session:
    """A desk at a backup, to look at only: where the record is damaged, the last good state is read there.

    :raises StoreProblem: with a sentence.
    """
    return show(unlock_to_look(folder, backup, user, passphrase, now), lambda: now)


@dataclass(frozen=True, slots=True)
class Look:
    """A backup that somebody may look at, and what opens it."""

    backup: Path
    name: str
    key: bytes = field(repr=False)


def unlock_to_look(folder: Path, backup: Path, user: str, passphrase: str, now: datetime) -> Look:
    """The slow part of `look_at`. :raises StoreProblem: with a sentence."""
    way = unlock(StoreFiles(folder), user, passphrase, now)
    key = _opener(backup, read_reach(backup), way, passphrase) or way.keys[0]
    return Look(backup, way.person.name, key)


def show(look: Look, clock: Callable[[], datetime]) -> Session:
    """The quick part of `look_at`. :raises StoreProblem: with a sentence."""
    return Session(Store.of_backup(look.backup, look.key), look.name, READER, clock, lambda: "")


def _opener(backup: Path, reach: Reach | None, way: Unlocked, passphrase: str) -> bytes | None:
    """The key that opens a backup: one of today's, or the one it was made under."""
    then = reach.ways if reach else None
    slot = then.of(way.person.name) if then else None
    former = keyslots.opened(then, slot, passphrase) if then and slot else None
    return next((key for key in (*way.keys, *(former or ())) if fits(backup, key)), None)
