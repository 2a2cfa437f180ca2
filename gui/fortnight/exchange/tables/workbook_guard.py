"""Looks through a workbook before it is read: a small file may unpack to gigabytes or name cells far apart.

The reader of workbooks ends the process at two cells that are far apart, and reads cells with an error as
empty ones. What is found here is refused in words, or written into the cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from fortnight.domain.messages import SentenceError, Text, text
from fortnight.exchange.tables.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS

LARGEST_WORKBOOK = 50_000_000  # bytes of the file itself
MOST_UNPACKED = 200 * 2**20  # bytes of all its parts together
MOST_PARTS = 2_000
READ_BYTES = 2**16
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_SHEET = re.compile(r"(?:xl/worksheets/.*\.xml|content\.xml)", re.IGNORECASE)


NO_VALUE = "=?"  # a formula whose value was never computed


class Unsafe(SentenceError):
    """The workbook must not be read; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Found:
    """The cells of each part of a workbook that hold an error, by row and column from 0."""

    errors: Mapping[str, Mapping[tuple[int, int], str]] = field(
        default_factory=dict[str, "Mapping[tuple[int, int], str]"]
    )


def look_through(path: Path) -> Found:
    """Return what has to be known of a workbook before it is read. :raises Unsafe: if it must not be read."""
    if path.stat().st_size > LARGEST_WORKBOOK:
        raise Unsafe(text("The workbook is larger than {most} MB.", most=LARGEST_WORKBOOK // 1_000_000))
    try:
        with ZipFile(path) as archive:
            return _looked(archive)
    except Unsafe:
        raise
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise Unsafe(text("The file is not a workbook, or it is damaged or encrypted.")) from error


def _looked(archive: ZipFile) -> Found:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise Unsafe(text("The workbook has more than {most} parts.", most=MOST_PARTS))
    left, errors = MOST_UNPACKED, dict[str, Mapping[tuple[int, int], str]]()
    for part in parts:
        is_sheet = _SHEET.fullmatch(part.filename) is not None
        scan = _Scan() if is_sheet else None
        with archive.open(part) as stream:
            while chunk := stream.read(READ_BYTES):
                left -= len(chunk)
                if left < 0:
                    raise Unsafe(
                        text("The workbook unpacks to more than {most} MB.", most=MOST_UNPACKED >> 20)
                    )
                if scan is not None:
                    scan.feed(chunk)
        if scan is not None:
            scan.end()
            errors[part.filename] = scan.errors
    return Found(errors)


class _Scan:
    """Reads the XML of one sheet as it is unpacked, and keeps nothing but where its errors are."""

    def __init__(self) -> None:
        self.errors: dict[tuple[int, int], str] = {}
        self._row = self._column = -1
        self._cells = 0
        self._repeated_rows = 1
        self._error: list[str] | None = None
        self._formula = self._value = False
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = _no_entities

    def feed(self, chunk: bytes) -> None:
        """Read a piece of the XML."""
        self._guarded(lambda: self._parser.Parse(chunk, False))

    def end(self) -> None:
        """Read the end of the XML."""
        self._guarded(lambda: self._parser.Parse(b"", True))

    def _guarded(self, parse: Callable[[], object]) -> None:
        try:
            parse()
        except expat.ExpatError:
            raise Unsafe(text("A sheet of the workbook is damaged.")) from None

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        element = name.rpartition(":")[2]
        if element == "row":
            self._row = int(attributes["r"]) - 1 if attributes.get("r", "").isdigit() else self._row + 1
            self._column = -1
        elif element == "c":
            self._cell(attributes)
        elif element == "f":
            self._formula = True
        elif element == "v":
            self._value = True
        elif element == "table-cell" and attributes.get("office:value-type"):
            self._ods_cell(attributes)
        elif element == "table-row":
            self._repeated_rows = _repeats(attributes, "table:number-rows-repeated")

    def _cell(self, attributes: Mapping[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found is not None:
            self._column, self._row = _column_number(found[1]), int(found[2]) - 1
        else:
            self._column += 1
        self._cells += 1
        if self._row >= MOST_ROWS or self._column >= MOST_COLUMNS or self._cells > MOST_CELLS:
            raise Unsafe(_too_far())
        self._error = [] if attributes.get("t") == "e" else None
        self._formula = False

    def _ods_cell(self, attributes: Mapping[str, str]) -> None:
        """Count a cell with a value as often as it is repeated."""
        columns = _repeats(attributes, "table:number-columns-repeated")
        self._cells += columns * self._repeated_rows
        if columns > MOST_COLUMNS or self._repeated_rows > MOST_ROWS or self._cells > MOST_CELLS:
            raise Unsafe(_too_far())

    def _text(self, words: str) -> None:
        if self._value and words.strip():
            self._formula = False  # its value stands beside it
        if self._error is not None and len(self._error) < 100:
            self._error.append(words)

    def _end(self, name: str) -> None:
        self._value = False
        if name.rpartition(":")[2] != "c":
            return
        if self._error is not None:
            self.errors[self._row, self._column] = "".join(self._error).strip()[-20:] or "#N/A"
        elif self._formula:
            self.errors[self._row, self._column] = NO_VALUE
        self._error, self._formula = None, False


def _no_entities(*_: object) -> None:
    raise Unsafe(text("A sheet of the workbook declares entities, which no spreadsheet writes."))


def _repeats(attributes: Mapping[str, str], name: str) -> int:
    written = attributes.get(name, "1")
    return int(written) if written.isdigit() and len(written) < 10 else MOST_CELLS


def _too_far() -> Text:
    return text(
        "The workbook has cells beyond row {rows} or column {columns}, or more than {cells} cells.",
        rows=MOST_ROWS,
        columns="ZZ",
        cells=MOST_CELLS,
    )


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
