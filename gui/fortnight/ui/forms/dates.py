"""Boxes for dates and moments, and their values as Python has them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QTimeZone
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit


def moment_box(when: datetime) -> QDateTimeEdit:
    """Return an editor for date and time, shown as `22 Nov 2026  09:30`."""
    made = QDateTimeEdit()
    made.setDisplayFormat("d MMM yyyy  HH:mm")
    made.setTimeZone(zone_of(when))
    made.setDateTime(to_qt(when))
    made.setCalendarPopup(True)
    return made


def date_box(day: date) -> QDateEdit:
    """Return an editor for a date, shown as `22 Nov 2026`."""
    made = QDateEdit(to_qt_day(day))
    made.setDisplayFormat("d MMM yyyy")
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
