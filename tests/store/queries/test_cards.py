"""Cards by what they wait for."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.journal.entries import Act
from fortnight.store.queries import cards
from helpers.entries import with_child
from helpers.stores import KEY, NOW

OUTCOME = {"name": "none", "event": "none", "text": "", "from": NOW.isoformat(), "until": NOW.isoformat()}
STATES = {
    "open": {},
    "answered": {"state": "acknowledged"},
    "resolved": {"state": "acknowledged", "outcome": OUTCOME},
    "ended": {"state": "ended"},
    "watch": {"level": "watch"},
    "ended watch": {"level": "watch", "state": "ended"},
}


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


@pytest.fixture
def with_cards(store):
    """A child with one card in each state."""
    with_child(store)
    with store.transaction(Act("Physician A", "physician", NOW)) as transaction:
        for id, fields in STATES.items():
            body = {
                "at": NOW.isoformat(),
                "level": fields.get("level", "alert"),
                "suggests": "flare",
                "detail": {},
            }
            raised = transaction.append(id, "alert.record", id, "c1", body)
            for name, value in fields.items():
                verb = "alert.outcome" if name == "outcome" else "alert.amend"
                if name != "level":
                    raised = transaction.append(f"{id} {name}", verb, id, "c1", {name: value}, base=raised.id)
    return store


def ids(found):
    return {card.id for card in found}


def test_cards_are_found_by_what_they_wait_for(with_cards):
    assert ids(cards.open_cards(with_cards)) == {"open"}
    assert ids(cards.unresolved_cards(with_cards)) == {"open", "answered"}
    assert ids(cards.current_cards(with_cards)) == {"open", "answered", "resolved"}
    assert ids(cards.newest_closed_cards(with_cards, 9)) == {"resolved", "ended"}
    assert ids(cards.newest_watches(with_cards, 9)) == {"watch"}
    assert len(cards.newest_closed_cards(with_cards, 1)) == 1


def test_the_cards_of_a_child_are_all_of_them(with_cards):
    assert ids(cards.cards_of_child(with_cards, "c1")) == set(STATES)
    assert cards.cards_of_child(with_cards, "c2") == []
