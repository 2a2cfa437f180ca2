"""Tests of reading a typed taper plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.entry.read_taper import TaperDraft, read_steps, read_taper
from fortnight.domain.record.medication import Per
from fortnight.domain.record.taper import How
from fortnight.domain.treatment.taper_plan import PlanRefused
from helpers.doses import day_of, on

TODAY = on(0)
DRAFT = TaperDraft(
    "prednisolone", How.DATES, "10", on(1), steps="20 Jan 2025 7,5\n\n2025-02-03 0 mg", reason=" well "
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


@pytest.mark.parametrize("typed", ["5/0", "5 mg/0", "5/0 mg", "5 every other day", "5 mg Alternate days"])
def test_a_dose_of_every_other_day(typed) -> None:
    taper = read_taper(replace(DRAFT, steps=f"20 Jan 2025 {typed}\n3 Feb 2025 0"), "t1", TODAY)
    _, step, last = taper.written
    assert (step.mg_per_day, step.per, step.dose_mg) == (2.5, Per.OTHER_DAY, 5)
    assert (last.mg_per_day, last.per) == (0, Per.DAY)


def test_the_present_dose_may_be_taken_every_other_day() -> None:
    first = read_taper(replace(DRAFT, now_per=Per.OTHER_DAY), "t1", TODAY).written[0]
    assert (first.mg_per_day, first.per) == (10, Per.OTHER_DAY)


def test_by_percentage_and_to_zero() -> None:
    assert steps(how=How.PERCENT, percent="50", smallest_mg="5") == [(0, 10), (1, 5), (15, 0)]
    assert steps(how=How.ZERO, last=on(29), smallest_mg="1") == [(0, 10), (1, 7), (15, 3), (29, 0)]


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"now_mg": ""}, "now_mg", "Type a number."),
        ({"now_mg": "<5"}, "now_mg", "Type a number."),
        ({"now_mg": "ten"}, "now_mg", "“ten” is not a number. Type a number such as 4.1, 4,1 or <0.02."),
        (
            {"steps": "20 Jan 2025 5/2.5"},
            "steps",
            "“5/2.5” has two doses. Type 5/0 for 5 mg every other day, else the mg/day.",
        ),
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
