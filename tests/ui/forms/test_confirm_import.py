"""The dialog that asks about what is unusual in a bundle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import text
from fortnight.operations.lab_messages import Detail
from fortnight.ui.forms.confirm_import import ConfirmImport

WHAT = "2026-11-08 09:00, 176 mg"
ASKED = [Detail("entry 3", WHAT, Outcome.WAITING, text("Is the dose correct?"))]


@pytest.fixture
def stored():
    return []


@pytest.fixture
def dialog(parent, stored):
    made = ConfirmImport(parent, ASKED, lambda: stored.append(1))
    made.open()
    return made


def test_each_question_is_listed_with_what_it_is_about(dialog):
    assert dialog.list.toPlainText() == "2026-11-08 09:00, 176 mg: Is the dose correct?"
    assert dialog.list.isReadOnly()


def test_it_is_stored_only_when_somebody_says_that_it_was_checked(dialog, stored):
    dialog.save()
    assert dialog.isVisible()
    assert "tick the box" in dialog.trouble.text()
    dialog.confirm.setChecked(True)
    dialog.save()
    assert not dialog.isVisible()
    assert stored == [1]


def test_esc_leaves_it_out(dialog, stored, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert stored == []
