"""An infusion reaction: signs, CTCAE grades with their definitions, actions, drugs given and outcome.

A reaction is any event during an infusion or within 24 hours of it (US label 6). Its grade is that of
`ctcae.py`; a reaction without one is complete. The program suggests no grade, no drug and no dose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fortnight.domain.infusion.ctcae import GRADE_NAMES, TERM_NAMES, Term, definition
from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, Word, text, word

REACTION_HOURS = Limit(24, "h", "US label 6", "V", word("An event counts as a reaction within"))
MINUTES_PER_HOUR = 60


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that can be chosen; with `danger` the infusion is stopped at once.

    `snomed` is the SNOMED CT code, empty where none was read in a public value set.
    """

    code: str
    name: Word
    danger: bool = False
    snomed: str = ""


SIGNS: Mapping[str, Sign] = {
    sign.code: sign
    for sign in (
        Sign("flushing", word("Flushing")),
        Sign("urticaria", word("Urticaria"), snomed="247472004"),
        Sign("itching", word("Itching")),
        Sign("rash", word("Other rash"), snomed="271807003"),
        Sign("fever", word("Fever")),
        Sign("chills", word("Chills")),
        Sign("sneezing", word("Sneezing or runny nose")),
        Sign("cough", word("Cough")),
        Sign("vomiting", word("Nausea or vomiting")),
        Sign("abdominal-pain", word("Abdominal pain")),
        Sign("diarrhoea", word("Diarrhoea"), snomed="62315008"),
        Sign("headache", word("Headache")),
        Sign("dizziness", word("Dizziness")),
        Sign("back-pain", word("Back or muscle pain")),
        Sign("tachycardia", word("Fast pulse")),
        Sign("anxiety", word("Anxious, irritable or suddenly quiet")),
        Sign("site", word("Pain or swelling at the site")),
        Sign("wheeze", word("Wheeze"), danger=True, snomed="4386001"),
        Sign("breathless", word("Breathless"), danger=True, snomed="267036007"),
        Sign("stridor", word("Stridor"), danger=True),
        Sign("throat", word("Tight throat"), danger=True),
        Sign("angioedema", word("Lip or face swelling"), danger=True, snomed="41291007"),
        Sign("low-saturation", word("Falling SpO₂"), danger=True),
        Sign("hypotension", word("Low blood pressure"), danger=True),
        Sign("pallor", word("Pale or fainting"), danger=True),
        Sign("chest-pain", word("Chest pain"), danger=True),
        Sign("anaphylaxis", word("Anaphylaxis"), danger=True, snomed="39579001"),
        Sign("other", word("Other")),
    )
}
STOP_ADVICE = text(
    "Serious hypersensitivity or anaphylaxis: stop at once, treat, do not give again. US label 5."
)


class Action(StrEnum):
    """What was done."""

    PAUSED = "paused"
    STOPPED = "stopped"
    SLOWED = "slowed"
    PHYSICIAN = "physician called"
    LINE_OPEN = "line kept open"
    OXYGEN = "oxygen"
    FLUID = "fluid"
    EMERGENCY = "emergency team called"


ACTION_NAMES: Mapping[Action, Word] = {
    Action.PAUSED: word("Paused"),
    Action.STOPPED: word("Stopped"),
    Action.SLOWED: word("Slowed"),
    Action.PHYSICIAN: word("Physician called"),
    Action.LINE_OPEN: word("Line kept open"),
    Action.OXYGEN: word("Oxygen"),
    Action.FLUID: word("Fluid"),
    Action.EMERGENCY: word("Emergency team called"),
}


class Outcome(StrEnum):
    """How the reaction ended."""

    RESOLVED = "resolved"
    GOING_ON = "going on"
    WARD = "moved to ward"
    INTENSIVE_CARE = "intensive care"
    DIED = "died"


OUTCOME_NAMES: Mapping[Outcome, Word] = {
    Outcome.RESOLVED: word("Resolved"),
    Outcome.GOING_ON: word("Going on"),
    Outcome.WARD: word("Moved to ward"),
    Outcome.INTENSIVE_CARE: word("Intensive care"),
    Outcome.DIED: word("Died"),
}


class Restart(StrEnum):
    """Whether the infusion was started again."""

    AS_BEFORE = "as before"
    SLOWER = "slower"
    NOT = "not restarted"


RESTART_NAMES: Mapping[Restart, Word] = {
    Restart.AS_BEFORE: word("Restarted as before"),
    Restart.SLOWER: word("Restarted more slowly"),
    Restart.NOT: word("Not restarted"),
}


@dataclass(frozen=True, slots=True)
class DrugGiven:
    """A drug that was given for the reaction, as the nurse wrote it."""

    at: datetime
    drug: str
    dose: str
    route: str


@dataclass(frozen=True, slots=True)
class Reaction:
    """A reaction as it is recorded; everything but the onset may be added later."""

    onset_at: datetime
    signs: frozenset[str] = frozenset()
    term: Term = Term.INFUSION_REACTION
    grade: int | None = None
    version: str = ""
    actions: tuple[tuple[Action, datetime], ...] = ()
    drugs: tuple[DrugGiven, ...] = ()
    outcome: Outcome | None = None
    outcome_at: datetime | None = None
    restart: Restart | None = None


@dataclass(frozen=True, slots=True)
class ReactionProblem:
    """What is wrong with one field of a reaction (`refused`) or worth asking about it."""

    name: str
    sentence: Text
    refused: bool


def danger_signs(signs: frozenset[str]) -> tuple[Sign, ...]:
    """The chosen signs at which the infusion is stopped at once, in the order of the table."""
    return tuple(sign for code, sign in SIGNS.items() if sign.danger and code in signs)


def reaction_problems(
    reaction: Reaction, start: datetime, end: datetime | None
) -> tuple[ReactionProblem, ...]:
    """What is wrong with a reaction or worth asking; `end` is `None` while the infusion runs."""
    return (
        *_onset_problems(reaction, start, end),
        *_grade_problems(reaction),
        *_outcome_problems(reaction),
    )


def _onset_problems(reaction: Reaction, start: datetime, end: datetime | None) -> Iterator[ReactionProblem]:
    if minutes_between(start, reaction.onset_at) < 0:
        yield ReactionProblem("onset_at", text("The reaction begins before the infusion."), refused=True)
    if end is not None and minutes_between(end, reaction.onset_at) > REACTION_HOURS.value * MINUTES_PER_HOUR:
        yield ReactionProblem(
            "onset_at",
            text("The onset is more than 24 h after the infusion. Is it a reaction to it?"),
            refused=False,
        )
    if unknown := sorted(reaction.signs - SIGNS.keys()):
        yield ReactionProblem(
            "signs", text("“{sign}” is not a sign of this list.", sign=unknown[0]), refused=True
        )


def _grade_problems(reaction: Reaction) -> Iterator[ReactionProblem]:
    if reaction.grade is None:
        return
    found = definition(reaction.term, reaction.grade)
    if found is None:
        yield ReactionProblem(
            "grade",
            text("{term} has no grade {grade}.", term=TERM_NAMES[reaction.term], grade=reaction.grade),
            refused=True,
        )
    elif reaction.version and reaction.version != found.version:
        yield ReactionProblem(
            "version",
            text(
                "The definitions of {term} are those of {version}.",
                term=TERM_NAMES[reaction.term],
                version=found.version,
            ),
            refused=True,
        )


def _outcome_problems(reaction: Reaction) -> Iterator[ReactionProblem]:
    died = reaction.outcome is Outcome.DIED
    if reaction.grade is not None and died is not (reaction.grade == max(GRADE_NAMES)):
        yield ReactionProblem(
            "outcome", text("Grade 5 and the outcome “Died” belong together."), refused=True
        )
    if reaction.outcome_at is not None and minutes_between(reaction.onset_at, reaction.outcome_at) < 0:
        yield ReactionProblem("outcome_at", text("The outcome is before the onset."), refused=True)
    if danger_signs(reaction.signs) and reaction.restart in (Restart.AS_BEFORE, Restart.SLOWER):
        yield ReactionProblem("restart", STOP_ADVICE, refused=False)
