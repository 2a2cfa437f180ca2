"""Columns of Today are wide enough for the texts of every language."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from fortnight.domain.entry.languages import ENGLISH, LANGUAGES
from fortnight.paths import catalogue
from fortnight.ui import language
from fortnight.ui.models.today import ALERT, COLUMNS, DUE, FINDINGS, PATIENT, STEP
from fortnight.ui.models.today_widths import usual_texts
from fortnight.ui.theme import ui_font
from fortnight.ui.widgets.today_delegate import MARGIN, RIGHT_MARGIN, column_width, least_width, shared_widths


@pytest.fixture(params=LANGUAGES)
def spoken(qapp, request):
    if request.param != ENGLISH and not catalogue(request.param).exists():
        pytest.skip("the catalogues are built by packaging/dev.py")
    assert language.use_language(request.param)
    return request.param


@pytest.mark.parametrize("column", [STEP, PATIENT, DUE, ALERT])
def test_every_usual_text_fits(spoken, column):
    texts = list(usual_texts(column))
    assert texts
    for words, bold in texts:
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        needed = QFontMetrics(ui_font(13, weight)).horizontalAdvance(words)
        assert needed <= column_width(column) - MARGIN - RIGHT_MARGIN, words


def test_the_texts_are_those_of_the_page(qapp):
    shown = {column: {words for words, _ in usual_texts(column)} for column in (STEP, DUE, FINDINGS, ALERT)}
    assert {"window ended 28 Nov", "10 of 12 results"} <= shown[STEP]
    assert {"128 d late", "in 128 d", "tomorrow", "none yet"} <= shown[DUE]
    assert shown[FINDINGS] == {"IL-6 120 × own level"}
    assert {"repeat due 28 Nov", "Cannot judge"} <= shown[ALERT]


def test_german_steps_need_more_than_english_ones(qapp):
    if not catalogue("de").exists():
        pytest.skip("the catalogues are built by packaging/dev.py")
    english = column_width(STEP)
    language.use_language("de")
    assert column_width(STEP) > english


def test_a_narrow_table_gives_each_column_its_title_and_a_wide_one_what_it_wants(spoken):
    columns = range(len(COLUMNS))
    assert shared_widths(10_000) == [column_width(n) for n in columns]
    assert shared_widths(0) == [least_width(n) for n in columns]
    room = sum(map(least_width, columns)) + 20
    shared = shared_widths(room)
    assert sum(shared) <= room or shared == [column_width(n) for n in columns]
    assert all(least_width(n) <= shared[n] <= column_width(n) for n in columns)
