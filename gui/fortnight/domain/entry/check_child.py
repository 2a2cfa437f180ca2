"""Check the details of a child before it is registered or changed: errors, and questions to confirm."""

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
from fortnight.domain.numbers import plain
from fortnight.domain.people import folded
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.dose import LABEL_CODES, NO_TABLE, code_of, label_set

OLDEST_AGE_YEARS = 30  # an earlier date of birth is taken to be a typing error [P]
PARENT_CM = (120.0, 220.0)  # the smallest and largest plausible height of a parent [P]
INTERVAL_DAYS = (7, 56)  # the shortest and longest interval between infusions [P]


def check_child(draft: ChildDraft, today: date, known: Mapping[str, str]) -> tuple[Problem, ...]:
    """Check a child to be registered. `known` maps the hospital numbers in use to names of children."""
    return tuple(child_problems(draft, today, known, {folded(name) for name in known.values()}))


def check_details(
    course: Course, draft: ChildDraft, today: date, known: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Check changed details of a child. `known` maps the numbers of the other children to their names."""
    return (*check_child(draft, today, known), *_entries_before_birth(course, draft.birth_date))


def child_problems(
    draft: ChildDraft,
    today: date,
    numbers: Mapping[str, str],
    names: Container[str],
    last_seen: date | None = None,
) -> Iterator[Problem]:
    """Every problem of a child, compared with the children that are already registered.

    :param numbers: the hospital numbers in use, with the names of their children.
    :param names: the names in use, in the form that `people.folded` returns.
    :param last_seen: the newest day in the child's record, if the record is imported with the child. The age
        is checked as of that day, so that an old course can be imported.
    """
    number, name = draft.number.strip(), draft.name.strip()
    if not number:
        yield Problem("number", text("Type the hospital number."))
    elif number in numbers:
        yield Problem(
            "number",
            text(
                "The hospital number {number} already belongs to {name}.", number=number, name=numbers[number]
            ),
        )
    if not name:
        yield Problem("name", text("Type the name."))
    yield from (
        Problem(field, wrong)
        for field, value in (("number", number), ("name", name))
        if (wrong := unreadable(value)) is not None
    )
    yield from _birth_problems(draft.birth_date, today, last_seen or today)
    yield from _choice_problems(draft)
    yield from parent_problems({"mother_cm": draft.mother_cm, "father_cm": draft.father_cm})
    if name and folded(name) in names:
        yield Problem(
            "name", text("Another child has this name. Is this a different child?"), Severity.QUESTION
        )


def parent_problems(heights: Mapping[str, float | None]) -> Iterator[Problem]:
    """Report the height of a parent, by the name of its field in cm, that is not plausible."""
    low, high = PARENT_CM
    for name, cm in heights.items():
        if cm is not None and not low <= cm <= high:
            yield Problem(
                name,
                text("The height of a parent must be {low} to {high} cm.", low=plain(low), high=plain(high)),
            )


def _choice_problems(draft: ChildDraft) -> Iterator[Problem]:
    low, high = INTERVAL_DAYS
    if draft.sex not in set(Sex):
        yield Problem("sex", text("Choose the sex. You can choose “unknown”."))
    if code_of(draft.label) not in LABEL_CODES:
        yield Problem("label", text("Choose the label that this site follows for dosing."))
    elif not label_set(draft.label).bands:
        yield Problem("label", NO_TABLE)
    if not low <= draft.interval_days <= high:
        yield Problem(
            "interval_days",
            text("The interval between infusions must be {low} to {high} days.", low=low, high=high),
        )


def _birth_problems(birth: date | None, today: date, last_seen: date) -> Iterator[Problem]:
    if birth is None:
        yield Problem("birth_date", text("Type the date of birth with day, month and year."))
    elif birth > today:
        yield Problem("birth_date", text("The date of birth is in the future."))
    elif (min(last_seen, today) - birth).days > OLDEST_AGE_YEARS * 366:
        yield Problem(
            "birth_date",
            text("The date of birth is more than {years} years ago. Check the year.", years=OLDEST_AGE_YEARS),
        )


def _entries_before_birth(course: Course, birth: date | None) -> Iterator[Problem]:
    days = [
        *(infusion.started_at.date() for infusion in course.infusions[:1]),
        *(specimen.collected_at.date() for specimen in course.specimens[:1]),
    ]
    first = min(days, default=None)
    if birth is not None and first is not None and first < birth:
        yield Problem(
            "birth_date",
            text("The record has an entry of {day}, which is before this date of birth.", day=first),
        )
