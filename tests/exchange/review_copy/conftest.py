"""A review copy of a few entries, made without a record."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fortnight.exchange.review_copy import sealing
from fortnight.exchange.review_copy.writing import CopyPlan, write_copy
from fortnight.store.keys.keyslots import new_slot
from helpers.copied_entries import some_entries
from helpers.people import CHEAP, OTHER
from helpers.stores import NOW

ANSWER_IDENTITY = sealing.new_identity()


@pytest.fixture(scope="session")
def reader_slot():
    return new_slot("record", "Physician A", "physician", OTHER, CHEAP)


@pytest.fixture(scope="session")
def keys():
    """The keys with which the ward and the reader sign."""
    return Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()


@pytest.fixture
def write(tmp_path, reader_slot, keys):
    """Write a copy with these differences, and return its path."""

    def made(name="c.fortnight", count=3, migrations=(), **differences):
        path = tmp_path / name
        path.touch()
        plan = {
            "copy": "copy-1",
            "record": "record",
            "device": "D1",
            "made_at": NOW,
            "ask_after": "2026-12-06",
            "migrations": migrations,
            "answer_to": sealing.recipient_of(ANSWER_IDENTITY),
            "signing_key": keys[0],
            "readers": ((reader_slot, keys[1]),),
            **differences,
        }
        write_copy(path, CopyPlan(**plan), some_entries(count))
        return path

    return made
