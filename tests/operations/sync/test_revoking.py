"""Revoking a computer: nothing new is taken from it, and it gets no further key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.exchange.hub.errors import HubError
from fortnight.exchange.hub.roles import end_of_role_sql
from fortnight.operations.session import Invalid
from fortnight.operations.sync.exchanging import exchange
from fortnight.operations.sync.revoking import revoke
from fortnight.operations.sync.status import status
from fortnight.store.errors import Denied
from fortnight.store.membership import membership
from helpers import hubs
from helpers.stores import present, registered


@pytest.fixture
def trio(pair, database, tmp_path):
    one, two = pair
    three = hubs.another_computer(tmp_path / "c", database.address("pc3"))
    for session in (one, two, three, one):
        exchange(session)
    with three.store:
        yield one, two, three


def numbers(session) -> list[str]:
    return [number for (number,) in session.store.db.execute("SELECT number FROM child ORDER BY number")]


def test_nothing_new_is_taken_from_a_revoked_computer(trio, database):
    one, two, three = trio
    registered(three, "0003")
    exchange(three)
    exchange(one)
    revoke(one, database.address("pc3").role)
    exchange(one)
    registered(three, "0004")
    exchange(three)  # the statement for the server was not run yet
    for session in (one, two):
        assert exchange(session).problems == ()
        assert numbers(session) == ["0003"]
    assert [c.revoked for c in status(two).chains if c.device == three.store.device] == [True]


def test_a_revoked_computer_gets_no_new_key_and_no_entry(trio, database):
    one, two, three = trio
    revoke(one, database.address("pc3").role)
    exchange(one)
    registered(one, "0001")
    exchange(one)
    exchange(two)
    assert set(present(membership(two.store.db)).keys) == set(present(membership(one.store.db)).keys)
    got = exchange(three)
    assert any("key" in str(problem) for problem in got.problems)
    assert numbers(three) == []
    with database.admin() as admin:
        hubs.execute(admin, end_of_role_sql(database.address("pc3").role))
    with pytest.raises(HubError, match="revoked"):
        exchange(three)


def test_only_a_lead_revokes_and_only_another_known_computer(trio, database):
    one, _, _ = trio
    for name in ("nobody", database.address("pc1").role):
        with pytest.raises(Invalid):
            revoke(one, name)
    with pytest.raises(Denied):
        revoke(replace(one, role="nurse"), database.address("pc3").role)
