"""Keys of the ward, encrypted to one public key for one purpose."""

from __future__ import annotations

from fortnight.exchange.hub.sealing import new_ward_key
from fortnight.exchange.hub.wrapping import new_pair, public_of, unwrap, wrap


def test_only_the_private_key_opens_and_only_for_its_purpose():
    keys = (new_ward_key(), new_ward_key())
    private, public = new_pair()
    wrapped = wrap(keys, public, "D1")
    assert unwrap(wrapped, private, "D1") == keys
    assert unwrap(wrapped, private, "D2") == ()
    assert unwrap(wrapped, new_pair()[0], "D1") == ()
    assert unwrap(wrapped[:-1], private, "D1") == ()
    assert unwrap(b"", private, "D1") == ()
    assert public_of(private) == public
