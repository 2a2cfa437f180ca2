"""A key slot on the hub: opened with name and passphrase, and with nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.exchange.hub.names import person_hash
from fortnight.exchange.hub.sealing import new_ward_key
from fortnight.exchange.hub.slots import from_hub, mark_of, to_hub
from fortnight.store.keys.keyslots import new_slot
from helpers.people import CHEAP, OTHER, PASSPHRASE

KEYS = (new_ward_key(), new_ward_key())
HASHED = person_hash("Nurse A", b"s" * 16, CHEAP)


@pytest.fixture
def slot():
    return new_slot("store-1", "Nurse A", "nurse", PASSPHRASE, CHEAP)


def test_name_and_passphrase_open_the_slot_and_the_keys_of_the_ward(slot):
    stored = to_hub(slot, "store-1", KEYS, HASHED, 7)
    opened = from_hub(stored, HASHED, PASSPHRASE)
    assert opened is not None
    assert opened.keys == KEYS
    assert opened.slot == replace(slot, origin="store-1")
    assert from_hub(stored, HASHED, OTHER) is None
    assert from_hub(stored, person_hash("Nurse B", b"s" * 16, CHEAP), PASSPHRASE) is None
    for words in (b"Nurse", b"nurse", b"store-1"):
        assert words not in stored.content


@pytest.mark.parametrize(
    "change",
    [lambda c: b"", lambda c: b"{}", lambda c: c[:-3], lambda c: c.replace(b'"passes": 2', b'"passes": 3')],
)
def test_a_changed_slot_opens_nothing(slot, change):
    stored = to_hub(slot, "store-1", KEYS, HASHED, 7)
    assert from_hub(replace(stored, content=change(stored.content)), HASHED, PASSPHRASE) is None


def test_the_mark_changes_with_the_slot_and_the_keys(slot):
    mark = mark_of(slot, "store-1", KEYS)
    assert mark == mark_of(slot, "store-1", tuple(reversed(KEYS)))
    assert mark != mark_of(slot, "store-1", KEYS[:1])
    assert mark != mark_of(replace(slot, role="lead"), "store-1", KEYS)
    assert mark != mark_of(new_slot("store-1", "Nurse A", "nurse", PASSPHRASE, CHEAP), "store-1", KEYS)
