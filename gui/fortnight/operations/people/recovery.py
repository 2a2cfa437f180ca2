"""Logging in with the recovery code when all passphrases are forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from fortnight.domain import people
from fortnight.domain.messages import text
from fortnight.domain.people import LEAD, RECOVERY, RECOVERY_NAME
from fortnight.operations.people.passphrases import check_passphrase
from fortnight.operations.people.sessions import record_log_in, renew_key, session_of
from fortnight.operations.people.users import change_users, slot_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.access import unlock as unlocking
from fortnight.store.access.rekey import without
from fortnight.store.access.unlock import Unlocked
from fortnight.store.files.layout import StoreFiles
from fortnight.store.keys import keyslots, recovery_code
from fortnight.store.keys.keyslots import Slot, Slots
from fortnight.store.keys.passphrase import Cost
from fortnight.store.progress import SILENT, Progress


def recover(  # noqa: PLR0913
    folder: Path,
    typed: str,
    name: str,
    passphrase: str,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: Cost | None = None,
) -> tuple[Session, str]:
    """Log a ward lead in with the recovery code and a new passphrase; return the session and the next code.

    The used code is void afterwards. An unknown name becomes a new ward lead.

    :param typed: the recovery code as it was typed.
    :raises Locked: for a wrong code.
    :raises Invalid: for a passphrase that is easy to guess, or the name of someone with another role.
    """
    found = unlock_to_recover(folder, typed, name, passphrase, clock(), cost)
    return finish_recovery(folder, found, clock, new_id)


@dataclass(frozen=True, slots=True)
class Recovery:
    """What the recovery code unlocked, and the key slots to write: the ward lead's and the next code's."""

    unlocked: Unlocked
    name: str
    lead: Slot
    spare: Slot
    code: str = field(repr=False)


def unlock_to_recover(  # noqa: PLR0913
    folder: Path,
    typed: str,
    name: str,
    passphrase: str,
    now: datetime,
    cost: Cost | None = None,
    progress: Progress = SILENT,
) -> Recovery:
    """Check the code and prepare new key slots: the slow part of `recover`.

    Nothing is changed, except that an unfinished change of key is finished.
    """
    check_passphrase(passphrase, name)
    unlocked = renew_key(folder, unlocking.unlock_by_code(StoreFiles(folder), typed, now), progress)
    _check_name(unlocked.slots, name)
    known, code, cost = unlocked.slots.of(name), recovery_code.new_code(), cost or Cost()
    user, spare_secret = known.user if known else name, recovery_code.bare_code(code) or ""
    lead = keyslots.new_slot(unlocked.slots.store, user, LEAD, passphrase, cost)
    spare = keyslots.new_slot(unlocked.slots.store, RECOVERY_NAME, RECOVERY, spare_secret, cost)
    return Recovery(unlocked, name, lead, spare, code)


def _check_name(slots: Slots, name: str) -> None:
    known = slots.of(name)
    wrong = people.name_problem(name) if known is None else None
    if wrong or (known is not None and known.role != LEAD):
        raise Invalid(wrong or text("{name} is not a ward lead. Enter the name of a ward lead.", name=name))


def finish_recovery(
    folder: Path, found: Recovery, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> tuple[Session, str]:
    """Open the record and write the new key slots: the quick part of `recover`."""
    session = session_of(unlocking.open_with(folder, found.unlocked), found.unlocked, clock, new_id)

    def change(slots: Slots) -> tuple[Slot, ...]:
        _check_name(slots, found.name)
        rest = (slot for slot in without(slots, found.name) if slot.role != RECOVERY)
        return (*rest, found.lead, found.spare)

    try:
        slots = change_users(session, "person.recovered", found.name.strip(), {}, change)
        person = slot_of(slots, found.name).person
        lead = replace(session, actor=person.name, role=person.role)
        record_log_in(lead, replace(found.unlocked, slots=slots, person=person))
    except BaseException:
        session.store.close()
        raise
    return lead, found.code
