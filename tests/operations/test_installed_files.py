"""The installed files and the list that the package was built with."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import Path

import pytest

from fortnight.operations import installed_files as module
from fortnight.operations.installed_files import (
    ADDED,
    AS_BUILT,
    CHANGED,
    LIST,
    MISSING,
    compared,
    digest,
    hashes,
    installed_files,
    read_list,
)


@pytest.fixture
def program(tmp_path):
    (tmp_path / "part").mkdir()
    (tmp_path / "__pycache__").mkdir()
    for name in ("a", "part/b", "__pycache__/a.pyc", LIST):
        (tmp_path / name).write_text(name)
    return tmp_path


def hash_of(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def test_every_file_of_the_program_has_its_hash():
    found, listed = installed_files()
    assert not listed  # a checkout
    named = {each.name: each.sha256 for each in found}
    path = Path(module.__file__)
    assert named["operations/installed_files.py"] == sha256(path.read_bytes()).hexdigest()


def test_the_list_itself_and_caches_are_no_files_of_the_program(program):
    assert list(hashes(program)) == [("a", hash_of("a")), ("part/b", hash_of("part/b"))]


def test_files_are_compared_with_the_list(program):
    known = {"a": hash_of("a"), "part/b": "0" * 64, "gone": hash_of("gone")}
    (program / "added").write_text("added")
    found = compared(dict(hashes(program)), known)
    states = {each.name: each.state for each in found}
    assert states == {"a": AS_BUILT, "part/b": CHANGED, "added": ADDED, "gone": MISSING}
    assert {each.state for each in compared(dict(hashes(program)), {})} == {""}


def test_a_name_in_a_list_may_hold_spaces_and_a_list_may_be_missing(tmp_path):
    (tmp_path / LIST).write_text("0a  two words  more\n0b  b\n", encoding="utf-8")
    assert read_list(tmp_path / LIST) == {"two words  more": "0a", "b": "0b"}
    assert read_list(tmp_path / "no") == {}


def test_one_hash_stands_for_all_files(program):
    before = digest(compared(dict(hashes(program)), {}))
    assert digest(compared(dict(hashes(program)), {})) == before
    (program / "a").write_text("b")
    assert digest(compared(dict(hashes(program)), {})) != before


def test_the_hash_of_a_wheel_is_read():
    written = base64.urlsafe_b64encode(sha256(b"x").digest()).decode().rstrip("=")
    assert module._hex(written) == hash_of("x")  # noqa: SLF001
