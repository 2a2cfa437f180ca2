"""`fortnight lot`: the recall list of a lot on the terminal, as JSON and as CSV."""

from __future__ import annotations

import csv
import json
from datetime import timedelta

import pytest

from fortnight.operations.recording import record_infusion
from helpers.drafts import drip
from helpers.people import logged_in, record_with_lead
from helpers.stores import NOW, Clock, registered


@pytest.fixture
def record(tmp_path):
    folder = tmp_path / "record"
    record_with_lead(folder, Clock())
    with logged_in(folder, clock=Clock()) as session:
        child = registered(session)
        record_infusion(session, "i1", child, drip(NOW - timedelta(days=1), lots="B2041"), confirmed=True)
    return folder


def test_the_uses_of_a_lot_are_listed(run, record):
    code, out, _ = run("lot", "b2041")
    assert code == 0
    assert out.splitlines()[1].split() == ["B2041", "2026-11-21", "0001", "Case", "1"]


def test_the_list_is_json_for_programs(run, record):
    code, out, _ = run("lot", "B2041", "--json")
    assert code == 0
    (use,) = json.loads(out)["uses"]
    assert (use["number"], use["day"], use["infusion"]) == ("0001", "2026-11-21", "i1")


def test_the_list_is_written_to_a_file(run, record, tmp_path):
    code, out, _ = run("lot", "B2041", "--csv", tmp_path / "recall.csv")
    assert (code, out.strip()) == (0, str(tmp_path / "recall.csv"))
    with (tmp_path / "recall.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["lot"] for row in csv.DictReader(file)] == ["B2041"]


def test_an_unknown_lot_is_named(run, record):
    code, out, err = run("lot", "X1")
    assert (code, out) == (0, "")
    assert "No infusion with the lot X1 is recorded." in err


@pytest.mark.parametrize("typed", ["", "(01)04987057806341"])
def test_a_code_without_a_lot_is_refused(run, record, typed):
    code, out, err = run("lot", typed)
    assert (code, out) == (1, "")
    assert "lot" in err
