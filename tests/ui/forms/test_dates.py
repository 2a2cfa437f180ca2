"""Boxes for dates and moments: what they show, and what is read from them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from fortnight.ui.forms.dates import date_box, day_in, from_qt, moment_box

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
