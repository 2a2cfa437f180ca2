"""Key slots in the journal: who may log in, according to all computers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.store.database import Store
from fortnight.store.keys.keyslots import Slots, from_json, new_slot, opened, sealed, to_json
from fortnight.store.keys.travelling_slots import is_same, known_people, slot_body, slot_from
from helpers.entries import LEADING, write
from helpers.people import CHEAP, OTHER, PASSPHRASE
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened_store:
        yield opened_store


def slot(name: str = "Nurse A", secret: str = PASSPHRASE, origin: str = "S1"):
    return new_slot(origin, name, "nurse", secret, CHEAP)


def said(store: Store, id: str, verb: str, name: str = "Nurse A", made=None) -> None:
    body = slot_body(made, "S1") if made else {"name": name}
    write(store, id, verb, f"person:{name.casefold()}", body, child=None, act=LEADING)


def test_a_slot_of_another_record_opens_the_key_of_this_one():
    body = slot_body(slot(), "S1")
    travelled = slot_from(body, "S2")
    assert travelled.origin == "S1"
    slots = sealed(Slots("S2", 0, (travelled,)), [KEY])
    stored = from_json(to_json(slots))
    assert stored == slots
    assert opened(stored, stored.slots[0], PASSPHRASE) == (KEY,)
    assert opened(stored, stored.slots[0], OTHER) is None


def test_a_slot_of_this_record_is_stored_as_before():
    here = slot_from(slot_body(slot(), "S1"), "S1")
    assert here.origin == ""
    assert b"origin" not in to_json(sealed(Slots("S1", 0, (here,)), [KEY]))


@pytest.mark.parametrize("change", [{"public": "x"}, {"public": "AAAA"}, {"role": 7}, {"store": None}])
def test_what_is_no_slot_is_refused(change):
    with pytest.raises(ValueError, match="key slot"):
        slot_from({**slot_body(slot(), "S1"), **change}, "S1")
    with pytest.raises(ValueError, match="key slot"):
        slot_from({}, "S1")


def test_the_newest_slot_counts_until_the_person_is_removed(store):
    first, second = slot(), slot(secret=OTHER)
    said(store, "1", "person.slot", made=first)
    said(store, "2", "person.slot", made=second)
    known = known_people(store.db, "S1")["nurse a"]
    assert known.slot is not None
    assert is_same(known.slot, second)
    assert not is_same(known.slot, first)
    said(store, "3", "person.remove")
    assert known_people(store.db, "S1")["nurse a"].slot is None
    said(store, "4", "person.slot", made=first)  # another computer had not heard of the removal
    assert known_people(store.db, "S1")["nurse a"].slot is None
    said(store, "5", "person.add")
    said(store, "6", "person.slot", made=first)
    assert known_people(store.db, "S1")["nurse a"].slot is not None


def test_a_slot_under_the_name_of_somebody_else_is_ignored(store):
    said(store, "1", "person.slot", name="Lead A", made=slot("Nurse A"))
    assert known_people(store.db, "S1") == {}


def test_which_key_a_slot_holds_makes_no_difference():
    one = slot()
    assert is_same(one, replace(one, keys=b"other", origin="S9"))
