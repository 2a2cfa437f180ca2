"""Exports of children from the window: where they are written, what is said, and that they are recorded."""

from __future__ import annotations

import json

import pytest

from fortnight.operations.record_export import Form, Order
from fortnight.store.journal import entries
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.shell.record_exporter import RecordExporter
from fortnight.ui.widgets.page import Toast
from helpers.contexts import CHILD, OTHER_CHILD, as_role
from helpers.work import until_ended

BOTH = (CHILD, OTHER_CHILD)


@pytest.fixture
def toast(qtbot, qapp):
    made = Toast()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def worker(parent):
    made = Worker(parent)
    yield made
    made.finish()


@pytest.fixture
def exporter(parent, context, worker, toast):
    return RecordExporter(parent, as_role(context, "lead"), worker, toast)


def exports_of(context):
    return [
        (entry.verb, entry.child)
        for entry in entries.entries(context.session.store.db)
        if entry.verb.startswith("export.")
    ]


def test_one_child_is_written_into_a_file(exporter, context, worker, toast, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName",
        lambda *request: (asked.append(request[2]), (str(tmp_path / "one"), ""))[1],
    )
    exporter.ask_target((CHILD,), Form.FHIR, None)
    until_ended(worker)
    assert asked == ["0001.json"]
    written = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert written["resourceType"] == "Bundle"
    assert toast.words.text() == f"Written: {tmp_path / 'one.json'}. 1 child, 64 results, 16 infusions."
    assert exports_of(context) == [("export.record", CHILD)]


@pytest.mark.parametrize(("form", "file"), [(Form.FHIR, "child-002.json"), (Form.CSV, "labs.csv")])
def test_several_children_are_written_into_a_new_folder(exporter, worker, tmp_path, monkeypatch, form, file):
    monkeypatch.setattr(
        "fortnight.ui.shell.record_exporter.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path)
    )
    for name in (f"fortnight-{form}-2026-11-22", f"fortnight-{form}-2026-11-22-2"):
        exporter.ask_target(BOTH, form, None)
        until_ended(worker)
        assert (tmp_path / name / file).exists()


def test_a_research_export_is_recorded_before_it_is_written(exporter, context, worker, toast, tmp_path):
    exporter.export(Order(Form.RESEARCH, BOTH, tmp_path / "study"))
    assert exports_of(context) == [("export.research", None)]
    until_ended(worker)
    assert toast.words.text().endswith("2 children, 64 results, 12 files.")
    assert exports_of(context) == [("export.research", None)]


def test_who_may_not_make_it_is_told_so(parent, context, worker, toast, tmp_path):
    RecordExporter(parent, context, worker, toast).export(Order(Form.RESEARCH, BOTH, tmp_path / "study"))
    assert not worker.busy
    assert "does not allow" in toast.words.text()
    assert not (tmp_path / "study").exists()


def test_a_child_that_is_gone_and_a_folder_that_is_gone_are_told(exporter, context, worker, toast, tmp_path):
    exporter.export(Order(Form.CSV, ("nobody",), tmp_path / "a"))
    assert "not registered" in toast.words.text()
    exporter.export(Order(Form.CSV, BOTH, tmp_path / "gone" / "a"))
    until_ended(worker)
    assert "was not written" in toast.words.text()
    assert exports_of(context) == []


def test_a_second_export_waits_for_the_first(exporter, worker, toast, tmp_path):
    exporter.export(Order(Form.CSV, BOTH, tmp_path / "a"))
    exporter.export(Order(Form.CSV, BOTH, tmp_path / "b"))
    assert "Wait until" in toast.words.text()
    until_ended(worker)
    assert [(tmp_path / name).exists() for name in "ab"] == [True, False]


def test_without_a_name_nothing_is_written(exporter, worker, context, monkeypatch):
    monkeypatch.setattr("fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr("fortnight.ui.shell.record_exporter.QFileDialog.getExistingDirectory", lambda *_: "")
    exporter.ask_target((CHILD,), Form.FHIR, None)
    exporter.ask_target(BOTH, Form.FHIR, None)
    assert not worker.busy
    assert exports_of(context) == []


def test_the_window_asks_and_exports(window, tmp_path, monkeypatch):
    window.patients.export.emit()
    dialog = window.dialogs.current
    assert dialog.about.text() == "2 children"
    monkeypatch.setattr(
        "fortnight.ui.shell.record_exporter.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path)
    )
    dialog.forms[Form.CSV].setChecked(True)
    dialog.save()
    until_ended(window.worker)
    assert (tmp_path / "fortnight-csv-2026-11-22" / "children.csv").exists()
    window.open_child(CHILD)
    window.patient.print_menu.export.trigger()
    assert "Case 1" in window.dialogs.current.about.text()
    window.dialogs.close_current()
