"""What is usual in children on the drug, marker by marker, until the child's own values are known.

One row a marker: centre, how children differ (`between`), how one child's quiet days differ (`within`;
natural logarithm, temperature in °C), and how far the days after a dose lie off the day before the next
one (`cycle`: part of the fortnight → offset and its uncertainty). Within-child spread is wider than the
biological variation of the sources, because children are sampled outside study conditions, by several
assays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

CYCLE_DAYS = ((0, 1), (2, 6), (7, 10), (11, 16))
AFTER_DOSE = "EU SmPC; Paccaly 2021 (day 4: 44–68 %)"


def cycle_class(days_since: float | None) -> int:
    """Which part of the fortnight a sample is of: 0–1, 2–6, 7–10, 11–16 days after the dose, or later."""
    day = 99 if days_since is None else round(days_since)
    for part, (_, last) in enumerate(CYCLE_DAYS):
        if day <= last:
            return part
    return len(CYCLE_DAYS)


@dataclass(frozen=True, slots=True)
class Usual:
    """One marker: `centre`, `between` and `within` on the judged scale; `degrees` virtual values hold
    `within`.

    `added` is put to the value before the logarithm (unit of the marker): near an assay's limit, noise is
    additive. `memory` is how many values the centre rests on at most.
    """

    analyte: str
    centre: float
    between: float
    within: float
    source: str
    confidence: str
    logarithm: bool = True
    added: float = 0.0
    degrees: float = 8.0
    memory: float = 16.0
    most_degrees: float = 40.0
    cycle: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    shared: float = 0.3


_NEUT = {0: (-0.10, 0.25), 1: (-0.38, 0.20), 2: (-0.20, 0.15)}
_WBC = {0: (-0.05, 0.15), 1: (-0.18, 0.12), 2: (-0.10, 0.10)}

MARKERS: Mapping[str, Usual] = {
    u.analyte: u
    for u in (
        Usual(
            "IL6",
            log(15),
            0.9,
            0.36,
            "Knudsen 2008 (CVI 31 %) widened; Berger 2019",
            "P",
            added=1.0,
            degrees=8,
            memory=14,
            most_degrees=30,
        ),
        Usual(
            "WBC", log(6.8), 0.30, 0.11, "CVI 10.8–15.7 % (Arch Pathol Lab Med 1992;116:825)", "V", cycle=_WBC
        ),
        Usual("NEUT", log(3.3), 0.40, 0.15, "CVI 14–17 %", "R", cycle=_NEUT),
        Usual("LYMPH", log(2.4), 0.35, 0.16, "as leucocytes (Coskun)", "P"),
        Usual("PLT", log(270), 0.25, 0.08, "CVI 6.7–8.6 % (Arch Pathol Lab Med 1992;116:825)", "V"),
        Usual("TEMP", 36.6, 0.25, 0.22, "daily practice", "P", logarithm=False),
        Usual("FERR", log(45), 0.8, 0.20, "CVI 6–27 %, sources disagree", "P"),
        Usual("AST", log(27), 0.25, 0.15, "CVI 9.5–12.3 %", "V"),
        Usual("ALT", log(18), 0.35, 0.22, "CVI 9.3–19.4 %", "V"),
        Usual("LDH", log(230), 0.20, 0.09, "CVI 5.2 %, widened", "P"),
        Usual("FIB", log(205), 0.25, 0.12, "CVI 11 % (Zengi 2023)", "V"),
        Usual("HB", log(12.6), 0.08, 0.04, "CVI 2.8 %", "V"),
        Usual("IL18", log(600), 1.2, 0.30, "no figure found", "P"),
        Usual("CRP", log(1.3), 0.6, 0.45, "CVI 42 % (Macy 1997)", "V", added=1.0),
        Usual("SAA", log(6), 0.7, 0.45, "CVI 25 %, near the assay's limit", "P", added=4.0),
        Usual("ESR", log(9), 0.4, 0.25, "CVI 20–30 %", "R", added=4.0),
        Usual("PCT", log(0.08), 0.4, 0.35, "below 0.15 in 58 of 59 (Trachtman)", "P", added=0.03),
        Usual("ALB", log(4.2), 0.08, 0.05, "daily practice", "P"),
        Usual("DDIM", log(300), 0.6, 0.35, "no figure found", "P", added=100),
        Usual("HR", log(90), 0.2, 0.12, "daily practice", "P"),
    )
}
