"""The page of one visit: its results beside those before, the infusion, activity, events, alerts."""

from __future__ import annotations

from datetime import timedelta

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.record.joints import JOINTS
from fortnight.operations.activity import record_visit
from fortnight.operations.course_review import course_review
from fortnight.operations.events import EventDraft, record_event
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.ui import formats
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.visit_page import visit_days, visit_on, visit_pages
from helpers.drafts import drip, sheet
from helpers.pdf_text import text_of
from helpers.stores import NOW, registered

BEFORE = NOW - timedelta(days=14)


def entered(session) -> str:
    """Record two visits of a child, as the forms do; return the id of the child."""
    child = registered(session, allergies="latex")
    for n, (moment, il6, platelets) in enumerate(((BEFORE, 12.5, 310), (NOW, 14, 95))):
        at = moment - timedelta(hours=1)
        record_labs(session, f"s{n}", child, sheet(at, WEIGHT=22 + n, IL6=il6, PLT=platelets), confirmed=True)
        record_infusion(session, f"i{n}", child, drip(at, lots="B2041"), confirmed=True)
    joints = dict.fromkeys(JOINTS, frozenset())
    numbers = {"physician_global": "", "patient_global": "1.5"}
    record_visit(session, "v1", child, VisitDraft(NOW - timedelta(hours=1), joints, numbers))
    note = EventDraft("note", "19 Nov 2026", text="camping trip")
    record_event(session, "e1", child, note, confirmed=True)
    return child


def printed(session, context, child, tmp_path, day=None) -> str:
    path = tmp_path / "visit.pdf"
    assert save_pages(visit_pages(course_review(session, child), context, day), path) == ""
    return text_of(path)


def test_two_visits_that_are_entered_end_up_on_the_page(at_a_session, tmp_path):
    session, context = at_a_session
    words = printed(session, context, entered(session), tmp_path)
    for said in (
        "Visit of 22 Nov 2026",
        "latex",
        "14 pg/mL 12.5 pg/mL 8 Nov 2026",
        "95 ×10⁹/L",
        "310 ×10⁹/L 8 Nov 2026",
        "23 kg 22 kg 8 Nov 2026",
        "264 mg",
        "Lots B2041",
        "camping trip",
        "Events since 8 Nov 2026",
    ):
        assert said in words, said


def test_a_value_beyond_a_limit_of_the_label_is_marked_in_words(at_a_session, tmp_path):
    session, context = at_a_session
    words = printed(session, context, entered(session), tmp_path)
    assert "95 ×10⁹/L ▼" in words


def test_an_earlier_visit_is_chosen_by_its_day(at_a_session, tmp_path):
    session, context = at_a_session
    child = entered(session)
    words = printed(session, context, child, tmp_path, BEFORE.date())
    assert "Visit of 8 Nov 2026" in words
    assert "14 pg/mL" not in words
    assert "camping trip" not in words, "it is later"
    assert "Activity was not assessed on this day." in words


def test_a_day_without_a_visit_is_answered_with_the_newest(at_a_session, tmp_path):
    session, context = at_a_session
    words = printed(session, context, entered(session), tmp_path, BEFORE.date() + timedelta(days=2))
    assert "Visit of 22 Nov 2026" in words


def test_the_days_of_visits_are_those_with_a_record(at_a_session):
    session, _ = at_a_session
    review = course_review(session, entered(session))
    assert visit_days(review) == [BEFORE.date(), NOW.date()]
    assert visit_on(review, BEFORE.date()).before is None
    assert len(visit_on(review, NOW.date()).results) == 3


def test_without_a_visit_it_says_so(at_a_session, tmp_path):
    session, context = at_a_session
    assert "No visit is recorded yet." in printed(session, context, registered(session), tmp_path)


def test_an_infusion_whose_end_is_not_recorded_has_its_start_alone(at_a_session, tmp_path):
    session, context = at_a_session
    child = registered(session)
    started = NOW - timedelta(hours=1)
    record_infusion(session, "i1", child, drip(started, ended_at=None), confirmed=True)
    words = printed(session, context, child, tmp_path)
    assert formats.moment(started) in words
    assert f"{formats.moment(started)} –" not in words
