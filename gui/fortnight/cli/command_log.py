"""The log of a command that uses a record: what it did without a person who reads its output."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fortnight.cli.output import CommandFailed
from fortnight.operations import people
from fortnight.paths import data_folder, log_folder
from fortnight.program_log.writing import ProgramLog, note, note_error


def level_of(args: argparse.Namespace) -> int:
    """Return how much is written into the log."""
    return logging.DEBUG if args.debug else logging.INFO


@contextmanager
def logged(args: argparse.Namespace) -> Iterator[None]:
    """Log a command and the error that ends it. Without a record there is no log.

    The window opens its own log, which is that of all windows of its start.
    """
    log = _log_of(args)
    if log is None:
        yield
        return
    log.open()
    note("command", shown=args.run)
    try:
        yield
    except Exception as error:
        note_error(_cause(error))
        raise
    finally:
        log.close()


def _log_of(args: argparse.Namespace) -> ProgramLog | None:
    folder: Path = args.data or data_folder()
    if args.is_window or args.demo or not people.is_set_up(folder):
        return None
    return ProgramLog(log_folder(args.data), args.clock(), level_of(args))


def _cause(error: Exception) -> BaseException:
    """Return the error behind a sentence for the terminal."""
    return (isinstance(error, CommandFailed) and error.__cause__) or error
