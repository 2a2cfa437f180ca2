"""The rules of surveillance in one table: what, how often, why, and where a result is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fortnight.domain.messages import Text, text
from fortnight.domain.readiness.surveillance_course import (
    Find,
    Seen,
    Start,
    after_the_first_dose,
    before_the_first_dose,
    bone_age_start,
    eye_start,
    newest_event,
    newest_results,
    on_a_steroid,
    puberty_start,
)
from fortnight.domain.record.event_kinds import EventKind, Imaging
from fortnight.domain.treatment import surveillance_limits as limits


class Where(StrEnum):
    """Where the result is entered."""

    EVENT = "event"
    LABS = "labs"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is opened to enter the result: a form, and for an event its kind with some details."""

    where: Where
    kind: str = ""
    details: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)


def _eye_interval(seen: Seen) -> str:
    return "watch_eye_months" if seen.steroid_since is None else "watch_eye_steroid_months"


def _always(name: str) -> Callable[[Seen], str]:
    return lambda seen: name


ONCE = _always("")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: how its last result is found, when it is due first, its interval, the reason and its source.

    `every` returns the name of the interval among the settings; an empty name means once.
    """

    key: str
    title: Text
    find: Find
    start: Start
    every: Callable[[Seen], str]
    why: Text
    source: Text
    confidence: str
    entry: Entry


def _events_entry(kind: EventKind, **details: str) -> Entry:
    return Entry(Where.EVENT, kind, details)


_LABS, _MEASURES = Entry(Where.LABS), Entry(Where.MEASURES)
_WARD_RULE = text("ward rule")
RULES: tuple[Rule, ...] = (
    Rule(
        "labs",
        text("Blood count, liver"),
        newest_results("NEUT", "PLT", "ALT", "AST"),
        after_the_first_dose(),
        _always("watch_labs_days"),
        text("neutropenia, liver"),
        text("US label 5"),
        "V",
        _LABS,
    ),
    Rule(
        "lipids",
        text("Lipids"),
        newest_results("TG"),
        after_the_first_dose(limits.LIPIDS_FIRST_DAYS),
        _always("watch_lipids_months"),
        text("lipids rise on the drug"),
        text("US label 5; ACR 2021"),
        "V",
        _LABS,
    ),
    Rule(
        "mas-labs",
        text("Ferritin, LDH, fibrinogen"),
        newest_results("FERR", "LDH", "FIB"),
        after_the_first_dose(),
        _always("watch_mas_labs_days"),
        text("macrophage activation"),
        _WARD_RULE,
        "P",
        _LABS,
    ),
    Rule(
        "tb",
        text("TB screen"),
        newest_event(EventKind.TB_SCREEN),
        before_the_first_dose,
        _always("tb_days"),
        text("before dose 1, then repeated"),
        text("US label 5; the interval is a ward rule"),
        "V",
        _events_entry(EventKind.TB_SCREEN),
    ),
    Rule(
        "hepatitis-b",
        text("Hepatitis B"),
        newest_event(EventKind.SEROLOGY, test="hbs-antigen"),
        before_the_first_dose,
        ONCE,
        text("before the first dose"),
        text("review on biologics; ward rule"),
        "V",
        _events_entry(EventKind.SEROLOGY, test="hbs-antigen"),
    ),
    Rule(
        "varicella",
        text("Varicella antibody"),
        newest_event(EventKind.SEROLOGY, test="varicella"),
        before_the_first_dose,
        ONCE,
        text("plan after a contact; no live vaccine on the drug"),
        text("local guideline (Starship); ward rule"),
        "V",
        _events_entry(EventKind.SEROLOGY, test="varicella"),
    ),
    Rule(
        "influenza",
        text("Influenza vaccine"),
        newest_event(EventKind.VACCINE, vaccine="influenza"),
        after_the_first_dose(),
        _always("watch_influenza_months"),
        text("inactivated only"),
        text("national programme"),
        "R",
        _events_entry(EventKind.VACCINE, vaccine="influenza"),
    ),
    Rule(
        "eye",
        text("Eye examination"),
        newest_event(EventKind.EYE),
        eye_start,
        _eye_interval,
        text("uveitis; pressure and lens on a steroid"),
        text("Therapeutic Guidelines; ward rule on a steroid"),
        "V",
        _events_entry(EventKind.EYE),
    ),
    Rule(
        "dxa",
        text("DXA"),
        newest_event(EventKind.IMAGING, method=Imaging.DXA),
        on_a_steroid(limits.STEROID_DAYS, limits.DXA_FROM_YEARS),
        _always("watch_dxa_months"),
        text("steroid for more than 3 months"),
        text("expert panel 2020; ward rule"),
        "P",
        _events_entry(EventKind.IMAGING, method=Imaging.DXA),
    ),
    Rule(
        "spine",
        text("Film of the spine"),
        newest_event(EventKind.IMAGING, method=Imaging.SPINE),
        on_a_steroid(),
        _always("watch_spine_months"),
        text("fractures on a steroid, half without pain"),
        text("STOPP study"),
        "V",
        _events_entry(EventKind.IMAGING, method=Imaging.SPINE),
    ),
    Rule(
        "pressure",
        text("Blood pressure"),
        newest_results("SBP", "DBP"),
        on_a_steroid(),
        _always("watch_pressure_days"),
        text("on a steroid"),
        _WARD_RULE,
        "P",
        _LABS,
    ),
    Rule(
        "height",
        text("Height and weight"),
        newest_results("HEIGHT"),
        before_the_first_dose,
        _always("watch_height_months"),
        text("growth and dose"),
        _WARD_RULE,
        "P",
        _MEASURES,
    ),
    Rule(
        "puberty",
        text("Puberty"),
        newest_event(EventKind.PUBERTY),
        puberty_start,
        _always("watch_puberty_months"),
        text("growth is read with it"),
        _WARD_RULE,
        "P",
        _events_entry(EventKind.PUBERTY),
    ),
    Rule(
        "bone-age",
        text("Bone age"),
        newest_event(EventKind.IMAGING, method=Imaging.BONE_AGE),
        bone_age_start,
        _always("watch_bone_age_months"),
        text("height below −2 SDS"),
        _WARD_RULE,
        "P",
        _events_entry(EventKind.IMAGING, method=Imaging.BONE_AGE),
    ),
)
