"""The sections of the printed summary as rows of words, without any layout."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from fortnight.domain.alert.raised_alert import RaisedAlert, answer_words, badge_words
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.labs.display import number
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.readiness.surveillance import DueState
from fortnight.domain.record.course import Course, Infusion
from fortnight.domain.scores.activity_bounds import Score, scores
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.treatment.drugs import drug_name
from fortnight.domain.treatment.medication_words import dose_words
from fortnight.operations.course_review import CourseReview
from fortnight.ui import formats
from fortnight.ui.pages.activity_panel import bounds_words
from fortnight.ui.reports.paper import reaction_words
from fortnight.ui.reports.paper_page import Section
from fortnight.ui.translation import say, tr, tr_word, written

MOST_DOSES, MOST_ALERTS, MOST_MILESTONES, MOST_DUE = 6, 5, 14, 5


def milestones(review: CourseReview) -> Section:
    """Return the milestones of the period in the order in which they were reached.

    What cannot be judged is of no day and always shown; earlier ones are counted.
    """
    begins = review.shown_from.date() if review.shown_from is not None else date.min
    found = [each for each in review.milestones if each.on is None or each.on >= begins]
    rows = [_milestone(each, review.course) for each in _without_lower_levels(found)]
    earlier = len(review.milestones) - len(found)
    if earlier:
        rows.append((tr("%n milestone(s) reached before the period", "", earlier), ""))
    return Section(
        tr("Milestones, found by rule"),
        tuple(rows[:MOST_MILESTONES]),
        left_out=max(0, len(rows) - MOST_MILESTONES),
        if_empty=tr("No milestone is reached yet."),
    )


def _without_lower_levels(found: Sequence[Milestone]) -> list[Milestone]:
    """Return the milestones; of those that come in levels, such as the ACR response, the last one reached."""
    last = {_level(each.id): each for each in found}
    return [each for each in found if last[_level(each.id)] is each]


LEVELS = ("acr-pedi", "steroid-below", "steroid-free")


def _level(id: str) -> str:
    """Return what a milestone is a level of; its own id if it is none."""
    return next((level for level in LEVELS if id.startswith(level)), id)


def _milestone(each: Milestone, course: Course) -> tuple[str, ...]:
    return say(each.says), _day_of_treatment(each.day(course))


def _day_of_treatment(day: int | None) -> str:
    return "" if day is None else tr("day {n}").format(n=number(day))


def doses(review: CourseReview) -> Section:
    """Return the last infusions, the newest first."""
    given = review.course.infusions
    since = review.shown_from
    numbered = [each for each in enumerate(given, 1) if since is None or each[1].started_at >= since][::-1]
    rows = tuple(_dose(n, infusion) for n, infusion in numbered[:MOST_DOSES])
    heads = (tr("No."), tr("Given"), tr("Dose"), tr("Weight"), tr("Reaction"))
    return Section(tr("Doses, the last six"), rows, heads, if_empty=tr("No infusion is recorded yet."))


def _dose(n: int, infusion: Infusion) -> tuple[str, ...]:
    weight = "–" if infusion.weight_kg is None else f"{plain(infusion.weight_kg)} kg"
    reaction = reaction_words(infusion) or tr("none recorded")
    dose = formats.decimal_point(f"{dose_figure(infusion.dose_mg)} mg")
    return str(n), formats.moment(infusion.started_at), dose, formats.decimal_point(weight), reaction


def alerts(review: CourseReview) -> Section:
    """Return the alert cards with their answers, the newest first; silent marks are left out."""
    cards = [card for card in review.cards if not card.is_silent]
    rows = alert_rows(cards[:MOST_ALERTS])
    heads = (tr("Drawn"), tr("What"), tr("Answer and outcome"))
    left_out = max(0, len(cards) - MOST_ALERTS)
    return Section(tr("Alerts and their answers"), rows, heads, left_out, tr("No alert was raised."))


def alert_rows(cards: Sequence[RaisedAlert]) -> tuple[tuple[str, ...], ...]:
    """Return when the sample of each card was drawn, what was found, and the answer and outcome."""
    return tuple(_alert(card) for card in cards)


def _alert(card: RaisedAlert) -> tuple[str, ...]:
    sample = card.judged_sample
    value = "" if sample.value is None else f"{tr('IL-6')} {written(sample.value)}"
    fold = tr("{n} × own level").format(n=plain(round(sample.fold, 1))) if sample.fold else ""
    what = formats.listed(filter(None, (value, formats.decimal_point(fold))))
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
            say(dose_words(step)),
            formats.day(step.start),
        )
        for drug, step in steps.items()
    )
    return Section(tr("Other drugs"), rows, if_empty=tr("No other drug is recorded."))


def activity(review: CourseReview) -> Section:
    """Return the scores of the newest assessment; one with missing parts is a range."""
    assessed = review.activity.assessments
    newest = assessed[-1] if assessed else None
    rows = score_rows(newest) if newest else ()
    title = tr("Activity and scores")
    if newest is not None:
        title = tr("Activity and scores, {day}").format(day=formats.day(newest.at.date()))
    return Section(title, rows, if_empty=tr("No assessment is recorded yet."))


def score_rows(found: Assessment) -> tuple[tuple[str, ...], ...]:
    """Return the scores of an assessment with the ends of their scales."""
    return tuple(_score(each) for each in scores(found))


def _score(score: Score) -> tuple[str, ...]:
    name = f"{score.name} *" if score.has_hidden else score.name
    return name, bounds_words(score.value), tr("0 to {most}").format(most=plain(score.highest))


def due(review: CourseReview, most: int = MOST_DUE) -> Section:
    """Return what is due by the rules of surveillance: late, never done, and soon."""
    open_items = [each for each in review.due if each.state is not DueState.DONE]
    rows = tuple(
        (say(each.title), formats.day(each.due) if each.due else tr("never recorded"))
        for each in open_items[:most]
    )
    left_out = max(0, len(open_items) - most)
    return Section(tr("What is due"), rows, left_out=left_out, if_empty=tr("Nothing is due."))


Maker = Callable[[CourseReview], Section]
COLUMNS: tuple[Mapping[str, Maker], ...] = (
    {"milestones": milestones, "activity": activity},
    {"doses": doses, "medication": medication, "due": due},
)
"""The sections of the page below the chart by name: those of the left column, and those of the right one."""


def columns(review: CourseReview, chosen: Collection[str]) -> Sequence[tuple[Section, ...]]:
    """Return the chosen sections of the page, column by column; a column without any is left out."""
    found = (tuple(make(review) for name, make in column.items() if name in chosen) for column in COLUMNS)
    return [column for column in found if column]


def within(review: CourseReview, begins: datetime | None) -> CourseReview:
    """Return a review with the infusions, milestones and cards of a period; `None` for all of them.

    Each infusion keeps the number that it has in the whole course.
    """
    if begins is None:
        return review
    return replace(
        review,
        cards=tuple(card for card in review.cards if card.at >= begins),
        shown_from=begins,
    )
