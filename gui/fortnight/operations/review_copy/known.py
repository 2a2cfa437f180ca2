"""What this computer remembers of review copies: trusted signatures, and the newest copy of each record.

The file is beside the record, or in its place where there is none. It holds no data of children.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from fortnight.exchange.review_copy import container
from fortnight.exchange.review_copy.head import ANSWERS, Head, form_of
from fortnight.store.errors import StoreProblem
from fortnight.store.files.layout import read_json, write_atomically

FILE, FOLDER = "review-copies.json", "review-answers"


@dataclass(frozen=True, slots=True)
class KnownCopies:
    """Trusted public keys of installations, and the moment of the newest opened copy of each record."""

    trusted: frozenset[str] = frozenset()
    newest: tuple[tuple[str, str], ...] = ()

    def trusts(self, head: Head) -> bool:
        """Whether a copy of this installation was accepted here before."""
        return head.public in self.trusted

    def newer_than(self, head: Head) -> datetime | None:
        """Return the moment of a newer copy of the same record that was opened here, or `None`."""
        known = dict(self.newest).get(head.record)
        moment = datetime.fromisoformat(known) if known else None
        return moment if moment is not None and moment > head.moment else None

    def with_copy(self, head: Head) -> KnownCopies:
        """Return what is known after this copy was opened."""
        newest = dict(self.newest)
        if self.newer_than(head) is None:
            newest[head.record] = head.made_at
        return replace(self, trusted=self.trusted | {head.public}, newest=tuple(sorted(newest.items())))


def read_known(folder: Path) -> KnownCopies:
    """Return what is remembered in a folder; nothing if there is no file, or it cannot be read."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        raw = cast("dict[str, Any]", read_json(folder / FILE))
        newest = {str(record): str(at) for record, at in raw["newest"].items()}
        if any(datetime.fromisoformat(at).utcoffset() is None for at in newest.values()):
            return KnownCopies()
        return KnownCopies(frozenset(map(str, raw["trusted"])), tuple(sorted(newest.items())))
    return KnownCopies()


def write_known(folder: Path, known: KnownCopies) -> None:
    """Remember it. :raises OSError: if it cannot be written."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    content = {"trusted": sorted(known.trusted), "newest": dict(known.newest)}
    write_atomically(folder / FILE, json.dumps(content, indent=1).encode())


def is_answers(path: Path) -> bool:
    """Whether a file says that it holds answers to a review copy. It is not checked."""
    with suppress(StoreProblem):
        return form_of(container.read(path)) == ANSWERS
    return False


def kept_answers(folder: Path, copy: str) -> Path:
    """Return the file in which the answers to a copy are kept. No name in a foreign file becomes a path."""
    return folder / FOLDER / hashlib.sha256(copy.encode()).hexdigest()[:32] / "answers.fortnight"
