"""The medication page: doses, exposure and milestones are those of the record."""

from __future__ import annotations

from datetime import timedelta

from fortnight.domain.entry.check_medication import MedicationDraft
from fortnight.domain.record.medication import Act, Per, Route
from fortnight.operations import views
from fortnight.operations.medication import record_medication
from fortnight.ui.reports.medication_page import MOST_DRUGS, MOST_STEPS, medication_pages
from fortnight.ui.reports.page_file import save_pages
from helpers.pdf_text import text_of
from helpers.stores import NOW, present, registered


def taken(session, child, id, days_ago, act, dose="", reason="arthritis", drug="prednisolone"):
    day = NOW.date() - timedelta(days=days_ago)
    draft = MedicationDraft(drug, day, act, dose, "mg", "1", Per.DAY, Route.ORAL, reason)
    record_medication(session, id, child, draft, confirmed=True)


def printed(session, context, child, tmp_path) -> str:
    pages = medication_pages(present(views.course(session, child)), context)
    assert save_pages(pages, tmp_path / "medication.pdf") == ""
    return text_of(tmp_path / "medication.pdf")


def test_doses_that_are_entered_end_up_on_the_page(at_a_session, tmp_path):
    session, context = at_a_session
    child = registered(session)
    taken(session, child, "m1", 300, Act.START, "10")
    taken(session, child, "m2", 250, Act.CHANGE, "5", "well")
    taken(session, child, "m3", 200, Act.STOP, reason="inactive disease")
    words = printed(session, context, child, tmp_path)
    for said in (
        "0 mg/day stopped 200 days ago",
        "750 mg",
        "Prednisolone stopped 6 May 2026",
        "5 mg a day",
        "−50 %",
        "inactive disease",
        "6 May 2026: Glucocorticoid ceased",
        "Prednisolone, mg/day",
    ):
        assert said in words, said


def test_many_steps_are_counted(at_a_session, tmp_path):
    session, context = at_a_session
    child = registered(session)
    taken(session, child, "m0", 400, Act.START, "20")
    for n in range(1, MOST_STEPS + 4):
        taken(session, child, f"m{n}", 400 - 10 * n, Act.CHANGE, str(20 - n))
    assert "4 more in the program" in printed(session, context, child, tmp_path)


def test_drugs_whose_steps_are_left_out_are_named(at_a_session, tmp_path):
    session, context = at_a_session
    child = registered(session)
    words = ""
    for n, drug in enumerate(("prednisolone", "ciclosporin", "methotrexate", "naproxen", "folic acid")):
        taken(session, child, f"m{n}", 10, Act.START, "5", drug=drug)
        words = printed(session, context, child, tmp_path)
        assert ("more drug" in words) == (n >= MOST_DRUGS), n
    assert "The steps of 2 more drugs are in the program: Naproxen, Folic acid." in words


def test_without_another_drug_it_says_so(at_a_session, tmp_path):
    session, context = at_a_session
    words = printed(session, context, registered(session), tmp_path)
    assert "No other drug is recorded." in words
    assert "None was found." in words
