"""The dose cycles of a child laid over each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.overlay import Role
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.pages.timeline_cycles import CyclesView
from helpers.courses import at, course, specimen

DOSES = [14 * n for n in range(30)]


@pytest.fixture
def view(qtbot, context):
    made = CyclesView(context, lambda: None)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def drawing(doses=DOSES, ill=(), units="si"):
    drawn = [specimen(day, IL6=900 if day in ill else 20 + n % 3, CRP="<0.3") for n, day in enumerate(doses)]
    drawn += [specimen(day + 6, IL6=25) for day in doses]
    seen = course(doses, sorted(drawn, key=lambda each: each.collected_at))
    return Drawing(seen, judge(seen), at((doses or [0])[-1] + 7), units, relative=False)


def rows(view):
    model = view.model
    return [[model.cell(row, n).words for n in range(model.columnCount())] for row in range(model.rowCount())]


def chosen(view):
    return [view.model.rows[index.row()].number for index in view.list.selectionModel().selectedRows()]


def test_the_newest_cycle_is_on_top_of_the_last_27(view):
    view.show_course(drawing())
    assert len(rows(view)) == 27
    assert rows(view)[0][:3] == ["30", "16 Feb 2026", "7.0 d"]
    assert rows(view)[1] == ["29", "2 Feb 2026", "14.0 d", "22"]
    assert "cycle 30" in view.legend.text()
    assert view.how.text().startswith("From 23 cycles without an alert")


def test_the_arrow_keys_put_another_cycle_on_top(view, qtbot):
    view.show_course(drawing())
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert chosen(view) == [29]
    assert "cycle 29" in view.legend.text()
    panel = view.chart.shown[0].panels[0]
    (on_top,) = [curve for curve in panel.curves if curve.role is Role.CHOSEN]
    assert list(on_top.line.y) == [21, 25, 22]
    assert len(panel.curves) == 27


def test_all_cycles_or_twelve_are_drawn(view):
    view.show_course(drawing())
    view.show_count(None)
    assert len(rows(view)) == 30
    view.show_count(12)
    assert len(rows(view)) == 12
    assert view.counts[12].isChecked()
    assert not view.counts[None].isChecked()


def test_a_value_that_raised_an_alert_is_marked_in_the_list(view):
    view.show_course(drawing(ill={14 * 29}))
    cell = view.model.cell(1, 3)
    assert (cell.words, cell.colour) == ("900", "alert_ink")
    assert view.model.cell(2, 3).colour == ""


def test_before_the_first_infusion_it_says_why_there_is_nothing(view):
    view.show_course(drawing(doses=[]))
    assert view.nothing.isVisible()
    assert not view.chart.isVisible()


def test_a_single_cycle_has_no_band(view):
    view.show_course(drawing(doses=[0]))
    assert len(rows(view)) == 1
    assert view.how.text().startswith("From 0 cycles")


def test_values_are_in_the_units_of_the_clinic(view):
    view.show_course(drawing(units="japan"))
    assert view.chart.shown[1] == "japan"


def test_nothing_of_the_child_before_is_left_when_a_child_without_infusion_is_shown(view):
    view.show_course(drawing())
    view.show_course(drawing(doses=[]))
    assert not view.legend.isVisible()
    assert not view.how.isVisible()
    view.show_course(drawing(doses=[0]))
    assert view.legend.isVisible()
    assert view.how.isVisible()


def test_on_a_low_page_every_panel_can_be_scrolled_to(view, qtbot):
    view.show_course(drawing())
    view.resize(1100, 250)
    (area,) = (each for each in view.findChildren(QScrollArea) if each.widget() is view.chart)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert view.chart.height() == area.viewport().height() + area.verticalScrollBar().maximum()
    below = QPoint(30, view.chart.height() - 10)
    assert not area.viewport().rect().contains(view.chart.mapTo(area.viewport(), below))
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert area.viewport().rect().contains(view.chart.mapTo(area.viewport(), below))


def test_the_list_has_room_for_numbers_of_three_digits(view, qtbot):
    view.show_course(drawing(doses=[14 * n for n in range(120)]))
    qtbot.waitUntil(lambda: view.list.verticalScrollBar().isVisible())
    assert rows(view)[0][0] == "120"
    assert view.list.horizontalScrollBar().maximum() == 0
