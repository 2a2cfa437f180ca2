"""Backups on request: beside an open window, in two folders, recorded in the journal."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from fortnight.operations import backups as safety
from fortnight.operations import settings
from fortnight.store.backups.folder import backups, sha256_of
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, NotBackedUp
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Act
from fortnight.store.recovery.restore import restore
from fortnight.store.recovery.verify import verify
from helpers.disks import fill_up, flip_bit, tiny_disk
from helpers.drafts import quiet_fortnights
from helpers.entries import unguarded
from helpers.stores import KEY, NOW, open_session, present, registered, session_at


@pytest.fixture
def session(tmp_path, clock):
    with open_session(tmp_path / "ward", clock) as opened:
        quiet_fortnights(opened, registered(opened), 6)
        yield opened


def recorded(session):
    return [e.data for e in entries.entries(session.store.db, "verb = 'store.backup'")]


def test_a_backup_is_made_verified_and_recorded(session):
    before = entries.head(session.store.db, session.store.device)
    made = safety.back_up(session)
    assert made.trouble is None
    assert made.backup.reach is not None
    assert made.backup.reach.seq == before.seq
    assert recorded(session) == [
        {
            "file": "2026-11-22T093000Z-asked.db",
            "reason": "asked",
            "seq": before.seq,
            "sha256": sha256_of(made.backup.path),
            "second": "",
        }
    ]
    assert safety.last_backup(session) == made.backup
    assert verify(session.store).sound


def test_a_backup_can_be_made_in_another_thread_while_entries_are_saved(session):
    work, found = safety.job(session, safety.DAILY), []
    maker = threading.Thread(target=lambda: found.append(safety.carry_out(work)))
    maker.start()
    registered(session, "0002")
    maker.join()
    safety.note(session, found[0])
    assert recorded(session)[0]["reason"] == "daily"
    assert verify(session.store).sound


def test_a_backup_is_due_daily_and_overdue_after_two_days(session, clock):
    assert (safety.is_due(session), safety.is_stale(session), safety.last_backup(session)) == (
        True,
        True,
        None,
    )
    safety.back_up(session)
    assert (safety.is_due(session), safety.is_stale(session)) == (False, False)
    clock.forward(hours=15)
    assert (safety.is_due(session), safety.is_stale(session)) == (True, False)
    clock.forward(hours=34)
    assert safety.is_stale(session)


def test_an_empty_record_needs_no_backup(tmp_path):
    with open_session(tmp_path / "new") as session:
        assert not safety.is_due(session)


def test_a_backup_from_the_future_is_not_relied_on(session, clock):
    clock.forward(days=400)
    safety.back_up(session)
    clock.forward(days=-400)
    assert (safety.is_due(session), safety.is_stale(session), safety.last_backup(session)) == (
        True,
        True,
        None,
    )


def test_a_record_that_is_not_trusted_is_not_backed_up_and_its_backups_stay(tmp_path, clock):
    with open_session(tmp_path / "ward", clock) as session:
        registered(session)
        good = safety.back_up(session).backup
        with unguarded(session.store) as db:
            db.execute("DELETE FROM entry WHERE seq > 1")
    clock.forward(days=1)
    with open_session(tmp_path / "ward", clock) as session:
        assert session.store.read_only is not None
        assert not safety.is_due(session)
        with pytest.raises(NotBackedUp, match="run “fortnight verify” and restore one of them"):
            safety.back_up(session)
        assert backups(session.store.files.backups) == [good]


def test_old_backups_are_deleted_after_a_new_one(session, clock):
    for _ in range(10):
        safety.back_up(session, safety.DAILY)
        clock.forward(days=1)
    left = safety.backups_of(session.store.files.folder)
    assert len(left) < 10
    assert left[-1].at == NOW + timedelta(days=9)


# A second place -----------------------------------------------------------------------------------


def test_the_clinic_sets_a_second_folder(session, tmp_path, clock):
    stick = tmp_path / "stick"
    stick.mkdir()
    settings.change(session_at(session.store, clock, role="lead"), "e1", "backup_folder", str(stick))
    made = safety.back_up(session)
    assert made.second == stick / "2026-11-22T093000Z-asked.db"
    assert sha256_of(present(made.second)) == sha256_of(made.backup.path)
    assert recorded(session)[0]["second"] == str(made.second)


def test_two_wards_can_share_a_second_folder(tmp_path, clock):
    stick = tmp_path / "stick"
    stick.mkdir()
    with open_session(tmp_path / "one", clock) as one, open_session(tmp_path / "two", clock) as two:
        registered(one)
        registered(two)
        theirs = safety.back_up(two, second=str(stick)).second
        for _ in range(40):
            clock.forward(hours=12)
            safety.back_up(one, safety.DAILY, str(stick))
        devices = [b.reach.device for b in backups(stick) if b.reach]
        assert theirs is not None
        assert theirs.exists()
        assert devices.count(two.store.device) == 1
        assert 7 <= devices.count(one.store.device) < 20


def test_A21_a_missing_second_folder_is_reported_and_the_backup_succeeds(session, tmp_path):
    made = safety.back_up(session, second=str(tmp_path / "gone"))
    assert "was not found. Connect its drive, then back up again" in str(made.trouble)
    assert made.backup.path.exists()
    assert "was not found" in recorded(session)[0]["second"]
    assert not (tmp_path / "gone").exists()


def test_A21_a_full_second_folder_keeps_its_earlier_backups(session, tmp_path, clock):
    with tiny_disk(tmp_path / "stick", 2) as stick:
        first = safety.back_up(session, second=str(stick)).second
        assert first is not None
        whole = first.read_bytes()
        fill_up(stick)
        clock.forward(days=1)
        made = safety.back_up(session, second=str(stick))
        assert "is full: no backup was made" in str(made.trouble)
        assert made.backup.path.exists()
        assert first.read_bytes() == whole


def test_A04_a_full_disk_is_reported_and_entries_can_still_be_saved(tmp_path, clock):
    with tiny_disk(tmp_path / "disk", 4) as disk, open_session(disk / "ward", clock) as session:
        registered(session)
        good = safety.back_up(session).backup
        filler = fill_up(disk)
        clock.forward(days=1)
        with pytest.raises(NotBackedUp, match="is full: no backup was made"):
            safety.back_up(session)
        assert safety.last_backup(session) == good
        filler.unlink()
        registered(session, "0002")
        assert safety.back_up(session).backup.at == clock.now


# The whole way ------------------------------------------------------------------------------------


def test_A07_a_restore_brings_back_everything_that_was_backed_up(tmp_path, clock):
    """After a flipped bit a restore gives a sound record that can be written."""
    folder = tmp_path / "ward"
    with open_session(folder, clock) as session:
        quiet_fortnights(session, registered(session), 20)
        acknowledged = {e.id for e in entries.entries(session.store.db)}
        kept = safety.back_up(session).backup
        quiet_fortnights(session, registered(session, "0002"), 2)
    flip_bit(folder / "ward.db", 8 * 2000 + 3)
    with pytest.raises(CannotOpen, match=r"The newest good one is 2026-11-22T093000Z-asked\.db"):
        Store.open(folder, KEY)
    (found,) = safety.backups_of(folder)
    assert found == kept
    done = restore(folder, found.path, KEY, Act("Dr B", "lead", clock.now), "r1")
    assert done.report.sound
    assert done.lost == 1 + 1 + 2 * (
        3 + 1
    )  # the backup's entry, a child, two infusions (three acts), two sheets
    with open_session(folder, clock) as session:
        assert {e.id for e in entries.entries(session.store.db)} == acknowledged | {"r1"}
        quiet_fortnights(session_at(session.store, clock, "Nurse B"), registered(session, "0003"), 2)
        assert verify(session.store).sound
        assert safety.back_up(session).backup.reach is not None


def test_a_record_with_another_key_is_not_backed_up(session):
    from dataclasses import replace

    with pytest.raises(NotBackedUp, match=r"No backup was made\. .* or the key is wrong"):
        safety.carry_out(replace(safety.job(session), key=bytes(32)))


def test_the_notices_about_the_record(session, clock, monkeypatch):
    assert safety.notices(session) == []
    clock.forward(days=-2)
    assert "Set the clock" in str(safety.notices(session)[0])
    clock.forward(days=2)
    monkeypatch.setattr("fortnight.store.files.write_ahead_log.LONGEST_LOG", 0)
    registered(session, "0002")
    assert "has kept the record open for a long time" in str(safety.notices(session)[0])
