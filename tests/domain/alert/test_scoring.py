"""The evidence weighed: sums that add up, groups that are limited, parts that are left out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.evidence_table import EXPLANATIONS, GROUPS, PATTERNS, START, Grade, Row
from fortnight.domain.alert.marker_model import Deviation
from fortnight.domain.alert.observation import Observation
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.alert.scoring import ScoringTable, score, side_of_own_range, without
from fortnight.domain.messages import text
from fortnight.domain.treatment.exposure import Exposure, Phase
from helpers.courses import at, course, specimen
from helpers.observations import observed, scored

STEADY = Exposure(Phase.STEADY, 12, 160.0, 14.0)
CODES = ("IL6", "NEUT", "WBC", "LYMPH", "TEMP", "PLT", "FERR", "AST", "LDH", "FIB")
deviations = st.dictionaries(st.sampled_from(CODES), st.floats(-8, 12), min_size=1)


def scores(**sds):
    measured: dict[str, Any] = dict.fromkeys(sds, 1.0)
    drawn = specimen(160, **measured)
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


# A table of a few rows ----------------------------------------------------------------------------


def marker(code, group="", **grades):
    return Row(code, text(code), "SD", grades, "made up", analyte=code, group=group)


def found_by(amount, name="Symptoms", group=""):
    grades = {"bacterial": Grade(1, 0)}
    return Row(name, text(name), "", grades, "made up", group=group, look=lambda seen: amount)


def summed(*rows, groups=None, against=4.0, **sds):
    start = dict.fromkeys(PATTERNS, -1.0)
    return ScoringTable(rows, groups or {}, start, against).score(observed(sds=sds))


PER_SD: dict[str, Any] = {"bacterial": Grade(1, 0, 9, -9)}


def test_a_row_adds_its_points_to_its_patterns_alone():
    found = summed(marker("WBC", bacterial=Grade(1, 0), mas=Grade(2, 0)), WBC=2.0)
    assert found.sums == (1, -1, -1, 3, -1, -1)
    (row,) = found.rows
    assert (row.found, row.sd, row.points) == (2.0, 1.0, (2, 0, 0, 4, 0, 0))


def test_what_was_not_measured_and_what_finds_nothing_counts_for_nothing():
    found = summed(marker("WBC", **PER_SD), found_by(None), found_by(0.0, "Zero"), NEUT=3.0)
    assert found.sums == (-1,) * 6
    assert [p.row.name for p, _ in found.found] == ["Zero"]
    assert found.rows == ()


def test_what_is_looked_for_counts_by_its_amount():
    found = summed(found_by(3.0))
    assert found.of("bacterial") == 2
    assert [(each.found, each.sd) for each in found.rows] == [(3.0, 1.0)]


@pytest.mark.parametrize(
    ("white", "neutrophils", "total"), [(2, 1, 2), (2, 2, 2), (3, 2, 2), (1, -2, -2), (-3, -3, -5)]
)
def test_rows_of_a_group_count_together_up_to_its_limit(white, neutrophils, total):
    rows = (marker("WBC", "white cells", **PER_SD), marker("NEUT", "white cells", **PER_SD))
    found = summed(*rows, groups={"other": 1.0, "white cells": 3.0}, WBC=white, NEUT=neutrophils)
    assert found.of("bacterial") == total
    assert found.over[0] == total + 1 - (white + neutrophils)


def test_each_group_has_a_limit_of_its_own():
    rows = (marker("WBC", "one", **PER_SD), marker("NEUT", "two", **PER_SD), found_by(8.0))
    found = summed(*rows, groups={"one": 1.0, "two": 3.0}, WBC=5.0, NEUT=5.0)
    assert found.of("bacterial") == -1 + 1 + 3 + 8


@pytest.mark.parametrize(("each", "total"), [(-1, -3), (-2, -5), (-3, -5)])
def test_what_did_not_move_counts_against_up_to_its_limit(each, total):
    found = summed(marker("WBC", **PER_SD), marker("PLT", **PER_SD), WBC=each, PLT=each)
    assert found.of("bacterial") == total
    assert found.over[0] == total - (-1 + 2 * each)


def test_neither_il6_nor_what_is_looked_for_is_limited_against():
    rows = (marker("IL6", **PER_SD), Row("Method", text("m"), "", PER_SD, "made up", look=lambda seen: -3.0))
    assert summed(*rows, IL6=-6.0).of("bacterial") == -1 - 6 - 3


@pytest.mark.parametrize("up", [0.5, 5.0])
def test_what_speaks_for_a_pattern_is_not_set_off_against_what_speaks_against_it(up):
    found = summed(marker("WBC", **PER_SD), marker("PLT", **PER_SD), WBC=-6.0, PLT=up)
    assert found.of("bacterial") == -1 - 4 + up


def test_what_is_left_out_may_be_named_by_row_or_analyte():
    table = ScoringTable((marker("WBC", **PER_SD), found_by(3.0)), {}, dict.fromkeys(PATTERNS, 0.0), 4.0)
    seen = observed(sds={"WBC": 2.0})
    seen.new_method = ("B", "A")
    both = table.score(seen)
    assert both.of("bacterial") == 5
    assert both.new_method == ("B", "A")
    bare = table.without(both, frozenset({"WBC"}))
    assert (bare.of("bacterial"), bare.new_method) == (3, ("B", "A"))
    assert table.without(both, frozenset({"Symptoms"})).of("bacterial") == 2


def test_of_two_equal_faces_the_bacterial_one_is_told():
    assert scored(bacterial=2, viral=2).infection_pattern == PATTERNS.index("bacterial")
    assert scored(bacterial=2, viral=2.5).infection_pattern == PATTERNS.index("viral")


def test_the_2016_set_belongs_to_the_blood_picture():
    met = observed(FERR=2000, PLT=120, AST=90)
    assert score(met).blood_picture == 6
