"""What a person chose to be on the summary page: period, panels and sections. It is kept on this computer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from fortnight.domain.messages import Word, word
from fortnight.ui.services.context import Context

PERIODS: Mapping[int | None, Word] = {
    None: word("Whole course"),
    91: word("3 months"),
    182: word("6 months"),
    365: word("1 year"),
    730: word("2 years"),
}
"""The periods that are offered, by their days up to today."""
SECTIONS: Mapping[str, Word] = {
    "milestones": word("Milestones"),
    "activity": word("Activity and scores"),
    "doses": word("Doses"),
    "medication": word("Other drugs"),
    "due": word("What is due"),
    "alerts": word("Alerts and their answers"),
}
FIRST_PANELS = ("IL6", "CRP", "WBC", "PLT")


@dataclass(frozen=True, slots=True)
class SummaryChoice:
    """The period in days up to today (`None`: the whole course), the panels of the chart, the sections."""

    days: int | None = None
    panels: tuple[str, ...] = FIRST_PANELS
    sections: tuple[str, ...] = tuple(SECTIONS)

    def begins(self, now: datetime) -> datetime | None:
        """Return when the period begins; `None` for the whole course."""
        return None if self.days is None else now - timedelta(days=self.days)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The sections that are not on the page."""
        return tuple(name for name in SECTIONS if name not in self.sections)


WHOLE = SummaryChoice()


def kept(context: Context) -> SummaryChoice:
    """Return what this person chose last on this computer; the whole page if nothing readable is kept."""
    stored = context.local.get(_key(context)) if context.local is not None else None
    try:
        return _read(json.loads(stored)) if stored else WHOLE
    except (ValueError, TypeError, KeyError, AttributeError):
        return WHOLE


def _read(found: dict[str, Any]) -> SummaryChoice:
    days = found["days"]
    if days not in PERIODS:
        return WHOLE
    panels = tuple(str(each) for each in found["panels"])
    return SummaryChoice(days, panels, tuple(name for name in SECTIONS if name in found["sections"]))


def keep(context: Context, choice: SummaryChoice) -> None:
    """Keep what this person chose; a file that cannot be written keeps nobody from printing."""
    if context.local is None:
        return
    body = {"days": choice.days, "panels": choice.panels, "sections": choice.sections}
    with suppress(OSError):
        context.local.put({_key(context): json.dumps(body)})


def _key(context: Context) -> str:
    return f"summary_{context.session.actor.casefold()}"
