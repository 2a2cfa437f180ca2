"""The log-in forms: passphrase or PIN, recovery code, restore; and the page with the code."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QPushButton

from fortnight.operations import backups
from fortnight.ui.login.login_forms import (
    PassphraseForm,
    RecoveryCodePage,
    RecoveryForm,
    RestoreForm,
)
from fortnight.ui.services.login_service import LoginService
from helpers.people import LEAD_A, OTHER, PASSPHRASE, logged_in, new_id, record_with_lead
from helpers.stores import Clock
from helpers.work import until_ended

CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0123"


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    """The folder of a record with a lead and a backup, and the recovery code."""
    folder = tmp_path_factory.mktemp("login") / "ward"
    code = record_with_lead(folder)
    with logged_in(folder) as session:
        backups.back_up(session)
    return folder, code


@pytest.fixture
def folder(ready, tmp_path):
    return shutil.copytree(ready[0], tmp_path / "ward")


@pytest.fixture
def shown(qtbot, qapp, folder):
    """Show a form of a record; sessions that it opens are closed at the end."""
    sessions = []

    def show(kind, at=folder):
        form = kind(LoginService(at, Clock(), new_id))
        qtbot.addWidget(form)
        form.logged_in.connect(sessions.append)
        form.recovery_code_made.connect(lambda session, code: sessions.append(session))
        with qtbot.waitExposed(form):
            form.show()
        return form

    yield show
    for session in sessions:
        session.store.close()


def send(form, **typed):
    for name, words in typed.items():
        form.form.set_value(name, words)
    form.attempt()
    if form.worker.busy:
        until_ended(form.worker)


# Passphrase -----------------------------------------------------------------------------------------


def test_the_only_user_is_filled_in_and_the_cursor_is_in_the_secret(shown):
    form = shown(PassphraseForm)
    form.begin()
    assert form.form.value("name") == LEAD_A.name
    assert form.focusWidget() is form.box("secret")


def test_a_passphrase_logs_in(shown, qtbot):
    form = shown(PassphraseForm)
    with qtbot.waitSignal(form.logged_in) as came:
        send(form, secret=PASSPHRASE)
    assert came.args[0].actor == LEAD_A.name


def test_a_wrong_passphrase_says_the_same_for_every_name_and_is_cleared(shown):
    form = shown(PassphraseForm)
    for name in (LEAD_A.name, "Nobody"):
        send(form, name=name, secret="no such passphrase")
        assert form.trouble.text() == "The name or the passphrase is not right. Try again."
        assert (form.form.value("secret"), form.form.value("name")) == ("", name)
        assert form.focusWidget() is form.box("secret")


def test_a_pin_that_is_easy_to_guess_is_refused(shown, qtbot):
    form = shown(PassphraseForm)
    with qtbot.assertNotEmitted(form.logged_in):
        send(form, secret=PASSPHRASE, pin="1234")
    assert "consecutive digits" in form.trouble.text()


def test_a_record_that_cannot_be_opened_offers_its_backups(shown, folder, qtbot):
    (folder / "ward.db").write_bytes(b"\x07" * 8192)
    form = shown(PassphraseForm)
    with qtbot.waitSignal(form.form_requested) as requested:
        send(form, secret=PASSPHRASE)
    assert requested.args == ["restore"]


# Recovery code --------------------------------------------------------------------------------------


def test_a_wrong_code_opens_nothing(shown, ready, qtbot):
    form = shown(RecoveryForm)
    with qtbot.assertNotEmitted(form.recovery_code_made):
        send(form, code=ready[1][:-1], name=LEAD_A.name, passphrase=OTHER, again=OTHER)
    assert "a character is missing or wrong" in form.trouble.text()


def test_the_code_logs_in_and_gives_the_next_code(shown, ready, qtbot):
    form = shown(RecoveryForm)
    typed = ready[1].lower().replace("-", " ")
    with qtbot.waitSignal(form.recovery_code_made) as made:
        send(form, code=typed, name=LEAD_A.name, passphrase=OTHER, again=OTHER)
    assert made.args[0].actor == LEAD_A.name
    assert made.args[1] != ready[1]


# Restore --------------------------------------------------------------------------------------------


def test_the_newest_backup_is_chosen_with_its_number_of_entries(shown):
    form = shown(RestoreForm)
    assert form.backups.count() == 1
    assert form.backups.currentItem().text().endswith(" entries")


def test_nothing_is_restored_until_the_replacement_is_confirmed(shown, qtbot):
    form = shown(RestoreForm)
    with qtbot.assertNotEmitted(form.logged_in):
        send(form, name=LEAD_A.name, secret=PASSPHRASE)
    assert "Tick" in form.trouble.text()
    form.sure.setChecked(True)
    with qtbot.waitSignal(form.logged_in):
        send(form, secret=PASSPHRASE)


def test_without_a_backup_it_says_so(shown, tmp_path):
    form = shown(RestoreForm, tmp_path / "new")
    assert form.backups.count() == 0
    send(form, name=LEAD_A.name, secret=PASSPHRASE)
    assert "backup" in form.trouble.text()
    form.say("")
    form.look()
    assert "backup" in form.trouble.text()


def test_the_consent_to_move_is_about_one_backup(shown, folder):
    form = shown(RestoreForm)
    form.add_backup(folder / "elsewhere.db", "from a stick")
    form.moved.show()
    form.moved.setChecked(True)
    form.backups.setCurrentRow(1)
    assert (form.moved.isHidden(), form.moved.isChecked()) == (True, False)


def test_a_backup_is_opened_read_only_without_changing_the_record(shown, folder, qtbot):
    form = shown(RestoreForm)
    before = (folder / "ward.db").read_bytes()
    form.form.set_value("name", LEAD_A.name)
    form.form.set_value("secret", PASSPHRASE)
    with qtbot.waitSignal(form.logged_in) as came:
        form.look()
    assert came.args[0].store.read_only is not None
    assert (folder / "ward.db").read_bytes() == before


# The page with the recovery code --------------------------------------------------------------------


@pytest.fixture
def page(qtbot, qapp):
    printed = []
    made = RecoveryCodePage(CODE, printed.append)
    qtbot.addWidget(made)
    return made, printed


def test_the_code_is_shown_in_three_lines(page):
    assert page[0].code.text().splitlines() == [
        "0123 - 4567 - 89AB", "CDEF - GHJK - MNPQ", "RSTV - WXYZ - 0123",
    ]  # fmt: skip


def test_the_record_is_opened_after_the_code_is_on_paper(page, qtbot):
    made, printed = page
    assert not made.go.isEnabled()
    (button,) = (each for each in made.findChildren(QPushButton) if each.text() == "Print…")
    button.click()
    assert printed == [CODE]
    made.sure.setChecked(True)
    with qtbot.waitSignal(made.confirmed):
        made.go.click()
