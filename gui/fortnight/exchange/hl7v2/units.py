"""Units as laboratories write them, in one spelling that the catalogue knows.

The catalogue's own units (`domain/labs/units.py`) come first and decide which units an analyte may have; here
are only other spellings of them. A unit that is not in the table waits until somebody maps it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.labs.catalogue import ANALYTES, convert
from fortnight.domain.labs.units import UnknownUnit, factor_of, normalised_unit
from fortnight.exchange.hl7v2.values import plain_width

# Spellings of each unit, in lower case and between blanks (V: public messages, Japanese documents).
_WRITTEN: Mapping[str, str] = {
    "10*9/L": "giga.l-1 giga/l 10*9.l-1 10*9/l 10e9/l 10(9)/l gpt/l bil/l /nl 1/nl mrd/l mrd./l",
    "10*3/uL": (
        "k/mm3 k/cumm k/cmm k/mcl thou/ul thous/ul thous/mcl thou/mcl thousand/ul th/ul 10*3/mcl"
        " 10e3/ul 10e3/mcl 1000/ul 10(3)/ul tsd/ul tsd./ul"
    ),
    "10*4/uL": "万/ul 万/mm3 10e4/ul",
    "/uL": "/mcl cells/ul cells/mcl cell/ul 個/ul /cumm /cmm cells/mm3",
    "U/L": "lu/l ui/l iu/l/37°c u/l/37°c units/l unit/l u/liter",
    "mm/h": "mm/1h mm/hr mm/60min mm/1hr mm(1h) mm/hour mm/1時間 mm/時",
    "ug/mL": "mcg/ml μg/ml microg/ml",
    "ug/L": "mcg/l μg/l microg/l",
    "umol/L": "umoll mcmol/l micromol/l μmol/l umol/l",
    "g/dL": "gm/dl gms/dl g/100ml g%",
    "g/L": "gm/l",
    "mg/dL": "mg/100ml mg% mgs/dl",
    "ng/mL{FEU}": "ng/mlfeu ng/ml(feu)",
    "ug/mL{FEU}": "mg/lfeu mg/l(feu) ug/mlfeu ug/ml(feu) mcg/mlfeu",
    "%": "pct percent percentage ％",
}
SPELLINGS: Mapping[str, str] = {each: unit for unit, written in _WRITTEN.items() for each in written.split()}
_GIGA = "G/l"  # 10⁹/L in German reports; in lower case it is a mass
_LEADING = re.compile(r"^[.x×*·](?=\s*10)", re.IGNORECASE)  # `.10*3/uL` and `x10*9/L`
_EXPONENT = re.compile(r"^10(?:\^|\*\*|E|e)(?=\d)")


def ucum(written: str) -> str:
    """Return a unit in the spelling of the catalogue, or as it was written if it has no other spelling."""
    shown = re.sub(r"\s+", "", plain_width(written)).replace("µ", "μ")
    shown = _EXPONENT.sub("10*", _LEADING.sub("", shown))
    if shown == _GIGA:
        return "G/L"
    for found in (shown, shown.replace("μ", "u")):
        if found.casefold() in SPELLINGS:
            return SPELLINGS[found.casefold()]
    return shown.replace("μ", "u")


def unit_key(analyte: str, written: str) -> str:
    """Return the key of a unit in a source's own map."""
    return f"{analyte}:{plain_width(written).strip()}"


@dataclass(frozen=True, slots=True)
class ReadUnit:
    """A unit of a result: the spelling that is stored, and the value in the unit that values are kept in.

    `sign` is a sign of comparison that the laboratory wrote into the unit.
    """

    stored: str
    value: float
    kept_in: str
    written: str = ""
    sign: str = ""

    @property
    def meaning(self) -> tuple[float, str, str]:
        """What two units of one result have to agree in."""
        return self.value, self.kept_in, self.sign


def converted(analyte: str, value: float, unit: str) -> ReadUnit | None:
    """Return a value in the unit that the analyte is kept in; `None` for a unit that it does not have."""
    try:
        kept, kept_in = convert(analyte, value, unit)
    except UnknownUnit:
        return None
    found = factor_of(unit, ANALYTES[analyte].conversions)
    return ReadUnit(found[0] if found else normalised_unit(unit), kept, kept_in)


def percentage(value: float, unit: str) -> ReadUnit | None:
    """Return a percentage as it is; `None` for any other unit."""
    return ReadUnit(unit, value, unit) if unit == "%" else None
