"""What files hold, read but not yet judged: plain rows, and the rows that were refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from fortnight.domain.children import Sex
from fortnight.exchange.tables import (
    Refusal,
)


@dataclass(frozen=True, slots=True)
class ChildRow:
    """A child as a file names it."""

    number: str
    name: str
    sex: Sex
    birth_date: date
    allergies: str = ""
    label: str = "us-eu"
    note: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One result: the canonical value, and the value, the unit and the moment (`written_at`) as reported."""

    patient: str
    collected_at: datetime
    analyte: str
    comparator: str
    value: float
    reported: str
    unit: str
    method: str = ""
    visit: str = ""
    symptoms: str = ""
    note: str = ""
    written_at: str = ""


@dataclass(frozen=True, slots=True)
class InfusionRow:
    """One infusion that was given."""

    patient: str
    started_at: datetime
    ended_at: datetime | None
    weight_kg: float | None
    dose_mg: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class MedicationRow:
    """From a date on, so many mg a day."""

    patient: str
    drug: str
    start: date
    mg_per_day: float


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something dated."""

    patient: str
    kind: str
    at: datetime
    text: str
    until: datetime | None = None


@dataclass(slots=True)
class Contents:
    """What files hold, and what in them was refused."""

    children: list[ChildRow] = field(default_factory=list)
    results: list[ResultRow] = field(default_factory=list)
    infusions: list[InfusionRow] = field(default_factory=list)
    medication: list[MedicationRow] = field(default_factory=list)
    events: list[EventRow] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def add(self, other: Contents) -> None:
        """Take in what another file holds."""
        for name in ("children", "results", "infusions", "medication", "events", "refusals"):
            getattr(self, name).extend(getattr(other, name))
