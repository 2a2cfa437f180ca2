"""The weeks of the calendar as a table: cells, titles, and what they say to screen readers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from fortnight.domain.treatment.schedule import Slot, Status
from fortnight.operations.ward_calendar import CalendarDay, CalendarEntry, Mark
from fortnight.ui.models.calendar import DAY, MARK_WORDS, WEEK, CalendarModel, entry_words, monday_of
from helpers.courses import child

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 22)  # a Sunday
Role = Qt.ItemDataRole


def entry(mark: Mark = Mark.PLANNED, day: date = TODAY, **slot) -> CalendarEntry:
    planned = Slot(day, None, Status.PLANNED, **slot) if slot else None
    return CalendarEntry(child(), day, mark, planned, 15)


def weeks(n: int = 2, **entries: tuple[CalendarEntry, ...]) -> list[CalendarDay]:
    """Days from the Monday on; `d3=…` are the entries of the fourth."""
    days = (MONDAY + timedelta(days=each) for each in range(n * WEEK))
    return [CalendarDay(day, entries.get(f"d{each}", ())) for each, day in enumerate(days)]


@pytest.fixture
def model(qapp):
    return CalendarModel(lambda: TODAY)


def test_the_model_keeps_the_rules_of_qt(model):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(weeks(), 8)
    model.show([], 8)
    assert tester.model() is model


def test_a_row_is_a_week_from_monday_on(model):
    model.show(weeks(3), 8)
    assert (model.rowCount(), model.columnCount()) == (3, WEEK)
    found = [model.index(row, column).data(DAY).day for row in range(3) for column in range(WEEK)]
    assert found == [MONDAY + timedelta(days=n) for n in range(21)]


def test_without_days_there_is_no_cell(model):
    assert (model.rowCount(), model.day_at(QModelIndex()), model.index_of(TODAY).isValid()) == (
        0,
        None,
        False,
    )


@pytest.mark.parametrize("days", [0, 6, 7, 13])
def test_a_day_and_its_cell_are_found_from_each_other(model, days):
    model.show(weeks(), 8)
    day = MONDAY + timedelta(days=days)
    index = model.index_of(day)
    assert (index.row(), index.column()) == divmod(days, WEEK)
    assert model.day_at(index).day == day


@pytest.mark.parametrize("days", [-1, 14])
def test_a_day_that_is_not_shown_has_no_cell(model, days):
    model.show(weeks(), 8)
    assert not model.index_of(MONDAY + timedelta(days=days)).isValid()


def test_days_of_the_week_are_written_out_but_a_narrow_weekend(model):
    def titles():
        return [model.headerData(n, Qt.Orientation.Horizontal) for n in (0, 4, 5, 6)]

    model.show(weeks(), 8)
    assert titles() == ["Monday", "Friday", "Sat", "Sun"]
    model.show(weeks(d5=(entry(),)), 8)
    assert titles() == ["Monday", "Friday", "Saturday", "Sunday"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_cell_says_its_day_its_holiday_its_load_and_its_infusions(model):
    days = weeks(d10=(entry(),))
    days[7] = CalendarDay(days[7].day, holiday="Labour Thanksgiving Day")
    model.show(days, 8)
    said = [model.data(model.index_of(days[n].day), Role.AccessibleTextRole) for n in (6, 7, 10)]
    assert said == [
        "Sunday 22 November, today, 0 of 8 infusions",
        "Monday 23 November, Labour Thanksgiving Day, 0 of 8 infusions",
        "Thursday 26 November, 1 of 8 infusions, Case 1: planned",
    ]
    tip = model.data(model.index_of(days[10].day), Role.ToolTipRole)
    assert tip == said[2].replace(", ", "\n")


@pytest.mark.parametrize(
    ("mark", "moved", "words"),
    [
        (Mark.PLANNED, False, "planned"),
        (Mark.GIVEN, False, "given"),
        (Mark.MOVED, True, "moved from 22 Nov, 15 d"),
        (Mark.GIVEN, True, "given · moved from 22 Nov, 15 d"),
    ],
)
def test_an_infusion_in_words(qapp, mark, moved, words):
    made = entry(mark, moved_to=TODAY + timedelta(days=1)) if moved else entry(mark)
    assert entry_words(made) == words


def test_every_mark_has_its_words():
    assert set(MARK_WORDS) == set(Mark)


@pytest.mark.parametrize("days", range(WEEK))
def test_the_monday_of_a_week(days):
    assert monday_of(MONDAY + timedelta(days=days)) == MONDAY
