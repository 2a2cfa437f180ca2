"""The dialog with the answers that were given in a copy."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from fortnight.operations.undoing import undo
from fortnight.ui.forms.copy_answers import CopyAnswers
from helpers.contexts import context_of
from helpers.copies import opened
from operations.review_copy.test_answering import everything


@pytest.fixture
def in_copy(copy, laptop):
    with opened(laptop, copy) as session, context_of(session) as context:
        yield context


@pytest.fixture
def dialog(qtbot, parent, in_copy):
    made = CopyAnswers(parent, in_copy)
    with qtbot.waitExposed(made):
        made.open()
    return made


def shown(dialog):
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisibleTo(dialog)]


def test_without_an_answer_nothing_can_be_saved(dialog):
    assert "There is no answer yet." in shown(dialog)
    assert not dialog.save_button.isEnabled()


def test_answers_are_listed_as_they_are_given_and_taken_back(dialog, in_copy, qtbot):
    everything(in_copy.session)
    assert dialog.title.text() == "4 answers to go back"
    qtbot.waitUntil(lambda: "“DXA before the next visit?”" in shown(dialog))
    assert "Infection: lung" in shown(dialog)
    take_back = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Undo")
    assert take_back.accessibleName() == "Undo: Case 1, wrote a note"
    with qtbot.waitSignal(dialog.undo) as asked:
        take_back.click()
    undo(in_copy.session, "u1", asked.args[0])
    assert dialog.title.text() == "3 answers to go back"
    with qtbot.waitSignal(dialog.save_asked):
        dialog.save_button.click()
