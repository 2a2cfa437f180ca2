"""Faults of disks and files for tests: a tiny disk, a full disk, a flipped bit."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def tiny_disk(path: Path, megabytes: int = 3) -> Iterator[Path]:
    """Mount a file system of a few megabytes; the test is skipped if this computer does not allow it."""
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"no small file system can be mounted here: {error}")
    if done.returncode:
        pytest.skip(f"no small file system can be mounted here: {done.stderr.strip()}")
    if not path.is_mount():
        pytest.skip("mount said that it made a small file system here, and there is none")
    try:
        yield path
    finally:
        subprocess.run(["umount", str(path)], check=True)


LARGEST_DISK = 64 << 20  # bytes: what is larger is the disk of this computer


def fill_up(folder: Path) -> Path:
    """Fill the small disk with a file and return its path; deleting it makes room again."""
    assert shutil.disk_usage(folder).total <= LARGEST_DISK
    path = folder / "filler"
    with path.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return path


def flip_bit(path: Path, bit: int) -> None:
    """Flip one bit of a file."""
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(bytes(data))
