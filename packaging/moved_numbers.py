"""Every number that a table of scores holds, moved by one in its last written digit: a test must notice.

These are the numbers outside functions: limits, weights and cut-offs. A number within a function is changed
by the mutants.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from moved_limits import ROOT, do_tests_fail

PACKAGE = "fortnight.domain.scores"
MODULES = ("activity", "activity_cutoffs", "growth", "mas")
TESTS = ("tests/domain/scores", "tests/domain/safety")  # safety reads the ratio of ferritin and ESR
FILES = ROOT / "gui" / "fortnight" / "domain" / "scores"

# A plug-in of pytest, so that it comes before the tests and all that they import.
MOVED = """\
import os, sys
from importlib import util
from pathlib import Path
module, line, start, end, number = os.environ["FORTNIGHT_MOVED_NUMBER"].split()
spec = util.find_spec(module)
lines = Path(spec.origin).read_bytes().splitlines(keepends=True)
old = lines[int(line) - 1]
lines[int(line) - 1] = old[: int(start)] + number.encode() + old[int(end) :]
home = sys.modules[module] = util.module_from_spec(spec)
exec(compile(b"".join(lines), spec.origin, "exec"), vars(home))
setattr(sys.modules[spec.parent], module.rpartition(".")[2], home)
"""


class Number(NamedTuple):
    """A number as it is written: the variable it is part of, and its place (the columns are bytes)."""

    name: str
    written: str
    line: int
    start: int
    end: int


def numbers_in(source: str) -> Iterator[Number]:
    """Every number in the constants of a module."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value:
            target = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
            for node in ast.walk(statement.value):
                if isinstance(node, ast.Constant) and type(node.value) in (int, float):
                    written = ast.get_source_segment(source, node) or ""
                    end = node.end_col_offset or 0
                    yield Number(ast.unparse(target), written, node.lineno, node.col_offset, end)


def moved(written: str) -> tuple[str, str]:
    """One less and one more in the last written digit."""
    value = Decimal(written)
    step = Decimal((0, (1,), int(value.as_tuple().exponent)))
    return str(value - step), str(value + step)


def is_noticed(module: str, number: Number, other: str, folder: Path) -> bool:
    place = f"{PACKAGE}.{module} {number.line} {number.start} {number.end} {other}"
    return do_tests_fail("moved_number", TESTS, folder, FORTNIGHT_MOVED_NUMBER=place)


def unnoticed(names: list[str], folder: Path) -> Iterator[str]:
    """Each number that can be moved without a failing test, with the value that nobody noticed."""
    all_numbers = [
        (module, number) for module in MODULES for number in numbers_in((FILES / f"{module}.py").read_text())
    ]
    first = all_numbers[0]
    if is_noticed(*first, first[1].written, folder):
        raise RuntimeError("The tests fail although no number was moved.")
    for module, number in all_numbers:
        for other in moved(number.written) if not names or number.name in names else ():
            if not is_noticed(module, number, other, folder):
                yield f"{module}.py, line {number.line}: {number.name}: {number.written} → {other}"


def main(names: list[str]) -> int:
    folder = ROOT / "build" / "mutants" / "limits"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "moved_number.py").write_text(MOVED)
    count = 0
    for line in unnoticed(names, folder):
        count += 1
        print(line, flush=True)
    print(f"{count} moved numbers of scores were not noticed")
    return 1 if count else 0
