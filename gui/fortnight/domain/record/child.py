"""A child (the patient): identity, age, allergies and the drug label used for dosing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import DAYS_PER_YEAR
from fortnight.domain.record.plan import EMPTY_PLAN, InfusionPlan


class Sex(StrEnum):
    """The sex that growth references and reference intervals depend on."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


CODE_MARK = "code-"
"""Begins the number of a child that is under a code in a review copy (`coded_child`)."""

NONE_KNOWN = "none known"
"""The stored value for "no known allergies". An empty value means that nobody has asked."""


def allergy_text(allergies: str) -> Text:
    """The allergies of a child as shown in the patient banner."""
    if not allergies:
        return text("allergies not recorded")
    if allergies == NONE_KNOWN:
        return text("no known allergies")
    return text("allergies: {what}", what=allergies)


def is_allergic(allergies: str) -> bool:
    """Whether the child has a known allergy."""
    return allergies not in ("", NONE_KNOWN)


@dataclass(frozen=True, slots=True)
class Child:
    """One child as registered. `number` is the hospital number: text, with its leading zeros."""

    id: str
    number: str
    name: str
    sex: Sex
    birth_date: date
    allergies: str = ""
    label: str = "us-eu"
    interval_days: int = 14
    note: str = ""
    plan: InfusionPlan = EMPTY_PLAN
    mother_cm: float | None = None
    father_cm: float | None = None
    parents_measured: bool = False  # the parents' heights were measured, not only reported

    @property
    def is_coded(self) -> bool:
        """Whether name and number are a code and the date of birth is right to the month only."""
        return self.number.startswith(CODE_MARK)


@dataclass(frozen=True, slots=True)
class Age:
    """An age: completed years, completed months of the next year, and `days`, the total number of days."""

    years: int
    months: int
    days: int

    @property
    def in_years(self) -> float:
        """Age as a decimal number of years (365.25 days)."""
        return self.days / DAYS_PER_YEAR


def age_on(birth: date, on: date) -> Age:
    """The age on the date `on` of a child born on `birth`.

    :raises ValueError: if `on` is before `birth`.
    """
    if on < birth:
        raise ValueError(f"{on} is before the birth on {birth}")
    months = (on.year - birth.year) * 12 + on.month - birth.month - (on.day < birth.day)
    return Age(months // 12, months % 12, (on - birth).days)
