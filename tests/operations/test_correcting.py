"""Corrections of a whole specimen or infusion, and moves to the child that a record belongs to."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.operations.correcting import (
    correct_infusion,
    correct_sheet,
    correct_value,
    move,
    moved_id,
    void,
)
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from helpers.drafts import drip, quiet_fortnights, sheet, typed
from helpers.stores import NOW, present, registered

WHY = "typed into the wrong record"


pytestmark = pytest.mark.usefixtures("two_children")


def course(session, child="child-0001"):
    return present(courses.course(session.store, child))


def specimens(session, child):
    return [s.id for s in course(session, child).specimens]


def acts(session, target):
    return [(e.verb, e.child, e.reason) for e in entries.of_target(session.store.db, target)]


# Moving -------------------------------------------------------------------------------------------


def test_a_specimen_of_the_wrong_child_is_moved_in_one_entry(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12, CRP=3, method="Elecsys", symptoms="cough"))
    move(session, "m1", "s1", "child-0002", WHY)
    assert specimens(session, "child-0001") == []
    (moved,) = course(session, "child-0002").specimens
    assert (moved.id, moved.method, moved.symptoms) == (moved_id("m1"), "Elecsys", "cough")
    assert {r.analyte: (r.value, r.reported) for r in moved.results} == {"IL6": (12, "12"), "CRP": (3, "3")}
    assert acts(session, "s1")[1:] == [("specimen.void", "child-0001", f"moved to 0002: {WHY}")]
    assert acts(session, moved.id) == [("specimen.record", "child-0002", f"moved from 0001: {WHY}")]


def test_earlier_corrections_are_moved_with_the_record(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12))
    correct_value(session, "c1", "s1", "IL6", typed("IL6", 14), "misread")
    move(session, "m1", "s1", "child-0002", WHY)
    assert [r.value for r in course(session, "child-0002").results] == [14]


def test_an_infusion_is_moved_too(session):
    record_infusion(session, "i1", "child-0001", drip(weight=22, dose=264, lots="L1"))
    move(session, "m1", "i1", "child-0002", WHY, confirmed=True)
    assert course(session).infusions == ()
    (moved,) = course(session, "child-0002").infusions
    assert (moved.dose_mg, moved.weight_kg, moved.lots) == (264, 22, "L1")


def test_a_move_updates_the_alerts_of_both_children(session):
    due = quiet_fortnights(session, "child-0001")
    record_labs(session, "s1", "child-0002", sheet(due, IL6=900, TEMP=39.4, WBC=21), confirmed=True)
    assert courses.alerts(session.store) == []
    move(session, "m1", "s1", "child-0001", WHY, confirmed=True)
    (raised,) = courses.alerts(session.store)
    assert (raised.child, raised.state) == ("child-0001", "open")
    undo(session, "u1", "m1")
    assert [alert.state for alert in courses.alerts(session.store) if alert.state == "open"] == []


def test_a_retried_move_is_one_move(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12))
    for _ in range(2):
        move(session, "m1", "s1", "child-0002", WHY)
    assert len(course(session, "child-0002").specimens) == 1
    assert len(acts(session, "s1")) == 2


def test_a_move_that_is_not_plausible_for_the_other_child_is_asked_about_or_refused(session):
    record_labs(session, "s1", "child-0001", sheet(WEIGHT=16))
    record_labs(session, "s2", "child-0002", sheet(NOW - timedelta(days=1), WEIGHT=12), confirmed=True)
    with pytest.raises(Invalid, match="compared with 12 kg") as asked:
        move(session, "m1", "s1", "child-0002", WHY)
    assert asked.value.question
    assert specimens(session, "child-0001") == ["s1"]
    move(session, "m1", "s1", "child-0002", WHY, confirmed=True)
    assert "confirmed: Weight" in str(acts(session, moved_id("m1"))[0][2])
    registered(session, "0003", "Case 3", birth_date=NOW.date())
    record_labs(session, "s3", "child-0001", sheet(NOW - timedelta(days=3), IL6=9), confirmed=True)
    with pytest.raises(Invalid, match="before"):
        move(session, "m3", "s3", "child-0003", WHY, confirmed=True)


@pytest.mark.parametrize(
    ("target", "child", "why", "sentence"),
    [
        ("s1", "child-0002", " ", "Enter why"),
        ("s1", "child-0001", WHY, "already belongs to Case 1"),
        ("s1", "nobody", WHY, "not registered"),
        ("gone", "child-0002", WHY, "no longer in the record"),
        ("child-0001", "child-0002", WHY, "cannot be moved"),
    ],
)
def test_a_move_needs_a_reason_a_record_and_another_child(session, target, child, why, sentence):
    record_labs(session, "s1", "child-0001", sheet(IL6=12))
    before = len(list(entries.entries(session.store.db)))
    with pytest.raises(Invalid, match=sentence):
        move(session, "m1", target, child, why)
    assert len(list(entries.entries(session.store.db))) == before


def test_a_record_entered_in_error_cannot_be_moved(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12))
    void(session, "v1", "s1", "twice")
    with pytest.raises(Invalid, match="no longer in the record"):
        move(session, "m1", "s1", "child-0002", WHY)


# The draw of a sheet ------------------------------------------------------------------------------


def test_time_and_laboratory_of_a_specimen_are_corrected(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12, method="A"))
    drawn = NOW - timedelta(hours=2)
    change = {"collected_at": drawn.isoformat(), "timing": "before", "method": "B", "symptoms": "cough"}
    correct_sheet(session, "c1", "s1", change, "the form said so")
    (corrected,) = course(session).specimens
    assert (corrected.collected_at, corrected.timing) == (drawn, "before")
    assert (corrected.method, corrected.symptoms) == ("B", "cough")
    assert [r.method for r in corrected.results] == ["B"]


def test_only_differences_are_written(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12, method="A"))
    correct_sheet(session, "c1", "s1", {"timing": "", "method": "B", "symptoms": ""}, "read wrongly")
    assert [e.data for e in entries.of_target(session.store.db, "s1")][-1] == {"method": "B"}
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_sheet(session, "c2", "s1", {"timing": "", "method": "B"}, "read wrongly")


def test_a_draw_that_contradicts_the_infusion_of_its_day_is_refused(session):
    record_infusion(session, "i1", "child-0001", drip(NOW - timedelta(hours=3)))
    record_labs(session, "s1", "child-0001", sheet(NOW - timedelta(hours=1), IL6=12))
    with pytest.raises(Invalid, match="drawn before the infusion that started at 06:30"):
        correct_sheet(session, "c1", "s1", {"timing": "before"}, "asked again", confirmed=True)
    correct_sheet(session, "c1", "s1", {"timing": "after"}, "asked again")
    assert course(session).specimens[0].timing == "after"


# The times of an infusion -------------------------------------------------------------------------


def test_when_an_infusion_started_and_ended_is_corrected(session):
    start = NOW - timedelta(hours=3)
    record_infusion(session, "i1", "child-0001", drip(start))
    right = InfusionDraft(start + timedelta(minutes=30), start + timedelta(minutes=90), "22", "264")
    correct_infusion(session, "c1", "i1", right, "the pump's log")
    (corrected,) = course(session).infusions
    assert (corrected.started_at, corrected.ended_at) == (right.started_at, right.ended_at)


def test_the_same_moment_in_another_offset_is_no_change(session):
    from datetime import timezone

    start = NOW - timedelta(hours=3)
    record_infusion(session, "i1", "child-0001", drip(start))
    tokyo = timezone(timedelta(hours=9))
    same = InfusionDraft(start.astimezone(tokyo), (start + timedelta(hours=1)).astimezone(tokyo), "22", "264")
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_infusion(session, "c1", "i1", same, "the pump's log")
