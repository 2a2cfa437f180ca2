"""Episodes of illness in a course: what the alert found, beside what was recorded without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from fortnight.domain.alert import limits
from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.labs.display import Quantity
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.event_kinds import EventKind

ILLNESSES = (EventKind.INFECTION, EventKind.FLARE, EventKind.MAS)


@dataclass(frozen=True, slots=True)
class Episode:
    """One episode: its kind, when it began, its highest IL-6, and its outcome if one was named.

    The kind is the outcome of the alert's card, or what the card suggests until it has one, or the kind of
    the recorded event. `fold` is the ratio to the child's own level at that IL-6; it and `il6` may be `None`.
    """

    kind: str
    onset: datetime
    il6: Quantity | None
    fold: float | None
    outcome: str | None


def episodes(course: Course, cards: Sequence[RaisedAlert]) -> tuple[Episode, ...]:
    """Return the episodes of a course, oldest first.

    A card whose outcome is no illness, and one that was withdrawn, is none. A recorded illness that belongs
    to the episode of a card is not counted again.
    """
    of_cards = [card for card in cards if not card.is_silent and card.state is not StoredState.ENDED]
    found = [_of_card(card) for card in of_cards if _may_be_illness(card)]
    found.extend(_of_events(course, of_cards))
    return tuple(sorted(found, key=lambda each: each.onset))


def _may_be_illness(card: RaisedAlert) -> bool:
    return card.outcome is None or OUTCOMES[card.outcome["name"]].event in ILLNESSES


def _of_card(card: RaisedAlert) -> Episode:
    samples = [sample for sample in card.samples if sample.value is not None]
    highest = max(samples, key=lambda each: each.value.value if each.value else 0.0, default=None)
    outcome = None if card.outcome is None else str(card.outcome["name"])
    return Episode(
        outcome or card.suggests,
        min((sample.at for sample in card.samples), default=card.at),
        highest.value if highest else None,
        highest.fold if highest else None,
        outcome,
    )


def _of_events(course: Course, cards: Sequence[RaisedAlert]) -> Iterator[Episode]:
    """Yield the recorded illnesses that no card and no earlier illness of the same kind covers."""
    last: dict[str, datetime] = {}
    for event in course.events:
        if event.kind not in ILLNESSES or _is_before_treatment(course, event):
            continue
        is_new = event.kind not in last or event.at - last[event.kind] > _episode()
        last[event.kind] = event.until or event.at
        if is_new and not any(_belongs(event, card) for card in cards):
            yield Episode(event.kind, event.at, None, None, event.kind)


def _is_before_treatment(course: Course, event: Event) -> bool:
    first = course.first_infusion
    return first is not None and event.at < first.started_at


def _belongs(event: Event, card: RaisedAlert) -> bool:
    end = event.until or event.at
    return card.at - _episode() <= end and event.at <= card.newest + _episode()


def _episode() -> timedelta:
    return timedelta(days=limits.EPISODE_DAYS.value)
