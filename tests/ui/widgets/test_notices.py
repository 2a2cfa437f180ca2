"""Notices at the top of every page about the state of the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from fortnight.domain.messages import text
from fortnight.operations import backups, restoring
from fortnight.ui.widgets.notices import notices
from helpers.contexts import as_role

DOUBT = text("This record may be an older copy.")
CLOCK = text("The clock of this computer shows a time before the last entry.")


@pytest.fixture
def shown(qtbot, context):
    """Give a function that makes the notices of a context; their lines and buttons are returned."""
    kept = []

    def lines(of=context, settle=lambda: None):
        made = notices(of, settle)
        kept.extend(made)
        for each in made:
            qtbot.addWidget(each)
        return [
            ([label.text() for label in each.findChildren(QLabel)], each.findChildren(QPushButton))
            for each in made
        ]

    return lines


@pytest.fixture
def doubtful(monkeypatch):
    """A record that may be an older copy, on a computer whose clock is wrong."""
    monkeypatch.setattr(backups, "notices", lambda session: [CLOCK, DOUBT])
    monkeypatch.setattr(restoring, "doubt", lambda session: DOUBT)
    monkeypatch.setattr(restoring, "can_accept", lambda session: session.role == "lead")


def test_a_record_in_order_has_no_notice(shown):
    assert shown() == []


def test_the_demonstration_says_that_nothing_is_real(shown, context):
    (line,) = shown(replace(context, demo=True))
    assert "no child here is real" in line[0][0]


def test_only_the_doubt_about_the_copy_has_a_button_and_only_for_a_lead(shown, context, doubtful):
    settled = []
    clock, doubt = shown(as_role(context, "lead"), lambda: settled.append(1))
    assert clock == ([str(CLOCK)], [])
    assert doubt[0] == [str(DOUBT)]
    doubt[1][0].click()
    assert settled == [1]


def test_others_are_told_who_can_settle_it(shown, doubtful):
    _, doubt = shown()
    assert doubt == ([str(DOUBT), "A ward lead can settle this here."], [])
