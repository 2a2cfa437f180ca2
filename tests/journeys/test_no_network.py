"""No network and no telemetry: nothing is connected, resolved or opened while every page is used."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.pages import PAGES, ill_child, show_every_page
from helpers.stores import ROOT

WATCHED = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "http.client.connect",
    "smtplib.connect", "ftplib.connect", "webbrowser.open",
)  # fmt: skip
_seen: list[str] = []
_watching: list[bool] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in WATCHED:
        _seen.append(f"{event} {arguments!r}")


@pytest.fixture
def sockets() -> Iterator[list[str]]:
    """What the process does with sockets during the test; a hook of Python stays until its end."""
    if not hasattr(sys, "fortnight_hook"):
        sys.addaudithook(_hook)
        sys.fortnight_hook = True  # type: ignore[attr-defined]
    _seen.clear()
    _watching.append(True)
    yield _seen
    _watching.clear()


def internet_sockets() -> set[str]:
    """The sockets of IP that the system knows of this process, also those of libraries; Linux alone tells."""
    held = set()
    for path in Path("/proc/self/fd").iterdir():
        try:
            found = re.match(r"socket:\[(\d+)\]", str(path.readlink()))
        except OSError:
            continue
        held |= {found[1]} if found else set()
    tables = (Path("/proc/self/net") / name for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"))
    lines = (
        line.split() for table in tables if table.exists() for line in table.read_text().splitlines()[1:]
    )
    return held & {fields[9] for fields in lines}


def test_every_page_is_used_without_the_network(bedside, sockets):
    before = internet_sockets() if sys.platform == "linux" else set()
    child, window = ill_child(bedside, "si"), bedside.window
    bedside.user_window.start_schedules()
    window.open_child(child)
    held, pages = set[str](), 0
    for _ in show_every_page(window, child):
        pages += 1
        held |= internet_sockets() - before if sys.platform == "linux" else set()
    bedside.user_window.stop_schedules()
    assert pages == PAGES
    assert sockets == []
    assert held == set()


def test_a_connection_is_noticed(sockets):
    import socket

    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        if sys.platform == "linux":
            assert internet_sockets()
        with socket.create_connection(server.getsockname()):
            pass
    assert {each.split()[0] for each in sockets} >= {"socket.bind", "socket.getaddrinfo", "socket.connect"}


def test_the_program_has_no_network_classes_of_qt():
    """Neither an import nor a library that another one loads."""
    start = "import sys, fortnight.app.start, fortnight.ui.pages.patient, fortnight.ui.bedside.page"
    program = f"{start}; print(*[name for name in sys.modules if 'Network' in name or 'WebEngine' in name])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT / "gui", capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "gui/fortnight").rglob("*.py")}
    assert len(sources) > 300
    using = [path.name for path, code in sources.items() if "QtNetwork" in code or "QtWebEngine" in code]
    assert using == []


NETWORK = re.compile(
    r"^\s*(?:import|from) (?:socket|ssl|http|urllib\.request|smtplib|psycopg|requests|asyncio)\b",
    re.MULTILINE,
)


def test_only_what_is_set_up_can_reach_the_network():
    """Modules that could are those of the hub and of `listen`, which a person sets up or starts."""
    package = ROOT / "gui/fortnight"
    using = {
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if NETWORK.search(path.read_text(encoding="utf-8"))
    }
    allowed = {path for path in using if path.startswith(("exchange/hub/", "operations/sync/"))}
    assert using - allowed == {"cli/listen.py"}
    assert allowed, "the hub is found by this search"
