"""Check a dose of another drug or a dated event before it is saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from fortnight.domain.entry.check_common import moment_problems, unreadable
from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.domain.record.event_fields import TIME, Detail, Field, Input, clock_of
from fortnight.domain.record.event_kinds import KINDS, fields_of, refused_detail

LONGEST_DESCRIPTION = 2_000  # characters of the text of an event
LARGEST_MG_PER_DAY = 10_000.0  # the dose of any drug must be smaller than this [P]


def check_medication(child: Child, step: MedicationStep, today: date) -> Iterator[Problem]:
    """Check the name, the start and the dose in mg/day of another drug."""
    if not step.drug.strip():
        yield Problem("drug", text("Type the name of the drug."))
    if step.start > today:
        yield Problem("start", text("This day is in the future."))
    if step.start < child.birth_date:
        yield Problem("start", text("This day is before the child's birth."))
    if step.mg_per_day is not None and not 0 <= step.mg_per_day < LARGEST_MG_PER_DAY:
        dose = plain(step.mg_per_day)
        yield Problem("mg_per_day", text("A dose of {dose} mg per day is not plausible.", dose=dose))


def check_event(child: Child, event: Event, now: datetime) -> Iterator[Problem]:
    """Check the start, the details and, if there is one, the end of a dated event."""
    yield from moment_problems(child, event.at, now, "at")
    if event.until is not None and event.until < event.at:
        yield Problem("until", text("The end is before the start."))
    kind = KINDS.get(event.kind)
    says_something = event.text.strip() or event.details.keys() - {TIME}
    if kind is not None and kind.needs_words and not says_something:
        yield Problem("text", text("Say what it was: choose it, or type it in words."))
    too_long = unreadable(event.text.replace("\n", " "), LONGEST_DESCRIPTION)
    if too_long is not None:
        yield Problem("text", too_long)
    yield from _clock_problems(event)
    wrong = refused_detail(event.kind, event.details)
    if wrong is not None:
        value = event.details[wrong]
        yield Problem(wrong, _refusal(fields_of(event.kind).get(wrong), wrong, value))


def _clock_problems(event: Event) -> Iterator[Problem]:
    """Refuse a time of day that is not that of the start."""
    at = event.details.get(TIME)
    if at is not None and at != clock_of(event.at):
        started = text(
            "The time of day is {time}, but the start is at {start}.", time=at, start=clock_of(event.at)
        )
        yield Problem(TIME, started)


def _refusal(field: Field | None, name: str, value: Detail) -> Text:
    if field is None or field.input is not Input.NUMBER:
        return text("“{value}” cannot be used for “{field}”.", value=value, field=name)
    return text(
        "{title} must be a number from {lowest} to {highest}.",
        title=field.title,
        lowest=plain(field.lowest).replace("-", "−"),
        highest=plain(field.highest),
    )
