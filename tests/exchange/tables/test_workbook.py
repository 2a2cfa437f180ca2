"""Workbooks: sheets, kinds of cells, errors, and files made to harm the program that reads them."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time

import pytest

from fortnight.exchange.refusals import Unreadable
from fortnight.exchange.tables import workbook
from fortnight.exchange.tables.grid import NumberText
from fortnight.exchange.tables.workbook import read_workbook
from fortnight.exchange.tables.workbook_guard import NO_VALUE
from helpers.lab_tables import write_ods, write_xlsx

ROWS = (("Patient", "CRP mg/L"), ("0012", 5))
SHEET = "xl/worksheets/sheet1.xml"


def refusal(path, **how):
    with pytest.raises(Unreadable) as raised:
        read_workbook(path, "xlsx", **how)
    return str(raised.value)


def changed(path, change, part=SHEET):
    """Write the workbook again with another content of one of its parts."""
    target = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return target


def test_numbers_dates_times_and_texts_are_read(tmp_path):
    drawn = datetime(2026, 11, 15, 9)  # noqa: DTZ001  # a spreadsheet knows no zones
    row = (
        "0012",
        16.3,
        283,
        0.00001,
        drawn,
        date(2016, 7, 18),
        time(9, 5),
        True,
        " a\nb ",
    )
    grid = read_workbook(write_xlsx(tmp_path / "a.xlsx", (tuple("abcdefghi"), row)), "xlsx")
    cells = grid.body[0].cells
    assert cells == (
        *("0012", "16.3", "283", "1e-05"),
        *("2026-11-15 09:00:00", "2016-07-18", "09:05:00", "TRUE", "a b"),
    )
    assert [isinstance(each, NumberText) for each in cells] == [False, True, True, True, *[False] * 5]
    assert (grid.sheet, grid.body[0].number) == ("Sheet", 2)


def test_an_open_document_is_read(tmp_path):
    grid = read_workbook(write_ods(tmp_path / "a.ods", ROWS), "ods")
    assert [row.cells for row in grid.rows] == [("Patient", "CRP mg/L"), ("0012", "5")]


def test_one_of_several_sheets_is_chosen(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", ROWS, (("Patient",), ("0013",)), ())
    assert "several sheets: Sheet, Sheet 2" in refusal(path)
    assert read_workbook(path, "xlsx", "Sheet 2").body[0].cells == ("0013",)
    assert "no sheet “Sheet 9”" in refusal(path, sheet="Sheet 9")


def test_errors_and_formulas_without_a_value_are_kept_in_their_cells(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", (("a", "b", "c"), ("#N/A", "=1/0", 5)))
    assert read_workbook(path, "xlsx").body[0].cells == ("#N/A", NO_VALUE, "5")


def test_errors_are_found_on_the_sheet_that_was_chosen(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", (("a",), ("x",)), (("a",), ("#DIV/0!",)))
    assert read_workbook(path, "xlsx", "Sheet").body[0].cells == ("x",)
    assert read_workbook(path, "xlsx", "Sheet 2").body[0].cells == ("#DIV/0!",)


def test_cells_without_references_stand_one_beside_the_other(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", (("a", "b"), ("#N/A", 5)))
    bare = changed(path, lambda content: re.sub(rb' r="[A-Z]*\\d+"', b"", content))
    assert read_workbook(bare, "xlsx").body[0].cells == ("#N/A", "5")


@pytest.mark.parametrize("reference", ["XFD1048576", "A1048576", "AAA2"])
def test_cells_far_apart_are_refused(tmp_path, reference):
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)
    far = changed(path, lambda content: content.replace(b'r="B2"', f'r="{reference}"'.encode()))
    assert "cells beyond row 100000 or column ZZ" in refusal(far)


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)
    blank = b" " * 2**20
    bomb = changed(path, lambda content: content.replace(b"</sheetData>", blank * 220 + b"</sheetData>"))
    assert bomb.stat().st_size < 2**20
    assert "unpacks to more than 200 MB" in refusal(bomb)


def test_entities_and_many_parts_are_refused(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'
    assert "declares entities" in refusal(changed(path, lambda c: c.replace(b"<worksheet", entity)))
    with zipfile.ZipFile(path, "a") as archive:
        for n in range(2_001):
            archive.writestr(f"more/{n}", b"")
    assert "more than 2000 parts" in refusal(path)


def test_repeated_cells_of_an_open_document_are_refused(tmp_path):
    path = write_ods(tmp_path / "a.ods", ROWS)
    target = tmp_path / "many.ods"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            repeated = b'<table:table-cell table:number-columns-repeated="9999999"'
            new.writestr(name, old.read(name).replace(b"<table:table-cell", repeated))
    assert "cells beyond row" in refusal(target)


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04 damaged", b"a,b\n1,2\n"])
def test_what_is_no_workbook_is_refused(tmp_path, content):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert "a.xlsx: " in refusal(path)


def test_a_truncated_workbook_is_refused(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)
    path.write_bytes(path.read_bytes()[:-200])
    assert "damaged or encrypted" in refusal(path)


def test_a_process_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "LONGEST_S", 0.001)
    assert "takes too long or fails" in refusal(write_xlsx(tmp_path / "a.xlsx", ROWS))
