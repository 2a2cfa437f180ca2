"""Tests of reading what was typed in the form of an event."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.typed_event import EventDraft, read_event
from fortnight.domain.record.course import Event

NOW = datetime(2026, 11, 25, 10, 21, 30, tzinfo=UTC)


def event(kind: str = "infection", start: str = "25 Nov 2026", end: str = "", words: str = "", **details):
    found = read_event(EventDraft(kind, start, end, words, details), NOW)
    assert found.problems == ()
    assert found.event is not None
    return found.event


def refused(kind: str = "infection", start: str = "25 Nov 2026", end: str = "", **details) -> dict[str, str]:
    found = read_event(EventDraft(kind, start, end, "", details), NOW)
    assert found.event is None
    return {each.field: str(each.message) for each in found.problems}


def test_today_is_now_and_another_day_is_noon():
    assert event().at == datetime(2026, 11, 25, 10, 21, tzinfo=UTC)
    assert event(start="2026-11-20").at == datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_a_time_of_day_is_the_time_of_the_start():
    for typed in ("14:30", "14.30", "1430"):
        found = event("fever", "20 Nov 2026", time=typed, highest="39.5")
        assert (found.at, found.details["time"]) == (datetime(2026, 11, 20, 14, 30, tzinfo=UTC), "14:30")
    assert event("note", time="7:05").at == datetime(2026, 11, 25, 7, 5, tzinfo=UTC)
    assert refused("fever", time="half past two") == {
        "time": "“half past two” is not a time. Type a time such as 9:30."
    }
    assert "time" not in event("imaging", time="14:30").details, "it has no time of day"


def test_a_corrected_time_of_day_moves_the_start_and_an_unchanged_one_keeps_it():
    was = Event("e1", "fever", datetime(2026, 11, 20, 14, 30, 9, tzinfo=UTC), details={"time": "14:30"})
    for typed, hour, second in (("14:30", 14, 9), ("15:30", 15, 0), ("", 14, 9)):
        draft = EventDraft("fever", "20 Nov 2026", details={"time": typed})
        corrected = read_event(draft, NOW, was).event
        assert corrected is not None
        assert (corrected.at.hour, corrected.at.second) == (hour, second)
        assert corrected.details == ({"time": typed} if typed else {})


def test_an_end_on_the_day_of_the_start_is_the_start():
    assert event(start="20 Nov 2026", end="20 Nov 2026").until == datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert event(start="20 Nov 2026", end="22 Nov 2026").until == datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert event(start="20 Nov 2026").until is None


def test_details_are_read_by_their_fields():
    assert event("imaging", method="dxa", z_score="−1,8", site=" spine ").details == {
        "method": "dxa",
        "z_score": -1.8,
        "site": "spine",
    }
    assert event("live-vaccine", vaccine="mmr", planned="12 Dec 2026").details["planned"] == "2026-12-12"
    assert event("infection", site="tonsils", grade="2").details == {"site": "tonsils", "grade": "2"}


def test_empty_boxes_and_those_of_another_method_or_kind_are_left_out():
    assert event("imaging", method="mri", z_score="-1.8", uptake="").details == {"method": "mri"}
    assert event("rash", where="trunk", organism="E. coli").details == {"where": "trunk"}


def test_zero_is_a_value():
    assert event("imaging", method="spine", vertebrae="0").details["vertebrae"] == 0


@pytest.mark.parametrize(
    ("given", "field", "says"),
    [
        ({"start": ""}, "at", "Type the day"),
        ({"start": "yesterday"}, "at", "is not a date"),
        ({"start": "3/4/2026"}, "at", "can mean"),
        ({"end": "soon"}, "until", "is not a date"),
        ({"kind": "fever", "highest": "hot"}, "highest", "is not a number"),
        ({"kind": "fever", "highest": ">39"}, "highest", "is not a number"),
        ({"kind": "fever", "highest": "-"}, "highest", "is not a number"),
        ({"kind": "surgery", "planned": "next week"}, "planned", "is not a date"),
    ],
)
def test_a_box_that_cannot_be_read_is_named(given, field, says):
    found = refused(**given)
    assert list(found) == [field]
    assert says in found[field]


def test_every_box_that_cannot_be_read_is_named():
    assert list(refused("fever", "x", "y", highest="z")) == ["at", "until", "highest"]


def test_a_correction_keeps_the_times_of_days_that_are_not_changed():
    was = Event("e", "fever", NOW - timedelta(days=5, hours=3), "", NOW - timedelta(days=2, hours=7))
    same = read_event(EventDraft("fever", "20 Nov 2026", "23 Nov 2026"), NOW, was).event
    assert same is not None
    assert (same.id, same.at, same.until) == ("e", was.at, was.until)
    moved = read_event(EventDraft("fever", "21 Nov 2026", "22 Nov 2026"), NOW, was).event
    assert moved is not None
    assert (moved.at.hour, moved.until and moved.until.day) == (12, 22)


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=12))
def test_anything_typed_is_read_or_refused_with_a_sentence(start, end, number):
    found = read_event(EventDraft("fever", start, end, "", {"highest": number}), NOW)
    assert (found.event is None) == bool(found.problems)
    assert all(str(each.message) for each in found.problems)
