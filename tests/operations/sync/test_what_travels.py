"""The table of what travels agrees with what an exchange does."""

from __future__ import annotations

from fortnight.operations import drafts
from fortnight.operations.sync.exchanging import exchange
from fortnight.operations.sync.what_travels import TABLE
from fortnight.store.membership import membership
from helpers.people import add
from helpers.stores import present, registered
from helpers.wards_of_computers import settle_down, tables

TRAVELS = {str(row.what) for row in TABLE if row.travels}
STAYS = {str(row.what) for row in TABLE if not row.travels}


def test_what_travels_is_the_same_on_both_computers(pair):
    one, two = pair
    registered(one)
    add(one)
    settle_down(one, two)
    assert "journal entries" in TRAVELS
    assert tables(one) == tables(two)
    assert present(membership(one.store.db)).keys == present(membership(two.store.db)).keys


def test_what_stays_is_on_one_computer_alone(pair):
    one, two = pair
    child = registered(one)
    drafts.keep(one, "d1", child, "labs", {"IL6": "12"})
    exchange(one)
    exchange(two)
    assert "drafts" in STAYS
    assert "key of the record file" in STAYS
    assert two.store.db.execute("SELECT count(*) FROM draft").fetchone() == (0,)
    assert one.store.key != two.store.key
    assert TRAVELS.isdisjoint(STAYS)
