"""A lock on a folder that excludes other processes and other threads."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path

PAUSE_S = 0.02
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextmanager
def locked(folder: Path, longest_s: float) -> Generator[None]:
    """Hold the lock of a folder. The system releases it when its holder ends for any reason.

    On a file system without locks nothing is locked.

    :raises TimeoutError: if somebody else holds the lock for longer than `longest_s` seconds.
    """
    descriptor = _opened(folder)
    if descriptor is None:
        yield
        return
    try:
        _wait_for(descriptor, longest_s)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, longest_s: float) -> None:
    until = time.monotonic() + longest_s
    while not _taken(descriptor):
        if time.monotonic() >= until:
            raise TimeoutError(errno.EAGAIN, "another process holds its lock")
        time.sleep(PAUSE_S)


def _taken(descriptor: int) -> bool:
    """Whether the lock was acquired, or the file system has no locks."""
    try:
        _take(descriptor)
    except OSError as error:
        return error.errno not in _BUSY
    return True


if os.name == "nt":  # Windows cannot lock a folder, so a file in it is locked

    def _opened(folder: Path) -> int | None:
        with suppress(OSError):
            return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        return None

    def _take(descriptor: int) -> None:
        import msvcrt

        lock: Callable[[int, int, int], None] = getattr(msvcrt, "locking")  # noqa: B009
        lock(descriptor, getattr(msvcrt, "LK_NBLCK"), 1)  # noqa: B009

else:

    def _opened(folder: Path) -> int | None:
        with suppress(OSError):
            return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        return None

    def _take(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
