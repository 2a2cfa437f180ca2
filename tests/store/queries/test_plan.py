"""Queries for the calendar of the ward."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import ActKind, NotGiven
from fortnight.domain.people import LEAD
from fortnight.store.database import Store
from fortnight.store.journal.entries import Act
from fortnight.store.queries.plan import WardDay, infusions_between, last_infusions
from helpers.bedside import Written, given, running
from helpers.entries import infuse, register
from helpers.stores import KEY, NOW

LEADING = Act("Lead A", LEAD, NOW)
NOON = datetime.fromisoformat("2026-11-20T12:00:00+09:00")


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        for n in (1, 2, 3):
            register(opened, f"c{n}", number=f"000{n}", name=f"Case {n}")
        yield opened


def act(store: Store, infusion: str, child: str, *acts: Written) -> None:
    for n, (kind, body) in enumerate(acts):
        with store.transaction(LEADING) as transaction:
            id = f"{infusion}-{n}"
            transaction.append(id, f"infusion.{kind.value}", infusion, child, as_body(body))


def test_the_last_infusion_is_on_the_day_at_the_bedside(store):
    infuse(store, "i1", "2026-11-06T09:00:00+01:00", "c1")
    infuse(store, "i2", "2026-11-20T00:30:00+09:00", "c1")  # the 19th in UTC
    infuse(store, "i3", "2026-11-01T23:30:00-08:00", "c2")  # the 2nd in UTC
    assert last_infusions(store) == {"c1": date(2026, 11, 20), "c2": date(2026, 11, 1)}


def test_a_child_whose_course_has_ended_is_not_in_treatment(store):
    infuse(store, "i1", "2026-11-06T09:00:00+01:00", "c1")
    with store.transaction(LEADING) as transaction:
        transaction.append("e1", "course.end", "c1", "c1", {"on": "2026-11-20", "why": "remission"})
    assert last_infusions(store) == {}


def test_given_running_and_not_given_infusions_are_on_their_days(store):
    infuse(store, "i1", "2026-11-06T09:00:00+01:00", "c1")
    act(store, "d2", "c2", *running(NOON))
    act(store, "d3", "c3", (ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 21), "fever")))
    found = infusions_between(store, date(2026, 11, 1), date(2026, 11, 30))
    assert found == [
        WardDay("c1", date(2026, 11, 6), "given"),
        WardDay("c2", date(2026, 11, 20), "running"),
        WardDay("c3", date(2026, 11, 21), "not-given", "fever"),
    ]


def test_an_infusion_that_was_finished_at_the_bedside_is_given_once(store):
    act(store, "d1", "c1", *given(NOON))
    found = infusions_between(store, date(2026, 11, 20), date(2026, 11, 20))
    assert found == [WardDay("c1", date(2026, 11, 20), "given")]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ((2026, 11, 20), (2026, 11, 20), 1),
        ((2026, 11, 21), (2026, 11, 30), 0),
        ((2026, 11, 1), (2026, 11, 19), 0),
    ],
)
def test_only_the_days_that_were_asked_for_are_returned(store, first, last, count):
    infuse(store, "i1", "2026-11-20T00:30:00+09:00", "c1")  # the 19th in UTC
    assert len(infusions_between(store, date(*first), date(*last))) == count
