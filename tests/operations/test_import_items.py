"""What became of each row of an import: stored, there already, asked about or refused."""

from __future__ import annotations

import pytest

from helpers.imports import CHILDREN, GOOD, LABS, take
from helpers.stores import open_session, registered

UNUSUAL = "0001,2026-11-09T08:00,IL6,,9000,pg/mL,\n"
WRONG = "0001,soon,IL6,,12,pg/mL,\n"
STRANGER = "0009,2026-11-08T08:00,IL6,,12,pg/mL,\n"


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "store") as session:
        registered(session)
        yield session


def outcomes(report):
    return {
        file.file: [(detail.where, str(detail.outcome)) for detail in file.details] for file in report.files
    }


def test_each_result_has_its_row_and_its_outcome(session, tmp_path):
    assert outcomes(take(session, tmp_path, a=LABS + GOOD)) == {"a.csv": [("row 2", "stored")]}
    assert outcomes(take(session, tmp_path, a=LABS + GOOD)) == {"a.csv": [("row 2", "already_there")]}


def test_what_is_asked_waits_until_it_is_confirmed(session, tmp_path):
    content = LABS + GOOD + UNUSUAL
    asked = take(session, tmp_path, a=content)
    assert outcomes(asked) == {"a.csv": [("row 2", "waiting"), ("row 3", "waiting")]}
    assert "is unusual" in str(asked.files[0].details[1].reason)
    assert "other rows are refused or ask" in str(asked.files[0].details[0].reason)
    dry = take(session, tmp_path, dry_run=True, a=content)
    assert outcomes(dry) == {"a.csv": [("row 2", "stored"), ("row 3", "waiting")]}
    confirmed = take(session, tmp_path, confirmed=True, a=content)
    assert outcomes(confirmed) == {"a.csv": [("row 2", "stored"), ("row 3", "stored")]}


def test_a_refused_row_keeps_the_rows_of_every_file_back(session, tmp_path):
    report = take(session, tmp_path, a=LABS + GOOD, b=LABS + WRONG)
    assert outcomes(report) == {
        "a.csv": [("row 2", "waiting")],
        "b.csv": [("row 2, collected_at", "refused")],
    }


def test_every_row_of_a_child_that_is_not_registered_is_refused(session, tmp_path):
    report = take(session, tmp_path, a=LABS + STRANGER + STRANGER.replace("08T", "09T"))
    assert outcomes(report) == {"a.csv": [("row 2", "refused"), ("row 3", "refused")]}
    assert "Register the child first" in str(report.files[0].details[1].reason)


def test_the_rows_of_a_child_whose_own_row_is_refused_are_refused_too(session, tmp_path):
    child = CHILDREN + "0009,Case 9,odd,2019-05-01,\n"
    report = take(session, tmp_path, children=child, labs=LABS + STRANGER)
    assert [each for _, each in outcomes(report)["labs.csv"]] == ["refused"]


def test_a_file_that_cannot_be_read_is_a_remark(session, tmp_path):
    report = take(session, tmp_path, a=b"\x00\x00")
    assert (report.files[0].details, len(report.files[0].remarks)) == ([], 1)
    assert not report.files[0].clean
