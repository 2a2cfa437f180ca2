"""Files that others hand us, read as tables: one clear sentence for whatever is not as it should be."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from pathlib import Path

from fortnight.domain.wording import Text, text

LARGEST_FILE = 200 * 2**20  # bytes; a ward's whole history is far below
YEARS = (1900, 2200)  # outside these a date is a slip of the pen
LONGEST_FIELD = 10_000  # characters
Localise = Callable[[datetime], datetime]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file or a row was refused: where it stands and what to do.

    `well_formed`: the row can be read, but names an analyte or a unit that is not known here, or a value
    that cannot be: a cohort can be screened without it.
    """

    file: str
    row: int | None
    column: str
    sentence: Text
    well_formed: bool = False

    def __str__(self) -> str:
        where = (
            self.file
            + (f", row {self.row}" if self.row else "")
            + (f", {self.column}" if self.column else "")
        )
        return f"{where}: {self.sentence}"


class Unreadable(Exception):
    """The file as a whole cannot be read; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class BadCell(ValueError):
    """One cell is wrong; the caller knows the row."""

    def __init__(self, column: str, sentence: Text, well_formed: bool = False) -> None:
        super().__init__(str(sentence))
        self.column = column
        self.sentence = sentence
        self.well_formed = well_formed


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file: its number as an editor counts, and its cells by column."""

    file: str
    number: int
    cells: Mapping[str, str]

    def cell(self, column: str) -> str:
        """A cell without surrounding blanks; empty if the column is not there."""
        return self.cells.get(column, "").strip()

    def needed(self, column: str) -> str:
        """A cell that must not be empty. :raises BadCell:"""
        value = self.cell(column)
        if not value:
            raise BadCell(column, text("Nothing stands here, but it is needed."))
        return value

    def refuse(self, bad: BadCell) -> Refusal:
        return Refusal(self.file, self.number, bad.column, bad.sentence, bad.well_formed)


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read: its columns, its rows, and the rows that could not be read."""

    file: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    refusals: tuple[Refusal, ...] = ()


def read_table(path: Path) -> Table:
    """Read a comma-separated file in UTF-8 (or UTF-16 with its mark).

    :raises Unreadable: for a file that is missing, empty, binary, too large or without a header.
    """
    name = path.name
    rows = csv.reader(StringIO(_decoded(path, name), newline=""), strict=True)
    try:
        header = next(rows, [])
        columns = _columns(header, name)
        lines, refusals = _lines(rows, columns, name)
    except csv.Error as error:
        raise Unreadable(
            Refusal(
                name,
                rows.line_num,
                "",
                text("The row cannot be read ({why}). Check its quotation marks.", why=error),
            )
        ) from None
    if not lines and not refusals:
        raise Unreadable(Refusal(name, None, "", text("The file holds a header but no rows.")))
    return Table(name, columns, tuple(lines), tuple(refusals))


def _decoded(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Unreadable(
                Refusal(name, None, "", text("The file is larger than 200 MB. Hand it in in parts."))
            )
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(
            Refusal(str(path), None, "", text("The file cannot be read: {why}.", why=error.strerror))
        ) from None
    if not data.strip():
        raise Unreadable(Refusal(name, None, "", text("The file is empty.")))
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        decoded = data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(
            Refusal(name, None, "", text("This is not a text file in UTF-8. Save it as “CSV UTF-8”."))
        ) from None
    if "\x00" in decoded:
        raise Unreadable(Refusal(name, None, "", text("This is not a text file but a binary one.")))
    return decoded


def _columns(header: Sequence[str], name: str) -> tuple[str, ...]:
    columns = tuple(column.strip() for column in header)
    if len(columns) == 1 and (";" in columns[0] or "\t" in columns[0]):
        raise Unreadable(
            Refusal(name, 1, "", text("The columns are not separated by commas. Save it as comma-separated."))
        )
    doubled = next((c for c in columns if columns.count(c) > 1), None)
    if doubled is not None:
        raise Unreadable(Refusal(name, 1, doubled, text("The column stands twice in the header.")))
    return columns


def _lines(rows, columns: tuple[str, ...], name: str) -> tuple[list[Line], list[Refusal]]:
    lines: list[Line] = []
    refusals: list[Refusal] = []
    for cells in rows:
        number = rows.line_num
        if not any(cell.strip() for cell in cells):
            continue
        wrong = _wrong_shape(cells, columns)
        if wrong is not None:
            refusals.append(Refusal(name, number, "", wrong))
        else:
            lines.append(Line(name, number, dict(zip(columns, cells, strict=True))))
    return lines, refusals


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


def need_columns(table: Table, wanted: Sequence[str]) -> None:
    """:raises Unreadable: naming the columns that are missing."""
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        raise Unreadable(
            Refusal(
                table.file,
                1,
                ", ".join(missing),
                text("The column is missing. The header must name: {wanted}.", wanted=", ".join(wanted)),
            )
        )


def number(line: Line, column: str) -> float:
    """A cell as a number with a decimal point. :raises BadCell:"""
    value = line.needed(column)
    if "," in value:
        raise BadCell(column, text("“{value}” has a comma. Files use a decimal point.", value=value))
    if not _is_plain_number(value):
        raise BadCell(column, text("“{value}” is not a number.", value=value))
    return float(value)


def _is_plain_number(value: str) -> bool:
    whole, _, rest = value.removeprefix("-").partition(".")
    return value.isascii() and whole.isdigit() and (rest.isdigit() or "." not in value) and len(value) < 20


def moment(line: Line, column: str, localise: Localise) -> datetime:
    """A cell as an instant: ISO 8601, local time unless it names its offset. :raises BadCell:"""
    value = line.needed(column)
    try:
        if not (len(value) >= 10 and value[4] == "-" and value[7] == "-"):
            raise ValueError
        found = datetime.fromisoformat(value)
    except ValueError:
        raise BadCell(
            column, text("“{value}” is not a date and time. Write 2026-11-22T09:30.", value=value)
        ) from None
    _check_year(found, column)
    return found if found.tzinfo else localise(found)


def day(line: Line, column: str) -> date:
    """A cell as a date. :raises BadCell:"""
    value = line.needed(column)
    try:
        if len(value) != 10:
            raise ValueError
        found = date.fromisoformat(value)
    except ValueError:
        raise BadCell(column, text("“{value}” is not a date. Write 2026-11-22.", value=value)) from None
    _check_year(found, column)
    return found


def _check_year(found: date, column: str) -> None:
    if not YEARS[0] <= found.year <= YEARS[1]:
        raise BadCell(column, text("The year {year} lies too far away.", year=found.year))
