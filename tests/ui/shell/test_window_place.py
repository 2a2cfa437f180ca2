"""Where a window opens: on the screen there is, where it was left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from fortnight.app.lifecycle import Lifecycle
from fortnight.ui.shell.window_place import FRAME, LEAST_SIZE, USUAL_SIZE, WindowPlaces, fitted, usable, usual
from helpers.people import LEAD_A, PASSPHRASE, record_with_lead
from helpers.stores import Clock, present

HD = QRect(0, 0, 1920, 1080)
WARD_PC = QRect(0, 0, 1280, 770)  # 1280 × 800 with a bar at the bottom
SMALL = QRect(0, 0, 1024, 768)
LEFT_OF_IT = QRect(-1920, 0, 1920, 1080)


@pytest.mark.parametrize("screen", [HD, WARD_PC, SMALL, LEFT_OF_IT], ids=["hd", "ward", "small", "left"])
def test_the_first_window_has_its_usual_size_or_what_the_screen_has_room_for(screen):
    area = fitted(usual([screen]), [screen])
    assert screen.contains(area.marginsAdded(FRAME))
    assert area.size() == USUAL_SIZE.boundedTo(screen.marginsRemoved(FRAME).size())


@pytest.mark.parametrize(
    ("left", "screens", "found"),
    [
        (QRect(300, 100, 1300, 700), [HD], QRect(300, 100, 1300, 700)),
        (QRect(-1500, 100, 1300, 700), [HD, LEFT_OF_IT], QRect(-1500, 100, 1300, 700)),
        (QRect(-1500, 100, 1300, 700), [HD], QRect(4, 100, 1300, 700)),
        (QRect(3000, 2000, 1300, 700), [HD], QRect(616, 370, 1300, 700)),
        (QRect(0, 0, 1920, 1080), [WARD_PC], WARD_PC.marginsRemoved(FRAME)),
        (QRect(1200, 300, 1300, 700), [HD, HD.translated(1920, 0)], QRect(616, 300, 1300, 700)),
    ],
    ids=["as it was", "second screen", "that screen is gone", "far outside", "smaller screen", "across both"],
)
def test_what_was_left_is_put_right_only_as_far_as_it_must_be(left, screens, found):
    assert fitted(left, screens) == found


def test_it_is_seen_on_the_screen_that_shows_most_of_it():
    second = HD.translated(1920, 0)
    assert usable(QRect(1800, 100, 1300, 700), [HD, second]) == second.marginsRemoved(FRAME)


def room_here() -> QRect:
    """The whole room of this machine's screen: offscreen it is narrower than the least width of a window."""
    return usable(QRect(), [QGuiApplication.primaryScreen().availableGeometry()])


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "config" / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def shown(qtbot):
    """Opens a window by what is kept in settings, as a start of the program does."""
    kept: list[WindowPlaces] = []  # as the lifecycle keeps it: it watches the window

    def show(settings: QSettings | None) -> QMainWindow:
        window = QMainWindow()
        kept.append(WindowPlaces(settings))
        qtbot.addWidget(window)
        kept[-1].put(window)
        window.show()
        return window

    return show


def test_size_and_place_are_kept_between_starts(shown, settings):
    area = room_here().adjusted(0, 7, 0, -9)
    window = shown(settings)
    window.setGeometry(area)
    window.close()
    assert shown(QSettings(settings.fileName(), QSettings.Format.IniFormat)).geometry() == area


def test_a_window_that_was_left_maximised_opens_so_and_has_its_size_to_go_back_to(shown, settings):
    window = shown(settings)
    before = window.geometry()
    window.showMaximized()
    window.close()
    again = shown(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert again.isMaximized()
    again.close()
    third = shown(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert third.isMaximized()
    third.setWindowState(Qt.WindowState.WindowNoState)
    assert third.geometry() == before


@pytest.mark.parametrize("left", ["nonsense", QSize(3, 4), QRect(5, 5, 0, 0)], ids=str)
def test_a_file_that_makes_no_sense_is_as_none(shown, settings, left):
    settings.setValue("window/area", left)
    assert shown(settings).geometry() == shown(None).geometry()


def test_the_least_size_gives_way_only_to_a_smaller_screen(shown):
    assert shown(None).minimumSize() == LEAST_SIZE.boundedTo(room_here().size())


def test_the_window_stays_where_it_is_through_log_in_and_lock(qtbot, tmp_path, settings):
    record_with_lead(tmp_path / "ward", Clock())
    lifecycle = Lifecycle(tmp_path / "ward", Clock(), settings)
    lifecycle.open()
    try:
        first = room_here().adjusted(0, 5, 0, -9)
        present(lifecycle.window).setGeometry(first)
        lifecycle.welcome(lifecycle.login_service.log_in(LEAD_A.name, PASSPHRASE))
        assert present(lifecycle.window).geometry() == first
        second = first.adjusted(0, 4, 0, -2)
        present(lifecycle.window).setGeometry(second)
        lifecycle.lock()
        assert present(lifecycle.window).geometry() == second
    finally:
        lifecycle.close()
    assert settings.value("window/area") == second
    assert not (tmp_path / "ward" / "window.ini").exists()
