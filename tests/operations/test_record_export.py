"""Exports of children: at once or in another thread, recorded, and in one sentence."""

from __future__ import annotations

import os
import sys

import pytest

from fortnight.operations import record_export
from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.record_export import Form, Order, begin, carry_out, export, finish, summary
from fortnight.operations.session import Invalid, Progress, Stopped
from fortnight.store.errors import Denied, NotExported
from fortnight.store.queries import courses
from helpers.fhir import children_of, fill
from helpers.stores import session_at


@pytest.fixture
def lead(session):
    fill(session)
    return session_at(session.store, session.clock, "Lead A", "lead")


def order(session, form, target, **more):
    return Order(form, tuple(children_of(session)), target, **more)


def contents(folder):
    files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
    return {path.name: path.read_bytes() for path in files}


@pytest.mark.parametrize("form", Form)
def test_another_thread_writes_the_same_files(lead, tmp_path, form):
    name = {"fhir": "all.json"}.get(form, "all")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    there, here = order(lead, form, tmp_path / "a" / name), order(lead, form, tmp_path / "b" / name)
    assert carry_out(begin(lead, there), str, Progress()) == export(lead, here)
    assert contents(there.target) == contents(here.target)


def test_what_was_exported_is_an_entry_of_each_child(lead, tmp_path):
    for form, name, what in ((Form.FHIR, "a.json", "FHIR bundle"), (Form.CSV, "csv", "CSV files")):
        wanted = order(lead, form, tmp_path / name)
        carry_out(begin(lead, wanted), str, Progress())
        assert courses.history(lead.store, wanted.children[0])[-1].data.get("file") != name
        finish(lead, wanted)
        for child in wanted.children:
            last = courses.history(lead.store, child)[-1]
            assert (last.verb, last.data) == ("export.record", {"what": what, "file": name})
    assert any("exported" in str(line.what) for line in trail(lead, AuditQuery(views=True)).lines)


def test_an_unknown_child_and_a_forbidden_form_are_refused_before_anything_is_written(lead, tmp_path):
    with pytest.raises(Invalid):
        export(lead, Order(Form.FHIR, ("nobody",), tmp_path / "a.json"))
    nurse = session_at(lead.store, lead.clock, "Nurse A")
    with pytest.raises(Denied):
        begin(nurse, order(nurse, Form.RESEARCH, tmp_path / "study"))
    assert list(tmp_path.glob("a.json")) + list(tmp_path.glob("study")) == []


def test_a_target_that_cannot_be_written_is_named(lead, tmp_path):
    wanted = order(lead, Form.CSV, tmp_path / "missing" / "csv")
    with pytest.raises(NotExported, match="missing"):
        carry_out(begin(lead, wanted), str, Progress())


class Impatient(Progress):
    """Stops at the second child."""

    def step(self, what, done=0, total=0):
        if done == 1:
            raise Stopped(record_export.CODED)


@pytest.mark.parametrize("form", Form)
def test_what_is_stopped_leaves_nothing_behind(lead, tmp_path, form):
    wanted = order(lead, form, tmp_path / "all")
    with pytest.raises(Stopped):
        carry_out(begin(lead, wanted), str, Impatient())
    assert [path for path in tmp_path.iterdir() if "all" in path.name] == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_named(lead, tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(NotExported, match="Permission"):
        carry_out(begin(lead, order(lead, Form.CSV, tmp_path / "closed" / "csv")), str, Progress())


def test_one_sentence_says_what_was_written(lead, tmp_path):
    wanted = order(lead, Form.FHIR, tmp_path / "a.json")
    said = str(
        summary(wanted, {"Observation": 38, "MedicationAdministration": 1, "Provenance": 5, "Flag": 0})
    )
    assert said == "2 children, 38 results, 1 infusion."


def test_only_a_research_export_without_a_reason_is_coded(tmp_path):
    coded = [Order(form, (), tmp_path, why).is_coded for form in Form for why in (None, "linkage")]
    assert coded == [False, False, False, False, True, False]
