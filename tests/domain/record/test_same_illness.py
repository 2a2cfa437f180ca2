"""An infection that is the outcome of a card and was recorded too is one infection in two rows."""

from __future__ import annotations

import pytest

from fortnight.domain.record.course import Event
from fortnight.domain.record.same_illness import is_outcome, same_illness
from helpers.courses import at

CARD = Event("a1:outcome", "infection", at(10), "otitis", at(14))


def recorded(first: float, last: float | None = None, kind: str = "infection", id: str = "e1") -> Event:
    return Event(id, kind, at(first), "ear", None if last is None else at(last))


@pytest.mark.parametrize(
    ("event", "together"),
    [
        (recorded(10, 14), True),
        (recorded(12), True),
        (recorded(14), True),
        (recorded(15), False),
        (recorded(9, 10), True),
        (recorded(9), False),
        (recorded(1, 90), True),
        (recorded(12, kind="flare"), False),
    ],
)
def test_the_same_kind_on_a_common_day_belongs_together(event, together):
    found = same_illness([event, CARD])
    assert found == ({"a1:outcome": (event,), "e1": (CARD,)} if together else {})


def test_two_recorded_events_are_two():
    assert same_illness([recorded(10), recorded(10, id="e2")]) == {}


def test_one_outcome_may_belong_to_several_recorded_events():
    one, other = recorded(10), recorded(13, id="e2")
    assert same_illness([one, CARD, other])["a1:outcome"] == (one, other)


def test_an_outcome_is_known_by_its_id():
    assert is_outcome(CARD)
    assert not is_outcome(recorded(10))
