"""Infusions at the bedside in the record: written act by act, seen by the course, undone and corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.infusion.acts import ActKind, DripAct, Note, NotGiven, Part, Vitals
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.people import NURSE, Person
from fortnight.operations import infusions, maintenance
from fortnight.operations.correcting import correct_infusion, move, void
from fortnight.operations.recording import record_infusion
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.operations.views import today
from fortnight.store.errors import Denied
from fortnight.store.journal import entries as journal
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.bedside import before_start, given, minute, order, preparation, running, signed, vial
from helpers.drafts import drip as after_the_fact
from helpers.stores import NOW, present, registered

START = NOW - timedelta(hours=2)
NURSE_B = Person("Nurse B", NURSE)


@pytest.fixture
def child(session):
    return registered(session)


def write(session, child, acts, infusion="d1"):
    """Write some acts, each with its own id; return the ids."""
    ids = []
    for kind, body in acts:
        ids.append(session.new_id())
        infusions.write_act(session, ids[-1], infusion, child, kind, body, confirmed=True)
    return ids


def stage(session, infusion="d1"):
    return present(infusions.infusion(session, infusion)).stage


def count(session):
    return len(list(journal.entries(session.store.db)))


def test_an_infusion_from_the_order_to_the_second_signature(session, child):
    write(session, child, signed(START))
    assert stage(session) is Stage.SIGNED
    assert infusions.open_infusions(session) == []
    found = present(courses.course(session.store, child)).infusions[0]
    assert (found.dose_mg, found.weight_kg, found.ordered_mg) == (294, 24.4, 292.8)
    assert (found.started_at, found.ended_at) == (START, minute(60, START))
    assert (found.lots, found.checked_by, found.stopped) == ("B2041, B2107", "Nurse B", False)


def test_an_infusion_is_in_the_course_only_when_it_has_ended(session, child):
    write(session, child, running(START))
    assert present(courses.course(session.store, child)).infusions == ()
    assert [each.id for each in infusions.open_infusions(session)] == ["d1"]
    assert present(infusions.open_infusion_of(session, child)).stage is Stage.RUNNING
    write(session, child, [(ActKind.FINISH, DripAct(minute(60, START)))])
    assert len(present(courses.course(session.store, child)).infusions) == 1
    assert [each.stage for each in infusions.open_infusions(session)] == [Stage.GIVEN]


def test_a_stopped_infusion_counts_with_the_volume_that_was_given(session, child):
    write(session, child, [*running(START), (ActKind.STOP, DripAct(minute(30, START), reason="vomited"))])
    found = present(courses.course(session.store, child)).infusions[0]
    assert (found.dose_mg, found.stopped) == (147, True)


def test_after_undoing_the_end_the_drip_is_running_again(session, child):
    *_, end = write(session, child, given(START))
    undo(session, session.new_id(), end)
    assert stage(session) is Stage.RUNNING
    assert present(courses.course(session.store, child)).infusions == ()
    assert verify(session.store).findings == ()


def test_undoing_every_act_leaves_nothing(session, child):
    ids = write(session, child, before_start(START))
    for id in reversed(ids):
        undo(session, session.new_id(), id)
    assert infusions.infusion(session, "d1") is None
    assert infusions.open_infusions(session) == []


def test_an_act_is_corrected_and_both_stay_in_the_journal(session, child):
    ids = write(session, child, running(START))
    wrong = Vitals(minute(15, START), {"TEMP": 39.6})
    (id,) = write(session, child, [(ActKind.VITALS, wrong)])
    right = replace(wrong, values={"TEMP": 36.9})
    both = (session.new_id(), session.new_id())
    infusions.correct_act(session, both, "d1", id, right, "digits exchanged")
    assert [each.values for each in present(infusions.infusion(session, "d1")).vitals][-1] == {"TEMP": 36.9}
    assert count(session) == len(ids) + 1 + 1 + 2  # the child, the acts, the undo and the correction
    infusions.correct_act(session, both, "d1", id, right, "digits exchanged")
    assert count(session) == len(ids) + 1 + 1 + 2


@pytest.mark.parametrize(
    ("reason", "wrong", "sentence"),
    [("", "same", "Enter the reason"), ("typed wrongly", "e-unknown", "no longer in the record")],
)
def test_a_refused_correction_writes_nothing(session, child, reason, wrong, sentence):
    ids = write(session, child, running(START))
    before = count(session)
    target = ids[-1] if wrong == "same" else wrong
    with pytest.raises(Invalid, match=sentence):
        infusions.correct_act(session, ("u1", "c1"), "d1", target, DripAct(START, 40.0), reason)
    assert count(session) == before


def test_the_same_act_twice_is_one_entry(session, child):
    write(session, child, running(START))
    before = count(session)
    for _ in range(2):
        infusions.write_act(session, "p1", "d1", child, ActKind.PAUSE, DripAct(minute(5, START)))
    assert count(session) == before + 1


def test_an_act_that_does_not_fit_the_stage_is_refused(session, child):
    write(session, child, before_start(START))
    before = count(session)
    with pytest.raises(Invalid, match="has not been started"):
        infusions.write_act(session, "p1", "d1", child, ActKind.PAUSE, DripAct(START))
    assert count(session) == before


def test_a_question_is_asked_once_and_kept_with_the_entry(session, child):
    write(session, child, running(START))
    hot = Vitals(minute(5, START), {"TEMP": 41.5})
    with pytest.raises(Invalid) as refused:
        infusions.write_act(session, "v1", "d1", child, ActKind.VITALS, hot)
    assert refused.value.question
    infusions.write_act(session, "v1", "d1", child, ActKind.VITALS, hot, confirmed=True)
    assert "41.5" in present(present(journal.by_id(session.store.db, "v1")).reason)


def test_the_second_check_and_signature_are_another_person_s(session, child):
    write(session, child, [(ActKind.ORDER, order()), (ActKind.PREPARE, preparation(START))])
    with pytest.raises(Invalid, match="another person"):
        infusions.second_check(session, "k1", "d1", child, Person(session.actor, NURSE))
    infusions.second_check(session, "k1", "d1", child, NURSE_B)
    acts = [(ActKind.START, DripAct(START, 50.0)), (ActKind.FINISH, DripAct(minute(60, START)))]
    write(session, child, acts)
    infusions.sign(session, "s1", "d1", child, Part.GAVE, Person(session.actor, NURSE))
    with pytest.raises(Invalid, match="another person"):
        infusions.sign(session, "s2", "d1", child, Part.CHECKED, Person(session.actor, NURSE))
    infusions.sign(session, "s2", "d1", child, Part.CHECKED, NURSE_B)
    assert stage(session) is Stage.SIGNED


def test_an_infusion_that_is_not_given_keeps_its_reason(session, child):
    write(session, child, [(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), "fever"))])
    assert stage(session) is Stage.NOT_GIVEN
    assert infusions.open_infusions(session) == []
    (found,) = infusions.not_given(session, child)
    assert (found.id, found.due) == ("d1", date(2026, 11, 26))


def test_the_standing_order_is_the_newest_one_in_force(session, child):
    write(session, child, [(ActKind.ORDER, order(mg_per_kg=12.0))], "d1")
    write(session, child, [(ActKind.ORDER, order(mg_per_kg=8.0))], "d2")
    (later,) = write(session, child, [(ActKind.ORDER, order(since=date(2026, 11, 1), mg_per_kg=10.0))], "d3")
    assert present(infusions.standing_order(session, child, date(2026, 10, 31))).mg_per_kg == 8.0
    assert present(infusions.standing_order(session, child)).mg_per_kg == 10.0
    undo(session, session.new_id(), later)
    assert present(infusions.standing_order(session, child)).mg_per_kg == 8.0
    assert infusions.standing_order(session, "nobody") is None


def interval_of(session, child):
    return present(courses.course(session.store, child)).child.interval_days


def test_the_plan_of_the_child_follows_the_interval_of_an_order_and_its_undo(session, child):
    record_infusion(session, "i1", child, after_the_fact(NOW - timedelta(days=7)), True)
    weekly = order(interval_days=7, since=NOW.date(), label="japan")
    for _ in range(2):  # a retry writes it once
        infusions.write_act(session, "o1", "d1", child, ActKind.ORDER, weekly, confirmed=True)
    assert (interval_of(session, child), today(session).rows[0].due) == (7, NOW.date())
    (changed,) = journal.entries(session.store.db, "verb = 'plan.interval'")
    assert (changed.id, changed.actor, changed.data) == (
        "o1/interval", "Nurse A",
        {"since": NOW.date().isoformat(), "days": 7, "reason": "ordered by Physician A"},
    )  # fmt: skip
    undo(session, "u1", "o1")
    assert (interval_of(session, child), today(session).rows[0].due) == (14, NOW.date() + timedelta(days=7))
    assert infusions.standing_order(session, child) is None


def test_an_order_with_the_present_interval_changes_nothing_in_the_plan(session, child):
    write(session, child, [(ActKind.ORDER, order())])
    assert list(journal.entries(session.store.db, "verb = 'plan.interval'")) == []


def test_an_interval_that_the_label_does_not_give_is_a_question(session, child):
    with pytest.raises(Invalid, match="infusions are 14 days apart"):
        infusions.write_act(session, "o1", "d1", child, ActKind.ORDER, order(interval_days=21))
    assert (infusions.infusion(session, "d1"), interval_of(session, child)) == (None, 14)


def test_a_nurse_changes_an_interval_with_an_order_only(session, child):
    write(session, child, [(ActKind.ORDER, order(interval_days=21))])
    body = {"since": "2026-11-22", "days": 28, "reason": "better"}
    for id in ("p1", "o1/interval", present(infusions.infusion(session, "d1")).acts[0].entry + "/again"):
        with pytest.raises(Denied), session.store.transaction(session.act()) as transaction:
            transaction.append(id, "plan.interval", child, child, body)
    assert interval_of(session, child) == 21


def test_an_order_is_not_corrected_but_replaced(session, child):
    (first,) = write(session, child, [(ActKind.ORDER, order())])
    with pytest.raises(Invalid, match="new order"):
        infusions.correct_act(session, ("u1", "c1"), "d1", first, order(interval_days=21), "wrong")


def test_a_lot_finds_every_child_and_day(session, child):
    write(session, child, signed(START))
    record_infusion(session, "old", child, after_the_fact(NOW - timedelta(days=14), lots="b2041; X9"), True)
    uses = infusions.uses_of_lot(session, " b2041 ")
    assert [(use.infusion, use.child, use.used_mg) for use in uses] == [
        ("d1", child, 80), ("d1", child, 80), ("d1", child, 80), ("old", child, None),
    ]  # fmt: skip
    assert infusions.uses_of_lot(session, "B20") == []
    with pytest.raises(Invalid, match="lot"):
        infusions.uses_of_lot(session, " ")


def test_an_infusion_that_was_logged_live_is_corrected_and_voided_like_any_other(session, child):
    write(session, child, signed(START))
    draft = after_the_fact(START, 24.4, 280, lots="B2041")
    correct_infusion(session, "c1", "d1", draft, "waste was counted again", confirmed=True)
    found = present(courses.course(session.store, child)).infusions[0]
    assert (found.dose_mg, found.checked_by) == (280, "Nurse B")
    void(session, "v1", "d1", "wrong child")
    assert present(courses.course(session.store, child)).infusions == ()
    assert infusions.infusion(session, "d1") is None


def test_a_live_infusion_moves_to_another_child_with_what_was_given(session, child):
    other = registered(session, "0002", "Case 2")
    write(session, child, signed(START))
    move(session, "m1", "d1", other, "wristband of the wrong child", confirmed=True)
    assert present(courses.course(session.store, child)).infusions == ()
    assert present(courses.course(session.store, other)).infusions[0].dose_mg == 294


def test_notes_and_a_late_reaction_are_possible_after_the_signatures(session, child):
    write(session, child, signed(START))
    write(session, child, [(ActKind.NOTE, Note(minute(90, START), "went home"))])
    with pytest.raises(Invalid, match="is signed"):
        infusions.write_act(session, "v9", "d1", child, ActKind.VITALS, Vitals(NOW, {"TEMP": 37.0}))


def test_an_expired_vial_is_refused(session, child):
    write(session, child, [(ActKind.ORDER, order())])
    expired = preparation(START, vials=tuple(vial(expiry=date(2020, 1, 31)) for _ in range(4)))
    with pytest.raises(Invalid, match="expired"):
        infusions.write_act(session, "p1", "d1", child, ActKind.PREPARE, expired, confirmed=True)


def test_the_record_is_the_same_after_the_tables_were_built_again(session, child):
    write(session, child, signed(START))
    before = courses.course(session.store, child)
    maintenance.rebuild(replace(session, role="lead"), "r1")
    assert courses.course(session.store, child) == before
    assert stage(session) is Stage.SIGNED
