"""Text has enough contrast in every theme, and every icon and letter that is used is bundled."""

from __future__ import annotations

import ast
import re

import pytest
from PySide6.QtGui import QColor, QIcon, QRawFont

from fortnight.ui.style import SHEET
from fortnight.ui.theme import (
    DARK,
    FAMILY,
    FONT_FILES,
    LIGHT,
    ON_TRAINING,
    PRINT,
    TRAINING_COLOUR,
    style_sheet,
)
from fortnight.ui.widgets.basics import BADGES
from helpers.stores import ROOT

# Each text colour with the backgrounds on which it is used.
ON = {
    "ink": ("background", "card", "banner", "grey_soft", "accent_soft"),
    "muted": ("card", "background", "raised", "banner"),
    "on_accent": ("accent",),
    "accent": ("accent_soft",),
    "alert_ink": ("alert_soft",),
    "amber_ink": ("amber_soft",),
    "on_dark_chip": ("dark_chip",),
}
PAIRS = [(ink, background) for ink, backgrounds in ON.items() for background in backgrounds]
SERIES = ("il6", "crp", "saa", "esr", "wbc", "neut", "plt", "ferr", "drug")


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    made = QColor(colour)
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (made.redF(), made.greenF(), made.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_text_has_a_contrast_of_at_least_4_5(theme):
    weak = {pair: round(contrast(*(getattr(theme, name) for name in pair)), 2) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


# Surfaces without a colour of their own, by the words of a selector; every other one is on a page or a card.
SURFACES = {
    "copyStrip": ("dark_chip",),
    "onDark": ("dark_chip",),
    "toast": ("dark_chip",),
    "countBadge": ("dark_chip",),
    "notice": ("amber_soft",),
    "training": ("training",),
}
PAGE = ("background", "card", "raised")
RULE = re.compile(r"([^{}]+?)\s*\{\{(.*?)\}\}", re.DOTALL)
COLOUR, SELECTED = re.compile(r"(?<![-\w])color:\s*\{(\w+)\}"), re.compile(r"selection-color:\s*\{(\w+)\}")
GROUND = re.compile(r"(?<!-)background:\s*\{(\w+)\}")
SELECTED_GROUND = re.compile(r"selection-background-color:\s*\{(\w+)\}")
NO_TEXT = (
    "::chunk",
    "::indicator",
    'QFrame[kind="copyStrip"]',
    'QFrame[kind="toast"]',
    'QFrame[kind="training"]',
    "::handle",
)


def pairs_of_the_style_sheet() -> set[tuple[str, str, str]]:
    """Every text colour of the style sheet with each background on which the sheet puts it."""
    found: set[tuple[str, str, str]] = set()
    for selector, body in RULE.findall(SHEET):
        if selector.strip().endswith(NO_TEXT) or any(part in selector for part in NO_TEXT[:2]):
            continue
        ink, ground = COLOUR.search(body), GROUND.search(body)
        surfaces = next((names for word, names in SURFACES.items() if word in selector), PAGE)
        if ink or ground:
            for surface in (ground[1],) if ground else surfaces:
                found.add((selector.strip(), ink[1] if ink else "ink", surface))
        if chosen := SELECTED.search(body):
            on = SELECTED_GROUND.search(body)
            assert on is not None, selector
            found.add((f"{selector.strip()}, selected", chosen[1], on[1]))
    return found


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_rule_of_the_style_sheet_has_a_contrast_of_at_least_4_5(theme):
    pairs = pairs_of_the_style_sheet()
    assert len(pairs) > 60
    fixed = {"training": TRAINING_COLOUR, "on_training": ON_TRAINING}  # the same in both themes

    def colour(name: str) -> str:
        return fixed.get(name) or getattr(theme, name)

    ratios = {(s, i, g): round(contrast(colour(i), colour(g)), 2) for s, i, g in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}
    assert min(ratios.values()) < 6, "the weakest pair is among them"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_badge_has_a_contrast_of_at_least_4_5(theme):
    assert {
        name: contrast(getattr(theme, ground), getattr(theme, ink)) >= 4.5
        for name, (ground, ink) in BADGES.items()
    } == dict.fromkeys(BADGES, True)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_frame_of_the_focus_has_a_contrast_of_at_least_3(theme):
    for name in (*PAGE, "banner", "amber_soft"):
        assert contrast(theme.accent, getattr(theme, name)) >= 3, name
    assert contrast(theme.on_dark_chip, theme.dark_chip) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_data_series_have_a_contrast_of_at_least_4_5_because_their_names_have_their_colour(theme):
    assert {name: c for name in SERIES if (c := contrast(getattr(theme, name), theme.card)) < 4.5} == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_white_cells_and_neutrophils_in_one_panel_differ_in_lightness(theme):
    assert contrast(theme.wbc, theme.neut) > 1.5


def test_the_style_sheet_has_no_placeholder_left():
    assert not re.search(r"[{}]{2}|\{[a-z_]+\}", style_sheet(LIGHT))


def test_every_bundled_icon_is_used_and_can_be_loaded(qapp):
    code = "\n".join(path.read_text() for path in (ROOT / "gui/fortnight").rglob("*.py"))
    there = {path.stem for path in (ROOT / "resources/icons").glob("*.svg")}
    unused = {name for name in there if f'"{name}"' not in code and f"icons/{name}.svg" not in code}
    assert unused == set()
    assert all(not QIcon(str(ROOT / f"resources/icons/{name}.svg")).isNull() for name in there)


def analyte_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "text")


def test_the_bundled_font_has_every_letter_of_every_sentence(qapp):
    """A missing letter would be drawn in another font of the computer, or as a box."""
    font, lacking = QRawFont(str(ROOT / "resources/fonts" / FONT_FILES[0]), 12), {}
    sources = sorted((ROOT / "gui/fortnight").rglob("*.py"))
    assert len(sources) > 100
    assert font.familyName().startswith(FAMILY)
    for path in sources:
        calls = filter(analyte_name, ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        words = "".join(
            part.value
            for call in calls
            for part in ast.walk(call)
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
        )
        words = words.replace("日本語", "")  # a language's own name, in its font
        missing = {letter for letter in words if not font.supportsCharacter(ord(letter))} - {"\n"}
        if missing:
            lacking[path.name] = missing
    assert not lacking
