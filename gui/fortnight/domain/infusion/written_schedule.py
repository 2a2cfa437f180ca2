"""The times for vital signs as a clinic writes them, such as `after 5, 15; every 15; end 30, 60`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fortnight.domain.infusion.vitals_schedule import DEFAULT, Schedule
from fortnight.domain.limit import Limit
from fortnight.domain.messages import SentenceError, text, word


class ScheduleRefused(SentenceError):
    """A schedule that cannot be used."""


LARGEST_MINUTES = Limit(
    240, "min", "longer than an infusion and its observation", "P", word("Longest time in a schedule")
)
_PARTS = {
    "after": "after_change", "every": "every", "paused": "while_paused", "end": "after_end",
    "pressure": "pressure_at",
}  # fmt: skip
_MOST = {"every": 1, "while_paused": 1}  # how many minutes a part may have


def schedule_of(written: str) -> Schedule:
    """The schedule that a clinic has written, such as `after 5, 15; every 15; end 30, 60`; empty: `DEFAULT`.

    A part that is not written is that of the default.

    :raises ScheduleRefused: with a sentence that says what is wrong.
    """
    fields = dict[str, Any]()
    for part in filter(None, (each.strip() for each in written.split(";"))):
        name, _, numbers = part.partition(" ")
        field = _PARTS.get(name)
        minutes = _minutes(numbers)
        if field is None or field in fields or not minutes or len(minutes) > _MOST.get(field, len(minutes)):
            raise ScheduleRefused(
                text("“{part}” is not a part of a schedule, such as after 5, 15 or every 15.", part=part)
            )
        fields[field] = minutes[0] if field in _MOST else minutes
    try:
        return replace(DEFAULT, **fields)
    except ValueError as wrong:
        raise ScheduleRefused(wrong.args[0]) from wrong


def _minutes(written: str) -> tuple[float, ...]:
    """The minutes in a list such as `5, 15`; empty if one is not a whole number within the limits."""
    parts = [part.strip() for part in written.split(",")]
    if not all(part.isascii() and part.isdigit() and len(part) <= 3 for part in parts):
        return ()
    numbers = tuple(float(part) for part in parts)
    return numbers if all(0 < each <= LARGEST_MINUTES.value for each in numbers) else ()
