"""A backup of another record or installation is restored only on request and after verification."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta

import pytest

from fortnight.cli import main
from fortnight.domain.people import NURSE
from fortnight.operations import backups, people, restoring
from fortnight.operations.views import children
from fortnight.store.backups.folder import head_file, sha256_of
from fortnight.store.errors import Denied, Locked, NotRestored
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.disks import flip_bit
from helpers.people import (
    CHEAP,
    LEAD_A,
    OTHER,
    PASSPHRASE,
    logged_in,
    new_id,
    passphrase_file,
    record_with_lead,
)
from helpers.stores import NOW, Clock, registered

LATER = NOW + timedelta(hours=1)
CASE = "Case from elsewhere"


@pytest.fixture
def here(tmp_path):
    """This ward's record."""
    record_with_lead(tmp_path / "here")
    with logged_in(tmp_path / "here") as session:
        registered(session)
        backups.back_up(session)
    return tmp_path / "here"


@pytest.fixture
def theirs(tmp_path):
    """A backup of another ward, whose lead has the same name and the same passphrase."""
    record_with_lead(tmp_path / "there")
    stick = tmp_path / "stick"
    stick.mkdir()
    with logged_in(tmp_path / "there") as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
        registered(session, "0777", CASE)
        made = backups.back_up(session, second=str(stick))
    shutil.rmtree(tmp_path / "there")
    return made.second


def everything(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def restore(folder, backup, user=LEAD_A.name, passphrase=PASSPHRASE, **more):
    return restoring.restore_as(folder, backup, user, passphrase, LATER, new_id(), **more)


def names(session):
    return [child.name for child in children(session)]


# Another record -----------------------------------------------------------------------------------


def test_a_backup_of_another_record_is_refused_and_nothing_is_changed(here, theirs):
    before = everything(here)
    with pytest.raises(NotRestored, match=r"is a backup of another record\. To move it here"):
        restore(here, theirs)
    assert everything(here) == before


def test_a_foreign_backup_is_recognised_even_if_record_and_key_slots_are_lost(here, theirs):
    for name in ("ward.db", "keyslots.json", "keyslots.previous.json", "anchor.log"):
        (here / name).unlink()
    before = everything(here)
    with pytest.raises(NotRestored, match="another record"):
        restore(here, theirs)
    assert everything(here) == before


def test_a_backup_that_is_moved_here_gets_this_wards_users_and_key(here, theirs):
    with logged_in(here) as session:
        people.add(session, "Nurse B", NURSE, OTHER, CHEAP)
    done = restore(here, theirs, move=True)
    assert done.report.sound
    with logged_in(here, "Nurse B", OTHER, clock=Clock(LATER)) as session:
        assert names(session) == [CASE]
        assert session.store.read_only is None
        assert backups.notices(session) == []
        (entry,) = entries.entries(session.store.db, "verb = 'store.restore'")
        assert entry.data["moved"] is True
        assert verify(session.store).sound
    with pytest.raises(Locked, match="is not right"), logged_in(here, "Nurse A", OTHER):
        pass
    assert (done.aside / "ward.db").exists()


def test_a_backup_restored_into_an_empty_folder_keeps_its_users_without_a_question(tmp_path, theirs):
    """This is a new machine without a record."""
    assert restore(tmp_path / "new", theirs).report.sound
    with logged_in(tmp_path / "new", "Nurse A", OTHER, clock=Clock(LATER)) as session:
        assert names(session) == [CASE]
        assert session.store.read_only is None
    record = json.loads((tmp_path / "new" / "keyslots.json").read_text())["store"]
    assert read_device(StoreFiles(tmp_path / "new")).record == record


def test_if_both_key_slot_files_are_damaged_those_of_the_backup_are_used(here, tmp_path):
    (backup,) = (here / "backups").glob("*.db")
    stick = tmp_path / "stick"
    (here / "backups").rename(stick)
    for name in ("keyslots.json", "keyslots.previous.json"):
        (here / name).write_bytes(b"{")
    with pytest.raises(Locked, match="missing or damaged"), logged_in(here):
        pass
    assert restore(here, stick / backup.name).report.sound
    with logged_in(here, clock=Clock(LATER)) as session:
        assert session.store.read_only is None


# Another installation of the same record ----------------------------------------------------------


@pytest.fixture
def fork(here, tmp_path):
    """A backup of this record that was continued on another installation."""
    (backup,) = (here / "backups").glob("*.db")
    assert restore(tmp_path / "elsewhere", backup).report.sound
    stick = tmp_path / "stick"
    stick.mkdir()
    with logged_in(tmp_path / "elsewhere", clock=Clock(LATER)) as session:
        registered(session, "0777", CASE)
        made = backups.back_up(session, second=str(stick))
    return made.second


def test_a_backup_of_another_installation_is_refused_until_it_is_moved_on_purpose(here, fork):
    before = everything(here)
    with pytest.raises(NotRestored, match="was made by another installation"):
        restore(here, fork)
    assert everything(here) == before
    assert restore(here, fork, move=True).report.sound
    with logged_in(here, clock=Clock(LATER)) as session:
        assert CASE in names(session)


def test_backups_made_before_a_restore_belong_to_this_installation(here, tmp_path):
    """A restore gives the installation another id; the earlier ones are remembered."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with logged_in(here, clock=Clock(LATER)) as session:
        made = backups.back_up(session, second=str(stick))
    assert made.second is not None
    for entry in ("r1", "r2"):
        restoring.restore_as(here, made.second, LEAD_A.name, PASSPHRASE, LATER, entry)
    with logged_in(here, clock=Clock(LATER)) as session:
        assert session.store.read_only is None
        assert len(read_device(session.store.files).before) == 2


# Nothing before the proof -------------------------------------------------------------------------


@pytest.mark.parametrize("move", [True, False])
def test_a_wrong_passphrase_or_role_writes_nothing(tmp_path, theirs, move):
    new = tmp_path / "new"
    with pytest.raises(Locked, match="is not right"):
        restore(new, theirs, passphrase="seven quiet herons fly", move=move)
    with pytest.raises(Denied, match="does not allow this"):
        restore(new, theirs, "Nurse A", OTHER, move=move)
    assert not new.exists()


def test_a_role_that_may_not_restore_is_refused_and_the_attempt_is_recorded(here):
    with logged_in(here, clock=Clock(LATER)) as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
        made = backups.back_up(session).backup
    with pytest.raises(Denied, match="does not allow this"):
        restore(here, made.path, "Nurse A", OTHER)
    with logged_in(here, clock=Clock(LATER)) as session:
        denied = entries.entries(session.store.db, "verb = 'session.denied'")
        assert [(entry.actor, entry.data) for entry in denied] == [("Nurse A", {"verb": "store.restore"})]


@pytest.mark.parametrize("with_head", [True, False])
def test_a_damaged_backup_writes_nothing(tmp_path, theirs, with_head):
    flip_bit(theirs, 8 * 9000)
    if not with_head:
        recorded = json.loads(head_file(theirs).read_text())
        head_file(theirs).write_text(json.dumps({**recorded, "sha256": sha256_of(theirs)}))
    with pytest.raises(NotRestored, match="it is damaged"):
        restore(tmp_path / "new", theirs)
    assert not (tmp_path / "new").exists()


def test_a_damaged_backup_leaves_an_existing_folder_unchanged(here, theirs):
    flip_bit(theirs, 8 * 9000)
    before = everything(here)
    with pytest.raises(NotRestored):
        restore(here, theirs, move=True)
    assert everything(here) == before


# The command line ---------------------------------------------------------------------------------


def test_the_command_line_asks_for_the_move(here, theirs, tmp_path, capsys):
    who = ("--data", here, "--user", LEAD_A.name, "--passphrase-file", passphrase_file(tmp_path))

    def run(*argv):
        code = main.main([str(each) for each in (*who, *argv)])
        return code, *capsys.readouterr()

    code, out, err = run("restore", theirs, "--yes")
    assert (code, out) == (1, "")
    assert "is a backup of another record" in err
    code, out, err = run("restore", theirs, "--yes", "--move")
    assert (code, err) == (0, "")
    assert "Restored" in out
    assert run("verify")[0] == 0
