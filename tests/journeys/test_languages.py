"""Every page in every language at the sizes of a ward PC: no text is cut, numbers are of the language."""

from __future__ import annotations

import re

import pytest

from fortnight.domain.entry.languages import ENGLISH, LANGUAGES
from fortnight.paths import catalogue
from fortnight.ui import language
from helpers.cut import cut_areas, cut_cells, cut_texts, cut_titles
from helpers.pages import PAGES, ill_child, show_every_page
from helpers.texts import texts

# Neither a date such as 22.11.2026 nor a version such as 0.2.0.
ENGLISH_NUMBER = re.compile(r"(?<![\d.])\d+\.\d+(?![\d.])")
# What was reported, and the sections of a label.
QUOTED = re.compile(r"gemeldet als \S+|(?:label|SmPC|Fachinformation) \d+\.\d+")
# Messages as they came, entries as they were stored, the sources of rules, and a value as it was typed.
AS_STORED = {"inbox", "history", "about", "about the program", "correct an event"}
CUT = (cut_texts, cut_titles, cut_cells, cut_areas)
SIZES = {"1280": (1280, 800), "1160": (1160, 640)}


@pytest.fixture(params=LANGUAGES)
def spoken(qapp, request):
    """Each language in turn, in use before the window is made."""
    if request.param != ENGLISH and not catalogue(request.param).exists():
        pytest.skip("the catalogues are built by packaging/dev.py")
    assert language.use_language(request.param)
    return request.param


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_no_text_is_cut(spoken, bedside, size):
    child, window = ill_child(bedside, "japan" if spoken == "ja" else "si"), bedside.window
    window.resize(*size)
    window.open_child(child)
    cut, numbers = {}, {}
    for name, shown in show_every_page(window, child):
        cut[name] = sorted({each for cut_parts in CUT for each in cut_parts(shown)})
        numbers[name] = sorted({words for words in texts(shown) if has_english_number(words, name)})
    assert {name: words for name, words in cut.items() if words} == {}
    assert spoken != "de" or {name: words for name, words in numbers.items() if words} == {}
    assert len(cut) == PAGES


def has_english_number(words: str, page: str) -> bool:
    """Return whether a text of a page has a number with a decimal point that is not quoted."""
    return page not in AS_STORED and ENGLISH_NUMBER.search(QUOTED.sub("", words)) is not None
