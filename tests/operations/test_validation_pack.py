"""The validation pack: facts of the installation, hashes of its files, and checks that may fail."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fortnight import __version__
from fortnight.domain.messages import text
from fortnight.operations import validation_pack
from fortnight.operations.validation_pack import ADDED, AS_BUILT, CHANGED, MISSING
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


def test_every_file_of_the_program_has_its_hash():
    found, _ = validation_pack.installed_files()
    names = {each.name: each.sha256 for each in found}
    path = Path(validation_pack.__file__)
    assert names["operations/validation_pack.py"] == sha256(path.read_bytes()).hexdigest()


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


def test_files_are_compared_with_the_list_of_the_package(tmp_path, monkeypatch):
    for name in ("same.py", "changed.py", "added.py"):
        (tmp_path / name).write_text(name)
    known = {name: sha256(name.encode()).hexdigest() for name in ("same.py", "gone.py")}
    monkeypatch.setattr(validation_pack, "_folder", lambda: tmp_path)
    monkeypatch.setattr(validation_pack, "_listed", lambda: known | {"changed.py": "0" * 64})
    found, listed = validation_pack.installed_files()
    assert listed
    states = {each.name: each.state for each in found}
    assert states == {"same.py": AS_BUILT, "changed.py": CHANGED, "added.py": ADDED, "gone.py": MISSING}
    assert not pack(RIGHT).complete
    assert not pack(RIGHT).passed


def test_the_hash_of_a_list_is_read():
    digest = sha256(b"x").digest()
    written = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    assert validation_pack._hex(written) == digest.hex()  # noqa: SLF001


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
