"""What leaves the record on paper or in a file: under a signed head, and told in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fortnight.operations.session import Session
from fortnight.store.files.layout import private_draft
from fortnight.store.journal import entries, signed_heads


def signed_head(session: Session) -> str:
    """The head of the journal as this installation signs it, in one line; `verify --head` takes it back.

    Empty where nobody logs in: an invented ward has no key to sign with.
    """
    store = session.store
    head = signed_heads.sign(
        store.db, store.device, entries.head(store.db, store.device), entries.utc_text(session.clock())
    )
    return head.code if head else ""


def note(session: Session, child: str | None, what: str, file: str) -> None:
    """Tell the journal that something was taken out, by whom and of whom. A distrusted record is not told."""
    if session.store.read_only is None:
        body = {"what": what, "file": file}
        with session.store.transaction(session.act()) as writing:
            writing.append(
                session.new_id(), "export.record", f"export:{session.actor.casefold()}", child, body
            )


@contextmanager
def private_file(path: Path) -> Iterator[Path]:
    """An empty file that its owner alone can read, to be drawn into; it takes the place of `path` at the end.

    :raises OSError: if the disk refuses; a file that was there is as it was.
    """
    with private_draft(path) as draft:
        yield draft
