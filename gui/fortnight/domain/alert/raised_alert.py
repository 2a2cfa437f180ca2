"""An alert card in the record, and where it stands between being raised and being closed.

Every page says it in the words of this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from fortnight.domain.alert import limits
from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.serialization import unpack
from fortnight.domain.messages import ShortDay, Text, text

EARLY_RISE = "IL-6 is {fold} × what is expected on this day"


class LifeState(StrEnum):
    """Where a card stands. The values are part of the command line's answers."""

    OPEN = "open"
    ANSWERED = "answered"  # a repeat is planned and not drawn yet
    WAITING = "waiting-for-outcome"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample of a card: when it was drawn, how serious it is, its value against the own level.

    Cards of earlier versions kept neither value nor fold.
    """

    specimen: str
    at: datetime
    level: str
    value: Quantity | None = None
    fold: float | None = None


def sample_from(data: Sequence[Any]) -> Sample:
    """A sample as it was kept with its card."""
    specimen, at, level, *more = data
    value, fold = more or (None, None)
    return Sample(specimen, datetime.fromisoformat(at), level, unpack(value), fold)


@dataclass(frozen=True, slots=True)
class RaisedAlert:
    """A card as it was raised and answered. `detail` holds the evidence as it was shown.

    `repeated`: IL-6 was drawn again after the answer.
    """

    id: str
    child: str
    at: datetime
    level: str
    suggests: str
    detail: dict[str, Any]
    raised_at: datetime
    state: str
    reason: str
    remark: str
    repeat_on: date | None
    answered_by: str
    answered_at: datetime | None
    seen: tuple[tuple[str, datetime], ...]
    outcome: dict[str, Any] | None
    entry: str
    repeated: bool = False

    @property
    def samples(self) -> tuple[Sample, ...]:
        """The samples of the card, oldest first."""
        return tuple(sample_from(each) for each in self.detail.get("samples", ()))

    @property
    def newest(self) -> datetime:
        """When the newest sample of the card was drawn."""
        return max((sample.at for sample in self.samples), default=self.at)

    @property
    def told(self) -> Sample:
        """The sample whose judgement the card gives."""
        otherwise = Sample("", self.at, self.level)
        told = self.detail.get("told")
        return next((each for each in self.samples if told in (None, each.specimen)), otherwise)

    @property
    def is_early(self) -> bool:
        """Whether the value was compared with what is expected in the first weeks, not with the own level."""
        short = unpack(self.detail.get("short"))
        return isinstance(short, Text) and short.template == EARLY_RISE

    @property
    def is_silent(self) -> bool:
        """A mark on the chart that asks nobody for an answer."""
        return self.level == "watch"

    @property
    def life(self) -> LifeState:
        """Where the card stands."""
        if self.state == "ended" or self.outcome is not None:
            return LifeState.CLOSED
        if self.state == "open":
            return LifeState.OPEN
        return LifeState.ANSWERED if self.repeat_on and not self.repeated else LifeState.WAITING

    @property
    def repeat_due(self) -> date | None:
        """The day of a planned repeat that was not drawn yet."""
        return self.repeat_on if self.life is LifeState.ANSWERED else None


def is_shown_today(alert: RaisedAlert, now: datetime) -> bool:
    """Whether Today shows a card: until it is closed; a silent mark while an episode may go on."""
    if alert.is_silent:
        return now - alert.newest <= timedelta(days=limits.EPISODE_DAYS.value)
    return alert.life is not LifeState.CLOSED


# What is suspected, in a word or two.
SUSPECTED: dict[str, Text] = {
    "infection": text("Infection?"),
    "flare": text("Flare?"),
    "mas": text("MAS?"),
    "lost-effect": text("Effect lost?"),
    "measurement": text("IL-6 up"),
    "reaction": text("Reaction?"),
    "unclear": text("IL-6 up"),
}


_PILLS = {LifeState.ANSWERED: text("Repeat"), LifeState.WAITING: text("Answered")}


def pill_words(alert: RaisedAlert) -> Text:
    """A card in a word or two: what is suspected while it is open, then what became of it."""
    if alert.life is LifeState.OPEN:
        return SUSPECTED[alert.suggests]
    if alert.life is LifeState.CLOSED:
        return OUTCOMES[alert.outcome["name"]].words if alert.outcome else text("Ended")
    return _PILLS[alert.life]


def life_words(alert: RaisedAlert, today: date) -> Text:
    """Where a card stands, in a few words: `open`, `repeat due 28 Nov 2026`, `outcome not named yet`."""
    if alert.repeat_due is not None:
        words = "repeat due {day}" if alert.repeat_due >= today else "repeat was due {day}"
        return text(words, day=ShortDay(alert.repeat_due))
    if alert.life is LifeState.OPEN:
        return text("silent mark") if alert.is_silent else text("open")
    if alert.life is LifeState.WAITING:
        return text("outcome not named yet")
    if alert.outcome is not None:
        return text("outcome named")
    return text("ended: its values were corrected")


def answer_words(alert: RaisedAlert) -> Text:
    """The reason that an answer gave."""
    return REASONS.get(alert.reason) or text("{reason}", reason=alert.reason)
