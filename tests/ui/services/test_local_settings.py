"""The settings of this computer in a file beside the record."""

from __future__ import annotations

import sys

import pytest

from fortnight.ui.services.local_settings import PreferenceFile


def test_what_was_put_is_there_for_the_next_program(tmp_path):
    PreferenceFile.beside(tmp_path).put({"theme": "dark", "remember_name": "off"})
    again = PreferenceFile.beside(tmp_path)
    assert (again.get("theme"), again.get("remember_name"), again.get("other")) == ("dark", "off", None)
    assert [each.name for each in tmp_path.iterdir()] == ["preferences.ini"]


@pytest.mark.parametrize("words", ["", "a, b", "1", "true", "Größe ½", "/media/stick;x=1"])
def test_every_text_comes_back_as_it_was(tmp_path, words):
    PreferenceFile.beside(tmp_path).put({"backup_folder": words})
    assert PreferenceFile.beside(tmp_path).get("backup_folder") == words


@pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be a file there either")
def test_a_file_that_cannot_be_written_is_an_error_and_nothing_changes(tmp_path):
    folder = tmp_path / "file"
    folder.write_text("in the way")
    here = PreferenceFile.beside(folder)
    with pytest.raises(OSError, match="access was denied"):
        here.put({"theme": "dark"})
    assert here.get("theme") is None
