"""Files as tables: whatever bytes come, there is a table or one clear sentence."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.exchange.csv_import import reader
from fortnight.exchange.csv_import.reader import Line, open_table, require_columns
from fortnight.exchange.refusals import Unreadable


def written(tmp_path, data, name="labs.csv"):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def read(path):
    """Columns, lines and refusals of a whole file."""
    with open_table(path) as table:
        rows = list(table.rows)
    lines = [row for row in rows if isinstance(row, Line)]
    return table.columns, lines, [row for row in rows if not isinstance(row, Line)]


def refusal(path):
    with pytest.raises(Unreadable) as refused:
        read(path)
    return str(refused.value.refusal)


def test_a_plain_file(tmp_path):
    columns, lines, _ = read(written(tmp_path, "a,b\n1, 2 \n\n3,4\n"))
    assert columns == ("a", "b")
    assert [(each.number, dict(each.cells)) for each in lines] == [
        (2, {"a": "1", "b": "2"}),
        (4, {"a": "3", "b": "4"}),
    ]


@pytest.mark.parametrize(
    "encoded",
    [
        b"a,b\r\n1,2\r\n",
        "\ufeffa,b\n1,2\n".encode(),
        "a,b\n1,2\n".encode("utf-16"),
        b'"a","b"\n"1","2"',
    ],
    ids=["windows", "with mark", "utf-16", "quoted"],
)
def test_the_same_file_written_otherwise(tmp_path, encoded):
    assert dict(read(written(tmp_path, encoded))[1][0].cells) == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n \n", "empty"),
        (b"a,b\n", "no rows"),
        (b"\x7fELF\x02\x01\x00\x00" * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "UTF-8"),
        ("name,wert\nKäse,1\n".encode("latin-1"), "UTF-8"),
        (b"\xff\xfea", "UTF-8"),
        (b"a;b\n1;2\n", "not separated by commas"),
        (b"a\tb\n1\t2\n", "not separated by commas"),
        (b"a,b,a\n1,2,3\n", "twice"),
        (b'a,b\n1,"2\n', "quotation"),
        (b'a,b\n1,"2"x\n', "quotation"),
        (b"a,b\n" + b"1,2\n" * 9_999 + b"3,\xff\n", "UTF-8"),
        (b"a,b\n" + b"1,2\n" * 9_999 + b"3,\x00\n", "binary"),
    ],
    ids=[
        "empty",
        "blank",
        "header alone",
        "program",
        "picture",
        "latin-1",
        "half utf-16",
        "semicolons",
        "tabs",
        "doubled",
        "unclosed quote",
        "quote inside",
        "latin-1 at the end",
        "binary at the end",
    ],
)
def test_an_unreadable_file_is_refused(tmp_path, data, says):
    assert says in refusal(written(tmp_path, data))


def test_a_file_that_is_not_there_or_a_folder(tmp_path):
    assert "cannot be read" in refusal(tmp_path / "nothing.csv")
    assert "cannot be read" in refusal(tmp_path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device on this system")
def test_a_device_is_no_file():
    assert "it is a folder, a pipe or a device, not a file" in refusal(Path("/dev/zero"))


@pytest.mark.skipif(os.name == "nt", reason="no named pipes in folders")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path):
    pipe = tmp_path / "labs.csv"
    os.mkfifo(pipe)
    # Whoever would wait for the pipe gets a file from it, so that this test fails instead of waiting.
    with subprocess.Popen(["/bin/sh", "-c", 'echo "a,b\n1,2" > "$0"', str(pipe)]) as writer:
        try:
            assert "it is a folder, a pipe or a device, not a file" in refusal(pipe)
        finally:
            writer.kill()


def test_a_file_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "LARGEST_FILE", 3)
    assert "larger" in refusal(written(tmp_path, "a,b\n1,2\n"))


def test_rows_of_another_length_are_named_and_the_others_kept(tmp_path):
    _, lines, refusals = read(written(tmp_path, "a,b\n1,2\n1\n1,2,3\n3,4\n"))
    assert [each.number for each in lines] == [2, 5]
    assert [(each.row, "cells instead of 2" in str(each)) for each in refusals] == [
        (3, True),
        (4, True),
    ]


def test_a_cell_too_long(tmp_path):
    _, _, refusals = read(written(tmp_path, "a,b\n1," + "x" * 10_001 + "\n"))
    assert "longer" in str(refusals[0])
    assert "quotation" in refusal(written(tmp_path, "a,b\n1," + "x" * 200_000 + "\n"))


def test_missing_columns_are_all_named(tmp_path):
    with open_table(written(tmp_path, "a,d\n1,2\n")) as table, pytest.raises(Unreadable, match="b, c"):
        require_columns(table, ("a", "b", "c"))


@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_a_refusal(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "fuzz.csv"
    path.write_bytes(data)
    with suppress(Unreadable):
        assert read(path)[0]
