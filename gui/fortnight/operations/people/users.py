"""Who may log in: listing, adding and removing people, roles, passphrases, the recovery code and the key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fortnight.domain import people
from fortnight.domain.messages import text
from fortnight.domain.people import RECOVERY, RECOVERY_NAME, Person, same_name
from fortnight.operations.people.passphrases import check_passphrase
from fortnight.operations.people.sessions import append_entry, renew_key, target_of
from fortnight.operations.session import Invalid, Session
from fortnight.operations.sync.keys import announce_new_key
from fortnight.operations.sync.slots import write_slots
from fortnight.store.access import unlock as unlocking
from fortnight.store.access.rekey import change_slots, with_new_key, without
from fortnight.store.access.unlock import Unlocked
from fortnight.store.errors import Refused
from fortnight.store.files.layout import StoreFiles, write_atomically
from fortnight.store.keys import keyslots, recovery_code
from fortnight.store.keys.keyslots import Slot, Slots
from fortnight.store.keys.passphrase import Cost
from fortnight.store.keys.slot_files import read_slots
from fortnight.store.transaction import Transaction

NO_USERS = text("A demonstration record has no users and no key of its own.")


def everyone(session: Session) -> tuple[Person, ...]:
    """Return everyone who may log in, by name; nobody for a demonstration ward."""
    return read_slots(session.store.files)[0].people if session.keys else ()


def names(folder: Path) -> tuple[str, ...]:
    """Return who may log in, without logging in. :raises Locked: if the key slots cannot be read."""
    return tuple(person.name for person in read_slots(StoreFiles(folder))[0].people)


def add(session: Session, name: str, role: str, passphrase: str, cost: Cost | None = None) -> None:
    """Add a person. :raises Invalid: for a name that is taken or a passphrase that is easy to guess."""
    _check_role(role)
    check_passphrase(passphrase, name)

    def change(slots: Slots) -> tuple[Slot, ...]:
        wrong = people.name_problem(name, (slot.user for slot in slots.slots))
        if wrong:
            raise Invalid(wrong)
        return (*slots.slots, keyslots.new_slot(slots.store, name, role, passphrase, cost or Cost()))

    change_users(session, "person.add", name.strip(), {"role": role}, change)


def change_role(session: Session, name: str, role: str) -> None:
    """Change a person's role. :raises Invalid: if no ward lead would be left."""
    _check_role(role)

    def change(slots: Slots) -> list[Slot]:
        slot_of(slots, name)
        changed = [replace(s, role=role) if same_name(s.user, name) else s for s in slots.slots]
        _check_led(changed)
        return changed

    change_users(session, "person.role", name, {"role": role}, change)


def change_passphrase(session: Session, name: str, passphrase: str, cost: Cost | None = None) -> None:
    """Set a new passphrase: one's own, or as a ward lead for someone who forgot theirs. The old one is void.

    :raises Invalid: for a passphrase that is easy to guess, or an unknown name.
    """
    check_passphrase(passphrase, name)
    own = same_name(name, session.actor)

    def change(slots: Slots) -> tuple[Slot, ...]:
        former = slot_of(slots, name)
        renewed = keyslots.new_slot(slots.store, former.user, former.role, passphrase, cost or Cost())
        return (*without(slots, name), renewed)

    change_users(session, "person.passphrase" if own else "person.new-passphrase", name, {}, change)


def remove(session: Session, name: str) -> Session:
    """Remove a person: their access ends at once, and every page is encrypted with a new key.

    The store is closed and opened again; use the returned session from then on. While another window has the
    record open, the pages are encrypted at the next log-in.

    :raises Invalid: for oneself, or if no ward lead would be left.
    """
    unlocked = begin_removal(session, name)
    return reopen_session(session, renew_key(session.store.files.folder, unlocked))


def begin_removal(session: Session, name: str) -> Unlocked:
    """End a person's access and close the store: the quick first part of `remove`.

    `renew_key` and `reopen_session` follow. If they do not, the pages are encrypted at the next log-in.

    :raises Invalid: for oneself, or if no ward lead would be left; the store is still open.
    :raises StoreProblem: if the change was not written; the store is still open.
    """
    if same_name(name, session.actor):
        raise Invalid(text("You cannot remove yourself. Another ward lead has to do it."))
    keys = with_new_key(session.keys)

    def change(slots: Slots) -> tuple[Slot, ...]:
        slot_of(slots, name)
        _check_led(without(slots, name))
        return without(slots, name)

    slots = change_users(session, "person.remove", name, {}, change, keys)
    session.store.close()
    return Unlocked(Person(session.actor, session.role), keys, slots)


def reopen_session(session: Session, unlocked: Unlocked) -> Session:
    """Open the record again for the same person, with the keys that unlock it now.

    :raises StoreProblem: with a sentence.
    """
    store = unlocking.open_with(session.store.files.folder, unlocked)
    return replace(session, store=store, keys=unlocked.keys)


def new_recovery_code(session: Session, cost: Cost | None = None) -> str:
    """Create a new recovery code, shown only once; the former one is void. For ward leads."""
    code = recovery_code.new_code()

    def change(slots: Slots) -> tuple[Slot, ...]:
        spare = recovery_code.bare_code(code) or ""
        renewed = keyslots.new_slot(slots.store, RECOVERY_NAME, RECOVERY, spare, cost or Cost())
        return (*(slot for slot in slots.slots if slot.role != RECOVERY), renewed)

    change_users(session, "person.new-recovery-code", RECOVERY_NAME, {}, change)
    return code


def export_key(session: Session, out: Path) -> None:
    """Write the key of the record into a private file, so that any SQLCipher client can open the record.

    The journal records who exported it. With the key, the record and every backup made under it can be read.

    :raises Denied: for anybody but a ward lead.
    :raises Refused: if the file exists already or cannot be written.
    """
    if not session.keys:
        raise Invalid(NO_USERS)
    if out.exists():
        raise Refused(text("{path} already exists. Choose another name.", path=out))
    append_entry(session, "store.export-key", "store", {"file": out.name})
    try:
        write_atomically(out, f"{session.store.key.hex()}\n".encode())
    except OSError as error:
        raise Refused(
            text("{path} was not written: {why}.", path=out, why=error.strerror or error)
        ) from error


# Changing the key slots ---------------------------------------------------------------------------


def change_users(
    session: Session,
    verb: str,
    name: str,
    body: Mapping[str, Any],
    change: Callable[[Slots], Sequence[Slot]],
    keys: tuple[bytes, ...] | None = None,
) -> Slots:
    """Change the key slots and record it in the journal, both or neither; return the new slots.

    :param name: the person whom the journal entry is about.
    :param change: returns the new slots, given the former ones.
    :param keys: the keys that the slots hold from now on; by default those of the session.
    :raises Invalid: for a demonstration ward, or what `change` raises.
    """
    if not session.keys:
        raise Invalid(NO_USERS)

    def append(transaction: Transaction, former: Slots, changed: Slots) -> None:
        before = former.of(name)
        role_before = {"role_before": before.role} if before and "role" in body else {}
        data = {"name": name, **body, **role_before}
        transaction.append(session.new_id(), verb, target_of(name), None, data)
        write_slots(session, transaction, changed)
        if verb == "person.remove":
            announce_new_key(transaction, session.new_id(), "person.remove")

    return change_slots(session.store, session.act(), keys or session.keys, change, append)


def slot_of(slots: Slots, name: str) -> Slot:
    """Return the key slot of a person. :raises Invalid: for an unknown name."""
    slot = slots.of(name)
    if slot is None or slot.role == RECOVERY:
        raise Invalid(text("There is no user called {name}.", name=name))
    return slot


def _check_role(role: str) -> None:
    if not people.can_log_in(role):
        raise Invalid(
            text("“{role}” is not a role. Choose one of {roles}.", role=role, roles=", ".join(people.ROLES))
        )


def _check_led(slots: Sequence[Slot]) -> None:
    if not people.has_lead(slot.person for slot in slots):
        raise Invalid(text("There must be at least one ward lead. Make someone else a ward lead first."))
