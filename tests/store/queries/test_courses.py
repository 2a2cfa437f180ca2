"""Queries: rows of the read tables as values of the domain."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.store.database import Store
from fortnight.store.queries import courses
from helpers.entries import draw, infuse, labs, number, register, with_child, write
from helpers.stores import KEY, present

LOCAL = timezone(timedelta(hours=1))


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def test_a_child_is_read_as_it_was_registered(store):
    register(
        store,
        "c2",
        number="0012",
        name="Case 2",
        sex="female",
        allergies="latex",
        note="twin",
        interval_days=7,
        label="japan",
    )
    child = courses.child(store, "c2")
    assert child is not None
    assert (child.number, child.name, child.sex) == ("0012", "Case 2", Sex.FEMALE)
    assert (child.birth_date, child.allergies, child.note) == (date(2019, 11, 22), "latex", "twin")
    assert (child.interval_days, child.label) == (7, "japan")
    assert courses.child_by_number(store, "0012") == child
    assert courses.child(store, "nobody") is None
    assert courses.child_by_number(store, "12") is None


def test_children_are_sorted_by_number(store):
    register(store, "c3", number="0003", name="Alpha")
    register(store, "c0", number="0000", name="Beta")
    assert [c.id for c in courses.children(store)] == ["c0", "c1", "c3"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["c2", "c1", "c3"]),
        ("case", ["c1"]),
        ("CASE 1", ["c1"]),
        ("1 case", ["c1"]),
        ("000", ["c2", "c1", "c3"]),
        ("%", []),
        ("_", []),
        ('" OR *', []),
        ("NEAR(", []),
        ("'; DROP TABLE child;--", []),
        ("zzz", []),
        ("ägir", ["c3"]),
        ("ÄGIR", ["c3"]),
        ("łuk", ["c2"]),
        ("ŁUK", ["c2"]),
    ],
)
def test_children_are_found_by_every_word_in_any_case(store, words, found):
    register(store, "c2", number="0002", name="Łukasz")
    register(store, "c3", number="0003", name="Ägir")
    assert sorted(c.id for c in courses.find_children(store, words)) == sorted(found)


def test_at_most_the_requested_number_of_children_is_found(store):
    for n in range(5):
        register(store, f"x{n}", number=f"1{n}")
    assert len(courses.find_children(store, "case", most=3)) == 3


def test_times_are_read_in_local_time(store):
    infuse(store, "i1", "2026-11-22T09:30:00+01:00", ended_at="2026-11-22T10:35:00+01:00")
    (given,) = courses.infusions(store, "c1")
    assert given.started_at == datetime(2026, 11, 22, 9, 30, tzinfo=LOCAL)
    assert given.started_at.utcoffset() == timedelta(hours=1)
    assert present(given.ended_at) - given.started_at == timedelta(minutes=65)


def test_an_infusion_across_a_change_of_clocks_has_its_true_duration(store):
    infuse(store, "i1", "2026-10-25T02:30:00+02:00", ended_at="2026-10-25T02:30:00+01:00")
    (given,) = courses.infusions(store, "c1")
    assert present(given.ended_at) - given.started_at == timedelta(hours=1)


def test_a_course_holds_everything_of_one_child_and_nothing_of_another(store):
    register(store, "c2", number="0002")
    for child in ("c1", "c2"):
        infuse(
            store,
            f"i-{child}",
            "2026-11-08T09:30:00+01:00",
            child=child,
            reaction="rash",
            lots="B1",
            note="slow",
            stopped=True,
            ordered_mg=264,
            label="us-eu",
        )
        draw(store, f"s-{child}", "2026-11-08T09:00:00+01:00", child=child, IL6=12, CRP=0.3)
        write(
            store,
            f"m-{child}",
            "medication.record",
            f"m-{child}",
            {"drug": "prednisolone", "start": "2026-11-01", "mg_per_day": 5},
            child=child,
        )
        write(
            store,
            f"e-{child}",
            "event.record",
            f"e-{child}",
            {"kind": "infection", "at": "2026-11-08T00:00:00+01:00", "until": "2026-11-12T00:00:00+01:00"},
            child=child,
        )
    course = courses.course(store, "c1")
    assert course is not None
    (given,) = course.infusions
    assert (given.id, given.reaction, given.lots, given.note) == ("i-c1", "rash", "B1", "slow")
    assert (given.stopped, given.conflict, given.ordered_mg, given.ended_at) == (True, False, 264, None)
    assert [s.id for s in course.specimens] == ["s-c1"]
    assert [(r.analyte, r.value) for r in course.results] == [("CRP", 0.3), ("IL6", 12.0)]
    step = MedicationStep("prednisolone", date(2026, 11, 1), 5.0, id="m-c1", by="Nurse A")
    assert course.medication == (step,)
    starts = datetime(2026, 11, 8, tzinfo=LOCAL)
    assert course.events == (Event("e-c1", "infection", starts, "", starts + timedelta(days=4)),)
    assert courses.course(store, "nobody") is None


def test_lists_are_sorted_by_time_whatever_the_order_of_entry(store):
    for id, day in (("b", 8), ("a", 22), ("c", 1)):
        infuse(store, f"i{id}", f"2026-11-{day:02}T09:30:00+01:00")
        draw(store, f"s{id}", f"2026-11-{day:02}T09:00:00+01:00", IL6=day)
    assert [i.id for i in courses.infusions(store, "c1")] == ["ic", "ib", "ia"]
    assert [s.id for s in courses.specimens(store, "c1")] == ["sc", "sb", "sa"]


def test_a_result_has_its_reported_value_and_whether_it_was_corrected(store):
    reported = {"value": 82.7, "comparator": "", "reported": "8.27", "unit": "mg/dL"}
    body = {
        **labs(),
        "results": {"CRP": reported, "IL6": number(2, "<")},
        "method": "Roche",
        "symptoms": "cough",
        "visit": "unscheduled",
        "note": "late",
    }
    write(store, "s1", "specimen.record", "s1", body)
    write(
        store, "e1", "specimen.amend", "s1", {"results": {"CRP": {**reported, "value": 8.27}}}, reason="unit"
    )
    (drawn,) = courses.specimens(store, "c1")
    crp, il6 = drawn.value("CRP"), drawn.value("IL6")
    assert crp is not None
    assert (crp.value, crp.reported, crp.reported_unit, crp.corrected) == (8.27, "8.27", "mg/dL", True)
    assert il6 is not None
    assert (il6.comparator, il6.method, il6.corrected) == ("<", "Roche", False)
    assert (drawn.symptoms, drawn.visit, drawn.note) == ("cough", "unscheduled", "late")


def test_a_specimen_without_results_is_read(store):
    write(store, "s1", "specimen.record", "s1", {**labs(), "results": {}})
    assert courses.specimens(store, "c1")[0].results == ()


ALERT = {
    "at": "2026-11-22T09:00:00+01:00",
    "level": "alert",
    "suggests": "infection",
    "detail": {"headline": "IL-6 rose"},
}


def test_an_alert_is_read_with_its_answer(store):
    write(store, "e1", "alert.record", "a1", ALERT)
    answer = {
        "state": "acknowledged",
        "reason": "repeat",
        "remark": "calm",
        "repeat_on": "2026-11-25",
        "answered_by": "Dr B",
        "answered_at": "2026-11-22T10:00:00.000Z",
    }
    assert present(courses.alert(store, "a1")).state == "open"
    write(store, "e2", "alert.amend", "a1", answer)
    raised = courses.alert(store, "a1")
    assert raised is not None
    assert (raised.state, raised.reason, raised.remark) == ("acknowledged", "repeat", "calm")
    assert (raised.repeat_on, raised.answered_by) == (date(2026, 11, 25), "Dr B")
    assert raised.answered_at == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert (raised.detail, raised.entry) == ({"headline": "IL-6 rose"}, "e2")
    assert courses.alert(store, "nothing") is None


def test_alerts_are_sorted_newest_first_and_can_be_filtered(store):
    write(store, "e1", "alert.record", "a1", ALERT)
    write(store, "e2", "alert.record", "a2", {**ALERT, "at": "2026-11-23T09:00:00+01:00", "level": "watch"})
    assert [a.id for a in courses.alerts(store)] == ["a2", "a1"]
    assert [a.id for a in courses.alerts(store, "level = ?", ["watch"])] == ["a2"]


def test_the_history_of_a_child_is_every_entry_about_it(store):
    register(store, "c2", number="0002")
    draw(store, "s1", "2026-11-08T09:00:00+01:00", IL6=10)
    write(store, "e1", "specimen.void", "s1", {}, reason="wrong child")
    assert [e.id for e in courses.history(store, "c1")] == ["c1", "s1", "e1"]
    assert present(courses.last_entry(store, "s1")).id == "e1"
    assert courses.last_entry(store, "nothing") is None
