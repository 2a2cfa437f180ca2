"""A ward lead accepts a record that may be an older copy, with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.ui.forms.older_copy import AcceptOlderCopy


@pytest.fixture
def accepted() -> list[str]:
    return []


@pytest.fixture
def dialog(parent, context, accepted):
    made = AcceptOlderCopy(parent, context, accepted.append, "", "")
    made.open()
    return made


@pytest.mark.parametrize("reason", ["", "  "])
def test_without_a_reason_nothing_is_accepted(dialog, accepted, reason):
    dialog.form.set_value("reason", reason)
    dialog.save()
    assert dialog.isVisible()
    assert dialog.trouble.text() == "Enter why this record is accepted."
    assert accepted == []


def test_the_record_is_accepted_with_its_reason(dialog, accepted, qtbot):
    qtbot.keyClicks(dialog.form.editors["reason"], "the newer disk is lost")
    qtbot.keyClick(dialog.form.editors["reason"], Qt.Key.Key_Return)
    assert accepted == ["the newer disk is lost"]
    assert not dialog.isVisible()


def test_esc_accepts_nothing(dialog, accepted, qtbot):
    dialog.form.set_value("reason", "the newer disk is lost")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert accepted == []


def test_after_a_refusal_the_reason_and_the_refusal_are_shown_again(parent, context, accepted):
    dialog = AcceptOlderCopy(parent, context, accepted.append, "the newer disk is lost", "The disk is full.")
    assert dialog.form.value("reason") == "the newer disk is lost"
    assert (dialog.trouble.text(), dialog.trouble.isHidden()) == ("The disk is full.", False)


def test_what_accepting_means_is_said(dialog):
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "stays missing" in words
    assert "restore that backup instead" in words
