"""Entries before they are saved, as typed or imported, and the problems found in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from fortnight.domain.messages import Text
from fortnight.domain.numbers import Measured
from fortnight.domain.people import NURSE
from fortnight.domain.record.child import Child, Sex

USUAL_LABEL = "us-eu"  # used if no label is given


class Severity(StrEnum):
    """Whether a problem prevents saving (error) or must be confirmed (question)."""

    ERROR = "error"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Problem:
    """One message about one field."""

    field: str
    message: Text
    severity: Severity = Severity.ERROR


def question(field: str, message: Text) -> Problem:
    """A question about a field, which must be confirmed."""
    return Problem(field, message, Severity.QUESTION)


@dataclass(frozen=True, slots=True)
class Typed:
    """The typed text of one value, and the unit that is chosen for it."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class LabsDraft:
    """The results of one child at one time, as typed."""

    collected_at: datetime
    typed: Mapping[str, Typed]
    method: str = ""
    visit: str = ""
    symptoms: str = ""
    note: str = ""
    timing: str = ""


@dataclass(frozen=True, slots=True)
class InfusionDraft:
    """An infusion that was already given, as typed.

    `weight_unknown` means that the imported source gives no weight, which must be confirmed. In a form the
    weight is required.
    """

    started_at: datetime
    ended_at: datetime | None
    weight_kg: str
    dose_mg: str
    lots: str = ""
    reaction: str = ""
    note: str = ""
    stopped: bool = False
    checked_by: str = ""  # who did the second check, confirmed with their own PIN or passphrase
    checked_role: str = NURSE
    is_signed: bool = False  # whether the person who saves it gave it and signs it, as does the second person
    weight_unknown: bool = False


@dataclass(frozen=True, slots=True)
class ChildDraft:
    """A child to be registered, as typed."""

    number: str
    name: str
    sex: str
    birth_date: date | None
    allergies: str = ""
    label: str = USUAL_LABEL
    interval_days: int = 14
    note: str = ""
    mother_cm: float | None = None
    father_cm: float | None = None
    parents_measured: bool = False

    def as_child(self, id: str) -> Child:
        """The child of a draft without errors. :raises ValueError: without a date of birth or a sex."""
        if self.birth_date is None:
            raise ValueError("a child needs a date of birth")
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
            mother_cm=self.mother_cm,
            father_cm=self.father_cm,
            parents_measured=self.parents_measured,
        )


class _WithProblems:
    """The problems of a draft, separated into errors and questions."""

    __slots__ = ()
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that prevent saving."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def questions(self) -> tuple[Problem, ...]:
        """The problems that must be confirmed."""
        return tuple(p for p in self.problems if p.severity is Severity.QUESTION)


@dataclass(frozen=True, slots=True)
class Read(_WithProblems):
    """A draft of results that was read.

    `results` holds, by analyte, the typed value, the value that can be saved and its unit.
    """

    results: Mapping[str, tuple[Measured, float, str]] = field(
        default_factory=dict[str, tuple[Measured, float, str]]
    )
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadInfusion(_WithProblems):
    """A draft of an infusion that was read. A weight or dose that cannot be read is `None`."""

    weight_kg: float | None
    dose_mg: float | None
    problems: tuple[Problem, ...]
