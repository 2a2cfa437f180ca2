"""The key pair of a reader: a passphrase that is not easy to guess, and no key is replaced."""

from __future__ import annotations

import pytest

from fortnight.exchange.review_copy.keys import read_key_file
from fortnight.exchange.review_copy.sealing import recipient_of
from fortnight.operations.review_copy.reader_key import make_reader_key
from fortnight.operations.session import Invalid
from fortnight.store.errors import CopyRefused
from helpers.copies import COPY_PASSPHRASE


def test_the_public_half_belongs_to_the_file(tmp_path):
    public = make_reader_key(tmp_path / "my.key", COPY_PASSPHRASE)
    assert recipient_of(read_key_file(tmp_path / "my.key", COPY_PASSPHRASE)) == public
    with pytest.raises(CopyRefused, match="not replaced"):
        make_reader_key(tmp_path / "my.key", COPY_PASSPHRASE)


@pytest.mark.parametrize("passphrase", ["short", "password1234"])
def test_a_passphrase_that_is_easy_to_guess_makes_no_key(tmp_path, passphrase):
    with pytest.raises(Invalid):
        make_reader_key(tmp_path / "my.key", passphrase)
    assert not (tmp_path / "my.key").exists()
