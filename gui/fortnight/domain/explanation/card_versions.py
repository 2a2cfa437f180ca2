"""When a card that was shown gets another version beside it, and why."""

from __future__ import annotations

from dataclasses import replace

from fortnight.domain.explanation.card import Card
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text

NEWER_SAMPLE = text("a newer sample belongs to this card")
VALUE_CORRECTED = text("a value was corrected")
COURSE_CHANGED = text("a dose, an event or an earlier value was entered or corrected")


def why_judged_again(shown: Card, now: Card) -> Text | None:
    """Why a card is another one than that which was shown; `None` where it judges the same.

    Other words for the same judgement are no reason: what was shown stays as it was shown.
    """
    if _samples(shown) != _samples(now):
        return NEWER_SAMPLE
    if any(
        _differ(before.value, after.value) for before, after in zip(shown.samples, now.samples, strict=True)
    ):
        return VALUE_CORRECTED
    if shown.rule != now.rule:
        named = (shown.level, shown.suggests) != (now.level, now.suggests)
        return text("{rule} judges this sample differently", rule=now.rule) if named else None
    facts = ((card.level, card.suggests, card.totals) for card in (shown, now))
    return None if next(facts) == next(facts) else COURSE_CHANGED


def next_version(shown: Card, now: Card, why: Text) -> Card:
    """Return the next version of a card that was shown."""
    return replace(now, version=shown.version + 1, why=why)


def _samples(card: Card) -> list[str]:
    return [sample.specimen for sample in card.samples]


def _differ(before: Quantity | None, after: Quantity | None) -> bool:
    """Whether a value is another one; cards of earlier versions kept none, which tells nothing."""
    if before is None or after is None:
        return False
    return (before.value, before.comparator) != (after.value, after.comparator)
