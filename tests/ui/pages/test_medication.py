"""The Medication tab in the real window, by keyboard: a drug is taken, a taper planned, held and ceased."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fortnight.app.user_window import UserWindow
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.people import NURSE, PHYSICIAN
from fortnight.domain.record.course import Event
from fortnight.domain.record.medication import Per, Route
from fortnight.domain.record.taper import PlanStep, Taper
from fortnight.operations import views
from fortnight.operations.medication import plan_taper
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.store.journal.bodies import event_body
from fortnight.ui.forms.correct_taper import CorrectTaper
from fortnight.ui.forms.medication import CorrectMedication
from fortnight.ui.pages.medication import CHANGE, PLAN, RECORD
from fortnight.ui.pages.patient_tabs import HISTORY, MEDICATION
from helpers.painting import words_of
from helpers.stores import KEY, NOW, present, registered, session_at

TODAY = NOW.date()  # Sunday 22 November 2026
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(tmp_path, request):
    """A physician, or the role that a test names, at a child of 20 kg and 110 cm."""
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, actor="Dr B", role=getattr(request, "param", PHYSICIAN))
        registered(made)
        weight = LabsDraft(
            NOW - timedelta(days=90), {"WEIGHT": Typed("20", "kg"), "HEIGHT": Typed("110", "cm")}
        )
        record_labs(made, "w1", "child-0001", weight, confirmed=True)
        yield made


@pytest.fixture
def window(qtbot, session):
    user_window = UserWindow(session)
    with qtbot.waitExposed(user_window.window):
        user_window.window.show()
    yield user_window.window
    if user_window.window.dialogs.current is not None:
        user_window.window.dialogs.current.close()
    user_window.close()


@pytest.fixture
def tab(qtbot, window):
    window.open_child("child-0001")
    window.patient.tabs.setCurrentIndex(MEDICATION)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.patient.medication


def keys(words: str) -> None:
    """Type into whatever has the focus."""
    QTest.keyClicks(present(QApplication.focusWidget()), words)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(present(QApplication.focusWidget()), key, modifiers)


def fill(form, **typed: str) -> None:
    """Type into fields by keyboard: each gets the focus, and what is in it is replaced."""
    for name, words in typed.items():
        editor = form.editors[name]
        editor.setFocus()
        press(Qt.Key.Key_A, CTRL)
        keys(words)
        if name == "drug":
            press(Qt.Key.Key_Tab)


def set_day(form, name: str, day: date) -> None:
    form.set_value(name, f"{day.day} {day:%b %Y}")


def record(tab, act: str = "start", ago: int = 0, **typed: str) -> None:
    tab.show_form(RECORD)
    fill(tab.medication.form, **typed)
    tab.medication.form.set_value("act", act)
    set_day(tab.medication.form, "start", TODAY - timedelta(days=ago))
    press(Qt.Key.Key_S, CTRL)


def doses(session) -> list[tuple[str, float | None]]:
    course = views.course(session, "child-0001")
    assert course is not None
    return [(step.drug, step.mg_per_day) for step in course.medication]


def taper(session):
    course = views.course(session, "child-0001")
    assert course is not None
    return course.tapers


def cells(tab, column: int) -> list[str]:
    model = tab.model
    return [model.index(n, column).data() for n in range(model.rowCount())]


# A taper from its start to its end --------------------------------------------------------------------


def test_a_taper_is_planned_taken_held_ceased_corrected_once_and_undone_once(qtbot, window, tab, session):
    record(tab, ago=60, drug="PSL", dose="10", reason="flare")
    assert doses(session) == [("prednisolone", 10)]
    assert tab.figures.figures[0].value.text() == "10 mg/day"
    assert tab.figures.figures[0].more.text() == "0.5 mg/kg/day at 20 kg"

    tab.show_form(PLAN)
    form = tab.taper.form
    assert (form.value("drug"), form.value("now_mg")) == ("prednisolone", "10")
    form.editors["steps"].setFocus()
    keys("29 Nov 2026 7.5")
    press(Qt.Key.Key_Return)
    keys("6 Dec 2026 5")
    press(Qt.Key.Key_Return)
    keys("13 Dec 2026 0")
    assert "29 Nov 2026 · 7.5 mg/day · 0.38 mg/kg/day · −25 %" in tab.taper.preview.text()
    fill(form, reason="afebrile")
    press(Qt.Key.Key_S, CTRL)
    (plan,) = taper(session)
    assert [step.mg_per_day for step in plan.steps] == [10, 7.5, 5, 0]
    assert window.toast.words.text().endswith("Plan of Prednisolone saved")

    tab.show_form(CHANGE)
    set_day(tab.change.form, "on", date(2026, 11, 29))
    fill(tab.change.form, days="7", reason="rhinovirus")
    press(Qt.Key.Key_S, CTRL)
    assert taper(session)[0].steps[1].start == date(2026, 12, 6)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert taper(session)[0].steps[1].start == date(2026, 11, 29)

    record(tab, "stop", ago=20, drug="Prednisolone", reason="well")
    assert doses(session) == [("prednisolone", 10), ("prednisolone", 0)]
    assert tab.figures.figures[0].more.text() == "stopped 20 days ago"
    notes = [note.badge for note in tab.milestones.model().notes]
    assert notes == ["Glucocorticoid ceased", "Prednisolone ceased"]

    tab.table.setCurrentIndex(tab.model.index(1, 0))
    tab.table.setFocus()
    press(Qt.Key.Key_Return)
    dialog = window.dialogs.current
    assert isinstance(dialog, CorrectMedication)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    fill(dialog.form, dose="12", why="misread")
    press(Qt.Key.Key_Return)
    assert window.dialogs.current is None, dialog.trouble.text()
    assert doses(session) == [("prednisolone", 12), ("prednisolone", 0)]
    window.patient.tabs.setCurrentIndex(HISTORY)


def test_ctrl_s_saves_the_form_that_is_shown(tab, session):
    tab.show_form(PLAN)
    fill(tab.taper.form, now_mg="10", reason="afebrile")
    press(Qt.Key.Key_S, CTRL)
    assert taper(session) == ()
    assert tab.taper.trouble.text() == "Type one step a line, such as 12 Mar 2026 7.5."
    assert tab.taper.form.editors["steps"].hasFocus()


@pytest.mark.parametrize(
    ("how", "typed", "planned"),
    [
        ("percent", {"percent": "50", "smallest_mg": "1"}, [10, 5, 2.5, 1, 0]),
        ("zero", {"every_days": "14", "smallest_mg": "1"}, [10, 8, 6, 4, 2, 0]),
    ],
)
def test_a_plan_by_percentage_and_to_zero(tab, session, how, typed, planned):
    record(tab, ago=60, drug="PSL", dose="10", reason="flare")
    tab.show_form(PLAN)
    tab.taper.form.set_value("how", how)
    assert tab.taper.form.editors["percent"].isVisible() is (how == "percent")
    assert not tab.taper.form.editors["steps"].isVisible()
    fill(tab.taper.form, **typed, reason="afebrile")
    press(Qt.Key.Key_S, CTRL)
    (plan,) = taper(session)
    assert [step.mg_per_day for step in plan.steps][:1] == planned[:1]
    assert plan.steps[-1].mg_per_day == 0


# What is refused, asked, kept ---------------------------------------------------------------------------


def test_what_is_wrong_is_said_and_everything_typed_stays(tab, session):
    record(tab, drug="PSL", dose="ten", reason="flare")
    assert doses(session) == []
    assert tab.medication.trouble.text().startswith("“ten” is not a number")
    assert tab.medication.form.value("dose") == "ten"
    assert tab.medication.form.editors["dose"].hasFocus()


def test_a_question_is_confirmed_by_keyboard(tab, session):
    record(tab, "stop", drug="MTX", reason="nausea")
    assert doses(session) == []
    assert "is not taken on this day" in tab.medication.trouble.text()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_S, CTRL)
    assert doses(session) == [("methotrexate", 0)]


def test_esc_and_another_page_keep_what_was_typed(qtbot, window, tab, session):
    fill(tab.medication.form, drug="ibuprofen", dose="200")
    press(Qt.Key.Key_Escape)
    assert tab.medication.form.value("dose") == "200"
    window.keep_drafts()
    other = UserWindow(session)
    with qtbot.waitExposed(other.window):
        other.window.show()
    other.window.open_child("child-0001")
    other.window.patient.tabs.setCurrentIndex(MEDICATION)
    typed = other.window.patient.medication.medication.form
    assert (typed.value("drug"), typed.value("dose")) == ("Ibuprofen", "200")
    other.close()


def test_what_is_typed_for_one_child_stays_with_it(window, tab, session):
    other = registered(session, "0002", "Case 2")
    fill(tab.medication.form, drug="ibuprofen", dose="200")
    window.open_child(other)
    window.patient.tabs.setCurrentIndex(MEDICATION)
    assert tab.medication.form.value("dose") == ""
    fill(tab.medication.form, drug="MTX", dose="10")
    window.open_child("child-0001")
    window.patient.tabs.setCurrentIndex(MEDICATION)
    assert (tab.medication.form.value("drug"), tab.medication.form.value("dose")) == ("Ibuprofen", "200")
    window.open_child(other)
    window.patient.tabs.setCurrentIndex(MEDICATION)
    assert (tab.medication.form.value("drug"), tab.medication.form.value("dose")) == ("MTX", "10")


@pytest.mark.parametrize("session", [NURSE], indirect=True)
def test_a_nurse_records_what_is_taken_but_plans_nothing(tab, session):
    record(tab, ago=3, drug="PSL", dose="10", reason="flare")
    assert doses(session) == [("prednisolone", 10)]
    tab.show_form(PLAN)
    tab.taper.form.set_value("steps", "29 Nov 2026 5")
    fill(tab.taper.form, reason="well")
    press(Qt.Key.Key_S, CTRL)
    assert "does not allow" in tab.taper.trouble.text()
    assert tab.taper.form.value("reason") == "well"
    assert taper(session) == ()


@pytest.mark.parametrize("session", [NURSE], indirect=True)
def test_a_nurse_corrects_a_dose_and_no_plan(window, tab, session):
    record(tab, ago=60, drug="PSL", dose="10", reason="flare")
    steps = (PlanStep(TODAY, 10), PlanStep(TODAY + timedelta(days=7), 5))
    plan_taper(
        replace(session, role=PHYSICIAN), "child-0001", Taper("t1", "prednisolone", steps, reason="well")
    )
    tab.table.setFocus()
    press(Qt.Key.Key_F2)
    assert isinstance(window.dialogs.current, CorrectMedication)
    window.dialogs.current.close()
    tab.lines.button(1).click()
    tab.table.setFocus()
    press(Qt.Key.Key_F2)
    assert window.dialogs.current is None
    assert tab.table.currentIndex().isValid()
    assert not tab.correct_button.isEnabled()
    tab.correct_button.setEnabled(True)  # a button says what is allowed, and does not decide it
    press(Qt.Key.Key_F2)
    assert window.dialogs.current is None


def test_a_drug_that_is_taken_is_changed_with_its_unit_and_route(tab, session):
    record(tab, ago=60, drug="MTX", dose="10", reason="arthritis")
    tab.show_form(RECORD)
    fill(tab.medication.form, drug="MTX")
    assert tab.medication.form.value("act") == "change"
    assert tab.medication.preview.text() == "Methotrexate 10 mg a day since 23 Sep 2026"
    tab.change_button.click()
    assert tab.medication.form.editors["dose"].hasFocus()
    tab.stop_button.click()
    assert tab.medication.form.value("act") == "stop"
    assert not tab.medication.form.editors["dose"].isEnabled()


# What is shown --------------------------------------------------------------------------------------------


def test_an_empty_record_says_so(tab):
    assert tab.empty.isVisible()
    assert not tab.steps_card.isVisible()
    assert not tab.figures.isVisible()
    assert not tab.reminder.isVisible()
    assert tab.no_milestone.isVisible()


def test_the_steps_and_the_plans_are_listed(tab, session):
    record(tab, ago=60, drug="PSL", dose="10", reason="flare")
    record(tab, "change", ago=30, drug="PSL", dose="7.5", times="2", reason="")
    assert doses(session) == [("prednisolone", 10)]  # no reason: a question
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_S, CTRL)
    assert cells(tab, 0) == ["23 Oct 2026", "23 Sep 2026"]
    assert cells(tab, 2) == ["7.5 mg, 2 × a day", "10 mg a day"]
    assert cells(tab, 4) == ["+50 %", "–"]
    assert cells(tab, 5) == ["not recorded", "flare"]
    tab.show_form(PLAN)
    tab.taper.form.set_value("steps", "29 Nov 2026 5\n6 Dec 2026 0")
    fill(tab.taper.form, reason="well")
    press(Qt.Key.Key_S, CTRL)
    tab.lines.button(1).click()
    assert cells(tab, 2) == ["15 → 5 → 0"]
    assert cells(tab, 3) == ["well"]


def test_f2_corrects_a_taper_plan_with_a_reason_and_it_is_undone(qtbot, window, tab, session):
    record(tab, ago=60, drug="PSL", dose="10", reason="flare")
    tab.show_form(PLAN)
    tab.taper.form.set_value("steps", "29 Nov 2026 5\n6 Dec 2026 0")
    fill(tab.taper.form, reason="well")
    press(Qt.Key.Key_S, CTRL)
    tab.lines.button(1).click()
    tab.table.setFocus()
    press(Qt.Key.Key_F2)
    dialog = window.dialogs.current
    assert isinstance(dialog, CorrectTaper)
    dialog.form.set_value("steps", "2026-11-22 10\n2026-11-29 5/2.5\n2026-12-06 0")
    dialog.form.set_value("why", "every other day was meant")
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert cells(tab, 2) == ["10 → 5/2.5 → 0"]
    press(Qt.Key.Key_Z, CTRL)
    assert cells(tab, 2) == ["10 → 5 → 0"]


def test_a_fever_reminds_of_the_adrenal_glands(tab, session):
    record(tab, ago=60, drug="PSL", dose="10", reason="flare")
    assert tab.reminder.isVisible()
    assert tab.reminder.words.text().startswith(
        "Adrenal suppression is possible. 8 weeks above 2.5 mg/m²/day"
    )
    with session.store.transaction(session.act()) as transaction:
        body = event_body(Event("", "fever", NOW - timedelta(days=1)))
        transaction.append("e1", "event.record", "e1", "child-0001", body)
    tab.show_course(views.course(session, "child-0001"))
    assert tab.reminder.words.text().startswith("Fever on 21 Nov 2026: is there a sick-day plan?")
    assert tab.reminder.words.text().endswith("Fortnight computes no stress dose.")


def test_inhaled_steroid_and_single_doses_with_infusions_are_named_and_not_counted(tab, session):
    record(tab, ago=60, drug="budesonide", dose="0.2", reason="asthma")
    assert tab.medication.form.value("route") == "oral"  # the form is empty again
    assert present(views.course(session, "child-0001")).medication[0].route == Route.INHALED
    assert tab.reminder.isVisible()
    assert "Budesonide: given locally, which adds to the risk" in tab.reminder.words.text()
    tab.medication.form.set_value("per", "infusion")
    fill(tab.medication.form, drug="hydrocortisone", dose="100", reason="reaction")
    tab.medication.form.set_value("per", "infusion")
    press(Qt.Key.Key_S, CTRL)
    assert "Hydrocortisone: single doses with infusions, not counted" in tab.reminder.words.text()
    now, cumulative = tab.figures.figures[:2]
    assert now.value.text() == "0 mg/day"
    assert cumulative.more.text().endswith("single doses with infusions are not counted: Hydrocortisone")


def test_the_exposure_is_that_of_the_chosen_period(tab, session):
    record(tab, ago=9, drug="PSL", dose="10", reason="flare")
    tab.period.chips.button(3).click()
    cumulative = tab.figures.figures[1]
    assert (cumulative.name.text(), cumulative.value.text()) == ("Cumulative, 10 days", "100 mg")
    assert cumulative.more.text() == "0.5 mg/kg/day on average"
    tab.period.last.setDate(tab.period.first.date())
    assert (cumulative.name.text(), cumulative.value.text()) == ("Cumulative, 1 day", "10 mg")
    tab.period.last.setDate(tab.period.first.date().addDays(-1))
    assert (cumulative.value.text(), cumulative.more.text()) == ("–", "The period ends before it begins.")


def test_what_is_not_known_is_incomplete(tab, session):
    record(tab, ago=9, drug="PSL", dose="10", reason="flare")
    tab.medication.form.set_value("unit", "{tablet}")
    record(tab, ago=5, drug="betamethasone", dose="1", reason="flare")
    now, cumulative = tab.figures.figures[:2]
    assert (now.value.text(), now.more.text()) == ("not known", "no mg/day for Betamethasone")
    assert cumulative.value.text() == "≥ 100 mg"
    assert cumulative.more.text() == "incomplete: no mg/day for Betamethasone"


def test_a_dose_of_every_other_day_is_planned_taken_and_drawn(window, tab, session) -> None:
    record(tab, ago=60, drug="PSL", dose="5", reason="flare")
    tab.show_form(PLAN)
    tab.taper.form.set_value("how", "dates")
    tab.taper.form.set_value("steps", "29 Nov 2026 5/0\n27 Dec 2026 0")
    fill(tab.taper.form, reason="well")
    assert "29 Nov 2026 · 5 mg every other day · 0.12 mg/kg/day · −50 %" in tab.taper.preview.text()
    press(Qt.Key.Key_S, CTRL)
    (planned,) = taper(session)
    assert [(s.mg_per_day, s.per) for s in planned.steps][1:] == [(2.5, Per.OTHER_DAY), (0, Per.DAY)]
    tab.show_form(RECORD)
    form = tab.medication.form
    fill(form, drug="PSL", dose="5", reason="started early")
    for name, value in (("act", "change"), ("per", "other-day"), ("start", "13 Nov 2026")):
        form.set_value(name, value)
    press(Qt.Key.Key_S, CTRL)
    shown = [cells(tab, n)[0] for n in (2, 3, 4)]
    assert shown == ["5 mg every other day", "0.12", "−50 %"]
    assert tab.figures.figures[0].value.text() == "2.5 mg/day on average"
    assert tab.figures.figures[1].value.text() == "280 mg"  # 5 mg on 51 days, then on 5 of 10
    (panel,) = [each for each in tab.chart.panels if "Prednisolone" in each.title]
    assert [(each.mg, each.is_planned, each.words) for each in panel.alternates] == [
        (5, False, "5/0 mg in turn"),
        (5, True, "5/0 mg in turn"),
    ]
    drawn = words_of(lambda painter: tab.chart.render(painter, QPoint()), tab.chart.size())
    assert drawn.count("5/0 mg in turn") == 2


def test_two_doses_in_turn_are_planned_taken_compared_and_drawn(window, tab, session) -> None:
    record(tab, ago=60, drug="PSL", dose="5", reason="flare")
    tab.show_form(PLAN)
    tab.taper.form.set_value("how", "dates")
    tab.taper.form.set_value("steps", "8 Nov 2026 5/2.5\n27 Dec 2026 0")
    fill(tab.taper.form, reason="well")
    assert tab.taper.preview.text().startswith("8 Nov 2026 · 5 and 2.5 mg on alternate days\n")
    press(Qt.Key.Key_S, CTRL)
    tab.taper.confirm.setChecked(True)  # the first step is in the past
    press(Qt.Key.Key_S, CTRL)
    (planned,) = taper(session)
    assert [(s.mg_per_day, s.second_mg) for s in planned.steps] == [(3.75, 2.5), (0, 0)]
    tab.show_form(RECORD)
    form = tab.medication.form
    form.set_value("start", "13 Nov 2026")
    fill(form, drug="PSL", dose="5/2.5", reason="by plan")
    assert form.value("per") == Per.OTHER_DAY
    press(Qt.Key.Key_S, CTRL)
    shown = [cells(tab, n)[0] for n in (1, 2, 3, 4)]
    assert shown == ["5/2.5", "5 and 2.5 mg on alternate days", "0.19", "−25 %"]
    assert tab.figures.figures[0].value.text() == "3.75 mg/day on average"
    assert tab.figures.figures[1].value.text() == "292.5 mg"  # 5 mg on 51 days, then 37.5 mg in 10
    assert tab.figures.figures[2].more.text() == "taken as planned"
    tab.show_form(PLAN)
    assert tab.taper.form.value("now_mg") == "5/2.5"
    (panel,) = [each for each in tab.chart.panels if "Prednisolone" in each.title]
    assert [(each.mg, each.low, each.is_planned) for each in panel.alternates] == [
        (5, 2.5, False), (5, 2.5, True),
    ]  # fmt: skip
    assert panel.taken[-1][1] == 3.75
    drawn = words_of(lambda painter: tab.chart.render(painter, QPoint()), tab.chart.size())
    assert drawn.count("5/2.5 mg in turn") == 2


def test_ctrl_e_goes_to_the_form_and_f2_corrects_the_newest_dose(window, tab, session):
    record(tab, ago=60, drug="PSL", dose="5", reason="flare")
    assert QApplication.focusWidget() is tab.medication.form.editors["drug"]
    window.patient.tabs.setFocus()
    press(Qt.Key.Key_E, CTRL)
    assert QApplication.focusWidget() is tab.medication.form.editors["drug"]
    press(Qt.Key.Key_F2)
    assert isinstance(window.dialogs.current, CorrectMedication)
