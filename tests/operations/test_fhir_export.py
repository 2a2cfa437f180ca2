"""Exporting bundles: who exported whom is recorded, and nothing is written for a child that is not there."""

from __future__ import annotations

import pytest

from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.fhir_export import export_bundle
from fortnight.operations.session import Invalid
from fortnight.store.queries import courses
from helpers.fhir import children_of, fill, resources_in


def test_an_export_is_an_entry_for_each_child(session, tmp_path):
    fill(session)
    counted = export_bundle(session, children_of(session), tmp_path / "all.json")
    assert counted.total == len(resources_in((tmp_path / "all.json").read_bytes()))
    for child in children_of(session):
        last = courses.history(session.store, child)[-1]
        assert (last.verb, last.data) == ("export.record", {"what": "FHIR bundle", "file": "all.json"})
    assert trail(session, AuditQuery())


def test_a_child_that_is_not_registered_leaves_the_file_unwritten(session, tmp_path):
    with pytest.raises(Invalid):
        export_bundle(session, ["nobody"], tmp_path / "x.json")
    assert list(tmp_path.glob("*.json")) == []
