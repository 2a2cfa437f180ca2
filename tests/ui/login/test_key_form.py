"""Making the key pair of a reader in the log-in window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from fortnight.exchange.review_copy.keys import read_key_file
from fortnight.exchange.review_copy.sealing import recipient_of
from fortnight.ui.login.copy_form import CopyForm
from fortnight.ui.login.key_form import KeyForm
from helpers.copies import COPY_PASSPHRASE
from helpers.lifecycles import lifecycles
from helpers.stores import Clock
from helpers.work import attempt


@pytest.fixture
def lifecycle(qtbot, laptop):
    with lifecycles(Clock()) as open_lifecycle:
        yield open_lifecycle(laptop)


def typed(lifecycle, monkeypatch, path, passphrase=COPY_PASSPHRASE):
    window = lifecycle.login_window
    window.show_login_form("copy")
    assert isinstance(window.login_form, CopyForm)
    window.login_form.form_requested.emit("key")
    QApplication.processEvents()
    form = window.login_form
    assert isinstance(form, KeyForm)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path) if path else "", ""))
    for name in ("passphrase", "again"):
        form.box(name).setText(passphrase)
    attempt(lifecycle)
    return form


def test_a_key_is_saved_and_its_public_half_shown_and_copied(lifecycle, monkeypatch, tmp_path):
    form = typed(lifecycle, monkeypatch, tmp_path / "my.key")
    public = recipient_of(read_key_file(tmp_path / "my.key", COPY_PASSPHRASE))
    assert form.shown.text().replace("\n", "") == public
    form.copy_button.click()
    assert QApplication.clipboard().text() == public


@pytest.mark.parametrize(
    ("name", "passphrase", "why"),
    [
        ("my.key", "short", "10 to"),
        ("there.key", COPY_PASSPHRASE, "A key is not replaced"),
        ("", COPY_PASSPHRASE, "Choose a file for the key."),
    ],
)
def test_what_is_wrong_is_said_and_no_key_is_shown(lifecycle, monkeypatch, tmp_path, name, passphrase, why):
    (tmp_path / "there.key").write_text("a key")
    form = typed(lifecycle, monkeypatch, tmp_path / name if name else None, passphrase)
    assert why in form.trouble.text()
    assert not form.shown.isVisible()
    assert (tmp_path / "there.key").read_text() == "a key"
