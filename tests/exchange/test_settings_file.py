"""The settings file: what is written is read again, and what else is found is refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.exchange.settings_file import LARGEST, NotASettingsFile, read, write
from helpers.settings import written

VALUES = {"units": "japan", "window_days": 5, "sound": True, "backup_folder": "/media/Größe ½"}


def refusal(path: Path) -> str:
    with pytest.raises(NotASettingsFile) as refused:
        read(path)
    return str(refused.value.sentence)


def test_what_is_written_is_read_again_and_people_can_read_it(tmp_path):
    path = tmp_path / "clinic.json"
    write(path, VALUES)
    assert read(path) == VALUES
    assert path.read_text(encoding="utf-8").splitlines()[:3] == [
        "{", '  "form": "fortnight-settings",', '  "version": 1,',
    ]  # fmt: skip
    assert "/media/Größe ½" in path.read_text(encoding="utf-8")


def test_a_file_that_an_editor_saved_with_a_byte_order_mark_is_read(tmp_path):
    path = written(tmp_path, settings=VALUES)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read(path) == VALUES


def test_a_file_that_cannot_be_written_leaves_the_existing_one(tmp_path):
    path = written(tmp_path, settings=VALUES)
    before = path.read_bytes()
    with pytest.raises(TypeError):
        write(path, {"units": object()})  # pyright: ignore[reportArgumentType]
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "words",
    [
        b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"form": "fortnight-settings"}',
        b'{"form": "fortnight-settings", "version": true, "settings": {}}',
        b'{"form": "fortnight-settings", "version": 0, "settings": {}}',
        b'{"form": "fortnight-settings", "version": 1, "settings": []}',
        b'{"form": "fortnight-settings", "version": 1, "settings": {}, "more": 1}',
        b'{"form": "fortnight-settings", "version": 1, "settings": {"backup_folder": "\\ud800"}}',
    ],
)  # fmt: skip
def test_a_file_that_is_something_else_is_refused(tmp_path, words):
    path = tmp_path / "clinic.json"
    path.write_bytes(words)
    assert refusal(path) == (
        "clinic.json is not a settings file. Choose a file that was exported from the settings. Nothing was "
        "changed."
    )


def test_a_file_of_a_newer_version_and_a_missing_one_are_refused(tmp_path):
    assert refusal(written(tmp_path, version=2)) == (
        "clinic.json was written by a newer version of Fortnight. Update this program, then import the file "
        "again."
    )
    assert refusal(tmp_path / "gone.json") == "gone.json cannot be read: No such file or directory."


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ('{"form": "fortnight-settings", "version": 1, "settings": {"units": "si", "units": "si"}}', "units"),
        ('{"form": "fortnight-settings", "form": "x", "version": 1, "settings": {}}', "form"),
    ],
)
def test_a_key_that_is_there_twice_is_named(tmp_path, words, key):
    path = tmp_path / "twice.json"
    path.write_text(words)
    assert refusal(path) == (
        f"twice.json: “{key}” is in the file twice. Delete one of the two lines. Nothing was changed."
    )


@pytest.mark.parametrize(
    ("more", "why"), [(0, "not a settings file"), (1, "cannot be read: it is too large")]
)
def test_a_file_may_have_a_megabyte(tmp_path, more, why):
    path = tmp_path / "large.json"
    path.write_bytes(b" " * (LARGEST + more))
    assert why in refusal(path)
