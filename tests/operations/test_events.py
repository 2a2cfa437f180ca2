"""Events: recorded, corrected, undone and entered in error, and a random walk beside a plain model."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fortnight.domain.entry.check_other import check_event
from fortnight.domain.entry.typed_event import EventDraft
from fortnight.domain.readiness.surveillance import DueState
from fortnight.domain.record.course import Event
from fortnight.operations import settings as clinic
from fortnight.operations.correcting import void
from fortnight.operations.events import correct_event, due_items, event_rows, record_event
from fortnight.operations.history import history
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.errors import StoreProblem
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.stores import NOW, open_session, present, registered

CHILD = "child-0001"
SCREEN = EventDraft("tb-screen", "20 Nov 2026", "", "", {"method": "igra", "result": "negative"})


@pytest.fixture
def session(session):
    registered(session)
    return session


def events(session):
    return present(courses.course(session.store, CHILD)).events


def test_an_event_is_recorded_with_its_details(session):
    record_event(session, "e1", CHILD, SCREEN)
    (event,) = events(session)
    assert (event.id, event.kind, event.at.date().isoformat()) == ("e1", "tb-screen", "2026-11-20")
    assert event.details == {"method": "igra", "result": "negative"}
    assert [row.by for row in event_rows(session, present(courses.course(session.store, CHILD)))] == [
        "Nurse A"
    ]


def test_a_retry_writes_one_entry(session):
    record_event(session, "e1", CHILD, SCREEN)
    record_event(session, "e1", CHILD, SCREEN)
    assert len(events(session)) == 1


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (EventDraft("", "20 Nov 2026"), None),
        (EventDraft("fever", ""), "at"),
        (EventDraft("fever", "20 Nov 2027"), "at"),
        (EventDraft("fever", "20 Nov 2026", "19 Nov 2026"), "until"),
        (EventDraft("fever", "20 Nov 2026", details={"highest": "44"}), "highest"),
        (EventDraft("note", "20 Nov 2026"), "text"),
        (EventDraft("note", "20 Nov 2026", details={"time": "14:30"}), "text"),
        (EventDraft("fever", "20 Nov 2026", details={"time": "25:00"}), "time"),
    ],
)
def test_a_wrong_box_is_named_and_nothing_is_written(session, draft, field):
    with pytest.raises(Invalid) as refused:
        record_event(session, "e1", CHILD, draft)
    assert [problem.field for problem in refused.value.problems] == ([field] if field else [])
    assert events(session) == ()


def test_a_time_of_day_is_the_time_of_the_event_and_is_corrected_with_it(session):
    draft = EventDraft("note", "20 Nov 2026", "", "fell asleep", {"time": "14:30"})
    record_event(session, "e1", CHILD, draft)
    assert [f"{each.at:%d %H:%M}" for each in events(session)] == ["20 14:30"]
    correct_event(session, "c1", "e1", replace(draft, details={"time": "16:05"}), "read wrongly")
    (event,) = events(session)
    assert (f"{event.at:%d %H:%M}", event.details) == ("20 16:05", {"time": "16:05"})
    undo(session, "u1", "c1")
    assert [f"{each.at:%d %H:%M}" for each in events(session)] == ["20 14:30"]


def test_a_time_of_day_that_is_not_that_of_the_start_is_refused(session):
    other = Event("e1", "fever", NOW - timedelta(days=1), details={"time": "00:01"})
    (wrong,) = check_event(present(courses.course(session.store, CHILD)).child, other, NOW)
    assert (wrong.field, str(wrong.message)) == (
        "time", f"The time of day is 00:01, but the start is at {NOW:%H:%M}.",
    )  # fmt: skip


def test_a_reader_may_not_record_an_event(session):
    with pytest.raises(StoreProblem):
        record_event(replace(session, role="read-only"), "e1", CHILD, SCREEN)
    assert events(session) == ()


def test_a_correction_keeps_the_old_values_in_the_history_and_can_be_undone(session):
    record_event(session, "e1", CHILD, SCREEN)
    corrected = replace(SCREEN, details={"method": "igra", "result": "indeterminate"})
    correct_event(session, "c1", "e1", corrected, "read again")
    assert events(session)[0].details["result"] == "indeterminate"
    newest = history(session, CHILD)[0]
    assert [(each.field, each.old, each.new) for each in newest.changes] == [
        ("details", "IGRA, negative", "IGRA, indeterminate")
    ]
    undo(session, "u1", "c1")
    assert events(session)[0].details["result"] == "negative"


def test_all_details_can_be_removed(session):
    record_event(session, "e1", CHILD, EventDraft("rash", "20 Nov 2026", details={"where": "trunk"}))
    correct_event(session, "c1", "e1", EventDraft("rash", "20 Nov 2026"), "wrong child asked")
    assert events(session)[0].details == {}


def test_the_kind_can_be_corrected_and_an_end_removed(session):
    record_event(session, "e1", CHILD, EventDraft("fever", "18 Nov 2026", "20 Nov 2026", "hot"))
    correct_event(session, "c1", "e1", EventDraft("infection", "18 Nov 2026", "", "hot"), "it was otitis")
    (event,) = events(session)
    assert (event.kind, event.until) == ("infection", None)


def test_a_correction_needs_a_reason_and_a_change(session):
    record_event(session, "e1", CHILD, SCREEN)
    with pytest.raises(Invalid, match="reason"):
        correct_event(session, "c1", "e1", replace(SCREEN, details={"result": "positive"}), " ")
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_event(session, "c1", "e1", SCREEN, "because")
    with pytest.raises(Invalid, match="not a date"):
        correct_event(session, "c1", "e1", replace(SCREEN, start="soon"), "because")


def test_an_event_entered_in_error_is_gone_from_the_list_and_undo_brings_it_back(session):
    record_event(session, "e1", CHILD, SCREEN)
    void(session, "v1", "e1", "belongs to another child")
    assert events(session) == ()
    undo(session, "u1", "v1")
    assert len(events(session)) == 1


def test_what_is_due_follows_the_events_and_the_settings_of_the_clinic(session):
    def screen():
        course = present(courses.course(session.store, CHILD))
        return next(each for each in due_items(session, course) if each.key == "tb")

    assert screen().state is DueState.MISSING
    record_event(session, "e1", CHILD, replace(SCREEN, start="20 Nov 2025"))
    assert screen().state is DueState.LATE
    clinic.change(replace(session, role="lead"), "s1", "tb_days", "730")
    assert screen().state is DueState.DONE


# A random walk -------------------------------------------------------------------------------------

acts = st.lists(
    st.tuples(
        st.sampled_from(["record", "correct", "void", "undo"]),
        st.integers(0, 3),
        st.sampled_from(["negative", "positive", "indeterminate"]),
        st.integers(1, 28),
    ),
    max_size=14,
)


@given(acts)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_walk_over_events_agrees_with_a_plain_model(tmp_path_factory, walk):
    """The model is a list of states; undoing the newest act goes back to the state before it."""
    with open_session(tmp_path_factory.mktemp("walk") / "ward") as session:
        registered(session)
        states: list[dict[str, tuple[str, str]]] = [{}]
        written: list[str] = []
        for number, (act, which, result, day) in enumerate(walk):
            id, target = (
                f"a{number}",
                sorted(states[-1])[which % len(states[-1])] if states[-1] else "nothing",
            )
            draft = EventDraft("tb-screen", f"{day} Oct 2026", details={"method": "igra", "result": result})
            state = dict(states[-1])
            try:
                if act == "record":
                    record_event(session, id, CHILD, draft)
                    state[id] = (f"2026-10-{day:02}", result)
                elif act == "correct":
                    correct_event(session, id, target, draft, "read again")
                    state[target] = (f"2026-10-{day:02}", result)
                elif act == "void":
                    void(session, id, target, "wrong child")
                    del state[target]
                else:
                    undo(session, id, written[-1] if written else "nothing")
                    written.pop()
                    states.pop()
                    assert shown(session) == states[-1]
                    continue
            except Invalid:
                assert shown(session) == states[-1]
                continue
            written.append(id)
            states.append(state)
            assert shown(session) == state
        assert verify(session.store).sound


def shown(session) -> dict[str, tuple[str, str]]:
    return {e.id: (e.at.date().isoformat(), str(e.details["result"])) for e in events(session)}


def test_the_day_of_today_is_now(session):
    record_event(session, "e1", CHILD, EventDraft("rash", "22 Nov 2026"))
    assert timedelta(0) <= NOW - events(session)[0].at < timedelta(minutes=1)
