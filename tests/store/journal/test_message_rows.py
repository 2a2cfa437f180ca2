"""Rows of messages: one for each observation, with texts for what is not known."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from helpers.entries import write
from helpers.lab_messages import LABMAP, MESSAGE
from helpers.stores import KEY

WHY = {"text": "The code is not known.", "with": {}}
FULL = {
    "number": 2,
    "outcome": "stored",
    "why": WHY,
    "shown": "CRP 3 mg/L",
    "child": "c1",
    "analyte": "CRP",
    "at": "2026-11-21T08:07:00+09:00",
    "status": "F",
    "reported": "2026-11-21T00:58:02.000Z",
}


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


def test_one_row_for_each_observation(store):
    body = {**MESSAGE, "file": "a.hl7", "observations": [*MESSAGE["observations"], FULL]}
    write(store, "m1", "message.record", "m1", body, child=None)
    rows = store.db.execute("SELECT * FROM observation ORDER BY number").fetchall()
    assert rows[0] == ("m1", 1, "waiting", "code", "", "X 5", None, "", "", "", "")
    assert rows[1][:4] == ("m1", 2, "stored", "")
    assert rows[1][4] == '{"text":"The code is not known.","with":{}}'
    assert rows[1][5:9] == ("CRP 3 mg/L", "c1", "CRP", "2026-11-20T23:07:00.000Z")
    assert rows[1][9:] == ("F", "2026-11-21T00:58:02.000Z")
    (message,) = store.db.execute("SELECT source, control, file, broken FROM message").fetchall()
    assert message == ("LIS", "1", "a.hl7", "")


def test_an_observation_of_which_nothing_is_known_has_empty_texts(store):
    body = {**MESSAGE, "observations": [{"number": 1, "outcome": "stored"}]}
    write(store, "m1", "message.record", "m1", body, child=None)
    (row,) = store.db.execute("SELECT * FROM observation").fetchall()
    assert row == ("m1", 1, "stored", "", "", "", None, "", "", "", "")


def test_a_later_answer_replaces_the_observations(store):
    write(store, "m1", "message.record", "m1", MESSAGE, child=None)
    write(store, "m2", "message.amend", "m1", {"observations": [FULL]}, child=None)
    assert store.db.execute("SELECT number FROM observation").fetchall() == [(2,)]


def test_a_map(store):
    write(store, "l1", "labmap.record", "l1", LABMAP, child=None)
    (row,) = store.db.execute("SELECT * FROM labmap").fetchall()
    assert row == ("l1", "LIS", "code", "local:X:", "IL6", "l1")
