"""Neutrophils and lymphocytes that a laboratory reports in percent: the count is computed and marked so.

Count = percent × white cells of the same draw ÷ 100. Japanese panels may give band and segmented neutrophils
apart; their sum is used (P).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from fortnight.domain.labs.display import analyte_name
from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course
from fortnight.exchange.hl7v2.codes import Part
from fortnight.exchange.hl7v2.reading import Action, Reading

COMPUTED = "computed from the percentage of the white cells"
DECIMALS = 4  # of a count in 10⁹/L: more than the two figures that laboratories give


def with_counts(readings: Sequence[Reading], course: Course) -> list[Reading]:
    """Return the readings of one message; those in percent as counts, or with the reason why not."""
    return [_counted(reading, readings, course) for reading in readings]


def _counted(reading: Reading, others: Sequence[Reading], course: Course) -> Reading:
    if reading.outcome is not None or reading.part is Part.WHOLE:
        return reading
    if reading.action in (Action.WITHDRAW, Action.CANCEL):
        return replace(reading, part=Part.WHOLE)
    same = [each for each in others if each.at == reading.at and each.outcome is None and each.number]
    if any(each.analyte == reading.analyte and each.part is Part.WHOLE for each in same):
        return reading.ended(Outcome.IGNORED, text("The same message gives the count itself."))
    percent = _percent(reading, [each for each in same if each.analyte == reading.analyte])
    if isinstance(percent, Reading):
        return percent
    return _as_count(reading, percent, _white_cells(same, course, reading.at))


def _percent(reading: Reading, parts: Sequence[Reading]) -> float | Reading:
    """Return the percentage that counts; a reading if this one has an outcome of its own."""
    if reading.part is Part.PERCENT:
        return reading.value
    if any(each.part is Part.PERCENT for each in parts):
        return reading.ended(Outcome.IGNORED, text("The same message gives all neutrophils together."))
    found = {each.part: each.value for each in parts if each.part in (Part.BAND, Part.SEGMENTED)}
    if len(found) < 2:
        return reading.waiting(Waits.VALUE, text("Band and segmented neutrophils are not both given."))
    return sum(found.values())


def _white_cells(same: Sequence[Reading], course: Course, at: datetime | None) -> float | None:
    """Return the white cells of the same draw in 10⁹/L: of the message, else of the record."""
    sent = [each for each in same if each.analyte == "WBC" and each.number and not each.number.sign]
    kept = [r for r in course.of("WBC") if r.collected_at == at and not r.comparator]
    values = {each.value for each in sent} or {each.value for each in kept}
    return values.pop() if len(values) == 1 else None


def _as_count(reading: Reading, percent: float, white_cells: float | None) -> Reading:
    assert reading.number is not None
    if white_cells is None:
        sentence = text(
            "{name} in percent need the white cells of the same draw.", name=analyte_name(reading.analyte)
        )
        return reading.waiting(Waits.VALUE, sentence)
    observation = replace(reading.observation, method=COMPUTED)
    number = replace(reading.number, digits=f"{percent:g}")
    sentence = text(
        "The count is computed: {percent} % of {count} ×10⁹/L white cells.",
        percent=f"{percent:g}",
        count=f"{white_cells:g}",
    )
    return replace(
        reading,
        observation=observation,
        part=Part.WHOLE,
        number=number,
        value=round(percent * white_cells / 100, DECIMALS),
        unit="%",
        sentence=sentence,
    )
