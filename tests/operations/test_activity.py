"""Visits are recorded, corrected, taken back; roles; the baseline; what follows from the record."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.people import PHYSICIAN, READER
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import Feature
from fortnight.domain.scores.bounds import known
from fortnight.domain.scores.inactive_disease import Remission
from fortnight.domain.scores.targets import TargetState
from fortnight.operations import audit, maintenance
from fortnight.operations.activity import (
    activity,
    changed,
    choose_baseline,
    correct_visit,
    is_addition,
    may_assess,
    may_assess_as_physician,
    record_visit,
    visit_of,
)
from fortnight.operations.audit_changes import Change
from fortnight.operations.correcting import void
from fortnight.operations.history import history as history_of
from fortnight.operations.lookup import course_of
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.errors import Denied
from fortnight.store.journal import entries as journal
from fortnight.store.queries.activity import visits
from fortnight.store.recovery.verify import verify
from helpers.drafts import drip, sheet
from helpers.stores import NOW, open_session, present, registered, session_at

A = frozenset({Sign.ACTIVE})
WELL = dict.fromkeys(JOINTS, frozenset[Sign]())
NO_FEATURES = dict.fromkeys(Feature, False)


@pytest.fixture
def physician(session, clock):
    return session_at(session.store, clock, "Dr B", PHYSICIAN)


@pytest.fixture
def child(session):
    return registered(session)


def draft(days: float = 0, joints=WELL, features=NO_FEATURES, **typed) -> VisitDraft:
    return VisitDraft(NOW + timedelta(days=days), joints, typed, features=features)


def shown(session, child):
    return activity(session, course_of(session, child))


def verbs(session):
    return [
        e.verb for e in journal.entries(session.store.db) if e.verb.partition(".")[0] in ("visit", "baseline")
    ]


# Recording ----------------------------------------------------------------------------------------


def test_a_visit_is_one_entry_and_a_retry_adds_none(session, child):
    for _ in range(2):
        record_visit(session, "v1", child, draft(patient_global="1.5", joints={**WELL, "knee-l": A}))
    (visit,) = visits(session.store, child)
    assert (visit.joints["knee-l"], visit.patient_global, visit.physician_global) == (A, 1.5, None)
    assert verbs(session) == ["visit.record"]


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (draft(pain="11"), "Pain is 0 to 10, not 11"),
        (draft(pain="bad"), "“bad” is not a number"),
        (draft(joints={}, features={}), "Nothing was assessed"),
        (draft(days=1), "in the future"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_is_written(session, child, made, sentence):
    with pytest.raises(Invalid, match=sentence):
        record_visit(session, "v1", child, made, confirmed=True)
    assert verbs(session) == []


def test_a_second_visit_of_a_day_is_asked_and_the_question_is_kept(session, child):
    record_visit(session, "v1", child, draft())
    with pytest.raises(Invalid, match="recorded already") as asked:
        record_visit(session, "v2", child, draft())
    assert asked.value.question
    record_visit(session, "v2", child, draft(), confirmed=True)
    reason = present(present(journal.by_id(session.store.db, "v2")).reason)
    assert reason.startswith("confirmed: A visit of this day")


def test_an_unknown_child_is_refused(session):
    with pytest.raises(Invalid, match="not registered here"):
        record_visit(session, "v1", "nobody", draft())


# Roles --------------------------------------------------------------------------------------------


def test_a_physician_adds_the_global_to_a_nurses_visit_without_a_reason(session, physician, child):
    record_visit(session, "v1", child, draft(patient_global="1"))
    correct_visit(physician, "p1", "v1", draft(patient_global="1", physician_global="2"), "")
    assert present(visit_of(session, child, "v1")).physician_global == 2
    entry = present(journal.by_id(session.store.db, "p1"))
    assert (entry.verb, entry.data, entry.reason) == ("visit.amend", {"physician_global": 2.0}, "added")


def test_a_nurse_cannot_record_change_or_undo_a_physicians_global(session, physician, child):
    with pytest.raises(Denied):
        record_visit(session, "v0", child, draft(physician_global="1"))
    record_visit(physician, "v1", child, draft(physician_global="1"))
    with pytest.raises(Denied):
        correct_visit(session, "a1", "v1", draft(physician_global="2"), "misread")
    with pytest.raises(Denied):
        correct_visit(session, "a2", "v1", draft(), "not his")
    with pytest.raises(Denied):
        undo(session, "u1", "v1")
    assert present(visit_of(session, child, "v1")).physician_global == 1


def test_a_nurse_corrects_the_joints_of_a_visit_with_a_physicians_global(session, physician, child):
    record_visit(physician, "v1", child, draft(physician_global="1"))
    correct_visit(
        session, "a1", "v1", draft(physician_global="1", joints={**WELL, "knee-l": A}), "seen again"
    )
    visit = present(visit_of(session, child, "v1"))
    assert (visit.joints["knee-l"], visit.physician_global) == (A, 1)


def test_who_may_assess(session, physician):
    assert (may_assess(session), may_assess_as_physician(session)) == (True, False)
    assert (may_assess(physician), may_assess_as_physician(physician)) == (True, True)
    reader = replace(session, role=READER)
    assert (may_assess(reader), may_assess_as_physician(reader)) == (False, False)


# Corrections --------------------------------------------------------------------------------------


def test_a_correction_needs_a_reason_and_keeps_the_former_value(session, child):
    record_visit(session, "v1", child, draft(pain="1"))
    with pytest.raises(Invalid, match="reason"):
        correct_visit(session, "a1", "v1", draft(pain="2"), " ")
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_visit(session, "a1", "v1", draft(pain="1.0"), "misread")
    with pytest.raises(Invalid, match="Pain is 0 to 10"):
        correct_visit(session, "a1", "v1", draft(pain="20"), "misread")
    with pytest.raises(Invalid, match="not a number"):
        correct_visit(session, "a1", "v1", draft(pain="x"), "misread")
    correct_visit(session, "a1", "v1", draft(pain="2"), "misread")
    assert present(visit_of(session, child, "v1")).pain == 2
    newest = history_of(session, child)[0]
    assert (newest.changes, newest.entry.reason) == ((Change("Pain", "1", "2"),), "misread")
    assert str(audit.what_of(newest.entry)) == "changed an assessment of activity"


def test_a_value_is_removed_by_emptying_it(session, child):
    record_visit(session, "v1", child, draft(pain="1", patient_global="2"))
    correct_visit(session, "a1", "v1", draft(patient_global="2"), "not asked")
    assert present(visit_of(session, child, "v1")).pain is None


def test_the_time_in_another_offset_is_no_change(session, child):
    record_visit(session, "v1", child, draft(pain="1"))
    same = replace(draft(pain="2"), at=NOW.astimezone(timezone(timedelta(hours=9))))
    correct_visit(session, "a1", "v1", same, "misread")
    assert present(journal.by_id(session.store.db, "a1")).data == {"pain": 2.0}


def test_undo_and_entered_in_error_and_their_undo(session, child):
    record_visit(session, "v1", child, draft(pain="1"))
    correct_visit(session, "a1", "v1", draft(pain="2"), "misread")
    undo(session, "u1", "a1")
    assert present(visit_of(session, child, "v1")).pain == 1
    void(session, "x1", "v1", "another child's")
    assert visit_of(session, child, "v1") is None
    undo(session, "u2", "x1")
    assert present(visit_of(session, child, "v1")).pain == 1
    assert verbs(session) == ["visit.record", "visit.amend", "visit.void"]


def test_the_tables_are_rebuilt_the_same(session, physician, child):
    record_visit(physician, "v1", child, draft(physician_global="1"))
    choose_baseline(physician, "b1", child, "v1")
    before = visits(session.store, child), shown(session, child)
    maintenance.rebuild(physician, "r1")
    assert (visits(session.store, child), shown(session, child)) == before
    assert verify(session.store).sound


@pytest.mark.parametrize(
    ("before", "name", "value", "adds"),
    [
        ({}, "pain", 1, True), ({"pain": 1}, "pain", 2, False), ({"pain": 1}, "pain", None, False),
        ({"joints": {"neck": ""}}, "joints", {"neck": "", "knee-l": "A"}, True),
        ({"joints": {"neck": ""}}, "joints", {"neck": "A"}, False),
        ({"joints": {"neck": ""}}, "joints", {"knee-l": "A"}, False),
        ({"features": {}}, "features", {"rash": True}, True), ({"by": ""}, "by", "Nurse A", True),
        ({"aids": ["grip"]}, "aids", ["grip", "reach"], False), ({}, "aids", ["grip"], True),
    ],
)  # fmt: skip
def test_what_only_adds_needs_no_reason(before, name, value, adds):
    assert is_addition(before, name, value) is adds


def test_only_what_differs_is_a_change():
    assert changed({"at": "t", "pain": 1.0, "by": ""}, {"at": "t", "pain": 1.0}) == {}
    assert changed({"at": "t", "pain": 1.0}, {"at": "u"}) == {"at": "u", "pain": None}


# The baseline and what follows --------------------------------------------------------------------


@pytest.fixture
def treated(session, physician, child):
    """A child treated for 200 days, with a visit before the first infusion and others since."""
    record_infusion(session, "i1", child, drip(NOW - timedelta(days=200)), confirmed=True)
    for days, joints in ((-203, {**WELL, "knee-l": A, "knee-r": A}), (-190, WELL), (-5, WELL)):
        name = f"v{days}"
        record_visit(physician, name, child, draft(days, joints, physician_global="0", stiffness_min="5"))
        record_labs(
            session,
            f"l{days}",
            child,
            sheet(NOW + timedelta(days=days), IL6="5", CRP="<0.3", ESR="4"),
            confirmed=True,
        )
    return child


def test_the_usual_baseline_is_the_last_visit_before_the_first_infusion(session, treated):
    found = shown(session, treated)
    assert (present(found.baseline).id, found.is_baseline_chosen) == ("v-203", False)
    assert present(found.before(None)).id == "v-5"
    assert present(found.before("v-5")).id == "v-190"
    assert found.before("v-203") is None


def test_a_physician_chooses_the_baseline_and_it_can_be_undone(session, physician, treated):
    with pytest.raises(Denied):
        choose_baseline(session, "b0", treated, "v-190")
    choose_baseline(physician, "b1", treated, "v-190")
    choose_baseline(physician, "b1", treated, "v-190")
    with pytest.raises(Invalid, match="already"):
        choose_baseline(physician, "b2", treated, "v-190")
    with pytest.raises(Invalid, match="no longer in the record"):
        choose_baseline(physician, "b2", treated, "v1000")
    choose_baseline(physician, "b2", treated, "v-5")
    assert present(shown(session, treated).baseline).id == "v-5"
    undo(physician, "u1", "b2")
    assert present(shown(session, treated).baseline).id == "v-190"
    undo(physician, "u2", "b1")
    assert (present(shown(session, treated).baseline).id, shown(session, treated).is_baseline_chosen) == (
        "v-203",
        False,
    )
    choose_baseline(physician, "b3", treated, "v-5")
    assert present(shown(session, treated).baseline).id == "v-5"


def test_a_baseline_that_was_entered_in_error_gives_way_to_the_usual_one(session, physician, treated):
    choose_baseline(physician, "b1", treated, "v-190")
    void(physician, "x1", "v-190", "another child's")
    found = shown(session, treated)
    assert (present(found.baseline).id, found.is_baseline_chosen) == ("v-203", False)


def test_remission_and_targets_follow_from_the_record(session, treated):
    found = shown(session, treated)
    assert (found.clock.state, present(found.clock.inactive_since)) == (
        Remission.ON_MEDICATION, (NOW - timedelta(days=190)).date(),
    )  # fmt: skip
    assert {t.rule.key: t.state for t in found.targets} == {
        "day-7": TargetState.NOT_ASSESSABLE, "week-4": TargetState.NOT_ASSESSABLE,
        "month-3": TargetState.NOT_ASSESSABLE, "month-6": TargetState.NOT_ASSESSABLE,
    }  # fmt: skip


def test_a_child_without_anything(session, child):
    found = shown(session, child)
    assert (found.assessments, found.baseline, found.clock.state, found.targets) == ((), None, None, ())
    assert found.before(None) is None


# Any walk -----------------------------------------------------------------------------------------

SOME = sorted(JOINTS)[:6]
COUNTS = st.dictionaries(st.sampled_from(SOME), st.frozensets(st.sampled_from(Sign)), min_size=1)


class AnyCounts(RuleBasedStateMachine):
    """Visits recorded, corrected, taken back and undone in any order, beside a dictionary of joints."""

    @initialize()
    def begin(self) -> None:
        self.base = Path(tempfile.mkdtemp(prefix="fortnight-joints-"))
        self.opened = open_session(self.base / "ward")
        self.session = self.opened.__enter__()
        self.child = registered(self.session)
        self.model: dict[str, dict] = {}
        self.undoable: list[tuple[str, dict[str, dict]]] = []
        self.count = 0

    def _id(self) -> str:
        self.count += 1
        return f"n{self.count}"

    def _done(self, entry: str, former: dict[str, dict]) -> None:
        self.undoable.append((entry, former))

    @rule(joints=COUNTS)
    def record(self, joints) -> None:
        id, former = self._id(), dict(self.model)
        record_visit(self.session, id, self.child, draft(-self.count, joints), confirmed=True)
        self.model[id] = joints
        self._done(id, former)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), joints=COUNTS)
    def correct(self, data, joints) -> None:
        id, entry, former = data.draw(st.sampled_from(sorted(self.model))), self._id(), dict(self.model)
        at = present(visit_of(self.session, self.child, id)).at
        made = replace(draft(joints=joints), at=at)
        if joints == self.model[id]:
            with pytest.raises(Invalid, match="Nothing was changed"):
                correct_visit(self.session, entry, id, made, "seen again")
            return
        correct_visit(self.session, entry, id, made, "seen again")
        self.model[id] = joints
        self._done(entry, former)

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def enter_in_error(self, data) -> None:
        id, entry, former = data.draw(st.sampled_from(sorted(self.model))), self._id(), dict(self.model)
        void(self.session, entry, id, "another child's")
        del self.model[id]
        self._done(entry, former)

    @precondition(lambda self: self.undoable)
    @rule()
    def undo(self) -> None:
        entry, former = self.undoable.pop()
        undo(self.session, self._id(), entry)
        self.model = former

    @invariant()
    def the_record_holds_what_the_model_says(self) -> None:
        found = {visit.id: visit.joints for visit in visits(self.session.store, self.child)}
        assert found == self.model
        for each in shown(self.session, self.child).assessments:
            active = sum(Sign.ACTIVE in signs for signs in self.model[each.id].values())
            assert (each.active.low, each.active.high) == (active, active + 71 - len(self.model[each.id]))

    def teardown(self) -> None:
        if hasattr(self, "session"):
            assert verify(self.session.store).sound
            self.opened.__exit__(None, None, None)
            shutil.rmtree(self.base)


TestAnyCounts = AnyCounts.TestCase
TestAnyCounts.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)


def test_joints_examined_completely_are_exact(session, child):
    record_visit(session, "v1", child, draft(joints={**WELL, "knee-l": A}))
    assert shown(session, child).assessments[0].active == known(1)
