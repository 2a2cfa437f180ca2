"""Every page of a course: one head, one foot, vector charts, embedded fonts, text as in the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QWidget

from fortnight import __version__
from fortnight.app.rendering import COURSE_PAGES
from fortnight.cli.window import PAGE_OF
from fortnight.cli.window import SECTIONS as NAMED_SECTIONS
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.record.child import allergy_text
from fortnight.operations import views
from fortnight.operations.course_review import child_with_number
from fortnight.operations.importing import import_files
from fortnight.ui import formats
from fortnight.ui.reports.course_pages import CHOSEN, PAGES, save_course_page
from fortnight.ui.reports.paper import A4
from fortnight.ui.services.summary_choice import SECTIONS
from fortnight.ui.translation import say
from helpers.contexts import context_of
from helpers.pdf_text import pages_of, text_of
from helpers.people import logged_in, record_with_lead
from helpers.stores import FOUNDING, localise, present, registered

ON_A4 = [name for name in PAGES if name != "timeline"]
SMALLEST_PRINT = 1.2  # times as high as A4: such a page is printed at 83 % of its size
SHEETS = {"letter": 2}  # of the founding case: the text, and the course in figures


@pytest.fixture
def founding(at_a_session):
    session, context = at_a_session
    assert import_files(session, FOUNDING, localise, confirmed=True).done
    return present(views.course(session, child_with_number(session, "SEED-1"))), context


def fonts_of(path) -> set[tuple[str, bool]]:
    """Return the fonts of a PDF, each with whether it is embedded."""
    found = set[tuple[str, bool]]()
    for page in PdfReader(path).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            for inner in font.get_object().get("/DescendantFonts", [font]):
                descriptor = inner.get_object()["/FontDescriptor"].get_object()
                embedded = any(key.startswith("/FontFile") for key in descriptor)
                found.add((str(inner.get_object()["/BaseFont"]), embedded))
    return found


def test_the_command_line_draws_the_same_pages():
    assert set(COURSE_PAGES) == set(PAGES)
    assert tuple(SECTIONS) == NAMED_SECTIONS
    assert set(PAGE_OF.values()) == set(CHOSEN)


@pytest.mark.parametrize("name", PAGES)
def test_each_page_says_whose_it_is_at_its_head_and_its_foot(founding, tmp_path, name):
    course, context = founding
    path = tmp_path / f"{name}.pdf"
    assert save_course_page(name, course, context, path) == ""
    words = text_of(path)
    for said in (
        "Case 1",
        "male",
        "SEED-1",
        f"born {formats.day(course.child.birth_date)}",
        say(allergy_text(course.child.allergies)),
        f"page 1 of {SHEETS.get(name, 1)}",
        "printed 22 Nov 2026 09:30 by Nurse A",
        f"Fortnight {__version__}",
        RULE_VERSION,
    ):
        assert said in words, said


@pytest.mark.parametrize("name", PAGES)
def test_each_page_is_vector_with_embedded_fonts(founding, tmp_path, name):
    course, context = founding
    save_course_page(name, course, context, tmp_path / "page.pdf")
    fonts = fonts_of(tmp_path / "page.pdf")
    assert fonts
    assert all(embedded for _, embedded in fonts), fonts
    assert b"/Subtype /Image" not in (tmp_path / "page.pdf").read_bytes()
    save_course_page(name, course, context, tmp_path / "page.svg")
    assert b"<image" not in (tmp_path / "page.svg").read_bytes()


@pytest.mark.parametrize("name", ON_A4)
def test_the_pages_of_the_longest_founding_case_fit_on_their_sheets(founding, tmp_path, qtbot, name):
    course, context = founding
    pages = PAGES[name](course, context)
    for page in pages:
        qtbot.addWidget(page)
        assert page.width() == A4.width()
        assert page.height() <= SMALLEST_PRINT * A4.height(), "small print can still be read"
    save_course_page(name, course, context, tmp_path / "page.pdf")
    assert len(pages) == SHEETS.get(name, 1)
    sheets = [sheet.mediabox for sheet in PdfReader(tmp_path / "page.pdf").pages]
    assert [(round(each.width), round(each.height)) for each in sheets] == [(595, 842)] * len(pages)


@pytest.mark.parametrize("name", PAGES)
def test_a_child_without_any_record_has_every_page(at_a_session, qtbot, name):
    session, context = at_a_session
    child = registered(session)
    for page in PAGES[name](present(views.course(session, child)), context):
        qtbot.addWidget(page)
        assert isinstance(page, QWidget)
        assert not page.grab().isNull()


@pytest.mark.parametrize("name", PAGES)
def test_the_foot_has_the_signed_head_of_the_journal(qapp, tmp_path, name):
    record_with_lead(tmp_path / "ward")
    with logged_in(tmp_path / "ward") as session, context_of(session) as context:
        course = present(views.course(session, registered(session)))
        save_course_page(name, course, context, tmp_path / "page.pdf")
        assert "journal head" in text_of(tmp_path / "page.pdf")


@pytest.mark.parametrize("name", ["visit", "summary"])
def test_values_are_in_the_units_of_the_clinic(founding, tmp_path, name):
    course, context = founding
    context.appearance.set_units("japan")
    save_course_page(name, course, context, tmp_path / "page.pdf")
    words = text_of(tmp_path / "page.pdf")
    assert "/µL" in words or "mg/dL" in words
    assert "mg/L" not in words


def test_ten_years_are_printed(founding, tmp_path):
    course, context = founding
    years = tuple(
        replace(each, id=f"{each.id}-{n}", collected_at=each.collected_at + timedelta(days=949 * n))
        for n in range(4)
        for each in course.specimens
    )
    long = replace(course, specimens=years)
    for name in ("growth", "medication"):
        assert save_course_page(name, long, context, tmp_path / f"{name}.pdf") == ""
        assert pages_of(tmp_path / f"{name}.pdf") == 1
