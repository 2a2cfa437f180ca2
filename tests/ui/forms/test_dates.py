"""Boxes for dates and moments: what they show, and what is read from them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from fortnight.ui.forms import dates
from fortnight.ui.forms.dates import (
    FORMATS,
    date_box,
    day_in,
    from_qt,
    moment_box,
    read_day_text,
    read_moment_text,
)

WHEN = datetime(2026, 11, 22, 9, 30, 59, tzinfo=UTC)
TOKYO = timezone(timedelta(hours=9))


def test_a_date_is_shown_with_its_month_as_a_word_and_read_again(qtbot):
    box = date_box(date(2028, 2, 29))
    qtbot.addWidget(box)
    assert box.text() == "29 Feb 2028"
    assert day_in(box) == date(2028, 2, 29)


@pytest.mark.parametrize("zone", [UTC, TOKYO, timezone(timedelta(hours=-3, minutes=-30))])
def test_a_moment_is_shown_in_its_own_offset_and_read_again_to_the_minute(qtbot, zone):
    when = WHEN.astimezone(zone)
    box = moment_box(when)
    qtbot.addWidget(box)
    assert box.text() == f"{when:%d %b %Y  %H:%M}".lstrip("0")
    read = from_qt(box, when)
    assert read == when.replace(second=0)
    assert read.utcoffset() == when.utcoffset()


@pytest.mark.parametrize(
    ("code", "day", "moment"),
    [
        ("en", "22 Nov 2026", "22 Nov 2026  09:30"),
        ("de", "22. Nov. 2026", "22. Nov. 2026  09:30"),
        ("ja", "2026年11月22日", "2026年11月22日  09:30"),
    ],
)
def test_a_box_writes_dates_as_its_language_and_every_language_reads_them(
    qtbot, monkeypatch, code, day, moment
):
    """A draft may have been written in another language than the one in which it is opened."""
    monkeypatch.setattr(dates, "language", lambda: code)
    monkeypatch.setattr(dates, "locale", lambda: QLocale(code))
    for box, words in ((date_box(WHEN.date()), day), (moment_box(WHEN), moment)):
        qtbot.addWidget(box)
        assert box.text() == words
    assert read_day_text(day).toString("yyyy-MM-dd") == "2026-11-22"
    assert read_moment_text(moment).toString("yyyy-MM-dd HH:mm") == "2026-11-22 09:30"
    assert set(FORMATS) == {"en", "de", "ja"}


def test_what_is_no_date_is_none(qapp):
    assert not read_day_text("soon").isValid()
    assert not read_moment_text("22 Nov 2026").isValid()
