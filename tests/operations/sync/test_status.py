"""What a computer knows of the exchange, and what is wrong when it asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from fortnight.exchange.hub.address import Address
from fortnight.operations.sync.exchanging import exchange
from fortnight.operations.sync.status import doctor, status
from fortnight.store.membership import membership, put_membership
from helpers import hubs
from helpers.stores import present, registered


def wrong(session) -> list[str]:
    return [check.name for check in doctor(session) if not check.right]


def with_true_clock(session):
    """The server's clock is that of this computer, and the tests have one of their own."""
    return replace(session, clock=lambda: datetime.now(UTC))


def test_every_chain_is_listed_with_its_computer(pair, database):
    one, two = pair
    registered(one)
    found = status(one)
    assert {chain.device: chain.role for chain in found.chains} == {
        one.store.device: database.address("pc1").role,
        two.store.device: database.address("pc2").role,
    }
    (own,) = [chain for chain in found.chains if chain.device == one.store.device]
    assert own.here == own.on_hub + 1
    assert found.waiting == 1
    assert found.ward == status(two).ward
    assert found.problems == ()
    assert found.exchanged_at is not None


def test_the_doctor_names_what_is_wrong(pair, database, server):
    one = with_true_clock(pair[0])
    assert wrong(one) == []
    member = present(membership(one.store.db))
    put_membership(one.store.db, replace(member, password="another"))
    assert wrong(one) == ["role"]
    put_membership(one.store.db, replace(member, url=member.url.rpartition("/")[0] + "/nowhere"))
    assert wrong(one) == ["address"]
    with hubs.hub_database(server) as other:
        address: Address = other.address("pc9")
        put_membership(one.store.db, replace(member, url=address.url, password=address.password))
        assert wrong(one) == []  # an empty hub: the next exchange fills it
        with other.admin() as admin:
            hubs.execute(admin, "INSERT INTO fortnight.ward (mark) VALUES (decode(repeat('00', 16), 'hex'))")
        assert wrong(one) == ["ward"]
        with other.admin() as admin:
            hubs.execute(admin, f'REVOKE fortnight_device FROM "{address.role}"')
        assert wrong(one) == ["role"]
        with other.admin() as admin:
            hubs.execute(admin, "DROP SCHEMA fortnight CASCADE")
        assert wrong(one) == ["version"]
    put_membership(one.store.db, member)
    assert wrong(one) == []


def test_problems_of_the_last_exchange_are_kept_until_the_next(pair, database):
    one, two = pair
    registered(one)
    exchange(one)
    with database.admin() as admin:
        admin.execute(
            "UPDATE fortnight.entry SET sealed = 'x' WHERE device = %s AND number = "
            "(SELECT max(number) FROM fortnight.entry WHERE device = %s)",
            [one.store.device, one.store.device],
        )
    exchange(two)
    assert len(status(two).problems) == 1
