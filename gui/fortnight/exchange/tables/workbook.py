"""Reads XLSX and ODS files in a process of its own, with limits of time and size."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from fortnight.domain.labs.serialization import unpack
from fortnight.domain.messages import text
from fortnight.exchange.tables.grid import Grid, GridRow, NumberText, checked_rows, unreadable
from fortnight.exchange.tables.reading_process import FIRST, ONLY, READ_WORKBOOK

LONGEST_S = 60.0  # until the process is ended
PACKAGES = Path(__file__).parents[3]


def read_workbook(path: Path, kind: str, sheet: str = "", takes_first: bool = False) -> Grid:
    """Return the table of a sheet.

    :param kind: xlsx or ods, for the sentence of a file that is neither.
    :param sheet: its name; empty for the only one that has cells, or the first one if `takes_first`.
    :raises Unreadable: for a file that is damaged, too large, or that ends the process that reads it.
    """
    with path.open("rb") as file:
        if file.read(2) != b"PK":
            raise unreadable(
                path.name, text("The file is not a workbook of the kind {kind}.", kind=kind.upper())
            )
    answer = _answer(path, sheet, FIRST if takes_first else ONLY)
    if "refused" in answer:
        raise unreadable(path.name, unpack(answer["refused"]))
    rows = [GridRow(int(number), tuple(cells)) for number, cells in answer["rows"]]
    return Grid(
        path.name, checked_rows(path.name, rows), sheet=answer["sheet"], sheets=tuple(answer["sheets"])
    )


def _answer(path: Path, sheet: str, several: str) -> Any:
    try:
        done = subprocess.run(
            [*_program(), READ_WORKBOOK, str(path.absolute()), sheet, several],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": _search_path()},
            timeout=LONGEST_S,
            check=False,
        )
        return json.loads(done.stdout, parse_float=NumberText, parse_int=NumberText)
    except (subprocess.TimeoutExpired, ValueError):
        raise unreadable(
            path.name, text("The workbook cannot be read: reading it takes too long or fails.")
        ) from None


def _program() -> list[str]:
    """Return the command that starts this program again: the frozen program is its own interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "fortnight"]


def _search_path() -> str:
    return os.pathsep.join(filter(None, (str(PACKAGES), os.environ.get("PYTHONPATH", ""))))
