"""What the window and its tests need from the operating system, and how to get it on Debian and Ubuntu.

A library counts as present when it loads, not when a package of some name is installed: names differ
between releases, and a library may have come from elsewhere.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

# What PySide6 6.11 links to and does not bring along: for QtGui, and for its screens "xcb" and "offscreen".
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

# Programs that the tests start, and the packages that have them.
TOOLS = {
    "Xvfb": "xvfb",  # a virtual screen
    "xauth": "xauth",
    "xdotool": "xdotool",  # real key presses and clicks
    "openbox": "openbox",  # draws frames around windows
    "git": "git",
    "strace": "strace",  # which system calls are made
    "wixl": "wixl",  # makes the MSI as WiX does on Windows
    "msiinfo": "msitools",  # reads it
}


class NotReadyError(Exception):
    """The machine lacks something that this program cannot put there; the message says what to do."""


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries() -> dict[str, str]:
    if not sys.platform.startswith("linux"):
        return {}
    return {name: package for name, package in LIBRARIES.items() if not loads(name)}


def missing_tools() -> dict[str, str]:
    if not sys.platform.startswith("linux"):
        return {}
    return {name: package for name, package in TOOLS.items() if shutil.which(name) is None}


def missing_venv() -> dict[str, str]:
    """Debian keeps the part of Python that makes virtual environments in a package of its own."""
    if importlib.util.find_spec("ensurepip"):
        return {}
    return {"Python's venv": f"python3.{sys.version_info.minor}-venv"}


def sentence(missing: dict[str, str]) -> str:
    names = ", ".join(missing)
    packages = " ".join(sorted(set(missing.values())))
    return (
        f"This machine lacks {names}. On Debian or Ubuntu, install them once with\n"
        f"    sudo apt-get install --no-install-recommends {packages}\n"
        "and on another system with its own package manager. Then run the same command again."
    )


def as_root() -> list[str] | None:
    """The words before a command that make it run as root; None where that needs a password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def install(packages: list[str]) -> bool:
    """Install Debian packages; False where that is not possible."""
    if shutil.which("apt-get") is None:
        return False
    prefix = as_root()
    if prefix is None:
        return False
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    subprocess.run([*apt, "update"], check=False)
    done = subprocess.run([*apt, "install", "-y", "--no-install-recommends", *packages], check=False)
    return done.returncode == 0


def missing_parts(for_tests: bool, venv: bool) -> dict[str, str]:
    tools = missing_tools() if for_tests else {}
    return missing_libraries() | tools | (missing_venv() if venv else {})


def ensure(for_tests: bool = False, venv: bool = False) -> None:
    """Have every system part in place, or say in one sentence which are not."""
    missing = missing_parts(for_tests, venv)
    if not missing:
        return
    print(f"Installing system packages for {', '.join(missing)}", flush=True)
    install(sorted(set(missing.values())))
    importlib.invalidate_caches()
    if left := missing_parts(for_tests, venv):
        raise NotReadyError(sentence(left))
