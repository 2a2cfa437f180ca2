"""The tables of an alert card: totals, evidence and the calculation, as they are read on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fortnight.domain.alert.evidence_table import EXPLANATIONS as EXPLAINED
from fortnight.domain.messages import render
from fortnight.ui.widgets.card_tables import (
    EXPLANATIONS,
    arithmetic_table,
    evidence_table,
    totals_row,
)
from helpers.cards import raised


def cells(table: QWidget) -> list[list[str]]:
    """The texts of a grid, row by row."""
    grid = table.layout()
    assert isinstance(grid, QGridLayout)
    found = [[""] * grid.columnCount() for _ in range(grid.rowCount())]
    for n in range(grid.count()):
        row, column, _, _ = grid.getItemPosition(n)  # pyright: ignore[reportGeneralTypeIssues]
        item = grid.itemAt(n)
        assert item is not None
        widget = item.widget()
        assert isinstance(widget, QLabel)
        found[row][column] = widget.text()
    return found


@pytest.fixture
def card(qapp):
    _, _, made = raised(IL6=120, CRP="<0.3", WBC=12)
    return made


def test_the_evidence_has_a_line_for_each_finding_with_its_points(card):
    head, *lines = cells(evidence_table(card))
    assert head == [
        "Finding", "Value", "Interpretation", "Infection", "Flare", "MAS", "Loss of effect", "Measurement",
    ]  # fmt: skip
    assert [line[0] for line in lines][:4] == ["IL-6", "WBC", "CRP", "Procalcitonin"]
    white = next(line for line in lines if line[0] == "WBC")
    assert white[1] == "12 ×10⁹/L"
    assert white[3] == "+4.5"
    procalcitonin = next(line for line in lines if line[0] == "Procalcitonin")
    assert procalcitonin[1] == "not measured"
    assert procalcitonin[3:] == [""] * 5
    start = next(line for line in lines if line[1] == "–" and line[3] == "−7")
    assert "before any finding" in start[2]


def test_every_explanation_of_the_alert_has_a_column():
    assert tuple(EXPLANATIONS) == EXPLAINED


def test_the_calculation_shows_every_step(card):
    assert cells(arithmetic_table(card)) == [
        [render(name), value.shown("si") if hasattr(value, "shown") else str(value)]
        for name, value in card.arithmetic
    ]


def totals(card) -> dict[str, tuple[str, object]]:
    """Figure and kind of each explanation."""
    holder = QWidget()
    holder.setLayout(totals_row(card))
    found = {}
    for frame in holder.children():
        texts = [each for each in frame.children() if isinstance(each, QLabel)]
        if len(texts) == 2:
            found[texts[0].text()] = (texts[1].text(), texts[1].property("kind"))
    return found


def test_the_leading_explanation_is_highlighted(card):
    shown = totals(replace(card, totals={"infection": 3.5, "flare": 0.0, "mas": -4.0}))
    assert {name: figure for name, (figure, _) in shown.items()} == {
        "Infection": "+3.5", "Flare": "0", "MAS": "−4", "Loss of effect": "0", "Measurement": "0",
    }  # fmt: skip
    assert [name for name, (_, kind) in shown.items() if kind == "leading"] == ["Infection"]


def test_nothing_leads_where_nothing_is_above_zero(card):
    shown = totals(replace(card, totals={"infection": -1.0, "flare": 0.0}))
    assert [name for name, (_, kind) in shown.items() if kind == "leading"] == []
