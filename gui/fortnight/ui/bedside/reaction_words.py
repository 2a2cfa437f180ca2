"""A reaction in words, for its panel at the bedside."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.infusion.reaction import DrugGiven, Reaction
from fortnight.ui import formats
from fortnight.ui.translation import tr


def summary(reaction: Reaction | None) -> str:
    """Return the grade and the time of the onset, or that there is no reaction."""
    if reaction is None:
        return tr("none so far")
    grade = tr("grade {n}").format(n=reaction.grade) if reaction.grade else tr("not graded")
    return f"{grade} · {formats.clock(reaction.onset_at)}"


def onset_words(reaction: Reaction | None, started_at: datetime | None) -> str:
    """Return the minute of the infusion and the time of the onset."""
    if reaction is None or started_at is None:
        return ""
    minute = round(minutes_between(started_at, reaction.onset_at))
    return tr("minute {n} · {time}").format(n=minute, time=formats.clock(reaction.onset_at))


def drug_words(given: DrugGiven) -> str:
    """Return the time, drug, dose and route of a drug that was given."""
    parts: Iterable[str] = (formats.clock(given.at), given.drug, given.dose, given.route)
    return " · ".join(part for part in parts if part)
