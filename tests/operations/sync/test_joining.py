"""Joining a hub: the first record, a new computer, and another record of the ward."""

from __future__ import annotations

import pytest

from fortnight.operations.sync import joining
from fortnight.operations.sync.exchanging import exchange
from fortnight.store.access import setting_up
from fortnight.store.access.setting_up import is_set_up
from fortnight.store.errors import Locked, Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries as journal
from fortnight.store.opening import create_private
from fortnight.store.recovery.verify import verify
from helpers import hubs
from helpers.people import LEAD_A, PASSPHRASE, logged_in
from helpers.stores import registered


def journal_of(session) -> list[tuple]:
    return sorted(tuple(entry) for entry in journal.entries(session.store.db))


def test_a_new_computer_gets_the_whole_record_with_name_and_passphrase_alone(database, tmp_path):
    with hubs.first_computer(tmp_path / "a", database.address("pc1")).store as a_store:
        pass
    with logged_in(tmp_path / "a") as a:
        registered(a)
        sent = exchange(a)
        assert (sent.pulled, sent.waiting, sent.problems) == (0, 0, ())
        b = hubs.another_computer(tmp_path / "b", database.address("pc2"))
        with b.store:
            assert exchange(a).problems == ()
            assert exchange(b).problems == ()
            assert journal_of(a) == journal_of(b)
            assert b.store.db.execute("SELECT name FROM child").fetchall() == [("Case 1",)]
            assert verify(b.store).findings == ()
            assert a.store.key != b.store.key
    with logged_in(tmp_path / "b") as b:
        assert b.actor == LEAD_A.name
    del a_store


def test_a_wrong_passphrase_joins_nothing(database, tmp_path):
    with hubs.first_computer(tmp_path / "a", database.address("pc1")).store:
        pass
    with pytest.raises(Locked):
        hubs.another_computer(tmp_path / "b", database.address("pc2"), secret="not the passphrase")
    assert not (tmp_path / "b" / "ward.db").exists()
    with hubs.another_computer(tmp_path / "b", database.address("pc2"), secret=PASSPHRASE).store:
        pass


def begun_file(folder, *_):
    """Begin the database as a new store does, and be killed."""
    create_private(StoreFiles(folder).ward)
    raise SystemError


def killed(*_):
    raise SystemError


@pytest.mark.parametrize(
    ("where", "at", "dies"),
    [
        (joining.Store, "open", begun_file),
        (joining, "pull", killed),
        (joining, "known_people", killed),
        (joining, "put_slots", killed),
    ],
)
def test_joining_that_is_cut_off_before_the_key_slots_can_be_begun_again(
    database, tmp_path, monkeypatch, where, at, dies
):
    with hubs.first_computer(tmp_path / "a", database.address("pc1")).store:
        pass
    folder, address = tmp_path / "b", database.address("pc2")
    with monkeypatch.context() as cut:
        cut.setattr(where, at, dies)
        with pytest.raises(SystemError):
            hubs.another_computer(folder, address)
    assert StoreFiles(folder).setting_up.exists()
    assert not is_set_up(folder)
    with hubs.another_computer(folder, address).store as store:
        assert verify(store).findings == ()
    assert not StoreFiles(folder).setting_up.exists()
    assert len(list(folder.glob("ward.db.unfinished-*"))) == 1


def test_joining_that_is_cut_off_after_the_key_slots_is_a_record_that_can_be_used(
    database, tmp_path, monkeypatch
):
    with hubs.first_computer(tmp_path / "a", database.address("pc1")).store:
        pass
    with monkeypatch.context() as cut:
        cut.setattr(joining, "remember_record", killed)
        with pytest.raises(SystemError):
            hubs.another_computer(tmp_path / "b", database.address("pc2"))
    assert is_set_up(tmp_path / "b")
    with logged_in(tmp_path / "b") as b:
        assert exchange(b).problems == ()
        assert verify(b.store).findings == ()
    assert not StoreFiles(tmp_path / "b").setting_up.exists()


def test_only_one_window_makes_a_record_in_a_folder(database, tmp_path, monkeypatch):
    with hubs.first_computer(tmp_path / "a", database.address("pc1")).store:
        pass
    monkeypatch.setattr(setting_up, "LONGEST_WAIT_S", 0)
    with setting_up.being_set_up(tmp_path / "b"), pytest.raises(Refused, match="Another window"):
        hubs.another_computer(tmp_path / "b", database.address("pc2"))
    assert not (tmp_path / "b" / "ward.db").exists()
