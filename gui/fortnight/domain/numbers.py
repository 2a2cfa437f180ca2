"""What was typed into a box, read as a measured value: comma or point, `<0.02`, zero.

Nothing is guessed: whatever is not plainly one number is refused with a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fortnight.domain.messages import Text, text

COMPARATORS = ("", "<", ">")
_NUMBER = re.compile(r"(?P<comparator>[<>]?)\s*(?P<number>\d{1,9}(?:[.,]\d{1,9})?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Measured:
    """A value and its comparator: `""` for equal, `"<"` for below and `">"` for above the limit."""

    value: float
    comparator: str = ""


class NotANumber(ValueError):
    """What was typed is not one number; `args[0]` is the sentence to show."""

    @property
    def sentence(self) -> Text:
        return self.args[0]


def parse(typed: str) -> Measured | None:
    """Read one typed value; `None` for an empty box (not measured).

    A decimal comma and a decimal point both work; thousands separators, exponents, signs, digits
    of other scripts and text are refused because they can be read in two ways.

    :raises NotANumber: with a sentence that says what to type instead.
    """
    stripped = typed.strip()
    if not stripped:
        return None
    match = _NUMBER.fullmatch(stripped)
    if match is None:
        raise NotANumber(
            text("“{typed}” is not a number. Type for example 4.1, 4,1 or <0.02.", typed=stripped)
        )
    return Measured(float(match["number"].replace(",", ".")), match["comparator"])


def plain(value: float) -> str:
    """A number for reading: no trailing zero, no naked point, never an exponent (ISMP safe writing)."""
    digits = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def display(value: float, comparator: str = "", decimals: int | None = None) -> str:
    """`<0.02`, `96`, `4.1`: the comparator and the number, rounded to at most `decimals` places."""
    rounded = value if decimals is None else round(value, decimals)
    if rounded == 0 and value != 0:
        rounded = value
    return f"{comparator}{plain(rounded)}"
