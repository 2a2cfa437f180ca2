"""Dose cycles laid over each other: which samples belong to a cycle, and the usual band by day."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.display.cycles import (
    Cycle,
    cycle_line,
    cycles,
    last_before_next,
    results_of,
    usual_band,
)  # fmt: skip
from helpers.courses import at, course, specimen

GIVEN_AT = timedelta(hours=1)  # of each day of `helpers.courses`
DOSES = [14 * n for n in range(12)]


def a_course(**fields):
    """A dose every fortnight, a sample an hour before each and one on day 5 of the cycle."""
    drawn = [specimen(day, IL6=20 + n) for n, day in enumerate(DOSES)]
    drawn += [specimen(day + 5, IL6=30 + n) for n, day in enumerate(DOSES)]
    return course(DOSES, sorted(drawn, key=lambda each: each.collected_at), **fields)


def test_a_cycle_goes_from_one_dose_to_the_next():
    found = cycles(a_course(), ())
    assert [cycle.number for cycle in found] == list(range(1, 13))
    assert (found[0].start, found[0].end) == (at(0) + GIVEN_AT, at(14) + GIVEN_AT)
    assert found[0].length(at(500)) == 14
    assert (found[-1].end, found[-1].length(at(164) + GIVEN_AT)) == (None, 10)


def test_without_an_infusion_there_is_no_cycle():
    assert cycles(course([], [specimen(0, IL6=9)]), ()) == ()


def test_the_sample_before_a_dose_ends_one_cycle_and_begins_the_next():
    seen = a_course()
    first, second, *_ = cycles(seen, ())
    assert [each.value for each in results_of(seen, first, "IL6")] == [20, 30, 21]
    assert [each.value for each in results_of(seen, second, "IL6")] == [21, 31, 22]
    assert list(cycle_line(seen, second, "IL6").x) == [
        0,
        pytest.approx(5 - 1 / 24),
        pytest.approx(14 - 1 / 24),
    ]


@pytest.mark.parametrize(("hours", "counts"), [(24, True), (24.1, False)])
def test_a_sample_begins_a_cycle_if_it_was_drawn_within_a_day_before_the_dose(hours, counts):
    given = at(14) + GIVEN_AT
    early = specimen((given - timedelta(hours=hours) - at(0)).total_seconds() / 86400, IL6=7)
    seen = course([0, 14], [early])
    assert bool(results_of(seen, cycles(seen, ())[1], "IL6")) is counts


def test_the_value_before_the_next_dose_is_the_newest_after_this_one():
    seen = a_course()
    first, *_ = cycles(seen, ())
    found = last_before_next(seen, first, "IL6")
    assert found is not None
    assert found.value == 21
    assert last_before_next(course([0], [specimen(0, IL6=9)]), first, "IL6") is None


def test_cycles_of_the_run_in_and_with_an_alert_are_not_usual():
    seen = a_course()
    judged = judge(seen)
    assert [cycle.number for cycle in cycles(seen, judged) if cycle.usual] == [7, 8, 9, 10, 11, 12]
    ill = [*seen.specimens, specimen(DOSES[-1] + 8, IL6=900)]
    raised = course(DOSES, sorted(ill, key=lambda each: each.collected_at))
    assert [cycle.number for cycle in cycles(raised, judge(raised)) if cycle.usual] == [7, 8, 9, 10, 11]


def usual(values, day=5.0):
    """Return cycles with one value each, all on the same day of the cycle."""
    doses = [14 * n for n in range(len(values))]
    seen = course(
        doses, [specimen(dose + day + 1 / 24, IL6=v) for dose, v in zip(doses, values, strict=True)]
    )
    return seen, tuple(Cycle(c.number, c.start, c.end, True) for c in cycles(seen, ()))


def test_the_band_holds_nineteen_of_twenty_values_and_has_its_median():
    seen, chosen = usual(list(range(1, 42)))  # 1 to 41: percentiles of a uniform sample
    found = usual_band(seen, chosen, "IL6", 14)
    assert found.count == 41
    assert found.band.low[5] == pytest.approx(2)
    assert found.middle[5] == pytest.approx(21)
    assert found.band.high[5] == pytest.approx(40)


def test_a_day_uses_the_values_of_the_day_on_either_side():
    found = usual_band(*usual([10] * 6), "IL6", 14)
    assert list(np.flatnonzero(~np.isnan(found.middle))) == [4, 5, 6]


@pytest.mark.parametrize(("count", "drawn"), [(4, False), (5, True)])
def test_the_band_is_drawn_where_five_values_are_known(count, drawn):
    found = usual_band(*usual([10] * count), "IL6", 14)
    assert bool(np.isfinite(found.middle[5])) is drawn


def test_cycles_that_are_not_usual_are_left_out():
    seen, chosen = usual([10] * 6)
    ill = tuple(Cycle(c.number, c.start, c.end, c.number > 1) for c in chosen)
    assert usual_band(seen, ill, "IL6", 14).count == 5


def test_without_cycles_there_is_no_band():
    found = usual_band(course([], []), (), "IL6", 14)
    assert found.count == 0
    assert np.isnan(found.middle).all()
