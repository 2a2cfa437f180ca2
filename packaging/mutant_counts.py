"""What became of the mutants: the memory of mutmut, equivalent mutants, and the counts that are kept."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from mutant_staging import ROOT

COUNTS = ROOT / "tests" / "mutants.json"
EQUIVALENTS = ROOT / "tests" / "equivalent_mutants.txt"

# How mutmut writes down what became of a mutant: the exit code of pytest, or a number of its own.
KILLED = frozenset({1, 3, 37})
TIMEOUT = frozenset({24, -24, 36, 152, 255, -9})
SURVIVED, FAILED = 0, 1

HEADS = ("---", "+++")  # of a diff
_TYPE_OF_CAST = re.compile(r'cast\((?:None|"[^"]*"), ')


@dataclass(frozen=True)
class Counts:
    """What became of the mutants of a package. One that runs into a timeout counts as noticed."""

    mutants: int
    killed: int
    survived: int
    equivalent: int
    timeout: int

    @property
    def share(self) -> float:
        """The share noticed of those that can be."""
        real = self.mutants - self.equivalent
        return (self.killed + self.timeout) / real if real else 1.0


@dataclass(frozen=True)
class Equivalent:
    """A mutant that changes nothing that can be observed: its function, its changed line, and the reason."""

    function: str
    line: str
    reason: str = ""


# The memory of mutmut -----------------------------------------------------------------------------


def memories(folder: Path) -> list[Path]:
    return sorted((folder / "mutants").rglob("*.py.meta"))


def exit_codes(folder: Path) -> dict[str, int | None]:
    """The exit code of the tests by mutant; `None` for one that was not tried."""
    found: dict[str, int | None] = {}
    for path in memories(folder):
        found |= json.loads(path.read_text())["exit_code_by_key"]
    return found


def set_exit_codes(folder: Path, changed: Mapping[str, int | None]) -> None:
    for path in memories(folder):
        memory = json.loads(path.read_text())
        known = memory["exit_code_by_key"]
        known |= {name: code for name, code in changed.items() if name in known}
        path.write_text(json.dumps(memory, indent=4))


def is_noticed(code: int | None) -> bool:
    return code in KILLED or code in TIMEOUT


def survivors(codes: Mapping[str, int | None]) -> list[str]:
    return sorted(name for name, code in codes.items() if not is_noticed(code))


# Equivalent mutants -------------------------------------------------------------------------------


def function_of(mutant: str) -> str:
    """`a.b.xǁClassǁname__mutmut_3` is a mutant of `a.b.Class.name`."""
    module, _, name = mutant.partition("__mutmut_")[0].rpartition(".")
    plain = name[1:].strip("ǁ").replace("ǁ", ".") if name.startswith("xǁ") else name.removeprefix("x_")
    return f"{module}.{plain}"


def changed_line(diff: str) -> str:
    """The line of a mutant as it reads after the change; `without …` where a line is gone."""
    lines = [line for line in diff.splitlines() if line[:3] not in HEADS]
    added = [line[1:].strip() for line in lines if line.startswith("+")]
    gone = [line[1:].strip() for line in lines if line.startswith("-")]
    return " ".join(added) or f"without {' '.join(gone)}"


def read_equivalents(text: str) -> list[Equivalent]:
    """Blocks of three lines: the function, the changed line, and the reason."""
    plain = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    blocks = [block.strip().splitlines() for block in plain.split("\n\n") if block.strip()]
    return [Equivalent(*(line.strip() for line in block)) for block in blocks]


def without_equivalents(
    mutants: Iterable[str], diffs: Mapping[str, str], known: set[Equivalent]
) -> list[str]:
    listed = {(each.function, each.line) for each in known}
    noticeable = (name for name in mutants if not is_for_type_checkers(diffs[name]))
    return [name for name in noticeable if (function_of(name), changed_line(diffs[name])) not in listed]


def is_for_type_checkers(diff: str) -> bool:
    """Whether only the type that `cast` is told was changed, which is not read when the program runs."""
    lines = [line for line in diff.splitlines() if line.startswith(("-", "+")) and line[:3] not in HEADS]
    plain = [_TYPE_OF_CAST.sub("cast(", line[1:]) for line in lines]
    return len(plain) == 2 and plain[0] == plain[1]


# Counting -----------------------------------------------------------------------------------------


def count(codes: Mapping[str, int | None], left: Sequence[str]) -> Counts:
    """`left`: the survivors that are not equivalent."""
    kinds = Counter(
        "killed" if code in KILLED else "timeout" if code in TIMEOUT else "survived"
        for code in codes.values()
    )
    equivalent = kinds["survived"] - len(left)
    return Counts(len(codes), kinds["killed"], len(left), equivalent, kinds["timeout"])


def write_counts(package: str, counts: Counts, path: Path = COUNTS) -> None:
    """Write the counts of one package beside those of the others."""
    kept = json.loads(path.read_text()) if path.exists() else {}
    kept[package] = {**asdict(counts), "share_killed": round(counts.share, 4)}
    path.write_text(json.dumps(dict(sorted(kept.items())), indent=2) + "\n")
