"""The marks of infusions in the calendar differ in shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize

from fortnight.operations.ward_calendar import Mark
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.calendar_marks import INKS, MARK_SIZE, TEXT_INKS, MarkPicture, paint_mark
from helpers.painting import picture_of

SIZE = QSize(MARK_SIZE, MARK_SIZE)


def shape(mark) -> frozenset[tuple[int, int]]:
    """The pixels that a mark covers, whatever its colour."""
    image = picture_of(lambda p: paint_mark(p, mark, QRectF(0, 0, MARK_SIZE, MARK_SIZE), LIGHT), SIZE)
    points = ((x, y) for x in range(MARK_SIZE) for y in range(MARK_SIZE))
    return frozenset(point for point in points if image.pixelColor(*point).lightness() < 235)


def test_every_mark_has_a_colour_and_a_shape_of_its_own(qapp):
    assert set(INKS) == set(Mark)
    shapes = {shape(mark) for mark in Mark}
    assert len(shapes) == len(Mark)
    assert all(shapes), "no mark is invisible"


def test_colours_of_marks_are_those_of_the_themes():
    for theme in (LIGHT, DARK):
        for name in (*INKS.values(), *TEXT_INKS.values()):
            assert getattr(theme, name).startswith("#")


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_in_the_legend_follows_the_theme(qtbot, mark):
    appearance = Appearance(LIGHT)
    made = MarkPicture(appearance, mark)
    qtbot.addWidget(made)
    light = made.grab().toImage()
    appearance.set_theme(DARK)
    assert made.grab().toImage() != light
