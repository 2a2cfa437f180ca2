"""Changes of slots and key: both or neither, and a removed person cannot log in with what they kept."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from fortnight.domain.people import NURSE
from fortnight.store.access import rekey as module
from fortnight.store.access.rekey import change_slots, finish_rekey, with_new_key, without
from fortnight.store.access.setting_up import set_up
from fortnight.store.access.unlock import fits, open_with, unlock
from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.errors import Locked, NotSaved
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Act
from fortnight.store.keys.keyslots import new_slot
from fortnight.store.keys.slot_files import read_slots
from fortnight.store.recovery.verify import verify
from helpers.entries import labs, with_child, write
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE
from helpers.stores import NOW, ROOT, present

ACT = Act(LEAD_A.name, LEAD_A.role, NOW)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def made(folder):
    """A record with a lead and a nurse."""
    made = set_up(folder, LEAD_A, PASSPHRASE, CHEAP)
    with Store.open(folder, made.key) as store:
        with_child(store)
        add_nurse(store, (made.key,))
    return made


@pytest.fixture
def files(folder):
    return StoreFiles(folder)


def tell(transaction, former, _changed):
    transaction.append(
        f"recorded-{former.generation}", "person.add", "person:nurse a", None, {"name": "Nurse A"}
    )


def add_nurse(store, keys):
    def change(slots):
        return (*slots.slots, new_slot(slots.store, "Nurse A", NURSE, OTHER, CHEAP))

    return change_slots(store, ACT, keys, change, tell)


def entered(files, name=LEAD_A.name, secret=PASSPHRASE):
    return unlock(files, name, secret, NOW)


def go(files):
    """Remove the nurse, with a new key. Returns what the nurse and the lead unlocked."""
    theirs, way = entered(files, "Nurse A", OTHER), entered(files)
    with open_with(files.folder, way) as store:
        keys = with_new_key(way.keys)
        change_slots(store, ACT, keys, lambda slots: without(slots, "Nurse A"), tell)
    return theirs, entered(files)


def recorded(folder, key):
    with Store.open(folder, key) as store:
        return [e.id for e in entries.entries(store.db, "verb LIKE 'person.%'")]


def test_a_slot_and_its_entry_are_saved_together(folder, files, made):
    assert entered(files, "Nurse A", OTHER).keys == (made.key,)
    assert recorded(folder, made.key) == ["recorded-1"]
    assert read_slots(files)[0].generation == 2


@pytest.mark.parametrize(
    "failing",
    [
        ("put_slots", OSError(28, "No space left on device"), NotSaved),
        ("sealed", ValueError("no key"), ValueError),
    ],
)
def test_if_the_slots_cannot_be_written_nothing_is_recorded(folder, files, made, monkeypatch, failing):
    name, error, seen = failing

    def refuse(*_):
        raise error

    before = files.slots.read_bytes()
    with open_with(folder, entered(files)) as store, monkeypatch.context() as patch:
        patch.setattr(module, name, refuse)
        with pytest.raises(seen):
            add_nurse(store, (made.key,))
        assert verify(store).sound
    assert files.slots.read_bytes() == before
    assert recorded(folder, made.key) == ["recorded-1"]


def test_if_the_entry_cannot_be_written_the_former_slots_are_put_back(folder, files, made):
    before = read_slots(files)[0]
    with open_with(folder, entered(files)) as store:

        def full(action, *_):
            return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_TRANSACTION and _[0] == "COMMIT" else 0

        store.db.conn.set_authorizer(full)
        with pytest.raises(NotSaved):
            add_nurse(store, (made.key,))
        store.db.conn.set_authorizer(None)
    after = read_slots(files)[0]
    assert after == before
    assert recorded(folder, made.key) == ["recorded-1"]


def test_E68_a_removed_person_cannot_log_in_and_their_key_opens_nothing(folder, files, made):
    theirs, way = go(files)
    with pytest.raises(Locked, match="not right"):
        entered(files, "Nurse A", OTHER)
    assert len(way.keys) == 2
    way = finish_rekey(files, way)
    assert len(way.keys) == 1
    assert not fits(files.ward, theirs.keys[0])
    with open_with(folder, entered(files)) as store:
        assert store.read_only is None
        write(store, "s1", "specimen.record", "s1", labs(IL6=3))
        assert verify(store).sound
    assert finish_rekey(files, entered(files)).keys == way.keys


def test_E68_a_copy_of_the_former_slots_opens_nothing(folder, files, made):
    kept = files.slots.read_bytes()
    finish_rekey(files, go(files)[1])
    files.slots.write_bytes(kept)
    with pytest.raises(Locked, match="not right"):  # the newer copy beside it counts
        entered(files, "Nurse A", OTHER)
    files.earlier_slots.write_bytes(kept)
    stolen = entered(files, "Nurse A", OTHER)
    with pytest.raises(Exception, match="the key is wrong"):
        open_with(folder, stolen)


def test_a_missing_record_keeps_both_keys(files, made):
    _, way = go(files)
    files.ward.unlink()
    assert finish_rekey(files, way) == way


def test_pages_are_not_encrypted_again_while_a_window_is_open(folder, files, made):
    _, way = go(files)
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'gui')!r})\n"
        "from pathlib import Path\nfrom fortnight.store.database import Store\n"
        f"store = Store.open(Path({str(folder)!r}), bytes.fromhex({made.key.hex()!r}))\n"
        "print('open', flush=True)\nsys.stdin.read()\nstore.close()"
    )
    window = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert present(window.stdout).readline() == "open\n"
    assert finish_rekey(files, way) == way
    window.communicate("", timeout=30)
    assert len(finish_rekey(files, way).keys) == 1


def test_a_damaged_file_is_left_for_the_restore(files, made):
    _, way = go(files)
    data = bytearray(files.ward.read_bytes())
    data[6000] ^= 1
    files.ward.write_bytes(data)
    assert finish_rekey(files, way) == way
    assert files.ward.read_bytes() == data


def test_a_file_that_neither_key_opens_is_left_alone(files, made):
    _, way = go(files)
    files.ward.write_bytes(bytes(8192))
    assert finish_rekey(files, way) == way


def test_entries_left_in_the_log_by_a_crash_are_copied_too(folder, files, made):
    _, way = go(files)
    names = ("ward.db", "ward.db-wal", "anchor.log")
    with Store.open(folder, made.key) as store:
        write(store, "s1", "specimen.record", "s1", labs(IL6=3))
        crashed = {name: (folder / name).read_bytes() for name in names}
    for name, data in crashed.items():
        (folder / name).write_bytes(data)
    way = finish_rekey(files, way)
    with open_with(folder, way) as store:
        assert entries.by_id(store.db, "s1")
        assert verify(store).sound


def test_a_disk_error_locks_nobody_out(folder, files, made, monkeypatch):
    _, way = go(files)

    def refuse(*_):
        raise OSError(28, "No space left on device")

    for name in ("copy_into", "sync_folder", "put_slots"):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, refuse)
            assert finish_rekey(files, way) == way
        with open_with(folder, entered(files)) as store:
            assert store.read_only is None
    assert len(finish_rekey(files, way).keys) == 1


class PowerCut(BaseException):
    """Raised to stop the program at one step, as a power cut does."""


def test_A02_a_power_cut_at_any_step_leaves_a_record_that_opens(folder, files, made, tmp_path, monkeypatch):
    go(files)
    states = []
    for steps in range(10):
        copy = StoreFiles(tmp_path / f"copy{steps}")
        shutil.copytree(folder, copy.folder)
        through = cut_after(steps, monkeypatch, copy)
        way = finish_rekey(copy, entered(copy))
        with open_with(copy.folder, way) as store:
            assert store.read_only is None
            assert verify(store).sound
        assert not fits(copy.ward, made.key)
        states.append(through)
        if through:
            break
    assert states[-1]
    assert len(states) > 4


def cut_after(steps, monkeypatch, files) -> bool:
    left = [steps]

    def counted(real):
        def do(*given):
            if left[0] == 0:
                raise PowerCut
            left[0] -= 1
            return real(*given)

        return do

    with monkeypatch.context() as patch:
        for name in ("copy_into", "rekey", "check_copy", "sync_folder", "put_slots"):
            patch.setattr(module, name, counted(getattr(module, name)))
        try:
            finish_rekey(files, entered(files))
        except PowerCut:
            return False
    return True
