"""Findings as badges with a mark."""

from __future__ import annotations

from fortnight.domain.readiness.badges import Mark, finding_badges
from fortnight.domain.readiness.findings import readiness
from helpers.alerts import answered, raised_alert
from helpers.courses import at, course, specimen

ALL = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}


def badges(alerts=(), **values):
    found = readiness(course((0,), [specimen(13.9, **values)]), alerts, at(14))
    return [(badge.mark, str(badge.words)) for badge in finding_badges(found)]


def test_a_child_without_findings_has_the_badge_ready():
    assert badges(**ALL) == [(Mark.IN_ORDER, "Ready")]


def test_each_finding_has_its_mark():
    found = badges([raised_alert(), answered()], **{**ALL, "PLT": 29, "NEUT": 0.9})
    assert found == [
        (Mark.STOP, "PLT 29 ×10⁹/L"),
        (Mark.ASK, "IL-6 6.6 × own level"),
        (Mark.ASK, "ANC 0.9 ×10⁹/L"),
        (Mark.ANSWERED, "Outcome pending"),
    ]


def test_two_missing_values_are_named_and_more_share_one_badge():
    without = {code: value for code, value in ALL.items() if code not in ("ALT", "AST")}
    assert badges(**without) == [(Mark.MISSING, "ALT, AST")]
    assert badges(WEIGHT=22) == [(Mark.MISSING, "Labs")]
    assert badges(IL6=10) == [(Mark.MISSING, "Weight"), (Mark.MISSING, "Labs")]


def test_a_badge_holds_the_sentences_of_all_its_findings():
    found = readiness(course((0,), [specimen(13.9, IL6=10, WEIGHT=22)]), (), at(14))
    (labs,) = finding_badges(found)
    assert str(labs.says).count("no result for this infusion") == 6


def test_results_that_are_only_too_old_ask_instead_of_missing():
    drawn = [specimen(13.9, **{k: v for k, v in ALL.items() if k != "ALT"}), specimen(-1, ALT=20)]
    found = readiness(course((0,), drawn), (), at(14))
    assert [(badge.mark, str(badge.words)) for badge in finding_badges(found)] == [(Mark.ASK, "ALT too old")]
