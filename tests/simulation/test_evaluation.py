"""How well the alert does on simulated cohorts that were not used to choose its limits: seeds 201 and 202.

The design goal is 95 % sensitivity at 0.10 false cards per child-year. The alert reaches less, because a
doubling of IL-6 is within the noise of a child. The limits here are what it reaches, so that a change for the
worse fails.
"""

from __future__ import annotations

from functools import cache

import pytest

from fortnight.domain.alert.population import MARKERS
from fortnight.simulation.courses import parse_time
from fortnight.simulation.evaluation import (
    AS_SHIPPED,
    LEFT_OUT,
    OURS,
    PROPOSAL,
    RATES,
    VERSION_4,
    Bout,
    by_height,
    cases,
    classify_card,
    curve,
    curves,
    judged_by,
    leave_one_out,
    our_scores,
    outcome,
)
from fortnight.simulation.phases import by_phase

SEEDS, CHILDREN, YEARS = (201, 202), 70, 1.6
REACHED = {"first": 0.58, "second": 0.79, "wandering": 0.76}
FALSE = {"first": 0.13, "second": 0.09, "wandering": 0.16}  # cards per child-year
CALLED = {"first": 0.06, "second": 0.06, "wandering": 0.12}  # flares and MAS
KINDS = tuple(REACHED)


@cache
def judged(kind, left_out=frozenset()):
    return cases(kind, SEEDS, CHILDREN, YEARS, left_out)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("left_out", [frozenset(), frozenset({"PCT"})], ids=["all", "without PCT"])
def test_sensitivity_and_false_cards_on_seeds_that_were_not_fitted(kind, left_out):
    reached = outcome(judged(kind, left_out))
    assert reached.needed > 100
    assert reached.sensitivity >= REACHED[kind]
    assert reached.false <= FALSE[kind]
    assert reached.called <= CALLED[kind]
    assert reached.mas_urgent >= 0.9


@pytest.mark.parametrize("kind", KINDS)
def test_false_cards_stay_rare_if_il6_alone_is_measured(kind):
    """Missing markers need no correction: fewer infections are caught, but no more cards are raised."""
    alone = outcome(judged(kind, frozenset(MARKERS) - {"IL6"}))
    assert alone.false <= 0.10
    assert 0.25 < alone.sensitivity < REACHED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_the_alert_is_better_than_every_other_rule_at_every_point_of_the_curve(kind):
    made = curves(judged(kind))
    assert len(made) == 6
    for name, other in made.items():
        if name != OURS:
            worse = {
                rate: (made[OURS][rate], other[rate]) for rate in RATES if made[OURS][rate] < other[rate]
            }
            assert not worse, (name, worse)
    assert made[OURS][0.1] >= made[PROPOSAL][0.1] + 0.1


@pytest.mark.parametrize("kind", KINDS)
def test_higher_rises_are_caught_more_often(kind):
    """Few of the smallest rises are caught, which are within a child's noise, and most of the six-fold ones.

    The missed ones of those are in the first weeks or without IL-6.
    """
    heights = by_height(judged(kind))
    shares = [caught / needed for caught, needed in heights.values()]
    assert 0.15 < shares[0] < shares[2] < shares[4]
    caught, needed = heights[6.0]
    assert needed >= 15
    assert caught / needed >= 0.88


def test_white_cells_contribute_most_beside_il6():
    left = leave_one_out(judged("second"))
    assert set(left) == {"nothing", *LEFT_OUT}
    assert left["IL-6 itself"] < left["white cells"] < left["nothing"]


def test_sensitivity_rises_with_the_rate_of_false_cards():
    made = curve(judged("first"), lambda case: our_scores(case.judged))
    assert list(made.values()) == sorted(made.values())


def test_cards_are_classified_by_the_illness_of_the_child():
    bouts = (
        Bout("infection", parse_time("2025-03-01T12:00"), 3),
        Bout("flare", parse_time("2025-05-01T00:00"), 3),
    )
    kinds = {
        "2025-03-01T01:00": "true", "2025-02-28T20:00": "false", "2025-03-15T11:00": "true",
        "2025-03-15T13:00": "false", "2025-05-20T00:00": "apart", "2025-08-20T00:00": "false",
    }  # fmt: skip
    assert {at: classify_card(bouts, parse_time(at)) for at in kinds} == kinds


@pytest.mark.parametrize("kind", ["second", "wandering"])
def test_the_first_weeks_are_judged_better_than_by_version_4(kind):
    """Many children are followed for a short time, to have enough infections of the first fortnight."""
    now = cases(kind, (203,), 150, 0.4)
    before = judged_by(now, AS_SHIPPED[VERSION_4])
    early, run_in, *_ = zip(by_phase(now), by_phase(before), strict=True)
    assert early[0].infections == early[1].infections >= 5
    assert early[0].caught >= 0.5 * early[0].infections > early[1].caught
    assert run_in[0].caught > run_in[1].caught
    assert max(early[0].false_per_year, run_in[0].false_per_year) <= 0.6
