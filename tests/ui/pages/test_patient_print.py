"""The menu that prints pages and takes figures out: what it offers on each tab, and what it asks for."""

from __future__ import annotations

import pytest

from fortnight.ui.pages.patient_print import FIGURE_ACTS, PAGE_NAMES, WITH_FIGURE, PrintMenu
from fortnight.ui.pages.patient_tabs import ALERTS, EVENTS, GROWTH, HISTORY, LABS, PAGES, TABS, TIMELINE
from helpers.contexts import CHILD


@pytest.fixture
def menu(parent, qtbot):
    made = PrintMenu(parent)
    qtbot.addWidget(made)
    return made


def test_each_page_of_a_tab_has_its_words():
    assert set(PAGES.values()) <= set(PAGE_NAMES)
    assert set(WITH_FIGURE) <= set(PAGES.values())
    assert set(range(len(TABS))) - set(PAGES) == {EVENTS, ALERTS}


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_the_page_of_the_tab_is_printed(menu, qtbot, page):
    menu.show_page(page)
    with qtbot.waitSignal(menu.page_asked) as asked:
        menu.this_page.trigger()
    assert asked.args == [page]


def test_a_tab_without_a_page_offers_the_summary_alone(menu, qtbot):
    menu.show_page("")
    assert not menu.this_page.isEnabled()
    assert not any(act.isVisible() for act in menu.figure_acts.values())
    with qtbot.waitSignal(menu.page_asked) as asked:
        menu.summary.trigger()
    assert asked.args == ["summary"]


@pytest.mark.parametrize("act", FIGURE_ACTS)
def test_a_figure_is_asked_for_with_its_tab(menu, qtbot, act):
    menu.show_page("growth")
    assert menu.figure_acts[act].isVisible()
    with qtbot.waitSignal(menu.figure_asked) as asked:
        menu.figure_acts[act].trigger()
    assert asked.args == ["growth", act]


def test_the_menu_follows_the_tab(window):
    window.open_child(CHILD)
    page = window.patient
    for tab, words in ((LABS, "Print the visit…"), (GROWTH, "Print growth…"), (HISTORY, "Save audit trail…")):
        page.tabs.setCurrentIndex(tab)
        assert page.print_menu.this_page.text() == words
    page.tabs.setCurrentIndex(EVENTS)
    assert not page.print_menu.this_page.isEnabled()


def test_ctrl_p_prints_what_the_tab_shows(window, qtbot, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(
        window.exporter, "ask_page", lambda name, course: asked.append((name, course.child.id))
    )
    monkeypatch.setattr(
        window.exporter, "ask_timeline", lambda course, view: asked.append(("timeline", view))
    )
    window.open_child(CHILD)
    window.patient.tabs.setCurrentIndex(GROWTH)
    window.patient.print_menu.this_page.trigger()
    window.patient.tabs.setCurrentIndex(TIMELINE)
    window.patient.print_menu.this_page.trigger()
    assert asked == [
        ("growth", CHILD), ("timeline", window.patient.timeline.chart.view),
    ]  # fmt: skip
