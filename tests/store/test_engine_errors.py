"""Every error of the engine has a sentence for the user, in one place for the whole program."""

from __future__ import annotations

import pytest

from fortnight.store import engine_errors
from fortnight.store.backups.backup import Source, back_up
from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, DiskFull, NotSaved
from helpers.disks import fill_up, tiny_disk
from helpers.entries import with_child
from helpers.stores import KEY, NOW

BACKUP = "The newest good one is 2026-11-22T093000Z-daily.db of 22 Nov 2026 09:30 UTC"
SENTENCES = {
    "database disk image is malformed": ("is damaged", BACKUP),
    "file is not a database": ("is damaged", BACKUP),
    "disk I/O error": ("The disk could not read or write", BACKUP),
    "database or disk is full": ("The disk that holds", "is full. Free some space"),
    "database is locked": ("Another program is using", "Close the other windows"),
    "unable to open database file": ("cannot be opened or written", "that the disk is connected"),
    "attempt to write a readonly database": ("cannot be opened or written", "permission to write"),
    "no such table: entry": ("cannot be used: no such table: entry", "Run “fortnight verify”"),
}


@pytest.fixture
def files(tmp_path):
    """The files of a record with one backup."""
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
        back_up(Source(store.db, store.files, KEY, store.device, {}), "daily", NOW)
        return store.files


@pytest.mark.parametrize("error", SENTENCES)
def test_each_error_has_a_sentence_that_says_what_to_do(files, error):
    said = str(engine_errors.why(files, sqlite3.OperationalError(error)))
    assert all(words in said for words in SENTENCES[error]), said
    assert str(files.folder) in said


@pytest.mark.parametrize("error", SENTENCES)
def test_readers_and_writers_get_their_own_error_types(files, error):
    with pytest.raises(CannotOpen) as refused, engine_errors.said(files):
        raise sqlite3.DatabaseError(error)
    assert str(refused.value) == str(engine_errors.why(files, sqlite3.DatabaseError(error)))
    not_saved = pytest.raises(NotSaved, match=r"nothing was saved|Nothing was saved|whether this was saved")
    with not_saved, engine_errors.saving(files):
        raise sqlite3.DatabaseError(error)


def test_damage_found_during_a_save_names_the_backup_too(files):
    damage = sqlite3.DatabaseError("database disk image is malformed")
    assert BACKUP in str(engine_errors.not_saved(files, damage))


def test_a_full_disk_is_distinguished_from_a_defective_one_by_a_trial(tmp_path):
    """The engine reports the same error for both."""
    refused = sqlite3.OperationalError("disk I/O error")
    with tiny_disk(tmp_path / "disk", 2) as disk:
        Store.open(disk / "ward", KEY).close()
        files = engine_errors.StoreFiles(disk / "ward")
        assert not isinstance(engine_errors.not_saved(files, refused), DiskFull)
        fill_up(disk)
        full = engine_errors.not_saved(files, refused)
        assert isinstance(full, DiskFull)
        assert not full.reserve_freed
        assert "is full" in str(engine_errors.why(files, refused))


def test_other_errors_have_no_sentence_here(files):
    assert engine_errors.sentence(files, ZeroDivisionError()) is None
    assert "is damaged" in str(engine_errors.sentence(files, sqlite3.DatabaseError("malformed")))


def test_an_error_of_the_system_names_its_file(files):
    error = OSError(13, "Permission denied", "/x/anchor.log")
    assert str(engine_errors.why(files, error)) == "/x/anchor.log cannot be used: Permission denied."
