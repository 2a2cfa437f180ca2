"""The boxes in which a value can be typed in a row of the checklist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fortnight.domain.messages import Text, text
from fortnight.domain.readiness.bedside_findings import NONE, NOT_POSSIBLE
from fortnight.domain.record.event_kinds import DISEASES, RESULT_WORDS, TB_METHODS, ResultOfTest


class BoxKind(StrEnum):
    """How a value is entered."""

    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its kind, its unit, the values to choose from with their words, and what is typed beside it.

    With `other`, a value that is not listed may be typed. `details` are the values of a second choice (the
    method of a test, the unit of a weight). With `has_day`, a day may be given.
    """

    kind: BoxKind
    unit: str = ""
    choices: Mapping[str, Text] = field(default_factory=dict[str, Text])
    other: bool = False
    details: Mapping[str, Text] = field(default_factory=dict[str, Text])
    has_day: bool = False


_NOTHING = {NONE: text("None")}
BOXES: Mapping[str, Box] = {
    "identity": Box(BoxKind.SCAN),
    "temperature": Box(BoxKind.NUMBER, "°C"),
    "signs": Box(BoxKind.CHOICE, choices={NONE: text("None, family asked")}, other=True, has_day=True),
    "contact": Box(BoxKind.CHOICE, choices={**_NOTHING, **DISEASES}, other=True, has_day=True),
    "live-vaccine": Box(BoxKind.CHOICE, choices=_NOTHING, other=True, has_day=True),
    "tb-screen": Box(BoxKind.CHOICE, choices=RESULT_WORDS, details=TB_METHODS, has_day=True),
    "pregnancy": Box(
        BoxKind.CHOICE,
        choices={
            NOT_POSSIBLE: text("Not possible, asked"),
            **{each: RESULT_WORDS[each] for each in (ResultOfTest.NEGATIVE, ResultOfTest.POSITIVE)},
        },
        has_day=True,
    ),
    "weight": Box(BoxKind.NUMBER, "kg", details={"kg": text("kg"), "g": text("g"), "lb": text("lb")}),
}
"""The box of each row in which something can be typed, by the rule of the row."""
