"""The dialog that corrects a taper plan."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.people import NURSE, PHYSICIAN
from fortnight.domain.record.medication import Per
from fortnight.domain.record.taper import Do, How, PlanStep, Taper, TaperChange
from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.lookup import course_of
from fortnight.operations.medication import change_taper, plan_taper
from fortnight.operations.session import Session
from fortnight.operations.undoing import undo
from fortnight.ui.forms.correct_taper import CorrectTaper
from helpers.contexts import CHILD, as_role
from helpers.stores import NOW

TODAY = NOW.date()


def day(n: int):
    return TODAY + timedelta(days=n)


@pytest.fixture
def physician(context):
    return as_role(context, PHYSICIAN).session


def opened(qtbot, parent, context, role: str) -> CorrectTaper:
    course = course_of(context.session, CHILD)
    made = CorrectTaper(parent, as_role(context, role), course.tapers[0], course)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def planned(physician):
    """A plan by percentage that was held once."""
    steps = (PlanStep(day(0), 10.0), PlanStep(day(7), 8.0), PlanStep(day(14), 0.0))
    plan_taper(physician, CHILD, Taper("t1", "prednisolone", steps, How.PERCENT, "well"))
    change_taper(physician, "h1", "t1", TaperChange(Do.HOLD, day(7), 7, "cold"))


@pytest.fixture
def dialog(qtbot, parent, context, planned):
    """The plan in the dialog of a physician."""
    return opened(qtbot, parent, context, PHYSICIAN)


def plan(session: Session) -> Taper:
    (taper,) = course_of(session, CHILD).tapers
    return taper


def test_the_plan_is_shown_as_it_was_written(dialog):
    assert dialog.form.value("steps") == "2026-11-22 10\n2026-11-29 8\n2026-12-06 0"
    assert (dialog.form.value("drug"), dialog.form.value("reason")) == ("prednisolone", "well")
    assert dialog.preview.text().splitlines()[1] == "29 Nov 2026 · 8 mg/day · 0.36 mg/kg/day · −20 %"


def test_a_correction_is_saved_with_its_reason_and_keeps_the_hold(dialog, physician):
    dialog.form.set_value("steps", "2026-11-22 10\n2026-11-29 7.5/5\n2026-12-06 0")
    dialog.form.set_value("why", "misread")
    dialog.save()
    assert dialog.result()
    found = plan(physician)
    assert found.written[1] == PlanStep(day(7), 6.25, Per.OTHER_DAY, 5.0)
    assert (found.how, found.steps[1].start) == (How.DATES, day(14))
    said = trail(physician, AuditQuery()).lines[-1]
    assert said.why == "misread"
    assert "7.5 and 5 mg on alternate days" in {c.field: c.new for c in said.changes}["steps"]
    undo(physician, "u1", dialog.entry)
    assert (plan(physician).written[1].mg_per_day, plan(physician).how) == (8, How.PERCENT)


def test_the_reason_of_a_plan_alone_is_corrected_without_a_question(dialog, physician):
    dialog.form.set_value("reason", "afebrile")
    dialog.form.set_value("why", "wrong child's reason")
    dialog.save()
    assert (plan(physician).reason, plan(physician).how) == ("afebrile", How.PERCENT)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Enter the reason for the change."),
        ({"why": "misread"}, "Nothing was changed."),
        ({"why": "misread", "steps": "2026-11-22 ten"}, "“ten” is not a number"),
        ({"why": "misread", "steps": "2026-11-22 10"}, "A plan needs one step at least."),
        ({"why": "misread", "steps": "2026-11-22 10\n2026-11-29 12"}, "The dose rises on 29 Nov 2026."),
        ({"why": "misread", "reason": ""}, "Type why this is planned."),
    ],
)
def test_what_is_wrong_is_said_and_stays_typed(dialog, physician, fields, words):
    for name, value in fields.items():
        dialog.form.set_value(name, value)
    dialog.save()
    assert words in dialog.trouble.text()
    assert not dialog.result()
    assert [dialog.form.value(name) for name in fields] == list(fields.values())
    assert [step.mg_per_day for step in plan(physician).written] == [10, 8, 0]
    assert dialog.confirm.isVisibleTo(dialog) == ("rises" in words)


def test_a_question_is_confirmed(dialog, physician):
    dialog.form.set_value("steps", "2026-11-22 10\n2026-11-29 12\n2026-12-06 0")
    dialog.form.set_value("why", "misread")
    dialog.save()
    dialog.confirm.setChecked(True)
    dialog.save()
    assert plan(physician).written[1].mg_per_day == 12


def test_a_nurse_does_not_correct_a_plan(qtbot, parent, context, planned, physician):
    dialog = opened(qtbot, parent, context, NURSE)
    dialog.form.set_value("reason", "afebrile")
    dialog.form.set_value("why", "misread")
    dialog.save()
    assert "your role (“nurse”) does not allow this" in dialog.trouble.text()
    assert plan(physician).reason == "well"
