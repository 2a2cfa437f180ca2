"""The anchor: heads of this device's chain, kept outside the database.

A chain alone does not notice a cut tail, an old file put back, or a log whose damaged frame SQLite
takes for its end. After each commit one record of 64 bytes (sequence number, hash, CRC-32 of both) is
appended here and made durable; a chain that does not reach the anchor has lost entries.

Sixty-four divides a disk's sector, so that no power cut leaves half a record; one whose CRC does not fit
was never acknowledged, or the anchor itself is damaged, and is no witness against the chain.
"""

from __future__ import annotations

import errno
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from fortnight.store.files.layout import read_small

_RECORD = struct.Struct(">Q32s20xI")
LARGEST = 1 << 30  # bytes: sixteen million entries
_CHECKED = 40  # bytes at the start of a record that its CRC covers


def _packed(seq: int, head: bytes) -> bytes:
    bare = _RECORD.pack(seq, head, 0)
    return _RECORD.pack(seq, head, zlib.crc32(bare[:_CHECKED]))


START = _packed(0, bytes(32))  # the first record of every anchor, before any entry is saved


def was_used(path: Path) -> bool:
    """Whether anything but the first record was ever written to an anchor file."""
    return path.exists() and read_small(path, LARGEST) not in (b"", START)


def _records(path: Path) -> Iterator[tuple[int, bytes]]:
    data = read_small(path, LARGEST)
    whole = data[: len(data) - len(data) % _RECORD.size]
    for place, (seq, head, check) in enumerate(_RECORD.iter_unpack(whole)):
        start = place * _RECORD.size
        if zlib.crc32(whole[start : start + _CHECKED]) == check:
            yield seq, head


def anchored(path: Path) -> dict[int, bytes]:
    """Hashes by sequence number from an anchor file that is only read; none where there is no file."""
    return dict(_records(path)) if path.exists() else {}


class Anchor:
    """The anchor file of one store. Records of several processes may arrive in any order."""

    def __init__(self, path: Path) -> None:
        self._path = path
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0)
        self._descriptor = os.open(path, flags, 0o600)
        if not stat.S_ISREG(os.fstat(self._descriptor).st_mode):
            self.close()
            raise OSError(errno.EINVAL, "it is not a regular file", str(path))
        self._drop_torn_record()

    def _drop_torn_record(self) -> None:
        torn = os.fstat(self._descriptor).st_size % _RECORD.size
        if torn:
            os.ftruncate(self._descriptor, os.fstat(self._descriptor).st_size - torn)

    def begin(self) -> None:
        """Write the first record: an anchor without any is one that was emptied."""
        os.write(self._descriptor, START)
        getattr(os, "fdatasync", os.fsync)(self._descriptor)

    def append(self, seq: int, head: bytes) -> None:
        """Record a head and make it durable. :raises OSError: if the disk refuses."""
        os.write(self._descriptor, _packed(seq, head))
        getattr(os, "fdatasync", os.fsync)(self._descriptor)

    def records(self) -> Iterator[tuple[int, bytes]]:
        """Every whole record: sequence number and hash."""
        yield from _records(self._path)

    def head(self) -> tuple[int, bytes] | None:
        """The record with the highest sequence number."""
        return max(self.records(), default=None)

    def close(self) -> None:
        os.close(self._descriptor)
