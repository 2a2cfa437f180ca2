"""Queries about laboratory messages: what waits, what was said about a result, counts of a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations.lab_counts import JOINT
from fortnight.operations.lab_messages import import_contents
from fortnight.store.queries import lab_messages
from helpers.lab_messages import with_boy, written
from helpers.stores import NOW, Clock, localise, open_session

AT = datetime(2026, 11, 20, 23, 7, tzinfo=UTC)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    with open_session(tmp_path / "ward", clock) as opened:
        with_boy(opened, "0012")
        yield opened


def receive(session, *lines: str) -> None:
    import_contents(session, [("a.hl7", written(["MSH", "PID", "OBR", *lines], "0012").encode())], localise)


def test_the_newest_message_that_waits_comes_first(session, clock):
    receive(session, "OBX|1|NM|A^A^L||1|x|||||F", "OBX|2|NM|B^B^L||1|x|||||F")
    clock.forward(minutes=5)
    receive(session, "OBX|1|NM|C^C^L||1|x|||||F", "OBX|2|NM|1988-5^CRP^LN||3|mg/L|||||F")
    found = lab_messages.open_observations(session.store)
    assert [(o.shown[0], o.number) for _, o in found] == [("C", 1), ("A", 1), ("B", 2)]
    assert [m.received_at for m, _ in found] == [NOW + timedelta(minutes=5), NOW, NOW]
    assert lab_messages.waiting_count(session.store, JOINT) == 3
    assert len(lab_messages.with_waiting(session.store, "LIS/WARDLAB")) == 2
    assert lab_messages.with_waiting(session.store, "LIS/OTHER") == []


def test_the_counts_of_a_time_add_up(session, clock):
    receive(session, "OBX|1|NM|A^A^L||1|x|||||F")
    clock.forward(days=1)
    receive(session, "OBX|1|NM|1988-5^CRP^LN||3|mg/L|||||F", "OBX|2|TX|N^N^L||quiet|||||F")
    today = lab_messages.counts_since(session.store, NOW + timedelta(days=1))
    assert today == (1, {Outcome.STORED: 1, Outcome.IGNORED: 1})
    assert lab_messages.counts_since(session.store, NOW)[1][Outcome.WAITING] == 1


def test_what_was_said_about_a_result_comes_oldest_first(session):
    for value, status in (("3", "F"), ("4", "C"), ("", "W")):
        receive(session, f"OBX|1|NM|1988-5^CRP^LN||{value}|mg/L|||||{status}")
    said = lab_messages.about_result(session.store, "child-0012", "CRP", AT)
    assert [(source, each.status) for source, each in said] == [("LIS/WARDLAB", s) for s in "FCW"]
    assert lab_messages.about_result(session.store, "child-0012", "IL6", AT) == []


def test_a_message_by_its_id(session):
    import_contents(session, [("b.hl7", b"PID|1\rOBX|1|NM|A||5")], localise)
    (id,) = session.store.db.execute("SELECT id FROM message").fetchone()
    found = lab_messages.message(session.store, id)
    assert found is not None
    assert str(found.broken) == "The message has no header (MSH)."
    assert [o.outcome for o in lab_messages.observations(session.store, id)] == [Outcome.REFUSED]
    assert lab_messages.message(session.store, "other") is None
