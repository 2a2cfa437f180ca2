"""The operations behind the log-in forms, bound to one folder."""

from __future__ import annotations

import pytest

from fortnight.domain.people import NURSE, Person
from fortnight.operations.session import Invalid
from fortnight.store.errors import Locked
from fortnight.ui.services.login_service import LoginService
from helpers.people import LEAD_A, OTHER, PASSPHRASE, add, logged_in, new_id, record_with_lead
from helpers.stores import Clock


@pytest.fixture
def service(tmp_path) -> LoginService:
    record_with_lead(tmp_path / "ward")
    return LoginService(tmp_path / "ward", Clock(), new_id)


def test_a_folder_without_a_record_is_not_set_up_and_knows_nobody(tmp_path):
    service = LoginService(tmp_path / "empty", Clock(), new_id)
    assert (service.is_set_up, service.names(), service.suggested_name) == (False, (), "")


def test_the_only_user_is_suggested_and_among_several_the_last_one(service):
    assert (service.is_set_up, service.names(), service.suggested_name) == (True, ("Lead A",), "Lead A")
    with logged_in(service.folder) as lead:
        add(lead)
    assert service.suggested_name == ""
    service.log_in("nurse a", OTHER).store.close()
    assert (service.last_name, service.suggested_name) == ("Nurse A", "Nurse A")


def test_damaged_key_slots_suggest_nobody_and_the_log_in_says_why(service):
    for slots in service.folder.glob("keyslots*.json"):
        slots.write_text("{")
    assert service.names() == ()
    with pytest.raises(Locked):
        service.log_in("Lead A", PASSPHRASE)


def test_a_wrong_passphrase_opens_nothing_and_is_not_remembered(service):
    with pytest.raises(Locked):
        service.log_in("Lead A", OTHER)
    assert service.last_name == ""


def test_a_pin_for_today_logs_in_afterwards(service):
    service.open_session(service.unlock("Lead A", PASSPHRASE, pin_for_today="271828")).store.close()
    session = service.log_in("Lead A", "271828")
    with session.store:
        assert (session.actor, session.role) == ("Lead A", LEAD_A.role)


def test_the_second_check_is_another_person_s_with_their_own_secret(service):
    session = service.log_in("Lead A", PASSPHRASE)
    with session.store:
        add(session)
        assert service.second_person(session, "nurse a", OTHER) == Person("Nurse A", NURSE)
        assert service.second_person(session, "nurse a", OTHER).name == "Nurse A"
        with pytest.raises(Invalid, match="someone other than Lead A"):
            service.second_person(session, "Lead A", PASSPHRASE)
        with pytest.raises(Locked):
            service.second_person(session, "Nurse A", PASSPHRASE)
