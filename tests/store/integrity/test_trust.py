"""A record that cannot be trusted opens read-only, and says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.store.database import Store
from fortnight.store.errors import ReadOnly
from fortnight.store.files.layout import StoreFiles
from fortnight.store.integrity import trust
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from helpers.entries import chain, filled, labs, unguarded, write
from helpers.stores import KEY, present


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"")], ids=["gone", "empty"])
def test_a_record_without_its_anchor_opens_read_only(folder, lose):
    """A person who puts an old copy back can delete its anchor too."""
    files = filled(folder, 5)
    lose(files.anchor)
    for _ in range(2):
        with Store.open(folder, KEY) as store:
            assert "anchor.log is missing or empty, but 5 entries were saved here" in str(store.read_only)
            assert present(store.trust_problem).can_be_settled
            assert "anchor.log is missing or empty" in str(verify(store).findings[0])


def test_a_power_cut_before_the_first_anchor_record_does_not_lose_trust(folder):
    """A new anchor holds its first record before anything is saved, so that it was never empty."""
    Store.open(folder, KEY).close()
    files = StoreFiles(folder)
    new = files.anchor.read_bytes()
    assert len(new) == 64
    filled(folder, 5)
    files.anchor.write_bytes(new)
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert present(store.anchor.head())[0] == 5


def old_copy_put_back(folder):
    """The database as it was three entries ago."""
    files = filled(folder, 5)
    copy = files.ward.read_bytes()
    with Store.open(folder, KEY) as store:
        for n in range(3):
            write(store, f"later{n}", "specimen.record", f"later{n}", labs(IL6=1))
    files.ward.write_bytes(copy)
    for rest in ("-wal", "-shm"):
        files.ward.with_name(f"ward.db{rest}").unlink(missing_ok=True)
    return files


def test_an_old_copy_that_was_put_back_opens_read_only(folder):
    old_copy_put_back(folder)
    with Store.open(folder, KEY) as store:
        assert "3 saved entries are missing: the record ends at entry 5, but 8 entries were" in str(
            store.read_only
        )
        assert len(list(journal.entries(store.db))) == 5
        with pytest.raises(ReadOnly, match="Nothing can be saved: restore a backup"):
            write(store, "s9", "specimen.record", "s9", labs(IL6=1))
        assert len(list(journal.entries(store.db))) == 5
        assert "3 saved entries are missing after entry 5" in str(verify(store).findings[0])


def test_opening_an_old_copy_again_and_again_leaves_the_evidence(folder):
    files = old_copy_put_back(folder)
    before = files.anchor.read_bytes()
    for _ in range(3):
        with Store.open(folder, KEY) as store:
            assert store.read_only is not None
    assert files.anchor.read_bytes() == before


def test_a_changed_entry_is_found_at_the_next_start(folder):
    filled(folder, 5)
    with Store.open(folder, KEY) as store, unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 3")
    with Store.open(folder, KEY) as store:
        assert "Entry 3 of the record breaks the chain: it was changed" in str(store.read_only)
        with pytest.raises(ReadOnly):
            write(store, "s9", "specimen.record", "s9", labs(IL6=1))


def test_a_rewritten_history_is_found_at_the_next_start(folder):
    filled(folder, 5)
    with Store.open(folder, KEY) as store, unguarded(store) as db:
        db.execute("DELETE FROM entry")
        for entry in chain(*[labs(IL6=n) for n in range(6)], device=store.device):
            journal.insert(store.db, entry)
    with Store.open(folder, KEY) as store:
        assert "Entry 1 of the record breaks the chain: it is not the entry that was saved" in str(
            store.read_only
        )


def test_only_the_newest_entries_are_checked_at_the_start(folder, monkeypatch):
    monkeypatch.setattr(trust, "CHECKED_AT_OPEN", 2)
    filled(folder, 6)
    with Store.open(folder, KEY) as store, unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 2")
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert "Entry 2 of" in str(verify(store).findings[0])
