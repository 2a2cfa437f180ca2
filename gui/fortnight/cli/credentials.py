"""Who acts at the command line: a name, and a passphrase from a file of one's own or from the terminal.

Never an argument and never the environment: both can be read by others on the same machine.
"""

from __future__ import annotations

import argparse
import os
import re
import stat
import sys
from getpass import getpass
from pathlib import Path

from fortnight.cli.output import Misused
from fortnight.domain.messages import text
from fortnight.store.files.layout import open_regular

LONGEST_FILE = 4096
_END_OF_LINE = re.compile(r"\r?\n")  # and no other character, which a passphrase may hold


def add_credentials(of: argparse.ArgumentParser) -> None:
    """`--user` and `--passphrase-file`, before or after the command."""
    missing = argparse.SUPPRESS
    of.add_argument("--user", metavar="NAME", default=missing, help="who acts")
    of.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=missing,
        help="holds the passphrase; nobody else may be able to read it (otherwise the terminal asks)",
    )


def user_of(args: argparse.Namespace) -> str:
    """The name that was given, or typed when asked."""
    if args.user is not None:
        return args.user
    if not _can_ask():
        raise Misused(text("Say who acts: --user NAME."))
    return _asked("Name: ", hidden=False)


def passphrase_of(args: argparse.Namespace, new: bool = False) -> str:
    """The passphrase from its file, or typed when asked; a new one is asked for twice."""
    if args.passphrase_file is not None:
        return secret_in(args.passphrase_file)
    if not _can_ask():
        raise Misused(text("Give the passphrase in a file: --passphrase-file FILE."))
    typed = _asked("Passphrase: ", hidden=True)
    if new and _asked("The same again: ", hidden=True) != typed:
        raise Misused(text("The two are not the same. Nothing was changed."))
    return typed


def _can_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _asked(question: str, hidden: bool) -> str:
    try:
        return getpass(question) if hidden else input(question)
    except EOFError:
        raise Misused(text("Nothing was typed.")) from None


def secret_in(path: Path) -> str:
    """The first line of a file that its owner alone can read.

    :raises Misused: if others can read it, or it is empty or no text.
    """
    try:
        with open_regular(path) as file:
            _refuse_open_to_others(path, os.fstat(file.fileno()))
            words = file.read(LONGEST_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Misused(text("{path} is no text file.", path=path)) from None
    except OSError as error:
        raise Misused(text("{path} cannot be read: {why}.", path=path, why=error.strerror)) from None
    secret = _END_OF_LINE.split(words, maxsplit=1)[0]
    if not secret:
        raise Misused(text("{path} is empty.", path=path))
    return secret


def _refuse_open_to_others(path: Path, status: os.stat_result) -> None:
    if os.name != "nt" and status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Misused(
            text("Others can read {path}: make it yours alone (chmod 600 {name}).", path=path, name=path.name)
        )
