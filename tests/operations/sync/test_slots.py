"""The people of a shared record: who may log in on one computer may log in on all."""

from __future__ import annotations

import pytest

from fortnight.domain.people import NURSE, PHYSICIAN
from fortnight.exchange.hub.address import Address
from fortnight.operations import people
from fortnight.operations.sync import joining
from fortnight.operations.sync.exchanging import exchange
from fortnight.store.errors import Locked
from fortnight.store.membership import membership
from fortnight.store.recovery.verify import verify
from helpers import hubs
from helpers.people import CHEAP, LEAD_A, OTHER, PASSPHRASE, THIRD, add, logged_in, new_id, record_with_lead
from helpers.stores import Clock, present
from helpers.wards_of_computers import everything


def names(session) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in people.everyone(session)]


def test_who_is_added_on_one_computer_logs_in_on_the_other(pair, tmp_path):
    one, two = pair
    add(one)
    exchange(one)
    exchange(two)
    assert names(two) == names(one) == [("Lead A", "lead"), ("Nurse A", NURSE)]
    two.store.close()
    with logged_in(tmp_path / "b", "Nurse A", OTHER) as nurse:
        assert nurse.role == NURSE
        assert verify(nurse.store).findings == ()


def test_a_new_passphrase_and_a_new_role_count_on_every_computer(pair, tmp_path):
    one, two = pair
    add(one)
    people.change_role(one, "Nurse A", PHYSICIAN)
    people.change_passphrase(one, "Nurse A", THIRD, CHEAP)
    exchange(one)
    exchange(two)
    two.store.close()
    with pytest.raises(Locked):
        people.log_in(tmp_path / "b", "Nurse A", OTHER, Clock(), new_id)
    with logged_in(tmp_path / "b", "Nurse A", THIRD, Clock(Clock().now.replace(hour=12))) as physician:
        assert physician.role == PHYSICIAN


def test_two_people_added_on_two_computers_at_the_same_time_are_both_there(pair):
    one, two = pair
    add(one, "Nurse A")
    add(two, "Nurse B", passphrase=THIRD)
    for session in (one, two, one):
        assert exchange(session).problems == ()
    assert names(one) == names(two) == [("Lead A", "lead"), ("Nurse A", NURSE), ("Nurse B", NURSE)]


def test_who_is_removed_logs_in_nowhere_and_both_keys_change(pair, tmp_path, database):
    one, two = pair
    add(one)
    exchange(one)
    exchange(two)
    ward_keys = set(present(membership(one.store.db)).keys)
    two_before = two.store.key
    one = people.remove(one, "Nurse A")
    exchange(one)
    got = exchange(two)
    assert any("Nurse A" in str(notice) for notice in got.notices)
    assert names(two) == [("Lead A", "lead")]
    new_keys = set(present(membership(two.store.db)).keys)
    assert new_keys == set(present(membership(one.store.db)).keys) > ward_keys
    got.session.store.close()
    with logged_in(tmp_path / "b") as again:
        assert again.store.key != two_before
        assert verify(again.store).findings == ()
        exchange(again)
        ((newest,),) = database.all(
            "SELECT substr(sealed, 2, 16) FROM fortnight.entry ORDER BY received DESC, number DESC LIMIT 1"
        )
        assert newest.hex() in new_keys - ward_keys
        exchange(one)
        assert everything(one)[:-1] == everything(again)[:-1] or everything(one) == everything(again)
    with pytest.raises(Locked):
        people.log_in(tmp_path / "b", "Nurse A", OTHER, Clock(), new_id)
    with pytest.raises(Locked):
        hubs.another_computer(tmp_path / "c", database.address("pc3"), user="Nurse A", secret=OTHER)
    one.store.close()


def test_a_computer_that_was_offline_goes_on_with_the_old_key(pair, database):
    one, two = pair
    add(one)
    exchange(one)
    exchange(two)
    one = people.remove(one, "Nurse A")
    exchange(one)
    people.change_passphrase(two, LEAD_A.name, THIRD, CHEAP)  # it does not know of the removal yet
    assert exchange(two).problems == ()
    assert exchange(one).problems == ()
    assert exchange(two).problems == ()
    assert everything(one) == everything(two)
    one.store.close()


def test_removed_and_changed_at_the_same_time_is_removed(pair):
    one, two = pair
    add(one)
    exchange(one)
    exchange(two)
    one = people.remove(one, "Nurse A")
    people.change_passphrase(two, "Nurse A", THIRD, CHEAP)
    exchange(two)
    one = exchange(one).session
    two = exchange(two).session
    assert names(one) == names(two) == [("Lead A", "lead")]
    people.add(one, "Nurse A", NURSE, OTHER, CHEAP)
    exchange(one)
    exchange(two)
    assert names(one) == names(two) == [("Lead A", "lead"), ("Nurse A", NURSE)]
    one.store.close()


def test_another_record_unites_with_the_ward(pair, tmp_path, database):
    one, _ = pair
    record_with_lead(tmp_path / "c")
    with logged_in(tmp_path / "c") as third:
        add(third, "Nurse C", passphrase=THIRD)
        joined = joining.join_record(third, database.address("pc3"), PASSPHRASE)
        assert not joined.is_new_ward
        third = joined.session
        exchange(one)
        exchange(third)
        assert everything(one) == everything(third)
        assert names(one) == names(third) == [("Lead A", "lead"), ("Nurse C", NURSE)]
        assert verify(third.store).findings == verify(one.store).findings == ()
    one.store.close()
    for folder in ("a", "c"):
        with logged_in(tmp_path / folder, "Nurse C", THIRD):
            pass


def test_a_record_of_strangers_does_not_unite(pair, tmp_path, database):
    session, _ = people.set_up(tmp_path / "c", people.Person("Lead C", "lead"), OTHER, Clock(), new_id, CHEAP)
    with session.store:
        with pytest.raises(people.Session.__class__ if False else Exception, match="not known"):
            joining.join_record(session, database.address("pc3"), OTHER)
        assert membership(session.store.db) is None


def test_the_hub_can_be_moved_to_another_database(pair, server):
    """A new server: every computer joins again, keeps the ward and its keys, and sends everything."""
    one, two = pair
    with hubs.hub_database(server) as moved:
        for session, role in ((one, "pc1"), (two, "pc2")):
            address = moved.address(role)
            joined = joining.join_record(session, Address(address.url, address.password), PASSPHRASE)
            assert not joined.is_new_ward
        assert exchange(one).problems == exchange(two).problems == ()
        ((count,),) = moved.all("SELECT count(*) FROM fortnight.entry")
        assert count == len(everything(one)) == len(everything(two))


def test_the_recovery_code_of_the_first_computer_opens_a_second_one_and_is_then_replaced(database, tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    code = record_with_lead(first)
    with logged_in(first) as one:
        joining.join_record(one, database.address("pc1"), PASSPHRASE)
    hubs.another_computer(second, database.address("pc2")).store.close()
    lead, following = people.recover(second, code, LEAD_A.name, OTHER, Clock(), new_id, CHEAP)
    with lead.store:
        assert exchange(lead).problems == ()
        assert verify(lead.store).findings == ()
    with pytest.raises(Locked):  # on the second computer it was used
        people.recover(second, code, LEAD_A.name, THIRD, Clock(), new_id, CHEAP)
    with logged_in(first) as one:
        exchange(one)
    with pytest.raises(Locked):  # and the first one has heard of it
        people.recover(first, code, LEAD_A.name, THIRD, Clock(), new_id, CHEAP)
    with pytest.raises(Locked):
        people.log_in(first, LEAD_A.name, PASSPHRASE, Clock(), new_id)
    again, _ = people.recover(first, following, LEAD_A.name, THIRD, Clock(), new_id, CHEAP)
    with again.store:
        assert exchange(again).problems == ()
        assert verify(again.store).findings == ()
