"""Tests of velocity, SDS and catch-up growth of a course."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.child import Sex
from fortnight.domain.scores.growth_course import (
    CatchUp,
    Scored,
    Trend,
    catch_up_words,
    gain_words,
    growth_of,
    height_gain,
    velocities,
)
from fortnight.domain.scores.growth_measures import Measure
from helpers.courses import at, child, course, specimen

BORN = child().birth_date


def scored(day: int, cm: float, sds: float | None = None) -> Scored:
    return Scored(at(day).date(), cm, sds)


def of_year(*values: tuple[int, float]):
    return [(each.on_treatment, round(each.cm_per_year, 2)) for each in growth(*values).velocities]


def growth(*values: tuple[int, float], infusions=(0,), **of_child):
    made = course(infusions, [specimen(day, HEIGHT=cm) for day, cm in values])
    return growth_of(made if not of_child else type(made)(child(**of_child), made.infusions, made.specimens))


def test_velocities_are_divided_at_the_first_infusion() -> None:
    assert of_year((-365, 105), (-2, 107), (180, 110), (360, 113), (725, 120)) == [
        (False, 2.01),
        (True, 6.05),
        (True, 7.00),
    ]


def test_a_velocity_has_its_two_days() -> None:
    found = growth((0, 107), (200, 111), (365, 113)).velocities
    assert [(each.start, each.end) for each in found] == [(at(0).date(), at(365).date())]


def test_no_velocity_from_less_than_half_a_year() -> None:
    assert of_year((0, 107), (182, 110)) == []
    assert of_year((0, 107), (183, 110)) == [(True, 5.99)]


def test_without_an_infusion_all_velocities_are_before_treatment() -> None:
    assert [each.on_treatment for each in growth((0, 107), (365, 113), infusions=()).velocities] == [False]


def test_a_child_measured_only_on_treatment() -> None:
    assert [each.on_treatment for each in growth((100, 107), (465, 113)).velocities] == [True]


def test_a_child_measured_only_before_treatment() -> None:
    assert [each.on_treatment for each in growth((-500, 103), (-100, 107)).velocities] == [False]


def test_a_velocity_across_the_start_is_not_one_on_treatment() -> None:
    """Neither height is near enough to the first infusion to divide the two."""
    assert [each.on_treatment for each in growth((-100, 107), (400, 113)).velocities] == [False]


def test_of_two_heights_before_the_start_the_later_one_counts() -> None:
    found = growth((-40, 106), (-2, 107), (400, 113)).catch_up
    assert found is not None
    assert found.start.value == 107


@pytest.mark.parametrize(("day", "found"), [(-60, True), (-61, False), (0, True), (60, True), (61, False)])
def test_the_height_at_the_start_is_within_sixty_days(day, found) -> None:
    assert (growth((day, 107), (500, 113)).catch_up is not None) is found


def test_gained_height_and_sds() -> None:
    found = growth((-400, 104), (-2, 107), (3, 107), (942, 125)).catch_up
    assert found is not None
    assert (found.start.value, found.gained_cm, found.days) == (107, 18, 944)
    assert found.trend is Trend.CATCHING_UP
    assert str(catch_up_words(found)) == (
        "Catching up: +18.0 cm in 2 y 7 m on treatment, from −3.1 to −2.0 SDS."
    )


@pytest.mark.parametrize(
    ("before", "now", "days", "trend"),
    [
        (-2.0, -1.75, 365, Trend.STEADY),
        (-2.0, -1.74, 365, Trend.CATCHING_UP),
        (-2.0, -2.25, 365, Trend.STEADY),
        (-2.0, -2.26, 365, Trend.FALLING_BEHIND),
        (-2.0, -1.0, 182, None),
        (-2.0, -1.0, 183, Trend.CATCHING_UP),
        (None, -1.0, 365, None),
        (-2.0, None, 365, None),
    ],
)
def test_trend(before, now, days, trend) -> None:
    assert CatchUp(scored(0, 107, before), scored(days, 113, now)).trend is trend


def test_words_without_a_reference_and_before_half_a_year() -> None:
    assert (
        str(catch_up_words(CatchUp(scored(0, 107), scored(400, 113.5)))) == "+6.5 cm in 1 y 1 m on treatment."
    )
    for before, now in ((None, -1.9), (-2.0, None)):
        half_known = CatchUp(scored(0, 107, before), scored(400, 113.5, now))
        assert str(catch_up_words(half_known)) == "+6.5 cm in 1 y 1 m on treatment."
    assert str(catch_up_words(CatchUp(scored(0, 107, -2.0), scored(90, 108.5, -1.9)))) == (
        "+1.5 cm in 0 y 2 m on treatment, from −2.0 to −1.9 SDS. Growth is judged from half a year on."
    )


def test_the_gain_in_a_few_words() -> None:
    """An SDS of exactly 0 is one, not a missing one."""
    assert str(gain_words(CatchUp(scored(0, 107), scored(400, 113.5)))) == "+6.5 cm"
    for before, now, words in (
        (-2.0, -1.5, "−2.0 → −1.5"),
        (0.0, 0.2, "+0.0 → +0.2"),
        (-0.2, 0.0, "−0.2 → +0.0"),
    ):
        found = CatchUp(scored(0, 107, before), scored(400, 113.5, now))
        assert str(gain_words(found)) == f"+6.5 cm, SDS {words} (WHO)"


def test_the_height_gained_is_from_the_start_of_treatment_or_from_the_first_height() -> None:
    drawn = [specimen(-400, HEIGHT=104), specimen(-2, HEIGHT=107), specimen(365, HEIGHT=113)]
    treated, untreated = height_gain(course([0], drawn)), height_gain(course([], drawn))
    assert treated is not None
    assert untreated is not None
    assert (treated.start.value, treated.last.value) == (107, 113)
    assert (untreated.start.value, untreated.last.value) == (104, 113)
    assert treated.both_sds == (treated.start.sds, treated.last.sds)
    assert untreated.both_sds is not None


def test_one_height_is_no_gain() -> None:
    assert height_gain(course([], [specimen(0, HEIGHT=107)])) is None
    assert height_gain(course([0], [specimen(0, HEIGHT=107)])) is None
    two = height_gain(course([], [specimen(0, HEIGHT=107), specimen(30, HEIGHT=107.5)]))
    assert two is not None
    assert two.gained_cm == 0.5


def test_without_a_later_height_nothing_was_gained() -> None:
    assert growth((0, 107)).catch_up is None
    assert growth().catch_up is None


def test_bmi_uses_the_weight_of_the_same_visit() -> None:
    made = course(
        [], [specimen(0, HEIGHT=110, WEIGHT=20), specimen(100, HEIGHT=112), specimen(131, WEIGHT=21)]
    )
    assert [round(each.value, 2) for each in growth_of(made).bmis] == [16.53, 16.74]
    first = growth_of(made).bmis[0]
    # WHO 2007, boys of 88.6 months: L −1.333, M 15.57 kg/m², S 0.0923; ((16.53/15.57)^L − 1) / (L S) is 0.62
    assert first.day == at(0).date()
    assert first.sds == pytest.approx(0.62, abs=0.005)
    late = course([], [specimen(100, HEIGHT=112), specimen(132, WEIGHT=21)])
    assert growth_of(late).bmis == ()


def test_without_a_sex_there_are_values_without_sds() -> None:
    found = growth((0, 107), (400, 113), sex=Sex.UNKNOWN)
    assert [each.sds for each in found.heights] == [None, None]


def test_what_the_page_shows_beside_the_heights() -> None:
    made = course([7], [specimen(0, HEIGHT=110, WEIGHT=20), specimen(100, HEIGHT=112, WEIGHT=20.6)])
    found = growth_of(made)
    assert [each.value for each in found.weights] == [20, 22, 20.6]  # 22 kg were recorded with the infusion
    assert found.first_dose == at(7).date()
    assert [each.measure for each in found.heights] == [
        Measure(110, at(0), "s0"),
        Measure(112, at(100), "s100"),
    ]


def test_doubtful_heights_and_weights_are_listed_in_the_order_of_time() -> None:
    made = course(
        [],
        [
            specimen(0, HEIGHT=107, WEIGHT=20), specimen(7, WEIGHT=40), specimen(14, HEIGHT=137.3),
            specimen(400, HEIGHT=113, WEIGHT=22),
        ],
    )  # fmt: skip
    assert [each.analyte for each in growth_of(made).doubtful] == ["WEIGHT", "HEIGHT"]


def test_doubtful_measures_are_listed_and_left_out() -> None:
    found = growth((0, 107), (14, 137.3), (400, 113))
    assert [each.value for each in found.heights] == [107, 113]
    assert [each.measure.value for each in found.doubtful] == [137.3]


heights = st.lists(st.tuples(st.integers(0, 4000), st.floats(60, 190)), max_size=15, unique_by=lambda p: p[0])


@given(heights, st.one_of(st.none(), st.integers(0, 4000)))
def test_velocities_are_in_order_and_at_least_half_a_year_long(values, first) -> None:
    measured = [scored(day, cm) for day, cm in sorted(values)]
    found = list(velocities(measured, at(first).date() if first is not None else None))
    for each in found:
        assert (each.end - each.start).days >= 183
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start
