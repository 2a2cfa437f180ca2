"""Growth: height, weight and BMI as SDS of the WHO references, and height velocity.

WHO Child Growth Standards by day to 1,856 days (length below 2 years, height after it), WHO Reference 2007
by month to 19 years, between months by straight line as WHO's own macro does. Weight ends at 10 years.
Outside a reference the answer is `None` ("no reference"), never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import exp, expm1, floor, isfinite, log, log1p
from typing import SupportsFloat

from fortnight.domain.messages import Text, text

REFERENCE = "who"
REFERENCE_NAME = "WHO 2006 / 2007"
DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12
LAST_DAY_OF_STANDARDS = 1856
SHORTEST_INTERVAL_YEARS = 0.5  # height velocity [P]; 0.85 to 1.15 years is better
MEASURES = ("height", "weight", "bmi")
_RESTRICTED = frozenset({"weight", "bmi"})
_BEND = 3.0

Rows = Mapping[int, Mapping[str, SupportsFloat]]


@dataclass(frozen=True, slots=True)
class Lms:
    """Box-Cox power, median and coefficient of variation at one age (Cole)."""

    power: float
    median: float
    spread: float

    def sds(self, value: float) -> float:
        """z = ((x/M)^L - 1) / (L S), or ln(x/M) / S where L is 0."""
        relative = log(value / self.median)
        return (expm1(self.power * relative) / self.power if self.power else relative) / self.spread

    def at(self, sds: float) -> float:
        """The measurement at an SDS: the inverse of `sds`."""
        relative = log1p(self.power * self.spread * sds) / self.power if self.power else self.spread * sds
        return self.median * exp(relative)


def height_sds(sex: str, birth: date, on: date, height_cm: float | None) -> float | None:
    """Height SDS of a height in cm; `None` without a reference for this sex and age."""
    return sds("height", sex, birth, on, height_cm)


def no_height_reference(sex: str, birth: date, on: date) -> Text | None:
    """Why there is no height reference for a sex and a day; `None` where there is one."""
    if sex not in ("female", "male"):
        return text("the sex is not recorded, and the WHO reference needs it")
    if on < birth:
        return text("a height is dated before the birth")
    if reference_at("height", sex, (on - birth).days) is None:
        return text("the WHO reference ends at 19 years")
    return None


def weight_sds(sex: str, birth: date, on: date, weight_kg: float | None) -> float | None:
    """Weight SDS of a weight in kg; `None` without a reference (WHO ends at 10 years)."""
    return sds("weight", sex, birth, on, weight_kg)


def bmi(weight_kg: float, height_cm: float) -> float:
    """Body mass index in kg/m²."""
    return weight_kg / (height_cm / 100) ** 2


def bmi_sds(
    sex: str, birth: date, on: date, weight_kg: float | None, height_cm: float | None
) -> float | None:
    """BMI SDS of a weight in kg and a height in cm; `None` without a reference or a measurement."""
    if not weight_kg or not height_cm:
        return None
    return sds("bmi", sex, birth, on, bmi(weight_kg, height_cm))


def sds(measure: str, sex: str, birth: date, on: date, value: float | None) -> float | None:
    """SDS of a `height` in cm, a `weight` in kg or a `bmi` in kg/m² by the WHO references."""
    lms = reference_at(measure, sex, (on - birth).days)
    if lms is None or value is None or not (isfinite(value) and value > 0):
        return None
    return _bent(lms, value) if measure in _RESTRICTED else lms.sds(value)


def height_velocity(height_1_cm: float, date_1: date, height_2_cm: float, date_2: date) -> float | None:
    """Height velocity in cm per year; `None` if the heights lie less than half a year apart."""
    years = (date_2 - date_1).days / DAYS_PER_YEAR
    return None if years < SHORTEST_INTERVAL_YEARS else (height_2_cm - height_1_cm) / years


def reference_at(measure: str, sex: str, age_days: int) -> Lms | None:
    """The reference of a measure, a sex and an age in days, or `None` where there is none."""
    if sex not in ("female", "male") or age_days < 0:
        return None
    if age_days <= LAST_DAY_OF_STANDARDS:
        return _row(_rows(measure, "by_day", sex), age_days)
    return _between_months(_rows(measure, "by_month", sex), age_days / DAYS_PER_MONTH)


def _bent(lms: Lms, value: float) -> float:
    """WHO's restricted SDS: beyond ±3 it goes on in steps of the distance from 2 to 3."""
    z = lms.sds(value)
    if abs(z) <= _BEND:
        return z
    side = 1.0 if z > 0 else -1.0
    outer, inner = lms.at(side * _BEND), lms.at(side * (_BEND - 1))
    return side * (_BEND + (value - outer) / (outer - inner))


def _between_months(rows: Rows, months: float) -> Lms | None:
    below = floor(months)
    first, second = _row(rows, below), _row(rows, min(below + 1, max(rows)))
    if first is None or second is None or months > max(rows):
        return None
    part = months - below
    return Lms(
        *(low + (high - low) * part for low, high in zip(_figures(first), _figures(second), strict=True))
    )


def _figures(lms: Lms) -> tuple[float, float, float]:
    return lms.power, lms.median, lms.spread


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


# Written out, not imported by name, so that a frozen program finds them; loaded when first asked for.
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
