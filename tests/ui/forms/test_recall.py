"""The search for a lot in the real window: typed or scanned, listed, opened and saved."""

from __future__ import annotations

import csv
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from fortnight.app.user_window import UserWindow
from fortnight.operations.recording import record_infusion
from fortnight.store.database import Store
from fortnight.ui.forms.recall import RecallDialog
from helpers.drafts import drip
from helpers.stores import KEY, NOW, registered, session_at


@pytest.fixture
def window(qtbot, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store)
        for n, lots in ((1, "B2041"), (2, "b2041, C7"), (3, "D9")):
            child = registered(session, f"{n:04}", f"Case {n}")
            given = drip(NOW - timedelta(days=n), lots=lots)
            record_infusion(session, f"i{n}", child, given, confirmed=True)
        user_window = UserWindow(session)
        with qtbot.waitExposed(user_window.window):
            user_window.window.show()
        yield user_window.window
        if user_window.window.dialogs.current is not None:
            user_window.window.dialogs.current.close()
        user_window.close()


@pytest.fixture
def dialog(window):
    window.patients.find_lot.emit()
    assert isinstance(window.dialogs.current, RecallDialog)
    return window.dialogs.current


def scan(qtbot, dialog, words):
    dialog.lot.selectAll()
    qtbot.keyClicks(dialog.lot, words)
    qtbot.keyClick(dialog.lot, Qt.Key.Key_Return)


def test_a_scanned_lot_lists_every_child_and_date(qtbot, dialog):
    scan(qtbot, dialog, "01049870578063411727043010B2041")
    assert [(r.child.name, r.use.day) for r in dialog.model.rows] == [
        ("Case 1", NOW.date() - timedelta(days=1)),
        ("Case 2", NOW.date() - timedelta(days=2)),
    ]
    assert dialog.answer.text() == "Lot B2041: 2 children, 2 infusions"
    scan(qtbot, dialog, "d9")  # the next one replaces it
    assert dialog.answer.text() == "Lot d9: 1 child, 1 infusion"


@pytest.mark.parametrize(
    ("typed", "trouble", "answer"),
    [
        ("X1", "", "No infusion with the lot X1 is recorded."),
        ("", "Scan or type the lot.", ""),
        ("(01)04987057806341", "The bar code contains no lot. Type the lot.", ""),
    ],
)
def test_what_finds_nothing_is_said_and_the_list_is_empty(qtbot, dialog, typed, trouble, answer):
    scan(qtbot, dialog, "B2041")
    dialog.lot.clear()
    scan(qtbot, dialog, typed)
    assert (dialog.trouble.text(), dialog.answer.text()) == (trouble, answer)
    assert dialog.model.rows == ()
    assert not dialog.save_button.isEnabled()


def test_a_child_is_opened_from_the_list(qtbot, window, dialog):
    scan(qtbot, dialog, "C7")
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(dialog.model.index(0, 0))
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert window.patient.child == "child-0002"
    assert window.dialogs.current is None


def test_the_list_is_saved_as_csv(qtbot, window, dialog, tmp_path, monkeypatch):
    path = tmp_path / "lot.csv"
    monkeypatch.setattr(
        "fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName", lambda *a: (str(path), "")
    )
    scan(qtbot, dialog, "B2041")
    dialog.save_button.click()
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row["number"] for row in csv.DictReader(file)] == ["0001", "0002"]
