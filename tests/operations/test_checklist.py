"""The checklist at the bedside: rows are answered, facts are recorded with them, and the start waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.infusion.acts import ActKind, Choice, DripAct, FindingAnswer, Vitals
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.people import NURSE, Person
from fortnight.domain.readiness.badges import Mark
from fortnight.operations import checklist, infusions, settings
from fortnight.operations.correcting import amend_child
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.errors import Denied
from fortnight.store.journal import entries as journal
from fortnight.store.queries import courses
from helpers.bedside import order, preparation
from helpers.drafts import sheet
from helpers.stores import NOW, Clock, present, registered

GO = Choice.GO_AHEAD
LABS = {"IL6": 10, "CRP": "<0.3", "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25}


@pytest.fixture
def child(session):
    return registered(session, allergies="none known")


def count(session):
    return len(list(journal.entries(session.store.db)))


def row(session, child, rule, infusion="d1"):
    found = checklist.read(session, infusion, child).row(rule)
    assert found is not None
    return found


def state(session, child, rule):
    return row(session, child, rule).state


def say(session, child, finding, choice=None, entry="", **fields):
    id = entry or session.new_id()
    checklist.answer(session, id, "d1", child, finding, choice, **fields)
    return id


def refused(session, child, words, finding, choice=None, **fields):
    before = count(session)
    with pytest.raises(Invalid, match=words) as why:
        say(session, child, finding, choice, **fields)
    assert count(session) == before
    return why.value


def physician(session):
    return replace(session, actor="Physician A", role="physician")


def complete(session, child):
    """Everything that the checklist asks of a child before its first infusion."""
    record_labs(session, session.new_id(), child, sheet(NOW - timedelta(hours=2), **LABS), confirmed=True)
    say(session, child, "identity", value="0001", detail="scan")
    say(session, child, "temperature", value="36,8")
    say(session, child, "weight", value="22.5")
    for rule in ("signs", "contact", "live-vaccine"):
        say(session, child, rule, value="none")
    say(session, child, "tb-screen", value="negative", detail="igra", on=NOW.date() - timedelta(days=30))
    infusions.write_act(session, session.new_id(), "d1", child, ActKind.ORDER, order())
    bag = preparation(NOW, ordered_mg=270, prepared_mg=270, weight_kg=22.5)
    infusions.write_act(session, session.new_id(), "d1", child, ActKind.PREPARE, bag, confirmed=True)
    infusions.second_check(session, session.new_id(), "d1", child, Person("Nurse B", NURSE))


# The start --------------------------------------------------------------------------------------------


def test_an_infusion_is_started_when_every_row_is_settled(session, child):
    complete(session, child)
    assert [str(each) for each in checklist.waits_for(session, "d1", child)] == []
    for _ in range(2):  # a retry writes one entry
        checklist.start(session, "start", "d1", child, DripAct(NOW, 50.0))
    assert present(infusions.infusion(session, "d1")).stage is Stage.RUNNING


def test_a_refused_start_names_the_open_rows(session, child):
    before = count(session)
    with pytest.raises(Invalid, match=r"It waits for: Contact, Temperature now, Identity, .*Preparation"):
        checklist.start(session, "start", "d1", child, DripAct(NOW, 50.0))
    assert count(session) == before


def test_a_question_makes_the_start_wait_until_it_is_answered(session, child):
    complete(session, child)
    say(session, child, "contact", value="varicella", on=NOW.date() - timedelta(days=6))
    with pytest.raises(Invalid, match="It waits for: Contact\\."):
        checklist.start(session, "start", "d1", child, DripAct(NOW, 50.0))
    say(session, child, "contact", GO, reason="two varicella vaccines, no sign today")
    checklist.start(session, "start", "d1", child, DripAct(NOW, 50.0))
    assert present(infusions.infusion(session, "d1")).stage is Stage.RUNNING


def test_the_order_of_an_earlier_infusion_is_enough(session, child):
    infusions.write_act(session, "o1", "d0", child, ActKind.ORDER, order())
    assert "Order" not in [str(each) for each in checklist.waits_for(session, "d1", child)]


# What is typed becomes a fact -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "fields", "kind", "details", "words"),
    [
        ("contact", {"value": "varicella"}, "contact", {"disease": "varicella"}, ""),
        ("live-vaccine", {"value": "MMR"}, "live-vaccine", {"vaccine": "MMR"}, ""),
        ("signs", {"value": "cough"}, "signs", {}, "cough"),
        (
            "tb-screen",
            {"value": "Indeterminate", "detail": "igra"},
            "tb-screen",
            {"method": "igra", "result": "indeterminate"},
            "",
        ),
    ],
)
def test_a_typed_fact_is_an_event_and_its_row_asks(session, child, rule, fields, kind, details, words):
    id = say(session, child, rule, **fields)
    (event,) = courses.events(session.store, child)
    assert (event.id, event.kind, event.details, event.text, event.at) == (
        f"{id}/fact", kind, details, words, NOW,
    )  # fmt: skip
    assert state(session, child, rule) is Mark.ASK


def test_a_pregnancy_test_is_an_event(session):
    girl = registered(session, "0002", "Case 2", birth_date=NOW.date() - timedelta(days=15 * 365))
    infusions.write_act(session, "n1", "d1", girl, ActKind.ORDER, order())
    # the helper registers boys: the sex is corrected as a nurse would
    amend_child(session, "a1", girl, {"sex": "female"}, "typed wrongly")
    assert state(session, girl, "pregnancy") is Mark.MISSING
    say(session, girl, "pregnancy", value="negative")
    assert state(session, girl, "pregnancy") is Mark.IN_ORDER
    (event,) = courses.events(session.store, girl)
    assert (event.kind, event.details) == ("pregnancy-test", {"result": "negative"})
    say(session, girl, "pregnancy", value="positive")
    assert state(session, girl, "pregnancy") is Mark.STOP


@pytest.mark.parametrize("rule", ["signs", "contact", "live-vaccine"])
def test_the_answer_none_is_stored_with_the_infusion(session, child, rule):
    assert state(session, child, rule) is Mark.MISSING
    id = say(session, child, rule, value="none")
    assert courses.events(session.store, child) == ()
    assert state(session, child, rule) is Mark.IN_ORDER
    undo(session, session.new_id(), id)
    assert state(session, child, rule) is Mark.MISSING


def test_the_next_infusion_asks_again(session, child):
    say(session, child, "contact", value="none")
    assert row(session, child, "contact", "d2").state is Mark.MISSING


def test_a_temperature_is_a_vital_sign(session, child):
    id = say(session, child, "temperature", value="37,6")
    (vitals,) = present(infusions.infusion(session, "d1")).vitals
    assert (vitals.at, vitals.values) == (NOW, {"TEMP": 37.6})
    assert present(journal.by_id(session.store.db, f"{id}/fact")).verb == "infusion.vitals"
    assert state(session, child, "temperature") is Mark.ASK
    settings.change(replace(session, role="lead"), "s1", "ask_temperature_c", "38")
    assert state(session, child, "temperature") is Mark.IN_ORDER


def test_a_weight_is_a_specimen(session, child):
    say(session, child, "weight", value="50", detail="lb")
    (drawn,) = courses.specimens(session.store, child)
    assert present(drawn.value("WEIGHT")).value == pytest.approx(22.68, abs=0.01)
    assert state(session, child, "weight") is Mark.IN_ORDER


def test_a_weight_that_is_asked_about_is_recorded_when_confirmed(session, child):
    record_labs(session, "l1", child, sheet(NOW - timedelta(days=3), WEIGHT=22))
    why = refused(session, child, "Is the weight correct", "weight", value="25")
    assert why.question
    say(session, child, "weight", value="25", confirmed=True)
    (*_, entry) = journal.entries(session.store.db)
    assert "Is the weight correct" in str(entry.reason)


def test_a_planned_live_vaccine_asks(session, child):
    say(session, child, "live-vaccine", value="MMR", on=NOW.date() + timedelta(days=9))
    assert "MMR" in str(row(session, child, "live-vaccine").value)
    assert state(session, child, "live-vaccine") is Mark.ASK


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0001", None),
        ("]d280180002", None),
        ("0001; Case 1", "two agree: number, name"),
        ("{birth}; 0001", "two agree: birth date, number"),
        ("case 1; {birth}", "two agree: birth date, name"),
        ("0002", None),
        ("Case 1", None),
        ("0001; Case 2", None),
    ],
)
def test_the_child_is_identified_by_wristband_or_two_identifiers(session, child, typed, shown):
    value = typed.format(birth=present(courses.child(session.store, child)).birth_date.isoformat())
    if shown is None:
        refused(session, child, ".", "identity", value=value)
        assert state(session, child, "identity") is Mark.MISSING
    else:
        say(session, child, "identity", value=value)
        assert str(row(session, child, "identity").value) == shown


@pytest.mark.parametrize(
    ("rule", "value", "words"),
    [
        ("temperature", "warm", "not a number"),
        ("temperature", "<38", "Type the temperature"),
        ("temperature", "70", "not plausible"),
        ("weight", "heavy", "not a number"),
        ("weight", "900", "not plausible"),
        ("tb-screen", "weak", "not a result"),
        ("pregnancy", "perhaps", "not a result"),
        ("ALT", "20", "No value can be typed"),
        ("unknown", "20", "No value can be typed"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused(session, child, rule, value, words):
    refused(session, child, words, rule, value=value)


def test_a_fact_of_a_day_before_the_birth_is_refused(session, child):
    refused(
        session, child, "before the child's birth", "contact", value="tb", on=NOW.date().replace(year=1999)
    )


def test_nothing_typed_and_nothing_chosen_is_refused(session, child):
    refused(session, child, "Type a value, or choose an answer", "contact", value=" ")


# Answers ----------------------------------------------------------------------------------------------


def test_a_question_is_answered_by_a_nurse_with_a_reason(session, child):
    say(session, child, "contact", value="varicella")
    refused(session, child, "Type the reason", "contact", GO)
    say(session, child, "contact", GO, reason="two varicella vaccines")
    found = row(session, child, "contact")
    assert found.state is Mark.ANSWERED
    assert (present(found.answer).by, present(found.answer).reason) == ("Nurse A", "two varicella vaccines")


def test_a_fact_and_its_answer_are_one_step(session, child):
    before = count(session)
    say(session, child, "contact", GO, value="varicella", reason="two varicella vaccines")
    assert count(session) == before + 2
    assert state(session, child, "contact") is Mark.ANSWERED


def test_a_fact_whose_answer_is_refused_is_not_recorded(session, child):
    refused(session, child, "Type the reason", "contact", GO, value="varicella")
    refused(session, child, "physician has to answer", "tb-screen", GO, value="positive", reason="known")
    assert courses.events(session.store, child) == ()


def test_what_is_missing_may_be_answered(session, child):
    say(session, child, "IL6", GO, reason="the tube broke; drawn again after the dose")
    assert state(session, child, "IL6") is Mark.ANSWERED


def test_a_stop_is_answered_by_a_physician(session, child):
    record_labs(session, "l1", child, sheet(NOW, **{**LABS, "PLT": 40}), confirmed=True)
    assert state(session, child, "PLT") is Mark.STOP
    refused(session, child, "a physician has to answer", "PLT", GO, reason="known")
    say(physician(session), child, "PLT", GO, reason="consultant agrees")
    assert state(session, child, "PLT") is Mark.ANSWERED


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "a physician has to answer"),
        ({"physician": "Physician A", "decided_at": NOW}, "how you received the decision"),
        ({"physician": "Physician A", "how": "by telephone"}, "when the physician decided"),
        ({"physician": "Physician A", "how": "by telephone", "decided_at": NOW}, ""),
    ],
)
def test_a_nurse_names_the_physician_how_and_when(session, child, fields, words):
    record_labs(session, "l1", child, sheet(NOW, **{**LABS, "PLT": 40}), confirmed=True)
    if words:
        refused(session, child, words, "PLT", GO, reason="bleeding excluded", **fields)
        return
    say(session, child, "PLT", GO, reason="bleeding excluded", **fields)
    assert present(row(session, child, "PLT").answer).by == "Physician A"
    assert state(session, child, "PLT") is Mark.ANSWERED


def test_a_newer_value_has_to_be_answered_again(session, child):
    record_labs(session, "l1", child, sheet(NOW - timedelta(hours=5), ALT=80), confirmed=True)
    say(session, child, "ALT", GO, reason="was 55 last time")
    assert state(session, child, "ALT") is Mark.ANSWERED
    record_labs(session, "l2", child, sheet(NOW - timedelta(hours=1), ALT=90), confirmed=True)
    assert state(session, child, "ALT") is Mark.ASK


@pytest.mark.parametrize("choice", [Choice.WAIT, Choice.ASK_PHYSICIAN])
def test_waiting_or_asking_a_physician_is_recorded_and_settles_nothing(session, child, choice):
    say(session, child, "contact", value="varicella")
    say(session, child, "contact", choice, reason="called at nine")
    assert present(row(session, child, "contact").answer).choice == choice
    assert state(session, child, "contact") is Mark.ASK


@pytest.mark.parametrize(
    ("rule", "words"),
    [("identity", "cannot be waived"), ("reaction", "in order"), ("pregnancy", "not asked")],
)
def test_some_rows_cannot_be_answered(session, child, rule, words):
    refused(session, child, words, rule, GO, reason="known to me")


def test_an_infusion_that_runs_has_no_checklist_to_answer(session, child):
    complete(session, child)
    checklist.start(session, "start", "d1", child, DripAct(NOW, 50.0))
    refused(session, child, "is running", "contact", value="none")


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("contact", {"value": "varicella", "choice": GO, "reason": "immune"}),
        ("temperature", {"value": "37.9", "choice": GO, "reason": "after a run"}),
        ("weight", {"value": "22.5"}),
        ("signs", {"value": "none"}),
    ],
)
def test_the_same_answer_twice_is_written_once(session, clock, child, rule, fields):
    clock.now = NOW.replace(microsecond=123456)
    say(session, child, rule, entry="a1", **fields)
    before, shown = count(session), row(session, child, rule).state
    clock.forward(seconds=3)
    say(session, child, rule, entry="a1", **fields)
    assert (count(session), row(session, child, rule).state) == (before, shown)


def test_a_read_only_user_cannot_answer(session, child):
    reader = replace(session, role="read-only")
    with pytest.raises(Denied):
        say(reader, child, "contact", value="none")


def test_an_answer_outside_the_checklist_settles_no_row(session, child):
    record_labs(session, "l1", child, sheet(NOW, ALT=80), confirmed=True)
    body = FindingAnswer("ALT", GO, "seen")
    infusions.write_act(session, "a1", "d1", child, ActKind.ANSWER, body)
    assert state(session, child, "ALT") is Mark.ASK


def test_vital_signs_of_the_bedside_are_the_temperature_of_now(session, clock: Clock, child):
    infusions.write_act(session, "v1", "d1", child, ActKind.VITALS, Vitals(NOW, {"TEMP": 36.8}))
    assert state(session, child, "temperature") is Mark.IN_ORDER
    clock.forward(minutes=121)
    assert state(session, child, "temperature") is Mark.ASK
