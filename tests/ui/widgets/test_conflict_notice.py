"""The notice that two computers changed the same value or registered the same child, and its dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from fortnight.operations import conflicts
from fortnight.store.database import Store
from fortnight.ui.forms.conflict import MergeChildren, SettleConflict
from fortnight.ui.widgets.conflict_notice import ConflictNotice
from helpers.carrying import carry
from helpers.contexts import as_role
from helpers.entries import labs, number, register, write
from helpers.stores import KEY


@pytest.fixture
def other(tmp_path, context):
    """Another computer that holds what the context's record holds, with one child and a specimen."""
    store = context.session.store
    register(store, "cx", number="77", name="Case 77")
    write(store, "sx", "specimen.record", "sx", labs(IL6=10), child="cx")
    with Store.open(tmp_path / "other", KEY) as made:
        carry(store, made)
        yield made


def change(store: Store, value: float) -> None:
    write(
        store, f"x{value}", "specimen.amend", "sx", {"results": {"IL6": number(value)}}, child="cx", base="sx"
    )


def notice(qtbot, of) -> ConflictNotice:
    made = ConflictNotice(of, lambda: None)
    qtbot.addWidget(made)
    return made


def test_a_value_in_conflict_is_said_until_it_is_settled(qtbot, context, other):
    of = as_role(context, "physician")
    shown = notice(qtbot, of)
    assert shown.isHidden()
    change(of.session.store, 11)
    change(other, 12)
    carry(other, of.session.store)
    assert not shown.isHidden()
    assert shown.words.text() == "1 value was changed on two computers at the same time."
    assert not shown.decide.isHidden()
    (conflict,) = conflicts.conflicts(of.session)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SettleConflict(parent, of, conflict)
    assert dialog.choices[0].isChecked()
    ((value,),) = of.session.store.db.execute("SELECT value FROM result WHERE specimen = 'sx'").fetchall()
    assert dialog.choices[0].text().startswith(f"{value:g} ")
    assert "Case 77" in dialog.about.text()
    dialog.save()
    assert "reason" in dialog.trouble.text()
    dialog.choices[1].setChecked(True)
    dialog.reason.setText("read from the sheet")
    dialog.save()
    assert conflicts.conflicts(of.session) == []
    assert shown.isHidden()


def test_only_who_may_decide_has_the_button(qtbot, context, other):
    nurse = as_role(context, "nurse")
    change(nurse.session.store, 11)
    change(other, 12)
    carry(other, nurse.session.store)
    shown = notice(qtbot, nurse)
    assert not shown.isHidden()
    assert shown.decide.isHidden()


def test_a_child_that_was_registered_twice_is_merged_from_the_dialog(qtbot, context, other):
    of = as_role(context, "physician")
    register(other, "cy", number="77", name="Case 77")
    carry(other, of.session.store)
    shown = notice(qtbot, of)
    assert shown.words.text() == "1 child may be registered twice."
    (pair,) = conflicts.registered_twice(of.session)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MergeChildren(parent, of, pair)
    dialog.choices[1].setChecked(True)
    dialog.reason.setText("the same child")
    dialog.save()
    assert conflicts.registered_twice(of.session) == []
    assert [id for (id,) in of.session.store.db.execute("SELECT id FROM child WHERE number = '77'")] == ["cy"]
    assert shown.isHidden()


def test_two_children_that_look_like_one_stay_two(qtbot, context, other):
    of = as_role(context, "physician")
    register(other, "cy", number="77", name="Case 77")
    carry(other, of.session.store)
    shown = notice(qtbot, of)
    (pair,) = conflicts.registered_twice(of.session)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MergeChildren(parent, of, pair)
    dialog.apart.setChecked(True)
    dialog.save()
    assert "reason" in dialog.trouble.text()
    dialog.reason.setText("twins")
    dialog.save()
    assert conflicts.registered_twice(of.session) == []
    assert of.session.store.db.execute("SELECT count(*) FROM child WHERE number = '77'").fetchone() == (2,)
    assert shown.isHidden()
