"""What is found in a whole course: since when something holds, and what changed since the start."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.display.milestone import Milestone
from fortnight.domain.display.milestones import WBC_NORMAL, milestones
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course, MedicationStep
from helpers.courses import at, course, infusion, specimen

TODAY = at(3000).date()


def found(seen: Course, id: str) -> Milestone | None:
    return next((each for each in milestones(seen, TODAY) if each.id == id), None)


def day(seen: Course, id: str) -> int | None:
    each = found(seen, id)
    return None if each is None else each.day(seen)


def every_fortnight(first: int = 14, **values) -> Course:
    """A child infused every fortnight, with one value of each analyte just before each dose."""
    count = len(next(iter(values.values())))
    days = [first + 14 * n for n in range(count)]
    drawn = [specimen(d, **{code: series[n] for code, series in values.items()}) for n, d in enumerate(days)]
    return course([0, *days], drawn)


def test_an_empty_course_has_no_milestones():
    assert milestones(course([], []), TODAY) == ()


def test_milestones_come_in_the_order_in_which_they_were_reached():
    seen = every_fortnight(WBC=[12, 12, 9, 9], CRP=[2, 2, 2, 2], TEMP=[39, 36.5, 36.5, 36.5])
    assert [(each.id, each.day(seen)) for each in milestones(seen, TODAY)] == [
        ("crp-under-limit", 14),
        ("afebrile", 28),
        ("wbc-normal", 42),
        ("dose-per-kg", 56),
    ]


@pytest.mark.parametrize(
    ("series", "since"),
    [
        ([10, 10], 14),
        ([10.1, 10, 10], 28),
        ([12, 9, 12, 9, 9], 56),
        ([9, 12], None),
        ([9], None),
        ([">9", 9, 9], 28),
    ],
)
def test_white_cells_are_normal_from_the_first_of_two_samples_in_a_row(series, since):
    assert day(every_fortnight(WBC=series), "wbc-normal") == since


def test_white_cells_before_the_treatment_do_not_count():
    assert found(course([100], [specimen(0, WBC=5), specimen(14, WBC=5)]), "wbc-normal") is None


def test_the_dip_of_the_white_cells_after_a_dose_does_not_count():
    seen = course([0, 14, 28], [specimen(14, WBC=15), specimen(19, WBC=8), specimen(28, WBC=14)])
    assert found(seen, "wbc-normal") is None


@pytest.mark.parametrize(
    ("series", "since"),
    [
        ([5.0, 5.0], 14),
        ([5.1, 5.0, 4.0], 28),
        ([1, 1, 9], None),
        ([1, 9, 1], None),
        ([">3", 1, 1], 28),
        (["<5", "<5"], 14),
    ],
)
def test_crp_is_under_its_limit_if_every_later_result_is(series, since):
    assert day(every_fortnight(CRP=series), "crp-under-limit") == since


def test_a_marker_before_the_first_infusion_does_not_count():
    seen = course([14], [specimen(0, CRP=1, TEMP=36), specimen(28, CRP=1, TEMP=36)])
    assert {found(seen, "crp-under-limit"), found(seen, "afebrile")} == {None}


@pytest.mark.parametrize(("series", "since"), [([37.9, 37.9], 14), ([38.0, 36, 36], 28), ([36, 38.0], None)])
def test_without_fever_from_the_first_temperature_below_38(series, since):
    assert day(every_fortnight(TEMP=series), "afebrile") == since


def test_the_limit_of_the_white_cells():
    assert WBC_NORMAL.value == 10.0


def taken(*steps: tuple[str, int, float]) -> Course:
    made = tuple(MedicationStep(drug, at(day).date(), dose) for drug, day, dose in steps)
    return course([0], [], medication=made)


@pytest.mark.parametrize(
    ("steps", "since"),
    [
        ((("prednisolone", 0, 10), ("prednisolone", 100, 0)), 100),
        ((("prednisolone", 0, 10), ("prednisolone", 100, 0), ("prednisolone", 120, 0)), 100),
        ((("prednisolone", 0, 10), ("prednisolone", 100, 0), ("prednisolone", 120, 5)), None),
        ((("prednisolone", 0, 10), ("dexamethasone", 20, 2), ("prednisolone", 100, 0)), None),
        (
            (
                ("prednisolone", 0, 10),
                ("dexamethasone", 20, 2),
                ("prednisolone", 100, 0),
                ("dexamethasone", 130, 0),
            ),
            130,
        ),
        ((("methotrexate", 0, 10), ("methotrexate", 100, 0)), None),
        ((), None),
    ],
)
def test_steroid_free_since_every_glucocorticoid_is_stopped(steps, since):
    assert day(taken(*steps), "steroid-free") == since


def test_ciclosporin_stopped():
    seen = taken(("Neoral", 0, 100), ("Neoral", 126, 0))
    assert day(seen, "ciclosporin-stopped") == 126
    assert day(seen, "steroid-free") is None


def test_the_dose_per_kg_of_the_first_and_the_newest_infusion():
    seen = course([infusion(0, 176, 22), infusion(14, 250, 25), infusion(28, 100, None)], [])
    each = found(seen, "dose-per-kg")
    assert each is not None
    assert (str(each.says), each.value, each.unit) == (
        "8 mg/kg at the start, 10 mg/kg now",
        10.0,
        "mg/kg",
    )
    assert each.on == at(14).date()


def test_one_infusion_alone_has_no_change_of_its_dose():
    assert found(course([infusion(0, 176, 22)], []), "dose-per-kg") is None


def test_days_of_treatment_are_calendar_days():
    reached = Milestone("x", text("x"), text("x"), date(2025, 1, 16), 0, "", text("x"))
    assert reached.day(course([0], [])) == 10
    assert reached.day(course([], [])) is None
