"""Inactive disease by Wallace 2011, and the clocks of remission beside a plain reading of their rule."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.scores.inactive_disease import (
    CRITERIA,
    HIDDEN_BY_DRUG,
    Remission,
    RemissionClock,
    Run,
    inactive_disease,
    remission,
    runs,
)

WELL = {
    "active_joints": 0,
    "physician_global": 0,
    "morning_stiffness_min": 15,
    **dict.fromkeys(
        (
            "fever", "rash", "serositis", "splenomegaly",
            "lymphadenopathy", "uveitis", "esr_or_crp_raised_by_jia",
        ),
        False,
    ),
}  # fmt: skip
FIRST = date(2025, 1, 1)


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def test_all_ten_criteria_make_inactive_disease():
    assert CRITERIA.keys() == WELL.keys()
    found = inactive_disease(WELL)
    assert (found.inactive, found.failed, found.missing) == (True, (), ())
    assert {"fever", "esr_or_crp_raised_by_jia"} == HIDDEN_BY_DRUG


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("active_joints", 1),
        ("physician_global", 0.1),
        ("morning_stiffness_min", 15.5),
        *((name, True) for name, value in WELL.items() if value is False),
    ],
)
def test_each_criterion_alone_makes_it_active(name, value):
    found = inactive_disease({**WELL, name: value})
    assert (found.inactive, found.failed) == (False, (name,))


@pytest.mark.parametrize("name", WELL)
def test_each_missing_criterion_makes_it_unknown(name):
    found = inactive_disease({**WELL, name: None})
    assert (found.inactive, found.missing) == (None, (name,))
    assert inactive_disease({n: v for n, v in WELL.items() if n != name}) == found


def test_a_criterion_that_fails_decides_whatever_is_missing_and_missing_ones_are_sorted():
    found = inactive_disease({**WELL, "uveitis": None, "fever": None, "rash": True})
    assert (found.inactive, found.missing) == (False, ("fever", "uveitis"))
    assert inactive_disease({}).missing == tuple(sorted(WELL))


# Remission ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "state"), [(182, Remission.INACTIVE), (183, Remission.ON_MEDICATION)])
def test_remission_on_medication_begins_after_183_days(days, state):
    found = remission([(day(0), True)], None, day(days))
    assert (found.state, found.inactive_since, found.days, found.needed) == (state, day(0), days, 183)


@pytest.mark.parametrize(("days", "state"), [(364, Remission.INACTIVE), (365, Remission.OFF_MEDICATION)])
@pytest.mark.parametrize(("since", "off"), [(0, 20), (20, 0)])
def test_remission_off_medication_counts_from_the_later_of_both_dates(since, off, days, state):
    found = remission([(day(since), True)], day(off), day(20 + days))
    assert (found.state, found.inactive_since, found.days, found.needed) == (state, day(since), days, 365)


def test_stopping_in_the_future_counts_no_days():
    assert remission([(day(0), True)], day(300), day(200)).days == 0


def test_a_run_ends_with_the_first_active_visit():
    visits = [(day(0), True), (day(100), True), (day(130), False), (day(160), True), (day(170), True)]
    assert runs(visits, day(170)) == [Run(day(0), day(100), day(130)), Run(day(160), day(170))]
    found = remission(visits, None, day(170))
    assert (found.inactive_since, found.longest) == (day(160), Run(day(0), day(100), day(130)))
    assert remission(visits[:3], None, day(140)) == RemissionClock(
        Remission.ACTIVE, None, longest=Run(day(0), day(100), day(130))
    )


def test_nothing_assessed_is_no_state():
    assert remission([], None, day(0)) == RemissionClock(None, None)
    assert remission([(day(0), None)], None, day(9)).state is None


def test_an_unknown_visit_neither_begins_nor_ends_a_run():
    found = remission([(day(0), True), (day(50), None), (day(90), True)], None, day(90))
    assert (found.inactive_since, found.days) == (day(0), 90)
    assert remission([(day(0), None), (day(50), True)], None, day(90)).inactive_since == day(50)


def test_an_active_visit_of_the_same_day_counts():
    both = [(day(0), True), (day(0), False)]
    assert remission(both, None, day(1)).state == remission(both[::-1], None, day(1)).state == "active"


def test_what_comes_after_today_is_not_known_yet():
    visits = [(day(0), True), (day(10), False)]
    assert remission(visits, None, day(9)).inactive_since == day(0)
    assert remission(visits, None, day(10)).state is Remission.ACTIVE


VISITS = st.lists(st.tuples(st.integers(0, 900), st.booleans()), min_size=1, unique_by=lambda each: each[0])


@given(VISITS, st.none() | st.integers(0, 900), st.randoms())
def test_the_clock_is_that_of_a_plain_reading(visits, off, random):
    """The begin of the present run is the first visit after the last active one."""
    today = max(n for n, _ in visits)
    shuffled = random.sample(visits, len(visits))
    found = remission(
        [(day(n), inactive) for n, inactive in shuffled], None if off is None else day(off), day(today)
    )
    last_active = max((n for n, inactive in visits if not inactive), default=-1)
    run = [n for n, inactive in visits if inactive and n > last_active]
    if not run:
        assert (found.state, found.inactive_since) == (Remission.ACTIVE, None)
        return
    assert found.inactive_since == day(min(run))
    if off is None:
        expected = Remission.ON_MEDICATION if today - min(run) >= 183 else Remission.INACTIVE
    else:
        reached = today - max(off, min(run)) >= 365
        expected = Remission.OFF_MEDICATION if reached else Remission.INACTIVE
    assert found.state is expected
