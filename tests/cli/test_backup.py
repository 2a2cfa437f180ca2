"""`backup` and `restore` on the command line."""

from __future__ import annotations

import json

import pytest

from fortnight.cli import main
from fortnight.store.database import Store
from helpers.disks import flip_bit
from helpers.people import key_of, record_with_lead
from helpers.stores import FOUNDING


@pytest.fixture
def record(tmp_path, run):
    record_with_lead(tmp_path / "record")
    assert run("import", *FOUNDING, "--confirm")[0] == 0
    return tmp_path / "record"


def names(run):
    return [backup["file"] for backup in json.loads(run("backup", "--list", "--json")[1])]


def test_a_backup_is_made_and_listed(run, record):
    code, out, err = run("backup")
    assert (code, err) == (0, "")
    assert out.startswith("Backed up and verified: ")
    code, out, _ = run("backup", "--list")
    header, line = out.splitlines()
    assert (code, header.split()) == (0, ["made", "why", "entries", "file"])
    assert "asked" in line
    answer = json.loads(run("backup", "--json")[1])
    assert (answer["reason"], answer["second"], answer["trouble"]) == ("asked", None, None)
    assert answer["file"] in names(run)
    assert answer["entries"] > 100


def test_a_backup_is_made_in_a_named_folder(run, record, tmp_path):
    (tmp_path / "stick").mkdir()
    answer = json.loads(run("backup", "--to", tmp_path / "stick", "--json")[1])
    assert answer["second"].startswith(str(tmp_path / "stick"))
    code, out, err = run("backup", "--to", tmp_path / "gone")
    assert code == 1
    assert out.startswith("Backed up and verified: ")
    assert "gone was not found. Connect its drive" in err


def test_without_a_record_there_is_nothing_to_back_up(run, tmp_path):
    for argv in (("backup",), ("backup", "--list"), ("restore", "x.db", "--yes")):
        code, out, err = run(*argv, folder="nowhere")
        assert (code, out) == (2, "")
        assert "no record" in err
    assert not (tmp_path / "nowhere").exists()


def test_restoring_needs_a_confirmation(run, record):
    run("backup")
    (name,) = names(run)
    before = (record / "ward.db").read_bytes()
    code, out, err = run("restore", name)
    assert (code, out) == (2, "")
    assert "Add --yes" in err
    assert (record / "ward.db").read_bytes() == before
    assert run("restore", "none.db", "--yes")[0] == 2


def test_A07_a_damaged_record_is_reported_and_sound_after_a_restore(run, record):
    run("backup")
    (name,) = names(run)
    with Store.open(record, key_of(record)) as store:
        acknowledged = store.db.execute("SELECT count(*) FROM entry").fetchone()[0] - 1
    flip_bit(record / "ward.db", 800)
    code, _, err = run("verify")
    assert (code, err.count("\n")) == (1, 1)
    assert f"Restore a backup. The newest good one is {name.rpartition('/')[2]} of " in err
    assert f" UTC, in {record / 'backups'}." in err
    code, out, err = run("restore", name.rpartition("/")[2], "--yes")
    assert (code, err) == (0, "")
    assert f"{acknowledged + 1} entries" in out
    assert "1 entries saved after this backup are not in it" in out
    assert run("verify")[0] == 0
    assert "no problems found" in run("verify")[1]


def test_A10_a_lost_record_is_restored_with_an_answer_in_json(run, record):
    run("backup")
    (record / "ward.db").unlink()
    assert "Restore a backup" in run("verify")[2]
    answer = json.loads(run("restore", *names(run), "--yes", "--json")[1])
    assert (answer["sound"], answer["lost"], answer["findings"]) == (True, 1, [])
    assert run("verify")[0] == 0


def test_a_damaged_backup_is_refused_and_the_record_stays(run, record):
    run("backup")
    (name,) = names(run)
    flip_bit(record / "backups" / name.rpartition("/")[2], 80_000)
    code, out, err = run("restore", name, "--yes")
    assert (code, out) == (1, "")
    assert "Choose another backup" in err
    assert run("verify")[0] == 0


def test_a_record_that_does_not_verify_is_not_backed_up(run, record):
    with Store.open(record, key_of(record)) as store:
        store.db.execute("UPDATE result SET value = 99 WHERE analyte = 'IL6'")
    code, out, err = run("backup")
    assert (code, out) == (1, "")
    assert "the record itself is damaged" in err
    assert not list((record / "backups").iterdir())


def test_a_demonstration_ward_cannot_be_restored(capsys):
    assert main.main(["--demo", "restore", "x.db", "--yes"]) == 2
    assert "no backups" in capsys.readouterr().err
