"""The timeline as a file: its formats, its errors, and that an existing file is not lost."""

from __future__ import annotations

import stat
import sys

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.reports.page_file import render
from fortnight.ui.reports.paper_page import line
from fortnight.ui.reports.timeline import save_timeline
from fortnight.ui.theme import LIGHT
from fortnight.ui.widgets.basics import column, label
from helpers.contexts import course_of
from helpers.pdf_text import text_of
from helpers.stores import NOW


@pytest.fixture
def page(qtbot, qapp):
    made = QWidget()
    made.setLayout(column(label("Case 1"), None))
    made.setFixedSize(200, 100)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("ending", "begins"), [("png", b"\x89PNG"), ("PDF", b"%PDF"), ("svg", b"<?xml")])
def test_the_ending_chooses_the_format(page, tmp_path, ending, begins):
    path = tmp_path / f"timeline.{ending}"
    assert render([page], path) == ""
    assert path.read_bytes().startswith(begins)


def test_a_picture_has_twice_the_size_of_the_page(page, tmp_path):
    render([page], tmp_path / "timeline.png")
    image = QImage(str(tmp_path / "timeline.png"))
    assert (image.width(), image.height()) == (400, 200)


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
def test_only_its_owner_can_read_the_file(page, tmp_path):
    path = tmp_path / "timeline.pdf"
    render([page], path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("timeline.docx", "must end in .png, .pdf or .svg, not in “.docx”"),
        ("timeline", "must end in .png, .pdf or .svg, not in “”"),
        ("missing/timeline.pdf", "missing does not exist."),
    ],
)
def test_a_file_that_cannot_be_made_is_named(page, tmp_path, name, trouble):
    assert trouble in render([page], tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.qt_log_ignore("QPainter", "QPaintDevice", "QWidget", "QImage")
def test_a_page_that_cannot_be_painted_leaves_the_former_file(qtbot, qapp, tmp_path):
    path = tmp_path / "timeline.png"
    path.write_text("the former file")
    nothing = QWidget()
    nothing.setFixedSize(0, 0)
    qtbot.addWidget(nothing)
    assert render([nothing], path) == f"{path} could not be written."
    assert path.read_text() == "the former file"
    assert list(tmp_path.iterdir()) == [path]


def test_several_pages_are_sheets_of_a_pdf_and_stand_below_each_other_in_a_picture(qtbot, page, tmp_path):
    other = QWidget()
    other.setLayout(column(line("Case 2"), None))
    other.setFixedSize(300, 150)
    qtbot.addWidget(other)
    page.layout().addWidget(line("Case 1 on paper"))
    assert render([page, other], tmp_path / "two.pdf") == ""
    sheets = [sheet.extract_text().strip() for sheet in PdfReader(tmp_path / "two.pdf").pages]
    first, second = (" ".join(each.split()) for each in sheets)
    assert first.endswith("Case 1 on paper")
    assert second == "Case 2"
    assert render([page, other], tmp_path / "two.png") == ""
    image = QImage(str(tmp_path / "two.png"))
    assert (image.width(), image.height()) == (600, 500)


# The timeline of a child ----------------------------------------------------------------------------


@pytest.fixture
def view(qtbot, context):
    """Two panels of the child's chart, and three months of it."""
    seen, chart = course_of(context), TimelineChart(LIGHT)
    qtbot.addWidget(chart)
    chart.show_course(seen, judge(seen), NOW, context.units)
    chart.sheet.show_panels(["IL6", "PLT"])
    chart.sheet.show_range(91)
    return chart.view()


def test_what_is_saved_is_what_is_seen_with_its_legend(context, view, tmp_path):
    path = tmp_path / "timeline.pdf"
    assert save_timeline(course_of(context), context, path, view) == ""
    words = text_of(path)
    assert "Shown: 22 Aug 2026 to 22 Nov 2026" in words
    assert "this child's IL-6 range" in words
    assert "missed infusion" not in words, "none was missed"
    assert "CRP" not in words, "the panel was closed"


@pytest.mark.parametrize(("ending", "picture"), [("svg", b"<image"), ("pdf", b"/Subtype /Image")])
def test_a_vector_file_holds_no_picture(context, view, tmp_path, ending, picture):
    path = tmp_path / f"timeline.{ending}"
    save_timeline(course_of(context), context, path, view)
    assert path.stat().st_size > 5000
    assert picture not in path.read_bytes()
