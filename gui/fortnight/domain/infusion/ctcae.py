"""The grades of CTCAE for what happens during an infusion, each with its definition and version.

The definitions are quoted in short. Version 6.0 (July 2025) is used where it was read; its wording for
infusion-related reactions is that of version 5.0. It says not to report one event as an infusion-related and
an allergic reaction both. That a term has grade 5 is recalled, not read, except for infusion-related
reactions. The program shows definitions and suggests no grade.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.limit import Limit
from fortnight.domain.messages import Word, word


@dataclass(frozen=True, slots=True)
class Definition:
    """What a grade of a term means, and in which version of CTCAE it was read."""

    grade: int
    meaning: Word
    version: str
    confidence: str


class Term(StrEnum):
    """A term of CTCAE under which a reaction is graded."""

    INFUSION_REACTION = "infusion-related reaction"
    ALLERGIC = "allergic reaction"
    ANAPHYLAXIS = "anaphylaxis"
    FEVER = "fever"
    HEADACHE = "headache"
    URTICARIA = "urticaria"
    HYPOTENSION = "hypotension"
    EXTRAVASATION = "extravasation"


TERM_NAMES: Mapping[Term, Word] = {
    Term.INFUSION_REACTION: word("Infusion-related reaction"),
    Term.ALLERGIC: word("Allergic reaction"),
    Term.ANAPHYLAXIS: word("Anaphylaxis"),
    Term.FEVER: word("Fever"),
    Term.HEADACHE: word("Headache"),
    Term.URTICARIA: word("Urticaria"),
    Term.HYPOTENSION: word("Hypotension"),
    Term.EXTRAVASATION: word("Extravasation at the infusion site"),
}
GRADE_NAMES: Mapping[int, Word] = {
    1: word("Mild"),
    2: word("Moderate"),
    3: word("Severe"),
    4: word("Life-threatening"),
    5: word("Death"),
}
_LIFE = word("Life-threatening; urgent treatment indicated")
_DEATH = word("Death")
CTCAE_5, CTCAE_6 = "CTCAE 5.0", "CTCAE 6.0"


def _grades(version: str, confidence: str, **meanings: Word) -> Mapping[int, Definition]:
    """The definitions of a term, from `g1=…` to `g5=…`; a grade that the term does not have is left out."""
    found = (Definition(int(key[1]), meaning, version, confidence) for key, meaning in meanings.items())
    return {each.grade: each for each in found}


DEFINITIONS: Mapping[Term, Mapping[int, Definition]] = {
    Term.INFUSION_REACTION: _grades(
        CTCAE_6,
        "V",
        g1=word("Mild and transient; no interruption and no treatment indicated"),
        g2=word(
            "Therapy or interruption indicated, responds promptly to treatment; prophylaxis for 24 h or less"
        ),
        g3=word("Prolonged, or symptoms come back after they improved, or hospital needed for sequelae"),
        g4=_LIFE,
        g5=_DEATH,
    ),
    Term.ALLERGIC: _grades(
        CTCAE_6,
        "V",
        g1=word("No systemic treatment indicated"),
        g2=word("Oral treatment indicated"),
        g3=word("Bronchospasm, or intravenous treatment, or hospital needed for sequelae"),
        g4=_LIFE,
        g5=_DEATH,
    ),
    Term.ANAPHYLAXIS: _grades(
        CTCAE_5,
        "R",
        g3=word(
            "Symptomatic bronchospasm with or without urticaria; parenteral treatment indicated; "
            "allergic oedema or angioedema; hypotension"
        ),
        g4=_LIFE,
        g5=_DEATH,
    ),
    Term.FEVER: _grades(
        CTCAE_6,
        "V",
        g1=word("38.0 to 39.0 °C"),
        g2=word("Above 39.0 to 40.0 °C"),
        g3=word("Above 40.0 °C for 24 h or less"),
        g4=word("Above 40.0 °C for more than 24 h"),
        g5=_DEATH,
    ),
    Term.HEADACHE: _grades(
        CTCAE_6,
        "V",
        g1=word("Mild pain"),
        g2=word("Moderate pain, or a mild to moderate effect on activity usual for the age"),
        g3=word("Severe pain, or a severe effect on activity usual for the age"),
    ),
    Term.URTICARIA: _grades(
        CTCAE_5,
        "R",
        g1=word("Less than 10 % of the skin; topical treatment indicated"),
        g2=word("10 to 30 % of the skin; oral treatment indicated"),
        g3=word("More than 30 % of the skin; intravenous treatment indicated"),
    ),
    Term.HYPOTENSION: _grades(
        CTCAE_5,
        "V2",
        g1=word("No treatment needed"),
        g2=word("Medical treatment indicated, not urgent"),
        g3=word("Medical treatment or hospital indicated"),
        g4=_LIFE,
        g5=_DEATH,
    ),
    Term.EXTRAVASATION: _grades(
        CTCAE_6,
        "V",
        g1=word("Painless swelling"),
        g2=word("Redness with swelling, pain, hardening or phlebitis"),
        g3=word("Ulcer or necrosis, or operation indicated"),
        g4=_LIFE,
        g5=_DEATH,
    ),
}

BROWN: Mapping[int, Word] = {
    1: word("Skin only"),
    2: word("Signs of breathing, circulation or gut"),
    3: word("SpO₂ 92 % or less, low blood pressure, or collapse, confusion or loss of consciousness"),
}
"""The grades of Brown 2004 (V), which name no treatment, so that a nurse can use them."""

_FEVER_GRADES = ((3, 40.0), (2, 39.0))
FEVER_FROM = Limit(38.0, "Cel", CTCAE_6, "V", word("Fever from"), "TEMP")


def fever_grade(temperature: float) -> int | None:
    """The CTCAE grade of a temperature in °C; `None` below 38.0 °C. Grade 4 needs the duration too."""
    if temperature < FEVER_FROM.value:
        return None
    return next((grade for grade, above in _FEVER_GRADES if temperature > above), 1)


def definition(term: Term, grade: int) -> Definition | None:
    """The definition of a grade; `None` if the term has no such grade."""
    return DEFINITIONS[term].get(grade)
