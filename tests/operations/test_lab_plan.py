"""What becomes of a result beside what the record has: new, the same, corrected, withdrawn, or waiting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from fortnight.domain.entry.drafts import Severity
from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.record.child import Child, Sex
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.exchange.hl7v2.reading import Action, OwnMaps, read
from fortnight.operations.lab_plan import Earlier, plan_results
from fortnight.operations.message_plan import key_of
from helpers.lab_messages import observation
from helpers.stores import NOW, localise, present

AT = datetime(2026, 11, 21, 8, 7, tzinfo=UTC)
CHILD = Child("c1", "0012", "Case 12", Sex.FEMALE, date(2016, 7, 18))
EMPTY = Course(CHILD)
KNOWN = Course(
    CHILD,
    specimens=(Specimen("s1", AT, (Result("s1", "CRP", 3.0, AT, reported="3", reported_unit="mg/L"),)),),
)
KNOWN_PRELIMINARY = Course(
    CHILD, specimens=(replace(KNOWN.specimens[0], results=(replace(KNOWN.results[0], state="preliminary"),)),)
)
EARLY, MIDDLE, LATE = "2026-11-21T01:00:00.000Z", "2026-11-21T02:00:00.000Z", "2026-11-21T03:00:00.000Z"
FINAL, CORRECTED = Earlier(Action.STORE, MIDDLE), Earlier(Action.CORRECT, MIDDLE)
PRELIMINARY, WITHDRAWN = Earlier(Action.PRELIMINARY, MIDDLE), Earlier(Action.WITHDRAW, MIDDLE)


def plan(*readings, course=EMPTY, earlier: Earlier | None = None, reported=LATE, accepted=()):
    return plan_results(readings, course, lambda _: earlier, lambda _: reported, NOW, frozenset(accepted))


def one(value="4", status="F", code="1988-5^CRP^LN", unit="mg/L", **fields):
    return read(observation(code, value, unit, status=status, **fields), OwnMaps(), localise)


def test_a_new_result():
    planned = plan(one())
    assert [each.outcome for each in planned.readings] == [Outcome.STORED]
    assert planned.new[AT]["CRP"].value == 4
    assert planned.changed == {}


@pytest.mark.parametrize("status", ["F", "C", "P", ""])
def test_the_same_value_is_there_already(status):
    planned = plan(one("3", status), course=KNOWN, earlier=None)
    assert planned.readings[0].outcome is Outcome.ALREADY_THERE
    assert not planned.new
    assert not planned.changed


def test_a_sign_is_part_of_the_value():
    assert plan(one("<3"), course=KNOWN).readings[0].waits is Waits.CORRECTION


@pytest.mark.parametrize(
    ("status", "value", "state"),
    [
        ("P", "4", "preliminary"),
        ("F", "4", "final"),
        ("F", "3", "final"),
        ("U", "3", "final"),
        ("C", "4", ""),
    ],
)
def test_what_replaces_a_preliminary_result_has_its_own_state(status, value, state):
    planned = plan(one(value, status), course=KNOWN_PRELIMINARY, earlier=PRELIMINARY)
    assert present(planned.changed["s1"]["CRP"]).state == state


def test_a_preliminary_result_is_stored_as_such():
    assert plan(one(status="P")).new[AT]["CRP"].state == "preliminary"
    assert plan(one(status="F")).new[AT]["CRP"].state == ""


def test_what_a_person_made_of_a_preliminary_result_is_not_replaced():
    assert plan(one(), course=KNOWN, earlier=PRELIMINARY).readings[0].waits is Waits.CORRECTION


# Status of the message; what the laboratory said before; when it is reported; the outcome.
LATER = [
    ("C", FINAL, LATE, Outcome.STORED),
    ("C", FINAL, MIDDLE, Outcome.STORED),
    ("C", FINAL, EARLY, Outcome.ALREADY_THERE),
    ("C", FINAL, "", Outcome.STORED),
    ("C", None, LATE, Outcome.WAITING),
    ("A", CORRECTED, LATE, Outcome.STORED),
    ("F", FINAL, LATE, Outcome.WAITING),
    ("F", FINAL, EARLY, Outcome.ALREADY_THERE),
    ("F", CORRECTED, EARLY, Outcome.ALREADY_THERE),
    ("F", CORRECTED, LATE, Outcome.WAITING),
    ("F", PRELIMINARY, LATE, Outcome.STORED),
    ("F", PRELIMINARY, EARLY, Outcome.ALREADY_THERE),
    ("P", PRELIMINARY, LATE, Outcome.STORED),
    ("P", FINAL, LATE, Outcome.ALREADY_THERE),
    ("F", None, LATE, Outcome.WAITING),
]


@pytest.mark.parametrize(("status", "earlier", "reported", "outcome"), LATER)
def test_another_value_of_a_known_result(status, earlier, reported, outcome):
    course = KNOWN_PRELIMINARY if earlier is PRELIMINARY else KNOWN
    planned = plan(one("4", status), course=course, earlier=earlier, reported=reported)
    assert planned.readings[0].outcome is outcome
    stored = planned.changed.get("s1", {}).get("CRP")
    assert (stored.value if stored else None) == (4 if outcome is Outcome.STORED else None)


@pytest.mark.parametrize(
    ("earlier", "reported", "outcome"),
    [(FINAL, LATE, Outcome.STORED), (FINAL, EARLY, Outcome.ALREADY_THERE), (None, LATE, Outcome.WAITING)],
)
def test_a_withdrawal_removes_what_the_laboratory_sent(earlier, reported, outcome):
    planned = plan(one("", "W"), course=KNOWN, earlier=earlier, reported=reported)
    assert planned.readings[0].outcome is outcome
    assert planned.changed == ({"s1": {"CRP": None}} if outcome is Outcome.STORED else {})


def test_a_withdrawal_of_nothing_is_of_no_concern_and_what_was_withdrawn_does_not_come_back():
    assert plan(one("", "D")).readings[0].outcome is Outcome.IGNORED
    assert plan(one(), earlier=WITHDRAWN).readings[0].waits is Waits.CORRECTION
    assert plan(one(), earlier=Earlier(Action.CANCEL, "")).readings[0].waits is Waits.CORRECTION
    assert plan(one(), earlier=WITHDRAWN, accepted=[1]).readings[0].outcome is Outcome.STORED


def test_a_withdrawal_in_the_same_message():
    planned = plan(one(), one("", "D"))
    assert [each.outcome for each in planned.readings] == [Outcome.STORED, Outcome.STORED]
    assert planned.new == {}


def test_a_cancelled_result():
    assert plan(one("", "X")).readings[0].outcome is Outcome.IGNORED
    assert plan(one("", "X"), course=KNOWN, earlier=FINAL).readings[0].waits is Waits.CORRECTION


def test_what_a_person_accepted_is_stored():
    planned = plan(one("4"), course=KNOWN, accepted=[1])
    assert planned.readings[0].outcome is Outcome.STORED
    assert planned.changed["s1"]["CRP"] is not None


def test_several_values_of_one_result_in_one_message():
    both = plan(one("4"), one("5"))
    assert [each.waits for each in both.readings] == [Waits.CORRECTION, Waits.CORRECTION]
    corrected = plan(one("4"), one("5", "C"))
    assert [each.outcome for each in corrected.readings] == [Outcome.ALREADY_THERE, Outcome.STORED]
    assert corrected.new[AT]["CRP"].value == 5
    same = plan(one("4"), one("4"))
    assert [each.outcome for each in same.readings] == [Outcome.STORED, Outcome.ALREADY_THERE]


def test_errors_of_the_form_make_a_result_wait_and_questions_are_kept():
    white, neutrophils = (
        one("5", code="6690-2^WBC^LN", unit="10*9/L"),
        one("7", code="751-8^^LN", unit="10*9/L"),
    )
    planned = plan(white, neutrophils)
    assert [each.waits for each in planned.readings] == [None, Waits.VALUE]
    assert set(planned.new[AT]) == {"WBC"}
    future = plan(one(drawn=f"{NOW + timedelta(days=1):%Y%m%d%H%M}"))
    assert future.readings[0].waits is Waits.TIME
    assert future.new == {}
    unusual = plan(one("2400", code="1742-6^ALT^LN", unit="U/L"))
    assert unusual.readings[0].outcome is Outcome.STORED
    assert {problem.severity for problem in unusual.questions[AT]} == {Severity.QUESTION}


def test_neutrophils_are_compared_with_white_cells_that_are_stored_already():
    white = Course(CHILD, specimens=(Specimen("s1", AT, (Result("s1", "WBC", 5.0, AT),)),))
    assert plan(one("7", code="751-8^^LN", unit="10*9/L"), course=white).readings[0].waits is Waits.VALUE


def test_a_result_is_known_to_the_millisecond():
    late = read(observation(drawn="20261121080700.1239"), OwnMaps(), localise)
    assert key_of(late)[0].microsecond in (0, 123000)
