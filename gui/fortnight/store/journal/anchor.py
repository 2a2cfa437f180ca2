"""The anchor: the heads of this device's chain, kept in a file outside the database.

A hash chain alone does not reveal that its last entries are missing, that an old file was put back, or that
SQLite took a damaged frame of the log for its end. So after each commit one record of 64 bytes (sequence
number, hash, CRC-32 of both) is appended here and made durable. A chain that ends before the newest anchor
record has lost entries.

A disk sector is a multiple of 64 bytes, so a power cut leaves no half record. A record whose CRC is wrong was
never acknowledged, or the anchor itself is damaged; it is not used as evidence against the chain.
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
from fortnight.store.journal.entries import Head

_RECORD = struct.Struct(">Q32s20xI")
LARGEST = 1 << 30  # bytes: sixteen million entries
_CHECKED = struct.Struct(">Q32s")  # the part of a record that its CRC covers
# Not every system has these names. Without O_BINARY, Windows changes bytes that look like a line end.
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_make_durable = getattr(os, "fdatasync", os.fsync)


def _packed(seq: int, head: bytes) -> bytes:
    return _RECORD.pack(seq, head, zlib.crc32(_CHECKED.pack(seq, head)))


START = _packed(0, bytes(32))  # the first record of every anchor, before any entry is saved


def was_used(path: Path) -> bool:
    """Whether an anchor file holds more than its first record."""
    return path.exists() and read_small(path, LARGEST) not in (b"", START)


def _records(path: Path) -> Iterator[tuple[int, bytes]]:
    data = read_small(path, LARGEST)
    whole = data[: len(data) - len(data) % _RECORD.size]
    for seq, head, crc in _RECORD.iter_unpack(whole):
        if zlib.crc32(_CHECKED.pack(seq, head)) == crc:
            yield seq, head


def anchored(path: Path) -> dict[int, bytes]:
    """Read an anchor file and return the hashes by sequence number; empty if there is no file."""
    return dict(_records(path)) if path.exists() else {}


class Anchor:
    """The anchor file of one store. Records of several processes may arrive in any order."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = os.open(path, _FLAGS, 0o600)
        if not stat.S_ISREG(os.fstat(self._descriptor).st_mode):
            self.close()
            raise OSError(errno.EINVAL, "it is not a regular file", str(path))
        self._drop_torn_record()

    def _drop_torn_record(self) -> None:
        size = os.fstat(self._descriptor).st_size
        if size % _RECORD.size:
            os.ftruncate(self._descriptor, size - size % _RECORD.size)

    def catch_up(self, newest: Head) -> None:
        """Append the newest entry if a crash came between its commit and the anchor.

        A new anchor gets its first record, so that an anchor without any record is known to have been
        emptied.
        """
        anchored = self.head()
        if anchored is None:
            self._write(START)
        if newest.seq > (anchored[0] if anchored else 0):
            self.append(newest.seq, newest.hash)

    def append(self, seq: int, head: bytes) -> None:
        """Append a head and make it durable.

        :raises OSError: if the disk cannot be written.
        """
        self._write(_packed(seq, head))

    def _write(self, record: bytes) -> None:
        os.write(self._descriptor, record)
        _make_durable(self._descriptor)

    def records(self) -> Iterator[tuple[int, bytes]]:
        """Yield sequence number and hash of every valid record."""
        yield from _records(self._path)

    def head(self) -> tuple[int, bytes] | None:
        """Return the record with the highest sequence number."""
        return max(self.records(), default=None)

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)
