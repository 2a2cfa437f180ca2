"""From bytes to messages: line ends, marks, batches, character sets, and messages that cannot be read."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.lab_message import LAB_ENCODINGS
from fortnight.exchange.hl7v2 import framing
from fortnight.exchange.hl7v2.framing import CHARACTER_SETS, Broken, Readable, frame, is_hl7

HEAD = "MSH|^~\\&|LIS|LAB|||20261121||ORU^R01|1|P|2.5||||||"
BODY = "OBX|1|NM|718-7^Hämoglobin^LN||11.8|g/dL|||||F"


def one(content: bytes, configured: str = "") -> framing.RawMessage:
    (message,) = frame(content, configured).messages
    return message


def readable(content: bytes, configured: str = "") -> Readable:
    found = one(content, configured)
    assert isinstance(found, Readable)
    return found


def message(sets: str = "", encoding: str = "utf-8", end: str = "\r", body: str = BODY) -> bytes:
    return end.join([HEAD + sets, body, ""]).encode(encoding)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\r\r\n", "\n\n"])
def test_any_line_end_separates_segments(end):
    assert one(message(end=end)) == Readable(1, (HEAD, BODY), "utf-8")


@pytest.mark.parametrize(
    ("before", "after"), [(b"\x0b", b"\x1c\r"), (b"\xef\xbb\xbf", b""), (b" \r\n\r\n ", b"\n")]
)
def test_a_frame_a_mark_and_blank_lines_are_left_out(before, after):
    assert one(before + message() + after) == Readable(1, (HEAD, BODY), "utf-8")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_file_with_a_mark_of_its_encoding(encoding):
    assert one(message(encoding=encoding)) == Readable(1, (HEAD, BODY), "utf-8")


@pytest.mark.parametrize(
    ("sets", "encoding", "read_as"),
    [
        ("UNICODE UTF-8", "utf-8", "utf-8"),
        ("8859/1", "latin-1", "latin-1"),
        ("ASCII~8859/15", "iso8859-15", "iso8859-15"),
        ("8859/2", "iso8859-2", "iso8859-2"),
        ("windows-1252", "cp1252", "cp1252"),
    ],
)
def test_a_message_is_read_in_the_set_that_it_names(sets, encoding, read_as):
    assert one(message(sets, encoding)) == Readable(1, (HEAD + sets, BODY), read_as)


@pytest.mark.parametrize(
    ("sets", "encoding"), [("~ISO IR87", "iso2022_jp"), ("SHIFT_JIS", "cp932"), ("EUC-JP", "euc_jp")]
)
def test_japanese_sets(sets, encoding):
    body = "OBX|1|NM|5C095^フェリチン^JC10||83|ng/mL|||||F"
    assert readable(message(sets, encoding, body=body)).segments == (HEAD + sets, body)


def test_without_a_name_the_set_of_the_clinic_is_used_only_if_it_is_not_utf8():
    assert one(message(encoding="cp1252"), "cp1252") == Readable(1, (HEAD, BODY), "cp1252")
    assert one(message(), "cp932") == Readable(1, (HEAD, BODY), "utf-8")
    japanese = "OBX|1|NM|A^フェリチン^L||83|ng/mL|||||F"
    found = readable(message(encoding="iso2022_jp", body=japanese), "iso2022_jp_ext")
    assert found.segments == (HEAD, japanese)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (message(encoding="latin-1"), "names no character set (MSH-18) and is not in utf-8"),
        (message("UTF-8", "latin-1"), "not in the character set that it names (utf-8)"),
        (message("ASCII"), "not in the character set that it names (ascii)"),
        (message("KOI7"), "“KOI7” (MSH-18) is not known"),
        (message("8859/1~UTF-8"), "several character sets"),
        (message(encoding="iso2022_jp", body="OBX|1|NM|A^フ^L||1|g|||||F"), "characters that no text has"),
        (b"PID|1\rOBX|1|NM\r", "no header"),
        (message(body="OBX|1|TX|N||one\ntwo|||||F"), "Line 3 is not a segment"),
        (message(body="OBX^1"), "Line 2 is not a segment"),
        (message(body="obx|1"), "Line 2 is not a segment"),
        (b"MSH|^~\\&|A\x00B\r", "Segment 1 holds characters"),
    ],
)
def test_a_message_that_cannot_be_read_is_kept_with_its_reason(content, sentence):
    found = one(content)
    assert isinstance(found, Broken)
    assert sentence in str(found.sentence)
    assert len(found.observations) == content.count(b"OBX")
    assert found.shown


def test_a_broken_message_does_not_stop_the_others():
    found = frame(message("KOI7") + message() + b"MSH|\r").messages
    assert [(each.number, type(each)) for each in found] == [(1, Broken), (2, Readable), (3, Readable)]


def test_a_batch_is_opened_and_counted():
    batch = (
        b"FHS|^~\\&\rBHS|^~\\&\r" + message() * 2 + b"BTS|2|ok\rBHS|^~\\&\r" + message() + b"BTS|1\rFTS|2\r"
    )
    assert [type(each) for each in frame(batch).messages] == [Readable] * 3
    assert frame(batch).messages[1:2] == (Readable(2, (HEAD, BODY), "utf-8"),)
    assert frame(batch).remarks == ()
    (remark,) = frame(batch.replace(b"BTS|1", b"BTS|3")).remarks
    assert str(remark) == "The batch should hold 5 messages but holds 3: parts of the file are missing."
    assert frame(batch.replace(b"BTS|1", b"BTS|x")).remarks == ()


def test_a_file_without_messages_says_so():
    for content in (b"", b"\r\n", b"FHS|^~\\&\rFTS|0\r"):
        assert next(str(each) for each in frame(content).remarks) == "The file holds no message."


def test_limits_of_size(monkeypatch):
    monkeypatch.setattr(framing, "MOST_SEGMENTS", 2)
    assert isinstance(one(message()), Readable)
    assert isinstance(one(message() + b"OBX|2\r"), Broken)
    monkeypatch.setattr(framing, "MOST_MESSAGE_BYTES", len(message()) - 2)
    assert isinstance(one(message()), Readable)
    monkeypatch.setattr(framing, "MOST_MESSAGE_BYTES", len(message()) - 3)
    assert "too long" in str(one(message()))
    monkeypatch.setattr(framing, "MOST_BYTES", len(message()))
    assert frame(message()).messages
    monkeypatch.setattr(framing, "MOST_BYTES", len(message()) - 1)
    assert "larger than" in str(frame(message()).remarks[0])


def test_the_limits_of_size_are_pinned():
    assert (framing.MOST_BYTES, framing.MOST_MESSAGE_BYTES, framing.MOST_SEGMENTS) == (
        20_000_000,
        5_000_000,
        5_000,
    )


@pytest.mark.parametrize(
    ("beginning", "yes"),
    [
        (b"MSH|", True),
        (b"\xef\xbb\xbfFHS|", True),
        (b"\x0bBHS|", True),
        (b"\r\n MSH", True),
        (b"patient,", False),
        (b"", False),
    ],
)
def test_a_file_is_recognised_by_its_beginning(beginning, yes):
    assert is_hl7(beginning) is yes


def test_every_set_and_every_configured_encoding_exists():
    for name in {*CHARACTER_SETS.values(), *LAB_ENCODINGS} - {"none"}:
        assert "a".encode(name) == b"a"
