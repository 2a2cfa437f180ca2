"""What is wrong, or worth asking, about a child before it is registered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from fortnight.domain.children import Sex
from fortnight.domain.common_checks import unreadable
from fortnight.domain.dosing import LABELS
from fortnight.domain.drafts import (
    ChildDraft,
    Problem,
    Severity,
)
from fortnight.domain.people import same_name
from fortnight.domain.wording import text

OLDEST_AGE_YEARS = 30  # a birth date further back is a slip [P]


def check_child(draft: ChildDraft, today: date, known: Mapping[str, str]) -> tuple[Problem, ...]:
    """Check a child to register; `known` maps the numbers already given to the names they belong to."""
    return tuple(_child_problems(draft, today, known))


def _child_problems(draft: ChildDraft, today: date, known: Mapping[str, str]) -> Iterator[Problem]:
    number, name = draft.number.strip(), draft.name.strip()
    if not number:
        yield Problem("number", text("Type the hospital's number."))
    elif number in known:
        yield Problem("number", text("{number} is already {name}.", number=number, name=known[number]))
    if not name:
        yield Problem("name", text("Type the name."))
    yield from (
        Problem(field, wrong)
        for field, value in (("number", number), ("name", name))
        if (wrong := unreadable(value)) is not None
    )
    yield from _birth_problems(draft.birth_date, today)
    if draft.sex not in set(Sex):
        yield Problem("sex", text("Choose the sex; “unknown” is an answer."))
    if draft.label not in LABELS:
        yield Problem("label", text("Choose the label that this site doses by."))
    if name and any(same_name(name, other) for other in known.values()):
        yield Problem("name", text("Another child has this name. Is this a second one?"), Severity.QUESTION)


def _birth_problems(birth: date | None, today: date) -> Iterator[Problem]:
    if birth is None:
        yield Problem("birth_date", text("Type the birth date as day, month and year."))
    elif birth > today:
        yield Problem("birth_date", text("The birth date lies in the future."))
    elif (today - birth).days > OLDEST_AGE_YEARS * 366:
        yield Problem(
            "birth_date", text("More than {years} years ago: is the year right?", years=OLDEST_AGE_YEARS)
        )
