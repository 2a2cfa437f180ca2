"""Days and times as people type them. What can be read in two ways is asked, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time

from fortnight.domain.messages import MONTHS, Text, text

_SEPARATED = re.compile(r"(\d{1,4})\s*([./\- ])\s*(\d{1,2})\s*\2\s*(\d{1,4})", re.ASCII)
_WITH_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s.\-/]*([a-z]{3,9})\.?[\s.,\-/]*(\d{4})", re.ASCII)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})\s*[:.h]\s*(\d{2})|(\d{1,2})(\d{2})", re.ASCII)
_LONG_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip


class NotReadable(ValueError):
    """What was typed is no day or time; `args[0]` is the sentence to show."""

    @property
    def sentence(self) -> Text:
        """What to type instead."""
        return self.args[0]


def read_day(typed: str) -> tuple[date, ...]:
    """The days that what was typed can mean: one, or two where day and month can be exchanged.

    Nothing for an empty box. `12 Mar 2019`, `2019-03-12`, `2019/3/12` and `20190312` mean one day; so does
    `12.3.2019`, where points are used the day comes first. `12/03/2019` can mean two.

    :raises NotReadable: with a sentence that says what to type instead.
    """
    words = " ".join(typed.split()).lower()
    if not words:
        return ()
    found = tuple(dict.fromkeys(_days(words)))
    if not found:
        raise NotReadable(text("“{typed}” is not a date. Type for example 12 Mar 2019.", typed=typed.strip()))
    return found


def read_one_day(typed: str) -> date | None:
    """The day that was typed; `None` for an empty box.

    :raises NotReadable: if it is none, or if day and month can be exchanged.
    """
    found = read_day(typed)
    if len(found) > 1:
        first, second = found
        raise NotReadable(
            text("Is it {first} or {second}? Type the month as a word.", first=first, second=second)
        )
    return found[0] if found else None


def _days(words: str) -> Iterator[date]:
    for pattern, order in ((_COMPACT, "ymd"), (_WITH_MONTH, "dmy"), (_MONTH_FIRST, "mdy")):
        match = pattern.fullmatch(words)
        if match is not None:
            yield from _day(dict(zip(order, match.groups(), strict=True)))
            return
    match = _SEPARATED.fullmatch(words)
    if match is not None:
        first, sign, middle, last = match.groups()
        for order in _orders(first, sign):
            yield from _day(dict(zip(order, (first, middle, last), strict=True)))


def _orders(first: str, sign: str) -> tuple[str, ...]:
    """In which order the numbers can stand: a year first is ISO 8601; slashes are used both ways round."""
    if len(first) == 4:
        return ("ymd",)
    return ("dmy",) if sign == "." else ("dmy", "mdy")


def _day(parts: dict[str, str]) -> Iterator[date]:
    month = parts["m"] if parts["m"].isdigit() else _month(parts["m"])
    if len(parts["y"]) != 4 or month is None:
        return
    try:
        yield date(int(parts["y"]), int(month), int(parts["d"]))
    except ValueError:
        return


def _month(name: str) -> int | None:
    short = [month.lower() for month in MONTHS]
    if name in short:
        return short.index(name) + 1
    return _LONG_MONTHS.index(name) + 1 if name in _LONG_MONTHS else None


def read_time(typed: str) -> time | None:
    """The time of day that was typed: `9:30`, `09.30`, `0930`; `None` for an empty box.

    :raises NotReadable: with a sentence that says what to type instead.
    """
    words = typed.strip().lower()
    if not words:
        return None
    match = _TIME.fullmatch(words)
    hour, minute = (int(part) for part in match.groups() if part is not None) if match else (99, 99)
    if hour > 23 or minute > 59:
        raise NotReadable(text("“{typed}” is not a time. Type for example 9:30.", typed=typed.strip()))
    return time(hour, minute)
