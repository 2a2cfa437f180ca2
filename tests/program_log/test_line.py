"""Lines are read as they were written; what is not a line is passed over."""

from __future__ import annotations

import pytest

from fortnight.program_log.line import module_of, number_of, parsed

LINE = "2026-11-27T09:30:00.123Z WARNING not-backed-up NotBackedUp fortnight.store.backup:88 ENOSPC"


def test_a_line_and_its_stack():
    (line,) = parsed([LINE, "  fortnight.store.backup:back_up:88"])
    assert (line.level, line.code, line.what, line.place, line.number) == tuple(LINE.split(" ")[1:])
    assert line.stack == ("fortnight.store.backup:back_up:88",)


def test_lines_that_were_cut_are_passed_over():
    assert [each.code for each in parsed(["Case 1", LINE[:40], LINE, "", LINE])] == ["not-backed-up"] * 2


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("/home/someone/fortnight/gui/fortnight/ui/theme.py", "fortnight.ui.theme"),
        ("/home/someone/venv/lib/python3.11/site-packages/hl7/parser.py", "hl7.parser"),
        ("C:\\Users\\someone\\script.py", "script"),
    ],
)
def test_a_module_without_the_folders_above_it(path, module):
    assert module_of(path) == module


class Named(Exception):
    """An error as psycopg raises it."""

    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


def test_only_the_names_of_known_error_numbers():
    assert number_of(OSError(28, "full")) == "ENOSPC"
    assert number_of(OSError("Case 1")) == "-"
    assert number_of(Named("Case 1 is 7")) == "-"
    assert number_of(Named("28P01")) == "28P01"
