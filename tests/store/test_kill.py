"""A real program is killed at random moments: every entry reported as saved is present.

The victim is a process that forks a writer for each round, so that Python and the libraries are loaded
once: the writer opens the store, records through a session like the window does, and prints the id of each
operation after it returned. It is killed with SIGKILL while it works.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.operations.recording import record_infusion
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.stores import KEY, NOW, ROOT, present, registered, session_at

ROUNDS, RELEASE = 50, 500
LONGEST = 0.12  # seconds that a writer lives
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"),
]

VICTIM = """
import os, signal, sys
sys.path[:0] = [{gui!r}, {tests!r}]
from datetime import timedelta
from pathlib import Path
from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Typed
from fortnight.operations import correcting, recording, undoing
from fortnight.store.database import Store
from helpers.stores import KEY, NOW, Clock, session_at

def say(*words):
    os.write(1, (" ".join(map(str, words)) + chr(10)).encode())

def work(folder, round):
    store = Store.open(folder, KEY)
    session = session_at(store, Clock(), actor=f"Nurse {{round}}")
    assert store.read_only is None, str(store.read_only)
    say("open", round)
    for n in range(10_000):
        id = f"{{round}}-{{n}}"
        at = NOW - timedelta(days=1 + n % 300, minutes=n)
        kind = n % 4
        if kind == 0:
            sheet = {{"IL6": Typed(str(10 + n % 7), "pg/mL"), "WBC": Typed("7", "10*9/L")}}
            recording.record_labs(session, id, "child-0001", LabsDraft(at, sheet), confirmed=True)
        elif kind == 1:
            draft = InfusionDraft(at, None, "22", "264")
            recording.record_infusion(session, id, "child-0001", draft, confirmed=True)
        elif kind == 2:
            typed = Typed(str(12 + n % 5), "pg/mL")
            of = f"{{round}}-{{n - 2}}"
            correcting.correct_value(session, id, of, "IL6", typed, "read wrongly", confirmed=True)
        else:
            undoing.undo(session, id, f"{{round}}-{{n - 1}}")
        say("saved", id)

for line in sys.stdin:
    round, folder = line.split()
    writer = os.fork()
    if not writer:
        try:
            work(Path(folder), round)
        except BaseException as error:
            say("wrong", repr(error).replace(" ", "_"))
            os._exit(1)
    say("pid", writer)
    os.waitpid(writer, 0)
    say("gone")
"""


class Victim:
    """The process that forks a writer for each round."""

    def __init__(self) -> None:
        program = VICTIM.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
        self._process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def round(self, number: int, folder: Path, chance: random.Random) -> list[str]:
        """Let a writer work, kill it at a random moment, and return the ids reported as saved."""
        present(self._process.stdin).write(f"{number} {folder}\n")
        heard: list[str] = []
        pid = self._hear("pid", heard)
        if chance.random() < 0.8:
            self._hear("open", heard)  # one round in five dies while it still opens the store
        _sleep(chance.random() * LONGEST)
        os.kill(int(pid), signal.SIGKILL)
        self._hear("gone", heard)
        assert not [line for line in heard if line.startswith("wrong")], heard
        return [line.split()[1] for line in heard if line.startswith("saved")]

    def _hear(self, word: str, heard: list[str]) -> str:
        while True:
            line = present(self._process.stdout).readline().strip()
            assert line, "the victim is gone"
            heard.append(line)
            if line.startswith(("wrong", word)):
                return line.split()[-1]

    def end(self) -> None:
        present(self._process.stdin).close()
        self._process.wait(10)
        present(self._process.stdout).close()


def _sleep(seconds: float) -> None:
    signal.sigtimedwait([], seconds)


@pytest.fixture
def victim():
    made = Victim()
    yield made
    made.end()


@pytest.mark.parametrize("rounds", [ROUNDS, pytest.param(RELEASE, marks=pytest.mark.release)])
def test_A01_nothing_reported_as_saved_is_lost_by_a_kill(tmp_path, victim, rounds):
    chance = random.Random(20261122)
    saved: set[str] = set()
    unsaid = 0
    for number in range(rounds):
        folder = tmp_path / f"ward{number // 20}"  # a new store now and then keeps each proof short
        if number % 20 == 0:
            saved = set()
            prepare(folder)
        saved |= set(victim.round(number, folder, chance))
        with Store.open(folder, KEY) as store:
            assert store.read_only is None
            there = {e.id for e in entries.entries(store.db)}
            assert saved <= there, f"round {number}: lost {sorted(saved - there)}"
            assert verify(store).findings == (), f"round {number}"
            unsaid += any(id.startswith(f"{number}-") for id in there - saved)
    print(f"\n{rounds} kills; {unsaid} left an entry that nobody was told of")


def prepare(folder: Path) -> None:
    with Store.open(folder, KEY) as store:
        registered(session_at(store))


def test_A01_an_unconfirmed_entry_is_one_entry_after_the_retry(tmp_path, victim):
    """The newest entry may exist without confirmation; saving the same id again adds none."""
    prepare(tmp_path / "ward")
    victim.round(1, tmp_path / "ward", random.Random(3))
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store)
        for _ in range(2):
            draft = InfusionDraft(NOW, None, "22", "264")
            record_infusion(session, "mine", "child-0001", draft, confirmed=True)
        saved = entries.of_target(store.db, "mine")
        assert len({each.id for each in saved}) == len(saved) == len({each.verb for each in saved})
        assert sum(i.id == "mine" for i in courses.infusions(store, "child-0001")) == 1
        (given,) = (i for i in courses.infusions(store, "child-0001") if i.id == "mine")
        assert given.dose_mg == 264
