"""One finding that argues against starting the next infusion now, and how somebody answered it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text


class Seriousness(StrEnum):
    """How serious a finding is, the most serious first."""

    STOP = "stop"  # the label says discontinue
    ASK = "ask"  # somebody has to decide
    MISSING = "missing"  # there is no value


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody decided about a finding, and the reason that was given."""

    by: str
    at: datetime
    choice: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason not to start the infusion now.

    `rule` is a stable name, `brief` is short enough for a badge, `says` is the whole sentence, `value` is
    what was found and `at` is when. An answered finding stays in the list until it is settled.
    """

    rule: str
    seriousness: Seriousness
    brief: Text
    says: Text
    source: Text
    value: Quantity | Text | None = None
    at: datetime | None = None
    answered: Answer | None = None
