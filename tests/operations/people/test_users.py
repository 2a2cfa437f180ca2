"""Who may log in: people added and removed, roles, passphrases, and the key of the record."""

from __future__ import annotations

import pytest

from fortnight.domain.people import LEAD, NURSE, PHYSICIAN, READER, Person
from fortnight.operations import backups, people, settings
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.database import Store
from fortnight.store.errors import Denied, Locked, Refused
from fortnight.store.journal import signed_heads
from fortnight.store.recovery.verify import verify
from helpers.people import (
    CHEAP,
    LEAD_A,
    OTHER,
    PASSPHRASE,
    THIRD,
    add,
    key_of,
    logged_in,
    new_id,
    recorded,
)
from helpers.stores import Clock, registered


def test_a_backup_carries_a_signed_head_and_the_slots(session):
    made = backups.back_up(session).backup
    assert made.reach is not None
    assert made.reach.head is not None
    assert signed_heads.mismatch(session.store.db, made.reach.head) is None
    assert made.reach.ways is not None
    assert made.reach.ways.people == (LEAD_A,)
    assert signed_heads.read_code(made.reach.head.code) == made.reach.head


def test_an_added_user_works_in_their_role(folder, session):
    add(session)
    assert recorded(session, "person.add")[-1] == (
        "Lead A", LEAD, "person:nurse a", {"name": "Nurse A", "role": NURSE}
    )  # fmt: skip
    with logged_in(folder, "nurse a", OTHER) as nurse:
        registered(nurse)
        assert (nurse.actor, nurse.role) == ("Nurse A", NURSE)
        assert verify(nurse.store).sound


@pytest.mark.parametrize(
    ("name", "role", "passphrase", "why"),
    [
        ("lead a", NURSE, OTHER, "already in use"),
        ("recovery code", LEAD, OTHER, "already in use"),
        ("", NURSE, OTHER, "Type a name"),
        ("Nurse A", "demo", OTHER, "is not a role"),
        ("Nurse A", "recovery", OTHER, "is not a role"),
        ("Nurse A", NURSE, "short", "10 to 256"),
    ],
)
def test_users_that_cannot_be_added(session, name, role, passphrase, why):
    before = session.store.files.slots.read_bytes()
    with pytest.raises(Invalid, match=why):
        add(session, name, role, passphrase)
    assert session.store.files.slots.read_bytes() == before
    assert people.everyone(session) == (LEAD_A,)


@pytest.mark.parametrize("role", [NURSE, PHYSICIAN, READER])
def test_E61_only_a_lead_adds_and_removes_users(folder, session, role):
    add(session, role=role)
    add(session, "Nurse C", NURSE, THIRD)
    before = session.store.files.slots.read_bytes()
    with logged_in(folder, "Nurse A", OTHER) as theirs:
        for act in (
            lambda: add(theirs, "Nurse B", NURSE, THIRD),
            lambda: people.change_role(theirs, "Nurse A", LEAD),
            lambda: people.change_passphrase(theirs, "Lead A", THIRD, CHEAP),
            lambda: people.remove(theirs, "Nurse C"),
            lambda: settings.change(theirs, new_id(), "units", "japan"),
        ):
            with pytest.raises(Denied, match="does not allow this"):
                act()
        assert verify(theirs.store).sound
    assert session.store.files.slots.read_bytes() == before


def test_E61_nobody_can_undo_what_their_role_may_not_enter(folder, session):
    add(session)
    settings.change(session, "e1", "units", "japan")
    with logged_in(folder, "Nurse A", OTHER) as nurse:
        with pytest.raises(Denied):
            undo(nurse, new_id(), "e1")
        undo(session, "u1", "e1")
        with pytest.raises(Denied):
            undo(nurse, new_id(), "u1")


def test_a_role_can_be_changed(folder, session):
    add(session)
    people.change_role(session, "nurse a", PHYSICIAN)
    assert recorded(session, "person.role") == [
        ("Lead A", LEAD, "person:nurse a", {"name": "nurse a", "role": PHYSICIAN, "role_before": NURSE})
    ]
    with logged_in(folder, "Nurse A", OTHER) as theirs:
        assert theirs.role == PHYSICIAN


def test_the_last_lead_stays_one(session):
    add(session)
    for act in (
        lambda: people.change_role(session, "Lead A", NURSE),
        lambda: people.remove(session, "Lead A"),
        lambda: people.change_role(session, "Nobody", NURSE),
        lambda: people.remove(session, "Nobody"),
        lambda: people.change_role(session, "recovery code", LEAD),
        lambda: people.change_role(session, "Nurse A", "owner"),
    ):
        with pytest.raises(Invalid):
            act()
    assert people.everyone(session) == (LEAD_A, Person("Nurse A", NURSE))


def test_users_change_their_own_passphrase_and_a_lead_any(folder, session):
    add(session)
    with logged_in(folder, "Nurse A", OTHER) as nurse:
        people.change_passphrase(nurse, "Nurse A", THIRD, CHEAP)
    with pytest.raises(Locked), logged_in(folder, "Nurse A", OTHER):
        pass
    people.change_passphrase(session, "Nurse A", OTHER, CHEAP)
    with logged_in(folder, "Nurse A", OTHER) as nurse:
        assert len(recorded(nurse, "person.passphrase")) == len(recorded(nurse, "person.new-passphrase")) == 1
    with pytest.raises(Invalid, match="There is no user called"):
        people.change_passphrase(session, "Dr B", THIRD, CHEAP)


def test_E68_a_removed_user_is_locked_out_at_once_and_the_record_continues(folder, code):
    clock = Clock()
    session = people.log_in(folder, LEAD_A.name, PASSPHRASE, clock, new_id)
    add(session)
    (old,) = session.keys
    session = people.remove(session, "Nurse A")
    assert session.keys != (old,)
    assert len(session.keys) == 1
    registered(session)
    assert recorded(session, "person.remove")[-1][-1] == {"name": "Nurse A"}
    assert verify(session.store).sound
    session.store.close()
    with pytest.raises(Locked), logged_in(folder, "Nurse A", OTHER):
        pass
    with pytest.raises(people.CannotOpen, match="the key is wrong"):
        Store.open(folder, old)
    assert key_of(folder) == session.keys[0]


def test_a_demonstration_ward_has_no_users(tmp_path):
    from helpers.stores import open_session

    with open_session(tmp_path / "demo") as session:
        assert people.everyone(session) == ()
        with pytest.raises(Invalid, match="no users"):
            add(session)


def test_an_undo_of_nothing_is_refused(session):
    with pytest.raises(Invalid, match="nothing to undo"):
        undo(session, "u1", "nowhere")
    for entry in ("nowhere", "u1"):
        with (
            pytest.raises(Refused, match="nothing to undo"),
            session.store.transaction(session.act()) as transaction,
        ):
            transaction.append("u1", "undo", "x", None, {"entry": entry})
    assert verify(session.store).sound
