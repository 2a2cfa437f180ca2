"""Credentials at the command line: from a private file or the terminal, never an argument."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pytest

from fortnight.cli import credentials
from fortnight.cli.credentials import passphrase_of, secret_in, user_of
from fortnight.cli.output import UsageError
from helpers.people import PASSPHRASE, passphrase_file


def args(**given):
    return argparse.Namespace(**{"user": None, "passphrase_file": None, **given})


def test_the_passphrase_is_the_first_line_of_the_file(tmp_path):
    path = passphrase_file(tmp_path)
    assert secret_in(path) == PASSPHRASE
    assert passphrase_of(args(passphrase_file=path), new=True) == PASSPHRASE
    path.write_bytes(b"\xef\xbb\xbfone two\r\nthree")
    assert secret_in(path) == "one two"


@pytest.mark.parametrize("inside", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\r", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_only_a_line_break_ends_a_passphrase(tmp_path, inside, end):
    path = passphrase_file(tmp_path)
    path.write_bytes(f"seven quiet{inside}herons{end}".encode())
    assert secret_in(path) == f"seven quiet{inside}herons"


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_pipe_or_a_device_as_passphrase_file_is_refused_at_once(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, 0o600)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(UsageError, match="is not a regular file"):
            secret_in(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_file_that_others_can_read_is_refused(tmp_path, mode):
    path = passphrase_file(tmp_path)
    path.chmod(mode)
    with pytest.raises(UsageError, match="chmod 600 passphrase"):
        secret_in(path)


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "is empty"), (b"\n\nlater", "is empty"), (b"\xff\xfe\xff", "is not a text file")],
)
def test_a_file_without_a_passphrase_is_refused(tmp_path, content, why):
    path = passphrase_file(tmp_path)
    path.write_bytes(content)
    with pytest.raises(UsageError, match=why):
        secret_in(path)


def test_a_missing_file_or_a_folder_is_refused(tmp_path):
    for path in (tmp_path / "gone", tmp_path):
        with pytest.raises(UsageError, match="cannot be read"):
            secret_in(path)


def test_without_a_terminal_nothing_is_asked(monkeypatch):
    monkeypatch.setattr(credentials.sys, "stdin", None)
    with pytest.raises(UsageError, match="--user NAME"):
        user_of(args())
    with pytest.raises(UsageError, match="--passphrase-file FILE"):
        passphrase_of(args())
    assert user_of(args(user="Nurse A")) == "Nurse A"


@pytest.fixture
def terminal(monkeypatch):
    """A terminal at which these lines are typed."""
    lines: list[str] = []

    def typed(question):
        if not lines:
            raise EOFError
        return lines.pop(0)

    monkeypatch.setattr(credentials, "can_ask", lambda: True)
    monkeypatch.setattr(credentials, "getpass", typed)
    monkeypatch.setattr("builtins.input", typed)
    return lines


def test_the_passphrase_is_asked_at_the_terminal(terminal):
    terminal += ["Nurse A", "one", "two", "two", "two", "three"]
    assert user_of(args()) == "Nurse A"
    assert passphrase_of(args()) == "one"
    assert passphrase_of(args(), new=True) == "two"
    with pytest.raises(UsageError, match="not the same"):
        passphrase_of(args(), new=True)
    with pytest.raises(UsageError, match="Nothing was typed"):
        passphrase_of(args())
