"""The Growth tab: what is drawn, said and asked about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from fortnight.domain.entry.drafts import Typed
from fortnight.operations import drafts, views
from fortnight.operations.growth import change_parents, record_measures
from fortnight.ui.language import use_language
from fortnight.ui.pages import growth as page
from fortnight.ui.pages.patient_tabs import GROWTH
from helpers.stores import NOW, present
from journeys.conftest import bedside, treated  # noqa: F401 - the fixture


@pytest.fixture
def child(bedside):  # noqa: F811
    return treated(bedside.session)


def measured(session, child: str, id: str, on: date, cm: str) -> None:
    record_measures(session, id, child, on, Typed(cm, "cm"), Typed("", "kg"), confirmed=True)


def opened(bedside, child: str):  # noqa: F811
    bedside.window.open_child(child)
    bedside.window.patient.tabs.setCurrentIndex(GROWTH)
    return bedside.window.patient.growth


def test_without_a_height_it_says_so(bedside, child):  # noqa: F811
    tab = opened(bedside, child)
    assert tab.words.text() == "No height is recorded yet."
    assert not tab.chart.grab().isNull()
    assert not tab.figures.isVisible()


def test_questions_about_measures_do_not_cover_the_chart_on_a_low_screen(bedside, child):  # noqa: F811
    bedside.window.resize(1160, 640)
    for days, cm in ((0, "137.3"), (21, "110"), (200, "107")):
        measured(bedside.session, child, f"m{days}", NOW.date() - timedelta(days=days), cm)
    tab = opened(bedside, child)
    for _ in range(4):
        QApplication.processEvents()
    assert tab.doubts.count() == 1
    assert tab.figures.isVisible()
    assert tab.chart.height() >= tab.chart.minimumHeight()
    first = tab.doubts.itemAt(0).widget()
    assert first.mapTo(tab, QPoint()).y() >= tab.chart.mapTo(tab, tab.chart.rect().bottomLeft()).y()


def test_growth_in_words_and_the_name_of_reference_and_formula(bedside, child):  # noqa: F811
    start = NOW.date() - timedelta(days=14 * 16)
    measured(bedside.session, child, "m1", start, "104")
    measured(bedside.session, child, "m2", NOW.date(), "110")
    change_parents(bedside.session, "p", child, "161", "170", True, "asked")
    tab = opened(bedside, child)
    assert tab.words.text().startswith("Catching up: +6.0 cm in 0 y 7 m")
    assert "WHO 2006/2007" in tab.legend.text()
    assert "Tanner 1970" in tab.legend.text()
    assert "110 cm" in tab.chart.accessibleDescription()
    assert "measured" in tab.facts.text()


def test_the_chart_has_the_decimal_point_of_the_language(bedside, child):  # noqa: F811
    measured(bedside.session, child, "m1", NOW.date(), "110.4")
    tab = opened(bedside, child)
    assert "110.4 cm" in tab.chart.accessibleDescription()
    assert use_language("de")
    tab.show_course(present(views.course(bedside.session, child)))
    assert "110,4 cm" in tab.chart.accessibleDescription()
    assert not tab.chart.grab().isNull()


def test_every_view_is_drawn(bedside, child):  # noqa: F811
    measured(bedside.session, child, "m1", NOW.date(), "110")
    tab = opened(bedside, child)
    for name in page.VIEWS:
        tab.choices[name].click()
        assert tab.chosen == name
        assert not tab.grab().isNull()
    assert len(tab.model.rows) == 17  # sixteen weights of infusions, and a height


def test_a_doubtful_height_is_asked_about_and_confirmed(bedside, child):  # noqa: F811
    measured(bedside.session, child, "m3", NOW.date(), "137.3")
    measured(bedside.session, child, "m2", NOW.date() - timedelta(days=21), "110")
    measured(bedside.session, child, "m1", NOW.date() - timedelta(days=200), "107")
    tab = opened(bedside, child)
    assert [each.value for each in tab.shown.growth.heights] == [107, 110]
    asked = tab.doubts.itemAt(0).widget()
    assert "Not drawn" in asked.findChildren(QLabel)[0].text()
    right = next(
        each for each in asked.findChildren(page.QWidget) if getattr(each, "text", str)() == "It is right"
    )
    right.click()
    assert [each.value for each in tab.shown.growth.heights] == [107, 110, 137.3]
    bedside.window.undo.undo_last()
    assert [each.value for each in tab.shown.growth.heights] == [107, 110]


def test_a_closed_dialog_keeps_the_draft_and_saving_discards_it(bedside, child):  # noqa: F811
    tab = opened(bedside, child)
    tab.add_button.click()
    bedside.window.dialogs.current.form.set_value("height", "112")
    bedside.window.dialogs.current.reject()
    assert drafts.left(bedside.session)[child] == ("measures",)
    tab.add_button.click()
    dialog = bedside.window.dialogs.current
    assert dialog.form.value("height") == "112"
    dialog.form.set_value("on", "soon")
    dialog.save()
    assert dialog.isVisible()
    assert dialog.form.value("height") == "112"
    dialog.form.set_value("on", "22 Nov 2026")
    dialog.save()
    assert drafts.left(bedside.session) == {}
    assert present(present(views.course(bedside.session, child)).latest("HEIGHT")).value == 112


def test_parents_are_entered_and_a_wrong_height_is_named(bedside, child):  # noqa: F811
    tab = opened(bedside, child)
    tab.parents_button.click()
    dialog = bedside.window.dialogs.current
    dialog.form.set_value("mother_cm", "16,1")
    dialog.save()
    assert "120 to 220 cm" in dialog.trouble.text()
    dialog.form.set_value("mother_cm", "161")
    dialog.form.set_value("father_cm", "170")
    dialog.save()
    assert present(views.course(bedside.session, child)).child.father_cm == 170
