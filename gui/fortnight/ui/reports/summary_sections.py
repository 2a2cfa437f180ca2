"""The sections of the printed summary as rows of words, without any layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fortnight.domain.alert.raised_alert import RaisedAlert, answer_words, badge_words
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.labs.display import number
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course, Infusion
from fortnight.domain.treatment.drugs import drug_name
from fortnight.operations.course_review import CourseReview
from fortnight.ui import formats
from fortnight.ui.translation import say, tr, tr_word, written

MOST_DOSES, MOST_ALERTS, MOST_MILESTONES = 6, 5, 14


@dataclass(frozen=True, slots=True)
class Section:
    """A titled table: its rows, and how many are left out. A plain list has no heads of columns."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...] = ()
    left_out: int = 0
    if_empty: str = ""


def milestones(review: CourseReview) -> Section:
    """Return the milestones of a course in the order in which they were reached."""
    rows = [_milestone(each, review.course) for each in _without_lower_levels(review.milestones)]
    return Section(
        tr("Milestones, found by rule"),
        tuple(rows[:MOST_MILESTONES]),
        left_out=max(0, len(rows) - MOST_MILESTONES),
        if_empty=tr("No milestone is reached yet."),
    )


def _without_lower_levels(found: Sequence[Milestone]) -> list[Milestone]:
    """Return the milestones without the levels of the ACR response below the best one."""
    levels = [each for each in found if each.id.startswith("acr-pedi")]
    return [each for each in found if each not in levels[:-1]]


def _milestone(each: Milestone, course: Course) -> tuple[str, ...]:
    return say(each.says), _day_of_treatment(each.day(course))


def _day_of_treatment(day: int | None) -> str:
    return "" if day is None else tr("day {n}").format(n=number(day))


def doses(review: CourseReview) -> Section:
    """Return the last infusions, the newest first."""
    given = review.course.infusions
    numbered = list(enumerate(given, 1))[::-1]
    rows = tuple(_dose(n, infusion) for n, infusion in numbered[:MOST_DOSES])
    heads = (tr("No."), tr("Given"), tr("Dose"), tr("Weight"), tr("Reaction"))
    return Section(tr("Doses, the last six"), rows, heads, if_empty=tr("No infusion is recorded yet."))


def _dose(n: int, infusion: Infusion) -> tuple[str, ...]:
    weight = "–" if infusion.weight_kg is None else f"{plain(infusion.weight_kg)} kg"
    stopped = tr("stopped early") if infusion.stopped else ""
    reaction = ", ".join(filter(None, (infusion.reaction, stopped))) or tr("none recorded")
    dose = formats.decimal_point(f"{plain(infusion.dose_mg)} mg")
    return str(n), formats.moment(infusion.started_at), dose, formats.decimal_point(weight), reaction


def alerts(review: CourseReview) -> Section:
    """Return the alert cards with their answers, the newest first; silent marks are left out."""
    cards = [card for card in review.cards if not card.is_silent]
    rows = tuple(_alert(card) for card in cards[:MOST_ALERTS])
    heads = (tr("Drawn"), tr("What"), tr("Answer and outcome"))
    left_out = max(0, len(cards) - MOST_ALERTS)
    return Section(tr("Alerts and their answers"), rows, heads, left_out, tr("No alert was raised."))


def _alert(card: RaisedAlert) -> tuple[str, ...]:
    sample = card.judged_sample
    value = "" if sample.value is None else f"{tr('IL-6')} {written(sample.value)}"
    fold = tr("{n} × own level").format(n=plain(round(sample.fold, 1))) if sample.fold else ""
    what = ", ".join(filter(None, (value, formats.decimal_point(fold))))
    return formats.moment(card.at), what, _answer(card)


def _answer(card: RaisedAlert) -> str:
    parts = [say(badge_words(card))]
    if card.answered_by and card.answered_at is not None:
        answered = tr("{reason}, {who} {when}")
        words = answered.format(
            reason=say(answer_words(card)), who=card.answered_by, when=formats.moment(card.answered_at)
        )
        parts.append(words)
    return " · ".join(parts)


def medication(review: CourseReview) -> Section:
    """Return the drugs that are taken now, and those that were stopped."""
    steps = {step.drug: step for step in review.course.medication}
    rows = tuple(
        (
            tr_word(drug_name(drug)),
            formats.decimal_point(tr("{mg} mg a day").format(mg=plain(step.mg_per_day)))
            if step.mg_per_day
            else tr("stopped"),
            formats.day(step.start),
        )
        for drug, step in steps.items()
    )
    return Section(tr("Other drugs"), rows, if_empty=tr("No other drug is recorded."))


SECTIONS: tuple[tuple[Callable[[CourseReview], Section], ...], ...] = (
    (milestones, doses),
    (alerts,),
    (medication,),
)
"""The sections of the page: each row has one over the whole width, or two side by side."""


def sections(review: CourseReview) -> Sequence[tuple[Section, ...]]:
    """Return the sections of the page, row by row."""
    return [tuple(make(review) for make in row) for row in SECTIONS]
