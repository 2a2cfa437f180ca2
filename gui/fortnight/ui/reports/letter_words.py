"""The paragraphs of a letter as the program proposes them: sentences about what is recorded, nothing more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.event_kinds import EventKind, kind_word
from fortnight.operations.course_review import CourseReview
from fortnight.operations.growth import GrowthView
from fortnight.operations.medication_view import taken_words
from fortnight.ui import formats
from fortnight.ui.models.growth import meaning_words
from fortnight.ui.pages.events import what_words
from fortnight.ui.reports.summary_sections import (
    Section,
    activity,
    alert_rows,
    due,
    medication,
    milestones,
)
from fortnight.ui.translation import say, tr, tr_word, written

STATE_ANALYTES = ("TEMP", "IL6", "CRP", "ESR", "WBC", "NEUT", "PLT", "HB", "ALT")
MOST_INFECTIONS = 5


def proposed(review: CourseReview, growth: GrowthView, today: date) -> dict[str, str]:
    """Return the paragraphs of a letter by their names."""
    makers: Mapping[str, Callable[[], Iterable[str]]] = {
        "course": lambda: _course(review),
        "state": lambda: _state(review),
        "medication": lambda: _medication(review, today),
        "alerts": lambda: _alerts(review),
        "growth": lambda: _growth(growth),
        "due": lambda: _due(review),
    }
    return {name: formats.decimal_point("\n".join(make())) for name, make in makers.items()}


def _course(review: CourseReview) -> Iterator[str]:
    course = review.course
    first, last = course.first_infusion, course.last_infusion
    if first is None or last is None:
        yield tr("No infusion is recorded yet.")
        return
    yield tr(
        "Tocilizumab has been given since {first}: %n infusion(s), the last on {last}.",
        "",
        len(course.infusions),
    ).format(first=formats.day(first.started_at.date()), last=formats.day(last.started_at.date()))
    dose = tr("The last dose was {mg} mg").format(mg=dose_figure(last.dose_mg))
    if last.weight_kg:
        per_kg, weight = plain(round(last.dose_mg / last.weight_kg, 1)), plain(last.weight_kg)
        dose = tr("The last dose was {mg} mg, {per_kg} mg/kg at {kg} kg").format(
            mg=dose_figure(last.dose_mg), per_kg=per_kg, kg=weight
        )
    yield f"{dose}."
    found = milestones(review)
    for name, day in found.rows:
        yield tr("{name} ({day}).").format(name=name, day=day) if day else f"{name}."
    yield from _rest(found)


def _state(review: CourseReview) -> Iterator[str]:
    course = review.course
    newest = {code: course.latest(code) for code in STATE_ANALYTES}
    values = [
        tr("{analyte} {value} ({day})").format(
            analyte=tr_word(analyte_name(code)),
            value=written(Quantity.of(result)),
            day=formats.day(result.collected_at.date()),
        )
        for code, result in newest.items()
        if result is not None
    ]
    yield (
        tr("Newest results: {values}.").format(values=formats.listed(values))
        if values
        else tr("No result is recorded yet.")
    )
    scored = activity(review)
    scores = formats.listed(f"{name} {value}" for name, value, _ in scored.rows)
    words = tr("{name}: {more}.").format(name=scored.title, more=scores)
    yield words if scores else scored.if_empty


def _medication(review: CourseReview, today: date) -> Iterator[str]:
    taken = [say(words) for _, words in taken_words(review.course, today)]
    if taken:
        yield tr("Also taken: {drugs}.").format(drugs=formats.listed(taken, "; "))
    stopped = [step for step in _newest_steps(review) if step.is_stop]
    for step in stopped:
        drug = dict(_names(review))[step.drug]
        yield tr("{drug} was stopped on {day}.").format(drug=drug, day=formats.day(step.start))
    if not taken and not stopped:
        yield medication(review).if_empty


def _newest_steps(review: CourseReview):  # noqa: ANN202 - the steps of a course
    return {step.drug: step for step in review.course.medication}.values()


def _names(review: CourseReview) -> Iterator[tuple[str, str]]:
    rows = medication(review).rows
    for step, (name, *_) in zip(_newest_steps(review), rows, strict=True):
        yield step.drug, name


def _alerts(review: CourseReview) -> Iterator[str]:
    """Yield each alert with its answer, then the recorded infections."""
    cards = alert_rows([card for card in review.cards if not card.is_silent])
    for when, what, answer in cards[:MOST_INFECTIONS]:
        yield tr("Alert of {when}: {what}; {answer}.").format(when=when, what=what or "–", answer=answer)
    if not cards:
        yield tr("No alert was raised.")
    infections = [each for each in review.course.events if each.kind == EventKind.INFECTION]
    for event in infections[::-1][:MOST_INFECTIONS]:
        kind, day = say(kind_word(event.kind)), formats.day(event.at.date())
        yield tr("{kind} recorded on {day}: {what}.").format(kind=kind, day=day, what=what_words(event))
    if not infections:
        yield tr("No infection is recorded.")


def _growth(view: GrowthView) -> Iterator[str]:
    yield from filter(None, meaning_words(view))
    for name, series, unit in (
        (tr("Height"), view.growth.heights, "cm"),
        (tr("Weight"), view.growth.weights, "kg"),
    ):
        if series:
            last = series[-1]
            yield tr("{name} {value} {unit} on {day}.").format(
                name=name,
                value=formats.decimal_point(f"{last.value:.1f}"),
                unit=unit,
                day=formats.day(last.day),
            )


def _due(review: CourseReview) -> Iterator[str]:
    found = due(review, len(review.due))
    if found.rows:
        items = [tr("{name}: {when}").format(name=name, when=when) for name, when in found.rows]
        yield formats.listed(items, "; ") + "."
    yield from _rest(found)


def _rest(section: Section) -> Iterator[str]:
    """Yield that a section of the summary is empty, or how many of its rows are left out."""
    if not section.rows:
        yield section.if_empty
    if section.left_out:
        yield tr("%n more in the program", "", section.left_out) + "."
