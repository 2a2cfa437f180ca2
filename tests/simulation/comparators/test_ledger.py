"""The markers beside IL-6: each finding is found at its limit, and not before."""

from __future__ import annotations

from typing import Any

import pytest

from fortnight.domain.alert.evidence_table import EXPLANATIONS
from fortnight.domain.alert.population import cycle_class
from fortnight.domain.explanation.findings import Finding
from fortnight.domain.messages import text
from fortnight.domain.record.course import Event
from fortnight.domain.treatment.exposure import exposure_at
from fortnight.simulation.comparators.ledger import (
    FINDINGS,
    Context,
    Memory,
    find_all,
    is_in_wash_out,
    red_flag,
    tally,
)
from helpers.courses import at, course, infusion, specimen

DAYS = [14 * n for n in range(9)]
QUIET: dict[str, Any] = {
    "WBC": 6,
    "NEUT": 3,
    "LYMPH": 2,
    "PLT": 300,
    "AST": 30,
    "LDH": 250,
    "FIB": 200,
    "FERR": 80,
    "IL18": 1000,
}


def remembered(**values) -> Memory:
    memory = Memory()
    for n in range(3):
        memory.learn(specimen(-n, **{**QUIET, **values}), 3)
    return memory


def looked(day=126, memory=None, infusions=None, method="", previous_method="", **values):
    """Return the findings of a specimen a fortnight after the last of nine infusions."""
    drawn = specimen(day, method=method, **values)
    seen = course(infusions or DAYS, [drawn])
    context = Context(seen, drawn, exposure_at(seen, at(day)), memory or remembered(), previous_method)
    return {each.name: each for each in find_all(context)}


@pytest.mark.parametrize(
    ("days", "part"), [(None, 4), (0, 0), (1, 0), (2, 1), (6, 1), (7, 2), (10, 2), (11, 3), (16, 3), (17, 4)]
)
def test_the_parts_of_an_infusion_cycle(days, part):
    assert cycle_class(days) == part


def test_a_quiet_specimen_has_no_findings():
    assert looked(**QUIET, TEMP=36.8, PCT=0.1, CRP=0.3) == {}


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"TEMP": 38}, "TEMP"), ({"PCT": 0.5}, "PCT"), ({"CRP": 5}, "CRP"), ({"FERR": 500}, "FERR"),
        ({"FERR": 160}, "FERR"), ({"WBC": 8.7}, "WBC"), ({"NEUT": 4.5}, "WBC"), ({"WBC": 4.1}, "LYMPH"),
        ({"LYMPH": 1.3}, "LYMPH"), ({"PLT": 233}, "PLT"), ({"AST": 41}, "AST"), ({"LDH": 313}, "AST"),
        ({"FIB": 153}, "FIB"), ({"IL18": 5000}, "IL18"), ({"IL18": 2000}, "IL18"),
    ],
)  # fmt: skip
def test_each_marker_is_a_finding_at_its_limit(values, name):
    assert list(looked(**values)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"TEMP": 37.9}, {"PCT": 0.49}, {"CRP": 4.9}, {"FERR": 159}, {"WBC": 8.6}, {"NEUT": 4.4}, {"WBC": 4.2},
        {"LYMPH": 1.4}, {"PLT": 235}, {"AST": 40}, {"LDH": 312}, {"FIB": 155}, {"IL18": 1990},
        {"PCT": "<0.5"}, {"CRP": "<5"},
    ],
)  # fmt: skip
def test_no_marker_is_a_finding_just_before_its_limit(values):
    assert looked(**values) == {}


def test_a_rise_of_liver_values_within_the_interval_is_not_a_finding():
    assert looked(memory=remembered(AST=20), AST=35) == {}
    assert looked(memory=remembered(LDH=200), LDH=290) == {}


def test_without_earlier_values_only_fixed_limits_apply():
    assert looked(memory=Memory(), WBC=30, PLT=20, FERR=400) == {}
    assert list(looked(memory=Memory(), FERR=500)) == ["FERR"]


def test_white_cells_are_compared_with_the_same_part_of_the_cycle():
    """Neutrophils fall after a dose, so values of another part of the cycle are not comparable."""
    assert looked(day=130, WBC=12) == {}


def test_crp_is_read_by_whether_the_drug_should_be_active():
    covered, late = looked(CRP=20), looked(day=126 + 60, CRP=20)
    assert (list(covered), list(late)) == (["CRP"], ["CRP late"])
    assert "although the drug should suppress it" in str(covered["CRP"].says)
    assert "the drug may have worn off" in str(late["CRP late"].says)


def test_a_reaction_to_one_of_the_last_two_infusions_is_a_finding():
    days = [*DAYS[:-2], infusion(98, reaction="rash"), infusion(112)]
    assert list(looked(infusions=days)) == ["reaction"]
    assert looked(infusions=[infusion(84, reaction="rash"), infusion(98), infusion(112)]) == {}


@pytest.mark.parametrize(
    ("method", "before", "found"),
    [("Roche", "Beckman", ["method"]), ("Roche", "Roche", []), ("", "Roche", []), ("Roche", "", [])],
)
def test_a_change_of_assay_is_a_finding(method, before, found):
    assert list(looked(IL6=20, method=method, previous_method=before)) == found


def test_a_specimen_without_il6_has_no_change_of_assay():
    assert looked(WBC=6, method="Roche", previous_method="Beckman") == {}


def test_every_finding_gives_marks_to_known_explanations():
    for finding in FINDINGS:
        assert set(finding.marks) <= set(EXPLANATIONS)
        assert all(marks > 0 for marks in finding.marks.values())
        assert finding.confidence in ("P", "V")
    assert len({finding.name for finding in FINDINGS}) == len(FINDINGS)


def test_every_placeholder_of_a_sentence_is_filled():
    found = looked(TEMP=39, PCT=2, CRP=20, FERR=900, WBC=20, PLT=100, AST=90, FIB=100, IL18=9000)
    assert all("{" not in str(each.says) for each in found.values())
    assert str(found["PLT"].says) == "−67 % against own median"


# Marks --------------------------------------------------------------------------------------------


def test_marks_are_added_up_by_explanation():
    seen = (Finding("a", text("a"), {"infection": 1, "mas": 2}), Finding("b", text("b"), {"mas": 1}))
    assert tally(seen) == {"infection": 1, "flare": 0, "mas": 3, "lost-effect": 0, "measurement": 0}


def test_measurement_gets_a_mark_if_other_markers_were_measured_and_none_moved():
    assert tally(())["measurement"] == 1
    assert tally((), companions_measured=False)["measurement"] == 0


def test_a_median_needs_three_exact_values():
    memory = Memory()
    for value in (1, 2, "<9"):
        memory.learn(specimen(0, CRP=value), 3)
    assert memory.usual("CRP") is None
    memory.learn(specimen(0, CRP=3), 3)
    assert (memory.usual("CRP"), memory.usual("CRP", 3), memory.usual("CRP", 1)) == (2, 2, None)
    assert memory.usual("XYZ") is None


def test_a_median_is_of_the_last_twenty_values():
    memory = Memory()
    for value in [100] * 20 + [1] * 20:
        memory.learn(specimen(0, CRP=value), 3)
    assert memory.usual("CRP") == 1


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"NEUT": 0.49}, "neutrophils 0.49 × 10⁹/L"),
        ({"SPO2": 91}, "oxygen saturation 91 %"),
        ({"NEUT": 0.5, "SPO2": 92}, "None"),
        ({}, "None"),
    ],
)
def test_red_flags_are_found_at_their_limits(values, words):
    assert str(red_flag(specimen(0, **values))) == words


@pytest.mark.parametrize(
    ("kind", "until", "day", "washed"),
    [
        ("infection", None, 5, True),
        ("infection", None, 13.9, True),
        ("infection", None, 14, False),
        ("infection", 10, 20, True),
        ("infection", 10, 24, False),
        ("vaccine", None, 5, True),
        ("surgery", None, 5, True),
        ("imaging", None, 5, False),
        ("infection", None, -1, False),
    ],
)
def test_values_soon_after_an_illness_are_washed_out(kind, until, day, washed):
    event = Event("e", kind, at(0), until=None if until is None else at(until))
    assert is_in_wash_out(course([0], [], events=(event,)), at(day)) is washed
