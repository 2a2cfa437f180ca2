"""Two periods of a child, and two children by the number of the infusion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.forms.dates import to_qt_day
from fortnight.ui.pages.timeline_compare import CompareView
from helpers.contexts import CHILD, OTHER_CHILD, course_of
from helpers.stores import NOW


@pytest.fixture
def view(qtbot, context):
    made = CompareView(context, lambda: None)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    with qtbot.waitExposed(made):
        made.show()
    seen = course_of(context, CHILD)
    made.show_course(Drawing(seen, judge(seen), NOW, "si", relative=False))
    return made


def curves(view, code="IL6"):
    overlay, _ = view.chart.shown
    (panel,) = [each for each in overlay.panels if each.code == code]
    return panel.curves


def test_the_last_half_year_is_compared_with_the_first(view):
    assert view.legend.text() == (
        "Solid with discs: 24 May 2026 to 22 Nov 2026 · dashed with squares: 12 Apr 2026 to 11 Oct 2026"
    )
    newest, first = curves(view)
    assert len(newest.line.x) == 13
    assert len(first.line.x) == 13
    assert first.line.x[0] == pytest.approx(9.5 / 24), "drawn at 9:30 on the first day"


def test_a_date_that_is_changed_is_drawn_at_once(view):
    view.first.setDate(to_qt_day(NOW.date()))
    newest, _ = curves(view)
    assert newest.line.is_empty


def test_periods_without_values_say_so(view):
    for box in (view.first, view.second):
        box.setDate(to_qt_day(NOW.date()))
    assert view.legend.text() == "No values in these periods."


def test_two_children_are_compared_by_the_number_of_the_infusion(view):
    view.by_child.click()
    assert view.other.currentData() == OTHER_CHILD
    own, other = curves(view)
    assert list(own.line.x) == list(range(1, 17))
    assert other.line.is_empty
    assert view.by_child.isChecked()
    assert not view.by_period.isChecked()


def test_the_choice_stays_when_the_course_is_read_again(view, context):
    view.first.setDate(to_qt_day(NOW.date()))
    seen = course_of(context, CHILD)
    view.show_course(Drawing(seen, judge(seen), NOW, "si", relative=False))
    assert view.first.date() == to_qt_day(NOW.date())


def test_on_a_low_page_the_wheel_scrolls_to_the_last_panel(view, qtbot):
    view.resize(1100, 250)
    (area,) = (each for each in view.findChildren(QScrollArea) if each.widget() is view.chart)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    shown = area.viewport()
    place = QPointF(shown.mapTo(view, shown.rect().center()))

    def scrolled() -> bool:
        QTest.wheelEvent(view.windowHandle(), place, QPoint(0, -1200))
        return bar.value() == bar.maximum()

    qtbot.waitUntil(scrolled)
