"""The window on the screen of a ward PC, 1280 × 800, under a window manager that draws frames."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, QSize

from fortnight.app.user_window import now
from helpers.people import record_with_lead
from helpers.screens import focus_window, keys, on_a_screen, program, until, virtual_screen

pytestmark = [
    *on_a_screen,
    pytest.mark.skipif(not shutil.which("openbox"), reason="needs openbox"),
]
SCREEN = QRect(0, 0, 1280, 800)
TITLE_BAR, BORDER = 20, 1  # pixels, as openbox draws them


# The settings of openbox: a key that maximises the window.
KEYS = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="W-Up"><action name="Maximize"/></keybind></keyboard>
</openbox_config>
"""


@contextmanager
def window_manager(display: str, folder: Path) -> Iterator[None]:
    """Run openbox, which draws a title bar and borders, once it manages the screen."""
    settings = folder / "openbox.xml"
    settings.write_text(KEYS)
    running = subprocess.Popen(
        ["openbox", "--sm-disable", "--config-file", str(settings)],
        env={**os.environ, "DISPLAY": display},
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: xdotool(display, "get_desktop"), "the window manager")
        yield
    finally:
        running.terminate()
        running.wait(10)


def xdotool(display: str, *what: str) -> str:
    """Return what xdotool prints, or an empty text if it fails."""
    environment = {**os.environ, "DISPLAY": display}
    done = subprocess.run(["xdotool", *what], env=environment, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def to_the_window(display: str, *what: str) -> str:
    """Return what xdotool prints about the visible window of the program."""
    return xdotool(display, "search", "--onlyvisible", "--name", "^Log in", *what)


def size_of(display: str) -> QSize:
    lines = to_the_window(display, "getwindowgeometry", "--shell")
    found = dict(line.split("=") for line in lines.splitlines() if "=" in line)
    return QSize(int(found.get("WIDTH", 0)), int(found.get("HEIGHT", 0)))


def maximise(display: str) -> None:
    """Press the key of `KEYS` and wait until the window is maximised."""

    def is_maximised() -> bool:
        return size_of(display).width() == SCREEN.width()

    keys(display, "super+Up")
    until(is_maximised, "the maximised window")


@contextmanager
def start(tmp_path: Path, display: str) -> Iterator[None]:
    """Run the program until it ends without an error and has stored size and place of its window."""
    with program(tmp_path / "ward", display) as running:
        focus_window(display, "Log in")
        yield
        running.terminate()
        assert running.wait(15) == 0, "the program ended with an error"


def settings_in(tmp_path: Path) -> QSettings:
    file = next((tmp_path / "config").rglob("window.ini"), tmp_path / "none.ini")
    return QSettings(str(file), QSettings.Format.IniFormat)


def stored_area(tmp_path: Path) -> QRect:
    """Return the stored area inside the frame of the window."""
    area = settings_in(tmp_path).value("window/area", QRect())
    assert isinstance(area, QRect)
    return area


def test_the_window_fits_with_its_title_bar_and_reopens_at_its_former_place(tmp_path):
    record_with_lead(tmp_path / "ward", now)
    with virtual_screen() as display, window_manager(display, tmp_path):
        with start(tmp_path, display):
            pass
        first = stored_area(tmp_path)
        assert SCREEN.contains(first.adjusted(-BORDER, -TITLE_BAR, BORDER, BORDER))
        assert first.width() > 1200
        with start(tmp_path, display):
            to_the_window(display, "windowsize", "1170", "650")
            until(lambda: stored_area(tmp_path).size() == QSize(1170, 650), "another size, stored")
        chosen = stored_area(tmp_path)
        with start(tmp_path, display):
            until(lambda: size_of(display) == chosen.size(), "the stored size")
        assert stored_area(tmp_path) == chosen


def test_a_window_that_was_closed_maximised_opens_maximised(tmp_path):
    record_with_lead(tmp_path / "ward", now)
    with virtual_screen() as display, window_manager(display, tmp_path):
        with start(tmp_path, display):
            maximise(display)
            until(lambda: settings_in(tmp_path).value("window/maximised") == "true", "the stored state")
        with start(tmp_path, display):
            until(lambda: size_of(display).width() == SCREEN.width(), "the maximised window again")
        assert SCREEN.contains(stored_area(tmp_path).adjusted(-BORDER, -TITLE_BAR, BORDER, BORDER))
