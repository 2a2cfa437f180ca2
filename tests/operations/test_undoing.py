"""Undoing what was just done."""

from __future__ import annotations

import pytest

from fortnight.operations.correcting import (
    correct_value,
    move,
    moved_id,
)
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.queries import courses
from helpers.drafts import sheet, typed
from helpers.stores import present

WHY = "typed into the wrong record"


pytestmark = pytest.mark.usefixtures("two_children")


def specimens(session, child):
    return [each.id for each in present(courses.course(session.store, child)).specimens]


def test_undoing_a_move_restores_both_children(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12))
    move(session, "m1", "s1", "child-0002", WHY)
    undo(session, "u1", "m1")
    assert specimens(session, "child-0001") == ["s1"]
    assert specimens(session, "child-0002") == []
    undo(session, "u1", "m1")  # the same act again is the same act
    assert specimens(session, "child-0001") == ["s1"]


def test_a_move_is_not_undone_once_the_new_record_was_changed(session):
    record_labs(session, "s1", "child-0001", sheet(IL6=12))
    move(session, "m1", "s1", "child-0002", WHY)
    correct_value(session, "c1", moved_id("m1"), "IL6", typed("IL6", 14), "misread")
    with pytest.raises(Invalid, match="changed again afterwards"):
        undo(session, "u1", "m1")
    assert specimens(session, "child-0001") == []
