"""The page of one child: who opened it is recorded, and what others recorded since is marked as new."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.app.user_window import UserWindow
from fortnight.domain.messages import text
from fortnight.operations import viewing
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.store.errors import NotSaved
from fortnight.ui.forms.sign_off import SignOff
from fortnight.ui.pages.patient_tabs import LABS
from helpers.drafts import sheet
from helpers.stores import KEY, NOW, Clock, registered, session_at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, clock, "Physician A", "physician")
        registered(made)
        yield made


@pytest.fixture
def window(qtbot, session):
    user_window = UserWindow(session)
    user_window.window.show()
    yield user_window.window
    user_window.close()


def new_rows(window) -> list[bool]:
    """Whether each row of the Labs tab, newest first, is marked as new."""
    window.open_child("child-0001")
    window.patient.tabs.setCurrentIndex(LABS)
    model = window.patient.labs.model
    return [any(mark.sign == "new" for mark in model.cell(row, 0).marks) for row in range(model.rowCount())]


def record(session, id, when, who="Nurse A"):
    record_labs(replace(session, actor=who, role="nurse"), id, "child-0001", sheet(when, IL6=14), True)


def test_opening_a_child_is_recorded_once_a_day(window, session):
    for _ in range(3):
        window.open_child("child-0001")
    rows = session.store.db.execute("SELECT actor FROM entry WHERE verb LIKE 'view.%'").fetchall()
    assert rows == [("Physician A",)]


def test_what_others_recorded_since_is_marked_as_new(window, session, clock):
    record(session, "s1", NOW - timedelta(days=1))
    assert new_rows(window) == [False]
    clock.forward(hours=2)
    record(session, "s2", NOW + timedelta(hours=1))
    record(session, "s3", NOW - timedelta(hours=1), "Physician A")
    assert new_rows(window) == [True, False, False]


def test_the_marks_stay_while_the_page_is_open(window, session, clock):
    record(session, "s1", NOW - timedelta(days=1))
    window.open_child("child-0001")
    clock.forward(days=1)
    record(session, "s2", NOW)
    assert new_rows(window) == [True, False]
    window.patient.refresh()
    window.patient.tabs.setCurrentIndex(LABS)
    assert any(mark.sign == "new" for mark in window.patient.labs.model.cell(0, 0).marks)


def test_a_record_that_cannot_be_written_to_can_still_be_read(window, session, monkeypatch):
    def full(*_):
        raise NotSaved(text("The disk is full."))

    monkeypatch.setattr(viewing, "open_record", full)
    window.open_child("child-0001")
    assert window.patient.course is not None
    assert window.toast.words.text() == "The disk is full."


def labs_of(window):
    window.open_child("child-0001")
    window.patient.tabs.setCurrentIndex(LABS)
    return window.patient.labs


def signed_rows(window) -> list[bool]:
    model = labs_of(window).model
    return [any(mark.sign == "✓" for mark in model.cell(row, 0).marks) for row in range(model.rowCount())]


def test_a_physician_signs_what_waits_and_undoes_it(window, session):
    for n in (1, 2):
        record(session, f"s{n}", NOW - timedelta(days=n))
    labs = labs_of(window)
    assert labs.sign_button.text() == "Sign off 2 sheets…"
    labs.sign_button.click()
    assert isinstance(window.dialogs.current, SignOff)
    window.dialogs.current.save()
    assert signed_rows(window) == [True, True]
    assert (labs.sign_button.text(), labs.sign_button.isEnabled()) == ("All signed", False)
    assert "Signed off" in window.toast.words.text()
    window.undo.undo_last()
    assert signed_rows(window) == [False, False]


def test_a_nurse_has_nothing_to_sign(qtbot, session):
    record(session, "s1", NOW - timedelta(days=1))
    user_window = UserWindow(replace(session, actor="Nurse A", role="nurse"))
    user_window.window.show()
    assert not labs_of(user_window.window).sign_button.isVisible()
    user_window.close()
