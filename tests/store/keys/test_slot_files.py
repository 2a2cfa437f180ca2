"""Damaged or foreign key slot files: distinguished from a wrong passphrase, replaced by a copy, repaired."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.people import NURSE
from fortnight.operations import backups, people
from fortnight.store.access.login_attempts import read_attempts
from fortnight.store.access.rekey import change_slots, without
from fortnight.store.access.setting_up import set_up
from fortnight.store.access.unlock import open_with, unlock, unlock_by_code
from fortnight.store.database import Store
from fortnight.store.errors import Locked
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.journal.entries import Act
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import from_json, new_slot, sealed, to_json
from fortnight.store.keys.slot_files import copies, put_slots, read_slots, recorded_slots
from helpers.disks import flip_bit
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE, logged_in, new_id, record_with_lead
from helpers.stores import NOW, Clock, present, registered

FLIPS = 120
NURSE_A, LATER = "Nurse A", NOW + timedelta(hours=1)
ACT = Act(LEAD_A.name, LEAD_A.role, NOW)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def code(folder):
    """A record with a lead and a nurse, opened by both, and its recovery code."""
    code = record_with_lead(folder)
    with logged_in(folder) as session:
        people.add(session, NURSE_A, NURSE, OTHER, CHEAP)
        registered(session)
    with logged_in(folder, NURSE_A, OTHER):
        pass
    return code


@pytest.fixture
def files(folder, code):
    return StoreFiles(folder)


def damage(path, user: str) -> None:
    """Change one character of a person's encrypted key, as a flipped bit does."""
    raw = json.loads(path.read_text())
    slot = next(slot for slot in raw["slots"] if slot["user"] == user)
    wrapped = slot["private"]
    slot["private"] = ("B" if wrapped[0] == "A" else "A") + wrapped[1:]
    path.write_text(json.dumps(raw, indent=1))


def everybody(folder, code) -> list[str]:
    """Return who can log in: the lead, the nurse, and a person with the recovery code."""
    files, inside = StoreFiles(folder), []
    for name, secret in ((LEAD_A.name, PASSPHRASE), (NURSE_A, OTHER)):
        with logged_in(folder, name, secret) as session:
            inside.append(session.actor)
    way = unlock_by_code(files, code, NOW)
    with open_with(folder, way):
        return [*inside, way.person.role]


EVERYBODY = [LEAD_A.name, NURSE_A, "recovery"]


# A bit that flipped -------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("flips", [FLIPS, pytest.param(10 * FLIPS, marks=pytest.mark.release)])
@pytest.mark.parametrize("copy", [True, False], ids=["with a copy", "alone"])
def test_A11_no_flipped_bit_locks_everybody_out(folder, files, code, tmp_path, copy, flips):
    """With an intact copy everyone can log in, otherwise those with intact slots. Both are repaired."""
    whole = files.slots.read_bytes()
    shutil.copytree(folder, tmp_path / "whole")
    chance, out = random.Random(11), 0
    for _ in range(flips):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "whole", folder)
        flip_bit(files.slots, chance.randrange(8 * len(whole)))
        if not copy:
            files.earlier_slots.unlink()
        refused = try_to_log_in(folder, *chance.choice(((LEAD_A.name, PASSPHRASE), (NURSE_A, OTHER))))
        if refused is None:
            assert from_json(files.slots.read_bytes()) == from_json(whole)
            assert files.earlier_slots.read_bytes() == files.slots.read_bytes()
        else:
            assert refused.damaged, str(refused)
            assert not read_attempts(files.attempts), "damage was counted as a wrong passphrase"
            out += 1
    print(f"\n{flips} flipped bits: {out} kept somebody out")
    assert not (copy and out)


def try_to_log_in(folder, name, secret) -> Locked | None:
    """Log in and out, and return the error if it was refused."""
    try:
        with logged_in(folder, name, secret) as session:
            assert session.store.read_only is None
    except Locked as locked:
        return locked
    return None


def test_A11_damage_in_ones_own_slot_is_reported_and_repaired_from_an_intact_copy(folder, files, code):
    before = files.slots.read_bytes()
    damage(files.slots, LEAD_A.name)
    with logged_in(folder) as session:
        (said,) = backups.notices(session)
        assert "keyslots.json is missing, damaged" in str(said)
        assert "keyslots.previous.json was used instead" in str(said)
    assert files.slots.read_bytes() == before
    with logged_in(folder) as session:
        assert backups.notices(session) == []
        assert people.everyone(session)[1].name == NURSE_A


def test_A11_damage_in_ones_own_slot_is_not_a_wrong_passphrase_and_not_counted(folder, files, code):
    for path in (files.slots, files.earlier_slots):
        damage(path, LEAD_A.name)
    for _ in range(9):
        with pytest.raises(
            Locked, match=r"keyslots\.json is damaged, so the passphrase cannot be checked"
        ) as out:
            unlock(files, LEAD_A.name, PASSPHRASE, NOW)
        assert (out.value.damaged, out.value.wait) == (True, 0)
    assert read_attempts(files.attempts) == {}


def test_A11_the_others_and_the_recovery_code_can_log_in_and_all_is_repaired(folder, files, code):
    """The record holds the key slots too, so a log-in by another slot repairs the damaged one."""
    for path in (files.slots, files.earlier_slots):
        damage(path, LEAD_A.name)
    with open_with(folder, unlock_by_code(files, code, NOW)) as store:
        assert "was changed" in str(store.notices[0])
    assert everybody(folder, code) == EVERYBODY
    for path in (files.slots, files.earlier_slots):
        damage(path, LEAD_A.name)
    with logged_in(folder, NURSE_A, OTHER):
        pass
    assert everybody(folder, code) == EVERYBODY


def test_A11_a_lead_with_a_damaged_slot_logs_in_with_the_recovery_code(folder, files, code):
    for path in (files.slots, files.earlier_slots):
        damage(path, LEAD_A.name)
    session, following = people.recover(
        folder, code, "Lead A", "violet anchors over gravel", Clock(), new_id, CHEAP
    )
    session.store.close()
    with logged_in(folder, NURSE_A, OTHER):
        pass
    with logged_in(folder, "Lead A", "violet anchors over gravel"):
        pass
    assert unlock_by_code(files, following, NOW).person.role == "recovery"


def test_A11_without_both_files_the_slots_of_the_newest_backup_are_used(folder, files, code):
    with logged_in(folder) as session:
        made = backups.back_up(session).backup
    files.slots.unlink()
    files.earlier_slots.write_bytes(b"{")
    with logged_in(folder) as session:
        assert f"{made.path.name} was used instead" in str(backups.notices(session)[0])
    assert everybody(folder, code) == EVERYBODY


def test_a_backup_never_carries_damaged_key_slots(folder, files, code):
    with logged_in(folder) as session:
        good = from_json(files.slots.read_bytes())
        damage(files.slots, LEAD_A.name)
        made = backups.back_up(session).backup
        assert made.reach is not None
        assert made.reach.ways == good
        files.slots.write_bytes(b"[" * 100_000)
        assert present(backups.back_up(session).backup.reach).ways == good


def test_slots_of_an_older_program_have_no_checksum_and_still_open(folder, files, code):
    raw = json.loads(files.slots.read_text())
    del raw["sum"]
    for path in (files.slots, files.earlier_slots):
        path.write_text(json.dumps(raw))
    assert everybody(folder, code) == EVERYBODY
    for path in (files.slots, files.earlier_slots):
        path.write_text(json.dumps(raw))
    damage(files.slots, LEAD_A.name)
    with logged_in(folder) as session:
        assert "keyslots.previous.json was used instead" in str(backups.notices(session)[0])


def test_a_wrong_passphrase_is_reported_as_such_whatever_the_copies_are(folder, files, code):
    damage(files.slots, LEAD_A.name)
    with pytest.raises(Locked, match="is not right"):
        unlock(files, LEAD_A.name, "seven quiet herons fly", NOW)
    assert read_attempts(files.attempts)["lead a"].failed == 1


# Another record -----------------------------------------------------------------------------------


def test_slots_of_another_record_are_reported_and_no_try_is_counted(folder, files, code, tmp_path):
    record_with_lead(tmp_path / "other")
    for name in ("keyslots.json", "keyslots.previous.json"):
        shutil.copy(tmp_path / "other" / name, folder / name)
    with pytest.raises(Locked, match=r"keyslots\.json belongs to another record") as locked:
        unlock(files, LEAD_A.name, PASSPHRASE, NOW)
    assert locked.value.damaged
    assert read_attempts(files.attempts) == {}
    assert people.is_set_up(folder)


def test_a_folder_of_an_older_program_identifies_its_record_by_its_backups(folder, files, code, tmp_path):
    with logged_in(folder) as session:
        backups.back_up(session)
    files.device.write_text(json.dumps({"device": read_device(files).device}))
    record_with_lead(tmp_path / "other")
    for name in ("keyslots.json", "keyslots.previous.json"):
        shutil.copy(tmp_path / "other" / name, folder / name)
    with logged_in(folder) as session:  # by the slots beside the backup
        assert "was used instead" in str(backups.notices(session)[0])
    assert everybody(folder, code) == EVERYBODY


def test_the_copy_is_used_if_the_file_has_another_records_slots(folder, files, code, tmp_path):
    record_with_lead(tmp_path / "other")
    shutil.copy(tmp_path / "other" / "keyslots.json", files.slots)
    assert everybody(folder, code) == EVERYBODY


def test_the_folder_stores_the_id_of_its_record_at_set_up_and_at_log_in(folder, files, code):
    record = from_json(files.slots.read_bytes()).store
    assert read_device(files).record == record
    device = read_device(files).device
    files.device.write_text(json.dumps({"device": device}))
    with logged_in(folder):
        pass
    assert (read_device(files).device, read_device(files).record) == (device, record)


# Whoever edits or keeps a file --------------------------------------------------------------------


def test_E68_a_removed_person_cannot_log_in_by_the_older_copy(folder, files, code):
    """Power was lost while the slots were written: the older copy still lets the nurse log in."""
    older = files.earlier_slots.read_bytes()
    with logged_in(folder) as session:
        people.remove(session, NURSE_A).store.close()
    files.earlier_slots.write_bytes(older)
    with pytest.raises(Locked, match="is not right"):
        unlock(files, NURSE_A, OTHER, NOW)


def test_E68_a_removed_person_cannot_log_in_by_both_kept_copies(folder, files, code):
    kept = files.slots.read_bytes()
    with logged_in(folder) as session:
        people.change_passphrase(session, NURSE_A, "violet anchors over gravel", CHEAP)
    for path in (files.slots, files.earlier_slots):
        path.write_bytes(kept)
    with pytest.raises(Locked, match="older than those of the record"), logged_in(folder, NURSE_A, OTHER):
        pass
    with logged_in(folder):  # whose own slot is as it was: the record brings the newer ones back
        pass
    with logged_in(folder, NURSE_A, "violet anchors over gravel"):
        pass


def test_E59_a_person_whose_role_changed_does_not_get_the_former_role_back(folder, files, code):
    with logged_in(folder) as session:
        people.change_role(session, NURSE_A, "lead")
    kept = files.slots.read_bytes()
    with logged_in(folder) as session:
        people.change_role(session, NURSE_A, NURSE)
    for path in (files.slots, files.earlier_slots):
        path.write_bytes(kept)
    with pytest.raises(Locked, match="older than those of the record"), logged_in(folder, NURSE_A, OTHER):
        pass
    with logged_in(folder):
        pass
    with logged_in(folder, NURSE_A, OTHER) as session:
        assert session.role == NURSE


def test_E59_a_planted_slot_is_never_sealed(folder, files, code):
    """An edited public key would receive the next key; a change uses the record's own slots."""
    planted = new_slot(
        from_json(files.slots.read_bytes()).store, NURSE_A, "lead", "violet anchors over gravel", CHEAP
    )
    with logged_in(folder) as session:
        slots = from_json(files.slots.read_bytes())
        others = without(slots, NURSE_A)
        files.slots.write_bytes(to_json(replace(slots, slots=(*others, planted))))
        people.change_role(session, NURSE_A, "physician")
        (slot,) = (slot for slot in from_json(files.slots.read_bytes()).slots if slot.user == NURSE_A)
        assert slot.public != planted.public
        assert slot.role == "physician"


def test_E59_without_a_copy_in_the_record_an_edited_file_is_not_sealed_either(folder):
    made = set_up(folder, LEAD_A, PASSPHRASE, CHEAP)
    files = StoreFiles(folder)
    planted = new_slot(made.slots.store, NURSE_A, NURSE, OTHER, CHEAP)
    files.slots.write_bytes(to_json(replace(made.slots, slots=(*made.slots.slots, planted))))
    files.earlier_slots.unlink()
    with Store.open(folder, made.key) as store:
        assert recorded_slots(store.db) is None
        with pytest.raises(Locked, match="changed outside"):
            change_slots(store, ACT, (made.key,), lambda slots: slots.slots, lambda *_: None)


def test_of_two_intact_copies_the_file_itself_is_best(files, code):
    (first, second) = copies(files)
    assert (first.path, second.path) == (files.slots, files.earlier_slots)
    assert first.intact
    assert second.intact
    assert read_slots(files) == (first.slots, False)
    key = unlock(files, LEAD_A.name, PASSPHRASE, NOW).keys[0]
    put_slots(files, sealed(first.slots, [key]))
    assert keyslots.is_intact(files.slots.read_bytes())


@pytest.mark.parametrize("field", ["memory_kib", "passes", "lanes", "salt", "public", "user", "role"])
@pytest.mark.parametrize("odd", ["\ud800", None, [], 1.5, "x" * 9, -1], ids=repr)
def test_a_field_of_the_wrong_type_is_damage_and_never_a_traceback(folder, files, code, field, odd):
    raw = json.loads(files.slots.read_text())
    raw["slots"][0][field] = odd
    for path in (files.slots, files.earlier_slots):
        path.write_text(json.dumps(raw))
    tried = [
        try_to_log_in(folder, name, secret) for name, secret in ((LEAD_A.name, PASSPHRASE), (NURSE_A, OTHER))
    ]
    assert all(refused is None or refused.damaged for refused in tried)
