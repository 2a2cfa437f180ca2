"""Other drugs as a person records them: started, changed, stopped, corrected, undone; planned and held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fortnight.domain.entry.check_medication import MedicationDraft
from fortnight.domain.record.medication import DAYS_OF, Act, Per
from fortnight.domain.record.taper import Do, How, PlanStep, Taper, TaperChange
from fortnight.domain.treatment.steroid_exposure import cumulative, daily_doses
from fortnight.operations import correcting
from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.lookup import course_of
from fortnight.operations.medication import (
    change_taper,
    correct_medication,
    medication_problems,
    plan_taper,
    record_medication,
    taken_mg,
)
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.operations.undoing import undo
from fortnight.store.recovery.verify import verify
from helpers.stores import NOW, registered

TODAY = NOW.date()


def day(n: int) -> date:
    return TODAY + timedelta(days=n)


def draft(n: int = -30, dose: str = "10", **fields) -> MedicationDraft:
    return MedicationDraft("PSL", day(n), **{"dose": dose, "reason": "flare", **fields})


def stop(n: int) -> MedicationDraft:
    return draft(n, "", act=Act.STOP, reason="well")


@pytest.fixture
def child(session):
    return registered(session)


def steps(session, child) -> list[tuple[date, float | None]]:
    return [(step.start, step.mg_per_day) for step in course_of(session, child).medication]


def planned(id: str = "t1", doses=((0, 10), (14, 7.5), (28, 0)), **fields) -> Taper:
    written = tuple(PlanStep(day(n), mg) for n, mg in doses)
    return Taper(id, "prednisolone", written, How.DATES, **{"reason": " well ", **fields})


# What is taken --------------------------------------------------------------------------------------


def test_a_drug_is_started_changed_and_stopped(session, child) -> None:
    record_medication(session, "m1", child, draft())
    record_medication(session, "m2", child, draft(-14, "3,75", times="2", act=Act.CHANGE))
    record_medication(session, "m3", child, stop(-1))
    assert steps(session, child) == [(day(-30), 10), (day(-14), 7.5), (day(-1), 0)]
    newest = course_of(session, child).medication[1]
    assert (newest.name, newest.dose, newest.times, newest.by) == ("PSL", "3,75", 2, "Nurse A")
    assert verify(session.store).sound


def test_a_retry_records_a_dose_once_and_is_not_asked_about_itself(session, child) -> None:
    for _ in range(2):
        record_medication(session, "m1", child, draft())
    assert steps(session, child) == [(day(-30), 10)]


def test_what_is_wrong_is_refused_and_nothing_is_changed(session, child) -> None:
    with pytest.raises(Invalid, match="Type the dose"):
        record_medication(session, "m1", child, draft(dose=""), confirmed=True)
    with pytest.raises(Invalid, match="in the future"):
        record_medication(session, "m1", child, draft(1), confirmed=True)
    assert steps(session, child) == []


def test_a_question_is_confirmed_and_kept_with_the_entry(session, child) -> None:
    with pytest.raises(Invalid, match="is not taken on this day") as refused:
        record_medication(session, "m1", child, stop(-1))
    assert refused.value.question
    record_medication(session, "m1", child, stop(-1), confirmed=True)
    (line,) = [each for each in trail(session, AuditQuery()).lines if each.entry.verb == "medication.record"]
    assert line.why == "confirmed: Prednisolone is not taken on this day. Is this right?"


def test_problems_are_told_while_typing(session, child) -> None:
    course = course_of(session, child)
    assert [p.field for p in medication_problems(session, course, draft(dose=""))] == ["dose"]
    assert medication_problems(session, course, draft()) == ()


def test_a_correction_keeps_the_old_dose_readable_and_can_be_undone(session, child) -> None:
    record_medication(session, "m1", child, draft())
    correct_medication(session, "e1", "m1", draft(dose="12.5"), "misread")
    assert steps(session, child) == [(day(-30), 12.5)]
    (line,) = [each for each in trail(session, AuditQuery()).lines if each.entry.verb == "medication.amend"]
    assert [tuple(change) for change in line.changes] == [
        ("dose per day", "10 mg", "12.5 mg"),
        ("dose at a time", "10", "12.5"),
    ]
    undo(session, "u1", "e1")
    assert steps(session, child) == [(day(-30), 10)]
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_medication(session, "e2", "m1", draft(), "misread")
    with pytest.raises(Invalid, match="Enter the reason"):
        correct_medication(session, "e2", "m1", draft(dose="5"), " ")
    with pytest.raises(Invalid, match="Type the dose"):
        correct_medication(session, "e2", "m1", draft(dose=""), "misread")


def test_a_correction_is_checked_against_the_other_doses(session, child) -> None:
    record_medication(session, "m1", child, draft())
    record_medication(session, "m2", child, draft(-14, "8", act=Act.CHANGE))
    with pytest.raises(Invalid, match=r"0\.8 mg/day after 10 mg/day"):
        correct_medication(session, "e1", "m2", draft(-14, "0.8", act=Act.CHANGE), "misread")
    correct_medication(session, "e1", "m2", draft(-14, "0.8", act=Act.CHANGE), "misread", confirmed=True)


def test_an_imported_dose_can_be_corrected_to_a_typed_one(session, child) -> None:
    body = {"drug": "prednisolone", "start": day(-30).isoformat(), "mg_per_day": 10}
    with session.store.transaction(session.act()) as transaction:
        transaction.append("m1", "medication.record", "m1", child, body)
    correct_medication(session, "e1", "m1", draft(dose="12"), "misread", confirmed=True)
    assert steps(session, child) == [(day(-30), 12)]


def test_a_dose_entered_in_error_is_gone_and_stays_in_the_trail(session, child) -> None:
    record_medication(session, "m1", child, draft())
    correcting.void(session, "v1", "m1", "wrong child")
    assert steps(session, child) == []
    said = [str(line.what) for line in trail(session, AuditQuery()).lines]
    assert said[-1] == "marked a dose of another drug as entered in error"
    assert verify(session.store).sound


def test_a_read_only_person_records_nothing(session, child) -> None:
    with pytest.raises(StoreProblem, match="does not allow"):
        record_medication(replace(session, role="read-only"), "m1", child, draft())


# Plans ----------------------------------------------------------------------------------------------


def test_a_physician_plans_and_a_nurse_does_not(session, physician, child) -> None:
    with pytest.raises(StoreProblem, match="does not allow"):
        plan_taper(session, child, planned())
    plan_taper(physician, child, planned())
    (taper,) = course_of(session, child).tapers
    assert (taper.by, taper.reason, taper.how) == ("Physician A", "well", How.DATES)
    with pytest.raises(StoreProblem, match="does not allow"):
        change_taper(session, "h1", "t1", TaperChange(Do.HOLD, day(14), 7, "cold"))


@pytest.mark.parametrize(
    ("change", "doses"),
    [
        (TaperChange(Do.HOLD, day(14), 7, "cold"), [(0, 10), (21, 7.5), (35, 0)]),
        (TaperChange(Do.STEP_BACK, day(14), 7, "flare"), [(0, 10), (14, 10), (21, 7.5), (35, 0)]),
        (TaperChange(Do.END, day(14), 0, "flare"), [(0, 10)]),
    ],
)
def test_a_plan_is_changed_and_the_change_undone(session, physician, child, change, doses) -> None:
    plan_taper(physician, child, planned())
    for _ in range(2):
        change_taper(physician, "h1", "t1", change)
    (taper,) = course_of(session, child).tapers
    assert [((step.start - TODAY).days, step.mg_per_day) for step in taper.steps] == doses
    assert taper.changes == (replace(change, by="Physician A"),)
    with pytest.raises(StoreProblem, match="does not allow"):
        undo(session, "u1", "h1")
    undo(physician, "u1", "h1")
    assert course_of(session, child).tapers[0].changes == ()
    assert verify(session.store).sound


def test_a_change_that_cannot_be_is_refused(physician, child) -> None:
    plan_taper(physician, child, planned())
    record_medication(physician, "m1", child, draft())
    with pytest.raises(Invalid, match="Choose a later day"):
        change_taper(physician, "h1", "t1", TaperChange(Do.HOLD, day(0), 7, "cold"))
    with pytest.raises(Invalid, match="not a taper plan"):
        change_taper(physician, "h1", "m1", TaperChange(Do.HOLD, day(14), 7, "cold"))
    correcting.void(physician, "v1", "t1", "wrong drug")
    with pytest.raises(Invalid, match="no longer in the record"):
        change_taper(physician, "h1", "t1", TaperChange(Do.HOLD, day(14), 7, "cold"))


def test_a_plan_that_does_not_begin_with_what_is_taken_is_asked_about(physician, child) -> None:
    record_medication(physician, "m1", child, draft(dose="8"))
    assert taken_mg(course_of(physician, child), "prednisolone", physician) == 8
    assert taken_mg(course_of(physician, child), "ciclosporin", physician) is None
    with pytest.raises(Invalid, match="Does the plan begin with 10 mg/day"):
        plan_taper(physician, child, planned())
    plan_taper(physician, child, planned(), confirmed=True)


def test_a_newer_plan_leaves_the_old_one_readable(session, physician, child, clock) -> None:
    plan_taper(physician, child, planned())
    clock.forward(minutes=1)
    plan_taper(physician, child, planned("t2", ((0, 10), (7, 5))))
    assert [taper.id for taper in course_of(session, child).tapers] == ["t1", "t2"]
    said = trail(session, AuditQuery()).lines[-1]
    assert str(said.what) == "planned a taper"
    assert ("steps", "", "22 Nov 2026: 10 mg/day; 29 Nov 2026: 5 mg/day") in [tuple(c) for c in said.changes]


def test_the_steps_of_a_plan_are_corrected(physician, child) -> None:
    plan_taper(physician, child, planned())
    corrected = [
        {"start": day(0).isoformat(), "mg_per_day": 10},
        {"start": day(7).isoformat(), "mg_per_day": 5},
    ]
    correcting.amend(physician, "e1", "t1", {"steps": corrected}, "typing error")
    (taper,) = course_of(physician, child).tapers
    assert [step.mg_per_day for step in taper.written] == [10, 5]
    with pytest.raises(Invalid, match="A plan needs one step"):
        correcting.amend(physician, "e2", "t1", {"steps": corrected[:1]}, "typing error")


def test_a_plan_keeps_that_a_dose_is_taken_every_other_day(session, physician, child) -> None:
    steps = (PlanStep(day(0), 5.0), PlanStep(day(7), 2.5, Per.OTHER_DAY), PlanStep(day(21), 0.0))
    plan_taper(physician, child, Taper("t1", "prednisolone", steps, reason="well"))
    (taper,) = course_of(session, child).tapers
    assert taper.written == steps
    assert taper.written[1].dose_mg == 5
    said = trail(session, AuditQuery()).lines[-1]
    words = "22 Nov 2026: 5 mg/day; 29 Nov 2026: 5 mg every other day; 13 Dec 2026: 0 mg/day"
    assert ("steps", "", words) in [tuple(c) for c in said.changes]


def test_a_plan_with_two_doses_in_turn_is_kept_and_named_in_the_trail(session, physician, child) -> None:
    steps = (PlanStep(day(0), 5.0), PlanStep(day(7), 3.75, Per.OTHER_DAY, 2.5), PlanStep(day(21), 0.0))
    plan_taper(physician, child, Taper("t1", "prednisolone", steps, reason="well"))
    (taper,) = course_of(session, child).tapers
    assert taper.written == steps
    said = trail(session, AuditQuery()).lines[-1]
    assert "29 Nov 2026: 5 and 2.5 mg on alternate days" in {c.field: c.new for c in said.changes}["steps"]


def test_every_field_of_a_dose_has_words_in_the_trail(session, child) -> None:
    record_medication(
        session, "m1", child, draft(dose="10", unit="ug", times="3", per=Per.WEEK, route="subcutaneous")
    )
    changes = {c.field: c.new for c in trail(session, AuditQuery()).lines[-1].changes}
    assert changes == {
        "drug": "prednisolone", "from": "23 Oct 2026", "dose per day": "0.004286 mg", "name": "PSL",
        "dose at a time": "10", "unit": "microgram", "times": "3", "taken": "a week",
        "route": "subcutaneous", "what was done": "Start", "reason": "flare",
    }  # fmt: skip


# A random walk ---------------------------------------------------------------------------------------

Model = dict[str, tuple[date, float, Per]]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["dose", "stop", "correct", "void", "undo"]),
        st.integers(-60, 0),
        st.integers(1, 40),
        st.sampled_from([Per.DAY, Per.OTHER_DAY]),
    ),
    max_size=12,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_a_walk_over_doses_agrees_with_a_plain_model(session, acts) -> None:
    """The model: the doses that count, by id, and the acts that can still be undone."""
    child = registered(session, number=session.new_id())
    model: Model = {}
    done: list[tuple[str, Model]] = []
    for act, n, mg, per in acts:
        before, id = dict(model), session.new_id()
        target = next(iter(sorted(model)), None)
        new = (day(n), float(mg) / DAYS_OF[per], per)
        if act in ("dose", "stop"):
            each = draft(n, str(mg), per=per) if act == "dose" else stop(n)
            record_medication(session, id, child, each, confirmed=True)
            model[id] = new if act == "dose" else (day(n), 0.0, Per.DAY)
        elif act == "undo" and done:
            undone, model = done.pop()
            undo(session, id, undone)
            continue
        elif target is not None and act == "void":
            correcting.void(session, id, target, "wrong")
            del model[target]
        elif target is not None and act == "correct" and model[target] != new:
            corrected = draft(n, str(mg), per=per)
            correct_medication(session, id, target, corrected, "misread", confirmed=True)
            model[target] = new
        else:
            continue
        done.append((id, before))
    steps = course_of(session, child).medication
    assert {step.id: (step.start, step.mg_per_day, step.per) for step in steps} == model
    if len({start for start, _, _ in model.values()}) == len(model):
        taken = cumulative(daily_doses(steps), day(-60), day(0))
        assert taken.known_mg == pytest.approx(sum(_taken_on(model, day(n)) for n in range(-60, 1)))


def _taken_on(model: Model, on: date) -> float:
    """The dose of one day, by looking at the calendar."""
    begun = [step for step in model.values() if step[0] <= on]
    if not begun:
        return 0.0
    start, mean, per = max(begun, key=lambda step: step[0])
    return 0.0 if (on - start).days % DAYS_OF[per] else mean * DAYS_OF[per]
