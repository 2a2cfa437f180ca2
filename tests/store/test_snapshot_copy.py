"""A copy of the record for reading: all that was saved, encrypted, private, deleted when it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, ReadOnly
from fortnight.store.journal import entries
from fortnight.store.snapshot_copy import open_snapshot
from helpers.entries import ACT, LEADING, with_child
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def test_it_holds_all_that_was_saved_and_nothing_later(store):
    with open_snapshot(store.files, KEY, store.device) as copy:
        with store.transaction(LEADING) as transaction:
            transaction.append("u", "setting.record", "units", None, {"value": "japan"})
        assert [each.id for each in entries.entries(copy.db)] == ["c1"]
        assert copy.device == store.device


def test_it_cannot_be_written(store):
    with (
        open_snapshot(store.files, KEY, store.device) as copy,
        pytest.raises(ReadOnly),
        copy.transaction(ACT),
    ):
        pass


def test_it_is_encrypted_private_and_deleted_at_the_end(store):
    with open_snapshot(store.files, KEY, store.device) as copy:
        path = Path(str(copy.db.execute("PRAGMA database_list").fetchone()[2]))
        assert path.stat().st_mode & 0o777 == 0o600
        assert not path.read_bytes().startswith(b"SQLite format 3")
    assert not path.exists()


def test_a_wrong_key_opens_nothing(store):
    with pytest.raises(CannotOpen):
        open_snapshot(store.files, bytes(32), store.device)
