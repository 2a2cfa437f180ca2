"""Answers that are given in a review copy: kept on this computer, saved for the ward."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec

from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.review_answers import is_answer
from fortnight.exchange.review_copy import reading, sealing
from fortnight.exchange.review_copy.head import public_hex
from fortnight.exchange.review_copy.lines import Answer, AnswersPreface
from fortnight.exchange.review_copy.writing import write_answers
from fortnight.operations import alert_cards
from fortnight.operations.review_copy.answer_words import answer_words, detail_words
from fortnight.operations.review_copy.open_copy import OpenCopy
from fortnight.operations.session import Changes, Invalid, Session
from fortnight.store.errors import CannotOpen, CopyRefused, NotExported, NotSaved, StoreProblem
from fortnight.store.files.layout import private_draft
from fortnight.store.files.locks import locked
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Act, Entry, local_time
from fortnight.store.journal.folding import live
from fortnight.store.queries import courses
from fortnight.store.queries.review_copy import written_here

CANNOT_ANSWER = text(
    "This copy was opened without the passphrase of a reader, so that it can only be read. To answer, close "
    "it, and open it with your name and your own passphrase."
)


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer that was given in the copy and not taken back: the child, what was done, and when."""

    entry: Entry
    child: Child | None
    what: Text
    detail: Text | None
    at: datetime


def answer_lines(session: Session) -> list[AnswerLine]:
    """Return the answers that go back to the ward, newest first."""
    entries = _entries(session)
    standing = {entry.id for entry in live(entries)}
    return [
        AnswerLine(
            entry,
            courses.child(session.store, str(entry.child)),
            answer_words(entry.verb),
            detail_words(entry.verb, entry.data),
            local_time(entry),
        )
        for entry in reversed(entries)
        if entry.id in standing
    ]


def _entries(session: Session) -> list[Entry]:
    """Return the answers of the reader, in order."""
    here = written_here(session.store.db, session.store.device)
    return [entry for entry in here if is_answer(entry.verb, entry.data)]


def answers(session: Session) -> list[Answer]:
    """Return the answers as they travel, also those that were taken back: the ward may know them already."""
    own = _entries(session)
    ids = {entry.id for entry in own}
    return [_answer(session, entry, ids) for entry in own]


def _answer(session: Session, entry: Entry, own: set[str]) -> Answer:
    before = [each for each in journal.of_target(session.store.db, entry.target) if each.id not in own]
    return Answer(
        entry.id,
        entry.verb,
        entry.target,
        str(entry.child),
        entry.body,
        entry.at,
        entry.tz_offset,
        entry.reason,
        before[-1].id if before else None,
    )


# Saving -------------------------------------------------------------------------------------------


def suggested_name(session: Session) -> str:
    """Return a name for the file of answers."""
    return f"answers-{session.clock():%Y-%m-%d-%H%M}.fortnight"


def save_answers(session: Session, path: Path) -> int:
    """Write the answers into a file for the ward; return how many stand.

    :raises Invalid: if there is none, or the reader is not known.
    :raises NotExported: if the file cannot be written; an existing one is unchanged.
    """
    copy = _copy(session)
    standing = len(answer_lines(session))
    if not answers(session):
        raise Invalid(text("There is no answer to save yet."))
    try:
        _write(session, copy, path)
    except OSError as error:
        why = error.strerror or error
        raise NotExported(text("{file} cannot be written: {why}.", file=path, why=why)) from error
    return standing


def _copy(session: Session) -> OpenCopy:
    copy = session.review
    if copy is None:
        raise Invalid(text("This is no review copy."))
    if copy.key is None:
        raise Invalid(CANNOT_ANSWER)
    return copy


def _write(session: Session, copy: OpenCopy, path: Path) -> None:
    assert copy.key is not None  # `_copy` and `begin_keeping` checked it
    preface = AnswersPreface(copy.copy, copy.record, session.actor)
    recipients = (copy.answer_to, sealing.recipient_of(copy.keep))
    with private_draft(path) as draft:
        write_answers(
            draft, preface, session.store.device, session.clock(), copy.key, recipients, answers(session)
        )


# Keeping ------------------------------------------------------------------------------------------


def begin_keeping(session: Session) -> None:
    """Bring back the answers that were kept on this computer, and keep each new one from now on.

    :raises CannotOpen: if the same copy is open in another window here, which keeps its own.
    :raises OSError: if the folder cannot be used.
    """
    copy = session.review
    if copy is None or copy.key is None:
        return
    _lock(session, copy)
    if copy.kept.exists():
        _bring_back(session, copy)
    session.store.listeners.append(lambda changes: _keep(session, copy, changes))


def _lock(session: Session, copy: OpenCopy) -> None:
    """Keep others from answering the same copy on this computer until the store is closed."""
    folder = copy.kept.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        session.store.at_close.enter_context(locked(folder, 0))
    except TimeoutError as error:
        raise CannotOpen(
            text("This copy is open in another window on this computer. Close it there first.")
        ) from error


def _keep(session: Session, copy: OpenCopy, _changes: Changes) -> None:
    """Keep all answers. :raises NotSaved: if this computer cannot keep them."""
    if not answers(session):
        return
    try:
        _write(session, copy, copy.kept)
    except OSError as error:
        raise NotSaved(
            text(
                "The answer could not be kept on this computer: {why}. Save the answers into a file before "
                "you close this copy.",
                why=error.strerror or error,
            )
        ) from error


def _bring_back(session: Session, copy: OpenCopy) -> None:
    """Write the kept answers into the copy again. Damaged ones are put aside, with a notice."""
    try:
        found = _kept(copy)
        for answer in found:
            _append_again(session, answer)
    except (StoreProblem, ValueError, msgspec.DecodeError):
        aside = copy.kept.with_suffix(".damaged")
        with suppress(OSError):
            copy.kept.replace(aside)
        session.store.notices.append(
            text("The answers kept on this computer cannot be read. They were moved to {file}.", file=aside)
        )


def _kept(copy: OpenCopy) -> Sequence[Answer]:
    assert copy.key is not None  # only a reader keeps answers
    package, head = reading.read_answers(copy.kept)
    if (head.copy, head.public) != (copy.copy, public_hex(copy.key)):
        raise CopyRefused(text("These are answers to another copy."))
    return reading.open_answers(package, head, copy.keep)[1]


def _append_again(session: Session, answer: Answer) -> None:
    """Write a kept answer into the copy with its author, its id and its time."""
    zone = timezone(timedelta(minutes=answer.tz_offset))
    at = datetime.fromisoformat(answer.at).astimezone(zone)
    body: dict[str, Any] = msgspec.json.decode(answer.body, type=dict[str, Any])
    act = Act(session.actor, session.role, at)
    with session.store.transaction(act) as transaction:
        history = journal.of_target(session.store.db, answer.target)
        base = history[-1].id if history else None
        transaction.append(
            answer.id, answer.verb, answer.target, answer.child, body, base=base, reason=answer.reason
        )
        alert_cards.refresh(replace(session, clock=lambda: at), transaction, answer.child)
