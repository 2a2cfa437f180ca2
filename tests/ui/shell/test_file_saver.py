"""What all exports share: the question for a file name, and what is said afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.domain.messages import text
from fortnight.operations.session import StoreProblem
from fortnight.ui.shell.file_saver import FileSaver
from fortnight.ui.widgets.page import Toast


@pytest.fixture
def toast(qtbot, qapp):
    made = Toast()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def saver(parent, context, toast):
    return FileSaver(parent, context, toast)


@pytest.mark.parametrize(("chosen", "path"), [("", None), ("list.csv", Path("list.csv"))])
def test_a_name_is_asked_or_the_question_is_cancelled(saver, monkeypatch, chosen, path):
    asked = []

    def choose(*request):
        asked.append(request[1:])
        return chosen, ""

    monkeypatch.setattr("fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName", choose)
    assert saver.ask("Save the list", "lot.csv", "CSV (*.csv)") == path
    assert asked == [("Save the list", "lot.csv", "CSV (*.csv)")]


def test_a_file_that_is_written_is_named(saver, toast, tmp_path):
    path = tmp_path / "list.csv"
    saver.save(path, lambda: path.write_text("lot"))
    assert path.read_text() == "lot"
    assert toast.words.text() == f"Saved {path}"


def test_a_file_that_cannot_be_written_is_named_with_the_reason(saver, toast, tmp_path):
    path = tmp_path / "missing" / "list.csv"
    saver.save(path, lambda: path.write_text("lot"))
    assert toast.words.text() == f"{path} was not written: No such file or directory"


def test_an_export_that_cannot_be_recorded_says_why(saver, toast, tmp_path):
    def refuse():
        raise StoreProblem(text("The disk is full."))

    saver.save(tmp_path / "list.csv", refuse)
    assert toast.words.text() == "The disk is full."
