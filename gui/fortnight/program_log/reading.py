"""What went wrong, read from the log of this and earlier starts, and the report about it."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fortnight import __version__
from fortnight.program_log.kinds import KINDS, Kind
from fortnight.program_log.limits import LISTED, OLDER_FILES, REPORTED
from fortnight.program_log.line import NOTHING, Line, parsed
from fortnight.program_log.writing import NAME


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that went wrong, and how often in a row: `line` is its newest line."""

    kind: Kind
    line: Line
    times: int = 1


def files(folder: Path) -> list[Path]:
    """Return the files of the log, oldest first."""
    older = [folder / f"{NAME}.{n}" for n in range(OLDER_FILES, 0, -1)]
    return [path for path in (*older, folder / NAME) if path.exists()]


def lines(folder: Path) -> Iterator[Line]:
    """Yield the lines of the log, oldest first. A file that cannot be read has none."""
    for path in files(folder):
        try:
            words = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        yield from parsed(words.splitlines())


def troubles(folder: Path, since: datetime | None = None) -> list[Trouble]:
    """Return what went wrong, newest first. The same thing in a row is one, with how often it happened."""
    found: list[Trouble] = []
    for line in lines(folder):
        kind = KINDS.get(line.code)
        if kind is None or not kind.is_problem or (since is not None and line.at < since):
            continue
        if found and _is_same(found[-1].line, line):
            found[-1] = Trouble(kind, line, found[-1].times + 1)
        else:
            found.append(Trouble(kind, line))
    return found[: -LISTED - 1 : -1]


def _is_same(one: Line, other: Line) -> bool:
    return (one.code, one.what, one.place, one.number) == (other.code, other.what, other.place, other.number)


def report(found: list[Trouble], more: Mapping[str, str] | None = None) -> str:
    """Return a report about problems: version, system, stacks. It holds nothing of a record.

    :param more: further versions, such as that of Qt.
    """
    versions = {"Fortnight": __version__, "Python": platform.python_version(), **(more or {})}
    head = [
        *(f"{name} {version}" for name, version in versions.items()),
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    return "\n".join([*head, *(line for each in found[:REPORTED] for line in _of(each))]) + "\n"


def _of(trouble: Trouble) -> Iterator[str]:
    line = trouble.line
    parts = (f"{line.at:%Y-%m-%dT%H:%M:%SZ}", line.code, line.what, line.place, line.number)
    times = f"x{trouble.times}" if trouble.times > 1 else NOTHING
    yield ""
    yield " ".join(part for part in (*parts, times) if part != NOTHING)
    yield from (f"  {frame}" for frame in line.stack)
