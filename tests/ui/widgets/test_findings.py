"""The findings before an infusion: as a list of sentences, and as badges that fit their line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.domain.readiness.badges import Mark
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import LIGHT
from fortnight.ui.widgets.findings import MARK_WORDS, FindingsList, FindingsStrip, MarkSign
from helpers.alerts import answered, raised_alert
from helpers.courses import specimen
from helpers.readiness import ALL, seen

READY = seen(specimen(13.9, **ALL))
MANY = seen(specimen(13.9, PLT=29, ALT=60, WEIGHT=22), alerts=[raised_alert(), answered()])


@pytest.fixture
def appearance(qapp) -> Appearance:
    return Appearance(LIGHT)


@pytest.fixture
def strip(qtbot, appearance) -> FindingsStrip:
    made = FindingsStrip(appearance)
    qtbot.addWidget(made)
    made.resize(1200, 40)
    made.show()
    return made


def texts(widget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text()]


def test_the_list_has_the_sentence_of_each_finding_with_time_and_source(qtbot, appearance):
    listed = FindingsList(appearance)
    qtbot.addWidget(listed)
    listed.show_readiness(MANY)
    said = texts(listed)
    assert said[0] == "Platelets 29 ×10⁹/L: the label says to discontinue"
    assert said[1].startswith("20 Jan 2025 06:36 · US label 2")
    assert len(listed.findChildren(MarkSign)) == len(MANY.findings)
    listed.show_readiness(READY)
    assert texts(listed)[-1] == "There are no findings against starting the infusion now."


def test_a_mark_is_read_out_in_words(qtbot, appearance):
    listed = FindingsList(appearance)
    qtbot.addWidget(listed)
    listed.show_readiness(MANY)
    assert [each.accessibleName() for each in listed.findChildren(MarkSign)][:3] == ["stop", "ask", "ask"]
    assert set(MARK_WORDS) == set(Mark)


def test_a_badge_has_its_words_its_sentence_and_its_mark(strip):
    strip.show_readiness(MANY)
    first = strip.badges[0]
    assert first.words == "PLT 29 ×10⁹/L"
    assert first.accessibleName() == f"stop: {first.words}"
    assert first.toolTip() == "Platelets 29 ×10⁹/L: the label says to discontinue"


def test_a_narrow_line_shows_at_least_one_badge_and_the_number_of_the_others(strip):
    strip.show_readiness(MANY)
    strip.resize(4000, 40)
    assert all(each.isVisible() for each in strip.badges)
    assert not any(each.startswith("+") for each in texts(strip))
    strip.resize(strip.minimumSizeHint().width(), 40)
    strip.resize(200, 40)
    shown = [each for each in strip.badges if each.isVisible()]
    assert len(shown) >= 1
    rest = len(strip.badges) - len(shown)
    assert (f"+{rest}" in texts(strip)) is (rest > 0)
    assert rest > 0


def test_without_findings_the_child_is_ready_and_there_is_no_list_to_open(strip):
    strip.show_readiness(READY)
    assert [each.words for each in strip.badges] == ["Ready"]
    assert not strip.show_all.isVisible()
    strip.show_readiness(MANY)
    assert strip.show_all.isVisible()
