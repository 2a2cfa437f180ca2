"""A chart in a visible window, and a course with every kind of mark."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import episodes
from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.explanation.card import as_data, card_of
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.theme import LIGHT
from helpers.courses import at, course, infusion, specimen

LAST = 14 * 29
MISSED = 196


def eventful():
    """Return a year of fortnightly visits with a missed dose, an infection, two drugs and a final alert."""
    values = [*(15 + n % 4 for n in range(29)), 140]
    days = [14 * n for n in range(30)]
    drawn = [
        specimen(d, IL6=v, CRP="<0.3", PLT=280, WBC=6.5, NEUT=3.4, HEIGHT=121 + d / 80)
        for d, v in zip(days, values, strict=True)
    ]
    given = [infusion(d, reaction="rash <b>" if d == 28 else "") for d in days if d != MISSED]
    steps = (
        MedicationStep("ciclosporin", at(0).date(), 100),
        MedicationStep("ciclosporin", at(120).date(), 0),
        MedicationStep("prednisolone", at(0).date(), 10),
        MedicationStep("prednisolone", at(100).date(), 0),
    )
    return course(given, drawn, medication=steps, events=(Event("e1", "infection", at(200), "pneumonia"),))


def cards_of(seen) -> list[RaisedAlert]:
    """Return the open alert cards of a course, as the record would hold them."""
    return [
        RaisedAlert(
            f"card-{n}", seen.child.id, e.first.at, e.level.word, e.worst.suggests, as_data(card_of(seen, e)),
            e.first.at, StoredState.OPEN, "", "", None, "", None, (), None, "",
        )
        for n, e in enumerate(episodes(judge(seen)))
    ]  # fmt: skip


@pytest.fixture
def chart(qtbot):
    chart = TimelineChart(LIGHT)
    qtbot.addWidget(chart)
    chart.resize(960, 620)
    seen = eventful()
    chart.show_course(seen, judge(seen), at(LAST), raised=cards_of(seen))
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


@pytest.fixture
def sheet(chart):
    return chart.sheet
