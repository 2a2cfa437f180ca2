"""Milestones of growth and of disease activity: height gained, ACR Pedi response, C-HAQ, inactive disease."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from fortnight.domain.display.milestone import Milestone
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course
from fortnight.domain.scores.activity import ACR_LEVELS
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.growth_course import START_BEFORE_DAYS, gain_words, height_gain
from fortnight.domain.scores.inactive_disease import CRITERIA, InactiveDisease, Remission, RemissionClock
from fortnight.domain.scores.response import response
from fortnight.domain.scores.targets import judged

_WALLACE = text("All ten criteria of Wallace 2011. Fever, ESR and CRP are suppressed by tocilizumab.")


def height_gained(course: Course) -> Iterable[Milestone]:
    """Yield the height gained since the start of treatment, with the SDS before and now."""
    found = height_gain(course)
    if found is not None:
        yield Milestone(
            "height-gained",
            text("Height"),
            gain_words(found),
            found.last.day,
            round(found.gained_cm, 6),
            "cm",
            text(
                "From the height at the first infusion, at most {days} days old, to the newest one. "
                "SDS by the WHO references.",
                days=plain(START_BEFORE_DAYS.value),
            ),
        )


def disease_activity(
    assessments: Sequence[Assessment], baseline: Assessment | None, clock: RemissionClock
) -> Iterable[Milestone]:
    """Yield what was reached in disease activity, from the assessments of a child, oldest first."""
    newest = judged(assessments[-1]) if assessments else None
    if baseline is not None:
        later = [each for each in assessments if each.at > baseline.at]
        yield from acr_response(baseline, later)
        yield from chaq_change(baseline, later)
    yield from inactive(clock, newest)


def acr_response(baseline: Assessment, later: Sequence[Assessment]) -> Iterable[Milestone]:
    """Yield when each level of the ACR Pedi response was first reached for certain."""
    reached: dict[int, date] = {}
    for each in later:
        lowest = response(baseline, each).lowest
        for level in (level for level in ACR_LEVELS if level <= lowest):
            reached.setdefault(level, each.at.date())
    for level in sorted(reached):
        yield Milestone(
            f"acr-pedi-{level}",
            text("ACR Pedi"),
            text("ACR Pedi {level} first reached on {day}", level=level, day=reached[level]),
            reached[level],
            float(level),
            "",
            text(
                "Against the core set of {day}: three of six variables better by {level} %, at most one "
                "worse by more than 30 % (Giannini 1997). ESR is one of them, and tocilizumab lowers it.",
                level=level,
                day=baseline.at.date(),
            ),
        )


def chaq_change(baseline: Assessment, later: Sequence[Assessment]) -> Iterable[Milestone]:
    """Yield the C-HAQ index of the baseline and the newest one."""
    known = [each for each in later if each.chaq is not None]
    if baseline.chaq is not None and known:
        newest = known[-1]
        now = newest.chaq or 0.0
        yield Milestone(
            "chaq",
            text("C-HAQ"),
            text("C-HAQ {first} at the start, {now} now", first=plain(baseline.chaq), now=plain(now)),
            newest.at.date(),
            now,
            "",
            text("The newest index beside that of the baseline (0 to 3)."),
        )


def inactive(clock: RemissionClock, newest: InactiveDisease | None) -> Iterable[Milestone]:
    """Yield since when the disease is inactive and remission; or why that cannot be judged.

    `newest` is the newest assessment, `None` without any. If it shows active disease there is no milestone.
    """
    name = text("Inactive disease")
    if clock.inactive_since is not None:
        since = clock.inactive_since
        says = text("Inactive disease since {day}", day=since)
        yield Milestone("inactive", name, says, since, None, "", _WALLACE)
        if clock.state in REMISSION_WORDS:
            words = REMISSION_WORDS[clock.state]
            rule = text("Inactive for {needed} days without a break.", needed=clock.needed)
            reached = since + timedelta(days=clock.needed)
            yield Milestone(str(clock.state), name, words, reached, float(clock.days), "d", rule)
    elif newest is not None and newest.inactive is None:
        missing = joined([CRITERIA[each][0] for each in newest.missing], "; ")
        says = text("Inactive disease cannot be judged. Not recorded: {missing}", missing=missing)
        yield Milestone("inactive", name, says, None, None, "", _WALLACE)


REMISSION_WORDS: dict[Remission | None, Text] = {
    Remission.ON_MEDICATION: text("Remission on medication"),
    Remission.OFF_MEDICATION: text("Remission off medication"),
}
