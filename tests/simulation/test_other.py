"""The second kind of simulated cohort: other mechanisms, the same files."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from statistics import median

import pytest

from fortnight.simulation.courses import courses, parse_time
from fortnight.simulation.other import cohort
from fortnight.simulation.other_parameters import ILLNESSES, LEVELS
from fortnight.simulation.worlds import WORLDS


@pytest.fixture(scope="module")
def small():
    return cohort(5, 14, 1.2)


def test_the_size_of_a_cohort(small):
    assert len({row["patient"] for row in small.labs}) == 14
    assert small.child_years == pytest.approx(14 * 1.2, rel=0.01)
    codes = Counter(row["analyte"] for row in small.labs)
    assert codes["IL6"] > codes["WBC"] > codes["FERR"] > codes["PCT"]


def test_a_cohort_depends_on_its_seed_and_world():
    assert cohort(9, 2, 0.5) == cohort(9, 2, 0.5)
    assert cohort(9, 2, 0.5).labs != cohort(10, 2, 0.5).labs
    assert cohort(9, 2, 0.5, "hostile").labs != cohort(9, 2, 0.5).labs


def test_the_truth_records_the_illnesses_of_each_child(small):
    drawn = {(row["patient"], row["collected_at"]) for row in small.labs}
    for truth in small.truth:
        assert truth.kind in ("infection", "serious infection", "flare", "mas", "reaction")
        for at, ratio in truth.samples:
            assert (truth.patient, at) in drawn
            assert parse_time(at) >= parse_time(truth.onset)
            assert ratio >= 1


def test_il6_rises_with_production(small):
    """A sample at which production was at least tripled is well above the child's median."""
    values = {
        (r["patient"], r["collected_at"]): float(r["value"]) for r in small.labs if r["analyte"] == "IL6"
    }
    middle = {p: median(v for (q, _), v in values.items() if q == p) for p, _ in values}
    rises = [
        log(values[t.patient, at] / middle[t.patient])
        for t in small.truth
        for at, r in t.samples
        if r >= 3 and at in t.il6_at
    ]
    assert rises
    assert median(rises) > log(1.8)


def test_some_children_are_sampled_in_mid_cycle_and_some_change_the_assay():
    many = cohort(3, 40, 1.0)
    assert {row["method"] for row in many.labs if row["analyte"] == "IL6"} == {"Elecsys", "Access"}
    off = Counter()
    for patient, course in courses(many).items():
        off[patient] = sum(
            all(abs((s.collected_at - at).days) > 4 for at in course.infusion_starts)
            for s in course.specimens
        )
    assert sum(count >= 5 for count in off.values()) >= 5
    assert sum(count <= 2 for count in off.values()) >= 5


def test_the_tables_are_complete():
    for name, illness in ILLNESSES.items():
        assert illness.source, name
        assert set(illness.moves) <= set(LEVELS)
    assert all(level.source for level in LEVELS.values())
    assert set(WORLDS) == {"usual", "hostile", "counted", "faint", "wandering"}


@pytest.mark.parametrize("world", ["usual", "counted", "faint", "wandering"])
def test_in_most_worlds_white_cells_are_the_sum_of_their_kinds(world):
    drawn = defaultdict(dict)
    for row in cohort(4, 3, 1.0, world).labs:
        drawn[row["patient"], row["collected_at"]][row["analyte"]] = float(row["value"])
    whole = [each for each in drawn.values() if {"WBC", "NEUT", "LYMPH"} <= set(each)]
    rest = [each["WBC"] - each["NEUT"] - each["LYMPH"] for each in whole]
    assert len(whole) > 40
    assert all(0.2 < more < 4 for more in rest)
