"""What the journal says about the computers of a ward."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.journal.ward_entries import Ward, ward_of
from helpers.entries import LEADING, write
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


def said(store: Store, id: str, verb: str, body: dict) -> None:
    write(store, id, verb, "hub", body, child=None, act=LEADING)


def test_members_keys_and_revoked_computers(store):
    assert ward_of(store.db) == Ward()
    said(store, "1", "hub.join", {"public": "aa", "role": "pc1"})
    said(store, "2", "hub.key", {"id": "k1", "why": "hub.join"})
    said(store, "3", "hub.key", {"id": "k2", "why": "person.remove"})
    said(store, "4", "hub.revoke", {"name": "pc9", "heads": {"D9": 7}})
    said(store, "5", "hub.revoke", {"name": "pc9", "heads": {"D9": 5, "D8": 1}})
    ward = ward_of(store.db)
    assert ward.members[store.device].role == "pc1"
    assert ward.keys == {"k1": (store.device, 2), "k2": (store.device, 3)}
    assert ward.since == 3
    assert ward.last_taken("D9", "pc9") == 5
    assert ward.last_taken("D9", "") == 5
    assert ward.last_taken("D7", "pc9") == 0  # a new installation of the same role
    assert ward.last_taken(store.device, "pc1") is None
    assert [member.device for member in ward.trusted] == [store.device]
    said(store, "6", "hub.revoke", {"name": "pc1", "heads": {store.device: 5}})
    assert ward_of(store.db).trusted == []
