"""What is checked of more than one kind of entry: moments, weights, short texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child

AHEAD_ALLOWED = timedelta(minutes=5)  # clocks of two machines differ a little
WEIGHT_CHANGE = 0.10  # within 14 days [P]
WEIGHT_CHANGE_DAYS = 14


def moment_problems(child: Child, moment: datetime, now: datetime, name: str) -> Iterator[Problem]:
    """A moment in the future or before the child's birth; `name` is the field that holds it."""
    if moment > now + AHEAD_ALLOWED:
        yield Problem(name, text("This time lies in the future."))
    if moment.date() < child.birth_date:
        yield Problem(name, text("This time lies before the child's birth."))


def weight_question(
    name: str, new: float, known: tuple[float, datetime], moment: datetime
) -> Iterator[Problem]:
    """A weight in kg that differs much from the known one."""
    before, when = known
    recent = abs((moment - when).days) <= WEIGHT_CHANGE_DAYS
    if abs(new / before - 1) > (WEIGHT_CHANGE if recent else 2 * WEIGHT_CHANGE):
        yield Problem(
            name,
            text(
                "{percent} % against {before}. Is the weight right?",
                percent=f"{(new / before - 1) * 100:+.0f}",
                before=Quantity("WEIGHT", before),
            ),
            Severity.QUESTION,
        )


LONGEST_NAME = 200


def unreadable(value: str) -> Text | None:
    """Why a short text cannot be kept: too long, or with characters that cannot be seen."""
    if len(value) > LONGEST_NAME:
        return text("Longer than {most} characters.", most=LONGEST_NAME)
    if any(not c.isprintable() or "\ud800" <= c <= "\udfff" for c in value):
        return text("It holds a character that cannot be seen. Type it again.")
    return None
