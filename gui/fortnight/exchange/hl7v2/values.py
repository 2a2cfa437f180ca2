"""Reading the value of an observation: numbers, signs of comparison, exponents, words for negative.

Japanese systems write the sign behind the number, where it reads the other way round: `100<` is above 100
(NHO, documents on SS-MIX2; V). A text that can be read in two ways is not read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from fortnight.domain.messages import Text, text

BELOW, ABOVE, AT_MOST, AT_LEAST = "<", ">", "≤", "≥"
# The record knows below and above. "At most" is stored as below and "at least" as above; the sign that the
# laboratory wrote is kept with the value as reported.
STORED: Mapping[str, str] = {"": "", BELOW: "<", AT_MOST: "<", ABOVE: ">", AT_LEAST: ">"}

_BEFORE: Mapping[str, str] = {
    "<": BELOW,
    ">": ABOVE,
    "<=": AT_MOST,
    "=<": AT_MOST,
    "≤": AT_MOST,
    "≦": AT_MOST,
    ">=": AT_LEAST,
    "=>": AT_LEAST,
    "≥": AT_LEAST,
    "≧": AT_LEAST,
    "=": "",
    "U": ABOVE,
    "L": BELOW,
    "↑": AT_LEAST,
    "↓": AT_MOST,
    "~": AT_MOST,
    "〜": AT_MOST,
    "LESS THAN": BELOW,
    "GREATER THAN": ABOVE,
    "BELOW": BELOW,
    "ABOVE": ABOVE,
}
_BEHIND: Mapping[str, str] = {
    "<": ABOVE,
    ">": BELOW,
    "≦": AT_LEAST,
    "≤": AT_LEAST,
    "<=": AT_LEAST,
    "≧": AT_MOST,
    "≥": AT_MOST,
    ">=": AT_MOST,
    "超過": ABOVE,
    "超": ABOVE,
    "未満": BELOW,
    "以上": AT_LEAST,
    "以下": AT_MOST,
    "~": AT_LEAST,
    "〜": AT_LEAST,
    "↑": AT_LEAST,
    "↓": AT_MOST,
}
COMPARATORS_OF_SN: Mapping[str, str] = {
    "": "",
    "=": "",
    "<": BELOW,
    ">": ABOVE,
    "<=": AT_MOST,
    ">=": AT_LEAST,
}
LONGEST_VALUE = 60  # characters of a number with its sign; longer texts are not searched for one [P]
_NUMBER = r"\d{1,12}(?:\.\d{0,20})?|\.\d{1,20}"
_POWER = r"(?:\s*[x×*]\s*10\s*(?:\^|\*\*|\*|[Ee])\s*(?P<power>[+-]?\d{1,2})|[Ee](?P<e>[+-]?\d{1,2}))"


def _choices(signs: Mapping[str, str]) -> str:
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


_VALUE = re.compile(
    rf"(?P<before>{_choices(_BEFORE)})?\s*"
    rf"(?:(?P<number>{_NUMBER})(?:{_POWER})?|10\^(?P<bare>\d{{1,2}}))"
    rf"\s*(?P<behind>{_choices(_BEHIND)})?",
    re.ASCII,
)
_WORDS = re.compile(r"^(?:less than|greater than|below|above)\b", re.IGNORECASE)
_MARK = re.compile(r"\s*\((?:-|\+|\+-|±)\)$")  # a sign of positive or negative beside the number
_TEN = re.compile(r"(?:^|[.x×*\s])10$", re.IGNORECASE)  # what stands before the power of `x10^9/L`
_PLUS = re.compile(r"^\+(?=[\d.])")
_SIGN_IN_UNIT = re.compile(rf"(?P<unit>.*?)\s*(?P<sign>{'|'.join(('超過', '未満', '以上', '以下'))})")

NEGATIVE = frozenset(
    {"negative", "neg", "neg.", "(-)", "-", "not detected", "none detected", "undetected", "undetectable"}
    | {"nicht nachweisbar", "negativ", "négatif", "non détecté", "negativo", "no detectado"}
    | {"検出せず", "検出されず", "陰性", "(陰性)", "感度以下", "検出限界以下", "検出感度以下"}
)
EQUIVOCAL = frozenset(
    {"±", "(±)", "+-", "+/-", "equivocal", "borderline", "trace", "少量", "判定保留", "疑陽性"}
)
POSITIVE = frozenset(
    {"positive", "pos", "pos.", "(+)", "+", "++", "+++", "detected", "陽性", "(陽性)", "positiv"}
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is stored: its value, the sign before it (with ≤ and ≥), and its digits as reported."""

    value: float
    sign: str
    digits: str

    @property
    def comparator(self) -> str:
        """The comparator that the record stores: empty, `<` or `>`."""
        return STORED[self.sign]

    @property
    def reported(self) -> str:
        """The value as it is shown, such as `≥200`."""
        return f"{self.sign}{self.digits}"


class NoNumber(ValueError):
    """The value is not one number; `args[0]` is the sentence to show. `qualitative`: it is a word."""

    def __init__(self, sentence: Text, qualitative: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.qualitative = qualitative


def short(written: str) -> str:
    """Return a text as it is quoted in a sentence."""
    return written if len(written) <= LONGEST_VALUE else f"{written[:LONGEST_VALUE]}…"


def plain_width(written: str) -> str:
    """Return a text with full-width letters, digits and signs in their usual width; powers stay powers."""
    if written.isascii():
        return written
    return "".join(c if c in "⁰¹²³⁴⁵⁶⁷⁸⁹" else unicodedata.normalize("NFKC", c) for c in written)


def read_value(value_type: str, components: Sequence[str]) -> Number | None:
    """Return the number of one repetition of OBX-5, or `None` if it is empty.

    :param value_type: the value type (OBX-2), such as `NM`, `SN` or `ST`.
    :raises NoNumber: if it is a word, a range, a ratio, or cannot be read in one way only.
    """
    if value_type == "SN" and len(components) > 1:
        return _structured(components)
    components = joined_power(components)
    written = plain_width(components[0]).strip()
    if len([each for each in components if each]) > 1:
        raise NoNumber(text("“{value}” has several parts.", value=short("^".join(components))))
    return read_text(written) if written else None


def joined_power(components: Sequence[str]) -> list[str]:
    """Return components; a power of ten that was written with the separator `^` is one of them again."""
    first, *rest = components
    if rest and _TEN.search(first) and rest[0][:1].isdigit():
        return [f"{first}^{rest[0]}", *rest[1:]]
    return [first, *rest]


def _structured(components: Sequence[str]) -> Number | None:
    """Return a structured numeric: comparator, number, separator, second number."""
    sign, number, separator, second = (plain_width(each).strip() for each in (*components, "", "", "")[:4])
    if not any((sign, number, separator, second)):
        return None
    if separator or second or sign not in COMPARATORS_OF_SN or not number:
        raise NoNumber(
            text(
                "“{value}” is a range, a ratio or no number.",
                value=short(" ".join((sign, number, separator, second)).strip()),
            )
        )
    found = read_text(number)
    if found.sign:
        raise NoNumber(text("“{value}” has two signs of comparison.", value=short(f"{sign} {number}")))
    return Number(found.value, COMPARATORS_OF_SN[sign], found.digits)


def read_text(written: str) -> Number:
    """Return the number in a text. :raises NoNumber: if it is a word or cannot be read in one way only."""
    qualitative = _qualitative(written)
    if qualitative is not None:
        raise NoNumber(qualitative, qualitative=True)
    if len(written) > LONGEST_VALUE:
        raise NoNumber(text("“{value}” is not a number.", value=short(written)))
    bare = _PLUS.sub("", _MARK.sub("", written).strip())
    found = _VALUE.fullmatch(_WORDS.sub(lambda words: words[0].upper(), bare))
    if found is None:
        raise NoNumber(text("“{value}” is not a number.", value=written))
    before, behind = _BEFORE.get(found["before"] or "", ""), _BEHIND.get(found["behind"] or "", "")
    if before and behind:
        raise NoNumber(text("“{value}” has two signs of comparison.", value=written))
    digits = _digits(found)
    return Number(float(digits), before or behind, digits)


def _digits(found: re.Match[str]) -> str:
    """Return the digits as they were written; a power of ten is multiplied out."""
    if found["bare"]:
        return f"{Decimal(10) ** int(found['bare']):f}"
    power = found["power"] or found["e"]
    number = found["number"]
    if power:
        return f"{Decimal(number).scaleb(int(power)):f}"
    whole, point, rest = number.partition(".")
    return f"{whole or '0'}{point if rest else ''}{rest}"


def _qualitative(written: str) -> Text | None:
    word = written.casefold()
    if word in NEGATIVE:
        return text("“{value}” means negative. It is not a number, and not 0.", value=written)
    if word in EQUIVOCAL:
        return text("“{value}” means equivocal. It is not a number.", value=written)
    if word in POSITIVE:
        return text("“{value}” means positive. It is not a number.", value=written)
    return None


def sign_in_unit(unit: str) -> tuple[str, str]:
    """Return a unit and the sign of comparison that a laboratory wrote into it (`ng/ml以下`), if any."""
    found = _SIGN_IN_UNIT.fullmatch(unit)
    return (found["unit"], _BEHIND[found["sign"]]) if found else (unit, "")
