"""The banner of the most urgent alert."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from fortnight.operations import views
from fortnight.operations.recording import record_labs
from fortnight.ui.pages.timeline_banner import AlertBanner
from helpers.contexts import CHILD
from helpers.drafts import sheet


@pytest.fixture
def alert(context):
    record_labs(context.session, "s1", CHILD, sheet(IL6=140), confirmed=True)
    return views.alerts(context.session, CHILD)[0]


@pytest.fixture
def banner(qtbot, context, alert):
    made = AlertBanner(context)
    qtbot.addWidget(made)
    made.show_alert(alert)
    return made


def test_it_says_what_rose_and_why(banner):
    assert "× this child's own level" in banner.headline.text()
    assert "140 pg/mL" in banner.sentence.text()
    assert banner.toolTip() == banner.sentence.text()


def test_without_an_alert_it_is_hidden(banner):
    banner.show_alert(None)
    assert banner.isHidden()


def test_shown_briefly_it_keeps_its_headline(banner):
    banner.show_briefly(briefly=True)
    assert banner.sentence.isHidden()
    assert not banner.headline.isHidden()
    banner.show_briefly(briefly=False)
    assert not banner.sentence.isHidden()


def test_its_buttons_ask_for_the_card_of_the_alert(banner, alert, qtbot):
    for signal, words in ((banner.evidence, "Evidence"), (banner.acknowledge, "Acknowledge…")):
        with qtbot.waitSignal(signal) as asked:
            next(each for each in banner.findChildren(QPushButton) if each.text() == words).click()
        assert asked.args == [alert.id]
