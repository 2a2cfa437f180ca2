"""The evidence table: each row does what its scenario says, in a table that a clinician can read."""

from __future__ import annotations

import re
from dataclasses import replace
from math import log, log2
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
from fortnight.domain.record.course import Infusion
from fortnight.domain.treatment.exposure import Phase
from helpers.courses import at, course, infusion, specimen
from helpers.locations import SCENARIOS
from helpers.observations import exposure, observed
from helpers.stores import present

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


# What each row looks for --------------------------------------------------------------------------


def looked(row, exposed=None, given=None, **seen):
    """What a row finds in an observation."""
    observation = observed(under=exposed, **seen)
    if given is not None:
        observation.course = replace(observation.course, infusions=tuple(given))
    return present(next(each for each in TABLE if each.name == row).look)(observation)


IN_DOUBT, RUN_IN = Phase.COVER_DOUBTFUL, Phase.RUN_IN


def early(doses=2, since=5.0):
    return exposure(RUN_IN, doses, 14.0 * (doses - 1) + since, since)


def test_a_sample_off_the_plan_speaks_by_how_rare_that_is():
    seen = observed(IL6=15)
    row = next(each for each in TABLE if each.name == "Off plan")
    assert present(row.look)(seen) is None
    seen.off_plan_doublings = 0.5
    assert present(row.look)(seen) == 0.5


@pytest.mark.parametrize(
    ("seen", "found"),
    [({"symptoms": "cough"}, 1), ({"visit": "unscheduled"}, 1), ({"visit": "scheduled"}, None), ({}, None)],
)
def test_illness_is_told_by_symptoms_or_an_unscheduled_visit(seen, found):
    assert looked("Symptoms", **seen) == found


@pytest.mark.parametrize(
    ("exposed", "back", "late"),
    [(exposure(), 20, None), (exposure(IN_DOUBT), None, 20), (exposure(RUN_IN, doses=3), 20, None),
     (exposure(RUN_IN, doses=2), None, None), (exposure(Phase.BEFORE, doses=0), None, 20)],
)  # fmt: skip
def test_crp_is_back_while_the_drug_holds_it_down_and_late_while_cover_is_doubtful(exposed, back, late):
    assert looked("CRP back", exposed, CRP=20) == back
    assert looked("CRP late", exposed, CRP=20) == late


@pytest.mark.parametrize("row", ["CRP back", "CRP late"])
@pytest.mark.parametrize(
    ("crp", "sds", "found"),
    [
        (20, {}, 20),
        (20, {"CRP": 1.0}, 20),
        (20, {"CRP": 0.9}, None),
        ("<20", {}, None),
        (">20", {}, 20),
        (5, {}, 5),
        (4.9, {}, None),
    ],
)
def test_crp_must_be_detectable_and_an_sd_above_the_childs_own(row, crp, sds, found):
    exposed = exposure(IN_DOUBT) if row == "CRP late" else exposure()
    assert looked(row, exposed, sds=sds, CRP=crp) == found


def test_without_a_crp_nothing_is_said_of_it():
    assert looked("CRP back") is looked("CRP late", exposure(IN_DOUBT)) is looked("CRP back", early()) is None


@pytest.mark.parametrize(
    ("since", "found"), [(None, None), (1.9, None), (2, 20), (5, 20), (9, 20), (9.1, None)]
)
def test_in_the_first_intervals_crp_tells_on_days_2_to_9(since, found):
    exposed = exposure(RUN_IN, 2, 20.0, since)
    assert looked("CRP back", exposed, CRP=20) == found
    assert looked("CRP back", early(), CRP=5) == 5
    assert looked("CRP back", early(), CRP=4.9) is None


def test_after_the_first_dose_twice_what_halving_leaves_is_expected():
    """Of 80 mg/L after six days (four times 1.5) a sixteenth is left: 5 mg/L."""
    before = [specimen(-9, CRP=300), specimen(-1, CRP=80)]
    first = early(doses=1, since=6.0)
    assert looked("CRP back", first, day=6.0, before=before, CRP=40) == pytest.approx(40 - 10)
    assert looked("CRP back", first, day=6.0, before=before, CRP=15) == pytest.approx(5)
    assert looked("CRP back", first, day=6.0, before=before, CRP=14.9) is None
    assert looked("CRP back", first, day=6.0, CRP=40) == 40
    assert looked("CRP back", early(doses=2, since=6.0), day=20.0, before=before, CRP=40) == 40


def test_a_crp_drawn_at_the_moment_of_the_first_dose_is_from_before_it():
    dose = Infusion("i", at(0), 264)
    found = looked("CRP back", early(1, 6.0), given=[dose], day=6.0, before=[specimen(0, CRP=80)], CRP=40)
    assert found == pytest.approx(30)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"FERR": 2000, "PLT": 120, "AST": 90}, 1),
        ({"FERR": 2000, "TG": 200, "FIB": 300}, 1),
        ({"FERR": 2000, "AST": 90, "FIB": 200}, 1),
        ({"FERR": 2000, "PLT": 300, "AST": 20, "TG": 80, "FIB": 500}, None),
        ({"FERR": 600, "PLT": 120, "AST": 90}, None),
        ({"PLT": 120, "AST": 90, "TG": 200, "FIB": 200}, None),
    ],
)
def test_the_laboratory_part_of_the_2016_set(values, found):
    assert looked("MAS 2016", **values) == found


@pytest.mark.parametrize(
    ("earlier", "now", "found"),
    [
        ([], 4, None),
        ([0], 2, 2),
        ([0], 1, None),
        ([3, 1, 2], 4, 3),
        ([0, 3, 3, 3], 4, None),
        ([3, 0, 3, 3], 4, 4),
    ],
)
def test_joints_are_counted_against_the_fewest_of_the_last_three(earlier, now, found):
    drawn = [specimen(14.0 * n, AJC=count) for n, count in enumerate(earlier, start=1)]
    assert looked("Joints", before=drawn, AJC=now) == found


def test_joints_that_were_not_counted_say_nothing():
    assert looked("Joints", before=[specimen(14, AJC=0)], IL6=15) is None


@pytest.mark.parametrize(
    ("reacted", "doses", "found"),
    [([4], 4, 1), ([3], 4, 1), ([2], 4, None), ([5], 4, None), ([1], 1, 1), ([4], 1, None), ([], 4, None)],
)
def test_a_reaction_counts_in_the_last_two_infusions(reacted, doses, found):
    given = [infusion(14 * n, reaction="rash" if n + 1 in reacted else "") for n in range(6)]
    assert looked("Reaction", exposure(doses=doses), given=given) == found


@pytest.mark.parametrize(("since", "found"), [(None, None), (0.25, 6), (0.49, 11.76), (0.5, None)])
def test_a_sample_soon_after_a_dose_is_told_in_hours(since, found):
    told = looked("After a dose", exposure(since=since))
    assert told == (None if found is None else pytest.approx(found))


def test_another_assay_counts():
    seen = observed(IL6=15)
    row = next(each for each in TABLE if each.name == "Method")
    assert present(row.look)(seen) is None
    seen.new_method = ("B", "A")
    assert present(row.look)(seen) == 1


@pytest.mark.parametrize(
    ("per", "found", "points"),
    [(1, 0.7, 0), (1, 0.76, 0.5), (1, 1.5, 1), (1, 9, 4), (1, -9, -2), (-1, 1.5, -1), (-1, 9, -2)],
)
def test_points_of_an_amount_begin_at_its_start(per, found, points):
    assert Grade(per, 0.5, 4, -2).points(found) == points


def test_without_limits_of_its_own_an_amount_counts_up_to_99_and_never_against():
    assert Grade(1).points(1000) == 99
    assert Grade(1).points(-1000) == 0
    assert Grade(1).points(1.5) == 1
    assert times(2, 3).points(-5, 1.0) == 0
    assert times(2, 3, -1).points(-5, 1.0) == -1


def test_a_fold_is_moved_on_the_logarithmic_scale():
    assert times(2.5, 13, -3) == Shift(log(2.5), 13, -3)


@pytest.mark.parametrize(("found", "points"), [(0, -0.5), (0.5, 0), (1, 0.5), (2, 2), (99, 3), (-99, -1)])
def test_points_of_a_move_of_one_sd(found, points):
    """(found − ½) ÷ ln 2, to the half point."""
    assert Shift(1.0, 3, -1).points(found, 1.0) == points


def test_a_markers_row_is_told_in_sd_and_belongs_to_its_marker():
    row = next(each for each in TABLE if each.name == "NEUT")
    assert (row.analyte, row.unit, row.group, row.look) == ("NEUT", "SD", "white cells", None)
    assert str(row.looks_for) == "neutrophils, compared with the same day of the infusion cycle"
    assert row.source == "EU SmPC (nadir); size: simulated, rounded"
    assert row.grades["bacterial"] == times(1.3, 5.5, -2)
    assert next(each for each in TABLE if each.name == "PLT").group == ""
