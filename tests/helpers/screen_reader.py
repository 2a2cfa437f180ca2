"""What a screen reader hears: the tree of AT-SPI, read over its bus as Orca does, without anything of Qt."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from helpers.at_spi import ROOT, Accessible, Bus, read_string

LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
needs_a_bus = pytest.mark.skipif(
    not (shutil.which("dbus-daemon") and any(each.exists() for each in LAUNCHERS)),
    reason="needs D-Bus and AT-SPI",
)


@dataclass(frozen=True)
class Heard:
    """One object of the tree: its role, name and description."""

    role: str
    name: str
    description: str


class ScreenReader:
    """Reads the tree of the only program on the bus."""

    def __init__(self, bus: Bus, address: str) -> None:
        self.bus, self.address = bus, address

    def heard(self) -> list[Heard]:
        """Return everything that has a name, in the order of the tree; empty without a program."""
        found: list[Heard] = []
        waiting = Accessible(self.bus, "org.a11y.atspi.Registry", ROOT).children()
        while waiting:
            each = waiting.pop(0)
            words = each.name, each.description
            if any(words):
                found.append(Heard(each.role, *words))
            waiting = [*each.children(), *waiting]
        return found


@contextmanager
def screen_reader(folder: Path, display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[ScreenReader]:
    """Start the buses of a desktop for the programs that are started in the block, and read from them."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    monkeypatch.setenv("DISPLAY", display)
    with ExitStack() as stack:
        desktop = stack.enter_context(_running(["dbus-daemon", "--session", "--nofork", "--print-address=1"]))
        assert desktop.stdout is not None
        address = desktop.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        launcher = next(each for each in LAUNCHERS if each.exists())
        session = Bus(address)
        stack.callback(session.close)
        stack.enter_context(_running([str(launcher), "--launch-immediately"]))
        address = _address_of_accessibility(session)
        bus = Bus(address)
        stack.callback(bus.close)
        yield ScreenReader(bus, address)


def _address_of_accessibility(session: Bus) -> str:
    for _ in range(200):  # the launcher may still be starting; the daemon answers every call
        answer = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        if answer:
            return read_string(answer)[0]
    raise AssertionError("there is no bus of accessibility")


@contextmanager
def _running(command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """Run a daemon until the end of the block. What it started may outlive it and hold its output open."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)
        if process.stdout is not None:
            process.stdout.close()
