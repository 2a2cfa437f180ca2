"""People: who comes, who is let in, who goes, and the way back in when all is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.people import LEAD, NURSE, PHYSICIAN, READER, Person
from fortnight.operations import backups, people, restoring, settings
from fortnight.operations.correcting import undo
from fortnight.operations.session import Invalid
from fortnight.store.database import Store
from fortnight.store.errors import Denied, Locked, Refused
from fortnight.store.journal import entries as journal
from fortnight.store.journal import signed_heads
from fortnight.store.recovery.verify import verify
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE, key_of, logged_in, new_id, record_with_lead
from helpers.stores import NOW, Clock, registered

THIRD = "violet anchors over gravel"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def code(folder):
    return record_with_lead(folder)


@pytest.fixture
def session(folder, code):
    with logged_in(folder) as opened:
        yield opened


def told(session, verb):
    return [
        (e.actor, e.role, e.target, e.data) for e in journal.entries(session.store.db, "verb = ?", [verb])
    ]


def add(session, name="Nurse A", role=NURSE, passphrase=OTHER):
    people.add(session, name, role, passphrase, CHEAP)


# Coming -------------------------------------------------------------------------------------------


def test_a_new_record_knows_its_lead_and_its_key(session):
    assert told(session, "person.add") == [
        ("Lead A", LEAD, "person:lead a", {"name": "Lead A", "role": LEAD})
    ]
    public = signed_heads.make_installation_key(session.store.db, session.store.device)
    sessions = [data for *_, data in told(session, "session.open")]
    assert sessions == [{"generation": 1, "key": public, "refused_before": 0}] * 2
    assert people.everyone(session) == (LEAD_A,)
    assert people.names(session.store.files.folder) == ("Lead A",)
    assert verify(session.store).sound


@pytest.mark.parametrize(
    ("passphrase", "why"),
    [
        ("too short", "10 to 256"),
        ("x" * 257, "10 to 256"),
        ("fortnight1", "easy to guess"),
        ("password1234", "easy to guess"),
        ("Lead ALead A", "easy to guess"),
        ("1234567890", "easy to guess"),
    ],
)
def test_E58_a_passphrase_that_is_easy_to_guess_is_refused(folder, passphrase, why):
    with pytest.raises(Invalid, match=why):
        people.set_up(folder, LEAD_A, passphrase, Clock(), new_id, CHEAP)
    assert not folder.exists()


def test_E57_the_journal_learns_how_often_somebody_was_refused(folder, code):
    for _ in range(3):
        with pytest.raises(Locked), logged_in(folder, passphrase="wrong"):
            pass
    with logged_in(folder) as session:
        assert told(session, "session.open")[-1][-1]["refused_before"] == 3


def test_a_backup_carries_a_signed_head_and_the_slots(session):
    made = backups.back_up(session).backup
    assert made.reach is not None
    assert made.reach.head is not None
    assert signed_heads.mismatch(session.store.db, made.reach.head) is None
    assert made.reach.ways is not None
    assert made.reach.ways.people == (LEAD_A,)
    assert signed_heads.read_code(made.reach.head.code) == made.reach.head


def test_a_record_that_is_distrusted_is_read_and_told_nothing(folder, code):
    with logged_in(folder) as session:
        session.store.anchor.append(99, bytes(32))
        entries = len(list(journal.entries(session.store.db)))
    with logged_in(folder) as session:
        people.note(session, "close")
        assert session.store.read_only is not None
        assert len(list(journal.entries(session.store.db))) == entries


def test_sessions_are_told(session):
    people.note(session, "lock", why="nobody typed")
    assert told(session, "session.lock") == [("Lead A", LEAD, "person:lead a", {"why": "nobody typed"})]


# Letting others in --------------------------------------------------------------------------------


def test_somebody_who_was_let_in_works_in_their_role(folder, session):
    add(session)
    assert told(session, "person.add")[-1] == (
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
def test_who_cannot_be_let_in(session, name, role, passphrase, why):
    before = session.store.files.slots.read_bytes()
    with pytest.raises(Invalid, match=why):
        add(session, name, role, passphrase)
    assert session.store.files.slots.read_bytes() == before
    assert people.everyone(session) == (LEAD_A,)


@pytest.mark.parametrize("role", [NURSE, PHYSICIAN, READER])
def test_E61_only_a_lead_lets_people_in_and_takes_their_key(folder, session, role):
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


def test_E61_nobody_takes_back_what_they_may_not_do(folder, session):
    add(session)
    settings.change(session, "e1", "units", "japan")
    with logged_in(folder, "Nurse A", OTHER) as nurse:
        with pytest.raises(Denied):
            undo(nurse, new_id(), "e1")
        undo(session, "u1", "e1")
        with pytest.raises(Denied):
            undo(nurse, new_id(), "u1")


def test_E61_a_read_only_person_writes_nothing_but_their_session(folder, session):
    add(session, "Dr B", READER)
    with logged_in(folder, "Dr B", OTHER) as reader:
        with pytest.raises(Denied):
            registered(reader)
        made = backups.back_up(reader)
        assert made.backup.path.exists()


def test_another_role(folder, session):
    add(session)
    people.change_role(session, "nurse a", PHYSICIAN)
    assert told(session, "person.role") == [
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


def test_ones_own_passphrase_and_a_lead_s_help(folder, session):
    add(session)
    with logged_in(folder, "Nurse A", OTHER) as nurse:
        people.change_passphrase(nurse, "Nurse A", THIRD, CHEAP)
    with pytest.raises(Locked), logged_in(folder, "Nurse A", OTHER):
        pass
    people.change_passphrase(session, "Nurse A", OTHER, CHEAP)
    with logged_in(folder, "Nurse A", OTHER) as nurse:
        assert len(told(nurse, "person.passphrase")) == len(told(nurse, "person.new-passphrase")) == 1
    with pytest.raises(Invalid, match="There is no user called"):
        people.change_passphrase(session, "Dr B", THIRD, CHEAP)


def test_E68_whoever_goes_is_out_at_once_and_the_record_goes_on(folder, code):
    clock = Clock()
    session = people.log_in(folder, LEAD_A.name, PASSPHRASE, clock, new_id)
    add(session)
    (old,) = session.keys
    session = people.remove(session, "Nurse A")
    assert session.keys != (old,)
    assert len(session.keys) == 1
    registered(session)
    assert told(session, "person.remove")[-1][-1] == {"name": "Nurse A"}
    assert verify(session.store).sound
    session.store.close()
    with pytest.raises(Locked), logged_in(folder, "Nurse A", OTHER):
        pass
    with pytest.raises(people.CannotOpen, match="the key is wrong"):
        Store.open(folder, old)
    assert key_of(folder) == session.keys[0]


def test_an_invented_ward_has_nobody(tmp_path):
    from helpers.stores import open_session

    with open_session(tmp_path / "demo") as session:
        assert people.everyone(session) == ()
        with pytest.raises(Invalid, match="no users"):
            add(session)


# Coming back --------------------------------------------------------------------------------------


def recovered(folder, code, name="Lead A", passphrase=THIRD):
    return people.recover(folder, code, name, passphrase, Clock(), new_id, CHEAP)


def test_E67_the_recovery_code_lets_a_lead_in_and_is_used_up(folder, code):
    session, following = recovered(folder, code)
    with session.store:
        assert (session.actor, session.role) == ("Lead A", LEAD)
        registered(session)
        assert told(session, "person.recovered") == [
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


# A backup as a ward lead ----------------------------------------------------------------------------


def test_a_restore_is_for_a_lead_with_the_keys_of_today(folder, code):
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
        assert told(session, "store.restore")[0][:2] == ("Lead A", LEAD)


def test_a_backup_from_before_a_change_of_key_comes_back_under_today_s(folder, code):
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


def test_from_a_folder_that_is_gone_the_backup_brings_its_own_slots(tmp_path, folder, code):
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


def test_one_record_in_a_folder(folder, code):
    with pytest.raises(Refused, match="already"):
        people.set_up(folder, LEAD_A, PASSPHRASE, Clock(), new_id, CHEAP)


def test_who_cannot_be_told_to_the_journal_is_not_let_in(folder, code, monkeypatch):
    def refuse(*_):
        raise Refused(people.NO_BACKUP)

    with monkeypatch.context() as patch:
        patch.setattr(signed_heads, "make_installation_key", refuse)
        with pytest.raises(Refused), logged_in(folder):
            pass
    with logged_in(folder) as session:
        assert verify(session.store).sound


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


def test_another_recovery_code_takes_the_place_of_the_former(tmp_path):
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
