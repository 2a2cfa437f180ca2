"""Readiness for tests: a child with every value that an infusion needs, and the findings before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.readiness.finding import Finding
from fortnight.domain.readiness.findings import Readiness, readiness
from fortnight.domain.record.course import Infusion, Specimen
from helpers.courses import at, course

ALL = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}
NOW = at(14)


def seen(
    *specimens: Specimen,
    doses: Iterable[float | Infusion] = (0,),
    now: datetime = NOW,
    alerts: Iterable[RaisedAlert] = (),
    **how: Any,
) -> Readiness:
    """Return the readiness of a child with these specimens, a fortnight after a dose."""
    return readiness(course(doses, specimens), alerts, now, **how)


def rules(found: Readiness) -> list[str]:
    """Return the rule of each finding."""
    return [finding.rule for finding in found.findings]


def only(found: Readiness) -> Finding:
    """Return the only finding."""
    (finding,) = found.findings
    return finding


def without(*codes: str) -> dict[str, Any]:
    """Return every value but these."""
    return {code: value for code, value in ALL.items() if code not in codes}
