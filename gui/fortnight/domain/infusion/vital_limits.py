"""Which values of vital signs are plausible: some are refused, some are asked about.

The limits outside which a value is refused are those of the catalogue of analytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text, word


@dataclass(frozen=True, slots=True)
class Plausible:
    """The limits of a vital sign outside which the value is asked about, in its canonical unit."""

    low: Limit
    high: Limit


_ASK = "proposed: asks whether the value was typed correctly"


def _asks(code: str, low: float, high: float, source: str = _ASK, confidence: str = "P") -> Plausible:
    unit = ANALYTES[code].unit
    return Plausible(
        Limit(low, unit, source, confidence, word("Lowest value that is not asked about"), code),
        Limit(high, unit, _ASK, "P", word("Highest value that is not asked about"), code),
    )


PLAUSIBLE: Mapping[str, Plausible] = {
    "TEMP": _asks("TEMP", 35.0, 41.0),
    "HR": _asks("HR", 50, 200),
    "SBP": _asks("SBP", 60, 160),
    "DBP": _asks("DBP", 30, 100),
    "SPO2": _asks("SPO2", 93, 100, "Brown 2004: 92 % or less is severe", "V"),
    "RR": _asks("RR", 8, 60),
}
"""Values outside are asked about; values outside `ANALYTES[…].hard` are refused."""


@dataclass(frozen=True, slots=True)
class VitalProblem:
    """What is wrong with a value (`refused`) or worth asking about it."""

    code: str
    sentence: Text
    refused: bool


def vital_problems(values: Mapping[str, float]) -> tuple[VitalProblem, ...]:
    """What is wrong with the values of one row, by code and in canonical units, or worth asking about."""
    found = [problem for code, value in values.items() if (problem := _problem(code, value)) is not None]
    return (*found, *_pressure_problems(values))


def _problem(code: str, value: float) -> VitalProblem | None:
    low, high = ANALYTES[code].hard
    shown = {"name": analyte_name(code), "value": Quantity(code, value)}
    if not low <= value <= high:
        sentence = text(
            "{name} {value} is not plausible. Plausible values are {low} to {high}.",
            **shown,
            low=Quantity(code, low),
            high=Quantity(code, high),
        )
        return VitalProblem(code, sentence, refused=True)
    if not PLAUSIBLE[code].low.value <= value <= PLAUSIBLE[code].high.value:
        return VitalProblem(code, text("{name} {value}: is this correct?", **shown), refused=False)
    return None


def _pressure_problems(values: Mapping[str, float]) -> Iterator[VitalProblem]:
    systolic, diastolic = values.get("SBP"), values.get("DBP")
    if systolic is not None and diastolic is not None and systolic <= diastolic:
        yield VitalProblem(
            "DBP",
            text(
                "The diastolic pressure ({diastolic}) must be below the systolic pressure ({systolic}).",
                diastolic=Quantity("DBP", diastolic),
                systolic=Quantity("SBP", systolic),
            ),
            refused=True,
        )
