"""What a child takes, line by line: the steps of one drug that replace each other.

The same substance is on two lines if it is given in two ways at once, such as prednisolone by mouth and as
eye drops, or hydrocortisone daily and with each infusion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from fortnight.domain.record.medication import DAYS_OF, MedicationStep
from fortnight.domain.treatment.drug_kinds import Kind, kind_of
from fortnight.domain.treatment.drugs import resolve

LineKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class MedicationLine:
    """The steps of one line, oldest first, at most one for each day."""

    steps: tuple[MedicationStep, ...]

    @property
    def newest(self) -> MedicationStep:
        """The last step."""
        return self.steps[-1]

    @property
    def substance(self) -> str:
        """The substance of the line; the name as typed if it is not listed."""
        return substance_of(self.newest)

    @property
    def kind(self) -> Kind:
        """The kind of drug."""
        return kind_of(self.newest)

    def on(self, day: date) -> MedicationStep | None:
        """The step that holds on a day; `None` before the first one."""
        return next((step for step in reversed(self.steps) if step.start <= day), None)

    def taken_on(self, day: date) -> MedicationStep | None:
        """What is taken on a day; `None` before the first step and while the drug is stopped."""
        step = self.on(day)
        return None if step is None or step.is_stop else step


def substance_of(step: MedicationStep) -> str:
    """The substance of a step; the name as typed, in lower case, if it is not listed."""
    return resolve(step.drug) or step.drug.strip().casefold()


def line_key(step: MedicationStep) -> LineKey:
    """What two steps have in common if the later one replaces the earlier one."""
    local = str(step.route) if step.is_local else ""
    return substance_of(step), local, "" if step.per in DAYS_OF else str(step.per)


def lines_of(steps: Iterable[MedicationStep]) -> tuple[MedicationLine, ...]:
    """The lines of some steps, by kind and name. Of two steps on one day the later in the list counts."""
    ordered = sorted(steps, key=lambda step: (line_key(step), step.start))
    found = [MedicationLine(tuple(_one_a_day(group))) for _, group in groupby(ordered, key=line_key)]
    return tuple(sorted(found, key=lambda line: (list(Kind).index(line.kind), line_key(line.newest))))


def _one_a_day(steps: Iterable[MedicationStep]) -> Iterator[MedicationStep]:
    for _, same_day in groupby(steps, key=lambda step: step.start):
        yield list(same_day)[-1]
