"""The entries of an import: collected only as long as they may be written."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.drafts import InfusionDraft, Problem, Severity
from fortnight.domain.messages import text
from fortnight.exchange.rows import Row
from fortnight.operations.import_entries import MOST_QUESTIONS, Plan
from helpers.stores import NOW

ERROR = Problem("dose_mg", text("not plausible"))
QUESTION = Problem("weight_kg", text("correct?"), Severity.QUESTION)
DRAFT = InfusionDraft(NOW, None, "22", "264")


def row(number: int = 2, **columns: str) -> Row[InfusionDraft]:
    return Row("0001", DRAFT, "infusions.csv", number, columns)


def add(plan: Plan, *problems: Problem, kind: str = "infusions", count: int = 1) -> None:
    questions = plan.add_problems(problems, row())
    plan.add_entry(kind, count, "infusion.record", "0001", lambda: {"dose_mg": 264}, questions)


def test_an_entry_without_problems_is_collected_with_its_body():
    plan = Plan()
    add(plan)
    (planned,) = plan.entries
    assert (planned.verb, planned.patient, planned.body, planned.questions) == (
        "infusion.record", "0001", {"dose_mg": 264}, (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "problems", "collected"),
    [
        (Plan(), [], 2),
        (Plan(is_dry_run=True), [], 0),
        (Plan(), [QUESTION], 0),
        (Plan(confirmed=True), [QUESTION], 2),
        (Plan(confirmed=True), [ERROR], 0),
        (Plan(is_dry_run=True, confirmed=True), [QUESTION], 0),
    ],
)
def test_entries_are_collected_only_as_long_as_they_may_be_written(plan, problems, collected):
    add(plan)
    add(plan, *problems)
    assert len(plan.entries) == collected
    assert plan.stored["infusions"] == 2, "what would be stored is counted all the same"


def test_after_a_refused_row_no_further_body_is_made():
    def never() -> dict[str, object]:
        raise AssertionError("this body is not needed")

    plan = Plan()
    add(plan, ERROR)
    plan.add_entry("infusions", 1, "infusion.record", "0001", never)
    assert plan.entries == []


def test_the_kinds_are_counted_apart():
    plan = Plan()
    add(plan, kind="results", count=15)
    add(plan)
    assert plan.stored == {
        "results": 15,
        "infusions": 1,
        "medication": 0,
        "events": 0,
        "visits": 0,
        "children": 0,
    }


def test_errors_are_refusals_and_questions_are_returned_each_with_its_place():
    plan = Plan()
    assert plan.add_problems([ERROR, QUESTION], row(7, dose_mg="dose")) == (QUESTION,)
    assert [str(each) for each in plan.refusals] == ["infusions.csv, row 7, dose: not plausible"]
    assert [str(each) for each in plan.questions] == ["infusions.csv, row 7, weight_kg: correct?"]


def test_a_field_that_came_from_another_row_is_named_with_that_row():
    plan = Plan()
    plan.add_problems([ERROR, QUESTION], row(2), {"dose_mg": row(9)})
    assert [(each.row, each.column) for each in (*plan.refusals, *plan.questions)] == [
        (9, "dose_mg"), (2, "weight_kg"),
    ]  # fmt: skip


def test_only_as_many_questions_are_kept_as_can_be_confirmed():
    plan = Plan()
    for _ in range(MOST_QUESTIONS + 1):
        plan.add_problems([QUESTION], row())
    assert (len(plan.questions), plan.questions.total) == (MOST_QUESTIONS, MOST_QUESTIONS + 1)
