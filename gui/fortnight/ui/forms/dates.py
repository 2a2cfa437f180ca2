"""Boxes for dates and moments, and their values as Python has them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTimeZone
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit

from fortnight.domain.entry.languages import ENGLISH
from fortnight.ui.language import language, locale

# How a box writes a date, by language; each of them is read in every language.
FORMATS: Mapping[str, str] = {"en": "d MMM yyyy", "de": "d. MMM yyyy", "ja": "yyyy年M月d日"}
TIME = "  HH:mm"


def _format() -> str:
    return FORMATS.get(language(), FORMATS[ENGLISH])


def read_day_text(words: str) -> QDate:
    """Return the date that a box of any language has written; an invalid one if it is none."""
    found = (QLocale(code).toDate(words, written) for code, written in FORMATS.items())
    return next((day for day in found if day.isValid()), QDate())


def read_moment_text(words: str) -> QDateTime:
    """Return the date and time that a box of any language has written; an invalid one if it is none."""
    found = (QLocale(code).toDateTime(words, written + TIME) for code, written in FORMATS.items())
    return next((moment for moment in found if moment.isValid()), QDateTime())


def moment_box(when: datetime) -> QDateTimeEdit:
    """Return an editor for date and time, shown as `22 Nov 2026  09:30` in English."""
    made = QDateTimeEdit()
    made.setLocale(locale())
    made.setDisplayFormat(_format() + TIME)
    made.setTimeZone(zone_of(when))
    made.setDateTime(to_qt(when))
    made.setCalendarPopup(True)
    return made


def date_box(day: date) -> QDateEdit:
    """Return an editor for a date, shown as `22 Nov 2026` in English."""
    made = QDateEdit(to_qt_day(day))
    made.setLocale(locale())
    made.setDisplayFormat(_format())
    made.setCalendarPopup(True)
    return made


def zone_of(when: datetime) -> QTimeZone:
    """Return the UTC offset of a moment as a time zone."""
    offset = when.utcoffset()
    return QTimeZone(int(offset.total_seconds())) if offset else QTimeZone.utc()


def to_qt(when: datetime) -> QDateTime:
    """Convert a moment for Qt, cut to the minute, in its own UTC offset."""
    return QDateTime.fromSecsSinceEpoch(int(when.timestamp()) // 60 * 60, zone_of(when))


def from_qt(box: QDateTimeEdit, like: datetime) -> datetime:
    """Return the moment in a box, in the time zone of `like`."""
    return datetime.fromtimestamp(box.dateTime().toSecsSinceEpoch(), like.tzinfo)


def to_qt_day(day: date) -> QDate:
    """Convert a date for Qt."""
    return QDate(day.year, day.month, day.day)


def day_in(box: QDateEdit) -> date:
    """Return the date in a box."""
    return date(*box.date().getDate())
