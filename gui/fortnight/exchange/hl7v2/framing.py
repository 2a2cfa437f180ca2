"""From the bytes of a file to the text of each message: batches, segment ends and character sets.

A message is decoded by the character set that it declares (MSH-18), else as UTF-8, else in the encoding that
is configured for the clinic. It is never decoded by a guess. A message that cannot be read is kept as
`Broken`, with the number of its observations, so that the counts of a file always add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Text, text

MOST_BYTES = 20_000_000  # of one file: about 20,000 messages [P]
MOST_MESSAGE_BYTES = 5_000_000  # of one message; a report as PDF within a message is smaller [P]
MOST_SEGMENTS = 5_000  # of one message [P]
HEADERS = (b"MSH", b"FHS", b"BHS")
_BOM = b"\xef\xbb\xbf"
_MLLP = re.compile(rb"[\x0b\x1c]")  # the frame of a message that was saved with its frame
_LINE_END = re.compile(rb"\r\n|\r|\n")
_SEGMENT = re.compile(r"[A-Z][A-Z0-9]{2}")
_ENVELOPE = (b"FHS", b"BHS", b"BTS", b"FTS")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

# HL7 table 0211, as written in MSH-18, with Python's name of the encoding. An empty repetition and ASCII
# leave the choice to the other repetitions.
CHARACTER_SETS: Mapping[str, str] = {
    "ASCII": "ascii",
    "ISO IR6": "ascii",
    "8859/1": "latin-1",
    "8859/2": "iso8859-2",
    "8859/15": "iso8859-15",
    "ISO-8859-1": "latin-1",
    "ISO8859-1": "latin-1",
    "ISO IR14": "iso2022_jp_ext",
    "ISO IR87": "iso2022_jp_ext",
    "ISO IR159": "iso2022_jp_ext",
    "ISO-2022-JP": "iso2022_jp_ext",
    "SHIFT_JIS": "cp932",
    "SJIS": "cp932",
    "CP932": "cp932",
    "WINDOWS-31J": "cp932",
    "WINDOWS-1252": "cp1252",
    "EUC-JP": "euc_jp",
    "UNICODE": "utf-8",
    "UNICODE UTF-8": "utf-8",
    "UTF-8": "utf-8",
    "UTF8": "utf-8",
}


@dataclass(frozen=True, slots=True)
class Readable:
    """The segments of one message as text, and the encoding that they were read in."""

    number: int
    segments: tuple[str, ...]
    encoding: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A message that cannot be read: why, its observations as far as they can be seen, and its text."""

    number: int
    sentence: Text
    observations: tuple[str, ...]
    shown: str


RawMessage = Readable | Broken


@dataclass(frozen=True, slots=True)
class Framed:
    """The messages of a file, and what is wrong with the file itself, such as a batch that is incomplete."""

    messages: tuple[RawMessage, ...]
    remarks: tuple[Text, ...] = ()


def is_hl7(beginning: bytes) -> bool:
    """Return whether a file that begins with these bytes holds HL7 version 2 messages."""
    return _without_mark(beginning).lstrip(b"\x0b\r\n\t ")[:3] in HEADERS


def frame(content: bytes, configured: str = "") -> Framed:
    """Return the messages of a file. `configured` is the encoding for messages that declare none."""
    if len(content) > MOST_BYTES:
        return Framed((), (text("The file is larger than {most} MB.", most=MOST_BYTES // 1_000_000),))
    lines = [line for line in _LINE_END.split(_MLLP.sub(b"", _without_mark(content))) if line.strip()]
    chunks = list(_chunks(lines))
    messages = tuple(_message(number, chunk, configured) for number, chunk in enumerate(chunks, 1))
    return Framed(messages, tuple(_remarks(lines, len(messages))))


def _without_mark(content: bytes) -> bytes:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16").encode()
        except UnicodeDecodeError:
            return content
    return content.removeprefix(_BOM)


def _chunks(lines: list[bytes]) -> Iterator[list[bytes]]:
    """Yield the segments of each message; what precedes the first MSH is one of its own."""
    chunk: list[bytes] = []
    for line in lines:
        segment = line.lstrip()[:3]
        if segment in (b"MSH", *_ENVELOPE) and chunk:
            yield chunk
            chunk = []
        if segment not in _ENVELOPE:
            chunk.append(line.lstrip() if segment == b"MSH" else line)
    if chunk:
        yield chunk


def _remarks(lines: list[bytes], found: int) -> Iterator[Text]:
    if not found:
        yield text("The file holds no message.")
    declared = [_declared(line) for line in lines if line.startswith(b"BTS")]
    if declared and None not in declared and sum(filter(None, declared)) != found:
        yield text(
            "The batch should hold {declared} messages but holds {found}: parts of the file are missing.",
            declared=sum(filter(None, declared)),
            found=found,
        )


def _declared(trailer: bytes) -> int | None:
    """Return the number of messages that a batch trailer (BTS-1) states; `None` if it states none."""
    number = trailer[4:].split(trailer[3:4] or b"|")[0].strip()
    return int(number) if number.isdigit() and len(number) < 10 else None


def _message(number: int, lines: list[bytes], configured: str) -> RawMessage:
    observations = tuple(_shown(line) for line in lines if line[:3] == b"OBX")

    def broken(sentence: Text) -> Broken:
        return Broken(number, sentence, observations, _shown(b"\n".join(lines)))

    if lines[0][:3] != b"MSH":
        return broken(text("The message has no header (MSH)."))
    if len(lines) > MOST_SEGMENTS or sum(map(len, lines)) > MOST_MESSAGE_BYTES:
        return broken(text("The message is too long."))
    encoding, unknown = _encoding(lines, configured)
    if unknown is not None:
        return broken(unknown)
    try:
        segments = tuple(line.decode(encoding) for line in lines)
    except UnicodeDecodeError:
        return broken(_not_in(encoding, declared=bool(_declared_sets(lines[0]))))
    odd = next((n for n, each in enumerate(segments, 1) if _CONTROL.search(each)), None)
    if odd is not None:
        return broken(text("Segment {n} holds characters that no text has.", n=odd))
    torn = next((n for n, each in enumerate(segments, 1) if not _is_segment(each, segments[0][3:4])), None)
    if torn is not None:
        return broken(text("Line {n} is not a segment: a line break may stand within a field.", n=torn))
    return Readable(number, segments, encoding)


def _shown(line: bytes) -> str:
    """Return bytes as text for a list of refusals: what is not ASCII is written as its code."""
    return line[:2000].decode("ascii", "backslashreplace")


def _is_segment(line: str, separator: str) -> bool:
    return _SEGMENT.match(line) is not None and line[3:4] in ("", separator)


def _declared_sets(header: bytes) -> list[str]:
    """Return the character sets that MSH-18 names."""
    fields = header.split(header[3:4]) if len(header) > 3 else []
    named = fields[17] if len(fields) > 17 else b""
    repetition = fields[1][1:2] if len(fields[1:2]) and len(fields[1]) > 1 else b"~"
    return [
        each.decode("ascii", "replace").strip().upper() for each in named.split(repetition) if each.strip()
    ]


def _encoding(lines: list[bytes], configured: str) -> tuple[str, Text | None]:
    named = _declared_sets(lines[0])
    unknown = next((each for each in named if each not in CHARACTER_SETS), None)
    if unknown is not None:
        return "", text("The character set “{name}” (MSH-18) is not known.", name=unknown)
    encodings = dict.fromkeys(CHARACTER_SETS[each] for each in named)
    wider = [each for each in encodings if each != "ascii"]
    if len(wider) > 1:
        return "", text("The message names several character sets (MSH-18): {names}.", names=", ".join(named))
    if named:
        return wider[0] if wider else "ascii", None
    whole = b"\r".join(lines)
    return ("utf-8" if _is_utf8(whole) and b"\x1b" not in whole else configured or "utf-8"), None


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _not_in(encoding: str, declared: bool) -> Text:
    if declared:
        return text("The message is not in the character set that it names ({name}).", name=encoding)
    return text(
        "The message names no character set (MSH-18) and is not in {name}. Set the encoding of laboratory "
        "messages in the settings.",
        name=encoding,
    )
