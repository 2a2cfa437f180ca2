"""Words for what an answer did, and for what was written at home beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.messages import Text, text
from fortnight.operations.audit_acts import WHAT

ANSWER_WORDS = {"event.record": text("wrote a note"), "alert.amend": text("answered an alert")}
CARD_CHANGED = text("a new result changed the alert")


def answer_words(verb: str) -> Text:
    """Return what an answer did."""
    return ANSWER_WORDS.get(verb) or WHAT[verb]


def detail_words(verb: str, body: Mapping[str, Any]) -> Text | None:
    """Return the content of an answer, or of what was written at home: a note, a reason, an outcome."""
    if verb == "alert.amend" and "answered_by" not in body:
        return CARD_CHANGED
    find = _DETAILS.get(verb)
    return find(body) if find else None


def _reason(body: Mapping[str, Any]) -> Text:
    return _with_remark(REASONS.get(body.get("reason", "")), body.get("remark", ""))


def _outcome(body: Mapping[str, Any]) -> Text:
    outcome: dict[str, str] = body.get("outcome") or {}
    known = OUTCOMES.get(outcome.get("name", ""))
    return _with_remark(known.words if known else None, outcome.get("text", ""))


def _with_remark(words: Text | None, remark: str) -> Text:
    if words is None:
        return text("{remark}", remark=remark)
    return text("{words}: {remark}", words=words, remark=remark) if remark else words


_DETAILS: Mapping[str, Callable[[Mapping[str, Any]], Text]] = {
    "event.record": lambda body: text("“{note}”", note=body.get("text", "")),
    "alert.amend": _reason,
    "alert.outcome": _outcome,
    "snooze.record": lambda body: text("{why}", why=body.get("why", "")),
}
