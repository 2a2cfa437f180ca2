"""The course: everything recorded for one child, as one immutable value.

Every calculation is a function of a `Course` and a point in time. Every `datetime` has a UTC offset.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import groupby

from fortnight.domain.record.child import Child
from fortnight.domain.record.event_fields import Detail, Details
from fortnight.domain.record.medication import MedicationStep as MedicationStep
from fortnight.domain.record.taper import Taper


@dataclass(frozen=True, slots=True)
class Infusion:
    """One infusion that was given, completely or in part (`stopped`). Weight in kg, doses in mg."""

    id: str
    started_at: datetime
    dose_mg: float
    weight_kg: float | None = None
    ended_at: datetime | None = None
    ordered_mg: float | None = None
    label: str = ""
    lots: str = ""
    reaction: str = ""
    note: str = ""
    stopped: bool = False
    conflict: bool = False
    checked_by: str = ""


PRELIMINARY, FINAL = "preliminary", "final"


@dataclass(frozen=True, slots=True)
class Result:
    """One measured value in the analyte's canonical unit, with the value and unit as reported."""

    specimen: str
    analyte: str
    value: float
    collected_at: datetime
    comparator: str = ""
    method: str = ""
    reported: str = ""
    reported_unit: str = ""
    corrected: bool = False
    conflict: bool = False
    state: str = ""  # PRELIMINARY, or FINAL for one that replaced a preliminary result

    @property
    def is_preliminary(self) -> bool:
        """Whether the laboratory will still send the final result."""
        return self.state == PRELIMINARY


@dataclass(frozen=True, slots=True)
class Specimen:
    """The results that were drawn or measured at one time, and the notes taken with them."""

    id: str
    collected_at: datetime
    results: tuple[Result, ...]
    method: str = ""
    visit: str = ""
    symptoms: str = ""
    note: str = ""
    timing: str = ""  # drawn before or after the infusion of its day, as recorded (`draw_timing.Timing`)
    confirmed: Mapping[str, float] = field(default_factory=dict[str, float], hash=False)  # unusual, but right

    def value(self, analyte: str) -> Result | None:
        """The result of `analyte` in this specimen; `None` if it was not measured."""
        return next((r for r in self.results if r.analyte == analyte), None)


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event, of a kind of `event_kinds` or of another one, with the details that the kind has."""

    id: str
    kind: str
    at: datetime
    text: str = ""
    until: datetime | None = None
    details: Details = field(default_factory=dict[str, Detail], hash=False)


@dataclass(frozen=True)
class Course:
    """One child with its infusions, specimens, medication, events and taper plans, each sorted by time."""

    child: Child
    infusions: tuple[Infusion, ...] = ()
    specimens: tuple[Specimen, ...] = ()
    medication: tuple[MedicationStep, ...] = ()
    events: tuple[Event, ...] = ()
    tapers: tuple[Taper, ...] = ()
    _by_analyte: dict[str, tuple[Result, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict[str, tuple[Result, ...]]
    )

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """Every result of every specimen, oldest first."""
        return tuple(r for s in self.specimens for r in s.results)

    def of(self, analyte: str) -> tuple[Result, ...]:
        """The results of one analyte, oldest first."""
        if not self._by_analyte and self.specimens:
            self._by_analyte.update(_grouped(self.results))
        return self._by_analyte.get(analyte, ())

    def latest(self, analyte: str, before: datetime | None = None) -> Result | None:
        """The newest result of an analyte or, if `before` is given, the newest result strictly before it."""
        series = self.of(analyte)
        if before is not None:
            series = tuple(r for r in series if r.collected_at < before)
        return series[-1] if series else None

    @cached_property
    def infusion_starts(self) -> list[datetime]:
        """When each infusion started, oldest first."""
        return [infusion.started_at for infusion in self.infusions]

    def infusions_before(self, moment: datetime) -> tuple[Infusion, ...]:
        """The infusions that started before a moment; one that started at it is not among them."""
        return self.infusions[: bisect_left(self.infusion_starts, moment)]

    @property
    def first_infusion(self) -> Infusion | None:
        """The first infusion; `None` if there is none."""
        return self.infusions[0] if self.infusions else None

    @property
    def last_infusion(self) -> Infusion | None:
        """The most recent infusion; `None` if there is none."""
        return self.infusions[-1] if self.infusions else None

    def weights(self) -> Iterator[tuple[float, datetime]]:
        """Every weight in kg with its time: first the measured ones, then those recorded with infusions."""
        yield from ((r.value, r.collected_at) for r in self.of("WEIGHT"))
        yield from ((i.weight_kg, i.started_at) for i in self.infusions if i.weight_kg is not None)

    def weight(self) -> tuple[float, datetime] | None:
        """The newest weight in kg with its time, whether it was measured or recorded with an infusion."""
        return max(self.weights(), key=lambda pair: pair[1], default=None)

    @property
    def first_day(self) -> date | None:
        """The day of the first infusion, by the clock of its place; `None` if there is none."""
        first = self.first_infusion
        return None if first is None else first.started_at.date()

    def treatment_day(self, when: date) -> int | None:
        """Days from the first infusion (day 0) to a day or a moment, by calendar date; `None` without one."""
        day = when.date() if isinstance(when, datetime) else when
        return None if self.first_day is None else (day - self.first_day).days


def _grouped(results: Iterable[Result]) -> dict[str, tuple[Result, ...]]:
    ordered = sorted(results, key=lambda r: (r.analyte, r.collected_at))
    return {code: tuple(group) for code, group in groupby(ordered, key=lambda r: r.analyte)}
