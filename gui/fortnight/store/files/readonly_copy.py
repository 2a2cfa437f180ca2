"""A record on a medium that cannot be written, read from a private copy.

SQLite cannot read a log without writing beside it, and `immutable=1` leaves the log out without a word: what
was saved last would be missing. So the database and its log are copied together and read there.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnight.store.files.layout import StoreFiles


def is_unwritable(files: StoreFiles) -> bool:
    """Whether there is a record in a place that this user or this medium does not let be written."""
    return files.ward.exists() and not all(os.access(path, os.W_OK) for path in (files.folder, files.ward))


def private_copy(files: StoreFiles) -> TemporaryDirectory[str]:
    """What is needed to read the record, still encrypted, in a folder for its owner alone.

    :raises OSError: if there is no room for it.
    """
    aside = TemporaryDirectory(prefix="fortnight-", ignore_cleanup_errors=True)
    try:
        log = files.ward.with_name(f"{files.ward.name}-wal")
        for path in (files.ward, log, files.anchor, files.device):
            if path.exists():
                copied(path, Path(aside.name) / path.name)
    except BaseException:
        aside.cleanup()
        raise
    return aside


def copied(source: Path, target: Path) -> None:
    """Copy a file for its owner alone."""
    shutil.copyfile(source, target)
    target.chmod(0o600)
