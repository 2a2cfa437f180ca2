"""Scores put into words."""

from __future__ import annotations

from fortnight.domain.alert.evidence_table import EXPLANATIONS
from fortnight.domain.alert.judge import judge
from fortnight.domain.explanation.findings import findings_of
from helpers.courses import course, specimen

DAYS = [14 * n for n in range(17)]
QUIET = [15, 14, 16, 13] * 4


def last(**values):
    """The judgement of a specimen after sixteen quiet fortnights."""
    drawn = [
        specimen(day, IL6=il6, WBC=6.5 + n % 3 / 10, TEMP=36.6)
        for n, (day, il6) in enumerate(zip(DAYS, QUIET, strict=False))
    ]
    return judge(course(DAYS, [*drawn, specimen(224, **values)]))[-1]


def found(**values):
    return {each.name: str(each.says) for each in findings_of(last(**values))}


def test_a_finding_of_at_least_one_point_is_listed_and_il6_is_not():
    assert found(IL6=100, WBC=12, TEMP=36.6).keys() == {"WBC"}
    assert found(IL6=15, WBC=6.5) == {}


def test_a_marker_is_described_by_its_z_score_and_its_side():
    assert found(IL6=100, WBC=12)["WBC"].endswith("SD above what is usual for this child")
    assert found(IL6=100, WBC=3)["WBC"].endswith("SD below what is usual for this child")


def test_other_rows_are_described_with_the_value_that_they_found():
    assert found(IL6=100, CRP=40)["CRP back"] == "CRP is 40 mg/L although the drug should suppress it"


def test_points_are_listed_for_each_explanation():
    assert all(tuple(each.points) == EXPLANATIONS for each in findings_of(last(IL6=100, WBC=12)))


def test_a_judgement_that_was_not_scored_has_no_findings():
    assert findings_of(judge(course([], [specimen(0, IL6=15)]))[0]) == ()
