"""A table as it was read from a file: rows of cells, and how the file was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fortnight.domain.messages import Text, text
from fortnight.exchange.refusals import Refusal, Unreadable
from fortnight.exchange.tables.roles import Role, role_named

MOST_ROWS = 100_000  # of one table, header included: ten years of a ward have about 20,000 [P]
MOST_COLUMNS = 702  # two letters in a spreadsheet (A to ZZ)
MOST_CELLS = 2_000_000  # of one table: what a process of 500 MB can hold [P]
LONGEST_CELL = 10_000  # characters
TITLE_ROWS = 20  # among which the header is looked for


class NumberText(str):
    """A number that a spreadsheet holds as such: it has a decimal point, whatever texts beside it have."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: its number as a spreadsheet or an editor shows it, and its cells without outer blanks."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """Return a cell; empty if the row is shorter."""
        return self.cells[place] if 0 <= place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table; the first is its header. Empty rows are left out.

    `delimiter` and `encoding` say how a text file was read, `sheet` and `sheets` belong to a workbook.
    """

    file: str
    rows: tuple[GridRow, ...]
    delimiter: str = ""
    encoding: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The cells of the first row."""
        return self.rows[0].cells

    @property
    def body(self) -> tuple[GridRow, ...]:
        """The rows below the header."""
        return self.rows[1:]


def header_place(rows: Sequence[GridRow]) -> int:
    """Return the place of the first row that names the patient's number and the draw, else 0."""
    for place, row in enumerate(rows[:TITLE_ROWS]):
        if {Role.NUMBER, Role.DRAWN} <= {role_named(cell) for cell in row.cells if cell}:
            return place
    return 0


def unreadable(file: str, sentence: Text, row: int | None = None, column: str = "") -> Unreadable:
    """Return the refusal of a whole file."""
    return Unreadable(Refusal(file, row, column, sentence))


def checked_rows(file: str, found: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """Return the header with the rows below it; a title above the header is left out.

    :raises Unreadable: if there is no header, nothing below it, or a column twice.
    """
    rows = found[header_place(found) :]
    if not rows:
        raise unreadable(file, text("The table is empty."))
    if len(rows) == 1:
        raise unreadable(file, text("The table has a header but no rows."))
    seen: set[str] = set()
    for name in filter(None, rows[0].cells):
        if name in seen:
            raise unreadable(file, text("The column appears twice in the header."), rows[0].number, name)
        seen.add(name)
    return tuple(rows)
