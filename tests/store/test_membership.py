"""What a member of a hub stores beside the journal."""

from __future__ import annotations

from dataclasses import replace

from fortnight.store.database import Store
from fortnight.store.membership import (
    Membership,
    membership,
    private_key,
    put_membership,
    put_private_key,
    with_key,
)
from helpers.stores import KEY


def test_a_membership_is_read_back(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        assert membership(store.db) is None
        made = Membership(
            "postgresql://a@b/c", "hidden", "aa", {"k": "s"}, {"D1": 4}, {"nurse a": ("h", "k")}
        )
        put_membership(store.db, made)
        assert membership(store.db) == made
        changed = replace(
            with_key(made, "k2", "s2"), problems=("x",), exchanged_at="2026-11-22T09:30:00.000Z"
        )
        put_membership(store.db, changed)
        assert membership(store.db) == changed
        assert changed.keys == {"k": "s", "k2": "s2"}
        assert "hidden" not in repr(changed)
        assert "s2" not in repr(changed)


def test_each_installation_has_its_own_private_key(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        put_private_key(store.db, "D1", "11")
        put_private_key(store.db, "D2", "22")
        assert (private_key(store.db, "D1"), private_key(store.db, "D2")) == ("11", "22")
        assert private_key(store.db, "D3") is None
