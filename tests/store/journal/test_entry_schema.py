"""The schema of entries: a verb fits the kind of its record, and a body has only fields of that kind."""

from __future__ import annotations

import pytest

from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import ActKind, Choice, FindingAnswer
from fortnight.operations.audit import WHAT
from fortnight.store.database import Store
from fortnight.store.errors import Denied, Refused
from fortnight.store.journal import entries
from fortnight.store.journal.entry_schema import OTHER_VERBS, PLAN_BODIES, mismatch, wrong_target
from fortnight.store.journal.field_checks import LONGEST_TEXT
from fortnight.store.journal.projections import KINDS
from fortnight.store.journal.record_fields import RECORDS
from fortnight.store.journal.verbs import INFUSION_ACTS, record_kind
from fortnight.store.recovery.verify import verify
from helpers.bedside import ACTS, preparation, vial
from helpers.entries import ACT, LEADING, chain, labs, number, with_child, write
from helpers.lab_messages import LABMAP, MESSAGE
from helpers.stores import KEY

AT = "2026-11-22T09:00:00+01:00"
BODIES = {
    "child": {"number": "1", "name": "Case 1", "sex": "male", "birth_date": "2019-11-22", "label": "us-eu"},
    "infusion": {"started_at": AT, "dose_mg": 264},
    "specimen": labs(IL6=3),
    "medication": {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": 5},
    "taper": {"drug": "prednisolone", "steps": [{"start": "2026-11-22", "mg_per_day": 10}]},
    "event": {"kind": "infection", "at": AT},
    "alert": {"at": AT, "level": "alert", "suggests": "mas", "detail": {}},
    "snooze": {"rule": "il6-rise", "until": "2026-12-22", "why": "treated"},
    "setting": {"value": "japan"},
    "view": {"on": "2026-11-22"},
    "visit": {"at": AT, "joints": {"knee-l": "A"}},
    "baseline": {"visit": "visit"},
    "goal": {"aim": "no-steroid", "due": "2027-02-22"},
    "merge": {"into": "c2"},
    "letter": {"at": AT, "paragraphs": {"course": "Well."}},
    "message": MESSAGE,
    "labmap": LABMAP,
}


@pytest.fixture
def store(tmp_path):
    """A store with a child, a specimen, a card and a setting."""
    with Store.open(tmp_path / "ward", KEY) as opened:
        with_child(opened)
        write(opened, "s1", "specimen.record", "s1", labs(IL6=3))
        write(opened, "a1", "alert.record", "a1", BODIES["alert"])
        write(opened, "units", "setting.record", "units", {"value": "si"}, child=None)
        yield opened


def refused(store, sentence, verb, target, body, **more):
    before = list(entries.entries(store.db))
    with pytest.raises(Refused, match=sentence) as why:
        write(store, "e1", verb, target, body, **more)
    assert not isinstance(why.value, Denied)
    assert list(entries.entries(store.db)) == before
    assert verify(store).sound


# Which verbs there are ----------------------------------------------------------------------------


def test_every_kind_of_record_has_its_fields():
    assert set(RECORDS) == set(KINDS) == set(BODIES)


def test_the_audit_trail_has_words_for_exactly_the_known_acts():
    acts = {f"{kind}.{act}" for kind in KINDS for act in ("record", "amend", "void")} | set(OTHER_VERBS)
    allowed = {verb for verb in acts if verb in OTHER_VERBS or not strange(verb)}
    assert allowed | set(INFUSION_ACTS) | set(PLAN_BODIES) == {
        verb for verb in WHAT if record_kind(verb) in KINDS or verb in OTHER_VERBS
    }


PLAN = {
    "plan.move": {"due": "2026-12-06", "to": "2026-12-08", "reason": "holiday"},
    "plan.interval": {"since": "2026-11-22", "days": 21, "reason": "well for a year"},
    "course.end": {"on": "2026-11-22", "why": "remission", "note": "after five years"},
    "course.resume": {"on": "2026-11-22", "reason": "flare"},
    "taper.hold": {"on": "2026-12-06", "days": 14, "cause": "cold"},
    "taper.step-back": {"on": "2026-12-06", "days": 14, "cause": "flare"},
    "taper.end": {"on": "2026-12-06", "cause": "flare"},
}


@pytest.mark.parametrize("verb", PLAN_BODIES)
def test_an_act_on_the_plan_has_its_fields_and_no_others(verb):
    assert mismatch(verb, PLAN[verb]) is None
    assert "cannot set “colour”" in str(mismatch(verb, {**PLAN[verb], "colour": "red"}))
    for name in PLAN_BODIES[verb][0]:
        rest = {field: value for field, value in PLAN[verb].items() if field != name}
        assert str(mismatch(verb, rest)) == f"An entry “{verb}” needs a value for “{name}”."


@pytest.mark.parametrize("kind", ActKind)
def test_an_act_of_an_infusion_has_its_fields_and_no_others(kind):
    body = as_body(ACTS[kind])
    assert mismatch(f"infusion.{kind}", body) is None
    assert "“colour” is not a field" in str(mismatch(f"infusion.{kind}", {**body, "colour": "red"}))


def test_a_text_of_an_act_that_is_too_long_is_refused():
    long = as_body(FindingAnswer("identity", Choice.GO_AHEAD, "x" * (LONGEST_TEXT + 1)))
    assert str(mismatch("infusion.answer", long)) == "A text of this entry is too long."
    longer = as_body(preparation(vials=(vial("x" * (LONGEST_TEXT + 1)),)))
    assert "too long" in str(mismatch("infusion.prepare", longer))


def test_an_act_on_the_plan_needs_a_registered_child(store):
    refused(store, "no longer in the record", "plan.move", "c9", PLAN["plan.move"], child="c9")


def strange(verb):
    kind, _, act = verb.partition(".")
    body = {"record": BODIES[kind], "amend": {}, "void": {}}[act]
    return mismatch(verb, body)


@pytest.mark.parametrize("verb", ["alert.void", "setting.void", "snooze.amend", "child.answered", "child"])
def test_an_unknown_act_is_refused(verb):
    assert str(mismatch(verb, {})) == f"“{verb}” is not a known kind of entry."


# Which fields a body may have ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", BODIES)
def test_the_required_fields_are_sufficient_and_none_can_be_omitted(kind):
    body = BODIES[kind]
    assert mismatch(f"{kind}.record", body) is None
    for name in RECORDS[kind].required:
        rest = {field: value for field, value in body.items() if field != name}
        sentence = f"An entry “{kind}.record” needs a value for “{name}”."
        assert str(mismatch(f"{kind}.record", rest)) == sentence


@pytest.mark.parametrize("kind", BODIES)
def test_a_field_that_the_kind_does_not_have_is_refused(kind):
    sentence = f"An entry “{kind}.record” cannot set “colour”."
    assert str(mismatch(f"{kind}.record", {**BODIES[kind], "colour": "red"})) == sentence
    if RECORDS[kind].is_amended:
        assert "cannot set “colour”" in str(mismatch(f"{kind}.amend", {"colour": "red"}))
    if RECORDS[kind].is_voided:
        assert mismatch(f"{kind}.void", {}) is None
        assert "cannot set “note”" in str(mismatch(f"{kind}.void", {"note": "red"}))


@pytest.mark.parametrize(
    ("verb", "change", "shown"),
    [
        ("event.amend", {"details": ["negative"]}, "is not a valid value for “details”"),
        ("event.amend", {"details": {"result": None}}, "is not a valid value for “details”"),
        ("child.amend", {"sex": "boy"}, "“boy” is not a valid value for “sex”"),
        ("child.amend", {"label": "moon"}, "“moon” is not a valid value for “label”"),
        ("child.amend", {"birth_date": "12.3.2019"}, "“12.3.2019” is not a valid value for “birth_date”"),
        ("child.amend", {"interval_days": 14.0}, "“14.0” is not a valid value for “interval_days”"),
        ("child.amend", {"interval_days": 57}, "“57” is not a valid value for “interval_days”"),
        ("child.amend", {"note": "x" * (LONGEST_TEXT + 1)}, "x…” is not a valid value for “note”"),
        ("infusion.amend", {"dose_mg": "264"}, "“264” is not a valid value for “dose_mg”"),
        ("infusion.amend", {"dose_mg": None}, "“None” is not a valid value for “dose_mg”"),
        ("infusion.amend", {"dose_mg": True}, "“True” is not a valid value for “dose_mg”"),
        ("infusion.amend", {"weight_kg": float("inf")}, "“inf” is not a valid value for “weight_kg”"),
        ("infusion.amend", {"started_at": "2026-11-22T09:00"}, "is not a valid value for “started_at”"),
        ("infusion.amend", {"stopped": 1}, "“1” is not a valid value for “stopped”"),
        ("specimen.amend", {"results": []}, "is not a valid value for “results”"),
        ("specimen.amend", {"results": {"XYZ": number(1)}}, "“XYZ” is not a valid value for “results”"),
        ("specimen.amend", {"results": {"IL6": {"unit": ""}}}, "“IL6” is not a valid value for “results”"),
        (
            "specimen.amend",
            {"results": {"IL6": {**number(1), "value": "1"}}},
            "“1” is not a valid value for “IL6”",
        ),
        ("specimen.amend", {"results": {"IL6": number(1, "~")}}, "“~” is not a valid value for “IL6”"),
        ("specimen.record", {**labs(), "results": {"IL6": None}}, "“IL6” is not a valid value for “results”"),
        ("alert.amend", {"state": "gone"}, "“gone” is not a valid value for “state”"),
        ("alert.amend", {"level": "loud"}, "“loud” is not a valid value for “level”"),
        ("alert.amend", {"outcome": {}}, "An entry “alert.amend” cannot set “outcome”."),
        ("alert.amend", {"seen": []}, "An entry “alert.amend” cannot set “seen”."),
        (
            "alert.outcome",
            {"outcome": {}, "state": "ended"},
            "An entry “alert.outcome” cannot set “state”.",
        ),
        ("alert.outcome", {}, "An entry “alert.outcome” needs a value for “outcome”."),
        ("child.void", {"note": "x"}, "An entry “child.void” cannot set “note”."),
        ("setting.record", {"value": 3}, "“3” is not a valid value for “value”"),
        ("undo", {}, "An entry “undo” needs a value for “entry”."),
        ("undo", {"entry": "e1", "note": "x"}, "An entry “undo” cannot set “note”."),
    ],
)
def test_an_invalid_value_is_named_with_its_field(verb, change, shown):
    assert shown in str(mismatch(verb, change))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("x" * 80, "x" * 80), ("x" * 81, "x" * 80 + "…"), (("x" * 79) + "yz", ("x" * 79) + "y…")],
)
def test_a_long_value_is_quoted_to_eighty_characters(typed, shown):
    assert str(mismatch("child.amend", {"sex": typed})) == f"“{shown}” is not a valid value for “sex”."


@pytest.mark.parametrize(
    ("results", "sentence"),
    [
        ({"CRP": number(1), "IL6": number(1, "~")}, "“~” is not a valid value for “IL6”."),
        ({"IL6": {**number(1), "unit": 5, "method": 6}}, "“5” is not a valid value for “IL6”."),
        ({"CRP": None, "IL6": 7}, "“CRP” is not a valid value for “results”."),
        ({"CRP": number(1), "IL6": 7}, "“IL6” is not a valid value for “results”."),
        ({"XYZ": {"value": "a"}}, "“XYZ” is not a valid value for “results”."),
        (7, "“7” is not a valid value for “results”."),
    ],
)
def test_the_first_invalid_result_is_named(results, sentence):
    assert str(mismatch("specimen.record", {**labs(), "results": results})) == sentence


def test_a_mapping_where_none_belongs_is_quoted_whole():
    sentence = "“{'IL6': 1}” is not a valid value for “sex”."
    assert str(mismatch("child.amend", {"sex": {"IL6": 1}})) == sentence


def test_a_missing_field_is_named_before_an_invalid_one():
    assert "needs a value for “entry”" in str(mismatch("undo", {"colour": "red"}))
    assert str(mismatch("undo", {"entry": 7})) == "“7” is not a valid value for “entry”."
    assert mismatch("undo", {"entry": "e1"}) is None
    assert "needs a value for “seen”" in str(mismatch("alert.seen", {}))
    assert "“7” is not a valid value for “seen”" in str(mismatch("alert.seen", {"seen": 7}))
    assert mismatch("alert.seen", {"seen": ["e1"]}) is None


def test_the_fields_that_an_amendment_may_set():
    assert mismatch("specimen.amend", {"results": {"IL6": None, "CRP": number(1, "<")}}) is None
    assert mismatch("infusion.amend", {"ended_at": None, "weight_kg": None, "stopped": True}) is None
    answer = {"state": "acknowledged", "reason": "infection", "repeat_on": None, "answered_at": AT}
    assert mismatch("alert.amend", answer) is None


def test_entries_without_a_record_are_not_checked():
    assert mismatch("session.open", {"key": "k", "anything": [1, 2]}) is None
    assert mismatch("store.whatever", {"file": "x"}) is None


# Which record an entry may be about, by its earlier entries alone ---------------------------------


def earlier(*verbs):
    """Entries about one target, each with the number in its chain as its id."""
    made = chain(*({"entry": "D1-1"} for _ in verbs))
    return [entry._replace(verb=verb) for entry, verb in zip(made, verbs, strict=True)]


FOREIGN = "This belongs to another child."
NOT_THERE = "This is no longer in the record."
RECORDED = "This is already recorded. Correct it instead."
NOTHING = "There is nothing to undo."


@pytest.mark.parametrize(
    ("verb", "child", "body", "before", "sentence"),
    [
        ("specimen.record", "c1", {}, [], None),
        ("specimen.record", "c1", {}, ["specimen.record"], RECORDED),
        ("specimen.record", "c2", {}, ["specimen.record", "undo"], None),
        ("specimen.amend", "c1", {}, [], NOT_THERE),
        ("specimen", "c1", {}, [], NOT_THERE),
        ("specimen.amend", "c1", {}, ["specimen.record"], None),
        ("specimen.amend", "c2", {}, ["specimen.record"], FOREIGN),
        ("specimen.void", None, {}, ["specimen.record"], FOREIGN),
        (
            "specimen.amend",
            "c1",
            {},
            ["setting.record"],
            "“specimen.amend” does not fit this kind of record.",
        ),
        ("undo", "c1", {"entry": "D1-1"}, ["specimen.record"], None),
        ("undo", "c1", {"entry": "D1-2"}, ["specimen.record"], NOTHING),
        ("undo", "c1", {}, ["specimen.record"], NOTHING),
        ("undo", "c1", {"entry": "D1-1"}, [], NOTHING),
        ("import.record", None, {}, [], None),  # no record: it needs no earlier entry
        ("import.record", None, {}, ["import.record"], None),
        ("session.open", None, {}, ["person.add"], None),
        ("person.role", None, {}, ["session.open"], None),
        ("import.record", None, {}, ["session.open"], "“import.record” does not fit this kind of record."),
    ],
)
def test_what_may_follow_the_earlier_entries_of_a_record(verb, child, body, before, sentence):
    found = wrong_target(verb, child, body, earlier(*before))
    assert (found if found is None else str(found)) == sentence


# Which record an entry may be about ---------------------------------------------------------------


def test_a_nurse_cannot_change_a_setting_with_a_specimen_verb(store):
    refused(store, "does not fit this kind of record", "specimen.amend", "units", {"note": "x"}, act=ACT)
    refused(store, "cannot set “value”", "specimen.amend", "units", {"value": "japan"}, act=ACT)
    assert store.db.execute("SELECT value FROM setting").fetchone()[0] == "si"


def test_a_nurse_cannot_set_an_outcome_with_the_verb_of_an_answer(store):
    refused(store, "cannot set “outcome”", "alert.amend", "a1", {"outcome": {"name": "flare"}}, act=ACT)
    refused(store, "does not fit this kind of record", "event.amend", "a1", {"text": "x"}, act=ACT)
    with pytest.raises(Denied):
        write(store, "e1", "alert.outcome", "a1", {"outcome": {"name": "flare"}}, act=ACT)


def test_every_kind_of_entry_is_refused_on_a_record_of_another_kind(store):
    for kind, body in BODIES.items():
        for target, own in (("c1", "child"), ("s1", "specimen"), ("a1", "alert"), ("units", "setting")):
            if kind != own:
                refused(
                    store, "does not fit this kind of record", f"{kind}.record", target, body, act=LEADING
                )


def test_a_record_is_recorded_once_and_then_corrected(store):
    refused(store, "already recorded", "specimen.record", "s1", labs(IL6=4))
    write(store, "v1", "specimen.void", "s1", {}, reason="wrong child")
    refused(store, "already recorded", "specimen.record", "s1", labs(IL6=4))
    write(store, "u1", "undo", "s1", {"entry": "v1"})
    write(store, "u2", "undo", "s1", {"entry": "s1"})
    write(store, "s2", "specimen.record", "s1", labs(IL6=4))
    assert store.db.execute("SELECT value FROM result").fetchone()[0] == 4


def test_a_record_that_does_not_exist_cannot_be_changed(store):
    refused(store, "no longer in the record", "specimen.amend", "s9", {"note": "x"})
    refused(store, "no longer in the record", "alert.outcome", "a9", {"outcome": {}}, act=LEADING)


def test_an_entry_is_about_the_child_whose_record_it_changes(store):
    write(store, "c2", "child.record", "c2", {**BODIES["child"], "number": "2"}, child="c2")
    refused(store, "belongs to another child", "specimen.amend", "s1", {"note": "x"}, child="c2")


def test_only_an_entry_of_the_same_record_can_be_undone(store):
    refused(store, "nothing to undo", "undo", "s1", {"entry": "units"}, act=LEADING)
    refused(store, "nothing to undo", "undo", "s1", {"entry": "nowhere"})
    write(store, "u1", "undo", "s1", {"entry": "s1"})
    assert store.db.execute("SELECT count(*) FROM result").fetchone()[0] == 0


def test_entries_about_sessions_are_about_their_person(store):
    write(store, "p1", "person.add", "person:nurse b", {"name": "Nurse B"}, child=None, act=LEADING)
    write(store, "o1", "session.open", "person:nurse b", {}, child=None)
    refused(store, "does not fit this kind of record", "import.record", "person:nurse b", {}, child=None)
