"""`verify` and `remake_tables` on a large record: memory, progress, and faults in its middle."""

from __future__ import annotations

import shutil
import tracemalloc

import pytest

from fortnight.store.database import Store
from fortnight.store.journal.entries import COLUMNS, START
from fortnight.store.journal.tables import TABLES, key_columns
from fortnight.store.progress import Progress
from fortnight.store.recovery.verify import remake_tables, verify
from helpers.entries import unguarded
from helpers.stores import KEY
from helpers.wards import add_children

SMALL, LARGE = 2_000, 20_000  # entries
VISITS = 50  # of each child, with two entries each
MORE = 1_000_000  # bytes that ten times the entries may take in addition


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The folders of two sound records, by their number of entries."""
    made = {}
    for size in (SMALL, LARGE):
        made[size] = tmp_path_factory.mktemp(f"of-{size}") / "ward"
        with Store.open(made[size], KEY) as store:
            add_children(store, 1, size // (2 * VISITS), VISITS, codes=("IL6", "CRP"))
    return made


@pytest.fixture
def store(folders, tmp_path):
    """A copy of the smaller record."""
    shutil.copytree(folders[SMALL], tmp_path / "ward")
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


def rebuilt(store, progress):
    with unguarded(store) as db:
        db.execute("BEGIN")
        made = remake_tables(db, progress)
        db.execute("ROLLBACK")
    return made


def verified(store, progress):
    return verify(store, progress=progress)


WORKS = pytest.mark.parametrize("work", [verified, rebuilt])


# Memory and progress ------------------------------------------------------------------------------


def peak(folder, work):
    """Return the most memory in bytes that the work took at a time."""
    with Store.open(folder, KEY) as store:
        tracemalloc.start()
        try:
            work(store, Progress())
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


@WORKS
def test_ten_times_the_entries_take_no_more_memory(folders, work):
    peak(folders[SMALL], work)  # what is read once only
    assert peak(folders[LARGE], work) < peak(folders[SMALL], work) + MORE


@pytest.mark.parametrize("table", ["entry", *TABLES])
def test_no_whole_table_is_sorted_in_memory(store, table):
    """The engine keeps what it sorts in memory, so every order must come from an index."""
    order = "target, lamport" if table == "entry" else ", ".join(key_columns(table))
    plan = store.db.execute(f"EXPLAIN QUERY PLAN SELECT * FROM {table} ORDER BY {order}").fetchall()
    assert not [step for *_, step in plan if "TEMP B-TREE" in step]


class Noted(Progress):
    """Keeps how much was done at each report, by step, and the totals."""

    def __init__(self):
        self.done, self.totals = {}, {}

    def step(self, what, done=0, total=0):
        if total:
            self.done.setdefault(str(what), []).append(done)
            self.totals.setdefault(str(what), set()).add(total)


@pytest.mark.parametrize(("work", "steps"), [(verified, 2), (rebuilt, 1)])
def test_progress_goes_from_nothing_to_the_total_and_never_back(store, work, steps):
    noted = Noted()
    work(store, noted)
    entries = store.db.execute("SELECT count(*) FROM entry").fetchone()[0]
    assert len(noted.done) == steps
    for what, done in noted.done.items():
        assert noted.totals[what] == {entries}
        assert (done[0], done[-1]) == (0, entries)
        assert done == sorted(done)
        assert len(done) > 5


def test_progress_reaches_the_total_although_the_chain_breaks_early(store):
    with unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 2")
    noted = Noted()
    assert len(verified(store, noted).findings) == 1
    assert all({done[-1]} == noted.totals[what] for what, done in noted.done.items())


# Faults in the middle -----------------------------------------------------------------------------

MIDDLE = "w00010-s25"
ROW = f"A row of the table “specimen” is missing or was changed: id='{MIDDLE}'"
INVENTED = "A row of the table “{}” does not come from any entry: {}"


def seq_of(db, target):
    return db.execute("SELECT seq FROM entry WHERE target = ?", [target]).fetchone()[0]


def altered_entry(db):
    db.execute("UPDATE entry SET actor = 'Nurse B' WHERE target = ?", [MIDDLE])
    return [f"Entry {seq_of(db, MIDDLE)} of "]


def missing_entry(db):
    seq = seq_of(db, MIDDLE)
    db.execute("DELETE FROM entry WHERE seq = ?", [seq])
    return [
        INVENTED.format("specimen", f"id='{MIDDLE}'"),
        INVENTED.format("result", f"specimen='{MIDDLE}', analyte='CRP'"),
        INVENTED.format("result", f"specimen='{MIDDLE}', analyte='IL6'"),
        f"Entry {seq + 1} of ",
    ]


def extra_entry(db):
    """An entry at the end of the chain, about a record that sorts into the middle."""
    names = [name for name in COLUMNS if name not in ("seq", "id", "target", "prev")]
    db.execute(
        f"INSERT INTO entry ({', '.join(names)}, seq, id, target, prev) SELECT {', '.join(names)}, "
        "(SELECT max(seq) + 1 FROM entry), 'extra', target || '-x', ? FROM entry WHERE target = ?",
        [START, MIDDLE.replace("s", "i")],
    )
    return [
        f"A row of the table “infusion” is missing or was changed: id='{MIDDLE.replace('s', 'i')}-x'",
        f"Entry {seq_of(db, MIDDLE.replace('s', 'i') + '-x')} of ",
    ]


def altered_row(db):
    db.execute("UPDATE specimen SET note = 'quiet' WHERE id = ?", [MIDDLE])
    return [ROW]


def missing_row(db):
    db.execute("DELETE FROM specimen WHERE id = ?", [MIDDLE])
    return [ROW]


def extra_row(db):
    names = ", ".join(TABLES["specimen"][1:])
    db.execute(f"INSERT INTO specimen (id, {names}) SELECT id || '-x', {names} FROM specimen WHERE id = ?",
               [MIDDLE])  # fmt: skip
    return [INVENTED.format("specimen", f"id='{MIDDLE}-x'")]


@pytest.mark.parametrize(
    "damage", [altered_entry, missing_entry, extra_entry, altered_row, missing_row, extra_row]
)
def test_a_fault_in_the_middle_is_found_and_nothing_else(store, damage):
    with unguarded(store) as db:
        expected = damage(db)
    found = [str(finding) for finding in verify(store).findings]
    assert len(found) == len(expected), found
    assert all(f.startswith(e) for f, e in zip(sorted(found), sorted(expected), strict=True)), found


def test_many_faults_in_one_table_are_each_found_once(store):
    """More rows than are compared at once are missing, changed and invented, one beside the other."""
    with unguarded(store) as db:
        db.execute("DELETE FROM infusion WHERE rowid % 3 = 0")
        db.execute("UPDATE infusion SET dose_mg = 1 WHERE rowid % 3 = 1")
        names = ", ".join(TABLES["infusion"][1:])
        db.execute(
            f"INSERT INTO infusion (id, {names}) SELECT id || 'x', {names} FROM infusion WHERE rowid % 3 = 2"
        )
    found = [str(finding) for finding in verify(store).findings]
    missing = [f for f in found if " is missing or was changed: " in f]
    assert len(missing) == len(set(missing)) == SMALL // 2 - SMALL // 6
    assert len(found) - len(missing) == len(set(found) - set(missing)) == SMALL // 6
