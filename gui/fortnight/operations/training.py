"""The training ward: invented children in a folder of their own, kept until it is reset.

Its key lies beside it in a file, because nothing in it is real. Numbers and names of its children say that
they are for training, so that no file that is exported can be taken for a real one.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.domain.people import DEMO
from fortnight.operations.session import Invalid, Session, StoreProblem
from fortnight.store.database import Store
from fortnight.store.files.layout import StoreFiles, read_small, write_atomically
from fortnight.store.keys.passphrase import KEY_BYTES

KEY_FILE = "training.key"
ACTOR = "Nurse A"
NUMBER_MARK = "TRAIN-"
"""The beginning of the number of each child in the training ward."""


class Damaged(Invalid):
    """The training ward cannot be opened; it can be made again, because nothing in it is real."""


def training_folder(folder: Path) -> Path:
    """Return the folder of the training ward beside that of a record."""
    whole = folder.absolute()
    return whole.with_name(f"{whole.name}-training")


def is_training(session: Session) -> bool:
    """Return whether a session is one on a training ward."""
    return session.role == DEMO and (session.store.files.folder / KEY_FILE).is_file()


def is_made(folder: Path) -> bool:
    """Return whether a folder holds a complete training ward."""
    return (folder / KEY_FILE).is_file() and StoreFiles(folder).ward.is_file()


def make(
    folder: Path,
    fill: Callable[[Session, Path], object],
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
) -> None:
    """Make a training ward, or make it again: everything that was entered in it is deleted.

    It is filled in another folder that takes its place at the end, so that there is a complete one or none.

    :param fill: fills a session; the second argument is a folder for files on the way.
    :raises Invalid: if the folder holds anything else, which is left as it is.
    :raises OSError: if the disk cannot be written.
    """
    _check_free(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new, former = (folder.with_name(f".{secrets.token_hex(4)}.{folder.name}") for _ in range(2))
    try:
        new.mkdir(mode=0o700)
        key = secrets.token_bytes(KEY_BYTES)
        write_atomically(new / KEY_FILE, key.hex().encode())
        with Store.open(new, key) as store:
            fill(Session(store, ACTOR, DEMO, clock, new_id), new)
        if folder.exists():
            folder.rename(former)
        try:
            new.rename(folder)
        except OSError:
            if former.exists():
                former.rename(folder)
            raise
    finally:
        for each in (new, former):
            shutil.rmtree(each, ignore_errors=True)


def _check_free(folder: Path) -> None:
    """Refuse a folder that is not one of a training ward."""
    if folder.exists() and not (folder / KEY_FILE).is_file() and (folder.is_file() or any(folder.iterdir())):
        raise Invalid(
            text("{folder} holds something else, so no training ward can be made there.", folder=folder)
        )


def open_ward(folder: Path, clock: Callable[[], datetime], new_id: Callable[[], str]) -> Session:
    """Open a training ward.

    :raises Damaged: if its key cannot be read or does not open it.
    """
    try:
        key = bytes.fromhex(read_small(folder / KEY_FILE).decode())
        store = Store.open(folder, key)
    except (OSError, ValueError, StoreProblem) as error:
        raise Damaged(text("The training ward in {folder} cannot be opened.", folder=folder)) from error
    return Session(store, ACTOR, DEMO, clock, new_id)
