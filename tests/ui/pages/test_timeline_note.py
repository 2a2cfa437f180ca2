"""A note on a day of the timeline: which day is asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF

from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.pages.timeline_note import NotePin
from fortnight.ui.theme import LIGHT
from helpers.contexts import CHILD, course_of
from helpers.stores import NOW


@pytest.fixture
def sheet(qtbot):
    made = CourseSheet(LIGHT)
    qtbot.addWidget(made)
    made.resize(900, 500)
    return made


@pytest.fixture
def pin(context, sheet):
    return NotePin(context, sheet)


def test_without_a_course_nothing_is_asked(qtbot, pin, sheet):
    with qtbot.assertNotEmitted(pin.asked):
        pin.ask_at_crosshair()
        sheet.customContextMenuRequested.emit(sheet.rect().center())
    assert pin.menu is None


def test_without_a_crosshair_it_is_today_and_the_future_is_today_too(qtbot, pin, sheet, context):
    sheet.show_course(course_of(context, CHILD), (), NOW)
    with qtbot.waitSignal(pin.asked) as asked:
        pin.ask_at_crosshair()
    assert asked.args == [NOW.date()]
    for days, day in ((30, NOW.date()), (-30, NOW.date() - timedelta(days=30))):
        at = (NOW + timedelta(days=days)).timestamp()
        place = sheet.parts.strip.vb.mapViewToScene(QPointF(at, 0))
        sheet.customContextMenuRequested.emit(sheet.mapFromScene(place))
        (action,) = pin.menu.actions()
        with qtbot.waitSignal(pin.asked) as asked:
            action.trigger()
        pin.menu.close()
        assert asked.args == [day]
