"""Reads CSV and TSV files: encoding by mark, UTF-8 or what is remembered; separator by equal column counts.

The encoding of a file that is not UTF-8 is never detected: a wrong guess would change names and units.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from itertools import islice

from fortnight.domain.messages import Text, text
from fortnight.exchange.tables.grid import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    GridRow,
    checked_rows,
    unreadable,
)

LARGEST_FILE = 20_000_000  # bytes of a text file: ten times what a ward sends in a year [P]
LONGEST_LINE = 1_000_000  # characters
DELIMITERS = (",", ";", "\t", "|")
SCORED_ROWS = 50
DELIMITER_WORDS: dict[str, Text] = {
    ",": text("comma"),
    ";": text("semicolon"),
    "\t": text("tab"),
    "|": text("vertical bar"),
}
# Encodings that a person can state for a source; a file with a mark or in UTF-8 needs none.
ENCODINGS: dict[str, Text] = {
    "utf-8": text("UTF-8"),
    "cp932": text("Shift-JIS (Windows-31J)"),
    "cp1252": text("Windows-1252"),
    "euc_jp": text("EUC-JP"),
    "iso2022_jp_ext": text("ISO-2022-JP"),
    "iso8859-15": text("ISO 8859-15"),
}
UTF16 = (b"\xff\xfe", b"\xfe\xff")
ZIPPED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # a workbook under another name


def read_delimited(
    file: str,
    content: bytes,
    delimiter: str = "",
    encoding: str = "",
    remembered: Callable[[str, str], bool] | None = None,
) -> Grid:
    """Return the table of a text file.

    :param delimiter: as a person or a mapping states it; found from the rows if empty.
    :param encoding: of a file that is neither UTF-8 nor marked; never guessed.
    :param remembered: is asked, with an encoding and the first line in it, whether a mapping remembers both.
    :raises Unreadable: for a file that is too large, binary, empty, or in an encoding that nobody stated.
    """
    if len(content) > LARGEST_FILE:
        raise unreadable(
            file, text("The file is larger than {most} MB. Split it.", most=LARGEST_FILE // 1_000_000)
        )
    if content.startswith(ZIPPED):
        raise unreadable(file, text("This is a workbook, not a text file. Import it as XLSX or ODS."))
    written, used = _decoded(file, content, encoding, remembered)
    if "\x00" in written:
        raise unreadable(file, text("This is not a text file but a binary one."))
    found = delimiter or best_delimiter(written)
    rows = checked_rows(file, list(_rows(file, written, found)))
    _check_widths(file, rows)
    return Grid(file, rows, found, used)


def _decoded(
    file: str, content: bytes, encoding: str, remembered: Callable[[str, str], bool] | None
) -> tuple[str, str]:
    if content.startswith(UTF16):
        return _in(file, content, "utf-16"), "utf-16"
    if _is_in(content, "utf-8-sig") and b"\x1b" not in content:
        return content.decode("utf-8-sig"), "utf-8"
    if encoding:
        return _in(file, content, encoding), encoding
    for each in ENCODINGS if remembered else ():
        if _is_in(content, each) and remembered and remembered(each, content.decode(each)):
            return content.decode(each), each
    sentence = text(
        "The file is not in UTF-8, and its encoding is not known. State the encoding of this source."
    )
    raise unreadable(file, sentence)


def _in(file: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise unreadable(file, text("The file is not in the encoding {name}.", name=encoding)) from None


def _is_in(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def best_delimiter(written: str) -> str:
    """Return the separator by which most of the first rows have the same number of cells, more than one."""
    scores = {each: _score(written, each) for each in DELIMITERS}
    return max(DELIMITERS, key=lambda each: scores[each])


def _score(written: str, delimiter: str) -> tuple[float, int]:
    """Return the share of the first rows that have the commonest width, and that width."""
    rows = csv.reader(StringIO(written[: SCORED_ROWS * 4_000], newline=""), delimiter=delimiter)
    widths = Counter[int]()
    try:
        widths.update(len(cells) for cells in islice(rows, SCORED_ROWS) if any(map(str.strip, cells)))
    except csv.Error:
        return 0.0, 0
    width, count = widths.most_common(1)[0] if widths else (1, 0)
    return (count / widths.total(), width) if width > 1 else (0.0, 0)


def _rows(file: str, written: str, delimiter: str) -> Iterator[GridRow]:
    """Yield the rows that are not empty. :raises Unreadable: for odd quotation marks, lengths or widths."""
    rows = csv.reader(_lines(file, written), delimiter=delimiter, strict=True)
    count = cells_in_all = 0
    try:
        for cells in rows:
            if not any(map(str.strip, cells)):
                continue
            count, cells_in_all = count + 1, cells_in_all + len(cells)
            _check_size(file, rows.line_num, cells, count, cells_in_all)
            yield GridRow(rows.line_num, tuple(map(str.strip, cells)))
    except csv.Error as error:
        sentence = text("The row cannot be read ({why}). Check its quotation marks.", why=error)
        raise unreadable(file, sentence, rows.line_num) from None


def _check_widths(file: str, rows: Sequence[GridRow]) -> None:
    """Refuse a table in which a row has another number of cells than the header."""
    header = rows[0].cells
    for row in rows:
        if _is_ragged(row.cells, header):
            sentence = text("{found} cells instead of {wanted}.", found=len(row.cells), wanted=len(header))
            raise unreadable(file, sentence, row.number)


def _is_ragged(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Return whether a row has another number of cells than the header, apart from empty ones at the end."""
    return len(cells) < len(header) or any(map(str.strip, cells[len(header) :]))


def _lines(file: str, written: str) -> Iterator[str]:
    for number, line in enumerate(StringIO(written, newline=""), 1):
        if len(line) > LONGEST_LINE:
            raise unreadable(file, text("A row is longer than {most} characters.", most=LONGEST_LINE), number)
        yield line


def _check_size(file: str, number: int, cells: Sequence[str], rows: int, cells_in_all: int) -> None:
    if rows > MOST_ROWS or len(cells) > MOST_COLUMNS or cells_in_all > MOST_CELLS:
        sentence = text(
            "The table has more than {rows} rows, {columns} columns or {cells} cells. Split it.",
            rows=MOST_ROWS,
            columns=MOST_COLUMNS,
            cells=MOST_CELLS,
        )
        raise unreadable(file, sentence, number)
    if max(map(len, cells)) > LONGEST_CELL:
        raise unreadable(file, text("A cell is longer than {most} characters.", most=LONGEST_CELL), number)
