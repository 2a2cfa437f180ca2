"""The dialogs about users: who may change what, and what is refused."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from fortnight.operations import people
from fortnight.ui.forms.people import AddPerson, NewPassphrase, People, RemovePerson
from fortnight.ui.widgets.choice import Choice
from helpers.contexts import context_of
from helpers.people import LEAD_A, OTHER, PASSPHRASE, THIRD, add, logged_in, record_with_lead
from helpers.stores import present


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    """The folder of a record with a lead and a nurse; each test works on a copy."""
    made = tmp_path_factory.mktemp("people") / "ward"
    record_with_lead(made)
    with logged_in(made) as session:
        add(session)
    return made


@pytest.fixture
def folder(ready, tmp_path):
    return shutil.copytree(ready, tmp_path / "ward")


@pytest.fixture
def lead(folder, qapp):
    with logged_in(folder) as session, context_of(session) as made:
        yield made


@pytest.fixture
def nurse(folder, qapp):
    with logged_in(folder, "Nurse A", OTHER) as session, context_of(session) as made:
        yield made


def names(session) -> dict[str, str]:
    return {person.name: person.role for person in people.everyone(session)}


def rows(dialog) -> dict[str, list[QWidget]]:
    """The role, the button for the passphrase and the button for the removal of each user."""
    (grid,) = (each for each in dialog.findChildren(QGridLayout) if not each.parentWidget().isHidden())
    found = ([grid.itemAtPosition(n, column).widget() for column in range(4)] for n in range(grid.rowCount()))
    return {name.text(): rest for name, *rest in found}


def controls(dialog) -> dict[str, list[bool]]:
    """Whether the role, the passphrase and the removal of each user can be changed."""
    return {name: [each.isEnabled() for each in rest] for name, rest in rows(dialog).items()}


def test_a_lead_can_change_everybody_but_not_remove_themselves(parent, lead):
    dialog = People(parent, lead)
    assert controls(dialog) == {"Lead A (you)": [True, True, False], "Nurse A": [True, True, True]}
    assert dialog.add_button.isEnabled()


def test_a_nurse_can_change_their_own_passphrase_only(parent, nurse):
    dialog = People(parent, nurse)
    assert controls(dialog) == {"Lead A": [False, False, False], "Nurse A (you)": [False, True, False]}
    assert not dialog.add_button.isEnabled()


def test_the_last_lead_stays_one(parent, lead):
    dialog = People(parent, lead)
    dialog.change_role(LEAD_A.name, "nurse")
    assert "at least one ward lead" in dialog.trouble.text()
    roles = {box.accessibleName(): box.currentData() for box in dialog.findChildren(Choice)}
    assert roles["Role of Lead A"] == "lead", "the former role is shown again"


def test_a_role_is_changed_at_once(parent, lead):
    dialog = People(parent, lead)
    (box,) = (b for b in dialog.findChildren(Choice) if b.accessibleName() == "Role of Nurse A")
    box.setCurrentIndex(box.findData("physician"))
    box.activated.emit(box.currentIndex())
    assert names(lead.session)["Nurse A"] == "physician"


def test_a_user_is_added_and_listed(parent, lead):
    dialog = People(parent, lead)
    dialog.add_button.click()
    asked = present(dialog.findChild(AddPerson))
    for name, words in (("name", "Dr B"), ("role", "physician"), ("passphrase", THIRD), ("again", OTHER)):
        asked.form.set_value(name, words)
    asked.save()
    assert "not the same" in asked.trouble.text()
    assert "Dr B" not in names(lead.session)
    asked.form.set_value("again", THIRD)
    asked.save()
    assert names(lead.session)["Dr B"] == "physician"
    assert "Dr B" in controls(dialog)


def test_a_new_passphrase_is_repeated_and_used_from_now_on(parent, lead, folder):
    add(lead.session, "Nurse C")
    dialog = NewPassphrase(parent, lead, "Nurse C")
    dialog.form.set_value("passphrase", THIRD)
    dialog.save()
    assert "not the same" in dialog.trouble.text()
    dialog.form.set_value("again", THIRD)
    dialog.save()
    with logged_in(folder, "Nurse C", THIRD) as session:
        assert session.actor == "Nurse C"


def test_passphrases_are_not_shown(parent, lead):
    form = AddPerson(parent, lead).form
    form.set_value("passphrase", PASSPHRASE)
    assert PASSPHRASE not in form.values.values()


def ask_to_remove(dialog, name) -> RemovePerson:
    remove = rows(dialog)[name][2]
    assert isinstance(remove, QPushButton)
    remove.click()
    return present(dialog.findChild(RemovePerson))


def test_a_removal_is_requested_after_a_confirmation(parent, lead, qtbot):
    dialog = People(parent, lead)
    asked = ask_to_remove(dialog, "Nurse A")
    assert "will no longer be able to log in" in " ".join(each.text() for each in asked.findChildren(QLabel))
    with qtbot.waitSignal(dialog.removed) as removed:
        asked.save()
    assert removed.args == ["Nurse A"]


def test_esc_removes_nobody(parent, lead, qtbot):
    dialog = People(parent, lead)
    with qtbot.assertNotEmitted(dialog.removed):
        qtbot.keyClick(ask_to_remove(dialog, "Nurse A"), Qt.Key.Key_Escape)
