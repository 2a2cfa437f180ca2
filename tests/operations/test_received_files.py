"""Files that a program sent: messages and bundles are told by how they begin."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations.received_files import import_received, is_bundle, to_confirm
from helpers.fhir import INFUSION, OBSERVATION, PATIENT, bundle
from helpers.lab_messages import with_boy, written
from helpers.stores import localise

MESSAGE = written(["MSH", "PID", "OBR", "OBX|1|NM|1988-5^CRP^LN||3|mg/L|||||F"], "0009").encode()


@pytest.fixture
def files(tmp_path):
    contents = {"a.hl7": MESSAGE, "b.json": bundle(PATIENT, OBSERVATION, INFUSION), "c.txt": b"neither"}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in contents]


def test_a_bundle_begins_with_a_brace(files, tmp_path):
    assert [is_bundle(path) for path in files] == [False, True, False]
    (tmp_path / "marked").write_bytes(b"\xef\xbb\xbf \n{}")
    assert is_bundle(tmp_path / "marked")


def test_each_file_is_imported_by_what_it_is(session, files):
    with_boy(session, "0009")
    message, found, neither = import_received(session, files, localise)
    assert message.counts[Outcome.STORED] == 1
    assert found.counts[Outcome.STORED] == 2
    assert neither.remarks


def test_what_a_form_would_ask_waits_for_a_confirmation(session, files):
    asked = to_confirm(import_received(session, files[1:2], localise))
    assert [each.where for each in asked] == ["entry 3 (MedicationAdministration/i)"]
    reports = import_received(session, files[1:2], localise, confirmed=True)
    assert to_confirm(reports) == []
    assert reports[0].counts[Outcome.STORED] == 1


def test_a_child_that_is_asked_about_keeps_its_resources_waiting(session, files):
    with_boy(session, "0002")
    twin = {**PATIENT, "name": [{"text": "Case 0002"}]}
    files[1].write_bytes(bundle(twin, OBSERVATION))
    (report,) = import_received(session, files[1:2], localise)
    assert [each.outcome for each in report.details] == [Outcome.WAITING, Outcome.WAITING]
    assert len(to_confirm([report])) == 1
    (stored,) = import_received(session, files[1:2], localise, confirmed=True)
    assert [each.outcome for each in stored.details] == [Outcome.STORED, Outcome.STORED]
