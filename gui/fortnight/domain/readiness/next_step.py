"""The next step for a child's row on Today: the first step of one table that applies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from fortnight.domain.alert.raised_alert import CardState, RaisedAlert
from fortnight.domain.infusion.drip import Drip
from fortnight.domain.messages import ClockTime, ShortDay, Text, text
from fortnight.domain.readiness.finding import Finding
from fortnight.domain.readiness.findings import Readiness
from fortnight.domain.treatment.schedule import Status


@dataclass(frozen=True)
class Situation:
    """What decides the next step: the findings, the alert cards, and the state of the infusion plan today.

    `due` and `status` are of the next infusion and `None` if none is planned; an infusion is on time for
    `window_days` days after its due date. `drip` is the drip that runs or is paused now.
    """

    readiness: Readiness
    alerts: Sequence[RaisedAlert]
    due: date | None
    status: Status | None
    today: date
    window_days: int
    drip: Drip | None = None

    @cached_property
    def rules(self) -> frozenset[str]:
        """The names of the rules of all findings."""
        return frozenset(finding.rule for finding in self.readiness.findings)

    @property
    def in_window(self) -> bool:
        """Whether an infusion today is on time."""
        return self.status is Status.DUE

    @property
    def is_late(self) -> bool:
        """Whether the time window for the infusion has ended."""
        return self.status is Status.OVERDUE

    def lacks_now(self, code: str) -> bool:
        """Return whether an infusion today is on time and this value for it is missing or too old."""
        return self.in_window and bool(self.rules & {f"missing-{code}", f"old-{code}"})

    @property
    def lacks_labs_now(self) -> bool:
        """Whether an infusion today is on time and a laboratory value for it is missing or too old."""
        return self.in_window and any(
            rule.startswith(("missing-", "old-")) and not rule.endswith("-weight") for rule in self.rules
        )

    def card(self, life: CardState, level: str = "") -> RaisedAlert | None:
        """Return the first card in a state and of a level (empty: of any); silent marks are not cards."""
        cards = (a for a in self.alerts if a.life is life and not a.is_silent and level in ("", a.level))
        return next(cards, None)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do (`says`), a detail beside it (`more`), and whether it has to be done now.

    Rows are sorted by `rank`, the most urgent (the lowest) first; that of a drip is below 0.
    """

    rank: int
    says: Text
    more: Text
    now: bool
    serious: bool


@dataclass(frozen=True, slots=True)
class _Step:
    """One line of the table. `detail` returns the text beside the step; `None`: the step does not apply."""

    rank: int
    says: Text
    detail: Callable[[Situation], Text | None]
    now: bool = False
    serious: bool = False


def _open_since(level: str) -> Callable[[Situation], Text | None]:
    def detail(situation: Situation) -> Text | None:
        card = situation.card(CardState.OPEN, level)
        if card is None:
            return None
        day = card.raised_at.date()
        return (
            text("open since today")
            if day == situation.today
            else text("open since {day}", day=ShortDay(day))
        )

    return detail


def _asks_physician(finding: Finding) -> bool:
    return finding.rule.startswith("label-") or finding.rule == "reaction"


def _question(situation: Situation) -> Text | None:
    asked = [f for f in situation.readiness.findings if _asks_physician(f)]
    return asked[0].brief if asked and situation.in_window else None


def _window_ended(situation: Situation) -> Text | None:
    if not situation.is_late or situation.due is None:
        return None
    last = situation.due + timedelta(days=situation.window_days)
    return window_ended(last)


def window_ended(day: date) -> Text:
    """Return the words for a window of days that has ended."""
    return text("window ended {day}", day=ShortDay(day))


def _when(
    condition: Callable[[Situation], bool], detail: Callable[[Situation], Text]
) -> Callable[[Situation], Text | None]:
    return lambda situation: detail(situation) if condition(situation) else None


def _window_end(situation: Situation) -> Text:
    if situation.due is None:
        return text("")
    last = situation.due + timedelta(days=situation.window_days)
    return text("window until {day}", day=ShortDay(last))


def _results(situation: Situation) -> Text:
    return results_known(situation.readiness.labs, situation.readiness.wanted)


def results_known(known: int, wanted: int) -> Text:
    """Return how many of the wanted results there are."""
    return text("{n} of {all} results", n=known, all=wanted)


def _repeat(situation: Situation) -> Text | None:
    card = situation.card(CardState.ANSWERED)
    return text("due {day}", day=ShortDay(card.repeat_due)) if card and card.repeat_due else None


def _outcome(situation: Situation) -> Text | None:
    card = situation.card(CardState.WAITING)
    return text("alert of {day}", day=ShortDay(card.judged_sample.at.date())) if card is not None else None


def _empty(situation: Situation) -> Text | None:
    drip = situation.drip
    if drip is None or drip.emptied_at is None:
        return None
    return text("bag empty since {time}", time=ClockTime(drip.emptied_at))


def _paused(situation: Situation) -> Text | None:
    paused_at = situation.drip.paused_at if situation.drip else None
    return text("since {time}", time=ClockTime(paused_at)) if paused_at else None


def _running(situation: Situation) -> Text | None:
    started_at = situation.drip.started_at if situation.drip else None
    return text("since {time}", time=ClockTime(started_at)) if started_at else None


STEPS: tuple[_Step, ...] = (
    _Step(-3, text("Finish infusion"), _empty, now=True, serious=True),
    _Step(-2, text("Infusion paused"), _paused, now=True, serious=True),
    _Step(-1, text("Infusion running"), _running, now=True),
    _Step(0, text("Call consultant"), _open_since("urgent"), now=True, serious=True),
    _Step(1, text("Answer alert"), _open_since(""), now=True, serious=True),
    _Step(2, text("Ask physician"), _question, now=True, serious=True),
    _Step(3, text("Start"), _when(lambda s: s.in_window and s.readiness.ready, _window_end), now=True),
    _Step(4, text("Weigh, draw labs"), _when(lambda s: s.lacks_now("weight") and s.lacks_labs_now, _results)),
    _Step(4, text("Weigh"), _when(lambda s: s.lacks_now("weight"), _window_end)),
    _Step(4, text("Wait for labs"), _when(lambda s: s.lacks_labs_now and s.readiness.labs > 0, _results)),
    _Step(4, text("Draw labs"), _when(lambda s: s.lacks_labs_now, _window_end)),
    _Step(5, text("Call family"), _window_ended, serious=True),
    _Step(6, text("Repeat IL-6"), _repeat),
    _Step(7, text("Record outcome"), _outcome),
    _Step(9, text("First infusion"), _when(lambda s: s.due is None, lambda s: text("not planned yet"))),
    _Step(8, text("Nothing to do now"), lambda s: text("")),
)
STEP_WORDS = tuple(step.says for step in STEPS)
"""The words of every step."""


def next_step(situation: Situation) -> NextStep:
    """Return the first step of `STEPS` that applies; the last one always applies."""
    for step in STEPS:
        detail = step.detail(situation)
        if detail is not None:
            return NextStep(step.rank, step.says, detail, step.now, step.serious)
    raise AssertionError("the last step always applies")
