"""One detail of an event: which values are allowed, and how a time of day is kept."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from fortnight.domain.messages import text, word
from fortnight.domain.record.event_fields import Field, Input, clock_of


@pytest.mark.parametrize(
    ("kind", "allowed", "refused"),
    [
        (Input.TEXT, ["trunk", ""], [1.5]),
        (Input.SUGGESTED, ["ear", "anything"], [2]),
        (Input.CHOICE, ["ear"], ["anything", 1]),
        (Input.NUMBER, [0, 10, 0.5], [10.1, -1, "5"]),
        (Input.DAY, ["2026-11-20"], ["20 Nov 2026", "2026-02-30", 1]),
        (Input.TIME, ["00:00", "07:30", "23:59"], ["7:30", "24:00", "07:30:00", "0730", "noon", "", 7.5]),
    ],
)
def test_which_values_are_allowed(kind, allowed, refused):
    field = Field(text("Detail"), kind, {"ear": text("ear")}, 0, 10)
    assert [value for value in allowed if not field.allows(value)] == []
    assert [value for value in refused if field.allows(value)] == []


def test_a_value_is_written_with_its_template():
    assert (
        str(Field(text("Time of day"), Input.TIME, template=word("at {value}")).words("07:30")) == "at 07:30"
    )


def test_the_time_of_day_is_that_of_the_place():
    at = datetime(2026, 11, 20, 23, 5, 59, tzinfo=timezone(timedelta(hours=9)))
    assert clock_of(at) == "23:05"
