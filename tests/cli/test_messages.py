"""`fortnight import` of HL7 files: how they are recognised, what is printed, exit codes."""

from __future__ import annotations

import json

import pytest

from fortnight.domain.people import INTERFACE
from fortnight.operations import people
from helpers.lab_messages import written
from helpers.people import CHEAP, LEAD_A, OTHER, logged_in, passphrase_file, record_with_lead

CHILDREN = "patient,name,sex,birth_date\n0012,Case 0012,male,2016-07-18\n"
GOOD = "OBX|1|NM|26881-3^IL-6^LN||205|pg/mL|||||F"
UNKNOWN = "OBX|2|NM|ODD^Odd^L||1|x|||||F"
NOTE = "OBX|3|TX|NOTE^Note^L||quiet|||||F"


@pytest.fixture
def take(run, tmp_path):
    """Make a record with one child; return a function that imports a message."""
    record_with_lead(tmp_path / "record")
    children = tmp_path / "children.csv"
    children.write_text(CHILDREN)
    assert run("import", children)[0] == 0

    def command(*lines, options=(), name="a.hl7"):
        path = tmp_path / name
        text = written(["MSH", "PID", "OBR", *lines], "0012").replace("20261121", "20241121")
        path.write_bytes(text.encode())
        return run("import", path, *options)

    return command


def test_a_file_of_messages_is_recognised_and_each_result_is_listed(take):
    code, out, err = take(GOOD, UNKNOWN, NOTE, options=["--json"])
    assert (code, err) == (1, "")
    (report,) = json.loads(out)
    details = report.pop("details")
    assert report == {
        "file": "a.hl7",
        "stored": 1,
        "already_there": 0,
        "waiting": 1,
        "refused": 0,
        "ignored": 1,
        "remarks": [],
    }
    assert details[1] == {
        "where": "message 1 (0012-0), OBX 2",
        "what": "ODD Odd 1 x",
        "outcome": "waiting",
        "reason": "The code “ODD” (Odd) is not known.",
    }
    assert [each["outcome"] for each in details] == ["stored", "waiting", "ignored"]


def test_exit_code_zero_if_nothing_waits_and_nothing_was_refused(take):
    assert take(GOOD, NOTE)[0] == 0
    code, out, _ = take(GOOD, NOTE, options=["--json"])
    assert (code, json.loads(out)[0]["already_there"]) == (0, 1)
    assert take(GOOD, "OBX|2|NM|718-7^Hb^LN||900|g/dL|||||F")[0] == 1


def test_people_read_what_waits_and_the_sum(take):
    code, out, err = take(GOOD, UNKNOWN)
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "a.hl7, message 1 (0012-0), OBX 2: waiting: ODD Odd 1 x. The code “ODD” (Odd) is not known.",
        "a.hl7: 2 results: 1 stored, 0 already there, 1 waiting, 0 refused, 0 of no concern.",
    ]


def test_a_dry_run_stores_nothing(take):
    code, out, _ = take(GOOD, options=["--dry-run"])
    assert (code, "1 stored" in out, "would be" in out) == (0, True, True)
    assert json.loads(take(GOOD, options=["--json"])[1])[0]["stored"] == 1


def test_a_message_that_cannot_be_read_is_named_and_fails(take, run, tmp_path):
    path = tmp_path / "empty.hl7"
    path.write_bytes(b"MSH|\r")
    code, out, err = run("import", path)
    assert (code, "0 results" in out) == (1, True)
    assert "empty.hl7: Message 1: The separators of the message" in err


def test_the_format_can_be_stated(take, run, tmp_path):
    assert take(GOOD, options=["--as", "csv"])[0] == 1
    path = tmp_path / "text.txt"
    path.write_bytes(b"patient,name\n")
    code, out, _ = run("import", path, "--as", "hl7", "--json")
    assert (code, json.loads(out)[0]["details"]) == (1, [])
    assert run("import", path, "--as", "xml")[0] == 2


def test_two_formats_at_once_are_a_wrong_usage(take, run, tmp_path):
    take(GOOD)
    code, _, err = run("import", tmp_path / "a.hl7", tmp_path / "children.csv")
    assert (code, err) == (2, "fortnight: Import files of different kinds one after the other.\n")


@pytest.fixture
def interface(take, tmp_path):
    """A person of the role interface; returns the options with which it logs in."""
    with logged_in(tmp_path / "record") as session:
        people.add(session, "LIS", INTERFACE, OTHER, CHEAP)
    return ["--user", "LIS", "--passphrase-file", passphrase_file(tmp_path, OTHER, "second")]


def test_an_interface_imports_messages_and_tables_and_nothing_else(take, run, interface, tmp_path):
    assert take(GOOD, options=[*interface, "--json"])[0] == 0
    labs = tmp_path / "labs.csv"
    labs.write_text(
        "patient,collected_at,analyte,comparator,value,unit,method\n0012,2024-11-20T08:00,CRP,,3,mg/L,\n"
    )
    assert run("import", labs, *interface)[0] == 0
    for verb in (("settings", "set", "window_days", "2"), ("rebuild",), ("backup",), ("person", "list")):
        code, _, err = run(*verb, *interface)
        assert (verb[0], code) in ((verb[0], 1), ("person", 0)), err
    lines = json.loads(run("audit", "--json", "--by", "LIS")[1])["lines"]
    assert {"message.record", "specimen.record", "import.record"} <= {each["verb"] for each in lines}
    assert LEAD_A.name not in {each["who"] for each in lines}
