"""The box that counts what is new since the last look, and what waits for a signature."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fortnight.domain.display.news import NewItem
from fortnight.ui.pages.timeline_news import NewsBox

LOOKED = datetime(2026, 11, 12, 16, 20, tzinfo=UTC)


@pytest.fixture
def box(qtbot):
    made = NewsBox()
    qtbot.addWidget(made)
    return made


def items(*kinds):
    return [NewItem(f"{kind}-{n}", LOOKED, kind) for n, kind in enumerate(kinds)]


def test_new_records_are_counted_by_kind(box):
    box.show_news(LOOKED, items("specimen", "infusion", "specimen"), 0)
    assert box.title.text() == "New since you looked on 12 Nov 2026 16:20"
    assert box.counts.text() == "1 infusion\n2 sheets of results"
    assert not box.next.isHidden()
    assert box.sign.isHidden()


def test_results_that_wait_for_a_signature_are_counted_without_news_too(box):
    box.show_news(None, (), 1)
    assert (box.title.text(), box.counts.text()) == ("Waits for a signature", "1 record to sign")
    assert (box.next.isHidden(), box.sign.isHidden()) == (True, False)


def test_without_news_the_box_is_hidden(box):
    box.show_news(LOOKED, (), 0)
    assert box.isHidden()
