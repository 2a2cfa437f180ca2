"""What a screen reader hears: the tree of AT-SPI, read over its bus as Orca does, without anything of Qt.

The few messages of D-Bus that are needed are written and read here, because no client of it is installed.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE, PROPERTIES = "org.a11y.atspi.Accessible", "org.freedesktop.DBus.Properties"
RETURN, ERROR = 2, 3  # types of messages
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


class Bus:
    """A connection to a bus: calls a method and returns the body of the answer."""

    def __init__(self, address: str) -> None:
        path = address.partition("unix:path=")[2].partition(",")[0]
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(20)
        self._socket.connect(path)
        self._serial = 0
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        assert self._socket.recv(512).startswith(b"OK")
        self._socket.sendall(b"BEGIN\r\n")
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")

    def call(self, to: str, path: str, interface: str, method: str, *words: str) -> bytes:
        """Call a method whose arguments are strings; an error of the other side is an empty answer."""
        self._serial += 1
        body = b""
        for each in words:
            body = _aligned(body, 4) + _string(each)
        fields = [(1, "o", path), (2, "s", interface), (3, "s", method), (6, "s", to)]
        head = b""
        for code, kind, value in fields:
            head = _aligned(head, 8) + bytes((code, 1)) + kind.encode() + b"\0" + _string(value)
        if words:
            signature = "s" * len(words)
            head = _aligned(head, 8) + b"\x08\x01g\0" + bytes((len(words),)) + signature.encode() + b"\0"
        start = struct.pack("<4B3I", ord("l"), 1, 0, 1, len(body), self._serial, len(head))
        self._socket.sendall(_aligned(start + head, 8) + body)
        while True:
            kind, answer = self._message()
            if kind in (RETURN, ERROR):
                return answer if kind == RETURN else b""

    def _message(self) -> tuple[int, bytes]:
        start = self._exactly(16)
        length, _, fields = struct.unpack("<3I", start[4:])
        self._exactly(-(-fields // 8) * 8)
        return start[1], self._exactly(length)

    def _exactly(self, n: int) -> bytes:
        found = b""
        while len(found) < n:
            found += self._socket.recv(n - len(found))
        return found

    def close(self) -> None:
        self._socket.close()


def _aligned(made: bytes, to: int) -> bytes:
    return made + b"\0" * (-len(made) % to)


def _string(words: str) -> bytes:
    return struct.pack("<I", len(words.encode())) + words.encode() + b"\0"


def _read_string(body: bytes, at: int) -> tuple[str, int]:
    at += -at % 4
    (length,) = struct.unpack_from("<I", body, at)
    return body[at + 4 : at + 4 + length].decode(), at + 5 + length


def _pairs(body: bytes) -> Iterator[tuple[str, str]]:
    """Yield the bus name and the path of each object of an answer."""
    at = 8
    while at < len(body):
        at += -at % 8
        owner, at = _read_string(body, at)
        path, at = _read_string(body, at)
        yield owner, path


class ScreenReader:
    """Reads the tree of the only program on the bus."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def _children(self, owner: str, path: str) -> list[tuple[str, str]]:
        return list(_pairs(self._bus.call(owner, path, ACCESSIBLE, "GetChildren")))

    def _property(self, owner: str, path: str, name: str) -> str:
        answer = self._bus.call(owner, path, PROPERTIES, "Get", ACCESSIBLE, name)
        return _read_string(answer, 4)[0] if answer[:3] == b"\x01s\0" else ""

    def _role(self, owner: str, path: str) -> str:
        answer = self._bus.call(owner, path, ACCESSIBLE, "GetRoleName")
        return _read_string(answer, 0)[0] if answer else ""

    def heard(self) -> list[Heard]:
        """Return everything that has a name, in the order of the tree; empty without a program."""
        found: list[Heard] = []
        waiting = self._children("org.a11y.atspi.Registry", ROOT)
        while waiting:
            owner, path = waiting.pop(0)
            words = [self._property(owner, path, name) for name in ("Name", "Description")]
            if any(words):
                found.append(Heard(self._role(owner, path), *words))
            waiting = [*self._children(owner, path), *waiting]
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
        bus = Bus(_address_of_accessibility(session))
        stack.callback(bus.close)
        yield ScreenReader(bus)


def _address_of_accessibility(session: Bus) -> str:
    for _ in range(200):  # the launcher may still be starting; the daemon answers every call
        answer = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        if answer:
            return _read_string(answer, 0)[0]
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
