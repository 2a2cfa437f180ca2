"""What each row of the checklist shows when it is in order: the value, and when it was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from fortnight.domain.infusion.infusion_record import lots_of
from fortnight.domain.labs.display import Quantity, signed
from fortnight.domain.messages import Text, text
from fortnight.domain.readiness.bedside_findings import (
    IDENTIFIERS,
    Bedside,
    newest,
    temperature_now,
    typed_value,
)
from fortnight.domain.readiness.measurement_findings import weight_before
from fortnight.domain.record.child import allergy_text
from fortnight.domain.record.event_fields import Details
from fortnight.domain.record.event_kinds import EventKind, detail_words

Shown = tuple[Text | Quantity | None, datetime | None]
"""A value and its time."""


def identity_shown(seen: Bedside) -> Shown:
    """Return how the child was identified."""
    act = seen.asked("identity")
    return (None, None) if act is None else (IDENTIFIERS.get(typed_value(act)), act.written_at)


def temperature_shown(seen: Bedside) -> Shown:
    """Return the newest temperature."""
    taken = temperature_now(seen)
    return (None, None) if taken is None else (Quantity("TEMP", taken[0]), taken[1])


def asked_shown(rule: str) -> Callable[[Bedside], Shown]:
    """Return a function that returns that nothing was found when the family was asked."""

    def shown(seen: Bedside) -> Shown:
        act = seen.asked(rule)
        if act is None or not seen.was_none(rule):
            return None, None
        return text("none; family asked"), act.written_at

    return shown


def tb_screen_shown(seen: Bedside) -> Shown:
    """Return the newest TB screen."""
    screen = newest(seen, EventKind.TB_SCREEN)
    return (None, None) if screen is None else (_words(screen.kind, screen.details), screen.at)


def pregnancy_shown(seen: Bedside) -> Shown:
    """Return the newest test, or that it was said today that pregnancy is not possible."""
    asked, test = seen.asked("pregnancy"), newest(seen, EventKind.PREGNANCY_TEST)
    if asked is not None:
        return text("not possible; asked"), asked.written_at
    return (None, None) if test is None else (_words(test.kind, test.details), test.at)


def _words(kind: str, details: Details) -> Text:
    words = detail_words(kind, details)
    if len(words) == 2:
        return text("{first}, {next}", first=words[0], next=words[1])
    return words[0] if words else text("recorded")


def weight_shown(seen: Bedside) -> Shown:
    """Return the weight, with its change since the last infusion in percent."""
    weighed, before = seen.course.weight(), weight_before(seen.course)
    if weighed is None:
        return None, None
    value = Quantity("WEIGHT", weighed[0])
    if before is None:
        return value, weighed[1]
    percent = signed((weighed[0] / before[0] - 1) * 100, 1)
    return text("{value}  {percent} %", value=value, percent=percent), weighed[1]


def result_shown(code: str) -> Callable[[Bedside], Shown]:
    """Return a function that returns the newest result of an analyte."""

    def shown(seen: Bedside) -> Shown:
        result = seen.course.latest(code)
        return (None, None) if result is None else (Quantity.of(result), result.collected_at)

    return shown


def neutrophils_shown(seen: Bedside) -> Shown:
    """Return the neutrophils with the day of the cycle: they are lowest on days 3 to 5 after a dose."""
    value, at = result_shown("NEUT")(seen)
    before = () if at is None else seen.course.infusions_before(at)
    if value is None or at is None or not before:
        return value, at
    return text(
        "{value}, day {n} of the cycle", value=value, n=(at.date() - before[-1].started_at.date()).days
    ), at


def alerts_shown(seen: Bedside) -> Shown:
    """Return that there is no open alert."""
    return text("no open alert"), None


def reaction_shown(seen: Bedside) -> Shown:
    """Return that there was no reaction, with the number of the last infusion."""
    last = seen.course.last_infusion
    if last is None:
        return text("first infusion"), None
    return text("none, infusion {n}", n=len(seen.course.infusions)), last.started_at


def interval_shown(seen: Bedside) -> Shown:
    """Return how long ago the last infusion was."""
    last = seen.course.last_infusion
    if last is None:
        return text("first infusion"), None
    days = (seen.now.date() - last.started_at.date()).days
    return text("%n day(s) since the last dose", "", days), last.started_at


def allergies_shown(seen: Bedside) -> Shown:
    """Return the allergies."""
    return allergy_text(seen.course.child.allergies), None


def vials_shown(seen: Bedside) -> Shown:
    """Return the lots of the bag."""
    made = seen.record.preparation
    return (None, None) if made is None else (text("lots {lots}", lots=lots_of(made.vials)), made.made_at)


def second_check_shown(seen: Bedside) -> Shown:
    """Return who checked the bag."""
    check = seen.record.check
    return (None, None) if check is None else (text("{name}", name=check.by), None)
