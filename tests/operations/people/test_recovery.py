"""Logging in with the recovery code."""

from __future__ import annotations

import pytest

from fortnight.domain.people import LEAD, Person
from fortnight.operations import people
from fortnight.operations.session import Invalid
from fortnight.store.errors import Denied, Locked
from fortnight.store.recovery.verify import verify
from helpers.people import (
    CHEAP,
    LEAD_A,
    OTHER,
    THIRD,
    add,
    logged_in,
    new_id,
    record_with_lead,
    recorded,
)
from helpers.stores import Clock, registered


def recovered(folder, code, name="Lead A", passphrase=THIRD):
    return people.recover(folder, code, name, passphrase, Clock(), new_id, CHEAP)


def test_E67_the_recovery_code_logs_a_lead_in_once(folder, code):
    session, following = recovered(folder, code)
    with session.store:
        assert (session.actor, session.role) == ("Lead A", LEAD)
        registered(session)
        assert recorded(session, "person.recovered") == [
            ("recovery code", "recovery", "person:lead a", {"name": "Lead A"})
        ]
        assert verify(session.store).sound
    with pytest.raises(Locked, match="not right"):
        recovered(folder, code)
    with pytest.raises(Locked), logged_in(folder):
        pass
    with logged_in(folder, "Lead A", THIRD):
        pass
    session, _ = recovered(folder, following, "Lead B", OTHER)
    session.store.close()
    with logged_in(folder, "Lead B", OTHER) as lead:
        assert people.everyone(lead) == (LEAD_A, Person("Lead B", LEAD))


@pytest.mark.parametrize(
    ("name", "passphrase", "why"),
    [("Nurse A", THIRD, "is not a ward lead"), ("", THIRD, "Type a name"), ("Lead A", "short", "10 to 256")],
)
def test_what_the_recovery_code_does_not_do(folder, code, name, passphrase, why):
    with logged_in(folder) as session:
        add(session)
    before = (folder / "keyslots.json").read_bytes()
    with pytest.raises(Invalid, match=why):
        recovered(folder, code, name, passphrase)
    assert (folder / "keyslots.json").read_bytes() == before
    with logged_in(folder):
        pass


def test_E67_the_code_opens_nothing_of_the_record_by_itself(folder, code):
    with pytest.raises(Locked):
        people.log_in(folder, "recovery code", code, Clock(), new_id)


def test_a_new_recovery_code_replaces_the_former_one(tmp_path):
    former = record_with_lead(tmp_path / "ward")
    with logged_in(tmp_path / "ward") as session:
        code = people.new_recovery_code(session, CHEAP)
        people.add(session, "Nurse B", "nurse", OTHER, CHEAP)
    with logged_in(tmp_path / "ward", "Nurse B", OTHER) as session, pytest.raises(Denied):
        people.new_recovery_code(session, CHEAP)
    with pytest.raises(people.Locked):
        people.recover(tmp_path / "ward", former, LEAD_A.name, OTHER, Clock(), new_id, CHEAP)
    session, _ = people.recover(tmp_path / "ward", code, LEAD_A.name, OTHER, Clock(), new_id, CHEAP)
    session.store.close()
