"""The texts of the tooltips on the chart, which explain the mark under the pointer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from html import escape

from fortnight.domain.alert.raised_alert import RaisedAlert, state_words
from fortnight.domain.display.chart_series import Mark
from fortnight.domain.explanation.card import from_data
from fortnight.domain.labs.display import Quantity, analyte_name, signed
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.course import Course, Infusion, MedicationStep, Result
from fortnight.domain.scores.growth import height_sds
from fortnight.domain.treatment.medication_words import step_words
from fortnight.domain.treatment.steroid_exposure import DoseByWeight
from fortnight.ui import formats
from fortnight.ui.charts.strip import event_name
from fortnight.ui.translation import say, tr, tr_word, written

Lines = list[str]


def as_tip(lines: Iterable[str]) -> str:
    """Return the lines as the HTML of a tooltip; text that people typed is escaped."""
    return "<div style='white-space:nowrap'>" + "<br>".join(escape(line) for line in lines if line) + "</div>"


def infusion_lines(course: Course, infusion: Infusion) -> Lines:
    """Describe an infusion: its number and time, the dose and the weight, and a reaction."""
    number = course.infusions.index(infusion) + 1
    title = tr("Infusion No. {n} · {when}").format(n=number, when=formats.moment(infusion.started_at))
    reaction = tr("Reaction: {what}").format(what=infusion.reaction) if infusion.reaction else ""
    stopped = tr("Stopped before the end") if infusion.stopped else ""
    return [title + _day(course, infusion.started_at), dose_words(infusion), reaction, stopped]


def dose_words(infusion: Infusion) -> str:
    """Return the dose with its basis, such as `264 mg (12 mg/kg for 22 kg)`; without a weight, say so."""
    dose = tr("{dose} mg").format(dose=dose_figure(infusion.dose_mg))
    if not infusion.weight_kg:
        return tr("{dose}, weight not recorded").format(dose=dose)
    per_kg = f"{infusion.dose_mg / infusion.weight_kg:.1f}".removesuffix(".0")
    return tr("{dose} ({per_kg} mg/kg for {weight} kg)").format(
        dose=dose, per_kg=per_kg, weight=plain(infusion.weight_kg)
    )


def missed_lines(due: date) -> Lines:
    """Describe an infusion that was due and not given."""
    return [tr("Infusion due {day}").format(day=formats.day(due)), tr("Not given")]


def event_lines(course: Course, mark: Mark) -> Lines:
    """Describe an event: what it was, and on which day."""
    return [event_name(mark), formats.day(mark.when.date()) + _day(course, mark.when)]


def alert_lines(course: Course, result: Result, alert: RaisedAlert | None, today: date) -> Lines:
    """Describe an alert mark: the headline of its card, value and time, and the state of the card."""
    value = f"{tr_word(analyte_name(result.analyte))} {written(Quantity.of(result))}"
    when = formats.moment(result.collected_at) + _day(course, result.collected_at)
    if alert is None:
        return [tr("Alert"), f"{value} · {when}"]
    state = tr("State: {state}").format(state=say(state_words(alert, today)))
    return [say(from_data(alert.detail).headline), f"{value} · {when}", state, tr("Click to open the card")]


def value_lines(course: Course, result: Result) -> Lines:
    """Describe a measured value with its unit and time; a height also as SDS."""
    value = f"{tr_word(analyte_name(result.analyte))} {written(Quantity.of(result))}"
    return [
        f"{value}{_sds(course, result)}",
        formats.moment(result.collected_at) + _day(course, result.collected_at),
        tr("Corrected") if result.corrected else "",
        tr("Preliminary") if result.is_preliminary else "",
    ]


def dose_lines(step: MedicationStep) -> Lines:
    """Describe the dose of a drug from a day on, or that it was stopped."""
    return [say(step_words(step))]


def per_kg_lines(dose: DoseByWeight) -> Lines:
    """Describe the dose of all glucocorticoids, and the weight by which it was divided."""
    if dose.mg_per_kg is None:
        return [tr("Glucocorticoid in mg/kg/day not known: no dose or no weight")]
    words = tr("{dose} mg/kg/day as prednisone since {day}")
    shown = formats.decimal_point(plain(round(dose.mg_per_kg, 3)))
    return [words.format(dose=shown, day=formats.day(dose.start))]


def _sds(course: Course, result: Result) -> str:
    """Return the SDS of a height, or an empty text for any other value."""
    child, on = course.child, result.collected_at.date()
    if result.analyte != "HEIGHT" or on < child.birth_date:
        return ""
    score = height_sds(str(child.sex), child.birth_date, on, result.value)
    return "" if score is None else tr(", {sds} SDS (WHO)").format(sds=signed(score, 1))


def _day(course: Course, when: datetime) -> str:
    """Return the day of treatment, or an empty text before any infusion."""
    day = course.treatment_day(when)
    return "" if day is None else tr(" · day {n}").format(n=day)
