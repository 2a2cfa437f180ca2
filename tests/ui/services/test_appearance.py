"""Theme and units of a window, and the signals of their changes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from fortnight.ui import translation
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT


@pytest.fixture
def appearance(qapp):
    made = Appearance(LIGHT)
    yield made
    made.set_theme(LIGHT)


def test_a_new_theme_is_applied_and_reported_and_the_same_one_is_not(appearance, qapp):
    heard = []
    appearance.theme_changed.connect(lambda: heard.append(appearance.theme))
    appearance.set_theme(DARK)
    appearance.set_theme(DARK)
    assert (heard, appearance.theme) == ([DARK], DARK)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert DARK.card.lower() in app.styleSheet().lower()


def test_units_are_those_of_every_value_on_the_screen(appearance):
    heard = []
    appearance.units_changed.connect(lambda: heard.append(appearance.units))
    appearance.set_units("japan")
    appearance.set_units("japan")
    assert (heard, translation.units()) == (["japan"], "japan")
    appearance.set_units("si")
    assert heard == ["japan", "si"]
