"""Deriving a key from a passphrase: always the same, slow, and within the memory of a ward PC."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.store.errors import Locked
from fortnight.store.keys import passphrase as module
from fortnight.store.keys.passphrase import LANES, MEMORY_KIB, PASSES, Cost, derive
from helpers.people import CHEAP

SALT = bytes(range(16))


def test_the_key_of_a_known_example():
    """A passphrase opens a record on any computer and with any later library."""
    key = derive("seven quiet herons wade", SALT, CHEAP)
    assert key.hex() == "b585f85e666b0d8c683094a11f697e3343d9da332b0fb21b0a6b6e0cb8485f29"
    others = (("seven quiet herons wad", SALT), ("seven quiet herons wade", bytes(16)))
    assert all(derive(words, salt, CHEAP) != key for words, salt in others)
    assert derive("seven quiet herons wade", SALT, Cost(19 * 1024, 3)) != key
    assert derive("seven quiet herons wade", SALT, Cost(20 * 1024, 2)) != key
    assert derive("seven quiet herons wade", SALT, Cost(19 * 1024, 2, 2)) != key


def test_different_unicode_forms_are_the_same_passphrase():
    assert derive("schön ｗade", SALT, CHEAP) == derive("scho\u0308n wade", SALT, CHEAP)


def test_a_lone_surrogate_does_not_crash():
    assert len(derive("a\ud800", SALT, CHEAP)) == 32


@pytest.mark.parametrize("field", range(3))
@given(odd=st.one_of(st.integers(), st.booleans(), st.floats(), st.text(), st.none()))
@settings(max_examples=100)
def test_E60_a_cost_out_of_range_is_refused_before_any_memory_is_used(field, odd):
    low, high = (MEMORY_KIB, PASSES, LANES)[field]
    given_ = [19 * 1024, 2, 1]
    given_[field] = odd
    allowed = type(odd) is int and low <= odd <= high
    if allowed:
        Cost(*given_).check()
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "hash_secret_raw", lambda *_: pytest.fail("memory was taken"))
        with pytest.raises(Locked, match="cost is out of range") as refused:
            derive("x", SALT, Cost(*given_))
    assert refused.value.damaged


def test_the_usual_cost_is_not_below_the_minimum():
    Cost().check()
    assert Cost() == Cost(64 * 1024, 3, 1)
