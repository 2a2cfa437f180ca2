"""How well the alert does on simulated cohorts that its limits were not chosen on: seeds 201 and 202.

The goal of the design is 95 % sensitivity at 0.10 false cards a child-year; what is reached lies lower,
because a doubling of IL-6 lies within the noise of a child. The margins here hold what is reached, so that
a change that loses it fails.
"""

from __future__ import annotations

from functools import cache

import pytest

from fortnight.domain.alert.population import MARKERS
from fortnight.simulation.courses import moment
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
    curve,
    curves,
    judged_by,
    kind_of_card,
    leave_one_out,
    our_scores,
    outcome,
)
from fortnight.simulation.phases import by_phase

SEEDS, CHILDREN, YEARS = (201, 202), 70, 1.6
REACHED = {"first": 0.58, "second": 0.79, "wandering": 0.76}
FALSE = {"first": 0.13, "second": 0.09, "wandering": 0.16}  # cards a child-year
CALLED = {"first": 0.06, "second": 0.06, "wandering": 0.12}  # flares and MAS
KINDS = tuple(REACHED)


@cache
def judged(kind, leave=frozenset()):
    return cases(kind, SEEDS, CHILDREN, YEARS, leave)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("leave", [frozenset(), frozenset({"PCT"})], ids=["all", "without PCT"])
def test_the_goal_on_seeds_that_were_not_fitted(kind, leave):
    reached = outcome(judged(kind, leave))
    assert reached.needed > 100
    assert reached.sensitivity >= REACHED[kind]
    assert reached.false <= FALSE[kind]
    assert reached.called <= CALLED[kind]
    assert reached.mas_urgent >= 0.9


@pytest.mark.parametrize("kind", KINDS)
def test_where_il6_alone_is_measured_false_cards_stay_rare(kind):
    """What is missing needs no correction: less is caught, and no more is raised."""
    alone = outcome(judged(kind, frozenset(MARKERS) - {"IL6"}))
    assert alone.false <= 0.10
    assert 0.25 < alone.sensitivity < REACHED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_better_than_every_other_rule_at_every_point_of_the_curve(kind):
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
def test_the_higher_the_rise_the_more_is_caught(kind):
    """Few of the smallest rises, which lie within a child's own noise; most from six-fold on.

    What is missed there comes in the first weeks or without IL-6.
    """
    heights = by_height(judged(kind))
    shares = [caught / needed for caught, needed in heights.values()]
    assert 0.15 < shares[0] < shares[2] < shares[4]
    caught, needed = heights[6.0]
    assert needed >= 15
    assert caught / needed >= 0.88


def test_the_white_cells_carry_most_beside_il6():
    left = leave_one_out(judged("second"))
    assert set(left) == {"nothing", *LEFT_OUT}
    assert left["IL-6 itself"] < left["white cells"] < left["nothing"]


def test_a_curve_rises():
    made = curve(judged("first"), lambda case: our_scores(case.judged))
    assert list(made.values()) == sorted(made.values())


def test_what_a_card_is_counted_as():
    bouts = (Bout("infection", moment("2025-03-01T12:00"), 3), Bout("flare", moment("2025-05-01T00:00"), 3))
    kinds = {
        "2025-03-01T01:00": "true", "2025-02-28T20:00": "false", "2025-03-15T11:00": "true",
        "2025-03-15T13:00": "false", "2025-05-20T00:00": "apart", "2025-08-20T00:00": "false",
    }  # fmt: skip
    assert {at: kind_of_card(bouts, moment(at)) for at in kinds} == kinds


@pytest.mark.parametrize("kind", ["second", "wandering"])
def test_the_first_weeks_are_judged_better_than_in_version_4(kind):
    """Many short lives, so that infections of the first fortnight are not a handful."""
    now = cases(kind, (203,), 150, 0.4)
    before = judged_by(now, AS_SHIPPED[VERSION_4])
    early, run_in, *_ = zip(by_phase(now), by_phase(before), strict=True)
    assert early[0].infections == early[1].infections >= 5
    assert early[0].caught >= 0.5 * early[0].infections > early[1].caught
    assert run_in[0].caught > run_in[1].caught
    assert max(early[0].false_per_year, run_in[0].false_per_year) <= 0.6
