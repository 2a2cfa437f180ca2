"""A document as PDF: pages with their foot, errors, and stopping."""

from __future__ import annotations

import stat
import sys

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from fortnight.app.user_window import application
from fortnight.domain.messages import Text
from fortnight.operations.session import Progress, Stopped
from fortnight.ui.reports.pdf import LANDSCAPE, PORTRAIT, Document, draw, pdf_file
from helpers.pdf_text import text_of
from helpers.stores import present

LONG = "".join(f"<p>Line {n}</p>" for n in range(200))


@pytest.fixture(autouse=True)
def _fonts(qapp):
    application()


class Steps(Progress):
    """Lists the steps; stops the work at one of them."""

    def __init__(self, stop_at: int = 0) -> None:
        super().__init__()
        self.steps: list[tuple[str, int, int]] = []
        self._stop_at = stop_at

    def step(self, what: Text, done: int = 0, total: int = 0) -> None:
        self.steps.append((str(what), done, total))
        if len(self.steps) == self._stop_at:
            raise Stopped(what)


def test_every_page_has_its_number_and_the_foot(tmp_path):
    path = tmp_path / "list.pdf"
    assert draw(Document("List", LONG, "Case 1 · 0001"), path) == ""
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]
    assert len(pages) > 1
    for n, words in enumerate(pages, start=1):
        assert f"Page {n} of {len(pages)}" in words
        assert "Case 1 · 0001" in words


def test_no_line_is_lost_between_two_pages(tmp_path):
    draw(Document("List", LONG), tmp_path / "list.pdf")
    words = text_of(tmp_path / "list.pdf").split("Line ")
    assert [int(each.split()[0]) for each in words[1:]] == list(range(200))


def test_every_line_is_inside_its_page(tmp_path):
    draw(Document("List", LONG), tmp_path / "list.pdf")
    places: list[float] = []

    def note(text, outer, inner, _font, _size):
        if text.strip():
            places.append(inner[4] * outer[1] + inner[5] * outer[3] + outer[5])

    pages = PdfReader(tmp_path / "list.pdf").pages
    for page in pages:
        page.extract_text(visitor_text=note)
    assert len(places) > 200
    assert 0 < min(places) < max(places) < pages[0].mediabox.height


@pytest.mark.parametrize(("orientation", "size"), [(PORTRAIT, [210, 297]), (LANDSCAPE, [297, 210])])
def test_the_paper_is_a4(tmp_path, orientation, size):
    draw(Document("List", "<p>a</p>", orientation=orientation), tmp_path / "list.pdf")
    reader = PdfReader(tmp_path / "list.pdf")
    assert [round(float(each) / 72 * 25.4) for each in reader.pages[0].mediabox[2:]] == size
    assert present(reader.metadata).title == "List"


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
def test_only_its_owner_can_read_the_file(tmp_path):
    path = tmp_path / "list.pdf"
    draw(Document("List", "<p>a</p>"), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    path = tmp_path / "missing" / "list.pdf"
    assert draw(Document("List", "<p>a</p>"), path) == f"{path} could not be written."


def test_each_page_is_a_step(tmp_path):
    steps = Steps()
    draw(Document("List", LONG), tmp_path / "list.pdf", steps)
    pages = len(PdfReader(tmp_path / "list.pdf").pages)
    assert steps.steps[0][0] == "Laying out the pages"
    assert [step[1:] for step in steps.steps[1:]] == [(n, pages) for n in range(pages)]


@pytest.mark.parametrize("stop_at", [1, 2, 3])
def test_what_is_stopped_leaves_the_former_file(tmp_path, stop_at):
    path = tmp_path / "list.pdf"
    path.write_text("the former file")
    with pytest.raises(Stopped):
        draw(Document("List", LONG), path, Steps(stop_at))
    assert path.read_text() == "the former file"
    assert list(tmp_path.iterdir()) == [path]


# Pictures, and several documents in a file ----------------------------------------------------------


@pytest.mark.parametrize(("ending", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("PDF", b"%PDF")])
def test_the_ending_chooses_the_format(tmp_path, ending, begins):
    path = tmp_path / f"list.{ending}"
    assert draw(Document("List", LONG, "Case 1"), path) == ""
    assert path.read_bytes().startswith(begins)


def test_a_picture_has_all_pages_below_one_another(tmp_path):
    path = tmp_path / "list.svg"
    draw(Document("List", LONG, "Case 1 · 0001"), path)
    words = path.read_text()
    assert "Line 199" in words
    count = words.count("Case 1 · 0001")
    assert count > 1
    assert f"Page {count} of {count}" in words
    draw(Document("List", LONG, "Case 1 · 0001"), tmp_path / "list.png")
    image = QImage(str(tmp_path / "list.png"))
    assert (image.width(), image.height()) == (2 * 794, 2 * 1123 * count)


def test_each_document_of_a_file_has_its_own_foot_and_page_numbers(tmp_path):
    with pdf_file("Two", tmp_path / "two.pdf") as file:
        file.add(Document("One", LONG, "Case 1"))
        file.add(Document("Two", "<p>short</p>", "Case 2"))
    *first, last = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "two.pdf").pages]
    assert all("Case 1" in words and "Case 2" not in words for words in first)
    assert f"Page {len(first)} of {len(first)}" in first[-1]
    assert "Case 2" in last
    assert "Page 1 of 1" in last


def test_a_foot_of_several_lines_hides_no_line_of_the_text(tmp_path):
    foot = "\n".join(f"foot {n}" for n in range(4))
    draw(Document("List", LONG, foot), tmp_path / "list.pdf")
    words = text_of(tmp_path / "list.pdf")
    assert all(f"foot {n}" in words for n in range(4))
    assert [int(each.split()[0]) for each in words.split("Line ")[1:]] == list(range(200))
