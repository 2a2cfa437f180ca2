"""The strip above a review copy."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QLabel

from fortnight.operations.review_copy.opening import Opener
from fortnight.ui.widgets.copy_strip import CopyStrip
from helpers.contexts import context_of
from helpers.copies import COPY_PASSPHRASE, OWN, copy_of, opened
from helpers.stores import NOW, Clock
from operations.review_copy.test_answering import everything


def words(strip):
    return [each.text() for each in strip.findChildren(QLabel)]


def test_it_says_from_when_the_data_are_and_counts_the_answers(qtbot, copy, laptop):
    with opened(laptop, copy) as session, context_of(session) as context:
        strip = CopyStrip(context)
        qtbot.addWidget(strip)
        assert words(strip) == [
            "Review copy · read only",
            "data to 22 Nov 2026 09:30",
            "ask for a newer one from 6 Dec 2026",
        ]
        assert strip.answers.text() == "Answers…"
        everything(session)
        assert strip.answers.text() == "Answers (4)…"
        with qtbot.waitSignal(strip.answers_asked):
            strip.answers.click()


def test_an_old_copy_says_so(qtbot, copy, laptop):
    clock = Clock(NOW + timedelta(days=14))
    with opened(laptop, copy, OWN, clock) as session, context_of(session) as context:
        strip = CopyStrip(context)
        qtbot.addWidget(strip)
        assert "This copy is old: ask for a newer one" in words(strip)


def test_a_guest_has_no_answers(qtbot, home, tmp_path, laptop):
    path = copy_of(home, tmp_path / "p.fortnight", passphrase=COPY_PASSPHRASE)
    with opened(laptop, path, Opener("", COPY_PASSPHRASE)) as session, context_of(session) as context:
        strip = CopyStrip(context)
        qtbot.addWidget(strip)
        assert not strip.answers.isVisibleTo(strip)
