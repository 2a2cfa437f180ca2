"""From nothing to the first painted Today page, against a bare window with six panels."""

from __future__ import annotations

import statistics

import pytest

from fortnight.store.database import Store
from helpers.measuring import Row, child_process, ms
from helpers.programs import BARE, PROGRAM
from helpers.stores import KEY
from helpers.wards import add_children

pytestmark = pytest.mark.bench
CHILDREN, VISITS, ROUNDS = 200, 26, 7


def test_start_to_the_first_painted_page(tmp_path, report):
    with Store.open(tmp_path / "ward", KEY) as store:
        add_children(store, 1, CHILDREN, VISITS)
    runs = [(child_process(PROGRAM, tmp_path / "ward"), child_process(BARE)) for _ in range(ROUNDS + 1)][1:]
    (wall, memory), (bare_wall, bare_memory) = (
        [statistics.median(each[n] for each in side) for n in (0, 1)] for side in zip(*runs, strict=True)
    )
    name = f"start to Today, {CHILDREN} children"
    report(Row(name, "bare window, six panels", ms(wall), ms(bare_wall), wall / bare_wall, 1.5))
    sizes = f"{memory:.0f} MB", f"{bare_memory:.0f} MB"
    report(Row(f"{name}: memory", "bare window, six panels", *sizes, memory / bare_memory, 1.6))
