"""Who opened the record of a child: one entry for each person, child and day, and what is new since."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.messages import text
from fortnight.domain.people import READER
from fortnight.operations import audit, views
from fortnight.operations.history import history as history_of
from fortnight.operations.maintenance import rebuild
from fortnight.operations.recording import record_labs
from fortnight.operations.viewing import news, open_record
from fortnight.store.database import Store
from fortnight.store.queries import viewing
from fortnight.store.recovery.verify import verify
from helpers.drafts import sheet
from helpers.stores import KEY, NOW, Clock, registered, session_at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def nurse(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store, clock)
        registered(session, "0001")
        registered(session, "0002", "Case 2")
        yield session


@pytest.fixture
def physician(nurse):
    return replace(nurse, actor="Physician A", role="physician", new_id=nurse.new_id)


def opened(session) -> list[tuple[str, str]]:
    rows = session.store.db.execute(
        "SELECT actor, child FROM entry WHERE verb LIKE 'view.%' ORDER BY lamport"
    )
    return [tuple(row) for row in rows]


def test_the_first_look_has_none_before_it(nurse):
    assert open_record(nurse, "child-0001") is None
    assert opened(nurse) == [("Nurse A", "child-0001")]


def test_a_second_look_on_the_same_day_is_not_another_entry(nurse, clock):
    open_record(nurse, "child-0001")
    clock.forward(hours=2)
    assert open_record(nurse, "child-0001") == NOW
    assert len(opened(nurse)) == 1


def test_the_next_day_is_another_entry_and_says_when_the_last_look_was(nurse, clock):
    open_record(nurse, "child-0001")
    clock.forward(days=1)
    assert open_record(nurse, "child-0001") == NOW
    clock.forward(days=1)
    assert open_record(nurse, "child-0001") == NOW + timedelta(days=1)
    assert len(opened(nurse)) == 3


def test_people_and_children_are_kept_apart(nurse, physician):
    open_record(nurse, "child-0001")
    assert open_record(physician, "child-0001") is None
    assert open_record(nurse, "child-0002") is None
    assert len(opened(nurse)) == 3


def test_who_may_only_read_is_recorded_too(nurse):
    open_record(replace(nurse, actor="Reader A", role=READER), "child-0001")
    assert opened(nurse) == [("Reader A", "child-0001")]


def test_a_clock_that_was_put_back_does_not_stop_anybody(nurse, clock):
    open_record(nurse, "child-0001")
    clock.forward(days=1)
    open_record(nurse, "child-0001")
    clock.forward(days=-1)
    assert open_record(nurse, "child-0001") == NOW + timedelta(days=1)


def test_a_copy_that_cannot_be_written_to_has_no_entry(nurse, clock):
    open_record(nurse, "child-0001")
    before = opened(nurse)
    clock.forward(days=3)
    nurse.store.make_read_only(text("A copy."))
    assert open_record(nurse, "child-0001") == NOW
    assert opened(nurse) == before


def test_what_others_recorded_since_is_new(nurse, physician, clock):
    open_record(physician, "child-0001")
    since = clock()
    clock.forward(hours=1)
    record_labs(nurse, "s1", "child-0001", sheet(clock(), IL6=14), confirmed=True)
    record_labs(physician, "s2", "child-0001", sheet(clock() - timedelta(minutes=5), CRP=3), confirmed=True)
    record_labs(nurse, "s3", "child-0002", sheet(clock(), IL6=14), confirmed=True)
    assert news(physician, "child-0001", since) == {"s1"}
    assert news(nurse, "child-0001", since) == {"s2"}


def test_what_was_recorded_before_the_look_is_not_new(nurse, physician, clock):
    record_labs(nurse, "s1", "child-0001", sheet(NOW - timedelta(hours=1), IL6=14), confirmed=True)
    clock.forward(minutes=1)
    open_record(physician, "child-0001")
    assert news(physician, "child-0001", clock()) == frozenset()


def test_nothing_is_new_to_who_never_looked(nurse, physician):
    record_labs(nurse, "s1", "child-0001", sheet(NOW, IL6=14), confirmed=True)
    assert news(physician, "child-0001", None) == frozenset()
    assert viewing.children_with_news(nurse.store, ["child-0001"], "Physician A") == frozenset()


def test_the_children_with_news(nurse, physician, clock):
    for child in ("child-0001", "child-0002"):
        open_record(physician, child)
    clock.forward(hours=1)
    record_labs(nurse, "s1", "child-0002", sheet(clock(), IL6=14), confirmed=True)
    ask = viewing.children_with_news
    both = ["child-0001", "child-0002"]
    assert ask(nurse.store, both, "Physician A") == {"child-0002"}
    assert ask(nurse.store, ["child-0001"], "Physician A") == frozenset()
    assert ask(nurse.store, [], "Physician A") == frozenset()
    assert ask(nurse.store, both, "Nurse A") == frozenset()


def test_the_trail_lists_looks_only_when_asked(nurse):
    open_record(nurse, "child-0001")
    usual = audit.trail(nurse, audit.AuditQuery())
    assert [str(line.what) for line in usual.lines] == ["registered the child"] * 2
    (look,) = audit.trail(nurse, audit.AuditQuery(views=True)).lines
    assert (look.who, str(look.what), look.child[0]) == ("Nurse A", "opened the record of the child", "0001")
    assert len(audit.trail(nurse, audit.AuditQuery("0002", views=True)).lines) == 0


def test_the_history_of_a_child_has_changes_and_no_looks(nurse):
    open_record(nurse, "child-0001")
    assert [act.entry.verb for act in history_of(nurse, "child-0001")] == ["child.record"]


def test_a_look_reaches_no_page(nurse):
    seen = []
    nurse.store.listeners.append(seen.append)
    open_record(nurse, "child-0001")
    assert seen == []


def test_the_looks_are_verified_and_made_again_from_the_journal(nurse, clock):
    open_record(nurse, "child-0001")
    clock.forward(days=1)
    open_record(nurse, "child-0001")
    before = nurse.store.db.execute("SELECT * FROM viewed").fetchall()
    assert len(before) == 1
    assert verify(nurse.store).sound
    rebuild(replace(nurse, role="physician"), "r1")
    assert nurse.store.db.execute("SELECT * FROM viewed").fetchall() == before


def test_today_says_which_children_have_new_labs(nurse, physician, clock):
    for child in ("child-0001", "child-0002"):
        open_record(physician, child)
    clock.forward(hours=1)
    record_labs(nurse, "s1", "child-0002", sheet(clock(), IL6=14), confirmed=True)
    found = {each.child.id: each.news for each in views.today(physician).rows}
    assert found == {"child-0001": False, "child-0002": True}
    assert not any(each.news for each in views.today(nurse).rows)
