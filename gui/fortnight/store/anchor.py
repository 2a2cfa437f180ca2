"""The anchor: heads of this device's chain, kept outside the database.

A chain alone does not notice a cut tail, an old file put back, or a log whose damaged frame SQLite
takes for its end. After each commit one record of 40 bytes (sequence number, hash) is appended here
and made durable; a chain that does not reach the anchor has lost entries.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path

_RECORD = struct.Struct(">Q32s")


class Anchor:
    """The anchor file of one store. Records of several processes may arrive in any order."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        self._drop_torn_record()

    def _drop_torn_record(self) -> None:
        torn = os.fstat(self._descriptor).st_size % _RECORD.size
        if torn:
            os.ftruncate(self._descriptor, os.fstat(self._descriptor).st_size - torn)

    def append(self, seq: int, head: bytes) -> None:
        """Record a head and make it durable. :raises OSError: if the disk refuses."""
        os.write(self._descriptor, _RECORD.pack(seq, head))
        getattr(os, "fdatasync", os.fsync)(self._descriptor)

    def records(self) -> Iterator[tuple[int, bytes]]:
        """Every whole record: sequence number and hash."""
        data = self._path.read_bytes()
        yield from _RECORD.iter_unpack(data[: len(data) - len(data) % _RECORD.size])

    def head(self) -> tuple[int, bytes] | None:
        """The record with the highest sequence number."""
        return max(self.records(), default=None)

    def close(self) -> None:
        os.close(self._descriptor)
