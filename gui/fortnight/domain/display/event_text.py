"""What is known of an event in one line of text."""

from __future__ import annotations

from fortnight.domain.messages import Text, joined, text
from fortnight.domain.record.course import Event
from fortnight.domain.record.event_kinds import detail_words


def event_words(event: Event) -> Text | None:
    """Return the details of an event and its text; `None` if it has neither."""
    words = [
        *detail_words(event.kind, event.details),
        *([text("{what}", what=event.text)] if event.text else []),
    ]
    return joined(words, ", ") if words else None
