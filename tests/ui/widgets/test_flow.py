"""A layout that goes on in the next line, as words in a text do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from fortnight.ui.widgets.flow import FlowLayout


@pytest.fixture
def holder(qtbot) -> QWidget:
    """Five widgets of 100 × 20 pixels, 10 pixels apart."""
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, spacing=10)
    for _ in range(5):
        each = QWidget(made)
        each.setFixedSize(100, 20)
        flow.addWidget(each)
    return made


def layout(holder: QWidget) -> FlowLayout:
    found = holder.layout()
    assert isinstance(found, FlowLayout)
    return found


@pytest.mark.parametrize(
    ("width", "lines"), [(540, 1), (539, 2), (320, 2), (319, 3), (210, 3), (209, 5), (100, 5), (10, 5)]
)
def test_the_height_is_that_of_the_lines_which_the_width_needs(holder, width, lines):
    assert layout(holder).heightForWidth(width) == 20 * lines + 10 * (lines - 1)


def test_widgets_are_placed_from_the_left_and_from_the_top(holder):
    flow = layout(holder)
    flow.setGeometry(QRect(5, 7, 320, 100))
    places = [(item.geometry().x(), item.geometry().y()) for n in range(5) if (item := flow.itemAt(n))]
    assert places == [(5, 7), (115, 7), (225, 7), (5, 37), (115, 37)]


def test_it_can_be_as_narrow_as_its_widest_widget(holder):
    assert (layout(holder).minimumSize().width(), layout(holder).minimumSize().height()) == (100, 20)


def test_widgets_are_counted_and_taken_out(holder):
    flow = layout(holder)
    taken = flow.takeAt(1)
    assert taken is not None
    assert (flow.count(), flow.itemAt(4), flow.takeAt(9), flow.itemAt(-1)) == (4, None, None, None)
    assert flow.heightForWidth(430) == 20


def test_a_low_widget_is_in_the_middle_of_its_line(holder):
    flow = layout(holder)
    low = QWidget(holder)
    low.setFixedSize(50, 10)
    flow.addWidget(low)
    flow.setGeometry(QRect(0, 0, 600, 100))
    placed = flow.itemAt(5)
    assert placed is not None
    assert placed.geometry() == QRect(550, 5, 50, 10)
    assert flow.heightForWidth(600) == 20
