"""The dialog in which a reader writes a note."""

from __future__ import annotations

import pytest

from fortnight.operations import views
from fortnight.operations.review_copy.answering import answer_lines
from fortnight.ui.forms.note import WriteNote
from helpers.contexts import context_of
from helpers.copies import CHILD, opened
from helpers.stores import present


@pytest.fixture
def dialog(qtbot, parent, copy, laptop):
    with opened(laptop, copy) as session, context_of(session) as context:
        made = WriteNote(parent, context, present(views.course(session, CHILD)))
        with qtbot.waitExposed(made):
            made.open()
        yield made, session


def test_a_note_is_kept_as_an_answer(dialog):
    dialog, session = dialog
    dialog.words.setPlainText("DXA before the next visit?")
    dialog.save()
    assert not dialog.isVisible()
    (line,) = answer_lines(session)
    assert (line.entry.id, str(line.detail)) == (dialog.entry, "“DXA before the next visit?”")


def test_an_empty_note_is_refused_with_a_sentence(dialog):
    dialog, _ = dialog
    dialog.save()
    assert dialog.isVisible()
    assert dialog.trouble.text()
