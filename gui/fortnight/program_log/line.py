"""A line of the log: how it is written, and read again.

    2026-11-27T09:30:00.123Z WARNING not-backed-up NotBackedUp fortnight.store.backups.backup:88 ENOSPC
      fortnight.store.backups.backup:back_up:88

The second and later lines are the stack of the error, innermost call last.
"""

from __future__ import annotations

import errno
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePath
from types import TracebackType
from typing import Any

from fortnight.program_log.kinds import FOREIGN

OWN = "fortnight"  # the name of the logger of the program

NOTHING = "-"
MOST_FRAMES, MOST_CAUSES = 30, 5
_CODE = re.compile(r"[A-Z][A-Z0-9_]{1,40}|[0-9A-Z]{5}")
_HEAD = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (?P<level>[A-Z]+) (?P<code>[\w-]+) (?P<what>[\w.<>-]+) "
    r"(?P<place>[\w.<>-]+:\d+) (?P<number>[\w-]+)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log with the stack below it. `what` is the class of the error or of what was shown."""

    at: datetime
    level: str
    code: str
    what: str
    place: str
    number: str
    stack: tuple[str, ...] = field(default=())


class LineFormatter(logging.Formatter):
    """Writes records as lines. Messages, arguments and messages of errors are left out."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, and the stack of its error below it."""
        error = record.exc_info[1] if record.exc_info else None
        # Attributes of other libraries' lines may hold anything.
        own: Mapping[str, Any] = vars(record) if record.name == OWN else {}
        shown = own.get("shown")
        what = type(error).__qualname__ if error is not None else getattr(shown, "__qualname__", NOTHING)
        stack = stack_of(error.__traceback__) if error is not None else ()
        place = own.get("place") or f"{module_of(record.pathname)}:{record.lineno}"
        at = datetime.fromtimestamp(record.created, UTC)
        head = (
            f"{at:%Y-%m-%dT%H:%M:%S}.{int(record.msecs):03d}Z",
            record.levelname,
            own.get("code", FOREIGN),
            what,
            _place(stack) if stack else place,
            number_of(error),
        )
        frames = own.get("frames") or stack
        return "\n".join([" ".join(head), *(f"  {frame}" for frame in frames)])


def stack_of(trace: TracebackType | None) -> tuple[str, ...]:
    """Return the calls of a stack as `module:function:line`, innermost last."""
    frames: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        name = getattr(code, "co_qualname", code.co_name)
        frames.append(f"{trace.tb_frame.f_globals.get('__name__', NOTHING)}:{name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return tuple(frames[-MOST_FRAMES:])


def place_of(error: BaseException) -> str:
    """Return where an error was raised, as `module:line`."""
    return _place(stack_of(error.__traceback__))


def _place(stack: tuple[str, ...]) -> str:
    """Return the innermost call within the program as `module:line`, or the innermost one."""
    if not stack:
        return f"{NOTHING}:0"
    ours = [frame for frame in stack if frame.startswith("fortnight.")]
    module, _, line = (ours or stack)[-1].split(":")
    return f"{module}:{line}"


def module_of(path: str) -> str:
    """Return the module of a source file, without the folders above the package: they may name a person."""
    parts = PurePath(path.replace("\\", "/")).with_suffix("").parts
    for root in ("site-packages", "gui", "lib"):
        if root in parts:
            parts = parts[len(parts) - parts[::-1].index(root) :]
            return ".".join(parts) or NOTHING
    return parts[-1] if parts else NOTHING


def number_of(error: BaseException | None) -> str:
    """Return the name of the error number of the system or of the database, looking at the causes too."""
    for _ in range(MOST_CAUSES):
        if error is None:
            break
        found = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
        if isinstance(error, OSError) and error.errno is not None:
            found = errno.errorcode.get(error.errno)
        if isinstance(found, str) and _CODE.fullmatch(found):
            return found
        error = error.__cause__ or error.__context__
    return NOTHING


def parsed(lines: Iterable[str]) -> Iterator[Line]:
    """Yield the lines of a log. Anything else in it, such as a line that was cut, is passed over."""
    head: re.Match[str] | None = None
    stack: list[str] = []
    for written in lines:
        if written.startswith("  "):
            stack.append(written.strip())
            continue
        if head is not None:
            yield _line(head, stack)
        head, stack = _HEAD.fullmatch(written.rstrip("\n")), []
    if head is not None:
        yield _line(head, stack)


def _line(head: re.Match[str], stack: list[str]) -> Line:
    at, level, code, what, place, number = head.groups()
    return Line(datetime.fromisoformat(at), level, code, what, place, number, tuple(stack))
