"""What the inbox lists: items, how many there are, and one item with its message."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.operations import lab_counts
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.lab_waiting import same_code, view_of, waiting
from helpers.lab_messages import with_boy, written
from helpers.stores import localise, open_session, session_at

UNKNOWN = "OBX|1|SN|IL6_CLEIA^Interleukin-6^L||^205.6|pg/mL|<7.0|H|||F"
CRP = "OBX|2|NM|1988-5^CRP^LN||3|mg/L|||||C"


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        with_boy(opened, "0012")
        yield opened


def receive(session, *lines: str, number: str = "0012") -> None:
    content = written(["MSH", "PID", "OBR", *lines], number).encode()
    import_contents(session, [("a.hl7", content)], localise)


def test_observations_that_one_answer_settles_are_one_item(session):
    receive(session, CRP, CRP.replace("1988-5^CRP", "2276-4^Ferritin").replace("mg", "ug"), number="9981")
    receive(session, UNKNOWN, UNKNOWN.replace("IL6_CLEIA", "OTHER"), CRP)
    import_contents(session, [("b.hl7", b"PID|1\rOBX|1|NM|A||5\rOBX|2|NM|B||5")], localise)
    items = waiting(session)
    assert sorted((str(item.waits), item.numbers) for item in items) == [
        ("None", (1, 2)),
        ("child", (1, 2)),
        ("code", (1,)),
        ("code", (2,)),
    ]
    assert lab_counts.count(session) == len(items) == 4
    assert len({item.id for item in items}) == 4


def test_the_counts_of_today(session):
    receive(session, UNKNOWN, CRP)
    assert lab_counts.today(session) == (1, {Outcome.WAITING: 1, Outcome.STORED: 1})


def test_who_may_answer(session):
    roles = {role: lab_counts.may_answer(session_at(session.store, role=role)) for role in ("nurse", "lead")}
    assert roles == {"nurse": True, "lead": True}
    assert not lab_counts.may_answer(session_at(session.store, role="interface"))
    assert not lab_counts.may_answer(session_at(session.store, role="read-only"))


def test_how_many_wait_with_the_same_code(session):
    receive(session, UNKNOWN)
    receive(session, "OBR|2||1|P|||20261120080000+0900", UNKNOWN, UNKNOWN.replace("IL6_CLEIA", "OTHER"))
    receive(session, "OBX|1|NM|||5|x|||||F")
    counts = {item.observation.shown: same_code(session, item) for item in waiting(session)}
    assert counts == {
        "IL6_CLEIA Interleukin-6 205.6 pg/mL": 2,
        "OTHER Interleukin-6 205.6 pg/mL": 1,
        "5 x": 0,
    }


def test_an_item_with_its_message(session):
    receive(session, UNKNOWN, CRP)
    (item,) = waiting(session)
    view = view_of(session, item)
    assert (view.number, view.name, view.born, view.line) == ("0012", "CASE 0012", date(2016, 7, 18), 4)
    assert view.drawn == datetime(2026, 11, 20, 23, 7, tzinfo=UTC)
    assert (view.value, view.interval, str(view.state), view.others_stored) == (
        "205.6 pg/mL",
        "<7.0",
        "final",
        1,
    )
    assert view.encoding == "utf-8"
    assert view.segments[4] == CRP


def test_a_time_that_cannot_be_read_is_shown_as_written(session):
    receive(session, "OBR|2||1|P|||20261121", CRP)
    receive(session, "OBR|2||1|P", UNKNOWN)
    times = {item.waits: view_of(session, item).drawn for item in waiting(session)}
    assert times == {Waits.TIME: "20261121", Waits.CODE: ""}


def test_a_broken_message(session):
    import_contents(session, [("b.hl7", b"PID|1\rOBX|1|NM|A||5")], localise)
    (item,) = waiting(session)
    view = view_of(session, item)
    assert (item.waits, view.segments, str(view.state)) == (None, ("PID|1", "OBX|1|NM|A||5"), "not stated")
