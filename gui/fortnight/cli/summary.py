"""The `summary` command: the milestones and episodes of one course, each with the rule that found it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from fortnight.cli.output import DONE, UsageError, print_json, table
from fortnight.cli.record import open_session
from fortnight.domain.display.episodes import Episode
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import english_day, render
from fortnight.domain.record.course import Course
from fortnight.operations import settings
from fortnight.operations.course_review import CourseReview, child_with_number, course_review
from fortnight.operations.session import Invalid

COLUMNS = ("date", "day", "what")


def add_summary(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `summary`."""
    verb.add_argument("--patient", required=True, metavar="NUMBER")
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_summary(args: argparse.Namespace) -> int:
    """Print the milestones and episodes of one child."""
    with open_session(args) as session:
        units = settings.value(session.store, "units")
        try:
            found = course_review(session, child_with_number(session, args.patient))
        except Invalid as error:
            raise UsageError(error.sentence) from None
    if args.json:
        print_json(as_data(found, units))
    else:
        for line in table([COLUMNS, *_rows(found, units)]):
            print(line)
    return DONE


# As data ------------------------------------------------------------------------------------------


def as_data(found: CourseReview, units: str) -> dict[str, Any]:
    """Return what was found as data: values in canonical units, sentences in the units of the clinic."""
    return {
        "patient": found.course.child.number,
        "milestones": [_milestone(each, found.course, units) for each in found.milestones],
        "episodes": [_episode(each, found.course) for each in found.episodes],
    }


def _milestone(each: Milestone, course: Course, units: str) -> dict[str, Any]:
    return {
        "id": each.id,
        "says": render(each.says, units),
        "date": None if each.on is None else each.on.isoformat(),
        "day": each.day(course),
        "value": each.value,
        "unit": each.unit,
        "rule": render(each.rule, units),
    }


def _episode(each: Episode, course: Course) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "onset": each.onset.isoformat(),
        "day": course.treatment_day(each.onset),
        "il6": None if each.il6 is None else each.il6.value,
        "unit": ANALYTES["IL6"].unit,
        "fold": None if each.fold is None else round(each.fold, 4),
        "outcome": each.outcome,
    }


# As a table ---------------------------------------------------------------------------------------


def _rows(found: CourseReview, units: str) -> Iterator[tuple[str, ...]]:
    for each in found.milestones:
        on = "–" if each.on is None else english_day(each.on)
        yield on, _day(each.day(found.course)), render(each.says, units)
    for episode in found.episodes:
        day = _day(found.course.treatment_day(episode.onset))
        yield english_day(episode.onset.date()), day, _episode_words(episode, units)


def _day(day: int | None) -> str:
    return "–" if day is None else str(day)


def _episode_words(episode: Episode, units: str) -> str:
    il6 = "" if episode.il6 is None else f"IL-6 {episode.il6.shown(units)}"
    fold = "" if episode.fold is None else f"{episode.fold:.1f} × own level"
    outcome = "no outcome yet" if episode.outcome is None else f"outcome: {episode.outcome}"
    return ", ".join(filter(None, (f"episode: {episode.kind}", il6, fold, outcome)))
