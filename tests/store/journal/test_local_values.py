"""Local values of the record: encrypted and copied with it, outside the journal."""

from __future__ import annotations

from fortnight.store.backups.backup import Source, back_up
from fortnight.store.database import Store
from fortnight.store.journal import local_values
from fortnight.store.opening import connect
from helpers.stores import KEY


def test_a_value_is_stored_replaced_and_copied_with_the_record(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        assert local_values.get(store.db, "name") is None
        local_values.put(store.db, "name", "one")
        local_values.put(store.db, "name", "two")
        made = back_up(Source(store.db, store.files, KEY, store.device, {}), "asked")
    with Store.open(tmp_path / "ward", KEY) as store:
        assert local_values.get(store.db, "name") == "two"
        assert b"two" not in store.files.ward.read_bytes()
    copy = connect(made.path, KEY)
    assert local_values.get(copy, "name") == "two"
    copy.close()


def test_each_name_has_its_own_value(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        local_values.put(store.db, "one", "1")
        local_values.put(store.db, "two", "2")
        local_values.put(store.db, "two", "")
        assert [local_values.get(store.db, name) for name in ("one", "two", "three")] == ["1", "", None]
