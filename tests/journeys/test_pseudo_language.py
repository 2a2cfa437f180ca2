"""Every page in the pseudo-language: what is shown is translated or is data, and cut texts are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.ui import language
from helpers import pseudo
from helpers.cut import cut_texts
from helpers.walk import texts
from journeys.test_units_everywhere import ill_child, pages

# What is no word of a language: names of people and keys, units, and codes of the record.
# Weekdays are written by Qt, which does not know the pseudo-language.
WEEKDAYS = r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
DATA = re.compile(rf"Case \d+|Nurse A|Alt\+\d|\bmmol\b|\bmg/mL\b|{WEEKDAYS}")
TYPED = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4}(  \d\d:\d\d)?")  # a date in a box is read back in English
# History shows what was stored, and the journal stores the words of its time; fields are listed in English.
UNTRANSLATED = ("history",)
# Pages with texts that are cut in the pseudo-language on a screen of 1366 × 768, and how many of them.
# The sidebar has six of them on every page.
SIDEBAR = 6
CUT = {"today": 1, "timeline": 2, "labs form": 4, "infusion form": 4, "entered in error": 1, "move": 1}


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    return pseudo.build(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def pseudo_language(qapp, built, monkeypatch):
    """The pseudo-language, in use before the window is made."""
    monkeypatch.setattr(language, "catalogue", lambda code: built)
    assert language.use_language("qps")
    yield
    language.use_language("en")


def is_english(words: str) -> bool:
    rest = DATA.sub("", pseudo.outside(words))
    return not TYPED.fullmatch(rest) and re.search(r"[A-Za-z]{3,}", rest) is not None


def walk(window, child: str) -> Iterator[tuple[str, QWidget]]:
    """Show every page, and yield it with its name."""
    for name, show in pages(window, child):
        show()
        for _ in range(6):
            QApplication.processEvents()
        dialog = window.dialogs.current
        yield name, dialog or window
        if dialog is not None:
            dialog.close()


def test_every_text_is_translated_or_data_and_few_are_cut(pseudo_language, bedside):
    child, window = ill_child(bedside, "si"), bedside.window
    window.resize(1366, 768)
    window.open_child(child)
    english, cut = {}, {}
    for name, shown in walk(window, child):
        english[name] = sorted({words for words in texts(shown) if is_english(words)})
        cut[name] = len(set(cut_texts(shown))) - SIDEBAR * (shown is window)
    assert {name: words for name, words in english.items() if words and name not in UNTRANSLATED} == {}
    assert {name: count for name, count in cut.items() if count > CUT.get(name, 0)} == {}
    assert len(english) == 20


@pytest.mark.parametrize("words", ["Case 1 · ⟦bóý~⟧", "⟦a ⟦b⟧ c⟧ 12 mg", "8 Nov 2026  10:30", "Alt+2"])
def test_pseudo_words_and_data_are_accepted(words):
    assert not is_english(words)


@pytest.mark.parametrize("words", ["Save", "⟦bóý~⟧ late", "Case 1 is late"])
def test_english_words_are_found(words):
    assert is_english(words)
