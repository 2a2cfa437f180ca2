"""Conversion of glucocorticoid doses to prednisone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.treatment.drugs import resolve

PREDNISONE_MG = 5.0


@dataclass(frozen=True, slots=True)
class Equivalent:
    """The dose in mg that is equivalent to 5 mg of prednisone."""

    mg: float
    source: str
    confidence: str


_GLOBALRPH = "globalrph conversion table"

EQUIVALENTS: Mapping[str, Equivalent] = {
    "cortisone": Equivalent(25.0, _GLOBALRPH, "V"),
    "hydrocortisone": Equivalent(20.0, _GLOBALRPH, "V"),
    "prednisone": Equivalent(5.0, _GLOBALRPH, "V"),
    "prednisolone": Equivalent(5.0, _GLOBALRPH, "V"),
    "methylprednisolone": Equivalent(4.0, _GLOBALRPH, "V"),
    "triamcinolone": Equivalent(4.0, _GLOBALRPH, "V"),
    "dexamethasone": Equivalent(0.75, f"{_GLOBALRPH}; others give up to 1 mg", "V"),
    "betamethasone": Equivalent(0.75, f"{_GLOBALRPH} gives 0.6 to 0.75; taken as dexamethasone", "P"),
    "deflazacort": Equivalent(6.0, "recalled, not confirmed", "R"),
}


def prednisone_equivalent(drug: str, mg_per_day: float) -> float | None:
    """The prednisone equivalent in mg/day of a glucocorticoid dose in mg/day; `None` if not in the table."""
    substance = resolve(drug)
    if substance is None or substance not in EQUIVALENTS:
        return None
    return mg_per_day * PREDNISONE_MG / EQUIVALENTS[substance].mg


def per_kg(mg_per_day: float | None, weight_kg: float | None) -> float | None:
    """The daily dose in mg/kg/day; `None` without a dose or a weight."""
    if mg_per_day is None or weight_kg is None or weight_kg <= 0:
        return None
    return mg_per_day / weight_kg
