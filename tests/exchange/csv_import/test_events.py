"""A file of events: read with the same checks as the form, and every wrong cell is named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from helpers.csv_files import only_refusal, read

HEADER = "patient,kind,at,until,text,method,result,z_score,site,colour\n"


def events(tmp_path, *rows: str):
    return [row.entry for row in read(tmp_path, HEADER + "\n".join(rows) + "\n").events]


def test_events_with_their_details(tmp_path):
    screen, scan, otitis = events(
        tmp_path,
        "0001,tb-screen,2026-07-02,,,igra,negative,,,",
        "0001,imaging,2026-01-06T14:30,,,dxa,,-1.8,spine,",
        "0001,infection,2026-03-01,2026-03-08,ear pain,,,,ear,red",
    )
    assert (screen.kind, screen.at, screen.details) == (
        "tb-screen",
        datetime(2026, 7, 2, 12, tzinfo=UTC),
        {"method": "igra", "result": "negative"},
    )
    assert (scan.at.hour, scan.details) == (14, {"method": "dxa", "z_score": -1.8, "site": "spine"})
    assert otitis.until is not None
    assert (otitis.until.day, otitis.text) == (8, "ear pain; colour=red")


def test_a_time_of_day_is_joined_with_its_day(tmp_path):
    rows = "0001,fever,2026-07-02,14:30\n0001,fever,2026-07-03T08:00,08:00\n0001,note,2026-07-04,\n"
    found = [row.entry for row in read(tmp_path, "patient,kind,at,time\n" + rows).events]
    assert [(each.at, each.details) for each in found] == [
        (datetime(2026, 7, 2, 14, 30, tzinfo=UTC), {"time": "14:30"}),
        (datetime(2026, 7, 3, 8, tzinfo=UTC), {"time": "08:00"}),
        (datetime(2026, 7, 4, 12, tzinfo=UTC), {}),
    ]


def test_events_of_one_kind_near_each_other_stay_apart(tmp_path):
    assert len(events(tmp_path, "0001,rash,2026-07-02,,,,,,,", "0001,rash,2026-07-05,,,,,,,")) == 2


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("0001,party,2026-07-02,,,,,,,", "kind"),
        ("0001,,2026-07-02,,,,,,,", "kind"),
        ("0001,rash,soon,,,,,,,", "at"),
        ("0001,rash,2026-07-02,soon,,,,,,", "until"),
        ("0001,rash,2026-07-02,,,igra,,,,", "method"),
        ("0001,imaging,2026-07-02,,,mri,,-1.8,,", "z_score"),
        ("0001,imaging,2026-07-02,,,dxa,,low,,", "z_score"),
        (",rash,2026-07-02,,,,,,,", "patient"),
    ],
)
def test_a_wrong_cell_is_named(tmp_path, row, column):
    place, name, sentence = only_refusal(read(tmp_path, HEADER + row + "\n"))
    assert (place, name) == (2, column)
    assert sentence
