"""One rule of surveillance: what is watched, when it is due, why, and where its result is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fortnight.domain.messages import Text
from fortnight.domain.readiness.surveillance_course import Find, Seen, Start


class Where(StrEnum):
    """Where the result is entered."""

    EVENT = "event"
    LABS = "labs"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is opened to enter the result: a form, its kind with some details, or the analytes (`codes`)."""

    where: Where
    kind: str = ""
    details: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: how its last result is found, when it is due first, its interval, the reason and its source.

    `every` returns the name of the interval among the settings; an empty name means once. `after_the_end`
    says that it applies to a child whose course of infusions has ended, and to no other.
    """

    key: str
    title: Text
    find: Find
    start: Start
    every: Callable[[Seen], str]
    why: Text
    source: Text
    confidence: str
    entry: Entry
    after_the_end: bool = False
