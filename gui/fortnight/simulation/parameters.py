"""The parameters of the simulated children, in one table, each with its source or "assumed".

They serve to compare rules and to fill screens, not to predict a real clinic. Rates are from the trials
named; heights, spreads and shapes of episodes are assumed. Everything made from them is called simulated
wherever it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Parameter:
    """A quantity that differs between children: its median and its spread (SD of the logarithm)."""

    median: float
    spread: float
    unit: str
    source: str

    def draw(self, rng: np.random.Generator) -> float:
        """Draw the value of one child from the log-normal distribution."""
        return float(self.median * np.exp(self.spread * rng.standard_normal()))


@dataclass(frozen=True, slots=True)
class EpisodeKind:
    """A kind of episode: how often it occurs, how high IL-6 rises, and its time course (days).

    `rate` is in episodes per child-year, `fold` the peak of IL-6 production, `held_days` for how long an
    infusion is postponed, and `drawn` the share of episodes in which blood is drawn outside the plan.
    """

    rate: float
    fold: Parameter
    ramp_days: float
    half_life_days: float
    held_days: int
    drawn: float
    source: str


_ASSUMED = "assumed"

IL6: Mapping[str, Parameter] = {
    "base": Parameter(15, 0.8, "pg/mL", "between sJIA remission off and adults on the drug (Berger 2019)"),
    "blocking": Parameter(5, 0.4, "×", "assumed: how much IL-6 stays in blood when its receptor is blocked"),
    "activity": Parameter(20, 0.8, "×", "assumed: production in active disease before treatment"),
    "settling": Parameter(12, 0.5, "d", "assumed: how fast production falls after the first dose"),
    "within": Parameter(0.35, 0.25, "ln", "Knudsen 2008 (CVI 31 %), widened"),
}
IL6_ASSAY_CV = 0.09  # imprecision of the assay, assumed
IL6_DRIFT = 0.05  # random walk on the log scale, per square root of a month, assumed
IL6_LIMIT_PG_ML = 1.5  # limit of detection, as a usual assay
NOISE_DEGREES = 5  # of Student's t: quiet days have outliers, assumed

# Values of a well child on the drug; the spread between children is from the usual paediatric intervals.
LEVELS: Mapping[str, Parameter] = {
    "CRP": Parameter(90, 0.3, "mg/L", "assumed: at full activity and no drug; the founding report's 80–130"),
    "ESR": Parameter(4, 0.3, "mm/h", _ASSUMED),
    "SAA": Parameter(1.2, 0.4, "mg/L", _ASSUMED),
    "WBC": Parameter(6.8, 0.15, "10*9/L", "paediatric interval, middle"),
    "PLT": Parameter(265, 0.15, "10*9/L", "paediatric interval, middle"),
    "HB": Parameter(12.6, 0.04, "g/dL", "paediatric interval, middle"),
    "FERR": Parameter(42, 0.35, "ng/mL", "paediatric interval, middle"),
    "AST": Parameter(26, 0.15, "U/L", "paediatric interval, middle"),
    "ALT": Parameter(18, 0.25, "U/L", "paediatric interval, middle"),
    "LDH": Parameter(225, 0.1, "U/L", "paediatric interval, middle"),
    "FIB": Parameter(205, 0.1, "mg/dL", "assumed: lowered by the drug"),
    "PCT": Parameter(0.06, 0.3, "ng/mL", "paediatric interval"),
    "TEMP": Parameter(36.6, 0.003, "Cel", _ASSUMED),
}

EPISODES: Mapping[str, EpisodeKind] = {
    "infection": EpisodeKind(2.9, Parameter(2.5, 0.7, "×", _ASSUMED), 0, 3, 7, 0.15, "TENDER: rate"),
    "serious infection": EpisodeKind(
        0.15, Parameter(12, 0.8, "×", _ASSUMED), 0, 4, 14, 0.9, "Yokota 2016, Ann Rheum Dis 75:1654: rate"
    ),
    "flare": EpisodeKind(0.25, Parameter(5, 0.5, "×", _ASSUMED), 21, 21, 0, 0.3, "assumed rate"),
    "reaction": EpisodeKind(
        0, Parameter(9, 0.4, "×", _ASSUMED), 8, 12, 0, 0.2, "no rate but a share of children: see `Clinic`"
    ),
    "mas": EpisodeKind(0.06, Parameter(8, 0.6, "×", _ASSUMED), 7, 7, 0, 0.8, "TENDER open phase: rate"),
}
INFECTIONS = ("infection", "serious infection")

# Share of infusions, and the range of days late: on time, late, very late. From daily practice, assumed.
HABITS = ((0.80, -1, 1), (0.15, 3, 7), (0.05, 8, 21))
INTERVAL_DAYS = 14

BACTERIAL_SHARE = 0.6  # share of infections in which white cells rise; in the others they fall. Assumed
PRIMED = 0.5  # production of an infection is multiplied by that of the disease to this power: assumed
CRP_BREAKTHROUGH_SHARE = (
    0.15  # share of serious infections in which CRP rises despite the drug (107 mg/L in one report)
)
REACTION_BREAKTHROUGH = (0.1, 0.35)  # share of the liver response at the height of a reaction: assumed
REACTION_ONSET = (8.0, 22.0)  # days of treatment: visible before dose 3
FORTNIGHT, EARLY_DAYS = 14, 84  # days: the first fortnight and the first twelve weeks of treatment
CHECK_DAYS = (1, 9)  # days of treatment of a planned safety check after the first dose, assumed
# Neutrophils as a share of white cells in well children, mean and SD between children: paediatric intervals.
NEUTROPHIL_SHARE = (0.52, 0.06)
CELLS_TOGETHER = 0.8  # correlation of the noise of white cells and of neutrophils
NADIR_DAY = 4.0  # day after a dose with the lowest neutrophils: 3 to 5 (EU SmPC)
NADIR_DEPTH = 0.42  # they fall to 44–68 % of their level (Paccaly 2021)

# The pharmacokinetic surrogate, fitted to the summary figures of the label (see `pharmacology.py`).
RECEPTOR_HALF_UG_ML = 0.05  # occupancy = C / (C + this): assumed
CRP_HALF_UG_ML = (
    0.6  # half of the acute-phase response is back at this level: 1 µg/mL normalises CRP (Kneepkens 2017)
)
ACUTE_HALF_DAYS = (
    0.375,
    1.5,
)  # range of the half-time of CRP and SAA, 9 to 36 h: CRP 1 and 2 days after a dose, COVID-19
# Added to it at the first dose, when there is an excess of receptors; median and spread, assumed.
CRP_HALF_EARLY_UG_ML = (7.0, 0.9)
RECEPTORS_SETTLE_DAYS = 20.0  # time constant with which that excess disappears: assumed


@dataclass(frozen=True, slots=True)
class Clinic:
    """What happens outside the plan; by default nothing does.

    `well_draws` is a rate per child-year; `early_check`, `early_flare` and `reaction` are shares of children,
    the others of draws. `early_drawn` multiplies the share of illnesses of the first fortnight in which blood
    is drawn.
    """

    well_draws: float = 0.0
    early_check: float = 0.0
    pct_when_well: float = 0.0
    without_il6_planned: float = 0.0
    without_il6_unplanned: float = 0.0
    early_drawn: float = 1.0
    early_flare: float = 0.0
    reaction: float = 0.0


# All are assumed except the last: 5 of 40 children with systemic JIA reacted, rounded down.
CLINIC = Clinic(
    well_draws=0.6,
    early_check=0.25,
    pct_when_well=0.3,
    without_il6_planned=0.03,
    without_il6_unplanned=0.06,
    early_drawn=2.0,
    early_flare=0.05,
    reaction=0.1,
)

# Growth: height SDS −2.2 at the start and +0.3 a year on the drug (De Benedetti 2015); the rest assumed.
HEIGHT_SDS_START = (-2.0, 0.8)  # mean, SD
HEIGHT_SDS_GAIN = 1.1
HEIGHT_GAIN_YEARS = 3.0
BMI_SDS = (0.2, 0.5)
BMI_SDS_STEROID = 0.9
BMI_STEROID_YEARS = 0.8
