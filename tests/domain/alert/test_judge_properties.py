"""What holds for every course, also with values before the first dose and samples without IL-6."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.domain.alert.judge import judge, judge_course
from fortnight.domain.alert.judgement import Level
from fortnight.domain.treatment.exposure import Phase
from helpers.courses import course, specimen

REACH = {
    "IL6": (1, 900),
    "WBC": (2, 25),
    "NEUT": (0.3, 18),
    "LYMPH": (0.4, 5),
    "PLT": (40, 700),
    "FERR": (10, 4000),
    "TEMP": (35.5, 40.5),
    "CRP": (0.2, 150),
    "PCT": (0.02, 20),
}
one = st.dictionaries(st.sampled_from(sorted(REACH)), st.floats(0, 1), min_size=1).map(
    lambda parts: {
        code: REACH[code][0] + part * (REACH[code][1] - REACH[code][0]) for code, part in parts.items()
    }
)
"""The values of one sample, of which all but one may be missing."""
with_il6 = st.fixed_dictionaries(
    {"IL6": st.floats(*REACH["IL6"])},
    optional={code: st.floats(*reach) for code, reach in REACH.items() if code != "IL6"},
)
BEFORE = (-90, -50, -28, -14, 0)
FEW = settings(max_examples=50, deadline=None)
EARLY, RUN_IN, STEADY, DOUBTFUL = (5, 0), (35, 28), (145, 140), (190, 140)
PHASES = {"first fortnight": EARLY, "run-in": RUN_IN, "steady": STEADY, "cover doubtful": DOUBTFUL}
"""The day of the judged sample and the last dose before it."""


def before_dose(samples):
    """Samples from before the first dose, the last of them an hour before it."""
    days = BEFORE[len(BEFORE) - len(samples) :]
    return [specimen(day, **each) for day, each in zip(days, samples, strict=True)]


def drawn(before, after, every=7):
    """A child infused each fortnight, with samples before the first dose and one every `every` days on it."""
    seen = [specimen(every * (n + 1) - 2, **each) for n, each in enumerate(after)]
    last = every * (len(after) + 1)
    return course(range(0, last, 14), [*before_dose(before), *seen])


befores = st.lists(one, max_size=5)
afters = st.lists(one, min_size=1, max_size=10)


@FEW
@given(befores, afters, st.data())
def test_no_judgement_looks_into_the_future(before, after, data):
    whole = drawn(before, after)
    cut = data.draw(st.integers(0, len(whole.specimens)))
    until = whole.specimens[cut - 1].collected_at if cut else None
    shorter = replace(whole, specimens=whole.specimens[:cut])
    unknown = replace(shorter, infusions=tuple(i for i in whole.infusions if until and i.started_at < until))
    first = judge(whole)[: len(judge(shorter))]
    assert judge(shorter) == first
    assert judge(unknown) == first


@pytest.mark.parametrize("phase", PHASES)
@settings(max_examples=150, deadline=None)
@given(befores, st.lists(one, max_size=8), with_il6, st.floats(1, 100))
def test_a_higher_il6_never_lowers_the_level(phase, before, after, last, factor):
    day, dosed = PHASES[phase]
    earlier = [specimen(14 * (n + 1) - 1, **each) for n, each in enumerate(after) if 14 * (n + 1) - 1 < day]
    doses = range(0, dosed + 1, 14)

    def level(times):
        judged = specimen(day, **{**last, "IL6": last["IL6"] * times})
        return judge(course(doses, [*before_dose(before), *earlier, judged]))[-1]

    lower, higher = level(1), level(factor)
    assert higher.level >= lower.level, (str(lower.because), str(higher.because))


def test_the_phases_are_those_that_are_named():
    for (day, dosed), phase in zip(
        PHASES.values(), (Phase.RUN_IN, Phase.RUN_IN, Phase.STEADY, Phase.COVER_DOUBTFUL), strict=True
    ):
        (judged,) = judge(course(range(0, dosed + 1, 14), [specimen(day, IL6=20)]))
        assert judged.phase is phase


@FEW
@given(befores, afters, st.randoms())
def test_the_order_of_results_and_of_equal_moments_does_not_matter(before, after, random):
    whole = drawn(before, after)
    turned = [replace(s, results=tuple(random.sample(s.results, len(s.results)))) for s in whole.specimens]
    random.shuffle(turned)
    again = replace(whole, specimens=tuple(sorted(turned, key=lambda s: s.collected_at)))
    assert judge(again) == judge(whole)


NO_MARKER: dict[str, Any] = {"HEIGHT": 112, "WEIGHT": 22}


def with_more(whole, more):
    return replace(whole, specimens=tuple(sorted((*whole.specimens, more), key=lambda s: s.collected_at)))


def told_besides(whole, more):
    """What is told of all specimens but this one, which is judged along with them."""
    return [
        (j.specimen, j.level, j.suggests, j.centre, j.low, j.high, j.sd, j.points)
        for j in judge(with_more(whole, more) if more else whole)
        if more is None or j.specimen != more.id
    ]


@FEW
@given(befores, afters, st.integers(-95, 70))
def test_a_specimen_without_a_marker_teaches_nothing(before, after, day):
    """What is expected of each later value is the same; how often the child is drawn off plan is apart."""
    whole, more = drawn(before, after), specimen(day + 0.3, **NO_MARKER)
    assert [each[3:7] for each in told_besides(whole, more)] == [
        each[3:7] for each in told_besides(whole, None)
    ]


@FEW
@given(befores, afters, st.integers(-95, -1))
def test_a_specimen_without_a_marker_before_the_first_dose_changes_nothing(before, after, day):
    whole, more = drawn(before, after), specimen(day + 0.3, **NO_MARKER)
    assert told_besides(whole, more) == told_besides(whole, None)


def test_a_height_between_two_doses_does_not_make_samples_off_plan_usual():
    """Only a height was taken on day 5: the sample of day 19 is as far off plan as without."""
    whole = course([0, 14], [specimen(0, IL6=60, NEUT=10), specimen(19, IL6=400, NEUT=12)])
    assert told_besides(whole, specimen(5, **NO_MARKER)) == told_besides(whole, None)


@pytest.mark.parametrize("day", [5, 14.3, 19, 27.9])
def test_a_specimen_without_results_is_not_judged(day):
    """Drawn, and nothing has come back yet."""
    whole = course([0, 14, 28, 42], [specimen(0, IL6=60), specimen(14, IL6=100), specimen(42, IL6=40)])
    assert all(j.specimen != f"s{day}" for j in judge(with_more(whole, specimen(day))))


def test_what_is_no_marker_is_not_judged():
    """A height alone, off the plan."""
    judged = judge(course([0, 14], [specimen(14, IL6=100), specimen(19, **NO_MARKER)]))
    assert [j.analyte for j in judged] == ["IL6"]


@FEW
@given(befores, st.lists(one, min_size=14, max_size=40), st.data())
def test_judging_again_is_the_same_as_judging_from_the_start(before, after, data):
    """With one sample added, removed or corrected anywhere, also before the first dose."""
    whole = drawn(before, after, every=9)
    n = data.draw(st.integers(0, len(whole.specimens) - 1))
    fewer = replace(whole, specimens=whole.specimens[:n] + whole.specimens[n + 1 :])
    dosed = replace(whole, infusions=whole.infusions[1:])
    for old, new in ((fewer, whole), (whole, fewer), (dosed, whole), (whole, dosed)):
        assert judge_course(new, judge_course(old)).judgements == judge(new)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_doubtful_value_of_the_run_in_is_not_learnt(count):
    """The next expectation is that of the child in which IL-6 of that day was not measured."""
    before = [specimen(day, IL6=45, WBC=12, NEUT=8.5) for day in BEFORE[-count:]]
    next_one = specimen(14, IL6=80, WBC=10, NEUT=7)
    doubted = judge(course([0], [*before, specimen(8, IL6=310, WBC=9, NEUT=6), next_one]))
    unseen = judge(course([0], [*before, specimen(8, WBC=9, NEUT=6), next_one]))
    assert doubted[-2].level is Level.WATCH
    assert not doubted[-2].learnt
    assert doubted[-1].centre == unseen[-1].centre
    assert (doubted[-1].low, doubted[-1].high) == (unseen[-1].low, unseen[-1].high)


@FEW
@given(befores, with_il6, with_il6, st.sampled_from((3, 5, 8, 12, 14, 20, 28)))
def test_no_marked_value_of_the_run_in_teaches(before, first, second, day):
    """Whatever its level, a value that was marked leaves the expectation as it was."""
    doses = range(0, day, 14)
    last = specimen(day + 9, **second)
    seen = judge(course(doses, [*before_dose(before), specimen(day, **first), last]))
    unseen = judge(course(doses, [*before_dose(before), last]))
    if seen[-2].level >= Level.WATCH:
        assert not seen[-2].learnt
        assert seen[-1].centre == unseen[-1].centre


def test_a_higher_il6_never_lowers_the_level_before_dose_3():
    """The companions alone are a card; IL-6 over its value before dose 1 must not make it less."""
    before = specimen(0, IL6=60, WBC=14, NEUT=10, CRP=80)
    loud = {"WBC": 20, "NEUT": 16, "PCT": 6, "TEMP": 38.6, "CRP": 8}
    lower, higher = (judge(course([0, 14], [before, specimen(28, IL6=v, **loud)]))[-1] for v in (59, 61))
    assert higher.level >= lower.level, (lower.level, higher.level)
