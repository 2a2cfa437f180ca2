"""A day painted in the calendar: date, load, holiday, children, and how many do not fit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics

from fortnight.app.user_window import application
from fortnight.operations.ward_calendar import CalendarDay, CalendarEntry, Mark
from fortnight.ui.models.calendar import WEEK, CalendarModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import LIGHT, ui_font
from fortnight.ui.widgets.calendar_delegate import CalendarDelegate, two_lines
from helpers.courses import child
from helpers.painting import cell, colours_of, words_of

MONDAY, TODAY = date(2026, 11, 16), date(2026, 11, 18)
SIZE = QSize(160, 110)
CAPACITY = 4


def entries(count: int, mark: Mark = Mark.PLANNED) -> tuple[CalendarEntry, ...]:
    return tuple(CalendarEntry(child(f"c{n}", name=f"Case {n}"), TODAY, mark) for n in range(1, count + 1))


@pytest.fixture
def painted(qapp):
    """Give a function that paints a day of the week."""
    application()
    kept = []

    def of(day: date = TODAY, children=(), holiday="", month=None, is_chosen=False, size=SIZE):
        model = CalendarModel(lambda: TODAY)
        days = [CalendarDay(MONDAY + timedelta(days=n)) for n in range(2 * WEEK)]
        days[(day - MONDAY).days] = CalendarDay(day, children, holiday)
        model.show(days, CAPACITY)
        delegate = CalendarDelegate(Appearance(LIGHT), model, lambda: month)
        kept.append((model, delegate))
        return cell(delegate, model.index_of(day), size, is_chosen)

    return of


def test_a_day_has_its_number_its_load_and_its_children(painted):
    assert words_of(painted(children=entries(2)), SIZE) == ["18", "2", "Case 1", "Case 2"]


def test_an_empty_day_has_no_load(painted):
    assert words_of(painted(), SIZE) == ["18"]


@pytest.mark.parametrize(("day", "words"), [(MONDAY, "16 Nov"), (TODAY, "18"), (date(2026, 11, 29), "29")])
def test_the_month_is_written_on_the_first_day_that_is_shown(painted, day, words):
    assert words_of(painted(day), SIZE)[0] == words


@pytest.mark.parametrize(("count", "load"), [(CAPACITY - 1, "3"), (CAPACITY, "4 full")])
def test_a_full_day_says_so_in_words_and_colour(painted, count, load):
    paint = painted(children=entries(count))
    assert words_of(paint, SIZE)[1] == load
    assert (LIGHT.amber in colours_of(paint, SIZE)) is (count == CAPACITY)


def test_an_infusion_that_was_not_given_does_not_count(painted):
    assert words_of(painted(children=entries(1, Mark.NOT_GIVEN)), SIZE) == ["18", "Case 1"]


def test_a_holiday_is_named_in_up_to_two_lines(painted):
    words = words_of(painted(holiday="Labour Thanksgiving Day"), SIZE)
    assert " ".join(words[1:]).replace("…", "").startswith("Labour Thanksgiving")
    assert len(words) <= 3


def test_children_that_do_not_fit_are_counted_in_the_last_place(painted):
    def shown(count: int) -> tuple[int, int]:
        """The number of names, and of those that are counted."""
        words = words_of(painted(children=entries(count)), SIZE)
        more = [int(each[1:-5]) for each in words if each.endswith(" more")]
        return sum(each.startswith("Case") for each in words), sum(more)

    places = max(count for count in range(1, 20) if shown(count) == (count, 0))
    assert places > 1
    assert shown(places + 1) == (places - 1, 2)
    assert shown(40) == (places - 1, 41 - places)


@pytest.mark.parametrize(
    ("fields", "colour", "has"),
    [
        ({"is_chosen": True, "day": MONDAY}, "accent", True),
        ({"day": MONDAY}, "accent", False),
        ({"day": TODAY}, "accent", True),
        ({"day": date(2026, 11, 21)}, "background", True),
        ({"day": date(2026, 11, 19), "holiday": "Culture Day"}, "background", True),
        ({"day": date(2026, 11, 19)}, "background", False),
    ],
    ids=["chosen", "not chosen", "today", "weekend", "holiday", "weekday"],
)
def test_colours_of_a_day(painted, fields, colour, has):
    assert (getattr(LIGHT, colour) in colours_of(painted(**fields), SIZE)) is has


def test_a_day_outside_the_model_is_not_painted(qapp):
    model = CalendarModel(lambda: TODAY)
    delegate = CalendarDelegate(Appearance(LIGHT), model, lambda: None)
    assert colours_of(cell(delegate, model.index(0, 0), SIZE), SIZE) == {"#FFFFFF"}


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [("New Year", 200, ["New Year"]), ("New Year", 40, ["New", "Year"])],
)
def test_words_in_two_lines(qapp, words, width, lines):
    application()
    assert two_lines(words, QFontMetrics(ui_font(11)), width) == lines


def test_a_first_word_that_is_too_long_is_elided(qapp):
    application()
    (first,) = two_lines("Thanksgiving", QFontMetrics(ui_font(11)), 40)
    assert first.endswith("…")
