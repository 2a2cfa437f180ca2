"""The files of a store, and small files written so that a power cut leaves the old or the new one."""

from __future__ import annotations

import json
import os
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fortnight.domain.wording import text
from fortnight.store.problems import CannotOpen

KEY_BYTES = 32
BUSY_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8)


@dataclass(frozen=True, slots=True)
class StoreFiles:
    """Where the parts of one store lie."""

    folder: Path

    @property
    def ward(self) -> Path:
        """The encrypted database."""
        return self.folder / "ward.db"

    @property
    def slots(self) -> Path:
        """The store's key, wrapped once for each user."""
        return self.folder / "keyslots.json"

    @property
    def earlier_slots(self) -> Path:
        """A second copy of the key slots: the former ones while new ones are written."""
        return self.folder / "keyslots.previous.json"

    @property
    def attempts(self) -> Path:
        """Wrong passphrases since the last right one, by user: readable before anything is unlocked."""
        return self.folder / "attempts.json"

    @property
    def anchor(self) -> Path:
        """Heads of this device's chain, outside the database."""
        return self.folder / "anchor.log"

    @property
    def device(self) -> Path:
        """Which device this is."""
        return self.folder / "device.json"

    @property
    def reserve(self) -> Path:
        """Room that is given back when the disk is full."""
        return self.folder / "reserve.bin"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file of mode 0600 so that after a power cut the old or the new content is there."""
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
    """Windows refuses while a virus scanner or an indexer has the old file open: soon after, it does not."""
    for pause in BUSY_PAUSES_S if os.name == "nt" else ():
        with suppress(PermissionError):
            temporary.replace(path)
            return
        time.sleep(pause)
    temporary.replace(path)


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable, where the system can (Windows has no such call)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_or_make_device(files: StoreFiles) -> str:
    """The id of this device's chain in the journal; a folder without one starts a new chain."""
    if not files.device.exists():
        make_device(files)
    try:
        return str(json.loads(files.device.read_text(encoding="utf-8"))["device"])
    except (ValueError, KeyError, TypeError):
        raise CannotOpen(text("{path} is damaged. Put back a copy of it.", path=files.device)) from None


def make_device(files: StoreFiles) -> None:
    """Give this installation a new id: its entries go into a chain of their own from here on."""
    name = f"D{secrets.token_hex(4).upper()}"
    write_whole(files.device, json.dumps({"device": name}).encode())
