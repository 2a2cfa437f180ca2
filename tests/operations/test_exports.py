"""Exports carry a signed head of the journal and are recorded."""

from __future__ import annotations

from fortnight.operations import exports
from fortnight.store.journal import signed_heads
from helpers.people import logged_in, record_with_lead
from helpers.stores import open_session, registered


def test_a_printed_head_matches_its_record_and_no_other(tmp_path):
    record_with_lead(tmp_path / "ward")
    record_with_lead(tmp_path / "other")
    with logged_in(tmp_path / "ward") as session, logged_in(tmp_path / "other") as stranger:
        registered(session)
        head = signed_heads.read_code(exports.signed_head(session))
        assert signed_heads.mismatch(session.store.db, head) is None
        registered(session, "0002", "Case 2")
        assert signed_heads.mismatch(session.store.db, head) is None, "the journal has only grown"
        assert signed_heads.mismatch(stranger.store.db, head) is not None


def test_an_export_is_recorded(tmp_path):
    record_with_lead(tmp_path / "ward")
    with logged_in(tmp_path / "ward") as session:
        child = registered(session)
        exports.note(session, child, "timeline", "0001.pdf")
        recorded = session.store.db.execute(
            "SELECT actor, child, body ->> 'file' FROM entry WHERE verb = 'export.record'"
        ).fetchall()
    assert recorded == [("Lead A", child, "0001.pdf")]


def test_a_demonstration_ward_signs_nothing(tmp_path):
    with open_session(tmp_path / "ward") as session:
        assert exports.signed_head(session) == ""
