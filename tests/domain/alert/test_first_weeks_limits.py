"""The limits that decide in the first weeks: for each a case on either side of it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level
from helpers.courses import course, specimen
from helpers.stores import present

UNTREATED: dict[str, Any] = {"IL6": 60, "WBC": 14, "NEUT": 10, "CRP": 80}


def last(doses, *specimens):
    """The judgement of the last of these specimens."""
    return judge(course(doses, specimens))[-1]


def turn(judgements, told):
    """The two neighbours between which what is told changes first."""
    return next((a, b) for a, b in pairwise(judgements) if not told(a) and told(b))


def points(judged, row):
    """Points of one row for infection with white cells up; `None` where it says nothing."""
    return next((w.points[0] for w in judged.scores.rows if w.row.name == row), None)


def off(judged, marker):
    """How many SD a marker lies above what is expected."""
    return next(w.found for w in judged.scores.rows if w.row.name == marker)


def test_with_few_values_a_silent_mark_begins_at_1_4_sd():
    one = [last([0], specimen(0, IL6=45), specimen(8, IL6=value)) for value in range(60, 500)]
    silent, marked = turn(one, lambda j: j.level is Level.WATCH)
    assert 1.38 < present(silent.sd) < 1.4 <= present(marked.sd) < 1.42


def test_without_il6_a_card_begins_at_one_point():
    one = [last([0], specimen(0, **UNTREATED), specimen(8, NEUT=n / 10, PCT=0.5)) for n in range(70, 140)]
    silent, card = turn(one, lambda j: j.level is Level.ALERT)
    assert (silent.level, silent.points["infection"]) == (Level.NONE, 0.5)
    assert (card.suggests, card.points["infection"]) == ("infection", 1)


def test_companions_of_a_quiet_il6_make_a_card_from_three_points():
    one = [
        last(
            [0],
            specimen(0, **UNTREATED),
            specimen(8, IL6=100, NEUT=n / 20, WBC=n / 20 + 3, PCT=6, TEMP=38.5),
        )
        for n in range(160, 260)
    ]
    silent, card = turn(one, lambda j: j.level is Level.ALERT)
    assert (silent.level, silent.points["infection"], silent.lead) == (Level.NONE, 2.5, None)
    assert card.points["infection"] == 3
    assert present(card.sd) < 0


def signs(neutrophils, doses=2, day=0.0):
    """IL-6 above that before dose 1, CRP detectable, on the planned day of the next dose."""
    start = specimen(0, **UNTREATED)
    at = 14 * doses - day
    return last([14 * n for n in range(doses)], start, specimen(at, IL6=90, NEUT=neutrophils, CRP=8))


def test_white_cells_are_a_sign_of_a_reaction_from_one_sd():
    none, warned = turn([signs(n / 20) for n in range(130, 200)], lambda j: j.reaction)
    assert 0.95 < off(none, "NEUT") < 1 <= off(warned, "NEUT") < 1.05


@pytest.mark.parametrize(("doses", "warned"), [(1, False), (2, True), (3, False)])
def test_a_reaction_is_looked_for_before_dose_3(doses, warned):
    assert signs(14, doses).reaction is warned


@pytest.mark.parametrize(("day", "known"), [(-59.9, True), (-60, False), (-60.1, False)])
def test_a_value_tells_of_the_first_weeks_for_sixty_days(day, known):
    """The first dose is an hour after the start of day 0."""
    judged = last([0], specimen(day, IL6=10), specimen(8, IL6=30))
    nothing = last([0], specimen(8, IL6=30))
    assert (judged.centre != nothing.centre) is known


@pytest.mark.parametrize(("since", "seen"), [(1.95, False), (2.1, True), (9.0, True), (9.1, False)])
def test_crp_tells_on_days_2_to_9_of_the_first_intervals(since, seen):
    """Days since the second dose, which was given an hour after the start of day 14."""
    judged = last([0, 14], specimen(0, **UNTREATED), specimen(14 + since, IL6=60, CRP=40))
    assert points(judged, "CRP back") == (1.5 if seen else None)


@pytest.mark.parametrize(("doses", "seen"), [(1, False), (2, False), (3, True), (4, True)])
def test_at_the_end_of_the_first_two_intervals_crp_tells_nothing(doses, seen):
    days = [14 * n for n in range(doses)]
    judged = last(days, specimen(0, **UNTREATED), specimen(14 * doses, IL6=60, CRP=40))
    assert (points(judged, "CRP"), points(judged, "CRP back")) == ((2.5, 1.5) if seen else (None, None))


@pytest.mark.parametrize(("crp", "seen"), [(43, False), (44, False), (47, True), (60, True)])
def test_after_the_first_dose_crp_is_expected_to_halve_every_day_and_a_half(crp, seen):
    """Of 80 mg/L twice what halving leaves after 2.96 days is 41; 5 mg/L more is CRP that is back."""
    judged = last([0], specimen(0, **UNTREATED), specimen(3, IL6=60, CRP=crp))
    assert points(judged, "CRP back") == (1.5 if seen else None)
