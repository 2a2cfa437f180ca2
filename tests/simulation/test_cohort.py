"""Simulated cohorts with their true illnesses."""

from __future__ import annotations

from collections import Counter

import pytest

from fortnight.simulation.cohort import EVERY_VISIT, cohort


@pytest.fixture(scope="module")
def small():
    return cohort(5, count=12, years=1.2)


def test_the_size_of_a_cohort(small):
    assert len({row["patient"] for row in small.labs}) == 12
    assert small.child_years == pytest.approx(12 * 1.2, rel=0.2)
    codes = Counter(row["analyte"] for row in small.labs)
    assert set(EVERY_VISIT) <= codes.keys()
    assert 0 < codes["FERR"] < codes["IL6"] / 2


def test_the_truth_records_the_illnesses_of_each_child(small):
    drawn = {(row["patient"], row["collected_at"]) for row in small.labs}
    assert {truth.kind for truth in small.truth} >= {"infection"}
    for truth in small.truth:
        for at, ratio in truth.samples:
            assert (truth.patient, at) in drawn
            assert at >= truth.onset
            assert 1 <= ratio <= truth.fold + 1


def test_some_infections_are_sampled_near_their_peak(small):
    heights = [ratio for t in small.truth if "infection" in t.kind for _, ratio in t.samples]
    assert max(heights) > 2


def test_a_cohort_depends_on_its_seed_alone():
    assert cohort(9, 2, 0.5) == cohort(9, 2, 0.5)
    assert cohort(9, 2, 0.5).labs != cohort(10, 2, 0.5).labs
