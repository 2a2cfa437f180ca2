"""Changes of a child's plan: what is refused or asked, retried, undone, and what Today shows afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.infusion.acts import ActKind, NotGiven
from fortnight.domain.people import LEAD, PHYSICIAN
from fortnight.domain.record.plan import Ending, EndReason, Interval, Move
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import alerts, infusions, maintenance, planning, settings, views
from fortnight.operations.correcting import amend
from fortnight.operations.history import history as history_of
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.errors import Denied
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from helpers.bedside import order
from helpers.drafts import drip, sheet
from helpers.stores import NOW, present, registered, session_at

TODAY = NOW.date()
DUE = TODAY + timedelta(days=4)


@pytest.fixture
def physician(session, clock):
    return session_at(session.store, clock, "Dr B", PHYSICIAN)


@pytest.fixture
def child(physician):
    """A child whose last infusion was ten days ago."""
    made = registered(physician)
    record_infusion(physician, "i1", made, drip(NOW - timedelta(days=10)), confirmed=True)
    return made


def days(n: int) -> date:
    return TODAY + timedelta(days=n)


def move(session, child, to, due=DUE, entry="", confirmed=True, reason="school"):
    planning.move_infusion(session, entry or session.new_id(), child, Move(due, to, reason), confirmed)


def change(session, child, n, since=TODAY, confirmed=True, reason="well"):
    entry = session.new_id()
    planning.change_interval(session, entry, child, Interval(since, n, reason), confirmed)
    return entry


def end(session, child, on=TODAY, why=EndReason.REMISSION, note="", confirmed=True):
    entry = session.new_id()
    planning.end_course(session, entry, child, Ending(on, why, note), confirmed)
    return entry


def coming(session, child, most=3):
    return [(s.due, s.planned) for s in planning.coming_infusions(session, child)[:most]]


def row(session):
    (found,) = views.today(session).rows
    return found


def refused(do) -> Invalid:
    with pytest.raises(Invalid) as raised:
        do()
    return raised.value


# Moves ------------------------------------------------------------------------------------------------


def test_a_moved_infusion_is_shown_on_its_new_day_everywhere(session, child):
    move(session, child, days(6))
    course = present(views.course(session, child))
    assert (row(session).due, row(session).moved_from, row(session).days) == (days(6), DUE, 6)
    assert present(views.banner(session, course).due).due == days(6)
    assert [(s.due, s.moved_to, s.status) for s in views.fortnights(session, course)][1:] == [
        (DUE, days(6), Status.PLANNED)
    ]
    assert coming(session, child) == [(DUE, days(6)), (days(20), days(20)), (days(34), days(34))]


def test_a_move_stays_when_the_infusion_before_it_is_given_late_or_corrected(session, child, clock):
    """The second infusion from now is moved; the first one is then given three days late."""
    coming = planning.coming_infusions(session, child)
    second = coming[1].due
    to = second + timedelta(days=4)
    planning.move_infusion(session, "m1", child, Move(second, to, "holiday"), confirmed=True)
    clock.now = clock.now + (coming[0].due - clock.now.date()) + timedelta(days=3)
    record_infusion(session, "late", child, drip(clock()), confirmed=True)
    assert (row(session).due, row(session).moved_from) == (to, second + timedelta(days=3))
    undo(session, "u1", "m1")
    assert row(session).due == second + timedelta(days=3)


def test_an_infusion_after_the_next_one_can_be_moved_too(session, child):
    move(session, child, days(19), due=days(18))
    assert coming(session, child) == [(DUE, DUE), (days(18), days(19)), (days(33), days(33))]


def test_a_move_is_undone_and_retried_like_any_entry(session, child):
    move(session, child, days(5), entry="m1")
    move(session, child, days(5), entry="m1")
    assert len([e for e in journal.of_target(session.store.db, child) if e.verb == "plan.move"]) == 1
    undo(session, "u1", "m1")
    assert coming(session, child, 1) == [(DUE, DUE)]


@pytest.mark.parametrize(
    ("to", "due", "reason", "sentence"),
    [
        (-1, 4, "school", "21 Nov 2026 is in the past."),
        (4, 4, "school", "This infusion is already planned for 26 Nov 2026."),
        (18, 4, "school", "The infusion after it is due on 10 Dec 2026. Choose an earlier day."),
        (40, 4, "school", "The infusion after it is due on 10 Dec 2026. Choose an earlier day."),
        (4, 18, "school", "The infusion before it is on 26 Nov 2026. Choose a later day."),
        (6, 5, "school", "No infusion is due on 27 Nov 2026."),
        (6, 4, "  ", "Type why the infusion is moved."),
        (6, 4, "x" * 201, "This is longer than 200 characters."),
    ],
)
def test_an_invalid_move_is_refused_with_a_sentence(session, child, to, due, reason, sentence):
    wrong = refused(lambda: move(session, child, days(to), due=days(due), reason=reason))
    assert (str(wrong), wrong.question) == (sentence, False)
    assert coming(session, child, 1) == [(DUE, DUE)]


def test_a_move_out_of_the_window_is_asked_about(session, child):
    move(session, child, days(7), confirmed=False)
    wrong = refused(lambda: move(session, child, days(8), confirmed=False))
    assert wrong.question
    assert str(wrong) == (
        "30 Nov 2026 is 18 days after the infusion before it, instead of 14. Is this correct?"
    )
    move(session, child, days(8), entry="m2")
    assert "18 days after" in present(present(journal.by_id(session.store.db, "m2")).reason)


def test_a_move_to_a_public_holiday_is_asked_about(session, child, clock):
    lead = session_at(session.store, clock, "Lead A", LEAD)
    settings.change(lead, lead.new_id(), "holidays", "US")
    move(session, child, days(5))
    wrong = refused(lambda: move(session, child, DUE, confirmed=False))
    assert str(wrong) == "26 Nov 2026 is a public holiday (Thanksgiving Day). Is the ward open?"
    assert wrong.question


def test_an_overdue_infusion_is_moved_to_a_later_day(session, child, clock):
    clock.forward(days=30)
    assert row(session).status is Status.OVERDUE
    move(session, child, days(31))
    found = row(session)
    assert (found.due, found.moved_from, found.status) == (days(31), DUE, Status.DUE)
    assert not any(f.rule == "late" for f in found.readiness.findings)


def test_the_next_due_date_follows_a_moved_infusion_that_is_given_late(session, child, clock):
    move(session, child, days(6))
    clock.forward(days=8)
    record_infusion(session, "i2", child, drip(clock()), confirmed=True)
    assert row(session).due == days(8 + 14)
    slots = views.fortnights(session, present(views.course(session, child)))
    assert [(s.days_off, s.status) for s in slots][1:] == [(2, Status.GIVEN), (0, Status.PLANNED)]


def test_before_the_first_infusion_nothing_can_be_moved(session):
    made = registered(session)
    assert planning.coming_infusions(session, made) == []
    assert str(refused(lambda: move(session, made, days(6)))) == "No infusion is due on 26 Nov 2026."


def test_a_read_only_user_cannot_move_an_infusion(session, child, clock):
    reader = session_at(session.store, clock, "Reader", "read-only")
    with pytest.raises(Denied):
        move(reader, child, days(6))


# Intervals --------------------------------------------------------------------------------------------


def test_a_new_interval_applies_to_the_next_due_date_and_not_to_earlier_ones(physician, child, clock):
    change(physician, child, 21)
    assert row(physician).due == days(11)
    clock.forward(days=11)
    record_infusion(physician, "i2", child, drip(clock()), confirmed=True)
    course = present(views.course(physician, child))
    assert course.child.interval_days == 21
    assert [s.status for s in views.fortnights(physician, course)] == ["given", "given", "planned"]
    change(physician, child, 14, since=clock().date())
    assert row(physician).due == days(11 + 14)


@pytest.mark.parametrize(
    ("n", "since", "reason", "sentence"),
    [
        (14, 0, "well", "Infusions are already 14 days apart."),
        (6, 0, "well", "The interval between infusions must be 7 to 56 days."),
        (57, 0, "well", "The interval between infusions must be 7 to 56 days."),
        (21, 1, "well", "This day is in the future."),
        (21, -4000, "well", "This day is before the child's birth."),
        (21, 0, "", "Type why the interval is changed."),
    ],
)
def test_an_invalid_interval_is_refused(physician, child, n, since, reason, sentence):
    wrong = refused(lambda: change(physician, child, n, days(since), reason=reason))
    assert (str(wrong), wrong.question) == (sentence, False)


def test_a_change_before_the_last_change_is_refused(physician, child):
    change(physician, child, 21)
    wrong = refused(lambda: change(physician, child, 28, days(-1)))
    assert str(wrong) == "The interval was changed on 22 Nov 2026. Choose that day or a later one."


@pytest.mark.parametrize(
    ("label", "n", "sentence"),
    [
        ("us-eu", 7, "US, EU and Australian label: infusions are 14 days apart. Is 7 days correct?"),
        ("us-eu", 15, "US, EU and Australian label: infusions are 14 days apart. Is 15 days correct?"),
        ("japan", 7, ""),
        ("japan", 13, ""),
        ("japan", 15, "Japanese label: infusions are 7 to 14 days apart. Is 15 days correct?"),
    ],
)
def test_an_interval_outside_the_label_is_a_question(physician, label, n, sentence):
    made = registered(physician, label=label)
    if not sentence:
        change(physician, made, n, confirmed=False)
        return
    wrong = refused(lambda: change(physician, made, n, confirmed=False))
    assert (str(wrong), wrong.question) == (sentence, True)


def test_a_nurse_does_not_change_the_interval(session, child):
    with pytest.raises(Denied):
        change(session, child, 21)


def test_undoing_a_change_restores_the_former_interval(physician, child):
    undo(physician, "u1", change(physician, child, 21))
    assert present(views.course(physician, child)).child.interval_days == 14
    assert row(physician).due == DUE


def test_a_corrected_registration_does_not_end_a_changed_interval(physician, child):
    change(physician, child, 21)
    amend(physician, physician.new_id(), child, {"name": "Case 2"}, "typing error")
    assert present(views.course(physician, child)).child.interval_days == 21


# The end of a course ----------------------------------------------------------------------------------


def test_a_child_with_an_ended_course_is_not_on_today_and_can_be_found(physician, child):
    end(physician, child)
    shown = views.today(physician)
    assert (shown.rows, shown.children, shown.registered) == ((), 0, 1)
    (found,) = views.find(physician, "Case 1")
    assert present(found.plan.ended).why is EndReason.REMISSION
    course = present(views.course(physician, child))
    assert [s.status for s in views.fortnights(physician, course)] == [Status.GIVEN]
    assert views.banner(physician, course).due is None
    assert planning.coming_infusions(physician, child) == []


def test_a_resumed_course_is_due_on_the_day_of_resumption(physician, child, clock):
    end(physician, child)
    clock.forward(days=90)
    planning.resume_course(physician, "r1", child, clock().date(), "flare")
    assert (row(physician).due, row(physician).status) == (days(90), Status.DUE)
    record_infusion(physician, "i2", child, drip(clock()), confirmed=True)
    course = present(views.course(physician, child))
    assert [s.status for s in views.fortnights(physician, course)] == ["given", "given", "planned"]
    maintenance.rebuild(physician, "b1")
    assert verify(physician.store).findings == ()


def test_after_undoing_the_end_the_child_is_on_today_again(physician, child):
    undo(physician, "u1", end(physician, child))
    assert row(physician).due == DUE


@pytest.mark.parametrize(
    ("on", "why", "note", "sentence"),
    [
        (1, EndReason.REMISSION, "", "This day is in the future."),
        (-11, EndReason.REMISSION, "", "An infusion was given after this day, on 12 Nov 2026."),
        (0, EndReason.OTHER, " ", "Type why the course ends."),
        (0, EndReason.MOVED, "x" * 201, "This is longer than 200 characters."),
    ],
)
def test_an_invalid_end_is_refused(physician, child, on, why, note, sentence):
    assert str(refused(lambda: end(physician, child, days(on), why, note))) == sentence
    assert row(physician).due == DUE


def test_nothing_is_planned_in_a_course_that_has_ended(physician, child):
    end(physician, child, note="remission for a year")
    sentence = "The course of this child ended on 22 Nov 2026. Resume it first."
    for attempt in (
        lambda: move(physician, child, days(6)),
        lambda: change(physician, child, 21),
        lambda: end(physician, child),
    ):
        assert str(refused(attempt)) == sentence


def test_a_course_with_an_open_infusion_does_not_end(physician, child):
    infusions.write_act(physician, "o1", "d1", child, ActKind.ORDER, order(), confirmed=True)
    wrong = refused(lambda: end(physician, child))
    assert "still open" in str(wrong)
    infusions.write_act(physician, "o2", "d1", child, ActKind.NOT_GIVEN, NotGiven(DUE, "stopped"))
    end(physician, child)


def test_what_cannot_be_resumed_is_refused(physician, child, clock):
    def resume(on=TODAY, reason="flare", confirmed=False):
        planning.resume_course(physician, physician.new_id(), child, on, reason, confirmed)

    assert str(refused(resume)) == "The course of this child has not ended."
    end(physician, child, why=EndReason.DIED)
    assert str(refused(lambda: resume(days(1)))) == "This day is in the future."
    assert str(refused(lambda: resume(days(-1)))) == (
        "The course ended on 22 Nov 2026. Choose that day or a later one."
    )
    assert str(refused(lambda: resume(reason=" "))) == "Type why the course is resumed."
    wrong = refused(resume)
    assert (str(wrong), wrong.question) == ("This child is recorded as having died. Is that wrong?", True)
    resume(confirmed=True)
    assert row(physician).due == DUE


def test_only_a_physician_ends_a_course(session, child):
    with pytest.raises(Denied):
        end(session, child)


def test_an_infusion_not_given_stays_in_the_list_with_its_reason(physician, child, clock):
    infusions.write_act(physician, "n1", "d1", child, ActKind.NOT_GIVEN, NotGiven(DUE, "fever 38.6 °C"))
    clock.forward(days=18)
    record_infusion(physician, "i2", child, drip(clock()), confirmed=True)
    slots = views.fortnights(physician, present(views.course(physician, child)))
    assert [(s.due, s.status, s.reason) for s in slots[1:3]] == [
        (DUE, Status.NOT_GIVEN, "fever 38.6 °C"),
        (days(18), Status.GIVEN, ""),
    ]


def test_the_alerts_of_an_ended_course_stay_and_a_new_result_still_raises_one(quiet_session, clock):
    physician = session_at(quiet_session.store, clock, "Dr B", PHYSICIAN)
    rise = sheet(clock() - timedelta(minutes=30), IL6=240, CRP="<0.3")
    end(physician, "child-0001", on=TODAY - timedelta(days=1))
    record_labs(physician, "s-ill", "child-0001", rise, confirmed=True)
    assert views.today(physician).rows == ()
    assert [a.child for a in alerts.cards_needing_attention(physician)] == ["child-0001"]
    assert views.today(physician).open_cards == 1


def test_the_history_says_why_a_course_ended(physician, child):
    end(physician, child, why=EndReason.GROWN_UP)
    newest = history_of(physician, child)[0]
    assert ("why", "", "Transferred to adult care") in newest.changes
