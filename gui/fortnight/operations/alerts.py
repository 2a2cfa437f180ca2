"""What people do with alert cards: see, answer, name the outcome, snooze; which cards ask for attention."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.explanation.card import from_data
from fortnight.domain.messages import Text, text
from fortnight.domain.people import may_write
from fortnight.domain.record.child import Child
from fortnight.operations.alert_cards import RULE, refresh
from fortnight.operations.session import Invalid, Session
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.journal.entries import utc_text
from fortnight.store.queries import courses
from fortnight.store.queries.courses import Snooze
from fortnight.store.queries.today import treated_years

LONGEST_SNOOZE = timedelta(days=56)  # four fortnights: then somebody has to think again


def acknowledge(
    session: Session, entry: str, alert: str, reason: str, remark: str = "", repeat_on: date | None = None
) -> None:
    """Answer an alert with one of `REASONS`, words if wanted, and the date of a planned repeat.

    :raises Invalid: for an unknown alert or reason, or an alert that has ended.
    """
    said = entries.by_id(session.store.db, entry)
    known = courses.alert(session.store, alert)
    if known is None or known.state == "ended":
        raise Invalid(text("This alert is no longer there: the values behind it were corrected."))
    if reason not in REASONS:
        raise Invalid(text("Choose a reason."))
    body = {
        "state": "acknowledged",
        "reason": reason,
        "remark": remark.strip(),
        "repeat_on": repeat_on.isoformat() if repeat_on else None,
        "version": known.detail.get("version", 1),
        "answered_by": session.actor,
        "answered_at": said.data.get("answered_at") if said else utc_text(session.clock()),
    }
    with session.store.transaction(session.act()) as writing:
        writing.append(entry, "alert.amend", alert, known.child, body, base=known.entry, reason=reason)


def mark_seen(session: Session, alert: str) -> None:
    """Note that this person looked at a card, once. A reader who may not write leaves no mark."""
    known = courses.alert(session.store, alert)
    if known is None or session.store.read_only is not None or not may_write(session.role, "alert.seen"):
        return
    if session.actor in {who for who, _ in known.seen}:
        return
    seen = [[who, utc_text(when)] for who, when in known.seen]
    body = {"seen": [*seen, [session.actor, utc_text(session.clock())]]}
    with session.store.transaction(session.act()) as writing:
        writing.append(session.new_id(), "alert.seen", alert, known.child, body, base=known.entry)


def name_outcome(
    session: Session,
    entry: str,
    alert: str,
    outcome: str,
    site: str = "",
    organism: str = "",
    remark: str = "",
) -> None:
    """Say what became of a card; the child is judged again, since its range learns other samples now.

    :raises Invalid: for an unknown card or outcome.
    """
    known = courses.alert(session.store, alert)
    if known is None:
        raise Invalid(text("This alert is no longer there: the values behind it were corrected."))
    if outcome not in OUTCOMES:
        raise Invalid(text("Choose an outcome."))
    drawn = [sample.at for sample in known.samples] or [known.at]
    words = ", ".join(word.strip() for word in (site, organism, remark) if word.strip())
    told = {
        "name": outcome,
        "event": OUTCOMES[outcome].event,
        "site": site.strip(),
        "organism": organism.strip(),
        "text": words,
        "from": min(drawn).isoformat(),
        "until": max(drawn).isoformat(),
        "by": session.actor,
    }
    with session.store.transaction(session.act()) as writing:
        writing.append(entry, "alert.outcome", alert, known.child, {"outcome": told}, base=known.entry)
        refresh(session, writing, known.child)


# What interrupts ----------------------------------------------------------------------------------


def snooze(session: Session, entry: str, alert: str, until: date, why: str) -> None:
    """Let the rule of a card be silent for its child until a day; an urgent card interrupts all the same.

    :raises Invalid: without a reason, for a day that is over or more than `LONGEST_SNOOZE` away.
    """
    known, today = courses.alert(session.store, alert), session.clock().date()
    if known is None:
        raise Invalid(text("This alert is no longer there: the values behind it were corrected."))
    if not why.strip():
        raise Invalid(text("Say why."))
    if not today < until <= today + LONGEST_SNOOZE:
        raise Invalid(text("Choose a day within the next {days} days.", days=LONGEST_SNOOZE.days))
    body = {"rule": rule_of(known), "until": until.isoformat(), "why": why.strip()}
    with session.store.transaction(session.act()) as writing:
        writing.append(entry, "snooze.record", entry, known.child, body)


def rule_of(alert: RaisedAlert) -> str:
    """Which rule raised a card."""
    return RULE


def interrupts(alert: RaisedAlert, now: datetime, asleep: Collection[Snooze]) -> bool:
    """Whether a card asks for attention: open, louder than a watch, its newest sample of the last 7 days.

    The others wait in the list. What sleeps for the child waits too, unless it is urgent.
    """
    if alert.state != "open" or alert.level == Level.WATCH.word:
        return False
    if now - alert.newest > timedelta(days=limits.BANNER_DAYS.value):
        return False
    sleeps = any((each.child, each.rule) == (alert.child, rule_of(alert)) for each in asleep)
    return alert.level == Level.URGENT.word or not sleeps


def interrupting(session: Session) -> list[RaisedAlert]:
    """The cards that ask for attention now, newest first."""
    return asking_among(session, courses.alerts(session.store, "state = 'open' AND level != 'watch'"))


def asking_among(session: Session, cards: Iterable[RaisedAlert]) -> list[RaisedAlert]:
    """Those of some cards that ask for attention now."""
    now = session.clock()
    asleep = courses.snoozes(session.store, now.date())
    return [card for card in cards if interrupts(card, now, asleep)]


class Waiting(StrEnum):
    """What a card waits for."""

    NOW = "now"  # an answer, and it asks for attention
    LIST = "list"  # an answer, without a banner; or its planned repeat has come
    ANSWERED = "answered"  # a planned repeat, or an outcome
    CLOSED = "closed"
    SILENT = "silent"


SortedCards = Mapping[Waiting, Sequence[RaisedAlert]]
NEWEST_SHOWN = 200  # of the closed cards and of the silent marks


def waiting(session: Session) -> SortedCards:
    """The cards of the whole ward by what they wait for; of closed ones and silent marks the newest."""
    live = courses.alerts(session.store, "state != 'ended' AND level != 'watch' AND outcome IS NULL")
    asking = {card.id for card in asking_among(session, live)}
    today = session.clock().date()
    found: dict[Waiting, list[RaisedAlert]] = {each: [] for each in Waiting}
    for card in live:
        found[_place_of(card, asking, today)].append(card)
    found[Waiting.CLOSED] = courses.newest_alerts(
        session.store, "(state = 'ended' OR outcome IS NOT NULL) AND level != 'watch'", NEWEST_SHOWN
    )
    found[Waiting.SILENT] = courses.newest_alerts(
        session.store, "level = 'watch' AND state != 'ended'", NEWEST_SHOWN
    )
    return found


def _place_of(card: RaisedAlert, asking: Collection[str], today: date) -> Waiting:
    if card.id in asking:
        return Waiting.NOW
    comes_back = card.repeat_due is not None and card.repeat_due <= today
    return Waiting.LIST if card.state == "open" or comes_back else Waiting.ANSWERED


# How well the alert serves ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a ward lead should know of the cards (watches are silent and do not count)."""

    cards: int
    child_years: float
    acknowledged: int
    outcomes: int
    confirmed: int

    @property
    def a_child_year(self) -> float | None:
        return self.cards / self.child_years if self.child_years else None

    @property
    def share_acknowledged(self) -> float | None:
        return self.acknowledged / self.cards if self.cards else None

    @property
    def share_confirmed(self) -> float | None:
        """Of the cards whose outcome was named, those that were right."""
        return self.confirmed / self.outcomes if self.outcomes else None


def statistics(session: Session) -> Statistics:
    """Cards of the whole record against the time that its children were on the drug."""
    cards = courses.alerts(session.store, "level != 'watch' AND state != 'ended'")
    named = [OUTCOMES[card.outcome["name"]] for card in cards if card.outcome]
    return Statistics(
        len(cards),
        treated_years(session.store, session.clock()),
        sum(card.state == "acknowledged" for card in cards),
        len(named),
        sum(outcome.confirms for outcome in named),
    )


def child_of(session: Session, alert: str) -> Child | None:
    """The child whom a card is about."""
    known = courses.alert(session.store, alert)
    return courses.child(session.store, known.child) if known else None


def alert_history(store: Store, alert: str) -> list[entries.Entry]:
    """Every entry about one alert."""
    return entries.of_target(store.db, alert)


def headline_of(store: Store, alert: str, say: Callable[[Text], str] = str) -> str:
    """The headline of a card, in the reader's words."""
    known = courses.alert(store, alert)
    return say(from_data(known.detail).headline) if known else ""
