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
from helpers.screens import keys, on_a_screen, program, reach, until, virtual_screen

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
    """Openbox, which draws a title bar and borders; it is ready when the screen says who manages it."""
    settings = folder / "openbox.xml"
    settings.write_text(KEYS)
    running = subprocess.Popen(
        ["openbox", "--sm-disable", "--config-file", str(settings)],
        env={**os.environ, "DISPLAY": display},
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: asked(display, "get_desktop"), "the window manager")
        yield
    finally:
        running.terminate()
        running.wait(10)


def asked(display: str, *what: str) -> str:
    """What xdotool answers; nothing where it fails."""
    environment = {**os.environ, "DISPLAY": display}
    done = subprocess.run(["xdotool", *what], env=environment, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def to_the_window(display: str, *what: str) -> str:
    """What xdotool answers of the window of the program that is seen."""
    return asked(display, "search", "--onlyvisible", "--name", "^Log in", *what)


def size_of(display: str) -> QSize:
    lines = to_the_window(display, "getwindowgeometry", "--shell")
    found = dict(line.split("=") for line in lines.splitlines() if "=" in line)
    return QSize(int(found.get("WIDTH", 0)), int(found.get("HEIGHT", 0)))


def maximise(display: str) -> None:
    """Press the key of `KEYS` until the window manager has done it."""

    def is_maximised() -> bool:
        return size_of(display).width() == SCREEN.width()

    keys(display, "super+Up")
    until(is_maximised, "the maximised window")


@contextmanager
def start(tmp_path: Path, display: str) -> Iterator[None]:
    """The program from its start to a clean end, when it has written down how its window was left."""
    with program(tmp_path / "ward", display) as running:
        reach(display, "Log in")
        yield
        running.terminate()
        assert running.wait(15) == 0, "a clean end"


def settings_in(tmp_path: Path) -> QSettings:
    file = next((tmp_path / "config").rglob("window.ini"), tmp_path / "none.ini")
    return QSettings(str(file), QSettings.Format.IniFormat)


def left(tmp_path: Path) -> QRect:
    """The area inside the frame, as it was left."""
    area = settings_in(tmp_path).value("window/area", QRect())
    assert isinstance(area, QRect)
    return area


def test_it_fits_with_its_title_bar_and_opens_again_where_it_was(tmp_path):
    record_with_lead(tmp_path / "ward", now)
    with virtual_screen() as display, window_manager(display, tmp_path):
        with start(tmp_path, display):
            pass
        first = left(tmp_path)
        assert SCREEN.contains(first.adjusted(-BORDER, -TITLE_BAR, BORDER, BORDER))
        assert first.width() > 1200
        with start(tmp_path, display):
            to_the_window(display, "windowsize", "1170", "650")
            until(lambda: left(tmp_path).size() == QSize(1170, 650), "another size, written down")
        chosen = left(tmp_path)
        with start(tmp_path, display):
            until(lambda: size_of(display) == chosen.size(), "the size that was left")
        assert left(tmp_path) == chosen


def test_a_window_that_was_left_maximised_opens_so(tmp_path):
    record_with_lead(tmp_path / "ward", now)
    with virtual_screen() as display, window_manager(display, tmp_path):
        with start(tmp_path, display):
            maximise(display)
            until(lambda: settings_in(tmp_path).value("window/maximised") == "true", "it is written down")
        with start(tmp_path, display):
            until(lambda: size_of(display).width() == SCREEN.width(), "the maximised window again")
        assert SCREEN.contains(left(tmp_path).adjusted(-BORDER, -TITLE_BAR, BORDER, BORDER))
