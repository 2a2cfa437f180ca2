"""A scanned bar code: GTIN, expiry, lot and serial number of a medicine, or the patient of a wristband.

The table of GS1 application identifiers, their lengths and the check of their characters come from `biip`
(Apache-2.0, typed, no dependency). Five of its habits are dealt with here: it reads the clock for the century
of a date, so dates are read here from the digits; a wrong check digit does not refuse the code; it does not
know brackets or a written-out `{GS}`; it cuts a value that is longer than its field and reads the rest as the
next field; and importing it takes a tenth of a second, so that happens with the first scan.

Sources: GS1 General Specifications 7.8 (separators) and 7.12 (century), as `biip` cites them. What a code
contains differs between countries; every field may be absent.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from fortnight.domain.messages import SentenceError, Text, Word, text, word

FNC1 = "\x1d"
# A separator as scanners write it when they are set up to type visible characters. No field may contain `^`.
SEPARATORS = re.compile(r"\x1d|\^|\{GS\}|<GS>|\u241d")
GS1_SYMBOLOGIES = ("]d2", "]C1", "]e0", "]Q3")
"""DataMatrix, GS1-128, DataBar and QR code that contain GS1 fields."""
LONGEST_SCAN = 512  # characters; no GS1 code of a medicine is longer

GTIN, EXPIRY, LOT, SERIAL, EXPIRY_TIME, PATIENT = "01", "17", "10", "21", "7003", "8018"
_FIELD_NAMES: Mapping[str, Word] = {
    GTIN: word("the product number (GTIN)"),
    EXPIRY: word("the expiry date"),
    LOT: word("the lot number"),
    SERIAL: word("the serial number"),
    EXPIRY_TIME: word("the expiry date"),
    PATIENT: word("the patient number"),
}
_DATES = ("11", "12", "13", "15", "16", EXPIRY, EXPIRY_TIME)
_CHECKED_NUMBERS = (GTIN, "02", PATIENT)
_BRACKET = re.compile(r"\((\d{2,4})\)")
_SYMBOLOGY = re.compile(r"^\][A-Za-z][0-9]")
_YEARS_AHEAD, _YEARS_IN_CENTURY = 50, 100


class Field(NamedTuple):
    """One GS1 field: its application identifier and its value."""

    ai: str
    value: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a bar code contains; a field that it does not contain is `None`.

    `patient` is the number of a wristband. `doubts` are questions to ask before the values are used.
    """

    gtin: str | None = None
    expiry: date | None = None
    lot: str | None = None
    serial: str | None = None
    patient: str | None = None
    doubts: tuple[Text, ...] = ()


class ScanRefused(SentenceError):
    """The scanned text cannot be used."""


def read_scan(scanned: str, today: date | None = None) -> Scan:
    """Read the fields of a GS1 code, in any order, with or without its symbology prefix or brackets.

    `today` places two-digit years within 49 years before and 50 years after it; without it they are 20YY.

    :raises ScanRefused: with a sentence that says what is wrong and what to do.
    """
    fields = dict[str, str]()
    for field in _fields(scanned):
        if fields.setdefault(field.ai, field.value) != field.value:
            raise ScanRefused(
                text("The code contains {field} twice, with two values. Type it.", field=_name(field.ai))
            )
    return _scan_of(fields, today)


def read_wristband(scanned: str) -> str:
    """The patient number of a wristband: the GS1 field 8018, or otherwise the whole text.

    :raises ScanRefused: with a sentence that says what is wrong and what to do.
    """
    written = _normalised(scanned)
    plain = _SYMBOLOGY.sub("", written)
    if written.startswith(GS1_SYMBOLOGIES) or _looks_like_8018(plain):
        number = read_scan(scanned).patient
        if number is None:
            raise ScanRefused(text("This is the code of a product, not of a wristband. Scan the wristband."))
        return number
    if not plain or not plain.isprintable():
        raise ScanRefused(text("The wristband could not be read. Scan it again or type the patient number."))
    return plain


def day_of(digits: str, today: date | None = None) -> date:
    """The day that six digits YYMMDD name; day 00 is the last day of the month.

    :raises ScanRefused: if there is no such day.
    """
    year, month, day = (int(digits[at : at + 2]) for at in (0, 2, 4))
    year = full_year(year, today)
    try:
        return date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        raise ScanRefused(
            text(
                "The code contains the date {digits} (YYMMDD), which does not exist. Type it.", digits=digits
            )
        ) from None


def full_year(two_digits: int, today: date | None = None) -> int:
    """The year that two digits mean: from 49 years before `today` to 50 years after; 20YY without it."""
    if today is None:
        return 2000 + two_digits
    first = today.year + _YEARS_AHEAD - _YEARS_IN_CENTURY + 1
    return first + (two_digits - first) % _YEARS_IN_CENTURY


def check_digit(digits: str) -> int:
    """The GS1 check digit for the digits that come before it."""
    return -sum(int(digit) * (1 if at % 2 else 3) for at, digit in enumerate(reversed(digits))) % 10


def _scan_of(fields: Mapping[str, str], today: date | None) -> Scan:
    days = {ai: day_of(fields[ai], today) for ai in _DATES if ai in fields}
    for ai in _CHECKED_NUMBERS:
        _check_number(ai, fields.get(ai))
    _check_expiry_time(fields.get(EXPIRY_TIME))
    return Scan(
        gtin=fields.get(GTIN),
        expiry=days.get(EXPIRY, days.get(EXPIRY_TIME)),
        lot=fields.get(LOT),
        serial=fields.get(SERIAL),
        patient=fields.get(PATIENT),
        doubts=tuple(_doubts(fields, today)),
    )


def _check_number(ai: str, number: str | None) -> None:
    if number is not None and not _is_number(number):
        raise ScanRefused(
            text(
                "The check digit of {field} is wrong ({number}), so the code was misread. Scan it again.",
                field=_name(ai),
                number=number,
            )
        )


def _check_expiry_time(digits: str | None) -> None:
    if digits is not None and not (int(digits[6:8]) < 24 and int(digits[8:]) < 60):
        raise ScanRefused(
            text("The code contains the time {digits}, which does not exist. Type the expiry.", digits=digits)
        )


def _doubts(fields: Mapping[str, str], today: date | None) -> Iterator[Text]:
    missing = [ai for ai in (EXPIRY, GTIN) if ai not in fields]
    for ai in (LOT, SERIAL):
        if ai in fields and any(_hides(fields[ai], other, today) for other in missing):
            yield text(
                "“{value}” was read as {field}, but the next field may be in it. Compare it with the print.",
                value=fields[ai],
                field=_name(ai),
            )


def _hides(value: str, ai: str, today: date | None) -> bool:
    """Whether a field can be read inside the value of another one, as after a separator that was lost."""
    length = 6 if ai == EXPIRY else 14
    inside = re.search(rf".{ai}(\d{{{length}}})", value)
    if inside is None:
        return False
    return _is_day(inside[1], today) if ai == EXPIRY else _is_number(inside[1])


def _is_day(digits: str, today: date | None) -> bool:
    try:
        day_of(digits, today)
    except ScanRefused:
        return False
    return True


def _is_number(digits: str) -> bool:
    return int(digits[-1]) == check_digit(digits[:-1])


def _fields(scanned: str) -> Iterator[Field]:
    rest = _without_symbology(_normalised(scanned))
    if not rest:
        raise ScanRefused(text("Nothing was scanned. Scan again or type what is printed."))
    if len(rest) > LONGEST_SCAN:
        raise ScanRefused(text("This is too long for the code of a medicine. Scan one code at a time."))
    if not rest.isascii():
        raise _unreadable(rest)
    yield from _bracket_fields(rest) if rest.startswith("(") else _plain_fields(rest)


def _normalised(scanned: str) -> str:
    """The text with FNC1 as the only separator, inside it alone; full-width characters become ASCII.

    For Python FNC1 is white space, so that `strip` and `split` remove it too. A scanner types full-width
    characters where a Japanese input method is switched on.
    """
    return SEPARATORS.sub(FNC1, normalize("NFKC", scanned)).strip()


def _without_symbology(scanned: str) -> str:
    if not scanned.startswith("]"):
        return scanned
    if not scanned.startswith(GS1_SYMBOLOGIES):
        raise ScanRefused(
            text(
                "This is not a GS1 code (its kind is “{kind}”). Scan the other code or type what is printed.",
                kind=scanned[:3],
            )
        )
    return scanned[3:].lstrip()


def _bracket_fields(written: str) -> Iterator[Field]:
    """The fields of a code as it is printed for people: each identifier in brackets."""
    _, *parts = _BRACKET.split("".join(written.split()))
    if not parts:
        raise _unreadable(written)
    for ai, value in zip(parts[::2], parts[1::2], strict=True):
        field = _first_field(ai + value)
        if field is None or field != Field(ai, value):
            raise _unreadable(f"({ai}){value}")
        yield field


def _plain_fields(rest: str) -> Iterator[Field]:
    while rest:
        field = _first_field(rest)
        if field is None:
            raise _unreadable(rest)
        yield field
        rest = rest[len(field.ai) + len(field.value) :]
        if rest and _is_variable(field.ai) and not rest.startswith(FNC1):
            raise ScanRefused(
                text(
                    "The code does not show where {field} ends. Type what is printed.", field=_name(field.ai)
                )
            )
        rest = rest.lstrip()


def _first_field(rest: str) -> Field | None:
    """The first field of a text; `None` if it is not the beginning of a GS1 field."""
    from biip import ParseConfig, ParseError
    from biip.gs1_element_strings import GS1ElementString

    config = ParseConfig(gs1_element_strings_verify_date=False)
    try:
        found = GS1ElementString.extract(rest, config=config)
    except ParseError:
        return None
    return Field(found.ai.ai, found.value)


def _is_variable(ai: str) -> bool:
    from biip.gs1_application_identifiers import GS1ApplicationIdentifier

    return GS1ApplicationIdentifier.extract(ai).separator_required


def _unreadable(rest: str) -> ScanRefused:
    shown = rest.partition(FNC1)[0]
    return ScanRefused(
        text("The code cannot be read at “{rest}”. Scan it again or type what is printed.", rest=shown)
    )


def _looks_like_8018(plain: str) -> bool:
    digits = plain.replace("(", "").replace(")", "")
    return digits.startswith(PATIENT) and len(digits) == len(PATIENT) + 18 and digits.isdecimal()


def _name(ai: str) -> Word:
    return _FIELD_NAMES.get(ai, Word(f"({ai})"))
