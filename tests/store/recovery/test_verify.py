"""`verify` finds changes made by somebody with the key; `remake_tables` rebuilds the tables."""

from __future__ import annotations

import pytest

from fortnight.domain.infusion.acts import as_body
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
from helpers.bedside import preparation, vial
from helpers.entries import LEADING, insert_foreign, labs, number, unguarded, with_child, write
from helpers.stores import KEY, NOW
from helpers.writers import PAGES, SHEETS, busy_writer

BODIES = {
    "infusion.record": {"started_at": "2026-11-22T09:00:00+01:00", "dose_mg": 264, "weight_kg": 22},
    "specimen.record": {**labs(IL6=3, CRP=0.4), "note": "quiet"},
    "medication.record": {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": 5},
    "event.record": {"kind": "infection", "at": "2026-11-22T09:00:00+01:00", "text": "otitis"},
    "alert.record": {"at": "2026-11-22T09:00:00+01:00", "level": "alert", "suggests": "mas", "detail": {}},
    "setting.record": {"value": "japan"},
    "snooze.record": {"rule": "il6", "until": "2026-12-22", "why": "otitis is treated"},
    "infusion.prepare": as_body(preparation(vials=(vial(),))),
    "plan.move": {"due": "2026-12-06", "to": "2026-12-08", "reason": "holiday"},
}


TARGETS = {"plan.move": "c1"}  # of the others, the kind is the id


@pytest.fixture
def store(tmp_path):
    """A store with a row in every table and eleven entries."""
    with Store.open(tmp_path / "ward", KEY) as opened:
        with_child(opened)
        for verb, body in BODIES.items():
            kind, _, act = verb.partition(".")
            write(opened, kind if act == "record" else verb, verb, TARGETS.get(verb, kind), body)
        write(opened, "e1", "specimen.amend", "specimen", {"results": {"CRP": number(4)}}, reason="misread")
        yield opened


def said(store):
    return [str(finding) for finding in verify(store).findings]


def test_a_sound_store_has_no_findings(store):
    assert verify(store) == Report(11, 13, ())
    assert verify(store).sound


# The nine kinds of tampering ----------------------------------------------------------------------


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
    for table in ("result", "specimen", "medication", "event", "alert", "setting", "snooze"):
        db.execute(f"DELETE FROM {table}")


def write_everything_anew(db, device):
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
        (cut_the_tail, "6 saved entries are missing after entry 5 of {device}"),
        (restore_an_old_state, "9 saved entries are missing after entry 2 of {device}"),
        (write_everything_anew, "Entry 1 of {device} is not the one that was saved here"),
    ],
)
def test_E62_changes_made_with_the_key_and_without_triggers_are_found(store, tamper, finding):
    with unguarded(store) as db:
        tamper(db, store.device)
    assert any(finding.format(device=store.device) in said_ for said_ in said(store)), said(store)
    with Store.open(store.files.folder, KEY) as next_start:
        assert next_start.read_only is not None


def test_of_several_changes_the_first_is_named(store):
    with unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq IN (2, 5)")
    assert next(s for s in said(store) if "breaks the chain" in s).startswith("Entry 2 of")


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
    assert said(store)[0].startswith("Entry 1 of D2 (event.record, 2026-11-23T08:00:00.000Z, by Dr B)")


# The read tables ----------------------------------------------------------------------------------

CHANGES = {
    "child": "UPDATE child SET name = 'Case 2'",
    "plan_move": "UPDATE plan_move SET moved_to = '2026-12-09'",
    "infusion": "UPDATE infusion SET dose_mg = 266",
    "drip": "UPDATE drip SET stage = 'signed'",
    "vial": "UPDATE vial SET lot = 'B1988'",
    "specimen": "UPDATE specimen SET note = ''",
    "result": "UPDATE result SET value = 30 WHERE analyte = 'IL6'",
    "medication": "UPDATE medication SET mg_per_day = 0",
    "event": "UPDATE event SET text = 'none'",
    "alert": "UPDATE alert SET state = 'acknowledged'",
    "setting": "UPDATE setting SET value = 'si'",
    "snooze": "UPDATE snooze SET until = '2027-12-22'",
}


def test_the_tests_below_change_every_table():
    assert set(CHANGES) == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_a_changed_row_is_named_with_its_last_entry(store, table):
    with unguarded(store) as db:
        db.execute(CHANGES[table])
    findings = said(store)
    assert len(findings) == 1
    assert findings[0].startswith(f"A row of the table “{table}” is missing or was changed: ")
    assert f"(last entry: {store.device} " in findings[0]


@pytest.mark.parametrize("table", TABLES)
def test_a_removed_row_is_named(store, table):
    with unguarded(store) as db:
        count = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        db.execute(f"DELETE FROM {table}")
    findings = said(store)
    assert len(findings) == count
    assert all(f.startswith(f"A row of the table “{table}” is missing or was changed: ") for f in findings)


@pytest.mark.parametrize("table", TABLES)
def test_an_invented_row_is_named(store, table):
    names = TABLES[table]
    with unguarded(store) as db:
        row = db.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1, 2 DESC").fetchone()
        marks = ", ".join("?" * len(names))
        db.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", ["invented", *row[1:]])
    assert [
        f for f in said(store) if f.startswith(f"A row of the table “{table}” does not come from any entry: ")
    ]


def test_an_invented_row_for_a_record_without_entries_says_so(store):
    with unguarded(store) as db:
        db.execute("INSERT INTO setting VALUES ('window', '9', 'none')")
        db.execute("DELETE FROM entry WHERE target = 'nothing'")
    assert said(store) == [
        "A row of the table “setting” does not come from any entry: name='window', value='9', entry='none'."
    ]


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
    assert rebuild(store) == 8
    assert verify(store) == Report(11, 13, ())


def test_a_rebuild_of_a_sound_store_changes_no_row(store):
    before = {t: store.db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES}
    rebuild(store)
    assert {t: store.db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES} == before


def test_a_row_whose_record_has_no_entry_is_reported(store):
    assert check._last_entry(store.db, "nowhere") == "none"


@pytest.mark.parametrize("body", ["{", "[]", "7", '{"collected_at": 7}', '{"results": {"IL6": 7}}'])
def test_invalid_content_is_a_finding_and_not_a_crash(store, body):
    with unguarded(store) as db:
        db.execute("UPDATE entry SET body = ? WHERE id = 'specimen'", [body])
    assert "Entry 3 of" in said(store)[0]
    assert "The entries of specimen cannot be read." in said(store)


# Pages --------------------------------------------------------------------------------------------


def flip(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("page", range(2, 12, 3))
def test_a_flipped_bit_on_any_page_is_a_finding_and_not_a_crash(tmp_path, page):
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
        for n in range(50):
            write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n, CRP=n, WBC=n))
        store.checkpoint()
        flip(store.files.ward, page * 4096 + 700)
        assert any(finding.startswith("The file is damaged: ") for finding in said(store))


# Beside another process that writes ---------------------------------------------------------------

RUNS = 25


@pytest.mark.parametrize("writer", [SHEETS, PAGES], ids=["sheets", "pages"])
def test_a_sound_record_is_sound_while_another_process_writes(store, writer):
    with busy_writer(store.files.folder, writer):
        assert [said(store) for _ in range(RUNS)] == [[]] * RUNS


def test_a_backup_made_meanwhile_by_another_process_is_not_tampering(signed, monkeypatch):
    """Its head is newer than the state that is verified."""

    def check_slowly(*given, **more):
        write(signed_too, "s10", "specimen.record", "s10", labs(IL6=10))
        back_up(Source(signed_too.db, signed_too.files, KEY, signed_too.device, {}), "later", NOW)
        return check.check_integrity(*given, **more)

    monkeypatch.setattr(module, "check_integrity", check_slowly)
    with Store.open(signed.files.folder, KEY) as signed_too:
        assert said(signed) == []
        assert len(backups(signed.files.backups)) == 2


def test_a_changed_row_is_found_while_another_process_writes(store):
    with busy_writer(store.files.folder):
        store.db.execute("UPDATE result SET value = 99 WHERE specimen = 'specimen' AND analyte = 'IL6'")
        found = [said(store) for _ in range(RUNS)]
    assert {len(findings) for findings in found} == {1}
    assert all("A row of the table “result” is missing or was changed: " in findings[0] for findings in found)


def test_a_damaged_page_is_found_while_another_process_reads(store, monkeypatch):
    """The log cannot be copied into the file, so the pages are checked as the engine reads them."""
    monkeypatch.setattr(snapshot, "QUIET_WAIT_MS", 0)
    store.checkpoint()
    reader = connect(store.files.ward, KEY)
    with snapshot.snapshot(reader):
        write(store, "s9", "specimen.record", "s9", labs(IL6=9))
        assert said(store) == []
        flip(store.files.ward, 4096 * (entry_page(store) - 1) + 700)
        store.db.execute("PRAGMA shrink_memory")
        assert said(store)[0].startswith("The file is damaged: ")
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
        assert said(store) == []
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


def anew(store, change):
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
    anew(signed, higher)
    with Store.open(signed.files.folder, KEY) as found_out:
        assert "is not in the record" in str(found_out.read_only), "chain and anchor alone cannot tell"
    found = said(signed)
    assert len(found) == 1
    assert f"Entry 5 of {signed.device} is not the one that was signed on 2026-11-22" in found[0]
    for path in signed.files.backups.iterdir():
        path.unlink()
    assert said(signed) == []
    assert "is not the one that was signed" in str(verify(signed, [printed]).findings[0])


def test_E62_missing_last_entries_are_found_although_the_anchor_was_shortened(signed):
    with unguarded(signed) as db:
        db.execute("DELETE FROM entry WHERE seq > 4")
    rebuild(signed)
    head = entries.head(signed.db, signed.device)
    signed.files.anchor.write_bytes(b"")
    signed.anchor.append(head.seq, head.hash)
    assert "the journal was rewritten or shortened" in said(signed)[0]


def test_heads_discarded_by_a_restore_are_not_findings_but_edited_ones_are(signed):
    folder, old = signed.files.folder, signed.device
    first = backups(signed.files.backups)[0]
    back_up(Source(signed.db, signed.files, KEY, old, {}), "later", NOW.replace(hour=12))
    newer = backups(signed.files.backups)[-1]
    signed.close()
    assert restore(folder, first.path, KEY, LEADING, "r1").report.sound
    with Store.open(folder, KEY) as store:
        assert store.device != old
        assert said(store) == []
        beside = head_file(newer.path)
        beside.write_text(beside.read_text().replace("2026-11-22T12:30:00", "2026-11-22T13:30:00"))
        assert "The signature of the head of" in said(store)[0]
