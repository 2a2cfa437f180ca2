"""The tables of the manual that come from the program: limits, settings, rights, plausible values.

A page of the manual names a table, and the program fills it in. So the manual cannot differ from what the
program does, and no number is written twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from fortnight.domain.alert import limits as alert_limits
from fortnight.domain.entry.setting import Setting
from fortnight.domain.entry.settings import TABLE
from fortnight.domain.explanation.rules_page import Section, limit_row, limit_value, sections, sourced
from fortnight.domain.infusion import (
    checklist_limits,
    drip,
    infusion_record,
    preparation,
    rate_plan,
    reaction,
    vitals_schedule,
)
from fortnight.domain.infusion.vital_limits import PLAUSIBLE
from fortnight.domain.labs.analyte import Analyte
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, analyte_name, number
from fortnight.domain.labs.units import unit_label
from fortnight.domain.limit import Limit, limits_in
from fortnight.domain.messages import Text, text
from fortnight.domain.people import (
    CODE_GROUP,
    CODE_GROUPS,
    PIN_DIGITS,
    PIN_TRIES,
    ROLE_WORDS,
    ROLES,
    SHORTEST_PASSPHRASE,
    may_write,
)
from fortnight.domain.scores.growth import SHORTEST_INTERVAL_YEARS
from fortnight.domain.treatment import dose, exposure, steroid_limits, surveillance_limits
from fortnight.domain.treatment.label_limits import LABEL_LIMITS, LabelLimit

EMPTY = text("")
RIGHTS: tuple[tuple[Text, str], ...] = (
    (text("Record children, infusions, labs, drugs, events and visits, and correct them"), "specimen.record"),
    (text("Acknowledge and snooze alert cards"), "alert.amend"),
    (text("Name the outcome of an alert card"), "alert.outcome"),
    (text("Set the physician global of a visit"), "visit.physician"),
    (text("Sign results and visits"), "specimen.sign"),
    (text("Plan a taper, change the interval, end a course"), "taper.record"),
    (text("Write letters"), "letter.record"),
    (text("Make review copies"), "copy.make"),
    (text("Import files"), "import.record"),
    (text("Export children as FHIR or CSV"), "export.record"),
    (text("Export tables for research"), "export.research"),
    (text("Export names for research"), "export.identified"),
    (text("Decide what two computers changed"), "conflict.settle"),
    (text("Change settings of the clinic, and people"), "setting.record"),
    (text("Restore a backup, export the key"), "store.restore"),
)
"""What people do, each with a verb of the table of rights."""


def _limits(title: Text, limits: Iterable[Limit]) -> Section:
    rows = tuple(limit_row(limit) for limit in limits if limit.name)
    return Section(title, EMPTY, (text("Limit"), text("Value"), text("Source")), rows)


def _infusion() -> tuple[Section, ...]:
    modules = (preparation, rate_plan, drip, vitals_schedule, infusion_record, reaction)
    return (_limits(text("Infusion"), limits_in(*modules).values()),)


def _vitals() -> tuple[Section, ...]:
    head = (text("Value"), text("Asked about below"), text("Asked about above"), text("Source"))
    rows = tuple(
        (analyte_name(code), limit_value(ask.low), limit_value(ask.high), limit_row(ask.low)[2])
        for code, ask in PLAUSIBLE.items()
    )
    return (Section(text("Vital signs"), EMPTY, head, rows),)


def _label_row(limit: LabelLimit) -> tuple[Text | str, ...]:
    when = text("before the first infusion") if limit.to_start else text("during treatment")
    source = sourced(limit.source, limit.confidence)
    return analyte_name(limit.analyte), when, limit.looks_for, limit.advice, source


def _label() -> tuple[Section, ...]:
    head = (text("Value"), text("When"), text("Limit"), text("What the label says"), text("Source"))
    return (Section(text("Limits in the label"), EMPTY, head, tuple(map(_label_row, LABEL_LIMITS["us-eu"]))),)


def _setting_row(setting: Setting) -> tuple[Text | str, ...]:
    return setting.title, setting.kind.shown(setting.default), setting.who, setting.meaning


def _settings() -> tuple[Section, ...]:
    """Return a section for each group of settings."""
    head = (text("Setting"), text("Default"), text("May be changed by"), text("Meaning"))
    groups = groupby(TABLE, key=lambda setting: setting.group)
    return tuple(Section(title, EMPTY, head, tuple(map(_setting_row, found))) for title, found in groups)


def _roles() -> tuple[Section, ...]:
    head = (text("What"), *(ROLE_WORDS[role] for role in ROLES))
    rows = tuple(
        (words, *("✓" if may_write(role, verb) else "–" for role in ROLES)) for words, verb in RIGHTS
    )
    return (Section(text("Who may do what"), EMPTY, head, rows),)


def _analyte_row(analyte: Analyte) -> tuple[Text | str, ...]:
    units = ", ".join(dict.fromkeys(map(unit_label, analyte.conversions)))
    refused, asked = (_span(analyte, limits) for limits in (analyte.hard, analyte.soft_limits))
    return analyte.name, units, asked, refused, analyte.source


def _span(analyte: Analyte, limits: tuple[float, float]) -> Text:
    low, high = (Quantity(analyte.code, value) for value in limits)
    return text("{low} to {high}", low=low, high=high)


def _analytes() -> tuple[Section, ...]:
    head = (
        text("Value"),
        text("Units that may be typed"),
        text("Asked about outside"),
        text("Refused outside"),
        text("Source"),
    )
    return (Section(text("Values"), EMPTY, head, tuple(map(_analyte_row, ANALYTES.values()))),)


def _of(title: Text, *modules: object) -> Callable[[], tuple[Section, ...]]:
    return lambda: (_limits(title, limits_in(*modules).values()),)  # type: ignore[arg-type]


MANUAL_TABLES: Mapping[str, Callable[[], tuple[Section, ...]]] = {
    "analytes": _analytes,
    "checklist": _of(text("Checklist before an infusion"), checklist_limits),
    "dose": _of(text("Dose"), dose),
    "infusion": _infusion,
    "label": _label,
    "roles": _roles,
    "rules": sections,
    "settings": _settings,
    "steroid": _of(text("Steroid"), steroid_limits),
    "surveillance": _of(text("Surveillance"), surveillance_limits),
    "vitals": _vitals,
}
"""The tables by their names in the manual."""

NAMED_LIMITS: Mapping[str, Limit] = limits_in(
    alert_limits,
    exposure,
    checklist_limits,
    dose,
    infusion_record,
    preparation,
    reaction,
    surveillance_limits,
    vitals_schedule,
)
NAMED_FIGURES: Mapping[str, str] = {
    "PIN digits": "–".join(map(str, PIN_DIGITS)),
    "PIN tries": str(PIN_TRIES),
    "code group": str(CODE_GROUP),
    "code groups": str(CODE_GROUPS),
    "shortest passphrase": str(SHORTEST_PASSPHRASE),
    "velocity years": number(SHORTEST_INTERVAL_YEARS),
}
"""Figures of the program that are no limits of a rule."""


def manual_value(name: str) -> Text | str:
    """Return a figure, or the value of a limit by its name in the code, such as `LATE_MINUTES`.

    :raises KeyError: if there is none of this name.
    """
    return NAMED_FIGURES.get(name) or limit_value(NAMED_LIMITS[name])
