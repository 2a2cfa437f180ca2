"""Every page in every language at the sizes of a ward PC: no text is cut."""

from __future__ import annotations

import pytest

from fortnight.paths import catalogue
from fortnight.ui import language
from fortnight.ui.language import LANGUAGES
from helpers.cut import cut_cells, cut_texts, cut_titles
from helpers.pages import PAGES, ill_child, show_every_page

SIZES = {"1280": (1280, 800), "1160": (1160, 640)}


@pytest.fixture(params=LANGUAGES)
def spoken(qapp, request):
    """Each language in turn, in use before the window is made."""
    if request.param != language.ENGLISH and not catalogue(request.param).exists():
        pytest.skip("the catalogues are built by packaging/dev.py")
    assert language.use_language(request.param)
    yield request.param
    language.use_language(language.ENGLISH)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_no_text_is_cut(spoken, bedside, size):
    child, window = ill_child(bedside, "japan" if spoken == "ja" else "si"), bedside.window
    window.resize(*size)
    window.open_child(child)
    cut = {}
    for name, shown in show_every_page(window, child):
        cut[name] = sorted({*cut_texts(shown), *cut_titles(shown), *cut_cells(shown)})
    assert {name: words for name, words in cut.items() if words} == {}
    assert len(cut) == PAGES
