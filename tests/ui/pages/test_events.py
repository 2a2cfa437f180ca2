"""The Events tab by real key presses: entered, corrected, undone; drafts; what is due opens its form."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from fortnight.domain.people import READER
from fortnight.domain.readiness.surveillance import Due, DueState
from fortnight.domain.readiness.surveillance_rule import Where
from fortnight.domain.readiness.surveillance_rules import RULES
from fortnight.domain.record.course import Event
from fortnight.operations import drafts, views
from fortnight.operations.events import EventRow
from fortnight.ui.forms.event import KEYS, OFFERED, CorrectEvent
from fortnight.ui.forms.measures import MeasuresDialog
from fortnight.ui.pages.events import ALL, what_words
from fortnight.ui.pages.patient_tabs import EVENTS
from fortnight.ui.widgets.findings import FindingsList
from helpers.stores import NOW, present
from journeys.conftest import bedside, treated  # noqa: F401 - the fixture

KEY = Qt.Key


@pytest.fixture
def tab(bedside):  # noqa: F811
    child = treated(bedside.session)
    bedside.window.open_child(child)
    bedside.window.patient.tabs.setCurrentIndex(EVENTS)
    return bedside.window.patient.events


def test_that_there_are_no_events_stands_right_below_the_filters(tab):
    QApplication.processEvents()
    assert tab.empty.alignment() & Qt.AlignmentFlag.AlignTop
    chips = tab.filters[ALL]
    below = chips.mapTo(tab, chips.rect().bottomLeft()).y()
    assert 0 < tab.empty.mapTo(tab, QPoint()).y() - below < 20


def press(*keys: Qt.Key | str) -> None:
    """Press keys, or type a text, in the widget that has the focus."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(key, str):
            QTest.keyClicks(focused, key)
        else:
            QTest.keyClick(focused, key)


def focus(widget: QWidget) -> None:
    widget.window().activateWindow()
    widget.setFocus()
    QApplication.processEvents()
    assert QApplication.focusWidget() is widget


def events(bedside):  # noqa: F811
    window = bedside.window
    return present(views.course(bedside.session, window.patient.child)).events


def save(tab) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, KEY.Key_S, Qt.KeyboardModifier.ControlModifier)


def enter(tab, key: str, *typed: str) -> None:
    """Choose a kind by its key and type into its boxes one after the other, then save."""
    tab.new_event()
    press(key)
    tab.form.fields.editors["at"].setFocus()
    for words in typed:
        press(KEY.Key_Tab)
        if words:
            press(words)
    save(tab)


def test_an_infection_a_tb_screen_and_a_dxa_are_entered_by_keys(bedside, tab):  # noqa: F811
    enter(tab, "1", "", "Middle ear", "pneumococcus", "2", "amoxicillin")
    enter(tab, "5", "", "IGRA", "neg")
    enter(tab, "7", "", "DXA", "spine", "-2,1")
    found = {event.kind: event for event in events(bedside)}
    assert found["infection"].details == {"site": "ear", "organism": "pneumococcus", "grade": "2"}
    assert found["infection"].text == "amoxicillin"
    assert found["tb-screen"].details == {"method": "igra", "result": "negative"}
    assert found["imaging"].details == {"method": "dxa", "site": "spine", "z_score": -2.1}
    assert len(tab.model.rows) == 3


def test_a_note_is_entered_with_its_time_of_day_and_corrected(qtbot, bedside, tab):  # noqa: F811
    tab.form.kinds.choose("note")
    boxes = tab.form.fields.editors
    assert list(boxes)[:3] == ["at", "time", "until"]
    for name, words in (("at", "20 Nov 2026"), ("time", "14.30"), ("text", "fell asleep")):
        tab.form.fields.put(name, words)
    tab.form.save()
    (event,) = events(bedside)
    assert f"{event.at:%d %H:%M}" == "20 14:30"
    assert what_words(event) == "at 14:30, fell asleep"
    dialog = CorrectEvent(
        tab,
        bedside.window.context,
        event,
        present(views.course(bedside.session, bedside.window.patient.child)),
    )
    qtbot.addWidget(dialog)
    assert dialog.fields.value("time") == "14:30"
    dialog.fields.put("time", "16:05")
    dialog.fields.put("reason", "read wrongly")
    dialog.save()
    (event,) = events(bedside)
    assert f"{event.at:%d %H:%M}" == "20 16:05"


def test_an_event_is_corrected_and_the_correction_is_undone(bedside, tab):  # noqa: F811
    enter(tab, "5", "", "IGRA", "neg")
    focus(tab.view)
    tab.view.setCurrentIndex(tab.model.index(0, 0))
    press(KEY.Key_Return)
    dialog = bedside.window.dialogs.current
    assert isinstance(dialog, CorrectEvent)
    dialog.fields.put("result", "indeterminate")
    focus(dialog.fields.editors["reason"])
    press("read again", KEY.Key_Return)
    assert events(bedside)[0].details["result"] == "indeterminate"
    focus(tab.view)
    QTest.keyClick(tab.view, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert events(bedside)[0].details["result"] == "negative"


def test_a_correction_without_a_reason_says_so_and_stays_open(bedside, tab):  # noqa: F811
    enter(tab, "5", "", "IGRA", "neg")
    bedside.window.dialogs.correct_event(bedside.window.patient.course, events(bedside)[0].id)
    dialog = bedside.window.dialogs.current
    dialog.fields.put("result", "positive")
    dialog.save()
    assert dialog.isVisible()
    assert "reason" in dialog.trouble.text()


def test_a_wrong_box_is_named_and_nothing_is_lost(bedside, tab):  # noqa: F811
    enter(tab, "7", "", "DXA", "spine", "low")
    assert events(bedside) == ()
    assert tab.form.fields.value("site") == "spine"
    assert QApplication.focusWidget() is tab.form.fields.editors["z_score"]


def test_what_is_typed_is_kept_as_a_draft_for_the_child(bedside, tab):  # noqa: F811
    tab.new_event()
    press("3")
    tab.form.fields.editors["where"].setFocus()
    press("trunk")
    child = bedside.window.patient.child
    bedside.window.patient.close_form()
    assert drafts.left(bedside.session)[child] == ("event",)
    other = treated(bedside.session, "0002", "Case 2", visits=1)
    bedside.window.open_child(other)
    bedside.window.patient.tabs.setCurrentIndex(EVENTS)
    assert tab.form.fields.kind == "infection"
    bedside.window.open_child(child)
    bedside.window.patient.tabs.setCurrentIndex(EVENTS)
    assert (tab.form.fields.kind, tab.form.fields.value("where")) == ("rash", "trunk")
    tab.form.discard_button.click()
    assert drafts.left(bedside.session) == {}


def test_a_detail_of_another_method_is_not_saved(bedside, tab):  # noqa: F811
    enter(tab, "7", "", "MRI", "knee")
    assert events(bedside)[0].details == {"method": "mri", "site": "knee"}


def test_arrows_go_from_kind_to_kind(tab):
    tab.new_event()
    press(KEY.Key_Right, KEY.Key_Right, KEY.Key_Left)
    assert tab.form.fields.kind == "fever"


def due(tab, key: str):
    if key not in {each.due.key for each in tab.strip.buttons}:
        tab.strip.more.click()
    return next(each for each in tab.strip.buttons if each.due.key == key)


def test_a_due_item_opens_the_form_with_its_kind(bedside, tab):  # noqa: F811
    focus(due(tab, "hepatitis-b"))
    press(KEY.Key_Return)
    assert (tab.form.fields.kind, tab.form.fields.draft().details["test"]) == ("serology", "hbs-antigen")
    assert QApplication.focusWidget() is tab.form.fields.editors["at"]


def test_due_labs_and_measures_open_their_forms(bedside, tab):  # noqa: F811
    due(tab, "height").click()
    assert isinstance(bedside.window.dialogs.current, MeasuresDialog)
    bedside.window.dialogs.current.reject()
    due(tab, "lipids").click()
    assert bedside.window.patient.form is not None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_every_item_opens_its_form_with_what_is_asked_for(bedside, tab, rule):  # noqa: F811
    window = bedside.window
    item = Due(rule.key, rule.title, DueState.MISSING, None, None, rule.why, rule.source, "P", rule.entry)
    tab.strip.chosen.emit(item)
    if rule.entry.where is Where.MEASURES:
        assert isinstance(window.dialogs.current, MeasuresDialog)
    elif rule.entry.where is Where.LABS:
        form = present(window.patient.form)
        assert set(rule.entry.codes) <= set(form.grid.lines)
        assert QApplication.focusWidget() is form.grid.lines[rule.entry.codes[0]].box
    else:
        draft = tab.form.fields.draft()
        assert (tab.form.fields.kind, dict(rule.entry.details).items() <= draft.details.items()) == (
            rule.entry.kind,
            True,
        )
        assert QApplication.focusWidget() is tab.form.fields.editors["at"]


def test_what_readiness_misses_is_entered_from_its_list(bedside, tab):  # noqa: F811
    strip = bedside.window.patient.findings
    strip.show_all.click()
    (listed,) = strip.findChildren(FindingsList)
    named = {each.accessibleName(): each for each in listed.findChildren(QPushButton)}
    asked = [name for name in named if name.startswith("Enter: ")]
    assert asked
    code = next(name for name in asked if "Weight" not in name)
    named[code].click()
    assert bedside.window.patient.form is not None


def test_the_list_is_filtered_and_counts(bedside, tab):  # noqa: F811
    enter(tab, "1", "", "Lung")
    enter(tab, "5", "", "IGRA", "neg")
    screening = next(made for name, made in tab.filters.items() if name == "Screening")
    screening.click()
    assert [row.event.kind for row in tab.model.rows] == ["tb-screen"]
    assert screening.text() == "Screening 1"


def test_entered_in_error(bedside, tab):  # noqa: F811
    enter(tab, "5", "", "IGRA", "neg")
    tab.view.setCurrentIndex(tab.model.index(0, 0))
    tab.void_button.click()
    dialog = bedside.window.dialogs.current
    assert any("TB screen of 22 Nov 2026" in each.text() for each in dialog.findChildren(QLabel))
    dialog.form.set_value("reason", "wrong child")
    dialog.save()
    assert events(bedside) == ()


def test_a_height_is_entered_in_the_dialog(bedside, tab):  # noqa: F811
    due(tab, "height").click()
    dialog = bedside.window.dialogs.current
    focus(dialog.form.editors["height"])
    press("112,5", KEY.Key_Tab, "22", KEY.Key_Return)
    assert dialog.trouble.text() == ""
    course = present(views.course(bedside.session, bedside.window.patient.child))
    assert present(course.latest("HEIGHT")).value == 112.5
    assert present(course.latest("HEIGHT")).collected_at - NOW < timedelta(minutes=1)


def test_a_row_says_that_it_is_the_same_illness_as_another(tab):
    card = Event("a1:outcome", "infection", NOW, "otitis")
    seen = Event("e1", "infection", NOW, "ear pain")
    rows = EventRow(card, "", (seen,)), EventRow(seen, "Nurse A", (card,)), EventRow(seen, "Nurse A")
    tab.model.show(rows)
    assert [tab.model.index(n, 3).data() for n in range(3)] == [
        "otitis · same illness as recorded 22 Nov 2026",
        "ear pain · same illness as the outcome of the alert card of 22 Nov 2026",
        "ear pain",
    ]


def test_kinds_without_a_key_are_shown_when_they_are_asked_for(tab):
    kinds = tab.form.kinds
    assert [kind for kind, each in kinds.buttons.items() if each.isVisible()] == list(OFFERED[: len(KEYS)])
    kinds.choose("note")
    assert kinds.buttons["note"].isVisible()
    kinds.more.click()
    assert all(each.isVisible() for each in kinds.buttons.values())
    assert not kinds.more.isVisible()


def test_tab_goes_from_the_kinds_through_the_boxes_to_the_buttons(tab):
    tab.new_event()
    press("5", KEY.Key_Tab, KEY.Key_Tab)
    editors = tab.form.fields.editors
    for name in ("at", "until", "method", "result"):
        assert QApplication.focusWidget() is editors[name]
        press(KEY.Key_Tab)


def test_a_reader_corrects_no_event_by_f2(bedside, tab):  # noqa: F811
    enter(tab, "5", "", "IGRA", "neg")
    object.__setattr__(bedside.window.context.session, "role", READER)
    focus(tab.view)
    press(KEY.Key_F2)
    assert tab.chosen is not None
    assert [each.isEnabled() for each in (tab.correct_button, tab.void_button)] == [False, False]
    tab.correct_button.setEnabled(True)  # a button says what is allowed, and does not decide it
    press(KEY.Key_F2)
    assert bedside.window.dialogs.current is None


def test_ctrl_e_begins_an_event_from_the_tabs_and_f2_corrects_the_newest(bedside, tab):  # noqa: F811
    enter(tab, "5", "", "IGRA", "neg")
    focus(bedside.window.patient.tabs)
    QTest.keyClick(bedside.window.patient.tabs, KEY.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is tab.form.kinds.buttons["infection"]
    press(KEY.Key_F2)
    assert isinstance(bedside.window.dialogs.current, CorrectEvent)
