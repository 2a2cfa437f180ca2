"""One specimen judged: what is observed of it, what it is compared with, and what the judgement holds."""

from __future__ import annotations

from math import log, log2
from statistics import NormalDist

import pytest

from fortnight.domain.alert import levels
from fortnight.domain.alert.child_state import ChildState, Peak
from fortnight.domain.alert.evidence_table import times
from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judge_specimen import (
    is_off_plan,
    judge_specimen,
    note_change_of_assay,
    observation_without_models,
)
from fortnight.domain.alert.judgement import Level, Suggestion
from fortnight.domain.alert.marker_model import treatment_time
from fortnight.domain.labs.display import Quantity
from fortnight.domain.record.course import Result
from fortnight.domain.treatment.exposure import Phase, exposure_at
from helpers.courses import at, course, specimen, steady
from helpers.observations import exposure
from helpers.stores import present

QUIET = [15, 14, 16, 13] * 4
DAYS = [14 * n for n in range(len(QUIET) + 1)]
LAST = DAYS[-1]
COMPANY = {"WBC": 6.5, "NEUT": 3.4, "LYMPH": 2.4, "PLT": 270, "FERR": 50, "TEMP": 36.6, "CRP": 0.3}


def judged_last(*last, before=COMPANY, doses=DAYS, quiet=QUIET, **fields):
    """The judgements of these specimens after sixteen quiet fortnights."""
    drawn = [specimen(day, IL6=value, **before) for day, value in zip(DAYS, quiet, strict=False)]
    return judge(course(doses, [*drawn, *last], **fields))[-len(last) :]


def of_one(seen, state=None, n=-1):
    """The judgement of one specimen of a course by a state that is given."""
    drawn = seen.specimens[n]
    exposed = exposure_at(seen, drawn.collected_at)
    return judge_specimen(seen, drawn, exposed, state or ChildState(), seen.infusion_starts)


def il6(value=15.0, method="", comparator="", day=100.0):
    return Result("s", "IL6", value, at(day), comparator, method)


# The judgement ------------------------------------------------------------------------------------


def test_a_judgement_of_il6_holds_what_it_was_compared_with():
    seen = steady([*QUIET, 90])
    judged = judge(seen)[-1]
    assert (judged.specimen, judged.at, judged.analyte) == (f"s{LAST}", at(LAST), "IL6")
    assert (judged.value, judged.comparator, judged.lead) == (90, "", None)
    assert judged.exposure == exposure_at(seen, at(LAST))
    assert (judged.level, judged.suggests) == (Level.ALERT, Suggestion.INFECTION)
    assert str(judged.because).startswith("IL-6 is 4.6 SD above what is usual for this child")
    assert (judged.centre, judged.low, judged.high) == pytest.approx((14.0, 6.85, 27.6), rel=0.01)
    assert judged.fold == pytest.approx(90 / present(judged.centre))
    assert judged.chance == pytest.approx(1 - NormalDist().cdf(present(judged.sd)))
    assert (judged.count, judged.since, judged.last) == (15, at(14), at(LAST - 14))
    assert (judged.new_series, judged.learnt, judged.is_tail, judged.reaction) == (False,) * 4
    assert judged.points["infection"] == present(judged.scores).infection == 6


def test_a_judgement_before_the_first_dose_says_nothing():
    (judged,) = judge(course([0], [specimen(-3, IL6="<5")]))
    assert (judged.value, judged.comparator, judged.level) == (5, "<", Level.NONE)
    assert (judged.centre, judged.low, judged.high, judged.sd, judged.chance, judged.fold) == (None,) * 6
    assert (str(judged.because), judged.points, judged.suggests) == ("", {}, Suggestion.UNCLEAR)


def test_before_the_first_dose_only_il6_is_judged_and_all_is_kept():
    seen, state = course([0], [specimen(-3, WBC=14)]), ChildState()
    assert of_one(seen, state) is None
    assert list(state.untreated) == ["WBC"]
    assert not state.is_treated


def test_without_any_marker_nothing_is_judged_or_counted():
    seen, state = course([0], [specimen(14, WEIGHT=20)]), ChildState()
    assert of_one(seen, state) is None
    assert (state.planned, state.is_treated) == (0, True)


def test_a_value_below_the_detection_limit_is_given_no_rarity():
    judged = judge(steady([*QUIET, "<40"]))[-1]
    assert (judged.chance, judged.fold, judged.sd) == (None, None, 0)
    low = judge(steady([*QUIET, "<2"]))[-1]
    assert present(low.sd) < -1


def test_a_value_of_zero_is_given_no_rarity():
    judged = judge(steady([*QUIET, 0]))[-1]
    assert (judged.chance, judged.fold) == (None, None)
    assert present(judge(steady([*QUIET, 0.5]))[-1].fold) > 0


def test_a_value_above_the_upper_limit_is_as_rare_as_the_limit():
    above, at_limit = (judge(steady([*QUIET, value]))[-1] for value in (">90", 90))
    assert (above.fold, above.chance) == (at_limit.fold, at_limit.chance)
    assert above.comparator == ">"


def test_a_centre_of_zero_makes_no_fold_infinite():
    state = ChildState(is_treated=True)
    model = present(state.model("IL6"))
    model.level, model.early, model.c00, model.c22 = -1.0, 0.0, 0.0, 0.0
    judged = present(of_one(steady([*QUIET, 4]), state))
    assert (judged.centre, judged.fold) == (0, 4 / 0.01)


def test_without_il6_the_judgement_is_of_the_marker_that_leads():
    (judged,) = judged_last(specimen(LAST, PCT=6, NEUT=9, WBC=14, TEMP=39))
    assert (judged.specimen, judged.at, judged.analyte, judged.value) == (f"s{LAST}", at(LAST), "PCT", 6)
    assert (judged.level, judged.suggests, judged.comparator) == (Level.ALERT, Suggestion.INFECTION, "")
    assert str(judged.because) == "the other markers indicate an infection; IL-6 was not measured"
    assert judged.exposure.phase is Phase.STEADY
    assert judged.points["infection"] >= 1
    assert (judged.learnt, judged.centre, judged.count) == (False, None, 0)


def test_without_il6_macrophage_activation_is_of_the_marker_that_speaks_for_it():
    (judged,) = judged_last(specimen(LAST, PCT=3, PLT=120, FERR=2000, AST=120, LDH=600))
    assert (judged.level, judged.suggests) == (Level.URGENT, Suggestion.MAS)
    assert judged.analyte in ("PLT", "FERR")


def test_in_the_run_in_half_a_point_less_is_a_card():
    doses = [14 * n for n in range(5)]
    drawn = [specimen(14.0 * n, IL6=15, WBC=7) for n in range(1, 5)]
    each = [judge(course(doses, [*drawn, specimen(70, IL6=n / 2, WBC=9)]))[-1] for n in range(60, 300)]
    assert {j.level for j in each if j.points["infection"] == -0.5} == {Level.ALERT}
    assert {j.level for j in each if j.points["infection"] == -1} == {Level.WATCH}


def test_without_il6_and_without_a_finding_nothing_is_judged_but_the_visit_counts():
    seen, state = course([0], [specimen(200, WEIGHT=20, DDIM=300)]), ChildState()
    assert of_one(seen, state) is None
    assert state.planned == 1
    (judged,) = judged_last(specimen(LAST, PCT="<0.05", symptoms="cough"))
    assert (judged.comparator, judged.value) == ("<", 0.05)


def test_a_quiet_specimen_without_il6_teaches_and_is_not_called_learnt():
    quiet = course([0], [specimen(200, WBC=6.5)])
    state = ChildState()
    judged = of_one(quiet, state)
    assert judged is None or not judged.learnt
    known = course(DAYS, [specimen(100, WBC=6.5)])
    of_one(known, state)
    assert state.models["WBC"].count == 1


# What is observed ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("old", "new", "left"), [("A", "B", 3), ("A", "A", 1), ("A", "", 1), ("", "B", 1)])
def test_a_new_series_begins_where_both_assays_are_known_and_differ(old, new, left):
    state = ChildState(method=old, new_series_left=1)
    model = present(state.model("IL6"))
    model.c00 = 0.1
    note_change_of_assay(il6(method=new), state)
    assert state.new_series_left == left
    assert model.c00 == (2.0 if left == 3 else 0.1)


def test_after_a_change_of_assay_three_results_are_marked():
    drawn = [specimen(d, IL6=15, method="A") for d in DAYS[:10]]
    changed = [specimen(d, IL6=15, method="B") for d in DAYS[10:15]]
    judged = judge(course(DAYS, [*drawn, *changed]))
    assert [j.new_series for j in judged[9:]] == [False, True, True, True, False, False]
    assert [present(j.scores).new_method for j in judged[9:12]] == [None, ("B", "A"), None]


def seen_after(days, sd=2.0, method="A", **last):
    state = ChildState(method=method, il6_before=(at(100), sd))
    drawn = specimen(100 + days, **last)
    values = {r.analyte: r for r in drawn.results}
    return observation_without_models(course([0], [drawn]), drawn, exposure(), values, state)


@pytest.mark.parametrize(
    ("days", "told"), [(5.9, None), (6, 2.0), (14, 2.0), (40, 2.0), (40.1, None), (60, None)]
)
def test_the_sample_before_tells_of_a_slow_course_from_day_6_to_40(days, told):
    assert seen_after(days, IL6=15).il6_before == told


@pytest.mark.parametrize(
    ("old", "new", "told"), [("A", "B", ("B", "A")), ("A", "A", None), ("A", "", None), ("", "B", None)]
)
def test_a_change_of_assay_is_told_with_both(old, new, told):
    assert seen_after(14, method=old, IL6=15).new_method is None
    state = ChildState(method=old)
    drawn = specimen(14, IL6=15)
    values = {"IL6": il6(method=new)}
    seen = observation_without_models(course([0], [drawn]), drawn, exposure(), values, state)
    assert seen.new_method == told
    assert (seen.course, seen.specimen, seen.exposure) == (course([0], [drawn]), drawn, exposure())
    assert seen.il6_before is None


def test_without_il6_no_change_of_assay_is_told():
    assert seen_after(14, method="A", WBC=6).new_method is None


def test_below_its_limit_only_il6_tells_anything():
    (judged,) = judged_last(specimen(LAST, IL6="<40", WBC="<2", PLT=100))
    found = {p.row.analyte for p, _ in present(judged.scores).found}
    assert "IL6" in found
    assert "PLT" in found
    assert "WBC" not in found


def test_below_its_limit_il6_is_compared_with_what_is_expected_on_this_day():
    """Two weeks after the first dose more than 40 pg/mL is expected, long after it less."""
    assert present(judge(course([0], [specimen(14, IL6="<40")]))[-1].sd) < -0.4
    assert judge(steady([*QUIET, "<40"]))[-1].sd == 0


@pytest.mark.parametrize(("doses", "told"), [(2, False), (3, True)])
def test_the_acute_phase_tells_once_the_drug_holds_it_down(doses, told):
    seen = course([14 * n for n in range(doses)], [specimen(14 * doses, IL6=15, SAA=900, CRP=80)])
    found = {p.row.analyte for p, _ in present(judge(seen)[-1].scores).found}
    assert ("CRP" in found) is told


def test_what_follows_the_acute_phase_is_still_looked_at():
    seen = course([0], [specimen(14, CRP=80, WEIGHT=20, IL6=15, PLT=300)])
    found = {p.row.analyte for p, _ in present(judge(seen)[-1].scores).found}
    assert {"IL6", "PLT"} <= found


# The plan -----------------------------------------------------------------------------------------


def off_plan(since, gaps, doses=None):
    starts, day = [at(0)], 0.0
    for gap in gaps:
        day += gap
        starts.append(at(day))
    return is_off_plan(exposure(doses=doses or len(starts), since=since), starts)


@pytest.mark.parametrize(
    ("since", "off"),
    [(None, False), (0.4, False), (0.5, True), (7, True), (11.8, True), (11.9, False), (14, False)],
)
def test_a_sample_is_on_the_plan_near_the_next_dose_or_on_the_day_of_one(since, off):
    assert off_plan(since, [14] * 5) is off


def test_with_one_dose_the_interval_is_a_fortnight():
    assert off_plan(11.8, [])
    assert not off_plan(11.9, [])


def test_the_plan_is_the_childs_own_of_its_last_six_intervals():
    assert off_plan(17, [14, 14, 28, 28, 28, 28])
    assert not off_plan(17, [28, 28, 28, 28, 14, 14, 14, 14])
    assert off_plan(17, [14, 21, 28, 21, 14])
    assert off_plan(17, [21] * 4 + [14] * 3 + [21] * 3)
    assert not off_plan(17, [21] * 2 + [14] * 4 + [21] * 2)


def test_the_first_interval_counts_and_the_seventh_from_the_end_does_not():
    assert off_plan(17, [28])
    assert off_plan(17, [14, 14, 14, 14, 28, 28, 28])


def test_the_middle_interval_counts_also_among_two():
    assert off_plan(17, [14, 21])
    assert not off_plan(18, [14, 21])


def test_later_doses_do_not_count():
    assert not off_plan(17, [14, 14, 14, 28, 28, 28, 28], doses=4)


def doublings(planned, unplanned):
    """What a visit in mid-cycle says after so many quiet specimens on and off the plan."""
    state = ChildState(planned=planned, unplanned=unplanned)
    judged = present(of_one(course(DAYS, [specimen(105, IL6=15)]), state))
    return next((each.found for each in present(judged.scores).rows if each.row.name == "Off plan"), None)


def test_a_visit_off_the_plan_says_more_in_a_child_that_keeps_to_it():
    assert doublings(0, 0) == pytest.approx(log2(0.3 * 14))
    assert doublings(24, 0) == pytest.approx(log2(0.3 * 38))
    assert doublings(24, 4) == pytest.approx(log2(0.3 * 42 / 5))
    assert doublings(0, 20) is None


# Few values ---------------------------------------------------------------------------------------


def known(*before, value=400.0, learnt=0, day=98.0):
    """What is said of a high value after these values from before the first dose, and some quiet ones."""
    drawn = [specimen(-3 * n, IL6=each) for n, each in enumerate(reversed(before), start=1)]
    quiet = [specimen(14.0 * (n + 1), IL6=15) for n in range(learnt)]
    seen = course([14 * n for n in range(7)], [*drawn, *quiet, specimen(day, IL6=value)])
    return str(judge(seen)[-1].because)


def test_what_is_known_is_counted():
    assert known() == "too few values of this child are known to judge it; no earlier value"
    assert known(0).endswith("; no earlier value")
    assert "; 1 earlier value; the drug alone" in known(0.8)
    assert known(learnt=1, value=300).endswith("1 earlier value")
    assert known(learnt=2, value=300).endswith("2 earlier values")
    assert "SD above" in known(learnt=3, value=300)


def test_how_far_the_drug_alone_raises_it_is_told_against_the_last_value_before():
    words = known(60, 40, day=8.0, value=2000)
    assert words.startswith("2 earlier values; the drug alone explains up to about ")
    assert words.endswith(" times the value before the first dose")
    seen = course(
        [14 * n for n in range(7)], [specimen(-6, IL6=60), specimen(-3, IL6=40), specimen(8, IL6=2000)]
    )
    high = present(judge(seen)[-1].high)
    assert f"about {high / 40:.2g} times" in words


def test_a_range_below_the_value_before_explains_nothing():
    assert known(4000, 4000, value=2500).endswith("; 2 earlier values")


def test_few_values_do_not_reword_what_is_urgent_or_silent():
    seen = course([14 * n for n in range(7)], [specimen(98, IL6=400, SPO2=85, WBC=20, NEUT=15)])
    assert str(judge(seen)[-1].because) == "higher than expected, and oxygen saturation 85 %"
    quiet = course([14 * n for n in range(7)], [specimen(98, IL6=12)])
    assert str(judge(quiet)[-1].because) == "not above this child's own level"


# The tail -----------------------------------------------------------------------------------------


RISE = 182
DOSES = [14 * n for n in range(20)]


def after_a_rise(days, value, rise=150, **others):
    drawn = [specimen(d, IL6=v, **COMPANY) for d, v in zip(DOSES[:13], QUIET, strict=False)]
    last = specimen(RISE + days, IL6=value, **{**COMPANY, **others})
    return judge(course(DOSES, [*drawn, specimen(RISE, IL6=rise, **COMPANY), last]))[-1]


def test_a_falling_value_is_the_tail_of_its_card_and_says_so():
    tail = after_a_rise(10, 60)
    assert (tail.level, tail.is_tail) == (Level.NONE, True)
    assert str(tail.because) == "falling as expected after the earlier rise"
    assert after_a_rise(0.5, 60).is_tail is False


@pytest.mark.parametrize(("days", "tail"), [(6.9, False), (7, True), (7.1, True)])
def test_a_tail_begins_after_a_week(days, tail):
    assert after_a_rise(days, 60).is_tail is tail


@pytest.mark.parametrize(("days", "tail"), [(34.9, True), (35, True), (35.1, False)])
def test_a_tail_ends_after_five_weeks(days, tail):
    """A rise to 20,000 pg/mL is expected to be 170 pg/mL then."""
    assert after_a_rise(days, 150, rise=20_000).is_tail is tail


ILL = {"symptoms": "cough", "WBC": 16, "NEUT": 11, "PCT": 0.35}
"""With these a value of IL-6 an SD above the tail is enough for a card."""


def on_the_tail(value, highest, fold, **others):
    """The judgement of a value 14 days after a rise, and how far it lies above the tail (SD)."""
    state = ChildState(is_treated=True, count=12, peak=Peak(at(RISE), at(RISE + highest), fold), planned=12)
    state.il6_before = (at(RISE + highest), 3.0)
    model = present(state.model("IL6"))
    for _ in range(12):
        model.learn(14.0)
    left = (fold - 1) * 0.5 ** ((14 - highest) / 5)
    moment = treatment_time(14 - 1 / 24, RISE + 14 - 1 / 24)
    above = model.deviation(value, moment, log(1 + left)).z
    return of_one(course(DOSES, [specimen(RISE + 14, IL6=value, **others)]), state), above


@pytest.mark.parametrize(("highest", "fold", "values"), [(4, 9.0, range(50, 70)), (0, 3.0, range(22, 40))])
def test_the_tail_halves_in_five_days_from_the_highest_value(highest, fold, values):
    """Nine times the centre on day 4 is expected to be three times on day 14; an SD above that is new."""
    told = [on_the_tail(value, highest, fold, **ILL) for value in values]
    assert [present(judged).is_tail for judged, _ in told] == [above < 1 for _, above in told]
    assert {present(judged).is_tail for judged, _ in told} == {True, False}


def test_on_the_tail_as_elsewhere_a_small_rise_alone_is_no_card():
    for value in (64, 66, 68):
        judged, above = on_the_tail(value, 4, 9.0)
        assert 1.3 < above < 1.7
        assert (present(judged).level, present(judged).is_tail) == (Level.NONE, True)


def test_in_the_run_in_half_a_point_less_is_a_card_also_on_the_tail():
    """The points of IL-6 against the tail, in place of those against the child's level."""
    doses = [RISE - 42, RISE - 28, RISE - 14, RISE]
    found = set()
    for value in range(60, 120):
        state = ChildState(is_treated=True, count=12, peak=Peak(at(RISE), at(RISE + 4), 9.0), planned=12)
        model = present(state.model("IL6"))
        for _ in range(12):
            model.learn(14.0)
        above, sd = model.deviation(value, treatment_time(14 - 1 / 24, 56 - 1 / 24), log(3))
        drawn = specimen(RISE + 14, IL6=value, WBC=16, NEUT=11, PCT=0.3)
        judged = present(of_one(course(doses, [drawn]), state))
        il6 = next(each for each in present(judged.scores).rows if each.row.analyte == "IL6")
        points = present(judged.scores).sums[0] - il6.points[0] + times(2.5, 13, -3).points(above, sd)
        found.add((points, judged.exposure.phase, judged.is_tail))
    assert {tail for points, _, tail in found if points == -0.5} == {False}
    assert {tail for points, _, tail in found if points == -1} == {True}
    assert {phase for _, phase, _ in found} == {Phase.RUN_IN}


def test_a_new_rise_on_the_tail_is_a_card():
    again = after_a_rise(10, 200)
    assert (again.level, again.is_tail) == (Level.ALERT, False)


def test_on_the_tail_the_other_markers_may_still_make_a_card():
    """What they say lowers no level that they carry by themselves."""
    judged = after_a_rise(10, 60, PCT=9, NEUT=10, WBC=15, TEMP=39.5)
    assert (judged.level, judged.is_tail) == (Level.ALERT, False)


def test_what_is_urgent_is_no_tail():
    judged = after_a_rise(10, 60, SPO2=85)
    assert (judged.level, judged.is_tail) == (Level.URGENT, False)


# The signs of a reaction --------------------------------------------------------------------------


def before_dose_3(**values):
    drawn = specimen(-1, IL6=60, WBC=12, NEUT=8, CRP=80)
    return judge(course([0, 14], [drawn, specimen(14, IL6=70, WBC=8, NEUT=5), specimen(28, **values)]))[-1]


def test_the_signs_of_a_reaction_are_a_silent_mark_of_their_own():
    judged = before_dose_3(IL6=90, WBC=14, NEUT=9, CRP=20)
    assert (judged.level, judged.suggests, judged.reaction) == (Level.WATCH, Suggestion.REACTION, True)
    assert str(judged.because) == (
        "IL-6 above its value before dose 1, CRP detectable and white cells up: review before this dose"
    )
    assert judged.lead is None


def test_the_signs_of_a_reaction_do_not_hide_what_is_urgent():
    judged = before_dose_3(IL6=900, WBC=25, NEUT=20, CRP=20, SPO2=85)
    assert (judged.level, judged.reaction) == (Level.URGENT, True)
    assert judged.suggests is not Suggestion.REACTION


def test_the_signs_of_a_reaction_do_not_hide_a_card_of_the_other_markers():
    judged = before_dose_3(IL6=90, WBC=30, NEUT=25, CRP=20, PCT=20, TEMP=39.5)
    assert judged.reaction
    assert judged.level is Level.ALERT
    assert judged.suggests is Suggestion.INFECTION


# A card of the other markers ----------------------------------------------------------------------


def test_a_card_of_the_other_markers_gives_the_value_that_leads():
    (judged,) = judged_last(specimen(LAST, IL6=14, **{**COMPANY, "WBC": 14, "NEUT": 10, "TEMP": 39}, PCT=6))
    assert (judged.level, judged.because) == (Level.ALERT, levels.COMPANIONS)
    assert judged.lead == Quantity("PCT", 6)
    assert judged.analyte == "IL6"
