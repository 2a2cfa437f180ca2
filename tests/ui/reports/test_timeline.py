"""What is saved is what is seen, under a head that says whose it is and what is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from fortnight import __version__
from fortnight.domain.alert.judge import judge
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Infusion
from fortnight.operations import views
from fortnight.ui.charts.chart import ChartView, TimelineChart
from fortnight.ui.charts.ranges import DAY
from fortnight.ui.reports.timeline import head_lines, timeline_page, title
from fortnight.ui.theme import LIGHT
from helpers.courses import START, at, child, course, infusion
from helpers.stores import NOW, present
from journeys.conftest import treated
from ui.reports.conftest import surroundings


def words_of(page) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


@pytest.fixture
def seen(qtbot, at_a_session):
    """A child's chart as somebody left it: two panels, half a year back, in multiples, with dates."""
    session, context = at_a_session
    shown = present(views.course(session, treated(session)))
    chart = TimelineChart(LIGHT)
    qtbot.addWidget(chart)
    chart.show_course(shown, judge(shown), NOW, context.units)
    chart.sheet.show_panels(["IL6", "PLT"])
    chart.sheet.show_relative(True)
    chart.show_days(False)
    chart.sheet.show_range(91)
    chart.sheet.zoom(0.5)
    return shown, chart.view(), context


def test_the_panels_the_range_and_the_switches_are_those_of_the_screen(qtbot, seen):
    shown, view, context = seen
    page = timeline_page(shown, context, view)
    qtbot.addWidget(page)
    printed = present(page.findChild(TimelineChart))
    assert printed.sheet.shown == ["IL6", "PLT"]
    assert printed.view() == ChartView(replace(view.sheet), by_day=False)
    assert not printed.axis.by_day
    assert printed.sheet.relative


def test_the_head_says_whose_it_is_and_what_is_shown(qtbot, seen):
    shown, view, context = seen
    page = timeline_page(shown, context, view)
    qtbot.addWidget(page)
    words = words_of(page)
    start, end = view.sheet.start, view.sheet.end
    first, last = (round((each - shown.infusions[0].started_at.timestamp()) / DAY) for each in (start, end))
    for said in (
        "0001 · Case 1 · male",
        "born 24 Nov 2019 (6 y 11 m)",
        "weight 22 kg on 8 Nov 2026",
        "Tocilizumab: last dose 264 mg (12 mg/kg for 22 kg) on 8 Nov 2026, infusion No. 16",
        "dosed according to the US, EU and Australian label, every 14 days",
        "SI units",
        "IL-6 as multiples of the child's own level",
        "print colours",
        "printed 22 Nov 2026 09:30 by Nurse A",
        f"Fortnight {__version__}",
    ):
        assert said in words, said
    assert f"(day {first} to day {last} of treatment)" in words


def test_without_a_view_the_whole_course_is_shown(qtbot, seen):
    shown, _, context = seen
    page = timeline_page(shown, context)
    qtbot.addWidget(page)
    assert present(page.findChild(TimelineChart)).sheet.range_name == "All"
    assert "to 22 Nov 2026 (day 0 to day 224 of treatment)" in words_of(page)


def test_japanese_units_are_named_and_used(qtbot, tmp_path):
    with surroundings(tmp_path / "ward", "japan") as (session, context):
        page = timeline_page(present(views.course(session, treated(session))), context)
        qtbot.addWidget(page)
        assert "Japanese units" in words_of(page)
        chart = present(page.findChild(TimelineChart))
        assert chart.sheet.panels["PLT"].points["PLT"].y[0] == pytest.approx(28.8)


def test_what_is_not_recorded_is_said_not_invented():
    bare = course([Infusion("i", at(0), 264.0)], [])
    unknown = replace(bare, child=child(sex=Sex.UNKNOWN))
    assert title(unknown.child) == "0001 · Case 1 · sex not recorded"
    first, second = head_lines(unknown, START)
    assert "weight not recorded" in first
    assert "264 mg, weight not recorded" in second
    assert "no infusion recorded" in head_lines(replace(bare, infusions=()), START)[1]


def test_a_weight_keeps_its_own_day():
    seen = course([infusion(0, weight_kg=20), infusion(14, weight_kg=21.5)], [])
    assert "weight 21.5 kg on 20 Jan 2025" in head_lines(seen, at(300))[0]
