"""Alert cards in the journal: raised, revised and ended as the course of a child changes.

A card that was shown is never rewritten. If it is judged differently later, a new version is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from fortnight.domain.alert.judgement import Episode, Level, episodes
from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.explanation.card import Card, as_data, card_of, from_data
from fortnight.domain.explanation.card_versions import next_version, why_judged_again
from fortnight.domain.record.course import Course
from fortnight.operations.session import Session
from fortnight.store.engine import Database
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import live
from fortnight.store.queries import courses
from fortnight.store.queries.cards import cards_of_child
from fortnight.store.transaction import Transaction

RULE = "il6-rise"  # the name of the rule; its version is kept with each card
BEGINNING = datetime.min.replace(tzinfo=UTC)
# The field with the time of each kind of record that is judged.
MOMENTS = {"specimen": "collected_at", "infusion": "started_at", "event": "at"}


def refresh(session: Session, transaction: Transaction, child: str) -> None:
    """Update the cards of a child to its course, in the transaction that changed the course.

    Cards whose specimens are all older than the change cannot be affected by it and are not touched, so that
    a newer version of the rule does not raise, revise or end cards of the past.
    """
    refresh_after(
        session, transaction, child, [entry for entry in transaction.written if entry.child == child]
    )


def is_judged(entry: Entry) -> bool:
    """Whether an entry may change what a course is judged from."""
    kind = entry.verb.partition(".")[0]
    return (
        kind in MOMENTS
        or entry.verb in ("undo", "alert.outcome", "conflict.settle")
        or kind in ("child", "alert", "merge")
    )


def refresh_after(session: Session, transaction: Transaction, child: str, entries: Iterable[Entry]) -> None:
    """Update the cards of a child after these entries, which may have come from another computer."""
    if session.review is not None and session.review.since is not None:
        return  # the values before the period are missing: cards stay as the ward judged them
    since = _earliest_change(transaction.db, entries)
    course = courses.course(session.store, child)
    if course is None or since is None:
        return
    known = {alert.id: alert for alert in cards_of_child(session.store, child)}
    wanted = {_id_of(child, each, known): each for each in episodes(session.judgement_cache.of(course))}
    for id, episode in wanted.items():
        if episode.judgements[-1].at >= since:
            _write_card(session, transaction, course, id, episode, known.get(id))
    for id in known.keys() - wanted.keys():
        if known[id].state is not StoredState.ENDED and known[id].newest >= since:
            transaction.append(
                session.new_id(), "alert.amend", id, child, {"state": StoredState.ENDED}, base=known[id].entry
            )


def alert_id(child: str, specimen: str) -> str:
    """Return the id of a card, which is the same for a child, first specimen and rule on every machine."""
    return f"{child}/{specimen}/{RULE}"


def _id_of(child: str, episode: Episode, known: Mapping[str, RaisedAlert]) -> str:
    """Return the id of the card that was raised for a specimen of the episode, or the id for a new card."""
    for judged in episode.judgements:
        for id in (
            alert_id(child, judged.specimen),
            f"{judged.specimen}:alert",  # the form of ids up to version 0.1
        ):
            if id in known:
                return id
        ending = f"/{judged.specimen}/{RULE}"  # raised for another registration of the child, before a merge
        for id in known:
            if id.endswith(ending):
                return id
    return alert_id(child, episode.first.specimen)


# The earliest change ------------------------------------------------------------------------------


def _earliest_change(db: Database, entries: Iterable[Entry]) -> datetime | None:
    """Return the earliest time in the course that the entries changed; `None` if they changed nothing judged.

    It is cut to milliseconds, the precision of the times that are read from the store.
    """
    moments = (at for entry in entries for at in _moments(db, entry))
    return min((at.replace(microsecond=at.microsecond // 1000 * 1000) for at in moments), default=None)


def _moments(db: Database, entry: Entry) -> Iterator[datetime]:
    """Return the times of the record that an entry is about, before and after the entry."""
    kind, _, act = entry.verb.partition(".")
    if act == "record" and kind != "merge":
        yield from _moments_in(kind, [entry])
        return
    history = journal.of_target(db, entry.target)
    kind = history[0].verb.partition(".")[0]
    if kind in ("child", "merge"):
        yield BEGINNING
    elif kind != "alert":
        yield from _moments_in(kind, history)
    elif entry.verb in ("alert.outcome", "undo"):
        yield from _outcomes_in(history)


def _moments_in(kind: str, entries: Iterable[Entry]) -> Iterator[datetime]:
    for entry in entries:
        field = "at" if entry.verb == "infusion.start" else MOMENTS.get(kind, "")
        if field in entry.data:
            yield datetime.fromisoformat(entry.data[field])


def _outcomes_in(entries: Iterable[Entry]) -> Iterator[datetime]:
    outcomes = (entry.data.get("outcome") for entry in entries)
    return (datetime.fromisoformat(outcome["from"]) for outcome in outcomes if outcome)


# Versions -----------------------------------------------------------------------------------------


def _write_card(
    session: Session,
    transaction: Transaction,
    course: Course,
    id: str,
    episode: Episode,
    known: RaisedAlert | None,
) -> None:
    """Raise a card, or add a new version if the episode is judged differently from the version shown."""
    child, card = course.child.id, card_of(course, episode)
    if known is None:
        transaction.append(session.new_id(), "alert.record", id, child, _body(episode, card))
        return
    shown = from_data(known.detail)
    why = why_judged_again(shown, card)
    if why is None and known.state is not StoredState.ENDED:
        return
    body = {} if why is None else _body(episode, next_version(shown, card, why))
    more_serious = Level[card.level.upper()] > Level[known.level.upper()]
    reopened = {"state": StoredState.OPEN} if known.state is StoredState.ENDED or more_serious else {}
    transaction.append(session.new_id(), "alert.amend", id, child, {**body, **reopened}, base=known.entry)


def _body(episode: Episode, card: Card) -> dict[str, Any]:
    return {
        "at": episode.first.at.isoformat(),
        "level": card.level,
        "suggests": card.suggests,
        "detail": as_data(card),
    }


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a card: since when it was shown, and who answered it."""

    card: Card
    since: datetime
    answered_by: str = ""


def versions(session: Session, alert: str) -> Sequence[Version]:
    """Return every version of a card that was shown, oldest first."""
    found: list[Version] = []
    for entry in live(journal.of_target(session.store.db, alert)):
        if "detail" in entry.data:
            since = journal.local_time(entry)
            found.append(Version(from_data(entry.data["detail"]), since))
        elif entry.data.get("answered_by") and found:
            found[-1] = replace(found[-1], answered_by=entry.data["answered_by"])
    return found
