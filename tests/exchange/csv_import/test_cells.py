"""Cells: numbers with a point, days and moments in one form, times that a change of the clocks makes odd."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.exchange.csv_import.cells import (
    canonical,
    check_infusion_alone,
    day,
    in_zone,
    moment,
    notes,
    number,
)
from fortnight.exchange.csv_import.reader import Line
from fortnight.exchange.refusals import BadCell


def line(**cells):
    return Line("labs.csv", 7, cells)


def local(naive):
    return naive.replace(tzinfo=UTC)


@pytest.mark.parametrize(("cell", "value"), [("0", 0), ("4.10", 4.1), ("96", 96), ("-1", -1)])
def test_numbers(cell, value):
    assert number(line(value=cell), "value") == value


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "4,1",
        "1.234,5",
        "1e5",
        "nan",
        "inf",
        "-",
        ".5",
        "5.",
        "٣",
        "1_000",
        "0x1",
        "4 1",
        "+3",
        "1" * 30,
        "−3",
    ],
)
def test_what_is_not_plainly_a_number(cell):
    with pytest.raises(BadCell):
        number(line(value=cell), "value")


def test_a_comma_is_said_to_be_one():
    with pytest.raises(BadCell, match="decimal point"):
        number(line(value="4,1"), "value")


def test_moments_with_and_without_an_offset():
    assert moment(line(at="2026-11-22T09:30"), "at", local) == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert moment(line(at="2026-11-22T09:30+09:00"), "at", local) == datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
    assert moment(line(at="2026-11-22"), "at", local) == datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "22.11.2026",
        "2026-13-01T09:00",
        "2026-02-30",
        "20261122T0930",
        "yesterday",
        "2026-11-22T25:00",
        "0001-01-01T00:00",
        "9999-12-31T23:59",
        "2026-W47-7",
    ],
)
def test_B28_what_is_not_a_moment(cell):
    with pytest.raises(BadCell):
        moment(line(at=cell), "at", lambda naive: naive.astimezone())


@pytest.mark.parametrize("cell", ["", "2026-11-22T09:30", "22-11-2026", "2026-02-30"])
def test_what_is_not_a_date(cell):
    with pytest.raises(BadCell):
        day(line(at=cell), "at")


def test_a_day_is_a_day_however_far_away():
    """Whether it can be a birth date is asked in the form's words."""
    assert day(line(at="1800-01-01"), "at") == date(1800, 1, 1)


# The clocks are changed ---------------------------------------------------------------------------

BERLIN = ZoneInfo("Europe/Berlin")


def in_berlin(naive):
    return naive.replace(tzinfo=BERLIN)


def as_the_system_does(naive):
    """As the command line does it. A time that was left out is moved, to either side."""
    return naive.astimezone()


@pytest.fixture(autouse=True)
def system_in_berlin(monkeypatch):
    if not hasattr(time, "tzset"):
        pytest.skip("this system does not take its zone from the environment")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("localise", [in_berlin, as_the_system_does])
def test_a_time_that_was_left_out_is_refused_not_guessed(localise):
    with pytest.raises(BadCell) as refused:
        moment(line(at="2026-03-29T02:30"), "at", localise)
    assert refused.value.column == "at"
    assert str(refused.value.sentence) == (
        "2026-03-29T02:30 does not exist, because the clocks were put forward. Write the time that was meant."
    )


@pytest.mark.parametrize("localise", [in_berlin, as_the_system_does])
def test_a_time_that_exists_twice_is_refused_and_both_are_named(localise):
    with pytest.raises(BadCell) as refused:
        in_zone(datetime.fromisoformat("2026-10-25T02:30"), "date", localise)
    assert str(refused.value.sentence) == (
        "2026-10-25T02:30 exists twice, because the clocks were put back. "
        "Write 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00."
    )


@pytest.mark.parametrize("written", ["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00", "2026-03-29T02:30Z"])
def test_a_time_with_its_offset_is_one_time(written):
    found = moment(line(at=written), "at", in_berlin)
    assert found == datetime.fromisoformat(written)


@pytest.mark.parametrize(
    "written", ["2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T01:59", "2026-10-25T03:00"]
)
@pytest.mark.parametrize("localise", [in_berlin, as_the_system_does])
def test_the_minutes_beside_the_change_are_plain(written, localise):
    found = moment(line(at=written), "at", localise)
    assert found.isoformat(timespec="minutes")[:16] == written


# Values -------------------------------------------------------------------------------------------


def test_a_value_in_its_canonical_unit():
    assert canonical("C-reactive protein", 8.27, "mg/dl") == ("CRP", pytest.approx(82.7))


@pytest.mark.parametrize(
    ("name", "value", "unit", "column"),
    [("FOO", 1, "mg/L", "analyte"), ("CRP", 1, "mmol/L", "unit"), ("HB", 130, "g/dL", "value")],
)
def test_what_is_not_known_or_cannot_be_is_well_formed(name, value, unit, column):
    with pytest.raises(BadCell) as refused:
        canonical(name, value, unit)
    assert (refused.value.column, refused.value.well_formed) == (column, True)


def test_an_unusual_value_is_not_refused_by_itself():
    assert canonical("IL6", 9000, "pg/mL") == ("IL6", 9000)


def test_an_infusion_by_itself_is_refused_at_the_column_that_holds_the_field():
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    check_infusion_alone(InfusionDraft(at, None, "22", "264"), {})
    with pytest.raises(BadCell) as refused:
        check_infusion_alone(InfusionDraft(at, at, "22", "264"), {"ended_at": "date"})
    assert refused.value.column == "date"


def test_unknown_columns_are_kept_as_words():
    assert notes(line(ward="B4", shelf=""), ("ward", "shelf")) == "ward=B4"
