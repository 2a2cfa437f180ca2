"""What was typed, imported or received, before it is saved, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from fortnight.domain.messages import Text
from fortnight.domain.numbers import Measured
from fortnight.domain.record.child import Child, Sex

USUAL_LABEL = "us-eu"  # where none is named


class Severity(StrEnum):
    """Whether it blocks saving, or asks."""

    ERROR = "error"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to say beside one field."""

    field: str
    message: Text
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a box, and the unit shown beside it."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class LabsDraft:
    """A sheet of labs of one child and one moment, as typed."""

    collected_at: datetime
    typed: Mapping[str, Typed]
    method: str = ""
    visit: str = ""
    symptoms: str = ""
    note: str = ""
    timing: str = ""


@dataclass(frozen=True, slots=True)
class InfusionDraft:
    """An infusion recorded after the fact, as typed.

    `weight_unknown`: the source has no weight, which is asked about; in a form the weight is needed.
    """

    started_at: datetime
    ended_at: datetime | None
    weight_kg: str
    dose_mg: str
    lots: str = ""
    reaction: str = ""
    note: str = ""
    stopped: bool = False
    checked_by: str = ""  # who vouched with a PIN or passphrase of their own
    weight_unknown: bool = False


@dataclass(frozen=True, slots=True)
class ChildDraft:
    """A child to register, as typed."""

    number: str
    name: str
    sex: str
    birth_date: date | None
    allergies: str = ""
    label: str = USUAL_LABEL
    interval_days: int = 14
    note: str = ""

    def as_child(self, id: str) -> Child:
        """The child that a draft without errors comes to. :raises ValueError: without a birth date or sex."""
        if self.birth_date is None:
            raise ValueError("a child needs a birth date")
        return Child(
            id,
            self.number.strip(),
            self.name.strip(),
            Sex(self.sex),
            self.birth_date,
            self.allergies.strip(),
            self.label,
            self.interval_days,
            self.note.strip(),
        )


class _Said:
    """What was said of a draft, sorted by whether it blocks or asks."""

    __slots__ = ()
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def questions(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is Severity.QUESTION)


@dataclass(frozen=True, slots=True)
class Read(_Said):
    """A draft that was read: the results that can be saved, and all there is to say."""

    results: Mapping[str, tuple[Measured, float, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadInfusion(_Said):
    """An infusion draft that was read."""

    weight_kg: float | None
    dose_mg: float | None
    problems: tuple[Problem, ...]
