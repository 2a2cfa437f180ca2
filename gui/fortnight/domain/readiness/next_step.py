"""What a child's row on Today needs next: the first line of one table that holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from fortnight.domain.alert.raised_alert import LifeState, RaisedAlert
from fortnight.domain.messages import ShortDay, Text, text
from fortnight.domain.readiness.findings import Finding, Readiness
from fortnight.domain.treatment.schedule import Status


@dataclass(frozen=True)
class Situation:
    """What the table looks at: the findings, the cards, and where today lies in the plan."""

    readiness: Readiness
    alerts: Sequence[RaisedAlert]
    due: date | None
    status: Status | None
    today: date
    window_days: int

    @cached_property
    def rules(self) -> frozenset[str]:
        """The names of the rules of all findings."""
        return frozenset(finding.rule for finding in self.readiness.findings)

    @property
    def in_window(self) -> bool:
        """The infusion is on time today."""
        return self.status is Status.DUE

    @property
    def is_late(self) -> bool:
        """The window has ended."""
        return self.status is Status.OVERDUE

    def lacks_now(self, code: str) -> bool:
        """Whether a value is missing or old, and the infusion is on time today."""
        return self.in_window and bool(self.rules & {f"missing-{code}", f"old-{code}"})

    @property
    def lacks_labs_now(self) -> bool:
        """The same of any value but the weight."""
        return self.in_window and any(
            rule.startswith(("missing-", "old-")) and not rule.endswith("-weight") for rule in self.rules
        )

    def card(self, life: LifeState, level: str = "") -> RaisedAlert | None:
        """The first card in a state, if wanted of a level; silent marks are no cards."""
        cards = (a for a in self.alerts if a.life is life and not a.is_silent and level in ("", a.level))
        return next(cards, None)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do, more about it, and whether it is to be done now. `rank` sorts the rows."""

    rank: int
    says: Text
    more: Text
    now: bool
    serious: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the table. `holds` gives what is said beside it, or `None`; `rank` sorts the rows."""

    rank: int
    says: Text
    holds: Callable[[Situation], Text | None]
    now: bool = False
    serious: bool = False


def _open_since(level: str) -> Callable[[Situation], Text | None]:
    def holds(seen: Situation) -> Text | None:
        card = seen.card(LifeState.OPEN, level)
        if card is None:
            return None
        days = (seen.today - card.raised_at.date()).days
        return (
            text("open since {day}", day=ShortDay(card.raised_at.date()))
            if days
            else text("open since today")
        )

    return holds


def _asks_physician(finding: Finding) -> bool:
    return finding.rule.startswith("label-") or finding.rule == "reaction"


def _ask(seen: Situation) -> Text | None:
    asked = [f for f in seen.readiness.findings if _asks_physician(f)]
    return asked[0].brief if asked and seen.in_window else None


def _late(seen: Situation) -> Text | None:
    if not seen.is_late or seen.due is None:
        return None
    return text("window ended {day}", day=ShortDay(seen.due + timedelta(days=seen.window_days)))


def _when(
    holds: Callable[[Situation], bool], says: Callable[[Situation], Text]
) -> Callable[[Situation], Text | None]:
    return lambda seen: says(seen) if holds(seen) else None


def _until(seen: Situation) -> Text:
    if seen.due is None:
        return text("")
    return text("window to {day}", day=ShortDay(seen.due + timedelta(days=seen.window_days)))


def _labs(seen: Situation) -> Text:
    return text("{n} of {all} there", n=seen.readiness.labs, all=seen.readiness.wanted)


def _repeat(seen: Situation) -> Text | None:
    card = seen.card(LifeState.ANSWERED)
    return text("due {day}", day=ShortDay(card.repeat_due)) if card and card.repeat_due else None


def _outcome(seen: Situation) -> Text | None:
    card = seen.card(LifeState.WAITING)
    return text("alert of {day}", day=ShortDay(card.told.at.date())) if card is not None else None


STEPS: tuple[_Line, ...] = (
    _Line(0, text("Call consultant"), _open_since("urgent"), now=True, serious=True),
    _Line(1, text("Answer alert"), _open_since(""), now=True, serious=True),
    _Line(2, text("Ask physician"), _ask, now=True, serious=True),
    _Line(3, text("Start"), _when(lambda s: s.in_window and s.readiness.ready, _until), now=True),
    _Line(4, text("Weigh, draw labs"), _when(lambda s: s.lacks_now("weight") and s.lacks_labs_now, _labs)),
    _Line(4, text("Weigh"), _when(lambda s: s.lacks_now("weight"), _until)),
    _Line(4, text("Wait for labs"), _when(lambda s: s.lacks_labs_now and s.readiness.labs > 0, _labs)),
    _Line(4, text("Draw labs"), _when(lambda s: s.lacks_labs_now, _until)),
    _Line(5, text("Call family"), _late, serious=True),
    _Line(6, text("Repeat IL-6"), _repeat),
    _Line(7, text("Name outcome"), _outcome),
    _Line(9, text("First infusion"), _when(lambda s: s.due is None, lambda s: text("not planned yet"))),
    _Line(8, text("Nothing now"), lambda s: text("")),
)


def next_step(seen: Situation) -> NextStep:
    """The first line of `STEPS` that holds; the last one always does."""
    for line in STEPS:
        more = line.holds(seen)
        if more is not None:
            return NextStep(line.rank, line.says, more, line.now, line.serious)
    raise AssertionError("the last line holds always")
