"""Events that belong together: the outcome of an alert card, and what was recorded for the same days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from fortnight.domain.record.course import Event

OUTCOME = ":outcome"
"""The end of the id of an event that is the outcome of an alert card; before it is the id of the card."""


def is_outcome(event: Event) -> bool:
    """Whether an event is the outcome of an alert card."""
    return event.id.endswith(OUTCOME)


def same_illness(events: Sequence[Event]) -> Mapping[str, tuple[Event, ...]]:
    """The events that belong to each event, by its id: of the same kind, on at least one common day.

    An outcome belongs to recorded events and the other way round; two recorded events are two.
    """
    outcomes = [event for event in events if is_outcome(event)]
    recorded = [event for event in events if not is_outcome(event)]
    found: dict[str, tuple[Event, ...]] = {}
    for one in outcomes:
        for other in recorded:
            if one.kind == other.kind and _share_a_day(one, other):
                found[one.id] = (*found.get(one.id, ()), other)
                found[other.id] = (*found.get(other.id, ()), one)
    return found


def _share_a_day(one: Event, other: Event) -> bool:
    (first, last), (begun, ended) = _days(one), _days(other)
    return first <= ended and begun <= last


def _days(event: Event) -> tuple[date, date]:
    return event.at.date(), max(event.at, event.until or event.at).date()
