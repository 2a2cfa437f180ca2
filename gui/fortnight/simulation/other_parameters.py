"""The parameters of the second kind of simulated cohort, in tables; each with a source or "assumed".

They were chosen independently of `parameters.py`, so that a rule that fits one kind of cohort can fail on the
other. What else differs between cohorts is in `worlds.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Illness:
    """A kind of illness: its rate per child-year, the peak of IL-6 production, its time course in days.

    Production rises as ((t / peak) e^(1 − t / peak))^steep and stays at its peak for `plateau` days. `moves`
    are the changes of other markers at the peak (natural logarithm; temperature in °C). `seen` is the share
    of episodes in which the family comes outside the plan, `held` the days for which an infusion may be
    postponed.
    """

    rate: float
    fold: float
    fold_spread: float
    peak: float
    steep: float
    plateau: float
    seen: float
    held: int
    moves: Mapping[str, float]
    feverish: float
    source: str


ILLNESSES: Mapping[str, Illness] = {
    "viral infection": Illness(
        1.25,
        2.8,
        0.5,
        1.8,
        1.2,
        1.0,
        0.3,
        2,
        {"WBC": -0.18, "LYMPH": -0.40, "NEUT": -0.18, "PLT": -0.10, "TEMP": 0.5, "PCT": 0.3, "HR": 0.08},
        0.6,
        "rate: TENDER, two infections in five viral (assumed); the rest assumed",
    ),
    "bacterial infection": Illness(
        1.7,
        3,
        0.6,
        2.5,
        1.0,
        3.0,
        0.45,
        6,
        {
            "WBC": 0.40,
            "NEUT": 0.62,
            "LYMPH": -0.15,
            "TEMP": 0.6,
            "PCT": 2.0,
            "PLT": 0.05,
            "CRP": 0.2,
            "HR": 0.12,
        },
        0.7,
        "rate: TENDER, two infections in five viral (assumed); the rest assumed",
    ),
    "serious infection": Illness(
        0.12,
        14,
        0.7,
        3.0,
        0.8,
        4.0,
        0.92,
        12,
        {
            "WBC": 0.62,
            "NEUT": 0.95,
            "LYMPH": -0.35,
            "TEMP": 1.1,
            "PCT": 3.5,
            "PLT": -0.08,
            "CRP": 1.2,
            "HR": 0.25,
            "FERR": 0.3,
        },
        0.75,
        "rate: Yokota 2016; the rest assumed",
    ),
    "flare": Illness(
        0.2,
        4.5,
        0.5,
        16,
        2.0,
        25,
        0.4,
        0,
        {
            "WBC": 0.30,
            "NEUT": 0.40,
            "PLT": 0.33,
            "FERR": 1.6,
            "TEMP": 0.7,
            "HB": -0.06,
            "ESR": 0.4,
            "SAA": 0.5,
            "CRP": 0.3,
            "AST": 0.1,
        },
        0.6,
        "assumed",
    ),
    "mas": Illness(
        0.06,
        7,
        0.5,
        7,
        1.5,
        3,
        0.9,
        14,
        {
            "PLT": -0.75,
            "FIB": -0.6,
            "AST": 1.4,
            "ALT": 1.2,
            "LDH": 0.8,
            "FERR": 2.8,
            "WBC": -0.45,
            "NEUT": -0.4,
            "LYMPH": -0.5,
            "TEMP": 1.1,
            "IL18": 1.8,
            "HB": -0.12,
            "DDIM": 1.2,
        },
        0.85,
        "rate: TENDER open phase; Shimizu 2020 for the direction",
    ),
    "reaction": Illness(
        0.0,
        9,
        0.4,
        8,
        2.0,
        8,
        0.2,
        0,
        {"WBC": 0.5, "NEUT": 0.6, "CRP": 0.6, "SAA": 0.6, "TEMP": 0.3},
        0.3,
        "5 of 40 children: IL-6 above its value before dose 1, CRP back and white cells up before dose 3; no "
        "rate but a share of children (`worlds.py`); sizes assumed",
    ),
}
INFECTIONS = ("viral infection", "bacterial infection", "serious infection")


@dataclass(frozen=True, slots=True)
class Level:
    """A marker in a well child: its median, its SD between children and between the days of a child (ln; °C).

    `active` is what active disease adds before treatment (ln; °C), `limit` the detection limit.
    """

    unit: str
    median: float
    between: float
    within: float
    decimals: int
    active: float = 0.0
    limit: float | None = None
    source: str = ASSUMED


LEVELS: Mapping[str, Level] = {
    "CRP": Level("mg/L", 0.4, 0.5, 0.5, 1, 5.2, 0.5),
    "SAA": Level("mg/L", 3.0, 0.6, 0.5, 1, 5.0, 2.0),
    "ESR": Level("mm/h", 4.0, 0.4, 0.3, 0, 2.6),
    "WBC": Level("10*9/L", 7.2, 0.22, 0.13, 1, 0.7, source="paediatric interval; CVI 10.8–15.7 %"),
    "NEUT": Level("10*9/L", 3.6, 0.28, 0.19, 2, 1.0, source="paediatric interval; CVI 14–17 %"),
    "LYMPH": Level("10*9/L", 2.6, 0.28, 0.16, 2, -0.1, source="paediatric interval"),
    "PLT": Level("10*9/L", 280, 0.18, 0.08, 0, 0.75, source="CVI 6.7–8.6 %"),
    "HB": Level("g/dL", 12.4, 0.06, 0.03, 1, -0.3),
    "FERR": Level("ng/mL", 50, 0.6, 0.2, 0, 2.2),
    "AST": Level("U/L", 27, 0.2, 0.14, 0, 0.1),
    "ALT": Level("U/L", 19, 0.35, 0.2, 0, 0.1),
    "LDH": Level("U/L", 235, 0.14, 0.08, 0, 0.4),
    "FIB": Level("mg/dL", 195, 0.15, 0.1, 0, 0.9),
    "PCT": Level("ng/mL", 0.05, 0.4, 0.3, 2, 0.5, 0.02),
    "IL18": Level("pg/mL", 700, 1.0, 0.3, 0, 2.5),
    "DDIM": Level("ng/mL", 280, 0.5, 0.35, 0, 1.5),
    "HR": Level("/min", 92, 0.14, 0.1, 0, 0.2),
    "TEMP": Level("Cel", 36.7, 0.15, 0.24, 1, 2.0),
}

EACH_VISIT = ("IL6", "CRP", "SAA", "WBC", "NEUT", "LYMPH", "PLT", "HB", "TEMP")
EACH_MONTH = ("FERR", "AST", "ALT", "LDH", "FIB", "ESR")
WHEN_ILL = (
    "IL6",
    "CRP",
    "SAA",
    "WBC",
    "NEUT",
    "LYMPH",
    "PLT",
    "HB",
    "TEMP",
    "AST",
    "ALT",
    "LDH",
    "FERR",
    "FIB",
    "HR",
)


OTHER_CELLS, OTHER_CELLS_SPREAD = 0.9, 0.25  # 10*9/L of monocytes and eosinophils: median and spread

DISEASE_DAYS = 35.0  # time constant with which pre-treatment disease leaves the markers, assumed
DRIVE_DAYS = 45.0  # time constant with which disease stops driving the liver, without the drug: assumed
FALLING = ("CRP", "SAA")  # these fall within days of the first dose, whatever the disease activity
# Drug level at which half of the acute-phase response is back: about 1 µg/mL (Kneepkens 2017).
RETURN_UG_ML = 0.8
RECEPTORS_SETTLE_DAYS = 25.0  # time constant with which the early excess of receptors disappears: assumed
REACTION_RETURN = 0.35  # share of the acute-phase response at the peak of a reaction: assumed
FORTNIGHT = 14  # days
EARLY_DAYS = 84  # the first twelve weeks
REACTION_ONSET = (8.0, 19.0)  # days of treatment: before dose 3
CHECK_DAYS = (1, 9)  # days of treatment of a planned safety check after the first dose
