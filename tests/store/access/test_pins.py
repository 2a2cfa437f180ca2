"""PINs: in memory only, five tries, valid for one day and until the person's slot changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.people import PIN_TRIES
from fortnight.store.access.pins import Pins
from fortnight.store.access.setting_up import set_up
from fortnight.store.access.unlock import open_with, unlock
from fortnight.store.database import Store
from fortnight.store.errors import Locked, Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.keys.keyslots import new_slot, sealed
from fortnight.store.keys.slot_files import put_slots, read_slots
from helpers.entries import with_child
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE
from helpers.stores import NOW

PIN = "4071"


@pytest.fixture
def files(tmp_path):
    made = set_up(tmp_path / "ward", LEAD_A, PASSPHRASE, CHEAP)
    with Store.open(tmp_path / "ward", made.key) as store:
        with_child(store)
    return StoreFiles(tmp_path / "ward")


@pytest.fixture
def pins(files):
    made = Pins()
    made.set(unlock(files, LEAD_A.name, PASSPHRASE, NOW), PIN, NOW)
    return made


def test_a_pin_unlocks_what_the_passphrase_unlocked(files, pins):
    way = pins.unlock(files, " lead a ", PIN, NOW)
    assert way == unlock(files, LEAD_A.name, PASSPHRASE, NOW)
    with open_with(files.folder, way) as store:
        assert store.read_only is None


def test_a_pin_that_is_easy_to_guess_is_refused(files):
    with pytest.raises(Refused, match="easy to guess"):
        Pins().set(unlock(files, LEAD_A.name, PASSPHRASE, NOW), "1234", NOW)


def test_E57_after_five_wrong_pins_the_passphrase_is_needed(files, pins):
    for left in range(PIN_TRIES - 1, 0, -1):
        with pytest.raises(Locked, match=f"Tries left: {left}"):
            pins.unlock(files, "Lead A", "9999", NOW)
    with pytest.raises(Locked, match="From now on, enter your passphrase"):
        pins.unlock(files, "Lead A", "9999", NOW)
    with pytest.raises(Locked, match="there is no PIN for Lead A today"):
        pins.unlock(files, "Lead A", PIN, NOW)


def test_a_correct_pin_resets_the_tries(files, pins):
    for _ in range(3):
        for _ in range(PIN_TRIES - 1):
            with pytest.raises(Locked):
                pins.unlock(files, "Lead A", "9999", NOW)
        assert pins.unlock(files, "Lead A", PIN, NOW).person == LEAD_A


def test_a_pin_is_valid_for_one_day(files, pins):
    assert pins.has_pin("Lead A", NOW)
    assert not pins.has_pin("Lead A", NOW + timedelta(days=1))
    assert not pins.has_pin("Lead A", NOW), "it does not come back with the clock"
    assert not pins.has_pin("Nurse A", NOW)


def test_a_pin_is_invalid_after_the_slot_was_changed(files, pins):
    slots, _ = read_slots(files)
    renewed = new_slot(slots.store, LEAD_A.name, LEAD_A.role, OTHER, CHEAP)
    key = unlock(files, LEAD_A.name, PASSPHRASE, NOW).keys[0]
    put_slots(files, sealed(replace(slots, slots=(renewed, *slots.slots[1:])), [key]))
    with pytest.raises(Locked, match="your access was changed"):
        pins.unlock(files, "Lead A", PIN, NOW)
    assert not pins.has_pin("Lead A", NOW)


def test_neither_keys_nor_pins_are_shown(pins, files):
    key = unlock(files, LEAD_A.name, PASSPHRASE, NOW).keys[0]
    shown = repr(pins) + repr(vars(pins) if hasattr(pins, "__dict__") else "")
    assert PIN not in shown
    assert key.hex() not in shown
    assert repr(key) not in shown
