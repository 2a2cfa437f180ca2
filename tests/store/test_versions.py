"""A record that an earlier version of the program wrote opens with everything that was in it."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from fortnight.store.database import Store
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.entries import labs, write
from helpers.locations import PROJECT
from helpers.stores import KEY
from helpers.version_record import COUNTS, FILES, VERSIONS, counts

KEPT = sorted(folder.name for folder in VERSIONS.iterdir())


def test_a_record_of_each_version_is_kept():
    released = re.findall(
        r"^## ([0-9.]+) \(", (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(released) == KEPT


@pytest.mark.parametrize("version", KEPT)
def test_a_record_of_an_earlier_version_opens_and_can_be_written(version, tmp_path):
    shutil.copytree(VERSIONS / version, tmp_path / "ward")
    with Store.open(tmp_path / "ward", KEY) as store:
        assert store.read_only is None
        before = json.loads((VERSIONS / version / COUNTS).read_text())
        assert before.items() <= counts(store).items()
        assert verify(store).sound
        course = courses.course(store, "child-0001")
        assert course is not None
        assert [r.value for r in course.of("IL6")][3:4] == [17]
        (card,) = courses.alerts(store, "child = ?", ["child-0001"])
        assert (card.level, card.state) == ("alert", "open")
        write(store, "later", "specimen.record", "later", labs(IL6=10), child="child-0001")
        assert verify(store).sound


def test_the_kept_files_are_complete():
    assert all({path.name for path in (VERSIONS / v).iterdir()} == {*FILES, COUNTS} for v in KEPT)
