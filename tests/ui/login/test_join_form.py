"""A new computer joins a ward in the window: address, password from a file, name and passphrase."""

from __future__ import annotations

import pytest

from fortnight.operations.sync.exchanging import exchange
from fortnight.store.recovery.verify import verify
from fortnight.ui.forms.hub_fields import fill_from
from fortnight.ui.login.join_form import JoinForm
from fortnight.ui.login.login_window import LOGIN_FORMS
from fortnight.ui.services.login_service import LoginService
from helpers import hubs
from helpers.hub_fixtures import database, server
from helpers.people import LEAD_A, PASSPHRASE, new_id
from helpers.stores import Clock, registered
from helpers.work import until_ended

__all__ = ["database", "server"]


@pytest.fixture
def form(qtbot, tmp_path):
    """The form of an empty folder."""
    made = LOGIN_FORMS["join"](LoginService(tmp_path / "new", Clock(), new_id))
    assert isinstance(made, JoinForm)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.worker.drop()


@pytest.fixture
def ward(database, tmp_path):
    """A ward with one child, and the address of a second computer."""
    one = hubs.first_computer(tmp_path / "one", database.address("pc1"))
    with one.store:
        registered(one)
        exchange(one)
        yield database.address("pc2")


def fill(form, address, name=LEAD_A.name, secret=PASSPHRASE) -> None:
    for field, typed in {
        "url": address.url,
        "password": address.password,
        "name": name,
        "secret": secret,
    }.items():
        form.box(field).setText(typed)


def attempt(form) -> None:
    form.attempt()
    until_ended(form.worker)


def test_a_new_computer_takes_the_record_and_shows_the_fingerprint_first(form, ward):
    sessions = []
    form.logged_in.connect(sessions.append)
    fill(form, ward)
    attempt(form)
    assert form.trouble.isHidden()
    assert form.open_record.isVisible()
    assert "Compare this fingerprint" in form.joined.text()
    assert "Entries received: " in form.joined.text()
    assert not form.go.isVisible()
    assert sessions == []
    form.open_record.click()
    ((name,),) = sessions[0].store.db.execute("SELECT name FROM child").fetchall()
    assert name == "Case 1"
    assert sessions[0].actor == LEAD_A.name
    assert verify(sessions[0].store).findings == ()
    sessions[0].store.close()


def test_what_is_wrong_is_said_and_can_be_corrected(form, ward):
    fill(form, ward, secret="not the passphrase")
    attempt(form)
    assert form.trouble.text().startswith("The hub knows nobody with this name and passphrase.")
    fill(form, hubs.Address(ward.url, "wrong"))
    attempt(form)
    assert form.trouble.text().startswith("The server refused the login role")
    assert form.trouble.text().count("authentication failed") == 1
    form.box("url").setText("postgresql://db.example/ward")
    attempt(form)
    assert form.trouble.text().startswith("The URL names no role")
    form.box("url").setText(" ")
    attempt(form)
    assert form.trouble.text().startswith("Enter the address of the hub")
    fill(form, ward)
    attempt(form)
    assert form.open_record.isVisible()


def test_a_server_that_does_not_answer_is_said(form):
    fill(form, hubs.Address(f"postgresql://pc2@127.0.0.1:{hubs.free_port()}/ward", "secret"))
    attempt(form)
    assert form.trouble.text().startswith("The hub does not answer")
    assert not form.login_service.is_set_up


def test_the_password_is_read_from_a_file_that_nobody_else_can_read(form, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("from the IT department\nmore\n")
    secret.chmod(0o644)
    fill_from(secret, form.form, form.say)
    assert "Other users can read" in form.trouble.text()
    assert form.box("password").text() == ""
    secret.chmod(0o600)
    fill_from(secret, form.form, form.say)
    assert form.trouble.isHidden()
    assert form.box("password").text() == "from the IT department"
