"""One milestone of a course: what was reached, when, and the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fortnight.domain.messages import Text
from fortnight.domain.record.course import Course


@dataclass(frozen=True, slots=True)
class Milestone:
    """One milestone: its sentence, when it was reached, its value with the unit, and the rule that found it.

    `on` is `None` if it cannot be judged; `says` then names what is missing.
    """

    id: str
    name: Text
    says: Text
    on: date | None
    value: float | None
    unit: str
    rule: Text

    def day(self, course: Course) -> int | None:
        """Return the day of treatment; `None` before any infusion, and if it cannot be judged."""
        return None if self.on is None else course.treatment_day(self.on)
