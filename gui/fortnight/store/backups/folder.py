"""A folder of backups: listing the backups, finding other files in it, and deleting old backups."""

from __future__ import annotations

import hashlib
import json
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from fortnight.domain.messages import Text, text
from fortnight.store.backups.retention import kept
from fortnight.store.files.layout import open_regular, read_json
from fortnight.store.journal.signed_heads import SignedHead
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slots

STAMP = "%Y-%m-%dT%H%M%SZ"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-([A-Za-z][A-Za-z0-9_-]*?)(?:-(\d{1,3}))?\.db", re.ASCII)
# Temporary files that exist while a backup is made.
_OURS = re.compile(r"\.[0-9a-f]+\.part.*|\..*\.json\.[0-9a-f]{8}|\.lock", re.ASCII)
_HEX64 = re.compile(r"[0-9a-f]{64}", re.ASCII)
LEFTOVER_AGE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reach:
    """The head file of a backup: the newest entry that it contains, and the SHA-256 of its file."""

    device: str
    seq: int
    hash: str
    at: str
    version: str
    sha256: str
    signed: Mapping[str, Any] | None = None
    slots: Mapping[str, Any] | None = None

    @property
    def anchored(self) -> dict[int, bytes]:
        """The hash of the newest entry that the backup must contain, by sequence number."""
        return {self.seq: bytes.fromhex(self.hash)} if self.seq else {}

    @property
    def head(self) -> SignedHead | None:
        """The signed head; `None` in a backup made before the installation had a signing key."""
        return SignedHead(**self.signed) if self.signed else None

    @property
    def ways(self) -> Slots | None:
        """The key slots at the time of the backup, which open it if the record's folder is lost."""
        if not self.slots:
            return None
        try:
            return keyslots.from_json(json.dumps(self.slots).encode())
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, when and why it was made. `reach` is `None` if the head file is missing."""

    path: Path
    at: datetime
    reason: str
    reach: Reach | None = None


def head_file(path: Path) -> Path:
    """Return the path of the head file beside a backup."""
    return path.with_suffix(".json")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal digits.

    :raises OSError: if it cannot be read.
    """
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# Listing ------------------------------------------------------------------------------------------


class _Found(NamedTuple):
    path: Path
    status: Any
    at: datetime | None
    reason: str


def _found(folder: Path) -> Iterator[_Found]:
    """Yield everything in a folder, with the time and reason from the name if it is that of a backup."""
    try:
        paths = sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return
    for path in paths:
        with suppress(FileNotFoundError):  # another process deleted it
            match = _NAME.fullmatch(path.name)
            moment = _moment(match[1]) if match else None
            yield _Found(path, path.lstat(), moment, match[2] if match else "")


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return False


def backups(folder: Path) -> list[Backup]:
    """Return every backup in a folder, oldest first. No other file in it is opened."""
    made = [
        (each.at, each.status.st_mtime_ns, Backup(each.path, each.at, each.reason, read_head_file(each.path)))
        for each in _found(folder)
        if each.at is not None and stat.S_ISREG(each.status.st_mode)
    ]
    return [backup for *_, backup in sorted(made, key=lambda each: each[:2])]


def foreign_files(folder: Path) -> list[tuple[Path, Text]]:
    """Return everything in a folder of backups that does not belong to a backup, and what it is."""
    return [(each.path, why) for each in _found(folder) if (why := _strange(each)) is not None]


KINDS = (
    (stat.S_ISDIR, text("a folder")),
    (stat.S_ISLNK, text("a link")),
    (stat.S_ISFIFO, text("a named pipe")),
)


def _strange(found: _Found) -> Text | None:
    mode = found.status.st_mode
    if not stat.S_ISREG(mode):
        return next((word for is_so, word in KINDS if is_so(mode)), text("not a file"))
    if found.at is not None or _OURS.fullmatch(found.path.name):
        return None
    backup = found.path.with_suffix(".db")
    if found.path.suffix == ".json" and _NAME.fullmatch(backup.name):
        return None if _is_regular(backup) else text("the head file of a missing backup")
    return text("another file")


def read_head_file(path: Path) -> Reach | None:
    """Read the head file beside a backup. Returns `None` if it is missing or invalid."""
    beside = head_file(path)
    try:
        return _checked(Reach(**read_json(beside))) if _is_regular(beside) else None
    except (OSError, ValueError, TypeError):
        return None


def _checked(reach: Reach) -> Reach:
    """Check the types and values of the fields.

    :raises TypeError: for a field of the wrong type.
    :raises ValueError: for a number or hash that is not valid.
    """
    head = reach.head
    words: list[object] = [reach.device, reach.hash, reach.at, reach.version, reach.sha256]
    if head is not None:
        words += [head.device, head.hash, head.at, head.public, head.signature]
    counts = (reach.seq,) if head is None else (reach.seq, head.seq)
    if not all(isinstance(word, str) for word in words):
        raise TypeError("not text")
    if not all(type(count) is int and 0 <= count < 2**63 for count in counts):
        raise ValueError("not an entry number")
    if not (_HEX64.fullmatch(reach.sha256) and _HEX64.fullmatch(reach.hash)):
        raise ValueError("not a SHA-256")
    return reach


# The newest good one ------------------------------------------------------------------------------


def newest_good(folder: Path) -> Backup | None:
    """Return the newest backup whose file is unchanged since it was verified. Reads whole files."""
    with suppress(OSError):
        for backup in reversed(backups(folder)):
            with suppress(OSError):
                if backup.reach and sha256_of(backup.path) == backup.reach.sha256:
                    return backup
    return None


def remedy(folder: Path) -> Text:
    """Return the sentence that says what to do if the record is damaged or lost."""
    good = newest_good(folder)
    if good is None:
        return text(
            "Restore a backup. There is no good one in {folder}: look in the second backup folder.",
            folder=folder,
        )
    return text(
        "Restore a backup. The newest good one is {file} of {day} {time} UTC, in {folder}.",
        file=good.path.name,
        day=good.at.date(),
        time=f"{good.at:%H:%M}",
        folder=folder,
    )


# Deleting -----------------------------------------------------------------------------------------


def prune(folder: Path, now: datetime, device: str | None = None) -> list[Path]:
    """Delete the backups that no rule keeps, and return their paths.

    With `device`, only backups of that device are deleted, as needed in a shared folder.
    """
    ours = [b for b in backups(folder) if device is None or (b.reach and b.reach.device == device)]
    kept_paths = {backup.path for backup in kept(ours, now)}
    deleted = [backup.path for backup in ours if backup.path not in kept_paths]
    for path in deleted:
        with suppress(OSError):
            path.unlink()
            if _is_regular(head_file(path)):
                head_file(path).unlink()
    delete_leftovers(folder, now)
    return deleted


def delete_leftovers(folder: Path, now: datetime) -> None:
    """Delete temporary files older than a day, left by a power cut. A newer one may be in use."""
    for path in folder.glob(".*.part*"):
        with suppress(OSError):
            if _is_regular(path) and path.lstat().st_mtime < (now - LEFTOVER_AGE).timestamp():
                path.unlink()
