"""Findings about results and weights that are missing or too old."""

from __future__ import annotations

import pytest

from fortnight.domain.readiness.finding import Seriousness
from fortnight.domain.readiness.measurement_findings import (
    PANEL,
    count_usable_results,
    is_after_last_infusion,
    lab_findings,
)
from helpers.courses import at, course, specimen
from helpers.readiness import ALL, NOW, only, rules, seen, without


def test_without_samples_every_value_is_missing():
    found = seen()
    assert rules(found) == ["missing-weight", *(f"missing-{code}" for code in PANEL)]
    assert {finding.seriousness for finding in found.findings} == {Seriousness.MISSING}
    assert all(finding.value is None and finding.at is None for finding in found.findings)
    assert (found.ready, found.labs) == (False, 0)


@pytest.mark.parametrize("code", [*PANEL, "weight"])
def test_each_missing_value_is_a_separate_finding(code):
    values = {name: value for name, value in ALL.items() if name != code.replace("weight", "WEIGHT")}
    found = seen(specimen(13.9, **values))
    assert rules(found) == [f"missing-{code}"]
    assert found.labs == (7 if code == "weight" else 6)


@pytest.mark.parametrize("code", ["IL6", "CRP", "WBC"])
@pytest.mark.parametrize(("days", "rule"), [(4, ""), (4.01, "old-"), (20, "missing-")])
def test_a_result_needed_for_each_dose_counts_for_four_days(code, days, rule):
    now = at(14 + 5)
    drawn = [specimen(19 - days, **{code: ALL[code]}), specimen(18.9, **without(code))]
    assert rules(seen(*drawn, now=now, window_days=9)) == ([f"{rule}{code}"] if rule else [])


def test_a_sample_before_the_last_dose_does_not_count_for_the_next_one():
    drawn = [specimen(14, IL6=10), specimen(14.1, **without("IL6"))]
    found = seen(*drawn, doses=(0, 14), now=at(15))
    assert rules(found) == ["missing-IL6"]


@pytest.mark.parametrize("code", ["NEUT", "PLT", "ALT", "AST"])
@pytest.mark.parametrize(
    ("doses", "days", "old"), [(5, 14, False), (5, 14.01, True), (6, 28, False), (6, 28.01, True)]
)
def test_analytes_limited_by_the_label_may_be_two_weeks_old_at_first_and_four_later(code, doses, days, old):
    now = at(14 * doses)
    drawn = [specimen(14 * doses - days, **{code: ALL[code]}), specimen(14 * doses - 0.1, **without(code))]
    found = seen(*drawn, doses=tuple(14 * n for n in range(doses)), now=now)
    assert rules(found) == ([f"old-{code}"] if old else [])
    if old:
        assert only(found).seriousness is Seriousness.ASK
        assert found.labs == 6


def test_a_weight_counts_for_four_days_and_for_one_dose():
    late = {"now": at(20), "window_days": 9}
    assert rules(seen(specimen(16, WEIGHT=22), specimen(19.9, **without("WEIGHT")), **late)) == []
    old = only(seen(specimen(15.9, WEIGHT=22), specimen(19.9, **without("WEIGHT")), **late))
    assert (old.rule, str(old.value), old.at) == ("old-weight", "22 kg", at(15.9))
    before = seen(specimen(-1, WEIGHT=22), specimen(19.9, **without("WEIGHT")), **late)
    assert str(only(before).says) == "No weight since the last infusion"


def test_the_weight_of_the_last_infusion_does_not_count_for_the_next():
    assert rules(seen(specimen(13.9, **without("WEIGHT")))) == ["missing-weight"]


@pytest.mark.parametrize(
    ("drawn", "count"),
    [
        ([specimen(13.9, **ALL)], 7),
        ([specimen(13.9, **without("IL6"))], 6),
        ([specimen(-1, IL6=10), specimen(13.9, **without("IL6"))], 6),
        ([specimen(-1, NEUT=3), specimen(13.9, **without("NEUT"))], 6),
        ([specimen(0.5, NEUT=3), specimen(13.9, **without("NEUT"))], 7),
        ([], 0),
    ],
)
def test_results_that_can_be_used_for_this_infusion_are_counted(drawn, count):
    """IL-6, CRP and white cells must be new; what the label limits may be two weeks old at first."""
    assert count_usable_results(course([0], drawn), NOW) == count


@pytest.mark.parametrize(
    ("day", "doses", "after"), [(1.05, [1], True), (1.0, [1], False), (0.5, [1], False), (0, [], True)]
)
def test_a_moment_is_after_the_start_of_the_last_infusion(day, doses, after):
    assert is_after_last_infusion(course(doses, []), at(day)) is after


def test_a_missing_result_has_no_value_and_names_the_rule_of_the_ward():
    (missing,) = (each for each in lab_findings(course([0], []), NOW) if each.rule == "missing-IL6")
    assert (str(missing.says), str(missing.source)) == ("IL-6: no result for this infusion", "ward rule")
    old = next(iter(lab_findings(course([0], [specimen(9, **ALL)]), NOW)))
    assert (str(old.brief), str(old.says)) == ("IL-6 too old", "IL-6 10 pg/mL is from 15 Jan 2025")
