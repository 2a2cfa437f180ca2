"""The dialog of a letter: proposed, edited, kept through a kill, printed and recorded, read and corrected."""

from __future__ import annotations

import pytest

from fortnight.domain.messages import text
from fortnight.operations import drafts
from fortnight.operations.letters import letters_of
from fortnight.operations.session import Invalid
from fortnight.ui.forms.letter import NEW, LetterDialog
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.shell.exporter import Exporter
from fortnight.ui.widgets.page import Toast
from helpers.contexts import CHILD, as_role, course_of
from helpers.pdf_text import text_of


@pytest.fixture
def physician(context):
    return as_role(context, "physician")


@pytest.fixture
def exporter(parent, physician, qtbot):
    toast = Toast()
    qtbot.addWidget(toast)
    worker = Worker(parent)
    yield Exporter(parent, physician, worker, toast)
    worker.finish()


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Answer the question for a file name; an empty list cancels it."""
    answers = [str(tmp_path / "letter.pdf")]

    def choose(*_):
        return (answers[0] if answers else ""), ""

    monkeypatch.setattr("fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName", choose)
    return answers


@pytest.fixture
def opened(parent, physician, exporter):
    def open_dialog(context=physician):
        course = course_of(context)
        made = LetterDialog(
            parent, context, course, lambda letter, new: exporter.ask_letter(course, letter, new)
        )
        made.show()
        return made

    return open_dialog


def test_it_proposes_what_is_recorded_and_keeps_no_draft_of_it(opened, physician):
    dialog = opened()
    assert "16 infusions" in dialog.editors["course"].toPlainText()
    dialog.reject()
    assert drafts.left(physician.session) == {}


def test_what_is_printed_is_recorded_with_its_author_and_is_on_the_paper(opened, physician, chosen, tmp_path):
    dialog = opened()
    dialog.recipient.setText("To Dr C")
    dialog.editors["course"].setPlainText("She is well.")
    dialog.save()
    (letter,) = letters_of(physician.session, CHILD)
    assert (letter.by, letter.recipient, letter.paragraphs["course"]) == ("Dr B", "To Dr C", "She is well.")
    assert not dialog.isVisible()
    words = text_of(tmp_path / "letter.pdf")
    assert "She is well." in words
    assert "Written by Dr B" in words
    assert drafts.left(physician.session) == {}


def test_edited_text_survives_a_kill(opened, physician):
    """The draft is kept as it is typed; nothing of the dialog is told that it ends."""
    dialog = opened()
    dialog.editors["due"].setPlainText("Eyes in March.")
    dialog.keeper.now()
    dialog.deleteLater()
    assert drafts.left(physician.session) == {CHILD: ("letter",)}
    again = opened()
    assert again.editors["due"].toPlainText() == "Eyes in March."
    assert "16 infusions" in again.editors["course"].toPlainText()


def test_a_cancelled_file_name_records_nothing_and_keeps_the_text(opened, physician, chosen):
    chosen.clear()
    dialog = opened()
    dialog.editors["course"].setPlainText("She is well.")
    dialog.save()
    assert letters_of(physician.session, CHILD) == ()
    assert dialog.isVisible()
    assert dialog.editors["course"].toPlainText() == "She is well."


def test_an_empty_letter_is_refused_in_a_sentence(opened, physician, chosen, tmp_path):
    dialog = opened()
    for editor in dialog.editors.values():
        editor.setPlainText(" ")
    dialog.save()
    assert "The letter is empty" in dialog.trouble.text()
    assert letters_of(physician.session, CHILD) == ()
    assert not (tmp_path / "letter.pdf").exists()


def test_an_earlier_letter_is_read_printed_again_and_corrected(opened, physician, chosen, tmp_path):
    first = opened()
    first.editors["course"].setPlainText("She is well.")
    first.save()
    (letter,) = letters_of(physician.session, CHILD)
    physician.session.clock.forward(days=1)
    dialog = opened()
    dialog.editors["course"].setPlainText("half typed")
    dialog.choose(letter.id)
    assert dialog.editors["course"].toPlainText() == "She is well."
    assert dialog.editors["course"].isReadOnly()
    assert not dialog.save_button.isVisible()
    dialog.again_button.click()
    assert "Printed again on 23 Nov 2026." in text_of(tmp_path / "letter.pdf")
    assert len(letters_of(physician.session, CHILD)) == 1, "printing again records no letter"
    dialog.choose(NEW)
    assert dialog.editors["course"].toPlainText() == "half typed"
    dialog.choose(letter.id)
    dialog.correct_button.click()
    assert dialog.editors["course"].toPlainText() == "She is well."
    dialog.editors["course"].setPlainText("She was well.")
    dialog.save()
    newest, old = letters_of(physician.session, CHILD)
    assert (newest.corrects, newest.paragraphs["course"]) == (old.id, "She was well.")
    assert "(corrected)" in opened().which.itemText(2)


def test_a_nurse_reads_letters_and_writes_none(opened, physician, context, chosen):
    opened().save()
    dialog = opened(context)
    assert not dialog.save_button.isEnabled()
    assert dialog.editors["course"].isReadOnly()
    assert "Only a physician" in dialog.hint.text()
    (letter,) = letters_of(physician.session, CHILD)
    dialog.choose(letter.id)
    assert not dialog.correct_button.isEnabled()
    assert dialog.again_button.isEnabled()


def test_a_letter_entered_in_error_is_asked_for_with_its_words(opened, physician, chosen, qtbot):
    opened().save()
    (letter,) = letters_of(physician.session, CHILD)
    dialog = opened()
    dialog.choose(letter.id)
    with qtbot.waitSignal(dialog.void) as asked:
        dialog.void_button.click()
    assert asked.args == [letter.id, "Letter of 22 Nov 2026 09:30"]


def test_the_preview_follows_what_is_typed(opened):
    dialog = opened()
    before = dialog.preview.pages_height
    dialog.editors["course"].setPlainText("\n".join(f"line {n}" for n in range(80)))
    dialog.show_preview()
    assert dialog.preview.pages_height > before


def test_propose_again_puts_the_proposal_back(opened):
    dialog = opened()
    dialog.editors["course"].setPlainText("mine")
    dialog.proposal_button.click()
    assert "16 infusions" in dialog.editors["course"].toPlainText()


def test_a_refusal_while_printing_keeps_the_dialog(parent, physician):
    def refuse(_letter, _new):
        raise Invalid(text("The disk is full."))

    dialog = LetterDialog(parent, physician, course_of(physician), refuse)
    dialog.show()
    dialog.save()
    assert dialog.trouble.text() == "The disk is full."
    assert dialog.isVisible()


def test_the_letter_is_opened_from_the_menu_and_continued_after_a_lock(user_window):
    window = user_window.window
    window.open_child(CHILD)
    window.patient.print_menu.letter.trigger()
    dialog = window.dialogs.current
    assert isinstance(dialog, LetterDialog)
    dialog.editors["due"].setPlainText("Eyes in March.")
    window.keep_drafts()
    window.patient.open_form("letter")
    assert window.dialogs.current.editors["due"].toPlainText() == "Eyes in March."
    window.dialogs.close_current()
