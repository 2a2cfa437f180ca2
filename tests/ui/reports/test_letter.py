"""A course letter on paper: its text on as many sheets as it needs, then the course in figures."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.domain.record.letter import PARAGRAPHS, Letter
from fortnight.operations import views
from fortnight.operations.course_review import child_with_number, course_review
from fortnight.operations.importing import import_files
from fortnight.operations.letters import LONGEST_PARAGRAPH, record_letter
from fortnight.ui.reports.letter import letter_pages, newest_letter_pages, text_pages
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.paper import A4
from helpers.contexts import as_role
from helpers.pdf_text import pages_of, text_of
from helpers.stores import FOUNDING, NOW, localise, present, registered


@pytest.fixture
def founding(at_a_session):
    session, context = at_a_session
    assert import_files(session, FOUNDING, localise, confirmed=True).done
    return course_review(session, child_with_number(session, "SEED-1")), context


def letter(paragraphs, at=NOW, **fields):
    return Letter("l1", at, "Dr B", "To the family doctor", paragraphs, **fields)


def printed(pages, tmp_path) -> str:
    assert save_pages(pages, tmp_path / "letter.pdf") == ""
    return text_of(tmp_path / "letter.pdf")


def test_a_letter_has_two_pages_its_text_and_the_course_in_figures(founding, tmp_path):
    review, context = founding
    words = printed(letter_pages(letter({"course": "Well <b> since May."}), review, context), tmp_path)
    assert pages_of(tmp_path / "letter.pdf") == 2
    for said in (
        "Letter of 22 Nov 2026",
        "To the family doctor",
        "Written by Dr B, 22 Nov 2026 09:30",
        "Course Well <b> since May.",
        "page 1 of 2",
        "The course in figures",
        "page 2 of 2",
        "IL-6 pg/mL · log",
        "signature",
    ):
        assert said in words, said
    assert "Growth" not in words, "an empty paragraph has no title"


def test_the_longest_letter_loses_no_word_and_every_sheet_is_a4(founding, tmp_path):
    review, context = founding
    words = [f"word{n}" for n in range(LONGEST_PARAGRAPH // 9)]
    long = letter(dict.fromkeys(PARAGRAPHS, " ".join(words)))
    pages = text_pages(long, review, context)
    assert len(pages) > 1
    assert all(page.height() <= 1.05 * A4.height() for page in pages), "printed at 95 % or more of its size"
    found = printed(pages, tmp_path).split()
    assert [each for each in found if each.startswith("word")] == words * len(PARAGRAPHS)


def test_a_title_is_never_the_last_line_of_a_sheet(founding, tmp_path):
    review, context = founding
    titles = [str(title) for title in PARAGRAPHS.values()]
    for lines in range(30, 44):
        text = {"course": "\n".join(f"line {n}" for n in range(lines)), "state": "end"}
        pages = text_pages(letter(text), review, context)
        for page in pages:
            shown = [each.text() for each in page.findChildren(QLabel)]
            after = [shown[place + 1] for place, words in enumerate(shown) if words in titles]
            assert all(words.startswith("line") or words == "end" for words in after), lines
            page.deleteLater()


def test_a_letter_of_another_day_is_printed_without_the_figures_of_today(founding, tmp_path):
    review, context = founding
    old = letter({"course": "Well."}, NOW - timedelta(days=30))
    words = printed(letter_pages(old, review, context), tmp_path)
    assert pages_of(tmp_path / "letter.pdf") == 1
    assert "Letter of 23 Oct 2026" in words
    assert "Printed again on 22 Nov 2026." in words
    assert "The course in figures" not in words


def test_without_a_recorded_letter_the_proposal_says_that_nobody_edited_it(founding, tmp_path):
    review, context = founding
    words = printed(newest_letter_pages(review.course, context), tmp_path)
    assert "no physician edited it" in words
    physician = as_role(context, "physician")
    record_letter(physician.session, review.course.child.id, letter({"course": "Mine alone."}))
    words = printed(newest_letter_pages(review.course, context), tmp_path)
    assert "Mine alone." in words
    assert "no physician edited it" not in words


def test_a_child_without_any_record(at_a_session, tmp_path):
    session, context = at_a_session
    course = present(views.course(session, registered(session)))
    words = printed(newest_letter_pages(course, context), tmp_path)
    assert "No infusion is recorded yet." in words
