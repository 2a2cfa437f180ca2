"""The key slots: each passphrase gives the store's key, and no edit of the file changes a role."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.domain.people import LEAD, NURSE, RECOVERY, RECOVERY_NAME, ROLES, Person
from fortnight.store.errors import Locked
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import (
    Slots,
    from_json,
    new_slot,
    opened,
    sealed,
    to_json,
)
from helpers.people import CHEAP, OTHER, PASSPHRASE

KEY, EARLIER = bytes(range(32)), bytes(range(32, 64))
SECRETS = {"Lead A": PASSPHRASE, "Nurse A": OTHER, RECOVERY_NAME: "A" * 32}


@pytest.fixture(scope="module")
def slots():
    ways = (
        new_slot("ward", "Lead A", LEAD, PASSPHRASE, CHEAP),
        new_slot("ward", " Nurse A ", NURSE, OTHER, CHEAP),
        new_slot("ward", RECOVERY_NAME, RECOVERY, "A" * 32, CHEAP),
    )
    return sealed(Slots("ward", 0, ways), [KEY])


def enter(slots, name="Nurse A", secret=OTHER):
    """Return the role and keys of a successful attempt, or nothing if it is refused."""
    slot = slots.of(name)
    keys = opened(slots, slot, secret) if slot else None
    return (slot.role, keys) if slot and keys else None


def test_everyone_gets_the_key_with_their_own_secret(slots):
    for name, secret in SECRETS.items():
        slot = slots.of(name)
        assert opened(slots, slot, secret) == (KEY,)
        assert opened(slots, slot, f"{secret} ") is None
    assert opened(slots, slots.of("Nurse A"), PASSPHRASE) is None


def test_names_are_found_without_regard_to_case(slots):
    assert slots.of(" nurse a").user == "Nurse A"
    assert slots.of("Nurse B") is None
    assert slots.people == (Person("Lead A", LEAD), Person("Nurse A", NURSE))


def test_two_keys_are_returned_newest_first(slots):
    both = sealed(slots, [KEY, EARLIER])
    assert enter(both) == (NURSE, (KEY, EARLIER))
    assert both.generation == slots.generation + 1


def test_the_file_contains_nothing_secret(slots):
    data = to_json(slots)
    assert KEY.hex().encode() not in data
    assert base64.b64encode(KEY) not in data
    assert all(secret.encode() not in data for secret in SECRETS.values() if secret != "A" * 32)
    assert from_json(data) == slots


def test_two_slots_of_one_secret_have_nothing_in_common(slots):
    one, two = (new_slot("ward", "Nurse B", NURSE, OTHER, CHEAP) for _ in range(2))
    assert {one.salt, one.public, one.private}.isdisjoint({two.salt, two.public, two.private})


# Edited by hand -----------------------------------------------------------------------------------

FIELDS = ("user", "role", "memory_kib", "passes", "lanes", "salt", "public", "private", "keys")


def edited(slots, place, **change):
    raw = json.loads(to_json(slots))
    raw["slots"][place].update(change)
    return json.dumps(raw).encode()


def tried(data, name="Nurse A", secret=OTHER):
    """Return what an edited file gives: the role and keys, or `refused`."""
    try:
        return enter(from_json(data), name, secret) or "refused"
    except (ValueError, Locked):
        return "refused"


@pytest.mark.parametrize("role", [*ROLES, RECOVERY, "owner", ""])
def test_E59_a_role_that_was_edited_opens_nothing(slots, role):
    if role != NURSE:
        assert tried(edited(slots, 1, role=role)) == "refused"


@pytest.mark.parametrize("field", FIELDS)
def test_E59_a_field_of_another_slot_does_not_open(slots, field):
    lead = json.loads(to_json(slots))["slots"][0]
    if lead[field] != json.loads(to_json(slots))["slots"][1][field]:
        assert tried(edited(slots, 1, **{field: lead[field]})) == "refused"


def test_E59_a_whole_slot_that_was_copied_under_another_name_opens_nothing(slots):
    nurse = asdict(slots.of("Nurse A"))
    for change in ({"user": "Lead B"}, {"user": "Lead B", "role": LEAD}, {"role": LEAD}):
        more = replace(slots, slots=(*slots.slots, keyslots.Slot(**{**nurse, **change})))
        assert tried(to_json(more), change.get("user", "Nurse A")) == "refused"


def test_E59_a_slot_of_another_store_opens_nothing(slots):
    theirs = sealed(Slots("other", 0, (new_slot("other", "Lead B", LEAD, OTHER, CHEAP),)), [EARLIER])
    both = replace(slots, slots=(*slots.slots, *theirs.slots))
    assert tried(to_json(both), "Lead B") == "refused"
    assert tried(to_json(both)) == "refused", "the seal says that a slot was added"


@pytest.mark.parametrize("change", [{"memory_kib": 8}, {"passes": 1}, {"lanes": 2}, {"memory_kib": 1 << 31}])
def test_E59_E60_a_cost_that_was_edited_opens_nothing(slots, change):
    assert tried(edited(slots, 1, **change)) == "refused"


def test_any_other_edit_is_reported_at_log_in(slots):
    for changed in (
        replace(slots, generation=9),
        replace(slots, slots=slots.slots[1:]),
        replace(slots, slots=slots.slots[::-1]),
        replace(slots, seal=bytes(32)),
        replace(slots, slots=(replace(slots.slots[0], role=NURSE), *slots.slots[1:])),
    ):
        with pytest.raises(Locked, match="changed outside the program") as refused:
            enter(changed)
        assert refused.value.damaged


@settings(max_examples=150)
@given(st.data())
def test_E59_a_changed_byte_of_the_file_gives_nobody_another_role(slots, data):
    """Equivalent JSON (whitespace, escapes) is accepted; every other change is refused."""
    whole = bytearray(to_json(slots))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] = data.draw(st.integers(0, 255))
    found = tried(bytes(whole))
    assert found in ("refused", (NURSE, (KEY,)))
    if found != "refused":
        assert from_json(bytes(whole)) == slots


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150)
@given(field=st.sampled_from(FIELDS), place=st.integers(0, 2), value=JSON)
def test_E59_any_value_in_any_field_of_a_slot_is_refused(slots, field, place, value):
    if json.loads(to_json(slots))["slots"][place][field] != value:
        assert tried(edited(slots, place, **{field: value})) == "refused"


@settings(max_examples=150)
@given(field=st.sampled_from(("form", "store", "generation", "slots", "seal", "more")), value=JSON)
def test_any_value_in_any_field_of_the_file_is_refused(slots, field, value):
    raw = json.loads(to_json(slots))
    if raw.get(field, "nothing") != value or isinstance(value, bool | float):
        raw[field] = value
        assert tried(json.dumps(raw).encode()) == "refused"


@settings(max_examples=300)
@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | JSON.map(lambda v: json.dumps(v).encode())
)
def test_an_invalid_file_is_refused(data):
    with pytest.raises(ValueError, match=r"."):
        from_json(data)


def test_a_file_that_is_too_deep_or_too_long_is_refused(slots):
    many = json.loads(to_json(slots))
    many["slots"] = many["slots"] * 400
    for data in (b"[" * 200_000, b'{"form":' * 100_000, json.dumps(many).encode()):
        with pytest.raises(ValueError, match=r"."):
            from_json(data)
