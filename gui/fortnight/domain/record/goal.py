"""A treatment target that a physician has set for one child: what, by which day, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fortnight.domain.messages import Text, text


class Aim(StrEnum):
    """What is to be reached. The values are stored."""

    NO_FEVER = "no-fever"
    NO_ACTIVE_JOINT = "no-active-joint"
    MINIMAL = "minimal-activity"
    INACTIVE = "inactive-disease"
    CHAQ_ZERO = "chaq-0"
    STEROID_BELOW_02 = "steroid-below-0.2"
    STEROID_BELOW_01 = "steroid-below-0.1"
    NO_STEROID = "no-steroid"


AIM_WORDS: Mapping[Aim, Text] = {
    Aim.NO_FEVER: text("No fever"),
    Aim.NO_ACTIVE_JOINT: text("No active joint"),
    Aim.MINIMAL: text("Minimal disease activity or less (cJADAS10)"),
    Aim.INACTIVE: text("Clinically inactive disease"),
    Aim.CHAQ_ZERO: text("C-HAQ 0"),
    Aim.STEROID_BELOW_02: text("Steroid below 0.2 mg/kg/day"),
    Aim.STEROID_BELOW_01: text("Steroid below 0.1 mg/kg/day"),
    Aim.NO_STEROID: text("No steroid"),
}


@dataclass(frozen=True, slots=True)
class Goal:
    """A target: what is to be reached by the day `due`, why, and who set it on which day."""

    id: str
    aim: Aim
    due: date
    reason: str = ""
    by: str = ""
    set_on: date | None = None
    conflict: bool = False
