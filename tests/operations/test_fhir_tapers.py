"""Taper plans of bundles: a plan that was changed since it was exported is known, and is never doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.record.course import Course
from fortnight.domain.record.taper import Do, PlanStep, Taper, TaperChange
from fortnight.operations.medication import change_taper, correct_taper, plan_taper
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.fhir import bundle, exported, other_ward, outcomes, take
from helpers.imports import state
from helpers.stores import present, registered

DAYS = [(date(2026, 11, 2) + timedelta(days=14 * n)) for n in range(3)]
HOLD = TaperChange(Do.HOLD, DAYS[1], 7, "fever")
BACK = TaperChange(Do.STEP_BACK, DAYS[2], 14, "joints")
END = TaperChange(Do.END, DAYS[2], 0, "another drug")
PLANNED = Taper("", "prednisolone", tuple(map(PlanStep, DAYS, (10, 7.5, 0))), reason="well")


def course(session) -> Course:
    return present(courses.course(session.store, present(courses.child_by_number(session.store, "0001")).id))


def planned_in(session, *changes):
    """Plan a taper of the child and change it."""
    child = present(courses.child_by_number(session.store, "0001")).id
    plan_taper(session, child, replace(PLANNED, id="t1"), confirmed=True)
    change_plan(session, *changes)


def change_plan(session, *changes):
    for change in changes:
        change_taper(session, session.new_id(), "t1", change)


def changes_of(session) -> list[list[Do]]:
    return [[change.do for change in taper.changes] for taper in course(session).tapers]


def plan_outcome(report) -> str:
    return next(f"{each.outcome}: {each.reason}" for each in report.details if "prednisolone" in each.what)


@pytest.fixture
def with_plan(physician):
    registered(physician, "0001", "Case 1")
    planned_in(physician)
    return physician


@pytest.mark.parametrize("changes", [[HOLD], [HOLD, BACK], [END]])
def test_a_plan_changed_here_since_is_still_known(with_plan, tmp_path, changes):
    exported(with_plan, tmp_path / "a.json")
    change_plan(with_plan, *changes)
    before = state(with_plan)
    report = take(with_plan, (tmp_path / "a.json").read_bytes(), confirmed=True)
    assert plan_outcome(report).startswith("already_there")
    assert changes_of(with_plan) == [[each.do for each in changes]]
    assert state(with_plan) == before


@pytest.mark.parametrize("changes", [[HOLD], [HOLD, BACK], [END]])
def test_a_change_made_elsewhere_is_asked_about_and_added_to_the_plan_once(with_plan, tmp_path, changes):
    exported(with_plan, tmp_path / "a.json")
    with other_ward(tmp_path / "other") as other:
        take(other, (tmp_path / "a.json").read_bytes(), confirmed=True)
        change_plan(with_plan, *changes)
        exported(with_plan, tmp_path / "b.json")
        content = (tmp_path / "b.json").read_bytes()
        asked = plan_outcome(take(other, content))
        assert asked.startswith("waiting")
        assert "without “" in asked
        assert changes_of(other) == [[]]
        assert plan_outcome(take(other, content, confirmed=True)).startswith("stored")
        assert course(other).tapers[0].steps == course(with_plan).tapers[0].steps
        assert plan_outcome(take(other, content, confirmed=True)).startswith("already_there")
        assert changes_of(other) == [[each.do for each in changes]]
        assert verify(other.store).findings == ()


def test_a_change_that_does_not_fit_the_plan_here_is_refused(with_plan, tmp_path):
    exported(with_plan, tmp_path / "a.json")
    with other_ward(tmp_path / "other") as other:
        take(other, (tmp_path / "a.json").read_bytes(), confirmed=True)
        plan = course(other).tapers[0].id
        change_taper(other, "end", plan, END)
        change_plan(with_plan, HOLD)
        exported(with_plan, tmp_path / "b.json")
        report = take(other, (tmp_path / "b.json").read_bytes(), confirmed=True)
        assert plan_outcome(report).startswith("refused")
        assert "This plan was ended" in plan_outcome(report)
        assert changes_of(other) == [[Do.END]]


def test_a_plan_whose_steps_were_corrected_is_not_doubled(with_plan, tmp_path):
    exported(with_plan, tmp_path / "a.json")
    steps = (*PLANNED.written[:-1], PlanStep(DAYS[2], 5))
    correct_taper(with_plan, "fix", "t1", ("prednisolone", steps, "well"), "typing error", confirmed=True)
    report = take(with_plan, (tmp_path / "a.json").read_bytes(), confirmed=True)
    assert plan_outcome(report).startswith("refused")
    assert "with other steps" in plan_outcome(report)
    assert len(course(with_plan).tapers) == 1


def the_only(resources, kind):
    (found,) = (each for each in resources.values() if each["resourceType"] == kind)
    return found


def test_a_plan_that_a_file_holds_twice_is_one_plan(physician, tmp_path):
    registered(physician, "0001", "Case 1")
    planned_in(physician, HOLD)
    sent = exported(physician, tmp_path / "a.json")
    plan, patient = (the_only(sent, kind) for kind in ("CarePlan", "Patient"))
    without = {**plan, "id": "again", "activity": plan["activity"][:-1]}
    with other_ward(tmp_path / "other") as other:
        about = {"subject": {"reference": "Patient/p"}}
        here = {**patient, "id": "p"}
        both = bundle(here, {**plan, **about}, {**without, **about})
        assert [line.split()[0] for line in outcomes(take(other, both, confirmed=True))][1:] == [
            "stored:",
            "already_there:",
        ]
        assert changes_of(other) == [[Do.HOLD]]
    with other_ward(tmp_path / "third") as third:
        both = bundle(here, {**without, **about}, {**plan, **about})
        report = take(third, both, confirmed=True)
        assert "holds this plan twice" in outcomes(report)[2]
        assert changes_of(third) == [[]]
