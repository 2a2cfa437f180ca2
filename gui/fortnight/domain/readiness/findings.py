"""Readiness: what speaks against starting the next infusion now, as far as the record knows.

One list of findings, the same on every page; the child is ready where the list is empty. The program
cites and asks, it never holds the drug by itself. What no label states is called a ward rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fortnight.domain.alert.levels import REACTION
from fortnight.domain.alert.raised_alert import SUSPECTED, LifeState, RaisedAlert, answer_words, life_words
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, spoken, times
from fortnight.domain.messages import ShortDay, Text, text
from fortnight.domain.record.course import Course, Result
from fortnight.domain.treatment.label_limits import LIMITED, Act, label_limit, label_words
from fortnight.domain.treatment.schedule import WINDOW_DAYS, next_due

FOR_THIS_DOSE = ("IL6", "CRP", "WBC")  # drawn again before every infusion [P]
PANEL = (*FOR_THIS_DOSE, *LIMITED)
NEEDED = (*PANEL, "WEIGHT")  # the results that are looked at: the newest of each
DRAWN_FOR_DOSE = timedelta(days=4)  # drawn or weighed this close before an infusion counts for it [P]
# No label says how old a result may be on the day of a dose: US label 2 monitors at the second infusion,
# then every two to four weeks.
FIRST_DOSES = 6
LIMITED_LAST_FIRST_DOSES = timedelta(days=14)  # [P]
LIMITED_LAST = timedelta(days=28)  # [P]

WARD_RULE = text("ward rule")
MONITORING = text("US label 2: every 2 to 4 weeks")
ACTUAL_WEIGHT = text("EU SmPC 4.2: the actual weight at each infusion")
NOT_IN_INFECTION = text("US label 5: not during an active infection")
REACTION_STUDY = text(
    "HSR study, sJIA, n=40: IL-6 before dose 3 above that before dose 1 in those who reacted"
)
AFTER_REACTION = text("US label 5: reactions during or within 24 h")
LABEL_RULES = {"NEUT": "label-neutrophils", "PLT": "label-platelets", "ALT": "label-alt", "AST": "label-ast"}


class Seriousness(StrEnum):
    """How serious a finding is, the most serious first."""

    STOP = "stop"  # the label says discontinue
    ASK = "ask"
    MISSING = "missing"  # there is no value


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody decided about a finding, and why."""

    by: str
    at: datetime
    choice: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that speaks against starting now.

    `rule` is a stable name, `brief` fits into a pill, `says` is the sentence; `value` is what was found
    and `at` when; an answered finding stays until it is settled.
    """

    rule: str
    seriousness: Seriousness
    brief: Text
    says: Text
    source: Text
    value: Quantity | Text | None = None
    at: datetime | None = None
    answered: Answer | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """The findings, the most serious first, and how many of the panel were drawn for this infusion."""

    findings: tuple[Finding, ...]
    labs: int
    wanted: int = len(PANEL)

    @property
    def ready(self) -> bool:
        """Nothing speaks against starting now."""
        return not self.findings


def readiness(
    course: Course, alerts: Iterable[RaisedAlert], now: datetime, window_days: int = WINDOW_DAYS
) -> Readiness:
    """What speaks against the next infusion of a child if it were started at `now`.

    Of the course it looks at the first infusion, the last `FIRST_DOSES` and the newest result of each of
    `NEEDED`. `window_days`: days after the due date that still are on time.
    """
    alerts = tuple(alerts)
    found = (
        *_alerts(alerts, now),
        *_reaction_signs(course, alerts),
        *_label(course),
        *_reaction(course),
        *_late(course, now, window_days),
        *_weight(course, now),
        *_labs(course, now),
    )
    order = list(Seriousness)
    ranked = sorted(found, key=lambda each: (order.index(each.seriousness), each.answered is not None))
    drawn = sum(_is_for_dose(course, course.latest(code), now) for code in FOR_THIS_DOSE)
    recent = sum(_is_recent(course, course.latest(code), now) for code in LIMITED)
    return Readiness(tuple(ranked), drawn + recent)


# Alerts -------------------------------------------------------------------------------------------


def _alerts(alerts: Iterable[RaisedAlert], now: datetime) -> Iterator[Finding]:
    for alert in alerts:
        if alert.life is LifeState.OPEN and not alert.is_silent:
            yield _open(alert)
        elif alert.life in (LifeState.ANSWERED, LifeState.WAITING):
            yield _answered(alert, now)


def _reaction_signs(course: Course, alerts: Iterable[RaisedAlert]) -> Iterator[Finding]:
    """The silent mark of a coming reaction stands until the dose that it is about was given."""
    for alert in alerts:
        if alert.suggests == "reaction" and _is_after_last_dose(course, alert.newest):
            told = alert.told
            yield Finding(
                "reaction-signs",
                Seriousness.ASK,
                text("Reaction?"),
                REACTION,
                REACTION_STUDY,
                told.value,
                told.at,
            )


def _open(alert: RaisedAlert) -> Finding:
    told = alert.told
    brief, says = _alert_brief(alert), _open_words(alert)
    return Finding("alert-open", Seriousness.ASK, brief, says, NOT_IN_INFECTION, told.value, told.at)


def _answered(alert: RaisedAlert, now: datetime) -> Finding:
    told = alert.told
    answer = Answer(alert.answered_by, alert.answered_at or alert.at, alert.reason, alert.remark)
    says = text(
        "Alert of {day}, answered “{answer}”: {state}",
        day=told.at.date(),
        answer=answer_words(alert),
        state=life_words(alert, now.date()),
    )
    brief = text("Repeat {day}", day=ShortDay(alert.repeat_due)) if alert.repeat_due else text("Outcome open")
    return Finding(
        "alert-answered", Seriousness.ASK, brief, says, NOT_IN_INFECTION, told.value, told.at, answer
    )


def _alert_brief(alert: RaisedAlert) -> Text:
    if alert.suggests == "mas":
        return text("MAS pattern")
    fold = alert.told.fold
    if fold is None:
        return SUSPECTED[alert.suggests]
    words = "IL-6 {fold} × expected" if alert.is_early else "IL-6 {fold} × own"
    return text(words, fold=times(fold))


def _open_words(alert: RaisedAlert) -> Text:
    if alert.suggests == "mas":
        return text("Alert, pattern of macrophage activation syndrome: call the consultant")
    return text("IL-6 alert ({suspected}): ask the physician", suspected=SUSPECTED[alert.suggests])


# Label, reaction, plan ----------------------------------------------------------------------------


def _label(course: Course) -> Iterator[Finding]:
    """The newest value of each limited analyte, however old, against the child's label."""
    for code in LIMITED:
        result = course.latest(code)
        limit = (
            label_limit(result, course.child.label, started=bool(course.infusions))
            if result is not None
            else None
        )
        if result is None or limit is None:
            continue
        seriousness = Seriousness.STOP if limit.act is Act.DISCONTINUE else Seriousness.ASK
        value = Quantity.of(result)
        brief = text("{name} {value}", name=ANALYTES[code].short, value=value)
        yield Finding(
            LABEL_RULES[code],
            seriousness,
            brief,
            label_words(result, limit),
            text(limit.source),
            value,
            result.collected_at,
        )


def _reaction(course: Course) -> Iterator[Finding]:
    last = course.last_infusion
    if last is None or not (last.reaction or last.stopped):
        return
    what = text("{reaction}", reaction=last.reaction) if last.reaction else text("stopped before the end")
    yield Finding(
        "reaction",
        Seriousness.ASK,
        text("Reaction last time"),
        text("Reaction at the last infusion: {what}", what=what),
        AFTER_REACTION,
        what,
        last.started_at,
    )


def _late(course: Course, now: datetime, window_days: int) -> Iterator[Finding]:
    last = course.last_infusion
    if last is None:
        return
    due = next_due(last.started_at.date(), course.child.interval_days, now.date())
    if due.days_overdue <= window_days:
        return
    since, late = text("{n} d since dose", n=due.days_since), text("{n} d late", n=due.days_overdue)
    yield Finding(
        "late",
        Seriousness.ASK,
        since,
        text("{late}: {since}, due {day}", late=late, since=since, day=due.due),
        text("plan: every {n} days, ± {window} d", n=course.child.interval_days, window=window_days),
        late,
        last.started_at,
    )


# Weight and labs ----------------------------------------------------------------------------------


def _since(course: Course) -> datetime | None:
    """From when on something is drawn for the next infusion: after the last one."""
    last = course.last_infusion
    return None if last is None else last.started_at


def _is_after_last_dose(course: Course, at: datetime) -> bool:
    since = _since(course)
    return since is None or at > since


def _weight(course: Course, now: datetime) -> Iterator[Finding]:
    weighed = course.weight()
    name = text("Weight")
    if weighed is None or not _is_after_last_dose(course, weighed[1]):
        says = text("No weight since the last infusion") if weighed else text("No weight on record")
        yield Finding("missing-weight", Seriousness.MISSING, name, says, ACTUAL_WEIGHT)
    elif now - weighed[1] > DRAWN_FOR_DOSE:
        value = Quantity("WEIGHT", weighed[0])
        yield Finding(
            "old-weight",
            Seriousness.ASK,
            text("Weight old"),
            text("Weight {value} is of {day}", value=value, day=weighed[1].date()),
            ACTUAL_WEIGHT,
            value,
            weighed[1],
        )


def _labs(course: Course, now: datetime) -> Iterator[Finding]:
    for code in FOR_THIS_DOSE:
        result = course.latest(code)
        if result is None or not _is_after_last_dose(course, result.collected_at):
            yield _missing(code, WARD_RULE)
        elif not _is_for_dose(course, result, now):
            yield _old(result, WARD_RULE)
    for code in LIMITED:
        result = course.latest(code)
        if result is None:
            yield _missing(code, MONITORING)
        elif not _is_recent(course, result, now):
            yield _old(result, MONITORING)


def _is_for_dose(course: Course, result: Result | None, now: datetime) -> bool:
    return (
        result is not None
        and _is_after_last_dose(course, result.collected_at)
        and now - result.collected_at <= DRAWN_FOR_DOSE
    )


def _is_recent(course: Course, result: Result | None, now: datetime) -> bool:
    lasts = LIMITED_LAST_FIRST_DOSES if len(course.infusions) < FIRST_DOSES else LIMITED_LAST
    return result is not None and now - result.collected_at <= lasts


def _missing(code: str, source: Text) -> Finding:
    name = spoken(code)
    says = text("{name}: no value for this infusion", name=name)
    return Finding(f"missing-{code}", Seriousness.MISSING, text("{name}", name=name), says, source)


def _old(result: Result, source: Text) -> Finding:
    name, value = spoken(result.analyte), Quantity.of(result)
    return Finding(
        f"old-{result.analyte}",
        Seriousness.ASK,
        text("{name} old", name=name),
        text("{name} {value} is of {day}", name=name, value=value, day=result.collected_at.date()),
        source,
        value,
        result.collected_at,
    )
