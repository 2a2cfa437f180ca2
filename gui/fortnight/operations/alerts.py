"""What people do with alert cards: view, answer, record the outcome, snooze; which cards need attention."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
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
from fortnight.store.queries.cards import (
    current_cards,
    newest_closed_cards,
    newest_watches,
    open_cards,
    unresolved_cards,
)
from fortnight.store.queries.courses import Snooze
from fortnight.store.queries.today import treated_years

LONGEST_SNOOZE = timedelta(days=56)  # four fortnights; after that somebody has to decide again


def acknowledge(
    session: Session, entry: str, alert: str, reason: str, remark: str = "", repeat_on: date | None = None
) -> None:
    """Answer an alert with one of `REASONS`, an optional remark and the date of a planned repeat.

    :raises Invalid: for an unknown alert or reason, or an alert that has ended.
    """
    earlier_try = entries.by_id(session.store.db, entry)
    known = courses.alert(session.store, alert)
    if known is None or known.state is StoredState.ENDED:
        raise Invalid(text("This alert is no longer there: the values behind it were corrected."))
    if reason not in REASONS:
        raise Invalid(text("Choose a reason."))
    body = {
        "state": StoredState.ACKNOWLEDGED,
        "reason": reason,
        "remark": remark.strip(),
        "repeat_on": repeat_on.isoformat() if repeat_on else None,
        "version": known.detail.get("version", 1),
        "answered_by": session.actor,
        "answered_at": earlier_try.data.get("answered_at") if earlier_try else utc_text(session.clock()),
    }
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, "alert.amend", alert, known.child, body, base=known.entry, reason=reason)


def mark_seen(session: Session, alert: str) -> None:
    """Record once that this person has seen a card. It is not recorded for a role that may not write."""
    known = courses.alert(session.store, alert)
    if known is None or session.store.read_only is not None or not may_write(session.role, "alert.seen"):
        return
    if session.actor in {who for who, _ in known.seen}:
        return
    seen = [[who, utc_text(when)] for who, when in known.seen]
    body = {"seen": [*seen, [session.actor, utc_text(session.clock())]]}
    with session.store.transaction(session.act()) as transaction:
        transaction.append(session.new_id(), "alert.seen", alert, known.child, body, base=known.entry)


def name_outcome(  # noqa: PLR0913
    session: Session,
    entry: str,
    alert: str,
    outcome: str,
    site: str = "",
    organism: str = "",
    remark: str = "",
) -> None:
    """Record the outcome of a card, and judge the child again: its own range excludes other samples now.

    :raises Invalid: for an unknown card or outcome.
    """
    known = courses.alert(session.store, alert)
    if known is None:
        raise Invalid(text("This alert is no longer there: the values behind it were corrected."))
    if outcome not in OUTCOMES:
        raise Invalid(text("Choose an outcome."))
    drawn = [sample.at for sample in known.samples] or [known.at]
    description = ", ".join(part.strip() for part in (site, organism, remark) if part.strip())
    body = {
        "name": outcome,
        "event": OUTCOMES[outcome].event,
        "site": site.strip(),
        "organism": organism.strip(),
        "text": description,
        "from": min(drawn).isoformat(),
        "until": max(drawn).isoformat(),
        "by": session.actor,
    }
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, "alert.outcome", alert, known.child, {"outcome": body}, base=known.entry)
        refresh(session, transaction, known.child)


# Cards that need attention ------------------------------------------------------------------------


def snooze(session: Session, entry: str, alert: str, until: date, why: str) -> None:
    """Snooze the rule of a card for its child until a day; urgent cards still ask for attention.

    :raises Invalid: without a reason, or for a day that is past or more than `LONGEST_SNOOZE` away.
    """
    known, today = courses.alert(session.store, alert), session.clock().date()
    if known is None:
        raise Invalid(text("This alert is no longer there: the values behind it were corrected."))
    if not why.strip():
        raise Invalid(text("Enter the reason."))
    if not today < until <= today + LONGEST_SNOOZE:
        raise Invalid(text("Choose a day within the next %n day(s).", "", LONGEST_SNOOZE.days))
    body = {"rule": rule_of(known), "until": until.isoformat(), "why": why.strip()}
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, "snooze.record", entry, known.child, body)


def rule_of(alert: RaisedAlert) -> str:
    """Return the rule that raised a card."""
    return RULE


def needs_attention(alert: RaisedAlert, now: datetime, snoozes: Collection[Snooze]) -> bool:
    """Return whether a card needs attention: open, above a watch, its newest specimen of the last 7 days.

    The others stay in the list, as does a card whose rule is snoozed for the child, unless it is urgent.
    """
    if alert.state is not StoredState.OPEN or alert.level == Level.WATCH.word:
        return False
    if now - alert.newest > timedelta(days=limits.BANNER_DAYS.value):
        return False
    snoozed = any((each.child, each.rule) == (alert.child, rule_of(alert)) for each in snoozes)
    return alert.level == Level.URGENT.word or not snoozed


def cards_needing_attention(session: Session) -> list[RaisedAlert]:
    """Return the cards that need attention now, newest first."""
    return needing_attention_among(session, open_cards(session.store))


def needing_attention_among(session: Session, cards: Iterable[RaisedAlert]) -> list[RaisedAlert]:
    """Return those of some cards that need attention now."""
    now = session.clock()
    snoozes = courses.snoozes(session.store, now.date())
    return [card for card in cards if needs_attention(card, now, snoozes)]


class Waiting(StrEnum):
    """What a card waits for."""

    NOW = "now"  # an answer; the card needs attention
    LIST = "list"  # an answer, without a banner; or its planned repeat is due
    ANSWERED = "answered"  # its planned repeat, or its outcome
    CLOSED = "closed"
    SILENT = "silent"


SortedCards = Mapping[Waiting, Sequence[RaisedAlert]]
NEWEST_SHOWN = 200  # closed cards, and as many silent marks


def waiting(session: Session) -> SortedCards:
    """Return the ward's cards by what they wait for; of closed cards and silent marks only the newest."""
    unresolved = unresolved_cards(session.store)
    needing_attention = {card.id for card in needing_attention_among(session, unresolved)}
    today = session.clock().date()
    found: dict[Waiting, list[RaisedAlert]] = {each: [] for each in Waiting}
    for card in unresolved:
        found[_group_of(card, needing_attention, today)].append(card)
    found[Waiting.CLOSED] = newest_closed_cards(session.store, NEWEST_SHOWN)
    found[Waiting.SILENT] = newest_watches(session.store, NEWEST_SHOWN)
    return found


def _group_of(card: RaisedAlert, needing_attention: Collection[str], today: date) -> Waiting:
    if card.id in needing_attention:
        return Waiting.NOW
    repeat_is_due = card.repeat_due is not None and card.repeat_due <= today
    return Waiting.LIST if card.state is StoredState.OPEN or repeat_is_due else Waiting.ANSWERED


# Statistics ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures about the cards of the whole record. Watches are silent and do not count."""

    cards: int
    child_years: float
    acknowledged: int
    outcomes: int
    confirmed: int

    @property
    def a_child_year(self) -> float | None:
        """Cards per child-year on the drug; `None` without any treatment."""
        return self.cards / self.child_years if self.child_years else None

    @property
    def share_acknowledged(self) -> float | None:
        """The share of cards that were acknowledged; `None` without any card."""
        return self.acknowledged / self.cards if self.cards else None

    @property
    def share_confirmed(self) -> float | None:
        """The share of cards with an outcome whose suggestion was confirmed; `None` without any outcome."""
        return self.confirmed / self.outcomes if self.outcomes else None


def statistics(session: Session) -> Statistics:
    """Count the cards of the whole record, and the years that its children have been on the drug."""
    cards = current_cards(session.store)
    outcomes = [OUTCOMES[card.outcome["name"]] for card in cards if card.outcome]
    return Statistics(
        len(cards),
        treated_years(session.store, session.clock()),
        sum(card.state is StoredState.ACKNOWLEDGED for card in cards),
        len(outcomes),
        sum(outcome.confirms for outcome in outcomes),
    )


def child_of(session: Session, alert: str) -> Child | None:
    """Return the child that a card is about."""
    known = courses.alert(session.store, alert)
    return courses.child(session.store, known.child) if known else None


def alert_history(store: Store, alert: str) -> list[entries.Entry]:
    """Return every journal entry about one alert."""
    return entries.of_target(store.db, alert)


def headline_of(store: Store, alert: str, say: Callable[[Text], str] = str) -> str:
    """Return the headline of a card, rendered by `say`; empty for an unknown card."""
    known = courses.alert(store, alert)
    return say(from_data(known.detail).headline) if known else ""
