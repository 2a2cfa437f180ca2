"""Bundles from outside and tables that leave: bombs, other children, repeated bundles, formulas."""

from __future__ import annotations

import csv
import json
import time
from datetime import date

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.exchange.fhir.reader import MOST_BYTES
from fortnight.operations.record_export import Form, Order, export
from fortnight.store.recovery.verify import verify
from helpers.fhir import INFUSION, OBSERVATION, PATIENT, bundle, take
from helpers.imports import state
from helpers.stores import open_session, registered, session_at

SLOWEST_S = 10  # for any one file

BOMBS = {
    "a hundred megabytes of nesting": b"[" * 100_000_000,
    "as much nesting as is read": b'{"a":' * (MOST_BYTES // 5),
    "nested and closed": b"[" * 1_000_000 + b"]" * 1_000_000,
    "one long number": b'{"a":' + b"9" * 20_000_000 + b"}",
    "one long text": b'{"a":"' + b"x" * 20_000_000 + b'"}',
    "a number beyond all": b'{"a":1e999999999999}',
    "not a number": b'{"a":NaN}',
    "a name twice": b'{"resourceType":"Bundle","resourceType":"Bundle"}',
    "entries without end": b'{"resourceType":"Bundle","type":"collection","entry":['
    + b"{}," * 7_000_000
    + b"{}]}",
}


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as made:
        yield made
        assert verify(made.store).findings == ()


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS.keys())
def test_D54_a_bomb_is_refused_in_a_sentence_and_soon(session, content):
    before, began = state(session), time.monotonic()
    report = take(session, content)
    assert time.monotonic() - began < SLOWEST_S
    assert len(report.remarks) == 1
    assert not report.clean
    assert state(session) == before


def test_D45_a_bundle_about_another_child_is_attached_to_nobody(session):
    registered(session, "0001", "Case 9", birth_date=date(2015, 2, 3))
    report = take(session, bundle(PATIENT, OBSERVATION, INFUSION), confirmed=True)
    assert [each.outcome for each in report.details] == [Outcome.WAITING] * 3
    assert session.store.db.execute("SELECT count(*) FROM result").fetchone() == (0,)


def test_D46_a_repeated_bundle_is_stored_once_also_in_another_order(session):
    take(session, bundle(PATIENT, OBSERVATION, INFUSION), confirmed=True)
    before = state(session)
    report = take(session, bundle(INFUSION, OBSERVATION, PATIENT), confirmed=True)
    assert {each.outcome for each in report.details} == {Outcome.ALREADY_THERE}
    assert state(session) == before


def test_D43_no_cell_of_a_table_that_leaves_begins_a_formula(session, tmp_path):
    child = registered(session, "0001", "=1+1", allergies="@SUM(A1)", note="+x")
    lead = session_at(session.store, session.clock, "Lead A", "lead")
    for form, reason in ((Form.CSV, None), (Form.RESEARCH, "linkage")):
        export(lead, Order(form, (child,), tmp_path / form, reason))
        for path in (tmp_path / form).glob("*.csv"):
            with path.open(encoding="utf-8-sig", newline="") as file:
                cells = [cell for row in csv.reader(file) for cell in row]
            assert [cell for cell in cells if cell[:1] in "=+@" and cell] == []


def test_D55_a_bundle_replaces_a_file_whole_or_not_at_all(session, tmp_path):
    child, path = registered(session), tmp_path / "all.json"
    path.write_text("what was there", encoding="utf-8")
    with pytest.raises(ValueError, match="not registered"):
        export(session, Order(Form.FHIR, (child, "nobody"), path))
    assert path.read_text(encoding="utf-8") == "what was there"
    export(session, Order(Form.FHIR, (child,), path))
    assert json.loads(path.read_text(encoding="utf-8"))["resourceType"] == "Bundle"
    assert [each.name for each in tmp_path.iterdir() if each.name.endswith(".json")] == ["all.json"]
