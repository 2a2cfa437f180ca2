"""The Timeline tab: range buttons, the values beside the chart, and marks that open their card."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from fortnight.app.user_window import UserWindow
from fortnight.domain.entry.check_medication import MedicationDraft
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.entry.typed_event import EventDraft
from fortnight.operations import views
from fortnight.operations.events import record_event
from fortnight.operations.medication import record_medication
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.store.database import Store
from fortnight.ui import formats
from fortnight.ui.charts.panel_choice import PanelChoice, read
from fortnight.ui.forms.panels import PanelsDialog
from fortnight.ui.pages.patient_tabs import ALERTS, EVENTS, INFUSIONS, MEDICATION
from fortnight.ui.pages.timeline import LOW, UNPAINTED_MS
from helpers.drafts import drip
from helpers.pdf_text import text_of
from helpers.stores import KEY, NOW, Clock, present, registered, session_at
from journeys.conftest import treated


@pytest.fixture
def window(qtbot, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        user_window = UserWindow(session_at(store, Clock()))
        with qtbot.waitExposed(user_window.window):
            user_window.window.show()
        yield user_window.window
        QToolTip.hideText()
        user_window.close()


def session_of(window):
    return window.context.session


def raised(window) -> str:
    """Open the timeline of a child whose newest IL-6 raised a card; returns the id of the child."""
    child = treated(session_of(window))
    draft = LabsDraft(
        NOW, {"IL6": Typed("140", "pg/mL"), "AST": Typed("41", "U/L"), "PCT": Typed("0.4", "ng/mL")}
    )
    record_labs(session_of(window), "raised", child, draft, confirmed=True)
    window.open_child(child)
    return child


def checked(tab) -> list[str]:
    return [name for name, chip in tab.ranges.items() if chip.isChecked()]


def side_words(tab) -> list[str]:
    QApplication.processEvents()  # widgets added to a layout appear in the next round of the event loop
    return [label.text() for label in tab.side.findChildren(QLabel) if label.isVisibleTo(tab.side)]


def test_a_range_button_is_checked_only_while_its_range_is_shown(window, qtbot):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    assert checked(tab) == ["All"]
    qtbot.mouseClick(tab.ranges["3 m"], Qt.MouseButton.LeftButton)
    assert checked(tab) == ["3 m"]
    tab.sheet.zoom(0.5)
    assert checked(tab) == []
    qtbot.mouseClick(tab.ranges["All"], Qt.MouseButton.LeftButton)
    assert checked(tab) == ["All"]
    qtbot.mouseClick(tab.ranges["All"], Qt.MouseButton.LeftButton)
    assert checked(tab) == ["All"], "a second press does not uncheck it"


def test_a_range_longer_than_the_record_cannot_be_chosen(window):
    window.open_child(treated(session_of(window)))  # 224 days
    tab = window.patient.timeline
    assert [name for name, chip in tab.ranges.items() if chip.isEnabled()] == ["3 m", "6 m", "All"]
    assert "shorter" in tab.ranges["1 y"].toolTip()


def test_at_the_cursor_only_the_values_of_that_sample_are_shown(window):
    raised(window)
    tab = window.patient.timeline
    tab.sheet.point_at(tab.sheet.course.specimens[0])
    words = side_words(tab)
    assert any(each.startswith("At cursor · ") for each in words)
    assert "Procalcitonin" not in words
    assert "288" in words


def test_clicking_an_alert_mark_opens_its_card(window, qtbot):
    raised(window)
    page = window.patient
    sheet = page.timeline.sheet
    x, y = sheet.panels["IL6"].marks.getData()
    place = sheet.mapFromScene(sheet.panels["IL6"].plot.vb.mapViewToScene(QPointF(x[-1], y[-1])))
    qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.tabs.currentIndex() == page.stack.currentIndex() == ALERTS
    assert page.alerts.chosen == page.raised[0].id


def test_enter_at_a_sample_with_an_alert_opens_its_card(window, qtbot):
    raised(window)
    page = window.patient
    page.timeline.sheet.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: page.timeline.sheet.at_cursor is not None)
    qtbot.keyClick(page.timeline.sheet, Qt.Key.Key_Return)
    assert page.tabs.currentIndex() == ALERTS
    assert page.alerts.chosen == page.raised[0].id


def test_an_empty_record_shows_how_to_begin_and_no_buttons(window):
    window.open_child(registered(session_of(window)))
    tab = window.patient.timeline
    assert tab.chart.first_step.isVisible()
    assert not tab.switches.isVisible()
    window.open_child(treated(session_of(window), "0002", "Case 2", visits=2))
    assert tab.switches.isVisible()
    assert tab.sheet.isVisible()


def test_the_legend_can_be_hidden_and_shown(window, qtbot):
    raised(window)
    tab = window.patient.timeline
    assert tab.switches.isAncestorOf(tab.legend)
    assert tab.chart.legend.isVisible()
    qtbot.mouseClick(tab.legend, Qt.MouseButton.LeftButton)
    assert not tab.chart.legend.isVisible()
    qtbot.mouseClick(tab.legend, Qt.MouseButton.LeftButton)
    assert tab.chart.legend.isVisible()


def test_the_saved_picture_shows_what_is_visible(window, tmp_path):
    """Saved through the window, as from its menu."""
    raised(window)
    tab = window.patient.timeline
    tab.sheet.show_panels(["IL6", "WBC"])
    tab.by_day.setChecked(False)
    tab.sheet.show_range(91)
    view = window.patient.timeline.chart.view()
    window.exporter.save_timeline(window.patient.course, tmp_path / "seen.pdf", view)
    words = text_of(tmp_path / "seen.pdf")
    assert "CRP mg/L" not in words
    assert "WBC" in words
    assert "Shown: 22 Aug 2026 to 22 Nov 2026" in words
    assert "22 Oct" in words


def test_the_tooltip_of_the_relative_scale_explains_the_own_level(window):
    assert "usual value on a well day" in window.patient.timeline.relative.toolTip()


# New records, events and the table -----------------------------------------------------------------


def test_keys_move_the_crosshair_from_event_to_event(window, qtbot):
    child = treated(session_of(window))
    for days in (100, 50):
        draft = EventDraft("infection", (NOW - timedelta(days=days)).date().isoformat(), text="otitis")
        record_event(session_of(window), f"e{days}", child, draft, confirmed=True)
    window.open_child(child)
    tab = window.patient.timeline
    times = [event.at.timestamp() for event in tab.sheet.course.events]
    qtbot.keyClick(tab.sheet, Qt.Key.Key_E)
    assert tab.sheet.cursor_time() == times[1], "the newest event first"
    qtbot.keyClick(tab.sheet, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert tab.sheet.cursor_time() == times[0]
    qtbot.keyClick(tab.sheet, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert tab.sheet.cursor_time() == times[0], "there is no earlier one"


def test_what_others_recorded_is_new_and_found_by_a_key(window, qtbot):
    session, child = session_of(window), treated(session_of(window))
    session.clock.forward(hours=1)
    window.open_child(child)
    session.clock.forward(hours=1)
    other = replace(session, actor="Nurse B")
    draft = LabsDraft(session.clock() - timedelta(days=3), {"CRP": Typed("<0.5", "mg/L")})
    record_labs(other, "of another", child, draft, confirmed=True)
    session.clock.forward(hours=1)
    window.open_child(child)
    tab = window.patient.timeline
    assert not tab.side.news.isHidden()
    assert tab.side.news.counts.text().startswith("1 sheet of results")
    qtbot.keyClick(tab.sheet, Qt.Key.Key_N)
    assert tab.sheet.at_cursor is not None
    assert tab.sheet.at_cursor.collected_at == draft.collected_at
    assert list(tab.sheet.panels["CRP"].rings.getData()[0]) == [draft.collected_at.timestamp()]


def test_what_others_recorded_is_marked_in_the_tables_of_every_tab(window):
    session, child = session_of(window), treated(session_of(window))
    session.clock.forward(hours=1)
    window.open_child(child)
    session.clock.forward(hours=1)
    other = replace(session, actor="Nurse B")
    day = session.clock().date()
    record_event(other, "e1", child, EventDraft("rash", f"{day:%Y-%m-%d}", text="trunk"))
    record_medication(other, "m1", child, MedicationDraft("PSL", day, dose="5", reason="flare"))
    record_infusion(other, "i1", child, drip(session.clock() - timedelta(hours=1)), confirmed=True)
    session.clock.forward(hours=1)
    window.open_child(child)
    page = window.patient
    for tab, view in ((EVENTS, page.events), (MEDICATION, page.medication), (INFUSIONS, page.infusions)):
        page.tabs.setCurrentIndex(tab)
        cells = [view.model.cell(n, column) for n in range(view.model.rowCount()) for column in range(3)]
        marked = [cell for cell in cells if any(mark.sign == "new" for mark in cell.marks)]
        assert len(marked) == 1, tab


@pytest.mark.parametrize("by_key", [True, False])
def test_a_note_is_pinned_to_the_day_at_the_cursor(window, qtbot, by_key):
    child = treated(session_of(window))
    window.open_child(child)
    tab = window.patient.timeline
    specimen = tab.sheet.course.specimens[3]
    tab.sheet.point_at(specimen)
    if by_key:
        qtbot.keyClick(tab.sheet, Qt.Key.Key_P)
    else:
        x = tab.sheet.parts.strip.vb.mapViewToScene(QPointF(specimen.collected_at.timestamp(), 0))
        tab.sheet.customContextMenuRequested.emit(tab.sheet.mapFromScene(x))
        (action,) = tab.notes.menu.actions()
        tab.notes.menu.close()
        assert formats.day(specimen.collected_at.date()) in action.text()
        action.trigger()
    form = window.patient.events.form
    assert window.patient.stack.currentWidget() is window.patient.events
    assert (form.fields.kind, form.fields.value("at")) == ("note", formats.day(specimen.collected_at.date()))
    assert form.fields.editors["text"].hasFocus()
    form.fields.put("text", "slept badly")
    form.save()
    (event,) = present(views.course(session_of(window), child)).events
    assert (event.kind, event.text, event.at.date()) == ("note", "slept badly", specimen.collected_at.date())
    assert [mark.when for mark in tab.sheet.parts.events.marks] == [event.at]


def test_the_steroid_by_weight_is_a_panel_that_is_kept_for_the_user(window):
    session, child = session_of(window), treated(session_of(window))
    day = session.clock().date() - timedelta(days=50)
    record_medication(session, "m1", child, MedicationDraft("PSL", day, dose="11", reason="flare"))
    window.open_child(child)
    tab = window.patient.timeline
    tab.choose_panels(tab.choice.toggled("PER_KG"))
    assert {"PER_KG", "prednisolone"} <= set(tab.sheet.shown)
    assert read(tab.choice.written()).names[-1] == "PER_KG"


def test_the_table_shows_the_visible_range_and_a_key_switches_to_it(window, qtbot):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    qtbot.keyClick(tab.sheet, Qt.Key.Key_T)
    assert tab.table.isVisible()
    everything = tab.table.model.rowCount()
    qtbot.mouseClick(tab.ranges["3 m"], Qt.MouseButton.LeftButton)
    assert 0 < tab.table.model.rowCount() < everything
    qtbot.keyClick(tab.table.view, Qt.Key.Key_T)
    assert tab.chart.isVisible()


def test_on_a_low_screen_the_legend_and_the_sentence_of_the_alert_fold(window):
    raised(window)
    tab = window.patient.timeline
    assert tab.banner.sentence.isVisible()
    tab.resize(tab.width(), LOW - 1)
    assert not tab.banner.sentence.isVisible()
    assert not tab.chart.legend.isVisible()
    tab.legend.setChecked(True)
    assert tab.chart.legend.isVisible(), "it can be shown nevertheless"
    tab.resize(tab.width(), LOW)
    assert tab.banner.sentence.isVisible()


def test_a_milestone_is_shown_in_the_chart(window):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    start, end = tab.sheet.seen
    at = (start + end) / 2
    tab.side.milestones.chosen.emit(at)
    assert tab.sheet.cursor_time() == at
    assert all(line.isVisible() for line in tab.sheet.parts.crosshair)


# Panels -------------------------------------------------------------------------------------------


@pytest.fixture
def kept(qtbot, tmp_path):
    """Return a function that opens the timeline of a child for a person, on the same computer."""
    with Store.open(tmp_path / "ward", KEY) as store:
        child, windows = treated(session_at(store, Clock())), []

        def open_for(actor):
            user_window = UserWindow(session_at(store, Clock(), actor))
            windows.append(user_window)
            user_window.window.show()
            user_window.window.open_child(child)
            return user_window.window.patient.timeline

        yield open_for
        for each in windows:
            each.close()


def test_panels_are_kept_for_each_user_of_this_computer(kept):
    tab = kept("Nurse A")
    tab.choose_panels(PanelChoice(("CRP", "IL6")).resized("CRP", 12))
    assert tab.sheet.shown == ["CRP", "IL6"]
    again = kept("Nurse A")
    assert again.sheet.shown == ["CRP", "IL6"]
    assert again.sheet.panels["CRP"].kind.share == 12
    assert kept("Nurse B").sheet.shown[0] == "IL6"


def test_a_height_is_kept_when_the_edge_is_released(kept):
    tab = kept("Nurse A")
    tab.sheet.panel_dragged.emit("IL6", 20)
    assert tab.sheet.panels["IL6"].kind.share == 20
    tab.sheet.panel_dropped.emit()
    assert kept("Nurse A").choice.share("IL6") == 20


def test_a_panel_is_added_in_the_menu(window):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    tab.panel_menu.aboutToShow.emit()
    (esr,) = [each for each in tab.panel_menu.actions() if each.text() == "ESR"]
    assert not esr.isChecked()
    esr.trigger()
    assert tab.sheet.chosen[-1] == "ESR"


def test_panels_that_cannot_be_kept_are_shown_and_said(window, monkeypatch):
    window.open_child(treated(session_of(window)))
    tab, said = window.patient.timeline, []
    tab.not_saved.connect(said.append)

    def refuse(_values):
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(window.context.local, "put", refuse)
    tab.choose_panels(PanelChoice(("CRP",)))
    assert tab.sheet.shown == ["CRP"]
    assert said == ["The panels are not kept: Permission denied"]


def test_the_dialog_of_panels_applies_at_once(window, qtbot):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    tab.arrange_panels()
    dialog = tab.findChild(PanelsDialog)
    dialog.buttons["down"].click()
    assert tab.sheet.chosen[:2] == ("CRP", "IL6")
    dialog.accept()


def test_cycles_and_the_comparison_are_opened_and_left_by_keys(window, qtbot):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    qtbot.keyClick(tab.sheet, Qt.Key.Key_C)
    assert tab.cycles.isVisible()
    assert tab.cycles.model.rowCount() == 16
    qtbot.keyClick(tab.cycles, Qt.Key.Key_Escape)
    assert tab.sheet.isVisible()


def test_a_record_that_is_closed_before_its_milestones_are_found_is_no_fault(window, qtbot):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    window.close()
    session_of(window).store.close()
    qtbot.wait(2 * UNPAINTED_MS)
    assert tab.side.milestones.notes.rowCount() == 0


def test_a_chart_is_painted_before_its_milestones_are_found(window, qtbot):
    child = treated(session_of(window))
    window.open_child(child)
    tab, rows = window.patient.timeline, []
    tab.sheet.painted.connect(lambda: rows.append(tab.side.milestones.notes.rowCount()))
    qtbot.waitUntil(lambda: tab.side.milestones.notes.rowCount() > 0)
    assert rows[0] == 0


def test_milestones_of_a_chart_behind_the_table_are_found_too(window, qtbot):
    window.open_child(treated(session_of(window)))
    tab = window.patient.timeline
    tab.as_table.click()
    assert tab.side.milestones.notes.rowCount() == 0
    qtbot.waitUntil(lambda: tab.side.milestones.notes.rowCount() > 0)
