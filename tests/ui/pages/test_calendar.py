"""The calendar in the real window, by keyboard: days, children, moving an infusion, spans, what is shown."""

from __future__ import annotations

from datetime import date, timedelta

import icalendar
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton

from fortnight.app.user_window import UserWindow
from fortnight.domain.people import PHYSICIAN
from fortnight.domain.record.plan import Move
from fortnight.operations import planning, views
from fortnight.operations.recording import record_infusion
from fortnight.operations.ward_calendar import Mark
from fortnight.store.database import Store
from fortnight.ui import theme as themes
from fortnight.ui.forms.plan import END, MOVE, RESUME, ChangePlan
from fortnight.ui.models.calendar import WEEK, entry_words
from fortnight.ui.pages.calendar import MONTH, ONE_WEEK, SIX_WEEKS
from fortnight.ui.pages.patient_tabs import INFUSIONS
from fortnight.ui.shell.main_window import CALENDAR, PATIENTS
from helpers.drafts import drip
from helpers.stores import KEY, NOW, registered, session_at

TODAY = NOW.date()  # Sunday 22 November 2026
DUE = TODAY + timedelta(days=4)


@pytest.fixture
def session(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, actor="Dr B", role=PHYSICIAN)
        for n, ago in ((1, 10), (2, 10), (3, 40), (4, 2)):
            child = registered(made, f"{n:04}", f"Case {n}")
            record_infusion(made, f"i{n}", child, drip(NOW - timedelta(days=ago)), confirmed=True)
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
def page(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert window.stack.currentWidget() is window.calendar
    window.activateWindow()
    qtbot.waitUntil(window.calendar.grid.hasFocus)
    return window.calendar


def shown(page) -> list[str]:
    return [f"{e.child.name} {e.mark}" for e in page.side.day_model.rows]


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, key)


def plan_dialog(window) -> ChangePlan:
    assert isinstance(window.dialogs.current, ChangePlan)
    return window.dialogs.current


def test_it_opens_on_six_weeks_from_this_week_with_today_chosen(page):
    assert page.model.days[0].day == date(2026, 11, 16)
    assert len(page.model.days) == 6 * WEEK
    assert page.chosen_day == TODAY
    assert page.counts.text() == "16 Nov to 27 Dec 2026 · 8 planned, 1 late"
    assert [e.child.name for e in page.side.late_model.rows] == ["Case 3"]


def test_arrows_choose_a_day_and_enter_opens_its_child(qtbot, window, page):
    press(qtbot, page.grid, Qt.Key.Key_Down, *3 * [Qt.Key.Key_Left])
    assert page.chosen_day == DUE
    assert shown(page) == ["Case 1 planned", "Case 2 planned"]
    press(qtbot, page.grid, Qt.Key.Key_Return)
    assert window.patient.child == "child-0001"


def test_another_child_of_the_day_is_opened_from_the_list(qtbot, window, page):
    page.choose(DUE)
    press(qtbot, page.grid, Qt.Key.Key_Tab)
    assert page.side.day_list.hasFocus()
    press(qtbot, page.side.day_list, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.patient.child == "child-0002"


def test_m_moves_the_infusion_of_the_chosen_child(qtbot, window, page, session):
    page.choose(DUE)
    press(qtbot, page.grid, Qt.Key.Key_M)
    dialog = plan_dialog(window)
    assert (dialog.chosen, dialog.form.value("due")) == (MOVE, DUE.isoformat())
    qtbot.waitUntil(dialog.form.editors["to"].hasFocus)
    press(qtbot, dialog.form.editors["to"], Qt.Key.Key_Up)
    assert dialog.hint.text().startswith("Friday 27 November · 0 of 8 infusions")
    qtbot.keyClicks(dialog.form.editors["reason"], "school")
    press(qtbot, dialog.form.editors["reason"], Qt.Key.Key_Return)
    assert window.dialogs.current is None
    assert planning.coming_infusions(session, "child-0001")[0].planned == DUE + timedelta(days=1)
    page.choose(DUE + timedelta(days=1))
    assert shown(page) == ["Case 1 moved"]
    assert entry_words(page.side.day_model.rows[0]) == "moved from 26 Nov, 15 d"
    window.undo.undo_last()
    assert planning.coming_infusions(session, "child-0001")[0].planned == DUE


def test_a_late_infusion_is_moved_from_its_list(qtbot, window, page):
    page.side.late_list.setFocus()
    press(qtbot, page.side.late_list, Qt.Key.Key_M)
    assert plan_dialog(window).form.value("due") == (TODAY - timedelta(days=26)).isoformat()


def test_the_button_acts_on_the_list_with_the_focus(qtbot, window, page):
    page.choose(DUE)
    page.side.late_list.setFocus()
    qtbot.mouseClick(page.side.plan_button, Qt.MouseButton.LeftButton)
    assert plan_dialog(window).about.text().startswith("Case 3")


def test_a_course_is_ended_and_resumed_from_the_child_s_page(qtbot, window, page, session):
    window.open_child("child-0001")
    window.patient.tabs.setCurrentIndex(INFUSIONS)
    window.patient.infusions.plan_button.click()
    dialog = plan_dialog(window)
    dialog.what.setCurrentIndex(dialog.what.findData(END))
    dialog.save()
    assert [row.child.name for row in views.today(session).rows] == ["Case 3", "Case 2", "Case 4"]
    window.go(CALENDAR)
    page.choose(DUE)
    assert shown(page) == ["Case 2 planned"]
    window.go(PATIENTS)
    names = [window.patients.model.cell(0, n).words for n in range(7)]
    assert "course ended 22 Nov 2026 · Stopped in remission" in names
    window.patient.infusions.plan_button.click()
    dialog = plan_dialog(window)
    assert list(dialog.forms) == [RESUME]
    dialog.form.set_value("reason", "flare")
    dialog.save()
    assert "Case 1" in [row.child.name for row in views.today(session).rows]


def test_spans_and_pages_keep_the_chosen_day_in_sight(qtbot, page):
    page.choose(DUE)
    page.show_span(MONTH)
    assert (page.model.days[0].day, page.model.days[-1].day) == (date(2026, 10, 26), date(2026, 12, 6))
    assert page.chosen_day == DUE
    press(qtbot, page.grid, Qt.Key.Key_PageDown)
    assert page.chosen_day == date(2026, 12, 1)
    assert page.model.days[0].day == date(2026, 11, 30)
    page.show_span(ONE_WEEK)
    assert [day.day for day in page.model.days][::6] == [date(2026, 11, 30), date(2026, 12, 6)]
    press(qtbot, page.grid, Qt.Key.Key_PageUp)
    assert page.model.days[0].day == date(2026, 11, 23)
    press(qtbot, page.grid, Qt.Key.Key_T)
    assert page.chosen_day == TODAY
    page.show_span(SIX_WEEKS)
    assert page.model.days[0].day == date(2026, 11, 16)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_is_shown_from_its_first_to_its_last_day(page, month):
    first = date(2027, month, 1)
    page.place(first)
    page.show_span(MONTH)
    page.place(first)
    page.refresh()
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    days = [day.day for day in page.model.days]
    assert days[0].weekday() == 0
    assert len(days) % WEEK == 0
    assert days[0] <= first < days[0] + timedelta(days=WEEK)
    assert days[-1] - timedelta(days=WEEK) < last <= days[-1]


def test_every_control_has_a_name(page):
    buttons = page.findChildren(QAbstractButton)
    assert [b for b in buttons if b.isVisible() and not (b.accessibleName() or b.text())] == []
    assert all(view.accessibleName() for view in (page.grid, page.side.day_list, page.side.late_list))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (1160, 640)])
def test_nothing_on_the_page_is_cut_or_overlaps(qtbot, window, page, theme, size):
    window.context.appearance.set_theme(themes.THEMES[theme])
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0])
    assert window.width() == size[0]  # nothing on the page needs more
    head = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
    areas = [QRect(b.mapTo(page, b.rect().topLeft()), b.size()) for b in head]
    assert all(page.rect().contains(area) for area in areas)
    assert not any(a.intersects(b) for n, a in enumerate(areas) for b in areas[n + 1 :])
    assert all(b.width() >= b.sizeHint().width() for b in head)
    assert page.counts.width() >= page.counts.sizeHint().width()


def test_a_day_with_more_children_than_fit_says_how_many_are_left(qtbot, window, page, session):
    for n in range(10, 40):
        child = registered(session, f"{n:04}", f"Case {n}")
        record_infusion(session, f"i{n}", child, drip(NOW - timedelta(days=10)), confirmed=True)
    page.refresh()
    page.choose(DUE)
    assert len(page.side.day_model.rows) == 32
    assert page.model.day_at(page.grid.currentIndex()).load == 32
    window.grab()  # painting is tried: what does not fit is counted


def test_a_change_by_another_window_is_shown(qtbot, window, page, session):
    page.choose(DUE + timedelta(days=2))
    assert shown(page) == []
    with qtbot.waitSignal(window.context.live.changed):
        move = Move(DUE, DUE + timedelta(days=2), "school")
        planning.move_infusion(session, "m1", "child-0002", move)
    assert [(e.child.name, e.mark) for e in page.side.day_model.rows] == [("Case 2", Mark.MOVED)]


def test_the_calendar_is_exported_without_names_unless_asked(qtbot, window, page, tmp_path, monkeypatch):
    for with_names in (False, True):
        path = tmp_path / f"plan-{with_names}.ics"
        monkeypatch.setattr(
            "fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName", lambda *a, path=path: (str(path), "")
        )
        page.export_button.click()
        dialog = window.dialogs.current
        dialog.names.setChecked(with_names)
        dialog.save()
        content = path.read_bytes()
        assert len(icalendar.Calendar.from_ical(content).walk("VEVENT")) == 8
        assert (b"Case 1" in content) is with_names
