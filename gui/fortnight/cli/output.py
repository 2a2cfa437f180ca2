"""The output of commands: exit codes, sentences on stderr, tables for people and JSON for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fortnight.domain.messages import Text, text

DONE, FAILED, USAGE, STOPPED, PIPE_CLOSED = 0, 1, 2, 130, 141


class UsageError(Exception):
    """The command was used wrongly; `sentence` says how."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class CommandFailed(Exception):
    """The command could not do its work, or its input is wrong; `sentence` says why."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def warn(sentence: Text) -> None:
    """Print a notice to stderr, separate from the answer."""
    print(text("fortnight: {sentence}", sentence=sentence), file=sys.stderr)


def print_json(data: Any) -> None:
    """Print the answer as JSON."""
    print(json.dumps(data, ensure_ascii=False, indent=1))


def print_path(path: Path, beside: bool) -> None:
    """Print where a private file was written; to stderr if `beside` another answer on stdout."""
    if beside:
        warn(text("Written, readable by you alone: {file}", file=path.absolute()))
    else:
        print(path.absolute())


def printable(words: str) -> str:
    """Return a text without characters that control a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in words)


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Return the lines of a table with aligned columns, free of characters that control a terminal."""
    shown = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        yield "  ".join((*cells, row[-1])).rstrip()


def check_files(paths: Iterable[Path]) -> None:
    """Check that each path is a regular file. :raises UsageError: for one that is not."""
    for path in paths:
        if not path.exists():
            raise UsageError(text("The file {path} does not exist.", path=path))
        if path.is_dir():
            raise UsageError(text("{path} is a folder, not a file.", path=path))
        if not path.is_file():
            raise UsageError(text("{path} is not a regular file.", path=path))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Report an error while a named path is written. :raises UsageError: if it cannot be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(
            text("{path} cannot be written: {why}.", path=path, why=error.strerror or error)
        ) from None
