"""Sealing: what was sealed is read back exactly, and nothing else is read at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.exchange.hub.sealing import (
    CannotUnseal,
    MissingKey,
    NewerForm,
    WardKey,
    entry_from,
    new_ward_key,
    seal,
    unseal,
)
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry, Head
from helpers.entries import ACT, chain, labs

KEY = WardKey(bytes(range(32)))
RING = {KEY.id: KEY}
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)


def opened(entry: Entry, sealed: bytes, ring: dict[bytes, WardKey] | None = None) -> Entry:
    fields = unseal(entry.device, entry.seq, entry.hash, sealed, RING if ring is None else ring)
    return entry_from(entry.device, entry.seq, entry.prev, entry.hash, fields)


@given(WORDS, WORDS, WORDS, st.one_of(st.none(), WORDS), st.dictionaries(WORDS, WORDS, max_size=4))
def test_every_entry_is_read_back_byte_for_byte(id, verb, target, maybe, body):
    entry = journal.next_entry(
        Head(),
        ACT,
        7,
        "D1",
        id=id,
        verb=verb,
        child=maybe,
        target=target,
        base=maybe,
        reason=maybe,
        body=body,
    )
    assert opened(entry, seal(entry, KEY)) == entry


@given(st.data())
def test_a_changed_byte_is_noticed(data):
    (entry,) = chain(labs(IL6=5))
    sealed = bytearray(seal(entry, KEY))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(CannotUnseal):
        opened(entry, bytes(sealed))


@given(st.binary(max_size=80))
def test_no_other_bytes_are_an_entry(data):
    (entry,) = chain(labs(IL6=5))
    with pytest.raises(CannotUnseal):
        opened(entry, data)


def test_a_piece_belongs_to_its_device_number_and_hash():
    one, two = chain(labs(IL6=5), labs(IL6=6))
    sealed = seal(one, KEY)
    for other in (two, one._replace(device="D2"), one._replace(seq=2), one._replace(hash=two.hash)):
        with pytest.raises(CannotUnseal):
            opened(other, sealed)


def test_an_entry_that_does_not_follow_the_one_before_is_refused():
    one, _ = chain(labs(IL6=5), labs(IL6=6))
    with pytest.raises(CannotUnseal):
        opened(one._replace(prev=b"x" * 32), seal(one, KEY))


def test_a_key_that_is_missing_and_a_newer_form_are_told_apart():
    (entry,) = chain(labs(IL6=5))
    other = new_ward_key()
    with pytest.raises(MissingKey) as missing:
        opened(entry, seal(entry, other))
    assert missing.value.key_id == other.id
    with pytest.raises(NewerForm):
        opened(entry, b"\x02" + seal(entry, KEY)[1:])


@pytest.mark.parametrize("lamport", [0, -1, 1 << 53, True])
def test_an_impossible_time_is_refused(lamport):
    (entry,) = chain(labs(IL6=5))
    with pytest.raises(CannotUnseal):
        opened(entry, seal(entry._replace(lamport=lamport), KEY))


def test_the_same_entry_is_never_sealed_into_the_same_bytes():
    (entry,) = chain(labs(IL6=5))
    assert seal(entry, KEY) != seal(entry, KEY)
    assert b"IL6" not in seal(entry, KEY)
    assert repr(KEY.secret) not in repr(KEY)
