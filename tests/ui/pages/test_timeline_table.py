"""The values of the timeline as a table."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.pages.timeline_table import ValuesTable
from helpers.courses import at, course, specimen

DAYS = (0, 14, 28)


@pytest.fixture
def drawing():
    values = {0: 7, 14: 6.55, 28: 12}
    seen = course(DAYS, [specimen(day, IL6=15, CRP="<0.3", WBC=values[day], FERR=50) for day in DAYS])
    return Drawing(seen, judge(seen), at(30), "si", relative=False)


@pytest.fixture
def values(qtbot, context):
    made = ValuesTable(context)
    qtbot.addWidget(made)
    return made


def texts(values):
    model = values.model
    titles = [" ".join(model.title_lines(n)) for n in range(model.columnCount())]
    rows = [[model.cell(row, n).words for n in range(len(titles))] for row in range(model.rowCount())]
    return titles, rows


def test_the_panels_that_are_shown_are_the_columns_and_the_newest_sample_is_first(values, drawing):
    values.show_values(drawing, ("IL6", "CRP", "WBC"), at(-1).timestamp(), at(30).timestamp())
    titles, rows = texts(values)
    assert titles == ["Drawn", "Day", "Since dose", "IL-6 pg/mL", "CRP mg/L", "WBC ×10⁹/L"]
    assert rows[0] == ["3 Feb 2025 09:00", "28", "13 d 23 h", "15", "<0.3", "12.00"]
    assert [row[-1] for row in rows] == ["12.00", "6.55", "7.00"], "the same number of decimals"
    assert rows[-1][:3] == ["6 Jan 2025 09:00", "0", ""], "drawn before the first dose"


def test_only_the_visible_range_is_listed(values, drawing):
    values.show_values(drawing, ("CRP",), at(10).timestamp(), at(20).timestamp())
    assert [row[0] for row in texts(values)[1]] == ["20 Jan 2025 09:00"]
    assert values.count.text() == "1 sample in the visible range"


def test_values_are_in_the_units_of_the_clinic(values, drawing):
    japan = Drawing(drawing.course, drawing.judged, drawing.until, "japan", relative=False)
    values.show_values(japan, ("CRP",), at(-1).timestamp(), at(30).timestamp())
    assert texts(values)[0][-1] == "CRP mg/dL"
