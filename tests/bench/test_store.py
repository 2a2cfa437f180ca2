"""The store under load: a panel recorded, everything verified, the ward today, a cohort screened."""

from __future__ import annotations

import hashlib
import statistics
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import count

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level
from fortnight.domain.people import PHYSICIAN
from fortnight.operations import physician_sign_off, recording, views
from fortnight.store.access.unlock import open_with, set_up, unlock
from fortnight.store.database import Store
from fortnight.store.engine import keyed
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries
from fortnight.store.journal.tables import TABLES
from fortnight.store.keys.passphrase import Cost, derive
from fortnight.store.opening import connect
from fortnight.store.queries import courses as reading
from fortnight.store.recovery.verify import verify
from helpers.drafts import sheet
from helpers.entries import ACT
from helpers.measuring import Row, child_process, compared, in_turn, ms, seconds
from helpers.people import LEAD_A, PASSPHRASE
from helpers.programs import PEAK_MB
from helpers.stores import KEY, NOW, Clock, session_at
from helpers.wards import ANALYTES, add_children, visit_body

pytestmark = pytest.mark.bench


class Raw:
    """The same rows into the same tables by hand: one transaction, no journal, no hash, no anchor."""

    def __init__(self, folder, entry, rows):
        self.db = connect(StoreFiles(folder).ward, KEY)
        self.entry, self.rows, self.number = list(entry), rows, count()

    def write(self):
        n = next(self.number)
        id = f"raw{n}"
        self.entry[1:3] = 1_000_000 + n, id
        self.db.execute("BEGIN IMMEDIATE")
        marks = ", ".join("?" * len(self.entry))
        self.db.execute(f"INSERT INTO entry ({', '.join(entries.COLUMNS)}) VALUES ({marks})", self.entry)
        for table, rows in self.rows.items():
            marks = ", ".join("?" * len(TABLES[table]))
            self.db.conn.executemany(
                f"INSERT INTO {table} ({', '.join(TABLES[table])}) VALUES ({marks})",
                [(id, *r[1:]) for r in rows],
            )
        self.db.execute("COMMIT")


def test_a_panel_of_fifteen_results_recorded(tmp_path, report):
    """Each side on a store of its own, so that neither waits for the other's log."""
    first, rest = Store.open(tmp_path / "ours", KEY), Store.open(tmp_path / "raw", KEY)
    (child, other), _ = add_children(first, 1, 2, 52), add_children(rest, 1, 1, 52)
    number = count()

    def write():
        n = next(number)
        with first.transaction(ACT) as writing:
            writing.append(f"b{n}", "specimen.record", f"b{n}", child, visit_body(NOW, n))

    entry = first.db.execute(
        f"SELECT {', '.join(entries.COLUMNS)} FROM entry WHERE id = ?", [f"{child}-s0"]
    ).fetchone()
    rows = {
        table: first.db.execute(
            f"SELECT {', '.join(TABLES[table])} FROM {table} WHERE {key} = ?", [f"{child}-s0"]
        ).fetchall()
        for table, key in (("specimen", "id"), ("result", "specimen"))
    }
    assert len(rows["result"]) == 15
    raw = Raw(rest.files.folder, ("raw", *entry[1:]), rows)
    mine, theirs = in_turn(write, raw.write, rounds=400)
    report(compared("record 15 results, journal and anchor", "one raw transaction", mine, theirs, 2.0))
    mine = recorded_by_operations(first, other)
    report(Row("the same with checks, course and alert, p50", "20 ms", ms(mine), "20 ms", mine / 0.02, 1.0))
    raw.db.close()
    first.close()
    rest.close()


def recorded_by_operations(store, child):
    session, times = session_at(store, Clock()), []
    values = {code: result["value"] for code, result in visit_body(NOW, 3)["results"].items()}
    for n in range(30):
        draft = sheet(NOW - timedelta(minutes=n), **values)
        times.append(
            seconds(lambda n=n, d=draft: recording.record_labs(session, f"d{n}", child, d, confirmed=True))
        )
    return statistics.median(times)


@pytest.fixture(scope="module")
def verified(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("bench") / "ward", KEY) as store:
        add_children(store, 1, 200, 100, codes=ANALYTES[:4])
        yield store


def test_verifying_the_whole_record(verified, report):
    rows = verified.db.execute("SELECT * FROM entry").fetchall()
    blobs = ["\x1f".join(map(str, row)).encode() for row in rows]

    def hashed():
        for blob in blobs:
            hashlib.sha256(blob).digest()

    mine, theirs = in_turn(lambda: verify(verified), hashed, rounds=3)
    report(compared(f"verify {len(rows)} entries", "hashing the same bytes", mine, theirs, 4.0))
    chain, _ = in_turn(
        lambda: entries.first_break(entries.entries(verified.db, order="seq")), hashed, rounds=3
    )
    report(compared("of that, the chain alone", "hashing the same bytes", chain, theirs, 4.0))
    fetched = statistics.median(
        seconds(lambda: verified.db.execute("SELECT * FROM entry ORDER BY seq").fetchall()) for _ in range(3)
    )
    report(compared("of that, the chain alone", "reading and hashing them", chain, fetched + theirs, 4.0))


PEAK = (
    PEAK_MB
    + """
from fortnight.store.database import Store
from fortnight.store.recovery.verify import verify
from helpers.stores import KEY
with Store.open(Path(sys.argv[1]), KEY) as store:
    assert verify(store).sound
print("painted", peak_mb())
"""
)


def test_verifying_records_of_two_sizes(tmp_path, report):
    """Neither the time for an entry nor the memory may grow with the record."""
    peaks = []
    for children in (200, 1000):
        with Store.open(tmp_path / f"of-{children}", KEY) as store:
            add_children(store, 1, children, 100, codes=ANALYTES[:4])
            rows = store.db.execute("SELECT * FROM entry").fetchall()
            blobs = ["\x1f".join(map(str, row)).encode() for row in rows]
            del rows
            mine, theirs = in_turn(
                partial(verify, store), lambda b=blobs: [hashlib.sha256(x).digest() for x in b], rounds=3
            )
        report(compared(f"verify {len(blobs)} entries", "hashing the same bytes", mine, theirs, 40.0))
        peaks.append(child_process(PEAK, tmp_path / f"of-{children}")[1])
    small, large = peaks
    report(Row("memory of that", "of a fifth", f"{large:.0f} MB", f"{small:.0f} MB", large / small, 1.1))


def test_unlocking_and_opening(tmp_path, report):
    """What a nurse waits for: the passphrase made a key, the slots opened, the record checked and opened."""
    cost = Cost()
    made = set_up(tmp_path / "ward", LEAD_A, PASSPHRASE, cost)
    files = StoreFiles(tmp_path / "ward")
    with Store.open(files.folder, made.key) as store:
        add_children(store, 1, 24, 26)

    def ours():
        open_with(files.folder, unlock(files, LEAD_A.name, PASSPHRASE, NOW)).close()

    def bare():
        derive(PASSPHRASE, bytes(16), cost)
        keyed(files.ward, made.key).close()

    mine, theirs = in_turn(ours, bare, rounds=9)
    report(compared("unlock and open a ward of 24", "Argon2id and a bare SQLCipher open", mine, theirs, 2.0))
    mine, theirs = in_turn(
        lambda: Store.open(files.folder, made.key).close(),
        lambda: keyed(files.ward, made.key).close(),
        rounds=9,
    )
    report(Row("of that, opening with every check", "300 ms", ms(mine), ms(theirs), mine / 0.3, 1.0))


def test_screening_a_cohort(verified, report):
    children = [c.id for c in reading.children(verified)]

    def read(ids):
        return [reading.course(verified, id) for id in ids]

    def screened(courses):
        """What screening keeps: the judgements that are raised."""
        return [j for c in courses for j in judge(c) if j.level >= Level.WATCH]

    mine, theirs = in_turn(lambda: screened(read(children)), lambda: read(children), rounds=3)
    report(compared("screen a cohort from the store", "reading it", mine, theirs, 3.0))
    courses = read(children)
    twice, once = in_turn(
        lambda: screened(courses),
        lambda: screened(courses[: len(courses) // 2]),
        rounds=3,
    )
    report(compared("screen twice the children", "screen half of them", twice, once, 2.2))


def test_today_and_search_over_a_large_ward(tmp_path, report):
    """Ten thousand children and 1.5 million results."""
    with Store.open(tmp_path / "ward", KEY) as store:
        for first in range(1, 10_001, 500):
            add_children(store, first, 500, 10)
        session = session_at(store, Clock())
        count_ = store.db.execute("SELECT count(*) FROM result").fetchone()[0]
        for name, work in (
            ("Today page", lambda: views.today(session)),
            ("search", lambda: views.find(session, "case 77")),
            ("records to sign", lambda: physician_sign_off.to_sign(replace(session, role=PHYSICIAN))),
        ):
            work()
            took = statistics.median(seconds(work) for _ in range(5))
            words = f"{name}, 10 000 children, {count_ / 1e6:.1f} M results"
            report(Row(words, "50 ms", ms(took), "50 ms", took / 0.05, 1.0))
