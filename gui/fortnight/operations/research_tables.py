"""The rows of a research export, made from courses; every time is moved and nothing is free text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import age_on
from fortnight.domain.record.course import Course, Event, Result
from fortnight.domain.record.dates import days_between
from fortnight.domain.record.event_fields import Input
from fortnight.domain.record.event_kinds import fields_of
from fortnight.domain.record.joints import Sign
from fortnight.domain.record.same_illness import OUTCOME
from fortnight.domain.record.visit import SCALES, Feature, Visit
from fortnight.domain.treatment.drugs import resolve
from fortnight.exchange.fhir.quantities import quantity
from fortnight.operations import research_fields as fields
from fortnight.operations.research_coding import Coding
from fortnight.operations.research_fields import AT, CHILD, DAY, SIGNS, SINCE, Cells, Field, Kind, Table

NOT_LISTED = "not listed"


@dataclass(frozen=True, slots=True)
class Coded:
    """All of one child that is exported, and how it is coded."""

    coding: Coding
    course: Course
    visits: tuple[Visit, ...] = ()
    alerts: tuple[RaisedAlert, ...] = ()

    def moment(self, at: datetime) -> tuple[str, str, object]:
        """Return code, time and day of treatment: the first cells of most rows."""
        day = self.course.treatment_day(at)
        return self.coding.code, self.coding.written(at), "" if day is None else day

    def moved(self, day: date) -> str:
        """Return a day as it is exported."""
        return self.coding.moved(day).isoformat()

    def age(self, day: date) -> str:
        """Return the age in years with one decimal, empty before the birth."""
        born = self.course.child.birth_date
        return "" if day < born else f"{age_on(born, day).in_years:.1f}"

    def since_infusion(self, at: datetime) -> str:
        """Return the days since the start of the infusion before a moment, empty before the first one."""
        before = self.course.infusions_before(at)
        return f"{days_between(before[-1].started_at, at):.2f}" if before else ""


def tables(coded: Sequence[Coded]) -> tuple[Table, ...]:
    """Return every table of some children; the one of the children has one row for each."""
    made = [
        Table(name, columns, tuple(row for each in coded for row in rows(each)), name != "children")
        for name, (columns, rows) in LONG.items()
    ]
    return (*made[:2], wide(coded), *made[2:])


def _child(coded: Coded) -> Iterator[Cells]:
    course, child = coded.course, coded.course.child
    first, last = course.first_infusion, course.last_infusion
    yield (
        coded.coding.code,
        child.sex,
        coded.age(first.started_at.date()) if first else "",
        coded.moved(first.started_at.date()) if first else "",
        len(course.infusions),
        coded.moved(last.started_at.date()) if last else "",
        child.interval_days,
        child.number,
        child.name,
        child.birth_date.isoformat(),
    )


def _results(coded: Coded) -> Iterator[Cells]:
    for result in coded.course.results:
        analyte, reported = ANALYTES[result.analyte], quantity(result)
        yield (
            *coded.moment(result.collected_at),
            coded.since_infusion(result.collected_at),
            analyte.code,
            analyte.loinc,
            result.comparator,
            plain(result.value),
            unit_kept(result),
            str(reported["value"]),
            reported["code"],
            coded.age(result.collected_at.date()),
        )


def unit_kept(result: Result) -> str:
    """Return the unit in which the record keeps a result."""
    analyte = ANALYTES[result.analyte]
    return analyte.kept.get(result.reported_unit, analyte.unit)


def _infusions(coded: Coded) -> Iterator[Cells]:
    for number, each in enumerate(coded.course.infusions, 1):
        minutes = days_between(each.started_at, each.ended_at) * 1440 if each.ended_at else None
        yield (
            *coded.moment(each.started_at),
            number,
            plain(each.dose_mg),
            "" if each.weight_kg is None else plain(each.weight_kg),
            "" if not each.weight_kg else f"{each.dose_mg / each.weight_kg:.2f}",
            "" if minutes is None else f"{minutes:.0f}",
            int(each.stopped),
            int(bool(each.reaction)),
        )


def _medication(coded: Coded) -> Iterator[Cells]:
    for step in coded.course.medication:
        day = coded.course.treatment_day(step.start)
        yield (
            coded.coding.code,
            coded.moved(step.start),
            "" if day is None else day,
            resolve(step.drug) or NOT_LISTED,
            "" if step.mg_per_day is None else plain(step.mg_per_day),
            int(step.is_stop),
        )


def _events(coded: Coded) -> Iterator[Cells]:
    for each in coded.course.events:
        if not each.id.endswith(OUTCOME):
            until = coded.moved(each.until.date()) if each.until else ""
            yield *coded.moment(each.at), each.kind, until, "; ".join(_details(each, coded.coding))


def _details(event: Event, coding: Coding) -> Iterator[str]:
    """Yield the details that are no free text: numbers, days, and what was chosen from a list."""
    for name, value in event.details.items():
        known = fields_of(event.kind).get(name)
        if isinstance(value, int | float):
            yield f"{name}={plain(value)}"
        elif known is not None and known.choices and value in known.choices:
            yield f"{name}={value}"
        elif known is not None and known.input is Input.DAY:
            yield f"{name}={coding.moved(date.fromisoformat(value)).isoformat()}"


def _visits(coded: Coded) -> Iterator[Cells]:
    for visit in coded.visits:
        signs = list(visit.joints.values())
        yield (
            *coded.moment(visit.at),
            len(signs),
            *(sum(sign in each for each in signs) if signs else "" for sign in (Sign.ACTIVE, Sign.LIMITED)),
            *(_number(getattr(visit, name)) for name in SCALES),
            *("" if f not in visit.features else int(visit.features[f]) for f in Feature),
        )


def _alerts(coded: Coded) -> Iterator[Cells]:
    for alert in sorted(coded.alerts, key=lambda each: each.at):
        outcome = alert.outcome["name"] if alert.outcome else ""
        yield *coded.moment(alert.at), alert.level, alert.suggests, outcome


def _number(value: float | None) -> str:
    return "" if value is None else plain(value)


LONG: Mapping[str, tuple[tuple[Field, ...], Callable[[Coded], Iterator[Cells]]]] = {
    "children": (fields.CHILD_FIELDS, _child),
    "results_long": (fields.RESULT_FIELDS, _results),
    "infusions": (fields.INFUSION_FIELDS, _infusions),
    "medication": (fields.MEDICATION_FIELDS, _medication),
    "events": (fields.EVENT_FIELDS, _events),
    "visits": (fields.VISIT_FIELDS, _visits),
    "alerts": (fields.ALERT_FIELDS, _alerts),
}


# One row for each specimen ------------------------------------------------------------------------


def wide(coded: Sequence[Coded]) -> Table:
    """Return a row for each time at which something was measured, with a value and a sign for each analyte.

    A unit that is not converted has columns of its own, such as U/mL and pg/mL of the soluble IL-2 receptor.
    """
    results = [result for each in coded for result in each.course.results]
    used = {(result.analyte, unit_kept(result)) for result in results}
    order = list(ANALYTES)
    columns = sorted(used, key=lambda pair: (order.index(pair[0]), pair[1]))
    made = (CHILD, AT, DAY, SINCE, *(each for pair in columns for each in _pair_of_fields(*pair)))
    rows = [row for each in coded for row in _wide_rows(each, columns)]
    return Table("results_wide", made, tuple(rows))


def _pair_of_fields(code: str, unit: str) -> tuple[Field, Field]:
    analyte = ANALYTES[code]
    name = code if unit == analyte.unit else f"{code}_{'_'.join(unit.split('/'))}"
    meaning = text("{name}", name=analyte.name)
    sign = text("{name}: empty, or below or above the limit of the assay", name=analyte.name)
    return (
        Field(name, Kind.NUMBER, meaning, unit, analyte.loinc),
        Field(f"{name}_comparator", Kind.CHOICE, sign, choices=SIGNS),
    )


def _wide_rows(coded: Coded, columns: Sequence[tuple[str, str]]) -> Iterator[Cells]:
    by_time: dict[datetime, dict[tuple[str, str], Result]] = {}
    for result in coded.course.results:
        by_time.setdefault(result.collected_at, {})[result.analyte, unit_kept(result)] = result
    for at, found in sorted(by_time.items()):
        cells: list[object] = [*coded.moment(at), coded.since_infusion(at)]
        for pair in columns:
            result = found.get(pair)
            cells += ("", "") if result is None else (plain(result.value), result.comparator)
        yield cells
