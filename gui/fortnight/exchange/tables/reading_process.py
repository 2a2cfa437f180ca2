"""Reads one workbook in a process of its own, which a hostile file may end, and prints it as JSON.

Whatever this process writes is read by `workbook.py`. The program starts itself again for it, so that it
works in the frozen program too.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from fortnight.domain.labs.serialization import pack
from fortnight.domain.messages import Text, text
from fortnight.exchange.tables.grid import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from fortnight.exchange.tables.workbook_guard import Unsafe, look_through

READ_WORKBOOK = "--read-workbook"
FIRST, ONLY = "first", "only"
MOST_MEMORY = 1_500_000_000  # bytes of the address space of this process
MOST_CHARACTERS = 100_000_000  # of all cells together
_WHOLE = 1e15  # up to here a whole number has all its digits
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Errors = Mapping[tuple[int, int], str]


def read_for_parent(arguments: Sequence[str]) -> int:
    """Print a workbook as JSON.

    :param arguments: its path; the name of the sheet or an empty text; and `FIRST` if the first sheet is
        taken where a workbook has more than one and none is named.
    """
    path, sheet, several = Path(arguments[0]), arguments[1], arguments[2]
    _limit_memory()
    try:
        answer = _read(path, sheet, several == FIRST)
    except Unsafe as refused:
        answer = {"refused": pack(refused.sentence)}
    except Exception:  # whatever the reader raises, the file cannot be read
        answer = {"refused": pack(text("The workbook is damaged or encrypted and cannot be read."))}
    _write(json.dumps(answer, ensure_ascii=True).encode("ascii"))
    return 0


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _write(content: bytes) -> None:
    """Write to the pipe: a windowed program has no `sys.stdout`."""
    left = memoryview(content)
    while left:
        left = left[os.write(1, left) :]


def _read(path: Path, wanted: str, takes_first: bool) -> dict[str, Any]:
    found = look_through(path)
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(str(path))
    full = [name for name in book.sheet_names if _has_cells(book.get_sheet_by_name(name))]
    name = _chosen(full[:1] if takes_first else full, book.sheet_names, wanted)
    sheet = book.get_sheet_by_name(name)
    rows = sheet.to_python(skip_empty_area=False)
    part = _part_of(path, name) or ("content.xml" if "content.xml" in found.errors else "")
    return {"sheet": name, "sheets": full, "rows": list(_rows(rows, found.errors.get(part, {})))}


def _has_cells(sheet: Any) -> bool:
    return sheet.height > 0 and sheet.width > 0


def _chosen(full: Sequence[str], known: Sequence[str], wanted: str) -> str:
    if wanted and wanted in known:
        return wanted
    if wanted:
        raise Unsafe(text("The workbook has no sheet “{name}”.", name=wanted))
    if not full:
        raise Unsafe(text("The workbook is empty."))
    if len(full) > 1:
        names = ", ".join(full)
        raise Unsafe(text("The workbook has several sheets: {names}. Choose one.", names=names))
    return full[0]


def _part_of(path: Path, sheet: str) -> str:
    """Return the part of an XLSX file that holds a sheet; empty for another kind of workbook."""
    with ZipFile(path) as archive, suppress(KeyError, ElementTree.ParseError, StopIteration):
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        id = next(
            each.get(_RELATION)
            for each in book.iter()
            if each.get("name") == sheet and _RELATION in each.attrib
        )
        target = next(each.get("Target") for each in links if each.get("Id") == id) or ""
        return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _rows(rows: Sequence[Sequence[Any]], errors: Errors) -> Iterator[list[Any]]:
    if len(rows) > MOST_ROWS or (rows and len(rows[0]) > MOST_COLUMNS):
        raise Unsafe(
            text(
                "The sheet has more than {rows} rows or {columns} columns.",
                rows=MOST_ROWS,
                columns=MOST_COLUMNS,
            )
        )
    left = MOST_CHARACTERS
    for number, row in enumerate(rows):
        cells = [errors.get((number, place)) or _cell(each) for place, each in enumerate(row)]
        left -= sum(len(each) for each in cells if isinstance(each, str))
        if left < 0 or any(isinstance(each, str) and len(each) > LONGEST_CELL for each in cells):
            raise Unsafe(_too_much_text())
        if any(each != "" for each in cells):
            yield [number + 1, cells]


def _too_much_text() -> Text:
    return text("A cell is longer than {most} characters.", most=LONGEST_CELL)


def _cell(value: Any) -> str | int | float:
    """Return a cell as JSON holds it: a number stays one, dates and times are written in ISO 8601."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < _WHOLE else value
    if isinstance(value, int):
        return value
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, timedelta):
        value = (datetime.min + value % timedelta(days=1)).time()  # noqa: DTZ901
    if isinstance(value, date | time):
        return value.isoformat()[:10] if isinstance(value, date) else value.isoformat(timespec="seconds")
    return re.sub(r"\s+", " ", str(value)).strip()
