"""`fortnight export` and `fortnight import --as fhir`: the real program, from one record into another."""

from __future__ import annotations

import json

import pytest

from fortnight.cli.main import main
from fortnight.domain.people import NURSE
from fortnight.operations import people
from helpers.fhir import PATIENT, bundle, fill
from helpers.people import CHEAP, OTHER, logged_in, passphrase_file, record_with_lead


@pytest.fixture
def lead(tmp_path):
    """Return the arguments of the ward lead of a record that has something of everything."""
    return arguments(tmp_path, "ward", filled=True)


def arguments(tmp_path, name, filled=False):
    folder = tmp_path / name
    folder.mkdir()
    record_with_lead(folder / "record")
    if filled:
        with logged_in(folder / "record") as session:
            fill(session)
            people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
    secret = passphrase_file(folder)
    return ["--data", str(folder / "record"), "--user", "Lead A", "--passphrase-file", str(secret)]


def as_nurse(lead, tmp_path):
    secret = passphrase_file(tmp_path, OTHER, "nurse")
    return [*lead[:2], "--user", "Nurse A", "--passphrase-file", str(secret)]


def test_a_bundle_goes_from_one_record_into_another(lead, tmp_path, capsys):
    out = tmp_path / "all.json"
    assert main([*lead, "export", "--fhir", "--out", str(out), "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)
    assert (counts["children"], counts["Observation"], counts["out"]) == (2, 52, str(out))
    other = arguments(tmp_path, "other")
    assert main([*other, "import", str(out), "--as", "fhir", "--confirm", "--json"]) == 0
    (report,) = json.loads(capsys.readouterr().out)
    listed = report["details"]
    assert report["stored"] + report["ignored"] == len(listed)
    assert sum(report[n] for n in ("stored", "already_there", "waiting", "refused", "ignored")) == len(listed)
    assert listed[0].keys() == {"where", "what", "outcome", "reason"}
    assert main([*other, "import", str(out), "--json"]) == 0  # recognised by how it begins
    (again,) = json.loads(capsys.readouterr().out)
    assert (again["stored"], again["already_there"]) == (0, report["stored"])


def test_what_waits_or_is_refused_is_listed_and_the_exit_code_says_so(lead, tmp_path, capsys):
    (tmp_path / "a.json").write_bytes(bundle({"resourceType": "Coverage", "id": "v"}))
    (tmp_path / "b.json").write_bytes(b'{"resourceType":"Bundle"')
    (tmp_path / "c.json").write_bytes(bundle({**PATIENT, "identifier": [{"value": "0009"}]}))
    files = [str(tmp_path / name) for name in ("a.json", "b.json", "c.json")]
    assert main([*lead, "import", *files, "--as", "fhir"]) == 1
    said = capsys.readouterr()
    assert "a.json, entry 1 (Coverage/v): refused" in said.out
    assert "b.json: The file is not JSON" in said.err
    assert "c.json, entry 1 (Patient/p): waiting: 0009 Case 1. Another child has this name." in said.out
    assert "1 entry would be asked about in a form" in said.err


def test_a_dry_run_stores_nothing(lead, tmp_path, capsys):
    out = tmp_path / "all.json"
    main([*lead, "export", "--fhir", "--out", str(out)])
    other = arguments(tmp_path, "other")
    for _ in range(2):
        capsys.readouterr()
        assert main([*other, "import", str(out), "--confirm", "--dry-run", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)[0]["already_there"] == 0


def test_chosen_children_each_in_a_bundle(lead, tmp_path, capsys):
    out = tmp_path / "bundles"
    assert main([*lead, "export", "--fhir", "--out", str(out), "--patient", "0002"]) == 0
    assert [path.name for path in out.iterdir()] == ["child-001.json"]
    assert "identify the children" in capsys.readouterr().err


def test_csv_files_of_all_children(lead, tmp_path, capsys):
    assert main([*lead, "export", "--csv", "--out", str(tmp_path / "csv"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["labs"] == 38
    assert (tmp_path / "csv" / "labs.csv").exists()


def test_a_research_export(lead, tmp_path, capsys):
    assert main([*lead, "export", "--research", "--out", str(tmp_path / "study")]) == 0
    said = capsys.readouterr()
    assert "38 results" in said.out
    assert "coded" in said.err
    assert "Case 1" not in (tmp_path / "study" / "children.csv").read_text(encoding="utf-8-sig")


def test_an_identified_research_export_needs_a_reason(lead, tmp_path, capsys):
    out = ["--out", str(tmp_path / "study")]
    assert main([*lead, "export", "--research", *out, "--identify", ""]) == 1
    assert "Enter why" in capsys.readouterr().err
    assert main([*lead, "export", "--csv", *out, "--identify", "linkage"]) == 2
    assert main([*lead, "export", "--research", *out, "--identify", "linkage"]) == 0
    assert "Case 1" in (tmp_path / "study" / "children.csv").read_text(encoding="utf-8-sig")


def test_a_nurse_may_export_bundles_and_no_tables_for_research(lead, tmp_path, capsys):
    nurse = as_nurse(lead, tmp_path)
    assert main([*nurse, "export", "--fhir", "--out", str(tmp_path / "a.json")]) == 0
    capsys.readouterr()
    assert main([*nurse, "export", "--research", "--out", str(tmp_path / "study")]) == 1
    assert "does not allow" in capsys.readouterr().err
    assert not (tmp_path / "study").exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--patient", "9999"], "no child with the number 9999"),
        (["--out", "/nowhere/at/all"], "does not exist"),
    ],
)
def test_wrong_arguments_are_named(lead, tmp_path, capsys, more, said):
    assert main([*lead, "export", "--csv", "--out", str(tmp_path / "x"), *more]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_that_is_not_empty_is_refused(lead, tmp_path, capsys):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine", encoding="utf-8")
    assert main([*lead, "export", "--csv", "--out", str(tmp_path / "full")]) == 2
    assert "not an empty folder" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["notes.txt"]
