"""The evidence table: each row does what its scenario says, in a table that a clinician can read."""

from __future__ import annotations

import re
from math import log2
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.evidence_table import (
    EXPLANATIONS,
    GROUPS,
    PATTERNS,
    START,
    TABLE,
    Grade,
    Shift,
    times,
)
from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.population import MARKERS
from helpers.courses import course, infusion, specimen
from helpers.locations import SCENARIOS

FILE = SCENARIOS / "evidence.txt"
QUIET = {
    "WBC": 6.5,
    "NEUT": 3.4,
    "LYMPH": 2.4,
    "PLT": 270,
    "FERR": 50,
    "AST": 28,
    "LDH": 230,
    "FIB": 200,
    "HB": 12.6,
    "TEMP": 36.6,
    "CRP": 0.3,
    "IL18": 600,
    "AJC": 0,
}
SWAY = (0.0, 0.06, -0.05, 0.02, -0.07, 0.04, -0.02, 0.05, -0.04, 0.01)
FORTNIGHTS = 20


def scenarios():
    lines = FILE.read_text().splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    assert all(len(row) == 6 for row in rows)
    return rows


def quiet(n, raised=1.0, **left_out):
    """A quiet sample of a child, swaying a little from one fortnight to the next."""
    sway = 1 + SWAY[n % len(SWAY)]
    values = {
        code: round(value * (sway if code != "TEMP" else 1 + (sway - 1) / 20), 3)
        for code, value in QUIET.items()
    }
    values = {code: value for code, value in values.items() if code not in left_out.get("without", ())}
    return specimen(14 * n, IL6=round(15 * raised * (1 + 3 * SWAY[(n + 3) % len(SWAY)]), 1), **values)


def course_of(when, sample):
    """The child of the file, with this last sample."""
    given_values = dict(part.split("=") for part in sample.split())
    if when == "before":
        return course([], [specimen(-20, IL6=20), specimen(0, **given_values)])
    doses = int(when.split()[-1]) if when.startswith("run-in") else FORTNIGHTS
    since = float(when.split()[-1]) if when.startswith("day") else 14
    without = ("WBC", "NEUT", "LYMPH") if when == "no white cells" else ()
    drawn = [
        quiet(n, 2.2 if when == "risen before" and n == doses - 1 else 1, without=without)
        for n in range(doses)
    ]
    last = 14 * (doses - 1) + since
    base = {code: value for code, value in QUIET.items() if code not in without}
    alone = "IL6" not in given_values
    values = {**({} if alone else base), **given_values}
    method = "Access" if when == "new method" else "Elecsys"
    drawn = [
        specimen(14 * n, method="Elecsys", **{r.analyte: r.comparator + str(r.value) for r in each.results})
        for n, each in enumerate(drawn)
    ]
    seen = specimen(last, symptoms="cough" if when == "ill" else "", method=method, **values)
    given_doses = [
        infusion(14 * n, reaction="rash" if when == "reaction" and n == doses - 1 else "")
        for n in range(doses)
    ]
    return course(given_doses, [*drawn, seen])


def ids(row):
    return row[0]


@pytest.mark.parametrize("row", scenarios(), ids=ids)
def test_a_scenario_comes_out_as_the_table_says(row):
    _, when, sample, speaks, level, suggests = row
    judged = judge(course_of(when, sample))[-1]
    told = (judged.level.word.replace("none", "-"), judged.suggests)
    points = (
        {w.row.name: dict(zip(PATTERNS, w.points, strict=True)) for w in judged.scores.rows}
        if judged.scores
        else {}
    )
    assert told[0] == level, points
    if suggests:
        assert told[1] == suggests, (judged.points, points)
    names, _, explanation = speaks.partition(">")
    patterns = ("bacterial", "viral") if explanation.strip() == "infection" else (explanation.strip(),)
    for name in filter(None, re.split(r", | (?=[A-Z]{3,}(?: |$))", names.strip())):
        assert max(points[name][p] for p in patterns) > 0, (name, points)


def test_every_row_of_the_table_has_a_scenario():
    told = " ".join(row[3] for row in scenarios())
    assert [row.name for row in TABLE if not re.search(rf"(^|[ ,]){re.escape(row.name)}( |,|$)", told)] == []


def test_every_phase_has_a_scenario():
    whens = {row[1].split(",")[0].split(" ")[0] for row in scenarios()}
    assert {"", "before", "run-in", "day", "new"} <= whens


# The table itself ---------------------------------------------------------------------------------


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_a_row_is_whole(row):
    assert all((row.source, row.looks_for))
    assert row.confidence in ("V", "V2", "R", "C", "P")
    assert set(row.grades) <= set(PATTERNS)
    assert row.group in ("", *GROUPS)
    assert (row.look is None) == bool(row.analyte)
    assert not row.analyte or row.analyte in MARKERS
    for grade in row.grades.values():
        assert grade.most >= 0 >= grade.least
        assert (grade.by if isinstance(grade, Shift) else grade.per) != 0
        assert isinstance(grade, Shift) == bool(row.analyte)


def test_no_name_stands_twice():
    assert len({row.name for row in TABLE}) == len(TABLE)
    assert set(START) == set(PATTERNS)
    assert len(EXPLANATIONS) == 5


def test_no_group_of_other_markers_outweighs_the_start_alone():
    """One wrong marker cannot raise a card by itself."""
    for pattern in ("bacterial", "viral"):
        for row in TABLE:
            if row.analyte and row.analyte != "IL6" and pattern in row.grades:
                assert row.grades[pattern].most < -START[pattern]
        assert all(limit < -START[pattern] for limit in GROUPS.values())


@given(st.floats(-8, 12), st.floats(0, 5))
def test_more_of_a_finding_is_never_less(found, more):
    for grade in (Grade(1.5, 0.5, 4, -2), times(2.5, 11.5, -3), times(1.3, 4.5, -2)):
        assert grade.points(found + more, 0.4) >= grade.points(found, 0.4)


def test_points_are_halves_within_their_limits():
    grade = Grade(1.5, 0.5, 4, -2)
    assert [grade.points(z) for z in (-9, 0.5, 1, 2, 9)] == [-2, 0, 1, 2, 4]


@given(st.floats(-3, 5), st.floats(0.1, 0.6), st.floats(0.05, 1.2))
def test_points_of_a_move_are_the_ratio_of_two_normal_densities(found, sd, by):
    """How much likelier the value is on a day that is moved by `by` than on a well one, in doublings."""
    moved, well = NormalDist(by, sd), NormalDist(0, sd)
    ratio = log2(moved.pdf(found * sd) / well.pdf(found * sd))
    assert Shift(by, 999, -999).points(found, sd) == pytest.approx(ratio, abs=0.26)


def test_the_same_move_counts_for_more_in_a_steady_child():
    up = times(1.3, 4.5, -2)
    assert up.points(0.25 / 0.10, 0.10) > up.points(0.25 / 0.20, 0.20)


@pytest.mark.parametrize("level", [Level.NONE])
def test_silence_is_not_worded_as_reassurance(level):
    judged = judge(course_of("", "IL6=16"))[-1]
    assert judged.level is level
    assert not re.search(r"normal|fine|clear|no infection", str(judged.because))
