"""Log-in: the right passphrase opens, a wrong one causes a wait, and old or edited slots are refused."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections import Counter
from datetime import timedelta

import pytest

from fortnight.store.access import unlock as unlocking
from fortnight.store.access.login_attempts import read_attempts
from fortnight.store.access.setting_up import set_up
from fortnight.store.access.unlock import (
    open_with,
    unlock,
    unlock_by_code,
)
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, Locked
from fortnight.store.files.layout import StoreFiles
from fortnight.store.files.locks import locked
from fortnight.store.journal import local_values
from fortnight.store.keys import slot_files
from fortnight.store.keys.keyslots import from_json
from fortnight.store.keys.recovery_code import new_code
from fortnight.store.keys.slot_files import put_slots, read_slots
from helpers.disks import fill_up, tiny_disk
from helpers.entries import with_child
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE
from helpers.stores import NOW, ROOT, present


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def made(folder):
    made = set_up(folder, LEAD_A, PASSPHRASE, CHEAP)
    with Store.open(folder, made.key) as store:
        with_child(store)
    return made


@pytest.fixture
def files(folder, made):
    return StoreFiles(folder)


def entered(files, name=LEAD_A.name, secret=PASSPHRASE, now=NOW):
    return unlock(files, name, secret, now)


def works(folder, way):
    with open_with(folder, way) as store:
        return store.read_only is None and store.db.execute("SELECT count(*) FROM entry").fetchone()[0] == 1


# Getting in ---------------------------------------------------------------------------------------


def test_the_passphrase_opens_the_record(folder, files, made):
    way = entered(files, " lead a ")
    assert (way.person, way.keys, way.refused_before, way.from_copy) == (LEAD_A, (made.key,), 0, False)
    assert works(folder, way)


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("Lead A", "seven quiet herons fly"),
        ("Lead A", ""),
        ("Nobody", PASSPHRASE),
        ("", ""),
        ("x" * 9999, "\x00"),
    ],
)
def test_a_wrong_name_and_a_wrong_passphrase_give_the_same_sentence(files, name, secret):
    with pytest.raises(Locked, match=r"^The name or the passphrase is not right"):
        entered(files, name, secret)


def test_E57_repeated_failures_cause_a_wait_but_not_for_the_recovery_code(folder, files, made):
    for _ in range(5):
        with pytest.raises(Locked):
            entered(files, secret="wrong")
    with pytest.raises(Locked, match="Wait 1 seconds") as waiting:
        entered(files)
    assert 0 < waiting.value.wait <= 1
    assert unlock_by_code(files, made.code, NOW).keys == (made.key,)
    way = entered(files, now=NOW + timedelta(seconds=1))
    assert way.refused_before == 5
    assert works(folder, way)


def test_E57_an_attempt_during_the_wait_is_not_counted(files, monkeypatch):
    for minute in range(9):
        with pytest.raises(Locked):
            entered(files, secret="wrong", now=NOW + timedelta(minutes=minute))
    monkeypatch.setattr(unlocking, "copies", lambda files: pytest.fail("it was tried all the same"))
    with pytest.raises(Locked, match="Wait 16 seconds"):
        entered(files, now=NOW + timedelta(minutes=8))


def test_the_recovery_code_is_not_a_passphrase_and_belongs_to_nobody(files, made):
    assert unlock_by_code(files, made.code.lower(), NOW).person.role == "recovery"
    with pytest.raises(Locked):
        entered(files, "Lead A", made.code)
    with pytest.raises(Locked, match="a character is missing or wrong"):
        unlock_by_code(files, made.code[:-1], NOW)
    with pytest.raises(Locked, match="not right"):
        unlock_by_code(files, new_code(), NOW)


# The file of the key slots ------------------------------------------------------------------------


@pytest.mark.parametrize("damage", [None, b"", b"{", b"\xff" * 100, b"[]"])
def test_A11_the_copy_replaces_missing_slots_and_restores_the_file(folder, files, damage):
    before = files.slots.read_bytes()
    files.slots.unlink() if damage is None else files.slots.write_bytes(damage)
    record = files.ward.read_bytes()
    way = entered(files)
    assert way.from_copy
    assert files.ward.read_bytes() == record, "the record is not touched by this"
    assert works(folder, way)
    assert files.slots.read_bytes() == before


def test_A11_a_file_shortened_to_any_length_falls_back_to_the_copy(files):
    whole = files.slots.read_bytes()
    for end in range(0, len(whole) - 1, 37):
        files.slots.write_bytes(whole[:end])
        assert read_slots(files) == (from_json(whole), True)


def test_A11_without_both_files_the_sentence_says_where_a_copy_is(folder, files):
    files.slots.write_bytes(b"")
    files.earlier_slots.unlink()
    record = files.ward.read_bytes()
    with pytest.raises(Locked, match=r"Put back a copy of keyslots\.json; each backup has a copy") as locked:
        entered(files)
    assert locked.value.damaged
    assert files.ward.read_bytes() == record


def test_E59_slots_older_than_those_of_the_record_are_refused(folder, files, made):
    old = files.slots.read_bytes()
    with Store.open(folder, made.key) as store:
        local_values.put(store.db, unlocking.GENERATION, "7")
    with pytest.raises(Locked, match="older than those of the record") as locked:
        open_with(folder, entered(files))
    assert locked.value.damaged
    assert files.slots.read_bytes() == old


def test_A04_a_full_disk_leaves_the_key_slots_unchanged(tmp_path):
    with tiny_disk(tmp_path / "disk", 2) as disk:
        made = set_up(disk / "ward", LEAD_A, PASSPHRASE, CHEAP)
        files = StoreFiles(disk / "ward")
        before = files.slots.read_bytes()
        filler = fill_up(disk)
        with pytest.raises(OSError, match="No space"):
            put_slots(files, made.slots)
        assert files.slots.read_bytes() == files.earlier_slots.read_bytes() == before
        assert unlock_by_code(files, made.code, NOW).keys == (made.key,)
        filler.unlink()
        put_slots(files, made.slots)


def test_a_file_that_cannot_be_read_back_is_an_error(files, made, monkeypatch):
    monkeypatch.setattr(slot_files, "write_atomically", lambda path, data: path.write_bytes(data[:-1]))
    with pytest.raises(OSError, match="cannot be read back"):
        put_slots(files, made.slots)
    assert from_json(files.earlier_slots.read_bytes()) == made.slots


# The record ---------------------------------------------------------------------------------------


def test_A10_a_missing_record_is_not_created_again(folder, files):
    way = entered(files)
    for name in ("ward.db", "anchor.log", "device.json"):
        (folder / name).unlink()
    with pytest.raises(CannotOpen, match="is missing, but entries were saved here"):
        open_with(folder, way)
    assert not files.ward.exists()


def test_a_record_of_another_key_is_not_opened(tmp_path, folder, files):
    set_up(tmp_path / "other", LEAD_A, OTHER, CHEAP)
    shutil.copy(files.ward, tmp_path / "other" / "ward.db")
    with pytest.raises(CannotOpen, match="the key is wrong"):
        open_with(tmp_path / "other", unlock(StoreFiles(tmp_path / "other"), LEAD_A.name, OTHER, NOW))


def test_a_record_that_is_not_trusted_opens_read_only_and_stores_nothing(folder, files, made):
    with Store.open(folder, made.key) as store:
        store.anchor.append(9, os.urandom(32))
    with open_with(folder, entered(files)) as store:
        assert store.read_only is not None
        assert local_values.get(store.db, unlocking.GENERATION) is None


def test_E66_no_keyring_of_the_system_is_used():
    """No keyring and no system account is used: on another computer the record opens by passphrase."""
    import sys

    assert "keyring" not in sys.modules


# Side by side -------------------------------------------------------------------------------------


def test_E57_simultaneous_guesses_are_each_counted(files):
    """Of twelve simultaneous guesses five are tried and seven must wait, as if made in sequence."""
    said = []

    def guess(n):
        with pytest.raises(Locked) as locked:
            entered(files, secret=f"guess {n}")
        said.append(str(locked.value))

    guesses = [threading.Thread(target=guess, args=[n]) for n in range(12)]
    for each in guesses:
        each.start()
    for each in guesses:
        each.join()
    assert Counter(words.split()[0] for words in said) == {"The": 5, "Wait": 7}
    assert read_attempts(files.attempts)["lead a"].failed == 5


GUESS = """
import sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.store.files.layout import StoreFiles
from fortnight.store.errors import Locked
from fortnight.store.access.unlock import unlock
from helpers.stores import NOW, ROOT
print("ready", flush=True)
sys.stdin.readline()
try:
    unlock(StoreFiles(Path(sys.argv[1])), "Lead A", "a guess", NOW)
except Locked as locked:
    print(locked)
"""


def test_E57_guesses_of_several_processes_are_each_counted(folder, files):
    program = GUESS.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    guessers = [subprocess.Popen([sys.executable, "-c", program, str(folder)], **pipes) for _ in range(8)]
    assert [present(each.stdout).readline() for each in guessers] == ["ready\n"] * 8
    for each in guessers:
        present(each.stdin).write("\n")
        present(each.stdin).flush()
    said = [each.communicate(timeout=60)[0] for each in guessers]
    assert Counter(words.split()[0] for words in said) == {"The": 5, "Wait": 3}


def test_a_log_in_waits_for_another_one_with_a_time_limit(files, monkeypatch):
    monkeypatch.setattr(unlocking, "LONGEST_WAIT_S", 0)
    with locked(files.folder, 0), pytest.raises(Locked, match="Somebody else is logging in"):
        entered(files)
    assert entered(files).person == LEAD_A
