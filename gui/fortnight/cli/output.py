"""How a verb answers: exit codes, sentences on stderr, lines for people and JSON for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fortnight.domain.messages import Text, text

DONE, WRONG, MISUSED, STOPPED, PIPE_CLOSED = 0, 1, 2, 130, 141


class Misused(Exception):
    """The command was used wrongly; `sentence` says how."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class Wrong(Exception):
    """What was handed in is wrong; `sentence` says where."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def warn(sentence: Text) -> None:
    """A sentence beside the answer, for whoever sits there."""
    print(text("fortnight: {sentence}", sentence=sentence), file=sys.stderr)


def print_json(data: Any) -> None:
    """The answer for a machine."""
    print(json.dumps(data, ensure_ascii=False, indent=1))


def tell_file(path: Path, beside: bool) -> None:
    """Say where a file is that was written for its owner alone; beside an answer that is something else."""
    if beside:
        warn(text("written, for you alone: {file}", file=path.absolute()))
    else:
        print(path.absolute())


def printable(words: str) -> str:
    """Words that cannot steer a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in words)


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows under each other, the last column as long as it is. Nothing in a file can steer the terminal."""
    shown = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        yield "  ".join((*cells, row[-1])).rstrip()


def need_files(paths: Iterable[Path]) -> None:
    """:raises Misused: for a path that is no file."""
    for path in paths:
        if not path.exists():
            raise Misused(text("There is no file {path}.", path=path))
        if path.is_dir():
            raise Misused(text("{path} is a folder, not a file.", path=path))
        if not path.is_file():
            raise Misused(text("{path} is not a regular file.", path=path))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """:raises Misused: where a path that was named cannot be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Misused(
            text("{path} cannot be written: {why}.", path=path, why=error.strerror or error)
        ) from None
