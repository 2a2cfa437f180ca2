"""Backups are complete and verified before they get their name, and earlier backups are never lost."""

from __future__ import annotations

import json
import os
import random
import threading
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fortnight import __version__
from fortnight.store.backups import backup as module
from fortnight.store.backups.backup import Source, back_up, check_copy, put_copy
from fortnight.store.backups.folder import backups, head_file, prune, sha256_of
from fortnight.store.database import Store
from fortnight.store.engine import keyed, sqlite3
from fortnight.store.errors import CannotOpen, NotBackedUp
from fortnight.store.journal import entries
from fortnight.store.journal.anchor import anchored
from fortnight.store.opening import PLAIN_HEADER
from fortnight.store.recovery.verify import verify
from helpers.disks import fill_up, flip_bit, tiny_disk
from helpers.entries import labs, unguarded, with_child, write
from helpers.stores import KEY, NOW

FLIPS = 1000


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        with_child(opened)
        fill(opened, 20)
        yield opened


def fill(store: Store, count: int, start: int = 0) -> None:
    for n in range(start, start + count):
        write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n, CRP=0.3))


def source(store: Store) -> Source:
    return Source(store.db, store.files, store.key, store.device, anchored(store.files.anchor))


def made(store: Store, at=NOW, reason="daily"):
    return back_up(source(store), reason, at)


def read(store: Store, path: Path) -> list[tuple]:
    connection = keyed(path, KEY)
    try:
        return connection.execute("SELECT specimen, analyte, value FROM result ORDER BY 1, 2").fetchall()
    finally:
        connection.close()


# A good one ---------------------------------------------------------------------------------------


def test_a_backup_holds_everything_and_records_its_newest_entry(store):
    backup = made(store)
    assert backup.path == store.files.backups / "2026-11-22T093000Z-daily.db"
    head = entries.head(store.db, store.device)
    assert json.loads(head_file(backup.path).read_text()) == {
        "device": store.device,
        "seq": 21,
        "hash": head.hash.hex(),
        "at": "2026-11-22T09:30:00+00:00",
        "version": __version__,
        "sha256": sha256_of(backup.path),
        "signed": None,  # nobody has logged in, nobody has a key: tests/operations/test_people.py has both
        "slots": None,
    }
    assert read(store, backup.path) == read(store, store.files.ward)
    assert backups(store.files.backups) == [backup]


def test_a_backup_is_encrypted_and_only_its_owner_can_read_it(store):
    backup = made(store)
    data = backup.path.read_bytes()
    assert not data.startswith(PLAIN_HEADER)
    assert b"Case 1" not in data
    assert store.device.encode() not in data
    if os.name != "nt":
        modes = [p.stat().st_mode & 0o777 for p in (store.files.backups, backup.path, head_file(backup.path))]
        assert modes == [0o700, 0o600, 0o600]
    with pytest.raises(sqlite3.DatabaseError):
        keyed(backup.path, bytes(32))


def test_names_sort_by_time_and_never_collide(store):
    later = made(store, NOW + timedelta(days=1))
    twice = [made(store), made(store)]
    assert [b.path for b in backups(store.files.backups)] == [*(b.path for b in twice), later.path]
    assert twice[1].path.name == "2026-11-22T093000Z-daily-2.db"
    assert sorted([later.path.name, twice[0].path.name]) == [twice[0].path.name, later.path.name]


def test_a_backup_is_complete_while_other_processes_write(store, tmp_path):
    stop = threading.Event()
    written = []

    def keep_writing():
        with Store.open(store.files.folder, KEY) as other:
            for n in range(10_000):
                if stop.is_set():
                    return
                write(other, f"w{n}", "specimen.record", f"w{n}", labs(IL6=n))
                written.append(n)

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        copies = [made(store, NOW + timedelta(seconds=n)) for n in range(8)]
    finally:
        stop.set()
        writer.join()
    assert len(written) > 8
    reached = [c.reach.seq for c in copies if c.reach]
    assert reached == sorted(reached)
    assert len(set(reached)) > 1
    for copy in copies:
        assert copy.reach
        report, _ = check_copy(copy.path, KEY, store.device, copy.reach.anchored)
        assert report.sound


def test_nothing_is_left_beside_the_backup(store):
    made(store)
    assert sorted(p.suffix for p in store.files.backups.iterdir()) == [".db", ".json"]


# One that must not be -----------------------------------------------------------------------------


def test_a_damaged_record_is_not_backed_up(store):
    good = made(store)
    with unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 5")
    with pytest.raises(NotBackedUp, match=r"the record itself is damaged .*Entry 5 of"):
        made(store, NOW + timedelta(days=1))
    assert backups(store.files.backups) == [good]
    assert len(list(store.files.backups.iterdir())) == 2


def test_a_record_with_a_changed_row_is_not_backed_up(store):
    store.db.execute("UPDATE result SET value = 99 WHERE specimen = 's3' AND analyte = 'IL6'")
    with pytest.raises(NotBackedUp, match="A row of the table “result” is missing or was changed"):
        made(store)


def test_a_record_with_fewer_entries_than_its_anchor_is_not_backed_up(store):
    with unguarded(store) as db:
        db.execute("DELETE FROM entry WHERE seq > 18")
    with pytest.raises(NotBackedUp, match="3 saved entries are missing"):
        made(store)


@pytest.mark.parametrize("step", ["_sync", "check_copy", "write_atomically", "sync_folder"])
def test_a_failure_at_any_step_leaves_the_earlier_backups(store, monkeypatch, step):
    good = made(store)

    def refuse(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(module, step, refuse)
    with pytest.raises(NotBackedUp, match="Input/output error"):
        made(store, NOW + timedelta(days=1))
    monkeypatch.undo()
    there = backups(store.files.backups)
    assert there[0] == good
    assert all(b.reach and sha256_of(b.path) == b.reach.sha256 for b in there)
    assert not list(store.files.backups.glob(".*"))


def test_a_head_file_is_read_or_ignored(store):
    backup = made(store)
    for content in (
        "",
        "{",
        "[]",
        '{"device": "D"}',
        head_file(backup.path).read_text().replace('"seq"', '"x"'),
    ):
        head_file(backup.path).write_text(content)
        assert backups(store.files.backups)[0].reach is None
    head_file(backup.path).unlink()
    assert backups(store.files.backups)[0].reach is None


def test_other_files_in_the_folder_are_not_listed_as_backups(store):
    made(store)
    for name in ("notes.txt", "old.db", "2026-11-22-daily.db", ".x.part"):
        (store.files.backups / name).write_text("")
    assert len(backups(store.files.backups)) == 1
    prune(store.files.backups, NOW)
    assert len(list(store.files.backups.iterdir())) == 6


def test_pruning_deletes_the_head_file_too_and_spares_other_devices(store):
    days = [made(store, NOW + timedelta(days=n)) for n in range(9)]
    now = NOW + timedelta(days=8, hours=1)
    assert prune(store.files.backups, now, "D0") == []
    gone = prune(store.files.backups, now)
    left = backups(store.files.backups)
    assert {*gone, *(b.path for b in left)} == {b.path for b in days}
    assert (len(gone), days[-1] in left) == (1, True)
    assert len(list(store.files.backups.iterdir())) == 2 * len(left)


def test_files_left_by_a_power_cut_are_deleted_a_day_later(store):
    made(store)
    old, young = (store.files.backups / name for name in (".0a.part", ".0b.part"))
    for path, age in ((old, 25), (young, 1)):
        path.write_bytes(b"half")
        moment = (NOW - timedelta(hours=age)).timestamp()
        os.utime(path, (moment, moment))
    prune(store.files.backups, NOW)
    assert (old.exists(), young.exists()) == (False, True)


# A second place -----------------------------------------------------------------------------------


def test_a_copy_in_the_second_folder_is_the_same_file(store, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    backup = made(store)
    copy = put_copy(backup, stick)
    assert copy.path.read_bytes() == backup.path.read_bytes()
    assert backups(stick) == [copy]
    assert copy.reach == backup.reach


def test_a_backup_without_a_head_file_is_not_copied(store, tmp_path):
    backup = made(store)
    head_file(backup.path).unlink()
    with pytest.raises(NotBackedUp, match="no head file"):
        put_copy(backups(store.files.backups)[0], tmp_path)
    assert not backups(tmp_path)


def test_a_backup_that_was_damaged_is_not_copied(store, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    backup = made(store)
    flip_bit(backup.path, 70_001)
    with pytest.raises(NotBackedUp, match="the copy differs from the original"):
        put_copy(backup, stick)
    assert list(stick.iterdir()) == []


# The list of faults -------------------------------------------------------------------------------


def test_A04_a_full_disk_leaves_every_old_backup_unchanged(tmp_path):
    with tiny_disk(tmp_path / "disk") as disk:
        with Store.open(disk / "ward", KEY) as store:
            with_child(store)
            fill(store, 30)
            good = made(store)
            before = good.path.read_bytes()
            filler = fill_up(disk)
            with pytest.raises(NotBackedUp, match=r"The disk that holds .* is full: no backup was made"):
                made(store, NOW + timedelta(days=1))
            assert backups(store.files.backups) == [good]
            assert good.path.read_bytes() == before
            assert len(list(store.files.backups.iterdir())) == 2
            filler.unlink()
            assert made(store, NOW + timedelta(days=1)).reach
        with Store.open(disk / "ward", KEY) as again:
            assert verify(again).sound


def test_A04_a_disk_that_fills_up_at_any_point_of_a_backup(tmp_path):
    """With any free space, the result is a complete verified backup, or only the old one."""
    outcomes = set()
    with tiny_disk(tmp_path / "disk") as disk, Store.open(disk / "ward", KEY) as store:
        with_child(store)
        fill(store, 30)
        good = made(store)
        size = good.path.stat().st_size
        filler = fill_up(disk)
        for room in range(0, 2 * size, 1 << 14):
            os.truncate(filler, max(0, filler.stat().st_size - (1 << 14)))
            try:
                fresh = made(store, NOW + timedelta(minutes=room))
            except NotBackedUp:
                outcomes.add("refused")
                assert backups(store.files.backups) == [good]
            else:
                outcomes.add("made")
                assert fresh.reach
                assert sha256_of(fresh.path) == fresh.reach.sha256
                fresh.path.unlink()
                head_file(fresh.path).unlink()
                break
    assert outcomes == {"refused", "made"}


@pytest.mark.parametrize("flips", [FLIPS, pytest.param(10 * FLIPS, marks=pytest.mark.release)])
def test_A07_a_flipped_bit_never_yields_a_wrong_value(tmp_path, flips):
    """Each is reported at opening or by verify; values that can be read are those written."""
    folder = tmp_path / "ward"
    with Store.open(folder, KEY) as store:
        with_child(store)
        fill(store, 12)
        truth = set(read(store, store.files.ward))
        files = store.files
    whole, side = files.ward.read_bytes(), {p: p.read_bytes() for p in (files.anchor, files.device)}
    chance = random.Random(20261122)
    told = {"opening": 0, "read-only": 0, "verify": 0}
    for _ in range(flips):
        files.ward.write_bytes(whole)
        for path, data in side.items():
            path.write_bytes(data)
        flip_bit(files.ward, chance.randrange(8 * len(whole)))
        told[how_it_is_told(folder, truth)] += 1
    assert sum(told.values()) == flips
    print(f"\n{flips} flipped bits, told by: {told}")


def how_it_is_told(folder: Path, truth: set) -> str:
    try:
        with Store.open(folder, KEY) as store:
            with suppress(sqlite3.DatabaseError):
                assert set(store.db.execute("SELECT specimen, analyte, value FROM result")) <= truth
            assert not verify(store).sound, "a flipped bit was not noticed"
            return "read-only" if store.read_only is not None else "verify"
    except CannotOpen:
        return "opening"


def test_A07_a_flipped_bit_in_the_record_never_becomes_a_backup(store):
    """No backup is made, or, if the bit was in an index (rebuilt by a copy), one with correct values."""
    good, truth = made(store), read(store, store.files.ward)
    store.checkpoint()
    whole, key = store.files.ward.read_bytes(), KEY
    chance, refused = random.Random(7), 0
    for n in range(1, 101):
        store.files.ward.write_bytes(whole)
        flip_bit(store.files.ward, chance.randrange(4096 * 8, len(whole) * 8))
        try:
            with closing(keyed(store.files.ward, key)) as damaged:
                of_it = replace(source(store), db=module.Database(damaged))
                healed = back_up(of_it, "daily", NOW + timedelta(days=n))
            assert read(store, healed.path) == truth
            healed.path.unlink()
        except (NotBackedUp, sqlite3.DatabaseError):
            refused += 1
    store.files.ward.write_bytes(whole)
    assert backups(store.files.backups) == [good]
    assert 30 < refused < 100


def test_A07_a_flipped_bit_in_a_backup_is_found_by_its_check(store):
    backup = made(store)
    whole = backup.path.read_bytes()
    key = KEY
    chance = random.Random(11)
    for _ in range(100):
        backup.path.write_bytes(whole)
        flip_bit(backup.path, chance.randrange(8 * len(whole)))
        try:
            report, _ = check_copy(backup.path, key, store.device, {})
        except sqlite3.DatabaseError:
            continue
        assert not report.sound


def test_A10_no_new_record_is_created_in_a_folder_with_backups(store):
    made(store)
    folder = store.files.folder
    store.files.ward.rename(folder / "lost.db")
    store.files.anchor.rename(folder / "lost.log")
    with pytest.raises(CannotOpen, match=r"ward\.db is missing or empty, .* Restore a backup"):
        Store.open(folder, KEY)
    assert not store.files.ward.exists()
    (folder / "lost.db").rename(store.files.ward)
    (folder / "lost.log").rename(store.files.anchor)


def test_A21_a_missing_second_folder_is_reported_and_keeps_its_copies(store, tmp_path):
    backup = made(store)
    with pytest.raises(NotBackedUp, match=r"The folder .*stick was not found\. Connect its drive"):
        put_copy(backup, tmp_path / "stick")
    with tiny_disk(tmp_path / "stick", 1) as stick:
        first = put_copy(backup, stick)
        fill_up(stick)
        with pytest.raises(NotBackedUp, match=r"The disk that holds .*stick is full"):
            put_copy(backup, stick)
        assert backups(stick) == [first]
        assert first.path.read_bytes() == backup.path.read_bytes()
