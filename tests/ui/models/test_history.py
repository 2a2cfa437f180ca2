"""The table of changes: what each column says of an entry, and what is struck through."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from fortnight.operations.correcting import correct_value
from fortnight.operations.history import history as history_of
from fortnight.operations.recording import record_labs
from fortnight.operations.undoing import undo
from fortnight.store.database import Store
from fortnight.ui.models.history import HistoryModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import LIGHT
from helpers.drafts import sheet, typed
from helpers.stores import KEY, NOW, Clock, registered, session_at

WHEN, WHO, WHAT, OLD, NEW, REASON = range(6)


@pytest.fixture
def session(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, Clock())
        registered(made)
        yield made


@pytest.fixture
def model(qapp, session):
    made = HistoryModel(Appearance(LIGHT))
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is made
    record_labs(session, "s1", "child-0001", sheet(NOW - timedelta(hours=2), WBC=7), confirmed=True)
    correct_value(session, "c1", "s1", "WBC", typed("WBC", 8.5), "read from the wrong line", True)
    made.show_acts(history_of(session, "child-0001"))
    return made


def words(model, row):
    return [model.index(row, n).data() for n in range(model.columnCount())]


def test_a_correction_shows_the_old_and_the_new_value_with_the_reason(model):
    when, who, what, old, new, reason = words(model, 0)
    assert (what, who) == ("corrected results", "Nurse A")
    assert (old, new) == ("WBC 7 ×10⁹/L", "WBC 8.5 ×10⁹/L")
    assert reason == "read from the wrong line"
    assert when.startswith("22 Nov 2026")
    assert model.index(0, OLD).data(Qt.ItemDataRole.FontRole).strikeOut()
    assert not model.index(0, NEW).data(Qt.ItemDataRole.FontRole).strikeOut()


def test_the_newest_change_is_first_and_the_fields_of_a_child_have_names(model):
    assert [words(model, n)[WHAT] for n in range(3)] == [
        "corrected results",
        "entered results",
        "registered the child",
    ]
    assert "birth date" in words(model, 2)[NEW]


def test_what_was_undone_is_struck_through(model, session):
    undo(session, session.new_id(), "c1")
    model.show_acts(history_of(session, "child-0001"))
    rows = [n for n in range(model.rowCount()) if "(undone)" in words(model, n)[WHAT]]
    assert len(rows) == 1
    for column in (WHEN, NEW):
        assert model.index(rows[0], column).data(Qt.ItemDataRole.FontRole).strikeOut()


def test_the_columns_have_titles(model):
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["When", "Who", "What", "Old value", "New value", "Reason"]
