"""The context follows the appearance of its window."""

from __future__ import annotations

from fortnight.ui.theme import DARK, LIGHT


def test_theme_and_units_are_those_of_now(context):
    assert (context.theme, context.units) == (LIGHT, "si")
    context.appearance.set_theme(DARK)
    context.appearance.set_units("japan")
    assert (context.theme, context.units) == (DARK, "japan")
