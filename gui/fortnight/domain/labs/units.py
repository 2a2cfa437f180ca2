"""Units: from the spellings that laboratories print to one UCUM spelling, and to labels for the screen.

Each kind of quantity has its own table of conversion factors. A unit that is not in the table of a quantity
is refused. The reported value is multiplied by the factor. A pair is `(factor, offset)`: the offset is added
after the multiplication.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from fortnight.domain.messages import SentenceError

Factor = float | tuple[float, float]
Factors = Mapping[str, Factor]

# The factors are exact by definition or taken from the analyte table.
CELLS: Factors = {
    "10*9/L": 1.0,
    "10*3/uL": 1.0,
    "10*3/mm3": 1.0,
    "10*6/mL": 1.0,
    "G/L": 1.0,
    "K/uL": 1.0,
    "10*4/uL": 10.0,
    "10*4/mm3": 10.0,
    "10*2/uL": 0.1,
    "10*6/L": 0.001,
    "/uL": 0.001,
    "/mm3": 0.001,
}
PER_LITRE_MG: Factors = {"mg/L": 1.0, "ug/mL": 1.0, "mg/dL": 10.0}
PER_ML_PG: Factors = {"pg/mL": 1.0, "ng/L": 1.0, "ng/mL": 1000.0, "ug/L": 1000.0}
PER_ML_NG: Factors = {
    "ng/mL": 1.0,
    "ug/L": 1.0,
    "pg/mL": 0.001,
    "ng/L": 0.001,
    "ug/mL": 1000.0,
    "mg/L": 1000.0,
}
D_DIMER_UNITS: dict[str, Factor] = {"ng/mL": 1.0, "ug/L": 1.0, "ug/mL": 1000.0, "mg/L": 1000.0}
D_DIMER_KINDS = ("FEU", "DDU")  # 1 DDU is about 2 FEU; they are never converted
D_DIMER: Factors = D_DIMER_UNITS | {
    f"{unit}{{{kind}}}": factor for kind in D_DIMER_KINDS for unit, factor in D_DIMER_UNITS.items()
}
D_DIMER_KEPT = {f"{unit}{{{kind}}}": f"ng/mL{{{kind}}}" for kind in D_DIMER_KINDS for unit in D_DIMER_UNITS}
ENZYME: Factors = {"U/L": 1.0, "[iU]/L": 1.0, "IU/L": 1.0, "ukat/L": 60.0}
RATE: Factors = {"/min": 1.0, "1/min": 1.0, "bpm": 1.0}
PRESSURE: Factors = {"mm[Hg]": 1.0, "mmHg": 1.0, "kPa": 1 / 0.1333}
CHOLESTEROL: Factors = {"mg/dL": 1.0, "mmol/L": 38.67, "g/L": 100.0}
COUNT: Factors = {"{count}": 1.0, "{joints}": 1.0, "1": 1.0, "": 1.0}
SCORE: Factors = {"{score}": 1.0, "1": 1.0, "": 1.0}
SCALE_OF_TEN: Factors = {**SCORE, "cm": 1.0, "mm": 0.1}

UNIT_LABELS: Mapping[str, str] = {
    "10*9/L": "10⁹/L",
    "10*6/L": "10⁶/L",
    "10*6/mL": "10⁶/mL",
    "10*3/uL": "10³/µL",
    "10*4/uL": "10⁴/µL",
    "10*2/uL": "10²/µL",
    "Cel": "°C",
    "[degF]": "°F",
    "mm[Hg]": "mmHg",
    "[lb_av]": "lb",
    "[in_i]": "in",
    "[iU]/L": "IU/L",
    "{count}": "",
    "{joints}": "",
    "{score}": "",
}


def _power(digit: re.Match[str]) -> str:
    return "^" + str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(digit[0]))


def _kind_in_braces(kind: re.Match[str]) -> str:
    return f"{{{kind[1].upper()}}}"


_REPLACEMENTS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"[µμ](?=[A-Za-z])"), "u"),
    (re.compile(r"mcg"), "ug"),
    (re.compile(r"[⁰²³⁴⁵⁶⁷⁸⁹]"), _power),
    (re.compile(r"\s+"), ""),
    (re.compile(r"^[x×*·](?=10)", re.IGNORECASE), ""),
    (re.compile(r"^10(?:\^|\*\*|[eE])(?=\d)"), "10*"),
    (re.compile(r"mm\^3"), "mm3"),
    (re.compile(r"[({]?(FEU|DDU)[)}]?$", re.IGNORECASE), _kind_in_braces),
    (re.compile(r"(?:(?<=.)\{(?!FEU|DDU)[^}]*\}|\{(?!FEU|DDU)[^}]*\}(?=.))"), ""),
    (re.compile(r"^\((.*)\)$"), r"\1"),
)
_KIND = re.compile(r"\{(FEU|DDU)\}")
_EXACT_CASE_ONLY = frozenset({"G/L", "K/uL"})


class UnknownUnit(SentenceError):
    """The unit is not accepted for this analyte."""


@lru_cache(maxsize=1024)
def normalised_unit(unit: str) -> str:
    """The unit in ASCII with UCUM powers: `×10³/µL` becomes `10*3/uL`. Case is not changed."""
    for pattern, replacement in _REPLACEMENTS:
        unit = pattern.sub(replacement, unit)
    return unit


def factor_of(unit: str, factors: Factors) -> tuple[str, float, float] | None:
    """The accepted spelling, factor and offset of a reported unit; `None` if the unit is not in `factors`.

    Case is ignored unless two accepted units differ only in case. `G/L` (10⁹/L) and `K/uL` must be written
    exactly so, because `g/L` is a mass concentration.
    """
    wanted = normalised_unit(unit)
    if wanted not in factors:
        wanted = _spellings_by_folded_case(factors).get(wanted.casefold(), "?")
    found = factors.get(wanted)
    if found is None:
        return None
    return (wanted, *found) if isinstance(found, tuple) else (wanted, found, 0.0)


def _spellings_by_folded_case(factors: Factors) -> dict[str, str]:
    spellings: dict[str, list[str]] = {}
    for unit in factors:
        if unit not in _EXACT_CASE_ONLY:
            spellings.setdefault(unit.casefold(), []).append(unit)
    return {folded: units[0] for folded, units in spellings.items() if len(units) == 1}


def without_binary_noise(value: float) -> float:
    """The value rounded to 12 significant digits, which removes the rounding errors of binary fractions."""
    return float(f"{value:.12g}")


def unit_label(unit: str) -> str:
    """The unit as written on the screen: `10*9/L` as 10⁹/L, `ug/mL` as µg/mL, `{count}` as nothing."""
    if unit in UNIT_LABELS:
        return UNIT_LABELS[unit]
    return re.sub(r"(?<![A-Za-z])u(?=[A-Za-z])", "µ", _KIND.sub(r" \1", unit))
