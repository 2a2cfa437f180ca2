"""The drug in the body of an invented child: a surrogate, not a published model.

Two compartments with linear and Michaelis–Menten elimination from the centre (structure: Frey, J Clin
Pharmacol 2010;50:754), scaled by body surface and fitted so that the label's exposure in systemic JIA comes
back (AUC, highest and lowest level, accumulation). For simulation only: it never predicts a level of a child.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fortnight.simulation.parameters import RECEPTOR_HALF_UG_ML

STEP_DAYS = 0.25
DOSE_HOUR = 0.5  # doses are given at noon of their day, samples drawn in the morning before
KM_UG_ML = 2.7
CV = {"cl": 0.30, "vc": 0.25, "vp": 0.40, "vmax": 0.54}  # between children


@dataclass(frozen=True, slots=True)
class Kinetics:
    """Clearance and exchange in L/d, volumes in L, greatest saturable elimination in mg/d."""

    cl: float
    vc: float
    q: float
    vp: float
    vmax: float


@dataclass(frozen=True, slots=True)
class Spread:
    """How far one child's kinetics are from the usual, as factors."""

    cl: float = 1.0
    vc: float = 1.0
    vp: float = 1.0
    vmax: float = 1.0

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Spread:
        return cls(**{name: float(np.exp(cv * rng.standard_normal())) for name, cv in CV.items()})


@dataclass(frozen=True, slots=True)
class Given:
    """A dose in mg on a day of treatment, to a child of this weight in kg."""

    day: int
    mg: float
    weight_kg: float


def body_surface(weight_kg: float) -> float:
    """Body surface in m² from weight alone: (4 W + 7) / (W + 90)."""
    return (4 * weight_kg + 7) / (weight_kg + 90)


def kinetics(weight_kg: float, spread: Spread) -> Kinetics:
    """The surrogate's parameters for a weight in kg."""
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
    """Simulated levels in µg/mL every quarter of a day, from the first dose on."""

    grid: tuple[float, ...] = ()

    def at(self, day: float) -> float:
        """The level at a time in days of treatment; nothing before the first dose."""
        index = int((day - DOSE_HOUR) // STEP_DAYS)
        return 0.0 if index < 0 or not self.grid else self.grid[min(index, len(self.grid) - 1)]


def levels(doses: Sequence[Given], until: float, spread: Spread) -> Levels:
    """Levels from the first of the doses (day 0) to a day of treatment."""
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
    """A quarter of a day by the midpoint rule; amounts in mg."""
    lost, moved = _flows(centre, outer, body)
    half = STEP_DAYS / 2
    lost, moved = _flows(max(centre - half * (lost + moved), 0.0), outer + half * moved, body)
    return max(centre - STEP_DAYS * (lost + moved), 0.0), outer + STEP_DAYS * moved


def _flows(centre: float, outer: float, body: Kinetics) -> tuple[float, float]:
    level = centre / body.vc
    lost = body.cl * level + body.vmax * level / (KM_UG_ML + level)
    return lost, body.q * (level - outer / body.vp)


def occupancy(level: float) -> float:
    """The share of IL-6 receptors that is blocked at a level in µg/mL."""
    return level / (level + RECEPTOR_HALF_UG_ML)
