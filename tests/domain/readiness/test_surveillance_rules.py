"""Tests of the table of surveillance: every row has a source, a confidence and a setting."""

from __future__ import annotations

from dataclasses import fields

from fortnight.domain.entry.settings import SETTINGS
from fortnight.domain.entry.surveillance_settings import INTERVALS
from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.readiness.surveillance_course import Seen
from fortnight.domain.readiness.surveillance_rule import Where
from fortnight.domain.readiness.surveillance_rules import RULES
from fortnight.domain.treatment.surveillance_limits import DEFAULT_INTERVALS
from helpers.courses import at, course

SEEN = Seen(course([0], []), at(30), DEFAULT_RULES, DEFAULT_INTERVALS)


def test_every_row_names_its_source_and_its_confidence():
    for rule in RULES:
        assert str(rule.source)
        assert str(rule.why)
        assert str(rule.title)
        assert rule.confidence in ("V", "V2", "R", "C", "P")


def test_every_interval_is_a_setting():
    for rule in RULES:
        every = rule.every(SEEN)
        assert every == "" or every in SETTINGS, rule.key


def test_every_row_has_a_key_of_its_own():
    assert len({rule.key for rule in RULES}) == len(RULES)


def test_events_name_their_kind():
    assert all(bool(rule.entry.kind) is (rule.entry.where is Where.EVENT) for rule in RULES)


def test_labs_name_the_analytes_that_the_form_shows():
    for rule in RULES:
        assert bool(rule.entry.codes) is (rule.entry.where is Where.LABS), rule.key
        assert set(rule.entry.codes) <= set(ANALYTES)


def test_every_interval_has_a_limit_with_its_source():
    names = {name for name, _ in INTERVALS}
    assert names == {field.name for field in fields(DEFAULT_INTERVALS)}
