"""Findings from the limits of the label, the last infusion and the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.readiness.finding import Seriousness
from fortnight.domain.readiness.findings import readiness
from fortnight.domain.record.course import Course
from fortnight.domain.record.plan import Ending, EndReason, InfusionPlan, Move
from helpers.courses import at, child, course, infusion, specimen
from helpers.readiness import ALL, NOW, only, rules, seen, without


@pytest.mark.parametrize(
    ("code", "value", "rule", "seriousness"),
    [
        ("PLT", 29, "label-platelets", Seriousness.STOP),
        ("PLT", 80, "label-platelets", Seriousness.ASK),
        ("NEUT", 0.4, "label-neutrophils", Seriousness.STOP),
        ("NEUT", 0.9, "label-neutrophils", Seriousness.ASK),
        ("ALT", 300, "label-alt", Seriousness.STOP),
        ("ALT", 50, "label-alt", Seriousness.ASK),
        ("AST", 110, "label-ast", Seriousness.ASK),
    ],
)
def test_a_value_beyond_a_limit_of_the_label_is_a_finding(code, value, rule, seriousness):
    finding = only(seen(specimen(13.9, **{**ALL, code: value})))
    assert (finding.rule, finding.seriousness, finding.at) == (rule, seriousness, at(13.9))
    assert finding.value is not None
    assert str(finding.value).startswith(str(value))
    assert "the label says" in str(finding.says)
    assert "US label 2" in str(finding.source)


def test_the_newest_value_counts_for_the_label_however_old_it_is():
    found = seen(specimen(1, PLT=29), specimen(13.9, **{k: v for k, v in ALL.items() if k != "PLT"}))
    assert rules(found) == ["label-platelets"]
    assert seen(specimen(1, PLT=29), specimen(13.9, **ALL)).ready


def test_before_the_first_infusion_the_limits_to_start_apply():
    drawn = specimen(13.9, **{**ALL, "NEUT": 1.5})
    assert seen(drawn).ready
    assert rules(seen(drawn, doses=())) == ["label-neutrophils"]


def test_the_label_of_the_child_is_used():
    drawn = specimen(13.9, **{**ALL, "PLT": 29})
    treated = Course(child(label="japan"), (infusion(0),), (drawn,))
    assert "Japanese label gives no figure" in str(only(readiness(treated, (), NOW)).source)


def test_a_reaction_to_the_last_infusion_is_a_finding():
    drawn = specimen(27.9, **ALL)
    found = seen(drawn, doses=(infusion(0), infusion(14, reaction="hives")), now=at(28))
    finding = only(found)
    assert (finding.rule, str(finding.value), finding.at) == (
        "reaction",
        "hives",
        at(14) + timedelta(hours=1),
    )
    assert seen(drawn, doses=(infusion(0, reaction="hives"), infusion(14)), now=at(28)).ready


def test_an_infusion_that_was_stopped_early_is_a_finding():
    finding = only(seen(specimen(13.9, **ALL), doses=(infusion(0, stopped=True),)))
    assert (finding.rule, str(finding.value)) == ("reaction", "stopped before the end")


@pytest.mark.parametrize(("day", "late"), [(14, False), (17, False), (18, True), (42, True)])
def test_an_infusion_is_late_after_its_window(day, late):
    found = seen(specimen(day - 0.1, **ALL), now=at(day))
    assert rules(found) == (["late"] if late else [])


def test_a_late_infusion_shows_its_due_date():
    finding = only(seen(specimen(41.9, **ALL), now=at(42)))
    assert (str(finding.brief), str(finding.value)) == ("42 d since dose", "28 d late")
    assert str(finding.says) == "28 d late: 42 d since dose, due 20 Jan 2025"
    assert finding.at == at(0) + timedelta(hours=1)


def test_the_window_of_the_clinic_is_used():
    drawn = specimen(18.9, **ALL)
    assert rules(seen(drawn, now=at(19), window_days=4)) == ["late"]
    assert seen(drawn, now=at(19), window_days=5).ready


def test_a_first_infusion_is_never_late():
    assert seen(specimen(13.9, **ALL), doses=()).ready
    assert str(only(seen(specimen(13.9, **without("WEIGHT")), doses=())).says) == "No weight on record"


def planned(**changes) -> dict:
    return {"child": child(plan=InfusionPlan(**changes))}


def test_a_moved_infusion_is_late_after_the_window_of_its_new_day():
    due, to = at(14).date(), at(20).date()
    for day, late in ((23, []), (24, ["late"])):
        moved = replace(
            course((0,), [specimen(day - 0.1, **ALL)]), **planned(moves=(Move(due, to, "school"),))
        )
        assert rules(readiness(moved, (), at(day))) == late


def test_no_infusion_is_late_after_the_end_of_a_course():
    ended = planned(ended=Ending(at(15).date(), EndReason.REMISSION))
    assert readiness(replace(course((0,), [specimen(41.9, **ALL)]), **ended), (), at(42)).ready
