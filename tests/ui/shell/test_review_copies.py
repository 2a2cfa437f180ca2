"""Review copies in the window: made, answered and merged; and what a copy does not offer."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from fortnight.app.rendering import ALL, PAGES
from fortnight.app.user_window import UserWindow
from fortnight.operations import views
from fortnight.operations.alerts import acknowledge
from fortnight.operations.review_copy.answering import answer_lines
from fortnight.operations.review_copy.making import Wanted
from fortnight.operations.review_copy.opening import look
from fortnight.ui.forms.copy_answers import CopyAnswers
from fortnight.ui.forms.make_copy import CopyMade, MakeCopy
from fortnight.ui.forms.merge_answers import MergeAnswers
from fortnight.ui.forms.note import WriteNote
from fortnight.ui.pages.patient_tabs import ACTIVITY, EVENTS, MEDICATION, TIMELINE
from fortnight.ui.shell.sidebar import INBOX
from fortnight.ui.widgets.copy_strip import CopyStrip
from helpers.copies import CARD, CHILD, READER, answered, opened, physician
from helpers.people import THIRD, logged_in, recorded
from helpers.stores import present
from helpers.work import until_ended


@contextmanager
def window_of(session):
    made = UserWindow(session)
    made.window.show()
    try:
        yield made.window
    finally:
        made.close()


@pytest.fixture
def at_home(qtbot, home):
    with physician(home) as session, window_of(session) as window:
        yield window


@pytest.fixture
def in_copy(qtbot, copy, laptop):
    with opened(laptop, copy) as session, window_of(session) as window:
        yield window


def choose(monkeypatch, path):
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def test_a_copy_is_made_in_the_background_and_its_fingerprint_shown(at_home, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "c.fortnight")
    at_home.copies.make()
    dialog = at_home.dialogs.current
    assert isinstance(dialog, MakeCopy)
    dialog.chosen.emit(Wanted((CHILD,), (READER,)))
    until_ended(at_home.worker)
    made = at_home.dialogs.current
    assert isinstance(made, CopyMade)
    assert look(tmp_path / "c.fortnight").names == (READER,)


def test_a_copy_that_is_refused_keeps_the_dialog(at_home, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "missing" / "c.fortnight")
    at_home.copies.make()
    dialog = at_home.dialogs.current
    dialog.chosen.emit(Wanted((CHILD,), (READER,)))
    until_ended(at_home.worker)
    assert "cannot be written" in dialog.trouble.text()
    assert len(recorded(at_home.context.session, "copy.failed")) == 1
    dialog.chosen.emit(Wanted((CHILD,)))
    assert "who can open" in dialog.trouble.text()


def test_only_those_who_may_are_offered_copies(qtbot, home, at_home):
    assert at_home.patients.copies.isVisibleTo(at_home.patients)
    with logged_in(home, "Nurse A", THIRD) as session, window_of(session) as window:
        assert not window.patients.copies.isVisibleTo(window.patients)


def test_answers_are_merged_and_said(at_home, copy, laptop, tmp_path, monkeypatch):
    reply = answered(
        laptop, copy, tmp_path / "a.fortnight", lambda s: acknowledge(s, "a1", CARD, "not-relevant")
    )
    choose(monkeypatch, reply)
    at_home.copies.ask_answers()
    dialog = at_home.dialogs.current
    assert isinstance(dialog, MergeAnswers)
    dialog.save()
    assert at_home.toast.words.text() == "1 answer merged"


def test_a_file_that_holds_no_answers_is_said(at_home, copy):
    at_home.copies.merge(copy)
    assert "holds no answers" in at_home.toast.words.text()
    assert at_home.dialogs.current is None


def test_a_copy_shows_its_strip_and_offers_nothing_else_to_record(in_copy):
    assert in_copy.findChild(CopyStrip) is not None
    in_copy.open_child(CHILD)
    banner = in_copy.patient.banner
    assert not any(each.isVisibleTo(banner) for each in banner.form_buttons)
    assert banner.note_button.isVisibleTo(banner)
    assert not in_copy.sidebar.pages.button(INBOX).isVisibleTo(in_copy.sidebar)
    assert not in_copy.patients.copies.isVisibleTo(in_copy.patients)
    assert in_copy.patient.tabs.currentIndex() == TIMELINE
    assert not any("ackup" in each.text() for each in (in_copy.sidebar.unsafe,) if each.isVisible())


def test_a_dialog_that_would_record_something_says_why_it_is_not_opened(in_copy):
    in_copy.dialogs.register_child()
    assert in_copy.dialogs.current is None
    assert "This is a review copy" in in_copy.toast.words.text()
    in_copy.dialogs.acknowledge(CARD)
    assert in_copy.dialogs.current is not None


@pytest.mark.parametrize("form", ["labs", "infusion"])
def test_a_form_that_would_record_something_says_why_it_is_not_opened(in_copy, form):
    in_copy.open_child(CHILD)
    in_copy.patient.open_form(form)
    assert in_copy.patient.form is None
    assert "This is a review copy" in in_copy.toast.words.text()


@pytest.mark.parametrize("page", [name for name in PAGES if name not in ("letter", "infusion")])
def test_the_pages_of_the_review_are_drawn_from_a_copy(copy, laptop, tmp_path, page):
    with opened(laptop, copy) as session:
        out = tmp_path / f"{page}.pdf"
        assert not PAGES[page](session, present(views.course(session, CHILD)), out, ALL)
        assert out.stat().st_size > 1000


def test_a_note_is_written_listed_taken_back_and_saved(in_copy, tmp_path, monkeypatch):
    session = in_copy.context.session
    in_copy.open_child(CHILD)
    in_copy.patient.banner.note_button.click()
    note = in_copy.dialogs.current
    assert isinstance(note, WriteNote)
    note.words.setPlainText("DXA before the next visit?")
    note.save()
    in_copy.findChild(CopyStrip).answers.click()
    dialog = in_copy.dialogs.current
    assert isinstance(dialog, CopyAnswers)
    choose(monkeypatch, tmp_path / "answers.fortnight")
    dialog.save_button.click()
    assert (tmp_path / "answers.fortnight").exists()
    dialog.undo.emit(note.entry)
    assert answer_lines(session) == []
    assert views.course(session, CHILD) is not None


@pytest.mark.parametrize("tab", [MEDICATION, ACTIVITY, EVENTS])
def test_a_tab_with_forms_of_its_own_says_why_they_are_not_offered(in_copy, tab):
    in_copy.open_child(CHILD)
    in_copy.patient.tabs.setCurrentIndex(tab)
    page = in_copy.patient.stack.currentWidget()
    said = [each for each in page.findChildren(QLabel) if "This is a review copy" in each.text()]
    assert [each.isVisible() for each in said] == [True]


def test_the_forms_of_medication_are_disabled_and_nothing_is_saved(in_copy):
    in_copy.open_child(CHILD)
    in_copy.patient.open_form("medication")
    tab = in_copy.patient.medication
    assert not any(form.isVisible() or form.isEnabled() for form in (tab.medication, tab.taper, tab.change))
    buttons = (
        *tab.choices.buttons(),
        tab.change_button,
        tab.stop_button,
        tab.correct_button,
        tab.void_button,
    )
    assert not any(each.isEnabled() for each in buttons)
    assert all("This is a review copy" in each.toolTip() for each in buttons)
    assert answer_lines(in_copy.context.session) == []


def test_a_visit_is_neither_begun_nor_corrected_in_a_copy(in_copy):
    in_copy.open_child(CHILD)
    in_copy.patient.tabs.setCurrentIndex(ACTIVITY)
    tab = in_copy.patient.activity
    tab.begin_new()
    tab.begin_correction()
    assert tab.editing is None
    assert not any(each.isEnabled() for each in tab.joints.buttons)
    assert not tab.side.targets.set_button.isEnabled()
    assert "This is a review copy" in tab.side.targets.set_button.toolTip()


def test_an_event_is_neither_recorded_nor_corrected_in_a_copy(in_copy):
    in_copy.open_child(CHILD)
    tab = in_copy.patient.events
    assert tab.form is None
    assert not any(each.isEnabled() for each in (tab.new_button, tab.correct_button, tab.void_button))
    assert "This is a review copy" in tab.new_button.toolTip()


def test_at_home_the_same_forms_are_offered(at_home):
    at_home.open_child(CHILD)
    patient = at_home.patient
    patient.tabs.setCurrentIndex(MEDICATION)
    assert patient.medication.medication.isVisible()
    assert patient.medication.choices.buttons()[1].isEnabled()
    patient.tabs.setCurrentIndex(ACTIVITY)
    assert patient.activity.joints.new_button.isEnabled()
    patient.tabs.setCurrentIndex(EVENTS)
    assert patient.events.form is not None
    assert not any(
        each.isVisible() for each in patient.findChildren(QLabel) if "This is a review copy" in each.text()
    )
