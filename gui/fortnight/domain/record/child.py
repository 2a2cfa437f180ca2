"""A child: who it is, how old, and by which label it is dosed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fortnight.domain.messages import Text, text


class Sex(StrEnum):
    """Sex as growth and laboratory references use it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


NONE_KNOWN = "none known"
"""What stands for the answer that there are no known allergies. Nothing there means: nobody asked."""


def allergy_words(allergies: str) -> Text:
    """What is known of a child's allergies, for the banner."""
    if not allergies:
        return text("allergies not asked")
    if allergies == NONE_KNOWN:
        return text("no known allergies")
    return text("allergies: {what}", what=allergies)


def is_allergic(allergies: str) -> bool:
    """Whether an allergy is known."""
    return allergies not in ("", NONE_KNOWN)


@dataclass(frozen=True, slots=True)
class Child:
    """One child as registered. `number` is the hospital's number: text, leading zeros kept."""

    id: str
    number: str
    name: str
    sex: Sex
    birth_date: date
    allergies: str = ""
    label: str = "us-eu"
    interval_days: int = 14
    note: str = ""


@dataclass(frozen=True, slots=True)
class Age:
    """Completed years, months and days."""

    years: int
    months: int
    days: int

    @property
    def in_years(self) -> float:
        """Age as a decimal number of years (365.25 days)."""
        return self.days / 365.25


def age_on(birth: date, on: date) -> Age:
    """Age of a child born on `birth` at the date `on`.

    :raises ValueError: if `on` lies before the birth.
    """
    if on < birth:
        raise ValueError(f"{on} is before the birth on {birth}")
    months = (on.year - birth.year) * 12 + on.month - birth.month - (on.day < birth.day)
    return Age(months // 12, months % 12, (on - birth).days)
