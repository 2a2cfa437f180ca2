"""The plan of one message about one child: the outcome of each observation, and the changes of the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.record.course import Result
from fortnight.exchange.hl7v2.reading import Reading

Key = tuple[datetime, str]  # the time of the draw to the millisecond, and the analyte


@dataclass(slots=True)
class MessagePlan:
    """The outcome of each observation, and the changes of the record: new results, corrected and removed."""

    readings: list[Reading]
    new: dict[datetime, dict[str, Result]] = field(default_factory=dict[datetime, dict[str, Result]])
    changed: dict[str, dict[str, Result | None]] = field(
        default_factory=dict[str, dict[str, "Result | None"]]
    )
    questions: dict[datetime, list[Problem]] = field(default_factory=dict[datetime, list[Problem]])


def key_of(reading: Reading) -> Key:
    """Return by what a result is known."""
    assert reading.at is not None
    return key_time(reading.at), reading.analyte


def key_time(at: datetime) -> datetime:
    """Return the time of a draw to the millisecond."""
    rest = at.microsecond % 1000
    return at.replace(microsecond=at.microsecond - rest) if rest else at  # asked for every result of a course
