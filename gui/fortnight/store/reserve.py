"""A mebibyte kept aside, so that a disk that is full can still take the entry that is open."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

RESERVE_BYTES = 1 << 20
ROOM_FOR_ONE = 20 * RESERVE_BYTES  # on a smaller disk the record needs the room more


def keep(path: Path) -> None:
    """Have the reserve in place, where the disk has room for it. A disk that has not stops nobody."""
    with suppress(OSError):
        if path.exists() or shutil.disk_usage(path.parent).free < ROOM_FOR_ONE:
            return
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            _fill(descriptor)
        finally:
            os.close(descriptor)


def _fill(descriptor: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(
            descriptor, 0, RESERVE_BYTES
        )  # blocks that are the file's own, without writing them
    else:
        os.write(descriptor, bytes(RESERVE_BYTES))


def free(path: Path) -> bool:
    """Give the reserve back to the disk; whether there was one."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def is_full(error: Exception) -> bool:
    """Whether a refusal says that the disk is full."""
    return getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in str(error)
