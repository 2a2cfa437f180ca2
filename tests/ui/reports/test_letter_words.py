"""The proposed paragraphs say what is recorded, and never more."""

from __future__ import annotations

import re

import pytest

from fortnight.domain.record.letter import PARAGRAPHS
from fortnight.operations.course_review import child_with_number, course_review
from fortnight.operations.growth import growth_view
from fortnight.operations.importing import import_files
from fortnight.ui.reports.growth_page import growth_pages
from fortnight.ui.reports.letter_words import proposed
from fortnight.ui.reports.medication_page import medication_pages
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.summary import summary_page
from fortnight.ui.reports.visit_page import visit_pages
from helpers.pdf_text import text_of
from helpers.stores import FOUNDING, NOW, localise, registered


def paragraphs(session, child) -> dict[str, str]:
    review = course_review(session, child)
    return proposed(review, growth_view(session, review.course), NOW.date())


@pytest.fixture
def founding(at_a_session):
    session, context = at_a_session
    assert import_files(session, FOUNDING, localise, confirmed=True).done
    return session, context


def test_each_paragraph_is_proposed_in_order(founding):
    session, _ = founding
    assert list(paragraphs(session, child_with_number(session, "SEED-1"))) == list(PARAGRAPHS)


def test_the_founding_case_reads_like_its_report(founding):
    session, _ = founding
    words = paragraphs(session, child_with_number(session, "SEED-1"))
    for said in (
        "Tocilizumab has been given since 3 Apr 2000: 67 infusions, the last on 28 Oct 2002.",
        "White cells normal since 26 Jun 2000 (day 84).",
        "12 months without glucocorticoid",
    ):
        assert said in words["course"], said
    assert "IL-6 131.5 pg/mL, 10.1 × own level" in words["alerts"]
    assert words["alerts"].count("Alert of") == 1, "no infection is invented, and none is missing"
    assert "+18.0 cm" in words["growth"]
    assert "was stopped on" in words["medication"]


def test_a_letter_says_no_number_that_the_record_does_not(founding, tmp_path):
    """Every number of the proposal is on the pages that are printed from the record."""
    session, context = founding
    child = child_with_number(session, "SEED-1")
    review = course_review(session, child)
    pages = [
        summary_page(review, context),
        *visit_pages(review, context),
        *growth_pages(review.course, context),
        *medication_pages(review.course, context),
    ]
    save_pages(pages, tmp_path / "record.pdf")
    record = text_of(tmp_path / "record.pdf")
    words = paragraphs(session, child)
    numbers = set(re.findall(r"[−+]?\d+(?:\.\d+)?", "\n".join(words[name] for name in ("course", "growth"))))
    assert len(numbers) > 20
    assert {each for each in numbers if each not in record} == set()


def test_without_a_record_it_says_so_and_nothing_else(at_a_session):
    session, _ = at_a_session
    words = paragraphs(session, registered(session))
    assert words["course"] == "No infusion is recorded yet."
    assert words["state"] == "No result is recorded yet.\nNo assessment is recorded yet."
    assert words["medication"] == "No other drug is recorded."
    assert words["alerts"] == "No alert was raised.\nNo infection is recorded."
    assert words["growth"] == "No height is recorded yet."


def test_values_are_in_the_units_of_the_clinic(founding):
    session, context = founding
    context.appearance.set_units("japan")
    words = paragraphs(session, child_with_number(session, "SEED-1"))
    assert "mg/dL" in words["state"]
    assert "mg/L" not in words["state"]
