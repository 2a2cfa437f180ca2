"""A visit between the boxes of the Activity tab, the draft that is kept, and what is checked and saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.numbers import plain
from fortnight.domain.record.joints import Joints, as_stored
from fortnight.domain.record.visit import SCALES, Feature, Visit
from fortnight.domain.scores.assessment import Assessment


def visit_draft(
    values: Mapping[str, Any], joints: Joints, at: datetime, kept: Visit | None, actor: str
) -> VisitDraft:
    """Return what is typed as it is checked. A visit that is corrected keeps who examined, and its note."""
    return VisitDraft(
        at,
        joints,
        values["typed"],
        {name: tuple(answers) for name, answers in values["chaq_items"].items()},
        tuple(values["aids"]),
        {Feature(name): present for name, present in values["features"].items()},
        kept.by if kept else actor,
        kept.note if kept else "",
    )


def kept_draft(
    values: Mapping[str, Any], joints: Joints, visit: str, at: datetime, reason: str
) -> Mapping[str, Any] | None:
    """Return what is typed as it is kept; nothing if a new visit (an empty id) is still empty."""
    typed = any(values["typed"].values())
    if not (visit or joints or typed or values["features"] or values["chaq_items"]):
        return None
    return {**values, "joints": as_stored(joints), "visit": visit, "at": at.isoformat(), "reason": reason}


def typed_of(visit: Visit) -> dict[str, Any]:
    """Return a visit as it would be typed."""
    numbers = {name: getattr(visit, name) for name in SCALES}
    return {
        "typed": {name: "" if value is None else plain(value) for name, value in numbers.items()},
        "features": {feature.value: present for feature, present in visit.features.items()},
        "chaq_items": {name: list(answers) for name, answers in visit.chaq_items.items()},
        "aids": list(visit.aids),
        "joints": as_stored(visit.joints),
    }


def typed_of_results(found: Assessment | None) -> dict[str, Any]:
    """Return the values of an imported assessment as they would be typed."""
    if found is None:
        return {}
    values = {
        "physician_global": found.physician_global,
        "patient_global": found.patient_global,
        "chaq_index": found.chaq,
    }
    return {"typed": {name: plain(value) for name, value in values.items() if value is not None}}
