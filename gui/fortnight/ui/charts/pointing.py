# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false
# pyright: reportArgumentType=false
"""What lies under the pointer on the sheet: the mark, what it means, and the card that it opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.record.course import Course, MedicationStep, Result
from fortnight.ui.charts import tips
from fortnight.ui.charts.layout import SheetLayout
from fortnight.ui.charts.panel import Panel

REACH = 9.0  # pixels from a mark at which it is meant
STRIP_MIDDLE = 0.48  # infusions are above it, events below


@dataclass(frozen=True, slots=True)
class Target:
    """A mark under the pointer: what it means in words, and the alert card that it opens (or none)."""

    tip: str
    card: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """What the marks of the sheet stand for. `cards` are the alert cards by their specimens."""

    course: Course
    cards: Mapping[str, RaisedAlert]
    today: date


def cards_by_specimen(raised: Sequence[RaisedAlert]) -> dict[str, RaisedAlert]:
    """The card of each specimen that belongs to one; of two the newer."""
    by_age = sorted(raised, key=lambda alert: alert.raised_at)
    return {sample.specimen: alert for alert in by_age for sample in alert.samples}


def target_at(marked: Marked, parts: SheetLayout, position: QPointF) -> Target | None:
    """The mark at a position of the scene."""
    if parts.strip.vb.sceneBoundingRect().contains(position):
        return _in_strip(marked, parts, parts.strip.vb.mapSceneToView(position))
    for panel in parts.panels.values():
        if panel.plot.vb.sceneBoundingRect().contains(position):
            return _in_panel(marked, panel, panel.plot.vb.mapSceneToView(position))
    return None


def _in_strip(marked: Marked, parts: SheetLayout, place: QPointF) -> Target | None:
    """The infusion, the missed infusion or the event at a place of the strip (in its coordinates)."""
    course, view, marks = marked.course, parts.strip.vb, parts.infusions
    if place.y() < STRIP_MIDDLE:
        n = _nearest(view, place, np.array([mark.when.timestamp() for mark in parts.marked_events]))
        return None if n is None else Target(tips.as_tip(tips.event_lines(course, parts.marked_events[n])))
    n = _nearest(view, place, marks.missed)
    if n is not None:
        due = datetime.fromtimestamp(float(marks.missed[n]), UTC).date()  # noon of the day, in any zone
        return Target(tips.as_tip(tips.missed_lines(due)))
    n = _nearest(view, place, marks.given)
    return None if n is None else Target(tips.as_tip(tips.infusion_lines(course, course.infusions[n])))


def _in_panel(marked: Marked, panel: Panel, place: QPointF) -> Target | None:
    """The alert mark, the value or the dose at a place of a panel (in its coordinates)."""
    view = panel.plot.vb
    if panel.kind.drug:
        step = _step_at(marked.course, panel.kind.drug, place.x())
        return None if step is None else Target(tips.as_tip(tips.dose_lines(step)))
    x, y = panel.marks.getData()
    n = _nearest(view, place, np.asarray(x), np.asarray(y)) if panel.alerts else None
    if n is not None:
        return alert_target(marked, panel.alerts[n].specimen)
    for code, points in panel.points.items():
        n = _nearest(view, place, points.x, points.y)
        if n is not None:
            result = _result_at(marked.course, code, float(points.x[n]))
            return Target(tips.as_tip(tips.value_lines(marked.course, result)))
    return None


def alert_target(marked: Marked, specimen: str) -> Target | None:
    """What the mark of the alert on a specimen means, and the card that it opens."""
    result = next((r for r in marked.course.of("IL6") if r.specimen == specimen), None)
    if result is None:
        return None
    alert = marked.cards.get(specimen)
    lines = tips.alert_lines(marked.course, result, alert, marked.today)
    return Target(tips.as_tip(lines), alert.id if alert is not None else "")


def _nearest(view: pg.ViewBox, place: QPointF, x: np.ndarray, y: np.ndarray | None = None) -> int | None:
    """The index of the nearest mark within reach of a place; without `y` only the time counts."""
    if not len(x):
        return None
    pixel = view.viewPixelSize()
    across = (x - place.x()) / pixel[0]
    apart = np.abs(across) if y is None else np.hypot(across, (y - place.y()) / pixel[1])
    n = int(np.argmin(apart))
    return n if apart[n] <= REACH else None


def _result_at(course: Course, code: str, at: float) -> Result:
    return min(course.of(code), key=lambda result: abs(result.collected_at.timestamp() - at))


def _step_at(course: Course, drug: str, at: float) -> MedicationStep | None:
    day = datetime.fromtimestamp(at, UTC).date()
    before = [step for step in course.medication if step.drug == drug and step.start <= day]
    return max(before, key=lambda step: step.start, default=None)
