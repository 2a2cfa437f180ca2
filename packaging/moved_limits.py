"""Limits of the domain, moved by their smallest sensible step: a test notices.

The numbers in the tables of some packages are moved too (`moved_numbers.py`). Each is moved up and down,
before any other module is imported, because some take its value then.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import moved_numbers

ROOT = Path(__file__).resolve().parent.parent
# The tests of a package of the domain or of one of its modules; of all others, TESTS.
TESTS_OF = {
    "display": ("tests/domain/display",),
    "entry": ("tests/domain/entry",),
    "infusion": ("tests/domain/infusion", "tests/domain/readiness", "tests/domain/entry"),
    "labs": ("tests/domain/labs", "tests/domain/entry"),
    "readiness": ("tests/domain/readiness",),
    "record": ("tests/domain/record", "tests/domain/entry"),
    "record.target_formulas": ("tests/domain/record", "tests/domain/scores"),
    "treatment.surveillance_limits": ("tests/domain/readiness", "tests/domain/entry"),
}
TESTS = (
    "tests/domain/alert/test_limits.py",  # first, because it is there to notice
    "tests/domain/treatment",
    "tests/domain/scores",
    "tests/domain/safety",
    "tests/domain/alert",
    "tests/domain/explanation",
    "tests/operations/test_card_life.py",  # the banner
)

# Pytest says so if a module cannot be imported with another number: then the program does not start.
NOT_IMPORTED = 'Error while loading plugin "moved_limit"'

# A plug-in of pytest, so that it comes before the tests and all that they import.
MOVED = """\
import os
from moved_numbers import import_with
module, place, value = os.environ["FORTNIGHT_MOVED_LIMIT"].split()
import_with(module, place, float(value))
"""

LIST = """\
import sys
from importlib import import_module
from fortnight.domain.limit import limits_in
for module in sys.argv[1:]:
    for name, limit in limits_in(import_module(module)).items():
        print(module, name, limit.value, limit.unit, sep="\t")
"""


def step_of(value: float, unit: str) -> float:
    """Half a point; one for other whole numbers, a tenth for tenths, else a tenth of the value."""
    if unit == "points":
        return 0.5
    if value == int(value):
        return 1.0
    return 0.1 if round(10 * value, 6) == round(10 * value) else abs(value) / 10


def moved(value: float, unit: str) -> tuple[float, float]:
    step = step_of(value, unit)
    return value - step, value + step


def environment(folder: Path, **more: str) -> dict[str, str]:
    path = os.pathsep.join([str(ROOT / "gui"), str(ROOT / "packaging"), str(folder)])
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": path, **more}


def all_limits(folder: Path) -> Iterator[tuple[str, str, float, str]]:
    """Module, name, value and unit of each limit, in the module that defines it."""
    command = [sys.executable, "-c", LIST, *moved_numbers.modules_with_limits()]
    said = subprocess.run(command, env=environment(folder), stdout=subprocess.PIPE, text=True, check=True)
    for line in said.stdout.splitlines():
        module, name, value, unit = line.split("\t")
        if name in moved_numbers.named_limits(module):
            yield module, name, float(value), unit


def all_numbers() -> Iterator[tuple[str, str, float, str]]:
    """Module, place in the module, value and no unit of each number in a table."""
    for module in moved_numbers.modules():
        for index, (_line, value) in enumerate(moved_numbers.values_in(module)):
            yield module, str(index), value, ""


def label_of(module: str, name: str) -> str:
    """The name of a limit; for a number in a table, its file and line."""
    if not name.isdigit():
        return name
    line, _value = moved_numbers.values_in(module)[int(name)]
    return f"{module.rpartition('.')[2]}.py:{line}"


def is_chosen(module: str, name: str, names: list[str]) -> bool:
    """Whether one of these names is that of a limit or of its module; without names all are chosen."""
    return not names or name in names or module.rpartition(".")[2] in names


def tests_of(module: str) -> tuple[str, ...]:
    """The tests that must notice a change of a module, its own first because they are there to notice."""
    package, name = module.split(".")[2:4]
    own = f"tests/domain/{package}/test_{name}.py"
    others = TESTS_OF.get(f"{package}.{name}") or TESTS_OF.get(package, TESTS)
    return (own, *others) if (ROOT / own).exists() else others


def is_noticed(module: str, name: str, value: float, folder: Path) -> bool:
    options = ["-x", "-q", "--tb=no", "--assert=plain", "-p", "moved_limit"]
    options += ["-p", "no:randomly", "-p", "no:cacheprovider"]
    choice = ["-m", "not hypothesis and not release and not slow"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *choice, *tests_of(module)],
        cwd=ROOT,
        env=environment(folder, FORTNIGHT_MOVED_LIMIT=f"{module} {name} {value}"),
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    if done.returncode not in (0, 1) and NOT_IMPORTED not in said:
        raise RuntimeError(said)
    return done.returncode != 0


def unnoticed(names: list[str], folder: Path) -> Iterator[str]:
    """Each limit that can be moved without a failing test, with the value that nobody noticed."""
    limits = [*all_limits(folder), *all_numbers()]
    if is_noticed(*limits[0][:3], folder):
        raise RuntimeError("The tests fail although no limit was moved.")
    for module, name, value, unit in limits:
        for other in moved(value, unit) if is_chosen(module, name, names) else ():
            if not is_noticed(module, name, other, folder):
                yield f"{label_of(module, name)}: {value:g} → {other:g}"


def main(names: list[str]) -> int:
    folder = ROOT / "build" / "mutants" / "limits"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "moved_limit.py").write_text(MOVED)
    count = 0
    for line in unnoticed(names, folder):
        count += 1
        print(line, flush=True)
    print(f"{count} moved limits were not noticed")
    return 1 if count else 0
