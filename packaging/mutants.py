"""What the tests would miss: the program is changed in one place at a time, and the tests must fail.

  mutants.py [PACKAGE…]   mutate these packages (all of PACKAGES without one) and run their tests
  mutants.py limits [NAME…]  move each limit (or those of a module) by one step and run their tests

Started by `packaging/dev.py mutants`, which installs mutmut: it makes the mutants and finds out which test
runs which function; `mutant_loop.py` runs the tests. What was found is kept in build/mutants, so that
a second run tries only what is new and what survived; without that folder everything is tried again. The
counts go to tests/mutants.json. Mutants that change nothing that can be observed are
listed in tests/equivalent_mutants.txt, each with the reason.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import moved_limits
from mutant_counts import (
    EQUIVALENTS,
    FAILED,
    SURVIVED,
    Counts,
    Equivalent,
    count,
    exit_codes,
    read_equivalents,
    set_exit_codes,
    survivors,
    without_equivalents,
    write_counts,
)
from mutant_staging import PACKAGES, PYTEST_OPTIONS, ROOT, stage

ENOUGH = 0.95
# Why a test fails is not asked, and to explain it takes longer than the test.
PYTEST = (sys.executable, "-m", "pytest", "-q", "--rootdir=.", "--assert=plain", "--tb=no")
WORKERS = 2
MINUTES_FOR_ALL_TESTS = 10
NO_MUTANT = "none"

# Run in the staged folder: makes the mutants and finds out which test runs which function.
PREPARE = """\
import mutmut.__main__ as mutmut
mutmut.copy_src_dir()
mutmut.copy_also_copy_files()
mutmut.setup_source_paths()
mutmut.create_mutants(2)
mutmut.run_stats_collection(mutmut.get_mutant_runner())
"""

# Run in the folder with the mutants.
CALLED_ON_IMPORT = """\
import contextlib, io, json, sys
import pytest
from mutmut.state import state
with contextlib.redirect_stdout(io.StringIO()):
    pytest.main(["--collect-only", "-qq", *sys.argv[1:]])
print(json.dumps(sorted(state()._stats)))
"""

# Run in the folder above it; the names of the mutants come through the standard input.
DIFFS = """\
import json, sys
from mutmut.mutation.diff_apply import get_diff_for_mutant
print(json.dumps({name: get_diff_for_mutant(name) for name in json.load(sys.stdin)}))
"""


def tasks_of(codes: Mapping[str, int | None], stats: Mapping[str, Any]) -> dict[str, list[str]]:
    """The tests by mutant: of each mutant that no test has noticed yet, those that run its function."""
    tests = stats["tests_by_mangled_function_name"]
    return {name: tests.get(name.partition("__mutmut_")[0], []) for name in survivors(codes)}


def read_results(text: str) -> dict[str, int | None]:
    """Lines of a mutant and its exit code; the last one may have been cut off."""
    return {name: int(code) for name, code in (line.split() for line in text.splitlines() if " " in line)}


def take_results(folder: Path) -> None:
    """Take in what the loop has written down, also that of a run that was stopped."""
    path = folder / "results.txt"
    if path.exists():
        results = read_results(path.read_text())
        path.unlink()
        if results.get(NO_MUTANT, SURVIVED) != SURVIVED:
            raise RuntimeError("The tests fail although nothing was changed: what they found was left out.")
        if NO_MUTANT in results:
            set_exit_codes(folder, results)


# Running ------------------------------------------------------------------------------------------


def environment(**more: str) -> dict[str, str]:
    ours = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "packaging")}
    return {**os.environ, **ours, "PYTHONDONTWRITEBYTECODE": "1", **more}


def ask(code: str, *args: str, cwd: Path, said: str = "", **more: str) -> str:
    """Run a few lines of Python and return what they print."""
    command = [sys.executable, "-c", code, *args]
    done = subprocess.run(
        command, cwd=cwd, env=environment(**more), input=said, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


def prepare(folder: Path) -> dict[str, Any]:
    """Make the mutants; returns which test runs which function, and how long each takes."""
    with (folder / "mutmut.log").open("w") as log:  # its output is a spinner
        command = [sys.executable, "-c", PREPARE]
        subprocess.run(command, cwd=folder, env=environment(), stdout=log, stderr=log, check=True)
    return json.loads((folder / "mutants" / "mutmut-stats.json").read_text())


def worth_trying(folder: Path, known: set[Equivalent]) -> dict[str, int | None]:
    """All but those that survived before and are listed as equivalent."""
    codes = exit_codes(folder)
    survived = [name for name, code in codes.items() if code == SURVIVED]
    left = without_equivalents(survived, diffs_of(survived, folder), known)
    return {name: code for name, code in codes.items() if code != SURVIVED or name in left}


def run_loop(folder: Path, tests: Sequence[str], stats: Mapping[str, Any], known: set[Equivalent]) -> None:
    """Try every mutant that no test has noticed yet."""
    asked, seconds = folder / "tasks.json", stats["duration_by_test"]
    tasks = {NO_MUTANT: list(seconds), **tasks_of(worth_trying(folder, known), stats)}
    asked.write_text(json.dumps({"tests": tasks, "seconds": seconds}))
    more = {"FORTNIGHT_MUTANTS": str(asked), "FORTNIGHT_MUTANT_RESULTS": str(folder / "results.txt")}
    command = [*PYTEST, "-p", "mutant_loop", *PYTEST_OPTIONS, *tests]
    with (folder / "loop.log").open("w") as log:
        where = {"cwd": folder / "mutants", "env": environment(**more)}
        subprocess.run(command, **where, stdout=log, stderr=log, check=True)
    take_results(folder)


def called_on_import(folder: Path, tests: Sequence[str]) -> set[str]:
    """Functions that run while a module is imported. mutmut forks after that, too late to mutate them."""
    args = [*PYTEST_OPTIONS, *tests]
    said = ask(CALLED_ON_IMPORT, *args, cwd=folder / "mutants", MUTANT_UNDER_TEST="stats")
    return set(json.loads(said.splitlines()[-1]))


def is_killed_alone(mutant: str, folder: Path, tests: Sequence[str]) -> bool:
    """Whether the tests fail in a process of its own that mutates from the first import on."""
    done = subprocess.run(
        [*PYTEST, "-x", *PYTEST_OPTIONS, *tests],
        cwd=folder / "mutants",
        env=environment(MUTANT_UNDER_TEST=mutant),
        capture_output=True,
        timeout=60 * MINUTES_FOR_ALL_TESTS,
        check=False,
    )
    return done.returncode != 0


def run_alone(folder: Path, tests: Sequence[str], known: set[Equivalent]) -> None:
    """Try the survivors among the functions that are called on import again, each in its own process."""
    early = called_on_import(folder, tests)
    left = [name for name in survivors(exit_codes(folder)) if name.partition("__mutmut_")[0] in early]
    left = without_equivalents(left, diffs_of(left, folder), known)
    with ThreadPoolExecutor(WORKERS) as pool:
        killed = pool.map(lambda name: is_killed_alone(name, folder, tests), left)
        for name in (name for name, is_killed in zip(left, killed, strict=True) if is_killed):
            set_exit_codes(folder, {name: FAILED})


def diffs_of(mutants: Sequence[str], folder: Path) -> dict[str, str]:
    return json.loads(ask(DIFFS, cwd=folder, said=json.dumps(mutants))) if mutants else {}


# The verb -----------------------------------------------------------------------------------------


def report(package: str, counts: Counts, diffs: Mapping[str, str]) -> None:
    for diff in diffs.values():
        print(diff)
    print(
        f"{package}: {counts.mutants} mutants, {counts.killed} killed, {counts.timeout} timeout, "
        f"{counts.survived} survived, {counts.equivalent} equivalent: {counts.share:.1%}",
        flush=True,
    )


def run(package: str) -> Counts:
    """Mutate one package and report what the tests do not notice."""
    tests, known = PACKAGES[package], set(read_equivalents(EQUIVALENTS.read_text()))
    folder = stage(package)
    take_results(folder)
    run_loop(folder, tests, prepare(folder), known)
    run_alone(folder, tests, known)
    codes = exit_codes(folder)
    diffs = diffs_of(survivors(codes), folder)
    left = without_equivalents(diffs, diffs, known)
    counts = count(codes, left)
    write_counts(package, counts)
    report(package, counts, {name: diffs[name] for name in left})
    return counts


def main(argv: list[str]) -> int:
    if argv[:1] == ["limits"]:
        return moved_limits.main(argv[1:])
    unknown = [each for each in argv if each not in PACKAGES]
    if unknown:
        print(f"No such package: {', '.join(unknown)}. There are {', '.join(PACKAGES)}.", file=sys.stderr)
        return 2
    shares = [run(package).share for package in argv or PACKAGES]
    return 0 if min(shares) >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
