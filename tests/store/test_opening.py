"""The steps of opening a database: what is refused, and which settings are on."""

from __future__ import annotations

import os

import pytest

from fortnight.store import opening
from fortnight.store.database import Store
from fortnight.store.engine import OLDEST_ENGINE, Database, sqlite3
from fortnight.store.errors import CannotOpen
from fortnight.store.files.layout import StoreFiles
from fortnight.store.opening import check_engine, connect
from fortnight.store.recovery.verify import verify
from helpers.entries import filled, with_child
from helpers.stores import KEY


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        ("wal_autocheckpoint", 50),
    ],
)
def test_every_safety_setting_is_on(store, pragma, wanted):
    assert store.db.execute(f"PRAGMA {pragma}").fetchone()[0] == wanted


def test_on_macos_a_full_flush_is_requested(folder, monkeypatch):
    monkeypatch.setattr(opening.sys, "platform", "darwin")
    with Store.open(folder, KEY) as store:
        assert store.db.execute("PRAGMA fullfsync").fetchone()[0] == 1


def test_an_engine_that_can_damage_the_log_is_refused():
    with pytest.raises(CannotOpen, match=r"3\.40\.1 is too old; 3\.51\.3 or newer is needed"):
        check_engine((3, 40, 1))
    check_engine(OLDEST_ENGINE)


def test_A12_a_plain_database_in_its_place_is_refused(folder):
    files = filled(folder)
    files.ward.unlink()
    plain = sqlite3.connect(files.ward)
    plain.execute("CREATE TABLE entry (id TEXT)")
    plain.commit()
    plain.close()
    before = files.ward.read_bytes()
    with pytest.raises(CannotOpen, match=r"ward\.db is not encrypted"):
        Store.open(folder, KEY)
    assert files.ward.read_bytes() == before


def test_a_wrong_key_is_reported_and_nothing_is_changed(folder):
    files = filled(folder)
    before = files.ward.read_bytes()
    with pytest.raises(CannotOpen, match="the key is wrong"):
        Store.open(folder, bytes(32))
    assert files.ward.read_bytes() == before


def test_a_missing_database_is_never_created_again(folder):
    files = filled(folder)
    files.ward.unlink()
    with pytest.raises(CannotOpen, match="missing or empty, but entries were saved here"):
        Store.open(folder, KEY)
    assert not files.ward.exists()


def test_an_emptied_database_is_never_filled_again(folder):
    files = filled(folder)
    files.ward.write_bytes(b"")
    with pytest.raises(CannotOpen, match="missing or empty, but entries were saved here"):
        Store.open(folder, KEY)
    assert files.ward.stat().st_size == 0


def test_an_empty_file_before_the_first_entry_becomes_a_store(folder):
    folder.mkdir()
    files = StoreFiles(folder)
    files.ward.write_bytes(b"")
    with Store.open(folder, KEY) as store:
        with_child(store)
        assert verify(store).sound


def test_another_file_in_place_of_the_database_is_refused(folder):
    files = filled(folder)
    files.ward.write_bytes(os.urandom(8192))
    with pytest.raises(CannotOpen, match="cannot be opened: it is damaged"):
        Store.open(folder, KEY)


def test_a_connection_is_keyed_before_anything_else(folder):
    files = filled(folder)
    db = connect(files.ward, KEY)
    assert isinstance(db, Database)
    assert db.execute("SELECT count(*) FROM entry").fetchone()[0] == 3
    db.close()
