"""The alert on scripted series, and the properties it must keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.domain.alert.child_state import ChildState
from fortnight.domain.alert.judge import CHECKPOINT_EVERY, judge, judge_course
from fortnight.domain.alert.judge_specimen import judge_specimen
from fortnight.domain.alert.judgement import Level, episodes
from fortnight.domain.explanation.findings import findings_of
from fortnight.domain.record.course import Event
from fortnight.domain.treatment.exposure import Phase, exposure_at
from helpers.courses import at, course, drawn, infusion, samples, specimen, steady
from helpers.stores import present

QUIET = [58, 92, 41, 24, 19, 17, 15, 18, 14, 16, 13, 21, 15]


def test_phases_follow_the_doses():
    days = [14 * n for n in range(13)]
    judged = judge(course(days, [specimen(d, IL6=20) for d in (0, 70, 84, 14 * 12 + 44)]))
    assert [j.phase for j in judged] == [Phase.BEFORE, Phase.RUN_IN, Phase.STEADY, Phase.COVER_DOUBTFUL]


def test_samples_of_one_infection_are_one_card():
    days = [14 * n for n in range(14)]
    ill = [specimen(171, IL6=148, symptoms="cough"), specimen(176, IL6=80)]
    judged = judge(course(days, [*(specimen(d, IL6=v) for d, v in zip(days, QUIET, strict=False)), *ill]))
    (card,) = episodes(judged)
    assert ([j.specimen for j in card.judgements], card.level) == (["s171", "s176"], Level.ALERT)


def test_the_tail_of_a_rise_is_no_new_card_but_a_new_rise_is():
    days = [14 * n for n in range(16)]
    quiet = [specimen(d, IL6=v) for d, v in zip(days, QUIET, strict=False)]
    falling = judge(course(days, [*quiet, specimen(171, IL6=148), specimen(182, IL6=50)]))[-1]
    again = judge(course(days, [*quiet, specimen(171, IL6=148), specimen(182, IL6=200)]))[-1]
    assert (falling.level < Level.ALERT, falling.is_tail) == (True, True)
    assert (again.level, again.is_tail) == (Level.ALERT, False)


def test_a_value_before_the_first_dose_never_alerts():
    judged = judge(course([0, 14], [specimen(-28, IL6=10), specimen(0, IL6=900)]))
    assert [j.level for j in judged] == [Level.NONE, Level.NONE]
    assert not any(j.learnt for j in judged)


def test_below_the_limit_of_the_assay_never_alerts_and_is_learnt_below_it():
    judged = judge(steady([*QUIET, "<1.5", 16]))
    assert judged[-2].level is Level.NONE
    assert judged[-2].learnt
    assert present(judged[-1].centre) < present(judged[-2].centre)


def test_above_the_upper_limit_may_alert_and_is_never_learnt():
    series = [*QUIET, ">5000", 15]
    judged = judge(steady(series))
    assert (judged[-2].level, judged[-2].learnt) == (Level.ALERT, False)
    assert present(judged[-1].centre) < 1.05 * present(judge(steady([*QUIET, 15, 15]))[-1].centre)


def test_mostly_under_the_limit_a_value_far_over_it_is_a_card():
    below = ["<5"] * 12
    assert judge(steady([*below, 7]))[-1].level is Level.NONE
    assert judge(steady([*below, 40]))[-1].level is Level.ALERT


def test_a_new_assay_forgets_the_centre():
    days = [14 * n for n in range(16)]
    series = [specimen(d, IL6=15 + d % 3, method="A") for d in days[:13]]
    shifted = [specimen(d, IL6=45, method="B") for d in days[13:]]
    unflagged = [specimen(d, IL6=45, method="A") for d in days[13:]]
    assert [j.level for j in judge(course(days, series + shifted))[13:]] == [Level.NONE] * 3
    assert judge(course(days, series + unflagged))[13].level >= Level.WATCH
    assert judge(course(days, series + shifted))[13].new_series


def test_a_high_value_of_a_child_of_whom_little_is_known_is_not_called_usual():
    """Seven doses and no value before: neither a card nor a word that it is well."""
    (judged,) = judge(course([14 * n for n in range(7)], [specimen(98, IL6=400)]))
    assert judged.level is Level.WATCH
    assert str(judged.because) == "too few values of this child are known to judge it; no earlier value"


def test_il6_alone_can_carry_a_card_against_quiet_companions():
    days = [14 * n for n in range(14)]
    well = {"WBC": 6.5, "NEUT": 3.4, "LYMPH": 2.4, "TEMP": 36.6, "PLT": 270, "CRP": "<0.3"}
    quiet = [specimen(d, IL6=v, **well) for d, v in zip(days[:13], QUIET, strict=True)]
    assert judge(course(days, [*quiet, specimen(182, IL6=150, **well)]))[-1].level is Level.ALERT


def test_company_makes_a_card_of_a_small_rise():
    days = [14 * n for n in range(14)]
    quiet = [specimen(d, IL6=v, WBC=6.5, NEUT=3.4) for d, v in zip(days[:13], QUIET, strict=True)]
    alone = judge(course(days, [*quiet, specimen(182, IL6=38, WBC=6.6, NEUT=3.3)]))[-1]
    together = judge(course(days, [*quiet, specimen(182, IL6=38, WBC=12.5, NEUT=9.0, TEMP=38.2)]))[-1]
    assert alone.level is Level.NONE
    assert (together.level, together.suggests) == (Level.ALERT, "infection")
    assert {"NEUT", "WBC", "TEMP", "Fever"} <= {seen.name for seen in findings_of(together)}


def test_low_dose_of_a_small_child_covers_for_a_shorter_time():
    def phase(dose):
        doses = [infusion(14 * n, dose_mg=dose) for n in range(8)]
        return judge(course(doses, [specimen(98 + 25, IL6=15)]))[-1].phase

    assert phase(264) is Phase.STEADY
    assert phase(176) is Phase.COVER_DOUBTFUL


@pytest.mark.parametrize(("kind", "learnt"), [("infection", False), ("flare", False), ("mas", False),
                                              ("vaccine", False), ("imaging", True)])  # fmt: skip
def test_values_after_a_named_event_are_not_learnt(kind, learnt):
    judged = judge(steady(QUIET, events=(Event("e", kind, at(165), "named"),)))
    assert judged[-2].learnt
    assert judged[-1].learnt is learnt


def test_an_outcome_that_is_named_says_whether_a_raised_value_teaches():
    days = [14 * n for n in range(15)]
    series = [specimen(d, IL6=v) for d, v in zip(days, [*QUIET, 150, 16], strict=True)]
    raised = judge(course(days, series))
    assert (raised[-2].level, raised[-2].learnt) == (Level.ALERT, False)
    well = judge(course(days, series, events=(Event("e", "well", at(182), ""),)))
    assert (well[-2].level, well[-2].learnt) == (Level.ALERT, True)
    assert present(well[-1].centre) > present(raised[-1].centre)
    sample = judge(course(days, series[:-2] + series[-1:], events=(Event("e", "sample", at(196), ""),)))
    assert not sample[-1].learnt


def test_a_childs_own_mid_cycle_habit_is_no_evidence():
    """A child that is drawn in mid-cycle every time is not sick because of it."""
    doses = [14 * n for n in range(16)]
    routine = [specimen(d, IL6=15 + d % 4) for day in doses[:-1] for d in (day, day + 7)]
    rare = [specimen(d, IL6=15 + d % 4) for d in doses[:-1]]
    last = specimen(14 * 14 + 7, IL6=30)
    usual = judge(course(doses, [*routine[:-1], last]))[-1]
    odd = judge(course(doses, [*rare, last]))[-1]

    def visit(j):
        return sum(w.points[0] for w in j.scores.rows if w.row.name == "Off plan")

    assert (visit(usual), visit(odd) >= 2) == (0, True)


# Properties -------------------------------------------------------------------------------------

series_of_samples = st.lists(samples, min_size=8, max_size=18)


@settings(max_examples=40, deadline=None)
@given(series_of_samples, st.integers(1, 17))
def test_nothing_later_matters(series, cut):
    whole, shorter = judge(drawn(series)), judge(drawn(series, cut))
    assert [(j.level, j.points) for j in whole[: len(shorter)]] == [(j.level, j.points) for j in shorter]


@settings(max_examples=150, deadline=None)
@given(series_of_samples, st.floats(1, 100))
def test_a_higher_il6_never_lowers_the_level(series, factor):
    higher = [*series[:-1], {**series[-1], "IL6": series[-1]["IL6"] * factor}]
    assert judge(drawn(higher))[-1].level >= judge(drawn(series))[-1].level


@settings(max_examples=30, deadline=None)
@given(series_of_samples, st.randoms())
def test_neither_the_order_of_arrival_nor_of_analytes_matters(series, random):
    ordered = drawn(series)
    mixed = list(ordered.specimens)
    random.shuffle(mixed)
    turned = [replace(s, results=tuple(reversed(s.results))) for s in mixed]
    again = replace(ordered, specimens=tuple(sorted(turned, key=lambda s: s.collected_at)))
    assert judge(again) == judge(ordered)


@settings(max_examples=30, deadline=None)
@given(series_of_samples, st.integers(0, 17), st.floats(1.2, 30))
def test_correcting_and_correcting_back_gives_the_same_alerts(series, n, factor):
    n %= len(series)
    before = judge(drawn(series))
    wrong = [*series[:n], {**series[n], "IL6": series[n]["IL6"] * factor}, *series[n + 1 :]]
    judge(drawn(wrong))
    assert judge(drawn(series)) == before


@settings(max_examples=30, deadline=None)
@given(series_of_samples, st.integers(1, 17))
def test_a_copied_state_judges_the_rest_as_the_original_does(series, cut):
    whole, state = drawn(series), ChildState()
    first = _judged(whole, whole.specimens[:cut], state)
    kept = state.copy()
    rest = _judged(whole, whole.specimens[cut:], state)
    assert tuple(first + rest) == judge(whole)
    assert _judged(whole, whole.specimens[cut:], kept) == rest


def _judged(whole, specimens, state):
    starts = whole.infusion_starts
    exposures = (exposure_at(whole, s.collected_at) for s in specimens)
    judged = [judge_specimen(whole, s, e, state, starts) for s, e in zip(specimens, exposures, strict=True)]
    return [j for j in judged if j is not None]


# Checkpoints --------------------------------------------------------------------------------------


@settings(max_examples=30, deadline=None)
@given(st.lists(samples, min_size=34, max_size=60), st.data())
def test_judging_from_a_checkpoint_gives_the_same_judgements(series, data):
    """With one more result, one taken away, a dose or an event more or less."""
    whole = drawn(series)
    n = data.draw(st.integers(0, len(series) - 1))
    fewer = replace(whole, specimens=whole.specimens[:n] + whole.specimens[n + 1 :])
    dosed = replace(whole, infusions=whole.infusions[: n + 1])
    named = replace(whole, events=(Event("e", "infection", at(14 * n)),))
    for old, new in ((fewer, whole), (whole, fewer), (dosed, whole), (whole, named), (named, whole)):
        assert judge_course(new, judge_course(old)).judgements == judge(new)


def test_a_new_result_is_judged_from_the_last_checkpoint():
    whole = drawn([{"IL6": 15 + n % 5, "WBC": 6.0} for n in range(100)])
    before = judge_course(replace(whole, specimens=whole.specimens[:-1]))
    assert (len(before.checkpoints), CHECKPOINT_EVERY) == (7, 16)
    again = judge_course(whole, before)
    assert all(a is b for a, b in zip(again.each[:96], before.each[:96], strict=True))
    assert judge_course(course([], []), before).judgements == ()


FORTNIGHTS = [{"IL6": 15 + n % 5, "WBC": 6.0} for n in range(60)]
WHOLE = drawn(FORTNIGHTS)
"""Sixty samples, each an hour before a dose; checkpoints before samples 0, 16, 32 and 48."""


def kept(new, old=WHOLE):
    """How many judgements of the course before are kept for the new one; all are as judged from the start."""
    before = judge_course(old)
    again = judge_course(new, before)
    assert again.judgements == judge(new)
    afresh = [known(each) for each in judge_course(new).checkpoints]
    assert [known(each) for each in again.checkpoints][: len(afresh)] == afresh
    return sum(a is b for a, b in zip(again.each, before.each, strict=False))


def known(state):
    return state.planned, state.count, state.models["IL6"].level if state.models else None


def with_dose_moved(n, by=2):
    doses = list(WHOLE.infusions)
    doses[n] = replace(doses[n], started_at=doses[n].started_at + timedelta(hours=by))
    return replace(WHOLE, infusions=tuple(doses))


def test_where_nothing_changed_all_is_kept_up_to_the_last_checkpoint():
    assert kept(WHOLE) == 48


@pytest.mark.parametrize(("n", "same"), [(0, 0), (14, 0), (15, 16), (16, 16), (31, 32), (47, 48), (59, 48)])
def test_a_dose_that_changed_keeps_what_was_drawn_before_it(n, same):
    """The sample with the number of the dose was drawn an hour before it."""
    assert kept(with_dose_moved(n)) == same


@pytest.mark.parametrize(("n", "same"), [(0, 0), (15, 0), (16, 16), (31, 16), (32, 32), (59, 48)])
def test_a_specimen_that_changed_keeps_those_before_it(n, same):
    changed = drawn([*FORTNIGHTS[:n], {"IL6": 16.5}, *FORTNIGHTS[n + 1 :]])
    assert kept(changed) == same
    assert kept(WHOLE, changed) == same


@pytest.mark.parametrize(("day", "same"), [(14 * 16, 16), (14 * 31, 16), (14 * 31 + 1, 32), (14 * 32, 32)])
def test_an_event_counts_from_its_moment_on(day, same):
    named = replace(WHOLE, events=(Event("e", "infection", at(day)),))
    assert kept(named) == same
    assert kept(WHOLE, named) == same
    later = replace(WHOLE, events=(*named.events, Event("f", "flare", at(14 * 58))))
    assert kept(later, named) == 48


def test_the_first_of_several_changes_counts():
    both = replace(with_dose_moved(40), events=(Event("e", "infection", at(14 * 20)),))
    assert kept(both) == 16
    both = replace(with_dose_moved(20), events=(Event("e", "infection", at(14 * 40)),))
    assert kept(both) == 16


def test_an_event_that_moves_counts_from_the_earlier_moment():
    early, late = (replace(WHOLE, events=(Event("e", "flare", at(14 * n)),)) for n in (20, 40))
    assert kept(early, late) == kept(late, early) == 16


def test_a_shorter_course_is_judged_from_its_own_last_checkpoint():
    assert kept(replace(WHOLE, specimens=WHOLE.specimens[:40])) == 32
    assert kept(replace(WHOLE, specimens=WHOLE.specimens[:32])) == 32
    assert kept(WHOLE, replace(WHOLE, specimens=WHOLE.specimens[:40])) == 32
    assert kept(WHOLE, replace(WHOLE, specimens=WHOLE.specimens[:32])) == 16
    assert kept(WHOLE, replace(WHOLE, specimens=())) == 0


def test_a_course_judged_before_is_left_as_it_was():
    before = judge_course(WHOLE)
    planned = [each.planned for each in before.checkpoints]
    judge_course(replace(WHOLE, specimens=WHOLE.specimens[:50]), before)
    assert [each.planned for each in before.checkpoints] == planned == [0, 15, 31, 47]
