"""The integrity check: pages, chains and the anchor."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Head
from fortnight.store.recovery.verify import verify
from helpers.disks import flip_bit
from helpers.entries import insert_foreign, labs, unguarded, with_child, write
from helpers.full_record import BODIES, ENTRIES, verify_findings, with_every_table
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_every_table(opened)


def edit_a_value(db, device):
    db.execute("UPDATE entry SET body = replace(body, '\"value\":3', '\"value\":4') WHERE seq = 3")


def edit_the_actor(db, device):
    db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 3")


def back_date(db, device):
    db.execute("UPDATE entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3")


def delete_in_the_middle(db, device):
    db.execute("DELETE FROM entry WHERE seq = 3")


def delete_and_renumber(db, device):
    db.execute("DELETE FROM entry WHERE seq = 3")
    for seq in range(4, 9):
        db.execute("UPDATE entry SET seq = ? WHERE seq = ?", [seq - 1, seq])


def swap(db, device):
    for old, new in ((3, 99), (4, 3), (99, 4)):
        db.execute("UPDATE entry SET seq = ? WHERE seq = ?", [new, old])


def cut_the_tail(db, device):
    db.execute("DELETE FROM entry WHERE seq > 5")


def restore_an_old_state(db, device):
    db.execute("DELETE FROM entry WHERE seq > 2")
    for table in ("result", "specimen", "medication", "event", "alert", "setting", "snooze", "taper"):
        db.execute(f"DELETE FROM {table}")


def write_everything_again(db, device):
    old = list(entries.entries(db, order="seq"))
    db.execute("DELETE FROM entry")
    head = Head()
    for entry in old:
        told = entries.Act("Nurse B", entry.role, entries.datetime.fromisoformat(entry.at))
        parts = {n: getattr(entry, n) for n in ("id", "verb", "child", "target", "base", "reason")}
        made = entries.next_entry(head, told, entry.lamport, device, **parts, body=entry.data)
        entries.insert(db, made)
        head = Head(made.seq, made.hash)


@pytest.mark.parametrize(
    ("tamper", "finding"),
    [
        (
            edit_a_value,
            "Entry 3 of {device} (specimen.record, 2026-11-22T09:30:00.000Z, by Nurse A) breaks",
        ),
        (
            edit_the_actor,
            "(specimen.record, 2026-11-22T09:30:00.000Z, by Nurse B) breaks the chain: it was changed",
        ),
        (
            back_date,
            "Entry 3 of {device} (specimen.record, 2020-01-01T00:00:00.000Z, by Nurse A) breaks the chain",
        ),
        (delete_in_the_middle, "breaks the chain: the entry before it is missing"),
        (delete_and_renumber, "Entry 3 of {device} (medication.record"),
        (swap, "Entry 3 of {device} (medication.record"),
        (cut_the_tail, f"{ENTRIES - 5} saved entries are missing after entry 5 of {{device}}"),
        (restore_an_old_state, f"{ENTRIES - 2} saved entries are missing after entry 2 of {{device}}"),
        (write_everything_again, "Entry 1 of {device} is not the one that was saved here"),
    ],
)
def test_E62_changes_made_with_the_key_and_without_triggers_are_found(store, tamper, finding):
    with unguarded(store) as db:
        tamper(db, store.device)
    assert any(finding.format(device=store.device) in said_ for said_ in verify_findings(store)), (
        verify_findings(store)
    )
    with Store.open(store.files.folder, KEY) as next_start:
        assert next_start.read_only is not None


def test_of_several_changes_the_first_is_named(store):
    with unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq IN (2, 5)")
    assert next(s for s in verify_findings(store) if "breaks the chain" in s).startswith("Entry 2 of")


def test_the_chain_of_another_device_is_checked_too(store):
    act = entries.Act("Dr B", "physician", entries.datetime.fromisoformat("2026-11-23T09:00:00+01:00"))
    theirs = entries.next_entry(
        Head(),
        act,
        9,
        "D2",
        id="x",
        verb="event.record",
        child="c1",
        target="x",
        base=None,
        reason=None,
        body=BODIES["event.record"],
    )
    insert_foreign(store, [theirs])
    assert verify(store).sound
    with unguarded(store) as db:
        db.execute("UPDATE entry SET reason = 'none' WHERE id = 'x'")
    assert verify_findings(store)[0].startswith(
        "Entry 1 of D2 (event.record, 2026-11-23T08:00:00.000Z, by Dr B)"
    )


@pytest.mark.parametrize("body", ["{", "[]", "7", '{"collected_at": 7}', '{"results": {"IL6": 7}}'])
def test_invalid_content_is_a_finding_and_not_a_crash(store, body):
    with unguarded(store) as db:
        db.execute("UPDATE entry SET body = ? WHERE id = 'specimen'", [body])
    assert "Entry 3 of" in verify_findings(store)[0]
    assert "The entries of specimen cannot be read." in verify_findings(store)


@pytest.mark.parametrize("page", range(2, 12, 3))
def test_a_flipped_bit_on_any_page_is_a_finding_and_not_a_crash(tmp_path, page):
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
        for n in range(50):
            write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n, CRP=n, WBC=n))
        store.checkpoint()
        flip_bit(store.files.ward, 8 * (page * 4096 + 700))
        assert any(finding.startswith("The file is damaged: ") for finding in verify_findings(store))
