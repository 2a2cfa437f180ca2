"""What is known of an open copy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fortnight.operations.review_copy.open_copy import OpenCopy
from helpers.stores import NOW


def opened(ask_after: date | None = date(2026, 12, 6), **more):
    return OpenCopy(Path("c.fortnight"), "c1", "record", NOW, ask_after, "age1", "AGE-SECRET", **more)


def test_it_is_old_from_the_day_on_which_a_newer_one_is_asked_for():
    assert not opened().is_old(date(2026, 12, 5))
    assert opened().is_old(date(2026, 12, 6))
    assert not opened(None).is_old(date(2030, 1, 1))


def test_only_with_the_key_of_the_reader_it_can_be_answered():
    assert not opened().can_answer
    assert opened(key=Ed25519PrivateKey.generate()).can_answer


def test_no_secret_is_shown_in_a_message():
    assert "AGE-SECRET" not in repr(opened(key=Ed25519PrivateKey.generate()))
