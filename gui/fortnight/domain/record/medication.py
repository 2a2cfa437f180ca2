"""Another drug of a child: which dose it takes from a day on, how often, by which route, and why.

What is taken is a list of steps. A step holds from its day until the next step of the same drug.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fortnight.domain.messages import Text, Word, text, word
from fortnight.domain.numbers import NotANumber, parse


class Act(StrEnum):
    """What happens to a drug on the first day of a step. The values are stored."""

    START = "start"
    CHANGE = "change"
    STOP = "stop"


class Per(StrEnum):
    """The time in which the doses of a step are taken. The values are stored."""

    DAY = "day"
    OTHER_DAY = "other-day"
    WEEK = "week"
    INFUSION = "infusion"
    NEEDED = "needed"


class Route(StrEnum):
    """How a drug is given. The values are stored."""

    ORAL = "oral"
    INTRAVENOUS = "intravenous"
    SUBCUTANEOUS = "subcutaneous"
    INTRAMUSCULAR = "intramuscular"
    JOINT = "intra-articular"
    INHALED = "inhaled"
    NASAL = "nasal"
    SKIN = "skin"
    EYE = "eye"
    OTHER = "other"


ACT_WORDS: Mapping[Act, Text] = {
    Act.START: text("Start"),
    Act.CHANGE: text("Change the dose"),
    Act.STOP: text("Stop"),
}
PER_WORDS: Mapping[Per, Text] = {
    Per.DAY: text("a day"),
    Per.OTHER_DAY: text("every other day"),
    Per.WEEK: text("a week"),
    Per.INFUSION: text("with each infusion"),
    Per.NEEDED: text("when needed"),
}
ROUTE_WORDS: Mapping[Route, Word] = {
    Route.ORAL: word("by mouth"),
    Route.INTRAVENOUS: word("intravenous"),
    Route.SUBCUTANEOUS: word("subcutaneous"),
    Route.INTRAMUSCULAR: word("intramuscular"),
    Route.JOINT: word("into a joint"),
    Route.INHALED: word("inhaled"),
    Route.NASAL: word("into the nose"),
    Route.SKIN: word("on the skin"),
    Route.EYE: word("into the eye"),
    Route.OTHER: word("other route"),
}
LOCAL_ROUTES = frozenset({Route.JOINT, Route.INHALED, Route.NASAL, Route.SKIN, Route.EYE})
"""Routes by which a drug effective where it is given. A dose given so is not part of a dose in mg/day."""

DAYS_OF: Mapping[Per, int] = {Per.DAY: 1, Per.OTHER_DAY: 2, Per.WEEK: 7}
"""The days in which the doses of a step are taken; nobody knows beforehand for the others."""
MG_PER_UNIT: Mapping[str, float] = {"mg": 1.0, "g": 1000.0, "ug": 0.001}
"""The weight units of a dose in mg. A dose in another unit has no mg/day."""
OTHER_UNITS = ("mL", "[iU]", "{tablet}", "{drop}", "{puff}")
DOSE_UNITS = (*MG_PER_UNIT, *OTHER_UNITS)
DOSE_UNIT_WORDS: Mapping[str, Word] = {
    "mg": word("mg"),
    "g": word("g"),
    "ug": word("microgram"),
    "mL": word("mL"),
    "[iU]": word("IU"),
    "{tablet}": word("tablets"),
    "{drop}": word("drops"),
    "{puff}": word("puffs"),
}


@dataclass(frozen=True, slots=True)
class MedicationStep:
    """From `start` on, the child takes `mg_per_day` of `drug` (0: stopped; `None`: not known in mg/day).

    `drug` is the substance. What was typed is kept: the name on the box (`name`), the dose, its unit and how
    many of them are taken `per` day or week; two doses on alternate days are typed as `5/2.5`. An imported
    step may have `mg_per_day` alone.
    """

    drug: str
    start: date
    mg_per_day: float | None
    id: str = ""
    name: str = ""
    dose: str = ""
    unit: str = "mg"
    times: int = 1
    per: Per = Per.DAY
    route: Route | None = None
    act: Act | None = None
    reason: str = ""
    by: str = ""
    conflict: bool = False

    @property
    def is_stop(self) -> bool:
        """Whether the drug is stopped on this day."""
        return self.act is Act.STOP or (self.act is None and self.mg_per_day == 0)

    @property
    def second_mg(self) -> float:
        """The dose in mg of the days between, if two doses are taken in turn (typed as `5/2.5`); else 0."""
        parts = typed_in_turn(self.dose) if self.per is Per.OTHER_DAY else None
        try:
            second = parse(parts[1]) if parts is not None else None
        except NotANumber:
            return 0.0
        return 0.0 if second is None else second.value * MG_PER_UNIT.get(self.unit, 0.0) * self.times

    @property
    def is_local(self) -> bool:
        """Whether the drug effective where it is given, and not in the whole body."""
        return self.route in LOCAL_ROUTES


def typed_in_turn(typed: str) -> tuple[str, str] | None:
    """The two doses that are typed as `5/2.5`: that of the first day, and that of the days between."""
    first, stroke, second = typed.partition("/")
    return (first.strip(), second.strip()) if stroke else None


def mg_per_day(dose: float, unit: str, times: int, per: Per) -> float | None:
    """The mean dose in mg/day of a dose that is taken a number of times; `None` if that is not known.

    It is not known for a dose in a unit that is not a weight, and for one that is taken when needed or with
    each infusion.
    """
    if unit not in MG_PER_UNIT or per not in DAYS_OF:
        return None
    return round(dose * MG_PER_UNIT[unit] * times / DAYS_OF[per], 6)
