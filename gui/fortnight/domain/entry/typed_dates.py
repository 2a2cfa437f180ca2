"""Read typed dates and times. A date that can be read in two ways is never guessed: the user is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from unicodedata import normalize

from fortnight.domain.messages import SentenceError, text
from fortnight.domain.record.dates import Localise

_SEPARATED = re.compile(r"(\d{1,4})\s*([./\- ])\s*(\d{1,2})\s*\2\s*(\d{1,4})", re.ASCII)
_WITH_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s.\-/]*([a-zä]{3,9})\.?[\s.,\-/]*(\d{4})", re.ASCII)
_MONTH_FIRST = re.compile(r"([a-zä]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.ASCII)
_JAPANESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_PATTERNS = ((_COMPACT, "ymd"), (_JAPANESE, "ymd"), (_WITH_MONTH, "dmy"), (_MONTH_FIRST, "mdy"))
_TIME = re.compile(r"(\d{1,2})\s*[:.h]\s*(\d{2})|(\d{1,2})(\d{2})", re.ASCII)
_MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("jan", "january", "januar", "jänner"),
    ("feb", "february", "februar"),
    ("mar", "march", "mär", "märz", "mrz"),
    ("apr", "april"),
    ("may", "mai"),
    ("jun", "june", "juni"),
    ("jul", "july", "juli"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("oct", "october", "okt", "oktober"),
    ("nov", "november"),
    ("dec", "december", "dez", "dezember"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names}

MINUTE_AHEAD = timedelta(minutes=1)


class NotReadable(SentenceError):
    """The typed text is not a date or time."""


def read_day(typed: str) -> tuple[date, ...]:
    """The dates that the typed text can mean: one, or two if day and month can be exchanged.

    An empty text gives an empty tuple. `12 Mar 2019`, `2019-03-12`, `2019/3/12` and `20190312` mean one date.
    So does `12.3.2019`, because the day comes first where points are used, and `2019年3月12日`; months may be
    English or German, and digits of Japanese input methods are read. `12/03/2019` can mean two dates.

    :raises NotReadable: with a sentence that says what to type instead.
    """
    words = " ".join(normalize("NFKC", typed).split()).lower()
    if not words:
        return ()
    found = tuple(dict.fromkeys(_days(words)))
    if not found:
        raise NotReadable(
            text("“{typed}” is not a date. Type a date such as 12 Mar 2019.", typed=typed.strip())
        )
    return found


def read_one_day(typed: str) -> date | None:
    """The date that was typed; `None` if the text is empty.

    :raises NotReadable: if the text is not a date, or if day and month can be exchanged.
    """
    found = read_day(typed)
    if len(found) > 1:
        first, second = found
        raise NotReadable(
            text("This can mean {first} or {second}. Type the month as a word.", first=first, second=second)
        )
    return found[0] if found else None


def _days(words: str) -> Iterator[date]:
    for pattern, order in (
        (_COMPACT, "ymd"),
        (_JAPANESE, "ymd"),
        (_WITH_MONTH, "dmy"),
        (_MONTH_FIRST, "mdy"),
    ):
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
    """The possible orders of day, month and year. A leading year is ISO 8601; slashes are ambiguous."""
    if len(first) == 4:
        return ("ymd",)
    return ("dmy",) if sign == "." else ("dmy", "mdy")


def _day(parts: dict[str, str]) -> Iterator[date]:
    month = parts["m"] if parts["m"].isdigit() else _MONTHS.get(parts["m"])
    if len(parts["y"]) != 4 or month is None:
        return
    try:
        yield date(int(parts["y"]), int(month), int(parts["d"]))
    except ValueError:
        return


def read_time(typed: str) -> time | None:
    """The time of day that was typed, such as `9:30`, `09.30` or `0930`; `None` if the text is empty.

    :raises NotReadable: with a sentence that says what to type instead.
    """
    words = normalize("NFKC", typed).strip().lower()
    if not words:
        return None
    match = _TIME.fullmatch(words)
    hour, minute = (int(part) for part in match.groups() if part is not None) if match else (99, 99)
    if hour > 23 or minute > 59:
        raise NotReadable(text("“{typed}” is not a time. Type a time such as 9:30.", typed=typed.strip()))
    return time(hour, minute)


def moment_on(day: date, now: datetime) -> datetime:
    """The moment that is recorded for a day without a time: now for today, to the minute, else noon."""
    if day == now.date():
        return now.replace(second=0, microsecond=0)
    return datetime.combine(day, time(12), now.tzinfo)


def most_recent(at: time, now: datetime, localise: Localise | None = None) -> datetime:
    """The most recent moment with a time of day: that of today, or of yesterday if it would be in the future.

    A minute ahead is still of today, because a watch at the bedside may be fast. `localise` says which moment
    a date and time on the clock are, for a day on which the clocks change; of two the later one counts.
    """
    found = (
        datetime.combine(now.date() - timedelta(days=days), at.replace(fold=fold))
        for days in (0, 1)
        for fold in (1, 0)
    )
    moments = [localise(each) if localise else each.replace(tzinfo=now.tzinfo) for each in found]
    latest = now.timestamp() + MINUTE_AHEAD.total_seconds()
    return next((each for each in moments if each.timestamp() <= latest), moments[-1])
