"""Exports to paper or files: the signed head that they carry, and their entries in the journal."""

from __future__ import annotations

import errno
import secrets
import shutil
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from fortnight.operations.session import Session
from fortnight.store.files.layout import private_draft
from fortnight.store.journal import entries, signed_heads

PRINTED = "printed"


def signed_head(session: Session) -> str:
    """Return the head of the journal, signed by this installation, as a one-line code for `verify --head`.

    It is empty for a demonstration ward, which has no key to sign with.
    """
    store = session.store
    head = signed_heads.sign(
        store.db, store.device, entries.head(store.db, store.device), entries.utc_text(session.clock())
    )
    return head.code if head else ""


def note(session: Session, child: str | None, what: str, file: str) -> None:
    """Record an export in the journal, with who made it and for which child, if the record can be written."""
    if session.store.read_only is None:
        body = {"what": what, "file": file}
        with session.store.transaction(session.act()) as transaction:
            transaction.append(
                session.new_id(), "export.record", f"export:{session.actor.casefold()}", child, body
            )


def note_printed(session: Session, child: str, page: str, file: str) -> None:
    """Record that the person printed a page of a child, if the record can be written.

    There is one entry for each person, child and day, with the first page.
    """
    day = session.clock().date().isoformat()
    id = "/".join((PRINTED, child, session.store.device, session.actor, day))
    target = f"export:{session.actor.casefold()}"
    note_once(session, id, "export.record", target, child, {"what": page, "file": file})


def note_once(
    session: Session, id: str, verb: str, target: str, child: str | None, body: Mapping[str, str]
) -> None:
    """Append an entry unless there is one with this id, if the record can be written."""
    store = session.store
    if store.read_only is None:
        with store.transaction(session.act()) as transaction:
            if entries.by_id(store.db, id) is None:
                transaction.append(id, verb, target, child, body)


@contextmanager
def new_folder(path: Path) -> Generator[Path]:
    """Give a folder that only its owner can read, to be filled; at the end it becomes `path`.

    :raises OSError: if it cannot be written, or if there is a file or a folder that is not empty at
        `path`; nothing is written then.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise FileExistsError(errno.EEXIST, "it is not an empty folder", str(path))
    draft = path.with_name(f".{secrets.token_hex(4)}.{path.name}")
    draft.mkdir(mode=0o700)
    try:
        yield draft
        if path.exists():
            path.rmdir()
        draft.rename(path)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def private_file(path: Path) -> Generator[Path]:
    """Give an empty file that only its owner can read, to be written to; at the end it replaces `path`.

    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    with private_draft(path) as draft:
        yield draft
