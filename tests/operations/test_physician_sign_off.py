"""A physician signs off results; a correction has to be signed again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.entry.typed_event import EventDraft
from fortnight.domain.record.plan import Ending, EndReason
from fortnight.operations import physician_sign_off, settings
from fortnight.operations.activity import correct_visit, record_visit
from fortnight.operations.correcting import correct_value, void
from fortnight.operations.events import record_event
from fortnight.operations.maintenance import rebuild
from fortnight.operations.planning import end_course
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.database import Store
from fortnight.store.errors import Denied
from fortnight.store.recovery.verify import verify
from helpers.drafts import drip, sheet, typed
from helpers.stores import KEY, NOW, Clock, registered, session_at

CHILD = "child-0001"


@pytest.fixture
def nurse(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store, Clock())
        registered(session)
        for n, days in enumerate((40, 2, 1)):
            drawn = sheet(NOW - timedelta(days=days), IL6=14)
            record_labs(session, f"s{n}", CHILD, drawn, confirmed=True)
        yield session


@pytest.fixture
def physician(nurse):
    return replace(nurse, actor="Physician A", role="physician")


def waiting(session):
    return [each.record for each in physician_sign_off.waiting(session, CHILD)]


def test_new_results_wait_for_a_signature(physician):
    assert waiting(physician) == ["s1", "s2"]
    assert physician_sign_off.to_sign(physician) == 2


def test_only_who_may_sign_has_something_to_sign(physician, nurse):
    assert (physician_sign_off.to_sign(physician), physician_sign_off.to_sign(nurse)) == (2, 0)


def test_what_is_signed_does_not_wait(physician):
    physician_sign_off.sign(physician, "g1", CHILD, ["s1"])
    assert waiting(physician) == ["s2"]
    assert physician_sign_off.signatures(physician, CHILD) == {"s1": ("Physician A", NOW)}


def test_several_are_signed_in_one_act(physician):
    physician_sign_off.sign(physician, "g1", CHILD, waiting(physician))
    assert physician_sign_off.to_sign(physician) == 0
    verbs = physician.store.db.execute("SELECT id, verb FROM entry WHERE verb = 'specimen.sign'").fetchall()
    assert verbs == [("g1", "specimen.sign"), ("g1/1", "specimen.sign")]


def test_a_nurse_may_not_sign(nurse):
    assert not physician_sign_off.may_sign(nurse)
    with pytest.raises(Denied):
        physician_sign_off.sign(nurse, "g1", CHILD, ["s1"])
    assert physician_sign_off.signatures(nurse, CHILD) == {}


def test_a_corrected_result_waits_again(physician, nurse):
    physician_sign_off.sign(physician, "g1", CHILD, ["s1", "s2"])
    correct_value(nurse, "c1", "s1", "IL6", typed("IL6", 140), "misread", confirmed=True)
    assert waiting(physician) == ["s1"]
    physician_sign_off.sign(physician, "g2", CHILD, ["s1"])
    assert waiting(physician) == []


def test_an_undone_signature_waits_again(physician):
    physician_sign_off.sign(physician, "g1", CHILD, ["s1"])
    undo(physician, "u1", "g1")
    assert waiting(physician) == ["s1", "s2"]


def test_one_undo_takes_all_signatures_of_an_act_back(physician):
    physician_sign_off.sign(physician, "g1", CHILD, ["s1", "s2"])
    undo(physician, "u1", "g1")
    assert waiting(physician) == ["s1", "s2"]


def test_results_that_were_entered_in_error_do_not_wait(physician, nurse):
    physician_sign_off.sign(physician, "g1", CHILD, ["s1"])
    void(nurse, "v1", "s1", "another child")
    assert waiting(physician) == ["s2"]
    assert physician_sign_off.signatures(physician, CHILD) == {}


@pytest.mark.parametrize(
    ("days", "expected"), [("40", ["s0", "s1", "s2"]), ("39", ["s1", "s2"]), ("1", ["s2"])]
)
def test_the_clinic_chooses_how_long_results_wait(physician, days, expected):
    settings.change(replace(physician, role="lead"), "x1", "sign_days", days)
    assert waiting(physician) == expected


def test_a_child_whose_course_has_ended_is_not_counted(physician):
    end_course(physician, "e1", CHILD, Ending(NOW.date(), EndReason.REMISSION))
    assert physician_sign_off.to_sign(physician) == 0


def test_nothing_and_an_unknown_specimen_are_refused(physician):
    with pytest.raises(Invalid, match="nothing to sign"):
        physician_sign_off.sign(physician, "g1", CHILD, [])
    with pytest.raises(Invalid, match="no longer in the record"):
        physician_sign_off.sign(physician, "g1", CHILD, ["s1", "s9"])
    assert physician_sign_off.signatures(physician, CHILD) == {}


def test_the_same_act_twice_is_one(physician):
    physician_sign_off.sign(physician, "g1", CHILD, ["s1"])
    physician_sign_off.sign(physician, "g1", CHILD, ["s1"])
    assert len(physician_sign_off.signatures(physician, CHILD)) == 1


def test_signatures_are_verified_and_made_again_from_the_journal(physician):
    physician_sign_off.sign(physician, "g1", CHILD, ["s1", "s2"])
    before = physician.store.db.execute("SELECT * FROM signed").fetchall()
    assert verify(physician.store).sound
    rebuild(physician, "r1")
    assert physician.store.db.execute("SELECT * FROM signed").fetchall() == before


# Visits and alerts --------------------------------------------------------------------------------


def kinds(session):
    return [each.kind for each in physician_sign_off.waiting(session, CHILD)]


@pytest.fixture
def visited(nurse, physician):
    """The record with an assessment of activity and an alert."""
    for n in range(9):
        drawn = sheet(NOW - timedelta(days=200 - 14 * n), IL6=14)
        record_labs(nurse, f"q{n}", CHILD, drawn, confirmed=True)
        given = drip(NOW - timedelta(days=200 - 14 * n) + timedelta(hours=1))
        record_infusion(nurse, f"i{n}", CHILD, given, confirmed=True)
    visit = VisitDraft(at=NOW - timedelta(hours=5), typed={"physician_global": "2"})
    record_visit(physician, "v1", CHILD, visit, confirmed=True)
    record_labs(nurse, "high", CHILD, sheet(NOW - timedelta(hours=1), IL6=900), confirmed=True)
    return physician


def test_an_assessment_and_an_alert_wait_and_are_signed_together(visited):
    assert kinds(visited) == ["specimen", "specimen", "visit", "specimen", "alert"]
    physician_sign_off.sign(visited, "g1", CHILD, waiting(visited))
    assert kinds(visited) == []
    assert physician_sign_off.to_sign(visited) == 0
    verbs = visited.store.db.execute("SELECT DISTINCT verb FROM entry WHERE verb LIKE '%.sign' ORDER BY verb")
    assert [verb for (verb,) in verbs] == ["alert.sign", "specimen.sign", "visit.sign"]
    undo(visited, "u1", "g1")
    assert len(kinds(visited)) == 5


def test_the_signatures_survive_a_rebuild(visited):
    physician_sign_off.sign(visited, "g1", CHILD, waiting(visited))
    rebuild(visited, "r1")
    assert verify(visited.store).sound
    assert kinds(visited) == []


def test_a_corrected_assessment_waits_again(visited, nurse):
    physician_sign_off.sign(visited, "g1", CHILD, waiting(visited))
    changed = VisitDraft(at=NOW - timedelta(hours=5), typed={"physician_global": "3"})
    correct_visit(visited, "c1", "v1", changed, "misread", confirmed=True)
    assert kinds(visited) == ["visit"]


def test_an_event_is_not_signed(visited, nurse):
    record_event(
        nurse, "x1", CHILD, EventDraft("note", NOW.date().isoformat(), text="school"), confirmed=True
    )
    with pytest.raises(Invalid, match="Only results, visits and alerts"):
        physician_sign_off.sign(visited, "g1", CHILD, ["x1"])


def test_a_card_of_the_level_watch_does_not_wait(visited):
    visited.store.db.execute("UPDATE alert SET level = 'watch'")
    assert "alert" not in kinds(visited)
