"""Small building blocks: labels, buttons, layouts and badges."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fortnight.app.user_window import application
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.basics import (
    BADGES,
    Badge,
    badge_width,
    button,
    clear,
    column,
    label,
    paint_badge,
    row,
    scrolling,
)
from helpers.painting import colours_of, words_of
from helpers.stores import present

SIZE = QSize(160, 30)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    application()


def test_what_somebody_typed_is_not_read_as_markup(qtbot):
    made = label("<b>Case 1</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(qtbot, key):
    pressed = []
    made = button("Save", lambda: pressed.append(1))
    qtbot.addWidget(made)
    qtbot.keyClick(made, key)
    assert pressed == [1]


def test_a_button_is_not_pressed_by_enter_elsewhere_in_a_dialog(qtbot):
    made = button("Cancel")
    qtbot.addWidget(made)
    assert not made.autoDefault()


def test_clear_empties_a_layout_with_everything_in_it(qtbot):
    holder, inner = QWidget(), label("inner")
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.addLayout(row(inner, 12, None))
    layout.addWidget(label("outer"))
    holder.show()
    clear(layout)
    assert layout.count() == 0
    assert not any(each.isVisible() for each in holder.findChildren(QLabel))


def test_parts_of_a_layout_are_widgets_layouts_spaces_and_stretch(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = column(label("a"), row(label("b")), 7, None, margins=(1, 2, 3, 4), spacing=5)
    holder.setLayout(layout)
    items = [present(layout.itemAt(n)) for n in range(layout.count())]
    assert [bool(each.widget()) for each in items] == [True, False, False, False]
    assert items[1].layout() is not None
    assert items[2].sizeHint().height() == 7
    assert (layout.stretch(3), layout.spacing(), layout.contentsMargins().bottom()) == (1, 5, 4)


def test_a_scroll_area_has_a_name_because_it_takes_the_focus(qtbot):
    area = scrolling(QWidget(), "Alert card")
    qtbot.addWidget(area)
    assert area.accessibleName() == "Alert card"


# Badges ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", BADGES)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_badge_is_painted_in_the_colours_of_its_style(style, theme):
    background, ink = (getattr(theme, name) for name in BADGES[style])
    found = colours_of(lambda p: paint_badge(p, 4, 15, "urgent", style, theme), SIZE)
    assert background in found
    darkest = min(
        found - {"#FFFFFF"}, key=lambda name: abs(QColor(name).lightness() - QColor(ink).lightness())
    )
    assert abs(QColor(darkest).lightness() - QColor(ink).lightness()) < 40


def test_a_badge_ends_where_its_width_says():
    ends = []
    words = words_of(lambda p: ends.append(paint_badge(p, 4, 15, "urgent", "alert", LIGHT)), SIZE)
    assert (words, ends) == (["urgent"], [4 + badge_width("urgent")])


def test_a_badge_has_its_words_for_screen_readers_and_without_words_no_width(qtbot):
    made = Badge(Appearance(LIGHT), "below own range", "watch")
    qtbot.addWidget(made)
    assert made.accessibleName() == "below own range"
    assert made.width() >= badge_width("below own range")
    made.show_as("")
    assert (made.width(), made.accessibleName()) == (0, "")
    made.show_as("high", "alert")
    assert made.width() > 0
