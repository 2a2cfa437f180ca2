"""Opening a review copy in the log-in window, on a computer without a record."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from fortnight.exchange.review_copy.keys import make_key_file
from fortnight.operations.alerts import acknowledge
from fortnight.operations.review_copy.answering import answer_lines
from fortnight.ui.first_run.wizard import FirstRunWizard
from fortnight.ui.forms.merge_answers import MergeAnswers
from fortnight.ui.login.copy_form import CopyForm
from fortnight.ui.login.login_forms import PassphraseForm
from fortnight.ui.widgets.copy_strip import CopyStrip
from helpers.copies import CARD, COPY_PASSPHRASE, READER, answered, copy_of
from helpers.lifecycles import lifecycles
from helpers.people import OTHER, PASSPHRASE
from helpers.stores import Clock, present
from helpers.work import attempt


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def lifecycle(qtbot, clock, laptop):
    with lifecycles(clock) as open_lifecycle:
        yield open_lifecycle(laptop)


def open_file(lifecycle, path):
    lifecycle.login_window.show_login_form(lifecycle.login_form_for(path))
    form = lifecycle.login_window.login_form
    assert isinstance(form, CopyForm)
    return form


def typed(lifecycle, form, secret=OTHER):
    form.box("secret").setText(secret)
    attempt(lifecycle)


def opened(lifecycle, path):
    form = open_file(lifecycle, path)
    typed(lifecycle, form)
    form.confirm.setChecked(True)
    attempt(lifecycle)
    return present(lifecycle.user_window).window


def test_a_copy_is_opened_with_the_own_passphrase_and_the_compared_fingerprint(lifecycle, copy):
    form = open_file(lifecycle, copy)
    assert "data to 22 Nov 2026 09:30" in form.about.text()
    assert form.form.value("name") == READER
    typed(lifecycle, form)
    assert "Compare its fingerprint" in form.trouble.text()
    assert form.confirm.isVisible()
    assert form.box("secret").text() == OTHER  # what was typed is kept
    attempt(lifecycle)
    assert lifecycle.user_window is None  # it was not confirmed
    form.confirm.setChecked(True)
    attempt(lifecycle)
    window = present(lifecycle.user_window).window
    assert window.findChild(CopyStrip) is not None
    assert window.sidebar.isVisible()


def test_a_wrong_passphrase_is_said_and_has_to_be_typed_again(lifecycle, copy):
    form = open_file(lifecycle, copy)
    typed(lifecycle, form)
    form.confirm.setChecked(True)
    form.box("secret").setText(PASSPHRASE)
    attempt(lifecycle)
    assert "not right for this copy" in form.trouble.text()
    assert form.box("secret").text() == ""
    typed(lifecycle, form)
    assert lifecycle.user_window is not None  # the fingerprint was confirmed already


def test_a_damaged_file_is_said_at_once(lifecycle, copy, tmp_path):
    bad = tmp_path / "bad.fortnight"
    bad.write_bytes(Path(copy).read_bytes()[:-20_000])
    form = open_file(lifecycle, bad)
    assert "is incomplete" in form.trouble.text()
    assert not form.go.isEnabled()


def test_without_a_file_one_is_chosen(lifecycle, copy, monkeypatch):
    assert isinstance(lifecycle.login_window.login_form, FirstRunWizard)
    lifecycle.login_window.show_login_form("copy")
    form = lifecycle.login_window.login_form
    assert isinstance(form, CopyForm)
    assert not form.go.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(copy), ""))
    form.choose()
    lifecycle.login_window.show_login_form("copy")
    form = lifecycle.login_window.login_form
    assert isinstance(form, CopyForm)
    assert form.closed is not None


def test_a_copy_for_a_key_is_opened_with_its_file(lifecycle, home, tmp_path, monkeypatch):
    key = tmp_path / "reader.key"
    public = make_key_file(key, COPY_PASSPHRASE)
    path = copy_of(home, tmp_path / "k.fortnight", keys=(public,), by_log_in=False)
    form = open_file(lifecycle, path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(key), ""))
    form.choose_key()
    form.form.set_value("name", READER)
    form.form.set_value("key_secret", COPY_PASSPHRASE)
    typed(lifecycle, form)
    form.confirm.setChecked(True)
    attempt(lifecycle)
    assert lifecycle.user_window.session.review.can_answer


def test_a_lock_closes_the_copy_and_the_answers_are_there_again(lifecycle, copy):
    window = opened(lifecycle, copy)
    acknowledge(window.context.session, "a1", CARD, "not-relevant")
    lifecycle.lock()
    form = lifecycle.login_window.login_form
    assert isinstance(form, CopyForm)
    assert "Case 1" not in " ".join(each.text() for each in lifecycle.login_window.findChildren(QLabel))
    typed(lifecycle, form)
    assert [line.entry.id for line in answer_lines(lifecycle.user_window.session)] == ["a1"]


def test_a_file_of_answers_is_merged_after_the_log_in(qtbot, clock, home, copy, laptop, tmp_path):
    reply = answered(
        laptop, copy, tmp_path / "a.fortnight", lambda s: acknowledge(s, "a1", CARD, "not-relevant"), clock
    )
    with lifecycles(clock) as open_lifecycle:
        ward = open_lifecycle(home)
        assert ward.login_form_for(reply) == ""
        form = present(ward.login_window).login_form
        assert isinstance(form, PassphraseForm)
        form.form.set_value("name", READER)
        form.form.set_value("secret", OTHER)
        attempt(ward)
        window = present(ward.user_window).window
        dialog = window.dialogs.current
        assert isinstance(dialog, MergeAnswers)
        assert dialog.save_button.text() == "Merge 1 answer"
        dialog.save()
        assert "1 answer merged" in window.toast.words.text()
