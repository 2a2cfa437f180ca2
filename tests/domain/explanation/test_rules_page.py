"""The page of the rules holds every number that decides something, with its source."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from fortnight.domain.alert import limits
from fortnight.domain.alert.evidence_table import PATTERNS, START, TABLE
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.explanation.rules_page import CONFIDENCE_WORDS, sections
from fortnight.domain.labs.display import spoken
from fortnight.domain.limit import Limit, limits_in
from fortnight.domain.safety.monitors import WATCHES
from fortnight.domain.treatment import exposure
from fortnight.simulation.comparators import limits as retired
from helpers.locations import PROJECT

LIMITS = limits_in(exposure, limits)

# Modules of the live rule and its monitors, and which of their own numbers decide nothing.
LIVE = {
    "alert/judge_specimen": {"SMALLEST_CENTRE"},
    "alert/judge": {"CHECKPOINT_EVERY"},
    "alert/child_state": {"DAY"},
    "alert/marker_model": {"SMALLEST_VALUE"},
    "alert/scoring": set(),
    "alert/levels": set(),
    "explanation/findings": {"FEWEST_POINTS"},
    "alert/judgement": set(),
    "safety/monitors": {"MOST_DRIFT_SD"},
    "explanation/calculation": set(),
    "treatment/exposure": set(),
    "alert/evidence_table": {"AGAINST"},  # told in words
    "alert/population": {
        "ACTIVE_DAYS",
        "ACTIVE_TIMES",
        "DIP_DAY",
        "DIP_POWER",
        "EARLY_DAYS",
    },  # told in words
}


def table(title):
    return next(each for each in sections() if str(each.title) == title)


def words(section):
    return [[str(cell) for cell in row] for row in section.rows]


def test_every_row_of_the_evidence_is_told_with_its_source():
    told = words(table("The evidence"))
    assert [row[0] for row in told] == [str(row.looks_for) for row in TABLE]
    for shown, row in zip(told, TABLE, strict=True):
        assert row.source in shown[-1]
        assert str(CONFIDENCE_WORDS[row.confidence]) in shown[-1]
        assert [bool(cell) for cell in shown[2:-1]] == [name in row.grades for name in PATTERNS]


def test_every_monitor_and_every_limit_is_told():
    assert [row[0] for row in words(table("Monitors beside it"))] == [watch.name for watch in WATCHES]
    told = {row[0]: row for row in words(table("Limits"))}
    assert set(told) == {limit.name for limit in LIMITS.values()}
    assert told["Fever from"][1] == "38 °C"
    assert limits.FEVER_C.source in told["Fever from"][2]


def test_what_is_usual_of_each_marker_is_told():
    told = {row[0]: row for row in words(table("What is usual in children on the drug"))}
    assert set(told) == {spoken(code) for code in MARKERS}
    assert told["IL-6"][1:4] == ["15 pg/mL", "× 2.5", "× 1.4"]
    assert told["Temperature"][1:4] == ["36.6 °C", "0.25 °C", "0.22 °C"]


def test_the_starting_points_and_the_thresholds_are_told():
    section = table("How it is weighed")
    assert len(section.rows) == len(START)
    assert f"above {limits.WATCH_POINTS.value:g}".replace("-", "−") in str(section.words)


def test_every_limit_has_a_name_of_its_own_and_words():
    named = LIMITS
    assert len({limit.name for limit in named.values()}) == len(named)
    assert all(
        limit.name and limit.source and limit.confidence in CONFIDENCE_WORDS for limit in named.values()
    )


def test_no_limit_is_assigned_twice():
    for module in (limits, retired):
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        names = [t.id for node in tree.body if isinstance(node, ast.Assign) for t in node.targets]
        assert len(names) == len(set(names))


def test_no_limit_of_the_retired_rule_is_told():
    shown = {row[0] for row in words(table("Limits"))}
    ours = {name for name, value in vars(retired).items() if isinstance(value, Limit)}
    assert ours
    assert not ours & LIMITS.keys()
    assert shown == {limit.name for limit in LIMITS.values()}


def test_each_limit_is_used_by_the_live_rule():
    live = [PROJECT / "gui/fortnight" / part for part in ("domain", "operations")]
    code = "".join(path.read_text(encoding="utf-8") for folder in live for path in folder.rglob("*.py"))
    assert [name for name in LIMITS if len(re.findall(rf"\b{name}\b", code)) < 2] == []


@pytest.mark.parametrize("module", LIVE)
def test_no_number_hides_in_the_code_of_the_rule(module):
    """A number with a name of its own belongs to the table, so that the page has it."""
    tree = ast.parse((PROJECT / f"gui/fortnight/domain/{module}.py").read_text(encoding="utf-8"))
    numbers = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_number(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    assert numbers == LIVE[module]


def _is_number(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def test_silence_is_not_worded_as_reassurance():
    assert "no all-clear" in str(table("What a card means").words)


def test_every_table_is_as_wide_as_its_head():
    for section in sections():
        assert all(len(row) == len(section.head) for row in section.rows)
