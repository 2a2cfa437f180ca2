"""The read tables: the state of each record folded from its entries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.domain.infusion.acts import as_body
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Act, Entry, Head
from fortnight.store.journal.folding import fold, live
from fortnight.store.journal.projections import KINDS, kind_of, rows_of
from fortnight.store.journal.tables import TABLES
from fortnight.store.recovery.verify import verify
from helpers.bedside import preparation, vial
from helpers.entries import ACT, CHILD, insert_foreign, labs, number, with_child, write
from helpers.stores import KEY, NOW, present


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


class Record:
    """The entries of one specimen, built by hand."""

    def __init__(self, first: dict | None = None) -> None:
        self.entries: list[Entry] = []
        self.add("specimen.record", first or labs(IL6=10, CRP=1))

    def add(self, verb: str, body: dict, device: str = "D1", base: str | None = None) -> str:
        id = f"e{len(self.entries)}"
        entry = entries.next_entry(
            Head(),
            Act("Nurse A", "nurse", NOW),
            len(self.entries) + 1,
            device,
            id=id,
            verb=verb,
            child="c1",
            target="s1",
            base=base,
            reason=None,
            body=body,
        )
        self.entries.append(entry)
        return id

    def amend(self, device: str = "D1", base: str | None = "e0", **values: float) -> str:
        return self.add(
            "specimen.amend", {"results": {c: number(v) for c, v in values.items()}}, device, base
        )

    def undo(self, id: str) -> str:
        return self.add("undo", {"entry": id})

    @property
    def fields(self) -> dict | None:
        folded = fold(self.entries)
        return folded.fields if folded else None

    @property
    def values(self) -> dict[str, float]:
        fields = self.fields
        return {code: result["value"] for code, result in fields["results"].items()} if fields else {}


def test_a_record_has_the_fields_of_its_first_entry():
    record = Record()
    folded = fold(record.entries)
    assert folded is not None
    assert (folded.target, folded.child, folded.conflict) == ("s1", "c1", False)
    assert record.fields == labs(IL6=10, CRP=1)
    assert folded.amended == frozenset()


def test_no_entries_make_no_record():
    assert fold([]) is None
    assert rows_of([]) == {}
    assert kind_of([]) is None


def test_an_amendment_changes_the_fields_it_names_and_no_other():
    record = Record({**labs(IL6=10), "note": "fasting", "method": "Roche"})
    record.add("specimen.amend", {"note": "not fasting"})
    assert record.fields == {**labs(IL6=10), "note": "not fasting", "method": "Roche"}
    assert present(fold(record.entries)).amended == {"note"}


def test_results_are_merged_by_analyte():
    record = Record()
    record.amend(IL6=11, WBC=7)
    assert record.values == {"IL6": 11, "CRP": 1, "WBC": 7}
    assert present(fold(record.entries)).amended == {"IL6", "WBC"}


def test_a_result_set_to_null_is_removed():
    record = Record()
    record.add("specimen.amend", {"results": {"CRP": None}})
    assert record.values == {"IL6": 10}
    record.amend(CRP=2)
    assert record.values == {"IL6": 10, "CRP": 2}


def test_a_voided_record_is_absent_until_the_void_is_undone():
    record = Record()
    void = record.add("specimen.void", {})
    assert record.fields is None
    assert rows_of(record.entries) == {}
    record.undo(void)
    assert record.values == {"IL6": 10, "CRP": 1}


def test_an_amendment_does_not_restore_a_voided_record():
    record = Record()
    record.add("specimen.void", {})
    record.amend(IL6=12)
    assert record.fields is None


def test_undo_cancels_one_entry():
    record = Record()
    first = record.amend(IL6=11)
    record.amend(CRP=2)
    record.undo(first)
    assert record.values == {"IL6": 10, "CRP": 2}


def test_an_undo_can_be_undone_and_that_again():
    record = Record()
    amended = record.amend(IL6=11)
    undone = record.undo(amended)
    assert record.values["IL6"] == 10
    redone = record.undo(undone)
    assert record.values["IL6"] == 11
    record.undo(redone)
    assert record.values["IL6"] == 10


def test_a_record_whose_first_entry_is_undone_has_no_rows():
    record = Record()
    record.undo("e0")
    assert live(record.entries) == []
    assert rows_of(record.entries) == {}


def test_a_change_does_not_restore_an_undone_record():
    """A merge may bring this: one device undid the record, another changed it concurrently."""
    record = Record()
    record.undo("e0")
    record.amend("D2", IL6=12)
    assert rows_of(record.entries) == {}


def test_every_kind_names_existing_tables():
    assert {table for kind in KINDS.values() for table in kind.keys} == set(TABLES)


def test_a_row_of_every_table_has_a_value_for_every_column(store):
    bodies = {
        "infusion.record": {"started_at": "2026-11-22T09:00:00+01:00", "dose_mg": 264},
        "infusion.prepare": as_body(preparation(vials=(vial(),))),
        "specimen.record": labs(IL6=3),
        "medication.record": {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": 5},
        "event.record": {"kind": "infection", "at": "2026-11-22T09:00:00+01:00"},
        "alert.record": {
            "at": "2026-11-22T09:00:00+01:00",
            "level": "alert",
            "suggests": "mas",
            "detail": {},
        },
        "setting.record": {"value": "japan"},
        "snooze.record": {"rule": "il6", "until": "2026-12-22", "why": "otitis is treated"},
    }
    for verb, body in bodies.items():
        write(store, verb, verb, verb, body)
    write(store, "move", "plan.move", "c1", {"due": "2026-12-06", "to": "2026-12-08", "reason": "holiday"})
    counts = {t: store.db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in TABLES}
    assert counts == dict.fromkeys(TABLES, 1)
    offset = store.db.execute("SELECT started_at, tz_offset FROM infusion").fetchone()
    assert offset == ("2026-11-22T08:00:00.000Z", 60)
    assert verify(store).sound


def test_a_time_without_an_offset_is_read_as_utc():
    record = Record({**labs(IL6=1), "collected_at": "2026-11-22T09:00:00"})
    assert rows_of(record.entries)["specimen"][0][3] == 0


# Two devices --------------------------------------------------------------------------------------


def test_concurrent_changes_of_the_same_value_are_a_conflict():
    record = Record()
    record.amend("D1", IL6=11)
    record.amend("D2", IL6=12)
    folded = fold(record.entries)
    assert folded is not None
    assert folded.conflict
    assert record.values["IL6"] == 12


def test_concurrent_changes_of_different_values_are_not_a_conflict():
    record = Record()
    record.amend("D1", IL6=11)
    record.amend("D2", CRP=12)
    assert not present(fold(record.entries)).conflict


def test_a_change_made_after_seeing_the_other_is_not_a_conflict():
    record = Record()
    seen = record.amend("D1", IL6=11)
    record.amend("D2", base=seen, IL6=12)
    assert not present(fold(record.entries)).conflict


def test_a_conflict_ends_when_one_of_the_changes_is_undone():
    record = Record()
    record.amend("D1", IL6=11)
    other = record.amend("D2", IL6=12)
    record.undo(other)
    assert not present(fold(record.entries)).conflict
    assert record.values["IL6"] == 11


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


@given(ACTS)
def test_any_sequence_of_amend_void_undo_and_redo_matches_a_plain_model(acts):
    record = Record()
    record.entries.clear()
    model = play(acts, record.add)
    wanted = model.values()
    assert (record.fields is None) == (wanted is None)
    assert record.values == (wanted or {})


@settings(max_examples=25)
@given(ACTS)
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
