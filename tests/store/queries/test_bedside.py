"""Queries about infusions at the bedside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

import pytest

from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import ActKind, NotGiven
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.people import NURSE
from fortnight.store.database import Store
from fortnight.store.journal.entries import Act
from fortnight.store.queries import bedside
from helpers.bedside import Written, before_start, given, order, preparation, running, signed, vial
from helpers.entries import infuse, register, with_child
from helpers.stores import KEY, NOW

DAY = datetime.fromisoformat("2026-11-20T09:00:00+09:00")
WRITING = Act("Nurse A", NURSE, NOW)


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    with Store.open(tmp_path / "ward", KEY) as opened:
        with_child(opened)
        register(opened, "c2", number="0002", name="Case 2")
        yield opened


def write(store: Store, infusion: str, acts: Iterable[Written], child: str = "c1") -> list[str]:
    """Write the acts of an infusion and return the ids of their entries."""
    ids = []
    for n, (kind, body) in enumerate(acts):
        ids.append(f"{infusion}-{n}")
        with store.transaction(WRITING) as transaction:
            transaction.append(ids[-1], f"infusion.{kind.value}", infusion, child, as_body(body))
    return ids


def undo(store: Store, infusion: str, entry: str, child: str = "c1") -> None:
    with store.transaction(WRITING) as transaction:
        transaction.append(f"undo-{entry}", "undo", infusion, child, {"entry": entry})


def void(store: Store, infusion: str) -> None:
    with store.transaction(WRITING) as transaction:
        transaction.append(f"void-{infusion}", "infusion.void", infusion, "c1", {}, reason="wrong child")


def test_an_infusion_is_read_with_its_acts(store):
    write(store, "d1", running(DAY))
    found = bedside.infusion_record(store, "d1")
    assert found is not None
    assert (found.child, found.stage, len(found.acts)) == ("c1", Stage.RUNNING, 5)
    assert found.acts[0].by == "Nurse A"


def test_an_infusion_that_is_unknown_void_or_undone_is_none(store):
    (only,) = write(store, "d1", [(ActKind.ORDER, order())])
    write(store, "d2", given(DAY))
    undo(store, "d1", only)
    void(store, "d2")
    assert [bedside.infusion_record(store, id) for id in ("d0", "d1", "d2")] == [None] * 3


def test_infusions_are_open_until_they_are_signed_or_not_given(store):
    write(store, "signed", signed(DAY))
    write(store, "later", running(DAY + timedelta(hours=1)), "c2")
    write(store, "earlier", given(DAY))
    write(store, "not given", [(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), "fever"))])
    assert [each.id for each in bedside.open_infusions(store)] == ["earlier", "later"]


def test_the_infusions_of_a_child_are_oldest_first(store):
    write(store, "second", signed(DAY + timedelta(days=14)))
    write(store, "first", signed(DAY))
    write(store, "other", signed(DAY), "c2")
    assert [each.id for each in bedside.records_of_child(store, "c1")] == ["first", "second"]
    assert bedside.records_of_child(store, "c9") == []


def test_infusions_that_were_not_given_are_sorted_by_the_day_for_which_they_were_planned(store):
    for id, day in (("b", 26), ("a", 12)):
        write(store, id, [(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, day), "fever"))])
    found = bedside.not_given(store, "c1")
    assert [(each.id, each.due.day) for each in found] == [("a", 12), ("b", 26)]
    assert bedside.not_given(store, "c2") == []


def test_an_order_is_in_force_from_its_day_until_the_next_one(store):
    write(store, "d1", [(ActKind.ORDER, order(mg_per_kg=8.0, since=date(2026, 1, 1)))])
    (later,) = write(store, "d2", [(ActKind.ORDER, order(mg_per_kg=12.0, since=date(2026, 6, 1)))])

    def dose(day: date, child: str = "c1") -> float | None:
        found = bedside.standing_order(store, child, day)
        return None if found is None else found.mg_per_kg

    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 5, 31), date(2026, 6, 1))
    assert [dose(day) for day in days] == [None, 8.0, 8.0, 12.0]
    assert dose(days[-1], "c2") is None
    undo(store, "d2", later)
    assert dose(days[-1]) == 8.0


def test_a_lot_is_found_in_vials_and_in_lots_that_were_typed_newest_first(store):
    write(store, "live", signed(DAY))
    infuse(store, "typed", "2026-11-06T09:00:00+01:00", "c2", lots="X9; b2041")
    found = bedside.uses_of_lot(store, " B2041 ")
    assert [(use.infusion, use.child, use.day) for use in found] == [
        ("live", "c1", DAY.date()), ("live", "c1", DAY.date()), ("live", "c1", DAY.date()),
        ("typed", "c2", date(2026, 11, 6)),
    ]  # fmt: skip
    assert [use.used_mg for use in found] == [80, 80, 80, None]
    assert (found[0].expiry, found[-1].expiry) == (date(2028, 3, 31), None)


@pytest.mark.parametrize("lot", ["B204", "2041", "B2041 B2107", "%"])
def test_a_part_of_a_lot_is_not_the_lot(store, lot):
    write(store, "live", signed(DAY))
    infuse(store, "typed", "2026-11-06T09:00:00+01:00", "c2", lots="B2041, B2107")
    assert bedside.uses_of_lot(store, lot) == []


def test_a_lot_of_an_infusion_that_was_entered_in_error_is_not_found(store):
    write(store, "d1", [*before_start(DAY), (ActKind.PREPARE, preparation(DAY, vials=(vial("Z1"),)))])
    assert [use.infusion for use in bedside.uses_of_lot(store, "z1")] == ["d1"]
    void(store, "d1")
    assert bedside.uses_of_lot(store, "z1") == []
