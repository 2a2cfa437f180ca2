"""The body of a review copy: lines of JSON. First what belongs to the whole, then the entries, then the end.

An entry is a list of its columns; its two hashes are computed again from them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

import msgspec

from fortnight.exchange.review_copy.head import ReaderSlot
from fortnight.store.journal.entries import Entry, digest

T = TypeVar("T")
LONGEST_LINE = 8 << 20  # bytes; an entry is a few hundred, a raised card a few thousand
BLOCK = 1 << 16

_Columns = tuple[
    str, int, str, int, str, int, str, str, str, str | None, str, str | None, str | None, str, bytes
]  # of an entry: those up to the body, the body, and the hash of the entry before it


class CopyPreface(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What belongs to a whole copy.

    `answer_to` is the public key to which answers are encrypted, `keep` an identity with which they are kept
    on the computer of the reader; `readers` who may answer, each with the key that signs their answers.
    `since` is the day (ISO 8601) from which results, events and visits are in it, if not all are.
    """

    copy: str
    record: str
    public: str
    answer_to: str
    keep: str
    readers: tuple[ReaderSlot, ...] = ()
    since: str = ""
    codes_only: bool = False


class AnswersPreface(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What belongs to all answers in a file."""

    copy: str
    record: str
    reader: str


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry that was written in a copy. `seen` is the last entry about the same record in the copy."""

    id: str
    verb: str
    target: str
    child: str
    body: str
    at: str
    tz_offset: int
    reason: str | None = None
    seen: str | None = None


class End(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last line, with the number of lines between it and the first one."""

    end: int


class Malformed(ValueError):
    """A line is not as this program writes it."""


# Writing ------------------------------------------------------------------------------------------


def written(preface: msgspec.Struct, items: Iterable[object]) -> Iterator[bytes]:
    """Yield the body in blocks."""
    encoder, block, count = msgspec.json.Encoder(), bytearray(), 0
    block += encoder.encode(preface) + b"\n"
    for item in items:
        block += encoder.encode(item) + b"\n"
        count += 1
        if len(block) >= BLOCK:
            yield bytes(block)
            block.clear()
    yield bytes(block) + encoder.encode(End(count)) + b"\n"


def columns_of(entry: Entry) -> _Columns:
    """Return an entry as a line holds it."""
    return (*entry[:14], entry.prev)


def entry_from(columns: _Columns) -> Entry:
    """Return an entry with its hashes, computed from its columns."""
    *fields, body, prev = columns
    body_sha256 = hashlib.sha256(body.encode()).digest()
    return Entry(*columns[:14], body_sha256, prev, digest(prev, fields, body_sha256))


ENTRY_LINE = msgspec.json.Decoder(_Columns)


# Reading ------------------------------------------------------------------------------------------


class Body(Generic[T]):
    """Reads the lines of a body as they are decrypted. Nothing may be used before `check_end`.

    `begin` is called with the first line as a `preface`, `take` with each line between it and the last one.
    """

    def __init__(
        self, preface: type[T], begin: Callable[[T], object], take: Callable[[bytes], object]
    ) -> None:
        self._preface, self._begin, self._take = preface, begin, take
        self._rest = b""
        self._lines = 0
        self._ended = False

    def feed(self, data: bytes) -> None:
        """Take the next bytes. :raises Malformed: for a line that is too long or not of this form."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            raise Malformed("a line is too long")
        for line in lines:
            self._line(line)

    def _line(self, line: bytes) -> None:
        if self._ended:
            raise Malformed("something follows the end")
        try:
            if not self._lines:
                self._begin(msgspec.json.decode(line, type=self._preface))
            elif line.startswith(b'{"end"'):
                self._ended = msgspec.json.decode(line, type=End).end == self._lines - 1
                if not self._ended:
                    raise Malformed("lines are missing")
            else:
                self._take(line)
        except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
            raise Malformed(str(error)) from error
        self._lines += 1

    def check_end(self) -> None:
        """Check that the last line was reached. :raises Malformed: if it was not."""
        if not self._ended or self._rest:
            raise Malformed("the end is missing")
