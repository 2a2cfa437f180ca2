"""What two computers did without knowing of each other: recognised, shown, settled, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.people import PHYSICIAN
from fortnight.operations import conflicts
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.database import Store
from fortnight.store.errors import Denied
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import remake_tables, verify
from helpers.carrying import carry, snapshot
from helpers.entries import ACT, draw, infuse, labs, number, register, write
from helpers.stores import KEY, session_at


@pytest.fixture
def two(tmp_path):
    """Two computers with the same child and specimen; entries are carried by `carry`."""
    with Store.open(tmp_path / "a", KEY) as a, Store.open(tmp_path / "b", KEY) as b:
        register(a, "c1")
        write(a, "s1", "specimen.record", "s1", labs(IL6=10, CRP=5))
        carry(a, b)
        yield a, b


def rows(store: Store, query: str) -> list[tuple]:
    return store.db.execute(query).fetchall()


def amend(store: Store, id: str, **values: float) -> None:
    last = journal.of_target(store.db, "s1")[-1].id
    write(
        store, id, "specimen.amend", "s1", {"results": {c: number(v) for c, v in values.items()}}, base=last
    )


def physician(store: Store):
    return session_at(store, actor="Physician A", role=PHYSICIAN)


def test_both_changes_stay_the_later_is_shown_and_a_physician_settles_it(two):
    a, b = two
    amend(a, "a1", IL6=11)
    amend(b, "b1", IL6=12)
    carry(a, b)
    (found,) = conflicts.conflicts(session_at(a))
    for store in two:
        assert rows(store, "SELECT conflict FROM specimen") == [(1,)]
        (found,) = conflicts.conflicts(session_at(store))
        assert (found.target, found.child, found.kind, found.field) == ("s1", "c1", "specimen", "IL6")
        assert {choice.device for choice in found.choices} == {a.device, b.device}
        assert {choice.words for choice in found.choices} == {"11", "12"}
    shown = rows(a, "SELECT value FROM result WHERE analyte = 'IL6'")
    assert shown == rows(b, "SELECT value FROM result WHERE analyte = 'IL6'")
    other = found.choices[0]
    conflicts.settle(physician(b), "x1", "s1", "IL6", other.entry, "read from the sheet")
    carry(a, b)
    for store in two:
        assert conflicts.conflicts(session_at(store)) == []
        assert rows(store, "SELECT conflict FROM specimen") == [(0,)]
        assert rows(store, "SELECT value FROM result WHERE analyte = 'IL6'") != shown
        assert verify(store).findings == ()
    undo(physician(a), "x2", "x1")
    carry(a, b)
    assert rows(b, "SELECT conflict FROM specimen") == [(1,)]


def test_equal_changes_of_other_values_and_later_changes_are_no_conflict(two):
    a, b = two
    amend(a, "a1", IL6=11)
    amend(b, "b1", IL6=11, CRP=6)
    carry(a, b)
    assert conflicts.conflicts(session_at(a)) == []
    amend(a, "a2", CRP=7)
    carry(a, b)
    amend(b, "b2", CRP=8)
    carry(a, b)
    assert conflicts.conflicts(session_at(a)) == conflicts.conflicts(session_at(b)) == []


def test_a_second_correction_of_one_side_is_still_a_conflict(two):
    a, b = two
    amend(a, "a1", CRP=6)
    amend(a, "a2", IL6=11)
    amend(b, "b1", CRP=6)
    amend(b, "b2", IL6=12)
    carry(a, b)
    assert [found.field for found in conflicts.conflicts(session_at(a))] == ["IL6"]


def test_a_change_that_arrives_after_settling_is_a_conflict_again(two, tmp_path):
    a, b = two
    with Store.open(tmp_path / "c", KEY) as c:
        carry(a, b, c)
        amend(a, "a1", IL6=11)
        amend(b, "b1", IL6=12)
        amend(c, "c1x", IL6=13)
        carry(a, b)
        conflicts.settle(physician(a), "x1", "s1", "IL6", "a1", "right")
        assert conflicts.conflicts(session_at(a)) == []
        carry(a, b, c)
        (found,) = conflicts.conflicts(session_at(c))
        assert {choice.entry for choice in found.choices} == {"x1", "c1x"}


@pytest.mark.parametrize(
    ("field", "chosen", "reason"), [("IL6", "a1", " "), ("CRP", "a1", "x"), ("IL6", "zz", "x")]
)
def test_what_is_no_conflict_is_not_settled(two, field, chosen, reason):
    a, b = two
    amend(a, "a1", IL6=11)
    amend(b, "b1", IL6=12)
    carry(a, b)
    with pytest.raises(Invalid):
        conflicts.settle(physician(a), "x1", "s1", field, chosen, reason)
    with pytest.raises(Denied):
        conflicts.settle(session_at(a), "x1", "s1", "IL6", "a1", "right")
    assert len(conflicts.conflicts(session_at(a))) == 1


# Children -----------------------------------------------------------------------------------------


@pytest.fixture
def twice(two):
    """The same child is registered on both computers, each with entries of its own."""
    a, b = two
    register(a, "ca", number="0042", name="Case 42")
    register(b, "cb", number=" 0042", name="Case 42")
    draw(a, "sa", "2026-11-01T09:00:00+01:00", child="ca", IL6=5)
    draw(b, "sb", "2026-11-08T09:00:00+01:00", child="cb", IL6=6)
    infuse(b, "ib", "2026-11-08T10:00:00+01:00", child="cb")
    carry(a, b)
    return a, b


def test_a_child_that_two_computers_registered_is_recognised_merged_and_made_two_again(twice):
    a, b = twice
    before = snapshot(a)
    ((one, other),) = conflicts.registered_twice(session_at(a))
    assert {one.id, other.id} == {"ca", "cb"}
    conflicts.merge_children(physician(a), "m1", "cb", "ca", "the same child")
    carry(a, b)
    for store in twice:
        assert conflicts.registered_twice(session_at(store)) == []
        assert rows(store, "SELECT id FROM child ORDER BY id") == [("c1",), ("ca",)]
        assert rows(store, "SELECT id FROM specimen WHERE child = 'ca' ORDER BY id") == [("sa",), ("sb",)]
        assert rows(store, "SELECT child FROM infusion") == [("ca",)]
        assert verify(store).findings == ()
    draw(b, "sc", "2026-11-15T09:00:00+01:00", child="ca", IL6=7)
    write(b, "e1", "specimen.amend", "sb", {"note": "fasting"}, child="ca", base="sb")
    carry(a, b)
    assert rows(a, "SELECT note, child FROM specimen WHERE id = 'sb'") == [("fasting", "ca")]
    merged = snapshot(a)
    remade(a)
    assert snapshot(a) == merged
    undo(physician(b), "u1", "m1")
    carry(a, b)
    for store in twice:
        assert rows(store, "SELECT id FROM child ORDER BY id") == [("c1",), ("ca",), ("cb",)]
        assert rows(store, "SELECT id FROM specimen WHERE child = 'cb'") == [("sb",)]
        assert verify(store).findings == ()
    assert [row for row in snapshot(a)["infusion"] if row[0] == "ib"] == before["infusion"]


def remade(store: Store) -> None:
    with store.transaction(ACT) as transaction:
        remake_tables(transaction.db)


def test_two_computers_that_merge_in_opposite_directions_agree(twice):
    a, b = twice
    conflicts.merge_children(physician(a), "m1", "cb", "ca", "the same child")
    conflicts.merge_children(physician(b), "m2", "ca", "cb", "the same child")
    carry(a, b)
    assert snapshot(a) == snapshot(b)
    assert rows(a, "SELECT id FROM child ORDER BY id") == [("c1",), ("ca",)]
    assert {child for (child,) in rows(a, "SELECT child FROM specimen WHERE id IN ('sa', 'sb')")} == {"ca"}
    assert verify(a).findings == verify(b).findings == ()


def test_two_different_children_are_not_asked_about_again(twice):
    a, b = twice
    register(a, "cc", number="0042", name="Case 43")
    carry(a, b)
    asked = {frozenset((one.id, other.id)) for one, other in conflicts.registered_twice(session_at(a))}
    assert asked == {frozenset(("ca", "cb")), frozenset(("ca", "cc")), frozenset(("cb", "cc"))}
    conflicts.keep_apart(physician(b), "k1", "cb", "ca", "cousins")
    conflicts.keep_apart(physician(b), "k1", "cb", "ca", "cousins")  # the same act again adds nothing
    conflicts.keep_apart(physician(a), "k2", "ca", "cc", "cousins")
    conflicts.keep_apart(physician(a), "k3", "cb", "cc", "cousins")
    carry(a, b)
    for store in twice:
        assert conflicts.registered_twice(session_at(store)) == []
        assert conflicts.counts(session_at(store))[1] == 0
        assert rows(store, "SELECT count(*) FROM child WHERE number LIKE '%0042'") == [(3,)]
        assert verify(store).findings == ()
    undo(physician(a), "u1", "k1")
    carry(a, b)
    ((one, other),) = conflicts.registered_twice(session_at(b))
    assert {one.id, other.id} == {"ca", "cb"}


def test_only_who_may_decide_answers_with_a_reason_about_two_registrations(twice):
    a, _ = twice
    for one, other, reason in (("cb", "ca", " "), ("cb", "cb", "x"), ("cb", "none", "x")):
        with pytest.raises(Invalid):
            conflicts.keep_apart(physician(a), "k1", one, other, reason)
    with pytest.raises(Denied):
        conflicts.keep_apart(replace(physician(a), role="nurse"), "k1", "cb", "ca", "x")
    assert len(conflicts.registered_twice(session_at(a))) == 1


def test_a_child_is_merged_with_a_registered_one_and_a_reason_only(twice):
    a, _ = twice
    for child, into, reason in (("cb", "ca", ""), ("cb", "cb", "x"), ("cb", "none", "x")):
        with pytest.raises(Invalid):
            conflicts.merge_children(physician(a), "m1", child, into, reason)
    with pytest.raises(Denied):
        conflicts.merge_children(replace(physician(a), role="nurse"), "m1", "cb", "ca", "x")


def test_an_undo_of_what_somebody_else_has_built_on_is_said(two):
    a, b = two
    register(a, "ca", number="0042", name="Case 42")
    carry(a, b)
    draw(b, "sb", "2026-11-08T09:00:00+01:00", child="ca", IL6=6)
    undo(session_at(a), "u1", "ca")
    carry(a, b)
    for store in two:
        assert conflicts.undone_elsewhere(session_at(store)) == ["ca"]
        assert verify(store).findings == ()
        remade_without_keys(store)
    undo(session_at(a), "u2", "u1")
    carry(a, b)
    assert conflicts.undone_elsewhere(session_at(b)) == []
    assert rows(b, "SELECT id FROM specimen WHERE child = 'ca'") == [("sb",)]


def remade_without_keys(store: Store) -> None:
    """`fortnight rebuild` works although rows of the child have no child."""
    from fortnight.operations.maintenance import rebuild

    rebuild(session_at(store, actor="Lead A", role="lead"), f"rebuild-{store.device}")
    assert verify(store).findings == ()
