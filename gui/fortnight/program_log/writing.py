"""Writes into the log: `note` is the only way. Files rotate, and a full disk disturbs nobody."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from fortnight.program_log import crashes
from fortnight.program_log.kinds import CRASH, FAULT, KINDS, code_of
from fortnight.program_log.limits import FILE_BYTES, OLDER_FILES
from fortnight.program_log.line import OWN, LineFormatter

NAME = "fortnight.log"
_log = logging.getLogger(OWN)
_log.addHandler(logging.NullHandler())  # else Python prints to stderr, messages of errors included
_opened: list[ProgramLog] = []


def note(code: str, shown: Callable[..., object] | None = None, error: BaseException | None = None) -> None:
    """Write one line: its code, and the class or function of what was shown or run, or an error."""
    _write(code, {"shown": shown}, error)


def note_error(error: BaseException) -> None:
    """Write an error under the code of its class."""
    _write(code_of(error), {}, error)


def _write(code: str, extra: dict[str, Any], error: BaseException | None) -> None:
    exc_info = None if error is None else (type(error), error, error.__traceback__)
    _log.log(KINDS[code].level, code, exc_info=exc_info, stacklevel=3, extra={"code": code, **extra})


class _Files(RotatingFileHandler):
    """Rotating files that only the user can read."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return open(self.baseFilename, "a", encoding="utf-8", opener=lambda p, f: os.open(p, f, 0o600))

    def doRollover(self) -> None:
        """Begin a new file; on Windows the former one goes on while another process has it open.

        The newest file is moved first: if it cannot be, the older ones stay where they are.
        """
        if self.stream is not None:
            self.stream.close()
        self.stream = None  # the next line opens the file
        base = Path(self.baseFilename)
        with suppress(OSError):
            base.replace(f"{base}.0")
            for n in range(self.backupCount, 0, -1):
                with suppress(FileNotFoundError):
                    Path(f"{base}.{n - 1}").replace(f"{base}.{n}")

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on without the line: what a person does must not fail because of the log."""

    def close(self) -> None:
        """Close the file; on a full disk without the lines that are not in it yet."""
        with suppress(OSError):
            super().close()


class ProgramLog:
    """The log of this process, from `open` to `close`. `opened_at` is the time of the first line, in UTC."""

    def __init__(self, folder: Path, opened_at: datetime, level: int = logging.INFO) -> None:
        self.folder, self.opened_at, self._level = folder, opened_at, level
        self._former_level = logging.WARNING
        self._handler: _Files | None = None
        self._hooks = threading.excepthook, sys.unraisablehook

    def open(self) -> None:
        """Write everything that is logged from now on, errors of other threads included.

        Nothing is written if the folder cannot be: the program works without a log.
        """
        handler = _Files(
            self.folder / NAME, maxBytes=FILE_BYTES, backupCount=OLDER_FILES, encoding="utf-8", delay=True
        )
        handler.setFormatter(LineFormatter())
        handler.setLevel(self._level)
        root = logging.getLogger()
        self._former_level = root.level
        root.addHandler(handler)
        root.setLevel(min(self._level, root.level))
        self._handler = handler
        _opened.append(self)
        note("start")
        for frames in crashes.take(self.folder):
            _write(CRASH, {"frames": frames, "place": crashes.place(frames)}, None)
        crashes.watch(self.folder)
        self._hooks = threading.excepthook, sys.unraisablehook
        threading.excepthook = _thread_failed
        sys.unraisablehook = _not_raised

    def close(self) -> None:
        """Write nothing more, and leave the hooks as they were."""
        if self._handler is None:
            return
        note("end")
        crashes.end_watch()
        threading.excepthook, sys.unraisablehook = self._hooks
        root = logging.getLogger()
        root.removeHandler(self._handler)
        root.setLevel(self._former_level)
        self._handler.close()
        self._handler = None
        _opened.remove(self)


def current() -> ProgramLog | None:
    """Return the log that this process writes; `None` if there is none."""
    return _opened[-1] if _opened else None


def _thread_failed(what: threading.ExceptHookArgs) -> None:
    if what.exc_value is not None and what.exc_type is not SystemExit:
        note(FAULT, error=what.exc_value)


def _not_raised(what: Any) -> None:
    error: BaseException | None = what.exc_value
    if error is not None:
        trace: TracebackType | None = what.exc_traceback
        note(FAULT, error=error.with_traceback(trace))
