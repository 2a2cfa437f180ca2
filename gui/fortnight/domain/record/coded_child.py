"""A child under a code: without name, number and date of birth, as in a review copy that has codes only.

The code is made of the id of the record, so that it is the same in each copy and the ward can compute it. The
age is exact to the month: the date of birth that stands in the record is the day of the copy less the age in
completed months, and is shown nowhere.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fortnight.domain.messages import english_day
from fortnight.domain.record.child import CODE_MARK, age_on
from fortnight.domain.record.dates import months_after

CODE_LETTERS = 8  # of 32 letters and digits: 40 bits, so that two children of a ward have different codes
SHORTEST_NAME = 3  # letters of a part of a name that is replaced where it stands alone in a text [P]
FIRST_UNSPACED = 0x2E80  # the first character of the scripts of East Asia, which have no spaces between words
SHORTEST_NUMBER = 4  # characters; a shorter number may be a value [P]


def code_of_child(id: str) -> str:
    """Return the code of a child by the id of its record."""
    return base64.b32encode(hashlib.sha256(f"code of {id}".encode()).digest()).decode()[:CODE_LETTERS]


def coded_number(id: str) -> str:
    """Return what stands in place of the hospital number."""
    return f"{CODE_MARK}{code_of_child(id)}"


def birth_to_the_month(birth: date, on: date) -> date:
    """Return a day of birth that gives the same age in completed months on a day, and says no more."""
    if birth > on:
        return on
    age = age_on(birth, on)
    return months_after(on, -(12 * age.years + age.months))


@dataclass(frozen=True, slots=True)
class Redaction:
    """Replaces in texts what would identify a child: its names, numbers and dates of birth."""

    code: str
    names: frozenset[str]
    pattern: re.Pattern[str]

    def apply(self, words: str, is_free: bool = False) -> str:
        """Return a text without them.

        One without a space may be a code or an id: it is a name or stays, unless it `is_free` text, which
        somebody typed.
        """
        if not is_free and not re.search(r"\s", words):
            return self.code if words in self.names else words
        return self.pattern.sub(self.code, words)


def redaction(id: str, names: Iterable[str], numbers: Iterable[str], births: Iterable[date]) -> Redaction:
    """Return what replaces every name, number and date of birth that a child ever had in the record.

    A text may still hint at a child in other words.
    """
    named: set[str] = set()
    for name in filter(str.strip, names):
        named |= {name, *(part for part in re.findall(r"[^\W\d_]+", name) if len(part) >= SHORTEST_NAME)}
    found = named | {number for number in numbers if len(number) >= SHORTEST_NUMBER}
    for day in births:
        found |= {day.isoformat(), english_day(day), f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}"}
        found |= {f"{day:%Y/%m/%d}", f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}", f"{day:%Y%m%d}"}
        found |= {f"{day.day}/{day.month}/{day.year}", f"{day.month}/{day.day}/{day.year}"}
        found |= {
            f"{day.day}.{day.month}.{day:%y}",
            f"{day:%d.%m.%y}",
            f"{day.year}年{day.month}月{day.day}日",
        }
    longest_first = sorted(found, key=len, reverse=True)
    either = "|".join(_alone(each) for each in longest_first) or r"(?!)"
    pattern = re.compile(either, re.IGNORECASE)
    return Redaction(code_of_child(id), frozenset(named), pattern)


def _alone(words: str) -> str:
    """Return a pattern of words that are no part of a longer word; Japanese has no spaces between words."""
    found = re.escape(words)
    is_spaced = all(ord(each) < FIRST_UNSPACED for each in words)
    return rf"(?<![^\W_]){found}(?![^\W_])" if is_spaced else found
