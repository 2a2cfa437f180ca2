"""Changing the theme or the units changes how the open window looks, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.app.user_window import UserWindow
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.operations import settings
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.ui.forms.labs import LabsForm
from fortnight.ui.pages.patient_tabs import LABS, TIMELINE
from fortnight.ui.services.live import Live
from fortnight.ui.shell.main_window import ALERTS, CALENDAR, PATIENTS, TODAY
from helpers.stores import KEY, NOW, present, session_at
from journeys.conftest import treated


def in_japanese_units(bedside) -> None:
    lead = replace(bedside.session, role="lead")
    settings.change(lead, bedside.session.new_id(), "units", "japan")
    bedside.window.settings_changed.emit()


def change_theme(bedside) -> None:
    bedside.window.theme_requested.emit()


CHANGES = [pytest.param(change_theme, id="theme"), pytest.param(in_japanese_units, id="units")]


@pytest.mark.parametrize("change", CHANGES)
def test_the_window_stays_with_tab_zoom_panels_and_undo(bedside, change):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    page = window.patient
    page.timeline.sheet.show_panels(["IL6", "PLT"])
    page.timeline.sheet.plots[0].setXRange(1.76e9, 1.77e9, padding=0)
    zoom = page.timeline.sheet.plots[0].vb.viewRange()[0]
    page.tabs.setCurrentIndex(LABS)
    window.undo.entries.append("an-entry")
    change(bedside)
    assert bedside.user_window.window is window
    assert window.patient is page
    assert page.tabs.currentIndex() == page.stack.currentIndex() == LABS
    assert page.timeline.sheet.shown == ["IL6", "PLT"]
    assert page.timeline.sheet.plots[0].vb.viewRange()[0] == pytest.approx(zoom)
    assert window.undo.entries == ["an-entry"]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_typed_keeps_its_value_and_its_unit(qtbot, bedside, change):
    child = treated(bedside.session)
    bedside.window.open_child(child)
    bedside.window.patient.open_labs()
    sheet = bedside.window.patient.form
    assert isinstance(sheet, LabsForm)
    sheet.type("PLT", "288")
    before = sheet.draft().typed["PLT"]
    change(bedside)
    assert bedside.window.patient.form is sheet
    assert sheet.draft().typed["PLT"] == before
    assert before.unit == "10*9/L"


def test_a_change_of_theme_creates_no_second_live_connection(qapp, bedside):
    before = len(qapp.findChildren(Live))
    for _ in range(3):
        change_theme(bedside)
    assert len(qapp.findChildren(Live)) == before


def test_charts_follow_the_theme(bedside):
    bedside.window.open_child(treated(bedside.session))
    sheet = bedside.window.patient.timeline.sheet
    light = sheet.backgroundBrush().color().name()
    change_theme(bedside)
    dark = bedside.window.context.theme
    assert sheet.backgroundBrush().color().name() == dark.card.lower() != light
    assert sheet.panels["IL6"].curves["IL6"].opts["pen"].color().name() == dark.il6.lower()


def test_values_follow_the_units(bedside):
    bedside.window.open_child(treated(bedside.session))
    timeline = bedside.window.patient.timeline
    assert timeline.sheet.panels["PLT"].curves["PLT"].getOriginalDataset()[1][0] == 288
    in_japanese_units(bedside)
    assert timeline.sheet.panels["PLT"].curves["PLT"].getOriginalDataset()[1][0] == pytest.approx(28.8)


class WindowsShown(QObject):
    """Remembers every widget that appeared as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_no_part_of_a_page_appears_as_a_window(qapp, tmp_path):
    watcher = WindowsShown()
    present(QApplication.instance()).installEventFilter(watcher)
    try:
        with Store.open(tmp_path / "ward", KEY) as store:
            session = session_at(store)
            child = treated(session)
            raised = LabsDraft(NOW, {"IL6": Typed("140", "pg/mL"), "PLT": Typed("280", "10*9/L")})
            record_labs(session, "raised", child, raised, confirmed=True)
            user_window = UserWindow(session)
            user_window.window.show()
            visit_every_page(user_window.window, child)
            user_window.close()
    finally:
        present(QApplication.instance()).removeEventFilter(watcher)
    assert [type(each).__name__ for each in watcher.seen] == ["MainWindow"]


def visit_every_page(window, child: str) -> None:
    for page in (PATIENTS, ALERTS, CALENDAR, TODAY):
        window.go(page)
    window.open_child(child)
    for tab in range(TIMELINE, window.patient.tabs.count()):
        window.patient.tabs.setCurrentIndex(tab)
    for open_form in (window.patient.open_labs, window.patient.open_infusion):
        open_form()
        window.patient.form.look()
        window.patient.close_form()
