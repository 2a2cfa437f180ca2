"""A result as a FHIR quantity: the digits, the sign and the unit as they were reported."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isclose

from fortnight.domain.labs.catalogue import ANALYTES, UnknownUnit, convert
from fortnight.domain.labs.units import factor_of
from fortnight.domain.record.course import Result
from fortnight.exchange.fhir.codes import COMPARATORS, UCUM, Resource, ucum_of
from fortnight.exchange.hl7v2.units import ucum
from fortnight.exchange.hl7v2.values import STORED

_REPORTED = re.compile(r"\s*(?P<sign>[<>≤≥]?)\s*(?P<digits>\d{1,12}(?:[.,]\d{1,20})?)\s*", re.ASCII)


def quantity(result: Result) -> Resource:
    """Return the value as reported or, if that is not known or does not fit it, in the canonical unit."""
    sign, digits, unit = _as_reported(result) or _canonical(result)
    comparator = {"comparator": COMPARATORS[sign]} if sign else {}
    code = ucum_of(result.analyte, unit)
    return {"value": Decimal(digits), **comparator, "unit": unit, "system": UCUM, "code": code}


def _as_reported(result: Result) -> tuple[str, str, str] | None:
    """Return sign, digits and unit of a result if they mean the value that is stored, else `None`."""
    found = _REPORTED.fullmatch(result.reported)
    conversions = ANALYTES[result.analyte].conversions
    # an import reads the same spelling, so that a result that was imported is written as it came
    accepted = factor_of(ucum(result.reported_unit), conversions) or factor_of(
        result.reported_unit, conversions
    )
    if found is None or accepted is None or not accepted[0]:
        return None
    digits = found["digits"].replace(",", ".")
    try:
        value, _ = convert(result.analyte, float(digits), result.reported_unit)
    except UnknownUnit:
        return None
    fits = isclose(value, result.value, rel_tol=1e-9) and STORED[found["sign"]] == result.comparator
    return (found["sign"], digits, accepted[0]) if fits else None


def _canonical(result: Result) -> tuple[str, str, str]:
    kept = ANALYTES[result.analyte].kept.get(result.reported_unit)
    return result.comparator, decimal_text(result.value), kept or ANALYTES[result.analyte].unit


def decimal_text(value: float) -> str:
    """Return a number in twelve significant digits without an exponent: `0.2`, not `0.2000` or `2e-1`."""
    return f"{Decimal(f'{value:.12g}'):f}"


def measure(value: float, unit: str, code: str = "") -> Resource:
    """Return a quantity of a dose, a weight or a height; `code` is its UCUM code if it is another text."""
    return {"value": Decimal(decimal_text(value)), "unit": unit, "system": UCUM, "code": code or unit}
