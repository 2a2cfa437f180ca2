"""The keys of the ward: which one seals an entry, and which ones a computer takes from the hub."""

from __future__ import annotations

from fortnight.exchange.hub.client import connected
from fortnight.exchange.hub.sealing import new_ward_key
from fortnight.exchange.hub.wrapping import wrap
from fortnight.operations.sync.exchanging import exchange
from fortnight.operations.sync.keys import Sealer, own_public_key, take_keys
from fortnight.store.membership import membership
from helpers.entries import chain
from helpers.stores import present

OLD, NEW, NEWEST = new_ward_key(), new_ward_key(), new_ward_key()


def test_what_stands_before_an_announcement_is_sealed_with_the_key_before_it():
    announced = {OLD.id.hex(): ("D0", 1), NEW.id.hex(): ("D1", 2), NEWEST.id.hex(): ("D2", 3)}
    sealer = Sealer([OLD, NEW, NEWEST], announced)
    ours = [sealer.key_for(entry) for entry in chain({}, {}, {}, device="D1")]
    assert ours == [OLD, OLD, NEWEST]
    theirs = [sealer.key_for(entry) for entry in chain({}, {}, {}, {}, device="D2")]
    assert theirs == [NEW, NEW, NEW, NEWEST]
    first = [sealer.key_for(entry) for entry in chain({}, {}, device="D0")]
    assert first == [OLD, NEWEST]


def test_a_key_that_no_ward_lead_announced_is_not_taken(pair, database):
    one, two = pair
    forged = new_ward_key()
    with database.admin() as admin:
        admin.execute(
            "INSERT INTO fortnight.ward_key VALUES (%s, %s, 'DX', %s)",
            [two.store.device, forged.id, wrap([forged], own_public_key(two.store), two.store.device)],
        )
    before = present(membership(two.store.db)).keys
    with connected(database.address("pc2")) as hub:
        assert not take_keys(two.store, hub)
    exchange(two)
    assert present(membership(two.store.db)).keys == before
    del one


def test_the_key_pair_of_an_installation_stays(pair):
    one, _ = pair
    assert own_public_key(one.store) == own_public_key(one.store)
