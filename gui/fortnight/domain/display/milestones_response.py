"""Milestones of growth and of disease activity: height gained, ACR Pedi response, C-HAQ, inactive disease."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from fortnight.domain.display.milestone import Milestone
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, joined, text, word
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.scores.activity import ACR_LEVELS, CoreSet, acr_pedi
from fortnight.domain.scores.growth import height_sds
from fortnight.domain.scores.inactive_disease import CRITERIA, InactiveDisease, Remission, RemissionClock

HEIGHT_BEFORE_DAYS = Limit(60, "d", "proposed", "P", word("A height counts as that at the start for"))
_WALLACE = text("All ten criteria of Wallace 2011. Fever, ESR and CRP are suppressed by tocilizumab.")


def height_gained(course: Course) -> Iterable[Milestone]:
    """Yield the height gained from the first height of the treatment to the newest, with both SDS."""
    heights = _heights(course)
    if len(heights) < 2:
        return
    first, last = heights[0], heights[-1]
    gained = round(last.value - first.value, 6)
    yield Milestone(
        "height-gained",
        text("Height"),
        _gained_words(gained, _sds(course, first), _sds(course, last)),
        last.collected_at.date(),
        gained,
        "cm",
        text(
            "From the first height, at most {days} days before the first infusion, to the newest one. "
            "SDS by the WHO references.",
            days=plain(HEIGHT_BEFORE_DAYS.value),
        ),
    )


def _heights(course: Course) -> Sequence[Result]:
    heights, first = course.of("HEIGHT"), course.first_infusion
    if first is None:
        return heights
    start = first.started_at - timedelta(days=HEIGHT_BEFORE_DAYS.value)
    return [height for height in heights if height.collected_at >= start]


def _gained_words(gained: float, before: float | None, after: float | None) -> Text:
    if before is None or after is None:
        return text("{gained} cm", gained=_signed(gained))
    return text(
        "{gained} cm, SDS {before} → {after} (WHO)",
        gained=_signed(gained),
        before=_signed(before),
        after=_signed(after),
    )


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")


def _sds(course: Course, height: Result) -> float | None:
    child = course.child
    return height_sds(str(child.sex), child.birth_date, height.collected_at.date(), height.value)


def acr_response(course: Course) -> Iterable[Milestone]:
    """Yield when each level of the ACR Pedi response was first reached, against the start of treatment."""
    baseline = _baseline(course)
    if baseline is None:
        return
    reached = _first_of_each_level(course, baseline)
    for level in sorted(reached):
        on = reached[level].collected_at.date()
        yield Milestone(
            f"acr-pedi-{level}",
            text("ACR Pedi"),
            text("ACR Pedi {level} first reached on {day}", level=level, day=on),
            on,
            float(level),
            "",
            text(
                "Against the core set of {day}: three of six variables better by {level} %, at most one "
                "worse by more than 30 % (Giannini 1997). ESR or CRP is one of them, and "
                "tocilizumab lowers both.",
                level=level,
                day=baseline.collected_at.date(),
            ),
        )


def _baseline(course: Course) -> Specimen | None:
    """Return the newest specimen with parts of the core set up to the first infusion."""
    first = course.first_infusion
    until = [s for s in course.specimens if first is not None and s.collected_at <= first.started_at]
    return next((s for s in reversed(until) if s.value("AJC") is not None), None)


def _first_of_each_level(course: Course, baseline: Specimen) -> dict[int, Specimen]:
    reached: dict[int, Specimen] = {}
    start = core_set(baseline)
    for specimen in (s for s in course.specimens if s.collected_at > baseline.collected_at):
        response = acr_pedi(start, core_set(specimen)) or 0
        for level in (each for each in ACR_LEVELS if each <= response):
            reached.setdefault(level, specimen)
    return reached


def core_set(specimen: Specimen) -> CoreSet:
    """Return the core set variables that were recorded with a specimen."""
    names = ("AJC", "LJC", "PHGA", "PTGA", "CHAQ", "ESR", "CRP")
    return CoreSet(*(None if (found := specimen.value(n)) is None else found.value for n in names))


def chaq_change(course: Course) -> Iterable[Milestone]:
    """Yield the C-HAQ index at the start and now."""
    baseline, last = _baseline(course), course.latest("CHAQ")
    first = None if baseline is None else baseline.value("CHAQ")
    if first is not None and last is not None and last.collected_at > first.collected_at:
        yield Milestone(
            "chaq",
            text("C-HAQ"),
            text("C-HAQ {first} at the start, {now} now", first=plain(first.value), now=plain(last.value)),
            last.collected_at.date(),
            last.value,
            "",
            text("The newest index beside that of the visit before the first infusion (0 to 3)."),
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
