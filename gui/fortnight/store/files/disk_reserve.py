"""A reserve of one mebibyte, deleted when the disk is full so that the present entry can still be saved."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

RESERVE_BYTES = 1 << 20
ROOM_FOR_ONE = 20 * RESERVE_BYTES  # with less free space, the record needs the room more than the reserve


def keep(path: Path) -> None:
    """Create the reserve if the disk has room for it. A disk without room is not an error."""
    with suppress(OSError):
        if path.exists() or shutil.disk_usage(path.parent).free < ROOM_FOR_ONE:
            return
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            _fill(descriptor, RESERVE_BYTES)
        finally:
            os.close(descriptor)


def _fill(descriptor: int, size: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, size)  # allocates the blocks without writing them
    else:
        os.write(descriptor, bytes(size))


def free(path: Path) -> bool:
    """Delete the reserve, and return whether there was one."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def has_room(folder: Path, size: int) -> bool:
    """Whether this many bytes can be written. They are really allocated: free space does not show a quota."""
    probe = folder / f".{secrets.token_hex(6)}.part"
    try:
        descriptor = os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except OSError as error:
        return not is_full(error)
    try:
        _fill(descriptor, size)
    except OSError as error:
        return not is_full(error)
    finally:
        os.close(descriptor)
        probe.unlink(missing_ok=True)
    return True


def is_full(error: Exception) -> bool:
    """Whether an error says that the disk is full."""
    return getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in str(error)
