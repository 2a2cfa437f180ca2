"""Opening a review copy on a computer that needs no record: it is checked, decrypted and read as a record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fortnight.domain.messages import Text, english_day, text
from fortnight.domain.people import READER
from fortnight.exchange.review_copy import reading
from fortnight.exchange.review_copy.head import Head, changed, fingerprint
from fortnight.exchange.review_copy.keys import read_key_file
from fortnight.exchange.review_copy.lines import CopyPreface
from fortnight.exchange.review_copy.reading import ClosedCopy
from fortnight.operations.review_copy.answering import begin_keeping
from fortnight.operations.review_copy.known import kept_answers, read_known, write_known
from fortnight.operations.review_copy.open_copy import OpenCopy
from fortnight.operations.session import Invalid, Session
from fortnight.store.copied_store import CopiedStore
from fortnight.store.errors import CannotOpen, CopyRefused, Locked
from fortnight.store.migrations import migrations
from fortnight.store.progress import SILENT, Progress

TRUST, OLDER = "trust", "older"  # what the reader may be asked to confirm
GUEST = text("Guest")  # somebody who opened a copy without proving to be one of its readers


class CopyQuestion(Invalid):
    """The copy can be opened once the reader confirms `code` (`TRUST` or `OLDER`)."""

    def __init__(self, code: str, sentence: Text) -> None:
        super().__init__(sentence, question=True)
        self.code = code


@dataclass(frozen=True, slots=True)
class Opener:
    """What the reader gave: a name, the passphrase, and for a copy made for a key its file and passphrase."""

    name: str = ""
    passphrase: str = field(default="", repr=False)
    key_file: Path | None = None
    key_passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class UnlockedCopy:
    """A copy whose entries were read into a store that is still closed."""

    closed: ClosedCopy
    preface: CopyPreface
    store: CopiedStore
    actor: str
    role: str
    key: Ed25519PrivateKey | None = field(repr=False)


def look(path: Path) -> ClosedCopy:
    """Return what a copy says of itself: its moment, and the names that open it.

    :raises CopyRefused: if it is something else, incomplete, changed or of a newer version.
    """
    return reading.closed_copy(path, migrations.names)


def open_copy(
    folder: Path,
    path: Path,
    opener: Opener,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    confirmed: Collection[str] = (),
) -> Session:
    """Open a copy in one go. `folder` is where this computer remembers copies and keeps answers.

    :raises CopyQuestion: if the reader has to confirm something first.
    :raises CopyRefused: if it is something else, incomplete, changed, of a newer version or for others.
    :raises Locked: for a wrong name or passphrase.
    """
    return show(folder, unlock(folder, look(path), opener, confirmed), clock, new_id)


def unlock(
    folder: Path,
    closed: ClosedCopy,
    opener: Opener,
    confirmed: Collection[str] = (),
    progress: Progress = SILENT,
) -> UnlockedCopy:
    """Decrypt a copy into a closed store: the slow part of `open_copy`, for any thread."""
    _ask(folder, closed.head, confirmed)
    identity = _identity(closed, opener)
    store = CopiedStore()
    try:
        with store.filling(progress) as take:
            preface = reading.read_copy(closed, identity, take)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        store.discard()
        raise changed(closed.path) from error
    except BaseException:
        store.discard()
        raise
    found = reading.answer_key(preface, opener.name, opener.passphrase)
    name, role, key = found or (str(GUEST), READER, None)
    signing = Ed25519PrivateKey.from_private_bytes(key) if key else None
    return UnlockedCopy(closed, preface, store, name, role, signing)


def _ask(folder: Path, head: Head, confirmed: Collection[str]) -> None:
    """:raises CopyQuestion: for a signature that is new here, or data older than what was seen here."""
    known = read_known(folder)
    if TRUST not in confirmed and not known.trusts(head):
        raise CopyQuestion(
            TRUST,
            text(
                "This is the first copy from this installation here. Compare its fingerprint with the one "
                "that was shown when the copy was made: {fingerprint}",
                fingerprint=fingerprint(head.public),
            ),
        )
    newer = known.newer_than(head)
    if OLDER not in confirmed and newer is not None:
        raise CopyQuestion(
            OLDER,
            text(
                "This copy is older than one that was opened here: its data are to {this}, those of the "
                "other one to {newer}.",
                this=moment_words(head.moment),
                newer=moment_words(newer),
            ),
        )


def moment_words(at: datetime) -> str:
    """Return a moment as the copy shows it: `22 Nov 2026 10:05`, on the clock of the ward."""
    return f"{english_day(at.date())} {at:%H:%M}"


def limits_of(copy: OpenCopy) -> Iterator[Text]:
    """Yield what is not in a copy: what was over before its period, and who the children are."""
    if copy.since is not None:
        yield text(
            "Results, events and visits from {day} on; infusions and other drugs are all in it.",
            day=english_day(copy.since),
        )
    if copy.codes_only:
        yield text("Codes only: no name, number or date of birth. Ages are right to the month.")


def _identity(closed: ClosedCopy, opener: Opener) -> str:
    """Return the identity that opens the body. :raises Locked: for a wrong name or passphrase."""
    if opener.key_file is not None:
        return read_key_file(opener.key_file, opener.key_passphrase or opener.passphrase)
    if not closed.names and not closed.has_passphrase:
        raise CopyRefused(
            text("{file} was made for a reader's key. Choose the file of the key.", file=closed.path.name)
        )
    found = reading.identity_by_passphrase(closed, opener.name, opener.passphrase)
    if found is None:
        raise Locked(text("The name or the passphrase is not right for this copy. Try again."))
    return found


def show(
    folder: Path, unlocked: UnlockedCopy, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Session:
    """Open the store of a copy for its reader, with the answers that were kept here: the fast part."""
    head, preface = unlocked.closed.head, unlocked.preface
    store = unlocked.store.open()
    try:
        copy = OpenCopy(
            unlocked.closed.path,
            head.copy,
            head.record,
            head.moment,
            date.fromisoformat(head.ask_after) if head.ask_after else None,
            preface.answer_to,
            preface.keep,
            kept_answers(folder, head.copy),
            unlocked.key,
            date.fromisoformat(preface.since) if preface.since else None,
            preface.codes_only,
        )
        session = Session(store, unlocked.actor, unlocked.role, clock, new_id, review=copy)
        begin_keeping(session)
        write_known(folder, read_known(folder).with_copy(head))
    except OSError as error:
        store.close()
        why = error.strerror or error
        raise CannotOpen(
            text("The folder {folder} cannot be used: {why}.", folder=folder, why=why)
        ) from error
    except BaseException:
        store.close()
        raise
    return session
