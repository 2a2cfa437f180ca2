"""A visit at which disease activity was assessed: joints, global assessments, C-HAQ, systemic features.

Everything may be unknown: a value is then `None`, a joint or a feature is absent. Nothing is assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from fortnight.domain.messages import Text, Word, text, word
from fortnight.domain.record.joints import Joints, Sign


class Feature(StrEnum):
    """A finding of the whole child that is present or absent. The values are stored and never change."""

    FEVER = "fever"
    RASH = "rash"
    SEROSITIS = "serositis"
    HEPATOMEGALY = "hepatomegaly"
    SPLENOMEGALY = "splenomegaly"
    LYMPHADENOPATHY = "lymphadenopathy"
    UVEITIS = "uveitis"
    RAISED_BY_JIA = "esr_or_crp_raised_by_jia"


FEATURE_WORDS: Mapping[Feature, Text] = {
    Feature.FEVER: text("Fever in the last 7 days"),
    Feature.RASH: text("Evanescent rash"),
    Feature.SEROSITIS: text("Serositis"),
    Feature.HEPATOMEGALY: text("Enlarged liver"),
    Feature.SPLENOMEGALY: text("Enlarged spleen"),
    Feature.LYMPHADENOPATHY: text("Lymph nodes enlarged generally"),
    Feature.UVEITIS: text("Uveitis"),
    Feature.RAISED_BY_JIA: text("ESR or CRP raised by JIA"),
}


@dataclass(frozen=True, slots=True)
class ChaqDomain:
    """One domain of the C-HAQ and how many items it has."""

    name: Word
    items: int


# 30 items, 4+2+3+2+5+4+5+5, past week (rheumguide.ca; NINDS CDE) [V]. The text of the items is licensed and
# is not part of the program.
CHAQ_DOMAINS: Mapping[str, ChaqDomain] = {
    "dressing": ChaqDomain(word("Dressing and grooming"), 4),
    "arising": ChaqDomain(word("Arising"), 2),
    "eating": ChaqDomain(word("Eating"), 3),
    "walking": ChaqDomain(word("Walking"), 2),
    "hygiene": ChaqDomain(word("Hygiene"), 5),
    "reach": ChaqDomain(word("Reach"), 4),
    "grip": ChaqDomain(word("Grip"), 5),
    "activities": ChaqDomain(word("Activities"), 5),
}
CHAQ_ITEMS = sum(domain.items for domain in CHAQ_DOMAINS.values())
CHAQ_HIGHEST_ITEM = 3

ChaqItems = Mapping[str, tuple[int | None, ...]]


def chaq_mistakes(items: Mapping[str, Sequence[float | None]], aids: Iterable[str]) -> Iterator[Text]:
    """Yield what is wrong with the answers of a C-HAQ by domain, and with the domains that use aids."""
    unknown = sorted({*items, *aids} - set(CHAQ_DOMAINS))
    if unknown:
        yield text("“{name}” is not a domain of the C-HAQ.", name=unknown[0])
        return
    for name, answers in items.items():
        n = CHAQ_DOMAINS[name].items
        if len(answers) > n:
            yield text("“{name}” has {n} items in the C-HAQ.", name=name, n=n)
    given = (item for answers in items.values() for item in answers if item is not None)
    wrong = next((item for item in given if not 0 <= item <= CHAQ_HIGHEST_ITEM), None)
    if wrong is not None:
        yield text("A C-HAQ item must be 0, 1, 2 or 3, not {item}.", item=wrong)


@dataclass(frozen=True, slots=True)
class Scale:
    """A number of a visit: its name, and the lowest and highest value that it can have."""

    name: Text
    highest: float
    lowest: float = 0


MINUTES_OF_A_DAY = 1440
# In the order of the fields of `Visit`.
SCALES: Mapping[str, Scale] = {
    "physician_global": Scale(text("Physician global"), 10),
    "patient_global": Scale(text("Parent or patient global"), 10),
    "stiffness_min": Scale(text("Morning stiffness"), MINUTES_OF_A_DAY),
    "pain": Scale(text("Pain"), 10),
    "chaq_index": Scale(text("C-HAQ"), CHAQ_HIGHEST_ITEM),
}


@dataclass(frozen=True, slots=True)
class Visit:
    """The assessment of disease activity at one time.

    The global assessments and `pain` are 0 to 10, `stiffness_min` is morning stiffness in minutes.
    `chaq_index` is the C-HAQ index, 0 to 3, where only that is known; otherwise `chaq_items` holds the
    answers by domain and `aids` the domains in which aids or help are used. `by` names who examined.
    """

    id: str
    at: datetime
    joints: Joints = field(default_factory=dict[str, frozenset[Sign]], hash=False)
    physician_global: float | None = None
    patient_global: float | None = None
    stiffness_min: float | None = None
    pain: float | None = None
    chaq_index: float | None = None
    chaq_items: ChaqItems = field(default_factory=dict[str, tuple[int | None, ...]], hash=False)
    aids: tuple[str, ...] = ()
    features: Mapping[Feature, bool] = field(default_factory=dict[Feature, bool], hash=False)
    by: str = ""
    note: str = ""
    conflict: bool = False
