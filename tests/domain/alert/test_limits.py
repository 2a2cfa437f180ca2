"""Each limit of the alert and of the monitors beside it decides where it says it does: both sides of it."""

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
from fortnight.domain.record.course import Event
from fortnight.domain.safety.monitors import monitor_findings
from fortnight.domain.scores.mas import ms_score
from helpers.alerts import raised_alert
from helpers.courses import at, course, specimen
from helpers.observations import judged, observed


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
    assert row(name).look(observed(**value)) == found


@pytest.mark.parametrize(("joints", "more"), [(1, None), (2, 2), (5, 5)])
def test_joints_are_more_active_from_two(joints, more):
    quiet = [specimen(day, AJC=0) for day in (140, 154)]
    assert row("Joints").look(observed(AJC=joints, before=quiet)) == more


@pytest.mark.parametrize(("sd", "side"), [(1.96, 1), (1.95, 0), (-1.95, 0), (-1.96, -1)])
def test_the_own_range_holds_19_of_20_values(sd, side):
    assert side_of_own_range(score(observed(sds={"WBC": sd})), "WBC") == side


def test_no_value_teaches_by_more_than_two_and_a_half_sd():
    """The level of a child without values: it weighs (0.9 ÷ 0.36)² = 6.25 values less than one of its own."""
    model = new_model("IL6")
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


# The monitors -------------------------------------------------------------------------------------


USUAL = {"PLT": 300, "FIB": 200, "AST": 28, "LDH": 230, "FERR": 60, "IL18": 600}
FIBRINOGEN_FALLEN, PLATELETS_FALLEN = {"FIB": 150}, {"PLT": 200}


def is_noticed(name, last, usual=USUAL, quiet=6):
    """Whether a monitor notices the last sample after some quiet ones."""
    drawn = [specimen(14.0 * n, **{**USUAL, **usual}) for n in range(1, quiet + 1)]
    seen = course([0], [*drawn, specimen(300, **last)])
    return name in {each.name for each in monitor_findings(seen, ()) if each.at == at(300)}


@pytest.mark.parametrize(
    ("value", "other", "usual", "told"),
    [
        ({"PLT": 234}, FIBRINOGEN_FALLEN, {}, True),
        ({"PLT": 235}, FIBRINOGEN_FALLEN, {}, False),
        ({"FIB": 154}, PLATELETS_FALLEN, {}, True),
        ({"FIB": 155}, PLATELETS_FALLEN, {}, False),
        ({"AST": 38}, PLATELETS_FALLEN, {}, True),
        ({"AST": 37}, PLATELETS_FALLEN, {}, False),
        ({"AST": 36}, PLATELETS_FALLEN, {"AST": 20}, False),
        ({"AST": 36.5}, PLATELETS_FALLEN, {"AST": 20}, True),
        ({"LDH": 350}, PLATELETS_FALLEN, {"LDH": 280}, True),
        ({"LDH": 349}, PLATELETS_FALLEN, {"LDH": 280}, False),
        ({"LDH": 300}, PLATELETS_FALLEN, {}, False),
        ({"LDH": 300.5}, PLATELETS_FALLEN, {}, True),
        ({"FERR": 120}, PLATELETS_FALLEN, {}, True),
        ({"FERR": 119}, PLATELETS_FALLEN, {}, False),
        ({"FERR": 500}, PLATELETS_FALLEN, {"FERR": 400}, True),
        ({"FERR": 499.5}, PLATELETS_FALLEN, {"FERR": 400}, False),
        ({"IL18": 1200}, PLATELETS_FALLEN, {}, True),
        ({"IL18": 1199}, PLATELETS_FALLEN, {}, False),
        ({"IL18": 5000}, PLATELETS_FALLEN, {"IL18": 3000}, True),
        ({"IL18": 4999.5}, PLATELETS_FALLEN, {"IL18": 3000}, False),
    ],
)
def test_two_signs_beyond_the_own_median_are_the_trend_of_mas(value, other, usual, told):
    assert is_noticed("MAS trend", {**value, **other}, usual) is told


@pytest.mark.parametrize(("quiet", "told"), [(2, False), (3, True), (4, True)])
def test_a_median_of_the_childs_own_needs_three_values(quiet, told):
    assert is_noticed("MAS trend", {"PLT": 200, "FIB": 150}, quiet=quiet) is told


@pytest.mark.parametrize(("platelets", "told"), [(273, True), (274, False)])
def test_a_median_of_the_childs_own_is_made_of_the_last_twenty(platelets, told):
    """Eleven values of 400 and then ten of 300: half of the last twenty are of each, so the median is 350."""
    drawn = [specimen(14.0 * n, PLT=400 if n <= 11 else 300, FIB=200) for n in range(1, 22)]
    seen = course([0], [*drawn, specimen(300, PLT=platelets, FIB=150)])
    assert ("MAS trend" in {each.name for each in monitor_findings(seen, ())}) is told


@pytest.mark.parametrize(("above", "told"), [(-0.05, False), (0.05, True)])
def test_the_ms_score_must_rise_by_one_over_what_is_usual(above, told):
    """The score of the usual values is just below its cut-off."""
    usual = {"PLT": 250, "LDH": 280, "FIB": 110, "FERR": 100}
    last = next(
        {**usual, "FERR": ferritin}
        for ferritin in range(100, 90_000, 20)
        if _score({**usual, "FERR": ferritin}) >= _score(usual) + 1 + above
    )
    assert _score(usual) > -3.1
    assert _score(last) < _score(usual) + 1.1
    assert is_noticed("MS score", last, usual) is told


def _score(values):
    score = ms_score(False, False, False, *(values[code] for code in ("PLT", "LDH", "FIB", "FERR"))).score
    assert score is not None
    return score


def noticed_of(judgements):
    drawn = [specimen(14.0 * n, IL6=15) for n in range(1, 9)]
    return {each.name for each in monitor_findings(course([0], drawn), judgements)}


def series(*sds, **fields):
    return [judged(14.0 * n, sd=sd, fold=1.8, **fields) for n, sd in enumerate(sds, start=1)]


@pytest.mark.parametrize(
    ("sds", "told"),
    [((1, 1, 1), True), ((-1, -1, -1), True), ((1, 1), False), ((0.9, 1, 1), False), ((1, -1, 1), False)],
)
def test_the_level_has_moved_after_three_samples_an_sd_off(sds, told):
    assert ("level moved" in noticed_of(series(*sds))) is told


@pytest.mark.parametrize(
    ("sds", "told"),
    [
        ((2.22, 2.22), False),
        ((2.23, 2.23), True),
        ((-2.23, -2.23), True),
        ((3.0,), False),
        ((9.0, 0.0), False),
    ],
)
def test_a_slow_drift_is_noticed_by_the_weighted_average(sds, told):
    """Of two values of z the average is (0.3 + 0.7 × 0.3) z = 0.51 z; the limit is 1.134."""
    assert ("drift" in noticed_of(series(*sds))) is told


@pytest.mark.parametrize(("days", "told"), [(364, False), (365, False), (365.5, True), (366, True)])
def test_a_tb_screen_is_due_after_a_year(days, told):
    seen = course([0], [], events=(Event("e", "tb-screen", at(-30)),))
    names = {each.name for each in monitor_findings(seen, (), at(days - 30))}
    assert ("TB screen" in names) is told
