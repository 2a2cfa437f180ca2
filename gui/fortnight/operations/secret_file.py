"""A secret in a file that only its owner can read."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.operations.session import Invalid
from fortnight.store.files.layout import open_regular

LONGEST_FILE = 4096
_END_OF_LINE = re.compile(r"\r?\n")  # a passphrase may contain any other character


def read_secret(path: Path) -> str:
    """Return the first line of a file that only its owner can read.

    :raises Invalid: if others can read it, or if it is empty or not text.
    """
    try:
        with open_regular(path) as file:
            _check_private(path, os.fstat(file.fileno()))
            words = file.read(LONGEST_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Invalid(text("{path} is not a text file.", path=path)) from None
    except OSError as error:
        raise Invalid(text("{path} cannot be read: {why}.", path=path, why=error.strerror)) from None
    secret = _END_OF_LINE.split(words, maxsplit=1)[0]
    if not secret:
        raise Invalid(text("{path} is empty.", path=path))
    return secret


def _check_private(path: Path, status: os.stat_result) -> None:
    if os.name != "nt" and status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Invalid(
            text("Other users can read {path}. Make it private: chmod 600 {name}.", path=path, name=path.name)
        )
