"""The `failsafe` command: the whole record as a PDF, for those who may, with its warning."""

from __future__ import annotations

import json

import pytest

from fortnight.domain.people import NURSE
from fortnight.operations import people
from helpers.pdf_text import text_of
from helpers.people import CHEAP, PASSPHRASE, logged_in, record_with_lead
from helpers.stores import registered


@pytest.fixture
def record(tmp_path):
    record_with_lead(tmp_path / "record")
    with logged_in(tmp_path / "record") as session:
        registered(session)
        people.add(session, "Nurse A", NURSE, PASSPHRASE, CHEAP)
    return tmp_path


def test_a_lead_writes_it_into_a_folder_and_is_warned(run, record):
    target = record / "out"
    target.mkdir()
    code, out, err = run("failsafe", "--out", target)
    assert code == 0
    assert "not encrypted" in err
    (path,) = target.glob("*.pdf")
    assert out == f"{path}\n"
    assert "Case 1" in text_of(path)
    assert "journal head" in text_of(path)
    code, out, _ = run("failsafe", "--list", "--json", "--out", target)
    assert [each["file"] for each in json.loads(out)] == [str(path)]
    assert "exported from the record" in run("audit", "--views")[1]


def test_a_nurse_chooses_no_folder(run, record):
    code, _, err = run("failsafe", "--out", record, user="Nurse A")
    assert code == 2
    assert "Only a ward lead" in err
    assert list(record.glob("*.pdf")) == []


@pytest.mark.usefixtures("record")
def test_without_a_folder_it_says_who_chooses_one(run):
    code, out, err = run("failsafe")
    assert (code, out) == (1, "")
    assert "A ward lead chooses it" in err


def test_the_setting_needs_a_reason_on_the_command_line(run, record):
    code, _, err = run("settings", "set", "failsafe_folder", record)
    assert code == 1
    assert "needs a reason" in err
    assert run("settings", "set", "failsafe_folder", record, "--reason", "the network fails")[0] == 0
    assert "the network fails" in run("audit")[1]
    code, out, _ = run("failsafe", user="Nurse A")
    assert code == 0
    assert out.strip().endswith(".pdf")


def test_a_folder_that_is_gone_is_a_sentence(run, record):
    code, _, err = run("failsafe", "--out", record / "gone")
    assert code == 1
    assert "is not there" in err


def test_a_settings_file_neither_has_it_nor_sets_it(run, record):
    run("settings", "set", "failsafe_folder", record, "--reason", "the network fails")
    file = record / "settings.json"
    assert run("settings", "export", file)[0] == 0
    assert "failsafe_folder" not in file.read_text()
    found = json.loads(file.read_text())
    found["settings"]["failsafe_folder"] = ""
    file.write_text(json.dumps(found))
    code, _, err = run("settings", "import", file, "--yes")
    assert code == 1
    assert "failsafe_folder" in err
