"""What is wrong, or worth asking, about a child before it is registered or its details are changed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date

from fortnight.domain.entry.check_common import unreadable
from fortnight.domain.entry.drafts import (
    ChildDraft,
    Problem,
    Severity,
)
from fortnight.domain.messages import text
from fortnight.domain.people import folded
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.dose import LABELS

OLDEST_AGE_YEARS = 30  # a birth date further back is a slip [P]
INTERVAL_DAYS = (7, 56)  # between two infusions [P]


def check_child(draft: ChildDraft, today: date, known: Mapping[str, str]) -> tuple[Problem, ...]:
    """Check a child to register; `known` maps the numbers already given to the names they belong to."""
    return tuple(child_problems(draft, today, known, {folded(name) for name in known.values()}))


def check_details(
    course: Course, draft: ChildDraft, today: date, known: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Check a child whose details are changed; `known` are the other children."""
    return (*check_child(draft, today, known), *_before_birth(course, draft.birth_date))


def child_problems(
    draft: ChildDraft,
    today: date,
    numbers: Mapping[str, str],
    names: Container[str],
    last_seen: date | None = None,
) -> Iterator[Problem]:
    """All there is to say about a child beside the others.

    :param numbers: the numbers already given, with the names they belong to.
    :param names: the names already given, as `people.folded` writes them.
    :param last_seen: the newest day that is recorded with the child, where its record comes along: the age is
        judged as of then, so that an old course can be imported.
    """
    number, name = draft.number.strip(), draft.name.strip()
    if not number:
        yield Problem("number", text("Type the hospital's number."))
    elif number in numbers:
        yield Problem("number", text("{number} is already {name}.", number=number, name=numbers[number]))
    if not name:
        yield Problem("name", text("Type the name."))
    yield from (
        Problem(field, wrong)
        for field, value in (("number", number), ("name", name))
        if (wrong := unreadable(value)) is not None
    )
    yield from _birth_problems(draft.birth_date, today, last_seen or today)
    yield from _choices(draft)
    if name and folded(name) in names:
        yield Problem("name", text("Another child has this name. Is this a second one?"), Severity.QUESTION)


def _choices(draft: ChildDraft) -> Iterator[Problem]:
    low, high = INTERVAL_DAYS
    if draft.sex not in set(Sex):
        yield Problem("sex", text("Choose the sex; “unknown” is an answer."))
    if draft.label not in LABELS:
        yield Problem("label", text("Choose the label that this site doses by."))
    if not low <= draft.interval_days <= high:
        yield Problem(
            "interval_days", text("Between two infusions are {low} to {high} days.", low=low, high=high)
        )


def _birth_problems(birth: date | None, today: date, last_seen: date) -> Iterator[Problem]:
    if birth is None:
        yield Problem("birth_date", text("Type the birth date as day, month and year."))
    elif birth > today:
        yield Problem("birth_date", text("The birth date lies in the future."))
    elif (min(last_seen, today) - birth).days > OLDEST_AGE_YEARS * 366:
        yield Problem(
            "birth_date", text("More than {years} years ago: is the year right?", years=OLDEST_AGE_YEARS)
        )


def _before_birth(course: Course, birth: date | None) -> Iterator[Problem]:
    days = [
        *(infusion.started_at.date() for infusion in course.infusions[:1]),
        *(specimen.collected_at.date() for specimen in course.specimens[:1]),
    ]
    first = min(days, default=None)
    if birth is not None and first is not None and first < birth:
        yield Problem(
            "birth_date", text("Something was recorded on {day}, before this birth date.", day=first)
        )
