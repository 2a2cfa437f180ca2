"""Messages that were changed at random: bytes, separators, fields, segments, encodings, whole messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]
ODD = (
    *(
        b"\x00",
        b"\x1b$B",
        b"\x0b",
        b"\x1c",
        b"\xff",
        b"\xc3\x28",
        b"\xed\xa0\x80",
        b"\x82\xa0",
        b"\xe2\x80\xae",
    ),
    *(
        b"|" * 400,
        b"^" * 400,
        b"\\" * 99,
        b"\\X41",
        b"\\C2842\\",
        b"9" * 400,
        b"-0",
        b"1e999",
        b"NaN",
        b"inf",
    ),
    *(b"10^99", b"9E99", b"<>", b"OBX|", b"MSH|^~\\&|", b"FHS|", b"BTS|9999999999", b"\xef\xbb\xbf", b'""'),
    *(
        b"\xf0\x9f\xa9\xb8",
        b"=HYPERLINK()",
        b"../../x",
        b"'; DROP TABLE entry;--",
        b"{n}",
        b"%s%n",
        b"\t",
        b" ",
    ),
)


def _bytes(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    at = random.randrange(len(message) + 1)
    return message[:at] + random.randbytes(random.randrange(1, 4)) + message[at + random.randrange(3) :]


def _odd(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    at = random.randrange(len(message) + 1)
    return message[:at] + random.choice(ODD) + message[at:]


def _cut(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    ends = sorted(random.randrange(len(message) + 1) for _ in range(2))
    return message[: ends[0]] + message[ends[1] :] if random.random() < 0.7 else message[: ends[0]]


def _field(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    fields = message.split(b"|")
    other = random.choice(others).split(b"|")
    fields[random.randrange(len(fields))] = random.choice(other)
    return b"|".join(fields)


def _separator(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    old, new = random.sample([b"|", b"^", b"~", b"\\", b"&", b"\r", b"\n", b"*", b"A", b"0"], 2)
    return message.replace(old, new, random.choice([1, 2, -1]))


def _segments(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    lines = re.split(b"[\r\n]+", message)
    lines.insert(random.randrange(len(lines) + 1), random.choice(lines))
    if random.random() < 0.5:
        random.shuffle(lines)
    return random.choice([b"\r", b"\n", b"\r\n"]).join(lines)


def _spliced(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    other = random.choice(others)
    return message[: random.randrange(len(message) + 1)] + other[random.randrange(len(other) + 1) :]


def _encoding(random: Random, message: bytes, others: Sequence[bytes]) -> bytes:
    text = message.decode("utf-8", "replace")
    name = random.choice(["cp932", "iso2022_jp", "latin-1", "utf-16-le", "utf-8-sig", "euc_jp"])
    return text.encode(name, "replace")


MUTATIONS: tuple[Mutation, ...] = (
    _bytes,
    _odd,
    _cut,
    _field,
    _separator,
    _segments,
    _spliced,
    _encoding,
)


def mutated(random: Random, messages: Sequence[bytes]) -> bytes:
    """Return one of the messages after one to four changes."""
    message = random.choice(messages)
    for _ in range(random.choice([1, 1, 1, 2, 2, 3, 4])):
        message = random.choice(MUTATIONS)(random, message, messages) or b"MSH"
    return message


def observations_in(content: bytes) -> int:
    """Return the number of lines that begin with OBX, counted without the program."""
    lines = re.split(b"[\r\n]", re.sub(b"[\x0b\x1c]", b"", content.removeprefix(b"\xef\xbb\xbf")))
    return sum(line.startswith(b"OBX") for line in lines)
