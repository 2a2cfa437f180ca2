"""Tests of roles and their permissions, names and PINs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain import people
from fortnight.domain.people import (
    DEMO,
    INTERFACE,
    LEAD,
    MAY_WRITE,
    NURSE,
    PHYSICIAN,
    READER,
    RECOVERY,
    ROLES,
    Person,
)
from helpers.stores import ROOT

ALLOWED = [
    ("import.record", {NURSE, PHYSICIAN, LEAD, DEMO, INTERFACE}),
    ("message.record", {NURSE, PHYSICIAN, LEAD, DEMO, INTERFACE}),
    ("message.amend", {NURSE, PHYSICIAN, LEAD, DEMO}),
    ("labmap.record", {NURSE, PHYSICIAN, LEAD, DEMO}),
    ("view.record", {NURSE, PHYSICIAN, LEAD, READER, DEMO}),
    ("export.record", {NURSE, PHYSICIAN, LEAD, READER, DEMO, INTERFACE}),
    ("specimen.record", {NURSE, PHYSICIAN, LEAD, DEMO}),
    ("child.void", {NURSE, PHYSICIAN, LEAD, DEMO}),
    ("alert.amend", {NURSE, PHYSICIAN, LEAD, DEMO}),
    ("alert.outcome", {PHYSICIAN, LEAD, DEMO}),
    ("conflict.settle", {PHYSICIAN, LEAD, DEMO}),
    ("setting.record", {LEAD, DEMO}),
    ("person.add", {LEAD, DEMO, RECOVERY}),
    ("person.passphrase", {NURSE, PHYSICIAN, LEAD, READER, DEMO, INTERFACE}),
    ("person.new-passphrase", {LEAD, DEMO, RECOVERY}),
    ("visit.record", {NURSE, PHYSICIAN, LEAD, DEMO}),
    ("visit.physician", {PHYSICIAN, LEAD, DEMO}),
    ("baseline.record", {PHYSICIAN, LEAD, DEMO}),
    ("session.open", {NURSE, PHYSICIAN, LEAD, READER, DEMO, RECOVERY, INTERFACE}),
    ("store.backup", {NURSE, PHYSICIAN, LEAD, READER, DEMO}),
    ("store.restore", {LEAD, DEMO}),
    ("store.rebuild", {PHYSICIAN, LEAD, DEMO}),
]


@pytest.mark.parametrize(("verb", "roles"), ALLOWED)
def test_only_these_roles_may_write_a_verb(verb, roles):
    everybody = {*ROLES, DEMO, RECOVERY, "import", "", "Lead"}
    assert {role for role in everybody if people.may_write(role, verb)} == roles


def test_the_physician_global_is_a_physicians_and_the_rest_of_a_visit_is_not():
    assert people.right_of("visit.record", ["at", "joints"]) == "visit.record"
    assert people.right_of("visit.amend", ["physician_global", "joints"]) == "visit.physician"
    assert people.right_of("specimen.record", ["physician_global"]) == "specimen.record"


def test_an_interface_writes_results_only_together_with_the_message_they_come_from():
    for verb in people.WITHIN_AN_IMPORT:
        assert not people.may_write(INTERFACE, verb)
        assert not people.may_import(INTERFACE, verb, [])
        assert not people.may_import(INTERFACE, verb, ["specimen.record", "session.open"])
        assert people.may_import(INTERFACE, verb, ["message.record"])
        assert people.may_import(INTERFACE, verb, ["import.record"])
        assert not people.may_import(READER, verb, ["message.record"])
    for verb in ("specimen.void", "undo", "child.amend", "setting.record", "specimen.sign", "alert.seen"):
        assert not people.may_import(INTERFACE, verb, ["message.record"])


@given(st.text(), st.text())
def test_no_role_may_write_a_verb_that_is_not_in_the_table(role, verb):
    if verb not in MAY_WRITE and verb.partition(".")[0] not in MAY_WRITE:
        assert not people.may_write(role, verb)


def test_every_verb_that_the_program_writes_is_in_the_table():
    written = set()
    for path in (ROOT / "gui/fortnight").rglob("*.py"):
        written |= set(
            re.findall(r'"([a-z]+\.(?:record|amend|void|open|outcome|backup|restore))"', path.read_text())
        )
    assert len(written) > 8
    assert {verb for verb in written if not people.may_write(LEAD, verb)} == set()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("", "Type a name"),
        ("   ", "Type a name"),
        ("x" * 41, "longer than 40"),
        ("a\u200bb", "cannot be displayed"),
        ("a\nb", "cannot be displayed"),
        ("a\u202eb", "cannot be displayed"),
        ("nurse a", "already in use"),
        (" NURSE A ", "already in use"),
        ("Nurse Ä", None),
        ("护士甲", None),
    ],
)
def test_a_name_must_be_displayable_and_not_in_use(name, wrong):
    found = people.name_problem(name, ["Nurse A"])
    assert (found is None) if wrong is None else (wrong in str(found))


@pytest.mark.parametrize(
    ("pin", "good"),
    [
        ("4071", True),
        ("40718253", True),
        ("407", False),
        ("407182531", False),
        ("1234", False),
        ("9876", False),
        ("8901", False),
        ("0000", False),
        ("12a4", False),
        ("٤٠٧١", False),
        ("", False),
    ],
)
def test_a_pin_consists_of_digits_that_are_not_a_run(pin, good):
    assert (people.pin_problem(pin) is None) == good


def test_a_ward_without_a_lead_is_detected():
    assert people.has_lead([Person("A", NURSE), Person("B", LEAD)])
    assert not people.has_lead([Person("A", NURSE), Person("B", PHYSICIAN)])
    assert not people.has_lead([])


def test_only_the_roles_of_the_ward_can_log_in():
    assert [role for role in (*ROLES, DEMO, RECOVERY, "", "Nurse") if people.can_log_in(role)] == list(ROLES)
