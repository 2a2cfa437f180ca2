"""A mebibyte kept aside, so that a disk that is full can still take the entry that is open."""

from __future__ import annotations

import errno
import os
import secrets
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
            _fill(descriptor, RESERVE_BYTES)
        finally:
            os.close(descriptor)


def _fill(descriptor: int, size: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, size)  # blocks that are the file's own, without writing them
    else:
        os.write(descriptor, bytes(size))


def free(path: Path) -> bool:
    """Give the reserve back to the disk; whether there was one."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def has_room(folder: Path, size: int) -> bool:
    """Whether the disk takes this many bytes. It is tried: how much is free says nothing of a quota."""
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
    """Whether a refusal says that the disk is full."""
    return getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in str(error)
