"""Private copies for reading: of a record on a medium that cannot be written, and of a backup.

SQLite cannot read a log without writing beside it, and `immutable=1` ignores the log without a warning, so
the newest entries would be missing. Therefore the database and its log are copied together and the copy is
read.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnight.store.engine import Database
from fortnight.store.files.layout import StoreFiles
from fortnight.store.files.write_ahead_log import log_of


def is_unwritable(files: StoreFiles) -> bool:
    """Whether there is a record here that this user cannot write, or that is on a read-only medium."""
    return files.ward.exists() and not all(os.access(path, os.W_OK) for path in (files.folder, files.ward))


def copy_of_record(files: StoreFiles) -> TemporaryDirectory[str]:
    """Copy the files needed to read the record, still encrypted, to a private temporary folder.

    :raises OSError: if there is not enough room.
    """
    paths = (files.ward, log_of(files.ward), files.anchor, files.device)
    return _private_copy([(path, path.name) for path in paths if path.exists()])


def copy_of_backup(backup: Path) -> TemporaryDirectory[str]:
    """Copy a backup to a private temporary folder, as the database of a record.

    :raises OSError: if it cannot be read or there is not enough room.
    """
    return _private_copy([(backup, StoreFiles(Path()).ward.name)])


def copy_of_open(db: Database) -> TemporaryDirectory[str]:
    """Copy an open record as it is now, encrypted with its key, to a private temporary folder.

    :raises sqlite3.Error: if it cannot be read or there is not enough room.
    """
    folder = TemporaryDirectory(prefix="fortnight-", ignore_cleanup_errors=True)
    try:
        target = StoreFiles(Path(folder.name)).ward
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
        db.execute("VACUUM INTO ?", [os.fspath(target)])
    except BaseException:
        folder.cleanup()
        raise
    return folder


def _private_copy(names: Iterable[tuple[Path, str]]) -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="fortnight-", ignore_cleanup_errors=True)
    try:
        for source, name in names:
            _copy_file(source, Path(folder.name) / name)
    except BaseException:
        folder.cleanup()
        raise
    return folder


def _copy_file(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    target.chmod(0o600)
