"""Setting up a record: a complete one, or none that anybody could open."""

from __future__ import annotations

import pytest

from fortnight.domain.people import LEAD, NURSE, RECOVERY, Person
from fortnight.store.access import setting_up
from fortnight.store.access.setting_up import is_set_up, set_up
from fortnight.store.access.unlock import open_with, unlock, unlock_by_code
from fortnight.store.database import Store
from fortnight.store.errors import Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.keys.recovery_code import new_code
from helpers.entries import with_child
from helpers.people import CHEAP, LEAD_A, PASSPHRASE
from helpers.stores import NOW


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def made(folder):
    made = set_up(folder, LEAD_A, PASSPHRASE, CHEAP)
    with Store.open(folder, made.key) as store:
        with_child(store)
    return made


@pytest.fixture
def files(folder, made):
    return StoreFiles(folder)


def entered(files, name=LEAD_A.name, secret=PASSPHRASE, now=NOW):
    return unlock(files, name, secret, now)


def works(folder, way):
    with open_with(folder, way) as store:
        return store.read_only is None and store.db.execute("SELECT count(*) FROM entry").fetchone()[0] == 1


def test_a_record_is_set_up_once_with_a_lead(folder, made):
    assert len(made.key) == 32
    assert [p.role for p in made.slots.people] == [LEAD]
    with pytest.raises(Refused, match=r"already a record in "):
        set_up(folder, LEAD_A, PASSPHRASE, CHEAP)


def test_a_set_up_interrupted_before_its_slots_can_be_repeated(folder, monkeypatch):
    """Power was lost between the database and the key slots: nobody has the key, nothing was saved."""

    def power_cut(*_):
        raise SystemError

    with monkeypatch.context() as cut:
        cut.setattr(setting_up, "put_slots", power_cut)
        with pytest.raises(SystemError):
            set_up(folder, LEAD_A, PASSPHRASE, CHEAP)
    assert (folder / "ward.db").exists()
    assert not is_set_up(folder)
    made = set_up(folder, LEAD_A, PASSPHRASE, CHEAP)
    with Store.open(folder, made.key) as store:
        with_child(store)
    assert works(folder, entered(StoreFiles(folder)))
    assert len(list(folder.glob("ward.db.unfinished-*"))) == 1


def test_a_set_up_interrupted_after_its_first_entries_can_be_repeated(folder, monkeypatch):
    """The key slots are written last: what was saved before has no key, so there is no half record."""

    def power_cut(*_):
        raise SystemError

    with monkeypatch.context() as cut:
        cut.setattr(setting_up, "put_slots", power_cut)
        with pytest.raises(SystemError):
            set_up(folder, LEAD_A, PASSPHRASE, CHEAP, write=with_child)
    assert not is_set_up(folder)
    set_up(folder, LEAD_A, PASSPHRASE, CHEAP, write=with_child)
    assert works(folder, entered(StoreFiles(folder)))
    assert not StoreFiles(folder).setting_up.exists()
    assert len(list(folder.glob("anchor.log.unfinished-*"))) == 1


def test_a_mark_that_is_left_beside_key_slots_means_nothing_and_goes_at_the_next_log_in(folder, made, files):
    files.setting_up.write_bytes(b"")
    assert is_set_up(folder)
    open_with(folder, entered(files)).close()
    assert not files.setting_up.exists()


def test_the_code_that_was_shown_before_is_that_of_the_record(folder):
    code = new_code()
    assert set_up(folder, LEAD_A, PASSPHRASE, CHEAP, code).code == code
    assert unlock_by_code(StoreFiles(folder), code, NOW).person.role == RECOVERY


def test_a_used_record_without_slots_is_never_set_up_again(folder, made, files):
    files.slots.unlink()
    files.earlier_slots.unlink()
    assert is_set_up(folder)
    with pytest.raises(Refused):
        set_up(folder, LEAD_A, PASSPHRASE, CHEAP)


@pytest.mark.parametrize(
    ("person", "why"),
    [(Person("Nurse A", NURSE), "must be a ward lead"), (Person(" ", LEAD), "Type a name")],
)
def test_the_first_person_must_be_a_lead_with_a_name(folder, person, why):
    with pytest.raises(Refused, match=why):
        set_up(folder, person, PASSPHRASE, CHEAP)
    assert not folder.exists()


@pytest.mark.parametrize("left", ["keyslots.json", "keyslots.previous.json", "ward.db", "anchor.log"])
def test_A10_no_new_record_is_created_where_any_file_of_one_is_left(folder, left):
    folder.mkdir()
    (folder / left).write_bytes(b"")
    assert is_set_up(folder)
    with pytest.raises(Refused, match=r"already a record in "):
        set_up(folder, LEAD_A, PASSPHRASE, CHEAP)


def test_two_records_share_no_key(tmp_path):
    one, two = (set_up(tmp_path / name, LEAD_A, PASSPHRASE, CHEAP) for name in ("one", "two"))
    assert one.key != two.key
    assert one.code != two.code


def test_only_the_owner_can_read_the_files(files):
    assert {p.stat().st_mode & 0o777 for p in files.folder.iterdir()} == {0o600}
    assert files.folder.stat().st_mode & 0o777 == 0o700
