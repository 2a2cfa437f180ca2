"""The assessments of disease activity in the words of the audit trail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fortnight.domain.messages import Text, text
from fortnight.domain.record.joints import JOINTS, from_stored, sign_words
from fortnight.domain.record.visit import CHAQ_DOMAINS, FEATURE_WORDS, SCALES, Feature

VISIT_FIELDS: Mapping[str, Text] = {
    "joints": text("joints"),
    **{name: scale.name for name, scale in SCALES.items()},
    "chaq_items": text("C-HAQ items"),
    "aids": text("C-HAQ aids"),
    "features": text("features"),
}


def _joints_words(value: Mapping[str, str]) -> str:
    """Return the joints with a finding, and how many were examined."""
    found = [f"{JOINTS[id].full_name}: {sign_words(s)}" for id, s in from_stored(value).items() if s]
    return "; ".join([str(text("{n} of 71 examined", n=len(value))), *found])


def _features_words(value: Mapping[str, bool]) -> str:
    said = {True: text("yes"), False: text("no")}
    return "; ".join(f"{FEATURE_WORDS[Feature(name)]}: {said[present]}" for name, present in value.items())


def _chaq_words(value: Mapping[str, list[int | None]]) -> str:
    answers = {name: ["–" if a is None else str(a) for a in items] for name, items in value.items()}
    return "; ".join(f"{CHAQ_DOMAINS[name].name}: {', '.join(items)}" for name, items in answers.items())


def _aids_words(value: list[str]) -> str:
    return ", ".join(CHAQ_DOMAINS[name].name for name in value)


VISIT_WORDS: Mapping[str, Callable[[Any], str]] = {
    "joints": _joints_words,
    "features": _features_words,
    "chaq_items": _chaq_words,
    "aids": _aids_words,
}
