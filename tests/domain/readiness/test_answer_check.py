"""Who may answer a row of the checklist, and what the answer needs."""

from __future__ import annotations

import pytest

from fortnight.domain.infusion.acts import Choice, FindingAnswer
from fortnight.domain.messages import text
from fortnight.domain.people import LEAD, NURSE, PHYSICIAN
from fortnight.domain.readiness.answer_check import answer_problems
from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.checklist import ChecklistRow
from helpers.courses import at


def row(asks: Mark, waivable: bool = True) -> ChecklistRow:
    words = text("ALT")
    return ChecklistRow(
        "ALT", asks, asks, words, None, None, words, words, words, waivable, None, None, "about"
    )


TOLD = {"physician": "Physician A", "how": "by telephone", "decided_at": at(0)}


@pytest.mark.parametrize(
    ("asks", "waivable", "role", "fields", "wrong"),
    [
        (Mark.ASK, True, NURSE, {}, []),
        (Mark.MISSING, True, NURSE, {}, []),
        (Mark.ASK, True, NURSE, {"reason": " "}, ["reason"]),
        (Mark.STOP, True, NURSE, {}, ["physician"]),
        (Mark.STOP, True, NURSE, TOLD, []),
        (Mark.STOP, True, NURSE, {**TOLD, "decided_at": None}, ["decided_at"]),
        (Mark.STOP, True, PHYSICIAN, {}, []),
        (Mark.STOP, True, LEAD, {}, []),
        (Mark.IN_ORDER, True, NURSE, {}, ["choice"]),
        (Mark.MISSING, False, PHYSICIAN, {}, ["choice"]),
        (Mark.STOP, True, NURSE, {"choice": Choice.WAIT, "reason": ""}, []),
        (Mark.STOP, True, NURSE, {"choice": Choice.ASK_PHYSICIAN}, []),
    ],
)
def test_what_an_answer_needs(asks, waivable, role, fields, wrong):
    answer = FindingAnswer("ALT", **{"choice": Choice.GO_AHEAD, "reason": "known", **fields})
    assert [problem.field for problem in answer_problems(row(asks, waivable), answer, role)] == wrong
