"""What the alert says of one specimen, and how judgements become episodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Protocol

from fortnight.domain.alert import limits
from fortnight.domain.alert.scoring import Seen, Weighed, seen
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.exposure import Exposure, Phase


class Level(IntEnum):
    """How loud: nothing, a silent mark, a card, a card that needs someone at once."""

    NONE = 0
    WATCH = 1
    ALERT = 2
    URGENT = 3

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Judgement:
    """One specimen, judged: the numbers, the reason for the level, and the evidence.

    `centre`, `low` and `high` are the child's own IL-6 (pg/mL) as known before the sample, from `count`
    quiet results since `since`; `fold` is value ÷ centre, `chance` how rare so high a value is among well
    days, `sd` how many SD above expectation it lies. `marks` are the points of each explanation. `reaction`:
    the published signs of a coming reaction are there; `lead` is the marker that makes a card where IL-6 does
    not.
    """

    specimen: str
    at: datetime
    analyte: str
    value: float
    comparator: str
    exposure: Exposure
    level: Level = Level.NONE
    suggests: str = "unclear"
    because: Text = field(default_factory=lambda: text(""))
    centre: float | None = None
    low: float | None = None
    high: float | None = None
    fold: float | None = None
    chance: float | None = None
    count: int = 0
    since: datetime | None = None
    new_series: bool = False
    noted: tuple[Seen, ...] = ()
    ledger: dict[str, float] = field(default_factory=dict)
    learnt: bool = False
    sd: float | None = None
    last: datetime | None = None
    tail: bool = False
    reaction: bool = False
    lead: Quantity | None = None
    weighed: Weighed | None = None

    @property
    def findings(self) -> tuple[Seen, ...]:
        """Every finding that speaks for an explanation, in words (`noted`: of a judge without points)."""
        return self.noted if self.weighed is None else seen(self.weighed)

    @property
    def marks(self) -> dict[str, float]:
        """The points of each explanation (`ledger`: the marks of a judge without points)."""
        return self.ledger if self.weighed is None else self.weighed.totals()

    @property
    def phase(self) -> Phase:
        return self.exposure.phase


class Judge(Protocol):
    """The interface of the alert: a course in, a judgement of each specimen out, oldest first."""

    def __call__(self, course: Course) -> tuple[Judgement, ...]: ...


@dataclass(frozen=True, slots=True)
class Episode:
    """Judgements close in time that are one matter: one card. The first one names the card."""

    judgements: tuple[Judgement, ...]

    @property
    def first(self) -> Judgement:
        return self.judgements[0]

    @property
    def worst(self) -> Judgement:
        """The loudest judgement; of equals the first."""
        return max(self.judgements, key=lambda j: (j.level, -j.at.timestamp()))

    @property
    def level(self) -> Level:
        return self.worst.level


def episodes(judgements: tuple[Judgement, ...]) -> tuple[Episode, ...]:
    """Raised judgements joined into episodes: the next within 21 days of the last belongs to it."""
    groups: list[list[Judgement]] = []
    for judgement in judgements:
        if judgement.level is Level.NONE:
            continue
        if groups and (judgement.at - groups[-1][-1].at).days <= limits.EPISODE_DAYS.value:
            groups[-1].append(judgement)
        else:
            groups.append([judgement])
    return tuple(Episode(tuple(group)) for group in groups)
