"""What the alert concludes about one specimen, and how judgements become episodes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Protocol

from fortnight.domain.alert import limits
from fortnight.domain.alert.scoring import Scores
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.exposure import Exposure, Phase


class Level(IntEnum):
    """The severity: nothing, a silent mark, a card, a card that needs somebody at once."""

    NONE = 0
    WATCH = 1
    ALERT = 2
    URGENT = 3

    @property
    def word(self) -> str:
        """The name under which the level is stored and shown: `none`, `watch`, `alert`, `urgent`."""
        return self.name.lower()


class Suggestion(StrEnum):
    """Which explanation a card names, as it is stored."""

    INFECTION = "infection"
    FLARE = "flare"
    MAS = "mas"
    LOST_EFFECT = "lost-effect"
    MEASUREMENT = "measurement"
    REACTION = "reaction"
    UNCLEAR = "unclear"


NO_REASON = text("")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judged specimen: the numbers, the reason for the level, and the scores.

    `value` is that of `analyte` in its canonical unit. `centre`, `low` and `high` are the child's own IL-6
    (pg/mL) as known before the specimen, from `count` quiet results drawn between `since` and `last`. `fold`
    is value ÷ centre, `chance` the probability of so high a value on a well day, `sd` the z-score.
    `is_tail`: IL-6 is falling from an earlier rise. `reaction`: the published signs of an infusion reaction
    are present. `lead` is the value that raises a card where IL-6 does not.
    """

    specimen: str
    at: datetime
    analyte: str
    value: float
    comparator: str
    exposure: Exposure
    level: Level = Level.NONE
    suggests: Suggestion = Suggestion.UNCLEAR
    because: Text = NO_REASON
    centre: float | None = None
    low: float | None = None
    high: float | None = None
    fold: float | None = None
    chance: float | None = None
    count: int = 0
    since: datetime | None = None
    last: datetime | None = None
    new_series: bool = False
    learnt: bool = False
    sd: float | None = None
    is_tail: bool = False
    reaction: bool = False
    lead: Quantity | None = None
    scores: Scores | None = None

    @property
    def points(self) -> dict[str, float]:
        """The points of each explanation; empty if nothing was scored."""
        return {} if self.scores is None else self.scores.by_explanation()

    @property
    def phase(self) -> Phase:
        """The phase of treatment in which the specimen was drawn."""
        return self.exposure.phase


class Judge(Protocol):
    """A rule that judges a course: one judgement for each specimen that it judges, oldest first."""

    def __call__(self, course: Course) -> tuple[Judgement, ...]:
        """Judge a course."""
        ...


@dataclass(frozen=True, slots=True)
class Episode:
    """Judgements close in time that share one card. The specimen of the first one identifies the card."""

    judgements: tuple[Judgement, ...]

    @property
    def first(self) -> Judgement:
        """The oldest judgement."""
        return self.judgements[0]

    @property
    def worst(self) -> Judgement:
        """The most severe judgement; the oldest of equals."""
        return max(self.judgements, key=lambda j: (j.level, -j.at.timestamp()))

    @property
    def level(self) -> Level:
        """The level of the most severe judgement."""
        return self.worst.level


def episodes(judgements: tuple[Judgement, ...]) -> tuple[Episode, ...]:
    """Group raised judgements into episodes; one within `EPISODE_DAYS` of the last belongs to the same."""
    groups: list[list[Judgement]] = []
    for judgement in judgements:
        if judgement.level is Level.NONE:
            continue
        if groups and (judgement.at - groups[-1][-1].at).days <= limits.EPISODE_DAYS.value:
            groups[-1].append(judgement)
        else:
            groups.append([judgement])
    return tuple(Episode(tuple(group)) for group in groups)
