"""The file of a review copy: an uncompressed tar of `head.json`, `identity.age` and `body.age`.

Any tar program reads it. Only the plain form that is written here is read, without links, sparse files or
extended headers, so that nothing in a foreign file makes the program unpack more than it names.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fortnight.domain.messages import text
from fortnight.store.errors import CopyRefused
from fortnight.store.files.layout import open_regular

HEAD, IDENTITY, BODY = "head.json", "identity.age", "body.age"
BLOCK = 512
LARGEST = {HEAD: 4 << 20, IDENTITY: 64 << 10, BODY: (1 << 33) - 1}  # bytes; a header has room for no more


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a file: head, identity (empty if there is none), and where the body is."""

    path: Path
    head: bytes
    identity: bytes
    body_at: int
    body_bytes: int

    def open_body(self) -> BinaryIO:
        """Open the body for reading. :raises OSError: if the file cannot be read."""
        return Part(self.path, self.body_at, self.body_bytes)


class Part(io.RawIOBase, BinaryIO):
    """A stretch of a file, to be read once from its beginning."""

    def __init__(self, path: Path, start: int, size: int) -> None:
        super().__init__()
        self._file = open_regular(path)
        self._file.seek(start)
        self._left = size

    def readable(self) -> bool:
        """Whether it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes, empty at the end."""
        wanted = self._left if size < 0 else min(size, self._left)
        data = self._file.read(wanted)
        self._left -= len(data)
        return data

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()


# Writing ------------------------------------------------------------------------------------------


def write(out: BinaryIO, head: bytes, identity: bytes, body: BinaryIO, body_bytes: int, at: float) -> None:
    """Write the file; `body` is read from its present position, `at` is the time of its parts (POSIX)."""
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, data in ((HEAD, head), (IDENTITY, identity)):
            if data:
                tar.addfile(_info(name, len(data), at), io.BytesIO(data))
        tar.addfile(_info(BODY, body_bytes, at), body)


def _info(name: str, size: int, at: float) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.size, made.mode, made.mtime = size, 0o600, int(at)
    return made


# Reading ------------------------------------------------------------------------------------------


def read(path: Path) -> Package:
    """Return the parts of a file.

    :raises CopyRefused: if it cannot be read, is something else, or ends early.
    """
    try:
        with open_regular(path) as file:
            return _package(path, file)
    except OSError as error:
        raise CopyRefused(
            text("{file} cannot be read: {why}.", file=path.name, why=error.strerror or error)
        ) from error


def _package(path: Path, file: BinaryIO) -> Package:
    parts, size = dict[str, tuple[int, int]](), file.seek(0, io.SEEK_END)
    for name, start, length in _members(path, file, size):
        if name in parts or length > LARGEST.get(name, -1):
            raise foreign(path)
        parts[name] = (start, length)
    if list(parts) not in ([HEAD, BODY], [HEAD, IDENTITY, BODY]):
        raise foreign(path)
    _check_filling(path, file, parts, size)
    head, identity = (_bytes_at(file, *parts.get(name, (0, 0))) for name in (HEAD, IDENTITY))
    return Package(path, head, identity, *parts[BODY])


def _members(path: Path, file: BinaryIO, size: int) -> Iterator[tuple[str, int, int]]:
    """Yield name, start and length of each member up to the body, which is the last one."""
    at, name = 0, ""
    while name != BODY:
        name, length = _member(path, _bytes_at(file, at, BLOCK), at)
        start = at + BLOCK
        at = start + -(-length // BLOCK) * BLOCK
        if at > size:
            raise incomplete(path)
        yield name, start, length


def _check_filling(path: Path, file: BinaryIO, parts: Mapping[str, tuple[int, int]], size: int) -> None:
    """Check that nothing stands between and after the parts, and that the file ends where a tar ends."""
    filling = [_bytes_at(file, start + length, -length % BLOCK) for start, length in parts.values()]
    at = file.tell()
    ends_at = -(-(at + 2 * BLOCK) // tarfile.RECORDSIZE) * tarfile.RECORDSIZE
    if size < ends_at:
        raise incomplete(path)
    if size > ends_at or any((*b"".join(filling), *file.read())):
        raise foreign(path)


def _member(path: Path, header: bytes, at: int) -> tuple[str, int]:
    """Return name and length from the header of a member."""
    if len(header) < BLOCK and (at or HEAD.encode().startswith(header[: len(HEAD)])):
        raise incomplete(path)
    try:
        info = tarfile.TarInfo.frombuf(header, "utf-8", "strict")
    except (tarfile.HeaderError, ValueError) as error:
        raise foreign(path) from error
    if info.type != tarfile.REGTYPE or info.size < 0 or info.tobuf(tarfile.USTAR_FORMAT) != header:
        raise foreign(path)
    return info.name, info.size


def _bytes_at(file: BinaryIO, start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


def foreign(path: Path) -> CopyRefused:
    """Return the error for a file of another kind."""
    return CopyRefused(
        text("{file} is neither a review copy nor answers to one. Choose another file.", file=path.name)
    )


def incomplete(path: Path) -> CopyRefused:
    """Return the error for a file that ends early."""
    return CopyRefused(
        text(
            "{file} is incomplete: its end is missing. Copy it once more from where it was saved.",
            file=path.name,
        )
    )
