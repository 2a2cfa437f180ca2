"""Reads review copies and files of answers, after their signature was checked.

Nothing is used before the end: the hash of what was decrypted is compared with the signed one, so that a file
that changes while it is read is found too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from fortnight.domain.messages import text
from fortnight.exchange.review_copy import container, sealing
from fortnight.exchange.review_copy import head as heads
from fortnight.exchange.review_copy.container import Package
from fortnight.exchange.review_copy.head import ANSWERS, COPY, Head, changed
from fortnight.exchange.review_copy.keys import ANSWER, OPEN, opened_by
from fortnight.exchange.review_copy.lines import (
    ENTRY_LINE,
    Answer,
    AnswersPreface,
    Body,
    CopyPreface,
    Malformed,
    entry_from,
)
from fortnight.store.errors import CopyRefused
from fortnight.store.journal.entries import Entry

P = TypeVar("P", CopyPreface, AnswersPreface)
_ANSWER_LINE = msgspec.json.Decoder(Answer)


@dataclass(frozen=True, slots=True)
class ClosedCopy:
    """A review copy that was not opened yet: its signature is valid."""

    package: Package = field(repr=False)
    head: Head

    @property
    def path(self) -> Path:
        """The file."""
        return self.package.path

    @property
    def names(self) -> tuple[str, ...]:
        """Who can open it with the passphrase of their log-in."""
        return tuple(reader.user for reader in self.head.readers)

    @property
    def has_passphrase(self) -> bool:
        """Whether it can be opened with a passphrase of its own."""
        return bool(self.package.identity)


def closed_copy(path: Path, known_migrations: Sequence[str]) -> ClosedCopy:
    """Read a review copy as far as that is possible without opening it.

    :raises CopyRefused: if it is something else, incomplete, changed or of a newer version.
    """
    package = container.read(path)
    return ClosedCopy(package, heads.read(package, COPY, known_migrations))


def identity_by_passphrase(closed: ClosedCopy, name: str, passphrase: str) -> str | None:
    """Return the identity that opens a copy: by the log-in of a reader, or by its own passphrase.

    :raises Locked: if the cost in a slot is out of range.
    """
    head, wanted = closed.head, name.strip().casefold()
    for reader in head.readers:
        if reader.user.casefold() == wanted:
            found = opened_by(reader, head.record, OPEN, head.copy, passphrase)
            if found is not None:
                return found.decode()
    if not closed.has_passphrase:
        return None
    own = sealing.decrypt_with_passphrase(closed.package.identity, passphrase)
    return own.decode("ascii", "replace") if own is not None else None


def answer_key(preface: CopyPreface, name: str, passphrase: str) -> tuple[str, str, bytes] | None:
    """Return name, role and signing key of a reader, or `None` for a wrong name or passphrase."""
    for reader in preface.readers:
        if reader.user.casefold() == name.strip().casefold():
            key = opened_by(reader, preface.record, ANSWER, preface.copy, passphrase)
            return None if key is None else (reader.user, reader.role, key)
    return None


def read_copy(closed: ClosedCopy, identity: str, take: Callable[[Entry], object]) -> CopyPreface:
    """Read the entries of a copy into `take`, and return what belongs to the whole.

    :raises CopyRefused: if the identity does not open it, or it was changed. What was taken is then void.
    """
    found = _read(
        closed.package,
        closed.head,
        identity,
        CopyPreface,
        lambda line: take(entry_from(ENTRY_LINE.decode(line))),
    )
    if found.public != closed.head.public:
        raise changed(closed.path)
    return found


def read_answers(path: Path) -> tuple[Package, Head]:
    """Read a file of answers as far as that is possible without opening it.

    :raises CopyRefused: if it is something else, incomplete, changed or of a newer version.
    """
    package = container.read(path)
    return package, heads.read(package, ANSWERS, ())


def open_answers(package: Package, head: Head, identity: str) -> tuple[AnswersPreface, list[Answer]]:
    """Return the answers of a file.

    :raises CopyRefused: if the identity does not open it, or it was changed.
    """
    found: list[Answer] = []
    preface = _read(
        package, head, identity, AnswersPreface, lambda line: found.append(_ANSWER_LINE.decode(line))
    )
    return preface, found


def _read(
    package: Package, head: Head, identity: str, preface: type[P], take: Callable[[bytes], object]
) -> P:
    began: list[P] = []
    body = Body(preface, began.append, take)
    try:
        with package.open_body() as stream:
            sha256 = sealing.unseal(stream, [identity], body.feed)
        body.check_end()
    except sealing.NotOpened as error:
        raise not_for_this_key(package.path) from error
    except (sealing.Damaged, Malformed, ValueError) as error:
        raise changed(package.path) from error
    except OSError as error:
        raise CopyRefused(
            text("{file} cannot be read: {why}.", file=package.path.name, why=error.strerror or error)
        ) from error
    found = began[0]
    if sha256 != head.body_sha256 or (found.copy, found.record) != (head.copy, head.record):
        raise changed(package.path)
    return found


def not_for_this_key(path: Path) -> CopyRefused:
    """Return the error for a key to which the file was not encrypted."""
    return CopyRefused(
        text(
            "This key does not open {file}: it was made for another reader. Ask for a new one.",
            file=path.name,
        )
    )
