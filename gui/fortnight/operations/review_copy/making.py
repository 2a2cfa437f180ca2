"""Making a review copy: chosen children in one encrypted file, for readers who may answer.

The journal entry is written first: it holds the public keys with which answers are checked. Sealing is slow
and takes values only, so that it may run in another thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fortnight.domain.messages import text
from fortnight.domain.people import INTERFACE, Person, may_write
from fortnight.domain.record.coded_child import code_of_child
from fortnight.exchange.review_copy import sealing
from fortnight.exchange.review_copy.head import fingerprint, public_hex
from fortnight.exchange.review_copy.reading import closed_copy
from fortnight.exchange.review_copy.writing import CopyPlan, write_copy
from fortnight.operations import maintenance
from fortnight.operations.people.passphrases import check_passphrase
from fortnight.operations.review_copy.reducing import WHOLE, Reduction, reduced
from fortnight.operations.session import Invalid, Session
from fortnight.store import engine_errors
from fortnight.store.errors import NotExported, ReadOnly, StoreProblem
from fortnight.store.files.layout import StoreFiles, private_draft
from fortnight.store.integrity.trust import record_of
from fortnight.store.journal import signed_heads
from fortnight.store.keys.keyslots import Slot, Slots
from fortnight.store.keys.slot_files import read_slots
from fortnight.store.migrations import migrations
from fortnight.store.progress import SILENT, Progress
from fortnight.store.queries import courses
from fortnight.store.queries.review_copy import count_to_copy, entries_to_copy
from fortnight.store.snapshot_copy import reading
from fortnight.store.transaction import denied

MAKE = "copy.make"
SUFFIX = ".fortnight"
ASK_AFTER_DAYS = (7, 14, 28, 56)
USUAL_ASK_AFTER = 14
DEMONSTRATION = "demonstration"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the maker chose.

    `readers` are names of people who may answer. The copy is opened by the passphrases of their log-ins
    (`by_log_in`), by a passphrase of its own, and by the holders of public keys (`age1…`). Results, events
    and visits from before `since` stay here. `codes_only`: without names, numbers and dates of birth.
    """

    children: tuple[str, ...]
    readers: tuple[str, ...] = ()
    by_log_in: bool = True
    passphrase: str = field(default="", repr=False)
    keys: tuple[str, ...] = ()
    ask_after_days: int = USUAL_ASK_AFTER
    since: date | None = None
    codes_only: bool = False


@dataclass(frozen=True, slots=True)
class CopyWork:
    """A copy that is in the journal and is to be sealed: values alone, so any thread may do it."""

    path: Path
    plan: CopyPlan
    children: tuple[str, ...]
    names: tuple[str, ...]
    files: StoreFiles
    key: bytes = field(repr=False)
    secret: str = field(repr=False)
    reduction: Reduction = WHOLE
    entries: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was written. The fingerprint is that of this installation's signature."""

    path: Path
    children: int
    entries: int
    size: int
    fingerprint: str
    ask_after: date
    codes_only: bool = False


def may_make(session: Session) -> bool:
    """Whether this person may take children away in a copy, and merge what comes back."""
    return may_write(session.role, MAKE)


def possible_readers(session: Session) -> tuple[Person, ...]:
    """Return who may be a reader; nobody in a demonstration, where nobody logs in."""
    people = read_slots(session.store.files)[0].people if session.keys else ()
    return tuple(person for person in people if person.role != INTERFACE)


def estimate(session: Session, children: Iterable[str]) -> int:
    """Return about how many entries a copy of these children holds."""
    return count_to_copy(session.store.db, children)


def suggested_name(session: Session) -> str:
    """Return a file name with the moment of the data."""
    return f"review-{session.clock():%Y-%m-%d-%H%M}{SUFFIX}"


def make(session: Session, wanted: Wanted, path: Path, progress: Progress = SILENT) -> Made:
    """Make a copy in one go.

    :raises Invalid: if something is missing or unknown.
    :raises StoreProblem: if it cannot be written, or the role does not allow it.
    """
    work = begin(session, wanted, path)
    try:
        return seal(work, progress)
    except StoreProblem:
        note_failed(session, work)
        raise


def begin(session: Session, wanted: Wanted, path: Path) -> CopyWork:
    """Check what was chosen, and record in the journal that the copy is made."""
    if not may_make(session):
        maintenance.note_denied(session.store, session.act(), MAKE)
        raise denied(session.act(), MAKE)
    if session.store.read_only is not None:
        raise ReadOnly(session.store.read_only)
    slots = read_slots(session.store.files)[0] if session.keys else None
    readers = _slots_of(slots, wanted.readers)
    _check(session, wanted)
    work = _work(session, wanted, path, slots.store if slots else DEMONSTRATION, readers)
    _record(session, work)
    return work


def _slots_of(slots: Slots | None, names: Iterable[str]) -> list[Slot]:
    found = {name: slots.of(name) if slots else None for name in names}
    unknown = next((name for name, slot in found.items() if slot is None), None)
    if unknown is not None:
        raise Invalid(text("{name} cannot log in here, so they cannot be a reader.", name=unknown))
    return [slot for slot in found.values() if slot is not None]


def _check(session: Session, wanted: Wanted) -> None:
    """:raises Invalid: for a choice that makes no copy."""
    if not wanted.children:
        raise Invalid(text("Choose at least one child."))
    if wanted.since is not None and wanted.since > session.clock().date():
        raise Invalid(text("The period of the copy begins in the future."))
    if any(courses.child(session.store, child) is None for child in wanted.children):
        raise Invalid(text("A chosen child is no longer in the record. Choose again."))
    if not ((wanted.by_log_in and wanted.readers) or wanted.passphrase or wanted.keys):
        raise Invalid(text("Choose who can open the copy: a reader, a key or a passphrase."))
    wrong = next((key for key in wanted.keys if not sealing.is_recipient(key)), None)
    if wrong is not None:
        raise Invalid(
            text("“{key}” is not a reader's key. It begins with “age1” and has 62 characters.", key=wrong)
        )
    if wanted.passphrase:
        check_passphrase(wanted.passphrase, session.actor)


def _work(session: Session, wanted: Wanted, path: Path, record: str, readers: Sequence[Slot]) -> CopyWork:
    store, now, secret = session.store, session.clock(), sealing.new_identity()
    with engine_errors.saving(store.files):
        signed_heads.make_installation_key(store.db, store.device)
    key = signed_heads.installation_key(store.db, store.device)
    assert key is not None  # it was just made
    plan = CopyPlan(
        session.new_id(),
        record_of(store.files) or record,
        store.device,
        now,
        (now.date() + timedelta(days=wanted.ask_after_days)).isoformat(),
        tuple(migrations.names),
        sealing.recipient_of(secret),
        key,
        tuple((slot, Ed25519PrivateKey.generate()) for slot in readers),
        wanted.by_log_in,
        wanted.passphrase,
        wanted.keys,
        wanted.since.isoformat() if wanted.since else "",
        wanted.codes_only,
    )
    reduction = Reduction(wanted.since, now.date() if wanted.codes_only else None)
    count = estimate(session, wanted.children)
    names = tuple(slot.user for slot in readers)
    return CopyWork(
        path, plan, tuple(wanted.children), names, store.files, store.key, secret, reduction, count
    )


def _record(session: Session, work: CopyWork) -> None:
    """Record who took which children away, for whom, with the keys that sign the answers.

    The secret opens the answers, on every computer that holds the record.
    """
    plan, file = work.plan, work.path.name
    body = {
        "readers": {slot.user: public_hex(key) for slot, key in plan.readers},
        "children": list(work.children),
        "keys": list(plan.keys),
        "file": file,
        "secret": work.secret,
        **({"since": plan.since} if plan.since else {}),
        **({"codes_only": True} if plan.codes_only else {}),
    }
    with session.store.transaction(session.act()) as transaction:
        made = transaction.append(plan.copy, MAKE, f"copy:{plan.copy}", None, body)
        for child in work.children:
            id, what = f"{made.id}/{child}", {"what": "review copy", "file": file}
            transaction.append(id, "export.record", f"export:{id}", child, what)


def codes(session: Session, wanted: Wanted) -> dict[str, str]:
    """Return the code of each child of a copy that has codes only, with number and name."""
    if not wanted.codes_only:
        return {}
    children = filter(None, (courses.child(session.store, id) for id in wanted.children))
    return {code_of_child(child.id): f"{child.number} {child.name}" for child in children}


def note_failed(session: Session, work: CopyWork) -> None:
    """Record that a copy was not written after all."""
    copy = work.plan.copy
    with session.store.transaction(session.act()) as transaction:
        transaction.append(session.new_id(), "copy.failed", f"copy:{copy}", None, {"file": work.path.name})


def seal(work: CopyWork, progress: Progress = SILENT) -> Made:
    """Write the file and read it back. May run in another thread; an existing file is replaced at the end.

    :raises NotExported: if it cannot be written; an existing file is unchanged.
    """
    counted = progress.counting(text("Writing the review copy"), work.entries)
    try:
        with private_draft(work.path) as draft, reading(work.files, work.key) as db:
            entries = counted(entries_to_copy(db, work.children, work.names))
            write_copy(draft, work.plan, reduced(entries, work.reduction))
            closed_copy(draft, migrations.names)
            size = draft.stat().st_size
    except OSError as error:
        why = error.strerror or error
        raise NotExported(text("{file} cannot be written: {why}.", file=work.path, why=why)) from error
    public = public_hex(work.plan.signing_key)
    day = date.fromisoformat(work.plan.ask_after)
    count, codes_only = len(work.children), work.plan.codes_only
    return Made(work.path, count, work.entries, size, fingerprint(public), day, codes_only)
