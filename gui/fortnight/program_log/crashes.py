"""What is left of a process that ended by itself: the calls of its Python code, read at the next start."""

from __future__ import annotations

import faulthandler
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from fortnight.program_log.line import NOTHING, module_of

NAME = "crashes.txt"
_FRAME = re.compile(r'\s*File "(?P<path>.*)", line (?P<line>\d+) in (?P<name>\S+)')
_THREAD = re.compile(r"(Current thread|Thread) 0x")
_open: list[TextIO] = []


def watch(folder: Path) -> None:
    """Let Python write its calls into a file of the folder if the process is ended by a fault."""
    with suppress(OSError):
        opened = os.open(folder / NAME, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        file = os.fdopen(opened, "a", encoding="utf-8")
        faulthandler.enable(file)
        _open.append(file)


def end_watch() -> None:
    """Leave faults to the system again."""
    faulthandler.disable()
    while _open:
        _open.pop().close()


def take(folder: Path) -> list[tuple[str, ...]]:
    """Return the calls of each process that ended by a fault, innermost last, and empty the file."""
    try:
        words = (folder / NAME).read_text(encoding="utf-8", errors="replace")
        if words:
            os.truncate(folder / NAME, 0)
    except OSError:
        return []
    return [tuple(reversed(frames)) for frames in _of_current_threads(words)]


def _of_current_threads(words: str) -> list[list[str]]:
    """Return the calls of the threads in which a fault occurred. The message of the fault is passed over."""
    found: list[list[str]] = []
    is_current = False
    for line in words.splitlines():
        if _THREAD.match(line):
            is_current = line.startswith("Current")
            if is_current:
                found.append([])
        elif is_current and (frame := _FRAME.fullmatch(line)):
            found[-1].append(f"{module_of(frame['path'])}:{frame['name']}:{frame['line']}")
    return found


def place(frames: tuple[str, ...]) -> str:
    """Return the innermost call as `module:line`."""
    if not frames:
        return f"{NOTHING}:0"
    module, _, line = frames[-1].split(":")
    return f"{module}:{line}"
