"""The evidence weighed: sums that add up, groups that are limited, parts that are left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.evidence_table import EXPLANATIONS, GROUPS, PATTERNS, START
from fortnight.domain.alert.marker_model import Deviation
from fortnight.domain.alert.observation import Observation
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.alert.scoring import score, side_of_own_range, without
from fortnight.domain.treatment.exposure import Exposure, Phase
from helpers.courses import at, course, specimen

STEADY = Exposure(Phase.STEADY, 12, 160.0, 14.0)
CODES = ("IL6", "NEUT", "WBC", "LYMPH", "TEMP", "PLT", "FERR", "AST", "LDH", "FIB")
deviations = st.dictionaries(st.sampled_from(CODES), st.floats(-8, 12), min_size=1)


def scores(**sds):
    drawn = specimen(160, **dict.fromkeys(sds, 1.0))
    values = {r.analyte: r for r in drawn.results}
    deviations = {code: Deviation(z, MARKERS[code].within) for code, z in sds.items()}
    return score(Observation(course([0], [drawn]), drawn, STEADY, values, deviations))


def test_nothing_found_is_the_start():
    nothing = scores()
    assert nothing.sums == tuple(START[p] for p in PATTERNS)
    assert nothing.rows == ()
    assert at(0) < at(1)


@given(deviations)
def test_the_weights_add_up_to_the_sums(sds):
    found = scores(**sds)
    for n, pattern in enumerate(PATTERNS):
        points = sum(w.points[n] for w in found.rows) + found.over[n] + START[pattern]
        assert points == pytest.approx(found.sums[n])


def test_white_cells_together_count_up_to_their_limit():
    found = scores(NEUT=-9, WBC=-9, LYMPH=-9)
    assert found.of("viral") == START["viral"] + GROUPS["white cells"]
    assert found.over[PATTERNS.index("viral")] < 0


def test_infection_is_told_by_its_stronger_face():
    up, down = scores(IL6=3, NEUT=4), scores(IL6=3, LYMPH=-4)
    assert (up.infection_pattern, down.infection_pattern) == (0, 1)
    assert up.infection == up.of("bacterial") > up.of("viral")
    assert down.infection == down.of("viral") > down.of("bacterial")
    assert list(up.by_explanation()) == list(EXPLANATIONS)


@given(deviations)
def test_what_is_left_out_counts_for_nothing(sds):
    name = next(iter(sds))
    rest = {code: sd for code, sd in sds.items() if code != name}
    bare = without(scores(**sds), frozenset({name}))
    assert [w for w in bare.rows if w.row.analyte == name] == []
    assert all(w.row.analyte in rest for w in bare.rows if w.row.analyte)


def test_neither_il6_nor_fever_makes_a_blood_picture():
    assert scores(IL6=9, TEMP=9, WBC=-9).blood_picture == 0
    assert scores(PLT=-4, FERR=4).blood_picture >= 6


def test_a_marker_is_inside_its_own_range_or_on_one_side_of_it():
    found = scores(WBC=2.3, PLT=-2.3, AST=1.9)
    assert [side_of_own_range(found, code) for code in ("WBC", "PLT", "AST", "FERR")] == [1, -1, 0, 0]
