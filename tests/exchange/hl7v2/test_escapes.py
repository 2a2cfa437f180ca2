"""Escape sequences: those that are known, and those that make an observation wait."""

from __future__ import annotations

import pytest

from fortnight.exchange.hl7v2.escapes import Unescape

MESSAGE = Unescape("|^~!&")  # `!` is the escape character here, so that the sequences can be read


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("plain", "plain"),
        ("a!F!b!S!c!T!d!R!e!E!f", "a|b^c&d~e!f"),
        ("!H!bold!N! text", "bold text"),
        ("one!.br!two!.sp2!three!.in+4!", "one\ntwo\nthree"),
        ("!X3C!12", "<12"),
        ("one!X0D!!X0A!two!X0D0A!", "one\n\ntwo\n"),
        ("!X412D!5", "A-5"),
    ],
)
def test_known_sequences(written, text):
    assert MESSAGE.text(written) == text
    assert MESSAGE.unknown(written) == ""


@pytest.mark.parametrize(
    ("written", "odd"),
    [
        ("!Zalpha!83", "!Zalpha!"),
        ("!C2842!x", "!C2842!"),
        ("!M2442!x", "!M2442!"),
        ("!X8A!x", "!X8A!"),
        ("!X3!x", "!X3!"),
        ("!X07!x", "!X07!"),
        ("!.br99999!x", "!.br99999!"),
        ("a lone ! sign", "!"),
    ],
)
def test_unknown_sequences_are_left_and_named(written, odd):
    assert MESSAGE.unknown(written) == odd
    assert MESSAGE.text(written) == written


def test_the_usual_separators():
    assert Unescape("|^~\\&").text("\\F\\\\S\\\\R\\\\E\\\\T\\") == "|^~\\&"
