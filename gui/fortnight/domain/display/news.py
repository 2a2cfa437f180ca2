"""What is new to a reader in a course, counted by kind, and when each of it happened."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from fortnight.domain.record.course import Course


@dataclass(frozen=True, slots=True)
class NewItem:
    """A record that is new to the reader: its id, when it happened, its kind, and the values in it.

    The kind is `infusion`, `specimen`, `event` or `medication`; only a specimen has values.
    """

    record: str
    at: datetime
    kind: str
    values: int = 0


def new_items(course: Course, records: Collection[str]) -> tuple[NewItem, ...]:
    """Return what of a course is among these ids of records, oldest first."""
    found = [item for item in _items(course) if item.record in records]
    return tuple(sorted(found, key=lambda item: item.at))


def _items(course: Course) -> Iterator[NewItem]:
    for infusion in course.infusions:
        yield NewItem(infusion.id, infusion.started_at, "infusion")
    for specimen in course.specimens:
        yield NewItem(specimen.id, specimen.collected_at, "specimen", len(specimen.results))
    for event in course.events:
        yield NewItem(event.id, event.at, "event")
    for step in course.medication:
        yield NewItem(step.id, datetime.combine(step.start, time(12), UTC), "medication")
