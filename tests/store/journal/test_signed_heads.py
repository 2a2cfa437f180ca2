"""Signed heads that are kept elsewhere reveal a journal that was rewritten."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.store.database import Store
from fortnight.store.journal import entries, local_values, signed_heads
from fortnight.store.journal.signed_heads import (
    SignedHead,
    is_genuine,
    mismatch,
    not_genuine,
    read_code,
    sign,
)
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


def test_each_mismatch_is_a_whole_sentence_with_device_entry_and_time(store):
    head = sworn(store)
    where = {"device": store.device, "seq": head.seq, "at": head.at}
    unsigned = replace(head, signature="")
    assert (
        str(mismatch(store.db, unsigned))
        == str(not_genuine(head))
        == ("The signature of the head of {device} at entry {seq} ({at}) is not valid.".format(**where))
    )
    with unguarded(store) as db:
        db.execute("UPDATE entry SET body = '{\"key\":\"other\"}' WHERE verb = 'session.open'")
    assert str(mismatch(store.db, head)) == (
        "The head of {device} at entry {seq} ({at}) is signed with a key that is not in the journal.".format(
            **where
        )
    )
    with unguarded(store) as db:
        db.execute("DELETE FROM entry WHERE seq = ?", [head.seq])
    assert str(mismatch(store.db, head)) == (
        "Entry {seq} of {device} is not the one that was signed on {at}: the journal was rewritten or "
        "shortened.".format(**where)
    )


def test_the_first_entry_of_a_chain_can_be_the_signed_one(store):
    first = next(entries.entries(store.db, order="seq"))
    signed = sign(store.db, store.device, entries.Head(first.seq, first.hash), "2026")
    assert signed is not None
    assert mismatch(store.db, signed) is None
    another = sign(store.db, store.device, entries.Head(first.seq, bytes(32)), "2026")
    assert another is not None
    assert "rewritten" in str(mismatch(store.db, another))


def test_a_device_that_never_published_a_key_is_not_held_against_its_head(tmp_path):
    with Store.open(tmp_path / "new", KEY) as store:
        signed_heads.make_installation_key(store.db, store.device)
        with_child(store)
        assert signed_heads.public_keys(store.db, store.device) == set()
        assert mismatch(store.db, sworn(store)) is None


def test_the_keys_of_a_device_are_those_of_its_own_logins(store):
    write(store, "o2", "session.open", "person:nurse a", {"key": "another"}, child=None)
    write(store, "o3", "session.open", "person:nurse a", {}, child=None)
    own = signed_heads.make_installation_key(store.db, store.device)
    assert signed_heads.public_keys(store.db, store.device) == {own, "another"}
    assert signed_heads.public_keys(store.db, "D0") == set()


def test_a_signed_head_states_device_number_hash_and_time(store):
    head, newest = sworn(store), entries.head(store.db, store.device)
    assert (head.device, head.seq, head.at) == (store.device, newest.seq, "2026-11-22T09:30:00+00:00")
    assert head.hash == newest.hash.hex()
    assert head.public == signed_heads.make_installation_key(store.db, store.device)


def test_each_installation_has_its_own_key(store):
    ours = signed_heads.installation_key(store.db, store.device)
    assert ours is not None
    assert signed_heads.installation_key(store.db, "D0") is None
    assert ours.public_key().public_bytes_raw().hex() == signed_heads.make_installation_key(
        store.db, store.device
    )


def test_a_key_that_is_not_in_the_journal_is_reported(store):
    forged = Ed25519PrivateKey.generate()
    local_values.put(store.db, f"signing key of {store.device}", forged.private_bytes_raw().hex())
    assert "signed with a key that is not in the journal" in str(mismatch(store.db, sworn(store)))


# The printed line ---------------------------------------------------------------------------------

# Printed once: what is on paper must be readable, and valid, with every later version.
PRINTED = (
    "D0:7:2026-11-22T09:30:00+00:00:"
    "VOV2XK5L VOV2XK5L VOV2XK5L VOV2XK5L VOV2XK5L VOV2XK5L VOVQHIIH X7Z44EF6 DVYN2GHH "
    "JPAJSZ7E 2YYJXJIN L4O5ZBTE CJKTDOBQ UN2YJP4K NKMX2TC7 2AWBFRDP GRCDACJ6 I2BZLMLO "
    "75FYPCTR SJD7Z3KU A4NK5OPN 5PVSN4FL MRXRGA72 GTUXV5UL YF5ZEMRE IVQQA"
)


def test_a_line_that_was_printed_years_ago_is_read_and_its_signature_is_valid():
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    head = read_code(PRINTED)
    assert (head.device, head.seq, head.at) == ("D0", 7, "2026-11-22T09:30:00+00:00")
    assert (head.hash, head.public) == ("ab" * 32, key.public_key().public_bytes_raw().hex())
    assert is_genuine(head)
    assert head.code == PRINTED


@pytest.mark.parametrize(
    "typed", [PRINTED.lower().replace("d0", "D0").replace("t09", "T09"), f" {PRINTED}\n"]
)
def test_small_letters_and_space_around_a_line_do_not_matter(typed):
    assert read_code(typed) == read_code(PRINTED)


@pytest.mark.parametrize("letters", ["", "YF5ZEMRE", f"{PRINTED} AAAAAAAA".rpartition(":")[2]])
def test_a_code_of_another_length_is_refused(letters):
    with pytest.raises(ValueError, match=r"^the code has the wrong length$"):
        read_code(f"D0:7:2026:{letters}")


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
    head = replace(bare, signature=key.sign(signed_heads.signed_message(bare)).hex())
    assert is_genuine(head)
    letters = list(head.code)
    letters[data.draw(st.integers(0, len(letters) - 1))] = data.draw(st.characters(codec="utf-8"))
    try:
        slipped = read_code("".join(letters))
    except ValueError:
        return
    assert slipped == head or not is_genuine(slipped)
