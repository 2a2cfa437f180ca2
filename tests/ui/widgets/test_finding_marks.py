"""The marks of findings differ in shape, and their badges fit their words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from fortnight.app.user_window import application
from fortnight.domain.readiness.badges import Mark
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.finding_marks import (
    BADGES,
    MARK,
    badge_width,
    fitted_words,
    paint_mark,
    paint_marked_badge,
)
from helpers.painting import colours_of, picture_of, words_of

SQUARE, WIDE = QSize(MARK + 3, MARK + 3), QSize(180, 30)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    application()


def shape(mark) -> frozenset[tuple[int, int]]:
    """The pixels that a mark covers, whatever its colour."""
    image = picture_of(lambda p: paint_mark(p, mark, 1, SQUARE.height() / 2, LIGHT), SQUARE)
    points = ((x, y) for x in range(SQUARE.width()) for y in range(SQUARE.height()))
    return frozenset(point for point in points if image.pixelColor(*point).lightness() < 200)


def test_every_mark_has_a_shape_of_its_own():
    shapes = {shape(mark) for mark in Mark}
    assert len(shapes) == len(Mark)
    assert all(shapes), "no mark is invisible"


def test_every_mark_has_a_badge():
    assert set(BADGES) == set(Mark)


@pytest.mark.parametrize("mark", Mark)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_badge_has_the_background_of_its_mark_and_its_words(mark, theme):
    paint = lambda p: paint_marked_badge(p, mark, "PLT 29", 4, 15, theme)  # noqa: E731
    assert getattr(theme, BADGES[mark][0]) in colours_of(paint, WIDE)
    assert "PLT 29" in words_of(paint, WIDE)


def test_a_badge_ends_where_its_width_says():
    ends = []
    words_of(lambda p: ends.append(paint_marked_badge(p, Mark.STOP, "PLT 29", 4, 15, LIGHT)), WIDE)
    assert ends == [4 + badge_width("PLT 29")]


def test_missing_is_dashed_and_never_looks_like_in_order():
    assert [mark for mark, (_, _, dashed) in BADGES.items() if dashed] == [Mark.MISSING]
    assert BADGES[Mark.MISSING][0] != BADGES[Mark.IN_ORDER][0]


def test_the_text_of_a_badge_is_shortened_to_its_room(qapp):
    words = "IL-6 is 6.2 × the level of this child"
    assert fitted_words(words, badge_width(words)) == words
    short = fitted_words(words, badge_width(words) - 10)
    assert short.endswith("…")
    assert badge_width(short) <= badge_width(words) - 10
