"""Checks that several kinds of entries share: times, weights and short texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child

AHEAD_ALLOWED = timedelta(minutes=5)  # the clocks of two computers can differ a little
WEIGHT_CHANGE = 0.10  # within 14 days; twice as much over a longer time [P]
WEIGHT_CHANGE_DAYS = 14


def moment_problems(child: Child, moment: datetime, now: datetime, name: str) -> Iterator[Problem]:
    """Report a time that is in the future or before the child's birth. `name` is the name of its field."""
    if moment > now + AHEAD_ALLOWED:
        yield Problem(name, text("This time is in the future."))
    if moment.date() < child.birth_date:
        yield Problem(name, text("This time is before the child's birth."))


def weight_question(
    name: str, new: float, known: tuple[float, datetime], moment: datetime
) -> Iterator[Problem]:
    """Ask about a weight in kg that differs greatly from the known weight."""
    before, when = known
    recent = abs((moment - when).days) <= WEIGHT_CHANGE_DAYS
    if abs(new / before - 1) > (WEIGHT_CHANGE if recent else 2 * WEIGHT_CHANGE):
        yield Problem(
            name,
            text(
                "{percent} % compared with {before}. Is the weight correct?",
                percent=f"{(new / before - 1) * 100:+.0f}",
                before=Quantity("WEIGHT", before),
            ),
            Severity.QUESTION,
        )


LONGEST_SHORT_TEXT = 200  # characters


def unreadable(value: str, longest: int = LONGEST_SHORT_TEXT) -> Text | None:
    """Why a short text cannot be accepted (too long, invisible characters); `None` if it can be."""
    if len(value) > longest:
        return text("This is longer than {most} characters.", most=longest)
    if any(not c.isprintable() or "\ud800" <= c <= "\udfff" for c in value):
        return text("This contains an invisible character. Type it again.")
    return None


def reason_problems(reason: str, missing: Text, field: str = "reason") -> Iterator[Problem]:
    """Report a reason that is missing (`missing` is the sentence) or cannot be accepted."""
    wrong = unreadable(reason)
    if not reason.strip():
        yield Problem(field, missing)
    elif wrong is not None:
        yield Problem(field, wrong)
