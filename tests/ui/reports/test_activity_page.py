"""The activity page: joints, scores and what is missing, as in the record."""

from __future__ import annotations

from datetime import timedelta

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import Feature
from fortnight.operations import views
from fortnight.operations.activity import record_visit
from fortnight.ui.reports.activity_page import activity_pages
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.paper import A4
from helpers.pdf_text import text_of
from helpers.stores import NOW, present, registered

JOINTS_FOUND = {
    **dict.fromkeys(JOINTS, frozenset[Sign]()),
    "knee-l": frozenset({Sign.ACTIVE, Sign.LIMITED}),
    "wrist-r": frozenset({Sign.TENDER}),
}


def assessed(session, visits: int = 1) -> str:
    child = registered(session)
    for n in range(visits):
        typed = {"physician_global": "", "patient_global": "1.5", "chaq_index": "0.5", "stiffness_min": "20"}
        draft = VisitDraft(NOW - timedelta(days=30 * n), JOINTS_FOUND, typed, features={Feature.RASH: False})
        record_visit(session, f"v{n}", child, draft)
    return child


def printed(session, context, child, tmp_path) -> str:
    pages = activity_pages(present(views.course(session, child)), context)
    assert [page.size() for page in pages] == [A4]
    assert save_pages(pages, tmp_path / "activity.pdf") == ""
    return text_of(tmp_path / "activity.pdf")


def test_a_visit_that_is_entered_ends_up_on_the_page(at_a_session, tmp_path):
    session, context = at_a_session
    words = printed(session, context, assessed(session), tmp_path)
    for said in (
        "Disease activity, 22 Nov 2026",
        "1 active · 1 limited · 1 tender · 71 of 71 examined",
        "Left knee: active, limited",
        "Right wrist: tender",
        "Parent or patient global 1.5 of 10",
        "Physician global – of 10",
        "Morning stiffness 20 min",
        "Evanescent rash absent",
        "Serositis not known",
        "cJADAS10 ≥ 2.5",
        "There is no baseline before this visit.",
    ):
        assert said in words, said


def test_past_visits_are_listed_and_the_rest_is_counted(at_a_session, tmp_path):
    session, context = at_a_session
    words = printed(session, context, assessed(session, visits=8), tmp_path)
    assert "23 Oct 2026 1 ≥ 2.5" in words
    assert "2 more in the program" in words


def test_without_an_assessment_it_says_so(at_a_session, tmp_path):
    session, context = at_a_session
    assert "No assessment is recorded yet." in printed(session, context, registered(session), tmp_path)
