"""The chart of activity over time: keys, mouse, what is painted of ranges and cut-offs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fortnight.domain.scores.bounds import Bounds, known
from fortnight.domain.scores.score_course import CHAQ, Point, ScoreCourse, cut_offs_of
from fortnight.ui.charts.scores import ScorePanel, ScoresChart
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from helpers.courses import at
from helpers.painting import colours_of, words_of

POINTS = tuple(Point(f"v{n}", at(28 * n), known(value)) for n, value in enumerate((20, 9, 1)))
SCORE = ScoreCourse("cJADAS10", 30, POINTS, cut_offs_of("cJADAS10"))
PARTLY = Point("v3", at(120), Bounds(2, 2.5, ("active_joints",)))


@pytest.fixture
def appearance(qapp):
    return Appearance(LIGHT)


@pytest.fixture
def chart(qtbot, appearance):
    made = ScoresChart(appearance)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_panels([ScorePanel("cJADAS10", SCORE)], None)
    return made


def painted(chart):
    return words_of(lambda painter: chart.render(painter, QPoint()), chart.size())


def test_the_keys_go_from_assessment_to_assessment_and_open_one(chart, qtbot):
    moved, opened = [], []
    chart.moved.connect(moved.append)
    chart.opened.connect(opened.append)
    assert chart.chosen == "v2"
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        QTest.keyClick(chart, key)
    assert moved == ["v1", "v0", "v0", "v1", "v2"]
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened == ["v2"]


def test_the_mouse_chooses_the_nearest_assessment(chart):
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(10, 80))
    assert chart.chosen == "v0"
    opened = []
    chart.opened.connect(opened.append)
    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(490, 80))
    assert opened == ["v2"]


def test_the_cut_offs_stand_beside_their_lines(chart):
    chart.resize(500, 120)
    words = painted(chart)
    assert words[0] == "cJADAS10"
    assert {"2.5", "16"} <= set(words)
    assert "5" not in words  # too near to 2.5
    chart.show_panels([ScorePanel("C-HAQ", ScoreCourse(CHAQ, 3, POINTS[2:]))], None)
    assert "2.5" not in painted(chart)


def test_a_range_is_not_drawn_as_a_known_value(chart):
    amber = LIGHT.amber_ink.upper()
    plain = replace(SCORE, cut_offs=None)

    def colours(*points: Point):
        chart.show_panels([ScorePanel("cJADAS10", replace(plain, points=points))], None)
        return colours_of(lambda painter: chart.render(painter, QPoint()), chart.size())

    assert amber not in colours(*POINTS)
    assert amber in colours(*POINTS, PARTLY)
    far = replace(PARTLY, value=Bounds(2, 30, ("active_joints",)))
    assert amber in colours(*POINTS, far)


def test_the_chosen_assessment_stays_until_it_is_gone(chart):
    chart.go(-1)
    more = replace(SCORE, points=(*POINTS, PARTLY))
    chart.show_panels([ScorePanel("cJADAS10", more)], (at(0) + timedelta(days=1)).date())
    assert chart.chosen == "v1"
    chart.show_panels([ScorePanel("cJADAS10", replace(SCORE, points=POINTS[2:]))], None)
    assert chart.chosen == "v2"


def test_without_values_nothing_is_painted_and_keys_do_nothing(chart):
    chart.show_panels([], None)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton)
    assert (chart.chosen, painted(chart)) == ("", [])


def test_the_colours_are_those_of_the_theme(chart, appearance):
    appearance.set_theme(DARK)
    assert DARK.ink.upper() in colours_of(lambda painter: chart.render(painter, QPoint()), chart.size())
