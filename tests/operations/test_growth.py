"""The Growth page: measures with their questions, their confirmation and correction; parents' heights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.entry.drafts import Typed
from fortnight.domain.record.course import Event
from fortnight.operations import settings as clinic
from fortnight.operations.correcting import confirm_measure, correct_value
from fortnight.operations.events import EventDraft, record_event
from fortnight.operations.growth import change_parents, growth_view, record_measures
from fortnight.operations.history import history
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.queries import courses
from helpers.stores import NOW, present, registered

CHILD, TODAY, NOTHING = "child-0001", NOW.date(), Typed("", "cm")


@pytest.fixture
def session(session):
    registered(session)
    return session


def course(session):
    return present(courses.course(session.store, CHILD))


def heights(session) -> list[float]:
    return [each.value for each in growth_view(session, course(session)).growth.heights]


def measured(session, id: str, on: date, cm: str, kg: str = "", **how) -> None:
    record_measures(session, id, CHILD, on, Typed(cm, "cm"), Typed(kg, "kg"), **how)


def test_a_height_and_a_weight_are_one_specimen_as_typed(session):
    measured(session, "m1", TODAY, "112,5", "20")
    (specimen,) = course(session).specimens
    assert {r.analyte: (r.value, r.reported, r.reported_unit) for r in specimen.results} == {
        "HEIGHT": (112.5, "112,5", "cm"),
        "WEIGHT": (20.0, "20", "kg"),
    }


def test_an_earlier_day_is_noon(session):
    measured(session, "m1", date(2026, 5, 1), "110")
    assert course(session).specimens[0].collected_at.hour == 12


@pytest.mark.parametrize(("cm", "kg"), [("", ""), (" ", " ")])
def test_both_empty_is_refused(session, cm, kg):
    with pytest.raises(Invalid, match="Type a height or a weight"):
        measured(session, "m1", TODAY, cm, kg)


@pytest.mark.parametrize(("cm", "on"), [("tall", TODAY), ("500", TODAY), ("110", date(2027, 1, 1))])
def test_a_wrong_measure_is_refused(session, cm, on):
    with pytest.raises(Invalid):
        measured(session, "m1", on, cm)
    assert course(session).specimens == ()


def test_an_implausible_height_is_asked_about_and_then_drawn(session):
    measured(session, "m1", date(2026, 11, 1), "110")
    with pytest.raises(Invalid, match=r"27\.3 cm more than 21 days before") as asked:
        measured(session, "m2", TODAY, "137.3")
    assert asked.value.question
    measured(session, "m2", TODAY, "137.3", confirmed=True)
    assert course(session).specimens[-1].confirmed == {"HEIGHT": 137.3}
    assert heights(session) == [110, 137.3]


def test_a_height_that_does_not_fit_one_entered_later_is_left_out_until_it_is_confirmed(session):
    measured(session, "m2", TODAY, "137.3")
    measured(session, "m1", date(2026, 11, 1), "110")
    measured(session, "m0", date(2025, 11, 1), "104")
    assert heights(session) == [104, 110]
    (doubt,) = growth_view(session, course(session)).growth.doubtful
    confirm_measure(session, "ok", doubt.measure.specimen, "HEIGHT")
    assert heights(session) == [104, 110, 137.3]
    assert [(c.field, c.new) for c in history(session, CHILD)[0].changes] == [
        ("confirmed as measured", "Height 137.3 cm")
    ]
    with pytest.raises(Invalid, match="Nothing was changed"):
        confirm_measure(session, "ok2", "m2", "HEIGHT")
    undo(session, "u", "ok")
    assert heights(session) == [104, 110]


def test_a_corrected_height_has_to_be_confirmed_again(session):
    measured(session, "m1", date(2026, 11, 1), "110")
    measured(session, "m2", TODAY, "137.3", confirmed=True)
    with pytest.raises(Invalid, match="more than"):
        correct_value(session, "c1", "m2", "HEIGHT", Typed("173.3", "cm"), "typed wrongly")
    correct_value(session, "c1", "m2", "HEIGHT", Typed("173.3", "cm"), "typed wrongly", confirmed=True)
    assert course(session).specimens[-1].confirmed == {"HEIGHT": 173.3}
    correct_value(session, "c2", "m2", "HEIGHT", Typed("110.3", "cm"), "typed wrongly")
    assert heights(session) == [110, 110.3]


@pytest.mark.parametrize(("specimen", "code"), [("m1", "WEIGHT"), ("m1", "CRP"), ("m9", "HEIGHT")])
def test_only_a_recorded_height_or_weight_can_be_confirmed(session, specimen, code):
    measured(session, "m1", TODAY, "110")
    with pytest.raises(Invalid, match="no longer in the record"):
        confirm_measure(session, "ok", specimen, code)


def test_parents_heights_and_the_target_by_the_formula_of_the_clinic(session):
    assert growth_view(session, course(session)).target is None
    change_parents(session, "p1", CHILD, "161", "170", True, "asked")
    child = course(session).child
    assert (child.mother_cm, child.father_cm, child.parents_measured) == (161, 170, True)
    target = present(growth_view(session, course(session)).target)
    sign = 1 if child.sex == "male" else -1
    assert (target.cm, str(target.formula)) == (165.5 + sign * 6.5, "Tanner 1970")
    clinic.change(replace(session, role="lead"), "s1", "target_formula", "ogata")
    assert present(growth_view(session, course(session)).target).cm == target.cm + 2
    undo(session, "u1", "p1")
    assert course(session).child.mother_cm is None


@pytest.mark.parametrize(
    ("mother", "father", "field"),
    [
        ("119.9", "170", "mother_cm"),
        ("161", "220.1", "father_cm"),
        ("tall", "", "mother_cm"),
        ("", ">170", "father_cm"),
    ],
)
def test_a_wrong_height_of_a_parent_is_named(session, mother, father, field):
    with pytest.raises(Invalid) as refused:
        change_parents(session, "p1", CHILD, mother, father, False, "asked")
    assert [problem.field for problem in refused.value.problems] == [field]


def test_a_height_of_a_parent_can_be_removed(session):
    change_parents(session, "p1", CHILD, "120", "220", False, "asked")
    change_parents(session, "p2", CHILD, "120", "", False, "father not known")
    assert course(session).child.father_cm is None


def test_dxa_scans_are_shown_with_growth(session):
    record_event(
        session,
        "d1",
        CHILD,
        EventDraft("imaging", "1 Nov 2026", details={"method": "dxa", "z_score": "-2.1"}),
    )
    record_event(session, "d2", CHILD, EventDraft("imaging", "1 Nov 2026", details={"method": "mri"}))
    scans: tuple[Event, ...] = growth_view(session, course(session)).bone_density
    assert [scan.details["z_score"] for scan in scans] == [-2.1]


def test_height_is_due_for_a_child_without_one(session):
    assert present(growth_view(session, course(session)).due).last is None
