"""Every page in the pseudo-language: what is shown is translated or is data, and no text is cut."""

from __future__ import annotations

import re

import pytest

from fortnight.operations.program_parts import licence_text, parts
from fortnight.ui import language
from helpers import pseudo
from helpers.cut import cut_texts, cut_titles
from helpers.pages import PAGES, ill_child, show_every_page
from helpers.texts import texts

# What is not a word of a language: names of people and keys, units, and codes of the record.
# Weekdays are written by Qt, which does not know the pseudo-language.
WEEKDAYS = r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
SCORES = r"\b[cs]?JADAS\d+"  # names that are the same in every language
DATA = re.compile(
    rf"Case \d+|{WEEKDAYS}|{SCORES}|Nurse [AB]|Physician A|tocilizumab|fever|Alt\+\d|\bmmol\b|\bmg/mL\b"
)
TYPED = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4}(  \d\d:\d\d)?")  # a date in a box is read back in English
# History shows values as they were stored: codes, dates in English, and the questions of that time.
STORED = re.compile(
    r"\b(male|us-eu|no|May|Imaging|DXA|z-score)\b|\d{1,2} [A-Z][a-z]{2} \d{4}|confirmed: .*\?"
)

# The inbox shows messages as they came.
MESSAGE = re.compile(r"CASE \d+|MSH\|.*|LIS/WARDLAB|IL6_CLEIA.*?pg/mL|utf-8", re.DOTALL)

# Names, versions and licences of the parts of the program.
PARTS = {words for part in parts() for words in (part.name, part.version, part.licence)}
LICENCES = {licence_text(part) for part in parts()}

WIDE = (1366, 768)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    return pseudo.build(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def pseudo_language(qapp, built, monkeypatch):
    """The pseudo-language, in use before the window is made."""
    monkeypatch.setattr(language, "catalogue", lambda code: built)
    assert language.use_language("qps")


def is_english(words: str, page: str = "") -> bool:
    rest = DATA.sub("", pseudo.outside(words))
    rest = STORED.sub("", rest) if page == "history" else rest
    rest = MESSAGE.sub("", rest) if page == "inbox" else rest
    rest = "" if page == "about the program" and words in PARTS | LICENCES else rest
    return not TYPED.fullmatch(rest) and re.search(r"[A-Za-z]{3,}", rest) is not None


@pytest.mark.parametrize("size", [WIDE, (1280, 800)], ids=["1366", "1280"])
def test_every_text_is_translated_or_data_and_none_is_cut(pseudo_language, bedside, size):
    child, window = ill_child(bedside, "si"), bedside.window
    window.resize(*size)
    window.open_child(child)
    english, cut = {}, {}
    for name, shown in show_every_page(window, child):
        english[name] = sorted({words for words in texts(shown) if is_english(words, name)})
        titles = (
            cut_titles(shown) if size == WIDE else ()
        )  # a stretched column is too narrow in a smaller window
        cut[name] = sorted({*cut_texts(shown), *titles})
    assert {name: words for name, words in english.items() if words} == {}
    assert {name: words for name, words in cut.items() if words} == {}
    assert len(english) == PAGES


@pytest.mark.parametrize("words", ["Case 1 · ⟦bóý~⟧", "⟦a ⟦b⟧ c⟧ 12 mg", "8 Nov 2026  10:30", "Alt+2"])
def test_pseudo_words_and_data_are_accepted(words):
    assert not is_english(words)


@pytest.mark.parametrize("words", ["Save", "⟦bóý~⟧ late", "Case 1 is late"])
def test_english_words_are_found(words):
    assert is_english(words)
