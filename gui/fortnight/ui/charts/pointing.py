# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false
# pyright: reportArgumentType=false
"""Finds the mark under the pointer, its tooltip, and the alert card that it opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.record.course import Course, MedicationStep, Result
from fortnight.domain.treatment.steroid_exposure import doses_by_weight
from fortnight.ui.charts import tips
from fortnight.ui.charts.kinds import PER_KG
from fortnight.ui.charts.layout import SheetLayout
from fortnight.ui.charts.panel import Panel
from fortnight.ui.charts.strip import EXPOSURE_AT, row_at

REACH = 9.0  # pixels: a mark is hit at this distance or less


@dataclass(frozen=True, slots=True)
class Target:
    """A mark under the pointer: its tooltip, and the id of the alert card that it opens (empty if none)."""

    tip: str
    card: str = ""


@dataclass(frozen=True, slots=True)
class MarkContext:
    """The records behind the marks of the sheet; `cards` maps the id of a specimen to its alert card."""

    course: Course
    cards: Mapping[str, RaisedAlert]
    today: date


def cards_by_specimen(raised: Sequence[RaisedAlert]) -> dict[str, RaisedAlert]:
    """Return the alert card of each specimen that has one; of two cards, the newer."""
    by_age = sorted(raised, key=lambda alert: alert.raised_at)
    return {sample.specimen: alert for alert in by_age for sample in alert.samples}


def target_at(context: MarkContext, parts: SheetLayout, position: QPointF) -> Target | None:
    """Return the mark at a position of the scene, if there is one."""
    if parts.strip.vb.sceneBoundingRect().contains(position):
        return _in_strip(context, parts, parts.strip.vb.mapSceneToView(position))
    for panel in parts.panels.values():
        if panel.plot.vb.sceneBoundingRect().contains(position):
            return _in_panel(context, panel, panel.plot.vb.mapSceneToView(position))
    return None


def _in_strip(context: MarkContext, parts: SheetLayout, place: QPointF) -> Target | None:
    """Return the infusion, missed infusion or event at a place of the strip (in its coordinates)."""
    course, view, marks = context.course, parts.strip.vb, parts.infusions
    if place.y() < EXPOSURE_AT:
        placed = parts.events.placed()
        times = np.array([each.mark.when.timestamp() for each in placed])
        n = _nearest(view, place, times, np.array([row_at(each.row) for each in placed]))
        return None if n is None else Target(tips.as_tip(tips.event_lines(course, placed[n].mark)))
    n = _nearest(view, place, marks.missed)
    if n is not None:
        due = datetime.fromtimestamp(float(marks.missed[n]), UTC).date()  # noon of the day, in any zone
        return Target(tips.as_tip(tips.missed_lines(due)))
    n = _nearest(view, place, marks.given)
    return None if n is None else Target(tips.as_tip(tips.infusion_lines(course, course.infusions[n])))


def _in_panel(context: MarkContext, panel: Panel, place: QPointF) -> Target | None:
    """Return the alert mark, value or dose at a place of a panel (in its coordinates)."""
    view = panel.plot.vb
    if panel.kind.drug == PER_KG:
        return _per_kg_at(context.course, place.x())
    if panel.kind.drug:
        step = _step_at(context.course, panel.kind.drug, place.x())
        return None if step is None else Target(tips.as_tip(tips.dose_lines(step)))
    x, y = panel.marks.getData()
    n = _nearest(view, place, np.asarray(x), np.asarray(y)) if panel.alerts else None
    if n is not None:
        return alert_target(context, panel.alerts[n].specimen)
    for code, points in panel.points.items():
        n = _nearest(view, place, points.x, points.y)
        if n is not None:
            result = _result_at(context.course, code, float(points.x[n]))
            return Target(tips.as_tip(tips.value_lines(context.course, result)))
    return None


def alert_target(context: MarkContext, specimen: str) -> Target | None:
    """Return the tooltip of the alert mark on a specimen, and the card that it opens."""
    result = next((r for r in context.course.of("IL6") if r.specimen == specimen), None)
    if result is None:
        return None
    alert = context.cards.get(specimen)
    lines = tips.alert_lines(context.course, result, alert, context.today)
    return Target(tips.as_tip(lines), alert.id if alert is not None else "")


def _nearest(view: pg.ViewBox, place: QPointF, x: np.ndarray, y: np.ndarray | None = None) -> int | None:
    """Return the index of the nearest mark within reach of a place; without `y` only time matters."""
    if not len(x):
        return None
    pixel = view.viewPixelSize()
    across = (x - place.x()) / pixel[0]
    apart = np.abs(across) if y is None else np.hypot(across, (y - place.y()) / pixel[1])
    n = int(np.argmin(apart))
    return n if apart[n] <= REACH else None


def _result_at(course: Course, code: str, at: float) -> Result:
    return min(course.of(code), key=lambda result: abs(result.collected_at.timestamp() - at))


def _per_kg_at(course: Course, at: float) -> Target | None:
    """Return the glucocorticoid dose by weight at a time (seconds since 1970)."""
    day = datetime.fromtimestamp(at, UTC).date()
    held = [each for each in doses_by_weight(course, day) if each.start <= day]
    return Target(tips.as_tip(tips.per_kg_lines(held[-1]))) if held else None


def _step_at(course: Course, drug: str, at: float) -> MedicationStep | None:
    day = datetime.fromtimestamp(at, UTC).date()
    before = [step for step in course.medication if step.drug == drug and step.start <= day]
    return max(before, key=lambda step: step.start, default=None)
