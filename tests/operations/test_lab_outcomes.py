"""Messages as they are stored: what is refused as a whole, the body of the entry, the entries of results."""

from __future__ import annotations

import json

import pytest

from fortnight.exchange.hl7v2.framing import Readable
from fortnight.exchange.hl7v2.message import parse
from fortnight.exchange.hl7v2.reading import OwnMaps, read
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.lab_outcomes import LONGEST_SHOWN, refusal_of, reported_text, shown
from fortnight.store.journal import entries
from helpers.lab_messages import observation, with_boy, written
from helpers.stores import localise, open_session


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        yield opened


def message(kind="ORU^R01", processing="P", version="2.5", sent="20261121095802+0900", reported=""):
    head = f"MSH|^~\\&|LIS|LAB|||{sent}||{kind}|1|{processing}|{version}"
    obx = f"OBX|1|NM|CRP^CRP^L||3|mg/L|||||F||||||||{reported}"
    return parse(Readable(1, (head, "OBR|1||||||202611210807", obx), ""))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, None),
        ({"kind": "ORU"}, None),
        ({"processing": ""}, None),
        ({"version": ""}, None),
        ({"kind": "ADT^A08"}, "ADT^A08"),
        ({"kind": "ORU^R30"}, "ORU^R30"),
        ({"version": "3.0"}, "3.0"),
        ({"processing": "T"}, "test"),
        ({"processing": "D"}, "test"),
    ],
)
def test_what_is_refused_as_a_whole(fields, sentence):
    refused = refusal_of(message(**fields))
    assert (refused is None) if sentence is None else (sentence in str(refused))


@pytest.mark.parametrize(
    ("reported", "sent", "text"),
    [
        ("20261121100000+0900", "20261121120000+0900", "2026-11-21T01:00:00.000Z"),
        ("", "20261121120000+0900", "2026-11-21T03:00:00.000Z"),
        ("2026", "202611211200", "2026-11-21T12:00:00.000Z"),
        ("", "20261121", ""),
        ("", "", ""),
    ],
)
def test_when_a_result_was_reported(reported, sent, text):
    found = message(reported=reported, sent=sent)
    assert reported_text(found, read(found.observations[0], OwnMaps(), localise)) == text


def test_an_observation_in_short():
    assert shown(read(observation(), OwnMaps(), localise)) == "1988-5 CRP 3 mg/L"
    long = shown(read(observation(value="x" * 999), OwnMaps(), localise))
    assert len(long) == LONGEST_SHOWN == 200


def test_each_entry_names_the_laboratory_and_what_a_form_would_have_asked(session):
    child = with_boy(session, "0012")
    first = ["MSH", "PID", "OBR", "OBX|1|NM|1742-6^ALT^LN||2400|U/L|||||F", "NTE|1||haemolysed"]
    second = ["MSH", "PID", "OBR", "NTE|1||once more", "OBX|1|NM|1742-6^ALT^LN||240|U/L|||||C"]
    for lines in (first, second):
        import_contents(session, [("labs.hl7", written(lines, "0012").encode())], localise)
    (specimen,) = session.store.db.execute("SELECT id FROM specimen").fetchone()
    record, amend = entries.of_target(session.store.db, specimen)
    assert (record.child, record.verb, amend.verb) == (child, "specimen.record", "specimen.amend")
    assert str(record.reason).startswith("LIS/WARDLAB, message 0012-0; not asked: ALT")
    assert str(amend.reason) == "LIS/WARDLAB, message 0012-0"
    assert record.data["note"] == "ALT: haemolysed"
    messages = list(entries.entries(session.store.db, "verb = 'message.record'"))
    assert [each.data["file"] for each in messages] == ["labs.hl7", "labs.hl7"]
    assert json.loads(messages[0].body)["segments"][4] == "NTE|1||haemolysed"
