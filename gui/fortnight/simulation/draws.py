"""Blood draws of a simulated child: panels, and unplanned samples of a well child."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import time

import numpy as np

from fortnight.simulation import parameters as p

PANEL = (
    "IL6",
    "CRP",
    "SAA",
    "ESR",
    "WBC",
    "NEUT",
    "PLT",
    "HB",
    "FERR",
    "AST",
    "ALT",
    "LDH",
    "FIB",
    "TEMP",
    "WEIGHT",
)
SICK_PANEL = ("IL6", "CRP", "WBC", "NEUT", "PLT", "HB", "FERR", "AST", "ALT", "LDH", "FIB", "PCT", "TEMP")
DRAWN_AT = time(7, 40)


@dataclass(frozen=True, slots=True)
class Draw:
    """A specimen and its day of treatment (with its fraction); `fixed` sets the values of some analytes."""

    day: float
    codes: tuple[str, ...] = PANEL
    visit: str = "scheduled"
    symptoms: str = ""
    fixed: Mapping[str, float] = field(default_factory=dict)


def morning(rng: np.random.Generator) -> float:
    """Return a time between 07:40 and 08:25 as a fraction of the day, when planned blood is drawn."""
    return (DRAWN_AT.hour * 60 + DRAWN_AT.minute + int(rng.integers(0, 46))) / 1440


def daytime(rng: np.random.Generator) -> float:
    """Return a time between 09:00 and 18:00 as a fraction of the day."""
    return float(rng.integers(9 * 60, 18 * 60)) / 1440


def unplanned_draws(
    clinic: p.Clinic, panel: tuple[str, ...], last_day: float, rng: np.random.Generator
) -> Iterator[Draw]:
    """Yield samples that do not depend on illness: a safety check after the first dose and unplanned samples.

    Reasons for unplanned ones are another clinic, travel, a check after a vaccination, or a requested repeat.
    """
    if rng.random() < clinic.early_check:
        day = int(rng.integers(p.CHECK_DAYS[0], p.CHECK_DAYS[1] + 1))
        yield Draw(day + daytime(rng), panel, "lab only")
    count = rng.poisson(clinic.well_draws * max(last_day, 0.0) / 365.25)
    for day in rng.uniform(1, max(last_day, 1.0), count):
        ordered = rng.random() < clinic.pct_when_well
        codes = tuple(code for code in SICK_PANEL if ordered or code != "PCT")
        yield Draw(int(day) + daytime(rng), codes, "unscheduled")


def without_some_il6(draw: Draw, clinic: p.Clinic, rng: np.random.Generator) -> Draw:
    """Return the sample, sometimes without IL-6; before treatment IL-6 is always drawn."""
    unplanned = draw.visit == "unscheduled"
    missing = clinic.without_il6_unplanned if unplanned else clinic.without_il6_planned
    if draw.day < 0 or rng.random() >= missing:
        return draw
    return replace(draw, codes=tuple(code for code in draw.codes if code != "IL6"))
