"""An older copy put back with its anchor is detected by heads signed elsewhere, and can be accepted."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.cli import main
from fortnight.domain.people import NURSE
from fortnight.operations import backups as safety
from fortnight.operations import people, restoring, settings
from fortnight.operations.session import Invalid
from fortnight.store.backups.folder import backups, head_file
from fortnight.store.errors import Denied, NotSettled, ReadOnly
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.integrity import acceptance, rollback
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.entries import unguarded
from helpers.people import (
    CHEAP,
    LEAD_A,
    OTHER,
    PASSPHRASE,
    key_of,
    logged_in,
    passphrase_file,
    record_with_lead,
)
from helpers.stores import NOW, Clock, present, registered
from helpers.writers import another_window

LATER = NOW + timedelta(hours=1)
PARTS = ("ward.db", "anchor.log", "device.json", "keyslots.json", "keyslots.previous.json")


@pytest.fixture
def folder(tmp_path):
    """A record with one child."""
    record_with_lead(tmp_path / "ward")
    with logged_in(tmp_path / "ward") as session:
        registered(session)
    return tmp_path / "ward"


@pytest.fixture
def older(folder, tmp_path):
    """The files as they were before five more children were registered and the record was backed up."""
    kept = tmp_path / "older"
    shutil.copytree(folder, kept)
    with logged_in(folder) as session:
        for n in range(2, 7):
            registered(session, f"000{n}")
        safety.back_up(session)
    return kept


def put_back(older, folder, *names) -> None:
    for name in names:
        shutil.copy(older / name, folder / name)


def anchor_deleted(older, folder) -> None:
    put_back(older, folder, "ward.db")
    (folder / "anchor.log").unlink()


def anchor_emptied(older, folder) -> None:
    put_back(older, folder, "ward.db")
    (folder / "anchor.log").write_bytes(b"")


def anchor_put_back(older, folder) -> None:
    put_back(older, folder, "ward.db", "anchor.log")


def everything_put_back(older, folder) -> None:
    put_back(older, folder, *PARTS)


ROLLBACKS = (anchor_deleted, anchor_emptied, anchor_put_back, everything_put_back)


@pytest.mark.parametrize("roll_back", ROLLBACKS)
def test_A09_an_older_copy_opens_read_only_whatever_its_anchor_is(folder, older, roll_back):
    roll_back(older, folder)
    with logged_in(folder) as session:
        said = str(session.store.read_only)
        assert "is missing or empty" in said or "an older copy was put back" in said
        assert "fortnight settle" in said
        with pytest.raises(ReadOnly):
            registered(session, "0099")
        assert not verify(session.store).sound


def test_the_backup_with_the_newer_entry_is_named(folder, older):
    anchor_put_back(older, folder)
    (backup,) = backups(folder / "backups")
    with logged_in(folder) as session:
        assert f"contained in the backup {backup.path}" in str(session.store.read_only)
        assert f"Entry {present(backup.reach).seq} of {present(backup.reach).device}" in str(
            session.store.read_only
        )


def test_A09_a_head_in_the_second_folder_is_enough(folder, tmp_path):
    """A person who puts an old copy back can delete the backups beside the record, but not others."""
    second = tmp_path / "second"
    second.mkdir()
    with logged_in(folder) as session:
        settings.change(session, "e1", "backup_folder", str(second))
    kept = tmp_path / "older"
    shutil.copytree(folder, kept)
    with logged_in(folder) as session:
        registered(session, "0002")
        safety.back_up(session)
    shutil.rmtree(folder / "backups")
    put_back(kept, folder, *PARTS)
    with logged_in(folder) as session:
        assert f"contained in the backup {second}" in str(session.store.read_only)
        assert any("rewritten or shortened" in str(finding) for finding in verify(session.store).findings)


def test_another_wards_backups_in_the_second_folder_are_ignored(folder, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    record_with_lead(tmp_path / "other")
    with logged_in(tmp_path / "other") as other:
        for n in range(9):
            registered(other, f"000{n}")
        safety.back_up(other, second=str(second))
    with logged_in(folder) as session:
        settings.change(session, "e1", "backup_folder", str(second))
    for backup in second.iterdir():
        (folder / "backups").mkdir(exist_ok=True)
        shutil.copy(backup, folder / "backups")
    with logged_in(folder) as session:
        assert session.store.read_only is None
        assert verify(session.store).sound


def test_a_second_folder_that_does_not_answer_does_not_block(folder, monkeypatch, tmp_path):
    """A drive that does not answer is left out; the backups beside the record are still compared."""
    with logged_in(folder) as session:
        settings.change(session, "e1", "backup_folder", str(tmp_path / "second"))
    asked, real = threading.Event(), rollback.backups

    def hangs(path):
        if path == tmp_path / "second":
            asked.set()
            released.wait(60)
        return real(path)

    released = threading.Event()
    monkeypatch.setattr(rollback, "backups", hangs)
    monkeypatch.setattr(rollback, "OPEN_WAIT_S", 0.01)
    with logged_in(folder) as session:
        assert asked.is_set()
        assert session.store.read_only is None
    released.set()


def test_the_number_of_queries_does_not_depend_on_the_number_of_entries(folder):
    """There is one query for each head and none over the whole journal if nothing is wrong."""
    with logged_in(folder) as session:
        for _ in range(3):
            safety.back_up(session)
        asked = []
        session.store.db.conn.set_trace_callback(asked.append)
        heads = rollback.heads_in_backups(session.store.files.backups, "", 0)
        assert rollback.newest_missing_head(session.store.db, "", heads, {}) is None
        session.store.db.conn.set_trace_callback(None)
        assert len(asked) == len(heads) == 3
        (plan,) = session.store.db.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
        assert "USING INDEX" in plan[3]


def test_a_record_without_its_settings_table_still_opens_read_only(folder):
    """If the setting of the second folder cannot be read, the rest is reported as usual."""
    with logged_in(folder) as session:
        session.store.db.execute("DROP TABLE setting")
    with logged_in(folder) as session:
        assert "The table “setting” is missing from the record" in str(session.store.read_only)
        assert not verify(session.store).sound


# Settling -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("roll_back", ROLLBACKS)
def test_a_lead_accepts_the_copy_with_a_reason_and_the_record_continues(folder, older, roll_back):
    roll_back(older, folder)
    with logged_in(folder, clock=Clock(LATER)) as session:
        before = session.store.device
        assert restoring.can_accept(session)
        session = restoring.settle(session, " the disk was exchanged ")
        assert session.store.read_only is None
        assert session.store.device != before
        registered(session, "0009")
        assert [str(finding) for finding in verify(session.store).findings] == []
        (entry,) = entries.entries(session.store.db, "verb = 'store.settle'")
        assert (entry.actor, entry.reason) == ("Lead A", "the disk was exchanged")
        assert entry.data["heads"][before] == entries.head(session.store.db, before).seq
        assert entry.data["what"]
        session.store.close()
    with logged_in(folder, clock=Clock(LATER)) as session:
        assert session.store.read_only is None
        assert safety.back_up(session).backup.reach is not None


def test_after_acceptance_an_older_copy_is_still_detected(folder, older, tmp_path):
    anchor_put_back(older, folder)
    with logged_in(folder, clock=Clock(LATER)) as session:
        restoring.settle(session, "the disk was exchanged").store.close()
    settled = tmp_path / "settled"
    shutil.copytree(folder, settled)
    with logged_in(folder, clock=Clock(LATER)) as session:
        registered(session, "0009")
        safety.back_up(session)
    for name in PARTS:
        shutil.copy(settled / name, folder / name)
    with logged_in(folder, clock=Clock(LATER)) as session:
        assert "an older copy was put back" in str(session.store.read_only)


def test_only_a_lead_can_accept_and_only_with_a_reason(folder, older):
    with logged_in(folder) as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
    put_back(older, folder, "ward.db", "anchor.log")
    with logged_in(folder) as session:
        with pytest.raises(Invalid, match="Enter why"):
            restoring.settle(session, "  ")
        nurse = replace(session, actor="Nurse A", role=NURSE)
        assert not restoring.can_accept(nurse)
        with pytest.raises(Denied):
            restoring.settle(nurse, "I think so")
        assert session.store.read_only is not None


def test_a_sound_or_tampered_record_cannot_be_accepted(folder):
    with logged_in(folder) as session:
        with pytest.raises(NotSettled, match="nothing to settle"):
            restoring.settle(session, "to be sure")
        with unguarded(session.store) as db:
            db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 2")
    (folder / "anchor.log").write_bytes(b"")
    with logged_in(folder) as session:
        assert not restoring.can_accept(session)
        with pytest.raises(NotSettled, match="the record itself is damaged"):
            restoring.settle(session, "to be sure")


def test_nothing_is_accepted_while_another_window_is_open(folder, older):
    anchor_put_back(older, folder)
    device = read_device(StoreFiles(folder))
    busy = pytest.raises(NotSettled, match="is open in another window")
    with another_window(folder, key_of(folder)), logged_in(folder) as session, busy:
        restoring.settle(session, "the disk was exchanged")
    assert read_device(StoreFiles(folder)) == device
    with logged_in(folder) as session:
        assert restoring.can_accept(session)


def test_a_power_cut_during_acceptance_leaves_a_record_that_can_be_accepted(
    folder, older, tmp_path, monkeypatch
):
    anchor_put_back(older, folder)
    steps = ((acceptance, "make_device"), (acceptance, "sync_folder"), (acceptance.Store, "open"))
    for n, (place, step) in enumerate(steps):
        copy = tmp_path / f"copy{n}"
        shutil.copytree(folder, copy)
        with monkeypatch.context() as patch, logged_in(copy) as session:
            patch.setattr(place, step, power_cut)
            with pytest.raises(PowerCut):
                restoring.settle(session, "the disk was exchanged")
        with logged_in(copy) as session:
            assert restoring.can_accept(session), (step, str(session.store.read_only))
            restoring.settle(session, "the disk was exchanged").store.close()
        with logged_in(copy) as session:
            assert session.store.read_only is None
            assert verify(session.store).sound


class PowerCut(BaseException):
    """Raised to stop the program at one step, as a power cut does."""


def power_cut(*_, **__):
    raise PowerCut


# A restore ----------------------------------------------------------------------------------------


def test_a_restore_is_not_a_rollback_but_a_later_rollback_is_detected(folder, older, tmp_path):
    with logged_in(folder, clock=Clock(LATER)) as session:
        first = backups(session.store.files.backups)[0].path
        registered(session, "0008")
        safety.back_up(session)
    restoring.restore_as(folder, first, LEAD_A.name, PASSPHRASE, LATER, "r1")
    with logged_in(folder, clock=Clock(LATER)) as session:
        assert session.store.read_only is None
        assert verify(session.store).sound
    restored = tmp_path / "restored"
    shutil.copytree(folder, restored)
    with logged_in(folder, clock=Clock(LATER)) as session:
        registered(session, "0010")
        safety.back_up(session)
    for name in PARTS:
        shutil.copy(restored / name, folder / name)
    with logged_in(folder, clock=Clock(LATER)) as session:
        assert "an older copy was put back" in str(session.store.read_only)
        assert not verify(session.store).sound


def test_an_edited_head_is_reported_by_verify_and_locks_nobody_out(folder):
    with logged_in(folder) as session:
        made = safety.back_up(session).backup
    beside = head_file(made.path)
    beside.write_text(
        beside.read_text().replace(
            f'"seq": {present(made.reach).seq}', f'"seq": {present(made.reach).seq + 50}'
        )
    )
    with logged_in(folder) as session:
        assert session.store.read_only is None
        assert "The signature of the head of" in str(verify(session.store).findings[0])


# The command line ---------------------------------------------------------------------------------


def test_the_command_line_reads_reports_and_accepts(folder, older, tmp_path, capsys):
    anchor_put_back(older, folder)
    who = ("--data", folder, "--user", LEAD_A.name, "--passphrase-file", passphrase_file(tmp_path))

    def run(*argv) -> tuple[int, str, str]:
        code = main.main([str(each) for each in (*who, *argv)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    code, out, err = run("audit")
    assert code == 0
    assert "registered the child" in out
    assert "an older copy was put back" in err
    assert run("verify")[0] == 1
    assert run("settle")[0] == 2
    code, out, err = run("settle", "--reason", "the disk was exchanged")
    assert (code, err) == (0, "")
    assert "an older copy was put back" in out
    assert run("verify")[0] == 0
    code, out, err = run("settle", "--reason", "again")
    assert (code, "nothing to settle" in err) == (1, True)
    assert "accepted the record as it is" in run("audit")[1]
