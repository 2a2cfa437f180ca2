"""The page "About these alerts" shows every number that the rules use, with its source."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from fortnight.domain.alert import limits
from fortnight.domain.alert.evidence_table import PATTERNS, START, TABLE
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.explanation.rules_page import CONFIDENCE_WORDS, sections
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.limit import Limit, limits_in
from fortnight.domain.safety.monitors import MONITORS
from fortnight.domain.treatment import exposure
from fortnight.simulation.comparators import limits as retired
from helpers.locations import PROJECT

LIMITS = limits_in(exposure, limits)

# Modules of the shipped rule and its monitors, with the numbers in them that are not limits.
LIVE = {
    "alert/judge_specimen": {"SMALLEST_CENTRE", "RECENT_DOSES", "PLANNED_INTERVAL"},
    "alert/judge": {"CHECKPOINT_EVERY"},
    "alert/child_state": set(),
    "alert/marker_model": {"SMALLEST_VALUE"},
    "alert/scoring": set(),
    "alert/levels": set(),
    "explanation/findings": {"FEWEST_POINTS"},
    "alert/judgement": set(),
    "safety/monitors": set(),
    "safety/monitor": {"MOST_DRIFT_SD"},
    "safety/mas_checks": set(),
    "safety/course_checks": set(),
    "explanation/calculation": set(),
    "treatment/exposure": set(),
    "alert/evidence_table": {"AGAINST"},  # shown in a sentence
    "alert/population": {
        "ACTIVE_DAYS",
        "ACTIVE_TIMES",
        "DIP_DAY",
        "DIP_POWER",
        "EARLY_DAYS",
    },  # shown in sentences
}


def table(title):
    return next(each for each in sections() if str(each.title) == title)


def words(section):
    return [[str(cell) for cell in row] for row in section.rows]


def test_every_row_of_the_evidence_is_shown_with_its_source():
    rows = words(table("The evidence"))
    assert [row[0] for row in rows] == [str(row.looks_for) for row in TABLE]
    for shown, row in zip(rows, TABLE, strict=True):
        assert row.source in shown[-1]
        assert str(CONFIDENCE_WORDS[row.confidence]) in shown[-1]
        assert [bool(cell) for cell in shown[2:-1]] == [name in row.grades for name in PATTERNS]


def test_every_monitor_and_every_limit_is_shown():
    assert [row[0] for row in words(table("Other monitors"))] == [monitor.name for monitor in MONITORS]
    rows = {row[0]: row for row in words(table("Limits"))}
    assert set(rows) == {limit.name for limit in LIMITS.values()}
    assert rows["Fever from"][1] == "38 °C"
    assert limits.FEVER_C.source in rows["Fever from"][2]


def test_the_usual_values_of_each_marker_are_shown():
    rows = {row[0]: row for row in words(table("Usual values in children on the drug"))}
    assert set(rows) == {analyte_name(code) for code in MARKERS}
    assert rows["IL-6"][1:4] == ["15 pg/mL", "× 2.5", "× 1.4"]
    assert rows["Temperature"][1:4] == ["36.6 °C", "0.25 °C", "0.22 °C"]


def test_the_starting_points_and_the_thresholds_are_shown():
    section = table("How the evidence is scored")
    assert len(section.rows) == len(START)
    assert f"above {limits.WATCH_POINTS.value:g}".replace("-", "−") in str(section.words)


def test_every_limit_has_its_own_name_and_a_source():
    named = LIMITS
    assert len({limit.name for limit in named.values()}) == len(named)
    assert all(
        limit.name and limit.source and limit.confidence in CONFIDENCE_WORDS for limit in named.values()
    )


def test_no_limit_is_assigned_twice():
    for module in (limits, retired):
        assert module.__file__ is not None
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        targets = [t for node in tree.body if isinstance(node, ast.Assign) for t in node.targets]
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        assert len(names) == len(targets)
        assert len(names) == len(set(names))


def test_no_limit_of_the_retired_rule_is_shown():
    shown = {row[0] for row in words(table("Limits"))}
    ours = {name for name, value in vars(retired).items() if isinstance(value, Limit)}
    assert ours
    assert not ours & LIMITS.keys()
    assert shown == {limit.name for limit in LIMITS.values()}


def test_each_limit_is_used_by_the_shipped_rule():
    live = [PROJECT / "gui/fortnight" / part for part in ("domain", "operations")]
    code = "".join(path.read_text(encoding="utf-8") for folder in live for path in folder.rglob("*.py"))
    assert [name for name in LIMITS if len(re.findall(rf"\b{name}\b", code)) < 2] == []


@pytest.mark.parametrize("module", LIVE)
def test_no_number_is_hidden_in_the_code_of_the_rule(module):
    """A named number belongs in the table of limits, so that the page shows it."""
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


def test_the_absence_of_a_card_is_not_called_reassuring():
    assert "no all-clear" in str(table("What a card means").words)


def test_every_row_has_as_many_cells_as_the_head():
    for section in sections():
        assert all(len(row) == len(section.head) for row in section.rows)
