"""`fortnight summary`: milestones and episodes of one course, for people and for programs."""

from __future__ import annotations

import json

import pytest

from fortnight.operations.importing import import_files
from helpers.people import logged_in, record_with_lead
from helpers.stores import FOUNDING, Clock, localise


@pytest.fixture
def record(tmp_path):
    folder = tmp_path / "record"
    record_with_lead(folder, Clock())
    with logged_in(folder, clock=Clock()) as session:
        import_files(session, FOUNDING, localise, confirmed=True)
    return folder


def test_the_summary_as_data(run, record):
    code, out, _ = run("summary", "--patient", "SEED-1", "--json")
    found = json.loads(out)
    assert (code, found["patient"]) == (0, "SEED-1")
    milestone = next(each for each in found["milestones"] if each["id"] == "wbc-normal")
    assert {name: milestone[name] for name in ("date", "day", "value", "unit")} == {
        "date": "2000-06-26",
        "day": 84,
        "value": 9.9,
        "unit": "10*9/L",
    }
    assert milestone["says"] == "White cells normal since 26 Jun 2000"
    assert "10 ×10⁹/L" in milestone["rule"]
    (episode,) = found["episodes"]
    assert (episode["kind"], episode["day"], episode["il6"], episode["outcome"]) == (
        "infection",
        414,
        131.5,
        None,
    )
    assert episode["onset"].startswith("2001-05-22")
    assert episode["fold"] == pytest.approx(10.1, abs=0.1)


def test_the_summary_for_people(run, record):
    code, out, _ = run("summary", "--patient", "SEED-1")
    lines = out.splitlines()
    assert code == 0
    assert lines[0].split() == ["date", "day", "what"]
    assert "28 May 2001  420  Glucocorticoid ceased, 28 May 2001" in lines
    assert "IL-6 131.5 pg/mL" in lines[-1]


def test_an_unknown_child_is_named(run, record):
    code, out, err = run("summary", "--patient", "9")
    assert (code, out) == (2, "")
    assert "No child with the number 9 is registered here." in err
