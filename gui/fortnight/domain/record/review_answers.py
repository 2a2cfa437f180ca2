"""What may be written in a review copy, and which of it goes back to the ward as an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NOTE = "note"
# Entries that answer: notes, signatures, answers to alerts and their outcomes, and undoing these.
ANSWERS = frozenset(
    {"alert.amend", "alert.outcome", "alert.sign", "specimen.sign", "visit.sign", "snooze.record", "undo"}
)
# Entries that stay in the copy: what the program itself writes while somebody reads, prints or answers.
STAYING = frozenset({"alert.record", "alert.seen", "clock.moved"})
STAYING_KINDS = frozenset({"view", "session", "export"})
# Research tables are made of the record itself: a copy lacks the secret that codes children and moves dates.
OF_THE_WARD = ("export.research", "export.identified")
SIGNATURES = frozenset({"alert.sign", "specimen.sign", "visit.sign"})


def is_note(verb: str, body: Mapping[str, Any]) -> bool:
    """Whether an entry records a note about a child."""
    return verb == "event.record" and body.get("kind") == NOTE


def may_be_written(verb: str, body: Mapping[str, Any]) -> bool:
    """Whether an entry may be written in a review copy at all; the role is another matter."""
    is_kind = verb.partition(".")[0] in STAYING_KINDS and not verb.startswith(OF_THE_WARD)
    stays = verb in STAYING or is_kind
    return stays or verb in ANSWERS or is_note(verb, body)


def is_automatic(verb: str, body: Mapping[str, Any]) -> bool:
    """Whether the program itself updated an alert card to the course, without a person's decision."""
    return verb == "alert.amend" and "answered_by" not in body


def is_answer(verb: str, body: Mapping[str, Any]) -> bool:
    """Whether an entry that was written in a review copy goes back to the ward."""
    return is_note(verb, body) or (verb in ANSWERS and not is_automatic(verb, body))


def states_something_new(verb: str, body: Mapping[str, Any]) -> bool:
    """Whether an entry about a record matters to somebody who answered without knowing of it.

    That a person saw a card, or that a card was judged as before, does not.
    """
    if is_automatic(verb, body):
        return "detail" in body or "state" in body
    return verb != "alert.seen"
