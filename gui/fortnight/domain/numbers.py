"""Reading typed numbers, and writing numbers for the screen.

A typed value may use a decimal comma or point and may start with `<` or `>`. Nothing is guessed: anything
that is not clearly one number is refused with a sentence to show.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fortnight.domain.messages import SentenceError, text

COMPARATORS = ("", "<", ">")
_NUMBER = re.compile(r"(?P<comparator>[<>]?)\s*(?P<number>\d{1,9}(?:[.,]\d{1,9})?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Measured:
    """A value and its comparator: `""` for equal, `"<"` for below and `">"` for above a detection limit."""

    value: float
    comparator: str = ""


class NotANumber(SentenceError):
    """The typed text is not a single number."""


def parse(typed: str) -> Measured | None:
    """Read one typed value. Return `None` if the text is empty (not measured).

    A decimal comma and a decimal point are both accepted. Thousands separators, exponents, signs, digits
    of other scripts and words are refused because they can be read in two ways.

    :raises NotANumber: with a sentence that says what to type instead.
    """
    stripped = typed.strip()
    if not stripped:
        return None
    match = _NUMBER.fullmatch(stripped)
    if match is None:
        raise NotANumber(
            text("“{typed}” is not a number. Type a number such as 4.1, 4,1 or <0.02.", typed=stripped)
        )
    return Measured(float(match["number"].replace(",", ".")), match["comparator"])


def plain(value: float) -> str:
    """The number with up to 6 decimals: no trailing zero, no bare decimal point, no exponent (ISMP)."""
    digits = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def dose_figure(mg: float) -> str:
    """A dose of an infusion in mg with at most one decimal: less cannot be measured (20 mg/mL)."""
    return plain(round(mg, 1))


def display(value: float, comparator: str = "", decimals: int | None = None) -> str:
    """The comparator and the number, rounded to at most `decimals` places, such as `<0.02`, `96` or `4.1`.

    A value that is not 0 is never rounded to 0.
    """
    rounded = value if decimals is None else round(value, decimals)
    if rounded == 0 and value != 0:
        rounded = value
    return f"{comparator}{plain(rounded)}"
