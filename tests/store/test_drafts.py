"""Unsaved forms: kept under the id that their entry will have, and gone once that entry is saved."""

from __future__ import annotations

from fortnight.store import drafts
from fortnight.store.drafts import Draft
from fortnight.store.journal import entries as journal
from helpers.entries import labs, write

DRAFT = Draft("s1", "Nurse A", "c1", "labs", '{"IL6": "12,5"}', "2026-11-22T09:30:00.000Z")


def ids(store, actor: str = "Nurse A") -> list[str]:
    return [each.id for each in drafts.of(store.db, actor)]


def test_what_was_typed_is_kept_as_it_was_typed(store):
    drafts.keep(store.db, DRAFT)
    (found,) = drafts.of(store.db, "Nurse A")
    assert found == DRAFT
    assert found.typed == {"IL6": "12,5"}


def test_a_draft_replaces_its_earlier_version(store):
    drafts.keep(store.db, DRAFT)
    drafts.keep(store.db, DRAFT._replace(body='{"IL6": "13"}', child=None))
    assert [(each.typed, each.child) for each in drafts.of(store.db, "Nurse A")] == [({"IL6": "13"}, None)]


def test_each_person_has_their_own_newest_first(store):
    for id, actor, hour in (("a", "Nurse A", 8), ("b", "Nurse A", 9), ("c", "Nurse B", 7)):
        drafts.keep(store.db, DRAFT._replace(id=id, actor=actor, at=f"2026-11-22T0{hour}:00:00.000Z"))
    assert (ids(store), ids(store, "Nurse B"), ids(store, "Nurse C")) == (["b", "a"], ["c"], [])


def test_a_draft_whose_entry_was_saved_is_not_listed(store):
    drafts.keep(store.db, DRAFT)
    write(store, "s1", "specimen.record", "s1", labs(IL6=12.5))
    assert ids(store) == []


def test_a_draft_that_is_forgotten_is_gone_and_forgetting_again_is_nothing(store):
    drafts.keep(store.db, DRAFT)
    drafts.keep(store.db, DRAFT._replace(id="s2"))
    for _ in range(2):
        drafts.forget(store.db, "s1")
    assert ids(store) == ["s2"]


def test_drafts_are_not_in_the_journal(store):
    before = len(list(journal.entries(store.db)))
    drafts.keep(store.db, DRAFT)
    assert len(list(journal.entries(store.db))) == before
