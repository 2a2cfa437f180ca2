"""What the resources of one child are made from: the course, its alert cards, and who recorded what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.record.course import Course
from fortnight.domain.record.visit import Visit


@dataclass(frozen=True, slots=True)
class Recorded:
    """Who recorded something, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Source:
    """One child. `recorded` says who made each record, by its id."""

    course: Course
    alerts: tuple[RaisedAlert, ...] = ()
    visits: tuple[Visit, ...] = ()
    recorded: Mapping[str, Recorded] = field(default_factory=dict[str, Recorded])
