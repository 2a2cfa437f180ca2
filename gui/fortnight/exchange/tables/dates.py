"""Dates and times as tables write them: year first, month in words, Japanese, or in the form of a source.

A date such as 03/04/2026 has two readings. Which one a source means is stated for it or follows from other
dates of the same file; otherwise it is asked about. Years of two digits are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.csv_import.cells import YEARS, in_zone
from fortnight.exchange.hl7v2.values import plain_width, short
from fortnight.exchange.refusals import BadCell
from fortnight.exchange.tables.grid import NumberText


class DateForm(StrEnum):
    """The order of day and month where both are numbers and the year comes last."""

    UNKNOWN = ""
    DAY_FIRST = "D/M/YYYY"
    MONTH_FIRST = "M/D/YYYY"


class Ambiguous(BadCell):
    """A date with two readings, or one without a time of day: a person can say what is meant."""


_YEAR_FIRST = r"(?P<y>\d{4})[-/.年]\s?(?P<m>\d{1,2})[-/.月]\s?(?P<d>\d{1,2})日?"
_COMPACT = r"(?P<cy>\d{4})(?P<cm>\d{2})(?P<cd>\d{2})"
_ERA = r"(?P<era>令和|平成|R|H)\.?(?P<ey>\d{1,2}|元)[-/.年](?P<em>\d{1,2})[-/.月](?P<ed>\d{1,2})日?"
_DOTTED = r"(?P<td>\d{1,2})\.\s?(?P<tm>\d{1,2})\.\s?(?P<ty>\d{4})"
_NUMBERS = r"(?P<a>\d{1,2})(?P<sep>[-/])(?P<b>\d{1,2})(?P=sep)(?P<ny>\d{4})"
_WORDS = r"(?P<wd>\d{1,2})[-. ]{1,2}(?P<wm>[^\W\d]{3,9})\.?[- ](?P<wy>\d{4})"
_AMERICAN = r"(?P<am>[^\W\d]{3,9})\.? (?P<ad>\d{1,2}), (?P<ay>\d{4})"
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:時]\s?(?P<minute>\d{2}))(?:[:分](?P<second>\d{2})?(?:\.\d{1,6})?秒?)?"
    r"\s?(?P<half>[AaPp]\.?[Mm]\.?)?(?:\s?Uhr)?(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)
_DATE = re.compile(
    rf"(?:{'|'.join((_YEAR_FIRST, _COMPACT, _ERA, _DOTTED, _NUMBERS, _WORDS, _AMERICAN))})"
    rf"(?:(?:[T_,]?\s*)(?:{_CLOCK}))?",
    re.ASCII | re.IGNORECASE,
)
_TIME = re.compile(_CLOCK, re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)")
_ERAS = {"令和": 2018, "平成": 1988, "R": 2018, "H": 1988}  # the year before the first of the era
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january januar jän jänner", "feb february februar", "mar march mär märz mrz"),
            *("apr april", "may mai", "jun june juni", "jul july juli", "aug august"),
            *("sep sept september", "oct october okt oktober", "nov november", "dec december dez dezember"),
        ),
        1,
    )
    for name in names.split()
}


def form_of(written: Iterable[str]) -> DateForm:
    """Return the form that the dates of a file prove; unknown if none does, or if they contradict."""
    proved = set[DateForm]()
    for each in written:
        found = _DATE.fullmatch(plain_width(each).strip())
        if found and found["sep"]:
            first, second = int(found["a"]), int(found["b"])
            proved |= {DateForm.DAY_FIRST} if first > 12 else set()
            proved |= {DateForm.MONTH_FIRST} if second > 12 else set()
    return proved.pop() if len(proved) == 1 else DateForm.UNKNOWN


def is_time(written: str) -> bool:
    """Return whether a cell is a time of day without a date."""
    return _TIME.fullmatch(plain_width(written).strip()) is not None


def read_day(written: str, form: DateForm, column: str) -> date:
    """Return a date; a time of day beside it is left out. :raises BadCell: if it is not one."""
    return _day(_matched(written, column), form, column, written)


def read_moment(written: str, clock: str, form: DateForm, column: str, localise: Localise) -> datetime:
    """Return a date with a time of day as an instant, in the ward's time unless it has an offset.

    :param clock: the time of day of another column or of the mapping; empty if there is none.
    :raises Ambiguous: if it has two readings or no time of day.
    :raises BadCell: if it is not a possible date and time.
    """
    found = _matched(written, column)
    day = _day(found, form, column, written)
    if found["hour"] is None:
        found = _TIME.fullmatch(plain_width(clock).strip()) if clock else None
        if found is None and clock:
            raise BadCell(column, text("“{time}” is not a time of day.", time=short(clock)))
        if found is None:
            raise Ambiguous(column, text("“{time}” has no time of day.", time=short(written)))
    naive = datetime.combine(day, _clock(found, column))
    zone = found["zone"]
    return in_zone(naive, column, localise) if zone is None else naive.replace(tzinfo=_offset(zone))


def _matched(written: str, column: str) -> re.Match[str]:
    shown = plain_width(written).strip()
    found = _DATE.fullmatch(shown)
    if found is not None:
        return found
    raise BadCell(column, _why_no_date(written, shown))


def _why_no_date(written: str, shown: str) -> Text:
    if isinstance(written, NumberText):
        return text("“{time}” is a number: give the cell the form of a date.", time=short(written))
    if _SHORT_YEAR.match(shown):
        return text("“{time}” has a year of two digits. Write four.", time=short(written))
    return text("“{time}” is not a date.", time=short(written))


def _day(found: re.Match[str], form: DateForm, column: str, written: str) -> date:
    year, month, day = _numbers(found, form, column, written)
    try:
        made = date(year, month, day)
    except ValueError:
        raise BadCell(column, text("“{time}” is not a possible date.", time=short(written))) from None
    if not YEARS[0] <= made.year <= YEARS[1]:
        raise BadCell(column, text("The year {year} is out of range.", year=made.year))
    return made


def _numbers(found: re.Match[str], form: DateForm, column: str, written: str) -> tuple[int, int, int]:
    for group in (("y", "m", "d"), ("cy", "cm", "cd"), ("ty", "tm", "td")):
        if found[group[0]]:
            year, month, day = (int(found[each]) for each in group)
            return year, month, day
    if found["era"]:
        year = 1 if found["ey"] == "元" else int(found["ey"])
        return _ERAS[found["era"].upper()] + year, int(found["em"]), int(found["ed"])
    if found["sep"]:
        return _by_form(found, form, column, written)
    month = _MONTHS.get((found["wm"] or found["am"]).casefold())
    if month is None:
        raise BadCell(column, text("“{time}” is not a date.", time=short(written)))
    return int(found["wy"] or found["ay"]), month, int(found["wd"] or found["ad"])


def _by_form(found: re.Match[str], form: DateForm, column: str, written: str) -> tuple[int, int, int]:
    first, second, year = int(found["a"]), int(found["b"]), int(found["ny"])
    if form is DateForm.DAY_FIRST or first == second:
        return year, second, first
    if form is DateForm.MONTH_FIRST:
        return year, first, second
    sentence = text("“{time}” can be two dates. State which comes first, day or month.", time=short(written))
    raise Ambiguous(column, sentence)


def _clock(found: re.Match[str], column: str) -> time:
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    half = (found["half"] or "").lower().replace(".", "")
    if half and not 1 <= hour <= 12:
        hour = 99
    hour = hour % 12 + (12 if half == "pm" else 0) if half and hour != 99 else hour
    try:
        return time(hour, minute, second)
    except ValueError:
        raise BadCell(column, text("“{time}” is not a time of day.", time=short(found[0]))) from None


def _offset(written: str) -> timezone:
    if written == "Z":
        return timezone(timedelta())
    bare = written.replace(":", "")
    ahead = timedelta(hours=int(bare[1:3]), minutes=int(bare[3:]))
    return timezone(min(ahead, timedelta(hours=14)) * (1 if bare[0] == "+" else -1))
