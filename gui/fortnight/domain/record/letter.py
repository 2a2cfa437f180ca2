"""A letter about the course of a child: paragraphs that a physician wrote or edited, as they were printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from fortnight.domain.messages import Word, word

PARAGRAPHS: Mapping[str, Word] = {
    "course": word("Course"),
    "state": word("Present state"),
    "medication": word("Medication"),
    "alerts": word("Alerts and infections"),
    "growth": word("Growth"),
    "due": word("What is due"),
}
"""The paragraphs of a letter with their titles, in their order."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: when and by whom it was written, its recipient, and its paragraphs by their names.

    `corrects` is the id of the letter that it corrects, empty for none.
    """

    id: str
    at: datetime
    by: str
    recipient: str = ""
    paragraphs: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    corrects: str = ""
