"""The write-ahead log beside a database: where it is, when it is too long, and a copy as evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.store.files import write_ahead_log
from fortnight.store.files.write_ahead_log import LONGEST_LOG, keep_as_evidence, log_of, log_warning


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    return tmp_path / "ward.db"


def test_the_log_is_the_file_that_the_engine_writes(store):
    log = log_of(store.files.ward)
    assert log.name == "ward.db-wal"
    assert log.exists()


def test_the_log_is_copied_once_and_the_first_copy_stays(ward):
    kept = ward.with_name("ward.db-wal.kept")
    log_of(ward).write_bytes(b"pages of the first time")
    keep_as_evidence(ward)
    log_of(ward).write_bytes(b"later pages")
    keep_as_evidence(ward)
    assert kept.read_bytes() == b"pages of the first time"
    assert log_of(ward).read_bytes() == b"later pages"


@pytest.mark.parametrize("content", [None, b""], ids=["no log", "an empty log"])
def test_without_pages_in_the_log_nothing_is_kept(ward, content):
    if content is not None:
        log_of(ward).write_bytes(content)
    keep_as_evidence(ward)
    assert not ward.with_name("ward.db-wal.kept").exists()


def test_a_log_that_cannot_be_copied_stops_nobody(ward):
    log_of(ward).mkdir()
    keep_as_evidence(ward)
    assert [each.name for each in ward.parent.iterdir()] == ["ward.db-wal"]


def test_a_log_is_too_long_above_64_megabytes(ward, monkeypatch):
    assert LONGEST_LOG == 64 * 1024 * 1024
    monkeypatch.setattr(write_ahead_log, "LONGEST_LOG", 3 << 20)
    assert log_warning(ward) is None
    with log_of(ward).open("wb") as log:
        log.truncate(3 << 20)
        assert log_warning(ward) is None
        log.truncate((3 << 20) + 1)
    assert str(log_warning(ward)) == (
        "Another window or program has kept the record open for a long time: its log has grown to 3 MB. "
        "Close the other windows."
    )
