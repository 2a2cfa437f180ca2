"""Many computers, offline for random times, killed, with wrong clocks: all agree in the end."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from fortnight.operations.session import Session
from fortnight.operations.sync.exchanging import exchange
from fortnight.store.recovery.verify import verify
from helpers import hubs
from helpers.locations import PROJECT
from helpers.people import logged_in
from helpers.wards_of_computers import database, everything, server, settle_down, tables

__all__ = ["database", "server"]


def started(folder: Path, seed: int, entries: int, skew: float, dies_after: int) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(map(str, (PROJECT / "gui", PROJECT / "tests")))
    command = [sys.executable, "-m", "helpers.computer", str(folder), str(seed), str(entries), str(skew)]
    command.append(str(dies_after))
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, cwd=PROJECT)


def run_for_a_while(folders: list[Path], draw: random.Random, entries: int, server: hubs.Server) -> int:
    """Let all computers work, two at a time; kill some, restart the server once; return the kills."""
    waiting = [(folder, draw.choice((-7.0, 0.0, 0.0, 5.0))) for folder in folders]
    running: list[subprocess.Popen[bytes]] = []
    kills, restarted = 0, False
    while waiting or running:
        while waiting and len(running) < 2:
            folder, skew = waiting.pop()
            dies_after = draw.randint(1, 4) if draw.random() < 0.4 else 0
            running.append(started(folder, draw.randrange(1 << 30), entries, skew, dies_after))
        time.sleep(0.05)
        if not restarted and len(waiting) < len(folders) // 2:
            server.stop("immediate")
            server.start()
            restarted = True
        for process in [each for each in running if each.poll() is not None]:
            assert process.wait() in (0, -signal.SIGKILL)
            kills += process.wait() != 0
            running.remove(process)
    return kills


def agree(sessions: list[Session], database: hubs.HubDatabase) -> int:
    """Assert that all computers and the hub hold the same; return the number of entries."""
    settle_down(*sessions)
    first = everything(sessions[0])
    rows = tables(sessions[0])
    for session in sessions:
        assert everything(session) == first
        assert tables(session) == rows
        assert verify(session.store).findings == ()
        assert exchange(session).problems == ()
    ((count,),) = database.all("SELECT count(*) FROM fortnight.entry")
    assert count == len(first)
    return len(first)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("seed", "computers", "entries"),
    [(0, 20, 20_000), *(pytest.param(seed, 20, 200_000, marks=pytest.mark.release) for seed in range(10))],
)
def test_all_computers_agree_in_the_end(tmp_path, database, server, seed, computers, entries):
    draw = random.Random(seed)
    folders = [tmp_path / f"pc{n}" for n in range(computers)]
    hubs.first_computer(folders[0], database.address("pc0")).store.close()
    for n, folder in enumerate(folders[1:], 1):
        hubs.another_computer(folder, database.address(f"pc{n}")).store.close()
    kills = sum(run_for_a_while(folders, draw, entries // computers // 2, server) for _ in range(2))
    opened = [logged_in(folder) for folder in folders]
    sessions = [each.__enter__() for each in opened]
    try:
        count = agree(sessions, database)
    finally:
        for each in opened:
            each.__exit__(None, None, None)
    print(f"{computers} computers, {count} entries, {kills} kills")
    assert count > entries / 3
    assert kills > 0


@pytest.fixture
def standby(database, server):
    """A streaming standby of the server."""
    if not hubs.has_standbys():
        pytest.skip("a standby is tried with Debian's PostgreSQL: this one has no pg_basebackup")
    made = hubs.Standby(server)
    try:
        made.start()
        yield made
    finally:
        made.destroy()


def sent(database: hubs.HubDatabase) -> int:
    """Return how many entries the hub has."""
    ((count,),) = database.all("SELECT count(*) FROM fortnight.entry")
    return count


@pytest.mark.slow
@pytest.mark.parametrize(
    ("computers", "entries"), [(3, 400), pytest.param(20, 1_000, marks=pytest.mark.release)]
)
def test_all_computers_agree_after_a_failover_in_the_middle(
    tmp_path, database, server, standby, computers, entries
):
    """The server dies while they work. The standby is promoted, without what it had not received."""
    folders = [tmp_path / f"pc{n}" for n in range(computers)]
    for n, folder in enumerate(folders):
        address = database.address(f"pc{n}", standby=standby.port)
        join = hubs.another_computer if n else hubs.first_computer
        join(folder, address).store.close()
    draw = random.Random(5)
    running = [started(folder, draw.randrange(1 << 30), entries, 0.0, 0) for folder in folders]
    until(lambda: sent(database) > 100)
    standby.stop()  # from here on it receives nothing more
    before = sent(database)
    until(lambda: sent(database) > before)
    server.stop("immediate")
    try:
        standby.start()
        standby.promote()
        assert {process.wait(timeout=600) for process in running} == {0}
        after = hubs.HubDatabase(standby, database.name, database.roles)
        with ExitStack() as stack:
            sessions = [stack.enter_context(logged_in(folder)) for folder in folders]
            count = agree(sessions, after)
        assert count > computers * entries * 0.8
    finally:
        server.start()


def until(holds: Callable[[], bool]) -> None:
    """Wait for other processes, at most some minutes."""
    for _ in range(6000):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("the computers send nothing")
