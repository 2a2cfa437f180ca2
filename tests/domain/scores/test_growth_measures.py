"""Tests of the measures that fit each other, and of those that are asked about."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.labs.growth_plausibility import height_question, weight_doubt
from fortnight.domain.scores.growth_measures import HEIGHT, Measure, heights_of, sorted_out, weights_of
from helpers.courses import at, child, course, infusion, specimen


def heights(*values: tuple[int, float]):
    return course([0], [specimen(day, HEIGHT=cm) for day, cm in values])


def kept(found) -> list[float]:
    return [each.value for each in found.kept]


def test_heights_that_fit_are_all_kept() -> None:
    found = heights_of(heights((0, 107), (180, 110), (360, 113)))
    assert kept(found) == [107, 110, 113]
    assert found.doubtful == ()


def test_one_height_that_is_too_large_is_asked_about_and_left_out() -> None:
    found = heights_of(heights((0, 107), (180, 110), (194, 137.3), (360, 113)))
    assert kept(found) == [107, 110, 113]
    (doubt,) = found.doubtful
    assert (doubt.analyte, doubt.measure.value, doubt.measure.specimen) == (HEIGHT, 137.3, "s194")
    assert str(doubt.question).startswith("27.3 cm more than 14 days before")


def test_a_wrong_first_height_does_not_discredit_those_after_it() -> None:
    found = heights_of(heights((0, 170), (180, 110), (360, 113)))
    assert kept(found) == [110, 113]
    assert [each.measure.value for each in found.doubtful] == [170]
    assert "170 cm" in str(found.doubtful[0].question)


def test_a_height_is_asked_about_beside_the_only_one_before_it() -> None:
    found = heights_of(heights((0, 107), (14, 137.3), (365, 113)))
    assert [str(each.question) for each in found.doubtful] == [
        "30.3 cm more than 14 days before. Is this correct?"
    ]


def test_of_two_that_could_be_wrong_the_later_one_is_asked_about() -> None:
    """Both fit the height ten years later, so nothing decides between them."""
    found = heights_of(heights((0, 107), (14, 137.3), (3650, 160)))
    assert kept(found) == [107, 160]


def test_a_confirmed_height_outweighs_two_that_contradict_it() -> None:
    made = heights((0, 170), (180, 110), (360, 113))
    first, *others = made.specimens
    confirmed = replace(made, specimens=(replace(first, confirmed={"HEIGHT": 170}), *others))
    assert kept(heights_of(confirmed)) == [170]


def test_a_confirmed_height_is_kept() -> None:
    made = heights((0, 107), (180, 110), (194, 137.3))
    *others, last = made.specimens
    confirmed = replace(made, specimens=(*others, replace(last, confirmed={"HEIGHT": 137.3})))
    assert kept(heights_of(confirmed)) == [107, 110, 137.3]


def test_a_confirmation_of_another_value_does_not_count() -> None:
    made = heights((0, 107), (180, 110), (194, 137.3))
    *others, last = made.specimens
    corrected = replace(made, specimens=(*others, replace(last, confirmed={"HEIGHT": 173.3})))
    assert kept(heights_of(corrected)) == [107, 110]


def test_a_height_with_a_comparator_or_before_birth_is_no_measure() -> None:
    assert heights_of(course([0], [specimen(0, HEIGHT=">107"), specimen(-4000, HEIGHT=60)])).kept == ()


def test_the_length_at_birth_is_a_measure() -> None:
    born = child().birth_date
    drawn = specimen((born - at(0).date()).days, HEIGHT=50)
    assert kept(heights_of(course([0], [drawn]))) == [50]


def test_weights_come_from_measures_and_from_infusions_on_other_days() -> None:
    made = course([infusion(0, weight_kg=22), infusion(14, weight_kg=23)], [specimen(0, WEIGHT=22.4)])
    found = weights_of(made)
    assert [(each.value, each.specimen) for each in found.kept] == [(22.4, "s0"), (23, "")]


def test_a_weight_that_does_not_fit_is_left_out() -> None:
    made = course([], [specimen(0, WEIGHT=22), specimen(14, WEIGHT=48.5), specimen(28, WEIGHT=22.2)])
    found = weights_of(made)
    assert kept(found) == [22, 22.2]
    assert [each.analyte for each in found.doubtful] == ["WEIGHT"]


measures = st.lists(
    st.builds(
        lambda day, cm, confirmed: Measure(cm, at(day), f"s{day}", confirmed),
        st.integers(0, 4000),
        st.floats(60, 190),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda each: each.at,
).map(lambda found: sorted(found, key=lambda each: each.at))


@given(measures)
def test_what_is_kept_fits_and_everything_confirmed_is_kept(found) -> None:
    result = sorted_out(HEIGHT, found, height_question)
    assert {each.measure for each in result.doubtful} | set(result.kept) == set(found)
    assert {each for each in found if each.confirmed} <= set(result.kept)
    for before, after in zip(result.kept, result.kept[1:], strict=False):
        assert after.confirmed or height_question(after.value, after.day, (before.value, before.day)) is None


@given(measures)
def test_no_doubtful_measure_could_be_added(found) -> None:
    result = sorted_out(HEIGHT, found, height_question)
    for doubt in result.doubtful:
        chain = sorted((*result.kept, doubt.measure), key=lambda each: each.at)
        assert not all(
            later.confirmed or height_question(later.value, later.day, (earlier.value, earlier.day)) is None
            for earlier, later in itertools.pairwise(chain)
        )


def kept_by_comparing_all(found, question) -> set[Measure]:
    """The rule as it is stated: of every chain to each measure the largest one, confirmed measures first."""

    def fits(measure, before) -> bool:
        return measure.confirmed or question(measure.value, measure.day, (before.value, before.day)) is None

    chains: list[tuple[int, int, tuple[Measure, ...]]] = []
    for measure in found:
        before = [chain for chain in chains if fits(measure, chain[2][-1])]
        confirmed, length, chain = max(before, key=lambda each: each[:2], default=(0, 0, ()))
        chains.append((confirmed + measure.confirmed, length + 1, (*chain, measure)))
    return set(max(chains, key=lambda each: each[:2], default=(0, 0, ()))[2])


@given(measures, st.sampled_from([height_question, weight_doubt]))
def test_the_same_is_kept_as_when_all_chains_are_compared(found, question) -> None:
    assert set(sorted_out(HEIGHT, found, question).kept) == kept_by_comparing_all(found, question)


@given(measures)
def test_a_doubtful_measure_is_asked_about_beside_its_neighbours(found) -> None:
    result = sorted_out(HEIGHT, found, height_question)
    for doubt in result.doubtful:
        earlier = [each for each in result.kept if each.at < doubt.measure.at][-1:]
        later = [each for each in result.kept if each.at > doubt.measure.at][:1]
        pairs = [(doubt.measure, each) for each in earlier] + [(each, doubt.measure) for each in later]
        asked = [height_question(a.value, a.day, (b.value, b.day)) for a, b in pairs]
        assert doubt.question == next(each for each in asked if each is not None)


def test_few_wrong_measures_among_many_need_few_comparisons() -> None:
    """Twice the measures may need twice the comparisons, not four times."""
    calls = []

    def counted(cm, on, before):
        calls.append(on)
        return height_question(cm, on, before)

    def comparisons(n: int) -> int:
        calls.clear()
        found = [Measure(100 + day / 200, at(day), f"s{day}") for day in range(n)]
        for place in (n // 3, n // 2):
            found[place] = replace(found[place], value=180)
        assert len(sorted_out(HEIGHT, found, counted).doubtful) == 2
        return len(calls)

    assert comparisons(4_000) < 2.5 * comparisons(2_000)
    assert comparisons(4_000) < 6 * 4_000
