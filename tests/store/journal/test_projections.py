"""The read tables: every record as rows, whatever its entries."""

from __future__ import annotations

import time
from datetime import date

import hypothesis
import pytest
from hypothesis import strategies as st

from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import NotGiven
from fortnight.domain.record.plan import EMPTY_PLAN
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Entry, Head
from fortnight.store.journal.folding import fold
from fortnight.store.journal.projections import KINDS, kind_of, plan_from, rows_of
from fortnight.store.journal.tables import TABLES
from fortnight.store.recovery.verify import verify
from helpers.bedside import given, order, preparation, running, vial
from helpers.entries import (
    ACT,
    CHILD,
    LEADING,
    Record,
    chain,
    insert_foreign,
    labs,
    number,
    with_child,
    write,
)
from helpers.full_record import SIGNATURE, TAPER
from helpers.lab_messages import LABMAP, MESSAGE
from helpers.stores import KEY, NOW, present


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def test_every_kind_names_existing_tables():
    assert {table for kind in KINDS.values() for table in kind.keys} == set(TABLES)


def test_a_row_of_every_table_has_a_value_for_every_column(store):
    bodies = {
        "infusion.record": {"started_at": "2026-11-22T09:00:00+01:00", "dose_mg": 264},
        "infusion.prepare": as_body(preparation(vials=(vial(),))),
        "specimen.record": labs(IL6=3),
        "medication.record": {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": 5},
        "taper.record": TAPER,
        "event.record": {"kind": "infection", "at": "2026-11-22T09:00:00+01:00"},
        "alert.record": {
            "at": "2026-11-22T09:00:00+01:00",
            "level": "alert",
            "suggests": "mas",
            "detail": {},
        },
        "setting.record": {"value": "japan"},
        "view.record": {"on": "2026-11-22"},
        "snooze.record": {"rule": "il6", "until": "2026-12-22", "why": "otitis is treated"},
        "message.record": MESSAGE,
        "labmap.record": LABMAP,
    }
    bodies["visit.record"] = {"at": "2026-11-22T09:00:00+01:00", "pain": 2}
    bodies["baseline.record"] = {"visit": "visit.record"}
    bodies["goal.record"] = {"aim": "no-steroid", "due": "2027-02-22"}
    bodies["merge.record"] = {"into": "c1"}
    bodies["letter.record"] = {"at": "2026-11-22T09:00:00+01:00", "paragraphs": {"course": "Well."}}
    for verb, body in bodies.items():
        write(store, verb, verb, verb, body, act=LEADING)
    write(store, "move", "plan.move", "c1", {"due": "2026-12-06", "to": "2026-12-08", "reason": "holiday"})
    write(store, "sign", "specimen.sign", "specimen.record", {"signed": SIGNATURE})
    counts = {t: store.db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in TABLES}
    assert counts == dict.fromkeys(TABLES, 1)
    offset = store.db.execute("SELECT started_at, tz_offset FROM infusion").fetchone()
    assert offset == ("2026-11-22T08:00:00.000Z", 60)
    assert verify(store).sound


NOW_UTC = "2026-11-22T09:30:00.000Z"
AT, UNTIL = "2026-11-22T09:00:00+01:00", "2026-11-22T10:30:00+01:00"
AT_UTC, UNTIL_UTC = "2026-11-22T08:00:00.000Z", "2026-11-22T09:30:00.000Z"

# Body of a record with its required fields only, and with every field; the row of the table after each.
LEAST_AND_MOST = {
    "child": (
        CHILD,
        {
            **CHILD,
            "allergies": "latex",
            "interval_days": 7,
            "note": "twin",
            "mother_cm": 161,
            "father_cm": 170.5,
            "parents_measured": True,
        },
        ("t1", "0001", "Case 1", "male", "2019-11-22", "", "us-eu", 14, "", None, "", 0, "e1", None, None, 0),
        ("t1", "0001", "Case 1", "male", "2019-11-22", "latex", "us-eu", 7, "twin", None, "", 0, "e1", 161,
         170.5, 1),
    ),
    "infusion": (
        {"started_at": AT, "dose_mg": 264},
        {
            "started_at": AT,
            "dose_mg": 264,
            "ended_at": UNTIL,
            "weight_kg": 22,
            "ordered_mg": 176,
            "label": "japan",
            "lots": "B1",
            "reaction": "rash",
            "note": "slow",
            "stopped": True,
            "checked_by": "Nurse B",
        },
        ("t1", "c1", AT_UTC, 60, None, 264, None, None, "", "", "", "", 0, "", 0, "e1"),
        ("t1", "c1", AT_UTC, 60, UNTIL_UTC, 264, 22, 176, "japan", "B1", "rash", "slow", 1, "Nurse B", 0,
         "e1"),
    ),
    "specimen": (
        {"collected_at": AT, "results": {}},
        {
            "collected_at": AT,
            "results": {},
            "method": "Roche",
            "visit": "scheduled",
            "symptoms": "cough",
            "note": "late",
            "timing": "before",
            "confirmed_values": {"HEIGHT": 112},
        },
        ("t1", "c1", AT_UTC, 60, "", "", "", "", 0, "e1", "", "{}"),
        ("t1", "c1", AT_UTC, 60, "Roche", "scheduled", "cough", "late", 0, "e1", "before", '{"HEIGHT":112}'),
    ),
    "medication": (
        {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": 5},
        {
            "drug": "methotrexate",
            "start": "2026-11-22",
            "mg_per_day": None,
            "name": "MTX",
            "dose": "2,5",
            "unit": "mL",
            "times": 2,
            "per": "week",
            "route": "oral",
            "act": "change",
            "cause": "nausea",
        },
        ("t1", "c1", "prednisolone", "2026-11-22", 5, "", "", "mg", 1, "day", "", "", "", 0, "e1"),
        (
            "t1", "c1", "methotrexate", "2026-11-22", None, "MTX", "2,5", "mL", 2, "week", "oral", "change",
            "nausea", 0, "e1",
        ),
    ),
    "event": (
        {"kind": "infection", "at": AT},
        {"kind": "contact", "at": AT, "text": "school", "until": UNTIL, "details": {"disease": "varicella"}},
        ("t1", "c1", "infection", AT_UTC, 60, None, "", "e1", "{}"),
        ("t1", "c1", "contact", AT_UTC, 60, UNTIL_UTC, "school", "e1", '{"disease":"varicella"}'),
    ),
    "visit": (
        {"at": AT},
        {
            "at": AT,
            "physician_global": 1,
            "patient_global": 2,
            "stiffness_min": 15,
            "pain": 3,
            "chaq_index": 0.5,
            "joints": {"knee-l": "AL"},
            "chaq_items": {"grip": [1, None]},
            "aids": ["grip"],
            "features": {"rash": True},
            "by": "Physician A",
            "note": "well",
        },
        ("t1", "c1", AT_UTC, 60, None, None, None, None, None, "{}", "{}", "[]", "{}", "", "", 0, "e1"),
        ("t1", "c1", AT_UTC, 60, 1, 2, 15, 3, 0.5, '{"knee-l":"AL"}', '{"grip":[1,null]}', '["grip"]',
         '{"rash":true}', "Physician A", "well", 0, "e1"),
    ),
    "message": (
        {"source": "LIS", "control": "1", "segments": ["MSH|"], "observations": []},
        {
            "source": "LIS",
            "control": "1",
            "segments": ["MSH|"],
            "observations": [],
            "file": "a.hl7",
            "broken": {"text": "The message has no patient.", "with": {}},
        },
        ("t1", "LIS", "1", "", NOW_UTC, 0, "", "e1"),
        ("t1", "LIS", "1", "a.hl7", NOW_UTC, 0, '{"text":"The message has no patient.","with":{}}', "e1"),
    ),
    "alert": (
        {"at": AT, "level": "alert", "suggests": "mas", "detail": {"b": 1, "a": 2}},
        {
            "at": AT,
            "level": "alert",
            "suggests": "mas",
            "detail": {},
            "state": "ended",
            "reason": "infection",
            "remark": "otitis",
            "repeat_on": "2026-11-25",
            "answered_by": "Nurse B",
            "answered_at": UNTIL,
            "seen": ["e1", "e2"],
            "outcome": {"name": "flare"},
        },
        ("t1", "c1", AT_UTC, 60, "alert", "mas", '{"a":2,"b":1}', NOW_UTC, "open", "", "", None, "", None,
         "[]", None, "e1"),
        ("t1", "c1", AT_UTC, 60, "alert", "mas", "{}", NOW_UTC, "ended", "infection", "otitis", "2026-11-25",
         "Nurse B", UNTIL, '["e1", "e2"]', '{"name":"flare"}', "e1"),
    ),
}  # fmt: skip


def recorded(kind, body):
    """The rows of a record with a single entry."""
    (entry,) = chain(body)
    return rows_of([entry._replace(id="e1", verb=f"{kind}.record", target="t1")])


@pytest.mark.parametrize("kind", LEAST_AND_MOST)
def test_a_row_holds_every_field_and_a_default_for_those_that_are_not_recorded(kind):
    least, most, row_of_least, row_of_most = LEAST_AND_MOST[kind]
    assert recorded(kind, least)[kind] == [row_of_least]
    assert recorded(kind, most)[kind] == [row_of_most]


@pytest.mark.parametrize(
    ("kind", "body", "row"),
    [
        (
            "snooze",
            {"rule": "il6", "until": "2026-12-22", "why": "treated"},
            ("t1", "c1", "il6", "2026-12-22", "treated", "Nurse A", "e1"),
        ),
        ("setting", {"value": "japan"}, ("t1", "japan", "e1")),
    ],
)
def test_a_row_of_a_record_without_optional_fields(kind, body, row):
    assert recorded(kind, body) == {kind: [row]}


def test_each_result_is_a_row_in_order_of_its_analyte():
    results = {
        "WBC": {"value": 7},
        "CRP": {"value": 82.7, "comparator": "<", "reported": "8.27", "unit": "mg/dL", "method": "Siemens"},
    }
    rows = recorded("specimen", {"collected_at": AT, "results": results, "method": "Roche"})["result"]
    assert rows == [
        ("t1", "CRP", "c1", AT_UTC, 82.7, "<", "8.27", "mg/dL", "Siemens", 0, ""),
        ("t1", "WBC", "c1", AT_UTC, 7, "", "", "", "Roche", 0, ""),
    ]


def test_a_specimen_without_results_has_no_row_of_a_result():
    assert recorded("specimen", {"collected_at": AT})["result"] == []


def test_only_a_result_that_was_amended_is_marked_as_corrected():
    record = Record()
    record.amend(CRP=2)
    assert [(row[1], row[-2]) for row in rows_of(record.entries)["result"]] == [("CRP", 1), ("IL6", 0)]


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        (("preliminary",), (0, "preliminary")),
        (("preliminary", "final"), (0, "final")),
        (("preliminary", "preliminary"), (0, "preliminary")),
        (("preliminary", ""), (1, "")),
        (("preliminary", "final", ""), (1, "")),
        (("", "final"), (1, "final")),
    ],
)
def test_a_result_that_replaces_a_preliminary_one_is_no_correction(states, expected):
    results = [{"IL6": {"value": 4 + n, **({"state": s} if s else {})}} for n, s in enumerate(states)]
    made = chain({"collected_at": AT, "results": results[0]}, *({"results": each} for each in results[1:]))
    verbs = ["specimen.record", *["specimen.amend"] * (len(states) - 1)]
    entries_ = [each._replace(verb=verb, target="t1") for each, verb in zip(made, verbs, strict=True)]
    assert [row[-2:] for row in rows_of(entries_)["result"]] == [expected]


@pytest.mark.parametrize("kind", ["infusion", "specimen", "child"])
def test_a_conflict_is_shown_in_the_row_with_the_entry_that_came_last(kind):
    body, *_ = LEAST_AND_MOST[kind]
    made = chain(body, {"note": "a"}, {"note": "b"})
    verbs = (f"{kind}.record", f"{kind}.amend", f"{kind}.amend")
    devices = ("D1", "D1", "D2")
    entries_ = [
        entry._replace(verb=verb, target="t1", base="x", device=device)
        for entry, verb, device in zip(made, verbs, devices, strict=True)
    ]
    (row,) = rows_of(entries_)[kind]
    shown = dict(zip(TABLES[kind], row, strict=True))
    assert (shown["conflict"], shown["note"], shown["entry"]) == (1, "b", "D1-3")


def test_a_card_was_raised_when_it_was_recorded_whatever_came_later():
    body, *_ = LEAST_AND_MOST["alert"]
    first, second = (entry._replace(target="t1") for entry in chain(body, {"state": "acknowledged"}))
    first, second = first._replace(verb="alert.record"), second._replace(verb="alert.amend", at="2027")
    (row,) = rows_of([first, second])["alert"]
    shown = dict(zip(TABLES["alert"], row, strict=True))
    assert (shown["raised_at"], shown["state"], shown["entry"]) == (NOW_UTC, "acknowledged", "D1-2")


def test_entries_that_belong_to_no_table_make_no_rows():
    assert recorded("export", {"file": "x"}) == {}
    assert kind_of(chain({})) is KINDS["specimen"]


# The plan and the bedside -------------------------------------------------------------------------


def about_child(*acts):
    """A child and the changes of its plan."""
    made = chain(CHILD, *(body for _, body in acts))
    verbs = ("child.record", *(verb for verb, _ in acts))
    return [entry._replace(verb=verb, target="t1") for entry, verb in zip(made, verbs, strict=True)]


def test_the_row_of_a_child_has_its_interval_its_end_and_its_plan():
    entries_ = about_child(
        ("plan.move", {"due": "2026-12-06", "to": "2026-12-08", "reason": "holiday"}),
        ("plan.interval", {"since": "2026-11-22", "days": 21, "reason": "well for a year"}),
        ("course.end", {"on": "2026-12-24", "why": "remission", "note": ""}),
    )
    rows = rows_of(entries_)
    shown = dict(zip(TABLES["child"], rows["child"][0], strict=True))
    assert (shown["interval_days"], shown["ended_on"]) == (21, "2026-12-24")
    assert plan_from(shown["plan"]) == present(fold(entries_)).plan
    assert rows["plan_move"] == [("t1", "2026-12-06", "2026-12-08")]


def test_a_child_without_changes_of_its_plan_has_an_empty_plan():
    (row,) = rows_of(about_child())["child"]
    assert plan_from(dict(zip(TABLES["child"], row, strict=True))["plan"]) == EMPTY_PLAN


def at_bedside(*acts):
    """An infusion that is logged live."""
    made = chain(*(as_body(act) for _, act in acts))
    return [e._replace(verb=f"infusion.{kind}", target="t1") for e, (kind, _) in zip(made, acts, strict=True)]


def test_the_vials_of_a_bag_are_numbered_from_one():
    bag = preparation(vials=(vial("B1"), vial("B2", expiry=None)))
    rows = [
        dict(zip(TABLES["vial"], row, strict=True)) for row in rows_of(at_bedside(("prepare", bag)))["vial"]
    ]
    found = [(row["number"], row["lot"], row["expiry"]) for row in rows]
    assert found == [(1, "B1", "2028-03-31"), (2, "B2", None)]


def test_an_infusion_at_the_bedside_is_one_that_was_given_when_it_has_ended():
    started = rows_of(at_bedside(*running()))
    assert "infusion" not in started
    row = dict(zip(TABLES["infusion"], rows_of(at_bedside(*given()))["infusion"][0], strict=True))
    assert (row["dose_mg"], row["weight_kg"], row["checked_by"]) == (294, 24.4, "Nurse B")
    assert (row["started_at"], row["ended_at"]) == ("2026-11-26T00:41:00.000Z", "2026-11-26T01:41:00.000Z")


def test_an_infusion_that_was_not_given_is_one_of_the_day_for_which_it_was_planned():
    (row,) = rows_of(at_bedside(("not-given", NotGiven(date(2026, 12, 6), "fever"))))["drip"]
    shown = dict(zip(TABLES["drip"], row, strict=True))
    assert (shown["stage"], shown["due"]) == ("not-given", "2026-12-06")


def test_an_infusion_without_a_bag_has_no_vials():
    assert rows_of(at_bedside(("order", order())))["vial"] == []


def test_the_acts_of_an_infusion_have_their_entry_and_person():
    infusion = present(present(fold(at_bedside(("order", order()), ("prepare", preparation())))).infusion)
    assert (infusion.id, infusion.child) == ("t1", "c1")
    act = infusion.acts[-1]
    who_and_when = (act.kind, act.entry, act.by, act.role, act.written_at)
    assert who_and_when == ("prepare", "D1-2", "Nurse A", "nurse", NOW)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its zone")
@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo"])
def test_a_time_without_an_offset_is_read_as_utc_on_every_computer(monkeypatch, zone):
    """New entries have an offset; one that arrived without it means the same wherever it is read."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        rows = recorded(
            "infusion", {"started_at": "2026-11-22T09:00:00", "ended_at": "2026-11-22T10:00:00", "dose_mg": 1}
        )
    finally:
        monkeypatch.undo()
        time.tzset()
    assert rows["infusion"][0][2:5] == ("2026-11-22T09:00:00.000Z", 0, "2026-11-22T10:00:00.000Z")


@pytest.mark.parametrize(("offset", "minutes"), [("-03:30", -210), ("+00:53:28", 53), ("-00:53:28", -54)])
def test_the_offset_of_a_time_is_in_minutes_east_rounded_down(offset, minutes):
    assert recorded("event", {"kind": "note", "at": f"2026-11-22T09:00:00{offset}"})["event"][0][4] == minutes


# Two devices --------------------------------------------------------------------------------------


def test_the_newer_change_by_lamport_time_and_device_is_shown_with_the_conflict(store):
    write(store, "s1", "specimen.record", "s1", labs(IL6=10))
    write(store, "ours", "specimen.amend", "s1", {"results": {"IL6": number(11)}}, base="s1")
    theirs = entries.next_entry(
        Head(),
        ACT,
        3,
        "ZZZ",
        id="theirs",
        verb="specimen.amend",
        child="c1",
        target="s1",
        base="s1",
        reason=None,
        body={"results": {"IL6": number(12)}},
    )
    insert_foreign(store, [theirs])
    assert store.db.execute("SELECT value, corrected FROM result").fetchone() == (12, 1)
    assert store.db.execute("SELECT conflict FROM specimen").fetchone()[0] == 1
    assert verify(store).sound


def said_by(device: str, *acts: tuple[str, str, dict]) -> list[Entry]:
    """The entries of one device about the child or its specimen `s1`."""
    head, made = Head(), []
    for lamport, (id, verb, body) in enumerate(acts, 1):
        target = {"child": "c1", "specimen": "s1"}.get(verb.partition(".")[0], id)
        entry = entries.next_entry(
            head, ACT, lamport, device, id=id, verb=verb, child="c1", target=target, base=None, reason=None,
            body=body,
        )  # fmt: skip
        head = Head(entry.seq, entry.hash)
        made.append(entry)
    return made


def test_the_order_in_which_a_merge_arrives_does_not_matter(tmp_path):
    """Two stores with the same entries have the same rows, whatever the order of arrival."""
    ours = said_by("D1", ("c1", "child.record", CHILD), ("s1", "specimen.record", labs(IL6=10, CRP=1)),
                   ("a", "specimen.amend", {"results": {"IL6": number(11)}}))  # fmt: skip
    theirs = said_by("D2", ("x", "export.record", {}), ("y", "export.record", {}), ("z", "export.record", {}),
                     ("b", "specimen.amend", {"results": {"IL6": number(12), "CRP": None}}))  # fmt: skip
    shown = []
    for name, parts in (("one", (ours, theirs)), ("other", (theirs, ours))):
        with Store.open(tmp_path / name, KEY) as store:
            for part in parts:
                insert_foreign(store, part)
            assert verify(store).sound
            shown.append({t: store.db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES})
    assert shown[0] == shown[1]
    assert [(row[1], row[4]) for row in shown[0]["result"]] == [("IL6", 12.0)]


# A walk -------------------------------------------------------------------------------------------


class Model:
    """A plain model of the same: a list of acts, each active or undone."""

    def __init__(self) -> None:
        self.acts: list[tuple[str, dict | None]] = []
        self.off: set[int] = set()

    def values(self) -> dict[str, float] | None:
        state: dict[str, float] = {}
        for n, (verb, change) in enumerate(self.acts):
            if n in self.off:
                continue
            if verb == "void":
                return None
            assert change is not None
            for code, value in change.items():
                state.pop(code, None)
                if value is not None:
                    state[code] = value
        return None if 0 in self.off else state


ACTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("amend"),
            st.dictionaries(
                st.sampled_from(["IL6", "CRP", "WBC"]), st.none() | st.integers(0, 99), min_size=1
            ),
        ),
        st.tuples(st.just("undo"), st.integers(0, 30)),
        st.tuples(st.just("redo"), st.integers(0, 30)),
        st.tuples(st.just("void"), st.just({})),
    ),
    max_size=12,
)


def play(acts, do):
    """Act on the model, and pass each act to `do` as a journal entry."""
    model = Model()
    model.acts.append(("amend", {"IL6": 1}))
    names = [do("specimen.record", labs(IL6=1))]
    undos: dict[int, str] = {}
    for verb, what in acts:
        if verb == "amend":
            results = {c: None if v is None else number(v) for c, v in what.items()}
            names.append(do("specimen.amend", {"results": results}))
            model.acts.append(("amend", what))
        elif verb == "void":
            names.append(do("specimen.void", {}))
            model.acts.append(("void", None))
        elif verb == "undo" and (place := what % len(names)) not in model.off:
            undos[place] = do("undo", {"entry": names[place]})
            model.off.add(place)
        elif verb == "redo" and model.off:
            place = sorted(model.off)[what % len(model.off)]
            do("undo", {"entry": undos.pop(place)})
            model.off.remove(place)
    return model


@hypothesis.given(ACTS)
def test_any_sequence_of_amend_void_undo_and_redo_matches_a_plain_model(acts):
    record = Record()
    record.entries.clear()
    model = play(acts, record.add)
    wanted = model.values()
    assert (record.fields is None) == (wanted is None)
    assert record.values == (wanted or {})


@hypothesis.settings(max_examples=25)
@hypothesis.given(ACTS)
def test_after_any_sequence_the_store_is_sound(tmp_path_factory, acts):
    with Store.open(tmp_path_factory.mktemp("walk") / "ward", KEY) as store:
        with_child(store)
        names = iter(f"e{n}" for n in range(99))

        def do(verb, body):
            id = next(names)
            write(store, id, verb, "s1", body)
            return id

        model = play(acts, do)
        found = dict(store.db.execute("SELECT analyte, value FROM result").fetchall())
        assert found == (model.values() or {})
        assert verify(store).findings == ()


def test_a_child_can_be_changed_although_other_rows_refer_to_it(store):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    write(store, "e1", "child.amend", "c1", {"name": "Case One"}, reason="spelt wrongly")
    assert store.db.execute("SELECT name FROM child").fetchone()[0] == "Case One"
    assert verify(store).sound
