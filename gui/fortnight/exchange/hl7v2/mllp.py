"""The minimal lower layer protocol (MLLP): messages between frame bytes, and their acknowledgements.

HL7 v2.5.1, chapter 2.9.2 (acknowledgement codes, original mode); MLLP release 1 (frame bytes). The library
`hl7` has a reader of its own, which stops for good at a message of more than 64 KiB or in another encoding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

START, END = b"\x0b", b"\x1c\r"
MOST_FRAME_BYTES = 16_000_000  # of one frame: a longer one is answered AR and not kept [P]
HEAD_BYTES = 4096  # of a frame that is too long: enough to read its header
LONGEST_TEXT = 200  # characters of the text of an acknowledgement
_UNSAFE = re.compile(r"[^\x20-\x7e]|[|^~\\&]")


class Answer(StrEnum):
    """The code of an acknowledgement.

    AA: the message is in the record. AE: it could not be stored now; send it again. AR: it will never be
    taken; do not send it again.
    """

    ACCEPTED = "AA"
    ERROR = "AE"
    REJECTED = "AR"


@dataclass(frozen=True, slots=True)
class Frame:
    """The bytes between the frame bytes; of a frame that is too long its beginning alone."""

    content: bytes
    too_long: bool = False


class FrameReader:
    """Takes the bytes of a connection as they come. What is outside a frame is skipped."""

    def __init__(self, most: int = MOST_FRAME_BYTES) -> None:
        self._most = most
        self._buffer = bytearray()
        self._head: bytes | None = None  # of a frame that is too long and has not ended yet

    @property
    def is_inside(self) -> bool:
        """Whether a frame has begun that has not ended."""
        return self._head is not None or START in self._buffer

    def feed(self, received: bytes) -> Iterator[Frame]:
        """Yield each frame that is complete with these bytes."""
        self._buffer += received
        while True:
            frame = self._skip_rest() if self._head is not None else self._next()
            if frame is None:
                return
            yield frame

    def _next(self) -> Frame | None:
        begin = self._buffer.find(START)
        if begin < 0:
            self._buffer.clear()
            return None
        del self._buffer[: begin + 1]
        end = self._buffer.find(END)
        if 0 <= end <= self._most:
            content = bytes(self._buffer[:end])
            del self._buffer[: end + len(END)]
            return Frame(content)
        if end > self._most or len(self._buffer) > self._most + len(END):
            self._head = bytes(self._buffer[: min(end, HEAD_BYTES) if end >= 0 else HEAD_BYTES])
            return self._skip_rest()
        self._buffer[:0] = START  # the frame has not ended yet
        return None

    def _skip_rest(self) -> Frame | None:
        """Skip what is left of a frame that is too long, without keeping it."""
        end = self._buffer.find(END)
        if end < 0:
            del self._buffer[: max(0, len(self._buffer) - len(END) + 1)]
            return None
        del self._buffer[: end + len(END)]
        head, self._head = self._head or b"", None
        return Frame(head, too_long=True)


def framed(content: bytes) -> bytes:
    """Return a message between the frame bytes."""
    return START + content + END


def acknowledgement(received: bytes, answer: Answer, why: str, at: datetime, id: str) -> bytes:
    """Return the answer to a message, in a frame: sender and receiver change places, the control id is named.

    :param received: the message, or its beginning, as it came.
    :param why: a sentence for the log of the sender; empty if the message was accepted.
    :param at: the time of the answer with its offset.
    :param id: the control id of the answer.
    """
    header = _header(received)
    sender, sender_facility, receiver, receiver_facility = (header[n] for n in (3, 4, 5, 6))
    when = at.strftime("%Y%m%d%H%M%S%z")
    fields = ["MSH", r"^~\&", receiver, receiver_facility, sender, sender_facility, when, "", "ACK^R01", id]
    lines = ["|".join([*fields, header[11] or "P", header[12] or "2.5.1"])]
    lines.append("|".join(["MSA", str(answer), header[10], _UNSAFE.sub(" ", why)[:LONGEST_TEXT]]))
    return framed("".join(f"{line}\r" for line in lines).encode("ascii"))


def _header(received: bytes) -> list[str]:
    """Return the fields of the header (MSH-n at place n), empty where there is none."""
    segment = re.split(rb"[\r\n]", received.lstrip(b"\r\n\xef\xbb\xbf")[:HEAD_BYTES])[0].decode(
        "ascii", "replace"
    )
    fields = segment.split(segment[3:4] or "|") if segment.startswith("MSH") else []
    fields.insert(1, "")  # MSH-1 is the separator itself
    safe = [_UNSAFE.sub(" ", each).strip() for each in fields]
    return [*safe, *[""] * 13]
