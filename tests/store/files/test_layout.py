"""The files of a store: their paths, who may read them, and how small files are written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from fortnight.store.errors import CannotOpen
from fortnight.store.files import layout as module
from fortnight.store.files.layout import StoreFiles, read_or_make_device, sync_folder, write_atomically
from helpers.people import logged_in, record_with_lead


@pytest.fixture
def files(tmp_path):
    return StoreFiles(tmp_path)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_all_files_are_in_one_folder(files):
    parts = (files.ward, files.slots, files.earlier_slots, files.attempts, files.anchor, files.device)
    names = {path.relative_to(files.folder).as_posix() for path in (*parts, files.backups)}
    assert names == {
        "ward.db",
        "keyslots.json",
        "keyslots.previous.json",
        "attempts.json",
        "anchor.log",
        "device.json",
        "backups",
    }


def test_a_device_keeps_its_id(files):
    name = read_or_make_device(files)
    assert name.startswith("D")
    assert read_or_make_device(files) == name


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"device": "\\ud800"}',
        b'{"device": []}',
        b'{"device": "D1", "record": 7}',
        b'{"device": "D1", "before": [null]}',
        b'{"device": "D1\\u0000"}',
        b'{"device": "' + b"D" * 100 + b'"}',
    ],
)
def test_a_damaged_device_file_is_named(files, damage):
    files.device.write_bytes(damage)
    with pytest.raises(CannotOpen, match=r"device\.json is damaged"):
        read_or_make_device(files)


def test_a_small_file_is_replaced_atomically(tmp_path):
    path = tmp_path / "small"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert mode(path) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["small"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "small"
    write_atomically(path, b"old")

    def refuse(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["small"]


def test_names_are_made_durable_if_the_system_can(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(module.os, "fsync", synced.append)
    sync_folder(tmp_path)
    assert len(synced) == 1


@pytest.mark.skipif(os.name == "nt", reason="asks what happens elsewhere")
def test_a_system_without_that_call_is_skipped(tmp_path, monkeypatch):
    monkeypatch.setattr(module.os, "name", "nt")
    monkeypatch.setattr(module.os, "fsync", lambda descriptor: pytest.fail("asked all the same"))
    sync_folder(tmp_path)


# Reading what may be anything ---------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_pipe_a_device_and_a_folder_are_refused_without_blocking(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero"), tmp_path):
        with pytest.raises(OSError, match="not a regular file"):
            module.open_regular(path)


def test_a_small_file_that_is_large_is_not_read_into_memory(tmp_path):
    (tmp_path / "small").write_bytes(b"x" * 11)
    assert module.read_small(tmp_path / "small", 11) == b"x" * 11
    with pytest.raises(OSError, match="too large"):
        module.read_small(tmp_path / "small", 10)


PARTS = ("ward.db", "keyslots.json", "device.json", "anchor.log")


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("name", [*PARTS, "keyslots.previous.json", "attempts.json", "reserve.bin"])
def test_a_pipe_instead_of_a_file_of_the_record_is_reported_without_blocking(tmp_path, name):
    record_with_lead(tmp_path / "ward")
    path = tmp_path / "ward" / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    if name in ("ward.db", "device.json", "anchor.log"):
        said = rf"{name}.*not a regular file|not a regular file.*{name}|{name} is missing or empty"
        with pytest.raises(CannotOpen, match=said), logged_in(tmp_path / "ward"):
            pass
        assert path.is_fifo()
    else:
        with logged_in(tmp_path / "ward") as session:
            assert session.store.read_only is None


# What leaves --------------------------------------------------------------------------------------


def test_a_draft_replaces_the_file_at_the_end_but_not_after_an_error(tmp_path):
    path = tmp_path / "out.pdf"
    with module.private_draft(path) as draft:
        assert (draft.suffix, mode(draft)) == (".pdf", 0o600)
        draft.write_bytes(b"one")
    with pytest.raises(ZeroDivisionError), module.private_draft(path):
        raise ZeroDivisionError
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]
