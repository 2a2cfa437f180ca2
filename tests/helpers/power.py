"""Power cuts, simulated from the system calls of a real process.

`trace` records a program's calls to the disk with strace. A `Disk` replays them with only the guarantees of a
real disk: synced data stays; each later write is kept, dropped or torn at sectors of 512 bytes; a name is
durable once its folder was synced.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
CALLS = "openat,close,pwrite64,write,fsync,fdatasync,ftruncate,unlink"
MODES = ("drop", "some", "torn", "all")


class Call(NamedTuple):
    """One call: `write`, `cut` (to a length), `sync`, `make`, `unlink`, `folder`, or `said` (printed)."""

    what: str
    name: str = ""
    place: int = 0
    data: bytes = b""


# Recording ----------------------------------------------------------------------------------------

_OPEN = re.compile(r'openat\(\w+, "([^"]*)", ([\w|]+).*\) = (\d+)')
_CALL = re.compile(
    r'(\w+)\((?:(\d+)|"([^"]*)")(?:, (?:"([^"]*)"(\.*)|(\d+)))?(?:, (\d+))?(?:, (\d+))?\) += (\d+)'
)


def trace(program: str, folder: Path, log: Path) -> list[Call]:
    """Run a Python program under strace, and return its calls on a folder's files and what it printed."""
    command = ["strace", "-f", "-xx", "-s", "10000000", "-e", f"trace={CALLS}", "-o", str(log)]
    done = subprocess.run(
        [*command, sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    reader = _Reader(folder)
    with log.open() as lines:
        for line in lines:
            reader.read(line.partition(" ")[2].strip())
    return reader.calls


class _Reader:
    """Turns lines of strace into calls on the files of one folder."""

    def __init__(self, folder: Path) -> None:
        self.calls: list[Call] = []
        self._folder = str(folder)
        self._open: dict[str, str] = {}
        self._sizes = {p.name: p.stat().st_size for p in folder.iterdir()}
        self._known = set(self._sizes)

    def read(self, line: str) -> None:
        opened = _OPEN.match(line)
        if opened:
            self._opened(_plain(opened[1]).decode(), opened[3])
            return
        call = _CALL.match(line)
        if call:
            self._called(call)

    def _opened(self, path: str, descriptor: str) -> None:
        self._open.pop(descriptor, None)
        if path == self._folder:
            self._open[descriptor] = "."
        elif path.startswith(f"{self._folder}/") and not path.endswith("-shm"):
            name = path[len(self._folder) + 1 :]
            self._open[descriptor] = name
            if name not in self._known:
                self._known.add(name)
                self._sizes[name] = 0
                self.calls.append(Call("make", name))

    def _called(self, call: re.Match[str]) -> None:
        what, descriptor, path = call[1], call[2], call[3]
        if what == "unlink":
            self._unlinked(_plain(path or "").decode())
        elif what == "close":
            self._open.pop(descriptor, None)
        elif what == "write" and descriptor == "1":
            self.calls.append(Call("said", data=_plain(call[4])))
        elif descriptor in self._open:
            self._file_call(what, self._open[descriptor], call)

    def _unlinked(self, path: str) -> None:
        name = path[len(self._folder) + 1 :]
        if path.startswith(f"{self._folder}/") and name in self._known:
            self._known.discard(name)
            self.calls.append(Call("unlink", name))

    def _file_call(self, what: str, name: str, call: re.Match[str]) -> None:
        if what in ("fsync", "fdatasync"):
            self.calls.append(Call("folder" if name == "." else "sync", name))
        elif what == "ftruncate":
            self._sizes[name] = int(call[6])
            self.calls.append(Call("cut", name, int(call[6])))
        else:
            data = _plain(call[4])
            assert not call[5], "strace shortened what was written"
            assert len(data) == int(call[9]), "a write that the system shortened"
            place = self._sizes[name] if what == "write" else int(call[8])  # write: only ever to append
            self._sizes[name] = max(self._sizes[name], place + len(data))
            self.calls.append(Call("write", name, place, data))


def _plain(hexadecimal: str) -> bytes:
    return bytes.fromhex(hexadecimal.replace("\\x", ""))


# Cutting ------------------------------------------------------------------------------------------


@dataclass
class Disk:
    """Files as inodes: their durable content, their pending writes, and the durable names."""

    durable: dict[int, bytearray] = field(default_factory=dict)
    pending: list[tuple[int, Call]] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    durable_names: dict[str, int] = field(default_factory=dict)
    renames: list[tuple[str, int | None]] = field(default_factory=list)

    @classmethod
    def holding(cls, files: dict[str, bytes]) -> Disk:
        """Return a disk on which these files are durable."""
        disk = cls()
        for name, data in files.items():
            inode = disk._make(name)
            disk.durable[inode][:] = data
        disk.durable_names, disk.renames = dict(disk.names), []
        return disk

    def _make(self, name: str) -> int:
        inode = len(self.durable)
        self.durable[inode] = bytearray()
        self.names[name] = inode
        self.renames.append((name, inode))
        return inode

    def play(self, call: Call) -> None:
        """Apply a call, with only the guarantees of a real disk."""
        if call.what == "make":
            self._make(call.name)
        elif call.what == "unlink":
            del self.names[call.name]
            self.renames.append((call.name, None))
        elif call.what == "folder":
            self._settle(self.renames)
            self.renames = []
        elif call.what == "sync":
            self._sync(self.names[call.name])
        elif call.what in ("write", "cut"):
            self.pending.append((self.names[call.name], call))

    def _settle(self, renames: Sequence[tuple[str, int | None]]) -> None:
        for name, inode in renames:
            if inode is None:
                self.durable_names.pop(name, None)
            else:
                self.durable_names[name] = inode

    def _sync(self, synced: int) -> None:
        for inode, call in self.pending:
            if inode == synced:
                _apply(self.durable[inode], call)
        self.pending = [(inode, call) for inode, call in self.pending if inode != synced]

    def cut(self, mode: str, chance: random.Random) -> dict[str, bytes]:
        """Return the files found after the power cut. The disk cannot be used afterwards."""
        for inode, call in self.pending:
            if mode == "all" or (mode != "drop" and chance.random() < 0.5):
                _apply(self.durable[inode], call, chance if mode == "torn" else None)
        count = {"drop": 0, "all": len(self.renames)}.get(mode, chance.randint(0, len(self.renames)))
        self._settle(self.renames[:count])
        return {name: bytes(self.durable[inode]) for name, inode in self.durable_names.items()}


def _apply(file: bytearray, call: Call, torn: random.Random | None = None) -> None:
    """Write to a file or shorten it. With `torn`, each sector is written or lost at random."""
    end = call.place + len(call.data)
    if call.what == "cut":
        del file[call.place :]
    file.extend(bytes(max(0, end - len(file))))
    for begin, stop in _sectors(call.place, end):
        if torn is None or torn.random() < 0.5:
            file[begin:stop] = call.data[begin - call.place : stop - call.place]


def _sectors(begin: int, end: int) -> list[tuple[int, int]]:
    edges = [begin, *range((begin // SECTOR + 1) * SECTOR, end, SECTOR), end]
    return list(pairwise(edges)) if end > begin else []
