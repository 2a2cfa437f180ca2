"""What a computer remembers of review copies."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from fortnight.exchange.review_copy.head import Head
from fortnight.operations.review_copy.known import FILE, KnownCopies, kept_answers, read_known, write_known
from helpers.stores import NOW

HEAD = Head("fortnight review copy", 1, "c1", "record", "D1", NOW.isoformat(), "", 0, "aa")
NEWER = msgspec.structs.replace(HEAD, made_at=(NOW + timedelta(hours=1)).isoformat())


def test_it_is_read_back(tmp_path):
    known = KnownCopies().with_copy(HEAD)
    write_known(tmp_path / "new", known)
    assert read_known(tmp_path / "new") == known
    assert known.trusts(HEAD)
    assert not known.trusts(msgspec.structs.replace(HEAD, public="bb"))
    assert (tmp_path / "new" / FILE).stat().st_mode & 0o77 == 0


def test_the_newest_copy_of_a_record_counts():
    known = KnownCopies().with_copy(NEWER).with_copy(HEAD)
    assert known.newer_than(HEAD) == NOW + timedelta(hours=1)
    assert known.newer_than(NEWER) is None
    assert known.newer_than(msgspec.structs.replace(HEAD, record="another")) is None


DAMAGED = (
    "",
    "[]",
    "{}",
    '{"trusted":1,"newest":{}}',
    '{"trusted":[],"newest":{"r":"x"}}',
    '{"trusted":["aa"],"newest":{"r":"2026-11-22T09:30:00"}}',
)


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_as_none(tmp_path, content):
    """Nothing is trusted then, and the fingerprint is asked for again."""
    (tmp_path / FILE).write_text(content)
    assert read_known(tmp_path) == KnownCopies()


def test_no_name_in_a_copy_becomes_a_path(tmp_path):
    path = kept_answers(tmp_path, "../../../etc/passwd")
    assert path.parent.parent == tmp_path / "review-answers"
    assert path.parent.name.isalnum()
