"""The dialog that merges answers: what is listed, and the question beside what was written at home."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton

from fortnight.operations.alerts import acknowledge
from fortnight.operations.correcting import correct_value
from fortnight.operations.review_copy.merge_plan import read_answers
from fortnight.operations.review_copy.merging import Choice
from fortnight.store.queries import courses
from fortnight.ui.forms.merge_answers import MergeAnswers
from helpers.contexts import context_of
from helpers.copies import CARD, answered
from helpers.drafts import typed
from helpers.people import logged_in
from helpers.stores import NOW, Clock, present
from operations.review_copy.test_answering import everything


@pytest.fixture
def lead(home):
    with logged_in(home, clock=Clock(NOW + timedelta(days=2))) as session:
        yield session


@pytest.fixture
def open_dialog(qtbot, parent, lead, copy, laptop, tmp_path):
    reply = answered(laptop, copy, tmp_path / "answers.fortnight", everything)

    def opened():
        made = MergeAnswers(parent, context, read_answers(lead, reply))
        with qtbot.waitExposed(made):
            made.open()
        return made

    with context_of(lead) as context:
        yield opened


def shown(dialog):
    return " | ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisibleTo(dialog))


def test_answers_without_a_question_are_merged_with_one_click(open_dialog, lead):
    dialog = open_dialog()
    assert dialog.save_button.text() == "Merge 4 answers"
    assert "Physician A answered until 22 Nov 2026 09:30" in shown(dialog)
    assert "“DXA before the next visit?”" in shown(dialog)
    assert dialog.findChildren(QRadioButton) == []
    dialog.save()
    assert not dialog.isVisible()
    assert dialog.merged.held == 4
    assert present(courses.alert(lead.store, CARD)).answered_by == "Physician A"


def test_both_answers_are_shown_and_one_is_chosen(open_dialog, lead):
    acknowledge(lead, "h1", CARD, "sample", "clotted")
    dialog = open_dialog()
    words = [box.text() for box in dialog.findChildren(QRadioButton)]
    assert words[0] == "At home, Lead A, 24 Nov 2026 09:30: Sample or assay problem: clotted"
    assert words[1] == "In the copy, Physician A: Not clinically relevant: seen by me"
    dialog.save()
    assert dialog.isVisible()  # nothing is chosen yet
    assert "Choose for 2 answers" in dialog.trouble.text()
    assert not dialog.confirm.isVisible()
    dialog.choose("a1", Choice.HOME)
    dialog.choose("a2", Choice.COPY)
    dialog.save()
    assert not dialog.isVisible()
    card = present(courses.alert(lead.store, CARD))
    assert (card.answered_by, present(card.outcome)["site"]) == ("Lead A", "lung")


def test_what_cannot_hold_any_more_is_said(open_dialog, lead):
    correct_value(lead, "h1", "raised", "IL6", typed("IL6", 119), "a slip")
    assert "It does not hold" in shown(open_dialog())


def test_a_file_that_was_merged_before_is_said(open_dialog):
    open_dialog().save()
    dialog = open_dialog()
    assert "4 answers are in the record already." in shown(dialog)
    assert not dialog.save_button.isEnabled()
