"""What a file of answers would add to the record: read and checked, before anything is written.

What was written at home about the same record since the copy was made stays beside an answer, and the person
who merges is asked which of the two holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec

from fortnight.domain.messages import Text, text
from fortnight.domain.people import ROLE_WORDS, Person, may_write, right_of
from fortnight.domain.record.child import Child
from fortnight.domain.record.review_answers import SIGNATURES, is_answer, states_something_new
from fortnight.exchange.review_copy import reading
from fortnight.exchange.review_copy.head import Head, changed
from fortnight.exchange.review_copy.lines import Answer
from fortnight.operations import maintenance
from fortnight.operations.review_copy.answer_words import answer_words, detail_words
from fortnight.operations.review_copy.making import possible_readers
from fortnight.operations.session import Session
from fortnight.store.engine import Database
from fortnight.store.errors import CopyRefused
from fortnight.store.journal import entries as journal
from fortnight.store.journal import local_values
from fortnight.store.journal.entries import Entry, local_time
from fortnight.store.journal.folding import fold
from fortnight.store.journal.verbs import ANSWER
from fortnight.store.queries import courses
from fortnight.store.queries.review_copy import made_copy
from fortnight.store.transaction import denied

MERGE = "copy.merge"
FORMER_KEY = "key for answers to review copies"  # before it was part of the entry about each copy
NEW_RECORDS = ("event.record", "snooze.record")  # answers about a record of their own


@dataclass(frozen=True, slots=True)
class MergeItem:
    """An answer that is not in the record yet.

    `beside` are the entries that were written at home since the copy was made, which its author did not know.
    `only_home`: the answer cannot hold any more, because its record ended or was removed, or because it signs
    what was changed since. `is_lost`: the child or the record that it is about is not here any more.
    """

    answer: Answer
    child: Child | None
    what: Text
    detail: Text | None
    at: datetime
    beside: tuple[Entry, ...] = ()
    only_home: bool = False
    is_lost: bool = False

    @property
    def is_question(self) -> bool:
        """Whether the person who merges has to choose."""
        return bool(self.beside) and not (self.only_home or self.is_lost)


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a file of answers would add: checked, and nothing written yet."""

    path: Path
    copy: str
    reader: Person
    written_at: datetime
    items: tuple[MergeItem, ...]
    already_there: int = 0

    @property
    def questions(self) -> tuple[MergeItem, ...]:
        """The answers about which the person who merges has to choose."""
        return tuple(item for item in self.items if item.is_question)


def read_answers(session: Session, path: Path) -> MergePlan:
    """Read and check a file of answers; nothing is changed.

    :raises CopyRefused: if it is something else, changed, of another ward or of a person who may not answer.
    :raises Denied: for a role that may not merge.
    """
    if not may_write(session.role, MERGE):
        maintenance.note_denied(session.store, session.act(), MERGE)
        raise denied(session.act(), MERGE)
    return plan_of(session, path)


def plan_of(session: Session, path: Path) -> MergePlan:
    """Return what a file of answers would add, as `read_answers` does, for a role that may merge."""
    package, head = reading.read_answers(path)
    made = _made(session, path, head)
    preface, answers = reading.open_answers(package, head, _identity(session, path, made))
    reader = _reader(session, path, preface.reader, made, head)
    for answer in answers:
        _check_answer(path, answer, reader, made)
    new = [each for each in answers if not at_home(session.store.db, each.target, each.id)]
    taken_back = _taken_back(new)
    own = frozenset(answer.id for answer in answers)
    items = tuple(_item(session, each, own) for each in new if each.id not in taken_back)
    return MergePlan(path, head.copy, reader, head.moment, items, len(answers) - len(new))


def at_home(db: Database, target: str, id: str) -> list[Entry]:
    """Return the entries about a record that are this answer, or that have this id.

    Two computers that merge the same answers before they exchange write an entry each.
    """
    return [entry for entry in journal.of_target(db, target) if id in (entry.id, answer_of(entry))]


def answer_of(entry: Entry) -> str:
    """Return the id that an entry had in a review copy; its own id if it was not merged from one."""
    return str(entry.data.get(ANSWER, entry.id))


def _made(session: Session, path: Path, head: Head) -> Entry:
    """Return the entry about the copy that was answered."""
    made = made_copy(session.store.db, head.copy)
    if made is None:
        raise CopyRefused(
            text(
                "{file} answers a copy that was not made from this record. Merge it on the ward whose "
                "children it is about.",
                file=path.name,
            )
        )
    return made


def _identity(session: Session, path: Path, made: Entry) -> str:
    known = made.data.get("secret") or local_values.get(session.store.db, FORMER_KEY)
    if known is None:
        raise CopyRefused(
            text(
                "{file} can be opened only on the computer on which the copy was made ({device}). "
                "Merge it there.",
                file=path.name,
                device=made.device,
            )
        )
    return known


def _reader(session: Session, path: Path, name: str, made: Entry, head: Head) -> Person:
    """Return who answered, with the present role."""
    keys: Mapping[str, str] = made.data.get("readers", {})
    if keys.get(name) != head.public:
        raise changed(path)
    known = {person.name: person for person in possible_readers(session)}
    if name not in known:
        raise CopyRefused(
            text(
                "{name} can no longer log in here, so these answers are not merged. A ward lead can add the "
                "person again.",
                name=name,
            )
        )
    return known[name]


def _check_answer(path: Path, answer: Answer, reader: Person, made: Entry) -> None:
    """:raises CopyRefused: for what cannot be an answer to this copy, or what the role does not allow."""
    body = _body(path, answer)
    if not is_answer(answer.verb, body) or answer.child not in made.data.get("children", ()):
        raise changed(path)
    if not may_write(reader.role, right_of(answer.verb, body)):
        raise CopyRefused(
            text(
                "{name} {what} in the copy, which the role “{role}” does not allow. Nothing was merged.",
                name=reader.name,
                what=answer_words(answer.verb),
                role=ROLE_WORDS[reader.role],
            )
        )


def _body(path: Path, answer: Answer) -> dict[str, Any]:
    try:
        return msgspec.json.decode(answer.body, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        raise changed(path) from error


def _taken_back(new: Sequence[Answer]) -> frozenset[str]:
    """Return the answers that were undone before they came home, and their undoing: neither is merged."""
    standing: dict[str, Answer] = {}
    gone: set[str] = set()
    for answer in new:
        undone = _undone(answer)
        if undone in standing:
            gone |= {answer.id, undone}
            del standing[undone]
        else:
            standing[answer.id] = answer
    return frozenset(gone)


def _undone(answer: Answer) -> str:
    return str(msgspec.json.decode(answer.body).get("entry", "")) if answer.verb == "undo" else ""


# Beside what was written at home --------------------------------------------------------------------


def _item(session: Session, answer: Answer, own: frozenset[str]) -> MergeItem:
    history = journal.of_target(session.store.db, answer.target)
    child = courses.child(session.store, answer.child)
    beside = tuple(_since(history, answer, own))
    has_ended = bool(history) and (fold(history) is None or _has_ended(history))
    return MergeItem(
        answer,
        child,
        answer_words(answer.verb),
        detail_words(answer.verb, msgspec.json.decode(answer.body)),
        _moment(answer),
        beside,
        has_ended or (answer.verb in SIGNATURES and bool(beside)),
        child is None or not (history or answer.verb in NEW_RECORDS),
    )


def _since(history: Sequence[Entry], answer: Answer, own: frozenset[str]) -> Iterable[Entry]:
    """Return the entries about a record that the author of an answer did not know and that matter to it."""
    ids = [entry.id for entry in history]
    start = ids.index(answer.seen) + 1 if answer.seen in ids else 0
    for entry in history[start:]:
        if answer_of(entry) not in own and states_something_new(entry.verb, entry.data):
            yield entry


def _has_ended(history: Sequence[Entry]) -> bool:
    state = fold(history)
    return state is not None and state.fields.get("state") == "ended"


@dataclass(frozen=True, slots=True)
class AtHome:
    """What was written at home about the record of an answer: who, when, and what."""

    who: str
    at: datetime
    what: Text
    detail: Text | None


def newest_at_home(item: MergeItem) -> AtHome:
    """Return the newest of what stands beside an answer."""
    entry = item.beside[-1]
    what, detail = answer_words(entry.verb), detail_words(entry.verb, entry.data)
    return AtHome(entry.actor, local_time(entry), what, detail)


def _moment(answer: Answer) -> datetime:
    zone = timezone(timedelta(minutes=answer.tz_offset))
    return datetime.fromisoformat(answer.at).astimezone(zone)
