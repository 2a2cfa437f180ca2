"""What the drug label says to do at a laboratory value. All parts of the program read this one table.

Sources: US label 2 and 5 (2017), EU SmPC 4.2. Both give these limits for rheumatoid arthritis. For systemic
JIA they say to interrupt at similar values and leave the decision to the physician. The program therefore
quotes the label and asks; it does not decide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, named
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Result
from fortnight.domain.treatment.dose import code_of
from fortnight.domain.treatment.local_dose import LOCAL


class LabelAction(IntEnum):
    """What the label says to do, from the least to the most serious."""

    CAUTION = 1
    INTERRUPT = 2
    DISCONTINUE = 3


@dataclass(frozen=True, slots=True)
class LabelLimit:
    """The label says to do `act` if a result is below `limit` (if `below`) or above it (otherwise).

    `limit` is in the analyte's canonical unit. If `at_limit`, a result equal to `limit` counts too. A limit
    with `to_start` applies only before the first infusion; the others apply only after it.
    """

    analyte: str
    act: LabelAction
    limit: float
    below: bool
    advice: Text
    source: str
    confidence: str
    at_limit: bool = False
    to_start: bool = False

    def holds(self, result: Result) -> bool:
        """Whether a result is certainly beyond the limit.

        `<50` is below 50 and `>240` is above 240; `<300` may be above 240 or not, so it does not count.
        """
        if result.comparator == (">" if self.below else "<"):
            return False
        beyond = self.limit - result.value if self.below else result.value - self.limit
        return beyond > 0 or (beyond == 0 and (self.at_limit or result.comparator != ""))

    @property
    def brief(self) -> Text:
        """What the label says, in a few words for a badge."""
        return BRIEF_ADVICE_TO_START if self.to_start else BRIEF_ADVICE[self.act]

    @property
    def looks_for(self) -> Text:
        """The limit as text, such as `< 50 ×10⁹/L`."""
        sign = ("≤" if self.at_limit else "<") if self.below else ">"
        return text("{sign} {limit}", sign=sign, limit=Quantity(self.analyte, self.limit))


UPPER_LIMITS: Mapping[str, float] = {
    # The upper limits of the reference intervals in the catalogue. The labels give the limits of ALT and AST
    # as multiples of the upper limit of normal.
    code: next(each.high for each in ANALYTES[code].intervals if each.high is not None)
    for code in ("ALT", "AST")
}

_DISCONTINUE = text("the label says to discontinue")
_ADJUST = text("the label says to adjust other drugs, and to interrupt if this persists")
_NOT_START = text("the label does not recommend starting treatment")
_US, _BOTH, _START = "US label 2", "US label 2, EU SmPC 4.2", "US label 5"


def _until_above(code: str, limit: float) -> Text:
    return text("the label says to interrupt until it is above {limit}", limit=Quantity(code, limit))


def _until_below(code: str, limit: float) -> Text:
    return text("the label says to interrupt until it is below {limit}", limit=Quantity(code, limit))


def _counts(code: str, stop: float, pause: float, start: float) -> tuple[LabelLimit, ...]:
    """The lower limits of a blood count, in its canonical unit."""
    return (
        LabelLimit(code, LabelAction.DISCONTINUE, stop, True, _DISCONTINUE, _US, "V"),
        LabelLimit(
            code, LabelAction.INTERRUPT, pause, True, _until_above(code, pause), _US, "V", at_limit=True
        ),
        LabelLimit(code, LabelAction.DISCONTINUE, stop, True, _NOT_START, _START, "V", to_start=True),
        LabelLimit(code, LabelAction.CAUTION, start, True, _NOT_START, _START, "V", to_start=True),
    )


def _enzyme(code: str) -> tuple[LabelLimit, ...]:
    """The upper limits of a liver enzyme, as multiples of the upper limit of its reference interval."""
    upper = UPPER_LIMITS[code]
    return (
        LabelLimit(code, LabelAction.DISCONTINUE, 5 * upper, False, _DISCONTINUE, _US, "V"),
        LabelLimit(code, LabelAction.INTERRUPT, 3 * upper, False, _until_below(code, 3 * upper), _BOTH, "V"),
        LabelLimit(code, LabelAction.CAUTION, upper, False, _ADJUST, _BOTH, "V"),
        LabelLimit(code, LabelAction.DISCONTINUE, 5 * upper, False, _NOT_START, _START, "V", to_start=True),
        LabelLimit(code, LabelAction.CAUTION, 1.5 * upper, False, _NOT_START, _START, "V", to_start=True),
    )


_US_EU = (
    *_counts("NEUT", stop=0.5, pause=1.0, start=2.0),
    *_counts("PLT", stop=50, pause=100, start=100),
    *_enzyme("ALT"),
    *_enzyme("AST"),
)


def _borrowed(by: str) -> tuple[LabelLimit, ...]:
    """The limits of the US label for a rule that states none; their source says so."""
    return tuple(
        replace(each, source=f"{each.source}; {by} gives no figure", confidence="P") for each in _US_EU
    )


# No values were found in the Japanese label, and a clinic's own dose table states only doses.
LABEL_LIMITS: Mapping[str, tuple[LabelLimit, ...]] = {
    "us-eu": _US_EU,
    "japan": _borrowed("the Japanese label"),
    LOCAL: _borrowed("the clinic's own dose table"),
}
LIMITED_ANALYTES = tuple(dict.fromkeys(each.analyte for each in _US_EU))
"""The codes of the analytes with label limits, in the order of the table."""

BRIEF_ADVICE: Mapping[LabelAction, Text] = {
    LabelAction.CAUTION: text("label: adjust"),
    LabelAction.INTERRUPT: text("label: interrupt"),
    LabelAction.DISCONTINUE: text("label: discontinue"),
}
BRIEF_ADVICE_TO_START = text("label: do not start")


def limits_of(label: str) -> tuple[LabelLimit, ...]:
    """The limits of a label, with those that it takes from another one."""
    return LABEL_LIMITS[code_of(label)]


def label_limit(result: Result, label: str, started: bool = True) -> LabelLimit | None:
    """The most serious limit of a label that a result is beyond; `None` if it is beyond none.

    `started` says whether the child has had its first infusion.
    """
    held = (
        each
        for each in limits_of(label)
        if each.analyte == result.analyte and each.to_start is not started and each.holds(result)
    )
    return max(held, key=lambda each: each.act, default=None)


def label_limit_text(result: Result, limit: LabelLimit) -> Text:
    """A result with what the label says: `Platelets 29 ×10⁹/L: the label says to discontinue`."""
    name, value = named(result.analyte), Quantity.of(result)
    return text("{name} {value}: {says}", name=name, value=value, says=limit.advice)
