"""The fields of each kind of record, with the check of each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.record.child import Sex
from fortnight.domain.record.goal import Aim
from fortnight.domain.record.medication import DOSE_UNITS, Act, Per, Route
from fortnight.domain.record.taper import How
from fortnight.domain.record.visit import SCALES
from fortnight.domain.treatment.dose import LABEL_CODES
from fortnight.domain.treatment.draw_timing import Timing
from fortnight.store.journal.field_checks import (
    Fields,
    are_aids,
    are_changed_results,
    are_chaq_items,
    are_details,
    are_features,
    are_joints,
    are_numbers,
    are_observations,
    are_paragraphs,
    are_plan_steps,
    are_results,
    are_texts,
    is_date,
    is_flag,
    is_interval,
    is_mapping,
    is_number,
    is_signature,
    is_text,
    is_time,
    is_whole_number,
    is_within,
    one_of,
    or_none,
)


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one kind of record: the required and the optional fields of the verb `record`.

    The verb `amend` may set any of them. `amend_only` are fields that only it may set, or for which it allows
    other values.
    """

    required: Fields
    optional: Fields
    amend_only: Fields
    is_amended: bool = True
    is_voided: bool = True


# Of a record that was imported with its author: who recorded it, and when.
_RECORDED: Fields = {"recorded": is_signature}

RECORDS: Mapping[str, Record] = {
    "child": Record(
        {
            "number": is_text,
            "name": is_text,
            "sex": one_of(*Sex),
            "birth_date": is_date,
            "label": one_of(*LABEL_CODES),
        },
        {
            "allergies": is_text,
            "interval_days": is_interval,
            "note": is_text,
            "mother_cm": or_none(is_number),
            "father_cm": or_none(is_number),
            "parents_measured": is_flag,
            **_RECORDED,
        },
        {},
    ),
    "infusion": Record(
        {"started_at": is_time, "dose_mg": is_number},
        {
            "ended_at": or_none(is_time),
            "weight_kg": or_none(is_number),
            "ordered_mg": or_none(is_number),
            "label": is_text,
            "lots": is_text,
            "reaction": is_text,
            "note": is_text,
            "stopped": is_flag,
            "checked_by": is_text,
            **_RECORDED,
        },
        {},
    ),
    "specimen": Record(
        {"collected_at": is_time, "results": are_results},
        {
            "method": is_text,
            "visit": is_text,
            "symptoms": is_text,
            "note": is_text,
            "timing": one_of(*Timing),
            "confirmed_values": are_details,
            **_RECORDED,
        },
        {"results": are_changed_results},
    ),
    "medication": Record(
        {"drug": is_text, "start": is_date, "mg_per_day": or_none(is_number)},
        {
            "name": is_text,
            "dose": is_text,
            "unit": one_of(*DOSE_UNITS),
            "times": is_whole_number,
            "per": one_of(*Per),
            "route": one_of("", *Route),
            "act": one_of("", *Act),
            "cause": is_text,
            **_RECORDED,
        },
        {},
    ),
    "taper": Record(
        {"drug": is_text, "steps": are_plan_steps},
        {"method": one_of(*How), "cause": is_text, **_RECORDED},
        {},
    ),
    "event": Record(
        {"kind": is_text, "at": is_time},
        {"text": is_text, "until": or_none(is_time), "details": are_details, **_RECORDED},
        {},
    ),
    "alert": Record(
        {
            "at": is_time,
            "level": one_of(*(level.word for level in Level)),
            "suggests": is_text,
            "detail": is_mapping,
        },
        {},
        {
            "state": one_of(*StoredState),
            "reason": is_text,
            "remark": is_text,
            "repeat_on": or_none(is_date),
            "answered_by": is_text,
            "answered_at": or_none(is_time),
            "version": is_whole_number,
        },
        is_voided=False,
    ),
    "snooze": Record(
        {"rule": is_text, "until": is_date, "why": is_text}, {}, {}, is_amended=False, is_voided=False
    ),
    "setting": Record({"value": is_text}, {}, {}, is_voided=False),
    "message": Record(
        {"source": is_text, "control": is_text, "segments": are_texts, "observations": are_observations},
        {
            "file": is_text,
            "encoding": is_text,
            "broken": is_mapping,
            "child": or_none(is_text),
            "drawn": or_none(is_time),
            "accepted": are_numbers,
        },
        {},
        is_voided=False,
    ),
    "labmap": Record(
        {"source": is_text, "subject": one_of("code", "unit", "table"), "code": is_text, "meaning": is_text},
        {},
        {},
    ),
    "view": Record({"on": is_date}, {}, {}, is_voided=False),
    "visit": Record(
        {"at": is_time},
        {
            "joints": are_joints,
            "chaq_items": are_chaq_items,
            "aids": are_aids,
            "features": are_features,
            "by": is_text,
            "note": is_text,
            **{name: or_none(is_within(s.lowest, s.highest)) for name, s in SCALES.items()},
            **_RECORDED,
        },
        {},
    ),
    "goal": Record({"aim": one_of(*Aim), "due": is_date}, {"cause": is_text}, {}),
    "baseline": Record({"visit": is_text}, {}, {}, is_voided=False),
    "merge": Record({"into": is_text}, {}, {}, is_amended=False, is_voided=False),
    "letter": Record(
        {"at": is_time, "paragraphs": are_paragraphs},
        {"recipient": is_text, "corrects": is_text},
        {},
        is_amended=False,
    ),
}
