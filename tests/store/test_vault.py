"""The record's own few values: encrypted and copied with it, outside the journal."""

from __future__ import annotations

from fortnight.store import vault
from fortnight.store.backup import Source, back_up
from fortnight.store.connecting import connect
from fortnight.store.database import Store
from helpers.stores import KEY


def test_a_value_is_kept_replaced_and_copied_with_the_record(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        assert vault.get(store.db, "name") is None
        vault.put(store.db, "name", "one")
        vault.put(store.db, "name", "two")
        made = back_up(Source(store.db, store.files, KEY, store.device, {}), "asked")
    with Store.open(tmp_path / "ward", KEY) as store:
        assert vault.get(store.db, "name") == "two"
        assert b"two" not in store.files.ward.read_bytes()
    copy = connect(made.path, KEY)
    assert vault.get(copy, "name") == "two"
    copy.close()
