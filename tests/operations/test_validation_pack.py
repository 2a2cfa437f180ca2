"""The validation pack: facts of the installation, hashes of its files, and checks that may fail."""

from __future__ import annotations

import sys
from hashlib import sha256

import pytest
from PySide6.QtWidgets import QApplication

from fortnight import __version__
from fortnight.domain.messages import text
from fortnight.operations import validation_pack
from fortnight.operations.installed_files import LIST
from fortnight.ui.reports.validation_pack import draw
from helpers.pdf_text import text_of
from helpers.stores import NOW

RIGHT = {"id": "dose-1", "calculator": "dose", "given": {"weight_kg": 20, "label": "japan"}}
RIGHT |= {"expect": {"ordered_mg": 160.0}}
WRONG = {**RIGHT, "id": "dose-2", "expect": {"ordered_mg": 999.0}}


WINDOW = ((text("A window opens"), ()),)


def pack(*cases, checks=WINDOW):
    return validation_pack.make(NOW, {"Qt": "6"}, checks, cases)


def test_the_facts_name_the_version_the_parts_and_one_hash():
    made = pack(RIGHT)
    facts = {str(name): value for name, value in made.facts}
    assert facts["Fortnight"] == __version__
    assert facts["Qt"] == "6"
    assert facts["SQLCipher"]
    assert len(facts["SHA-256 over all files"]) == 64
    assert facts["Files"] == str(len(made.files))


def test_what_passes_and_what_fails_is_said_with_what_was_found():
    made = pack(RIGHT, WRONG)
    _, right, wrong = made.checks
    assert (right.passed, wrong.passed) == (True, False)
    assert right.found == right.expected == "ordered_mg: 160.0"
    assert "160" in str(wrong.found)
    assert not made.passed
    assert pack(RIGHT).passed


def test_a_check_that_found_something_wrong_is_a_failed_check():
    (failed,) = pack(checks=((text("A window opens"), ["no disk", "no screen"]),)).checks
    assert not failed.passed
    assert failed.found == "no disk; no screen"


def test_a_malformed_case_is_a_failed_check():
    made = pack({"id": "x"}, 7)
    assert [each.passed for each in made.checks] == [True, False, False]


@pytest.fixture
def of_package(monkeypatch, tmp_path):
    """The frozen program in a folder, with the list of its package; return what is wrong with it."""
    for name in ("fortnight", "same.so", "changed.so", "added.so"):
        (tmp_path / name).write_text(name)
    known = {name: sha256(name.encode()).hexdigest() for name in ("fortnight", "same.so", "gone.so")}
    lines = [f"{hash}  {name}\n" for name, hash in (known | {"changed.so": "0" * 64}).items()]
    (tmp_path / LIST).write_text("".join(lines), encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "fortnight"))
    return tmp_path


def test_each_file_that_is_missing_changed_or_additional_is_named(qapp, of_package):
    made = pack(RIGHT)
    assert made.listed
    assert [each.name for each in made.wrong_files] == ["changed.so", "gone.so"]
    assert not made.passed
    path = of_package / "pack.pdf"
    assert draw(made, path) == ""
    read = " ".join(text_of(path).split())
    for words in ("Missing: gone.so", "Changed: changed.so", "Not part of the package: added.so"):
        assert words in read
    assert "missing or changed: FAILED" in read


def test_without_a_list_it_says_that_nothing_was_compared(qapp, of_package):
    (of_package / LIST).unlink()
    made = pack(RIGHT)
    assert not made.listed
    assert {each.state for each in made.files} == {""}
    path = of_package / "pack.pdf"
    assert draw(made, path) == ""
    read = " ".join(text_of(path).split())
    assert "were not compared with anything." in read
    assert "Nothing was compared" in read
    assert "as it was built" not in read


@pytest.mark.parametrize(
    ("cases", "words"), [((RIGHT,), "All 2 checks passed."), ((WRONG,), "1 check FAILED.")]
)
def test_the_pdf_says_what_failed_and_has_lines_for_signatures(qapp: QApplication, tmp_path, cases, words):
    path = tmp_path / "pack.pdf"
    assert draw(pack(*cases), path) == ""
    read = " ".join(text_of(path).split())
    assert words in read
    for each in ("Installed by", "Checked by", "Released by", "signature", __version__, "dose-"):
        assert each in read
    assert ("FAILED" in read) is (cases[0] is WRONG)


def test_a_folder_that_is_not_there_is_said(qapp: QApplication, tmp_path):
    assert "could not be written" in draw(pack(RIGHT), tmp_path / "no" / "pack.pdf")
