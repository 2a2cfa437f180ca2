"""Each limit of the alert decides where it says it does: both sides of it."""

from __future__ import annotations

from datetime import timedelta
from math import log

import pytest

from fortnight.domain.alert.evidence_table import TABLE
from fortnight.domain.alert.judgement import Level, episodes
from fortnight.domain.alert.marker_model import SETTLED, new_model
from fortnight.domain.alert.raised_alert import is_shown_today
from fortnight.domain.alert.scoring import score, side_of_own_range
from fortnight.domain.explanation.calculation import arithmetic
from helpers.alerts import raised_alert
from helpers.courses import specimen
from helpers.observations import judged, observed
from helpers.stores import present


def row(name):
    return next(each for each in TABLE if each.name == name)


# The evidence -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("Fever", {"TEMP": 37.9}, None),
        ("Fever", {"TEMP": 38}, 38),
        ("CRP back", {"CRP": 4.9}, None),
        ("CRP back", {"CRP": 5}, 5),
        ("CRP back", {"CRP": "<5"}, None),
        ("Ferritin", {"FERR": 499}, None),
        ("Ferritin", {"FERR": 500}, 500),
        ("Ferritin", {"FERR": "<500"}, None),
    ],
)
def test_a_value_is_a_finding_from_its_limit_on(name, value, found):
    assert present(row(name).look)(observed(**value)) == found


@pytest.mark.parametrize(("joints", "more"), [(1, None), (2, 2), (5, 5)])
def test_joints_are_more_active_from_two(joints, more):
    quiet = [specimen(day, AJC=0) for day in (140, 154)]
    assert present(row("Joints").look)(observed(AJC=joints, before=quiet)) == more


@pytest.mark.parametrize(("sd", "side"), [(1.96, 1), (1.95, 0), (-1.95, 0), (-1.96, -1)])
def test_the_own_range_holds_19_of_20_values(sd, side):
    assert side_of_own_range(score(observed(sds={"WBC": sd})), "WBC") == side


def test_no_value_teaches_by_more_than_two_and_a_half_sd():
    """The level of a child without values: it weighs (0.9 ÷ 0.36)² = 6.25 values less than one of its own."""
    model = present(new_model("IL6"))
    before, (_, sd) = model.level, model.predict(SETTLED)
    model.learn(1e6)
    assert model.level - before == pytest.approx(6.25 / 7.25 * 2.5 * sd)
    assert before == log(15)


@pytest.mark.parametrize(("chance", "written"), [(0.0001, "0.0001"), (0.000099, "< 0.0001")])
def test_no_value_is_called_rarer_than_one_in_ten_thousand(chance, written):
    told = {str(name): str(value) for name, value in arithmetic(judged(chance=chance))}
    assert told["Chance of a quiet value this high"] == written


# Cards --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "cards"), [(20, 1), (21, 1), (21.9, 1), (22, 2)])
def test_samples_of_three_weeks_are_one_card(days, cards):
    raised = [judged(100, level=Level.ALERT), judged(100 + days, level=Level.WATCH)]
    assert len(episodes(tuple(raised))) == cards


def test_a_silent_mark_is_shown_for_three_weeks():
    mark = raised_alert(level="watch")
    assert is_shown_today(mark, mark.newest + timedelta(days=21))
    assert not is_shown_today(mark, mark.newest + timedelta(days=21, seconds=1))
