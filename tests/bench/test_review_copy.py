"""A review copy of 200 children of ten years: made and opened, its time and its memory."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from fortnight.exchange.review_copy import sealing
from fortnight.operations.review_copy import making
from fortnight.operations.review_copy.making import Wanted
from fortnight.store.queries.review_copy import entries_to_copy
from fortnight.store.snapshot_copy import reading
from helpers.measuring import Row, child_process, compared, in_turn
from helpers.people import LEAD_A, logged_in, record_with_lead
from helpers.programs import PEAK_MB
from helpers.wards import add_children

pytestmark = pytest.mark.bench

CHILDREN, FORTNIGHTS = 200, 260
MOST_MB = 200

BEGIN = PEAK_MB + "from fortnight.operations.review_copy import making, opening\n"
MAKE = (
    BEGIN
    + """
from helpers.people import LEAD_A, logged_in
folder, path = map(Path, sys.argv[1:])
with logged_in(folder) as session:
    children = tuple(row[0] for row in session.store.db.execute("SELECT id FROM child").fetchall())
    making.make(session, making.Wanted(children, (LEAD_A.name,)), path)
print("painted", peak_mb())
"""
)
OPEN = (
    BEGIN
    + """
from helpers.people import LEAD_A, PASSPHRASE, new_id
from helpers.stores import Clock
folder, path = map(Path, sys.argv[1:])
opener = opening.Opener(LEAD_A.name, PASSPHRASE)
opening.open_copy(folder, path, opener, Clock(), new_id, (opening.TRUST,)).store.close()
print("painted", peak_mb())
"""
)


class _Chunks:
    """As many bytes as a copy has, in pieces."""

    def __init__(self, size: int) -> None:
        self._left = size

    def __iter__(self):
        while self._left > 0:
            piece = min(self._left, 1 << 16)
            self._left -= piece
            yield bytes(piece)


def test_a_copy_of_200_children_of_ten_years(tmp_path, report):
    record_with_lead(tmp_path / "ward")
    path = tmp_path / "c.fortnight"
    with logged_in(tmp_path / "ward") as session:
        children = add_children(session.store, 1, CHILDREN, FORTNIGHTS)
        work = making.begin(session, Wanted(tuple(children), (LEAD_A.name,)), path)
        size = making.seal(work).size

        def ours():
            making.seal(replace(work))

        def theirs():
            with reading(work.files, work.key) as db:
                for _ in entries_to_copy(db, children, ()):
                    pass
            recipient = sealing.recipient_of(sealing.new_identity())
            with open(os.devnull, "wb") as out:  # noqa: PTH123
                sealing.seal(_Chunks(size), [recipient], out)

        mine, reference = in_turn(ours, theirs, rounds=3)
    report(compared(f"copy of {CHILDREN} children", "reading and encrypting as much", mine, reference, 3.0))
    _, made = child_process(MAKE, tmp_path / "ward", tmp_path / "again.fortnight")
    _, opened = child_process(OPEN, tmp_path / "laptop", path)
    for what, peak in (("making", made), ("opening", opened)):
        report(Row(f"memory of {what} it", f"{MOST_MB} MB", f"{peak:.0f} MB", "", peak / MOST_MB, 1.0))
