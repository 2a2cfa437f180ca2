"""`verify` finds changes made by somebody with the key; `remake_tables` rebuilds the tables."""

from __future__ import annotations

import pytest

from fortnight.store.backups.backup import Source, back_up
from fortnight.store.backups.folder import backups, head_file
from fortnight.store.database import Store
from fortnight.store.integrity import check
from fortnight.store.journal import entries, signed_heads
from fortnight.store.journal.entries import Head
from fortnight.store.journal.tables import TABLES
from fortnight.store.opening import connect
from fortnight.store.queries import snapshot
from fortnight.store.recovery import verify as module
from fortnight.store.recovery.restore import restore
from fortnight.store.recovery.verify import Report, remake_tables, verify
from helpers.disks import flip_bit
from helpers.entries import LEADING, labs, unguarded, with_child, write
from helpers.full_record import CHANGES, ENTRIES, RECORDS, ROWS, verify_findings, with_every_table
from helpers.stores import KEY, NOW
from helpers.writers import PAGES, SHEETS, busy_writer


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_every_table(opened)


def test_a_sound_store_has_no_findings(store):
    assert verify(store) == Report(ENTRIES, ROWS, ())
    assert verify(store).sound


# The read tables ----------------------------------------------------------------------------------


def rebuild(store):
    with unguarded(store) as db:
        return remake_tables(db)


def test_rebuild_makes_every_table_from_the_journal(store):
    with unguarded(store) as db:
        for statement in CHANGES.values():
            db.execute(statement)
        db.execute("DELETE FROM result WHERE analyte = 'CRP'")
        db.execute("INSERT INTO setting VALUES ('window', '9', 'none')")
    assert not verify(store).sound
    assert rebuild(store) == RECORDS
    assert verify(store) == Report(ENTRIES, ROWS, ())


def test_a_rebuild_of_a_sound_store_changes_no_row(store):
    before = {t: store.db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES}
    rebuild(store)
    assert {t: store.db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES} == before


# Beside another process that writes ---------------------------------------------------------------

RUNS = 25


@pytest.mark.parametrize("writer", [SHEETS, PAGES], ids=["sheets", "pages"])
def test_a_sound_record_is_sound_while_another_process_writes(store, writer):
    with busy_writer(store.files.folder, writer):
        assert [verify_findings(store) for _ in range(RUNS)] == [[]] * RUNS


def test_a_backup_made_meanwhile_by_another_process_is_not_tampering(signed, monkeypatch):
    """Its head is newer than the state that is verified."""

    def check_slowly(*given, **more):
        write(signed_too, "s10", "specimen.record", "s10", labs(IL6=10))
        back_up(Source(signed_too.db, signed_too.files, KEY, signed_too.device, {}), "later", NOW)
        return check.check_integrity(*given, **more)

    monkeypatch.setattr(module, "check_integrity", check_slowly)
    with Store.open(signed.files.folder, KEY) as signed_too:
        assert verify_findings(signed) == []
        assert len(backups(signed.files.backups)) == 2


def test_a_changed_row_is_found_while_another_process_writes(store):
    with busy_writer(store.files.folder):
        store.db.execute("UPDATE result SET value = 99 WHERE specimen = 'specimen' AND analyte = 'IL6'")
        found = [verify_findings(store) for _ in range(RUNS)]
    assert {len(findings) for findings in found} == {1}
    assert all("A row of the table “result” is missing or was changed: " in findings[0] for findings in found)


def test_a_damaged_page_is_found_while_another_process_reads(store, monkeypatch):
    """The log cannot be copied into the file, so the pages are checked as the engine reads them."""
    monkeypatch.setattr(snapshot, "QUIET_WAIT_MS", 0)
    store.checkpoint()
    reader = connect(store.files.ward, KEY)
    with snapshot.snapshot(reader):
        write(store, "s9", "specimen.record", "s9", labs(IL6=9))
        assert verify_findings(store) == []
        flip_bit(store.files.ward, 8 * (4096 * (entry_page(store) - 1) + 700))
        store.db.execute("PRAGMA shrink_memory")
        assert verify_findings(store)[0].startswith("The file is damaged: ")
    reader.close()


def test_a_page_that_is_only_in_the_log_is_not_reported_as_damaged(store, monkeypatch):
    """While another process reads, a checkpoint leaves gaps in the file; those pages are in the log."""
    monkeypatch.setattr(snapshot, "QUIET_WAIT_MS", 0)
    store.db.execute("PRAGMA busy_timeout=0")
    store.checkpoint()
    store.db.execute("BEGIN")
    for name in "abcdefgh":
        store.db.execute("INSERT INTO vault VALUES (?, ?)", [name, name * 3000])
    store.db.execute("COMMIT")
    reader = connect(store.files.ward, KEY)
    with snapshot.snapshot(reader):
        for name in "abc":
            store.db.execute("UPDATE vault SET value = ? WHERE name = ?", [name.upper() * 3000, name])
        store.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        assert store.db.execute("PRAGMA cipher_integrity_check").fetchall(), "the file has no gap"
        assert verify_findings(store) == []
    reader.close()


def entry_page(store):
    """Return the first page of a table that is not in the log."""
    (page,) = store.db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'medication'").fetchone()
    return page


# Signed heads -------------------------------------------------------------------------------------


@pytest.fixture
def signed(tmp_path):
    """A record with a signing key, a backup with a signed head, and later entries."""
    with Store.open(tmp_path / "signed", KEY) as opened:
        told = {"key": signed_heads.make_installation_key(opened.db, opened.device)}
        write(opened, "o1", "session.open", "person:nurse a", told, child=None)
        with_child(opened)
        for n in range(3):
            write(opened, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n))
        back_up(Source(opened.db, opened.files, KEY, opened.device, {}), "daily", NOW)
        write(opened, "s9", "specimen.record", "s9", labs(IL6=9))
        yield opened


def sworn(store):
    head = signed_heads.sign(
        store.db, store.device, entries.head(store.db, store.device), "2026-11-22T12:00:00Z"
    )
    assert head is not None
    return head


def rewritten(store, change):
    """Rewrite the journal from its start with a change, and all tables and the anchor to match."""
    with unguarded(store) as db:
        old = list(entries.entries(db, "device = ?", [store.device], "seq"))
        db.execute("DELETE FROM entry WHERE device = ?", [store.device])
        head = Head()
        for entry in old:
            act = entries.Act(entry.actor, entry.role, entries.datetime.fromisoformat(entry.at))
            parts = {
                name: getattr(entry, name) for name in ("id", "verb", "child", "target", "base", "reason")
            }
            made = entries.next_entry(
                head, act, entry.lamport, store.device, **parts, body=change(entry.id, entry.data)
            )
            entries.insert(db, made)
            head = Head(made.seq, made.hash)
    rebuild(store)
    store.files.anchor.write_bytes(b"")
    store.anchor.append(head.seq, head.hash)


def higher(id, body):
    return labs(IL6=200) if id == "s1" else body


def test_matching_heads_are_not_findings(signed):
    assert verify(signed, [sworn(signed)]).sound


def test_E62_a_journal_that_was_rewritten_with_its_anchor_is_found_by_the_backups(signed):
    printed = sworn(signed)
    rewritten(signed, higher)
    with Store.open(signed.files.folder, KEY) as found_out:
        assert "is not in the record" in str(found_out.read_only), "chain and anchor alone cannot tell"
    found = verify_findings(signed)
    assert len(found) == 1
    assert f"Entry 5 of {signed.device} is not the one that was signed on 2026-11-22" in found[0]
    for path in signed.files.backups.iterdir():
        path.unlink()
    assert verify_findings(signed) == []
    assert "is not the one that was signed" in str(verify(signed, [printed]).findings[0])


def test_E62_missing_last_entries_are_found_although_the_anchor_was_shortened(signed):
    with unguarded(signed) as db:
        db.execute("DELETE FROM entry WHERE seq > 4")
    rebuild(signed)
    head = entries.head(signed.db, signed.device)
    signed.files.anchor.write_bytes(b"")
    signed.anchor.append(head.seq, head.hash)
    assert "the journal was rewritten or shortened" in verify_findings(signed)[0]


def test_heads_discarded_by_a_restore_are_not_findings_but_edited_ones_are(signed):
    folder, old = signed.files.folder, signed.device
    first = backups(signed.files.backups)[0]
    back_up(Source(signed.db, signed.files, KEY, old, {}), "later", NOW.replace(hour=12))
    newer = backups(signed.files.backups)[-1]
    signed.close()
    assert restore(folder, first.path, KEY, LEADING, "r1").report.sound
    with Store.open(folder, KEY) as store:
        assert store.device != old
        assert verify_findings(store) == []
        beside = head_file(newer.path)
        beside.write_text(beside.read_text().replace("2026-11-22T12:30:00", "2026-11-22T13:30:00"))
        assert "The signature of the head of" in verify_findings(store)[0]
