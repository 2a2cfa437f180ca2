"""Children as bundles: all in one file, or each in a file of a new folder."""

from __future__ import annotations

import pytest

from fortnight.operations.fhir_export import is_one_file, source_of, write_bundles
from fortnight.operations.session import Invalid, Progress
from helpers.fhir import children_of, fill, resources_in


@pytest.fixture
def children(session):
    fill(session)
    return children_of(session)


def test_all_children_are_in_one_file(session, children, tmp_path):
    counts = write_bundles(session, children, tmp_path / "all.JSON", Progress())
    assert sum(counts.values()) == len(resources_in((tmp_path / "all.JSON").read_bytes()))
    assert counts["Patient"] == 2


def test_each_child_is_in_a_file_of_a_folder(session, children, tmp_path):
    counts = write_bundles(session, children, tmp_path / "all", Progress())
    files = sorted((tmp_path / "all").iterdir())
    assert [path.name for path in files] == ["child-001.json", "child-002.json"]
    assert sum(len(resources_in(path.read_bytes())) for path in files) == sum(counts.values())


def test_a_source_is_of_a_registered_child(session):
    with pytest.raises(Invalid):
        source_of(session, "nobody")


@pytest.mark.parametrize(("name", "one"), [("a.json", True), ("a", False), ("a.json.d", False)])
def test_the_name_tells_a_file_from_a_folder(tmp_path, name, one):
    assert is_one_file(tmp_path / name) is one
