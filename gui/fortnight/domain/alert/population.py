"""The prior of each marker: values in children on the drug, used until the child's own values are known.

Each row has the centre of a marker, its SD between children (`between`) and between the quiet days of one
child (`within`; natural logarithm, temperature in °C), how far the drug lowers it after a dose (`dip`), and
how much pre-treatment disease still raises it at the first dose (`early`). The SD within a child is wider
than the biological variation in the sources, because children are sampled outside study conditions and by
several assays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

CYCLE_DAYS = ((0, 1), (2, 6), (7, 10), (11, 16))
AFTER_DOSE = "EU SmPC; Paccaly 2021 (day 4: 44–68 %)"

DIP_DAY = 4.0  # blood cell counts are lowest on days 3 to 5 after a dose (EU SmPC) [V]
DIP_POWER = (
    1.5  # d(t) = (t/4 · e^(1 − t/4))^1.5: back "toward baseline within two weeks" (EU SmPC); shape [P]
)
EARLY_DAYS = 40.0  # the disease effect decays as e^(−t/40): response by 48 h, settled by week 12 [P]
ACTIVE_TIMES = (
    17.0  # IL-6 production in active disease, as a multiple of that on a well day (clinic: 10–40) [P]
)
ACTIVE_DAYS = 14.0  # time constant of its fall on the drug: settled by week 12 [P]


def cycle_class(days_since: float | None) -> int:
    """Return the part of the infusion cycle: 0 to 3 for days 0–1, 2–6, 7–10 and 11–16 after a dose, 4 later.

    No dose at all counts as later.
    """
    day = 99 if days_since is None else round(days_since)
    for part, (_, last) in enumerate(CYCLE_DAYS):
        if day <= last:
            return part
    return len(CYCLE_DAYS)


@dataclass(frozen=True, slots=True)
class Usual:
    """The prior of one marker: `centre`, `between` and `within` on the judged scale.

    The prior of the variance of quiet days counts as `degrees` virtual values, and the child's own values
    raise that to at most `most_degrees`. `dip`, `early` and `raised` are pairs of a mean and the SD between
    children. `wander`: how fast the level may move, as the share of the variance of quiet days that is added
    each day. `added` is added to the value before the logarithm (unit of the marker), because noise is
    additive near an assay's detection limit. `raised`: how far the drug itself moves the marker within a day
    of the first dose; `None` if the value before the first dose does not predict values on the drug.
    """

    analyte: str
    centre: float
    between: float
    within: float
    source: str
    confidence: str
    dip: tuple[float, float] = (0.0, 0.0)
    early: tuple[float, float] = (0.0, 0.0)
    raised: tuple[float, float] | None = None
    wander: float = 0.0003
    logarithm: bool = True
    added: float = 0.0
    degrees: float = 8.0
    most_degrees: float = 40.0


STILL = (0.0, 0.15)  # the drug does not move the marker within a day
_DIP_NEUT = (-0.5, 0.12)  # day 4: 44–68 % of the level (Paccaly 2021)
_DIP_WBC = (-0.24, 0.08)

MARKERS: Mapping[str, Usual] = {
    u.analyte: u
    for u in (
        Usual("IL6", log(15), 0.9, 0.36, "Knudsen 2008 (CVI 31 %) widened; Berger 2019", "P",
              early=(2.5, 1.5), raised=(1.4, 0.45), wander=0.002, added=1.0, degrees=12, most_degrees=30),
        Usual("WBC", log(6.8), 0.30, 0.12, "CVI 10.8–15.7 % (Arch Pathol Lab Med 1992;116:825)", "V",
              dip=_DIP_WBC, early=(0.9, 0.35), raised=STILL),
        Usual("NEUT", log(3.3), 0.40, 0.165, "CVI 14–17 %; dip: Paccaly 2021 (V)", "R",
              dip=_DIP_NEUT, early=(1.1, 0.45), raised=STILL),
        Usual("LYMPH", log(2.4), 0.35, 0.16, "as leucocytes (Coskun)", "P", early=(0.0, 0.2), raised=STILL),
        Usual("PLT", log(270), 0.25, 0.075, "CVI 6.7–8.6 % (Arch Pathol Lab Med 1992;116:825)", "V",
              early=(0.7, 0.3), raised=STILL),
        Usual("TEMP", 36.6, 0.25, 0.22, "daily practice", "P", early=(0.8, 0.8), wander=0.002,
              logarithm=False),
        Usual("FERR", log(45), 0.8, 0.20, "CVI 6–27 %, sources disagree", "P", early=(1.6, 0.8),
              raised=STILL),
        Usual("AST", log(27), 0.25, 0.15, "CVI 9.5–12.3 %", "V", early=(0.1, 0.15), raised=STILL),
        Usual("ALT", log(18), 0.35, 0.22, "CVI 9.3–19.4 %", "V", early=(0.1, 0.2), raised=STILL),
        Usual("LDH", log(230), 0.20, 0.09, "CVI 5.2 %, widened", "P", early=(0.4, 0.2), raised=STILL),
        Usual("FIB", log(205), 0.25, 0.12, "CVI 11 % (Zengi 2023)", "V", early=(0.5, 0.4)),
        Usual("HB", log(12.6), 0.08, 0.04, "CVI 2.8 %", "V", early=(-0.27, 0.12), raised=STILL),
        Usual("IL18", log(600), 1.2, 0.30, "no figure found", "P", early=(1.5, 1.0), raised=STILL),
        Usual("CRP", log(1.3), 0.6, 0.45, "CVI 42 % (Macy 1997)", "V", early=(0.6, 0.6), added=1.0),
        Usual("SAA", log(6), 0.7, 0.45, "CVI 25 %, near the assay's limit", "P", early=(0.6, 0.6), added=4.0),
        Usual("ESR", log(9), 0.4, 0.25, "CVI 20–30 %", "R", early=(1.2, 0.8), added=4.0),
        Usual("PCT", log(0.08), 0.4, 0.35, "below 0.15 in 58 of 59 (Trachtman)", "P", added=0.03),
        Usual("ALB", log(4.2), 0.08, 0.05, "daily practice", "P"),
        Usual("DDIM", log(300), 0.6, 0.35, "no figure found", "P", added=100),
        Usual("HR", log(90), 0.2, 0.12, "daily practice", "P"),
    )
}  # fmt: skip
