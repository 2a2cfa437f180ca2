"""The catalogue of analytes: look-up by code, LOINC or name, unit conversion and reference intervals.

The analytes are defined in the `table_…` modules. To add an analyte, add a row there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fortnight.domain.labs import table_bedside, table_inflammation, table_organs
from fortnight.domain.labs.analyte import Analyte, Interval
from fortnight.domain.labs.units import UnknownUnit, factor_of, unit_label, without_binary_noise
from fortnight.domain.messages import SentenceError, Text, text

__all__ = [
    "ANALYTES",
    "DISPLAY_UNITS",
    "Analyte",
    "Interval",
    "UnknownAnalyte",
    "UnknownUnit",
    "convert",
    "find",
    "interval_for",
    "to_display",
    "unit_label",
]

ANALYTES: Mapping[str, Analyte] = {
    row.code: row
    for row in (
        *table_inflammation.INFLAMMATION,
        *table_inflammation.BLOOD_COUNT,
        *table_organs.LIVER,
        *table_organs.CLOTTING,
        *table_organs.KIDNEY_AND_DRUG,
        *table_bedside.VITAL_SIGNS,
        *table_bedside.GROWTH,
        *table_bedside.ACTIVITY,
    )
}

REFUSED_LOINC: Mapping[str, Text] = {
    "108730-3": text("LOINC 108730-3 is the code for ordering IL-6, not the code of a result."),
    "76485-2": text("LOINC 76485-2 is CRP in nmol/L, which is not accepted. Use CRP in mg/L or mg/dL."),
    "30240-6": text("LOINC 30240-6 is deprecated. Use 48065-7 (FEU) or 48066-5 (DDU) for D-dimer."),
}

_SI: Mapping[str, str] = {code: row.unit for code, row in ANALYTES.items()}
_JAPAN: Mapping[str, str] = {
    "CRP": "mg/dL",
    "SAA": "ug/mL",
    "PLT": "10*4/uL",
    "WBC": "/uL",
    "NEUT": "/uL",
    "LYMPH": "/uL",
    "IGG": "mg/dL",
}
DISPLAY_UNITS: Mapping[str, Mapping[str, str]] = {"si": _SI, "japan": {**_SI, **_JAPAN}}


class UnknownAnalyte(SentenceError):
    """The text is neither a code nor a name of an analyte."""


def find(code_or_alias: str) -> Analyte:
    """The analyte with this code, LOINC or common name; case is ignored.

    :raises UnknownAnalyte: if there is none, or if the LOINC is not the code of a usable result.
    """
    wanted = code_or_alias.strip()
    if wanted in REFUSED_LOINC:
        raise UnknownAnalyte(REFUSED_LOINC[wanted])
    code = _BY_NAME.get(wanted.casefold())
    if code is None:
        raise UnknownAnalyte(text("“{name}” is not a known analyte.", name=wanted))
    return ANALYTES[code]


def convert(analyte_code: str, value: float, unit: str) -> tuple[float, str]:
    """The value in the analyte's canonical unit, and that unit.

    The units of sIL-2R kits and the FEU or DDU of D-dimer are not convertible: such a value is returned in
    its own unit, not in the canonical one.

    :raises UnknownAnalyte: if the analyte is unknown.
    :raises UnknownUnit: if the unit is not accepted for this analyte.
    """
    analyte = find(analyte_code)
    found = factor_of(unit, analyte.conversions)
    if found is None:
        raise UnknownUnit(_unit_sentence(analyte, unit))
    accepted, factor, offset = found
    return without_binary_noise(value * factor + offset), analyte.kept.get(accepted, analyte.unit)


def interval_for(code: str, age_years: float, sex: str | None, method: str = "") -> Interval | None:
    """The reference interval valid at an age in years; `None` if no source gives one.

    An interval that belongs to an assay is returned only if `method` names that assay: limits of IL-6, SAA
    and sIL-2R are not comparable between assays. There is no interval for IL-6 on tocilizumab.
    """
    fitting = [interval for interval in find(code).intervals if _fits(interval, age_years, sex, method)]
    return max(fitting, key=lambda interval: len(interval.method), default=None)


def to_display(code: str, canonical_value: float, profile: str) -> tuple[float, str]:
    """The value in the unit of a display profile (`si` or `japan`), and that unit.

    :raises UnknownAnalyte: if the analyte is unknown.
    """
    analyte = find(code)
    unit = DISPLAY_UNITS[profile][analyte.code]
    found = analyte.conversions[unit]
    factor, offset = found if isinstance(found, tuple) else (found, 0.0)
    return without_binary_noise((canonical_value - offset) / factor), unit


def _fits(interval: Interval, age_years: float, sex: str | None, method: str) -> bool:
    right_age = interval.from_years <= age_years < interval.to_years
    right_sex = interval.sex is None or interval.sex == sex
    return right_age and right_sex and interval.method.casefold() in method.casefold()


def _unit_sentence(analyte: Analyte, unit: str) -> Text:
    accepted = ", ".join(dict.fromkeys(unit_label(each) for each in analyte.conversions if unit_label(each)))
    return text(
        "“{unit}” is not an accepted unit for {name}. Accepted: {accepted}.",
        name=analyte.name,
        unit=unit,
        accepted=accepted or "no unit",
    )


def _names(analyte: Analyte) -> Iterator[str]:
    loinc = (code for code in (analyte.loinc, *analyte.other_loinc) if code)
    yield from (analyte.code, analyte.name, analyte.short, *analyte.aliases, *loinc)


_BY_NAME: Mapping[str, str] = {name.casefold(): row.code for row in ANALYTES.values() for name in _names(row)}
