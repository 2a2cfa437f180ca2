"""Pharmacokinetics of the drug in a simulated child: a surrogate, not a published model.

The model has two compartments with linear and Michaelis–Menten elimination from the central one (structure:
Frey, J Clin Pharmacol 2010;50:754). It is scaled by body surface and fitted to the exposure in systemic JIA
that the label gives (AUC, highest and lowest level, accumulation). It is for simulation only and never
predicts the drug level of a real child.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fortnight.simulation.parameters import RECEPTOR_HALF_UG_ML

STEP_DAYS = 0.25
DOSE_HOUR = 0.5  # day fraction: doses are given at noon, samples drawn in the morning before
KM_UG_ML = 2.7
CV = {"cl": 0.30, "vc": 0.25, "vp": 0.40, "vmax": 0.54}  # SD of the logarithm between children


@dataclass(frozen=True, slots=True)
class Kinetics:
    """Clearance `cl` and exchange `q` (L/d), volumes `vc`, `vp` (L), maximal saturable elimination (mg/d)."""

    cl: float
    vc: float
    q: float
    vp: float
    vmax: float


@dataclass(frozen=True, slots=True)
class Spread:
    """How one child's kinetics differ from the typical ones, as factors."""

    cl: float = 1.0
    vc: float = 1.0
    vp: float = 1.0
    vmax: float = 1.0

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Spread:
        """Draw the factors of one child."""
        return cls(**{name: float(np.exp(cv * rng.standard_normal())) for name, cv in CV.items()})


@dataclass(frozen=True, slots=True)
class Given:
    """A dose in mg on a day of treatment, to a child of this weight in kg."""

    day: int
    mg: float
    weight_kg: float


def body_surface(weight_kg: float) -> float:
    """Return the body surface in m² from the weight alone: (4 W + 7) / (W + 90)."""
    return (4 * weight_kg + 7) / (weight_kg + 90)


def kinetics(weight_kg: float, spread: Spread) -> Kinetics:
    """Return the parameters of the model for a weight in kg."""
    surface = body_surface(weight_kg)
    slowed = surface**0.7
    return Kinetics(
        0.1566 * slowed * spread.cl,
        1.5229 * surface * spread.vc,
        0.8926 * slowed,
        4.2169 * surface * spread.vp,
        4.9702 * slowed * spread.vmax,
    )


@dataclass(frozen=True, slots=True)
class Levels:
    """Simulated drug levels in µg/mL every quarter of a day, from the first dose on."""

    grid: tuple[float, ...] = ()

    def at(self, day: float) -> float:
        """Return the drug level (µg/mL) on a day of treatment; 0 before the first dose."""
        index = int((day - DOSE_HOUR) // STEP_DAYS)
        return 0.0 if index < 0 or not self.grid else self.grid[min(index, len(self.grid) - 1)]


def levels(doses: Sequence[Given], until: float, spread: Spread) -> Levels:
    """Return the drug levels from the first dose (day 0) until a day of treatment."""
    centre = outer = 0.0
    grid: list[float] = []
    ends = [*(dose.day for dose in doses[1:]), until]
    for dose, end in zip(doses, ends, strict=False):
        body = kinetics(dose.weight_kg, spread)
        centre += dose.mg
        for _ in range(round((end - dose.day) / STEP_DAYS)):
            grid.append(centre / body.vc)
            centre, outer = _step(centre, outer, body)
    return Levels(tuple(grid))


def _step(centre: float, outer: float, body: Kinetics) -> tuple[float, float]:
    """Advance both compartments (mg) by a quarter of a day with the midpoint rule."""
    lost, moved = _flows(centre, outer, body)
    half = STEP_DAYS / 2
    lost, moved = _flows(max(centre - half * (lost + moved), 0.0), outer + half * moved, body)
    return max(centre - STEP_DAYS * (lost + moved), 0.0), outer + STEP_DAYS * moved


def _flows(centre: float, outer: float, body: Kinetics) -> tuple[float, float]:
    level = centre / body.vc
    lost = body.cl * level + body.vmax * level / (KM_UG_ML + level)
    return lost, body.q * (level - outer / body.vp)


def occupancy(level: float) -> float:
    """Return the share of IL-6 receptors that is blocked at a drug level in µg/mL."""
    return level / (level + RECEPTOR_HALF_UG_ML)
