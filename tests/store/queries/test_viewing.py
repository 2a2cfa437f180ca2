"""Queries for who opened the record of which child."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.store.database import Store
from fortnight.store.queries.viewing import children_with_news, last_viewed, recorded_by_others_since
from helpers.entries import ACT, labs, with_child, write
from helpers.stores import KEY, NOW

BEFORE, AFTER = (replace(ACT, at=NOW + timedelta(hours=hours)) for hours in (-1, 1))
PHYSICIAN = replace(ACT, actor="Physician A", role="physician")
VIEW = {"on": "2026-11-22"}


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        with_child(opened)
        write(opened, "s1", "specimen.record", "s1", labs(IL6=10), act=BEFORE)
        write(opened, "v1", "view.record", "view/c1", VIEW, act=PHYSICIAN)
        write(opened, "s2", "specimen.record", "s2", labs(IL6=10), act=AFTER)
        yield opened


def test_the_last_look_of_a_person(store):
    assert last_viewed(store, "c1", "Physician A") == NOW
    assert last_viewed(store, "c1", "Nurse A") is None


def test_what_others_recorded_after_a_moment(store):
    assert recorded_by_others_since(store, "c1", "Physician A", NOW) == {"s2"}
    assert recorded_by_others_since(store, "c1", ACT.actor, NOW) == frozenset()


def test_children_with_specimens_after_the_last_look(store):
    assert children_with_news(store, ["c1"], "Physician A") == {"c1"}
    assert children_with_news(store, ["c1"], "Nurse A") == frozenset()
