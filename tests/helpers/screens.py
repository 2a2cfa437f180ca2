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
on_a_screen = [
    pytest.mark.screen,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
]


@contextmanager
def virtual_screen() -> Iterator[str]:
    """An X server of our own, on a display number that it chooses itself."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as chosen:
            yield f":{chosen.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def program(folder: Path, display: str) -> Iterator[subprocess.Popen]:
    """The program on a store, as a user starts it."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT / "gui"),
        "XDG_CONFIG_HOME": str(folder.parent / "config"),  # how the window was left is kept there
    }
    process = subprocess.Popen([sys.executable, "-m", "fortnight", "--data", str(folder)], env=environment)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(10)


def keys(display: str, *pressed: str) -> None:
    """Press keys one after the other, as fast as a nurse would."""
    subprocess.run(
        ["xdotool", "key", "--delay", "40", *pressed], env={**os.environ, "DISPLAY": display}, check=True
    )


def write(display: str, words: str) -> None:
    """Type words."""
    command = ["xdotool", "type", "--delay", "40", words]
    subprocess.run(command, env={**os.environ, "DISPLAY": display}, check=True)


def until(holds: Callable[[], object], what: str) -> None:
    """Wait for something that shows in the store or on the screen."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain for: {what}"
        time.sleep(0.1)


def has_the_keys(display: str, title: str) -> bool:
    """There is no window manager here: give the keys to the window whose title begins so."""
    command = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}", "windowfocus", "--sync"]
    environment = {**os.environ, "DISPLAY": display}
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0


def reach(display: str, title: str) -> None:
    """Wait until the window with this title is there, and give it the keys."""
    until(lambda: has_the_keys(display, title), f"the window “{title}”")


def log_in(display: str, name: str = "") -> None:
    """Give the passphrase in the first window; the name too, where more than one person may log in."""
    reach(display, "Log in")
    if name:
        write(display, name)
        keys(display, "Tab")
    write(display, PASSPHRASE)
    keys(display, "Return")


def open_form(display: str, shortcut: str, title: str) -> None:
    """To a form of the first child."""
    reach(display, "Today")
    keys(display, "ctrl+k")
    write(display, "0001")
    keys(display, "Return")
    reach(display, "Patient")
    keys(display, shortcut)
    reach(display, title)
