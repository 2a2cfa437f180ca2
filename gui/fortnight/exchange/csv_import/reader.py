"""Reads files from outside as tables, row by row, with one clear sentence for each error.

Only the current row is in memory, and every length has a limit, so that any file, however large or malformed,
is refused quickly.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from stat import S_ISREG

from fortnight.domain.messages import Text, text
from fortnight.exchange.refusals import BadCell, Refusal, Unreadable

LARGEST_FILE = 200 * 2**20  # bytes; the whole history of a ward is much smaller
LONGEST_FIELD = 10_000  # characters
LONGEST_ROW = 1_000_000  # characters
MOST_COLUMNS = 1_000
MOST_EMPTY = 1_000_000  # rows; a file with more is refused


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file: its number as in an editor, and its cells by column, stripped of blanks."""

    file: str
    number: int
    cells: Mapping[str, str]

    def cell(self, column: str) -> str:
        """Return a cell; empty if there is no such column."""
        return self.cells.get(column, "")

    def needed(self, column: str) -> str:
        """Return a required cell. :raises BadCell: if it is empty."""
        value = self.cell(column)
        if not value:
            raise BadCell(column, text("This cell is empty, but a value is required."))
        return value

    def refuse(self, bad: BadCell) -> Refusal:
        """Return the refusal of this row because of one of its cells."""
        return Refusal(self.file, self.number, bad.column, bad.sentence)


@dataclass(frozen=True, slots=True)
class Table:
    """A file that is being read: its columns, and its rows in order, each a line or a refusal."""

    file: str
    columns: tuple[str, ...]
    rows: Iterator[Line | Refusal]


@contextmanager
def open_table(path: Path) -> Iterator[Table]:
    """Read a comma-separated file in UTF-8 (or UTF-16 with its mark).

    :raises Unreadable: for a file that is missing, not a regular file, empty, binary, too large or without a
        header; also while rows are read, if quotation marks are not closed.
    """
    name = path.name
    with _opened(path) as stream:
        cells = _cells(stream, name)
        columns = _columns(_header(cells, name), name)
        yield Table(name, columns, _rows(cells, columns, name))


def _opened(path: Path) -> TextIOWrapper:
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise _unreadable(
                str(path), text("The file cannot be read: it is a folder, a pipe or a device, not a file.")
            )
        if status.st_size > LARGEST_FILE:
            raise _unreadable(path.name, text("The file is larger than 200 MB. Split it into smaller files."))
        raw = path.open("rb")
    except OSError as error:
        raise _unreadable(
            str(path), text("The file cannot be read: {why}.", why=error.strerror or error)
        ) from None
    return TextIOWrapper(raw, encoding=_encoding(raw), newline="")


def _encoding(raw: BufferedReader) -> str:
    return "utf-16" if raw.peek(2)[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"


def _unreadable(name: str, sentence: Text, row: int | None = None, column: str = "") -> Unreadable:
    return Unreadable(Refusal(name, row, column, sentence))


class _Lines:
    """The lines of a file for the csv reader, which joins them to rows; a row that is too long is stopped."""

    def __init__(self, stream: TextIOWrapper, name: str) -> None:
        self._stream, self._name = stream, name
        self.left = LONGEST_ROW

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self.left + 1)
        self.left -= len(line)
        if not line:
            raise StopIteration
        if "\x00" in line:
            raise _unreadable(self._name, text("This is not a text file but a binary one."))
        if self.left < 0:
            raise _unreadable(self._name, text("A row is longer than {most} characters.", most=LONGEST_ROW))
        return line


def _cells(stream: TextIOWrapper, name: str) -> Iterator[tuple[int, list[str]]]:
    """Return the rows of cells, each with its number."""
    lines = _Lines(stream, name)
    rows = csv.reader(lines, strict=True)
    try:
        for cells in rows:
            yield rows.line_num, cells
            lines.left = LONGEST_ROW
    except csv.Error as error:
        sentence = text("The row cannot be read ({why}). Check its quotation marks.", why=error)
        raise _unreadable(name, sentence, rows.line_num) from None
    except UnicodeError:
        raise _unreadable(name, text("This is not a text file in UTF-8. Save it as “CSV UTF-8”.")) from None
    except OSError as error:
        raise _unreadable(
            name, text("The file cannot be read: {why}.", why=error.strerror or error)
        ) from None


def _header(cells: Iterator[tuple[int, list[str]]], name: str) -> list[str]:
    """Return the first row that is not empty."""
    for empty, (_, row) in enumerate(cells):
        if _has_content(row):
            return row
        _check_empty(empty, name)
    raise _unreadable(name, text("The file is empty."))


def _has_content(row: Sequence[str]) -> bool:
    return bool("".join(row).strip())


def _check_empty(count: int, name: str) -> None:
    if count > MOST_EMPTY:
        raise _unreadable(name, text("The file has more than {most} empty rows.", most=MOST_EMPTY))


def _columns(header: Sequence[str], name: str) -> tuple[str, ...]:
    if len(header) > MOST_COLUMNS:
        raise _unreadable(name, text("The header names more than {most} columns.", most=MOST_COLUMNS), 1)
    columns = tuple(column.strip() for column in header)
    if len(columns) == 1 and (";" in columns[0] or "\t" in columns[0]):
        sentence = text("The columns are not separated by commas. Save it as comma-separated.")
        raise _unreadable(name, sentence, 1)
    seen: set[str] = set()
    for column in columns:
        if column in seen:
            raise _unreadable(name, text("The column appears twice in the header."), 1, column)
        seen.add(column)
    return columns


def _rows(
    cells: Iterator[tuple[int, list[str]]], columns: tuple[str, ...], name: str
) -> Iterator[Line | Refusal]:
    empty = found = 0
    for number, row in cells:
        if not _has_content(row):
            empty += 1
            _check_empty(empty, name)
            continue
        found += 1
        wrong = _wrong_shape(row, columns)
        if wrong is not None:
            yield Refusal(name, number, "", wrong)
        else:
            yield Line(name, number, dict(zip(columns, map(str.strip, row), strict=True)))
    if not found:
        raise _unreadable(name, text("The file has a header but no rows."))


def _wrong_shape(cells: Sequence[str], columns: Sequence[str]) -> Text | None:
    if len(cells) != len(columns):
        return text(
            "{found} cells instead of {wanted}. A decimal comma instead of a point?",
            found=len(cells),
            wanted=len(columns),
        )
    if max(map(len, cells)) > LONGEST_FIELD:
        return text("A cell is longer than {most} characters.", most=LONGEST_FIELD)
    return None


def require_columns(table: Table, wanted: Sequence[str]) -> None:
    """Check the header. :raises Unreadable: naming the columns that are missing."""
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        sentence = text("The column is missing. The header must have: {wanted}.", wanted=", ".join(wanted))
        raise _unreadable(table.file, sentence, 1, ", ".join(missing))
