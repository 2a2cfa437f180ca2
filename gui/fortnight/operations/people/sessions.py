"""Setting up a record, and opening it for a person who logs in; both are recorded in the journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from fortnight.domain import people
from fortnight.domain.messages import text
from fortnight.domain.people import LEAD, Person, same_name
from fortnight.operations import settings as clinic
from fortnight.operations.people.passphrases import check_passphrase
from fortnight.operations.session import Invalid, Session
from fortnight.store import engine_errors
from fortnight.store.access import setting_up
from fortnight.store.access import unlock as unlocking
from fortnight.store.access.pins import Pins
from fortnight.store.access.rekey import finish_rekey, take_requested_key
from fortnight.store.access.setting_up import SetUp
from fortnight.store.access.unlock import Unlocked
from fortnight.store.arrivals import read_newer_again
from fortnight.store.database import Store
from fortnight.store.errors import DiskFull, Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import signed_heads
from fortnight.store.keys.passphrase import Cost
from fortnight.store.progress import SILENT, Progress

NO_BACKUP = text("Choose a backup.")
NOT_SURE = text("Tick the box to confirm that this backup may replace the record.")


# Setting up ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewRecord:
    """What a record is made of: its first ward lead, the recovery code and the first settings of the clinic.

    Without a code a new one is made.
    """

    person: Person
    passphrase: str = field(repr=False)
    code: str = field(default="", repr=False)
    settings: Mapping[str, str] = field(default_factory=dict[str, str])


def set_up(
    folder: Path,
    person: Person,
    passphrase: str,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: Cost | None = None,
) -> tuple[Session, str]:
    """Create a record with its first ward lead; return the session and the recovery code, shown only once.

    :raises Invalid: for a passphrase that is easy to guess.
    :raises StoreProblem: if there is a record already or the folder cannot be used.
    """
    made = make_record(folder, NewRecord(person, passphrase), clock, new_id, cost)
    return begin_record(folder, made, clock, new_id)


def make_record(
    folder: Path,
    new: NewRecord,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: Cost | None = None,
) -> SetUp:
    """Create a record with its first entries and key slots: the slow part of `set_up`, with the same errors.

    :raises Invalid: for a setting that is not allowed, too.
    """
    check_passphrase(new.passphrase, new.person.name)
    clinic.check_first(new.settings)

    def write(store: Store) -> None:
        lead = Session(store, new.person.name.strip(), LEAD, clock, new_id)
        body = {"name": lead.actor, "role": LEAD}
        with store.transaction(lead.act()) as transaction:
            transaction.append(new_id(), "person.add", target_of(lead.actor), None, body)
            clinic.append_first(lead, transaction, new.settings)

    return setting_up.set_up(folder, new.person, new.passphrase, cost, new.code, write)


def begin_record(
    folder: Path, made: SetUp, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> tuple[Session, str]:
    """Open a new record and record the first log-in: the quick part of `set_up`."""
    unlocked = Unlocked(made.slots.people[0], (made.key,), made.slots)
    session = session_of(unlocking.open_with(folder, unlocked), unlocked, clock, new_id)
    try:
        record_log_in(session, unlocked)
    except BaseException:
        session.store.close()
        raise
    return session, made.code


# Logging in ---------------------------------------------------------------------------------------


def log_in(
    folder: Path, user: str, secret: str, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Session:
    """Open the record for a person. :raises Locked: and CannotOpen, each with a sentence."""
    return start_session(folder, unlocking.unlock(StoreFiles(folder), user, secret, clock()), clock, new_id)


def unlock(
    folder: Path, name: str, secret: str, pins: Pins, now: datetime, pin_for_today: str = ""
) -> Unlocked:
    """Unlock the keys of the record with a passphrase or today's PIN. A passphrase is longer than any PIN.

    :param pin_for_today: a PIN to set for the rest of the day, if the passphrase is right.
    :raises Locked: for a wrong passphrase or PIN.
    :raises StoreProblem: for a new PIN that is easy to guess.
    """
    files = StoreFiles(folder)
    if secret.isdigit() and len(secret) <= people.PIN_DIGITS[1]:
        return pins.unlock(files, name, secret, now)
    wrong = people.pin_problem(pin_for_today) if pin_for_today else None
    if wrong:
        raise Refused(wrong)
    unlocked = unlocking.unlock(files, name, secret, now)
    if pin_for_today:
        pins.set(unlocked, pin_for_today, now)
    return unlocked


def renew_key(folder: Path, unlocked: Unlocked, progress: Progress = SILENT) -> Unlocked:
    """Encrypt the record with its newest key if a change of key is not finished; otherwise do nothing."""
    return finish_rekey(StoreFiles(folder), unlocked, progress)


def second_person(session: Session, name: str, secret: str, pins: Pins) -> Person:
    """Return the person who makes the second check, identified by their own PIN or passphrase.

    :raises Invalid: if it is the person of the session.
    :raises Locked: for a wrong PIN or passphrase.
    """
    if same_name(name, session.actor):
        raise Invalid(text("The second check must be made by someone other than {name}.", name=session.actor))
    return unlock(session.store.files.folder, name, secret, pins, session.clock()).person


def start_session(
    folder: Path, unlocked: Unlocked, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Session:
    """Start a session: open the record with unlocked keys, and record in the journal who logged in.

    On a full disk the record is opened for reading only. :raises StoreProblem: with a sentence.
    """
    with engine_errors.said(StoreFiles(folder)):
        unlocked = renew_key(folder, unlocked)
        session = _with_requested_key(
            session_of(unlocking.open_with(folder, unlocked), unlocked, clock, new_id), folder, unlocked
        )
        try:
            read_newer_again(session.store)
            session.store.clock_warning_at_log_in = session.store.clock_warning(clock())
            record_log_in(session, unlocked)
        except BaseException:
            session.store.close()
            raise
        return session


def _with_requested_key(session: Session, folder: Path, unlocked: Unlocked) -> Session:
    """Give the record a new key if one was asked for when somebody was removed on another computer."""
    try:
        renewed = take_requested_key(session.store, session.act(), unlocked)
    except BaseException:
        session.store.close()
        raise
    if renewed is None:
        return session
    session.store.close()
    renewed = renew_key(folder, renewed)
    return replace(session, store=unlocking.open_with(folder, renewed), keys=renewed.keys)


def session_of(
    store: Store, unlocked: Unlocked, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Session:
    """Return a session on an open store for the person who unlocked it. Nothing is journaled yet."""
    return Session(store, unlocked.person.name, unlocked.person.role, clock, new_id, unlocked.keys)


def record_log_in(session: Session, unlocked: Unlocked) -> None:
    """Record who logged in, this installation's signing key, and how often the person was refused before.

    On a full disk it is tried once more with the reserve freed; then the record is opened for reading only.
    """
    if session.store.read_only is not None:
        return
    try:
        _append_log_in(session, unlocked)
    except DiskFull as full:
        if full.reserve_freed:
            record_log_in(session, unlocked)
        else:
            session.store.make_read_only()


def _append_log_in(session: Session, unlocked: Unlocked) -> None:
    with engine_errors.saving(session.store.files):
        key = signed_heads.make_installation_key(session.store.db, session.store.device)
    body = {"key": key, "generation": unlocked.slots.generation, "refused_before": unlocked.refused_before}
    append_entry(session, "session.open", target_of(session.actor), body)


# The journal --------------------------------------------------------------------------------------


def note(session: Session, what: str, **body: str) -> None:
    """Record in the journal that a session was locked, closed or denied, if the record can be written."""
    if session.store.read_only is None:
        append_entry(session, f"session.{what}", target_of(session.actor), body)


def target_of(name: str) -> str:
    """Return the journal target of entries about a person."""
    return f"person:{name.casefold()}"


def append_entry(session: Session, verb: str, target: str, body: Mapping[str, Any]) -> None:
    """Append one entry that concerns no child, in a transaction of its own."""
    with session.store.transaction(session.act()) as transaction:
        transaction.append(session.new_id(), verb, target, None, body)
