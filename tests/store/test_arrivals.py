"""Entries of other computers: kept as they are, with the rows that this version can make of them."""

from __future__ import annotations

import pytest

from fortnight.store import arrivals
from fortnight.store.arrivals import newer_count, read_newer_again, take
from fortnight.store.database import Store
from fortnight.store.errors import ReadOnly, Refused
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry, Head
from fortnight.store.recovery.verify import verify
from helpers.carrying import carry, snapshot
from helpers.entries import ACT, CHILD, draw, labs, number, register
from helpers.stores import KEY


@pytest.fixture
def two(tmp_path):
    with Store.open(tmp_path / "a", KEY) as a, Store.open(tmp_path / "b", KEY) as b:
        register(a, "c1")
        draw(a, "s1", "2026-11-01T09:00:00+01:00", IL6=5)
        carry(a, b)
        yield a, b


def foreign(*acts: tuple[str, str, dict], device: str = "DNEW", after: Head | None = None) -> list[Entry]:
    """Return entries of another device about the child `c1`."""
    head, made = after or Head(), []
    for n, (verb, target, body) in enumerate(acts, head.seq + 1):
        fields = {
            "id": f"{device}-{n}",
            "verb": verb,
            "child": "c1",
            "target": target,
            "base": None,
            "reason": None,
        }
        entry = journal.next_entry(head, ACT, 100 + n, device, **fields, body=body)
        head = Head(entry.seq, entry.hash)
        made.append(entry)
    return made


NEWER = {
    "an unknown kind of record": ("ecg.record", "g1", {"qt_ms": 410}),
    "an unknown act": ("specimen.freeze", "s1", {"at": "2026-11-01"}),
    "an unknown act on a plan": ("plan.pause", "c1", {"days": 7}),
    "an unknown field": ("specimen.amend", "s1", {"haemolysis": 2, "note": "x"}),
    "an unknown analyte": ("specimen.amend", "s1", {"results": {"IL99": number(4)}}),
    "a value of another type": ("event.record", "e1", {"kind": 7, "at": "2026-11-01T09:00:00+01:00"}),
    "an unknown role's act": ("robot.arm", "r1", {}),
}


@pytest.mark.parametrize("name", NEWER)
def test_an_entry_of_a_newer_version_is_kept_passed_on_and_never_reworded(two, name):
    a, b = two
    before = snapshot(a)
    arrived = foreign(NEWER[name])
    take(a, arrived)
    assert newer_count(a.db) == 1
    assert arrivals.newer_entries(a.db) == {arrived[0].id}
    assert snapshot(a) == before
    assert verify(a).findings == ()
    carry(a, b)
    assert list(journal.of_device(b.db, "DNEW", 0)) == arrived
    assert verify(b).findings == ()
    draw(a, "s2", "2026-11-02T09:00:00+01:00", IL6=6)  # work goes on


def test_after_an_update_the_entries_are_read(two, monkeypatch):
    a, _ = two
    take(a, foreign(("specimen.record", "s9", {**labs(IL6=4), "haemolysis": 2})))
    assert a.db.execute("SELECT count(*) FROM specimen").fetchone() == (1,)
    assert read_newer_again(a) == 0
    monkeypatch.setattr(arrivals, "__version__", "9.0")
    monkeypatch.setattr(arrivals, "is_readable", lambda entry: True)
    assert read_newer_again(a) == 1
    assert newer_count(a.db) == 0
    assert a.db.execute("SELECT count(*) FROM specimen").fetchone() == (2,)
    assert verify(a).findings == ()


def test_entries_that_do_not_continue_the_chain_are_refused(two):
    a, _ = two
    chain = foreign(*(("event.record", f"e{n}", {"kind": "fever"}) for n in range(3)))
    before = journal.heads(a.db)
    for wrong in (
        chain[1:],
        [chain[0], chain[2]],
        [chain[0]._replace(body="{}")],
        [chain[0]._replace(prev=b"x" * 32)],
    ):
        with pytest.raises(Refused):
            take(a, wrong)
    assert journal.heads(a.db) == before
    take(a, chain)
    with pytest.raises(Refused):
        take(a, chain)


def test_an_id_that_is_taken_is_refused(two):
    a, _ = two
    (entry,) = foreign(("event.record", "e1", {"kind": "fever"}))
    mine = next(iter(journal.entries(a.db))).id
    twin = journal.next_entry(
        Head(),
        ACT,
        9,
        "DNEW",
        id=mine,
        verb="event.record",
        child="c1",
        target="e1",
        base=None,
        reason=None,
        body={},
    )
    with pytest.raises(Refused, match=mine):
        take(a, [twin])
    take(a, [entry])


def test_a_record_may_arrive_before_its_child(two):
    _, b = two
    later = foreign(("specimen.record", "sx", labs(IL6=3)))
    early = [
        journal.next_entry(
            Head(),
            ACT,
            200,
            "DOTHER",
            id="cx",
            verb="child.record",
            child="cx",
            target="cx",
            base=None,
            reason=None,
            body={**CHILD, "number": "77"},
        )
    ]
    moved = [later[0]._replace(child="cx")]
    fields = moved[0][: journal.HASHED]
    moved = [moved[0]._replace(hash=journal.digest(moved[0].prev, fields, moved[0].body_sha256))]
    take(b, moved)
    assert arrivals.orphans(b.db) == [("specimen", "cx")]
    assert verify(b).findings == ()
    take(b, early)
    assert arrivals.orphans(b.db) == []
    assert verify(b).findings == ()
    draw(b, "sy", "2026-11-03T09:00:00+01:00", child="cx", IL6=3)


def test_own_entries_that_come_back_are_anchored(two, tmp_path):
    a, b = two
    with Store.open(tmp_path / "c", KEY) as c:
        register(c, "c7", number="7")
        carry(b, c)
        kept = list(journal.of_device(b.db, c.device, 0))
        device = c.device
    import shutil

    from fortnight.store.files.layout import Device, StoreFiles, write_device

    shutil.rmtree(tmp_path / "c")
    (tmp_path / "c").mkdir()
    write_device(StoreFiles(tmp_path / "c"), Device(device))
    with Store.open(tmp_path / "c", KEY) as c:
        take(c, kept)
        assert c.anchor.head() == (kept[-1].seq, kept[-1].hash)
        register(c, "c8", number="8")
        assert verify(c).findings == ()
    del a


def test_a_read_only_record_takes_nothing(two):
    a, _ = two
    a.make_read_only()
    with pytest.raises(ReadOnly):
        take(a, foreign(("event.record", "e1", {"kind": "fever"})))


def test_a_jump_is_not_seen_in_the_clock_of_another_computer(two):
    a, b = two
    ahead = foreign(("event.record", "e1", {"kind": "fever", "at": "2031-01-01T09:00:00+01:00"}))
    fields = (*ahead[0][:4], "2031-01-01T08:00:00.000Z", *ahead[0][5 : journal.HASHED])
    entry = ahead[0]._replace(at=fields[4], hash=journal.digest(ahead[0].prev, fields, ahead[0].body_sha256))
    take(b, [entry])
    draw(b, "s5", "2026-11-05T09:00:00+01:00", IL6=5)
    assert not list(journal.entries(b.db, "verb = 'clock.moved'"))
    assert b.clock_warning(ACT.at) is None
    del a
