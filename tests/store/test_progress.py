"""Progress of a long operation: how often it is reported, and that nothing is lost on the way."""

from __future__ import annotations

import pytest

from fortnight.domain.messages import Text, text
from fortnight.store.errors import Stopped
from fortnight.store.progress import REPORT_EVERY, SILENT, Progress

WORK = text("Reading")


class Kept(Progress):
    """Keeps what was reported, and stops at a number of items."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.reported: list[tuple[str, int, int]] = []
        self.stop_at = stop_at

    def step(self, what: Text, done: int = 0, total: int = 0) -> None:
        self.reported.append((str(what), done, total))
        if done == self.stop_at:
            raise Stopped(text("Stopped"))


@pytest.mark.parametrize("count", [0, 1, REPORT_EVERY, REPORT_EVERY + 1, 3 * REPORT_EVERY - 1])
def test_every_item_is_passed_on_in_its_order(count):
    assert list(Kept().counting(WORK, count)(range(count))) == list(range(count))


def test_it_is_reported_at_the_start_and_after_each_portion():
    heard = Kept()
    total = 2 * REPORT_EVERY + 3
    list(heard.counting(WORK, total)(range(total)))
    assert heard.reported == [
        ("Reading", done, total) for done in (0, REPORT_EVERY, 2 * REPORT_EVERY, total)
    ]  # fmt: skip


def test_several_runs_of_one_piece_of_work_are_counted_together():
    heard = Kept()
    counted = heard.counting(WORK, 5)
    assert (list(counted("ab")), list(counted("cde"))) == (["a", "b"], ["c", "d", "e"])
    assert [done for _, done, _ in heard.reported] == [0, 2, 2, 5]


def test_a_person_who_stops_gets_no_further_items():
    passed: list[int] = []
    with pytest.raises(Stopped):
        passed.extend(Kept(REPORT_EVERY).counting(WORK, 1000)(range(1000)))
    assert passed == list(range(REPORT_EVERY))


def test_items_are_read_only_as_they_are_asked_for():
    items = iter(range(10 * REPORT_EVERY))
    counted = SILENT.counting(WORK, 10 * REPORT_EVERY)(items)
    assert next(counted) == 0
    assert next(items) == REPORT_EVERY
