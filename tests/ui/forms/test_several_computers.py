"""The dialog of several computers: a record is shared from it, and it shows with whom."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from fortnight.operations.sync.status import status
from fortnight.ui.forms.several_computers import SeveralComputers
from helpers import hubs
from helpers.contexts import context_of
from helpers.hub_fixtures import database, server
from helpers.people import LEAD_A, PASSPHRASE, logged_in, record_with_lead
from helpers.work import until_ended

__all__ = ["database", "server"]


@pytest.fixture
def session(tmp_path):
    """A ward lead at a record of their own."""
    record_with_lead(tmp_path / "record")
    with logged_in(tmp_path / "record") as made:
        yield made


@pytest.fixture
def shown(qtbot):
    """Show the dialog for a session."""
    parents: list[QWidget] = []
    with ExitStack() as stack:

        def show(session) -> SeveralComputers:
            parent = QWidget()
            qtbot.addWidget(parent)
            parents.append(parent)
            dialog = SeveralComputers(parent, stack.enter_context(context_of(session)))
            dialog.show()
            return dialog

        yield show


def fill(dialog, url: str, password: str) -> None:
    for name, typed in {"url": url, "password": password, "secret": PASSPHRASE}.items():
        box = dialog.form.editors[name]
        assert isinstance(box, QLineEdit)
        box.setText(typed)


def words(dialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


def test_a_record_is_shared_and_the_dialog_shows_with_whom(shown, session, database, tmp_path):
    address = database.address("pc1")
    dialog = shown(session)
    fill(dialog, address.url, "wrong")
    dialog.save()
    until_ended(dialog.worker)
    assert dialog.trouble.text().startswith("The server refused the login role")
    fill(dialog, address.url, address.password)
    dialog.save()
    until_ended(dialog.worker)
    assert dialog.trouble.isHidden()
    ward = status(session).ward
    assert f"the ward with the fingerprint {ward}" in dialog.said.text()
    assert dialog.save_button.isHidden()
    dialog.done(0)
    with hubs.another_computer(tmp_path / "b", database.address("pc2")).store:
        later = shown(session)
        found = words(later)
        assert ward in found
        assert address.url in found
        assert any(each.endswith("(this computer)") for each in found)
        later.save()
        assert not later.isVisible()


def test_only_a_ward_lead_shares_a_record(shown, session, database):
    address = database.address("pc1")
    dialog = shown(replace(session, actor=LEAD_A.name, role="nurse"))
    fill(dialog, address.url, address.password)
    dialog.save()
    until_ended(dialog.worker)
    assert dialog.trouble.text().startswith("Only a ward lead")
