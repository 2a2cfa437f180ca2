"""The words of the audit trail for fields and their values: units, dates, and what is stored as a code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, cast

from fortnight.domain.alert.outcomes import REASONS
from fortnight.domain.infusion.act_words import CHOICE_WORDS, PART_WORDS
from fortnight.domain.infusion.vital_limits import PLAUSIBLE
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name, unit_text
from fortnight.domain.messages import Text, english_day, text
from fortnight.domain.numbers import plain
from fortnight.domain.people import ROLE_WORDS
from fortnight.domain.record.course import PRELIMINARY
from fortnight.domain.record.event_kinds import KINDS as KINDS_OF_EVENTS
from fortnight.domain.record.event_kinds import kind_word, stored_detail_words
from fortnight.domain.record.goal import AIM_WORDS
from fortnight.domain.record.medication import ACT_WORDS, DOSE_UNIT_WORDS, PER_WORDS, ROUTE_WORDS
from fortnight.domain.record.plan import END_WORDS
from fortnight.domain.record.taper import HOW_WORDS, step_from
from fortnight.domain.treatment.dose import label_title
from fortnight.domain.treatment.medication_words import plan_step_words
from fortnight.operations.audit_visit import VISIT_FIELDS, VISIT_WORDS

FIELDS: dict[str, Text] = {
    "number": text("number"),
    "name": text("name"),
    "sex": text("sex"),
    "birth_date": text("birth date"),
    "allergies": text("allergies"),
    "label": text("dosing label"),
    "interval_days": text("days between infusions"),
    "mother_cm": text("height of the mother"),
    "father_cm": text("height of the father"),
    "parents_measured": text("parents measured"),
    "confirmed_values": text("confirmed as measured"),
    "note": text("note"),
    "started_at": text("start"),
    "ended_at": text("end"),
    "dose_mg": text("dose"),
    "weight_kg": text("weight"),
    "ordered_mg": text("dose by the label"),
    "lots": text("lots"),
    "reaction": text("reaction"),
    "stopped": text("stopped early"),
    "checked_by": text("checked by"),
    "brand": text("brand"),
    "mg_per_kg": text("dose per kg"),
    "mg": text("fixed dose"),
    "since": text("in force from"),
    "ordered_by": text("ordered by"),
    "finding": text("finding"),
    "choice": text("answer"),
    "physician": text("physician"),
    "how": text("decision given by"),
    "decided_at": text("decided at"),
    "about": text("about"),
    "route": text("route"),
    "witness": text("seen by"),
    "is_extra": text("beyond the schedule"),
    "is_afterwards": text("written down afterwards"),
    "is_time_unknown": text("time not known"),
    "is_onset_unknown": text("onset not known"),
    "given_mg": text("dose given"),
    "made_at": text("prepared at"),
    "prepared_mg": text("prepared dose"),
    "bag_ml": text("bag"),
    "take_out_ml": text("taken out first"),
    "vials": text("vials"),
    "storage": text("storage"),
    "discard_by": text("discard by"),
    "pump": text("pump"),
    "access": text("access"),
    "by": text("by"),
    "rate_ml_h": text("rate"),
    "plan": text("rate plan"),
    "values": text("values"),
    "withdrawn": text("withdrawn"),
    "advice": text("advice"),
    "given_to": text("given to"),
    "part": text("signed for"),
    "due": text("planned for"),
    "to": text("moved to"),
    "days": text("days between infusions"),
    "on": text("day"),
    "why": text("why"),
    "collected_at": text("drawn"),
    "method": text("method"),
    "visit": text("visit"),
    "timing": text("drawn before or after the infusion"),
    "symptoms": text("symptoms"),
    "drug": text("drug"),
    "start": text("from"),
    "mg_per_day": text("dose per day"),
    "dose": text("dose at a time"),
    "unit": text("unit"),
    "times": text("times"),
    "per": text("taken"),
    "act": text("what was done"),
    "cause": text("reason"),
    "aim": text("target"),
    "steps": text("steps"),
    "kind": text("kind"),
    "at": text("time"),
    "until": text("until"),
    "text": text("description"),
    "details": text("details"),
    "level": text("level"),
    "suggests": text("suggests"),
    "state": text("state"),
    "reason": text("reason"),
    "remark": text("remark"),
    "repeat_on": text("repeat on"),
    **VISIT_FIELDS,
    "recipient": text("recipient"),
    "computer": text("computer"),
    "former": text("former computer"),
    "written_at": text("written in a review copy"),
    "paragraphs": text("paragraphs"),
    "corrects": text("corrects the letter"),
    "value": text("value"),
    "role": text("role"),
    "role_before": text("role before"),
    "file": text("file"),
    "what": text("what"),
    "backup": text("backup"),
    "lost": text("entries not in the backup"),
    "refused_before": text("refused log-ins before"),
    "last": text("last entry before"),
    "now": text("clock at that time"),
    "verb": text("action"),
    "confirmed": text("questions confirmed"),
    "source": text("laboratory"),
    "control": text("message"),
    "subject": text("what is mapped"),
    "code": text("code or unit"),
    "meaning": text("means"),
    "drawn": text("drawn"),
    "accepted": text("accepted observations"),
    "recorded": text("recorded elsewhere by"),
    "children": text("children"),
    "codes_only": text("codes only"),
}
# Fields of no use to a reader: checksums, keys, the content of cards.
HIDDEN = frozenset(
    (
        "answer",
        "aside",
        "broken",
        "child",
        "detail",
        "encoding",
        "entry",
        "generation",
        "heads",
        "key",
        "observations",
        "second",
        "secret",
        "seen",
        "segments",
        "seq",
        "sha256",
        "signed",
        "version",
    )
)
MOMENTS = frozenset(
    {"started_at", "ended_at", "collected_at", "at", "last", "now", "made_at", "discard_by", "decided_at"}
    | {"written_at"}
)
DAYS = frozenset({"birth_date", "start", "until", "repeat_on", "since", "due", "to", "on"})
UNITS = {
    "dose_mg": "mg",
    "ordered_mg": "mg",
    "prepared_mg": "mg",
    "given_mg": "mg",
    "mg": "mg",
    "mg_per_kg": "mg/kg",
    "weight_kg": "kg",
    "mother_cm": "cm",
    "father_cm": "cm",
    "mg_per_day": "mg",
    "bag_ml": "mL",
    "take_out_ml": "mL",
    "rate_ml_h": "mL/h",
    "stiffness_min": "min",
}


# What is shown for the values of a choice.
CHOICES: Mapping[str, Mapping[Any, Text | str]] = {
    "reason": REASONS,
    "why": END_WORDS,
    "aim": AIM_WORDS,
    "role": ROLE_WORDS,
    "choice": CHOICE_WORDS,
    "part": PART_WORDS,
    "storage": {"room": text("room temperature"), "refrigerated": text("refrigerator")},
    "act": ACT_WORDS,
    "per": PER_WORDS,
    "route": ROUTE_WORDS,
    "unit": DOSE_UNIT_WORDS,
    "method": HOW_WORDS,
}


def field_words(name: str) -> str:
    """Return the name of a field in words; that of the analyte for a result."""
    if name.startswith("results."):
        return analyte_name(name.removeprefix("results."))
    return str(FIELDS.get(name, name))


def value_words(name: str, value: Any) -> str:
    """Return the value of a field in words: with its unit, dates with the name of the month."""
    if value is None or value == "" or value == []:
        return ""
    try:
        if name.startswith("results."):
            return _result_words(value)
        if name in VISIT_WORDS:
            return VISIT_WORDS[name](value)
        return _moment_words(value) if name in MOMENTS else _other_words(name, value)
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
        return str(value)


def _result_words(result: Mapping[str, Any]) -> str:
    written = str(result.get("reported") or f"{result.get('comparator', '')}{plain(float(result['value']))}")
    words = f"{written} {unit_text(str(result.get('unit', '')))}".strip()
    return str(text("{value} (preliminary)", value=words)) if result.get("state") == PRELIMINARY else words


def _vital_words(values: Mapping[str, float]) -> str:
    """Return vital signs by their names, such as `Temperature 36.8 °C, Pulse 92 /min`."""
    return ", ".join(
        f"{analyte_name(code)} {plain(values[code])} {unit_text(ANALYTES[code].unit)}".strip()
        for code in PLAUSIBLE
        if values.get(code) is not None
    )


def _moment_words(value: str) -> str:
    """Return a time in ISO form as `22 Nov 2026 09:30`."""
    at = datetime.fromisoformat(value)
    return f"{english_day(at.date())} {at:%H:%M}"


def _step_words(step: Mapping[str, Any]) -> str:
    return f"{english_day(date.fromisoformat(step['start']))}: {plan_step_words(step_from(step))}"


def _confirmed_words(values: Mapping[str, float]) -> str:
    return ", ".join(
        f"{analyte_name(code)} {plain(each)} {unit_text(ANALYTES[code].unit)}"
        for code, each in values.items()
    )


_WORDED: Mapping[str, Callable[[Any], str]] = {
    "kind": lambda value: str(kind_word(value) if value in KINDS_OF_EVENTS else value),
    "details": lambda value: ", ".join(map(str, stored_detail_words(value))),
    "confirmed_values": _confirmed_words,
    "values": _vital_words,
    "label": lambda value: str(label_title(value)),
    "steps": lambda value: "; ".join(map(_step_words, value)),
    "recorded": lambda value: f"{value['by']}, {_moment_words(value['at'])}",
}
"""Fields whose values have words of their own."""


def _other_words(name: str, value: Any) -> str:
    if name in DAYS:
        return _moment_words(value) if "T" in value else english_day(date.fromisoformat(value))
    if isinstance(value, bool):
        return str(text("yes") if value else text("no"))
    if isinstance(value, str) and value in CHOICES.get(name, {}):
        return str(CHOICES[name][value])
    if name in _WORDED:
        return _WORDED[name](value)
    if isinstance(value, int | float):
        return f"{plain(value)} {UNITS.get(name, '')}".strip()
    if isinstance(value, dict):
        pairs = cast("dict[str, Any]", value).items()
        return ", ".join(f"{key}: {each}" for key, each in pairs if each not in (None, ""))
    return ", ".join(map(str, cast("list[Any]", value))) if isinstance(value, list) else str(value)
