"""How people answer a card and what its outcome can be, in one table each. The keys are stored.

The outcome decides whether the samples of the card are used for the child's own range.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Text, text
from fortnight.domain.record.event_kinds import EventKind


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome.

    `event` is the kind of event that is added to the course; `confirms` is true if the card was right, and
    `asks_site` if the form also asks for the site of the infection.
    """

    name: str
    words: Text
    event: str
    confirms: bool
    asks_site: bool = False


OUTCOMES: Mapping[str, Outcome] = {
    outcome.name: outcome
    for outcome in (
        Outcome("infection", text("Infection"), EventKind.INFECTION, True, asks_site=True),
        Outcome("flare", text("Disease flare"), EventKind.FLARE, True),
        Outcome("mas", text("Macrophage activation syndrome"), EventKind.MAS, True),
        Outcome("sample", text("Sample or assay problem"), EventKind.SAMPLE, False),
        Outcome("none", text("No illness found: the child was well"), EventKind.WELL, False),
    )
}

# At most seven reasons, so that each has a key of its own.
REASONS: Mapping[str, Text] = {
    "infection": text("Known infection, being treated"),
    "flare": text("Known flare"),
    "sample": text("Sample or assay problem"),
    "other-cause": text("Vaccination, operation or exercise"),
    "repeat": text("Will watch and repeat"),
    "not-relevant": text("Not clinically relevant"),
    "wrong": text("The alert is wrong"),
}
