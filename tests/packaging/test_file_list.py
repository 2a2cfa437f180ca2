"""The list of the frozen program's files, which the validation pack compares with what is installed."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys

import pytest

from fortnight.operations.installed_files import ADDED, AS_BUILT, CHANGED, LIST, MISSING, installed_files


@pytest.fixture
def program(tmp_path, root, monkeypatch):
    """A small frozen program with its list."""
    monkeypatch.syspath_prepend(root / "packaging")
    whole = tmp_path / "fortnight"
    (whole / "_internal" / "ü").mkdir(parents=True)
    for name in ("fortnight", "_internal/a.so", "_internal/ü/b c.json"):
        (whole / name).write_text(name, encoding="utf-8")
    importlib.import_module("file_list").write(whole)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(whole / "fortnight"))
    return whole


def states():
    found, listed = installed_files()
    assert listed
    return {each.name: each.state for each in found}


def test_what_was_listed_is_as_built(program):
    assert states() == dict.fromkeys(("fortnight", "_internal/a.so", "_internal/ü/b c.json"), AS_BUILT)


def test_every_difference_is_found(program):
    (program / "fortnight").write_text("other")
    (program / "_internal" / "a.so").rename(program / "_internal" / "new.so")
    assert states() == {
        "fortnight": CHANGED,
        "_internal/a.so": MISSING,
        "_internal/new.so": ADDED,
        "_internal/ü/b c.json": AS_BUILT,
    }


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="a tool of GNU")
def test_another_program_can_check_the_list(program):
    subprocess.run(["sha256sum", "--check", "--strict", LIST], cwd=program, check=True, capture_output=True)
    (program / "_internal" / "a.so").write_text("other")
    again = subprocess.run(["sha256sum", "--check", LIST], cwd=program, check=False, capture_output=True)
    assert again.returncode == 1


def test_the_build_lists_what_was_frozen_before_it_is_dated_and_packed(root, monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(root / "packaging")
    build = importlib.import_module("build")
    done: list[str] = []
    monkeypatch.setattr(build, "PARTS", tmp_path / "parts")
    monkeypatch.setattr(build, "call", lambda command, **_settings: done.append(" ".join(command)) or 0)
    monkeypatch.setattr(build, "date_files", lambda _folder: done.append("date"))
    build.make_program()
    assert [("PyInstaller" in each, "file_list.py" in each, each == "date") for each in done[-3:]] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
