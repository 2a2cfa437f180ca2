"""A figure of the window is exported: copied, saved as a picture, or as values; each is recorded."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtGui import QGuiApplication

from fortnight.store.journal import entries
from fortnight.ui.pages.patient_print import COPY, PICTURE, VALUES, WITH_FIGURE
from fortnight.ui.pages.patient_tabs import PAGES
from helpers.contexts import CHILD
from helpers.pdf_text import text_of


@pytest.fixture
def page(window):
    window.open_child(CHILD)
    return window.patient


@pytest.fixture
def answer(monkeypatch):
    suggested = []

    def answered(path):
        def choose(_parent, _title, suggestion, kinds):
            suggested.append((suggestion, kinds))
            return str(path), ""

        monkeypatch.setattr("fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName", choose)
        return suggested

    return answered


def exported(window) -> list[str]:
    found = entries.entries(window.context.session.store.db, "verb = 'export.record'")
    return [entry.data["file"] for entry in found]


def show(page, name):
    page.tabs.setCurrentIndex(next(tab for tab, each in PAGES.items() if each == name))


@pytest.mark.parametrize("name", WITH_FIGURE)
def test_a_figure_is_copied(window, page, name):
    show(page, name)
    QGuiApplication.clipboard().clear()
    page.print_menu.figure_acts[COPY].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 1000
    assert exported(window) == ["clipboard"]
    assert "was copied" in window.toast.words.text()


@pytest.mark.parametrize("name", WITH_FIGURE)
@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_figure_is_saved_in_each_format(window, page, answer, tmp_path, name, ending):
    show(page, name)
    path = tmp_path / f"figure.{ending}"
    suggested = answer(path)
    page.print_menu.figure_acts[PICTURE].trigger()
    assert suggested[0][0] == f"0001-{name}.png"
    assert path.stat().st_size > 1000
    assert exported(window) == [path.name]
    if ending == "pdf":
        assert "Case 1" in text_of(path)


@pytest.mark.parametrize("name", WITH_FIGURE)
def test_values_are_saved_and_recorded_each_time(window, page, answer, tmp_path, name):
    show(page, name)
    path = tmp_path / "values.csv"
    answer(path)
    page.print_menu.figure_acts[VALUES].trigger()
    page.print_menu.figure_acts[VALUES].trigger()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["patient"] == "0001" for row in rows)
    assert len(rows) > 0 or name in ("activity", "medication")
    assert exported(window) == ["values.csv", "values.csv"]


def test_without_a_file_name_nothing_is_written(window, page, answer):
    answer("")
    for act in (PICTURE, VALUES):
        page.print_menu.figure_acts[act].trigger()
    assert exported(window) == []


def test_a_file_that_cannot_be_written_is_named_and_not_recorded(window, page, answer, tmp_path):
    answer(tmp_path / "missing" / "values.csv")
    page.print_menu.figure_acts[VALUES].trigger()
    assert "was not written" in window.toast.words.text()
    answer(tmp_path / "missing" / "figure.png")
    page.print_menu.figure_acts[PICTURE].trigger()
    assert "does not exist" in window.toast.words.text()
    assert exported(window) == []


def test_without_a_child_nothing_happens(window):
    window.figures.export(window.patient, "growth", COPY)
    assert exported(window) == []
