"""An infusion that runs is steered on one computer; another one takes it over with an entry of its own."""

from __future__ import annotations

import json

import pytest

from fortnight.domain.infusion.acts import ActKind, DripAct, Note
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.operations import bedside, infusions, steering
from fortnight.operations.audit import AuditQuery, rows, trail
from fortnight.operations.correcting import void
from fortnight.operations.session import Invalid
from fortnight.operations.steering import SteeredElsewhere, take_over
from fortnight.operations.undoing import undo
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from helpers.bedside import minute, running
from helpers.carrying import carry, snapshot
from helpers.stores import KEY, NOW, Clock, present, registered, session_at

NOTE = Note(NOW, "asleep")


@pytest.fixture
def two(tmp_path):
    """Sessions on two computers, a drip that one of them started, and its child."""
    clock = Clock()
    with Store.open(tmp_path / "a", KEY) as a, Store.open(tmp_path / "b", KEY) as b:
        one, other = session_at(a, clock), session_at(b, clock, "Nurse B")
        child = registered(one)
        for kind, body in running(minute(-30, NOW)):
            infusions.write_act(one, one.new_id(), "d1", child, kind, body, confirmed=True)
        carry(a, b)
        yield one, other, child
        carry(a, b)
        assert snapshot(a) == snapshot(b)
        assert verify(a).findings == verify(b).findings == ()


def both(one, other) -> None:
    carry(one.store, other.store)


def note(session, child) -> None:
    infusions.write_act(session, session.new_id(), "d1", child, ActKind.NOTE, NOTE)


def count(session) -> int:
    return len(list(journal.entries(session.store.db)))


def where(session) -> steering.Elsewhere | None:
    return steering.elsewhere(session, infusions.infusion(session, "d1"))


def test_it_is_seen_on_the_other_computer_and_written_on_the_first_one_alone(two):
    one, other, child = two
    shown = bedside.show(other, "d1", child)
    assert shown.record.stage is Stage.RUNNING
    assert shown.elsewhere is not None
    assert (shown.elsewhere.computer, shown.elsewhere.by) == (one.store.device, "Nurse A")
    assert bedside.show(one, "d1", child).elsewhere is None
    before = count(other)
    with pytest.raises(SteeredElsewhere) as refused:
        note(other, child)
    assert str(refused.value.sentence) == (
        f"Nurse A started this infusion on {one.store.device}. It is steered there, "
        "and can only be read here."
    )
    with pytest.raises(SteeredElsewhere):
        void(other, "v", "d1", "another child")
    start = present(infusions.infusion(other, "d1")).acts[-1].entry
    with pytest.raises(SteeredElsewhere):
        undo(other, "u", start)
    with pytest.raises(SteeredElsewhere):
        infusions.correct_act(other, ("u", "c"), "d1", start, DripAct(NOW, 50.0), "misread")
    assert count(other) == before
    note(one, child)


def test_another_person_on_the_same_computer_needs_no_take_over(two):
    one, _, child = two
    note(session_at(one.store, one.clock, "Nurse B"), child)
    with pytest.raises(Invalid, match="steers the infusion already"):
        take_over(one, "t", "d1", child)


def test_after_a_take_over_the_former_computer_can_only_read_it_and_is_told(two):
    one, other, child = two
    take_over(other, "t1", "d1", child, " moved to room 4 ")
    take_over(other, "t1", "d1", child, " moved to room 4 ")  # the same act again adds nothing
    note(other, child)
    note(one, child)  # it has not heard of it: what was done there stays
    both(one, other)
    with pytest.raises(SteeredElsewhere) as refused:
        note(one, child)
    assert str(refused.value.sentence) == (
        f"Nurse B took this infusion over from this computer on {other.store.device}. "
        "It can only be read here now."
    )
    found = where(one)
    assert found is not None
    assert (found.by, found.reason, found.was_here) == ("Nurse B", "moved to room 4", True)
    assert where(other) is None
    assert len([act for act in present(infusions.infusion(one, "d1")).acts if act.kind is ActKind.NOTE]) == 2
    entry = present(journal.by_id(one.store.db, "t1"))
    assert (entry.verb, entry.device, entry.actor) == ("infusion.take-over", other.store.device, "Nurse B")
    assert json.loads(entry.body) == {
        "computer": other.store.device,
        "former": one.store.device,
        "reason": "moved to room 4",
    }


def test_undoing_a_take_over_gives_it_back(two):
    one, other, child = two
    take_over(other, "t1", "d1", child)
    undo(other, "u1", "t1")
    both(one, other)
    assert where(one) is None
    assert where(other) is not None
    note(one, child)


def test_both_take_it_over_and_all_agree_on_one(two):
    one, other, child = two
    take_over(other, "t1", "d1", child)
    both(one, other)
    take_over(one, "t2", "d1", child)
    undo(other, "u1", "t1")  # it has not heard of it
    take_over(other, "t3", "d1", child)
    both(one, other)
    steered_elsewhere = [session for session in (one, other) if where(session) is not None]
    assert len(steered_elsewhere) == 1


def test_after_the_end_it_is_signed_on_any_computer(two):
    one, other, child = two
    infusions.write_act(one, "end", "d1", child, ActKind.FINISH, DripAct(NOW), confirmed=True)
    both(one, other)
    assert where(other) is None
    note(other, child)
    with pytest.raises(Invalid, match="Only an infusion that runs"):
        take_over(other, "t", "d1", child)


def test_the_trail_says_who_took_it_over_where_and_why(two):
    one, other, child = two
    take_over(other, "t1", "d1", child, "moved to room 4")
    printed = "\n".join(", ".join(row) for row in rows(trail(other, AuditQuery(child="0001"))))
    assert "took over an infusion" in printed
    for words in (other.store.device, one.store.device, "moved to room 4"):
        assert words in printed


def test_a_former_id_of_this_installation_is_this_computer(two, tmp_path):
    """After a restore an installation has a new id, and what it started runs on."""
    one, _, _ = two
    files = one.store.files
    device = json.loads(files.device.read_text())
    files.device.write_text(json.dumps({**device, "device": "D00000001", "before": [one.store.device]}))
    renamed = Store.open(files.folder, KEY)
    with renamed:
        assert where(session_at(renamed, one.clock)) is None
    files.device.write_text(json.dumps(device))


def test_an_end_is_undone_only_where_the_infusion_is_steered(two):
    """Undoing the end sets the drip running again."""
    one, other, child = two
    end = one.new_id()
    infusions.write_act(one, end, "d1", child, ActKind.FINISH, DripAct(NOW), confirmed=True)
    both(one, other)
    assert where(other) is None
    with pytest.raises(SteeredElsewhere):
        undo(other, "u", end)
    undo(one, "u", end)
    assert present(infusions.infusion(one, "d1")).drip(NOW).state == "running"
