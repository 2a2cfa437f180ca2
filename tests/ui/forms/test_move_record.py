"""A record is moved to the child it belongs to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fortnight.operations.correcting import moved_id
from fortnight.operations.recording import record_labs
from fortnight.ui.forms.move_record import MoveRecord
from helpers.contexts import CHILD, OTHER_CHILD, course_of
from helpers.drafts import sheet


@pytest.fixture
def dialog(parent, context):
    record_labs(context.session, "s1", OTHER_CHILD, sheet(IL6=12), confirmed=True)
    made = MoveRecord(parent, context, "s1", "Labs of today", course_of(context, OTHER_CHILD).child)
    made.open()
    return made


def test_without_a_child_nothing_is_moved(dialog, context):
    dialog.form.set_value("reason", "typed into the wrong record")
    dialog.save()
    assert "choose the child" in dialog.form.editors["child"].accessibleDescription()
    assert len(course_of(context, OTHER_CHILD).specimens) == 1
    dialog.form.set_value("child", "0001")
    assert dialog.form.editors["child"].accessibleDescription() == ""


def test_the_child_it_is_moved_from_is_not_offered(dialog, qtbot):
    qtbot.keyClicks(dialog.form.editors["child"], "case")
    assert [child.number for child in dialog.found.listed] == ["0001"]


def test_a_specimen_is_moved_with_the_keyboard(dialog, context, qtbot):
    qtbot.keyClicks(dialog.form.editors["child"], "case")
    qtbot.keyClick(dialog.form.editors["child"], Qt.Key.Key_Down)
    qtbot.keyClicks(dialog.form.editors["reason"], "typed into the wrong record")
    qtbot.keyClick(dialog.form.editors["reason"], Qt.Key.Key_Return)
    assert course_of(context, OTHER_CHILD).specimens == ()
    moved = course_of(context, CHILD).specimens[-1]
    assert (moved.id, len(moved.results)) == (moved_id(dialog.entry), 1)


def test_a_move_needs_a_reason(dialog, context):
    dialog.form.set_value("child", "0001")
    dialog.save()
    assert dialog.trouble.text() == "Enter why this belongs to the other child."
    assert len(course_of(context, OTHER_CHILD).specimens) == 1


def test_esc_moves_nothing(dialog, context, qtbot):
    dialog.form.set_value("child", "0001")
    dialog.form.set_value("reason", "typed into the wrong record")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(course_of(context, OTHER_CHILD).specimens) == 1
