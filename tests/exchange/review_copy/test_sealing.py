"""Encryption with age: several recipients, and nothing is usable before the end."""

from __future__ import annotations

import hashlib
import io
import random

import pytest

from fortnight.exchange.review_copy import sealing

ONE, TWO, THIRD = (sealing.new_identity() for _ in range(3))
TEXT = bytes(range(256)) * 1000


def sealed(data=TEXT, recipients=(ONE, TWO)):
    out = io.BytesIO()
    chunks = (data[at : at + 1000] for at in range(0, len(data), 1000))
    sha256, size = sealing.seal(chunks, [sealing.recipient_of(each) for each in recipients], out)
    assert (hashlib.sha256(out.getvalue()).hexdigest(), len(out.getvalue())) == (sha256, size)
    return out.getvalue()


def opened(data, identity=ONE):
    found = bytearray()
    sha256 = sealing.unseal(io.BytesIO(data), [identity], found.extend)
    assert sha256 == hashlib.sha256(data).hexdigest()
    return bytes(found)


@pytest.mark.parametrize("data", [b"", b"x", TEXT, bytes(1 << 16), bytes((1 << 16) + 1)])
def test_each_recipient_reads_it(data):
    secret = sealed(data)
    assert opened(secret, ONE) == opened(secret, TWO) == data


def test_nobody_else_does():
    with pytest.raises(sealing.NotOpened):
        opened(sealed(), THIRD)


def test_a_changed_or_cut_stream_is_reported_though_a_part_was_handed_out():
    secret, random_ = sealed(), random.Random(1)
    for _ in range(100):
        at = random_.randrange(len(secret))
        flipped = bytearray(secret)
        flipped[at] ^= 1 << random_.randrange(8)
        for damaged in (bytes(flipped), secret[:at], secret + b"x"):
            with pytest.raises((sealing.Damaged, sealing.NotOpened)):
                opened(damaged)
    found = bytearray()
    with pytest.raises(sealing.Damaged):
        sealing.unseal(io.BytesIO(secret[:-1]), [ONE], found.extend)
    assert found  # which is why nothing is used before the end


def test_an_error_of_the_sink_is_passed_on():
    def sink(_):
        raise KeyError("mine")

    with pytest.raises(KeyError):
        sealing.unseal(io.BytesIO(sealed()), [ONE], sink)


def test_a_passphrase_opens_what_it_closed():
    secret = sealing.encrypt_with_passphrase(b"identity", "seven quiet herons")
    assert sealing.decrypt_with_passphrase(secret, "seven quiet herons") == b"identity"
    assert sealing.decrypt_with_passphrase(secret, "seven quiet heron") is None
    assert sealing.decrypt_with_passphrase(secret[:-1], "seven quiet herons") is None
    assert sealing.decrypt_with_passphrase(b"junk", "x") is None


def test_public_keys_are_told_from_other_texts():
    assert sealing.is_recipient(sealing.recipient_of(ONE))
    for wrong in ("", "age1", ONE, sealing.recipient_of(ONE)[:-1], "ssh-ed25519 AAAA"):
        assert not sealing.is_recipient(wrong)
    with pytest.raises(ValueError, match="not an identity"):
        sealing.recipient_of("AGE-SECRET-KEY-1X")
