"""The Activity tab with real key presses: a visit is entered, corrected once, undone once; roles, drafts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.people import PHYSICIAN, READER
from fortnight.domain.record.goal import Aim, Goal
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import Feature
from fortnight.exchange.chaq_text import FILE
from fortnight.operations import drafts, views
from fortnight.operations.activity import record_visit
from fortnight.operations.goals import set_goal
from fortnight.store.queries.activity import baseline, goals, visits
from fortnight.ui.forms.goal import USUAL
from fortnight.ui.models.today import patient_lines
from fortnight.ui.pages.patient_tabs import ACTIVITY
from fortnight.ui.widgets.basics import Badge
from fortnight.ui.widgets.joint_figure import ARROWS, step
from helpers.stores import NOW, present, registered, session_at
from journeys.conftest import bedside, treated  # noqa: F401 - a fixture

A = frozenset({Sign.ACTIVE})
NONE = frozenset[Sign]()
WELL = dict.fromkeys(JOINTS, NONE)
SECONDS_PER_KEY = 0.5
"""A slow typist: 24 words a minute. Two minutes are 240 keys."""


@pytest.fixture
def ward(bedside):  # noqa: F811
    return bedside


@pytest.fixture
def child(ward):
    return registered(ward.session)


@pytest.fixture
def tab(ward, child):
    return shown(ward, child)


def physician(ward):
    return session_at(ward.session.store, ward.clock, actor="Dr B", role=PHYSICIAN)


def shown(ward, child):
    ward.window.open_child(child)
    ward.window.patient.tabs.setCurrentIndex(ACTIVITY)
    return ward.window.patient.activity


def recorded(ward, child):
    return visits(ward.session.store, child)


class Typist:
    """Presses keys wherever the focus is, and counts them."""

    def __init__(self, window) -> None:
        self.window, self.keys = window, 0

    def press(self, *keys) -> None:
        for key in keys:
            QTest.keyClick(present(self.window.focusWidget()), key)
            self.keys += 1

    def type(self, words: str) -> None:
        for letter in words:
            QTest.keyClick(present(self.window.focusWidget()), letter)  # pyright: ignore[reportCallIssue, reportArgumentType]
            self.keys += 1


def test_a_visit_is_entered_corrected_once_and_undone_once(ward, child, tab, qtbot):
    tab.begin_new()
    typist = Typist(ward.window)
    typist.press(Qt.Key.Key_R)
    tab.figure.go("knee-l")
    typist.press(Qt.Key.Key_A, Qt.Key.Key_L)
    tab.values.boxes["patient_global"].setFocus()
    typist.type("1,5")
    QTest.keyClick(tab.values.boxes["patient_global"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (visit,) = recorded(ward, child)
    assert visit.joints == {**WELL, "knee-l": {Sign.ACTIVE, Sign.LIMITED}}
    assert (visit.patient_global, visit.by) == (1.5, "Nurse A")
    assert "Saved" in ward.window.toast.words.text()
    tab.begin_correction()
    tab.figure.go("knee-l")
    typist.press(Qt.Key.Key_T)
    tab.save()
    assert "reason" in tab.joints.trouble.text()
    tab.joints.reason.setFocus()
    typist.type("seen again")
    tab.save()
    assert recorded(ward, child)[0].joints["knee-l"] == frozenset(Sign)
    ward.window.undo.undo_last()
    assert recorded(ward, child)[0].joints["knee-l"] == {Sign.ACTIVE, Sign.LIMITED}
    assert tab.figure.joints["knee-l"] == {Sign.ACTIVE, Sign.LIMITED}


FOUND = {
    "wrist-r": "AL", "wrist-l": "A", "mcp2-r": "A", "mcp3-r": "AT", "pip3-r": "A", "elbow-l": "L",
    "hip-r": "LT", "knee-r": "AL", "knee-l": "ALT", "ankle-r": "A", "ankle-l": "A", "mtp2-l": "AT",
    "mtp3-l": "A", "neck": "L",
}  # fmt: skip


def test_a_polyarticular_visit_takes_less_than_two_minutes_of_typing(ward, child, tab):
    """71 joints with 14 of them affected, all numbers and features, by keys alone."""
    tab.begin_new()
    typist = Typist(ward.window)
    typist.press(Qt.Key.Key_R)
    for id, signs in FOUND.items():
        typist.press(*route(tab.figure.current, id))
        typist.press(*(Qt.Key(ord(sign)) for sign in signs))
    until_focus(ward, typist, tab.values.boxes["patient_global"])
    typist.type("4.5")
    until_focus(ward, typist, tab.values.boxes["chaq_index"])
    typist.type("1.25")
    until_focus(ward, typist, tab.values.boxes["stiffness_min"])
    typist.type("45")
    until_focus(ward, typist, tab.values.all_absent)
    typist.press(Qt.Key.Key_Space)
    QTest.keyClick(tab.figure, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (visit,) = recorded(ward, child)
    assert {
        id: "".join(s for s in Sign if s in signs) for id, signs in visit.joints.items() if signs
    } == FOUND
    assert (len(visit.joints), visit.patient_global, visit.stiffness_min) == (71, 4.5, 45)
    assert visit.features == dict.fromkeys(Feature, False)
    assert typist.keys * SECONDS_PER_KEY < 120


def until_focus(ward, typist, widget) -> None:
    for _ in range(40):
        if ward.window.focusWidget() is widget:
            return
        typist.press(Qt.Key.Key_Tab)
    raise AssertionError(f"{widget.accessibleName()} is not reached by Tab")


def route(start: str, end: str):
    """The fewest arrow keys from one joint to another."""
    ways, ahead = {start: []}, [start]
    while end not in ways:
        here = ahead.pop(0)
        for key, direction in ARROWS.items():
            there = step(here, direction)
            if there not in ways:
                ways[there] = [*ways[here], key]
                ahead.append(there)
    return ways[end]


# What is shown ------------------------------------------------------------------------------------


def test_a_child_without_a_visit_says_so(tab):
    assert "No visit is recorded yet" in tab.joints.counts.text()
    assert tab.figure.joints == {}
    assert not tab.side.scores.isVisible()


def test_an_incomplete_score_is_never_a_bare_number(ward, child, tab):
    draft = VisitDraft(NOW, {**WELL, "knee-l": A}, {"patient_global": "1.5"})
    record_visit(ward.session, "v1", child, draft)
    words = tab.side.scores.tiles["JADAS10"].text()
    assert words.splitlines() == ["JADAS10*", "≥ 2.5", "0–40", "2 missing"]
    tab.side.scores.tiles["JADAS10"].click()
    assert tab.side.scores.tiles["JADAS10"].isChecked()


def test_a_value_out_of_range_is_said_kept_and_counts_as_missing(ward, child, tab):
    tab.begin_new()
    tab.figure.mark_rest()
    box = tab.values.boxes["patient_global"]
    box.setText("12")
    assert "Parent or patient global is 0 to 10, not 12." in box.accessibleDescription()
    assert "≥ 0" in tab.side.scores.tiles["cJADAS10"].text()
    tab.save()
    assert (box.text(), recorded(ward, child)) == ("12", ())
    assert "0 to 10" in tab.joints.trouble.text()


def test_as_last_time_and_a_group(ward, child, tab):
    record_visit(ward.session, "v1", child, VisitDraft(NOW - timedelta(days=14), {**WELL, "hip-l": A}))
    tab.begin_new()
    assert tab.figure.joints == {}
    tab.joints.last_time.click()
    assert tab.figure.joints == {**WELL, "hip-l": A}


def test_as_last_time_without_an_earlier_visit_says_so(tab):
    tab.begin_new()
    tab.joints.last_time.click()
    assert "no earlier joint count" in tab.joints.trouble.text()


def test_a_second_visit_of_a_day_has_to_be_confirmed(ward, child, tab):
    record_visit(ward.session, "v1", child, VisitDraft(NOW, WELL))
    tab.begin_new()
    tab.figure.mark_rest()
    tab.save()
    assert tab.joints.confirm.isVisible()
    tab.joints.confirm.setChecked(True)
    tab.save()
    assert len(recorded(ward, child)) == 2


def test_an_earlier_visit_is_chosen(ward, child, tab):
    for n, joints in ((28, {**WELL, "hip-l": A}), (14, WELL)):
        record_visit(ward.session, f"v{n}", child, VisitDraft(NOW - timedelta(days=n), joints))
    assert present(tab.chosen).id == "v14"
    tab.joints.which.setCurrentIndex(1)
    tab.joints.which.activated.emit(1)
    assert (present(tab.chosen).id, tab.figure.joints["hip-l"]) == ("v28", A)
    tab.side.past.view.activated.emit(tab.side.past.model.index(0, 0))
    assert present(tab.chosen).id == "v14"


def test_entered_in_error_asks_for_a_reason(ward, child, tab):
    record_visit(ward.session, "v1", child, VisitDraft(NOW, WELL))
    tab.joints.void_button.click()
    dialog = ward.window.dialogs.current
    dialog.form.set_value("reason", "another child's")
    dialog.save()
    assert recorded(ward, child) == ()
    assert "No visit is recorded yet" in tab.joints.counts.text()


# Roles --------------------------------------------------------------------------------------------


def test_a_nurse_cannot_type_the_physician_global_or_choose_the_baseline(ward, child, tab):
    record_visit(ward.session, "v1", child, VisitDraft(NOW, WELL))
    tab.begin_new()
    assert tab.values.boxes["physician_global"].isReadOnly()
    assert not tab.values.boxes["patient_global"].isReadOnly()
    assert not tab.side.response.baseline.isEnabled()


def as_role(ward, role):
    """Let another person use the window."""
    object.__setattr__(ward.window.context.session, "role", role)


def test_a_physician_adds_the_global_and_chooses_the_baseline(ward, child, tab):
    record_visit(ward.session, "v1", child, VisitDraft(NOW, WELL))
    as_role(ward, PHYSICIAN)
    tab.show_course(ward.window.patient.course)
    tab.begin_correction()
    tab.values.boxes["physician_global"].setText("2")
    tab.save()
    assert recorded(ward, child)[0].physician_global == 2
    box = tab.side.response.baseline
    box.setCurrentIndex(box.findData("v1"))
    box.activated.emit(box.currentIndex())
    assert baseline(ward.session.store, child) == "v1"


def test_a_reader_can_only_read(ward, child):
    record_visit(ward.session, "v1", child, VisitDraft(NOW, WELL))
    as_role(ward, READER)
    tab = shown(ward, child)
    for each in (tab.joints.new_button, tab.joints.correct_button, tab.joints.void_button):
        assert not each.isEnabled()
    for each in tab.joints.buttons:
        each.setEnabled(True)  # a button says what is allowed, and does not decide it
    tab.begin_new()
    tab.begin_correction()
    assert tab.editing is None


# Drafts -------------------------------------------------------------------------------------------


def test_escape_keeps_what_was_typed(ward, child, tab):
    tab.begin_new()
    tab.figure.mark(["knee-l"], tab.figure.tool)
    tab.values.boxes["pain"].setText("3")
    tab.values.features[Feature.RASH][1].click()
    QTest.keyClick(tab.figure, Qt.Key.Key_Escape)
    assert tab.editing is None
    assert drafts.left(ward.session) == {child: ("activity",)}
    assert tab.joints.new_button.text() == "Continue the unsaved visit"
    (row,) = views.today(ward.session).rows
    assert patient_lines(row, NOW.date()).second == "visit not saved"
    tab.joints.new_button.click()
    assert tab.figure.joints == {"knee-l": A}
    assert (tab.values.boxes["pain"].text(), tab.values.features[Feature.RASH][1].isChecked()) == ("3", True)
    tab.save()
    assert drafts.left(ward.session) == {}
    assert recorded(ward, child)[0].pain == 3


def test_another_child_is_not_given_what_was_typed(ward, child, tab):
    other = registered(ward.session, "0002", "Case 2")
    tab.begin_new()
    tab.figure.mark_rest()
    shown(ward, other)
    assert (tab.editing, tab.figure.joints) == (None, {})
    shown(ward, child)
    tab.begin_new()
    assert tab.figure.joints == WELL


def test_a_change_of_the_record_does_not_disturb_what_is_typed(ward, child, tab):
    tab.begin_new()
    tab.figure.mark_rest()
    record_visit(ward.session, "v1", child, VisitDraft(NOW - timedelta(days=14), {**WELL, "hip-l": A}))
    assert tab.figure.joints == WELL
    tab.joints.last_time.click()
    assert tab.figure.joints["hip-l"] == A


# C-HAQ --------------------------------------------------------------------------------------------


def test_the_items_of_the_chaq_give_the_index(ward, child, tab):
    tab.begin_new()
    tab.values.chaq_button.click()
    dialog = tab.chaq_dialog
    first = dialog.boxes["dressing"][0]
    first.setFocus()
    typist = Typist(dialog)
    typist.type("10" * 15)
    assert "Index 1 " in dialog.index.text()
    dialog.accept()
    assert tab.values.boxes["chaq_index"].text() == "1"
    assert tab.values.boxes["chaq_index"].isReadOnly()
    tab.save()
    (visit,) = recorded(ward, child)
    assert sum(len(items) for items in visit.chaq_items.values()) == 30
    assert visit.chaq_index is None
    assert typist.keys == 30


def test_the_answers_survive_escape_and_leaving_the_page(ward, child, tab):
    other = registered(ward.session, "0002", "Case 2")
    tab.begin_new()
    tab.values.chaq_button.click()
    tab.chaq_dialog.boxes["grip"][1].setText("2")
    tab.chaq_dialog.reject()  # what Escape does
    assert tab.values.items == {"grip": (None, 2, None, None, None)}
    tab.values.chaq_button.click()
    tab.chaq_dialog.boxes["grip"][0].setText("3")
    shown(ward, other)
    assert not tab.chaq_dialog.isVisible()
    shown(ward, child)
    tab.begin_new()
    assert tab.values.items == {"grip": (3, 2, None, None, None)}


def test_the_licensed_text_is_shown_where_the_clinic_has_it(ward, child, tab):
    tab.begin_new()
    tab.values.chaq_button.click()
    assert tab.chaq_dialog.boxes["dressing"][0].accessibleName() == "Dressing and grooming: item 1"
    tab.chaq_dialog.reject()
    lines = "\n".join(f"Licensed text {n}" for n in range(1, 31))
    (ward.session.store.files.folder / FILE).write_text(lines)
    tab.values.chaq_button.click()
    assert tab.chaq_dialog.boxes["activities"][-1].accessibleName() == "Activities: Licensed text 30"
    tab.chaq_dialog.reject()


# The units of the clinic --------------------------------------------------------------------------


def test_the_acute_phase_is_shown_in_the_units_of_the_clinic(ward, qtbot):
    child = treated(ward.session)
    record_visit(ward.session, "v1", child, VisitDraft(NOW - timedelta(days=14), WELL))
    tab = shown(ward, child)
    qtbot.waitUntil(lambda: "CRP <0.3 mg/L" in words_of(tab.side.inactive))
    ward.window.context.appearance.set_units("japan")
    qtbot.waitUntil(lambda: "CRP <0.03 mg/dL" in words_of(tab.side.inactive))


def words_of(panel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_scores_over_time_are_a_chart_reached_by_keys_and_a_table_one_key_away(ward, child):
    for n, global_ in enumerate(("8", "4", "")):
        typed = {"physician_global": global_, "patient_global": "1"}
        draft = VisitDraft(NOW - timedelta(days=60 - 28 * n), WELL, typed)
        record_visit(physician(ward), f"v{n}", child, draft, confirmed=True)
    tab = shown(ward, child)
    past = tab.side.past
    assert past.readout.text() == "18 Nov 2026 · cJADAS10 ≥ 1 · sJADAS10 ≥ 1 · Active joints 0"
    past.chart.setFocus()
    typist = Typist(ward.window)
    typist.press(Qt.Key.Key_Home, Qt.Key.Key_Right)
    assert past.readout.text() == "21 Oct 2026 · cJADAS10 5 · sJADAS10 ≥ 5 · Active joints 0"
    assert past.chart.accessibleDescription() == past.readout.text()
    typist.press(Qt.Key.Key_T)
    assert past.stack.currentWidget() is past.view
    assert past.view.currentIndex().row() == 1
    assert past.model.index(1, 2).data() == "5"
    typist.press(Qt.Key.Key_T)
    assert past.stack.currentWidget() is not past.view
    typist.press(Qt.Key.Key_Return)
    assert present(tab.chosen).id == "v1"


def test_the_cut_offs_of_another_source_are_chosen_and_named(ward, child, tab):
    draft = VisitDraft(NOW, WELL, {"physician_global": "2"})
    record_visit(physician(ward), "v1", child, draft, confirmed=True)
    past = shown(ward, child).side.past
    assert "cJADAS10 · Trincianti 2021, polyarthritis: ≤ 2.5 inactive disease" in past.legend.text()
    past.score.setCurrentIndex(past.score.findText("JADAS27 · Consolaro 2012/2014, oligoarthritis"))
    assert "JADAS27 · Consolaro 2012/2014, oligoarthritis: ≤ 1 inactive disease" in past.legend.text()
    assert past.chart.panels[0].title == "JADAS27"
    past.score.setCurrentIndex(past.score.count() - 1)
    assert past.chart.panels[0].title == "JADAS71"
    assert "JADAS71" not in past.legend.text()


def test_a_physician_sets_a_target_corrects_it_and_marks_it_as_entered_in_error(ward, child, qtbot):
    as_role(ward, PHYSICIAN)
    tab = shown(ward, child)
    panel = tab.side.targets
    panel.set_button.click()
    dialog = present(panel.dialog)
    dialog.form.set_value("aim", "no-steroid")
    dialog.save()
    assert dialog.trouble.text() == "Type why this is the target."
    dialog.form.set_value("reason", "agreed with the family")
    dialog.save()
    assert not dialog.isVisible()
    (kept,) = goals(ward.session.store, child)
    assert (kept.aim, kept.due, kept.reason) == ("no-steroid", NOW.date() + USUAL, "agreed with the family")
    assert "No steroid · 14 Feb 2027" in texts(panel)
    assert any("agreed with the family · set by" in words for words in texts(panel))
    link(panel, "Correct… No steroid · 14 Feb 2027").click()
    dialog = present(panel.dialog)
    assert dialog.form.value("aim") == "no-steroid"
    dialog.form.set_value("due", "1 Mar 2027")
    dialog.form.set_value("why", "holiday")
    dialog.save()
    assert "No steroid · 1 Mar 2027" in texts(panel)
    ward.window.undo.undo_last()
    assert "No steroid · 14 Feb 2027" in texts(panel)
    link(panel, "In error… No steroid · 14 Feb 2027").click()
    error = present(ward.window.dialogs.current)
    error.form.set_value("reason", "other child")
    error.save()
    assert goals(ward.session.store, child) == ()


def test_a_nurse_sees_targets_and_sets_none(ward, child):
    goal = Goal("g1", Aim.NO_STEROID, NOW.date(), "agreed")
    set_goal(physician(ward), child, goal)
    panel = shown(ward, child).side.targets
    assert not panel.set_button.isEnabled()
    assert "No steroid · 22 Nov 2026" in texts(panel)
    assert "not assessable" in [each.words for each in panel.findChildren(Badge)]
    assert not [each for each in panel.findChildren(QPushButton) if "error" in each.text()]


def texts(panel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel)]


def link(panel, name: str) -> QPushButton:
    return next(each for each in panel.findChildren(QPushButton) if each.accessibleName() == name)


def test_results_that_a_score_misses_are_entered_from_it(ward, child):
    record_visit(physician(ward), "v1", child, VisitDraft(NOW, WELL))
    scores = shown(ward, child).side.scores
    assert scores.enter.isVisible()
    assert scores.enter.toolTip() == "ESR, Haemoglobin, Platelets, Ferritin, Temperature"
    scores.enter.click()
    form = present(ward.window.patient.form)
    assert form.grid.focused == "ESR"
    assert {"ESR", "HB", "PLT", "FERR", "TEMP"} <= set(form.grid.lines)


def test_f2_leaves_a_visit_that_is_being_typed(ward, child, tab):
    record_visit(ward.session, "v1", child, VisitDraft(NOW - timedelta(days=14), WELL))
    tab.show_course(ward.window.patient.course)
    tab.begin_new()
    tab.values.boxes["pain"].setText("7")
    QTest.keyClick(tab.figure, Qt.Key.Key_F2)
    assert tab.editing == ""
    assert tab.values.boxes["pain"].text() == "7"


def test_ctrl_e_begins_a_visit_and_f2_corrects_the_one_that_is_shown(ward, child, tab):
    ward.window.patient.tabs.setFocus()
    QTest.keyClick(ward.window.patient.tabs, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert tab.editing == ""
    Typist(ward.window).press(Qt.Key.Key_R)
    tab.save()
    QTest.keyClick(tab.figure, Qt.Key.Key_F2)
    assert tab.editing == recorded(ward, child)[0].id
