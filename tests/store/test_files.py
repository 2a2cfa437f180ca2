"""The files of a store: where they lie, who may read them, and how small ones are written."""

from __future__ import annotations

import os
import stat

import pytest

from fortnight.store import files as module
from fortnight.store.files import StoreFiles, read_or_make_device, read_or_make_key, sync_folder, write_whole
from fortnight.store.problems import CannotOpen


@pytest.fixture
def files(tmp_path):
    return StoreFiles(tmp_path)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_parts_lie_in_one_folder(files):
    names = {p.name for p in (files.ward, files.key, files.anchor, files.device, files.backups)}
    assert names == {"ward.db", "ward.key", "anchor.log", "device.json", "backups"}


def test_a_key_is_made_once_and_is_random(files, tmp_path):
    key = read_or_make_key(files)
    assert len(key) == 32
    assert read_or_make_key(files) == key
    (tmp_path / "other").mkdir()
    assert read_or_make_key(StoreFiles(tmp_path / "other")) != key


def test_the_key_is_readable_by_its_owner_alone(files):
    read_or_make_key(files)
    assert mode(files.key) == 0o600


def test_a_database_without_its_key_is_not_given_another_one(files):
    files.ward.write_bytes(b"something encrypted")
    with pytest.raises(CannotOpen, match=r"its key ward\.key is not"):
        read_or_make_key(files)
    assert not files.key.exists()


@pytest.mark.parametrize("damage", [b"", b"ab" * 31, b"ab" * 33, b"zz" * 32, b"\xff" * 64])
def test_a_damaged_key_is_named(files, damage):
    files.key.write_bytes(damage)
    with pytest.raises(CannotOpen, match=r"ward\.key is damaged"):
        read_or_make_key(files)
    assert files.key.read_bytes() == damage


def test_a_key_with_a_line_end_is_the_key(files):
    key = read_or_make_key(files)
    files.key.write_text(files.key.read_text() + "\n")
    assert read_or_make_key(files) == key


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
