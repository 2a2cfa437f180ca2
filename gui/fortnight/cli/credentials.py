"""The user of a command: a name, and a passphrase from a private file or from the terminal.

The passphrase is never an argument or an environment variable: others on the same machine can read both.
"""

from __future__ import annotations

import argparse
import sys
from getpass import getpass
from pathlib import Path

from fortnight.cli.output import UsageError
from fortnight.domain.messages import Text, text
from fortnight.operations.secret_file import read_secret
from fortnight.operations.session import Invalid


def add_credentials(parser: argparse.ArgumentParser) -> None:
    """Add `--user` and `--passphrase-file`, which may come before or after the command."""
    missing = argparse.SUPPRESS
    parser.add_argument("--user", metavar="NAME", default=missing, help="name of the user")
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=missing,
        help="file with the passphrase, readable by you alone (without it, the terminal asks)",
    )


def user_of(args: argparse.Namespace) -> str:
    """Return the name given with `--user`, or ask for it on the terminal."""
    if args.user is not None:
        return args.user
    if not can_ask():
        raise UsageError(text("Give your user name: --user NAME."))
    return _ask("Name: ", hidden=False)


def passphrase_of(args: argparse.Namespace, new: bool = False) -> str:
    """Return the passphrase from its file, or ask for it on the terminal; a new one is asked for twice."""
    if args.passphrase_file is not None:
        return secret_in(args.passphrase_file)
    if not can_ask():
        raise UsageError(text("Give the passphrase in a file: --passphrase-file FILE."))
    typed = _ask("Passphrase: ", hidden=True)
    if new and _ask("Repeat the passphrase: ", hidden=True) != typed:
        raise UsageError(text("The two passphrases are not the same. Nothing was changed."))
    return typed


def confirmed(question: Text) -> bool:
    """Ask a question on the terminal and return whether the answer was yes; without a terminal it is no."""
    return can_ask() and _ask(str(question), hidden=False).strip().casefold() == "yes"


def can_ask() -> bool:
    """Return whether somebody can be asked at the terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def _ask(question: str, hidden: bool) -> str:
    try:
        return getpass(question) if hidden else input(question)
    except EOFError:
        raise UsageError(text("Nothing was typed.")) from None


def secret_in(path: Path) -> str:
    """Return the first line of a file that only its owner can read.

    :raises UsageError: if others can read it, or if it is empty or not text.
    """
    try:
        return read_secret(path)
    except Invalid as refused:
        raise UsageError(refused.sentence) from None
