"""The worlds of the second kind of cohort: the assumptions that differ between them, in one table.

Each field has a source or "assumed" in `SOURCES`. Most features of real clinics (unplanned and early samples
of well children, samples without IL-6, early flares and reactions) are in every world.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from fortnight.simulation.other_parameters import ASSUMED, ILLNESSES, Illness


@dataclass(frozen=True, slots=True)
class World:
    """One set of assumptions. Pairs are a median and the SD of its logarithm between children.

    `slow_sd` (ln) and `slow_days` describe the slow change of IL-6 production, which stays within a factor of
    `slow_most`. `acute_half_days` is the range of the half-time of CRP and SAA after a dose,
    `early_return_ug_ml` the drug level at which they return in the first weeks. `early_seen` multiplies the
    share of illnesses of the first fortnight in which the family comes to the clinic. The production of an
    infection is multiplied by that of the disease to the power of `primed`. `reaction` and `early_flare` are
    shares of children; `companion_strength` and `noise` scale the answer and the noise of the other markers.
    """

    base: tuple[float, float] = (13.0, 0.85)
    clearance_per_day: float = 4.0
    blocking: tuple[float, float] = (4.0, 0.4)
    activity: tuple[float, float] = (15.0, 0.7)
    settling_days: tuple[float, float] = (16.0, 0.4)
    slow_sd: float = 0.18
    slow_days: float = 20.0
    slow_most: float = 1.6
    fast_sd: float = 0.24
    fast_spread: float = 0.3
    outliers: float = 0.01
    outlier_sd: float = 0.7
    growing_per_year: float = -0.04
    acute_half_days: tuple[float, float] = (0.375, 1.5)
    early_return_ug_ml: tuple[float, float] = (7.0, 0.9)
    missing: float = 0.12
    mid_cycle: float = 0.4
    early_check: float = 0.25
    well_unplanned_per_year: float = 0.6
    pct_when_well: float = 0.3
    pct_when_viral: float = 0.3
    without_il6_planned: float = 0.03
    without_il6_unplanned: float = 0.06
    early_seen: float = 1.5
    early_flare: float = 0.05
    reaction: float = 0.1
    after_dose: float = 0.03
    new_assay: float = 0.15
    named: float = 1.0
    assay_spread: float = 0.25
    poor_assay: float = 0.1
    limits: tuple[float, float] = (1.5, 7.0)
    fold_factor: float = 1.0
    primed: float = 0.5
    companion_strength: float = 1.0
    noise: float = 1.0
    dropped: tuple[str, ...] = ()
    cells_add_up: bool = True
    illnesses: Mapping[str, Illness] = field(default_factory=lambda: ILLNESSES)


SOURCES: Mapping[str, str] = {
    **dict.fromkeys(World.__dataclass_fields__, ASSUMED),
    "blocking": "assumed: COVID-19 24 h after a dose, median 290 pg/mL, is of this order",
    "fast_sd": "Knudsen 2008 (CVI 31 %) with the slow change",
    "acute_half_days": "9 to 36 hours: CRP one and two days after a dose (COVID-19, n=72 and 17)",
    "early_return_ug_ml": "assumed: CRP fluctuated before accumulation in the founding report",
    "reaction": "5 of 40 children with systemic JIA reacted; rounded down",
    "illnesses": "each has its own source",
}

USUAL = World()
HOSTILE = replace(
    USUAL,
    slow_sd=0.25,
    fast_sd=0.30,
    outliers=0.02,
    missing=0.25,
    mid_cycle=0.7,
    well_unplanned_per_year=0.8,
    named=0.5,
    companion_strength=0.75,
    noise=1.25,
    poor_assay=0.25,
    dropped=("LYMPH", "HR", "IL18"),
    cells_add_up=False,
)
COUNTED = replace(
    USUAL,
    slow_sd=0.10,
    slow_days=60.0,
    fast_sd=0.30,
    fast_spread=0.2,
    mid_cycle=0.0,
    companion_strength=1.1,
    dropped=("PCT", "HR", "IL18", "SAA"),
)
FAINT = replace(
    USUAL,
    companion_strength=0.5,
    slow_sd=0.05,
    fast_sd=0.27,
    well_unplanned_per_year=0.5,
    missing=0.05,
    early_flare=0.02,
)
WANDERING = replace(
    USUAL,
    slow_sd=0.35,
    slow_days=40.0,
    fast_sd=0.27,
    fold_factor=1.8,
    noise=1.35,
    well_unplanned_per_year=0.8,
    early_check=0.35,
    early_flare=0.10,
    mid_cycle=0.2,
)
WORLDS: Mapping[str, World] = {
    "usual": USUAL,
    "hostile": HOSTILE,
    "counted": COUNTED,
    "faint": FAINT,
    "wandering": WANDERING,
}
