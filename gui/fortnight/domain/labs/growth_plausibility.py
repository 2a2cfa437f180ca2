"""Whether a height or a weight is plausible after an earlier one: what is asked, what charts leave out."""

from __future__ import annotations

from datetime import date

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, signed
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.dates import DAYS_PER_YEAR

HEIGHT_FALL_CM = Limit(
    1.0,
    "cm",
    "proposed: two measurements differ by less",
    "P",
    word("Ask after a fall of height by more than"),
)
HEIGHT_GAIN_CM_YEAR = Limit(
    15.0, "cm/a", "proposed: above the fastest growth of puberty", "P", word("Ask after growth faster than")
)
WEIGHT_CHANGE = Limit(
    0.25, "1", "proposed", "P", word("Leave a weight out of the charts after a change by more than")
)
WEIGHT_CHANGE_DAYS = Limit(366, "d", "proposed", "P", word("Two weights are compared within"))
BMI_LOW = Limit(9.0, "kg/m2", "proposed", "P", word("Ask below a BMI of"))
BMI_HIGH = Limit(60.0, "kg/m2", "proposed", "P", word("Ask above a BMI of"))

Before = tuple[float, date]
"""An earlier value in its canonical unit, with its day."""


def _exact(code: str, value: float) -> Quantity:
    """Return a measure with one decimal, which three figures do not show of a height above one metre."""
    return Quantity(code, value, "", plain(round(value, 1)), ANALYTES[code].unit)


def height_question(cm: float, on: date, before: Before) -> Text | None:
    """Return what to ask about a height in cm after an earlier one; `None` if it is plausible.

    A height may exceed the fastest growth by the error of measuring.
    """
    was, then = before
    days = (on - then).days
    if cm < was - HEIGHT_FALL_CM.value:
        return text("Shorter than before ({before}). Is this correct?", before=_exact("HEIGHT", was))
    fastest = HEIGHT_GAIN_CM_YEAR.value * days / DAYS_PER_YEAR + HEIGHT_FALL_CM.value
    if cm - was <= fastest:
        return None
    return text(
        "{gain} more than %n day(s) before. Is this correct?", "", days, gain=_exact("HEIGHT", cm - was)
    )


def weight_doubt(kg: float, on: date, before: Before) -> Text | None:
    """Return why a weight in kg does not fit an earlier one of the same year; `None` if it fits."""
    was, then = before
    recent = (on - then).days <= WEIGHT_CHANGE_DAYS.value
    if not recent or abs(kg / was - 1) <= WEIGHT_CHANGE.value:
        return None
    percent = signed((kg / was - 1) * 100)
    return text("{percent} % compared with {before}.", percent=percent, before=_exact("WEIGHT", was))


def bmi_question(kg: float, cm: float) -> Text | None:
    """Return what to ask about a weight in kg and a height in cm that do not fit together."""
    found = kg / (cm / 100) ** 2
    if BMI_LOW.value <= found <= BMI_HIGH.value:
        return None
    return text(
        "The body mass index would be {bmi} kg/m². Are height and weight correct?", bmi=f"{found:.1f}"
    )
