"""Tests of reading a typed taper plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.entry.check_taper import check_taper
from fortnight.domain.entry.read_taper import TaperDraft, read_steps, read_taper
from fortnight.domain.record.medication import Per
from fortnight.domain.record.taper import How, body_of_step, step_from
from fortnight.domain.treatment.taper_plan import PlanRefused
from helpers.courses import child
from helpers.doses import day_of, on

TODAY = on(0)
DRAFT = TaperDraft(
    "prednisolone", How.DATES, "10", on(1), steps="20 Jan 2025 7,5\n\n2025-02-03 0 mg", reason=" well "
)


NOT_IN_TURN = (
    "“{}” is not two doses in turn. Type 5/2.5 for 5 mg and 2.5 mg on alternate days, "
    "or 5/0 for 5 mg every other day."
)


def steps(**change) -> list[tuple[int, float]]:
    taper = read_taper(replace(DRAFT, **change), "t1", TODAY)
    return [(day_of(step.start), step.mg_per_day) for step in taper.written]


def test_the_present_dose_is_the_first_step() -> None:
    taper = read_taper(DRAFT, "t1", TODAY)
    assert (taper.id, taper.drug, taper.how, taper.reason) == ("t1", "prednisolone", How.DATES, "well")
    assert steps() == [(0, 10), (14, 7.5), (28, 0)]


def test_a_first_step_today_or_before_takes_its_place() -> None:
    assert steps(steps="6 Jan 2025 8\n20 Jan 2025 0") == [(0, 8), (14, 0)]
    assert steps(steps="1 Jan 2025 8\n20 Jan 2025 0") == [(-5, 8), (14, 0)]


@pytest.mark.parametrize(
    "typed", ["5/0", "5 mg/0", "5/0 mg", "5mg/0mg", "5 every other day", "5 mg Alternate days"]
)
def test_a_dose_of_every_other_day(typed) -> None:
    taper = read_taper(replace(DRAFT, steps=f"20 Jan 2025 {typed}\n3 Feb 2025 0"), "t1", TODAY)
    _, step, last = taper.written
    assert (step.mg_per_day, step.per, step.dose_mg, step.second_mg) == (2.5, Per.OTHER_DAY, 5, 0)
    assert (last.mg_per_day, last.per) == (0, Per.DAY)


@pytest.mark.parametrize(
    ("typed", "mean", "first", "second"),
    [
        ("5/2.5", 3.75, 5, 2.5),
        ("5/2,5", 3.75, 5, 2.5),
        ("5 mg/2.5 mg", 3.75, 5, 2.5),
        ("2.5/5", 3.75, 2.5, 5),
        ("0.1/0.05", 0.075, 0.1, 0.05),
    ],
)
def test_two_doses_in_turn(typed, mean, first, second) -> None:
    _, step, _ = read_taper(replace(DRAFT, steps=f"20 Jan 2025 {typed}\n3 Feb 2025 0"), "t1", TODAY).written
    assert (step.mg_per_day, step.per, step.dose_mg, step.second_mg) == (mean, Per.OTHER_DAY, first, second)
    assert step_from(body_of_step(step)) == step


def test_the_present_dose_may_be_two_doses_in_turn() -> None:
    first = read_taper(replace(DRAFT, now_mg="10/5"), "t1", TODAY).written[0]
    assert (first.start, first.mg_per_day, first.per, first.second_mg) == (TODAY, 7.5, Per.OTHER_DAY, 5)
    falling = replace(DRAFT, now_mg="10/5", how=How.PERCENT, percent="50", smallest_mg="1")
    assert [s.mg_per_day for s in read_taper(falling, "t1", TODAY).written] == [7.5, 4, 2, 1, 0]


def test_the_limit_of_a_dose_is_that_of_the_mean() -> None:
    def problems(typed: str) -> list[str]:
        taper = read_taper(replace(DRAFT, steps=f"20 Jan 2025 {typed}\n3 Feb 2025 0"), "t1", TODAY)
        return [str(p.message) for p in check_taper(child(), taper, TODAY, 10) if p.field == "steps"]

    assert not [p for p in problems("12000/7999.9") if "plausible" in p]
    assert "A dose of 10000 mg per day is not plausible." in problems("12000/8000")


def test_by_percentage_and_to_zero() -> None:
    assert steps(how=How.PERCENT, percent="50", smallest_mg="5") == [(0, 10), (1, 5), (15, 0)]
    assert steps(how=How.ZERO, last=on(29), smallest_mg="1") == [(0, 10), (1, 7), (15, 3), (29, 0)]


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"now_mg": ""}, "now_mg", "Type a number."),
        ({"now_mg": "<5"}, "now_mg", "Type a number."),
        ({"now_mg": "ten"}, "now_mg", "“ten” is not a number. Type a number such as 4.1, 4,1 or <0.02."),
        ({"steps": "20 Jan 2025 5/2.5/1"}, "steps", NOT_IN_TURN.format("5/2.5/1")),
        ({"steps": "20 Jan 2025 0/5"}, "steps", NOT_IN_TURN.format("0/5")),
        ({"steps": "20 Jan 2025 5/"}, "steps", NOT_IN_TURN.format("5/")),
        ({"steps": "20 Jan 2025 -5/2"}, "steps", NOT_IN_TURN.format("-5/2")),
        ({"now_mg": "<5/2"}, "now_mg", NOT_IN_TURN.format("<5/2")),
        ({"steps": "20 Jan 2025 5/5.0"}, "steps", "“5/5.0” is the same dose every day. Type it once."),
        ({"steps": "/0"}, "steps", "“/0” has no date. Type 12 Mar 2026 7.5."),
        ({"steps": " \n"}, "steps", "Type one step a line, such as 12 Mar 2026 7.5."),
        ({"steps": "7.5"}, "steps", "“7.5” has no date. Type 12 Mar 2026 7.5."),
        ({"steps": "soon 7.5"}, "steps", "“soon” is not a date. Type a date such as 12 Mar 2019."),
        (
            {"steps": "20 Jan 2025 low"},
            "steps",
            "“low” is not a number. Type a number such as 4.1, 4,1 or <0.02.",
        ),
        (
            {"how": How.PERCENT, "percent": "x"},
            "percent",
            "“x” is not a number. Type a number such as 4.1, 4,1 or <0.02.",
        ),
        (
            {"how": How.PERCENT, "every_days": "²"},
            "every_days",
            "Type after how many days the next step follows.",
        ),
        (
            {"how": How.PERCENT, "every_days": "99999"},
            "every_days",
            "Type after how many days the next step follows.",
        ),
        ({"how": How.ZERO}, "last", "The last day must be after the first step."),
    ],
)
def test_what_cannot_be_read_is_refused(change, field, sentence) -> None:
    with pytest.raises(PlanRefused) as refused:
        steps(**change)
    assert (refused.value.field, str(refused.value.sentence)) == (field, sentence)


def test_a_date_that_can_be_read_in_two_ways_is_not_guessed() -> None:
    with pytest.raises(PlanRefused, match="Type the month as a word"):
        read_steps("12/03/2025 5")
