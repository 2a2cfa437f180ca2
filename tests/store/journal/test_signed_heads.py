"""Signed heads that are kept elsewhere reveal a journal that was rewritten."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.store.database import Store
from fortnight.store.journal import entries, local_values, signed_heads
from fortnight.store.journal.signed_heads import SignedHead, is_genuine, mismatch, read_code, sign
from helpers.entries import ACT, labs, unguarded, with_child, write
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    """A record whose installation has a signing key that is published in the journal."""
    with Store.open(tmp_path / "ward", KEY) as opened:
        told = {"key": signed_heads.make_installation_key(opened.db, opened.device)}
        write(opened, "o1", "session.open", "person:nurse a", told, child=None, act=ACT)
        yield with_child(opened)


def sworn(store, at="2026-11-22T09:30:00+00:00"):
    head = sign(store.db, store.device, entries.head(store.db, store.device), at)
    assert head is not None
    return head


def test_a_signed_head_stays_valid_as_the_journal_grows(store):
    head = sworn(store)
    assert is_genuine(head)
    assert mismatch(store.db, head) is None
    for n in range(5):
        write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n))
    assert mismatch(store.db, head) is None


def test_the_key_is_made_once_and_stored_only_in_the_record(store):
    public = signed_heads.make_installation_key(store.db, store.device)
    assert signed_heads.make_installation_key(store.db, store.device) == public
    assert signed_heads.public_keys(store.db, store.device) == {public}
    private = local_values.get(store.db, f"signing key of {store.device}")
    assert private is not None
    assert all(private.encode() not in p.read_bytes() for p in store.files.folder.iterdir())


def test_without_a_key_nothing_is_signed(tmp_path):
    with Store.open(tmp_path / "new", KEY) as store:
        assert sign(store.db, store.device, entries.Head(), "") is None


def test_the_head_of_an_empty_chain_matches(store):
    empty = sign(store.db, store.device, entries.Head(), "x")
    assert empty is not None
    assert mismatch(store.db, empty) is None


@pytest.mark.parametrize(
    "change",
    [
        {"seq": 1},
        {"device": "D0"},
        {"at": "2026-11-23"},
        {"hash": "00" * 32},
        {"signature": "00" * 64},
        {"signature": "zz"},
        {"signature": ""},
        {"public": "00" * 31},
        {"public": 7},
        {"signature": None},
    ],
)
def test_an_edited_head_has_an_invalid_signature(store, change):
    head = replace(sworn(store), **change)
    assert not is_genuine(head)
    assert "The signature of the head of" in str(mismatch(store.db, head))


def test_a_rewritten_journal_does_not_match_the_head(store):
    head = sworn(store)
    with unguarded(store) as db:
        db.execute("UPDATE entry SET hash = ? WHERE seq = ?", [bytes(32), head.seq])
    assert "rewritten or shortened" in str(mismatch(store.db, head))


def test_a_shortened_journal_does_not_match_the_head(store):
    head = sworn(store)
    with unguarded(store) as db:
        db.execute("DELETE FROM entry WHERE seq = ?", [head.seq])
    assert f"Entry {head.seq} of {store.device} is not the one that was signed" in str(
        mismatch(store.db, head)
    )


def test_a_key_that_is_not_in_the_journal_is_reported(store):
    forged = Ed25519PrivateKey.generate()
    local_values.put(store.db, f"signing key of {store.device}", forged.private_bytes_raw().hex())
    assert "signed with a key that is not in the journal" in str(mismatch(store.db, sworn(store)))


# The printed line ---------------------------------------------------------------------------------

HEX = st.binary(min_size=32, max_size=32).map(bytes.hex)
HEADS = st.builds(
    SignedHead,
    device=st.from_regex(r"D[0-9A-F]{8}", fullmatch=True),
    seq=st.integers(0, 10**9),
    hash=HEX,
    at=st.datetimes().map(lambda at: f"{at.isoformat()}+00:00"),
    public=HEX,
    signature=st.binary(min_size=64, max_size=64).map(bytes.hex),
)


@given(HEADS)
def test_the_printed_line_is_read_back(head):
    assert "\n" not in head.code
    assert read_code(f"  {head.code}\n") == head
    assert read_code(head.code.replace(" ", "")) == head


@given(st.text(max_size=300))
def test_an_invalid_line_is_refused(typed):
    with pytest.raises(ValueError, match=r"."):
        read_code(typed)


@settings(max_examples=200)
@given(st.data())
def test_a_mistyped_line_is_never_accepted_as_a_signed_head(data):
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    bare = SignedHead(
        "D0", 7, "ab" * 32, "2026-11-22T09:30:00+00:00", key.public_key().public_bytes_raw().hex()
    )
    head = replace(bare, signature=key.sign(signed_heads._message(bare)).hex())
    assert is_genuine(head)
    letters = list(head.code)
    letters[data.draw(st.integers(0, len(letters) - 1))] = data.draw(st.characters(codec="utf-8"))
    try:
        slipped = read_code("".join(letters))
    except ValueError:
        return
    assert slipped == head or not is_genuine(slipped)
