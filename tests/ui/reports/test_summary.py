"""The summary page: one page for the notes whose text is that of the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.entry.check_medication import MedicationDraft
from fortnight.domain.record.medication import Act, Per, Route
from fortnight.operations.alerts import acknowledge
from fortnight.operations.course_review import child_with_number, course_review
from fortnight.operations.importing import import_files
from fortnight.operations.medication import record_medication
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.store.queries.cards import cards_of_child
from fortnight.ui.reports.paper import A4
from fortnight.ui.reports.summary import save_summary, summary_page
from fortnight.ui.reports.summary_sections import MOST_ALERTS, MOST_DOSES, alerts, doses, milestones, within
from helpers.alerts import raised_alert
from helpers.drafts import drip, sheet
from helpers.pdf_text import pages_of, text_of
from helpers.stores import FOUNDING, NOW, localise, registered
from journeys.conftest import treated


@pytest.fixture
def founding(at_a_session):
    session, context = at_a_session
    assert import_files(session, FOUNDING, localise, confirmed=True).done
    return session, context


def review(session, number="SEED-1"):
    return course_review(session, child_with_number(session, number))


def test_the_text_of_the_page_is_that_of_the_record(founding, tmp_path):
    session, context = founding
    assert save_summary(review(session), context, tmp_path / "page.pdf") == ""
    printed = text_of(tmp_path / "page.pdf")
    assert pages_of(tmp_path / "page.pdf") == 1
    for words in (
        "Case 1 · male",
        "number SEED-1",
        "White cells normal since 26 Jun 2000",
        "12 months without glucocorticoid, 28 May 2002",
        "IL-6 131.5 pg/mL, 10.1 × own level",
        "Infection?",
        "28 Oct 2002 10:00",
        RULE_VERSION,
        "signature",
    ):
        assert words in printed


def test_two_visits_that_are_entered_are_on_the_page(at_a_session, tmp_path):
    session, context = at_a_session
    child = registered(session)
    for n, days in enumerate((14, 0)):
        moment = NOW - timedelta(days=days, hours=1)
        record_labs(session, f"s{n}", child, sheet(moment, WEIGHT=22 + n, IL6=14), confirmed=True)
        record_infusion(session, f"i{n}", child, drip(moment), confirmed=True)
    save_summary(course_review(session, child), context, tmp_path / "page.pdf")
    printed = text_of(tmp_path / "page.pdf")
    assert "23 kg" in printed
    assert printed.count("264 mg") >= 2


def test_the_page_of_a_child_without_any_record(qtbot, at_a_session):
    session, context = at_a_session
    page = summary_page(course_review(session, registered(session)), context)
    qtbot.addWidget(page)
    words = [each.text() for each in page.findChildren(QLabel)]
    assert "no infusion recorded" in words
    assert "No milestone is reached yet." in words
    assert "No alert was raised." in words
    assert page.size() == A4


def test_values_are_in_the_units_of_the_clinic(founding, tmp_path):
    session, context = founding
    context.appearance.set_units("japan")
    save_summary(review(session), context, tmp_path / "page.svg")
    assert "mg/dL" in (tmp_path / "page.svg").read_text()


def test_an_answer_is_beside_its_alert(founding):
    session, _ = founding
    child = child_with_number(session, "SEED-2")
    (card,) = (each for each in cards_of_child(session.store, child) if not each.is_silent)
    acknowledge(session, "a1", card.id, "infection", "")
    ((_, _, answer),) = alerts(review(session, "SEED-2")).rows
    assert "Known infection, being treated, Nurse A 22 Nov 2026" in answer


def test_only_the_best_level_of_the_response_is_printed(founding):
    session, _ = founding
    words = [row[0] for row in milestones(review(session)).rows]
    assert [each for each in words if each.startswith("ACR Pedi")] == [
        "ACR Pedi 100 first reached on 30 Oct 2000"
    ]


def test_scores_and_what_is_due_are_on_the_page(founding, tmp_path):
    session, context = founding
    save_summary(review(session), context, tmp_path / "page.pdf")
    printed = text_of(tmp_path / "page.pdf")
    assert "Activity and scores, 28 Oct 2002" in printed
    assert "cJADAS10 0 0 to 30" in printed
    assert "sJADAS10 * ≥ 0" in printed
    assert "What is due" in printed


def test_what_does_not_fit_is_counted(at_a_session):
    session, _ = at_a_session
    made = course_review(session, treated(session))
    card = raised_alert()
    many = replace(made, cards=tuple(replace(card, id=str(n)) for n in range(MOST_ALERTS + 2)))
    section = alerts(many)
    assert (len(section.rows), section.left_out) == (MOST_ALERTS, 2)
    assert len(doses(many).rows) == min(MOST_DOSES, len(made.course.infusions))


def test_a_place_that_cannot_be_written_to_is_named(founding, tmp_path):
    session, context = founding
    assert "does not exist" in save_summary(review(session), context, tmp_path / "no" / "page.pdf")


def test_a_weekly_dose_is_printed_as_a_weekly_dose(at_a_session, tmp_path):
    session, context = at_a_session
    child = registered(session)
    draft = MedicationDraft(
        "methotrexate", NOW.date(), Act.START, "10", "mg", "1", Per.WEEK, Route.SUBCUTANEOUS, "arthritis"
    )
    record_medication(session, "m1", child, draft, confirmed=True)
    assert save_summary(course_review(session, child), context, tmp_path / "page.pdf") == ""
    assert "10 mg a week" in text_of(tmp_path / "page.pdf")


def test_the_page_is_as_high_as_its_words_need(founding):
    session, context = founding
    page = summary_page(review(session), context)
    layout = page.layout()
    assert layout is not None
    assert page.height() >= layout.totalMinimumHeightForWidth(A4.width())


def test_milestones_are_those_of_the_period_and_earlier_ones_are_counted(founding):
    session, _ = founding
    whole = review(session)
    days = sorted(each.on for each in whole.milestones if each.on is not None)
    begins = datetime.combine(days[-1], time(), UTC)
    of_day = [str(each.says) for each in whole.milestones if each.on == days[-1]]
    undated = [str(each.says) for each in whole.milestones if each.on is None]
    shown = [row[0] for row in milestones(within(whole, begins)).rows]
    assert set(shown[:-1]) <= {*of_day, *undated}
    assert set(of_day) & set(shown)
    earlier = sum(day < days[-1] for day in days)
    assert shown[-1] == f"{earlier} milestones reached before the period"
    assert milestones(within(whole, None)) == milestones(whole)
    later = milestones(within(whole, begins + timedelta(days=1)))
    assert later.rows[-1][0] == f"{len(days)} milestones reached before the period"
