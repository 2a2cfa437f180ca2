"""Findings from alert cards: cards that nobody has closed, and signs of a coming infusion reaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from fortnight.domain.alert.levels import REACTION
from fortnight.domain.alert.raised_alert import SUSPECTED, CardState, RaisedAlert, answer_words, state_words
from fortnight.domain.labs.display import times
from fortnight.domain.messages import ShortDay, Text, text
from fortnight.domain.readiness.finding import Answer, Finding, Seriousness
from fortnight.domain.readiness.measurement_findings import is_after_last_infusion
from fortnight.domain.record.course import Course

NOT_IN_INFECTION = text("US label 5: not during an active infection")
REACTION_STUDY = text(
    "Hypersensitivity study in sJIA (n=40): in children who reacted, IL-6 was higher before dose 3 "
    "than before dose 1"
)


def alert_findings(alerts: Iterable[RaisedAlert], now: datetime) -> Iterator[Finding]:
    """Yield a finding for each card that is open, or answered but not closed; none for silent marks."""
    for alert in alerts:
        if alert.life is CardState.OPEN and not alert.is_silent:
            yield _open(alert)
        elif alert.life in (CardState.ANSWERED, CardState.WAITING):
            yield _answered(alert, now)


def reaction_sign_findings(course: Course, alerts: Iterable[RaisedAlert]) -> Iterator[Finding]:
    """Yield the signs of a coming reaction, until the dose that they warn of has been given."""
    for alert in alerts:
        if alert.suggests == "reaction" and is_after_last_infusion(course, alert.newest):
            sample = alert.judged_sample
            yield Finding(
                "reaction-signs",
                Seriousness.ASK,
                text("Reaction?"),
                REACTION,
                REACTION_STUDY,
                sample.value,
                sample.at,
            )


def _open(alert: RaisedAlert) -> Finding:
    sample = alert.judged_sample
    brief, says = _brief(alert), _open_words(alert)
    return Finding("alert-open", Seriousness.ASK, brief, says, NOT_IN_INFECTION, sample.value, sample.at)


def _answered(alert: RaisedAlert, now: datetime) -> Finding:
    sample = alert.judged_sample
    answer = Answer(alert.answered_by, alert.answered_at or alert.at, alert.reason, alert.remark)
    says = text(
        "Alert of {day}, answered “{answer}”: {state}",
        day=sample.at.date(),
        answer=answer_words(alert),
        state=state_words(alert, now.date()),
    )
    due = alert.repeat_due
    brief = text("Repeat {day}", day=ShortDay(due)) if due else text("Outcome pending")
    return Finding(
        "alert-answered", Seriousness.ASK, brief, says, NOT_IN_INFECTION, sample.value, sample.at, answer
    )


def _brief(alert: RaisedAlert) -> Text:
    if alert.suggests == "mas":
        return text("MAS pattern")
    fold = alert.judged_sample.fold
    if fold is None:
        return SUSPECTED[alert.suggests]
    if alert.is_early:
        return text("IL-6 {fold} × expected", fold=times(fold))
    return times_own_level(fold)


def times_own_level(fold: float) -> Text:
    """Return how many times the child's own level IL-6 is."""
    return text("IL-6 {fold} × own level", fold=times(fold))


def _open_words(alert: RaisedAlert) -> Text:
    if alert.suggests == "mas":
        return text("Alert (pattern of macrophage activation syndrome): call the consultant")
    return text("IL-6 alert ({suspected}): ask the physician", suspected=SUSPECTED[alert.suggests])
