"""A client of AT-SPI over D-Bus: finds objects by role and name, and acts on them as assistive software does.

It uses the standard library alone and knows nothing of any program. The few messages of D-Bus that are needed
are written and read here, because no client of it is installed.
"""

from __future__ import annotations

import os
import socket
import struct
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE, PROPERTIES = "org.a11y.atspi.Accessible", "org.freedesktop.DBus.Properties"
ACTION, TEXT = "org.a11y.atspi.Action", "org.a11y.atspi.Text"
EDITABLE, COMPONENT = "org.a11y.atspi.EditableText", "org.a11y.atspi.Component"
SELECTION = "org.a11y.atspi.Selection"
RETURN, ERROR, SIGNAL = 2, 3, 4  # types of messages
CHECKED, ENABLED, FOCUSABLE, FOCUSED, SHOWING = 4, 8, 11, 12, 25  # numbers of states
PATIENCE = 90.0


class Bus:
    """A connection to a bus: calls a method and returns the body of the answer."""

    def __init__(self, address: str) -> None:
        path = address.partition("unix:path=")[2].partition(",")[0]
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(20)
        self._socket.connect(path)
        self._serial = 0
        self._signals: list[bytes] = []
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        assert self._socket.recv(512).startswith(b"OK")
        self._socket.sendall(b"BEGIN\r\n")
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")

    def call(self, to: str, path: str, interface: str, method: str, *arguments: str | int) -> bytes:
        """Call a method whose arguments are strings and whole numbers; an error is an empty answer."""
        self._serial += 1
        body = b""
        for each in arguments:
            body = _aligned(body, 4) + (_string(each) if isinstance(each, str) else struct.pack("<i", each))
        fields = [(1, "o", path), (2, "s", interface), (3, "s", method), (6, "s", to)]
        head = b""
        for code, kind, value in fields:
            head = _aligned(head, 8) + bytes((code, 1)) + kind.encode() + b"\0" + _string(value)
        if arguments:
            signature = "".join("s" if isinstance(each, str) else "i" for each in arguments)
            head = _aligned(head, 8) + b"\x08\x01g\0" + bytes((len(arguments),)) + signature.encode() + b"\0"
        start = struct.pack("<4B3I", ord("l"), 1, 0, 1, len(body), self._serial, len(head))
        self._socket.sendall(_aligned(start + head, 8) + body)
        while True:
            kind, answer = self._message()
            if kind == SIGNAL:
                self._signals.append(answer)
            if kind in (RETURN, ERROR):
                return answer if kind == RETURN else b""

    def listen(self) -> None:
        """Receive what programs announce from now on."""
        rule = "type='signal',interface='org.a11y.atspi.Event.Object',member='Announcement'"
        bus = "org.freedesktop.DBus"
        self.call(bus, "/org/freedesktop/DBus", bus, "AddMatch", rule)
        registry = "org.a11y.atspi.Registry"
        self.call(registry, "/org/a11y/atspi/registry", registry, "RegisterEvent", "object:announcement")

    def announced(self) -> list[str]:
        """Return the sentences that were announced so far, as a call to the bus brings what waits."""
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId")
        return [words for words in map(_spoken, self._signals) if words]

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


def read_string(body: bytes, at: int = 0) -> tuple[str, int]:
    """Return the string at a place of an answer, and the place after it."""
    at += -at % 4
    (length,) = struct.unpack_from("<I", body, at)
    return body[at + 4 : at + 4 + length].decode(), at + 5 + length


def _spoken(body: bytes) -> str:
    """Return the sentence of an announcement: after a word and two numbers stands a variant."""
    _, at = read_string(body)
    at += -at % 4 + 8
    if body[at : at + 3] != b"\x01s\0":
        return ""
    return read_string(body, at + 3)[0]


def _pairs(body: bytes) -> Iterator[tuple[str, str]]:
    """Yield the bus name and the path of each object of an answer."""
    at = 8
    while at < len(body):
        at += -at % 8
        owner, at = read_string(body, at)
        path, at = read_string(body, at)
        yield owner, path


@dataclass(frozen=True)
class Accessible:
    """One object of the tree."""

    bus: Bus
    owner: str
    path: str

    def _call(self, interface: str, method: str, *arguments: str | int) -> bytes:
        return self.bus.call(self.owner, self.path, interface, method, *arguments)

    def _property(self, name: str) -> str:
        answer = self._call(PROPERTIES, "Get", ACCESSIBLE, name)
        return read_string(answer, 4)[0] if answer[:3] == b"\x01s\0" else ""

    @property
    def name(self) -> str:
        return self._property("Name")

    @property
    def description(self) -> str:
        return self._property("Description")

    @property
    def role(self) -> str:
        answer = self._call(ACCESSIBLE, "GetRoleName")
        return read_string(answer)[0] if answer else ""

    @property
    def states(self) -> set[int]:
        answer = self._call(ACCESSIBLE, "GetState")
        if len(answer) < 12:
            return set()
        low, high = struct.unpack_from("<2I", answer, 4)
        bits = low | high << 32
        return {n for n in range(64) if bits >> n & 1}

    def children(self) -> list[Accessible]:
        answer = self._call(ACCESSIBLE, "GetChildren")
        return [Accessible(self.bus, *each) for each in _pairs(answer)]

    # Text -----------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        answer = self._call(TEXT, "GetText", 0, -1)
        return read_string(answer)[0] if answer else ""

    def write(self, words: str) -> None:
        """Replace the text of an editable object."""
        answer = self._call(EDITABLE, "SetTextContents", words)
        assert answer, f"cannot be written: {self.name}"

    # Actions --------------------------------------------------------------------------------------

    def actions(self) -> list[str]:
        """Return the names of the actions, which are never translated."""
        found: list[str] = []
        while answer := self._call(ACTION, "GetName", len(found)):
            name = read_string(answer)[0]
            if not name:
                break
            found.append(name)
        return found

    def act(self, *names: str) -> None:
        """Carry out the first of these actions that the object has."""
        there = self.actions()
        chosen = next((name for name in names if name in there), None)
        assert chosen is not None, f"{self.role} “{self.name}” has only {there}"
        self._call(ACTION, "DoAction", there.index(chosen))

    def press(self) -> None:
        self.act("Press", "Toggle", "SetFocus")

    def focus(self) -> None:
        self._call(COMPONENT, "GrabFocus")

    def select(self, place: int) -> None:
        """Select a child by its place."""
        self._call(SELECTION, "SelectChild", place)


class Desktop:
    """What assistive software sees of the programs on a bus of AT-SPI."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus

    def shown(self) -> Iterator[Accessible]:
        """Yield every object that is shown, in the order of the tree."""
        waiting = Accessible(self.bus, "org.a11y.atspi.Registry", ROOT).children()
        for program in list(waiting):
            waiting = [*waiting[1:], *program.children()]
        while waiting:
            each = waiting.pop(0)
            if SHOWING not in each.states:
                continue
            yield each
            waiting = [*each.children(), *waiting]

    def find(self, role: str, name: str, is_exact: bool = True) -> Accessible | None:
        """Return the first shown object with a role and a name, or whose name begins with it."""

        def fits(each: Accessible) -> bool:
            found = each.name
            return found == name if is_exact else found.startswith(name)

        return next((each for each in self.shown() if each.role == role and fits(each)), None)

    def wait_for(self, role: str, name: str, is_exact: bool = True) -> Accessible:
        """Return an object as soon as it is shown and enabled."""
        found: list[Accessible] = []

        def is_there() -> bool:
            each = self.find(role, name, is_exact)
            if each is not None and ENABLED in each.states:
                found.append(each)
            return bool(found)

        until(is_there, f"{role} “{name}”")
        return found[0]

    def wait_until_gone(self, role: str, name: str) -> None:
        """Wait until no object with this role and name is shown."""
        until(lambda: self.find(role, name) is None, f"{role} “{name}” is gone")

    def box(self, name: str) -> Accessible:
        return self.wait_for("text", name)

    def button(self, name: str) -> Accessible:
        return self.wait_for("push button", name)

    def nameless(self) -> list[str]:
        """Return role and actions of everything without a name that takes the focus or has an action.

        A cell may be empty, and a scroll bar belongs to what it scrolls.
        """
        shown = [each for each in self.shown() if not each.name.strip()]
        asked = [(each, each.actions()) for each in shown if each.role not in ("cell", "scroll bar")]
        return [f"{each.role} {acts}" for each, acts in asked if acts or FOCUSABLE in each.states]


def until(holds: Callable[[], object], what: str) -> None:
    """Wait until something holds in another process: no signal comes, so it is asked ten times a second."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"this did not happen: {what}"
        time.sleep(0.1)
