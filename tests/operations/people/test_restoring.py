"""Restoring as a ward lead: whose keys open the record afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.people import LEAD
from fortnight.operations import backups, people, restoring
from fortnight.store.database import Store
from fortnight.store.errors import Denied
from fortnight.store.recovery.verify import verify
from helpers.people import (
    LEAD_A,
    OTHER,
    PASSPHRASE,
    add,
    logged_in,
    new_id,
    recorded,
)
from helpers.stores import NOW, Clock, registered


def test_a_restore_needs_a_lead_and_keeps_the_present_keys(folder, code):
    with logged_in(folder) as session:
        add(session)
        registered(session)
        made = backups.back_up(session).backup
        registered(session, "0002")
    later = NOW + timedelta(hours=1)
    with pytest.raises(Denied, match="does not allow this"):
        restoring.restore_as(folder, made.path, "Nurse A", OTHER, later, new_id())
    done = restoring.restore_as(folder, made.path, "Lead A", PASSPHRASE, later, new_id())
    assert done.report.sound
    assert done.lost == 3  # the second child, and that the nurse was refused
    with logged_in(folder) as session:
        assert session.store.read_only is None
        assert recorded(session, "store.restore")[0][:2] == ("Lead A", LEAD)


def test_a_backup_made_before_a_change_of_key_is_restored_under_the_present_key(folder, code):
    session = people.log_in(folder, LEAD_A.name, PASSPHRASE, Clock(), new_id)
    add(session)
    registered(session)
    made, (old,) = backups.back_up(session).backup, session.keys
    people.remove(session, "Nurse A").store.close()
    done = restoring.restore_as(folder, made.path, "Lead A", PASSPHRASE, NOW, new_id())
    assert done.report.sound
    with logged_in(folder) as session:
        assert session.keys != (old,)
        assert session.store.db.execute("SELECT count(*) FROM child").fetchone()[0] == 1
    with pytest.raises(people.CannotOpen):
        Store.open(folder, old)


def test_if_the_folder_is_lost_the_key_slots_of_the_backup_are_used(tmp_path, folder, code):
    with logged_in(folder) as session:
        registered(session)
        stick = tmp_path / "stick"
        stick.mkdir()
        copy = backups.back_up(session, second=str(stick)).second
    assert copy is not None
    new = tmp_path / "another machine"
    done = restoring.restore_as(new, copy, "Lead A", PASSPHRASE, NOW, new_id())
    assert done.report.sound
    with logged_in(new) as session:
        assert session.store.read_only is None
        assert verify(session.store).sound
