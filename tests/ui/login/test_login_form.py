"""The base of the log-in forms: work in the background, refusals, the cursor, Caps Lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fortnight.domain.messages import text, word
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui.forms.fields import Field, line, secret_line
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.widgets.caps_lock import CapsLockHint
from helpers.people import new_id
from helpers.stores import Clock
from helpers.work import until_ended


class Asked(LoginForm):
    """A form that counts, in the background, how often it was sent."""

    def __init__(self, service: LoginService) -> None:
        fields = (
            Field("name", "Name", line),
            Field("passphrase", "Passphrase", secret_line),
            Field("again", "Repeat", secret_line),
        )
        super().__init__(service, "Log in", fields, "Go")
        self.refusal: Exception | None = None
        self.done: list[str] = []
        self.refusals: list[Exception] = []
        self.lay_out(links=(("recover", word("Forgotten passphrase")),))

    def task(self):
        if not self.form.value("name"):
            raise Invalid(text("Type your name."))
        return self.work

    def work(self, progress) -> str:
        if self.refusal is not None:
            raise self.refusal
        return self.form.value("name")

    def finish(self, done: str) -> None:
        self.done.append(done)

    def refused(self, why: Exception) -> None:
        self.refusals.append(why)


@pytest.fixture
def form(qtbot, qapp, tmp_path):
    made = Asked(LoginService(tmp_path / "ward", Clock(), new_id))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.form.set_value("name", "Nurse A")
    return made


def test_enter_in_any_box_sends_the_form(form, qtbot):
    for name in ("name", "again"):
        qtbot.keyClick(form.box(name), Qt.Key.Key_Return)
        until_ended(form.worker)
    assert form.done == ["Nurse A", "Nurse A"]


def test_while_it_works_nothing_can_be_pressed_and_the_button_says_what_happens(form):
    form.box("passphrase").setFocus()
    form.attempt()
    assert (form.go.text(), form.go.isEnabled(), form.box("name").isEnabled()) == (
        "Checking the passphrase…", False, False,
    )  # fmt: skip
    form.attempt()
    until_ended(form.worker)
    assert form.done == ["Nurse A"], "the second attempt was not a second log-in"
    assert (form.go.text(), form.go.isEnabled(), form.box("name").isEnabled()) == ("Go", True, True)
    assert form.focusWidget() is form.box("passphrase"), "the cursor is where it was"


def test_what_is_missing_is_said_without_any_work(form):
    form.form.set_value("name", "")
    form.attempt()
    assert not form.worker.busy
    assert (form.trouble.text(), form.trouble.isVisible()) == ("Type your name.", True)
    assert [str(each) for each in form.refusals] == ["Type your name."]


def test_a_refusal_is_said_keeps_what_was_typed_and_disappears_at_the_next_attempt(form):
    form.refusal = StoreProblem(text("The passphrase is not right."))
    form.attempt()
    until_ended(form.worker)
    assert form.trouble.text() == "The passphrase is not right."
    assert form.form.value("name") == "Nurse A"
    assert form.done == []
    form.refusal = None
    form.attempt()
    assert not form.trouble.isVisible()
    until_ended(form.worker)
    assert form.done == ["Nurse A"]


def test_the_cursor_begins_in_the_first_empty_box(form):
    form.begin()
    assert form.focusWidget() is form.box("passphrase")


def test_a_new_passphrase_has_to_be_repeated(form):
    form.form.set_value("passphrase", "one")
    with pytest.raises(Invalid, match="not the same"):
        form.repeated_passphrase()
    form.form.set_value("again", "one")
    assert form.repeated_passphrase() == "one"


def test_links_request_other_forms(form, qtbot):
    (link,) = (each for each in form.findChildren(QPushButton) if each.text() == "Forgotten passphrase")
    with qtbot.waitSignal(form.form_requested) as requested:
        link.click()
    assert requested.args == ["recover"]


def test_each_secret_has_a_hint_about_caps_lock(form):
    assert len(form.findChildren(CapsLockHint)) == 2
