"""What is found in a whole course: since when something holds, and what changed since the start."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.display.milestones import (
    FEVER,
    HEIGHT_BEFORE_DAYS,
    WBC_NORMAL,
    Milestone,
    milestones,
)
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Infusion, MedicationStep
from helpers.courses import at, child, course, infusion, specimen

DAY_ZERO = at(0).date()


def found(seen: Course, id: str) -> Milestone | None:
    return next((each for each in milestones(seen) if each.id == id), None)


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
    assert milestones(course([], [])) == ()


def test_milestones_come_in_the_order_in_which_they_were_reached():
    seen = every_fortnight(WBC=[12, 12, 9, 9], CRP=[2, 2, 2, 2], TEMP=[39, 36.5, 36.5, 36.5])
    assert [(each.id, each.day(seen)) for each in milestones(seen)] == [
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


def test_the_limits_of_the_milestones():
    assert (WBC_NORMAL.value, FEVER.value, HEIGHT_BEFORE_DAYS.value) == (10.0, 38.0, 60)


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


@pytest.mark.parametrize(("before", "gained"), [(-60, 18.0), (-61, 10.0)])
def test_height_is_gained_from_the_first_height_of_the_treatment(before, gained):
    drawn = [specimen(before, HEIGHT=107.0), specimen(10, HEIGHT=115.0), specimen(900, HEIGHT=125.0)]
    each = found(course([Infusion("i", at(0), 200, 22)], drawn), "height-gained")
    assert each is not None
    assert (each.value, each.unit, each.on) == (gained, "cm", at(900).date())


def test_height_says_its_sds_where_there_is_a_reference():
    drawn = [specimen(0, HEIGHT=107.0), specimen(900, HEIGHT=125.0)]
    each = found(course([0], drawn), "height-gained")
    assert each is not None
    assert str(each.says) == "+18.0 cm, SDS −3.1 → −1.9 (WHO)"
    other = Course(child(sex=Sex.UNKNOWN), course([0], []).infusions, tuple(drawn))
    alone = found(other, "height-gained")
    assert alone is not None
    assert str(alone.says) == "+18.0 cm"


def test_a_child_that_was_measured_once_has_gained_nothing_yet():
    assert found(course([0], [specimen(0, HEIGHT=107.0)]), "height-gained") is None
    assert found(course([], [specimen(0, HEIGHT=107), specimen(99, HEIGHT=109)]), "height-gained") is not None


ACTIVE = {"AJC": 14, "LJC": 12, "PHGA": 7.2, "PTGA": 6.8, "CHAQ": 1.875, "ESR": 103}


def visits(*scales: float, start: int = 0) -> Course:
    drawn = [
        specimen(start + 14 * n, **{code: round(value * scale, 4) for code, value in ACTIVE.items()})
        for n, scale in enumerate(scales)
    ]
    return course([0], drawn)


def test_each_level_of_response_has_the_day_on_which_it_was_first_reached():
    seen = visits(1, 0.7, 0.5, 0.8, 0.05)
    levels = {each.id: each.day(seen) for each in milestones(seen) if each.id.startswith("acr-pedi")}
    assert levels == {
        "acr-pedi-30": 14,
        "acr-pedi-50": 28,
        "acr-pedi-70": 56,
        "acr-pedi-90": 56,
    }


def test_without_a_visit_before_the_first_infusion_there_is_no_response():
    assert found(visits(1, 0.5, start=10), "acr-pedi-30") is None
    assert found(visits(1, 0.5, start=10), "chaq") is None


def test_the_response_names_what_it_is_compared_with_and_what_the_drug_hides():
    each = found(visits(1, 0.5), "acr-pedi-50")
    assert each is not None
    assert "Against the core set of 6 Jan 2025" in str(each.rule)
    assert "tocilizumab lowers both" in str(each.rule)


def test_the_chaq_at_the_start_and_now():
    each = found(visits(1, 0.5, 0), "chaq")
    assert each is not None
    assert (str(each.says), each.value) == ("C-HAQ 1.875 at the start, 0 now", 0)


def test_days_of_treatment_are_calendar_days():
    reached = Milestone("x", *[found(visits(1, 0.5), "chaq").name] * 2, date(2025, 1, 16), 0, "", None)  # type: ignore[union-attr, arg-type]
    assert reached.day(course([0], [])) == 10
    assert reached.day(course([], [])) is None
