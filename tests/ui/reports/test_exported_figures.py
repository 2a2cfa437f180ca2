"""Figures with their caption: who, period, units, version; vector, in print colours, as on the screen."""

from __future__ import annotations

import pytest

from fortnight import __version__
from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.medication import Act
from fortnight.operations.activity import activity, record_visit
from fortnight.operations.growth import growth_view
from fortnight.operations.medication_view import medication_view
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.charts.growth_figure import BMI, HEIGHT
from fortnight.ui.pages.growth import TABLE
from fortnight.ui.reports.exported_figures import (
    activity_figure,
    growth_figure,
    medication_figure,
    timeline_figure,
)
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.theme import LIGHT
from helpers.contexts import CHILD, course_of
from helpers.pdf_text import text_of
from helpers.stores import NOW
from ui.reports.test_growth_page import measured
from ui.reports.test_medication_page import taken

TODAY = NOW.date()


@pytest.fixture
def figures(context, qtbot):
    """Each figure of a child by its name."""
    session = context.session
    measured(session, CHILD, "h1", 100, "104")
    measured(session, CHILD, "h2", 0, "106")
    taken(session, CHILD, "m1", 200, Act.START, "10")
    record_visit(
        session,
        "v1",
        CHILD,
        VisitDraft(NOW, {**dict.fromkeys(JOINTS, frozenset()), "knee-l": frozenset({Sign.ACTIVE})}),
    )
    course = course_of(context)
    chart = TimelineChart(LIGHT)
    qtbot.addWidget(chart)
    chart.show_course(course, session.judgement_cache.of(course), NOW, context.units)
    chart.sheet.show_panels(["IL6"])
    chart.sheet.show_range(91)
    return {
        "timeline": lambda: timeline_figure(course, context, chart.view()),
        "growth": lambda: growth_figure(course, context, growth_view(session, course), HEIGHT),
        "bmi": lambda: growth_figure(course, context, growth_view(session, course), BMI),
        "table": lambda: growth_figure(course, context, growth_view(session, course), TABLE),
        "activity": lambda: activity_figure(course, context, activity(session, course).assessments[-1]),
        "medication": lambda: medication_figure(
            course, context, medication_view(course, TODAY), TODAY.replace(month=6), TODAY
        ),
    }


SAID = {
    "timeline": ("IL-6 pg/mL", "Shown: 22 Aug 2026 to 22 Nov 2026"),
    "growth": ("Height", "97th", "106 cm", "WHO 2006/2007", "to 22 Nov 2026"),
    "bmi": ("BMI", "kg/m²"),
    "table": ("Height", "97th"),
    "activity": ("Joints", "22 Nov 2026 09:30", "1 active", "Left hand"),
    "medication": ("Prednisolone, mg/day", "22 Jun 2026 to 22 Nov 2026"),
}


@pytest.mark.parametrize("name", SAID)
def test_a_figure_says_who_it_is_which_period_units_and_version(figures, tmp_path, name):
    assert save_pages([figures[name]().page], tmp_path / "figure.pdf") == ""
    words = text_of(tmp_path / "figure.pdf")
    for said in ("Case 1", "0001", "SI units", "print colours", f"Fortnight {__version__}", *SAID[name]):
        assert said in words, said
    assert b"/Subtype /Image" not in (tmp_path / "figure.pdf").read_bytes()


@pytest.mark.parametrize("name", SAID)
def test_the_values_are_those_of_the_figure(figures, qtbot, name):
    figure = figures[name]()
    qtbot.addWidget(figure.page)
    assert figure.values.rows
    assert {row[0] for row in figure.values.rows} == {"0001"}
    assert all(len(row) == len(figure.values.header) for row in figure.values.rows)


def test_the_values_of_the_timeline_are_those_of_its_panels_and_its_range(figures, qtbot):
    figure = figures["timeline"]()
    qtbot.addWidget(figure.page)
    assert {row[3] for row in figure.values.rows} == {"IL6", "infusion"}
    assert min(row[1] for row in figure.values.rows) >= "2026-08-22"
