"""Writing a copy: the ways in that were chosen, and no other."""

from __future__ import annotations

import tarfile

import pytest

from fortnight.exchange.review_copy import reading, sealing
from fortnight.store.errors import CopyRefused
from helpers.people import OTHER
from helpers.stores import present

SECRET = "copper lanterns drift northward"


def names(path):
    with tarfile.open(path) as tar:
        return tar.getnames()


def read(path, identity):
    found = []
    reading.read_copy(reading.closed_copy(path, ()), identity, found.append)
    return found


def test_with_a_key_alone_no_slot_and_no_identity_travel(write):
    identity = sealing.new_identity()
    path = write(by_log_in=False, keys=(sealing.recipient_of(identity),))
    assert names(path) == ["head.json", "body.age"]
    assert reading.closed_copy(path, ()).head.readers == ()
    assert len(read(path, identity)) == 3


def test_a_passphrase_adds_the_encrypted_identity(write):
    path = write(readers=(), passphrase=SECRET)
    assert names(path) == ["head.json", "identity.age", "body.age"]
    identity = reading.identity_by_passphrase(reading.closed_copy(path, ()), "", SECRET)
    assert len(read(path, identity)) == 3


def test_two_copies_share_no_key(write):
    one, two = (reading.closed_copy(write(name), ()) for name in ("1.fortnight", "2.fortnight"))
    identity = present(reading.identity_by_passphrase(one, "Physician A", OTHER))
    with pytest.raises(CopyRefused):
        reading.read_copy(two, identity, lambda _: None)


def test_a_copy_of_nothing_can_be_read(write):
    identity = sealing.new_identity()
    assert read(write(count=0, keys=(sealing.recipient_of(identity),)), identity) == []
