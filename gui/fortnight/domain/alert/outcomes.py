"""What people say of a card: the reasons of an answer, and the outcomes. One table each.

An outcome marks the samples of the card, so that the child's own range learns them or does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Text, text


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome. `event` stands on the course from then on; `confirms`: the card was right."""

    name: str
    words: Text
    event: str
    confirms: bool
    asks_site: bool = False


OUTCOMES: Mapping[str, Outcome] = {
    outcome.name: outcome
    for outcome in (
        Outcome("infection", text("Infection"), "infection", True, asks_site=True),
        Outcome("flare", text("Flare of the disease"), "flare", True),
        Outcome("mas", text("Macrophage activation syndrome"), "mas", True),
        Outcome("sample", text("Sample or assay problem"), "sample", False),
        Outcome("none", text("Nothing was found: the child was well"), "well", False),
    )
}

# At most seven, so that one key is enough.
REASONS: Mapping[str, Text] = {
    "infection": text("Infection, known and being treated"),
    "flare": text("Flare, known"),
    "sample": text("Sample or assay problem"),
    "other-cause": text("Vaccine, operation or exercise"),
    "repeat": text("Will watch and repeat"),
    "not-relevant": text("Not clinically relevant"),
    "wrong": text("The alert is wrong"),
}
