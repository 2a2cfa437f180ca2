"""The mark of training: on every page that is printed or saved, and nowhere outside training."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from fortnight.ui import training_mark
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.pdf import Document, draw
from helpers.pdf_text import pages_of, text_of


@pytest.fixture
def training(qapp):
    training_mark.use_training(True)
    yield
    training_mark.use_training(False)


def pages(qtbot, n: int) -> list[QLabel]:
    made = [QLabel("words of a page") for _ in range(n)]
    for each in made:
        each.setFixedSize(794, 1123)
    return made


def test_every_page_of_a_saved_pdf_says_so(qtbot, training, tmp_path):
    assert save_pages(pages(qtbot, 3), tmp_path / "p.pdf") == ""
    assert pages_of(tmp_path / "p.pdf") == 3
    assert text_of(tmp_path / "p.pdf").count(training_mark.mark()) >= 6


def test_every_page_of_a_document_says_so(qtbot, training, tmp_path):
    html = "<p>line</p>" * 200
    assert draw(Document("title", html), tmp_path / "d.pdf") == ""
    assert pages_of(tmp_path / "d.pdf") > 1
    assert text_of(tmp_path / "d.pdf").count(training_mark.mark()) >= 2 * pages_of(tmp_path / "d.pdf")


def test_pictures_say_so(qtbot, training, tmp_path):
    save_pages(pages(qtbot, 1), tmp_path / "p.svg")
    assert training_mark.mark() in (tmp_path / "p.svg").read_text(encoding="utf-8")
    draw(Document("title", "<p>line</p>"), tmp_path / "d.svg")
    assert training_mark.mark() in (tmp_path / "d.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["p.pdf", "d.pdf"])
def test_outside_training_nothing_is_marked(qtbot, tmp_path, name):
    if name == "p.pdf":
        save_pages(pages(qtbot, 1), tmp_path / name)
    else:
        draw(Document("title", "<p>line</p>"), tmp_path / name)
    assert training_mark.mark() not in text_of(tmp_path / name)
    assert QApplication.applicationDisplayName() == training_mark.PROGRAM


@pytest.mark.parametrize(("width", "height"), [(794, 1123), (1123, 794), (400, 60)])
def test_the_mark_stays_within_the_page(qapp, training, width, height):
    image = QImage(width + 200, height + 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    training_mark.stamp(painter, QRectF(100, 100, width, height))
    painter.end()
    inked = [
        (x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
        if image.pixelColor(x, y).name().upper() != "#FFFFFF"
    ]  # fmt: skip
    assert inked
    assert all(100 <= x <= 100 + width and 100 <= y <= 100 + height for x, y in inked)
