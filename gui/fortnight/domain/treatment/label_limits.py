"""What the label says to do at a laboratory value: one table, read by everything that asks about it.

Sources: US label 2 and 5 (2017), EU SmPC 4.2. Both say so for rheumatoid arthritis; for systemic JIA they
ask to interrupt at like values and leave the decision to the physician. So a limit cites and asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, spoken
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Result


class Act(IntEnum):
    """What the label asks for, the most serious last."""

    CAUTION = 1
    INTERRUPT = 2
    DISCONTINUE = 3


@dataclass(frozen=True, slots=True)
class LabelLimit:
    """From `limit` on (in the analyte's canonical unit, downwards if `below`) the label asks for `act`.

    `at_limit`: the limit itself belongs to it. `to_start`: it holds before the first infusion only; the
    others hold from then on.
    """

    analyte: str
    act: Act
    limit: float
    below: bool
    says: Text
    source: str
    confidence: str
    at_limit: bool = False
    to_start: bool = False

    def holds(self, result: Result) -> bool:
        """Whether a result lies beyond the limit. `<50` is below 50, `>240` above 240."""
        if result.value == self.limit:
            return self.at_limit or result.comparator == ("<" if self.below else ">")
        return (result.value < self.limit) == self.below

    @property
    def brief(self) -> Text:
        """What the label says, in two words."""
        return BRIEF_TO_START if self.to_start else BRIEF[self.act]

    @property
    def looks_for(self) -> Text:
        """The limit in words: `< 50 ×10⁹/L`."""
        sign = ("≤" if self.at_limit else "<") if self.below else ">"
        return text("{sign} {limit}", sign=sign, limit=Quantity(self.analyte, self.limit))


UPPER_LIMITS: Mapping[str, float] = {
    # of the interval that ships; in multiples of it the labels count ALT and AST
    code: next(each.high for each in ANALYTES[code].intervals if each.high is not None)
    for code in ("ALT", "AST")
}

_DISCONTINUE = text("the label says discontinue")
_ADJUST = text("the label says adjust other drugs, and interrupt if it stays")
_NOT_START = text("the label does not recommend to start")
_US, _BOTH, _START = "US label 2", "US label 2, EU SmPC 4.2", "US label 5"


def _until_above(code: str, limit: float) -> Text:
    return text("the label says interrupt until it is above {limit}", limit=Quantity(code, limit))


def _until_below(code: str, limit: float) -> Text:
    return text("the label says interrupt until it is below {limit}", limit=Quantity(code, limit))


def _counts(code: str, stop: float, pause: float, start: float) -> tuple[LabelLimit, ...]:
    """Limits of a blood count, downwards."""
    return (
        LabelLimit(code, Act.DISCONTINUE, stop, True, _DISCONTINUE, _US, "V"),
        LabelLimit(code, Act.INTERRUPT, pause, True, _until_above(code, pause), _US, "V", at_limit=True),
        LabelLimit(code, Act.DISCONTINUE, stop, True, _NOT_START, _START, "V", to_start=True),
        LabelLimit(code, Act.CAUTION, start, True, _NOT_START, _START, "V", to_start=True),
    )


def _enzyme(code: str) -> tuple[LabelLimit, ...]:
    """Limits of a liver enzyme, upwards, in multiples of its upper limit."""
    upper = UPPER_LIMITS[code]
    return (
        LabelLimit(code, Act.DISCONTINUE, 5 * upper, False, _DISCONTINUE, _US, "V"),
        LabelLimit(code, Act.INTERRUPT, 3 * upper, False, _until_below(code, 3 * upper), _BOTH, "V"),
        LabelLimit(code, Act.CAUTION, upper, False, _ADJUST, _BOTH, "V"),
        LabelLimit(code, Act.DISCONTINUE, 5 * upper, False, _NOT_START, _START, "V", to_start=True),
        LabelLimit(code, Act.CAUTION, 1.5 * upper, False, _NOT_START, _START, "V", to_start=True),
    )


_US_EU = (
    *_counts("NEUT", stop=0.5, pause=1.0, start=2.0),
    *_counts("PLT", stop=50, pause=100, start=100),
    *_enzyme("ALT"),
    *_enzyme("AST"),
)
# No figure was found in the Japanese label: those of the US label are shown, and called so.
LABEL_LIMITS: Mapping[str, tuple[LabelLimit, ...]] = {
    "us-eu": _US_EU,
    "japan": tuple(
        replace(each, source=f"{each.source}; the Japanese label gives no figure", confidence="P")
        for each in _US_EU
    ),
}
LIMITED = tuple(dict.fromkeys(each.analyte for each in _US_EU))
"""The analytes that the labels limit, in the order of the table."""


BRIEF: Mapping[Act, Text] = {
    Act.CAUTION: text("label: adjust"),
    Act.INTERRUPT: text("label: interrupt"),
    Act.DISCONTINUE: text("label: discontinue"),
}
BRIEF_TO_START = text("label: do not start")


def label_limit(result: Result, label: str, started: bool = True) -> LabelLimit | None:
    """The most serious limit of a label that a result lies beyond, or `None`.

    `started`: whether the child has had its first infusion.
    """
    held = (
        each
        for each in LABEL_LIMITS[label]
        if each.analyte == result.analyte and each.to_start is not started and each.holds(result)
    )
    return max(held, key=lambda each: each.act, default=None)


def label_words(result: Result, limit: LabelLimit) -> Text:
    """`Platelets 29 ×10⁹/L: the label says discontinue`."""
    name, value = spoken(result.analyte), Quantity.of(result)
    return text("{name} {value}: {says}", name=name, value=value, says=limit.says)
