"""The markers beside IL-6 in a simulated child: one row and one small function for each.

The directions are those known from the clinic: the drug suppresses acute-phase proteins, white cells respond
to infection, platelets rise in a flare and fall in MAS, neutrophils are lowest on days 3 to 5 after a dose.
Sizes are assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp

from fortnight.simulation import parameters as p
from fortnight.simulation.children import PatientState


@dataclass(frozen=True, slots=True)
class Marker:
    """How a marker is simulated: its level, day-to-day CV, printed decimals, detection limit and maximum."""

    code: str
    unit: str
    level: Callable[[PatientState], float]
    cv: float
    decimals: int = 1
    limit: float | None = None
    most: float = 1e6


def _serious(m: PatientState) -> float:
    return m.strength("serious infection")


def _bacterial(m: PatientState) -> float:
    return m.strength(*p.INFECTIONS, bacterial=True)


def _viral(m: PatientState) -> float:
    return m.strength(*p.INFECTIONS, bacterial=False)


def _acute_phase(code: str, most: float, power: float = 1.0) -> Callable[[PatientState], float]:
    """Return a function for an acute-phase protein: the level of a well child plus what IL-6 induces."""

    def level(m: PatientState) -> float:
        return m.traits.levels[code] + most * (m.drive * m.free) ** power

    return level


def _crp(m: PatientState) -> float:
    return 0.05 + m.traits.levels["CRP"] * m.drive * m.free


def _fibrinogen(m: PatientState) -> float:
    return _acute_phase("FIB", 310)(m) * max(0.35, 1 - 0.5 * m.strength("mas"))


def _white_cells(m: PatientState) -> float:
    moved = 1 + 1.7 * m.activity(32) + 0.55 * _bacterial(m) - 0.4 * _viral(m)
    moved += 0.6 * m.strength("flare") + 0.5 * m.strength("reaction") - 0.4 * m.strength("mas")
    return m.traits.levels["WBC"] * max(0.35, moved) * _dip(m)


def _dip(m: PatientState) -> float:
    """Return the factor by which white cells are lower after a dose, because neutrophils are."""
    return 1 - p.NADIR_DEPTH * m.traits.share * m.nadir


def neutrophil_share(m: PatientState) -> float:
    """Return neutrophils as a share of the white cells."""
    share = m.traits.share + 0.27 * m.activity(32) + 0.15 * min(_bacterial(m), 1) - 0.1 * min(_viral(m), 1)
    return min(0.92, share * (1 - p.NADIR_DEPTH * m.nadir) / _dip(m))


def _platelets(m: PatientState) -> float:
    moved = 1 + 1.25 * m.activity(28) + 0.8 * m.strength("flare") - 0.06 * m.nadir
    return m.traits.levels["PLT"] * moved * max(0.2, 1 - 0.6 * m.strength("mas"))


def _haemoglobin(m: PatientState) -> float:
    return m.traits.levels["HB"] - 3.4 * m.activity(45) - 0.9 * m.strength("flare", "mas")


def _ferritin(m: PatientState) -> float:
    ill = 10 * m.activity(30) + 14 * m.strength("flare") + 45 * m.strength("mas") + 0.8 * _serious(m)
    return m.traits.levels["FERR"] * (1 + ill)


def _enzyme(code: str, active: float, mas: float) -> Callable[[PatientState], float]:
    def level(m: PatientState) -> float:
        return m.traits.levels[code] * (1 + active * m.activity(30) + mas * m.strength("mas"))

    return level


def _temperature(m: PatientState) -> float:
    fever = 2.6 * exp(-max(m.day, 0) / 1.5)
    ill = 0.45 * m.strength(*p.INFECTIONS) + 0.7 * m.strength("flare") + 1.3 * m.strength("mas")
    through = max((e.breakthrough * e.shape(m.day) for e in m.episodes), default=0.0)
    return min(40.6, m.traits.levels["TEMP"] + fever + ill + 1.8 * through)


def _procalcitonin(m: PatientState) -> float:
    return m.traits.levels["PCT"] * (1 + 25 * _bacterial(m) ** 2 + 1.5 * _viral(m))


MARKERS: Mapping[str, Marker] = {
    marker.code: marker
    for marker in (
        Marker("CRP", "mg/L", _crp, 0.25, 1, 0.3),
        Marker("SAA", "mg/L", _acute_phase("SAA", 900), 0.25, 1, 2.5),
        Marker("ESR", "mm/h", _acute_phase("ESR", 92, 0.7), 0.2, 0, most=140),
        Marker("WBC", "10*9/L", _white_cells, 0.11, 1),
        Marker("NEUT", "10*9/L", lambda m: _white_cells(m) * neutrophil_share(m), 0.14, 2),
        Marker("PLT", "10*9/L", _platelets, 0.055, 0),
        Marker("HB", "g/dL", _haemoglobin, 0.025, 1),
        Marker("FERR", "ng/mL", _ferritin, 0.13, 0),
        Marker("AST", "U/L", _enzyme("AST", 0.15, 4.0), 0.1, 0),
        Marker("ALT", "U/L", _enzyme("ALT", 0.2, 3.5), 0.15, 0),
        Marker("LDH", "U/L", _enzyme("LDH", 0.6, 2.0), 0.06, 0),
        Marker("FIB", "mg/dL", _fibrinogen, 0.08, 0),
        Marker("PCT", "ng/mL", _procalcitonin, 0.25, 2),
        Marker("TEMP", "Cel", _temperature, 0.0045, 1, most=40.9),
    )
}

# Units of a clinic in Japan: unit, factor from the unit above, decimals, and detection limit.
JAPANESE: Mapping[str, tuple[str, float, int, float | None]] = {
    "CRP": ("mg/dL", 0.1, 2, 0.05),
    "SAA": ("ug/mL", 1.0, 1, 2.5),
    "WBC": ("/uL", 1000, -2, None),
    "NEUT": ("/uL", 1000, -1, None),
    "PLT": ("10*4/uL", 0.1, 1, None),
}


def reported(code: str, value: float, japanese: bool) -> tuple[str, str, str]:
    """Return comparator, value and unit as a laboratory prints them; `<` below the detection limit."""
    marker = MARKERS[code]
    own = (marker.unit, 1.0, marker.decimals, marker.limit)
    unit, factor, decimals, limit = JAPANESE.get(code, own) if japanese else own
    if limit is not None and value * factor < limit:
        return "<", f"{limit:g}", unit
    return "", f"{round(value * factor, decimals):.{max(decimals, 0)}f}", unit
