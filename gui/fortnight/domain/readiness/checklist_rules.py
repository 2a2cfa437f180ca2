"""The rules of the checklist in one table: what each finds, what its row shows, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from fortnight.domain.infusion.checklist_limits import PREGNANCY_TEST_DAYS, SIGNS_DAYS
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain
from fortnight.domain.readiness import bag_findings, bedside_findings
from fortnight.domain.readiness.alert_findings import (
    NOT_IN_INFECTION,
    alert_findings,
    reaction_sign_findings,
)
from fortnight.domain.readiness.bedside_findings import (
    HYPERSENSITIVITY,
    IDENTITY_SOURCE,
    PREGNANCY_SOURCE,
    TB_SOURCE,
    VACCINE_SOURCE,
    Bedside,
)
from fortnight.domain.readiness.finding import Finding
from fortnight.domain.readiness.measurement_findings import (
    ACTUAL_WEIGHT,
    DRAWN_FOR_DOSE,
    FOR_THIS_DOSE,
    MONITORING,
    WARD_RULE,
    lab_finding,
    weight_findings,
)
from fortnight.domain.readiness.row_values import (
    Shown,
    alerts_shown,
    allergies_shown,
    asked_shown,
    identity_shown,
    interval_shown,
    neutrophils_shown,
    pregnancy_shown,
    reaction_shown,
    result_shown,
    second_check_shown,
    tb_screen_shown,
    temperature_shown,
    vials_shown,
    weight_shown,
)
from fortnight.domain.readiness.treatment_findings import (
    AFTER_REACTION,
    early_findings,
    label_finding,
    late_findings,
    reaction_findings,
)
from fortnight.domain.treatment.dose import label_title
from fortnight.domain.treatment.label_limits import LIMITED_ANALYTES, limits_of


def _always(seen: Bedside) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule and its row.

    `find` yields what is found; `shown` returns the value and time of a row in order; `limits` is the rule in
    words. A rule that is not `waivable` cannot be answered with "go ahead": it has to be settled.
    """

    name: str
    title: Text
    find: Callable[[Bedside], Iterable[Finding]]
    shown: Callable[[Bedside], Shown]
    limits: Callable[[Bedside], Text]
    source: Text
    waivable: bool = True
    applies: Callable[[Bedside], bool] = _always


# The rules in words -----------------------------------------------------------------------------------


def _said(words: Text) -> Callable[[Bedside], Text]:
    return lambda seen: words


def _label_words(code: str) -> Callable[[Bedside], Text]:
    def words(seen: Bedside) -> Text:
        started = bool(seen.course.infusions)
        limits = [
            each.looks_for
            for each in limits_of(seen.course.child.label)
            if each.analyte == code and each.to_start is not started
        ]
        days = seen.rules.result_lasts(len(seen.course.infusions)).days
        return text("asks at {limit}; within {n} d", limit=limits[-1], n=days)

    return words


def _drawn_words(seen: Bedside) -> Text:
    return text("drawn for this dose, within {n} d", n=DRAWN_FOR_DOSE.days)


def _weight_words(seen: Bedside) -> Text:
    return text(
        "of today; asks at ±10 %, at another dose ({label}) and at a wrong unit",
        label=label_title(seen.course.child.label),
    )


def _label_and_age(code: str) -> Callable[[Bedside], Iterable[Finding]]:
    return lambda seen: (
        *label_finding(seen.course, code),
        *lab_finding(seen.course, code, seen.now, seen.rules),
    )


def _drawn(code: str) -> Callable[[Bedside], Iterable[Finding]]:
    return lambda seen: lab_finding(seen.course, code, seen.now, seen.rules)


def _weights(seen: Bedside) -> Iterable[Finding]:
    return weight_findings(seen.course, seen.now, timedelta(days=seen.rules.weight_days))


def _reactions(seen: Bedside) -> Iterable[Finding]:
    return (*reaction_findings(seen.course), *reaction_sign_findings(seen.course, seen.alerts))


def _prepared(seen: Bedside) -> bool:
    return seen.record.preparation is not None


CHECKLIST_RULES: tuple[Rule, ...] = (
    Rule(
        "alerts",
        text("Alerts"),
        lambda seen: alert_findings(seen.alerts, seen.now),
        alerts_shown,
        _said(text("every open alert asks")),
        NOT_IN_INFECTION,
    ),
    Rule(
        "vials",
        text("Vials in date"),
        bag_findings.vial_findings,
        vials_shown,
        _said(text("an expired vial stops")),
        WARD_RULE,
        waivable=False,
        applies=_prepared,
    ),
    Rule(
        "contact",
        text("Contact"),
        bedside_findings.contact_findings,
        asked_shown("contact"),
        lambda seen: text("varicella, TB, other: asks for {n} d", n=plain(seen.rules.contact_days)),
        WARD_RULE,
    ),
    Rule(
        "temperature",
        text("Temperature now"),
        bedside_findings.temperature_findings,
        temperature_shown,
        lambda seen: text("asks from {limit}", limit=Quantity("TEMP", seen.rules.ask_temperature_c)),
        WARD_RULE,
    ),
    Rule(
        "identity",
        text("Identity"),
        bedside_findings.identity_findings,
        identity_shown,
        _said(text("wristband, or two identifiers that agree")),
        IDENTITY_SOURCE,
        waivable=False,
    ),
    Rule(
        "signs",
        text("Fever, signs, %n day(s)", "", int(SIGNS_DAYS.value)),
        bedside_findings.signs_findings,
        asked_shown("signs"),
        _said(text("not during an active infection")),
        NOT_IN_INFECTION,
    ),
    Rule("weight", text("Weight"), _weights, weight_shown, _weight_words, ACTUAL_WEIGHT),
    *(
        Rule(
            code,
            text("{name}", name=analyte_name(code)),
            _label_and_age(code),
            neutrophils_shown if code == "NEUT" else result_shown(code),
            _label_words(code),
            MONITORING,
        )
        for code in LIMITED_ANALYTES
    ),
    *(
        Rule(
            code,
            text("{name} before the dose", name=analyte_name(code)),
            _drawn(code),
            result_shown(code),
            _drawn_words,
            WARD_RULE,
        )
        for code in FOR_THIS_DOSE
    ),
    Rule(
        "tb-screen",
        text("TB screen"),
        bedside_findings.tb_findings,
        tb_screen_shown,
        lambda seen: text("before dose 1; every {n} d", n=plain(seen.rules.tb_days)),
        TB_SOURCE,
    ),
    Rule(
        "live-vaccine",
        text("Live vaccine"),
        bedside_findings.vaccine_findings,
        asked_shown("live-vaccine"),
        lambda seen: text("asks for {n} d, and if planned", n=plain(seen.rules.live_vaccine_days)),
        VACCINE_SOURCE,
    ),
    Rule(
        "pregnancy",
        text("Pregnancy"),
        bedside_findings.pregnancy_findings,
        pregnancy_shown,
        lambda seen: text(
            "from {age} years; a test counts for {n} d",
            age=plain(seen.rules.menarche_years),
            n=int(PREGNANCY_TEST_DAYS.value),
        ),
        PREGNANCY_SOURCE,
        applies=bedside_findings.may_be_pregnant,
    ),
    Rule(
        "allergies",
        text("Allergies"),
        bedside_findings.allergy_findings,
        allergies_shown,
        _said(text("hypersensitivity to the drug: not given")),
        HYPERSENSITIVITY,
    ),
    Rule(
        "reaction",
        text("Last reaction"),
        _reactions,
        reaction_shown,
        _said(text("during or within 24 h of the last infusion")),
        AFTER_REACTION,
    ),
    Rule(
        "interval",
        text("Interval"),
        lambda seen: chain(
            late_findings(seen.course, seen.now, seen.window_days),
            early_findings(seen.course, seen.now, seen.window_days),
        ),
        interval_shown,
        lambda seen: text(
            "every %n day(s), ± {window} d", "", seen.course.child.interval_days, window=seen.window_days
        ),
        WARD_RULE,
    ),
    Rule(
        "second-check",
        text("Second check"),
        bag_findings.second_check_findings,
        second_check_shown,
        _said(text("by another person, after the bag was made")),
        WARD_RULE,
        waivable=False,
        applies=_prepared,
    ),
)
