"""Exports carry a signed head of the journal and are recorded."""

from __future__ import annotations

from dataclasses import replace

from fortnight.operations import audit, exports, viewing
from fortnight.store.journal import signed_heads
from fortnight.store.recovery.verify import verify
from helpers.people import logged_in, record_with_lead
from helpers.stores import Clock, open_session, registered


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


def printed(session):
    found = session.store.db.execute("SELECT child, body ->> 'what' FROM entry WHERE verb = 'export.record'")
    return found.fetchall()


def test_printing_is_an_entry_at_most_one_for_each_person_child_and_day(tmp_path):
    clock = Clock()
    with open_session(tmp_path / "ward", clock) as session:
        one, other = registered(session), registered(session, "0002", "Case 2")
        exports.note_printed(session, one, "summary", "0001.pdf")
        exports.note_printed(session, one, "growth", "0001-growth.pdf")
        assert printed(session) == [(one, "summary")]
        exports.note_printed(session, other, "letter", "0002.pdf")
        exports.note_printed(replace(session, actor="Dr B"), one, "visit", "0001.pdf")
        assert len(printed(session)) == 3
        clock.forward(days=1)
        exports.note_printed(session, one, "growth", "0001-growth.pdf")
        assert printed(session)[-1] == (one, "growth")
        assert verify(session.store).sound


def test_printing_is_listed_with_opening(tmp_path):
    with open_session(tmp_path / "ward") as session:
        child = registered(session)
        viewing.open_record(session, child)
        exports.note_printed(session, child, "summary", "0001.pdf")
        lines = audit.trail(session, audit.AuditQuery("0001", views=True)).lines
        said = [(line.who, str(line.what)) for line in lines]
        assert said == [
            ("Nurse A", "opened the record of the child"),
            ("Nurse A", "exported from the record"),
        ]


def test_a_record_that_cannot_be_written_is_printed_without_an_entry(tmp_path):
    with open_session(tmp_path / "ward") as session:
        child = registered(session)
        session.store.make_read_only()
        exports.note_printed(session, child, "summary", "0001.pdf")
        assert printed(session) == []
