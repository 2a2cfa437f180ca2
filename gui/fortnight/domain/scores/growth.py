"""Growth: height, weight and BMI as standard deviation scores (SDS) of the WHO references; height velocity.

The WHO Child Growth Standards are used by day up to 1,856 days (length below 2 years, then height). After
that the WHO Reference 2007 is used by month up to 19 years, with linear interpolation between months as in
WHO's own macro. The reference for weight ends at 10 years. Outside a reference the result is `None`, never 0.
"""

# pyright: reportMissingTypeStubs=false

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import ceil, copysign, exp, expm1, floor, isfinite, log, log1p
from typing import SupportsFloat

from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import DAYS_PER_MONTH, DAYS_PER_YEAR

REFERENCE = "who"  # the only reference that worked cases can ask for
REFERENCE_NAME = "WHO 2006/2007"
"""The name beside every SDS: the standards of 2006 up to 5 years, the reference of 2007 from then on."""
LAST_DAY_OF_STANDARDS = 1856
SHORTEST_INTERVAL_YEARS = 0.5  # for height velocity [P]; 0.85 to 1.15 years is better
MEASURES = ("height", "weight", "bmi")
_RESTRICTED_BEYOND = 3.0

Rows = Mapping[int, Mapping[str, SupportsFloat]]


@dataclass(frozen=True, slots=True)
class Lms:
    """The LMS values at one age: Box-Cox power (L), median (M) and coefficient of variation (S) (Cole)."""

    power: float
    median: float
    spread: float

    def sds(self, value: float) -> float:
        """The SDS of a value x: ((x/M)^L - 1) / (L S), or ln(x/M) / S if L is 0."""
        relative = log(value / self.median)
        return (expm1(self.power * relative) / self.power if self.power else relative) / self.spread

    def at(self, sds: float) -> float:
        """The value at an SDS (the inverse of `sds`)."""
        relative = log1p(self.power * self.spread * sds) / self.power if self.power else self.spread * sds
        return self.median * exp(relative)

    def between(self, later: Lms, part: float) -> Lms:
        """The values at an age between two ages, by linear interpolation (`part`: 0 to 1 of the way)."""

        def at_part(low: float, high: float) -> float:
            return low + (high - low) * part

        return Lms(
            at_part(self.power, later.power),
            at_part(self.median, later.median),
            at_part(self.spread, later.spread),
        )


def height_sds(sex: str, birth: date, on: date, height_cm: float | None) -> float | None:
    """The SDS of a height in cm; `None` without a reference for this sex and age."""
    return sds("height", sex, birth, on, height_cm)


def no_height_reference(sex: str, birth: date, on: date) -> Text | None:
    """Why there is no height reference for this sex and day; `None` if there is one."""
    if sex not in ("female", "male"):
        return text("the sex is not recorded, and the WHO reference needs it")
    if on < birth:
        return text("a height is dated before the birth")
    if reference_at("height", sex, (on - birth).days) is None:
        return text("the WHO reference ends at 19 years")
    return None


def weight_sds(sex: str, birth: date, on: date, weight_kg: float | None) -> float | None:
    """The SDS of a weight in kg; `None` without a reference (it ends at 10 years)."""
    return sds("weight", sex, birth, on, weight_kg)


def bmi(weight_kg: float, height_cm: float) -> float:
    """The body mass index in kg/m²."""
    return weight_kg / (height_cm / 100) ** 2


def bmi_sds(
    sex: str, birth: date, on: date, weight_kg: float | None, height_cm: float | None
) -> float | None:
    """The SDS of the BMI of a weight in kg and a height in cm; `None` if anything is missing."""
    if not weight_kg or not height_cm:
        return None
    return sds("bmi", sex, birth, on, bmi(weight_kg, height_cm))


def sds(measure: str, sex: str, birth: date, on: date, value: float | None) -> float | None:
    """The SDS of a `height` in cm, `weight` in kg or `bmi` in kg/m² by WHO; `None` without a reference."""
    lms = reference_at(measure, sex, (on - birth).days)
    if lms is None or value is None or not (isfinite(value) and value > 0):
        return None
    return _restricted_sds(lms, value)


def height_velocity(height_1_cm: float, date_1: date, height_2_cm: float, date_2: date) -> float | None:
    """The height velocity in cm per year; `None` if the two dates are less than half a year apart."""
    years = (date_2 - date_1).days / DAYS_PER_YEAR
    return None if years < SHORTEST_INTERVAL_YEARS else (height_2_cm - height_1_cm) / years


def reference_at(measure: str, sex: str, age_days: int) -> Lms | None:
    """The reference for a measure, a sex and an age in days; `None` if there is none."""
    if sex not in ("female", "male") or age_days < 0:
        return None
    if age_days <= LAST_DAY_OF_STANDARDS:
        return _row(_rows(measure, "by_day", sex), age_days)
    return _interpolated(_rows(measure, "by_month", sex), age_days / DAYS_PER_MONTH)


def _restricted_sds(lms: Lms, value: float) -> float:
    """WHO's restricted SDS: beyond ±3, one SDS is the distance between the values at 2 and at 3.

    WHO uses it for weight and BMI. For height it changes nothing, because L is 1 at every age.
    """
    z = lms.sds(value)
    if abs(z) <= _RESTRICTED_BEYOND:
        return z
    side = copysign(1.0, z)
    outer, inner = lms.at(side * _RESTRICTED_BEYOND), lms.at(side * (_RESTRICTED_BEYOND - 1))
    return side * (_RESTRICTED_BEYOND + (value - outer) / (outer - inner))


def _interpolated(rows: Rows, months: float) -> Lms | None:
    before, after = _row(rows, floor(months)), _row(rows, ceil(months))
    return None if before is None or after is None else before.between(after, months % 1)


def _row(rows: Rows, key: int) -> Lms | None:
    row = rows.get(key)
    return None if row is None else Lms(float(row["l"]), float(row["m"]), float(row["s"]))


def _height_by_day() -> Mapping[str, Rows]:
    from pygrowup.tables.by_day.lfa import DATA

    return DATA


def _height_by_month() -> Mapping[str, Rows]:
    from pygrowup.tables.by_month.lfa import DATA

    return DATA


def _weight_by_day() -> Mapping[str, Rows]:
    from pygrowup.tables.by_day.wfa import DATA

    return DATA


def _weight_by_month() -> Mapping[str, Rows]:
    from pygrowup.tables.by_month.wfa import DATA

    return DATA


def _bmi_by_day() -> Mapping[str, Rows]:
    from pygrowup.tables.by_day.bmifa import DATA

    return DATA


def _bmi_by_month() -> Mapping[str, Rows]:
    from pygrowup.tables.by_month.bmifa import DATA

    return DATA


# The imports are written out so that a packaged program includes these modules. Each is loaded on first use.
_TABLES: Mapping[tuple[str, str], Callable[[], Mapping[str, Rows]]] = {
    ("height", "by_day"): _height_by_day,
    ("height", "by_month"): _height_by_month,
    ("weight", "by_day"): _weight_by_day,
    ("weight", "by_month"): _weight_by_month,
    ("bmi", "by_day"): _bmi_by_day,
    ("bmi", "by_month"): _bmi_by_month,
}


@lru_cache(maxsize=len(MEASURES) * 4)
def _rows(measure: str, step: str, sex: str) -> Rows:
    return _TABLES[measure, step]()[sex]
