"""One line of the labs form: units that can be typed, ranges in words, the meaning of a value."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from fortnight.domain.alert.judge import judge
from fortnight.domain.display.value_meaning import Meaning, Tone
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.messages import text
from fortnight.ui.forms.labs_line import (
    LONGEST_PILL,
    AnalyteLine,
    interval_words,
    own_range,
    range_words,
    typing_units,
)
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import LIGHT
from fortnight.ui.widgets.basics import Badge
from helpers.contexts import course_of
from helpers.courses import course, specimen, steady


@pytest.fixture
def line(qtbot, qapp):
    made = AnalyteLine("PLT", QLineEdit(), QLabel(), typing_units("PLT", "si"), Badge(Appearance(LIGHT)))
    for widget in (made.box, made.unit, made.meaning):
        qtbot.addWidget(widget)
    return made


@pytest.mark.parametrize(
    ("code", "units", "first"),
    [("PLT", "si", "10*9/L"), ("PLT", "japan", "10*4/uL"), ("CRP", "japan", "mg/dL"), ("IL6", "si", "pg/mL")],
)
def test_the_unit_of_the_clinic_comes_first_and_no_two_have_the_same_factor(code, units, first):
    found = typing_units(code, units)
    assert found[0] == first
    assert len(found) == len(set(found)) > 1


def test_f2_goes_round_the_units_and_what_is_typed_keeps_its_text(line):
    line.choose_unit("10*9/L")
    line.box.setText("28.8")
    seen = []
    for _ in range(len(line.units) + 1):
        seen.append((line.typed.value, line.typed.unit))
        line.next_unit()
    assert seen[0] == seen[-1] == ("28.8", "10*9/L")
    assert [unit for _, unit in seen[:-1]] == line.units


def test_a_unit_that_cannot_be_typed_is_not_chosen(line):
    line.choose_unit("10*4/uL")
    line.choose_unit("mg/L")
    assert (line.typed.unit, line.unit.text()) == ("10*4/uL", "×10⁴/µL")


def test_a_meaning_is_a_badge_with_its_sentence_as_tooltip(line):
    line.show_meaning(Meaning(text("above own range"), Tone.WATCH, text("The own range is 9 to 23.")))
    assert (line.meaning.words, line.meaning.toolTip()) == ("above own range", "The own range is 9 to 23.")
    line.show_meaning(Meaning(text("")))
    assert (line.meaning.words, line.meaning.toolTip()) == ("", "")


@pytest.mark.parametrize(
    ("length", "shown"), [(LONGEST_PILL, LONGEST_PILL), (LONGEST_PILL + 1, LONGEST_PILL)]
)
def test_a_badge_has_at_most_its_longest_text(line, length, shown):
    line.show_meaning(Meaning(text("x" * length)))
    assert len(line.meaning.words) == shown
    assert line.meaning.words.endswith("…") is (length > LONGEST_PILL)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(150, 450, "150–450"), (1.234, 5.0, "1.23–5"), (None, 5, "0–5"), (1.234, None, "> 1.23")],
)
def test_a_range_in_words(low, high, words):
    assert range_words(low, high) == words


def test_an_interval_is_in_the_unit_of_the_clinic_and_without_one_there_is_a_dash():
    seen = course([0], [specimen(0, PLT=300)])
    found = interval_on(seen.child, "PLT", seen.specimens[0].collected_at.date(), "")
    assert interval_words(None, "PLT", "si") == "–"
    si, japan = (interval_words(found, "PLT", units) for units in ("si", "japan"))
    low, high = (float(each) for each in si.split("–"))
    assert japan == f"{low / 10:g}–{high / 10:g}"


def test_the_own_range_is_the_newest_that_is_known():
    assert own_range(judge(steady([15]))) == "–"
    known = judge(steady([15, 14, 16, 13] * 4))
    assert own_range(known) == f"{range_words(known[-1].low, known[-1].high)} own"


def test_the_own_range_of_the_form_is_that_of_the_record(context):
    judged = context.session.judgement_cache.of(course_of(context))
    assert own_range(judged).endswith(" own")
