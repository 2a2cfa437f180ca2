"""What is corrected of a whole sheet or infusion, and what is moved to the child that it belongs to."""

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
    undo,
    void,
)
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import drip, quiet_fortnights, sheet, typed
from helpers.stores import NOW, Clock, open_desk, registered

WHY = "typed into the wrong record"


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "ward", Clock()) as made:
        registered(made)
        registered(made, "0002", "Case 2", birth_date=NOW.date() - timedelta(days=4 * 365))
        yield made
        assert verify(made.store).findings == ()


def course(desk, child="child-0001"):
    return courses.course(desk.store, child)


def specimens(desk, child):
    return [s.id for s in course(desk, child).specimens]


def acts(desk, target):
    return [(e.verb, e.child, e.reason) for e in entries.of_target(desk.store.db, target)]


# Moving -------------------------------------------------------------------------------------------


def test_a_sheet_of_the_wrong_child_is_moved_in_one_act(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12, CRP=3, method="Elecsys", symptoms="cough"))
    move(desk, "m1", "s1", "child-0002", WHY)
    assert specimens(desk, "child-0001") == []
    (moved,) = course(desk, "child-0002").specimens
    assert (moved.id, moved.method, moved.symptoms) == (moved_id("m1"), "Elecsys", "cough")
    assert {r.analyte: (r.value, r.reported) for r in moved.results} == {"IL6": (12, "12"), "CRP": (3, "3")}
    assert acts(desk, "s1")[1:] == [("specimen.void", "child-0001", f"moved to 0002: {WHY}")]
    assert acts(desk, moved.id) == [("specimen.record", "child-0002", f"moved from 0001: {WHY}")]


def test_what_was_corrected_before_it_was_moved_comes_along(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12))
    correct_value(desk, "c1", "s1", "IL6", typed("IL6", 14), "misread")
    move(desk, "m1", "s1", "child-0002", WHY)
    assert [r.value for r in course(desk, "child-0002").results] == [14]


def test_an_infusion_is_moved_too(desk):
    record_infusion(desk, "i1", "child-0001", drip(weight=22, dose=264, lots="L1"))
    move(desk, "m1", "i1", "child-0002", WHY, confirmed=True)
    assert course(desk).infusions == ()
    (moved,) = course(desk, "child-0002").infusions
    assert (moved.dose_mg, moved.weight_kg, moved.lots) == (264, 22, "L1")


def test_the_alerts_of_both_children_follow(desk):
    due = quiet_fortnights(desk, "child-0001")
    record_labs(desk, "s1", "child-0002", sheet(due, IL6=900, TEMP=39.4, WBC=21), confirmed=True)
    assert courses.alerts(desk.store) == []
    move(desk, "m1", "s1", "child-0001", WHY, confirmed=True)
    (raised,) = courses.alerts(desk.store)
    assert (raised.child, raised.state) == ("child-0001", "open")
    undo(desk, "u1", "m1")
    assert [alert.state for alert in courses.alerts(desk.store) if alert.state == "open"] == []


def test_undoing_a_move_puts_both_back(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12))
    move(desk, "m1", "s1", "child-0002", WHY)
    undo(desk, "u1", "m1")
    assert specimens(desk, "child-0001") == ["s1"]
    assert specimens(desk, "child-0002") == []
    undo(desk, "u1", "m1")  # the same act again is the same act
    assert specimens(desk, "child-0001") == ["s1"]


def test_a_move_is_not_undone_once_the_new_record_was_changed(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12))
    move(desk, "m1", "s1", "child-0002", WHY)
    correct_value(desk, "c1", moved_id("m1"), "IL6", typed("IL6", 14), "misread")
    with pytest.raises(Invalid, match="changed it since"):
        undo(desk, "u1", "m1")
    assert specimens(desk, "child-0001") == []


def test_a_move_that_is_tried_again_is_one_move(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12))
    for _ in range(2):
        move(desk, "m1", "s1", "child-0002", WHY)
    assert len(course(desk, "child-0002").specimens) == 1
    assert len(acts(desk, "s1")) == 2


def test_what_does_not_fit_the_other_child_is_asked_or_refused_and_nothing_is_changed(desk):
    record_labs(desk, "s1", "child-0001", sheet(WEIGHT=16))
    record_labs(desk, "s2", "child-0002", sheet(NOW - timedelta(days=1), WEIGHT=12), confirmed=True)
    with pytest.raises(Invalid, match="against 12 kg") as asked:
        move(desk, "m1", "s1", "child-0002", WHY)
    assert asked.value.question
    assert specimens(desk, "child-0001") == ["s1"]
    move(desk, "m1", "s1", "child-0002", WHY, confirmed=True)
    assert "confirmed: Weight" in str(acts(desk, moved_id("m1"))[0][2])
    registered(desk, "0003", "Case 3", birth_date=NOW.date())
    record_labs(desk, "s3", "child-0001", sheet(NOW - timedelta(days=3), IL6=9), confirmed=True)
    with pytest.raises(Invalid, match="before"):
        move(desk, "m3", "s3", "child-0003", WHY, confirmed=True)


@pytest.mark.parametrize(
    ("target", "child", "why", "sentence"),
    [
        ("s1", "child-0002", " ", "Say why"),
        ("s1", "child-0001", WHY, "belongs to Case 1 already"),
        ("s1", "nobody", WHY, "not registered"),
        ("gone", "child-0002", WHY, "no longer in the record"),
        ("child-0001", "child-0002", WHY, "cannot be moved"),
    ],
)
def test_a_move_needs_a_reason_a_record_and_another_child(desk, target, child, why, sentence):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12))
    before = len(list(entries.entries(desk.store.db)))
    with pytest.raises(Invalid, match=sentence):
        move(desk, "m1", target, child, why)
    assert len(list(entries.entries(desk.store.db))) == before


def test_what_was_marked_as_entered_in_error_is_not_moved(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12))
    void(desk, "v1", "s1", "twice")
    with pytest.raises(Invalid, match="no longer in the record"):
        move(desk, "m1", "s1", "child-0002", WHY)


# The draw of a sheet ------------------------------------------------------------------------------


def test_when_and_where_a_sheet_was_drawn_is_corrected(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12, method="A"))
    drawn = NOW - timedelta(hours=2)
    change = {"collected_at": drawn.isoformat(), "timing": "before", "method": "B", "symptoms": "cough"}
    correct_sheet(desk, "c1", "s1", change, "the form said so")
    (corrected,) = course(desk).specimens
    assert (corrected.collected_at, corrected.timing) == (drawn, "before")
    assert (corrected.method, corrected.symptoms) == ("B", "cough")
    assert [r.method for r in corrected.results] == ["B"]


def test_only_what_differs_is_written(desk):
    record_labs(desk, "s1", "child-0001", sheet(IL6=12, method="A"))
    correct_sheet(desk, "c1", "s1", {"timing": "", "method": "B", "symptoms": ""}, "read wrongly")
    assert [e.data for e in entries.of_target(desk.store.db, "s1")][-1] == {"method": "B"}
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_sheet(desk, "c2", "s1", {"timing": "", "method": "B"}, "read wrongly")


def test_a_draw_that_contradicts_the_infusion_of_its_day_is_refused(desk):
    record_infusion(desk, "i1", "child-0001", drip(NOW - timedelta(hours=3)))
    record_labs(desk, "s1", "child-0001", sheet(NOW - timedelta(hours=1), IL6=12))
    with pytest.raises(Invalid, match="Drawn before the infusion that started 06:30"):
        correct_sheet(desk, "c1", "s1", {"timing": "before"}, "asked again", confirmed=True)
    correct_sheet(desk, "c1", "s1", {"timing": "after"}, "asked again")
    assert course(desk).specimens[0].timing == "after"


# The times of an infusion -------------------------------------------------------------------------


def test_when_an_infusion_started_and_ended_is_corrected(desk):
    start = NOW - timedelta(hours=3)
    record_infusion(desk, "i1", "child-0001", drip(start))
    right = InfusionDraft(start + timedelta(minutes=30), start + timedelta(minutes=90), "22", "264")
    correct_infusion(desk, "c1", "i1", right, "the pump's log")
    (corrected,) = course(desk).infusions
    assert (corrected.started_at, corrected.ended_at) == (right.started_at, right.ended_at)


def test_the_same_moment_in_another_offset_is_no_change(desk):
    from datetime import timezone

    start = NOW - timedelta(hours=3)
    record_infusion(desk, "i1", "child-0001", drip(start))
    tokyo = timezone(timedelta(hours=9))
    same = InfusionDraft(start.astimezone(tokyo), (start + timedelta(hours=1)).astimezone(tokyo), "22", "264")
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_infusion(desk, "c1", "i1", same, "the pump's log")
