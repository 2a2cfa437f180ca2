"""An older copy put back with its anchor is detected by heads signed elsewhere, and can be accepted."""

from __future__ import annotations

import shutil
import threading
from datetime import timedelta

import pytest

from fortnight.cli import main
from fortnight.operations import backups as safety
from fortnight.operations import restoring, settings
from fortnight.store.backups.folder import backups, head_file
from fortnight.store.errors import ReadOnly
from fortnight.store.integrity import rollback
from fortnight.store.recovery.verify import verify
from helpers.people import (
    LEAD_A,
    PASSPHRASE,
    logged_in,
    passphrase_file,
    record_with_lead,
)
from helpers.rollbacks import (
    PARTS,
    ROLLBACKS,
    anchor_put_back,
    put_back,
)
from helpers.stores import NOW, Clock, present, registered

LATER = NOW + timedelta(hours=1)


@pytest.mark.parametrize("roll_back", ROLLBACKS)
def test_A09_an_older_copy_opens_read_only_whatever_its_anchor_is(ward, older, roll_back):
    roll_back(older, ward)
    with logged_in(ward) as session:
        said = str(session.store.read_only)
        assert "is missing or empty" in said or "an older copy was put back" in said
        assert "fortnight settle" in said
        with pytest.raises(ReadOnly):
            registered(session, "0099")
        assert not verify(session.store).sound


def test_the_backup_with_the_newer_entry_is_named(ward, older):
    anchor_put_back(older, ward)
    (backup,) = backups(ward / "backups")
    with logged_in(ward) as session:
        assert f"contained in the backup {backup.path}" in str(session.store.read_only)
        assert f"Entry {present(backup.reach).seq} of {present(backup.reach).device}" in str(
            session.store.read_only
        )


def test_A09_a_head_in_the_second_folder_is_enough(ward, tmp_path):
    """A person who puts an old copy back can delete the backups beside the record, but not others."""
    second = tmp_path / "second"
    second.mkdir()
    with logged_in(ward) as session:
        settings.change(session, "e1", "backup_folder", str(second))
    kept = tmp_path / "older"
    shutil.copytree(ward, kept)
    with logged_in(ward) as session:
        registered(session, "0002")
        safety.back_up(session)
    shutil.rmtree(ward / "backups")
    put_back(kept, ward, *PARTS)
    with logged_in(ward) as session:
        assert f"contained in the backup {second}" in str(session.store.read_only)
        assert any("rewritten or shortened" in str(finding) for finding in verify(session.store).findings)


def test_another_wards_backups_in_the_second_folder_are_ignored(ward, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    record_with_lead(tmp_path / "other")
    with logged_in(tmp_path / "other") as other:
        for n in range(9):
            registered(other, f"000{n}")
        safety.back_up(other, second=str(second))
    with logged_in(ward) as session:
        settings.change(session, "e1", "backup_folder", str(second))
    for backup in second.iterdir():
        (ward / "backups").mkdir(exist_ok=True)
        shutil.copy(backup, ward / "backups")
    with logged_in(ward) as session:
        assert session.store.read_only is None
        assert verify(session.store).sound


def test_a_second_folder_that_does_not_answer_does_not_block(ward, monkeypatch, tmp_path):
    """A drive that does not answer is left out; the backups beside the record are still compared."""
    with logged_in(ward) as session:
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
    with logged_in(ward) as session:
        assert asked.is_set()
        assert session.store.read_only is None
    released.set()


def test_the_number_of_queries_does_not_depend_on_the_number_of_entries(ward):
    """There is one query for each head and none over the whole journal if nothing is wrong."""
    with logged_in(ward) as session:
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


def test_a_record_without_its_settings_table_still_opens_read_only(ward):
    """If the setting of the second folder cannot be read, the rest is reported as usual."""
    with logged_in(ward) as session:
        session.store.db.execute("DROP TABLE setting")
    with logged_in(ward) as session:
        assert "The table “setting” is missing from the record" in str(session.store.read_only)
        assert not verify(session.store).sound


# A restore ----------------------------------------------------------------------------------------


def test_a_restore_is_not_a_rollback_but_a_later_rollback_is_detected(ward, older, tmp_path):
    with logged_in(ward, clock=Clock(LATER)) as session:
        first = backups(session.store.files.backups)[0].path
        registered(session, "0008")
        safety.back_up(session)
    restoring.restore_as(ward, first, LEAD_A.name, PASSPHRASE, LATER, "r1")
    with logged_in(ward, clock=Clock(LATER)) as session:
        assert session.store.read_only is None
        assert verify(session.store).sound
    restored = tmp_path / "restored"
    shutil.copytree(ward, restored)
    with logged_in(ward, clock=Clock(LATER)) as session:
        registered(session, "0010")
        safety.back_up(session)
    for name in PARTS:
        shutil.copy(restored / name, ward / name)
    with logged_in(ward, clock=Clock(LATER)) as session:
        assert "an older copy was put back" in str(session.store.read_only)
        assert not verify(session.store).sound


def test_an_edited_head_is_reported_by_verify_and_locks_nobody_out(ward):
    with logged_in(ward) as session:
        made = safety.back_up(session).backup
    beside = head_file(made.path)
    beside.write_text(
        beside.read_text().replace(
            f'"seq": {present(made.reach).seq}', f'"seq": {present(made.reach).seq + 50}'
        )
    )
    with logged_in(ward) as session:
        assert session.store.read_only is None
        assert "The signature of the head of" in str(verify(session.store).findings[0])


# The command line ---------------------------------------------------------------------------------


def test_the_command_line_reads_reports_and_accepts(ward, older, tmp_path, capsys):
    anchor_put_back(older, ward)
    who = ("--data", ward, "--user", LEAD_A.name, "--passphrase-file", passphrase_file(tmp_path))

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
