"""Styles are chosen by a property: every kind that a widget has is in the style sheet, and it can change."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from fortnight.app.user_window import application
from fortnight.ui import theme
from fortnight.ui.style import SHEET, set_kind, set_state
from fortnight.ui.widgets.basics import label
from helpers.pages import ill_child, show_every_page
from journeys.conftest import bedside as bedside

KINDS = set(re.findall(r'kind="(\w+)"', SHEET))


def kinds_on(shown: QWidget) -> set[str]:
    return {part.property("kind") for part in shown.findChildren(QWidget)} - {None, ""}


def test_the_style_sheet_refers_to_no_object_name():
    assert re.findall(r"(?m)^[^{]*#\w+", re.sub(r"#[0-9A-F]{6}", "", SHEET)) == []


def test_every_kind_on_the_pages_is_in_the_style_sheet_and_the_other_way_round(bedside):
    child, window = ill_child(bedside, "si"), bedside.window
    window.open_child(child)
    used = set().union(*(kinds_on(shown) for _, shown in show_every_page(window, child)))
    assert used - KINDS == set()
    elsewhere = {
        *("copyStrip", "onDark", "onDarkMuted"),  # a review copy
        *("steps", "step", "tileFrame"),  # the first run
        *("training", "contents"),  # the frame of the training ward, the manual
    }
    assert KINDS - used <= {"notice", "leading"} | elsewhere, "shown only with a notice or for some cards"


def test_a_visible_label_takes_another_kind_at_once(qtbot):
    theme.apply(application(), theme.LIGHT)
    shown = label("Case 1", "h2")
    qtbot.addWidget(shown)
    shown.show()
    assert shown.fontInfo().pixelSize() == 16
    set_kind(shown, "figure")
    assert shown.fontInfo().pixelSize() == 22


def test_an_equal_state_styles_nothing_again(qtbot):
    shown = label("Case 1")
    qtbot.addWidget(shown)
    set_state(shown, "state", "")
    assert shown.property("state") is None
