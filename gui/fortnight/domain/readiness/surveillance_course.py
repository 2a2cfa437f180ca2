"""What surveillance reads of a course: when something was done last, and when it is due first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile

from fortnight.domain.display.event_text import event_words
from fortnight.domain.infusion.checklist_limits import ClinicRules
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.dates import months_after
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.scores.drugs_taken import off_medication_since
from fortnight.domain.scores.growth import height_sds
from fortnight.domain.treatment import surveillance_limits as limits
from fortnight.domain.treatment.steroid_exposure import daily_doses, systemic_steroids
from fortnight.domain.treatment.surveillance_limits import SurveillanceIntervals


@dataclass(frozen=True, slots=True)
class Last:
    """When it was done last, and what was found; if not `is_whole`, a part of it is missing."""

    day: date
    words: Text | None = None
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules read: the course, the moment, and the clinic's intervals."""

    course: Course
    now: datetime
    rules: ClinicRules
    intervals: SurveillanceIntervals

    @property
    def today(self) -> date:
        """The day."""
        return self.now.date()

    @property
    def first_dose(self) -> date | None:
        """The day of the first infusion; `None` if there is none."""
        return self.course.first_day

    @property
    def steroid_since(self) -> date | None:
        """Since when the child takes a glucocorticoid without a break; `None` if it takes none.

        One that acts where it is given (into a joint, inhaled…) does not count.
        """
        doses = daily_doses(systemic_steroids(self.course.medication))
        begun = [each for each in doses if each.start <= self.today]
        taken = list(takewhile(lambda each: each.mg != 0, reversed(begun)))
        return taken[-1].start if taken else None

    def birthday(self, years: float) -> date:
        """The day on which the child reaches an age."""
        return months_after(self.course.child.birth_date, int(years * 12))

    def events(self, kind: EventKind) -> list[Event]:
        """The events of a kind that have happened, oldest first."""
        return [e for e in self.course.events if e.kind == kind and e.at <= self.now and not _is_planned(e)]

    def newest_result(self, code: str) -> date | None:
        """The day of the newest result of an analyte; `None` if there is none."""
        days = [r.collected_at.date() for r in self.course.of(code) if r.collected_at <= self.now]
        return days[-1] if days else None


def _is_planned(event: Event) -> bool:
    return "planned" in event.details


# When it was done last ----------------------------------------------------------------------------

Find = Callable[[Seen], Last | None]


def newest_event(kind: EventKind, **wanted: str) -> Find:
    """Return what finds the newest event of a kind with some details."""
    return _newest(kind, lambda event: wanted.items() <= event.details.items())


def newest_event_with(kind: EventKind, detail: str) -> Find:
    """Return what finds the newest event of a kind that states a detail."""
    return _newest(kind, lambda event: detail in event.details)


def _newest(kind: EventKind, fits: Callable[[Event], bool]) -> Find:
    def find(seen: Seen) -> Last | None:
        fitting = [event for event in seen.events(kind) if fits(event)]
        return Last(fitting[-1].at.date(), event_words(fitting[-1])) if fitting else None

    return find


def newest_results(*codes: str) -> Find:
    """Return what finds the oldest of the newest results of some analytes, all of which are needed."""

    def find(seen: Seen) -> Last | None:
        days = {code: day for code in codes if (day := seen.newest_result(code)) is not None}
        missing = [code for code in codes if code not in days]
        if not missing:
            return Last(min(days.values()), _names(codes))
        if not days:
            return None
        words = text("{found}; missing: {missing}", found=_names(days), missing=_names(missing))
        return Last(min(days.values()), words, is_whole=False)

    return find


def _names(codes: Iterable[str]) -> Text:
    return joined([text("{name}", name=analyte_name(code)) for code in codes], ", ")


# When it is due first; `None` if it does not apply --------------------------------------------------

Start = Callable[[Seen], date | None]


def before_the_first_dose(seen: Seen) -> date | None:
    """Return the day of the first infusion, or today while there is none."""
    return seen.first_dose or seen.today


def after_the_first_dose(limit: Limit | None = None) -> Start:
    """Return what finds the day some days after the first infusion; it does not apply before that."""

    def start(seen: Seen) -> date | None:
        later = timedelta(days=limit.value if limit is not None else 0)
        return None if seen.first_dose is None else seen.first_dose + later

    return start


def on_a_steroid(limit: Limit | None = None, from_years: Limit | None = None) -> Start:
    """Return what finds the day some days after the start of a steroid, and not before an age."""

    def start(seen: Seen) -> date | None:
        since = seen.steroid_since
        if since is None:
            return None
        first = since + timedelta(days=limit.value if limit is not None else 0)
        return first if from_years is None else max(first, seen.birthday(from_years.value))

    return start


def eye_start(seen: Seen) -> date | None:
    """Return the start of a steroid, or the first infusion of a child below the age for uveitis."""
    if seen.steroid_since is not None:
        return seen.steroid_since
    return seen.first_dose if seen.today < seen.birthday(limits.EYE_UNTIL_YEARS.value) else None


def eye_after_start(seen: Seen) -> date | None:
    """Return the end of all drugs, for a year; `None` while one is taken."""
    since = off_medication_since(seen.course, seen.today)
    if since is None or (seen.today - since).days > limits.EYE_AFTER_DAYS.value:
        return None
    return months_after(since, seen.intervals.watch_eye_after_months)


def puberty_start(seen: Seen) -> date | None:
    """Return the birthday from which puberty is assessed; it ends with Tanner stage 5."""
    if any(event.details.get("tanner") == "5" for event in seen.events(EventKind.PUBERTY)):
        return None
    girl = seen.course.child.sex is Sex.FEMALE
    return seen.birthday((limits.PUBERTY_GIRLS_YEARS if girl else limits.PUBERTY_OTHERS_YEARS).value)


def bone_age_start(seen: Seen) -> date | None:
    """Return the day of the newest height if it is short for the age."""
    heights, child = seen.course.of("HEIGHT"), seen.course.child
    if not heights:
        return None
    day = heights[-1].collected_at.date()
    score = height_sds(str(child.sex), child.birth_date, day, heights[-1].value)
    return day if score is not None and score < limits.SHORT_SDS.value else None
