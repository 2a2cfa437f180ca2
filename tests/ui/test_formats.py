"""Dates, durations, ages and counts as they are written on the screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from fortnight.domain.entry.languages import LANGUAGES
from fortnight.domain.entry.typed_dates import read_day
from fortnight.domain.record.child import age_on
from fortnight.operations import views
from fortnight.ui import formats, language
from fortnight.ui.formats import record_words
from helpers.stores import present

WHEN = datetime(2026, 11, 2, 9, 5, tzinfo=UTC)


def test_a_date_is_written_with_the_month_as_a_word():
    assert formats.day(WHEN.date()) == "2 Nov 2026"
    assert formats.short_day(WHEN.date()) == "2 Nov"
    assert formats.weekday(WHEN.date()) == "Monday 2 November"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_own_word(month):
    when = date(2026, month, 1)
    assert formats.day(when).split()[1] == when.strftime("%b")
    assert formats.weekday(when).split()[2] == when.strftime("%B")


def test_times_are_written_on_the_24_hour_clock():
    assert formats.clock(WHEN) == "09:05"
    assert formats.moment(WHEN) == "2 Nov 2026 09:05"
    assert formats.clock(WHEN.replace(hour=21)) == "21:05"


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(days=13, hours=22, minutes=59), "13 d 22 h"),
        (timedelta(hours=3, minutes=10), "3 h 10 min"),
        (timedelta(minutes=12, seconds=59), "12 min"),
        (timedelta(0), "0 min"),
        (timedelta(days=1), "1 d 0 h"),
    ],
)
def test_a_duration_is_written_in_its_two_largest_units(length, words):
    assert formats.span(length) == words


@pytest.mark.parametrize(
    ("birth", "words"),
    [
        (date(2026, 10, 20), "13 days"),
        (date(2026, 10, 1), "4 weeks"),
        (date(2026, 1, 2), "43 weeks"),
        (date(2025, 5, 2), "18 months"),
        (date(2019, 6, 20), "7 y 4 m"),
        (date(2008, 11, 2), "18 y"),
    ],
)
def test_an_age_is_written_in_the_unit_usual_at_that_age(birth, words):
    assert formats.age(age_on(birth, WHEN.date())) == words


def test_names_and_order_of_a_date_are_those_of_the_language(monkeypatch):
    monkeypatch.setattr(formats, "locale", lambda: QLocale("ja"))
    monkeypatch.setattr(
        formats, "tr", lambda words, note="", n=-1: {"{day} {month} {year}": "{year}年{month}{day}日"}[words]
    )
    assert formats.day(WHEN.date()) == "2026年11月2日"


@pytest.mark.parametrize(
    ("written", "german"),
    [
        ("<0.3 mg/L", "<0,3 mg/L"),
        ("4.3 ×10⁴/µL", "4,3 ×10⁴/µL"),
        ("14–59 pg/mL", "14–59 pg/mL"),
        ("IL-6.", "IL-6."),
    ],
)
def test_the_decimal_point_is_that_of_the_language(monkeypatch, written, german):
    assert formats.decimal_point(written) == written
    monkeypatch.setattr(formats, "locale", lambda: QLocale("de"))
    assert formats.decimal_point(written) == german


def test_a_record_is_described_by_its_time_and_contents(session):
    course = present(views.course(session, "child-0001"))
    assert record_words(course, "child-0001-infusion-15") == "Infusion of 8 Nov 2026 10:30: 264 mg"
    assert record_words(course, "child-0001-labs-15") == "Labs of 8 Nov 2026 09:30: CRP, IL-6, Platelets, WBC"


@pytest.mark.parametrize(
    ("words", "inside"),
    [("Eye examination", "eye examination"), ("MAS", "MAS"), ("TB screen", "TB screen"), ("", "")],
)
def test_words_inside_a_sentence_begin_small_and_abbreviations_stay(words, inside):
    assert formats.within(words) == inside


@pytest.mark.parametrize(
    ("words", "begun"), [("niedrige Aktivität", "Niedrige Aktivität"), ("", ""), ("投与中", "投与中")]
)
def test_a_sentence_begins_with_a_capital_and_keeps_the_others(words, begun):
    assert formats.capital(words) == begun


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_date_that_is_shown_can_be_typed(qapp, code):
    assert language.use_language(code)
    for month in range(1, 13):
        shown = date(2026, month, 22)
        assert read_day(formats.day(shown)) == (shown,)


@pytest.mark.parametrize(
    ("language_code", "shown", "is_family_first"),
    [("en", "a, b", False), ("de", "a, b", False), ("ja", "a、b", True)],
)
def test_lists_and_names_follow_the_language(qapp, monkeypatch, language_code, shown, is_family_first):
    monkeypatch.setattr(formats, "language", lambda: language_code)
    monkeypatch.setattr(formats, "locale", lambda: QLocale(language_code))
    assert formats.listed(["a", "b"]) == shown
    assert formats.family_name_first() is is_family_first
    assert formats.listed(["a", "b"], "; ") == shown.replace(", ", "; ").replace("、", "；")
