"""Power cuts, simulated from the system calls of a real writer: no entry reported as saved is lost."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest

from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.entries import with_child
from helpers.power import MODES, SECTOR, Call, Disk, trace
from helpers.stores import KEY, ROOT

CUTS, RELEASE = 1000, 10_000
pytestmark = pytest.mark.slow

WRITER = """
import os, random, sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.store.database import Store
from helpers.entries import labs, write
chance = random.Random(5)
for part in range(3):
    with Store.open(Path({folder!r}), bytes(range(32))) as store:
        for n in range(part * 20, part * 20 + 20):
            body = {{**labs(IL6=n, CRP=0.3), "note": "x" * chance.randint(0, 5000)}}
            write(store, f"s{{n}}", "specimen.record", f"s{{n}}", body)
            os.write(1, f"s{{n}} ".encode())
            if n % 9 == 0:
                store.checkpoint()
"""


def recorded(tmp_path: Path) -> tuple[dict[str, bytes], list[Call]]:
    """The files of a store before the writer, and the writer's system calls."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    folder = tmp_path / "ward"
    with Store.open(folder, KEY) as store:
        with_child(store)
    files = {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}
    program = WRITER.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"), folder=str(folder))
    return files, trace(program, folder, tmp_path / "strace.log")


@pytest.mark.parametrize("cuts", [CUTS, pytest.param(RELEASE, marks=pytest.mark.release)])
def test_A02_no_power_cut_loses_what_was_acknowledged(tmp_path, cuts):
    files, calls = recorded(tmp_path)
    kinds = Counter(call.what for call in calls)
    assert kinds["said"] == 60
    assert kinds["write"] > 200
    assert kinds["sync"] >= 120
    chance = random.Random(20261122)
    found = Counter(
        after_a_cut(files, calls, chance.randrange(1, len(calls) + 1), chance, tmp_path / "found")
        for _ in range(cuts)
    )
    print(f"\n{cuts} cuts in {len(calls)} calls: {dict(found)}")
    assert set(found) <= {"as acknowledged", "one more"}, found


def test_A02_a_power_cut_while_the_anchor_is_written_does_not_lose_trust(tmp_path):
    files, calls = recorded(tmp_path)
    written = [n for n, call in enumerate(calls) if (call.what, call.name) == ("write", "anchor.log")]
    assert len(written) == 60
    chance = random.Random(5)
    found = Counter(after_a_cut(files, calls, n + 1, chance, tmp_path / "found", "torn") for n in written)
    assert set(found) <= {"as acknowledged", "one more"}, found


def after_a_cut(files, calls, at: int, chance: random.Random, folder: Path, mode: str = "") -> str:
    """Cut the power after n calls, start again, and return what is found."""
    disk, saved = Disk.holding(files), set()
    for call in calls[:at]:
        disk.play(call)
        saved |= set(call.data.decode().split()) if call.what == "said" else set()
    put(folder, disk.cut(mode or chance.choice(MODES), chance))
    with Store.open(folder, KEY) as store:
        if store.read_only is not None:
            return f"refused: {store.read_only}"
        there = {e.id for e in entries.entries(store.db)} - {"c1"}
        if not saved <= there:
            return f"lost {len(saved - there)}"
        findings = verify(store).findings
    return str(findings[0]) if findings else ("as acknowledged" if there == saved else "one more")


def put(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)


# The simulator itself -----------------------------------------------------------------------------


def test_the_simulator_notices_a_writer_that_does_not_sync(tmp_path):
    """The same calls without their syncs lose saved entries: the simulator can detect that."""
    files, calls = recorded(tmp_path)
    careless = [call for call in calls if call.what != "sync"]
    chance = random.Random(3)
    found = []
    for _ in range(20):
        try:
            found.append(after_a_cut(files, careless, len(careless), chance, tmp_path / "found"))
        except Exception as error:  # a file that cannot even be opened
            found.append(str(error))
    assert any(each not in ("as acknowledged", "one more") for each in found)


def test_synced_data_stays_and_the_rest_is_kept_dropped_or_torn():
    chance = random.Random(1)
    found = Counter()
    for _ in range(200):
        disk = Disk.holding({"a": b"0" * 1024})
        disk.play(Call("write", "a", 0, b"1" * 10))
        disk.play(Call("sync", "a"))
        disk.play(Call("write", "a", 0, b"2" * 1024))
        data = disk.cut("torn", chance)["a"]
        found[data[:SECTOR], data[SECTOR:]] += 1
    first = {b"1" * 10 + b"0" * 502, b"2" * SECTOR}
    assert set(found) == {(a, b) for a in first for b in (b"0" * SECTOR, b"2" * SECTOR)}


def test_a_name_is_durable_once_its_folder_was_synced():
    for synced, there in ((False, {}), (True, {"b": b""})):
        disk = Disk.holding({})
        disk.play(Call("make", "b"))
        disk.play(Call("write", "b", 0, b"x"))
        if synced:
            disk.play(Call("folder", "."))
        assert disk.cut("drop", random.Random(1)) == there
