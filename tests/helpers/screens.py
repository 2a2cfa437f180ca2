"""The program itself on a virtual screen, driven by real key presses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers.people import PASSPHRASE
from helpers.stores import ROOT

PATIENCE = 30.0
# Starts the program on a computer whose clock is behind: the program has one clock, and it alone is changed.
SET_BACK = """
import sys
from datetime import timedelta
from fortnight.app import user_window
true_time, behind = user_window.now, timedelta(minutes=float(sys.argv.pop(1)))
user_window.now = lambda: true_time() - behind
from fortnight.cli.main import main
sys.exit(main())
"""
on_a_screen = [
    pytest.mark.screen,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
]


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Yield the display of a new X server, which chooses its number.

    By default the server resets itself when its last client leaves, and refuses whoever connects
    meanwhile. Between two calls of xdotool that would be the window manager or the program.
    """
    read, write = os.pipe()
    screen = ["-screen", "0", "1280x800x24"]
    command = ["Xvfb", "-displayfd", str(write), *screen, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as chosen:
            yield f":{chosen.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def program(folder: Path, display: str, minutes_back: float = 0) -> Iterator[subprocess.Popen]:
    """Yield the program on a record, started as a user starts it, with its clock set back by some minutes."""
    started = [sys.executable, "-c", SET_BACK, str(minutes_back)]
    start = started if minutes_back else [sys.executable, "-m", "fortnight"]
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT / "gui"),
        "XDG_CONFIG_HOME": str(folder.parent / "config"),  # size and place of the window are stored there
    }
    process = subprocess.Popen([*start, "--data", str(folder)], env=environment)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(10)


def keys(display: str, *pressed: str) -> None:
    """Press keys one after the other."""
    subprocess.run(
        ["xdotool", "key", "--delay", "40", *pressed], env={**os.environ, "DISPLAY": display}, check=True
    )


def write(display: str, words: str) -> None:
    """Type words."""
    command = ["xdotool", "type", "--delay", "40", "--", words]
    subprocess.run(command, env={**os.environ, "DISPLAY": display}, check=True)


def until(holds: Callable[[], object], what: str) -> None:
    """Wait until a condition holds in the record or on the screen of another process.

    Another process sends no signal, so the condition is checked ten times a second.
    """
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"this did not happen: {what}"
        time.sleep(0.1)


def gives_focus(display: str, title: str) -> bool:
    """Focus the window with this title, as no window manager does; return whether there is such a window."""
    command = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}", "windowfocus", "--sync"]
    environment = {**os.environ, "DISPLAY": display}
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0


def focus_window(display: str, title: str) -> None:
    """Wait until there is a window with this title, and give it the focus."""
    until(lambda: gives_focus(display, title), f"the window “{title}”")


def log_in(display: str, name: str = "") -> None:
    """Type the passphrase into the first window, and the name if there are several users."""
    focus_window(display, "Log in")
    if name:
        write(display, name)
        keys(display, "Tab")
    write(display, PASSPHRASE)
    keys(display, "Return")


@contextmanager
def in_use(folder: Path, display: str, name: str = "", minutes_back: float = 0) -> Iterator[None]:
    """Log in to the program, by default under the last name; it has to end without an error."""
    with program(folder, display, minutes_back) as running:
        log_in(display, name)
        yield
        running.terminate()
        assert running.wait(15) == 0, "the program ended with an error"


def open_child(display: str) -> None:
    """Open the page of the first child."""
    focus_window(display, "Today")
    keys(display, "ctrl+k")
    write(display, "0001")
    keys(display, "Return")
    focus_window(display, "Patient")


def open_form(display: str, shortcut: str, title: str) -> None:
    """Open a form of the first child."""
    open_child(display)
    keys(display, shortcut)
    focus_window(display, title)
