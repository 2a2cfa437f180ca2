"""A plug-in of pytest: tests are collected once, then run for each mutant in a process of its own.

mutmut starts pytest for every mutant, which takes twenty times as long as the test that kills it; and its
processes are copies of one in which all tests ran, so that remembered results (`lru_cache`) hide mutants.
"""

from __future__ import annotations

import gc
import json
import os
import resource
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

import pytest

WORKERS = 2
NO_TESTS = 33  # as mutmut writes it down


def choose(mutant: str) -> None:
    """Switch a mutant on: for this process by a constant, because the environment is slow to ask."""
    os.environ["MUTANT_UNDER_TEST"] = mutant
    vars(import_module("mutmut.mutation.trampoline"))["get_mutant_under_test"] = lambda: mutant


class Loop:
    """Runs tests by mutant, at most so many at a time, and writes each exit code down as it comes."""

    def __init__(self, session: pytest.Session, results: Path) -> None:
        self.session, self.results = session, results
        self.items = {item.nodeid: item for item in session.items}
        self.running: dict[int, str] = {}

    def run(self, tasks: Mapping[str, Sequence[str]], seconds: Mapping[str, float]) -> None:
        gc.freeze()  # so that a child need not copy what it only looks through
        for mutant, names in tasks.items():
            while len(self.running) >= WORKERS:
                self.wait()
            known = sorted((n for n in names if n in self.items), key=lambda n: (seconds.get(n, 0.0), n))
            if known:
                self.start(mutant, known, 10 + int(10 * sum(seconds.get(n, 0.0) for n in known)))
            else:
                self.write(mutant, NO_TESTS)
        while self.running:
            self.wait()

    def start(self, mutant: str, names: Sequence[str], limit: int) -> None:
        child = os.fork()
        if child:
            self.running[child] = mutant
            return
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
            choose(mutant)
            code = self.failed([self.items[name] for name in names])
        except BaseException:  # whatever a mutant throws, it was noticed
            code = 1
        os._exit(code)

    def failed(self, items: Sequence[pytest.Item]) -> int:
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.session.testsfailed:
                return 1
        return 0

    def wait(self) -> None:
        child, status = os.wait()
        self.write(self.running.pop(child), os.waitstatus_to_exitcode(status))

    def write(self, mutant: str, code: int) -> None:
        with self.results.open("a") as out:
            out.write(f"{mutant} {code}\n")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    asked = json.loads(Path(os.environ["FORTNIGHT_MUTANTS"]).read_text())
    Loop(session, Path(os.environ["FORTNIGHT_MUTANT_RESULTS"])).run(asked["tests"], asked["seconds"])
    return True
