"""What is known of a child before a specimen is judged, and what a quiet one adds to it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.alert.child_state import (
    ChildState,
    Peak,
    during_recorded_illness,
    is_untreated,
    learn,
    learning_weight,
    recorded_as_well,
    remember,
)
from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.marker_model import SETTLED
from fortnight.domain.record.course import Event, Result
from fortnight.domain.treatment.exposure import Phase
from helpers.courses import at, specimen
from helpers.observations import exposure, judged, observed
from helpers.stores import present

SECOND = timedelta(seconds=1)
RUN_IN = exposure(Phase.RUN_IN)


def event(kind, day, until=None):
    return Event("e", kind, at(day), "", None if until is None else at(until))


def weight(level=Level.NONE, events=(), state=None, **seen):
    return learning_weight(tuple(events), observed(IL6=15, **seen), level, state or ChildState())


# How much a specimen teaches ----------------------------------------------------------------------


def test_a_quiet_specimen_is_learnt_whole():
    assert weight() == 1
    assert weight(under=RUN_IN) == 1


@pytest.mark.parametrize("level", [Level.ALERT, Level.URGENT])
def test_a_raised_one_is_not_learnt(level):
    assert weight(level) == 0


def test_a_silent_mark_is_learnt_slowly_but_not_in_the_run_in():
    assert weight(Level.WATCH) == 0.3
    assert weight(Level.WATCH, under=exposure(Phase.COVER_DOUBTFUL)) == 0
    assert weight(Level.WATCH, under=RUN_IN) == 0


@pytest.mark.parametrize(("before", "learnt"), [(2, 0), (3, 0.3), (4, 0.3)])
def test_after_three_cards_in_a_row_the_level_itself_may_have_moved(before, learnt):
    assert weight(Level.ALERT, state=ChildState(cards_in_a_row=before)) == learnt
    assert weight(Level.WATCH, under=RUN_IN, state=ChildState(marks_in_a_row=before)) == learnt


def test_before_the_first_dose_nothing_is_learnt():
    assert weight(under=exposure(Phase.BEFORE), events=[event("well", 168)]) == 0


def test_neither_with_symptoms_nor_where_cover_is_doubtful():
    assert weight(symptoms="cough") == 0
    assert weight(under=exposure(Phase.COVER_DOUBTFUL)) == 0


@pytest.mark.parametrize(("since", "learnt"), [(0.4, 0), (0.49, 0), (0.5, 1), (0.6, 1)])
def test_within_half_a_day_after_a_dose_nothing_is_learnt(since, learnt):
    assert weight(under=exposure(since=since)) == learnt


def test_what_was_recorded_as_well_is_learnt_whole_whatever_else_is_known():
    well = [event("infection", 167), event("well", 168)]
    assert weight(Level.URGENT, events=well, symptoms="cough") == 1


def test_what_was_recorded_as_illness_is_not_learnt():
    assert weight(events=[event("infection", 167)]) == 0


def test_another_event_changes_nothing():
    assert weight(events=[event("imaging", 168)]) == 1
    assert weight(events=[event("imaging", 168)], symptoms="cough") == 0


@pytest.mark.parametrize("kind", ["infection", "flare", "mas", "vaccine", "surgery"])
@pytest.mark.parametrize(
    ("days", "ill"), [(-0.1, False), (0, True), (13.9, True), (14, False), (14.1, False)]
)
def test_an_illness_is_quiet_again_after_a_fortnight(kind, days, ill):
    assert during_recorded_illness((event(kind, 100),), at(100 + days)) is ill


@pytest.mark.parametrize(("days", "ill"), [(0, True), (0.9, True), (1, False), (1.1, False)])
def test_a_problem_of_the_sample_is_over_after_a_day(days, ill):
    assert during_recorded_illness((event("sample", 100),), at(100 + days)) is ill


@pytest.mark.parametrize(("day", "ill"), [(99, False), (105, True), (123.9, True), (124, False)])
def test_a_long_illness_counts_from_its_end(day, ill):
    assert during_recorded_illness((event("infection", 100, until=110),), at(day)) is ill


def test_one_illness_among_the_events_is_enough():
    events = (event("imaging", 100), event("infection", 100), event("note", 100))
    assert during_recorded_illness(events, at(101))


@pytest.mark.parametrize("side", [-1, 1])
def test_well_is_said_of_the_specimens_of_a_day(side):
    day = side * timedelta(days=1)
    assert recorded_as_well((event("well", 100),), at(100) + day)
    assert not recorded_as_well((event("well", 100),), at(100) + day + side * SECOND)
    assert not recorded_as_well((event("infection", 100),), at(100))


# Values from before the first dose ----------------------------------------------------------------


def test_values_of_the_sixty_days_before_the_first_dose_count():
    first = at(0)
    assert is_untreated(first, first)
    assert is_untreated(first - timedelta(days=60), first)
    assert not is_untreated(first - timedelta(days=60) - SECOND, first)
    assert not is_untreated(first + SECOND, first)


def untreated(*specimens):
    state = ChildState()
    for each in specimens:
        state.add_untreated(each.results)
    return state


def test_values_are_kept_in_order_and_by_analyte_without_those_above_the_limit():
    state = untreated(specimen(-20, IL6=40, CRP=">200"), specimen(-3, IL6="<5", CRP=80))
    assert state.untreated == {"IL6": ((at(-20), 40), (at(-3), 5)), "CRP": ((at(-3), 80),)}


def test_treatment_starts_once_and_with_the_values_shortly_before_it():
    near, both = untreated(specimen(-3, IL6=400)), untreated(specimen(-90, IL6=1), specimen(-3, IL6=400))
    for state in (near, both):
        state.start_treatment(at(0))
    learnt = near.models["IL6"].level
    assert learnt > present(ChildState().model("IL6")).level
    assert both.models["IL6"].level == learnt
    near.start_treatment(at(0))
    assert near.is_treated is True
    assert near.models["IL6"].level == learnt


def test_what_is_no_marker_does_not_keep_the_markers_after_it_from_being_learnt():
    state = untreated(specimen(-3, WEIGHT=20, IL6=400))
    state.start_treatment(at(0))
    assert list(state.models) == ["IL6"]


def test_a_model_is_made_once():
    state = ChildState()
    assert state.model("IL6") is state.model("IL6") is state.models["IL6"]
    assert state.model("WEIGHT") is None
    assert list(state.models) == ["IL6"]


def test_a_copy_goes_its_own_way():
    state = ChildState(peak=Peak(at(0), at(1), 3.0), untreated={"IL6": ((at(-1), 40),)})
    state.model("IL6")
    twin = state.copy()
    assert twin.peak == state.peak
    assert twin.models["IL6"].level == state.models["IL6"].level
    present(twin.peak).fold = 9.0
    twin.models["IL6"].level = 9.0
    twin.add_untreated(specimen(0, IL6=50).results)
    assert present(state.peak).fold == 3
    assert state.models["IL6"].level < 9
    assert state.untreated == {"IL6": ((at(-1), 40),)}
    assert ChildState().copy().peak is None


# Learning -----------------------------------------------------------------------------------------


def learnt(weight=1.0, **values):
    state = ChildState()
    learn(observed(**values), SETTLED, weight, state)
    return state


def test_each_marker_of_the_specimen_is_learnt():
    state = learnt(WEIGHT=20, PLT=">900", IL6=60, WBC=12)
    assert {code: model.count for code, model in state.models.items()} == {"PLT": 0, "IL6": 1, "WBC": 1}


def test_a_value_is_learnt_as_so_many():
    level = present(ChildState().model("IL6")).level
    assert level < learnt(0.3, IL6=60).models["IL6"].level < learnt(1.0, IL6=60).models["IL6"].level


def test_below_the_detection_limit_the_mean_of_what_lies_below_is_learnt():
    below, at_limit = (learnt(IL6=value).models["IL6"] for value in ("<5", 5))
    assert below.level < at_limit.level
    assert below.degrees < at_limit.degrees


def test_the_quiet_values_of_il6_are_counted_from_the_first_to_the_last():
    state = ChildState()
    for day in (14, 28, 42):
        learn(observed(day, IL6=15), SETTLED, 1.0, state)
    learn(observed(56, WBC=6), SETTLED, 1.0, state)
    assert (state.count, state.since, state.last) == (3, at(14), at(42))


# Remembering --------------------------------------------------------------------------------------


def remembered(*days, state=None, **seen):
    """The state after some judgements of IL-6, one a fortnight."""
    state = state or ChildState()
    for day, judgement in enumerate(days):
        remember(observed(14.0 * day, IL6=15, **seen), judgement, state)
    return state


def test_quiet_specimens_are_counted_on_and_off_the_plan():
    state = remembered(judged(), judged())
    assert (state.planned, state.unplanned) == (2, 0)
    remembered(judged(), judged(), judged(), off_plan=True, state=state)
    assert (state.planned, state.unplanned) == (2, 3)
    remembered(judged(level=Level.WATCH), judged(level=Level.ALERT), state=state)
    assert (state.planned, state.unplanned) == (2, 3)


def test_a_specimen_that_was_not_judged_is_a_visit_of_a_well_child():
    state = remembered(None)
    assert (state.planned, state.il6_on_drug) == (1, 0)


def test_without_il6_only_the_visit_is_kept():
    state = ChildState(marks_in_a_row=2, new_series_left=2)
    remember(observed(WBC=6), judged(level=Level.ALERT, sd=2.0, fold=4.0), state)
    assert (state.il6_on_drug, state.marks_in_a_row, state.new_series_left) == (0, 2, 2)
    assert (state.il6_before, state.peak) == (None, None)


def test_the_assay_of_the_last_il6_is_kept_also_over_one_that_does_not_tell():
    state = ChildState(method="Elecsys")
    remember(observed(IL6=15), judged(), state)
    assert state.method == "Elecsys"
    seen = observed(IL6=15)
    seen.values = {"IL6": Result("s", "IL6", 15, at(168), method="Access")}
    remember(seen, judged(), state)
    assert (state.method, state.il6_on_drug) == ("Access", 2)


def test_the_results_of_a_new_series_are_counted_down_to_none():
    state = ChildState(new_series_left=3)
    left = [remembered(judged(), state=state).new_series_left for _ in range(4)]
    assert left == [2, 1, 0, 0]


def test_how_high_the_last_il6_was_is_kept_with_its_moment():
    state = remembered(judged(sd=1.5), judged(sd=2.5))
    assert state.il6_before == (at(14), 2.5)
    assert remembered(judged(), state=state).il6_before == (at(14), 2.5)


def test_cards_and_marks_in_a_row():
    state, told = ChildState(), []
    for level in (Level.WATCH, Level.ALERT, Level.URGENT, Level.WATCH, Level.NONE):
        remembered(judged(level=level), state=state)
        told.append((state.cards_in_a_row, state.marks_in_a_row))
    assert told == [(0, 1), (1, 2), (2, 3), (0, 4), (0, 0)]


def peak_after(*raised):
    """The peak after raised values: day and fold of each."""
    state = ChildState()
    for day, fold in raised:
        remember(observed(day, IL6=90), judged(level=Level.ALERT, fold=fold), state)
    return state.peak


def test_a_card_keeps_its_first_specimen_and_its_highest_value():
    assert peak_after((100, 4)) == Peak(at(100), at(100), 4)
    assert peak_after((100, 4), (103, 6)) == Peak(at(100), at(103), 6)
    assert peak_after((100, 4), (103, 4)) == Peak(at(100), at(103), 4)
    assert peak_after((100, 4), (103, 3)) == Peak(at(100), at(100), 4)


def test_after_seven_days_a_raised_value_is_a_peak_of_its_own():
    assert peak_after((100, 4), (107, 3)) == Peak(at(100), at(100), 4)
    assert peak_after((100, 4), (107.01, 3)) == Peak(at(107.01), at(107.01), 3)


def test_only_cards_with_a_fold_leave_a_peak():
    assert remembered(judged(level=Level.WATCH, fold=4.0)).peak is None
    assert remembered(judged(level=Level.ALERT)).peak is None
