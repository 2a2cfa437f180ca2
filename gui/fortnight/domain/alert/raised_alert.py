"""An alert card in the record, and its state between being raised and being closed.

Every page describes the state of a card with the words of this module.
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
from fortnight.domain.messages import ShortDay, Text, text, word

# Stored on cards as a template: the words cannot change without losing `is_early` of older cards.
EARLY_RISE = word("IL-6 is {fold} × what is expected on this day")


class StoredState(StrEnum):
    """The state of a card as the journal stores it: what was done to it by a person or by the alert."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"  # answered by a person
    ENDED = "ended"  # withdrawn: corrected results do not raise it any more


class CardState(StrEnum):
    """The state of a card for its readers. The values are part of the command line's JSON output."""

    OPEN = "open"
    ANSWERED = "answered"  # a repeat of IL-6 is planned but has not been drawn yet
    WAITING = "waiting-for-outcome"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample of a card: when it was drawn, its level, its IL-6, and how many times the own level that is.

    Cards of earlier versions stored neither `value` nor `fold`.
    """

    specimen: str
    at: datetime
    level: str
    value: Quantity | None = None
    fold: float | None = None


def sample_from(data: Sequence[Any]) -> Sample:
    """Read a sample as it was stored with its card."""
    specimen, at, level, *more = data
    value, fold = more or (None, None)
    return Sample(specimen, datetime.fromisoformat(at), level, unpack(value), fold)


@dataclass(frozen=True, slots=True)
class RaisedAlert:
    """A card as it was raised and answered. `detail` holds the evidence as it was shown.

    `repeated` is true if IL-6 was drawn again after the answer.
    """

    id: str
    child: str
    at: datetime
    level: str
    suggests: str
    detail: dict[str, Any]
    raised_at: datetime
    state: StoredState
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
    def judged_sample(self) -> Sample:
        """The sample whose judgement the card shows."""
        without_samples = Sample("", self.at, self.level)
        specimen = self.detail.get("told")
        return next((each for each in self.samples if specimen in (None, each.specimen)), without_samples)

    @property
    def is_early(self) -> bool:
        """Whether IL-6 was compared with what is expected in the first weeks, not with the own level."""
        short = unpack(self.detail.get("short"))
        return isinstance(short, Text) and short.template == EARLY_RISE

    @property
    def is_silent(self) -> bool:
        """Whether this is a silent mark: a mark on the chart that asks nobody for an answer."""
        return self.level == "watch"

    @property
    def life(self) -> CardState:
        """The state of the card."""
        if self.state is StoredState.ENDED or self.outcome is not None:
            return CardState.CLOSED
        if self.state is StoredState.OPEN:
            return CardState.OPEN
        return CardState.ANSWERED if self.repeat_on and not self.repeated else CardState.WAITING

    @property
    def repeat_due(self) -> date | None:
        """The day of a planned repeat of IL-6 that has not been drawn yet."""
        return self.repeat_on if self.life is CardState.ANSWERED else None


def is_shown_today(alert: RaisedAlert, now: datetime) -> bool:
    """Return whether Today shows a card: until it is closed; a silent mark while its episode may continue."""
    if alert.is_silent:
        return now - alert.newest <= timedelta(days=limits.EPISODE_DAYS.value)
    return alert.life is not CardState.CLOSED


# What is suspected, in a word or two. The keys are stored on cards.
SUSPECTED: dict[str, Text] = {
    "infection": text("Infection?"),
    "flare": text("Flare?"),
    "mas": text("MAS?"),
    "lost-effect": text("Loss of effect?"),
    "measurement": text("IL-6 raised"),
    "reaction": text("Reaction?"),
    "unclear": text("IL-6 raised"),
}

_PILLS = {CardState.ANSWERED: text("Repeat"), CardState.WAITING: text("Answered")}


def badge_words(alert: RaisedAlert) -> Text:
    """Return a card in a word or two: what is suspected while it is open, later its state or outcome."""
    if alert.life is CardState.OPEN:
        return SUSPECTED[alert.suggests]
    if alert.life is CardState.CLOSED:
        return OUTCOMES[alert.outcome["name"]].words if alert.outcome else text("Closed")
    return _PILLS[alert.life]


def state_words(alert: RaisedAlert, today: date) -> Text:
    """Return the state of a card in a few words: `open`, `repeat due 28 Nov`, `outcome recorded`."""
    if alert.repeat_due is not None:
        if alert.repeat_due >= today:
            return repeat_due(alert.repeat_due)
        return text("repeat was due {day}", day=ShortDay(alert.repeat_due))
    if alert.life is CardState.OPEN:
        return text("silent mark") if alert.is_silent else text("open")
    if alert.life is CardState.WAITING:
        return text("outcome not recorded yet")
    if alert.outcome is not None:
        return text("outcome recorded")
    return text("closed because its values were corrected")


def repeat_due(day: date) -> Text:
    """Return the words for a repeat that is due."""
    return text("repeat due {day}", day=ShortDay(day))


def answer_words(alert: RaisedAlert) -> Text:
    """Return the reason given with an answer; a reason of a later version as it was stored."""
    return REASONS.get(alert.reason) or text("{reason}", reason=alert.reason)
