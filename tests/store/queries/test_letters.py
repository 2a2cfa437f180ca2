"""The letters of a child, the newest first."""

from __future__ import annotations

from fortnight.store.database import Store
from fortnight.store.queries.letters import letters
from helpers.entries import LEADING, with_child, write
from helpers.stores import KEY


def body(at: str, words: str) -> dict[str, object]:
    return {"at": at, "paragraphs": {"course": words}, "recipient": "the family doctor"}


def test_letters_are_sorted_by_their_time_whatever_the_offset(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
        write(store, "l1", "letter.record", "l1", body("2026-11-22T23:30:00+09:00", "first"), act=LEADING)
        write(store, "l2", "letter.record", "l2", body("2026-11-22T20:00:00+01:00", "second"), act=LEADING)
        found = letters(store, "c1")
        assert [each.paragraphs["course"] for each in found] == ["second", "first"]
        assert found[1].at.isoformat() == "2026-11-22T23:30:00+09:00"
        assert letters(store, "c2") == ()
