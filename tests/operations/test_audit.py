"""The audit trail: every entry in words with old and new values, made from the journal alone."""

from __future__ import annotations

from datetime import date, timedelta, timezone

import pytest

from fortnight.domain.entry.drafts import Typed
from fortnight.operations import audit, backups, people, settings
from fortnight.operations.alerts import acknowledge
from fortnight.operations.audit import HEADER, WHAT, AuditQuery, Change, rows, trail
from fortnight.operations.correcting import amend_child, correct_infusion, correct_value, void
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.database import Store
from fortnight.store.journal import entries, signed_heads
from helpers.drafts import drip, quiet_fortnights, sheet
from helpers.entries import unguarded, with_child
from helpers.people import CHEAP, OTHER, logged_in, record_with_lead
from helpers.stores import KEY, NOW, Clock, registered, session_at
from helpers.writers import busy_writer

ZONE = timezone(timedelta(hours=1))


@pytest.fixture
def clock():
    return Clock(NOW.astimezone(ZONE))


@pytest.fixture
def session(tmp_path, clock):
    record_with_lead(tmp_path / "ward", clock)
    with logged_in(tmp_path / "ward", clock=clock) as opened:
        yield opened


@pytest.fixture
def child(session, clock):
    """A child with an infusion and a specimen, each changed, voided or undone."""
    child = registered(session)
    clock.forward(minutes=10)
    amend_child(session, "e1", child, {"name": "Case One", "allergies": "latex"}, "spelt wrongly")
    record_infusion(session, "i1", child, drip(clock.now - timedelta(hours=2)), confirmed=True)
    correct_infusion(
        session, "e2", "i1", drip(clock.now - timedelta(hours=2), dose=176), "misread", confirmed=True
    )
    record_labs(
        session, "s1", child, sheet(clock.now - timedelta(hours=3), IL6=12, CRP="<0.3"), confirmed=True
    )
    correct_value(session, "e3", "s1", "IL6", Typed("13", "pg/mL"), "another tube", confirmed=True)
    undo(session, "u1", "e3")
    void(session, "v1", "s1", "another child's")
    return child


def found(session, **asked):
    return trail(session, AuditQuery(**asked)).lines


def line(session, id):
    return next(each for each in found(session) if each.entry.id == id)


def test_who_did_what_when_and_why(session, child):
    recorded = line(session, "e1")
    assert (recorded.who, str(recorded.role), str(recorded.what)) == (
        "Lead A",
        "ward lead",
        "changed the child's details",
    )
    assert (recorded.local, recorded.entry.at) == ("22 Nov 2026 10:40 +01:00", "2026-11-22T09:40:00.000Z")
    assert recorded.child == ("0001", "Case One")
    assert recorded.why == "spelt wrongly"


def test_old_and_new_value_of_each_field(session, child):
    assert line(session, "e1").changes == (
        Change("name", "Case 1", "Case One"),
        Change("allergies", "", "latex"),
    )
    assert Change("dose", "264 mg", "176 mg") in line(session, "e2").changes
    assert line(session, "e3").changes == (Change("IL-6", "12 pg/mL", "13 pg/mL"),)
    assert line(session, "u1").changes == (Change("IL-6", "13 pg/mL", "12 pg/mL"),)
    assert (line(session, "e3").undone, line(session, "u1").undone) == (True, False)
    first = {change.field: change.new for change in line(session, "s1").changes}
    assert (first["IL-6"], first["CRP"][:4]) == ("12 pg/mL", "<0.3")
    gone = line(session, "v1")
    assert all(change.new == "" for change in gone.changes)
    assert Change("IL-6", "12 pg/mL", "") in gone.changes
    assert line(session, "i1").about == "22 Nov 2026 08:40"


def test_an_answer_to_an_alert_is_described_in_words(session, clock):
    child = registered(session, "0003", "Case 3")
    quiet_fortnights(session, child)
    record_labs(session, "s9", child, sheet(clock.now, IL6=900, CRP=90, PCT=8), confirmed=True)
    (alert,) = session.store.db.execute("SELECT id FROM alert").fetchall()[0]
    acknowledge(session, "a1", alert, next(iter(audit.REASONS)), "seen on the round")
    recorded = line(session, "a1")
    assert recorded.why == str(next(iter(audit.REASONS.values())))
    assert Change("remark", "", "seen on the round") in recorded.changes


def test_the_trail_of_one_child_has_only_that_child(session, child):
    registered(session, "0002", "Case 2")
    assert {each.child[0] for each in found(session, child="0002")} == {"0002"}
    assert {each.entry.child for each in found(session, child="0001")} == {child}
    with pytest.raises(Invalid, match="No child with the number 0009"):
        found(session, child="0009")


def test_the_trail_of_the_ward_includes_sessions_users_and_backups(session, tmp_path, clock):
    people.add(session, "Nurse A", "nurse", OTHER, CHEAP)
    people.change_role(session, "Nurse A", "physician")
    backups.back_up(session)
    settings.change(session, "w1", "units", "japan")
    settings.change(session, "w2", "units", "si")
    with pytest.raises(people.Locked), logged_in(tmp_path / "ward", "Nurse A", "wrong"):
        pass
    with logged_in(tmp_path / "ward", "Nurse A", OTHER, clock):
        pass
    recorded = {str(each.what): each for each in found(session)}
    assert Change("refused log-ins before", "", "1") in recorded["logged in"].changes
    assert Change("role", "", "physician") in recorded["changed a user's role"].changes
    assert "file" in {change.field for change in recorded["made a backup"].changes}
    assert (recorded["changed a setting"].about, recorded["changed a setting"].changes) == (
        "units", (Change("value", "japan", "si"),)
    )  # fmt: skip
    assert {each.who for each in found(session, by="NURSE a")} == {"Nurse A"}


def test_a_period_is_in_local_days(session, clock):
    clock.now = NOW.replace(hour=23, minute=30).astimezone(
        ZONE
    )  # half past midnight on the 23rd in local time
    registered(session, "0002")
    assert [e.entry.verb for e in found(session, since=date(2026, 11, 23))] == ["child.record"]
    assert "child.record" not in [e.entry.verb for e in found(session, until=date(2026, 11, 22))]
    assert found(session, since=date(2026, 11, 24)) == ()


def test_the_head_is_signed_and_matches_the_record(session, child):
    made = trail(session, AuditQuery())
    head = signed_heads.read_code(made.head)
    assert signed_heads.mismatch(session.store.db, head) is None
    assert head.seq == len(made.lines) == entries.head(session.store.db, session.store.device).seq
    assert (made.made, made.by) == ("22 Nov 2026 10:40", "Lead A")


def test_the_table_has_a_row_for_each_change(session, child):
    made = trail(session, AuditQuery(child="0001"))
    table = list(rows(made))
    assert all(len(row) == len(HEADER) for row in table)
    assert len(table) == sum(max(1, len(each.changes)) for each in made.lines)
    data = audit.as_data(made)
    assert len(data["lines"]) == len(made.lines)
    assert data["lines"][1]["changes"][0] == {"field": "name", "old": "Case 1", "new": "Case One"}


def test_a_damaged_body_is_one_line_of_the_trail(session, child):
    with unguarded(session.store) as db:
        for id, body in (("i1", "{"), ("e2", "[]"), ("s1", '{"results": {"IL6": 7}, "collected_at": 7}')):
            db.execute("UPDATE entry SET body = ? WHERE id = ?", [body, id])
    assert len(found(session, child="0001")) == 10


def test_every_act_that_the_program_writes_has_words():
    import re

    from helpers.stores import ROOT

    kinds = "child|infusion|specimen|medication|event|alert|snooze|setting|import|export|person|clock|store"
    written = set()
    for path in (ROOT / "gui/fortnight").rglob("*.py"):
        if path.name not in ("audit.py", "history.py"):
            written |= set(re.findall(rf'"((?:{kinds})\.[a-z-]+)"', path.read_text()))
    files = {name for name in written if name.endswith((".db", ".json", ".log", ".csv", ".bin"))}
    assert written - files - set(WHAT) == set()


def test_while_another_process_writes_the_head_is_that_of_the_last_line(tmp_path):
    """What is printed under a signed head is what was signed."""
    with Store.open(tmp_path / "busy", KEY) as store:
        with_child(store)
        signed_heads.make_installation_key(store.db, store.device)
        with busy_writer(store.files.folder):
            found = [trail(session_at(store), AuditQuery())]
            while len(found) < 25 or found[0].lines[-1] == found[-1].lines[-1]:
                found.append(trail(session_at(store), AuditQuery()))
    assert [signed_heads.read_code(each.head).seq for each in found] == [
        each.lines[-1].entry.seq for each in found
    ]
