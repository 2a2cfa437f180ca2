"""The store: opening, writing, change notifications, and refusals of what would do harm."""

from __future__ import annotations

import stat
from itertools import count
from typing import cast

import pytest

from fortnight.store import database
from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, NotSaved
from fortnight.store.journal import entries as journal
from fortnight.store.journal.anchor import Anchor
from fortnight.store.opening import connect
from fortnight.store.recovery.verify import verify
from helpers.disks import flip_bit, tiny_disk
from helpers.entries import ACT, filled, labs, with_child, write
from helpers.stores import KEY, present, registered, session_at


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


# Opening ------------------------------------------------------------------------------------------


def test_a_new_store_is_made_and_opens_again(folder):
    filled(folder)
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert [e.id for e in journal.entries(store.db)] == ["c1", "s1", "s2"]


def test_a_store_can_be_made_in_nested_folders_that_do_not_exist_yet(tmp_path):
    with Store.open(tmp_path / "a" / "b" / "ward", KEY) as store:
        assert store.files.ward.exists()


def test_only_the_owner_can_read_the_folder_and_its_files(store):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert mode(store.files.folder) == 0o700
    assert {mode(p) for p in store.files.folder.iterdir()} == {0o600}


def test_a_folder_readable_by_others_is_made_private(folder):
    folder.mkdir(mode=0o755)
    with Store.open(folder, KEY):
        assert mode(folder) == 0o700


def test_nothing_that_was_written_can_be_read_on_the_disk(store):
    planted = "Zanzibar Quincunx"
    registered(session_at(store), "0815", planted)
    for n in range(30):
        write(store, f"s{n}", "specimen.record", f"s{n}", {**labs(IL6=1), "note": planted})
    on_disk = [p for p in store.files.folder.iterdir() if p.name.startswith("ward.db")]
    assert {p.name for p in on_disk} == {"ward.db", "ward.db-wal", "ward.db-shm"}
    for path in on_disk:
        data = path.read_bytes()
        assert planted.encode() not in data
        assert not data.startswith(b"SQLite format 3")
        assert b"CREATE TABLE" not in data


def test_a_folder_that_cannot_be_made_is_reported(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotOpen, match="cannot be used: Not a directory"):
        Store.open(tmp_path / "file" / "ward", KEY)


def test_a_damaged_device_file_is_reported_and_the_database_is_closed(folder):
    files = filled(folder)
    files.device.write_text("{")
    with pytest.raises(CannotOpen, match=r"device\.json is damaged"):
        Store.open(folder, KEY)
    files.ward.rename(files.ward.with_name("moved.db"))


def test_a_file_that_cannot_be_read_is_reported(folder):
    files = filled(folder)
    files.device.unlink()
    files.device.mkdir()
    with pytest.raises(CannotOpen, match=r"device\.json cannot be read: it is not a regular file"):
        Store.open(folder, KEY)


def what_is_said(folder) -> str:
    """Return the error at opening or the findings of verify."""
    try:
        with Store.open(folder, KEY) as store:
            return "; ".join(map(str, verify(store).findings))
    except CannotOpen as refused:
        return str(refused)


@pytest.mark.parametrize("seventh", range(7))
def test_one_flipped_bit_is_never_read_as_a_value(folder, seventh):
    files = filled(folder, 200)
    size = files.ward.stat().st_size
    flip_bit(files.ward, 8 * (seventh * size // 7 + 1000))
    assert "damaged" in what_is_said(folder)


# The journal is append-only -----------------------------------------------------------------------


# Writing ------------------------------------------------------------------------------------------


def test_A16_a_record_locked_by_another_program_is_reported(store, folder):
    store.db.execute("PRAGMA busy_timeout=50")
    other = connect(store.files.ward, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="Another program is using the record: nothing was saved"):
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    other.execute("ROLLBACK")
    other.close()
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))


def test_A13_two_processes_write_one_chain(folder):
    with Store.open(folder, KEY) as one, Store.open(folder, KEY) as other:
        with_child(one)
        for n in range(5):
            write(one, f"a{n}", "specimen.record", f"a{n}", labs(IL6=1))
            write(other, f"b{n}", "specimen.record", f"b{n}", labs(IL6=1))
        assert verify(one).sound
        assert verify(other).entries == 11
        assert journal.last_lamport(one.db) == 11


# The anchor ---------------------------------------------------------------------------------------


def test_every_commit_is_anchored_before_it_is_announced(store):
    seen = []
    store.listeners.append(lambda changes: seen.append(store.anchor.head()[0]))
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert seen == [2]


def test_the_anchor_catches_up_after_a_crash(folder):
    files = filled(folder, 5)
    with files.anchor.open("r+b") as file:
        file.truncate(64 * 3)
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert present(store.anchor.head())[0] == 5
        assert verify(store).sound


def test_A08_a_damaged_log_is_found_by_the_anchor(tmp_path):
    """SQLite takes a damaged frame for the end of the log and opens without an error."""
    live = Store.open(tmp_path / "live", KEY)
    with_child(live)
    live.db.execute("PRAGMA wal_autocheckpoint=0")
    live.checkpoint()
    for n in range(20):
        write(live, f"s{n}", "specimen.record", f"s{n}", labs(IL6=1))
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in live.files.folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    live.close()
    (copy / "ward.db-shm").unlink()
    log = copy / "ward.db-wal"
    flip_bit(log, 8 * (log.stat().st_size // 2))
    with Store.open(copy, KEY) as store:
        assert "saved entries are missing" in str(store.read_only)


def test_a_folder_without_its_device_file_starts_a_new_chain(folder):
    files = filled(folder, 5)
    files.device.unlink()
    with Store.open(folder, KEY) as store:
        assert store.read_only is not None


class FullDisk:
    """An anchor on a full disk."""

    def __init__(self, anchor):
        self._anchor = anchor

    def append(self, seq, head):
        raise OSError(28, "No space left on device")

    def __getattr__(self, name):
        return getattr(self._anchor, name)


def test_an_entry_without_its_anchor_is_not_reported_as_saved(folder):
    with Store.open(folder, KEY) as store:
        with_child(store)
        whole, store.anchor = store.anchor, cast("Anchor", FullDisk(store.anchor))
        with pytest.raises(NotSaved, match=r"was saved, but .*anchor\.log could not be written: No space"):
            write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        store.anchor = whole
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        assert [e.id for e in journal.entries(store.db)] == ["c1", "s1"]
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert present(store.anchor.head())[0] == 2


# Being told ---------------------------------------------------------------------------------------


# The world outside --------------------------------------------------------------------------------


def write_for_ever(store, saved):
    for n in count():
        write(store, f"s{n}", "specimen.record", f"s{n}", {**labs(IL6=n), "note": "x" * 2000})
        saved.append(f"s{n}")


def test_A03_a_full_disk_is_reported_and_nothing_saved_is_lost(tmp_path):
    with tiny_disk(tmp_path / "disk") as disk:
        store, saved = with_child(Store.open(disk / "ward", KEY)), ["c1"]
        full = r"The disk is full: nothing was saved|was saved, but .* No space left on device"
        with pytest.raises(NotSaved, match=full):
            write_for_ever(store, saved)
        there = [e.id for e in journal.entries(store.db)]
        assert there[: len(saved)] == saved
        assert len(there) <= len(saved) + 1
        store.close()
        with Store.open(disk / "ward", KEY) as again:
            assert again.read_only in (None, database.FULL_FOR_READING)
            assert [e.id for e in journal.entries(again.db)] == there
            assert verify(again).sound


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("database or disk is full", "The disk is full: nothing was saved"),
        ("database is locked", "Another program is using the record"),
        ("attempt to write a readonly database", "The folder cannot be written to"),
        ("FOREIGN KEY constraint failed", "Other entries depend on this one"),
        ("disk I/O error", r"not certain whether this was saved\. Save again"),
        ("something else", r"Nothing was saved: something else\."),
    ],
)
def test_each_error_of_the_engine_gives_a_sentence(store, why, sentence):
    with pytest.raises(NotSaved, match=sentence), store.transaction(ACT):
        raise sqlite3.OperationalError(why)


def test_a_store_is_closed_when_its_block_ends(folder):
    with Store.open(folder, KEY) as store:
        pass
    with pytest.raises(sqlite3.ProgrammingError):
        store.db.execute("SELECT 1")


def test_closing_leaves_no_log_behind(folder):
    files = filled(folder)
    log = files.ward.with_name("ward.db-wal")
    assert not log.exists() or log.stat().st_size == 0
