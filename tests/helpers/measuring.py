"""Measurements: two tasks in one run, reported as a ratio; a ratio above its goal does not fail."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from helpers.stores import ROOT


@dataclass(frozen=True)
class Row:
    """One line of the table: the task, what it is compared with, both figures, their ratio and its goal."""

    work: str
    against: str
    ours: str
    theirs: str
    ratio: float
    goal: float

    @property
    def cells(self) -> tuple[str, ...]:
        over = "" if self.ratio <= self.goal else "over"
        return (
            self.work,
            self.against,
            self.ours,
            self.theirs,
            f"{self.ratio:.2f}",
            f"≤ {self.goal:g}",
            over,
        )


HEADS = ("work", "against", "ours", "reference", "ratio", "goal", "")


def printed(rows: list[Row]) -> list[str]:
    """Return the table as lines."""
    cells = [HEADS, *(row.cells for row in rows)]
    widths = [max(len(line[n]) for line in cells) for n in range(len(HEADS))]
    return ["  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() for line in cells]


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 7) -> tuple[float, float]:
    """Run both tasks alternately after one round to warm up, and return the median of each in seconds."""
    ours()
    theirs()
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def ms(value: float) -> str:
    return f"{value * 1e3:.1f} ms" if value < 10 else f"{value:.1f} s"


def compared(work: str, against: str, ours: float, theirs: float, goal: float) -> Row:
    return Row(work, against, ms(ours), ms(theirs), ours / theirs, goal)


PATHS = f"import sys; sys.path[:0] = [{str(ROOT / 'gui')!r}, {str(ROOT / 'tests')!r}]\n"


def child_process(program: str, *arguments: object) -> tuple[float, float]:
    """Return the seconds from the start of a process to its first line, and its peak memory in MB."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    start = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", PATHS + program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = perf_counter() - start
        process.stdout.read()
    assert line.startswith("painted"), line
    return took, float(line.split()[1])
