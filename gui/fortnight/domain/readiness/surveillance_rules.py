"""The rules of surveillance in one table: what, how often, why, and where a result is entered."""

from __future__ import annotations

from collections.abc import Callable

from fortnight.domain.messages import text
from fortnight.domain.readiness.surveillance_course import (
    Seen,
    after_the_first_dose,
    before_the_first_dose,
    bone_age_start,
    eye_after_start,
    eye_start,
    newest_event,
    newest_event_with,
    newest_results,
    on_a_steroid,
    puberty_start,
)
from fortnight.domain.readiness.surveillance_rule import Entry, Rule, Where
from fortnight.domain.record.event_kinds import EventKind, Imaging
from fortnight.domain.treatment import surveillance_limits as limits


def _eye_interval(seen: Seen) -> str:
    return "watch_eye_months" if seen.steroid_since is None else "watch_eye_steroid_months"


def _always(name: str) -> Callable[[Seen], str]:
    return lambda seen: name


def _pressure_interval(seen: Seen) -> str:
    since = seen.steroid_since
    early = since is not None and (seen.today - since).days < limits.EYE_PRESSURE_EARLY_DAYS.value
    return "watch_eye_pressure_early_months" if early else "watch_eye_pressure_months"


ONCE = _always("")


def _events_entry(kind: EventKind, **details: str) -> Entry:
    return Entry(Where.EVENT, kind, details)


def _labs_entry(*codes: str) -> Entry:
    return Entry(Where.LABS, codes=codes)


_MEASURES = Entry(Where.MEASURES)
_COUNT, _LIPIDS, _MAS = ("NEUT", "PLT", "ALT", "AST"), ("CHOL", "LDL", "HDL", "TG"), ("FERR", "LDH", "FIB")
_WARD_RULE = text("ward rule")
RULES: tuple[Rule, ...] = (
    Rule(
        "labs",
        text("Blood count, liver"),
        newest_results(*_COUNT),
        after_the_first_dose(),
        _always("watch_labs_days"),
        text("neutropenia, liver"),
        text("US label 5"),
        "V",
        _labs_entry(*_COUNT),
    ),
    Rule(
        "lipids",
        text("Lipids"),
        newest_results(*_LIPIDS),
        after_the_first_dose(limits.LIPIDS_FIRST_DAYS),
        _always("watch_lipids_months"),
        text("lipids rise on the drug"),
        text("US label 5; ACR 2021"),
        "V",
        _labs_entry(*_LIPIDS),
    ),
    Rule(
        "mas-labs",
        text("Ferritin, LDH, fibrinogen"),
        newest_results(*_MAS),
        after_the_first_dose(),
        _always("watch_mas_labs_days"),
        text("macrophage activation"),
        _WARD_RULE,
        "P",
        _labs_entry(*_MAS),
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
        _labs_entry("SBP", "DBP"),
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
    Rule(
        "eye-pressure",
        text("Eye pressure"),
        newest_event_with(EventKind.EYE, "pressure"),
        on_a_steroid(limits.EYE_PRESSURE_FIRST_DAYS),
        _pressure_interval,
        text("raised on a steroid without symptoms"),
        _WARD_RULE,
        "P",
        _events_entry(EventKind.EYE),
    ),
    Rule(
        "glucose",
        text("Glucose"),
        newest_results("GLU"),
        on_a_steroid(),
        _always("watch_glucose_months"),
        text("on a steroid"),
        _WARD_RULE,
        "P",
        _labs_entry("GLU"),
    ),
    Rule(
        "lung",
        text("Lung questions, saturation"),
        newest_event(EventKind.LUNG),
        after_the_first_dose(),
        _always("watch_lung_days"),
        text("lung disease of systemic JIA"),
        text("Boston 2023; the interval is a ward rule"),
        "P",
        _events_entry(EventKind.LUNG),
    ),
    Rule(
        "igg",
        text("IgG"),
        newest_results("IGG"),
        before_the_first_dose,
        _always("watch_igg_months"),
        text("before the first dose, then repeated"),
        text("no interval found; ward rule"),
        "P",
        _labs_entry("IGG"),
    ),
    Rule(
        "urine",
        text("Urine protein"),
        newest_results("UPCR"),
        after_the_first_dose(),
        _always("watch_urine_months"),
        text("amyloidosis"),
        _WARD_RULE,
        "R",
        _labs_entry("UPCR"),
    ),
    Rule(
        "vaccination-record",
        text("Vaccination record"),
        newest_event(EventKind.VACCINE_RECORD),
        before_the_first_dose,
        _always("watch_vaccine_record_months"),
        text("by the national programme; no live vaccine on the drug"),
        text("EULAR/PReS 2021"),
        "V",
        _events_entry(EventKind.VACCINE_RECORD),
    ),
    Rule(
        "eye-after",
        text("Eye examination after all drugs"),
        newest_event(EventKind.EYE),
        eye_after_start,
        _always("watch_eye_after_months"),
        text("uveitis may appear after the drugs"),
        text("European consensus, ARD"),
        "V",
        _events_entry(EventKind.EYE),
        after_the_end=True,
    ),
)
