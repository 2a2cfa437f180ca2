"""The whole record as a PDF: every child with all its values, escaped, with its own foot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdf import PdfReader

from fortnight.operations import views
from fortnight.operations.importing import import_files
from fortnight.operations.letters import draft_letter, record_letter
from fortnight.operations.session import Progress, Stopped
from fortnight.ui.reports.whole_record import write_record
from helpers.contexts import as_role
from helpers.pdf_text import text_of
from helpers.stores import FOUNDING, localise, registered
from journeys.conftest import treated


class Steps(Progress):
    def __init__(self, stop: bool = False) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stop = stop

    def step(self, what, done=0, total=0):
        self.steps.append((done, total))
        if self._stop:
            raise Stopped(what)


def test_every_child_and_every_value_is_in_it(at_a_session, tmp_path):
    session, _ = at_a_session
    assert import_files(session, FOUNDING, localise, confirmed=True).done
    steps = Steps()
    write_record(session, tmp_path / "all.pdf", steps)
    words = text_of(tmp_path / "all.pdf")
    assert "is not encrypted" in words
    assert steps.steps == [(0, 3), (1, 3), (2, 3)]
    for child in views.children(session):
        assert f"{child.name} · " in words
        course = views.course(session, child.id)
        assert course is not None
        for result in course.of("IL6"):
            assert result.reported in words, result
    for said in (
        "IL-6 131.5 pg/mL",
        "Infection?",
        "Prednisolone",
        "Page 1 of",
    ):
        assert said in words, said


def test_each_page_says_whose_it_is(at_a_session, tmp_path):
    session, _ = at_a_session
    treated(session)
    registered(session, "0002", "Case <2>")
    write_record(session, tmp_path / "all.pdf", Progress())
    first, *pages = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "all.pdf").pages]
    assert "0001" in first
    assert "0002" in first
    assert all(("Case 1 ·" in words) != ("Case <2> ·" in words) for words in pages)
    assert "none recorded" in pages[-1]
    (charts,) = [words for words in pages if "charts" in words]
    assert "Case 1 · male · 0001 · charts" in charts
    for words in ("IL-6, pg/mL", "CRP, mg/L", "WBC, ×10⁹/L", "Platelets, ×10⁹/L"):
        assert words in charts, words


def test_a_letter_and_what_users_typed_are_in_it_as_they_were_typed(at_a_session, tmp_path):
    session, context = at_a_session
    child = registered(session, allergies="latex <b>")
    physician = as_role(context, "physician").session
    record_letter(physician, child, draft_letter(physician, "l1", "Dr C", {"course": "Well & <happy>."}))
    write_record(replace(session), tmp_path / "all.pdf", Progress())
    words = text_of(tmp_path / "all.pdf")
    assert "latex <b>" in words
    assert "Well & <happy>." in words


def test_it_can_be_stopped(at_a_session, tmp_path):
    session, _ = at_a_session
    registered(session)
    with pytest.raises(Stopped):
        write_record(session, tmp_path / "all.pdf", Steps(stop=True))


def test_an_empty_record_is_one_page(at_a_session, tmp_path):
    session, _ = at_a_session
    write_record(session, tmp_path / "all.pdf", Progress())
    assert len(PdfReader(tmp_path / "all.pdf").pages) == 1
