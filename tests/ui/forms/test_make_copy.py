"""The dialog that makes a review copy: what is chosen, and what it says of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.operations.people import passphrase_trouble
from fortnight.operations.review_copy.making import Made
from fortnight.ui.forms.make_copy import CopyMade, MakeCopy
from helpers.contexts import context_of
from helpers.copies import CHILD, READER, SECOND, physician
from helpers.stores import open_session, registered


@pytest.fixture
def dialog(qtbot, parent, home):
    with physician(home) as session, context_of(session) as context:
        made = MakeCopy(parent, context)
        with qtbot.waitExposed(made):
            made.open()
        yield made
        made.close()


def check(items, number, on=True):
    items.item(number).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_three_clicks_a_child_save_and_the_name_of_the_file(dialog, qtbot):
    assert not dialog.save_button.isEnabled()
    check(dialog.children_list, 0)
    assert dialog.summary.text().startswith("1 child · ")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.save_button.click()
    (wanted,) = chosen.args
    assert (wanted.children, wanted.readers, wanted.by_log_in) == ((CHILD,), (READER,), True)
    assert (wanted.passphrase, wanted.keys, wanted.ask_after_days) == ("", (), 14)


def test_all_children_are_chosen_and_left_again_at_once(dialog):
    dialog.every.click()
    assert dialog.wanted.children == (CHILD, SECOND)
    dialog.every.click()
    assert dialog.wanted.children == ()


def test_a_search_hides_the_others_and_keeps_what_is_chosen(dialog):
    check(dialog.children_list, 0)
    dialog.finder.setText("0002")
    assert [dialog.children_list.item(n).isHidden() for n in range(2)] == [True, False]
    assert dialog.wanted.children == (CHILD,)


def test_a_proposed_passphrase_is_not_easy_to_guess_and_is_another_one_each_time(dialog):
    dialog.propose.click()
    first = dialog.wanted.passphrase
    assert passphrase_trouble(first) is None
    dialog.propose.click()
    assert dialog.wanted.passphrase != first
    dialog.with_passphrase.setChecked(False)
    assert dialog.wanted.passphrase == ""


def test_a_key_counts_only_while_it_is_chosen(dialog):
    assert not dialog.key.isEnabled()
    dialog.with_key.setChecked(True)
    dialog.key.setText(" age1abc ")
    assert dialog.wanted.keys == ("age1abc",)
    dialog.with_key.setChecked(False)
    assert dialog.wanted.keys == ()


def test_what_was_refused_is_said_until_something_is_changed(dialog):
    check(dialog.children_list, 0)
    dialog.say("The disk is full.")
    assert dialog.trouble.isVisible()
    check(dialog.children_list, 1)
    assert not dialog.trouble.isVisible()
    assert dialog.wanted.children == (CHILD, SECOND)


def test_without_people_there_are_no_readers_and_a_passphrase_is_asked_for(qtbot, parent, tmp_path):
    with open_session(tmp_path / "demo") as session, context_of(session) as context:
        registered(session)
        made = MakeCopy(parent, context)
        assert made.with_passphrase.isChecked()
        assert (made.wanted.readers, made.wanted.by_log_in) == ((), False)


def test_the_result_shows_the_fingerprint(qtbot, parent):
    made = Made(Path("review.fortnight"), 3, 900, 2_100_000, "AAAA-BBBB", date(2026, 12, 6))
    dialog = CopyMade(parent, made)
    assert dialog.fingerprint.text() == "AAAA-BBBB"
    shown = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "3 children · 2.1 MB" in shown
    assert "6 Dec 2026" in shown


def test_a_period_and_codes_only_are_chosen_and_the_dialog_says_what_goes_with_it(dialog):
    check(dialog.children_list, 0)
    assert (dialog.wanted.since, dialog.wanted.codes_only) == (None, False)
    assert "whole course. Name and birth date go with it." in dialog.about_copy.text()
    dialog.period.setCurrentIndex(dialog.period.findData("6"))
    dialog.codes_only.setChecked(True)
    assert (dialog.wanted.since, dialog.wanted.codes_only) == (date(2026, 5, 22), True)
    assert "visits from 22 May 2026 on. Name, number and birth date stay here." in dialog.about_copy.text()
    assert dialog.summary.text() == "1 child"


def test_the_codes_are_shown_when_the_copy_was_made(qtbot, parent):
    made = Made(Path("r.fortnight"), 1, 10, 1000, "AAAA-BBBB", date(2026, 12, 6), codes_only=True)
    said = CopyMade(parent, made, {"ABCD2345": "0001 Case 1"})
    assert [said.codes.item(n).text() for n in range(said.codes.count())] == ["ABCD2345 is 0001 Case 1"]
    assert CopyMade(parent, made).codes.count() == 0
