"""What was saved in this window is said, and undone newest first."""

from __future__ import annotations

import pytest

from fortnight.operations.history import history as history_of
from fortnight.operations.recording import record_labs
from fortnight.ui.shell.undo import Undo
from fortnight.ui.widgets.page import Toast
from helpers.contexts import OTHER_CHILD, course_of
from helpers.drafts import sheet


@pytest.fixture
def toast(qtbot, qapp):
    made = Toast()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def undo(context, toast):
    return Undo(toast, context, toast)


@pytest.fixture
def draw(session, undo):
    """Record a specimen and report it as saved."""

    def drawn(id: str, **values) -> None:
        record_labs(session, id, OTHER_CHILD, sheet(**values), confirmed=True)
        undo.saved(id, "2 results for Case 2")

    return drawn


def specimens(context) -> list[str]:
    return [each.id for each in course_of(context, OTHER_CHILD).specimens]


def test_what_was_saved_is_said_with_its_time(draw, toast):
    draw("s1", IL6=12)
    assert toast.words.text() == "Saved 09:30 · 2 results for Case 2"


def test_entries_are_undone_newest_first_and_each_once(draw, undo, toast, context):
    draw("s1", IL6=12)
    draw("s2", CRP=1)
    undo.undo_last()
    assert specimens(context) == ["s1"]
    assert toast.words.text() == "Undone 09:30"
    undo.undo_last()
    assert specimens(context) == []
    undo.undo_last()
    verbs = [act.entry.verb for act in history_of(context.session, OTHER_CHILD)]
    assert verbs.count("undo") == 2


def test_the_button_of_the_message_undoes_what_it_is_about(draw, undo, toast, context, qtbot):
    draw("s1", IL6=12)
    draw("s2", CRP=1)
    with qtbot.waitSignal(undo.undone) as undone:
        toast.undo.emit("s1")
    assert undone.args == ["s1"]
    assert specimens(context) == ["s2"]
    undo.undo_last()
    assert specimens(context) == []


def test_what_cannot_be_undone_says_why_and_stays(draw, undo, toast, context, qtbot):
    draw("s1", IL6=12)
    undo.undo("s1")
    with qtbot.assertNotEmitted(undo.undone):
        undo.undo("s1")
    assert toast.words.text() not in ("", "Undone 09:30")


def test_nothing_saved_means_nothing_to_undo(undo, toast):
    undo.undo_last()
    assert toast.words.text() == ""
