"""Tables of laboratories for tests: the scenarios of a file, and workbooks written by other programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

from openpyxl import Workbook

from helpers.stores import ROOT

SCENARIOS = ROOT / "tests/scenarios/lab_tables.txt"
MARKS = ("=>", "==", "!!")
HOW = re.compile(r"(encoding|ending|stated) (\S+)$")
FIRST = 5001  # the number of the first child, so that they differ from those of laboratory messages


@dataclass(frozen=True)
class Scenario:
    """One file, how it is written, what a person states, the expected outcomes, results and remarks."""

    name: str
    number: str
    content: bytes
    ending: str
    stated: str
    outcomes: tuple[str, ...]
    results: tuple[str, ...]
    remarks: tuple[str, ...]


def scenarios() -> list[Scenario]:
    """Return the scenarios of the table, each about a child of its own."""
    blocks = SCENARIOS.read_text(encoding="utf-8").split("\n## ")[1:]
    return [_scenario(f"{n}", block.splitlines()) for n, block in enumerate(blocks, FIRST)]


def _scenario(number: str, lines: list[str]) -> Scenario:
    rest = [line for line in lines[1:] if line]
    said = {mark: [line[3:] for line in rest if line[:2] == mark] for mark in MARKS}
    how = {found[1]: found[2] for line in rest if (found := HOW.match(line))}
    plain = [line for line in rest if line[:2] not in MARKS and not HOW.match(line)]
    text = "\n".join(plain).replace("{n}", number) + "\n"
    content = text.encode(how.get("encoding", "utf-8"))
    outcomes = tuple(each.strip() for line in said["=>"] for each in line.split(";"))
    ending, stated = how.get("ending", "csv"), how.get("stated", "")
    return Scenario(lines[0], number, content, ending, stated, outcomes, tuple(said["=="]), tuple(said["!!"]))


def write_xlsx(path: Path, *sheets: Sequence[Sequence[Any]]) -> Path:
    """Write a workbook; a cell that is text beginning with `=` is a formula without a value."""
    book = Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet(f"Sheet {number + 1}")
        assert sheet is not None
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Labs">{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>"""
ODS_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest manifest:version="1.3" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def write_ods(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    """Write an OpenDocument spreadsheet of texts and numbers; no library that writes them has a wheel."""
    written = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, cells))}</table:table-row>" for cells in rows
    )
    with ZipFile(path, "w") as file:
        file.writestr("mimetype", ODS_TYPE)
        file.writestr("content.xml", ODS_CONTENT.format(rows=written))
        file.writestr("META-INF/manifest.xml", ODS_MANIFEST)
    return path


def _ods_cell(value: object) -> str:
    is_number = isinstance(value, int | float)
    kind = f'office:value-type="float" office:value="{value}"' if is_number else 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"
