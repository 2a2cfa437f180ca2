"""The files of a store: where they lie, who may read them, and how small ones are written."""

from __future__ import annotations

import os
import stat

import pytest

from fortnight.store import files as module
from fortnight.store.files import StoreFiles, read_or_make_device, sync_folder, write_whole
from fortnight.store.problems import CannotOpen


@pytest.fixture
def files(tmp_path):
    return StoreFiles(tmp_path)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_parts_lie_in_one_folder(files):
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


def test_a_device_keeps_its_name(files):
    name = read_or_make_device(files)
    assert name.startswith("D")
    assert read_or_make_device(files) == name


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b"\xff\xfe"])
def test_a_damaged_device_file_is_named(files, damage):
    files.device.write_bytes(damage)
    with pytest.raises(CannotOpen, match=r"device\.json is damaged"):
        read_or_make_device(files)


def test_a_small_file_is_replaced_whole(tmp_path):
    path = tmp_path / "small"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert mode(path) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["small"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "small"
    write_whole(path, b"old")

    def refuse(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["small"]


def test_names_are_made_durable_where_the_system_can(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(module.os, "fsync", synced.append)
    sync_folder(tmp_path)
    assert len(synced) == 1


@pytest.mark.skipif(os.name == "nt", reason="asks what happens elsewhere")
def test_a_system_without_such_a_call_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(module.os, "name", "nt")
    monkeypatch.setattr(module.os, "fsync", lambda descriptor: pytest.fail("asked all the same"))
    sync_folder(tmp_path)
