"""The key pair of a reader: the private half in a file, encrypted; the public half for the ward."""

from __future__ import annotations

from pathlib import Path

from fortnight.exchange.review_copy.keys import make_key_file
from fortnight.operations.people.passphrases import passphrase_trouble
from fortnight.operations.session import Invalid


def make_reader_key(path: Path, passphrase: str) -> str:
    """Make a key pair and write the private key; return the public one, `age1…`.

    :raises Invalid: if the passphrase is too short or easy to guess.
    :raises CopyRefused: if the file exists already or cannot be written.
    """
    wrong = passphrase_trouble(passphrase)
    if wrong is not None:
        raise Invalid(wrong)
    return make_key_file(path, passphrase)
