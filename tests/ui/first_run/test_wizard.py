"""The first run: six pages, nothing is written before the last one, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fortnight.domain.entry.languages import ENGLISH
from fortnight.domain.people import LEAD
from fortnight.operations import people, settings
from fortnight.operations.first_run import Page
from fortnight.operations.training import make, training_folder
from fortnight.store.journal import entries
from fortnight.ui import formats
from fortnight.ui.first_run.clinic_page import ClinicPage
from fortnight.ui.first_run.other_pages import CodePage, LabelPage, LeadPage
from fortnight.ui.language import use_language
from fortnight.ui.login.login_forms import NEW_PASSPHRASE
from helpers.cut import cut_texts
from helpers.first_run import answer, files_of_a_record, go_to, wizard_of
from helpers.lifecycles import lifecycles
from helpers.people import LEAD_A, PASSPHRASE, logged_in, new_id
from helpers.stores import Clock, present
from helpers.work import attempt, until_idle


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def lifecycle_at(qtbot):
    with lifecycles(Clock()) as open_lifecycle:
        yield open_lifecycle


@pytest.fixture
def lifecycle(lifecycle_at, folder):
    return lifecycle_at(folder)


def test_there_are_at_most_six_pages():
    assert len(Page) == 6


def test_the_last_page_makes_the_record_with_its_settings_and_opens_it(lifecycle, folder):
    wizard = go_to(lifecycle, Page.START)
    code = wizard.answers.code
    attempt(lifecycle)
    session = present(lifecycle.user_window).session
    assert (session.actor, session.role) == (LEAD_A.name, LEAD)
    shown = {
        key: settings.value(session.store, key) for key in ("clinic_name", "time_zone", "label", "units")
    }
    assert shown == {
        "clinic_name": "Ward 7, Children's Hospital",
        "time_zone": "Asia/Tokyo",
        "label": "japan",
        "units": "japan",
    }
    verbs = [entry.verb for entry in entries.entries(session.store.db, "1")]
    assert verbs[0] == "person.add"
    assert verbs[-1] == "session.open"
    lifecycle.close()
    people.unlock_to_recover(folder, code, LEAD_A.name, PASSPHRASE, Clock()())


def test_nothing_is_written_before_the_last_page(lifecycle, folder):
    for page in Page:
        go_to(lifecycle, page)
        assert files_of_a_record(folder) == []
    lifecycle.window.close()
    lifecycle.close()
    assert files_of_a_record(folder) == []
    assert not people.is_set_up(folder)


def test_the_next_start_begins_again_cleanly(lifecycle, lifecycle_at, folder):
    go_to(lifecycle, Page.CODE)
    first_code = wizard_of(lifecycle).answers.code
    lifecycle.close()
    again = wizard_of(lifecycle_at(folder))
    assert (again.answers.page, again.answers.clinic, again.answers.passphrase) == (Page.CLINIC, "", "")
    assert again.answers.code != first_code


def test_another_form_forgets_the_answers(lifecycle):
    wizard = go_to(lifecycle, Page.CODE)
    code = wizard.answers.code
    lifecycle.login_window.show_login_form("restore")
    assert_forgotten(lifecycle, code)
    lifecycle.login_window.show_login_form("log-in")
    assert wizard_of(lifecycle).answers.page is Page.CLINIC


def test_closing_the_window_forgets_the_answers(lifecycle):
    code = go_to(lifecycle, Page.CODE).answers.code
    lifecycle.window.close()
    assert_forgotten(lifecycle, code)


def test_opening_something_else_forgets_the_answers(lifecycle, folder):
    code = go_to(lifecycle, Page.CODE).answers.code
    make(training_folder(folder), lambda _session, _folder: None, Clock(), new_id)
    lifecycle.login_window.show_login_form("training")
    until_idle(lifecycle)
    assert lifecycle.user_window is not None
    assert_forgotten(lifecycle, code)


def assert_forgotten(lifecycle, code) -> None:
    answers = lifecycle.login_service.answers
    assert (answers.passphrase, answers.again, answers.typed_code, answers.clinic) == ("", "", "", "")
    assert answers.code != code


def test_back_keeps_what_was_typed(lifecycle):
    wizard = go_to(lifecycle, Page.LEAD)
    assert isinstance(wizard.page, LeadPage)
    wizard.page.boxes["name"].setText("Lead B")
    wizard.page.boxes["passphrase"].setText("half a pass")
    wizard.go_back()
    wizard.go_back()
    assert isinstance(wizard.page, ClinicPage)
    assert wizard.page.clinic.text() == "Ward 7, Children's Hospital"
    assert wizard.page.zone.currentData() == "Asia/Tokyo"
    wizard.attempt()
    wizard.attempt()
    assert isinstance(wizard.page, LeadPage)
    assert wizard.page.boxes["name"].text() == "Lead B"
    assert wizard.page.boxes["passphrase"].text() == "half a pass"


def test_a_bad_answer_stays_on_its_page_with_a_sentence(lifecycle):
    wizard = wizard_of(lifecycle)
    wizard.attempt()
    assert wizard.answers.page is Page.CLINIC
    assert "Type the name of the clinic" in wizard.trouble.text()
    wizard = go_to(lifecycle, Page.LEAD)
    wizard.answers.again = "another"
    wizard.attempt()
    assert wizard.answers.page is Page.LEAD
    assert "not the same" in wizard.trouble.text()
    wizard.go_back()
    assert wizard.trouble.text() == ""


def test_a_country_changes_the_look_and_the_next_page_at_once(lifecycle):
    wizard = wizard_of(lifecycle)
    answer(wizard.answers)
    page = wizard.page
    assert isinstance(page, ClinicPage)
    page.country.setCurrentIndex(page.country.findData("DE"))
    assert page.zone.currentData() == "Europe/Berlin"
    assert [each.text() for each in page.looks.values()][2:] == ["given name first", "mg/L", "10⁹/L"]
    page.country.setCurrentIndex(page.country.findData("JP"))
    assert [each.text() for each in page.looks.values()][2:] == ["given name first", "mg/dL", "10⁴/µL"]
    wizard.attempt()
    assert isinstance(wizard.page, LabelPage)
    assert wizard.page.label.tiles["japan"].radio.isChecked()
    wizard.page.label.tiles["us-eu"].radio.click()
    assert wizard.answers.settings["label"] == "us-eu"


def test_the_order_of_names_is_that_of_the_language_as_everywhere(lifecycle):
    page = wizard_of(lifecycle).page
    assert isinstance(page, ClinicPage)
    assert page.looks["name"].text() == "given name first"
    if not use_language("ja"):
        pytest.skip("the catalogues are built by packaging/dev.py")
    page.country.setCurrentIndex(page.country.findData("DE"))
    shown, order = page.looks["name"].text(), formats.name_hint()
    use_language(ENGLISH)
    assert shown == order != "given name first"


def test_the_code_is_shown_saved_hidden_while_it_is_typed_and_asked_for(lifecycle, tmp_path):
    wizard = go_to(lifecycle, Page.LEAD)
    wizard.answers.typed_code = ""
    wizard.attempt()
    page = wizard.page
    assert isinstance(page, CodePage)
    code = wizard.answers.code
    assert code.split("-")[0] in page.code.text()
    page.save_to(tmp_path / "code.txt")
    assert code in (tmp_path / "code.txt").read_text(encoding="utf-8")
    assert (tmp_path / "code.txt").stat().st_mode & 0o077 == 0
    wizard.window().activateWindow()
    page.typed.setFocus(Qt.FocusReason.OtherFocusReason)
    assert code.split("-")[0] not in page.code.text()
    wizard.attempt()
    assert wizard.answers.page is Page.CODE
    assert "Type the recovery code" in wizard.trouble.text()
    page.typed.setText(code.lower())
    wizard.attempt()
    assert wizard.answers.page is Page.BACKUPS


def test_another_language_keeps_what_was_typed(lifecycle, qtbot):
    wizard = wizard_of(lifecycle)
    answer(wizard.answers)
    page = wizard.page
    assert isinstance(page, ClinicPage)
    former = lifecycle.window
    page.languages.tiles["de"].radio.click()
    qtbot.waitUntil(lambda: lifecycle.window is not former)
    again = wizard_of(lifecycle)
    assert isinstance(again.page, ClinicPage)
    assert again.page.clinic.text() == "Ward 7, Children's Hospital"


def test_the_first_page_offers_the_other_ways(lifecycle):
    wizard = wizard_of(lifecycle)
    shown = [each.text() for each in wizard.findChildren(QPushButton) if each.isVisibleTo(wizard)]
    assert {"Restore a backup instead", "Open a review copy", "Training"} <= set(shown)
    assert "Back" not in shown


@pytest.mark.parametrize("size", [(1280, 800), (1160, 640)])
def test_no_text_is_cut_on_any_page(lifecycle, qtbot, size):
    lifecycle.window.resize(*size)
    with qtbot.waitExposed(lifecycle.window):
        lifecycle.window.show()
    for page in Page:
        wizard = go_to(lifecycle, page)
        assert sorted(cut_texts(wizard)) == [], page
        assert wizard.height() <= size[1]


def test_somebody_who_made_the_record_meanwhile_is_not_overwritten(lifecycle, folder):
    go_to(lifecycle, Page.START)
    people.set_up(folder, people.Person("Lead B", LEAD), PASSPHRASE, Clock(), new_id)[0].store.close()
    attempt(lifecycle)
    assert "already a record" in wizard_of(lifecycle).trouble.text()
    with logged_in(folder, "Lead B") as session:
        assert session.actor == "Lead B"


def test_the_passphrase_is_asked_for_in_the_words_of_the_other_forms(lifecycle):
    page = go_to(lifecycle, Page.LEAD).page
    assert isinstance(page, LeadPage)
    shown = {name: (box.accessibleName(), box.placeholderText()) for name, box in page.boxes.items()}
    assert {name: shown[name] for name, _, _ in NEW_PASSPHRASE} == {
        name: (title, hint) for name, title, hint in NEW_PASSPHRASE
    }
