"""MLLP: frames from bytes that come in any pieces, and acknowledgements."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.exchange.hl7v2.mllp import (
    END,
    HEAD_BYTES,
    START,
    Answer,
    Frame,
    FrameReader,
    acknowledgement,
    framed,
)  # fmt: skip

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
MESSAGE = rb"MSH|^~\&|LIS|LAB|FORTNIGHT|WARD|20261122092959||ORU^R01|4711|P|2.5.1" + b"\rPID|1\r"


def fed(reader, *pieces):
    return [frame for piece in pieces for frame in reader.feed(piece)]


def test_a_frame_gives_its_message():
    assert fed(FrameReader(), framed(MESSAGE)) == [Frame(MESSAGE)]


def test_bytes_between_frames_are_skipped():
    assert fed(FrameReader(), b"noise" + framed(b"a") + b"\r\n" + framed(b"b")) == [Frame(b"a"), Frame(b"b")]


def test_a_frame_that_has_not_ended_waits():
    reader = FrameReader()
    assert fed(reader, START + b"half") == []
    assert reader.is_inside
    assert fed(reader, b" a message" + END) == [Frame(b"half a message")]
    assert not reader.is_inside


@given(
    st.lists(st.binary(max_size=30).filter(lambda b: START not in b and b"\x1c" not in b), max_size=5),
    st.data(),
)
def test_the_pieces_in_which_bytes_come_do_not_matter(contents, data):
    sent = b"".join(framed(content) for content in contents)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=8)))
    edges = [0, *cuts, len(sent)]
    pieces = [sent[a:b] for a, b in pairwise(edges)]
    assert fed(FrameReader(), *pieces) == [Frame(content) for content in contents]


@pytest.mark.parametrize(("size", "too_long"), [(10, False), (11, True)])
def test_a_frame_that_is_too_long_keeps_its_beginning_alone(size, too_long):
    found = fed(FrameReader(most=10), framed(b"x" * size) + framed(b"next"))
    assert found == [Frame(b"x" * size, too_long), Frame(b"next")]


def test_a_frame_of_any_length_needs_little_memory():
    reader = FrameReader(most=1000)
    list(reader.feed(START))
    for _ in range(100):
        assert list(reader.feed(b"y" * 1000)) == []
        assert reader.is_inside
    (frame,) = reader.feed(END)
    assert frame.too_long
    assert len(frame.content) <= HEAD_BYTES


def lines(answer):
    assert answer.startswith(START)
    assert answer.endswith(END)
    return answer[1:-2].decode("ascii").split("\r")


def test_an_acknowledgement_names_the_message_and_turns_the_sender_round():
    header, said, rest = lines(acknowledgement(MESSAGE, Answer.ACCEPTED, "", AT, "A1"))
    assert header == r"MSH|^~\&|FORTNIGHT|WARD|LIS|LAB|20261122093000+0000||ACK^R01|A1|P|2.5.1"
    assert (said, rest) == ("MSA|AA|4711|", "")


def test_an_error_carries_its_reason_without_separators():
    _, said, _ = lines(acknowledgement(MESSAGE, Answer.ERROR, "The disk is full | “now”.", AT, "A1"))
    assert said == "MSA|AE|4711|The disk is full    now ."


@pytest.mark.parametrize("received", [b"", b"not HL7", b"MSH", b"\xff\xfe\x00", b"MSH|"])
def test_anything_is_answered(received):
    header, said, _ = lines(acknowledgement(received, Answer.REJECTED, "It is not HL7.", AT, "A1"))
    assert header.startswith(r"MSH|^~\&|")
    assert said == "MSA|AR||It is not HL7."


def test_another_field_separator_is_read():
    received = rb"MSH#^~\&#LIS#LAB#F#W#2026##ORU^R01#77#T#2.3"
    header, said, _ = lines(acknowledgement(received, Answer.ACCEPTED, "", AT, "A1"))
    assert said == "MSA|AA|77|"
    assert header.endswith("|T|2.3")
