"""Tests of infusion reactions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from fortnight.domain.infusion import reaction
from fortnight.domain.infusion.ctcae import Term
from fortnight.domain.infusion.reaction import (
    ACTION_NAMES,
    OUTCOME_NAMES,
    RESTART_NAMES,
    SIGNS,
    STOP_ADVICE,
    Action,
    DrugGiven,
    Outcome,
    Reaction,
    Restart,
    danger_signs,
    reaction_problems,
)

START = datetime(2026, 11, 26, 9, 41, tzinfo=UTC)
END = START + timedelta(hours=2)
ONSET = START + timedelta(minutes=31)
GRADED = Reaction(
    ONSET,
    frozenset({"flushing", "urticaria"}),
    grade=2,
    version="CTCAE 6.0",
    actions=((Action.PAUSED, ONSET), (Action.PHYSICIAN, ONSET)),
    drugs=(DrugGiven(ONSET, "Cetirizine", "5 mg", "by mouth"),),
    outcome=Outcome.RESOLVED,
    outcome_at=ONSET + timedelta(minutes=15),
    restart=Restart.SLOWER,
)


def problems(found: Reaction, end: datetime | None = END) -> list[tuple[str, bool, str]]:
    return [(each.name, each.refused, str(each.sentence)) for each in reaction_problems(found, START, end)]


def test_a_reaction_is_complete_with_its_onset_alone() -> None:
    assert problems(Reaction(ONSET)) == []
    assert problems(Reaction(ONSET), end=None) == []
    assert problems(GRADED) == []


def test_it_does_not_begin_before_the_infusion() -> None:
    assert problems(Reaction(START)) == []
    assert problems(Reaction(START - timedelta(seconds=1))) == [
        ("onset_at", True, "The reaction begins before the infusion.")
    ]


def test_an_onset_more_than_a_day_later_is_asked_about() -> None:
    assert problems(Reaction(END + timedelta(hours=24))) == []
    late = Reaction(END + timedelta(hours=24, seconds=1))
    assert problems(late) == [
        ("onset_at", False, "The onset is more than 24 h after the infusion. Is it a reaction to it?")
    ]
    assert problems(late, end=None) == []


def test_an_unknown_sign_is_refused() -> None:
    assert problems(Reaction(ONSET, frozenset({"zzz", "purple", "flushing"}))) == [
        ("signs", True, "“purple” is not a sign of this list.")
    ]


def test_a_grade_must_be_one_of_its_term() -> None:
    assert problems(replace(GRADED, term=Term.ANAPHYLAXIS, version="")) == [
        ("grade", True, "Anaphylaxis has no grade 2.")
    ]


def test_the_version_is_that_of_the_definitions() -> None:
    assert problems(replace(GRADED, version="")) == []
    assert problems(replace(GRADED, term=Term.URTICARIA)) == [
        ("version", True, "The definitions of Urticaria are those of CTCAE 5.0.")
    ]


@pytest.mark.parametrize(
    ("grade", "outcome", "wrong"),
    [
        (5, Outcome.DIED, False),
        (5, Outcome.RESOLVED, True),
        (5, None, True),
        (4, Outcome.DIED, True),
        (4, Outcome.INTENSIVE_CARE, False),
        (None, Outcome.DIED, False),
    ],
)
def test_grade_5_and_death_belong_together(grade: int | None, outcome: Outcome | None, wrong: bool) -> None:
    found = problems(replace(GRADED, grade=grade, outcome=outcome))
    assert found == ([("outcome", True, "Grade 5 and the outcome “Died” belong together.")] if wrong else [])


def test_the_outcome_is_not_before_the_onset() -> None:
    assert problems(replace(GRADED, outcome_at=ONSET)) == []
    assert problems(replace(GRADED, outcome_at=ONSET - timedelta(seconds=1))) == [
        ("outcome_at", True, "The outcome is before the onset.")
    ]


@pytest.mark.parametrize("restart", list(Restart))
def test_a_restart_after_a_sign_of_danger_is_asked_about(restart: Restart) -> None:
    found = problems(replace(GRADED, signs=frozenset({"wheeze"}), restart=restart))
    assert found == ([] if restart is Restart.NOT else [("restart", False, str(STOP_ADVICE))])
    assert problems(replace(GRADED, restart=restart)) == []
    assert problems(replace(GRADED, signs=frozenset({"wheeze"}), restart=None)) == []


def test_the_signs_of_danger() -> None:
    dangers = {code for code, sign in SIGNS.items() if sign.danger}
    assert dangers == {
        "wheeze",
        "breathless",
        "stridor",
        "throat",
        "angioedema",
        "low-saturation",
        "hypotension",
        "pallor",
        "chest-pain",
        "anaphylaxis",
    }
    assert danger_signs(frozenset({"flushing", "hypotension", "wheeze", "unknown"})) == (
        SIGNS["wheeze"],
        SIGNS["hypotension"],
    )
    assert danger_signs(frozenset({"flushing"})) == ()


def test_signs_have_names_and_the_codes_that_were_read() -> None:
    assert len(SIGNS) == 28
    assert all(code == sign.code and sign.name for code, sign in SIGNS.items())
    assert {code: sign.snomed for code, sign in SIGNS.items() if sign.snomed} == {
        "urticaria": "247472004",
        "rash": "271807003",
        "diarrhoea": "62315008",
        "wheeze": "4386001",
        "breathless": "267036007",
        "angioedema": "41291007",
        "anaphylaxis": "39579001",
    }


def test_every_choice_has_a_name() -> None:
    assert set(ACTION_NAMES) == set(Action)
    assert set(OUTCOME_NAMES) == set(Outcome)
    assert set(RESTART_NAMES) == set(Restart)


def test_the_limit_has_a_source() -> None:
    limit = reaction.REACTION_HOURS
    assert (limit.value, limit.unit, limit.source, limit.confidence) == (24, "h", "US label 6", "V")
