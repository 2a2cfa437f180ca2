"""Findings that somebody at the bedside can settle: identity, temperature, signs, contacts, vaccines, tests.

Each function yields nothing only if the fact is known, recent enough and as it should be: a missing or old
fact is never a pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fortnight.domain.alert import limits
from fortnight.domain.alert.raised_alert import CardState, RaisedAlert
from fortnight.domain.infusion.acts import Act, FindingAnswer
from fortnight.domain.infusion.checklist_limits import (
    ASKED_HOURS,
    PREGNANCY_TEST_DAYS,
    SIGNS_DAYS,
    TEMPERATURE_MINUTES,
    ClinicRules,
)
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.readiness.alert_findings import NOT_IN_INFECTION
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.readiness.measurement_findings import WARD_RULE
from fortnight.domain.record.child import Sex, age_on, is_allergic
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.event_kinds import EventKind, ResultOfTest, detail_words
from fortnight.domain.treatment.drugs import resolve

NONE = "none"
"""Typed in a row: somebody asked, and there was nothing."""

IDENTITY_SOURCE = text("must-record list; ward rule")
TB_SOURCE = text("US label, boxed warning: before and during treatment; yearly is a ward rule")
VACCINE_SOURCE = text("EU SmPC 4.4; 28 days are a ward rule")
PREGNANCY_SOURCE = text("EU SmPC 4.6 (unconfirmed); ward rule")
HYPERSENSITIVITY = text("US label 4, EU SmPC 4.3: known hypersensitivity")


@dataclass(frozen=True, slots=True)
class Bedside:
    """What the checklist is made from: the child's course and cards, the infusion so far, the clinic, now."""

    course: Course
    alerts: tuple[RaisedAlert, ...]
    record: InfusionRecord
    now: datetime
    rules: ClinicRules
    window_days: int

    def events(self, *kinds: EventKind) -> list[Event]:
        """Return the events of some kinds that have happened, oldest first."""
        return [each for each in self.course.events if each.kind in kinds and each.at <= self.now]

    def asked(self, rule: str) -> Act | None:
        """Return the newest act in which something was typed for a row, if it is recent enough."""
        acts = (act for act in reversed(self.record.acts) if _is_typed(act, rule))
        newest = next(acts, None)
        if newest is None or minutes_between(newest.written_at, self.now) > 60 * ASKED_HOURS.value:
            return None
        return newest

    def was_none(self, rule: str) -> bool:
        """Return whether the family was asked today, and there was nothing."""
        act = self.asked(rule)
        return act is not None and typed_value(act) == NONE


def _is_typed(act: Act, rule: str) -> bool:
    return isinstance(act.body, FindingAnswer) and act.body.finding == rule and bool(act.body.value)


def typed_value(act: Act) -> str:
    """Return what was typed in the row of a finding."""
    return act.body.value if isinstance(act.body, FindingAnswer) else ""


def _ask(rule: str, brief: Text, says: Text, source: Text, value: Text | Quantity, at: datetime) -> Finding:
    return Finding(rule, Seriousness.ASK, brief, says, source, value, at)


def _missing(rule: str, brief: Text, says: Text, source: Text) -> Finding:
    return Finding(rule, Seriousness.MISSING, brief, says, source)


# Identity and temperature -----------------------------------------------------------------------------

IDENTIFIERS = {
    "wristband": text("wristband scanned"),
    "birth date, number": text("two agree: birth date, number"),
    "birth date, name": text("two agree: birth date, name"),
    "number, name": text("two agree: number, name"),
}
"""How the child was identified, as it is stored, and in words."""


def identity_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield a finding until the wristband was scanned, or two identifiers agreed."""
    act = seen.asked("identity")
    if act is None or typed_value(act) not in IDENTIFIERS:
        says = text("The child has not been identified: scan the wristband, or ask for two identifiers")
        yield _missing("identity", text("Identity"), says, IDENTITY_SOURCE)


def temperature_now(seen: Bedside) -> tuple[float, datetime] | None:
    """Return the newest temperature in °C, from the vital signs or a specimen, and when it was taken."""
    taken = [(each.values["TEMP"], each.at) for each in seen.record.vitals if "TEMP" in each.values]
    taken += [(each.value, each.collected_at) for each in seen.course.of("TEMP")]
    return max((pair for pair in taken if pair[1] <= seen.now), key=lambda pair: pair[1], default=None)


def temperature_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield a finding if there is no temperature of now, or if it is at or above the clinic's limit."""
    taken, name = temperature_now(seen), text("Temperature")
    if taken is None:
        yield _missing("temperature", name, text("No temperature on record"), WARD_RULE)
        return
    value = Quantity("TEMP", taken[0])
    if minutes_between(taken[1], seen.now) > TEMPERATURE_MINUTES.value:
        says = text("Temperature {value} is from {day}", value=value, day=taken[1].date())
        yield _ask("temperature-old", text("Temperature too old"), says, WARD_RULE, value, taken[1])
    if taken[0] >= seen.rules.ask_temperature_c:
        says = text("Temperature {value}: fever may be suppressed by the drug", value=value)
        yield _ask("temperature-high", text("{value}", value=value), says, NOT_IN_INFECTION, value, taken[1])


# Signs of infection, contacts, vaccines ---------------------------------------------------------------


def signs_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield every recorded sign of an infection of the last days, or that nobody has asked today."""
    found = sorted(_signs(seen), key=lambda sign: sign[0], reverse=True)
    for at, what in found:
        says = text(
            "{what}, {day}: the label says not to start during an infection", what=what, day=at.date()
        )
        yield _ask("signs", text("Infection?"), says, NOT_IN_INFECTION, what, at)
    if not found and not seen.was_none("signs"):
        says = text("Nobody has asked today about fever and signs of infection")
        yield _missing("signs", text("Fever, signs"), says, NOT_IN_INFECTION)


def _signs(seen: Bedside) -> Iterator[tuple[datetime, Text]]:
    since = seen.now - timedelta(days=SIGNS_DAYS.value)
    for event in seen.events(EventKind.INFECTION, EventKind.SIGNS, EventKind.FEVER):
        if (event.until or event.at) >= since:
            yield event.at, text("{what}", what=event.text) if event.text else text("infection")
    for result in seen.course.of("TEMP"):
        if since <= result.collected_at <= seen.now and result.value >= limits.FEVER_C.value:
            yield result.collected_at, text("fever {value}", value=Quantity.of(result))
    for specimen in seen.course.specimens:
        if since <= specimen.collected_at <= seen.now and specimen.symptoms:
            yield specimen.collected_at, text("{what}", what=specimen.symptoms)
    for alert in seen.alerts:
        if alert.reason == KNOWN_INFECTION and alert.life in (CardState.ANSWERED, CardState.WAITING):
            yield alert.answered_at or alert.at, text("known infection, being treated")


KNOWN_INFECTION = "infection"  # the reason of an answered card (`alert/outcomes.py`)


def contact_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield every recorded contact within the clinic's days, or that nobody has asked today."""
    since = seen.now - timedelta(days=seen.rules.contact_days)
    found = [each for each in seen.events(EventKind.CONTACT) if (each.until or each.at) >= since]
    for event in reversed(found):
        what = _details(event, text("contact"))
        says = text("Contact with an infection on {day}: {what}", day=event.at.date(), what=what)
        yield _ask("contact", text("Contact"), says, WARD_RULE, what, event.at)
    if not found and not seen.was_none("contact"):
        yield _missing("contact", text("Contact"), text("Nobody has asked today about contacts"), WARD_RULE)


def vaccine_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield every live vaccine that was given recently or is planned, or that nobody has asked today."""
    since = seen.now - timedelta(days=seen.rules.live_vaccine_days)
    given = seen.events(EventKind.LIVE_VACCINE)
    found = [each for each in given if _vaccine_counts(each, since, seen.now)]
    for event in reversed(found):
        what = _details(event, text("live vaccine"))
        says = text("Live vaccine, {day}: {what}", day=event.at.date(), what=what)
        yield _ask("live-vaccine", text("Live vaccine"), says, VACCINE_SOURCE, what, event.at)
    if not found and not seen.was_none("live-vaccine"):
        says = text("Nobody has asked today about live vaccines")
        yield _missing("live-vaccine", text("Live vaccine"), says, VACCINE_SOURCE)


def _vaccine_counts(event: Event, since: datetime, now: datetime) -> bool:
    planned = event.details.get("planned")
    if planned:
        return date.fromisoformat(str(planned)) >= now.date()
    return event.at > since


def _details(event: Event, otherwise: Text) -> Text:
    words = [*detail_words(event.kind, event.details)]
    if event.text:
        words.append(text("{what}", what=event.text))
    return _listed(words) if words else otherwise


def _listed(words: list[Text]) -> Text:
    first, *rest = words
    for each in rest:
        first = text("{first}, {next}", first=first, next=each)
    return first


# TB screen, pregnancy, allergies ----------------------------------------------------------------------


def newest(seen: Bedside, kind: EventKind) -> Event | None:
    """Return the newest event of a kind."""
    found = seen.events(kind)
    return found[-1] if found else None


def tb_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield a finding if there is no TB screen, or if it is old, not negative, or has no result."""
    screen, name = newest(seen, EventKind.TB_SCREEN), text("TB screen")
    if screen is None:
        yield _missing("tb-screen", name, text("No TB screen on record"), TB_SOURCE)
        return
    value, result = _details(screen, text("result not recorded")), screen.details.get("result")
    if result == ResultOfTest.POSITIVE:
        yield _positive_screen(seen, screen, value)
    elif result == ResultOfTest.INDETERMINATE:
        says = text("TB screen of {day} is indeterminate: repeat it or test the skin", day=screen.at.date())
        yield _ask("tb-indeterminate", text("TB: indeterminate"), says, TB_SOURCE, value, screen.at)
    elif result != ResultOfTest.NEGATIVE:
        says = text("The result of the TB screen of {day} is not recorded", day=screen.at.date())
        yield Finding("tb-result", Seriousness.MISSING, name, says, TB_SOURCE, value, screen.at)
    if seen.now - screen.at > timedelta(days=seen.rules.tb_days):
        says = text("TB screen is from {day}", day=screen.at.date())
        yield _ask("tb-old", text("TB screen too old"), says, TB_SOURCE, value, screen.at)


def _positive_screen(seen: Bedside, screen: Event, value: Text) -> Finding:
    """Return a stop if the screen is newer than the last dose, because it has to be treated first."""
    last = seen.course.last_infusion
    is_new = last is None or screen.at > last.started_at
    says = text(
        "TB screen of {day} is positive: the label says to treat latent tuberculosis first",
        day=screen.at.date(),
    )
    seriousness = Seriousness.STOP if is_new else Seriousness.ASK
    return Finding("tb-positive", seriousness, text("TB: positive"), says, TB_SOURCE, value, screen.at)


def may_be_pregnant(seen: Bedside) -> bool:
    """Return whether pregnancy is asked about: from the clinic's age on, unless the child is a boy."""
    child = seen.course.child
    age = age_on(child.birth_date, max(child.birth_date, seen.now.date())).years
    return child.sex is not Sex.MALE and age >= seen.rules.menarche_years


NOT_POSSIBLE = "not possible"
"""Typed in the row of pregnancy: somebody asked, and it is not possible."""


def pregnancy_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield a finding unless a recent test was negative, or it was said today that it is not possible."""
    test, name = newest(seen, EventKind.PREGNANCY_TEST), text("Pregnancy")
    is_recent = test is not None and seen.now - test.at <= timedelta(days=PREGNANCY_TEST_DAYS.value)
    asked = seen.asked("pregnancy")
    if test is not None and test.details.get("result") == ResultOfTest.POSITIVE:
        says = text("Pregnancy test of {day} is positive", day=test.at.date())
        value = _details(test, text("positive"))
        yield Finding("pregnancy", Seriousness.STOP, name, says, PREGNANCY_SOURCE, value, test.at)
    elif is_recent and test is not None and test.details.get("result") == ResultOfTest.NEGATIVE:
        return
    elif asked is None or typed_value(asked) != NOT_POSSIBLE:
        says = text("No pregnancy test of the last {n} days", n=int(PREGNANCY_TEST_DAYS.value))
        yield _missing("pregnancy", name, says, PREGNANCY_SOURCE)


def allergy_findings(seen: Bedside) -> Iterator[Finding]:
    """Yield a finding if allergies are not recorded, or if tocilizumab is among them."""
    known, name = seen.course.child.allergies, text("Allergies")
    if not known:
        yield _missing("allergies", name, text("Allergies are not recorded"), HYPERSENSITIVITY)
    elif is_allergic(known) and _names_tocilizumab(known):
        says = text("Recorded allergy: {what}", what=known)
        value = text("{what}", what=known)
        yield Finding("allergies", Seriousness.STOP, name, says, HYPERSENSITIVITY, value)


def _names_tocilizumab(known: str) -> bool:
    words = known.replace(",", " ").replace(";", " ").split()
    return any(resolve(word) == "tocilizumab" for word in words)
