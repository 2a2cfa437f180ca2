"""People: setting up, logging in, letting others in, taking the key from someone who goes.

Roles are kept by the program, not by cryptography: whoever can log in can read everything.

What takes a moment (a key from a passphrase, every page encrypted again) is a function of its own that takes
a folder and gives back values: it may run in another thread. What opens or writes the record is quick and
belongs to the thread that goes on with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from fortnight.domain import people
from fortnight.domain.messages import Text, text
from fortnight.domain.people import LEAD, RECOVERY, RECOVERY_NAME, Person, same_name
from fortnight.operations.session import Invalid, Session
from fortnight.store import engine_errors
from fortnight.store.access import unlock as unlocking
from fortnight.store.access.pins import Pins
from fortnight.store.access.rekey import change_slots, finish_rekey, key_to_come, without
from fortnight.store.access.unlock import SetUp, Unlocked, is_set_up
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, DiskFull, Locked, Refused
from fortnight.store.files.layout import StoreFiles, write_whole
from fortnight.store.journal import signed_heads
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slot, Slots
from fortnight.store.keys.passphrase import Cost
from fortnight.store.keys.slot_files import read_slots
from fortnight.store.progress import SILENT, Progress
from fortnight.store.transaction import Writing

__all__ = ["CannotOpen", "Locked", "Person", "Pins", "SetUp", "Unlocked", "is_set_up"]

NOT_THE_SAME = text("The two passphrases are not the same. Type both again.")
NO_BACKUP = text("Choose a backup.")
NOT_SURE = text("Tick that the record may be replaced by this backup.")
WEAKEST = 3  # of 4: zxcvbn's "safely unguessable" begins here


def passphrase_trouble(passphrase: str, name: str = "") -> Text | None:
    """What is wrong with a new passphrase: its length, or that it is soon guessed."""
    from zxcvbn import zxcvbn  # its word lists take a moment: only when somebody chooses a passphrase

    shortest, longest = people.SHORTEST_PASSPHRASE, people.LONGEST_PASSPHRASE
    if not shortest <= len(passphrase) <= longest:
        return text(
            "A passphrase has {shortest} to {longest} characters.", shortest=shortest, longest=longest
        )
    if zxcvbn(passphrase[:72], user_inputs=[name, "fortnight"])["score"] < WEAKEST:
        return text("That passphrase is soon guessed: take a few words that do not belong together.")
    return None


def _check_passphrase(passphrase: str, name: str) -> None:
    wrong = passphrase_trouble(passphrase, name)
    if wrong:
        raise Invalid(wrong)


# Getting in ---------------------------------------------------------------------------------------


def set_up(
    folder: Path,
    person: Person,
    passphrase: str,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: Cost | None = None,
) -> tuple[Session, str]:
    """Make a record with its first lead. Gives the desk, and the recovery code that is shown once.

    :raises Invalid: for a passphrase that is soon guessed.
    :raises StoreProblem: if there is a record already or the folder cannot be used.
    """
    return begin_record(folder, make_record(folder, person, passphrase, cost), clock, new_id)


def make_record(folder: Path, person: Person, passphrase: str, cost: Cost | None = None) -> SetUp:
    """The slow part of `set_up`: an empty record and its key slots. The same errors."""
    _check_passphrase(passphrase, person.name)
    return unlocking.set_up(folder, person, passphrase, cost)


def begin_record(
    folder: Path, made: SetUp, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> tuple[Session, str]:
    """The quick part of `set_up`: the record is opened, its first lead written into the journal."""
    way = Unlocked(made.slots.people[0], (made.key,), made.slots)
    session = _at(Store.open(folder, made.key), way, clock, new_id)
    try:
        _tell_person(session, "person.add", session.actor, {"role": LEAD})
        _begin(session, way)
    except BaseException:
        session.store.close()
        raise
    return session, made.code


def log_in(
    folder: Path, user: str, secret: str, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Session:
    """Open the record for a person. :raises Locked: and CannotOpen, each with a sentence."""
    return sit_down(folder, unlocking.unlock(StoreFiles(folder), user, secret, clock()), clock, new_id)


def unlock(
    folder: Path, name: str, secret: str, pins: Pins, now: datetime, pin_for_today: str = ""
) -> Unlocked:
    """What a passphrase, or the PIN of today, unlocks. A passphrase is longer than any PIN.

    :raises Locked: for a wrong one. :raises StoreProblem: for a PIN for today that is soon guessed.
    """
    files = StoreFiles(folder)
    if secret.isdigit() and len(secret) <= people.PIN_DIGITS[1]:
        return pins.unlock(files, name, secret, now)
    wrong = people.pin_trouble(pin_for_today) if pin_for_today else None
    if wrong:
        raise Refused(wrong)
    way = unlocking.unlock(files, name, secret, now)
    if pin_for_today:
        pins.set(way, pin_for_today, now)
    return way


def renew_key(folder: Path, way: Unlocked, progress: Progress = SILENT) -> Unlocked:
    """Encrypt the record with its newest key, where a change of key is not finished; else nothing is done."""
    return finish_rekey(StoreFiles(folder), way, progress)


def second_person(session: Session, name: str, secret: str, pins: Pins) -> Person:
    """Somebody else who vouches, by their own PIN or passphrase.

    :raises Invalid: for the person who acts. :raises Locked: for a wrong one.
    """
    if same_name(name, session.actor):
        raise Invalid(text("The second check needs somebody else than {name}.", name=session.actor))
    return unlock(session.store.files.folder, name, secret, pins, session.clock()).person


def sit_down(
    folder: Path, way: Unlocked, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Session:
    """Open the record with what a passphrase or a PIN unlocked, and record in the journal who logged in.

    On a full disk the record is opened for reading. :raises StoreProblem: with a sentence.
    """
    with engine_errors.said(StoreFiles(folder)):
        way = renew_key(folder, way)
        session = _at(unlocking.open_with(folder, way), way, clock, new_id)
        try:
            session.store.clock_at_log_in = session.store.clock_trouble(clock())
            _begin(session, way)
        except BaseException:
            session.store.close()
            raise
        return session


def _at(store: Store, way: Unlocked, clock: Callable[[], datetime], new_id: Callable[[], str]) -> Session:
    return Session(store, way.person.name, way.person.role, clock, new_id, way.keys)


def _begin(session: Session, way: Unlocked) -> None:
    """Record who logged in, with which key this installation signs, and how often they were refused before.

    A full disk is tried once more with its reserve given back; then the record is read and not written.
    """
    if session.store.read_only is not None:
        return
    try:
        _record_log_in(session, way)
    except DiskFull as full:
        if full.reserve_freed:
            _begin(session, way)
        else:
            session.store.only_read()


def _record_log_in(session: Session, way: Unlocked) -> None:
    with engine_errors.saving(session.store.files):
        key = signed_heads.make_installation_key(session.store.db, session.store.device)
    body = {"key": key, "generation": way.slots.generation, "refused_before": way.refused_before}
    _tell(session, "session.open", _target(session.actor), body)


def note(session: Session, what: str, **told: str) -> None:
    """Tell the journal of a session: locked, ended, denied. A record that cannot be written is not told."""
    if session.store.read_only is None:
        _tell(session, f"session.{what}", _target(session.actor), told)


def _target(name: str) -> str:
    return f"person:{name.casefold()}"


def _tell(session: Session, verb: str, target: str, body: dict) -> None:
    with session.store.transaction(session.act()) as writing:
        writing.append(session.new_id(), verb, target, None, body)


def _tell_person(session: Session, verb: str, name: str, body: dict) -> None:
    _tell(session, verb, _target(name), {"name": name, **body})


# People -------------------------------------------------------------------------------------------


def everyone(session: Session) -> tuple[Person, ...]:
    """Everyone who may log in, by name. An invented ward has nobody."""
    return read_slots(session.store.files)[0].people if session.keys else ()


def names(folder: Path) -> tuple[str, ...]:
    """Who may log in here, before anybody has. :raises Locked: if the key slots cannot be read."""
    return tuple(person.name for person in read_slots(StoreFiles(folder))[0].people)


def add(session: Session, name: str, role: str, passphrase: str, cost: Cost | None = None) -> None:
    """Let somebody in. :raises Invalid: for a name that is taken or a passphrase that is soon guessed."""
    _check_role(role)
    _check_passphrase(passphrase, name)

    def change(slots: Slots) -> tuple[Slot, ...]:
        wrong = people.name_trouble(name, (slot.user for slot in slots.slots))
        if wrong:
            raise Invalid(wrong)
        return (*slots.slots, keyslots.new_slot(slots.store, name, role, passphrase, cost or Cost()))

    _change(session, "person.add", name.strip(), {"role": role}, change)


def change_role(session: Session, name: str, role: str) -> None:
    """Give somebody another role. :raises Invalid: if no lead would be left."""
    _check_role(role)

    def change(slots: Slots) -> list[Slot]:
        _known(slots, name)
        changed = [replace(s, role=role) if same_name(s.user, name) else s for s in slots.slots]
        _check_led(changed)
        return changed

    _change(session, "person.role", name, {"role": role}, change)


def change_passphrase(session: Session, name: str, passphrase: str, cost: Cost | None = None) -> None:
    """A new passphrase: one's own, or a lead's help for someone who forgot. The old one opens nothing.

    :raises Invalid: for a passphrase that is soon guessed, or a name that nobody has.
    """
    _check_passphrase(passphrase, name)
    own = same_name(name, session.actor)

    def change(slots: Slots) -> tuple[Slot, ...]:
        known = _known(slots, name)
        renewed = keyslots.new_slot(slots.store, known.user, known.role, passphrase, cost or Cost())
        return (*without(slots, name), renewed)

    _change(session, "person.passphrase" if own else "person.new-passphrase", name, {}, change)


def remove(session: Session, name: str) -> Session:
    """Take the key from somebody: their way in is gone at once, and every page is encrypted anew.

    The store is closed and opened again on the way; the desk that comes back is the one to go on with. While
    another window is open the pages wait for the next log-in.

    :raises Invalid: for oneself, or if no lead would be left.
    """
    way = begin_removal(session, name)
    return go_on(session, renew_key(session.store.files.folder, way))


def begin_removal(session: Session, name: str) -> Unlocked:
    """The quick first part of `remove`: the way in of that person is gone, and the store is closed.

    `renew_key` and `go_on` follow. Where they do not, the next log-in encrypts the pages.

    :raises Invalid: for oneself, or if no lead would be left; the store is still open.
    :raises StoreProblem: if it was not written; the store is still open.
    """
    if same_name(name, session.actor):
        raise Invalid(text("Nobody can remove themselves: another ward lead has to."))
    keys = key_to_come(session.keys)

    def change(slots: Slots) -> tuple[Slot, ...]:
        _known(slots, name)
        _check_led(without(slots, name))
        return without(slots, name)

    slots = _change(session, "person.remove", name, {}, change, keys)
    session.store.close()
    return Unlocked(Person(session.actor, session.role), keys, slots)


def go_on(session: Session, way: Unlocked) -> Session:
    """The same person at the record that was closed, by what unlocks it now. :raises StoreProblem:"""
    return replace(session, store=unlocking.open_with(session.store.files.folder, way), keys=way.keys)


def _change(
    session: Session,
    verb: str,
    name: str,
    body: dict,
    change: Callable[[Slots], list[Slot] | tuple[Slot, ...]],
    keys: tuple[bytes, ...] | None = None,
) -> Slots:
    if not session.keys:
        raise Invalid(text("This record has no people: it is thrown away at the end."))

    def tell(writing: Writing, former: Slots) -> None:
        before = former.of(name)
        told = {"name": name, **body, **({"role_before": before.role} if before and "role" in body else {})}
        writing.append(session.new_id(), verb, _target(name), None, told)

    return change_slots(session.store, session.act(), keys or session.keys, change, tell)


def _check_role(role: str) -> None:
    if not people.may_open(role):
        raise Invalid(
            text("“{role}” is no role. Choose one of {roles}.", role=role, roles=", ".join(people.ROLES))
        )


def _known(slots: Slots, name: str) -> Slot:
    slot = slots.of(name)
    if slot is None or slot.role == RECOVERY:
        raise Invalid(text("Nobody here is called {name}.", name=name))
    return slot


def _check_led(slots: list[Slot] | tuple[Slot, ...]) -> None:
    if not people.stays_led(slot.person for slot in slots):
        raise Invalid(text("The last ward lead cannot go: make somebody else a ward lead first."))


def new_recovery_code(session: Session, cost: Cost | None = None) -> str:
    """Another recovery code, shown once: the former one opens nothing any more. For a ward lead."""
    code = keyslots.new_code()

    def change(slots: Slots) -> tuple[Slot, ...]:
        spare = keyslots.bare_code(code) or ""
        renewed = keyslots.new_slot(slots.store, RECOVERY_NAME, RECOVERY, spare, cost or Cost())
        return (*(slot for slot in slots.slots if slot.role != RECOVERY), renewed)

    _change(session, "person.new-recovery-code", RECOVERY_NAME, {}, change)
    return code


def export_key(session: Session, out: Path) -> None:
    """Write the key of the record into a file of one's own: the way out, with any SQLCipher client.

    The journal tells who took it. Whoever holds it can read the record and every backup made under it.

    :raises Denied: for anybody but a ward lead.
    :raises Refused: if the file is there already or cannot be written.
    """
    if not session.keys:
        raise Invalid(text("This record has no people: it is thrown away at the end."))
    if out.exists():
        raise Refused(text("{path} is there already: give another name.", path=out))
    _tell(session, "store.export-key", "store", {"file": out.name})
    try:
        write_whole(out, f"{session.store.key.hex()}\n".encode())
    except OSError as error:
        raise Refused(
            text("{path} was not written: {why}.", path=out, why=error.strerror or error)
        ) from error


# The recovery code --------------------------------------------------------------------------------


def recover(
    folder: Path,
    typed: str,
    name: str,
    passphrase: str,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: Cost | None = None,
) -> tuple[Session, str]:
    """All passphrases are forgotten: the code lets a ward lead in with a new one. Gives the next code.

    The used code opens nothing any more. A name that nobody has becomes a new lead.

    :raises Locked: for a code that is wrong.
    :raises Invalid: for a passphrase that is soon guessed, or a name whose role is another.
    """
    found = unlock_to_recover(folder, typed, name, passphrase, clock(), cost)
    return finish_recovery(folder, found, clock, new_id)


@dataclass(frozen=True, slots=True)
class Recovery:
    """What the recovery code unlocked, and the slots to be written: the lead's and the next code's."""

    way: Unlocked
    name: str
    lead: Slot
    spare: Slot
    code: str = field(repr=False)


def unlock_to_recover(
    folder: Path,
    typed: str,
    name: str,
    passphrase: str,
    now: datetime,
    cost: Cost | None = None,
    progress: Progress = SILENT,
) -> Recovery:
    """The slow part of `recover`: nothing is changed but a key that somebody's removal left to be renewed."""
    _check_passphrase(passphrase, name)
    files = StoreFiles(folder)
    way = renew_key(folder, unlocking.unlock_by_code(files, typed, now), progress)
    _check_recovering(way.slots, name)
    known, code, each = way.slots.of(name), keyslots.new_code(), cost or Cost()
    user, spare = known.user if known else name, keyslots.bare_code(code) or ""
    lead = keyslots.new_slot(way.slots.store, user, LEAD, passphrase, each)
    return Recovery(
        way, name, lead, keyslots.new_slot(way.slots.store, RECOVERY_NAME, RECOVERY, spare, each), code
    )


def _check_recovering(slots: Slots, name: str) -> None:
    known = slots.of(name)
    wrong = people.name_trouble(name) if known is None else None
    if wrong or (known is not None and known.role != LEAD):
        raise Invalid(wrong or text("{name} is no ward lead: give the name of one.", name=name))


def finish_recovery(
    folder: Path, found: Recovery, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> tuple[Session, str]:
    """The quick part of `recover`: the record is opened, the new slots are written."""
    session = _at(unlocking.open_with(folder, found.way), found.way, clock, new_id)

    def change(slots: Slots) -> tuple[Slot, ...]:
        _check_recovering(slots, found.name)
        rest = (slot for slot in without(slots, found.name) if slot.role != RECOVERY)
        return (*rest, found.lead, found.spare)

    try:
        slots = _change(session, "person.recovered", found.name.strip(), {}, change)
        person = _known(slots, found.name).person
        lead = replace(session, actor=person.name, role=person.role)
        _begin(lead, replace(found.way, slots=slots, person=person))
    except BaseException:
        session.store.close()
        raise
    return lead, found.code
