"""The files of a store, and atomic writing of small files: a power cut leaves the old or the new content."""

from __future__ import annotations

import errno
import json
import os
import secrets
import stat
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from io import BufferedReader
from pathlib import Path
from typing import Any

from fortnight.domain.messages import text
from fortnight.store.errors import CannotOpen

KEY_BYTES = 32
BUSY_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8)


@dataclass(frozen=True, slots=True)
class StoreFiles:
    """The paths of the files of one store."""

    folder: Path

    @property
    def ward(self) -> Path:
        """The encrypted database."""
        return self.folder / "ward.db"

    @property
    def slots(self) -> Path:
        """The store's key, encrypted once for each user."""
        return self.folder / "keyslots.json"

    @property
    def earlier_slots(self) -> Path:
        """The second copy of the key slots: it holds the former ones while new ones are written."""
        return self.folder / "keyslots.previous.json"

    @property
    def attempts(self) -> Path:
        """Failed log-ins since the last successful one, by user, readable before anything is unlocked."""
        return self.folder / "attempts.json"

    @property
    def anchor(self) -> Path:
        """Heads of this device's chain, outside the database."""
        return self.folder / "anchor.log"

    @property
    def device(self) -> Path:
        """The id of this installation."""
        return self.folder / "device.json"

    @property
    def setting_up(self) -> Path:
        """A mark that is here while a record is made: without key slots beside it there is no record yet."""
        return self.folder / "setting-up"

    @property
    def reserve(self) -> Path:
        """The reserve that is deleted when the disk is full."""
        return self.folder / "reserve.bin"

    @property
    def backups(self) -> Path:
        """The folder of backups."""
        return self.folder / "backups"


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file of mode 0600 atomically: after a power cut it has the old or the new content."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _replace(temporary: Path, path: Path) -> None:
    """Replace a file, trying again on Windows, where a virus scanner or indexer may have it open briefly."""
    for pause in BUSY_PAUSES_S if os.name == "nt" else ():
        with suppress(PermissionError):
            temporary.replace(path)
            return
        time.sleep(pause)
    temporary.replace(path)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, if the system can (Windows has no such call)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


# Reading files that may have been replaced by anything ---------------------------------------------

LARGEST_SMALL_FILE = 4 << 20  # bytes; the key slots of a thousand people are a quarter of this


def open_regular(path: Path) -> BufferedReader:
    """Open a regular file for reading. A FIFO or a device in its place is refused without waiting for it.

    :raises OSError: if it is missing or not a regular file.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is not a regular file", str(path))
    return os.fdopen(descriptor, "rb")


def read_small(path: Path, largest: int = LARGEST_SMALL_FILE) -> bytes:
    """Return the content of a small file.

    :raises OSError: if it cannot be read or is larger than `largest` bytes.
    """
    with open_regular(path) as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise OSError(errno.EFBIG, "it is too large", str(path))
    return data


def read_json(path: Path) -> Any:
    """Return the content of a small JSON file.

    :raises OSError: if it cannot be read.
    :raises ValueError: if it is not JSON, is nested too deeply, or contains a lone surrogate.
    """
    try:
        found = json.loads(read_small(path))
        json.dumps(found, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return found


@contextmanager
def private_draft(path: Path) -> Generator[Path]:
    """Create an empty file of mode 0600 beside `path`; it replaces `path` if the block ends without an error.

    It has the same file extension. A program that writes into it by name keeps its mode.

    :raises OSError: if the disk cannot be written, or `path` is not a regular file; it is then unchanged.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a regular file", str(path))
    draft = path.with_name(f".{secrets.token_hex(4)}.{path.name}")
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        _replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


# Which installation this is -----------------------------------------------------------------------

LONGEST_DEVICE = 64


@dataclass(frozen=True, slots=True)
class Device:
    """This installation: the id of its chain in the journal, its record, and the ids it had before restores.

    `record` is the id of the record from its key slots; empty until somebody has logged in.
    """

    device: str
    record: str = ""
    before: tuple[str, ...] = ()


def read_or_make_device(files: StoreFiles) -> str:
    """Return the id of this device's chain in the journal. A folder without one starts a new chain."""
    if not files.device.exists():
        make_device(files)
    return read_device(files).device


def read_device(files: StoreFiles) -> Device:
    """Read which installation this is.

    :raises CannotOpen: if the file is missing or invalid.
    """
    try:
        raw = read_json(files.device)
        ids = (raw["device"], raw.get("record", ""), *raw.get("before", ()))
        _check_ids(ids)
    except OSError as error:
        raise CannotOpen(
            text("{path} cannot be read: {why}.", path=files.device, why=error.strerror or error)
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise CannotOpen(text("{path} is damaged. Put back a copy of it.", path=files.device)) from None
    return Device(ids[0], ids[1], ids[2:])


def _check_ids(ids: tuple[Any, ...]) -> None:
    if not all(isinstance(id, str) and id.isprintable() and len(id) <= LONGEST_DEVICE for id in ids):
        raise ValueError("an invalid id")


def make_device(files: StoreFiles) -> None:
    """Give this installation a new id: from now on its entries form a new chain."""
    new = f"D{secrets.token_hex(4).upper()}"
    try:
        old = read_device(files)
    except CannotOpen:
        write_device(files, Device(new))
    else:
        write_device(files, Device(new, old.record, (*old.before, old.device)))


def write_device(files: StoreFiles, device: Device) -> None:
    """Store which installation this is.

    :raises OSError: if the disk cannot be written.
    """
    write_atomically(files.device, json.dumps(asdict(device)).encode())
