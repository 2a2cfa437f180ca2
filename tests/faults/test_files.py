"""Files from outside: tables that are wrong, too large, or made to harm the program that reads them."""

from __future__ import annotations

import json
import time
import tracemalloc
import zipfile

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.exchange.tables.mapping import BadMapping
from fortnight.operations.table_import import Choices, TableSource, import_table
from fortnight.operations.table_maps import read_mapping
from fortnight.operations.unattended import Subfolder, prepare, take_files
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import with_boy, written
from helpers.lab_tables import write_xlsx
from helpers.stores import localise, open_session

GOOD = "Patient,DOB,Collected,CRP mg/L\n0012,2016-07-18,2026-11-15 9:00,5\n"
ROWS = tuple(tuple(line.split(",")) for line in GOOD.splitlines())
MOST_MB, LONGEST_S = 500, 10.0


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        with_boy(opened, "0012")
        yield opened
        assert verify(opened.store).sound


def imported(session, path, **choices):
    return import_table(session, TableSource(path), Choices(**choices), localise)


def entries(session):
    return session.store.db.execute("SELECT count(*) FROM entry").fetchone()[0]


BAD = {
    "a ragged row": GOOD + "0012,2016-07-18\n",
    "an unclosed quotation mark": GOOD + '0012,2016-07-18,"2026-11-16 9:00,5\n',
    "Latin-1": (GOOD + "0012,2016-07-18,2026-11-16 9:00,5 µ\n").encode("latin-1"),
    "UTF-16 without its mark": GOOD.encode("utf-16-le"),
    "no header": GOOD.split("\n", 1)[1] * 2,
    "a header twice": GOOD.replace("DOB", "Patient"),
    "NUL bytes": GOOD + "0012,2016-07-18,2026-11-16 9:00,\x005\n",
    "a value that is refused": GOOD + "0012,2016-07-18,2026-11-16 9:00,-5\n",
    "nothing": "",
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_D41_a_bad_table_is_named_in_words_and_nothing_of_it_is_stored(session, tmp_path, content):
    path, before = tmp_path / "labs.csv", entries(session)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    report = imported(session, path)
    assert not report.clean
    assert report.remarks or report.counts[Outcome.REFUSED]
    assert report.counts[Outcome.STORED] == 0
    assert entries(session) == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_D41_a_mark_and_another_separator_are_recognised(session, tmp_path, encoding, delimiter):
    path = tmp_path / "labs.csv"
    path.write_bytes(GOOD.replace(",", delimiter).encode(encoding))
    assert imported(session, path).counts[Outcome.STORED] == 1


def _five_gigabytes(path):
    with path.open("wb") as file:
        file.write(GOOD.encode())
        file.truncate(5 * 2**30)


def _long_line(path):
    with path.open("wb") as file:
        file.write(GOOD.encode())
        for _ in range(500):
            file.write(b"x" * 2**20)


def _columns(path):
    path.write_bytes(b",".join(b"%d" % n for n in range(1_000_000)) + b"\n1\n")


@pytest.mark.parametrize("write", [_five_gigabytes, _long_line, _columns])
def test_D42_a_huge_table_is_refused_soon_and_with_little_memory(session, tmp_path, write):
    path = tmp_path / "labs.csv"
    write(path)
    began = time.process_time()
    tracemalloc.start()
    try:
        report = imported(session, path)
        assert tracemalloc.get_traced_memory()[1] < MOST_MB * 1_000_000
    finally:
        tracemalloc.stop()
    assert report.remarks
    assert time.process_time() - began < LONGEST_S


def _with_part(path, name, content):
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


BOMBS = {
    "gigabytes of nothing": lambda path: _with_part(path, "xl/more.xml", b"\0" * 2**30),
    "a million parts": lambda path: _many_parts(path, 20_000),
}


def _many_parts(path, count):
    with zipfile.ZipFile(path, "a") as archive:
        for n in range(count):
            archive.writestr(f"{n}", b"")
    return path


def _declared(path, size):
    """Declare another size of the first part, in the directory at the end of the file."""
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = size.to_bytes(4, "little")
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("make", BOMBS.values(), ids=BOMBS)
def test_D47_a_workbook_that_unpacks_without_end_is_refused(session, tmp_path, make):
    path = make(write_xlsx(tmp_path / "labs.xlsx", ROWS))
    began = time.monotonic()
    report = imported(session, path)
    assert (report.counts[Outcome.STORED], bool(report.remarks)) == (0, True)
    assert time.monotonic() - began < 6 * LONGEST_S  # a process of its own, on a busy machine


@pytest.mark.parametrize("size", [0, 1, 2**31 - 1, 2**32 - 1])
def test_D47_a_declared_size_that_is_not_true_ends_nothing(session, tmp_path, size):
    report = imported(session, _declared(write_xlsx(tmp_path / "labs.xlsx", ROWS), size))
    assert report.counts[Outcome.STORED] == 1 or report.remarks


def test_D47_an_archive_within_a_workbook_is_never_unpacked(session, tmp_path):
    inner = write_xlsx(tmp_path / "inner.xlsx", ROWS).read_bytes()
    path = _with_part(write_xlsx(tmp_path / "labs.xlsx", ROWS), "xl/embeddings/inner.xlsx", inner)
    assert imported(session, path).counts[Outcome.STORED] == 1


def test_D48_names_in_a_workbook_are_never_used_as_paths(session, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    path = write_xlsx(folder / "labs.xlsx", ROWS)
    for name in ("../../evil", "C:\\evil", "\\\\server\\evil", "/evil", "CON", "evil. "):
        _with_part(path, name, b"evil")
    imported(session, path)
    assert [each.name for each in folder.iterdir()] == ["labs.xlsx"]
    assert list(tmp_path.rglob("*evil*")) == []


def test_D48_links_and_odd_names_in_the_watched_folder_stay_inside_it(session, tmp_path):
    folder, outside = tmp_path / "watched", tmp_path / "outside.hl7"
    prepare(folder)
    content = written(["MSH", "PID", "OBR", "OBX|1|NM|1988-5^CRP^LN||3|mg/L|||||F"], "0012").encode()
    outside.write_bytes(content)
    (folder / "link.hl7").symlink_to(outside)
    for name in ("..\\..\\x", "CON", "labs. ", "a:b"):
        (folder / name).write_bytes(content)
    handled = list(take_files(session, folder, localise, time.time() + 60))
    assert {each.path.parent for each in handled} == {folder / Subfolder.DONE}
    assert (outside.exists(), (folder / "link.hl7").is_symlink()) == (True, True)


def test_D54_entities_and_deep_nesting_in_a_workbook_are_refused(session, tmp_path):
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bombs = (f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a9;</x>', "<x>" * 500_000)
    for bomb in bombs:
        path = tmp_path / "labs.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/worksheets/sheet1.xml", bomb)
        report = imported(session, path)
        assert (report.details, len(report.remarks)) == ([], 1)


@pytest.mark.parametrize(
    "content",
    ["[" * 100_000, '{"columns": {}, "columns": {}}', '{"clock": NaN}', '{"a": 1e999}', "{", "\x00", "1"],
)
def test_D54_a_mapping_that_is_no_plain_json_is_refused(tmp_path, content):
    path = tmp_path / "mapping.json"
    path.write_text(content)
    with pytest.raises(BadMapping):
        read_mapping(path)


def test_D54_a_plain_mapping_is_read(tmp_path):
    path = tmp_path / "mapping.json"
    path.write_text(json.dumps({"columns": {"A": "note"}, "clock": "9:00"}))
    assert read_mapping(path).clock == "9:00"
