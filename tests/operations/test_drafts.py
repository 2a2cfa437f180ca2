"""Forms that were not saved: kept encrypted with the record, for whoever typed them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.operations import drafts
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.store.integrity.trust import distrust
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.drafts import sheet
from helpers.stores import KEY, Clock, desk_at, registered

TYPED = {"IL6": "Zanzibar 12", "CRP": ""}


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        yield desk_at(store, clock)


def test_A01_what_was_typed_is_there_after_a_crash_and_was_never_readable(desk, tmp_path):
    child = registered(desk)
    assert drafts.keep(desk, "d1", child, "labs", TYPED)
    folder = tmp_path / "found"
    folder.mkdir()
    for path in desk.store.files.folder.iterdir():
        if path.suffix != ".db-shm":
            (folder / path.name).write_bytes(path.read_bytes())
            assert b"Zanzibar" not in path.read_bytes()
    with Store.open(folder, KEY) as store:
        again = drafts.latest(desk_at(store, Clock()))
        assert again is not None
        assert (again.id, again.child, again.form, again.typed) == ("d1", child, "labs", TYPED)
        assert verify(store).sound


def test_each_person_has_their_own_and_the_newest_comes_first(desk, clock):
    other = replace(desk, actor="Nurse B")
    drafts.keep(desk, "d1", "c1", "labs", {"n": "1"})
    clock.now += timedelta(minutes=1)
    drafts.keep(desk, "d2", "c1", "infusion", {"n": "2"})
    drafts.keep(desk, "d1", "c1", "labs", {"n": "3"})
    latest = drafts.latest(desk)
    assert latest is not None
    assert drafts.latest(other) is None
    assert drafts.kept(desk, "c1", "labs").typed == {"n": "3"}
    assert drafts.kept(desk, "c2", "labs") is None
    drafts.forget(desk, "d1")
    assert drafts.kept(desk, "c1", "labs") is None


def test_what_was_saved_after_all_is_no_draft(desk):
    child = registered(desk)
    drafts.keep(desk, "s1", child, "labs", TYPED)
    record_labs(desk, "s1", child, sheet(IL6=12), confirmed=True)
    assert drafts.latest(desk) is None


def test_a_disk_or_a_record_that_takes_nothing_stops_nobody(desk):
    desk.store.db.execute("PRAGMA query_only=ON")
    assert not drafts.keep(desk, "d1", None, "child", TYPED)
    desk.store.db.execute("PRAGMA query_only=OFF")
    assert drafts.keep(desk, "d1", None, "child", TYPED)
    desk.store.anchor.append(99, bytes(32))
    found = distrust(desk.store.db, desk.store.files, desk.store.device, desk.store.anchor, {})
    assert found is not None
    desk.store.only_read(found.sentence)
    assert not drafts.keep(desk, "d2", None, "child", TYPED)
    drafts.forget(desk, "d1")
    assert [e.verb for e in entries.entries(desk.store.db)] == []
